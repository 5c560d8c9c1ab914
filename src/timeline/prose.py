"""Prose: what each sentence claims, atom by atom, and the words of the quotes it cites that ground it.

A sentence of a summary is held against the quotes that it cites, a title against all quotes of its record, a caveat
against those that it names. Atoms are dates, names, numbers, outcomes, negations, and the content words that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline import denials
from timeline.attached import misattached
from timeline.belonging import misdated
from timeline.counts import compared, counts, refers_back, tallied
from timeline.doubts import doubted
from timeline.holders import misplaced
from timeline.mentions import Names
from timeline.numbers import Quantity, quantities
from timeline.outcomes import (
    Outcome,
    agrees,
    bears_out,
    borne_out,
    contradicts,
    is_adverse,
    leaves_open,
    negations,
    outcomes,
)
from timeline.passages import Passage, passage
from timeline.phrases import Reading
from timeline.phrases import read as read_dates
from timeline.relations import turned
from timeline.stems import is_function_word, is_neutral, related, root, stem
from timeline.ties import apart, lie_apart, lies_in, of_the_year
from timeline.witness import Bearing, Witness, told
from timeline.words import possessor, runs_of


class AtomKind(StrEnum):
    DATE = "date"
    NAME = "name"
    NUMBER = "number"
    OUTCOME = "outcome"
    NEGATION = "negation"
    RELATION = "relation"  # the words are there, their sense is turned
    TERM = "term"  # a content word of which the quotes have nothing
    WORD = "word"  # a content word that the quotes may have in another form


GENTLE = frozenset({AtomKind.TERM, AtomKind.WORD})  # only warned of
_Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Atom:
    """One thing that a sentence claims: its words and their character offsets in the sentence.

    ``bearings`` are the words that ground it, ``grounded`` whether any do; ``why`` says what is wrong where the words
    alone do not.
    """

    kind: AtomKind
    words: str
    start: int
    end: int
    grounded: bool
    bearings: tuple[Bearing, ...] = ()
    why: str = ""


def ground(
    text: str, cited: Sequence[Witness], names: Names, accept: frozenset[str], aside: _Spans = ()
) -> tuple[Atom, ...]:
    """The atoms of a sentence, held against the ``cited`` quotes. ``accept`` are stems that need no evidence, and the
    characters from ``start`` to ``end`` of each range of ``aside`` claim nothing."""
    if not cited:
        return ()
    claim = _Claim(text, cited, names, accept, aside)
    found = [*claim.dates(), *claim.known_names(), *claim.numbers(), *claim.outcomes(), *claim.other_names()]
    found += [*claim.negations(), *claim.words(), *claim.relations()]
    return tuple(sorted(found, key=lambda atom: (atom.start, atom.end)))


class _Claim:
    """A sentence while it is taken apart; ``taken`` are the words that an atom covers already."""

    def __init__(
        self, text: str, cited: Sequence[Witness], names: Names, accept: frozenset[str], aside: _Spans
    ) -> None:
        self.text, self.cited, self.names, self.accept = text, cited, names, accept
        self.passage: Passage = passage(text)
        self.stems = [stem(word.text) for word in self.passage.words]
        self.said = frozenset().union(*(witness.roots for witness in cited))
        self.taken: set[int] = set()
        self.bounded = any(
            one.interval.first is None and one.interval.last is not None for each in cited for one in each.readings
        )
        self.counted: tuple[Quantity, ...] = ()
        self.elided = any(map(denials.shares_a_verb, (text, *(witness.own for witness in cited))))
        self.borne: list[Outcome] = []
        self.contradicted: list[Outcome] = []
        self.acts = [one for one in outcomes(text) if not any(start <= one.start < end for start, end in aside)]
        self.denials = negations(text)
        self.mentions = names.find(self.passage)
        self.verbs = tuple(act.words for act in self.acts if act.form != "noun")
        self.spans: list[tuple[int, int]] = []
        self.readings: tuple[Reading, ...] = ()
        self.spans_of_dates: list[tuple[int, int]] = []
        for start, end in aside:
            self._take(start, end)

    def _take(self, start: int, end: int) -> None:
        self.spans.append((start, end))
        self.taken.update(i for i, word in enumerate(self.passage.words) if start <= word.start < end)

    def _atom(self, kind: AtomKind, start: int, end: int, bearings: Iterable[Bearing], why: str = "") -> Atom:
        self._take(start, end)
        found = tuple(bearings)
        return Atom(kind, self.text[start:end], start, end, bool(found), found, why)

    def dates(self) -> Iterator[Atom]:
        """A date is read from the date of each source in turn, as the quotes are."""
        by_source = {witness.source.id: witness.source.published for witness in self.cited}
        read = {
            id: {(r.start, r.end): r for r in read_dates(self.text, day) if not self._covered(r.start)}
            for id, day in by_source.items()
        }
        meant = dict(next(iter(read.values()), {}))
        self.spans_of_dates = [(one.start, one.end) for one in meant.values()]
        for start, end in dict.fromkeys(span for found in read.values() for span in found):
            bearings, why = [], ""
            for witness in self.cited:
                claimed = read[witness.source.id].get((start, end))
                if claimed is None or claimed.conflict:
                    why = claimed.conflict if claimed else why
                    continue
                lead, own = self.text[: claimed.start], witness.own
                bearings += [
                    witness.between(said.start, said.end, said)
                    for said in (*witness.readings, *of_the_year(witness.readings))
                    if not said.conflict
                    and lies_in(claimed, said, lead, own[: said.start], self.bounded, self.text[claimed.end :])
                ]
                bearings += [
                    witness.bearing(item.first, item.last)
                    for item in witness.telling_beside(self.cited).items
                    if item.apart and any(claimed.interval.contains(one) for one in item.intervals)
                ]
                at = -1 if bearings else witness.own.find(claimed.words)
                read_there = any(said.start < at + len(claimed.words) and at < said.end for said in witness.readings)
                if at >= 0 and (not read_there or not claimed.relative):
                    bearings.append(witness.between(at, at + len(claimed.words)))
            borne = next((one.reading for one in bearings if one.reading), None)
            if borne and (start, end) in meant:
                meant[start, end] = replace(meant[start, end], interval=borne.interval)
            self.readings = tuple(meant.values())
            yield self._atom(AtomKind.DATE, start, end, bearings, why)

    def known_names(self) -> Iterator[Atom]:
        """Whom and what the sentence names, of all that the site knows."""
        meant: dict[tuple[int, int], list[str]] = {}
        for mention in self.mentions:
            meant.setdefault((mention.first, mention.last), []).append(mention.id)
        for (first, last), ids in meant.items():
            if self.taken.issuperset(range(first, last)) and self._covered(self.passage.words[first].start):
                continue
            bearings = []
            name = possessor(self.text[self.passage.words[first].start : self.passage.words[last - 1].end])
            for witness in self.cited:
                there = next((mention for mention in witness.mentions if mention.id in ids), None)
                if there:
                    bearings.append(witness.bearing(there.first, there.last))
                elif (at := witness.own.find(f"of {name}")) >= 0:
                    bearings.append(witness.between(at + 3, at + 3 + len(name)))  # "the High Court of Velmark"
            words = self.passage.words
            yield self._atom(AtomKind.NAME, words[first].start, words[last - 1].end, bearings)

    def _covered(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.spans)

    def numbers(self) -> Iterator[Atom]:
        yield from self._distances()
        self.counted = quantities(self.text, self.spans_of_dates)
        for claimed in self.counted:
            if any(start < claimed.end and claimed.start < end for start, end in self.spans):
                continue
            if refers_back(self.text, claimed, self.cited):
                self._take(claimed.start, claimed.end)
                continue
            yield self._atom(
                AtomKind.NUMBER,
                claimed.start,
                claimed.end,
                [one for witness in self.cited for one in counts(self.text, self.verbs, claimed, witness, self.cited)]
                or tallied(self.text, claimed, self.cited, self.said),
            )

    def _distances(self) -> Iterator[Atom]:
        """``twelve years later``, where two days of the quotes lie so far apart."""
        for start, end, count, unit, _ in apart(self.text):
            days = [(witness, said) for witness in self.cited for said in witness.readings]
            found = [
                witness.between(said.start, said.end)
                for witness, said in days
                for _, other in days
                if lie_apart(said.interval, other.interval, count, unit)
            ]
            if found:
                yield self._atom(AtomKind.NUMBER, start, end, found)

    def outcomes(self) -> Iterator[Atom]:
        """Acts: what the quotes tell of must bear each out, as surely and with the same sign."""
        mine = self.passage
        told = [(w, said) for w in self.cited for said in w.outcomes if not denials.of_another(w.own, said, mine)]
        for claimed in self.acts:
            if borne_out(claimed, [said for _, said in told]):
                bearings = [w.between(said.start, said.end) for w, said in told if agrees(said, claimed)]
                if bearings:
                    self.borne.append(claimed)
                    yield self._atom(AtomKind.OUTCOME, claimed.start, claimed.end, bearings)
                    self._untake_adverbs(claimed.start, claimed.end)
                elif is_adverse(claimed) and not denials.adverse(self.cited):
                    yield self._atom(AtomKind.OUTCOME, claimed.start, claimed.end, ())
            elif not (claimed.soft and self.elided) and not self._touched(claimed, told):
                yield self._untold(claimed, told)

    def _touched(self, claimed: Outcome, told: Sequence[tuple[Witness, Outcome]]) -> bool:
        """Whether the quotes name the act in passing, or have a word of its family, and tell nothing against it."""
        if any(not contradicts(said, claimed) for _, said in told if said.acts & claimed.acts):
            return True
        if claimed.negated and denials.unopposed(claimed, [said for _, said in told], self.cited):
            return True
        against = [(w, said) for w, said in told if contradicts(said, claimed)]
        if against:
            return all(said.negated and denials.until_then(w.own, said, self.text) for w, said in against)
        if any(leaves_open(said, claimed) for _, said in told):
            return True
        words = claimed.words.split()
        if is_function_word(words[-1]):
            return False  # "voted down" is no word of the family of voting
        heads = [root(word) for word in words if not is_function_word(word) and not word.endswith("ly")]
        return all(any(related(head, there) for there in self.said) for head in heads)

    def _untold(self, claimed: Outcome, told: Sequence[tuple[Witness, Outcome]]) -> Atom:
        """An act that no quote tells of as the sentence does: perhaps from the other side, perhaps they deny it."""
        bearings = self._otherwise(claimed, told)
        opposite = replace(claimed, negated=not claimed.negated)
        denied = (said for w, said in told if not denials.until_then(w.own, said, self.text))
        denied = (said for said in denied if bears_out(said, opposite))
        if not bearings and any(denials.plainly(said, claimed, self.cited) for said in denied):
            self.contradicted.append(claimed)
            why = "its quotes do not deny it" if claimed.negated else "its quotes deny it"
            return self._atom(AtomKind.NEGATION, claimed.start, claimed.end, (), why)
        return self._atom(AtomKind.OUTCOME, claimed.start, claimed.end, bearings)

    def _otherwise(self, claimed: Outcome, told: Sequence[tuple[Witness, Outcome]]) -> tuple[Bearing, ...]:
        """The words that tell of the act from the other side (``bought`` of ``sold``) or of what took place."""
        if claimed.negated:
            same = {w.quote.key for w, said in told if said.acts & claimed.acts}
            denied = ((w, said) for w in self.cited if w.quote.key in same for said in w.negations)
            return tuple(w.between(said.start, said.end) for w, said in denied if denials.elided(said, self.stems))
        fellow = _CONVERSE.get(claimed.act)
        if fellow:
            turned_round = replace(claimed, act=fellow, acts=frozenset({fellow}))
            sold = [(w, said) for w, said in told if bears_out(said, turned_round)]
            return tuple(w.between(s.start, s.end) for w, s in sold if denials.exchanged(self.passage, claimed, w, s))
        if claimed.words.lower().rsplit(" ", 1)[-1] not in ("place", "occurred", "happened") or claimed.negated:
            return ()
        before = [root(word.text) for word in self.passage.words if word.end <= claimed.start]
        return tuple(
            w.between(said.start, said.end)
            for w, said in told
            if said.modal == claimed.modal
            and not said.negated
            and any(related(one, root(said.words.rsplit(" ", 1)[-1])) for one in before)
        )

    def _untake_adverbs(self, start: int, end: int) -> None:
        """``eagerly accepted``: how it was done is a claim of its own."""
        for index in list(self.taken):
            word = self.passage.words[index]
            apart = word.text.endswith("ly") or self.passage.forms[index - 1] == "without"
            if (start < word.start < end and apart) or (word.start == start and word.text.endswith("ly")):
                self.taken.discard(index)

    def relations(self) -> Iterator[Atom]:
        """Who does what to whom, where a quote turns it round."""
        mine = told(self.passage, self.mentions, self.counted, self.readings, self.acts)
        quotes = [witness.telling_beside(self.cited) for witness in self.cited]
        if any(witness.passage.forms == self.passage.forms for witness in self.cited):
            return  # word for word a quote's own
        for first, last, why in turned(mine, quotes, elided=self.elided):
            yield self._refuted(AtomKind.RELATION, first, last, why)
        for at in doubted(self.passage, [witness.passage for witness in self.cited]):
            yield self._refuted(AtomKind.OUTCOME, at, at + 1, "its quotes are less sure")
        for at in compared(self.passage, [witness.passage for witness in self.cited]):
            yield self._refuted(AtomKind.NUMBER, at, at + 2, "its quotes have it the other way round")
        for day in misdated(mine, quotes):
            yield self._refuted(AtomKind.DATE, day.first, day.last, "its quotes give it to something else")
        for first, last in (*misplaced(mine, quotes), *misattached(mine, quotes)):
            yield self._refuted(AtomKind.NAME, first, last, "its quotes give this to another")

    def _refuted(self, kind: AtomKind, first: int, last: int, why: str) -> Atom:
        start, end = self.passage.words[first].start, self.passage.words[last - 1].end
        return Atom(kind, self.text[start:end], start, end, False, (), why)

    def other_names(self) -> Iterator[Atom]:
        """Capitalised words that no entity owns, run by run; one that only opens the sentence is a word like others."""
        words = self.passage.words
        run: list[int] = []
        for index in range(len(words) + 1):
            named = index < len(words) and index not in self.taken and self._is_name(index)
            if run and (not named or not self.passage.tight(index)):
                yield self._named(run)
                run = []
            if named:
                run.append(index)

    def _is_name(self, index: int) -> bool:
        word = self.passage.words[index].text
        if index and word.isdecimal() and self.passage.gap(index) == "-" and self.passage.capital(index - 1):
            return True  # "Lantern-2"
        if not word[:1].isupper() or is_function_word(word):
            return False
        if index and not self.text[self.passage.words[index - 1].end : self.passage.words[index].start].strip(" -–,("):
            return True
        return len(word) > 1 and (word.isupper() or not word[1:].islower())

    def _named(self, run: Sequence[int]) -> Atom:
        """A run is found where it stands unbroken in one quote, or falls into parts that do; a part of one word has
        to be a common noun there, such as a title."""
        words = self.passage.words
        bearings: list[Bearing] = []
        first = 0
        while first < len(run):
            found = next(
                (
                    (size, there)
                    for size in range(len(run) - first, 0, -1)
                    if (there := self._where(run[first : first + size], whole=size == len(run)))
                ),
                None,
            )
            if found is None:
                return self._atom(AtomKind.NAME, words[run[0]].start, words[run[-1]].end, ())
            bearings.append(found[1])
            first += found[0]
        return self._atom(AtomKind.NAME, words[run[0]].start, words[run[-1]].end, bearings)

    def _where(self, run: Sequence[int], whole: bool) -> Bearing | None:
        wanted = tuple(self.stems[index] for index in run)
        for witness in self.cited:
            for at in runs_of(wanted, witness.stems):
                common = witness.passage.words[at].text.islower() or witness.passage.capital(at + 1) is False
                if whole or len(run) > 1 or common:
                    return witness.bearing(at, at + len(run))
            if whole and len(run) == 2:
                for at in runs_of(wanted[:1], witness.stems):  # "Judge Keane" of "Judge Paul Keane"
                    behind = witness.stems[at + 2 : at + 3]
                    if behind == wanted[1:] and all(map(witness.passage.capital, (at + 1, at + 2))):
                        return witness.bearing(at, at + 3)
        return None

    def negations(self) -> Iterator[Atom]:
        """What the sentence denies its quotes deny, and what they deny it does not claim."""
        for negation in self.denials:
            bearings = denials.supported(negation, self.borne, self.stems, self.cited)
            if bearings:
                yield self._atom(AtomKind.NEGATION, negation.start, negation.end, bearings)
            elif negation.scope and denials.affirmed(negation, self.cited):
                yield self._atom(AtomKind.NEGATION, negation.start, negation.end, (), "its quotes do not deny it")
            self._take(negation.start, negation.end)
        for at in denials.overclaimed(self.passage, self.stems, self.denials, self.acts, self.cited):
            yield self._refuted(AtomKind.NEGATION, at, at + 1, "its quotes deny it")

    def words(self) -> Iterator[Atom]:
        """The content words that are left, by stem."""
        for index, word in enumerate(self.passage.words):
            if index in self.taken or is_function_word(word.text) or not any(map(str.isalpha, word.text)):
                continue
            here = root(word.text)
            if self.said.isdisjoint((here, self.stems[index])) and self.accept.isdisjoint((here, self.stems[index])):
                follows = self.passage.forms[index + 1 : index + 2] == ("than",)
                if (
                    (is_neutral(word.text) and not self.said.issuperset(_OTHER_SEX.get(here, _NO_ONE)))
                    or (follows and word.text in ("more", "less", "fewer"))
                    or any(related(here, there) for there in self.said)
                ):
                    continue
                yield Atom(AtomKind.TERM, self.text[word.start : word.end], word.start, word.end, False)


_OTHER_SEX = {"man": {"woman"}, "woman": {"man"}}
_NO_ONE = {""}
_CONVERSE = {"buy": "sell", "sell": "buy"}
