"""Days as numbers, and calendar arithmetic on them: months, years, seasons, intervals.

The number of a day is that of ``datetime.date.toordinal`` (1 is 0001-01-01), continued below 1 and above the year 9999
in the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC, -43 is 44 BC.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from ``first`` to ``last``, both included; None means that the interval is open on that side."""

    first: int | None
    last: int | None

    def contains(self, other: Interval) -> bool:
        """Whether every day of ``other`` is in this interval."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return starts and ends

    def overlaps(self, other: Interval) -> bool:
        """Whether the two intervals have a day in common."""
        return ordered(self.first, other.last) and ordered(other.first, self.last)


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day, which must exist; the module's docstring says how days are numbered."""
    from_march = year - (month <= 2)
    leap_days = from_march // 4 - from_march // 100 + from_march // 400
    return 365 * from_march + leap_days + (153 * ((month + 9) % 12) + 2) // 5 + day - 306


def civil(day: int) -> tuple[int, int, int]:
    """The year, month and day of the month of a day number."""
    era, in_era = divmod(day + 305, 146097)
    year_of_era = (in_era - in_era // 1460 + in_era // 36524 - in_era // 146096) // 365
    in_year = in_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * in_year + 2) // 153
    month = from_march + 3 if from_march < 10 else from_march - 9
    return year_of_era + 400 * era + (month <= 2), month, in_year - (153 * from_march + 2) // 5 + 1


def month_length(year: int, month: int) -> int:
    """The number of days of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months(year: int, month: int, count: int = 1) -> Interval:
    """The days of ``count`` whole months from ``month`` on. ``month`` counts from 1; 0 is December of the year
    before."""
    first, last = year * 12 + month - 1, year * 12 + month - 2 + count
    last_year, last_month = last // 12, last % 12 + 1
    return Interval(
        ordinal(first // 12, first % 12 + 1, 1),
        ordinal(last_year, last_month, month_length(last_year, last_month)),
    )


def season(year: int, number: int) -> Interval:
    """The days of a season of a year; ``number`` is 1 (spring) to 4 (winter)."""
    return months(year, number * 3, 3)


def years(first: int, last: int) -> Interval:
    """The days of the years from ``first`` to ``last``, both included."""
    return Interval(ordinal(first, 1, 1), ordinal(last, 12, 31))


def ordered(first: int | None, last: int | None) -> bool:
    """Whether ``first`` is not after ``last``; None is no bound, so that it is in order with everything."""
    return first is None or last is None or first <= last
