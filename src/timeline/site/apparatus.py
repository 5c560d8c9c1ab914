"""The apparatus of a record: its facts, its sentences and its quotes, tied to each other by letters, ids and numbers.

Quotes are numbered in the order in which the summary cites them; facts are lettered in the order of the record. The
words of a quote that bear a fact or a sentence out are marked there with the fact's letter or the sentence's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase

from timeline.evidence import Fact, RecordEvidence, Verdict
from timeline.grounding.witness import Bearing
from timeline.phrases import Reading
from timeline.records import Prose, Quote, Source
from timeline.site import paths
from timeline.site.parts import Cited, FactRow, Mark, Note, QuoteCard, Ref, Said, Segment, When, Words
from timeline.site.wording import interval_in_words, when
from timeline.statements import Statement

_PLAIN_KEY = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_WORST = (Verdict.NOT_BORNE_OUT, Verdict.TOO_PRECISE, Verdict.BORNE_OUT)


def notes(quotes: Mapping[str, Quote], prose: Prose | None) -> dict[str, Note]:
    """The quotes of a record as footnotes, in the order of their numbers."""
    cited = [str(key) for key in (prose.citations if prose else ()) if key in quotes]
    order = dict.fromkeys([*cited, *map(str, quotes)])
    return {
        key: Note(key, number, f"quote-{key}" if _PLAIN_KEY.fullmatch(key) else f"quote--{number}")
        for number, key in enumerate(order, 1)
    }


def cited(
    prose: Prose | None, home: str, numbered: Mapping[str, Note], sentences: Sequence[Sentence] = ()
) -> Cited | None:
    """A record's prose with the notes that it cites, and its sentences where they are to be told apart."""
    if prose is None:
        return None
    said = tuple(
        Said(
            one.id, one.statement.start, one.statement.end, tuple(key for key in one.statement.cites if key in numbered)
        )
        for one in sentences
        if one.statement.part in ("summary", "description")
    )
    return Cited(str(prose.text), home, tuple(note for key, note in numbered.items() if key in prose.citations), said)


def letter(index: int) -> str:
    """a to z, then aa, ab, …"""
    head, last = divmod(index, 26)
    return (letter(head - 1) if head else "") + ascii_lowercase[last]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a record says in one row: the facts that it says together (a person and the role), or none if unknown."""

    label: str
    value: str
    facts: tuple[Fact, ...]
    ref: Ref | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a record: its id on the page, what it is called there, and what was found of it."""

    id: str
    label: str
    statement: Statement


def rows(claims: Sequence[Claim], numbered: Mapping[str, Note], sources: Mapping[str, Source]) -> tuple[FactRow, ...]:
    """The claims as rows, lettered in their order, each with the words that bear it out."""
    return tuple(_row(letter(index), claim, numbered, sources) for index, claim in enumerate(claims))


def _row(mark: str, claim: Claim, numbered: Mapping[str, Note], sources: Mapping[str, Source]) -> FactRow:
    every = [bearing for fact in claim.facts for bearing in fact.bearings if bearing.quote in numbered]
    # A name inside an office ("Defence Secretary Mark Esper") is said with the office.
    bearings = [one for one in every if not any(_inside(one, other) for other in every)]
    verdicts = {fact.verdict for fact in claim.facts}
    doubts = dict.fromkeys(fact.why for fact in claim.facts if fact.why and fact.verdict != Verdict.BORNE_OUT)
    return FactRow(
        letter=mark,
        anchor=f"fact-{mark}",
        label=claim.label,
        value=claim.value,
        ref=claim.ref,
        detail=claim.detail,
        words=words(bearings, numbered, sources),
        verdict=next((str(verdict) for verdict in _WORST if verdict in verdicts), "") if numbered else "",
        why=" ".join(doubts),
    )


def _inside(one: Bearing, other: Bearing) -> bool:
    spans = (other.start <= one.start, one.end <= other.end, (one.start, one.end) != (other.start, other.end))
    return one.quote == other.quote and all(spans)


def words(
    bearings: Sequence[Bearing], numbered: Mapping[str, Note], sources: Mapping[str, Source]
) -> tuple[Words, ...]:
    """The words of the bearings, in order; where several quotes have the same words, those are said once."""
    quotes: dict[tuple[str, str], dict[Note, None]] = {}
    for bearing in bearings:
        reading = _read(bearing.reading, sources.get(bearing.source)) if bearing.reading else ""
        quotes.setdefault((str(bearing.words), reading), {})[numbered[bearing.quote]] = None
    return tuple(Words(there, tuple(found), reading) for (there, reading), found in quotes.items())


def _read(reading: Reading, source: Source | None) -> str:
    """How a date expression was read; empty where it says its date without regard to the text's own."""
    if not source or not reading.relative:
        return ""
    meaning = interval_in_words(reading.interval)
    return f"“{reading.words}”, read in a text of {when(source.published).words}, is {meaning}."


def cards(
    quotes: Mapping[str, Quote],
    numbered: Mapping[str, Note],
    sources: Mapping[str, Source],
    evidence: RecordEvidence,
    claims: Sequence[Claim] = (),
    sentences: Sequence[Sentence] = (),
) -> tuple[QuoteCard, ...]:
    """A record's quotes by number, with the words marked in them that bear out its claims and its sentences."""
    said = [(letter(index), claim) for index, claim in enumerate(claims)]
    return tuple(_card(quotes[key], note, sources, evidence, said, sentences) for key, note in numbered.items())


def _card(
    quote: Quote,
    note: Note,
    sources: Mapping[str, Source],
    evidence: RecordEvidence,
    lettered: Sequence[tuple[str, Claim]],
    sentences: Sequence[Sentence],
) -> QuoteCard:
    source, proof = sources.get(quote.source), evidence.quotes.get(note.key)
    ranges = [(one.start, one.end, mark) for mark, one in _bearings(lettered, sentences) if one.quote == note.key]
    shown = {mark for _, _, mark in ranges}
    citing = [one for one in sentences if one.id in shown or (_cites(one, note) and not _chooses(one))]
    return QuoteCard(
        note=note,
        source=source_ref(quote.source, source),
        published=when(source.published) if source else When("", ""),
        publisher=(source and source.publisher) or "",
        agency=(source and source.agency) or "",
        segments=segments(quote.text, ranges, proof.added if proof else ()),
        marks=tuple(Mark(mark, _gist(claim), f"fact-{mark}") for mark, claim in lettered if mark in shown),
        said=tuple(Mark(one.id, one.label, one.id) for one in citing),
        entries=(*(mark for mark, _ in lettered if mark in shown), *(one.id for one in citing)),
        remark=quote.note or "",
    )


def _bearings(lettered: Sequence[tuple[str, Claim]], sentences: Sequence[Sentence]) -> Iterator[tuple[str, Bearing]]:
    """What bears each claim out, with its letter, and then what bears each sentence out, with its id."""
    for mark, claim in lettered:
        for fact in claim.facts:
            yield from ((mark, bearing) for bearing in fact.bearings)
    for sentence in sentences:
        for atom in sentence.statement.atoms:
            yield from ((sentence.id, bearing) for bearing in atom.bearings)


def _cites(sentence: Sentence, note: Note) -> bool:
    return note.key in sentence.statement.cites


def _chooses(sentence: Sentence) -> bool:
    """Whether only those quotes are the sentence's own that bear it out: a title is held against all of its record."""
    return sentence.statement.part == "title" and any(atom.bearings for atom in sentence.statement.atoms)


def source_ref(id: str, source: Source | None) -> Ref:
    return Ref(str(source.title), paths.source_path(source.id)) if source else Ref(str(id), None)


def _gist(claim: Claim) -> str:
    return f"{claim.value}, {claim.detail}" if claim.detail else claim.value


def segments(
    text: str, ranges: Sequence[tuple[int, int, str]], added: Sequence[tuple[int, int]] = ()
) -> tuple[Segment, ...]:
    """``text`` cut wherever a mark or an editor's addition begins or ends.

    ``ranges`` are the marks, (start, end, letter or id); they may overlap. Ranges of one mark that touch, or have only
    spaces between them, are one. The segments' texts together are ``text``.
    """
    marks = _joined(text, ranges)
    editors = [(max(0, start), min(end, len(text))) for start, end in added]
    spans = [*((start, end) for start, end, _ in marks), *editors]
    cuts = sorted({0, len(text), *(at for start, end in spans if start < end for at in (start, end))})
    return tuple(
        Segment(
            text=str(text[start:end]),
            bears=tuple(mark for first, last, mark in marks if first <= start and end <= last),
            ends=tuple(mark for first, last, mark in marks if last == end and first <= start),
            added=any(first <= start and end <= last for first, last in editors),
        )
        for start, end in pairwise(cuts)
    )


def _joined(text: str, ranges: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for start, end, mark in sorted(ranges, key=lambda mark: (len(mark[2]), mark[2], mark[0], mark[1])):
        start, end = max(0, start), min(end, len(text))
        if start >= end:
            continue
        if joined and joined[-1][2] == mark and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], end), mark)
        else:
            joined.append((start, end, mark))
    return joined
