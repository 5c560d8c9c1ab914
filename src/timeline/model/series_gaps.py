"""Gaps in a series: the numbers that no record has."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model.records import Event, Timeline


@dataclass(frozen=True, slots=True)
class Gap:
    """The numbers from ``first`` to ``last`` of a series, which no event has.

    ``before`` is the event with the number before the gap (None where the gap starts at 1), ``after`` the one with the
    number after it.
    """

    series: str
    first: int
    last: int
    before: Event | None
    after: Event


def numbered(timeline: Timeline, series: str) -> tuple[tuple[int, Event], ...]:
    """The events of a series with their numbers, sorted by number, then in the order of the timeline."""
    found = [(place.number, event) for event in timeline.events for place in event.series if place.series == series]
    return tuple(sorted(found, key=lambda pair: pair[0]))


def gaps(timeline: Timeline) -> tuple[Gap, ...]:
    """The gaps between 1 and the highest known number of each series, in the order of site.yaml.

    Missing numbers that follow each other are one gap, so there are never more gaps than records.
    """
    found = []
    for series in timeline.site.series:
        below: tuple[int, Event | None] = (0, None)
        for number, event in numbered(timeline, series):
            if number > below[0] + 1:
                found.append(Gap(series, below[0] + 1, number - 1, below[1], event))
            if number > below[0]:
                below = (number, event)
    return tuple(found)
