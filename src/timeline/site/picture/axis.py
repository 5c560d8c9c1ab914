"""The axis: the steps that divide its days, and their labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from timeline.dates import edtf, intervals
from timeline.dates.intervals import Interval
from timeline.site.language import Language
from timeline.site.picture.letters import width


class Unit(Enum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of ``count`` units. Steps begin at round numbers; as there is no year 0, that step begins in year 1."""

    unit: Unit
    count: int = 1

    @property
    def length(self) -> float:
        """The approximate length in days."""
        return self.count * {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30.4, Unit.YEAR: 365.2425}[self.unit]

    def number(self, day: int) -> int:
        """The number of the step that contains a day."""
        year, month, _ = intervals.civil(day)
        if self.unit is Unit.DAY:
            return day
        if self.unit is Unit.WEEK:  # day 1 is a Monday
            return (day - 1) // (7 * self.count)
        if self.unit is Unit.MONTH:
            return (year * 12 + month - 1) // self.count
        if self.count == 1:
            return year
        return (year if year > 0 else year - 1) // self.count

    def begin(self, number: int) -> int:
        """The first day of a step."""
        if self.unit is Unit.DAY:
            return number
        if self.unit is Unit.WEEK:
            return number * 7 * self.count + 1
        if self.unit is Unit.MONTH:
            year, month = divmod(number * self.count, 12)
            return intervals.ordinal(year, month + 1, 1)
        if self.count == 1:
            return intervals.ordinal(number, 1, 1)
        year = number * self.count
        return intervals.ordinal(max(1, year) if year >= 0 else year + 1, 1, 1)

    def steps(self, within: Interval) -> Iterator[Interval]:
        """The steps that have a day in common with an interval, which must have both ends."""
        assert within.first is not None
        assert within.last is not None
        for number in range(self.number(within.first), self.number(within.last) + 1):
            yield Interval(self.begin(number), self.begin(number + 1) - 1)


def _steps() -> Iterator[Step]:
    yield from (Step(Unit.DAY), Step(Unit.WEEK), Step(Unit.MONTH), Step(Unit.MONTH, 3))
    power = 1
    while power < 10**10:
        yield from (Step(Unit.YEAR, power), Step(Unit.YEAR, 2 * power), Step(Unit.YEAR, 5 * power))
        power *= 10


MOST_STEPS = 13  # the most steps with labels
STEPS = tuple(_steps())


def finest(span: Interval, most: int, steps: Sequence[Step] = STEPS) -> Step:
    """The shortest step of which at most ``most`` cover the span."""
    assert span.first is not None
    assert span.last is not None
    for step in steps:
        if step.number(span.last) - step.number(span.first) < most:
            return step
    return steps[-1]


def fitting(span: Interval, room: float, language: Language, size: float, between: float) -> Step:
    """The shortest step whose labels fit on an axis of the length ``room``.

    ``size`` is the font size and ``between`` the least distance between labels; all three are in rem.
    """
    assert span.first is not None
    assert span.last is not None
    length = span.last - span.first + 1
    for step in STEPS:
        if length > step.length * MOST_STEPS:
            continue
        words = max((width(label(each, step, language)) for each in step.steps(span)), default=0.0)
        if words * size + between <= step.length / length * room:
            return step
    return STEPS[-1]


def label(step_days: Interval, step: Step, language: Language) -> str:
    """The label at the beginning of a step: “2018”, “Jan”, “6”."""
    assert step_days.first is not None
    year, month, day = intervals.civil(step_days.first)
    if step.unit is Unit.YEAR:
        return year_words(year, language)
    if step.unit is Unit.MONTH:
        return str(language.locale.months["stand-alone"]["abbreviated"][month])
    return language.number(day)


def above(step: Step) -> Step | None:
    """The step whose labels are shown above those of ``step``: years above months, months above days."""
    return {Unit.YEAR: None, Unit.MONTH: Step(Unit.YEAR)}.get(step.unit, Step(Unit.MONTH))


def whole(step_days: Interval, step: Step, language: Language) -> str:
    """A step in full words: “2018”, “September 2018”."""
    return language.days(step_days)


def year_words(year: int, language: Language) -> str:
    """“2018”, “44 BC”."""
    return language.date(edtf.parse(edtf.iso(intervals.ordinal(year, 1, 1))[:-6]))
