"""Date arithmetic: how far apart two days are, and whether one date lies in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.dates.expressions import Reading
from timeline.dates.intervals import Interval, month_length

_COUNTS = ["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_APART = re.compile(
    rf"\b(?:(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}}) (?P<unit>day|week|month|year)s? "
    r"(?P<way>after|later|before|earlier|afterwards)"
    # "the night before", "the next morning", "the same month last year"
    r"|the (?P<one>day|night|evening|week|month|year) (?P<side>before|after)(?= \w+ing\b| by\b|[^\w\s]|$)"
    r"|the (?P<turn>next|following|previous) (?P<part>day|night|morning|evening|afternoon|week|month|year)"
    r"|the same (?:day|week|month|quarter|period) (?:(?:of )?(?:last|the previous)|a) year(?: earlier| before)?)\b",
    re.IGNORECASE,
)
_UNITS = ("day", "week", "month", "year")
_NEXT = {"next": "later", "following": "later", "previous": "earlier"}


def apart(text: str) -> Iterator[tuple[int, int, int, str, str]]:
    """The distances in ``text`` (``two days after``).

    For each: its start and end as character offsets, its count, its unit (day, week, month, year), and its direction
    word.
    """
    for match in _APART.finditer(text):
        start, end = match.span()
        if match["count"]:
            count = match["count"].lower()
            number = int(count) if count.isdecimal() else max(1, _COUNTS.index(count) - 1)
            yield start, end, number, match["unit"].lower(), match["way"].lower()
        elif unit := match["one"] or match["part"]:
            way = "earlier" if match["side"] == "before" else _NEXT.get((match["turn"] or "").lower(), "later")
            yield start, end, 1, unit.lower() if unit.lower() in _UNITS else "day", way
        else:
            yield start, end, 1, "year", "earlier"


def reached(text: str, dated: Sequence[Reading]) -> Iterator[tuple[int, int, tuple[Interval, ...]]]:
    """The days that the distances in ``text`` lead to from the dates ``dated``.

    For each distance: its start and end as character offsets, and the intervals that it may mean.
    """
    for start, end, count, unit, way in apart(text):
        others = (one for one in dated if not start <= one.start < end)
        moved = (shifted(one.interval, direction(way, one.end <= start) * count, unit) for one in others)
        yield start, end, tuple(one for one in moved if one)


def of_the_year(dated: Sequence[Reading]) -> Iterator[Reading]:
    """Dates without a year, read in the year that was named before them: "broke out in 1943; in April"."""
    year = 0
    for one in dated:
        first = one.interval.first
        if told := _YEAR.search(one.words):
            year = int(told[0])
        elif year and one.relative and first is not None and 400 < first < 3_000_000 and _MONTH.search(one.words):
            there = shifted(one.interval, year - date.fromordinal(first).year, "year")
            if there and there != one.interval:
                yield replace(one, interval=there, relative=False)


def direction(way: str, behind: bool) -> int:
    """Whether the other day is later (1) or earlier (-1) than the date in the text; ``behind``: the distance comes
    after the date.

    "On Monday, a day after the vote" puts the vote before Monday; "a day after the vote on Monday" puts the act after
    Monday.
    """
    later = way in ("after", "later", "afterwards")
    turned = behind and way in ("after", "before")
    return 1 if later != turned else -1


def shifted(interval: Interval, count: int, unit: str) -> Interval | None:
    """``interval`` moved by ``count`` units; None if it is open, or beyond the calendar's range."""
    if interval.first is None or interval.last is None:
        return None
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return Interval(interval.first + days, interval.last + days)
    months = count * (12 if unit == "year" else 1)
    first, last = _moved_by_months(interval.first, months), _moved_by_months(interval.last, months)
    return Interval(first, last) if first is not None and last is not None else None


def _moved_by_months(day: int, months: int) -> int | None:
    """The day moved by ``months``; None beyond the calendar's range."""
    if not 400 < day < 3_000_000:
        return None
    there = date.fromordinal(day)
    whole = there.year * 12 + there.month - 1 + months
    if not 12 <= whole < 9999 * 12:
        return None
    ends = there.day == month_length(
        there.year, there.month
    )  # the last day of a month moves to the last day of another
    last = month_length(whole // 12, whole % 12 + 1)
    return date(whole // 12, whole % 12 + 1, last if ends else min(there.day, last)).toordinal()


def lie_apart(one: Interval, other: Interval, count: int, unit: str) -> bool:
    """Whether ``other`` is that far after ``one``; months and years are counted from any of their days."""
    there = shifted(one, count, unit)
    if there is None or other.first is None or other.last is None or there.first is None or there.last is None:
        return False
    if unit in ("day", "week"):
        return there.first == other.first
    return there.first - 31 <= other.last and other.first <= there.last + 31


_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)")
_YEAR = re.compile(r"\d{4}")
_BY = re.compile(
    r"\b(?:by|until|till|before|within)(?: the)?(?: (?:very )?(?:end|start|close|middle|beginning|evening|night|"
    r"morning|afternoon|spring|summer|autumn|winter|early|mid|late)(?: of)?(?: the)?)?[ -]*$",
    re.IGNORECASE,
)
# Words that say that a date is a beginning or a bound: without one, an open interval supports nothing.
_HEDGED = frozenset({"earliest", "earlier", "after", "since", "from", "later", "before", "sooner", "least", "past"})
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_RANGE = re.compile(r"\w (?:and|to|until|till|through) \w|\d[-–]\d")
_BOUNDS = ("by ", "in ", "on ", "the ", "since ", "until ", "from ", "about ")


def lies_in(claimed: Reading, said: Reading, lead: str, told_lead: str, bounded: bool, behind: str = "") -> bool:
    """Whether a date of a quote (``said``) lies in a date of a sentence (``claimed``), or has the same words.

    ``lead`` and ``told_lead`` are the texts before each of the two, ``behind`` the text after the claimed one.
    ``bounded``: some quote gives a day before which something happened. A date without a year may be in any near year.
    """
    within, told = claimed.interval, said.interval
    by = is_bound(lead)
    if by and is_bound(told_lead):
        return within.last == told.last or _without_preposition(claimed.words) == _without_preposition(
            said.words
        )  # "by 2020" does not support "by 2021"
    if within.first is None and within.last is not None and bounded:
        return within.last == told.last and told.first is None
    if _RANGE.search(claimed.words) and _RANGE.search(said.words):
        near = [within] if _YEAR.search(claimed.words) else _with_neighbour_years(within)
        return told in near or _without_preposition(claimed.words) == _without_preposition(said.words)
    if _without_preposition(claimed.words) == _without_preposition(said.words):
        around = [*lead.lower().split()[-4:], *re.findall(r"\w+", behind.lower())[:4]]
        return told.last is not None or within.last is None or not _HEDGED.isdisjoint(around)
    if by and told.last == within.last and (told.first is None or (said.relative and told.contains(within))):
        return True  # "by the evening of 3 December"
    meant = _possible_dates(claimed)
    if _MONTH.search(claimed.words) and not _YEAR.search(claimed.words):
        meant = [one for each in meant for one in _with_neighbour_years(each)]
    others = _possible_dates(said) if _WEEKDAY.match(said.words) else [told]
    return any(one.contains(other) for one in meant for other in others)


def _with_neighbour_years(interval: Interval) -> list[Interval]:
    """An interval, and the same interval one year later and one year earlier."""
    return [interval, *(one for sign in (1, -1) if (one := shifted(interval, sign, "year")))]


def _possible_dates(reading: Reading) -> list[Interval]:
    """The single dates that a reading may mean: "opens on Tuesday" means the last or the next, not a day between
    them."""
    first, last = reading.interval.first, reading.interval.last
    if not reading.relative or first is None or last is None:
        return [reading.interval]
    if last - first == 7 and reading.tense == "unknown" and _WEEKDAY.match(reading.words):
        return [Interval(first, first), Interval(last, last)]
    if _MONTH.search(reading.words) and 364 <= last - first <= 400 and not _YEAR.search(reading.words):
        again = shifted(Interval(first, first), 1, "year")
        if again and again.first is not None and last >= again.first:
            return [Interval(first, first + last - again.first), Interval(again.first, last)]
    return [reading.interval]


def is_bound(lead: str) -> bool:
    """Whether the text before a date makes the date a bound: ``by the evening of``, ``until``."""
    return _BY.search(lead) is not None


def _without_preposition(words: str) -> str:
    """The words of a date without a leading preposition: "by 1871" and "in 1871" give "1871"."""
    plain = words.lower()
    for bound in _BOUNDS:
        plain = plain.removeprefix(bound)
    return plain
