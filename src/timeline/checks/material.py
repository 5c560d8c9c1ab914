"""What a rule looks at: the records, their evidence, and what is at hand of the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.archive import Archived
from timeline.citations import quoting
from timeline.evidence import Evidence, Fact, Verdict
from timeline.quotes import QuoteProof
from timeline.records import Entity, Event, Quote, Timeline


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
        of = self.evidence.events if isinstance(record, Event) else self.evidence.entities
        return of[record.id].quotes[quote.key]

    def unsupported(self, kind: str, verdict: Verdict = Verdict.NOT_BORNE_OUT) -> Iterator[tuple[Event, Fact]]:
        """The facts of that kind and verdict, with their events; a record without its quotes is passed over."""
        for event in self.timeline.events:
            evidence = self.evidence.events[event.id]
            if event.evidence and evidence.whole:
                for fact in evidence.facts:
                    if fact.kind == kind and fact.verdict is verdict:
                        yield event, fact
