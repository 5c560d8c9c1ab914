"""What relative wording means on a given day: pure arithmetic from a day's number to an interval of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from timeline.dates.expressions.tense import FUTURE, PAST
from timeline.dates.intervals import Interval, civil, month_length, months, ordinal, years

# What last, this, next, coming and a plain “the” (by their codes) move a calendar unit by.
SHIFTS = {"l": -1, "t": 0, "x": 1, "c": 1, "h": 0}
_HALF_A_YEAR = 183
_A_SEASON = 92
_FAR = 8  # years: a 29 February is at most this far off


def weekday(day: int) -> int:
    """0 for a Monday to 6 for a Sunday."""
    return (day - 1) % 7


def hull(first: Interval, *others: Interval) -> Interval:
    """The shortest interval that holds all these bounded ones."""
    starts = [interval.first for interval in (first, *others) if interval.first is not None]
    ends = [interval.last for interval in (first, *others) if interval.last is not None]
    return Interval(min(starts), max(ends))


def bounds(interval: Interval) -> tuple[int, int]:
    """First and last day of a bounded interval."""
    if interval.first is None or interval.last is None:
        raise ValueError("the interval is unbounded")
    return interval.first, interval.last


def single(day: int) -> Interval:
    """The interval of one day."""
    return Interval(day, day)


def valid_day(year: int, month: int, of_month: int) -> int | None:
    """The day's number, or None where the month is shorter."""
    return ordinal(year, month, of_month) if of_month <= month_length(year, month) else None


def week(day: int, shift: int = 0) -> Interval:
    """The week ``shift`` weeks on, as counted from Monday and as counted from Sunday: the days of both."""
    monday = day - weekday(day) + 7 * shift
    sunday = day - (weekday(day) + 1) % 7 + 7 * shift
    return Interval(min(monday, sunday), max(monday, sunday) + 6)


def unit(day: int, name: str, shift: int = 0) -> Interval:
    """The calendar day, week, month, quarter, year, decade or century, ``shift`` of them on from the day's own."""
    year, month, _ = civil(day)
    match name:
        case "day":
            return single(day + shift)
        case "week":
            return week(day, shift)
        case "fortnight":
            return hull(week(day, 2 * shift), week(day, 2 * shift + (shift > 0) - (shift < 0)))
        case "month":
            return months(year, month + shift)
        case "quarter":
            return months(year, (month - 1) // 3 * 3 + 1 + 3 * shift, 3)
        case "decade":
            return years((year // 10 + shift) * 10, (year // 10 + shift) * 10 + 9)
        case "century":
            return years((year // 100 + shift) * 100, (year // 100 + shift) * 100 + 99)
        case _:
            return years(year + shift, year + shift)


def _months_on(day: int, count: int) -> int:
    """The day ``count`` months on; the last of its month where that one is shorter."""
    from dateutil.relativedelta import relativedelta  # few texts count in months, and the others need not wait for it

    try:
        return (date.fromordinal(day) + relativedelta(months=count)).toordinal()
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return day + count * 146_097 // 4_800


def moved(day: int, name: str, count: int) -> Interval:
    """“count units ago” or “later”: the day itself for days, else the calendar unit and half a unit about the day."""
    if name == "day":
        return single(day + count)
    if name in ("week", "fortnight"):
        return week(day, count * (2 if name == "fortnight" else 1))
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[name]
    there = _months_on(day, size * count)
    about = Interval(there - 15 * size, there + 15 * size)
    return hull(unit(there, name), about)


def part(whole: Interval, number: int, of: int) -> Interval:
    """Part ``number`` (from 1) of ``of`` equal ones: by months where the whole has enough of them, else by days."""
    first, last = bounds(whole)
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    count = (last_year - year) * 12 + last_month - month + 1
    if count % of == 0 and whole == months(year, month, count):
        size = count // of
        return months(year, month + size * (number - 1), size)
    length = last - first + 1
    return Interval(first + length * (number - 1) // of, first + length * number // of - 1)


def on_weekday(day: int, number: int, tense: str) -> Interval:
    """The weekday nearest before or after the day, or that very day; both where the tense is unknown."""
    back = (weekday(day) - number) % 7
    if back == 0 or tense == PAST:
        return single(day - back)
    return single(day - back + 7) if tense == FUTURE else Interval(day - back, day - back + 7)


def shifted_weekday(day: int, number: int, shift: int) -> Interval:
    """“last” (-1) or “next” (1) weekday: the nearest, and the one of the calendar week before or after."""
    back = (weekday(day) - number) % 7 or 7
    nearest = day - back if shift < 0 else day + (7 - back or 7)
    of_week = day - weekday(day) + number + 7 * shift
    return Interval(min(nearest, of_week), max(nearest, of_week))


def weekday_of_week(day: int, number: int, shift: int) -> Interval:
    """That weekday of the week ``shift`` weeks on; a Sunday may open or close it."""
    first, last = bounds(week(day, shift))
    days = [one for one in range(first, last + 1) if weekday(one) == number]
    return Interval(days[0], days[-1])


def weekend(day: int, tense: str) -> Interval:
    """The Saturday and Sunday before or after the day; both weekends where the tense is unknown."""
    saturday = day - (weekday(day) - 5) % 7
    if tense == PAST or weekday(day) >= 5:
        return Interval(saturday, saturday + 1)
    following = Interval(saturday + 7, saturday + 8)
    return following if tense == FUTURE else hull(Interval(saturday, saturday + 1), following)


def shifted_weekend(day: int, shift: int) -> Interval:
    """“last” (-1) or “next” (1) weekend; on weekdays “next” may be the coming one or the one after."""
    saturday = day - (weekday(day) - 5) % 7
    if shift < 0:
        return Interval(saturday - 7, saturday - 6) if weekday(day) >= 5 else Interval(saturday, saturday + 1)
    after = Interval(saturday + 7, saturday + 8)
    return after if weekday(day) >= 5 else hull(after, Interval(saturday + 14, saturday + 15))


def in_nearest_year(make: Callable[[int], Interval | None], day: int, tense: str) -> Interval | None:
    """What a date without a year means on a day. ``make`` gives its days in a year, or None where it has none.

    Past: the nearest not after the day. Future: the nearest not before it. Unknown: that year's within half a year;
    beyond, a neighbouring year's within a season; else everything from the one to the other.
    """
    year = civil(day)[0]
    if tense == PAST:
        return _first(make, range(year + 1, year - _FAR - 1, -1), lambda found: bounds(found)[0] <= day)
    if tense == FUTURE:
        return _first(make, range(year - 1, year + _FAR + 1), lambda found: bounds(found)[1] >= day)

    def distance(interval: Interval) -> int:
        first, last = bounds(interval)
        return max(first - day, day - last, 0)

    own = make(year)
    others = [found for other in (year - 1, year + 1) if (found := make(other))]
    if own is None:
        wide = others or [found for other in range(year - _FAR, year + _FAR + 1) if (found := make(other))]
        return min(wide, key=distance, default=None)
    if distance(own) <= _HALF_A_YEAR or not others:
        return own
    nearest = min(others, key=distance)
    return nearest if distance(nearest) <= _A_SEASON else hull(own, nearest)


def latest(make: Callable[[int], Interval], day: int) -> Interval:
    """“last June”: the latest over before the day; where that is of the day's own year, also the year's before."""
    return _both(make, [year for year in _near(day) if bounds(make(year))[1] < day][-1], day, -1)


def coming(make: Callable[[int], Interval], day: int) -> Interval:
    """“next June”: the first to begin after the day; where that is of the day's own year, also the year's after."""
    return _both(make, next(year for year in _near(day) if bounds(make(year))[0] > day), day, 1)


def _near(day: int) -> range:
    return range(civil(day)[0] - 2, civil(day)[0] + 3)


def _both(make: Callable[[int], Interval], year: int, day: int, step: int) -> Interval:
    return hull(make(year), make(year + step)) if year == civil(day)[0] else make(year)


def _first(
    make: Callable[[int], Interval | None], candidates: range, fits: Callable[[Interval], bool]
) -> Interval | None:
    return next((found for year in candidates if (found := make(year)) and fits(found)), None)
