"""What a rule looks at: the records, their evidence, and what is at hand of the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.archive import Archived
from timeline.citations import quoting
from timeline.evidence import Evidence, Fact, Verdict
from timeline.prose import Atom, AtomKind
from timeline.quotes import QuoteProof
from timeline.records import Entity, Event, Quote, Timeline
from timeline.statements import Statement


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the checks of the records read."""

    timeline: Timeline
    evidence: Evidence
    archived: Mapping[str, Archived] = field(default_factory=dict)

    def quotes(self) -> Iterator[tuple[Event | Entity, Quote]]:
        """Every quote of a known source, with the record that holds it."""
        for record in quoting(self.timeline):
            for quote in record.evidence.values():
                if quote.source in self.timeline.sources:
                    yield record, quote

    def proof(self, record: Event | Entity, quote: Quote) -> QuoteProof:
        """Whether and where a quote of that record stands in its source."""
        return self.evidence.of(record).quotes[quote.key]

    def ungrounded(self, *kinds: AtomKind) -> Iterator[tuple[Statement, Atom]]:
        """The atoms of those kinds that no cited quote grounds, with their statements."""
        for record in (*self.evidence.events.values(), *self.evidence.entities.values()):
            for statement in record.statements:
                for atom in statement.atoms:
                    if atom.kind in kinds and not atom.grounded:
                        yield statement, atom

    def quotes_of(self, statement: Statement) -> str:
        """The quotes that a statement is held against, in words for a message."""
        keys = ", ".join(f"`{key}`" for key in statement.cites)
        if statement.part == "title":
            return f"the record's quotes ({keys})"
        return f"the quote {keys}" if len(statement.cites) == 1 else f"the quotes {keys}"

    def unsupported(self, kind: str, verdict: Verdict = Verdict.NOT_BORNE_OUT) -> Iterator[tuple[Event, Fact]]:
        """The facts of that kind and verdict, with their events; a record without its quotes is passed over."""
        for event in self.timeline.events:
            evidence = self.evidence.events[event.id]
            if event.evidence and evidence.whole:
                for fact in evidence.facts:
                    if fact.kind == kind and fact.verdict is verdict:
                        yield event, fact
