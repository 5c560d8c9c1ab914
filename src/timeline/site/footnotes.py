"""The footnotes of a record: its facts, sentences and quotes, which refer to each other by letters, ids and numbers.

Quotes have numbers, in the order in which the summary cites them. Facts have letters, in the order of the record. The
words of a quote that support a fact or a sentence are marked with the fact's letter or the sentence's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase

from timeline.dates import edtf
from timeline.dates.edtf import Edtf
from timeline.dates.expressions import Reading
from timeline.dates.expressions.wording import how_read
from timeline.evidence.facts import Fact, RecordEvidence, Verdict
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.quotes import QuoteProof
from timeline.evidence.statements import Statement
from timeline.model.records import Prose, Quote, Source
from timeline.site import anchors, paths
from timeline.site.fragments import found_in
from timeline.site.language import Language
from timeline.site.view_models import (
    Cited,
    FactRow,
    LegendLine,
    Note,
    QuoteCard,
    Ref,
    Segment,
    SentenceSpan,
    Tongue,
    When,
    Words,
)
from timeline.site.wording import tongue

_PLAIN_KEY = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_WORST = (Verdict.NOT_BORNE_OUT, Verdict.TOO_PRECISE, Verdict.BORNE_OUT)


def notes(quotes: Mapping[str, Quote], prose: Prose | None) -> dict[str, Note]:
    """The quotes of a record as footnotes: key → note, in the order of their numbers."""
    cited = [str(key) for key in (prose.citations if prose else ()) if key in quotes]
    order = dict.fromkeys([*cited, *map(str, quotes)])
    return {
        key: Note(key, number, f"quote-{key}" if _PLAIN_KEY.fullmatch(key) else f"quote--{number}")
        for number, key in enumerate(order, 1)
    }


def cited(
    prose: Prose | None, home: str, numbered: Mapping[str, Note], sentences: Sequence[StatedSentence] = ()
) -> Cited | None:
    """A record's prose with the notes that it cites, and with ``sentences`` where the page marks them."""
    if prose is None:
        return None
    said = tuple(
        SentenceSpan(
            one.id, one.statement.start, one.statement.end, tuple(key for key in one.statement.cites if key in numbered)
        )
        for one in sentences
        if one.statement.part in ("summary", "description")
    )
    return Cited(str(prose.text), home, tuple(note for key, note in numbered.items() if key in prose.citations), said)


def letter(index: int) -> str:
    """The letter for an index from 0: a to z, then aa, ab, …"""
    head, last = divmod(index, 26)
    return (letter(head - 1) if head else "") + ascii_lowercase[last]


@dataclass(frozen=True, slots=True)
class StatedFact:
    """What a record states in one row, with its facts: a person and their role are two; an unknown id has none.

    ``key`` names the subject, and does not depend on the value: ``date``, ``person-ada-finch``.
    """

    label: str
    value: str
    facts: tuple[Fact, ...]
    ref: Ref | None = None
    detail: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class StatedSentence:
    """A sentence of a record: its id on the page, its label there (“Sentence 1”), and its statement with evidence."""

    id: str
    label: str
    statement: Statement


def rows(
    claims: Sequence[StatedFact], numbered: Mapping[str, Note], sources: Mapping[str, Source], language: Language
) -> tuple[FactRow, ...]:
    """The claims as rows with letters, in their order, each with the words that support it."""
    permanent = anchors.facts(claim.key for claim in claims)
    every = (_fact_row(letter(index), claim, numbered, sources, language) for index, claim in enumerate(claims))
    return tuple(row._replace(permanent=anchor) for row, anchor in zip(every, permanent, strict=True))


def _fact_row(
    mark: str, claim: StatedFact, numbered: Mapping[str, Note], sources: Mapping[str, Source], language: Language
) -> FactRow:
    every = [bearing for fact in claim.facts for bearing in fact.bearings if bearing.quote in numbered]
    # A name that is part of longer words ("Defence Secretary Mark Esper") is shown with these, not a second time.
    bearings = [one for one in every if not any(_is_inside(one, other) for other in every)]
    verdicts = {fact.verdict for fact in claim.facts}
    doubted = (one for fact in claim.facts if fact.verdict != Verdict.BORNE_OUT for one in fact.read if one.reading)
    doubts = dict.fromkeys(
        _reading_sentence(one.reading, sources.get(one.source), language) for one in doubted if one.reading
    )
    return FactRow(
        letter=mark,
        anchor=f"fact-{mark}",
        label=claim.label,
        value=claim.value,
        ref=claim.ref,
        detail=claim.detail,
        words=words(bearings, numbered, sources, language),
        verdict=next((str(verdict) for verdict in _WORST if verdict in verdicts), "") if numbered else "",
        why=" ".join(doubts),
    )


def _is_inside(one: EvidenceSpan, other: EvidenceSpan) -> bool:
    spans = (other.start <= one.start, one.end <= other.end, (one.start, one.end) != (other.start, other.end))
    return one.quote == other.quote and all(spans)


def words(
    bearings: Sequence[EvidenceSpan], numbered: Mapping[str, Note], sources: Mapping[str, Source], language: Language
) -> tuple[Words, ...]:
    """The words of the bearings, in order. Words that several quotes have are shown once, with all their notes."""
    quotes: dict[tuple[str, str, Tongue | None], dict[Note, None]] = {}
    for bearing in bearings:
        source = sources.get(bearing.source)
        # Only an expression that is relative to the source's date (“on Thursday”) needs an explanation.
        explained = source is not None and bearing.reading is not None and bearing.reading.relative
        reading = _reading_sentence(bearing.reading, source, language) if explained and bearing.reading else ""
        key = (str(bearing.words), reading, tongue_of(source, language))
        quotes.setdefault(key, {})[numbered[bearing.quote]] = None
    return tuple(Words(text, tuple(found), reading, spoken) for (text, reading, spoken), found in quotes.items())


def _reading_sentence(reading: Reading, source: Source | None, language: Language) -> str:
    """A sentence that says how a date expression was read."""
    if reading.conflict:
        return language.say(
            "“%(words)s” contradicts itself: its day of the week is not that of its date.", words=reading.words
        )
    meaning, published = language.days(reading.interval), language.date(source.published) if source else ""
    told = how_read(reading, meaning, published=source is not None)
    return language.fill(told, words=reading.words, published=published, meaning=meaning)


def tongue_of(source: Source | None, language: Language) -> Tongue | None:
    """The language of a source; None where it is the site's."""
    return tongue(language, source.language) if source else None


def cards(
    quotes: Mapping[str, Quote],
    numbered: Mapping[str, Note],
    sources: Mapping[str, Source],
    evidence: RecordEvidence,
    claims: Sequence[StatedFact],
    sentences: Sequence[StatedSentence],
    language: Language,
) -> tuple[QuoteCard, ...]:
    """A record's quotes by number, in which the words that support its claims and sentences are marked."""
    said = [(letter(index), claim) for index, claim in enumerate(claims)]
    return tuple(
        _quote_card(quotes[key], note, sources, evidence, said, sentences, language) for key, note in numbered.items()
    )


def _quote_card(
    quote: Quote,
    note: Note,
    sources: Mapping[str, Source],
    evidence: RecordEvidence,
    lettered: Sequence[tuple[str, StatedFact]],
    sentences: Sequence[StatedSentence],
    language: Language,
) -> QuoteCard:
    source, proof = sources.get(quote.source), evidence.quotes.get(note.key)
    ranges = [
        (one.start, one.end, mark) for mark, one in _marked_bearings(lettered, sentences) if one.quote == note.key
    ]
    shown = {mark for _, _, mark in ranges}
    citing = [one for one in sentences if one.id in shown or (_cites(one, note) and not _is_supported_title(one))]
    return QuoteCard(
        note=note,
        source=source_ref(quote.source, source, language),
        published=when(source.published, language) if source else When("", ""),
        publisher=(source and source.publisher) or "",
        agency=(source and source.agency) or "",
        segments=segments(quote.text, ranges, proof.added if proof else ()),
        marks=tuple(
            LegendLine(mark, _claim_words(claim, language), f"fact-{mark}") for mark, claim in lettered if mark in shown
        ),
        said=tuple(LegendLine(one.id, one.label, one.id) for one in citing),
        entries=(*(mark for mark, _ in lettered if mark in shown), *(one.id for one in citing)),
        remark=quote.note or "",
        find=found(source, quote.text, proof),
        left_out=_left_out(proof, language),
        tongue=tongue_of(source, language),
    )


def _left_out(proof: QuoteProof | None, language: Language) -> str:
    """How many words of the source each ellipsis of the quote leaves out, in order; empty where none does."""
    gaps = (
        [gap.words for gap in proof.gaps if any(gap.start <= at < gap.end for at, _ in proof.left_out)] if proof else []
    )
    return ", ".join(language.count("“…”: %(number)s word left out", "“…”: %(number)s words left out", n) for n in gaps)


def found(source: Source | None, text: str, proof: QuoteProof | None) -> str:
    """The address of a quote's words in its source; empty where the source has no address."""
    breaks = (*proof.added, *proof.left_out) if proof else ()
    return found_in(source.url, text, breaks) if source and source.url else ""


def _marked_bearings(
    lettered: Sequence[tuple[str, StatedFact]], sentences: Sequence[StatedSentence]
) -> Iterator[tuple[str, EvidenceSpan]]:
    """The spans that support each claim, with its letter; then those that support each sentence, with its id."""
    for mark, claim in lettered:
        for fact in claim.facts:
            yield from ((mark, bearing) for bearing in fact.bearings)
    for sentence in sentences:
        for atom in sentence.statement.atoms:
            yield from ((sentence.id, bearing) for bearing in atom.bearings)


def _cites(sentence: StatedSentence, note: Note) -> bool:
    return note.key in sentence.statement.cites


def _is_supported_title(sentence: StatedSentence) -> bool:
    """Whether the sentence is a title with support.

    A title is compared with all quotes of its record, so it belongs only to those that support it.
    """
    return sentence.statement.part == "title" and any(atom.bearings for atom in sentence.statement.atoms)


def source_ref(id: str, source: Source | None, language: Language) -> Ref:
    if source is None:
        return Ref(str(id), None)
    return Ref(str(source.title), paths.source_path(source.id), tongue_of(source, language))


def when(date: Edtf, language: Language) -> When:
    return When(language.date(date), edtf.machine(date) or "")


def _claim_words(claim: StatedFact, language: Language) -> str:
    if not claim.detail:
        return claim.value
    return language.say("%(person)s, %(role)s", person=claim.value, role=claim.detail)


def segments(
    text: str, ranges: Sequence[tuple[int, int, str]], added: Sequence[tuple[int, int]] = ()
) -> tuple[Segment, ...]:
    """``text``, cut wherever a mark or words that the editor added begin or end.

    ``ranges`` are the marks as (start, end, letter or id); they may overlap. Ranges of one mark that touch, or have
    only spaces between them, are joined. ``added`` are the ranges of the editor's words. The texts of the segments
    together are ``text``.
    """
    marks = _joined_ranges(text, ranges)
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


def _joined_ranges(text: str, ranges: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
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
