"""The sentences of a record as rows, each with the words of its quotes that support it, claim by claim.

The ids on the page are ``s0`` for the title, ``s1``, ``s2``, … for the sentences of the summary or the description, and
``c1``, ``c2``, … for those of the caveats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from timeline.evidence.grounding import Atom
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.statements import Statement
from timeline.model.records import Source
from timeline.site import anchors
from timeline.site.footnotes import StatedSentence, tongue_of, words
from timeline.site.language import Language
from timeline.site.view_models import Note, Other, Same, SentenceRow, Tongue


def numbered(statements: Sequence[Statement], language: Language) -> tuple[StatedSentence, ...]:
    """The statements of a record with their ids and labels."""
    prose, caveats = count(1), count(1)
    of_caveat = Counter(one.index for one in statements if one.part == "caveat")
    within: Counter[int] = Counter()
    found = []
    for one in statements:
        if one.part == "title":
            found.append(StatedSentence("s0", language.say("Title"), one))
        elif one.part == "caveat":
            within[one.index] += 1
            within_it = within[one.index] if of_caveat[one.index] > 1 else 0
            label = _caveat_label(one.index + 1 if len(of_caveat) > 1 else 0, within_it, language)
            found.append(StatedSentence(f"c{next(caveats)}", label, one))
        else:
            number = next(prose)
            found.append(StatedSentence(f"s{number}", language.say("Sentence %(number)s", number=number), one))
    return tuple(found)


def _caveat_label(number: int, sentence: int, language: Language) -> str:
    """“Caveat 2, sentence 1”; a number is 0, and left out, where there is only one."""
    if number and sentence:
        return language.say("Caveat %(number)s, sentence %(sentence)s", number=number, sentence=sentence)
    if number:
        return language.say("Caveat %(number)s", number=number)
    return (
        language.say("Caveat, sentence %(sentence)s", sentence=sentence)
        if sentence
        else language.count("Caveat", "Caveats", 1)
    )


def sentence_rows(
    sentences: Sequence[StatedSentence],
    numbered: Mapping[str, Note],
    sources: Mapping[str, Source],
    language: Language,
) -> tuple[SentenceRow, ...]:
    """The sentences as rows, in their order."""
    permanent = anchors.said(sentence.statement.text for sentence in sentences)
    every = (_sentence_row(sentence, numbered, sources, language) for sentence in sentences)
    return tuple(row._replace(permanent=anchor) for row, anchor in zip(every, permanent, strict=True))


def _sentence_row(
    sentence: StatedSentence, numbered: Mapping[str, Note], sources: Mapping[str, Source], language: Language
) -> SentenceRow:
    said = sentence.statement
    verbatim: dict[tuple[str, Tongue | None], dict[Note, None]] = {}
    other: dict[Other, None] = {}
    for atom in said.atoms:
        bearings = [one for one in atom.bearings if one.quote in numbered]
        same = [one for one in bearings if _has_same_words(one, atom)]
        for one in same:
            key = (str(one.words), tongue_of(sources.get(one.source), language))
            verbatim.setdefault(key, {})[numbered[one.quote]] = None
        if bearings and not same:
            # A date may have two spans at one place, with and without a reading: the reading explains more.
            read = {(one.quote, one.start, one.end) for one in bearings if one.reading}
            shown = [one for one in bearings if one.reading or (one.quote, one.start, one.end) not in read]
            other[Other(str(atom.words), words(shown, numbered, sources, language))] = None
    return SentenceRow(
        id=sentence.id,
        label=sentence.label,
        text=str(said.text),
        same=tuple(_grouped_by_quotes(verbatim)),
        other=tuple(other),
        missing=_ungrounded_words(atom for atom in said.atoms if not atom.open),
        others=_ungrounded_words(atom for atom in said.atoms if atom.open),
        notes=tuple(numbered[key] for key in said.cites if key in numbered),
    )


def _ungrounded_words(atoms: Iterable[Atom]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(atom.words) for atom in atoms if not atom.grounded))


def _has_same_words(bearing: EvidenceSpan, atom: Atom) -> bool:
    return bearing.words.casefold().split() == atom.words.casefold().split()


def _grouped_by_quotes(verbatim: Mapping[tuple[str, Tongue | None], Mapping[Note, None]]) -> Iterator[Same]:
    """The words, grouped by the quotes that have them, in the order of the first words of each group."""
    by_quotes: dict[tuple[tuple[Note, ...], Tongue | None], list[str]] = {}
    for (one, spoken), notes in verbatim.items():
        by_quotes.setdefault((tuple(sorted(notes, key=lambda note: note.number)), spoken), []).append(one)
    for (quotes, spoken), every in by_quotes.items():
        yield Same(tuple(every), quotes, spoken)
