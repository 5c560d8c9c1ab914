"""The counts of the picture: the events of a crowded lane by period, and the table of all kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.dates.intervals import Interval
from timeline.model.records import Event
from timeline.site.entries import year_name
from timeline.site.names import SiteNames
from timeline.site.periods import year_of
from timeline.site.picture import axis
from timeline.site.picture.axis import Step
from timeline.site.picture.line import AxisScale
from timeline.site.picture.parts import Bar, Bin, Lane, Row, Table
from timeline.site.view_models import KindRef, Ref

MOST_COLUMNS = 10


@dataclass(frozen=True, eq=False)
class Crowd:
    """The events of a kind, which have a lane."""

    kind: KindRef
    events: tuple[Event, ...]


def number_in(step: Step) -> Callable[[Event], int | None]:
    return lambda event: None if event.date.interval.first is None else step.number(event.date.interval.first)


def crowded(names: SiteNames, lane: Crowd, step: Step, line: AxisScale) -> Lane:
    bins, most = [], max(Counter(map(number_in(step), lane.events)).values())
    for number, group in groupby(lane.events, number_in(step)):
        events = tuple(group)
        expected = sum(event.expected for event in events)
        name = _counted(names, period_of(names, step, number), len(events), expected)
        path = _page(names, events[0])
        bins.append(bin_of(path, name, bar_of(step, number, line), (len(events) - expected) / most, expected / most))
    return Lane(lane.kind.ref, lane.kind, len(lane.events), "crowded", (), (), tuple(bins))


def _page(names: SiteNames, event: Event) -> str:
    """The address of an event's year; without the heading's anchor where the page has only that year."""
    address = names.division.year(year_of(event.date))
    place, _, anchor = address.partition("#")
    return place if place and anchor == f"year-{names.division.key(event)}" else address


def bar_of(step: Step, number: int | None, line: AxisScale) -> Bar:
    """The bar of a bin; events whose beginning is unknown have theirs at the beginning of the axis."""
    if number is None:
        return line.bar(0, 0.004, "start")
    return line.bar(line.at(step.begin(number)), line.at(step.begin(number + 1)))


def bin_of(path: str, name: str, bar: Bar, happened: float, expected: float) -> Bin:
    return Bin(
        path, name, bar, str(round(happened * 100)), str(round((happened + expected) * 100) - round(happened * 100))
    )


def period_of(names: SiteNames, step: Step, number: int | None) -> str:
    if number is None:
        return year_name(names, None)
    return names.language.days(Interval(step.begin(number), step.begin(number + 1) - 1))


def _counted(names: SiteNames, period: str, number: int, expected: int) -> str:
    count = names.language.count
    if not expected:
        return count("%(period)s: %(number)s event", "%(period)s: %(number)s events", number, period=period)
    return count(
        "%(period)s: %(number)s event, %(expected)s expected",
        "%(period)s: %(number)s events, %(expected)s expected",
        number,
        period=period,
        expected=expected,
    )


def table_of(names: SiteNames, lanes: Sequence[Crowd], line: AxisScale) -> Table:
    """The table: how many events of each kind begin in each period. Periods without events are left out."""
    step = axis.finest(line.days, MOST_COLUMNS)
    number = number_in(step)
    firsts: dict[int | None, Event] = {}
    for event in names.timeline.events:
        firsts.setdefault(number(event), event)
    columns = tuple(
        Ref(period_of(names, step, each), names.division.year(year_of(first.date))) for each, first in firsts.items()
    )
    rows = []
    for lane in lanes:
        counts = Counter(map(number, lane.events))
        expected = Counter(number(event) for event in lane.events if event.expected)
        cells = [(counts[each], expected[each]) for each in firsts]
        cells.append((len(lane.events), sum(expected.values())))
        rows.append(Row(lane.kind.ref, tuple(_cell(names, *cell) for cell in cells)))
    return Table(columns, tuple(rows), any(event.expected for event in names.timeline.events))


def _cell(names: SiteNames, number: int, expected: int) -> str:
    if not number:
        return ""
    if not expected:
        return names.language.number(number)
    return names.language.say("%(number)s (%(expected)s)", number=number, expected=expected)
