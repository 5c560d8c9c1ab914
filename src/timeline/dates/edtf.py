"""EDTF dates, levels 0 and 1 (ISO 8601-2, Library of Congress): the dates that editors write, as intervals of days.

A day is a number: ``datetime.date.toordinal()``, continued below 1 and above year 9999, in the proleptic Gregorian
calendar with astronomical years (0 is 1 BC, -43 is 44 BC).

A season is the three meteorological months of the northern hemisphere. Winter has the year of its December: ``2001-24``
is December 2001 to February 2002.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.intervals import Interval, civil, month_length, months, ordered, ordinal, season, years
from timeline.dates.suggestions import look_alike, suggestions

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "winter")


class Precision(StrEnum):
    """The smallest unit that a date gives; an unspecified unit (``X``) does not count."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as an editor wrote it, and the days that it means.

    ``interval`` has exactly the days of the text. ``span`` is what the evidence is compared with. For an approximate
    date (``~``, ``%``) it is wider on both sides: by 3 days for a day, a month for a month or a season, a year for a
    year, 5 years for a decade and 25 for a century. An uncertain date (``?``) is not widened: the doubt is about its
    source, not about its value.
    """

    text: str
    interval: Interval
    span: Interval
    precision: Precision
    approximate: bool
    uncertain: bool


_APPROXIMATE_DAYS = 3
_APPROXIMATE_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 1,
    Precision.YEAR: 12,
    Precision.DECADE: 60,
    Precision.CENTURY: 300,
}
_MOST_DIGITS = 9
# Compiled on first use: importing must stay cheap.
_DATE = (
    r"(?P<year>-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[0-9]+)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T.+)?)?)?(?P<qualifier>[?~%])?"
)
_TIME = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?"
_DAY = r"(-?[0-9]{4}|Y-?[0-9]{5,9})-([0-9]{2})-([0-9]{2})"


def parse(text: str) -> Edtf:
    """The EDTF date that ``text`` writes.

    Raises ValueError with a sentence for editors: what is wrong and, if it can be guessed, what to write instead.
    """
    text = text.strip()
    if not text:
        raise ValueError("the date is empty; write a year, a month or a day, such as 2018, 2018-09 or 2018-09-06")
    if "/" not in text:
        return _parse_single(text)
    if text.count("/") > 1:
        raise ValueError(_not_a_date(text))
    start_text, end_text = text.split("/")
    if start_text in ("", "..") and end_text in ("", ".."):
        raise ValueError(f"“{text}” has neither a beginning nor an end; give at least one of them")
    try:
        start = None if start_text in ("", "..") else _parse_single(start_text)
        end = None if end_text in ("", "..") else _parse_single(end_text)
    except ValueError as problem:
        raise ValueError(f"in “{text}”: {problem}") from None
    first = start.interval.first if start else None
    last = end.interval.last if end else None
    if not ordered(first, last):
        raise ValueError(f"“{text}” ends before it begins; write the earlier date first")
    ends = [date for date in (start, end) if date is not None]
    return Edtf(
        text=text,
        interval=Interval(first, last),
        span=Interval(start.span.first if start else None, end.span.last if end else None),
        precision=Precision.INTERVAL,
        approximate=any(date.approximate for date in ends),
        uncertain=any(date.uncertain for date in ends),
    )


def in_words(date: Edtf) -> str:
    """The date in English, as precise as its editor was: “6 September 2018”, “1–15 November 2023”, “about 44 BC”."""
    if "/" not in date.text:
        return _single_in_words(date)
    start_text, end_text = date.text.split("/")
    if start_text in ("", ".."):
        return f"{'from an unknown date ' if not start_text else ''}until {_single_in_words(_parse_single(end_text))}"
    start = _parse_single(start_text)
    if end_text in ("", ".."):
        return f"from {_single_in_words(start)}{' to an unknown date' if not end_text else ''}"
    return _range_in_words(start, _parse_single(end_text))


def machine(date: Edtf) -> str | None:
    """The value of an HTML ``datetime`` attribute for the date, or None if HTML has none with the same precision.

    Only plain days, months and years from 1 to 9999 have one.
    """
    if date.approximate or date.uncertain or date.interval.first is None:
        return None
    text = iso(date.interval.first)
    if not "0001" <= text[:4] <= "9999" or len(text) != 10:
        return None
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(date.precision)
    return text[:length] if length else None


def sort_key(date: Edtf) -> tuple[float, float, str]:
    """A key that orders dates by first day, then by last day, so that a day comes before the year that it opens."""
    first, last = date.interval.first, date.interval.last
    return (
        float("-inf") if first is None else first,
        float("inf") if last is None else last,
        date.text,
    )


def widened(interval: Interval, precision: Precision) -> Interval:
    """The days that an approximate date means: ``interval`` widened as ``Edtf`` says for that precision.

    An interval with an open end is returned unchanged.
    """
    if interval.first is None or interval.last is None:
        return interval
    pad = _APPROXIMATE_MONTHS.get(precision)
    if pad is None:
        return Interval(interval.first - _APPROXIMATE_DAYS, interval.last + _APPROXIMATE_DAYS)
    (first_year, first_month, _), (last_year, last_month, _) = civil(interval.first), civil(interval.last)
    before = months(first_year, first_month - pad).first
    return Interval(before, months(last_year, last_month + pad).last)


def iso(day: int) -> str:
    """A day's number as text: 2018-09-06, -0043-03-15; a year of five or more digits has a ``Y``: Y17000-01-01."""
    year, month, of_month = civil(day)
    return f"{_year_text(year)}-{month:02}-{of_month:02}"


def day(text: str) -> int:
    """The number of the day that ``iso`` writes as ``text``. Raises ValueError for any other text."""
    if not (match := re.fullmatch(_DAY, text)):
        raise ValueError(f"“{text}” is not a day; write it as 2018-09-06")
    year, month, of_month = (int(part) for part in (match[1].removeprefix("Y"), match[2], match[3]))
    if _year_text(year) != match[1]:
        raise ValueError(f"“{text}” is not a day; the year is written {_year_text(year)}")
    _check_day(text, year, month, of_month)
    return ordinal(year, month, of_month)


def covering(interval: Interval) -> Edtf:
    """The simplest EDTF date that covers exactly these days: a day, a whole month, a whole year, or an interval.

    Raises ValueError for an interval that is open on both sides.
    """
    if interval.first is None or interval.last is None:
        return parse("/".join(".." if day is None else iso(day) for day in (interval.first, interval.last)))
    (year, month, _), (last_year, last_month, _) = civil(interval.first), civil(interval.last)
    if interval.first == interval.last:
        return parse(iso(interval.first))
    if interval == years(year, last_year):
        ends = (_year_text(year), _year_text(last_year))
    elif interval == months(year, month, (last_year - year) * 12 + last_month - month + 1):
        ends = (f"{_year_text(year)}-{month:02}", f"{_year_text(last_year)}-{last_month:02}")
    else:
        ends = (iso(interval.first), iso(interval.last))
    return parse(ends[0] if ends[0] == ends[1] else "/".join(ends))


def _year_text(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _parse_single(text: str) -> Edtf:
    """The date that a text without ``/`` writes. Raises ValueError."""
    match = re.fullmatch(_DATE, text)
    if not match:
        raise ValueError(_not_a_date(text))
    interval, precision = _interval_and_precision(text, match)
    qualifier = match["qualifier"] or ""
    approximate = qualifier in ("~", "%")
    return Edtf(
        text=text,
        interval=interval,
        span=widened(interval, precision) if approximate else interval,
        precision=precision,
        approximate=approximate,
        uncertain=qualifier in ("?", "%"),
    )


def _interval_and_precision(text: str, match: re.Match[str]) -> tuple[Interval, Precision]:
    """The days and the precision of a single date. Raises ValueError where a part is impossible."""
    year_text, month_text, day_text = match["year"], match["month"], match["day"]
    if match["time"] and (match["qualifier"] or not re.fullmatch(_TIME, match["time"])):
        raise ValueError(f"“{text}” has a time that cannot be read; write it as 2018-09-06T09:30:00Z, or leave it out")
    if "X" in year_text:
        if month_text:
            raise ValueError(f"“{text}” gives a month of an unknown year; leave the month out")
        width = 10 if year_text.count("X") == 1 else 100
        ends = int(year_text.replace("X", "0")), int(year_text.replace("X", "9"))
        if year_text.startswith("-"):
            ends = -abs(ends[1]), -abs(ends[0])
        return years(*ends), Precision.DECADE if width == 10 else Precision.CENTURY
    year = _parse_year(text, year_text)
    if not month_text:
        return years(year, year), Precision.YEAR
    if year_text.startswith("Y"):
        raise ValueError(f"“{text}”: a year with Y has no month and no day")
    if month_text == "XX":
        if day_text not in (None, "XX"):
            raise ValueError(f"“{text}” gives a day of an unknown month; write {year_text}-XX-XX or {year_text}")
        return years(year, year), Precision.YEAR
    month = int(month_text)
    if 21 <= month <= 24 and not day_text:
        return season(year, month - 20), Precision.SEASON
    if not day_text or day_text == "XX":
        _check_day(text, year, month, 1)
        return months(year, month), Precision.MONTH
    _check_day(text, year, month, int(day_text))
    number = ordinal(year, month, int(day_text))
    return Interval(number, number), Precision.DAY


def _parse_year(text: str, year: str) -> int:
    """The astronomical year that ``year`` writes; ``text`` is the whole date, for the message of the ValueError."""
    if year == "-0000":
        raise ValueError(f"“{text}”: the year before 0001 is 0000, which is 1 BC")
    if not year.startswith("Y"):
        return int(year)
    digits = year[1:].removeprefix("-")
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"“{text}”: a year has at most {_MOST_DIGITS} digits")
    if len(digits) < 5 or digits.startswith("0"):
        raise ValueError(f"“{text}”: Y is for years of five digits and more; write {_year_text(int(year[1:]))}")
    return int(year[1:])


def _check_day(text: str, year: int, month: int, of_month: int) -> None:
    """Raises ValueError, with a sentence for editors, unless the month and the day exist."""
    if not 1 <= month <= 12:
        season_hint = "; seasons are 21 (spring) to 24 (winter)" if month > 12 else ""
        raise ValueError(f"“{text}”: there is no month {month:02}; months are 01 to 12{season_hint}")
    length = month_length(year, month)
    if not 1 <= of_month <= length:
        name = f"{MONTHS[month - 1]} {_year_in_words(year)}"
        raise ValueError(f"“{text}”: there is no day {of_month:02}; {name} has {length} days")


def _year_in_words(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _years_in_words(first: int, last: int) -> str:
    if last <= 0:
        return f"the years {1 - first}–{1 - last} BC"
    if first >= 1000:
        return f"the years {first}–{last}"
    return f"the years {_year_in_words(first)} – {_year_in_words(last)}"


def _single_in_words(date: Edtf) -> str:
    words = f"about {_plain_in_words(date)}" if date.approximate else _plain_in_words(date)
    return f"{words} (uncertain)" if date.uncertain else words


def _plain_in_words(date: Edtf) -> str:
    interval = date.interval
    if interval.first is None or interval.last is None:  # pragma: no cover - a single date has both ends
        return date.text
    year, month, of_month = civil(interval.first)
    last_year = civil(interval.last)[0]
    in_year = _year_in_words(year)
    unknown = "an unknown day in " if "-XX-XX" in date.text or re.search(r"[0-9]-XX", date.text) else ""
    match date.precision:
        case Precision.DAY:
            return f"{of_month} {MONTHS[month - 1]} {in_year}"
        case Precision.MONTH:
            return f"{unknown}{MONTHS[month - 1]} {in_year}"
        case Precision.SEASON:
            return f"{SEASONS[month // 3 - 1]} {in_year}"
        case Precision.DECADE if year >= 1000 and year % 100:
            return f"the {year}s"
        case Precision.DECADE | Precision.CENTURY:
            return _years_in_words(year, last_year)
        case _:
            if unknown and date.text.count("XX") == 1:
                unknown = "an unknown month in "
            return unknown + in_year


def _range_in_words(start: Edtf, end: Edtf) -> str:
    qualified = any(date.approximate or date.uncertain or "X" in date.text for date in (start, end))
    if qualified or start.precision != end.precision or start.interval.first is None or end.interval.first is None:
        return f"{_single_in_words(start)} – {_single_in_words(end)}"
    if start.interval == end.interval:
        return _plain_in_words(start)
    (year, month, of_month), (end_year, end_month, _) = civil(start.interval.first), civil(end.interval.first)
    whole_end = _plain_in_words(end)
    if start.precision is Precision.YEAR and min(year, end_year) >= 1000:
        return f"{year}–{end_year}"
    if year == end_year and start.precision is Precision.MONTH:
        return f"{MONTHS[month - 1]}–{whole_end}"
    if year == end_year and start.precision is Precision.DAY:
        return f"{of_month}–{whole_end}" if month == end_month else f"{of_month} {MONTHS[month - 1]} – {whole_end}"
    return f"{_plain_in_words(start)} – {whole_end}"


def _not_a_date(text: str) -> str:
    """The message for a text that is no date: what is wrong and, if it can be guessed, what to write instead."""
    shown = text if len(text) <= 60 else f"{text[:59]}…"
    problem = f"“{shown}” is not a date that can be read"
    if len(text) > 60:
        return f"{problem}; write it as 2018, 2018-09, 2018-09-06 or 2018-09-06/2018-09-08"
    better = _valid_dates(suggestions(text))
    wrong, meant = look_alike(text)
    if wrong and (right := _valid_dates((meant, *suggestions(meant)))):
        problem += f": “{wrong}” ({unicodedata.name(wrong).lower()}) cannot be part of it"
        better = better or right
    if better:
        return f"{problem}; write {' or '.join(better)}"
    return f"{problem}; write it as 2018, 2018-09, 2018-09-06 or 2018-09-06/2018-09-08"


def _valid_dates(texts: Iterable[str]) -> list[str]:
    """Those of the texts that are EDTF dates, without duplicates."""
    return [text for text in dict.fromkeys(texts) if _is_date(text)]


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
