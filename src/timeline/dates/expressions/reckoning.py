"""What relative words mean on a given day: arithmetic from a day number to an interval of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from timeline.dates.expressions.tense import FUTURE, PAST
from timeline.dates.intervals import Interval, civil, month_length, months, ordinal, years

# By how many units last, this, next, coming and a plain “the” (by their codes) move a calendar unit.
SHIFTS = {"l": -1, "t": 0, "x": 1, "c": 1, "h": 0}
_HALF_A_YEAR = 183
_A_SEASON = 92
_FAR = 8  # years: a 29 February is at most this far off


def weekday(day: int) -> int:
    """The weekday of a day: 0 for Monday to 6 for Sunday."""
    return (day - 1) % 7


def hull(first: Interval, *others: Interval) -> Interval:
    """The shortest interval that contains all the given ones, which have no open side."""
    starts = [interval.first for interval in (first, *others) if interval.first is not None]
    ends = [interval.last for interval in (first, *others) if interval.last is not None]
    return Interval(min(starts), max(ends))


def bounds(interval: Interval) -> tuple[int, int]:
    """The first and last day of an interval without an open side."""
    if interval.first is None or interval.last is None:
        raise ValueError("the interval is unbounded")
    return interval.first, interval.last


def single(day: int) -> Interval:
    """The interval that is one day."""
    return Interval(day, day)


def valid_day(year: int, month: int, of_month: int) -> int | None:
    """The number of the day, or None if the month is shorter."""
    return ordinal(year, month, of_month) if of_month <= month_length(year, month) else None


def week(day: int, shift: int = 0) -> Interval:
    """The week ``shift`` weeks later than that of ``day``: its days counted from Monday, and counted from Sunday."""
    monday = day - weekday(day) + 7 * shift
    sunday = day - (weekday(day) + 1) % 7 + 7 * shift
    return Interval(min(monday, sunday), max(monday, sunday) + 6)


def unit(day: int, name: str, shift: int = 0) -> Interval:
    """The calendar unit ``shift`` units later than that of ``day``.

    ``name`` is day, week, month, quarter, year, decade or century.
    """
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
    """The day ``count`` months later; the last day of that month if it is shorter."""
    from dateutil.relativedelta import relativedelta  # imported here: it costs time, and few texts count in months

    try:
        return (date.fromordinal(day) + relativedelta(months=count)).toordinal()
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return day + count * 146_097 // 4_800


def moved(day: int, name: str, count: int) -> Interval:
    """“``count`` units ago” or “later”. For days it is that day; otherwise the calendar unit, and half a unit on both
    sides of the day."""
    if name == "day":
        return single(day + count)
    if name in ("week", "fortnight"):
        return week(day, count * (2 if name == "fortnight" else 1))
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[name]
    there = _months_on(day, size * count)
    about = Interval(there - 15 * size, there + 15 * size)
    return hull(unit(there, name), about)


def part(whole: Interval, number: int, of: int) -> Interval:
    """Part ``number`` (from 1) of ``of`` equal parts of ``whole``: whole months if there are enough of them, otherwise
    days."""
    first, last = bounds(whole)
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    count = (last_year - year) * 12 + last_month - month + 1
    if count % of == 0 and whole == months(year, month, count):
        size = count // of
        return months(year, month + size * (number - 1), size)
    length = last - first + 1
    return Interval(first + length * (number - 1) // of, first + length * number // of - 1)


def on_weekday(day: int, number: int, tense: str) -> Interval:
    """The nearest such weekday before or after ``day``, or ``day`` itself; both if the tense is unknown."""
    back = (weekday(day) - number) % 7
    if back == 0 or tense == PAST:
        return single(day - back)
    return single(day - back + 7) if tense == FUTURE else Interval(day - back, day - back + 7)


def shifted_weekday(day: int, number: int, shift: int) -> Interval:
    """“Last” (-1) or “next” (1) weekday: the nearest one, and that of the calendar week before or after."""
    back = (weekday(day) - number) % 7 or 7
    nearest = day - back if shift < 0 else day + (7 - back or 7)
    of_week = day - weekday(day) + number + 7 * shift
    return Interval(min(nearest, of_week), max(nearest, of_week))


def weekday_of_week(day: int, number: int, shift: int) -> Interval:
    """That weekday in the week ``shift`` weeks later; a Sunday may be the first or the last day of the week."""
    first, last = bounds(week(day, shift))
    days = [one for one in range(first, last + 1) if weekday(one) == number]
    return Interval(days[0], days[-1])


def weekend(day: int, tense: str) -> Interval:
    """The Saturday and Sunday before or after ``day``; both weekends if the tense is unknown."""
    saturday = day - (weekday(day) - 5) % 7
    if tense == PAST or weekday(day) >= 5:
        return Interval(saturday, saturday + 1)
    following = Interval(saturday + 7, saturday + 8)
    return following if tense == FUTURE else hull(Interval(saturday, saturday + 1), following)


def shifted_weekend(day: int, shift: int) -> Interval:
    """“Last” (-1) or “next” (1) weekend; on a weekday, “next” may be the coming one or the one after it."""
    saturday = day - (weekday(day) - 5) % 7
    if shift < 0:
        return Interval(saturday - 7, saturday - 6) if weekday(day) >= 5 else Interval(saturday, saturday + 1)
    after = Interval(saturday + 7, saturday + 8)
    return after if weekday(day) >= 5 else hull(after, Interval(saturday + 14, saturday + 15))


def in_nearest_year(make: Callable[[int], Interval | None], day: int, tense: str) -> Interval | None:
    """What a date without a year means on ``day``; ``make`` gives its days in a year, or None if it has none there.

    Past: the nearest not after the day. Future: the nearest not before it. Unknown: the one of this year if it is
    within half a year; beyond that, one of a neighbouring year if it is within a season; otherwise everything from the
    one to the other. None if no year near has such a date.
    """
    year = civil(day)[0]
    if tense == PAST:
        return _first_that_fits(make, range(year + 1, year - _FAR - 1, -1), lambda found: bounds(found)[0] <= day)
    if tense == FUTURE:
        return _first_that_fits(make, range(year - 1, year + _FAR + 1), lambda found: bounds(found)[1] >= day)

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
    """“Last June”: the latest that ended before ``day``. If that is in the year of ``day``, the one of the year before
    is included."""
    return _with_neighbour(make, [year for year in _years_around(day) if bounds(make(year))[1] < day][-1], day, -1)


def coming(make: Callable[[int], Interval], day: int) -> Interval:
    """“Next June”: the first that begins after ``day``. If that is in the year of ``day``, the one of the year after is
    included."""
    return _with_neighbour(make, next(year for year in _years_around(day) if bounds(make(year))[0] > day), day, 1)


def _years_around(day: int) -> range:
    """The years around that of a day in which a date may be."""
    return range(civil(day)[0] - 2, civil(day)[0] + 3)


def _with_neighbour(make: Callable[[int], Interval], year: int, day: int, step: int) -> Interval:
    return hull(make(year), make(year + step)) if year == civil(day)[0] else make(year)


def _first_that_fits(
    make: Callable[[int], Interval | None], candidates: range, fits: Callable[[Interval], bool]
) -> Interval | None:
    """What ``make`` gives for the first of the candidate years that fits, or None."""
    return next((found for year in candidates if (found := make(year)) and fits(found)), None)
