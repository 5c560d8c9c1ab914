"""Ties of one day to another: how far apart two lie, and whether one lies in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline.days import Interval
from timeline.phrases import Reading

_COUNTS = ["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_APART = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}}) (?P<unit>day|week|month|year)s? "
    r"(?P<way>after|later|before|earlier|afterwards)\b",
    re.IGNORECASE,
)


def apart(text: str) -> Iterator[tuple[int, int, int, str, str]]:
    """The distances that ``text`` tells (``two days after``): where each starts and ends, its count, unit and way."""
    for match in _APART.finditer(text):
        count = match["count"].lower()
        number = int(count) if count.isdecimal() else max(1, _COUNTS.index(count) - 1)
        yield match.start(), match.end(), number, match["unit"].lower(), match["way"].lower()


def direction(way: str, behind: bool) -> int:
    """Whether the other day is later (1) or earlier (-1) than the one told; ``behind``: the distance follows it.

    "On Monday, a day after the vote" puts the vote before Monday, "a day after the vote on Monday" the act behind it.
    """
    later = way in ("after", "later", "afterwards")
    turned = behind and way in ("after", "before")
    return 1 if later != turned else -1


def shifted(interval: Interval, count: int, unit: str) -> Interval | None:
    """``interval`` moved by ``count`` units, or None where it is unbounded or out of the calendar's reach."""
    if interval.first is None or interval.last is None:
        return None
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return Interval(interval.first + days, interval.last + days)
    months = count * (12 if unit == "year" else 1)
    first, last = _moved(interval.first, months), _moved(interval.last, months)
    return Interval(first, last) if first is not None and last is not None else None


def _moved(day: int, months: int) -> int | None:
    if not 400 < day < 3_000_000:
        return None
    there = date.fromordinal(day)
    whole = there.year * 12 + there.month - 1 + months
    if not 12 <= whole < 9999 * 12:
        return None
    return date(whole // 12, whole % 12 + 1, min(there.day, 28) if there.day < 28 else _last(whole)).toordinal()


def _last(month: int) -> int:
    return (
        date((month + 1) // 12, (month + 1) % 12 + 1, 1).toordinal()
        - 1
        - date(month // 12, month % 12 + 1, 1).toordinal()
    ) + 1


def lie_apart(one: Interval, other: Interval, count: int, unit: str) -> bool:
    """Whether ``other`` begins as far behind ``one``."""
    there = shifted(one, count, unit)
    if there is None or other.first is None or there.first is None:
        return False
    return abs(there.first - other.first) <= (0 if unit in ("day", "week") else 31)


_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)")
_YEAR = re.compile(r"\d{4}")
_BY = frozenset({"by", "until", "till", "before", "within"})
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_RANGE = re.compile(r"\w (?:and|to|until|till|through) \w|\d[-–]\d")
_BOUNDS = ("by ", "in ", "on ", "the ", "since ", "until ", "from ", "about ")


def lies_in(claimed: Reading, said: Reading, lead: str, told_lead: str, bounded: bool) -> bool:
    """Whether a date of a quote lies in a date of a sentence, or is told in the same words.

    ``lead`` and ``told_lead`` are what stands before each; ``bounded``: some quote gives a day before which it was. A
    date without a year may be of any near one.
    """
    within, told = claimed.interval, said.interval
    by = _led(lead)
    if by and _led(told_lead):
        return within.last == told.last or _bare(claimed.words) == _bare(said.words)  # not by 2021 what is by 2020
    if within.first is None and within.last is not None and bounded:
        return within.last == told.last and told.first is None
    if _RANGE.search(claimed.words) and _RANGE.search(said.words):
        return within == told or _bare(claimed.words) == _bare(said.words)
    if _bare(claimed.words) == _bare(said.words):
        return True
    if by and told.last == within.last and (told.first is None or (said.relative and told.contains(within))):
        return True  # "by the evening of 3 December"
    meant = _meant(claimed)
    if _MONTH.search(claimed.words) and not _YEAR.search(claimed.words):
        meant += [one for each in meant for sign in (1, -1) if (one := shifted(each, sign, "year"))]
    others = _meant(said) if _WEEKDAY.match(said.words) else [told]
    return any(one.contains(other) for one in meant for other in others)


def _meant(reading: Reading) -> list[Interval]:
    """The days that a reading may be of: "opens on Tuesday" is of the last or the next, not of a day between."""
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


def _led(lead: str) -> bool:
    """Whether a date is a bound: ``by the evening of``, ``until``."""
    return not _BY.isdisjoint(lead.lower().split()[-4:])


def _bare(words: str) -> str:
    """The words of a date without what leads them: by 1871, in 1871."""
    plain = words.lower()
    for bound in _BOUNDS:
        plain = plain.removeprefix(bound)
    return plain
