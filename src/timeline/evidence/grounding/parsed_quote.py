"""A parsed quote: a quote with everything that its words name, count, date, report and deny."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.dates.expressions import Reading
from timeline.dates.expressions import read as read_dates
from timeline.dates.intervals import Interval
from timeline.english.numbers import Quantity, quantities
from timeline.english.outcomes import Negation, Outcome, negations, outcomes
from timeline.english.passages import Passage, passage
from timeline.english.peoples import CountryMention, countries
from timeline.english.stems import root, stem
from timeline.english.versions import Version, versions
from timeline.evidence.grounding.date_arithmetic import apart, is_bound, of_the_year, reached
from timeline.evidence.grounding.frames import ParsedText, telling
from timeline.evidence.grounding.places import RoleFiller
from timeline.evidence.mentions import Mention, NameIndex
from timeline.evidence.ordinals import Ordinal, ordinals
from timeline.evidence.quotes import QuoteProof
from timeline.model.records import Quote, Source


@dataclass(frozen=True, slots=True)
class EvidenceSpan:
    """Words that support something.

    ``quote`` is the key of the quote, ``source`` the id of the source; ``start`` and ``end`` are character offsets in
    the quote, and ``words`` is the text there. For a date, ``reading`` says how the words were read.
    """

    quote: str
    source: str
    start: int
    end: int
    words: str
    reading: Reading | None = None


@dataclass(frozen=True)
class ParsedQuote:
    """A parsed quote: its words, and what they name, count and date.

    ``marks`` are the character ranges of the editor's words and of the marks for words left out. ``apart`` are the
    parts of a quote that are separate statements of its source, each with the other parts as marks. What only prose is
    compared with is computed on first use.
    """

    quote: Quote
    source: Source
    passage: Passage
    mentions: tuple[Mention, ...]
    ordinals: tuple[Ordinal, ...]
    readings: tuple[Reading, ...]
    marks: tuple[tuple[int, int], ...]
    apart: tuple[ParsedQuote, ...] = ()

    @property
    def parts(self) -> tuple[ParsedQuote, ...]:
        """The quote's separate statements: itself, or its parts where words left out cross the end of a sentence."""
        return self.apart or (self,)

    def bearing(self, first: int, last: int) -> EvidenceSpan:
        """The evidence span of the words ``first`` to ``last`` (exclusive)."""
        return self.between(self.passage.words[first].start, self.passage.words[last - 1].end)

    def between(self, start: int, end: int, reading: Reading | None = None) -> EvidenceSpan:
        """The evidence span of the characters from ``start`` to ``end``."""
        return EvidenceSpan(self.quote.key, self.source.id, start, end, self.quote.text[start:end], reading)

    @cached_property
    def own(self) -> str:
        """The quote with the editor's words blanked out; offsets stay the same."""
        text: str = self.quote.text
        for start, end in self.marks:
            text = f"{text[:start]}{'…'.ljust(end - start)}{text[end:]}"
        return text

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities in the quote, without its dates."""
        return quantities(self.own, [(one.start, one.end) for one in self.readings])

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """The versions in the quote."""
        return versions(self.own, [(one.start, one.end) for one in self.readings])

    @cached_property
    def countries(self) -> tuple[CountryMention, ...]:
        """The countries that the quote names, by name, adjective or people."""
        return tuple(countries(self.passage))

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The acts that the quote reports."""
        return outcomes(self.own)

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """The negations in the quote."""
        return negations(self.own)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word of the passage."""
        return tuple(stem(word.text) for word in self.passage.words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The stems of all words, and for irregular past forms also those of their bases."""
        return frozenset((*self.stems, *(root(word.text) for word in self.passage.words)))

    @cached_property
    def telling(self) -> ParsedText:
        """The frames of the quote: who does what to whom."""
        return self._frames_beside(())

    def telling_beside(self, others: Sequence[ParsedQuote]) -> ParsedText:
        """The same, but if the quote has no date itself, its distances count from the dates of the other quotes."""
        if self.readings or not any(apart(self.own)):
            return self.telling
        return self._frames_beside([one for other in others if other is not self for one in other.readings])

    def _frames_beside(self, beside: Sequence[Reading]) -> ParsedText:
        return told(self.passage, self.mentions, self.quantities, self.readings, self.outcomes, beside)


def told(
    passage: Passage,
    mentions: Sequence[Mention],
    counted: Sequence[Quantity],
    dated: Sequence[Reading],
    acts: Sequence[Outcome],
    beside: Sequence[Reading] = (),
) -> ParsedText:
    """The frames of a text, from what it names, counts, dates and reports.

    If the text has no date itself, "two days later" counts from the dates ``beside`` it.
    """
    items: list[RoleFiller] = []
    inherited = {one.start: one.interval for one in of_the_year(dated)}
    spans: list[tuple[int, int, str, str, tuple[Interval, ...]]] = [
        (one.start, one.end, f"{one.interval}", "date", (one.interval, *filter(None, [inherited.get(one.start)])))
        if not is_bound(passage.text[: one.start])
        else (one.start, one.end, f"{one.interval}", "date", (Interval(None, one.interval.last),))
        for one in dated
    ]
    for start, end, there in reached(passage.text, dated or beside):
        if there:
            spans.append((start, end, f"{there}", "date", there))
    spans.sort(key=lambda span: (span[0], -span[1]))
    spans += [(one.start, one.end, f"{one.low} {one.high} {one.unit}", "number", ()) for one in counted]
    taken: set[int] = set()
    for start, end, key, kind, intervals in spans:
        inside = [i for i, word in enumerate(passage.words) if start <= word.start < end]
        if inside and taken.isdisjoint(inside):
            taken.update(inside)
            items.append(RoleFiller(inside[0], inside[-1] + 1, key, kind, intervals, key.startswith("(")))
    for mention in mentions:
        if taken.isdisjoint(range(mention.first, mention.last)):
            taken.update(range(mention.first, mention.last))
            items.append(RoleFiller(mention.first, mention.last, f"{mention.type}/{mention.id}", "name"))
    return telling(passage, items, acts)


def parse_quote(quote: Quote, proof: QuoteProof, source: Source, names: NameIndex) -> ParsedQuote:
    """The parsed form of a quote; ``proof`` says which of its words are the source's, and where its parts are separate
    statements."""
    marks = (*proof.added, *proof.left_out)
    parsed = _parsed(quote, marks, source, names)
    if not proof.seams:
        return parsed
    edges = [0, *(at for seam in proof.seams for at in (seam.start, seam.end)), len(quote.text)]
    return replace(
        parsed,
        apart=tuple(
            _parsed(quote, (*marks, (0, start), (end, len(quote.text))), source, names)
            for start, end in zip(edges[::2], edges[1::2], strict=True)
        ),
    )


def separate(quotes: Iterable[ParsedQuote]) -> list[ParsedQuote]:
    """The separate statements of all the quotes."""
    return [part for parsed in quotes for part in parsed.parts]


def _parsed(quote: Quote, marks: tuple[tuple[int, int], ...], source: Source, names: NameIndex) -> ParsedQuote:
    """The parsed form of the words of a quote that are not in the ranges ``marks``."""
    marks = tuple(mark for mark in marks if mark[0] < mark[1])
    read = passage(quote.text, marks)
    dated = read_dates(quote.text, source.published, marks)
    return ParsedQuote(quote, source, read, names.find(read), ordinals(read), dated, marks)
