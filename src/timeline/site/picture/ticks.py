"""The ticks of the axis, with the labels that fit in each tier of widths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.dates.intervals import Interval, years
from timeline.site.names import SiteNames
from timeline.site.periods import year_of
from timeline.site.picture import axis
from timeline.site.picture.axis import Step, Unit
from timeline.site.picture.letters import BOLD, width
from timeline.site.picture.line import AXIS, AxisScale, shown_in
from timeline.site.picture.packing import TIERS
from timeline.site.picture.parts import Tick


def ticks_of(names: SiteNames, line: AxisScale, steps: Mapping[str, Step]) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
    """The ticks of the axis with their labels, and the labels above them where the ticks are months or days."""
    begins = sorted({year for event in names.timeline.events if (year := year_of(event.date)) is not None})
    low: dict[tuple[int, str, str], list[str]] = {}
    high: dict[tuple[int, str, str], list[str]] = {}
    for tier in TIERS:
        step = steps[tier.name]
        for each in step.steps(line.days):
            year = next((one for one in begins if _is_year_of(each, one)), None) if step.unit is Unit.YEAR else None
            path = "" if year is None else names.division.year(year)
            words = axis.label(each, step, names.language)
            if (day := _place(line, tier.plot, each, width(words), bold=bool(path))) is not None:
                low.setdefault((day, words, path), []).append(tier.name)
        if over := axis.above(step):
            for each in over.steps(line.days):
                words = axis.whole(each, over, names.language)
                if (day := _place(line, tier.plot, each, width(words), bold=False)) is not None:
                    high.setdefault((day, words, ""), []).append(tier.name)
    return _ticks(line, low), _ticks(line, high)


def _ticks(line: AxisScale, found: Mapping[tuple[int, str, str], Sequence[str]]) -> tuple[Tick, ...]:
    return tuple(
        Tick(line.x(line.at(day)), words, path, shown_in(tiers)) for (day, words, path), tiers in sorted(found.items())
    )


def _place(line: AxisScale, plot: float, step_days: Interval, words: float, bold: bool) -> int | None:
    """The day at which the words of a step stand, so many ems wide; None where they have no room.

    Those of a step that began before the axis stand at its beginning, but only where they keep clear of the next; and
    none leave the picture. What links is set in ``bold``: the space between words has room for that, the edge has none.
    """
    assert step_days.first is not None
    assert step_days.last is not None
    room = (line.at(step_days.last + 1) - line.at(step_days.first)) * plot
    length = words * AXIS
    whole = step_days.first >= line.first or length + 0.5 <= room
    day = max(step_days.first, line.first)
    return day if whole and line.at(day) * plot + length * (BOLD if bold else 1) <= plot + 0.5 else None


def _is_year_of(each: Interval, year: int) -> bool:
    """Whether the step is part of the year, or the year part of the step."""
    return each.contains(years(year, year)) or years(year, year).contains(each)
