"""The ticks of the axis, with the words that have room in each tier of widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.dates.intervals import Interval, years
from timeline.site.language import Language
from timeline.site.names import SiteNames
from timeline.site.periods import year_of
from timeline.site.picture import axis
from timeline.site.picture.axis import Step, Unit
from timeline.site.picture.letters import width
from timeline.site.picture.line import AXIS, AxisScale, shown_in
from timeline.site.picture.packing import TIERS
from timeline.site.picture.parts import Tick


def ticks_of(names: SiteNames, line: AxisScale, steps: Mapping[str, Step]) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
    """The ticks of the axis with their words; and those over them where they are months or days."""
    begins = sorted({year for event in names.timeline.events if (year := year_of(event.date)) is not None})
    low: dict[tuple[int, str, str], list[str]] = {}
    high: dict[tuple[int, str, str], list[str]] = {}
    for tier in TIERS:
        step = steps[tier.name]
        for day, each in _apart(names, line, tier.plot, step, axis.label):
            year = next((one for one in begins if _in(each, one)), None) if step.unit is Unit.YEAR else None
            path = "" if year is None else names.division.year(year)
            low.setdefault((day, axis.label(each, step, names.language), path), []).append(tier.name)
        if over := axis.above(step):
            for day, each in _apart(names, line, tier.plot, over, axis.whole):
                high.setdefault((day, axis.whole(each, over, names.language), ""), []).append(tier.name)
    return _drawn(line, low), _drawn(line, high)


def _drawn(line: AxisScale, found: Mapping[tuple[int, str, str], Sequence[str]]) -> tuple[Tick, ...]:
    return tuple(
        Tick(line.x(line.at(day)), words, path, shown_in(tiers)) for (day, words, path), tiers in sorted(found.items())
    )


def _apart(
    names: SiteNames, line: AxisScale, plot: float, step: Step, words: Callable[[Interval, Step, Language], str]
) -> Iterator[tuple[int, Interval]]:
    """The steps whose words have room, with the days at which they stand: one that began before the axis at its
    beginning, but only where it keeps clear of the next, and none whose words would leave the picture."""
    for each in step.steps(line.days):
        assert each.first is not None
        assert each.last is not None
        room = (line.at(each.last + 1) - line.at(each.first)) * plot
        length = width(words(each, step, names.language)) * AXIS
        whole = each.first >= line.first or length + 0.5 <= room
        day = max(each.first, line.first)
        if whole and line.at(day) * plot + length <= plot + 0.5:
            yield day, each


def _in(each: Interval, year: int) -> bool:
    return each.contains(years(year, year)) or years(year, year).contains(each)
