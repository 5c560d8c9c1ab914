"""Calendar dates, alone and in lists and ranges: “September 6”, “27 and 28 November”, “June to July 2023”."""

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
    """One date of a list or range, at the tokens ``first`` to ``last``; ``join`` is the code of what follows it.

    ``relative``: the year depends on the date of the source. ``unsafe``: the word for the month may be another word.
    """

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
    """The astronomical year that the tokens from ``first`` to before ``end`` write: 2018, 44 BC, AD 79."""
    number = next((value for value in found.values[first:end] if isinstance(value, int) and value), 0)
    return 1 - number if "B" in found.codes[first:end] else number


def calendar_dates(found: DateTokens, first: int, end: int, published: int, tense: str) -> list[FoundDate]:
    """The dates in a match of the rule ``calendar``, which covers the tokens from ``first`` to before ``end``.

    ``published`` is the day number of the source, ``tense`` the tense of the words around.
    """
    pieces = _pieces(found, first, end, published)
    pieces = _with_years(_with_months(pieces))
    if len(pieces) == 1:
        pieces = [_without_count(found, pieces[0])]
    dates = []
    for segment in _segments(pieces, found, first):
        bare = len(pieces) == 1 and segment[0].unsafe and not segment[0].day and segment[0].year is None
        if not (bare and not _is_month(found, segment[0].first)):
            dates.append(_widened_to_week(found, _segment_date(segment, published, tense)))
    return dates


def _pieces(found: DateTokens, first: int, end: int, published: int) -> list[_Piece]:
    """The dates of a match one by one, with what each of them gives by itself."""

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
    """The pieces with months. A day without one takes the month of the date before it, unless that date ends with a
    year; otherwise that of the date after it."""
    filled: list[_Piece] = []
    for number, piece in enumerate(pieces):
        if not piece.month:
            named = next((later.month for later in pieces[number + 1 :] if later.month), 0)
            follows = filled and (filled[-1].year is None or not named)
            piece = replace(piece, month=filled[-1].month if follows else named)
        filled.append(piece)
    return [piece for piece in filled if piece.month]


def _with_years(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces with years. A year counts for the dates before it, and for those after it that have none."""
    filled = list(pieces)
    for number in range(len(filled) - 2, -1, -1):
        piece, later = filled[number], filled[number + 1]
        if piece.year is None and later.year is not None:
            year = later.year - _wraps(piece, later)
            filled[number] = replace(piece, year=year, relative=later.relative)
    for number in range(1, len(filled)):
        piece, earlier = filled[number], filled[number - 1]
        if piece.year is None and earlier.year is not None:
            year = earlier.year + _wraps(earlier, piece)
            filled[number] = replace(piece, year=year, relative=earlier.relative)
    return filled


def _wraps(start: _Piece, end: _Piece) -> bool:
    """Whether a new year begins between two dates, the first of which is the earlier one."""
    if start.month == end.month and start.join in ("&", ","):
        return False
    return (start.month, start.day or 1) > (end.month, end.day or 31)


def _without_count(found: DateTokens, piece: _Piece) -> _Piece:
    """“In June 15 villagers died” counts villagers: after “in” there is no day of the month."""
    month_first = found.codes[piece.first] in "Mm" and piece.last == piece.first + 1
    counted = found.codes[piece.last + 1 : piece.last + 2] == "_" and found.words[piece.last + 1].endswith("s")
    if (
        piece.day
        and month_first
        and piece.year is None
        and counted
        and found.codes[piece.first - 1 : piece.first] == "i"
    ):
        return replace(piece, day=0, last=piece.first)
    return piece


def _is_month(found: DateTokens, at: int) -> bool:
    """Whether a word that may mean something else (May, March, Jan) means the month at token ``at``."""
    before = found.codes[at - 1 : at]
    if before == "V" and found.words[at] != "may":
        return True  # "planned for August"
    after = found.codes[at + 1 : at + 2]
    if at == 0 and after == "_" and found.words[1].endswith("s") and found.raw[1].islower():
        return True  # "May talks", at the start of a headline
    if not before or (found.words[at - 1] == "after" and found.words[at] == "may"):
        return False
    if found.words[at] == "may" and after == "'":
        return False
    return before in _BEFORE_A_MONTH or (before == "h" and after == "_")


def _segments(pieces: list[_Piece], found: DateTokens, first: int) -> list[list[_Piece]]:
    """The pieces grouped: the dates of each range together, every other date alone."""
    codes = found.codes
    between = "b" in codes[max(0, first - 2) : first]
    apart = moved(found, first)
    segments: list[list[_Piece]] = []
    joined = False
    for piece in pieces:
        if joined:
            segments[-1].append(piece)
        else:
            segments.append([piece])
        joined = piece.join in ("-", "|") or (piece.join == ">" and not apart) or (piece.join == "&" and between)
    return segments


def moved(found: DateTokens, first: int) -> bool:
    """Whether “from” before token ``first`` names a date that was given up.

    “Postponed from May 3 to June 7” is no range.
    """
    return found.codes[first - 1 : first] == "r" and bool(_MOVED.intersection(found.words[max(0, first - 5) : first]))


def _segment_date(segment: list[_Piece], published: int, tense: str) -> FoundDate:
    """The date of one segment; it has a conflict if the day does not exist or the range runs backwards."""
    start, end = segment[0], segment[-1]
    first, last = start.first, end.last
    precision = Precision.DAY if start.day else Precision.MONTH
    if start.year is not None and end.year is not None:
        interval = _days_between(start, start.year, end, end.year)
        relative = start.relative
        if interval and interval.first is not None and interval.last is not None and interval.first > interval.last:
            interval = None
    else:
        relative = True
        wraps = _wraps(start, end)

        def make(year: int) -> Interval | None:
            return _days_between(start, year, end, year + wraps)

        interval = _in_year_with_weekday(make, start, published, tense) or reckoning.in_nearest_year(
            make, published, tense
        )
    if interval is None:
        no_day = next((piece for piece in segment if piece.day > _month_days(piece)), end)
        whole = months(start.year if start.year is not None else civil(published)[0], start.month)
        wrong = f"there is no {_piece_name(no_day, no_day.year)}"
        if no_day.day <= _month_days(no_day):
            wrong = f"{_piece_name(start, start.year)} is after {_piece_name(end, end.year)}"
        return FoundDate(first, last, whole, None, relative, "", wrong)
    return FoundDate(first, last, interval, precision, relative, "", _conflict(segment, interval, published))


def _widened_to_week(found: DateTokens, dated: FoundDate) -> FoundDate:
    """“The week of November 6” means all days of that week."""
    lead = found.words[max(0, dated.first - 2) : dated.first]
    if list(lead) != ["week", "of"] or dated.interval.first is None or dated.precision is not Precision.DAY:
        return dated
    return replace(dated, interval=reckoning.week(dated.interval.first))


def _month_days(piece: _Piece) -> int:
    """The number of days that the month of a piece has at most."""
    return month_length(piece.year if piece.year is not None else 2000, piece.month)


def _days_between(start: _Piece, start_year: int, end: _Piece, end_year: int) -> Interval | None:
    """The days from one piece to another in these years, or None if one of the two days does not exist."""
    first = reckoning.valid_day(start_year, start.month, start.day or 1)
    last = reckoning.valid_day(end_year, end.month, end.day or month_length(end_year, end.month))
    return None if first is None or last is None else Interval(first, last)


def _in_year_with_weekday(make: _Make, start: _Piece, published: int, tense: str) -> Interval | None:
    """The days in the nearest year in which the weekday is right: this year, the last or the next, or None.

    A day that contradicts the tense of the words around must be near.
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
    return min(fitting, key=lambda candidate: candidate[:2])[2] if fitting else None


def _conflict(segment: list[_Piece], interval: Interval, published: int) -> str:
    """Why the weekday that is written with a date is wrong, or ""."""
    for piece, at in ((segment[0], interval.first), (segment[-1], interval.last)):
        if piece.weekday is not None and piece.day and at is not None and reckoning.weekday(at) != piece.weekday:
            verb = "was" if at < published else "is"
            right, wrong = WEEKDAYS[reckoning.weekday(at)], WEEKDAYS[piece.weekday]
            return f"{_piece_name(piece, civil(at)[0])} {verb} a {right}, not a {wrong}"
    return ""


def _piece_name(piece: _Piece, year: int | None) -> str:
    of_year = "" if year is None else f" {year}" if year > 0 else f" {1 - year} BC"
    return f"{piece.day} {MONTHS[piece.month - 1]}{of_year}" if piece.day else f"{MONTHS[piece.month - 1]}{of_year}"
