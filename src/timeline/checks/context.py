"""What a rule gets: the records, their evidence, and the archived sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.content.archive import Archived
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.facts import Evidence, Fact, Verdict
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.quotes import QuoteProof
from timeline.evidence.statements import Statement
from timeline.model.citations import quoting
from timeline.model.records import Entity, Event, Quote, Timeline

if TYPE_CHECKING:
    from timeline.fixes.advice import Advice

_FEW = 4


@dataclass(frozen=True)
class CheckContext:
    """The input of every rule for the records.

    ``archived`` has the sources whose fingerprint or text is available, by id. ``advised`` is False where nobody reads
    the hints, as in an audit; then no passages are searched for them.
    """

    timeline: Timeline
    evidence: Evidence
    archived: Mapping[str, Archived] = field(default_factory=dict)
    advised: bool = True

    @cached_property
    def advice(self) -> Advice | None:
        """Advice on how to correct what the quotes do not support; None where nobody reads it.

        It is made when it is first needed, because it costs time.
        """
        if not self.advised:
            return None
        from timeline.fixes.advice import Advice  # imported here: a check that finds no fault starts faster without it

        return Advice(self.timeline, self.evidence, self.archived)

    def unread(self, *starts: str) -> bool:
        """Whether the path of a file with a form error starts so: then a record that seems missing may be in it.

        A file with a wrong ending or capitals in its name is not a record file, but may be meant as one.
        """
        return any(file.lower().startswith(starts) for file in self.timeline.broken)

    def quotes(self) -> Iterator[tuple[Event | Entity, Quote]]:
        """Every quote whose source the site has, with its record."""
        for record in quoting(self.timeline):
            for quote in record.evidence.values():
                if quote.source in self.timeline.sources:
                    yield record, quote

    def proof(self, record: Event | Entity, quote: Quote) -> QuoteProof:
        """The proof of a quote of that record: whether it was found in its source, and where."""
        return self.evidence.of(record).quotes[quote.key]

    def ungrounded(self, *kinds: AtomKind) -> Iterator[Ungrounded]:
        """The atoms of those kinds that no cited quote supports, each fault once; doubts are left out."""
        for fault in self._faults():
            atom = fault.atom
            if atom.kind in kinds and not atom.doubt and not _is_repeated(atom, fault.statement):
                yield fault

    def doubts(self) -> Iterator[Ungrounded]:
        """The first doubt of each statement, unless an error is reported of its very words."""
        for _, found in groupby(self._faults(), key=lambda fault: id(fault.statement)):
            faults = list(found)
            sure = [(one.atom.start, one.atom.end) for one in faults if not one.atom.open]
            doubts = (one for one in faults if one.atom.doubt)
            doubts = (one for one in doubts if not any(a < one.atom.end and one.atom.start < b for a, b in sure))
            yield from sorted(doubts, key=lambda fault: (fault.atom.kind is AtomKind.WORD, fault.atom.start))[:1]

    def own_words(self) -> Iterator[list[Ungrounded]]:
        """The words in which each statement says something of its own, about which there is no doubt."""
        for _, found in groupby(self.ungrounded(AtomKind.WORD), key=lambda fault: id(fault.statement)):
            yield list(found)

    def _faults(self) -> Iterator[Ungrounded]:
        """All atoms that no cited quote supports."""
        for record in quoting(self.timeline):
            for statement in self.evidence.of(record).statements:
                for atom in statement.atoms:
                    if not atom.grounded:
                        yield Ungrounded(record, statement, atom, self.advice)

    def with_passage(self, event: Event, fact: Fact, hint: str) -> str:
        """``hint``, and the passage that supports the fact, if the available texts have one."""
        return f"{hint} {self.advice.on_fact(event, fact)}".strip() if self.advice else hint

    def unsupported(self, kind: str, verdict: Verdict = Verdict.NOT_BORNE_OUT) -> Iterator[tuple[Event, Fact]]:
        """The facts of that kind and verdict, with their events.

        Events without evidence are left out, and so are those with a quote whose source the site does not have.
        """
        for event in self.timeline.events:
            evidence = self.evidence.events[event.id]
            if event.evidence and evidence.whole:
                for fact in evidence.facts:
                    if fact.kind == kind and fact.verdict is verdict:
                        yield event, fact


@dataclass(frozen=True, slots=True)
class Ungrounded:
    """An atom of a record's statement that none of the statement's cited quotes supports."""

    record: Event | Entity
    statement: Statement
    atom: Atom
    advice: Advice | None

    @property
    def at(self) -> Place:
        return self.statement.at

    @property
    def words(self) -> str:
        """The words of the atom, in quotation marks."""
        return f"“{self.atom.words}”"

    @property
    def quotes(self) -> str:
        """The quotes that were searched, in words: ``the quote `visit```."""
        *most, last = (f"`{key}`" for key in self.statement.cites)
        keys = f"{', '.join(most)} and {last}" if most else last
        if self.statement.part == "title":
            return f"the record's quote{'s' if most else ''} {keys}"
        return f"the quotes {keys}" if most else f"the quote {keys}"

    @property
    def cited(self) -> tuple[ParsedQuote, ...]:
        """The quotes that were searched, parsed; empty where nobody reads advice."""
        return self.advice.cited(self.record, self.statement) if self.advice else ()

    @property
    def meant(self) -> tuple[str, ...]:
        """The ids of the site's entities that the words may name."""
        return self.advice.meant(self.statement, self.atom) if self.advice else ()

    def message(self, verb: str) -> str:
        """The fault as one sentence.

        ``verb`` joins the words and the quotes (“is not in”) where the atom has no reason of its own.
        """
        why = self.atom.why
        if why.startswith("its quotes "):
            does, *rest = why.removeprefix("its quotes ").split(" ")
            does = _SINGULAR.get(does, f"{does}s") if len(self.statement.cites) == 1 else does
            return f"{self.words}: {' '.join((self.quotes, does, *rest))}."
        return f"{self.words}: {why}." if why else f"{self.words} {verb} {self.quotes}."

    def hint(self, there: Mapping[str, str], otherwise: str) -> str:
        """The hint: what the quotes say instead, then what to cite or to paste; ``otherwise`` where nothing is found.

        ``there`` maps words of the quotes to what they mean, or to an empty string. Words that support another part of
        the statement are left out.
        """
        if self.advice is None:
            return otherwise
        found, own = self.advice.on_atom(self.record, self.statement, self.atom)
        if own:
            return found
        used = {bearing.words for atom in self.statement.atoms for bearing in atom.bearings}
        has = [f"“{one}”{f' ({meaning})' if meaning else ''}" for one, meaning in there.items() if one not in used]
        alone, also = len(self.statement.cites) == 1, "also " if len(has) < len(there) else ""
        told = f"{'It' if alone else 'They'} {also}{'has' if alone else 'have'} {_listed(has[:_FEW])}. " if has else ""
        return told + (found or f"{otherwise} {self.advice.in_vain(self.record)}")


_SINGULAR = {"are": "is", "have": "has", "do": "does", "deny": "denies"}


def _is_repeated(atom: Atom, statement: Statement) -> bool:
    """Whether another unsupported atom of its kind reports the fault: one around it, or the same words earlier."""
    faults = (one for one in statement.atoms if one.kind == atom.kind and one.doubt == atom.doubt)
    others = [one for one in faults if not one.grounded and one != atom]
    return any(
        (one.start <= atom.start and atom.end <= one.end and one.end - one.start > atom.end - atom.start)
        or (one.words == atom.words and one.why == atom.why and one.start < atom.start)
        for one in others
    )


def _listed(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
