"""Dates of the calendar, alone and in lists and ranges: “September 6”, “27 and 28 November”, “June to July 2023”."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline.dates.edtf import MONTHS, Precision
from timeline.dates.expressions import grammar, reckoning
from timeline.dates.expressions.context import FoundDate
from timeline.dates.expressions.reckoning import SHIFTS
from timeline.dates.expressions.tense import FUTURE, PAST
from timeline.dates.expressions.tokens import WEEKDAYS, DateTokens, word_set
from timeline.dates.intervals import Interval, civil, month_length, months

_Make = Callable[[int], Interval | None]
_NEAR = 183  # days
_BEFORE_A_MONTH = frozenset("iRdfrbtlxc~eK>&|@")
_MOVED = word_set("postponed moved rescheduled shifted delayed deferred brought put pushed changed")


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    month: int  # 0: not given
    day: int  # 0: not given
    year: int | None
    relative: bool
    weekday: int | None
    join: str
    unsafe: bool


def year_number(found: DateTokens, first: int, end: int) -> int:
    """The astronomical year of the tokens of a year: 2018, 44 BC, AD 79."""
    number = next((value for value in found.values[first:end] if isinstance(value, int) and value), 0)
    return 1 - number if "B" in found.codes[first:end] else number


def calendar_dates(found: DateTokens, first: int, end: int, published: int, tense: str) -> list[FoundDate]:
    """The dates of a match of the grammar's ``calendar`` at the tokens from ``first`` to before ``end``."""
    pieces = _pieces(found, first, end, published)
    pieces = _with_years(_with_months(pieces))
    if len(pieces) == 1:
        pieces = [_without_count(found, pieces[0])]
    dates = []
    for segment in _segments(pieces, found, first):
        bare = len(pieces) == 1 and segment[0].unsafe and not segment[0].day and segment[0].year is None
        if not (bare and not _is_month(found, segment[0].first)):
            dates.append(_of_week(found, _dated(segment, published, tense)))
    return dates


def _pieces(found: DateTokens, first: int, end: int, published: int) -> list[_Piece]:
    def value(at: int) -> int:
        number = found.values[at]
        return number if isinstance(number, int) else 0

    codes, own_year = found.codes, civil(published)[0]
    shared = None
    at = first
    if codes[first] in "ltx":
        shared = own_year + SHIFTS[codes[first]]
        while codes[at] not in "MmDOWw" and codes[at : at + 2] not in ("hD", "hO"):
            at += 1
    pieces: list[_Piece] = []
    while at < end and (match := grammar.piece().match(codes, at, end)):
        month_at = max(match.start("month1"), match.start("month2"), match.start("month3"))
        day_at = max(match.start("day1"), match.start("day2"), match.start("day3"))
        weekday_at = max(match.start("weekday"), match.start("weekday_after"))
        year, relative = shared, shared is not None
        if tail := match["tail"]:
            relative = tail.endswith("U") and grammar.year().search(tail) is None
            if relative:
                year = own_year + SHIFTS[tail[-2]]
            else:
                found_year = grammar.year().search(codes, match.start("tail"), match.end("tail"))
                year = year_number(found, found_year.start(), found_year.end()) if found_year else None
        join = (match["join"] or "")[-1:] if match.end() < end else ""
        stop = match.start("join") if match["join"] else match.end()
        pieces.append(
            _Piece(
                first=first if shared is not None and not pieces else match.start(),
                last=stop - 1,
                month=value(month_at) if month_at >= 0 else 0,
                day=value(day_at) if day_at >= 0 else 0,
                year=year,
                relative=relative,
                weekday=value(weekday_at) if weekday_at >= 0 else None,
                join=join,
                unsafe=month_at >= 0 and codes[month_at] == "m",
            )
        )
        at = match.end()
    return pieces


def _with_months(pieces: list[_Piece]) -> list[_Piece]:
    """Days without a month have that of the date before, unless a year ended that one; else of the date after."""
    filled: list[_Piece] = []
    for number, one in enumerate(pieces):
        if not one.month:
            named = next((later.month for later in pieces[number + 1 :] if later.month), 0)
            follows = filled and (filled[-1].year is None or not named)
            one = replace(one, month=filled[-1].month if follows else named)
        filled.append(one)
    return [one for one in filled if one.month]


def _with_years(pieces: list[_Piece]) -> list[_Piece]:
    """A year stands for the dates before it, and for those after it that have none."""
    filled = list(pieces)
    for number in range(len(filled) - 2, -1, -1):
        one, later = filled[number], filled[number + 1]
        if one.year is None and later.year is not None:
            year = later.year - _wraps(one, later)
            filled[number] = replace(one, year=year, relative=later.relative)
    for number in range(1, len(filled)):
        one, earlier = filled[number], filled[number - 1]
        if one.year is None and earlier.year is not None:
            year = earlier.year + _wraps(earlier, one)
            filled[number] = replace(one, year=year, relative=earlier.relative)
    return filled


def _wraps(start: _Piece, end: _Piece) -> bool:
    """Whether the year turns between two dates of which the first comes first."""
    if start.month == end.month and start.join in ("&", ","):
        return False
    return (start.month, start.day or 1) > (end.month, end.day or 31)


def _without_count(found: DateTokens, one: _Piece) -> _Piece:
    """“In June 15 villagers died” counts villagers: with “in” a day of the month does not stand."""
    month_first = found.codes[one.first] in "Mm" and one.last == one.first + 1
    counted = found.codes[one.last + 1 : one.last + 2] == "_" and found.words[one.last + 1].endswith("s")
    if one.day and month_first and one.year is None and counted and found.codes[one.first - 1 : one.first] == "i":
        return replace(one, day=0, last=one.first)
    return one


def _is_month(found: DateTokens, at: int) -> bool:
    """Whether a word that may be something else (May, March, Jan) is a month where it stands."""
    before = found.codes[at - 1 : at]
    if before == "V" and found.words[at] != "may":
        return True  # "planned for August"
    after = found.codes[at + 1 : at + 2]
    if at == 0 and after == "_" and found.words[1].endswith("s") and found.raw[1].islower():
        return True  # "May talks": a title
    if not before or (found.words[at - 1] == "after" and found.words[at] == "may"):
        return False
    if found.words[at] == "may" and after == "'":
        return False
    return before in _BEFORE_A_MONTH or (before == "h" and after == "_")


def _segments(pieces: list[_Piece], found: DateTokens, first: int) -> list[list[_Piece]]:
    """The dates of each range together, the others alone."""
    codes = found.codes
    between = "b" in codes[max(0, first - 2) : first]
    apart = moved(found, first)
    segments: list[list[_Piece]] = []
    joined = False
    for one in pieces:
        if joined:
            segments[-1].append(one)
        else:
            segments.append([one])
        joined = one.join in ("-", "|") or (one.join == ">" and not apart) or (one.join == "&" and between)
    return segments


def moved(found: DateTokens, first: int) -> bool:
    """Whether “from” before that token gives a date up: “postponed from May 3 to June 7” is no range."""
    return found.codes[first - 1 : first] == "r" and bool(_MOVED.intersection(found.words[max(0, first - 5) : first]))


def _dated(segment: list[_Piece], published: int, tense: str) -> FoundDate:
    start, end = segment[0], segment[-1]
    first, last = start.first, end.last
    precision = Precision.DAY if start.day else Precision.MONTH
    if start.year is not None and end.year is not None:
        interval = _days(start, start.year, end, end.year)
        relative = start.relative
        if interval and interval.first is not None and interval.last is not None and interval.first > interval.last:
            interval = None
    else:
        relative = True
        wraps = _wraps(start, end)

        def make(year: int) -> Interval | None:
            return _days(start, year, end, year + wraps)

        interval = _agreeing(make, start, published, tense) or reckoning.in_nearest_year(make, published, tense)
    if interval is None:
        no_day = next((one for one in segment if one.day > _longest(one)), end)
        whole = months(start.year if start.year is not None else civil(published)[0], start.month)
        wrong = f"there is no {_name(no_day, no_day.year)}"
        if no_day.day <= _longest(no_day):
            wrong = f"{_name(start, start.year)} is after {_name(end, end.year)}"
        return FoundDate(first, last, whole, None, relative, "", wrong)
    return FoundDate(first, last, interval, precision, relative, "", _conflict(segment, interval, published))


def _of_week(found: DateTokens, dated: FoundDate) -> FoundDate:
    """“The week of November 6” is all of that week."""
    lead = found.words[max(0, dated.first - 2) : dated.first]
    if list(lead) != ["week", "of"] or dated.interval.first is None or dated.precision is not Precision.DAY:
        return dated
    return replace(dated, interval=reckoning.week(dated.interval.first))


def _longest(one: _Piece) -> int:
    return month_length(one.year if one.year is not None else 2000, one.month)


def _days(start: _Piece, start_year: int, end: _Piece, end_year: int) -> Interval | None:
    first = reckoning.valid_day(start_year, start.month, start.day or 1)
    last = reckoning.valid_day(end_year, end.month, end.day or month_length(end_year, end.month))
    return None if first is None or last is None else Interval(first, last)


def _agreeing(make: _Make, start: _Piece, published: int, tense: str) -> Interval | None:
    """The days in the nearest year, of this and its neighbours, in which the weekday is right.

    A day that the tense of the words around speaks against has to be near.
    """
    if start.weekday is None or not start.day:
        return None
    year = civil(published)[0]
    fitting = []
    for near in (year, year - 1, year + 1):
        interval = make(near)
        if interval is None or interval.first is None or reckoning.weekday(interval.first) != start.weekday:
            continue
        ahead = interval.first - published
        against = (tense == PAST and ahead > 0) or (tense == FUTURE and ahead < 0)
        if not against or abs(ahead) <= _NEAR:
            fitting.append((against, abs(ahead), interval))
    return min(fitting, key=lambda one: one[:2])[2] if fitting else None


def _conflict(segment: list[_Piece], interval: Interval, published: int) -> str:
    for one, at in ((segment[0], interval.first), (segment[-1], interval.last)):
        if one.weekday is not None and one.day and at is not None and reckoning.weekday(at) != one.weekday:
            verb = "was" if at < published else "is"
            right, wrong = WEEKDAYS[reckoning.weekday(at)], WEEKDAYS[one.weekday]
            return f"{_name(one, civil(at)[0])} {verb} a {right}, not a {wrong}"
    return ""


def _name(one: _Piece, year: int | None) -> str:
    of_year = "" if year is None else f" {year}" if year > 0 else f" {1 - year} BC"
    return f"{one.day} {MONTHS[one.month - 1]}{of_year}" if one.day else f"{MONTHS[one.month - 1]}{of_year}"
