"""Which records have quotes, and where they cite them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records import Entity, Event, Text, Timeline


def quoting(timeline: Timeline) -> Iterator[Event | Entity]:
    """The records that may have quotes: the events, then the entities."""
    yield from timeline.events
    yield from timeline.entities.values()


def citations(record: Event | Entity) -> Iterator[Text]:
    """The keys of quotes that the record cites, with their places: in prose, then caveats, then earlier dates."""
    prose = record.summary if isinstance(record, Event) else record.description
    if prose is not None:
        yield from prose.citations
    if isinstance(record, Event):
        for caveat in record.caveats:
            yield from caveat.evidence
        for previous in record.previously:
            yield from previous.evidence
