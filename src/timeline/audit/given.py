"""The dates that a quote may give, by plain search: month names, weekdays, figures, and words such as “yesterday”.

The search is generous on purpose: an expression counts for every day that it could mean, because a date is planted only
where no quote could give it. It shares nothing with the date parser of the rules, or it would share its mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from timeline.dates.edtf import MONTHS, Edtf
from timeline.dates.intervals import Interval, civil, month_length, ordinal

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = re.compile(
    r"\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_WEEKDAY = re.compile(r"\b(Mon|Tues?|Wed|Wednes|Thu(?:rs?)?|Fri|Sat|Satur|Sun)(?:day)?\b")
_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b")
_YEAR = re.compile(r"\b(\d{3,4})\b")
_DECADE = re.compile(r"\b(\d{3})0s\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[\s-]+century|\bcentury\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"(?<![\d.,+])(\d{1,2})(?:st|nd|rd|th)?(?![\d+])")
_TODAY = re.compile(r"\b(?:today|tonight|now|currently|this (?:morning|evening|afternoon)|hours?)\b", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(?:yesterday|tomorrow|overnight|last (?:night|evening)|eve|hours?|(?:next|following|previous) day)\b",
    re.IGNORECASE,
)
_WITHIN_A_MONTH = re.compile(r"\bdays?\b", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:week|weekend|fortnight)s?\b", re.IGNORECASE)
_MONTHS = re.compile(r"\b(?:month|quarter|spring|summer|autumn|winter|season)s?\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:years?|annual|decades?)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:half|early|mid|middle|late|later|earlier|beginning|start|end)\b", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:last|next|previous|ago|coming|following|before|after)\b|\b\d{3,4}\b", re.IGNORECASE)
_ERA = re.compile(r"\b(?:(\d{1,4})\s*(BCE?)|AD\s*(\d{1,4})|(\d{1,4})\s*(?:AD|CE))\b")

Days = tuple[int, int]


def may_give(date: Interval, quotes: Iterable[tuple[str, Edtf]], own: Interval | None = None) -> bool:
    """Whether one of the quotes, each with its source's date, may give a date that lies within ``date``.

    ``own`` is the date of the record. A month or a weekday that may belong to it is not read as one of another year or
    week, unless its quote has words such as “last”.
    """
    return any(_within(days, date) for text, published in quotes for days in possible(text, published, own))


def possible(text: str, published: Edtf, own: Interval | None = None) -> list[Days]:
    """The first and last days of all dates that the text may give; ``published`` and ``own`` as in ``may_give``."""
    found: list[Days] = []
    moved = _MOVED.search(text) is not None
    for named, alternatives in _expressions(text, published):
        mine = [] if own is None or moved or not named else [days for days in alternatives if _within(days, own)]
        found += mine or alternatives
    return found


def months_named(text: str) -> set[int]:
    """The months (1 to 12) that the text names."""
    return {_number(match[1]) for match in _MONTH.finditer(text)}


def weekdays_named(text: str) -> set[int]:
    """The weekdays (0 is Monday) that the text names."""
    return {_weekday(match[1]) for match in _WEEKDAY.finditer(text)}


def _within(days: Days, date: Interval) -> bool:
    return date.contains(Interval(*days))


def _number(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _weekday(name: str) -> int:
    return next(number for number, day in enumerate(DAYS) if day.startswith(name[:3]))


@lru_cache(maxsize=512)
def _expressions(text: str, published: Edtf) -> tuple[tuple[bool, list[Days]], ...]:
    """For each expression: whether it names a month or a weekday, and all the dates that it could mean."""
    bounds = _bounds(published)
    found = [(True, days) for days in (*_months(text, *bounds), *_weekdays(text, *bounds))]
    return (*found, *((False, days) for days in (*_relative(text, *bounds), *_figures(text))))


def _bounds(published: Edtf) -> Days:
    first, last = published.interval.first, published.interval.last
    known = [day for day in (first, last) if day is not None]
    return known[0], known[-1]  # EDTF has no date without any bound


def _years_about(text: str, first: int, last: int) -> list[int]:
    this = civil(first)[0]
    return sorted({this - 1, this, this + 1, civil(last)[0], *(int(match[1]) for match in _YEAR.finditer(text))})


def _months(text: str, first: int, last: int) -> Iterator[list[Days]]:
    years = _years_about(text, first, last)
    numbers = sorted({int(match[1]) for match in _DAY_OF_MONTH.finditer(text)} - {0})
    for month in sorted(months_named(text)):
        yield [_month(year, month) for year in years]
        for number in numbers:
            dated = [ordinal(year, month, number) for year in years if number <= month_length(year, month)]
            yield [(day, day) for day in dated]
        if _PART.search(text):
            yield [part for year in years for part in _parts(year, month)]


def _weekdays(text: str, first: int, last: int) -> Iterator[list[Days]]:
    for weekday in sorted(weekdays_named(text)):
        yield [(day, day) for day in range(first - 14, last + 15) if (day - 1) % 7 == weekday]


def _relative(text: str, first: int, last: int) -> Iterator[list[Days]]:
    """Dates that are relative to the source's own date."""
    this, years = civil(first)[0], _years_about(text, first, last)
    if _TODAY.search(text):
        yield [(day, day) for day in range(first, last + 1)]
    if _NEAR.search(text):
        yield [(day, day) for day in range(first - 2, last + 3)]
    if _WITHIN_A_MONTH.search(text):
        yield [(day, day) for day in range(first - 31, last + 32)]
    if _WEEK.search(text):
        yield [(day, day + length - 1) for day in range(first - 21, last + 15) for length in (2, 7, 8)]
    if _MONTHS.search(text):
        yield [_span(year, month, count) for year in years for month in range(1, 13) for count in (1, 3)]
    if _YEARS.search(text):
        yield [(ordinal(year, 1, 1), ordinal(year, 12, 31)) for year in range(this - 10, this + 11)]
        if _PART.search(text):
            before, behind = ordinal(this, 1, 1), ordinal(this, 12, 31)
            yield [(before, first - 1), (before, last), (first, behind), (last + 1, behind)]


def _figures(text: str) -> Iterator[list[Days]]:
    """Years, decades and centuries, and dates in figures."""
    for match in _ISO.finditer(text):
        yield _iso(match)
    for year in sorted({int(match[1]) for match in _YEAR.finditer(text)}):
        yield [(ordinal(year, 1, 1), ordinal(year, 12, 31))]
    for match in _DECADE.finditer(text):
        yield [(ordinal(int(match[1]) * 10, 1, 1), ordinal(int(match[1]) * 10 + 9, 12, 31))]
    if _CENTURY.search(text):
        yield [(ordinal(before + 1, 1, 1), ordinal(before + 100, 12, 31)) for before in range(-500, 2100, 100)]
    for match in _ERA.finditer(text):
        year = 1 - int(match[1]) if match[2] else int(match[3] or match[4])
        yield [(ordinal(year, 1, 1), ordinal(year, 12, 31))]


def _iso(match: re.Match[str]) -> list[Days]:
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1 <= month <= 12 or day > month_length(year, month):
        return []
    return [(ordinal(year, month, day),) * 2] if day else [_month(year, month)]


def _month(year: int, month: int) -> Days:
    return ordinal(year, month, 1), ordinal(year, month, month_length(year, month))


def _span(year: int, month: int, count: int) -> Days:
    end = year * 12 + month - 2 + count
    return ordinal(year, month, 1), _month(end // 12, end % 12 + 1)[1]


def _parts(year: int, month: int) -> list[Days]:
    """Halves and thirds of a month."""
    first, last = _month(year, month)
    return [(first, first + 14), (first + 15, last), (first, first + 9), (first + 10, first + 19), (first + 20, last)]
