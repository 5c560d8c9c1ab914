"""A claim: a sentence while it is taken apart into atoms; and what an atom is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.expressions import Reading
from timeline.english.numbers import Quantity
from timeline.english.outcomes import Outcome, negations, outcomes
from timeline.english.passages import Passage, passage
from timeline.english.stems import stem
from timeline.evidence.grounding import denials
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote
from timeline.evidence.mentions import NameIndex


class AtomKind(StrEnum):
    """What an atom claims."""

    DATE = "date"
    NAME = "name"
    NUMBER = "number"
    OUTCOME = "outcome"
    NEGATION = "negation"
    RELATION = "relation"  # the words are in the quotes, but with another meaning
    OPPOSITE = "opposite"  # a word in the place of one that excludes it
    WORD = "word"  # a content word that the quotes do not have, in the editor's own words


Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Atom:
    """One thing that a sentence claims: its words and their character offsets in the sentence.

    ``bearings`` are the evidence spans that support it, ``grounded`` whether there are any. ``why`` says what is wrong
    if the words alone do not show it. ``doubt``: the sign is often right and sometimes wrong, so a person decides.
    """

    kind: AtomKind
    words: str
    start: int
    end: int
    grounded: bool
    bearings: tuple[EvidenceSpan, ...] = ()
    why: str = ""
    doubt: bool = False

    @property
    def open(self) -> bool:
        """Whether a rule does not decide about it: a doubt, or a word of the editor's own."""
        return self.doubt or self.kind is AtomKind.WORD


class Claim:
    """A sentence while it is taken apart into atoms.

    ``taken`` are the indices of the words that an atom already covers, ``spans`` the character ranges of these atoms.
    """

    def __init__(
        self, text: str, cited: Sequence[ParsedQuote], names: NameIndex, accept: frozenset[str], aside: Spans
    ) -> None:
        self.text, self.cited, self.accept = text, cited, accept
        self.passage: Passage = passage(text)
        self.stems = [stem(word.text) for word in self.passage.words]
        self.said = frozenset().union(*(parsed.roots for parsed in cited))
        self.aside = aside
        self.taken: set[int] = set()
        self.bounded = any(
            one.interval.first is None and one.interval.last is not None for each in cited for one in each.readings
        )
        self.counted: tuple[Quantity, ...] = ()
        self.elided = any(map(denials.shares_a_verb, (text, *(parsed.own for parsed in cited))))
        self.borne: list[Outcome] = []
        self.acts = [one for one in outcomes(text) if not any(start <= one.start < end for start, end in aside)]
        self.denials = negations(text)
        self.mentions = names.find(self.passage)
        self.verbs = tuple(act.words for act in self.acts if act.form != "noun")
        self.spans: list[tuple[int, int]] = []
        self.readings: tuple[Reading, ...] = ()
        self.spans_of_dates: list[tuple[int, int]] = []
        for start, end in aside:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Marks the characters from ``start`` to ``end`` as covered."""
        self.spans.append((start, end))
        self.taken.update(i for i, word in enumerate(self.passage.words) if start <= word.start < end)

    def atom(
        self, kind: AtomKind, start: int, end: int, bearings: Iterable[EvidenceSpan], why: str = "", doubt: bool = False
    ) -> Atom:
        """The atom of these characters, which it marks as covered; it is grounded if there are ``bearings``."""
        self.take(start, end)
        found = tuple(bearings)
        return Atom(kind, self.text[start:end], start, end, bool(found), found, why, doubt and not found)

    def refuted(self, kind: AtomKind, first: int, last: int, why: str, doubt: bool = False) -> Atom:
        """An atom of the words ``first`` to ``last`` (exclusive) that the quotes contradict, or seem to (``doubt``);
        the words stay uncovered."""
        start, end = self.passage.words[first].start, self.passage.words[last - 1].end
        return Atom(kind, self.text[start:end], start, end, False, (), why, doubt)

    def covered(self, at: int) -> bool:
        """Whether an atom covers the character at ``at``."""
        return any(start <= at < end for start, end in self.spans)
