"""Rules for wording that means something only on the day of its source, or beside a date before it."""

from __future__ import annotations

import re

from timeline.dates.edtf import Precision
from timeline.dates.expressions import reckoning
from timeline.dates.expressions.context import FoundDate, ParseContext, Rule
from timeline.dates.expressions.reckoning import SHIFTS, bounds, hull, single
from timeline.dates.expressions.tense import FUTURE, PAST, UNKNOWN
from timeline.dates.intervals import Interval


def _rest(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    name, published = here.unit(match.start("unit")), here.published
    first, last = (published, published) if name == "day" else bounds(reckoning.unit(published, name))
    if match["side"] == "L":
        interval, tense = Interval(min(published + 1, last), last), FUTURE
    else:
        interval, tense = Interval(first, max(published - 1, first)), PAST
    if name == "day":
        interval, tense = single(published), ""
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, tense)]


def _ago(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    interval = _moved(here, match, here.published, -1)
    # “Half a century ago”, “more than two years ago” lie elsewhere.
    if not interval or here.code(match.start() - 1) == "H" or here.word(match.start() - 1) in ("than", "over"):
        return []
    first, last = bounds(interval)
    upto = Interval(first, min(last, here.published))
    return [FoundDate(match.start(), match.end() - 1, upto, None, True, PAST)]


def _after(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    if not (anchor := here.anchor):
        return []
    interval = _moved(here, match, anchor[0], 1 if match["side"] == "L" else -1)
    return [FoundDate(match.start(), match.end() - 1, interval, None, anchor[1])] if interval else []


def _moved(here: ParseContext, match: re.Match[str], anchor: int, sign: int) -> Interval | None:
    if not (count := here.count(match)):
        return None
    name = here.unit(match.start("unit"))
    return hull(*(reckoning.moved(anchor, name, sign * number) for number in count))


def _next_day(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    first, last = match.start(), match.end() - 1
    if match["beside"] and here.code(last + 1) not in (".", ",", ")", ""):
        return []
    anchor = here.anchor
    if match["back"]:
        name, shift = here.unit(match.start("back_unit")), -1
        if name != "day" or here.word(match.start("back")) == "last":
            return []
    elif match["beside"]:
        name, shift = "day", 1 if here.word(last) == "after" else -1
        if here.word(last) == "by":
            return []
    else:
        name, shift = here.unit(match.start("unit")), 1
        if match["side"] == "x" and (here.code(first - 1) in "iV" or name != "day" or not anchor):
            return _stretch_of_one(here, first, last, name)
    if not anchor:
        return []
    return [FoundDate(first, last, reckoning.unit(anchor[0], name, shift), None, anchor[1])]


def _stretch_of_one(here: ParseContext, first: int, last: int, name: str) -> list[FoundDate]:
    """“In the next week”: from the source's day to the end of the unit after it."""
    if name == "day" or not here.code(first - 1) or here.code(first - 1) not in "iV":
        return []
    _, end = bounds(reckoning.moved(here.published, name, 1))
    return [FoundDate(first, last, Interval(here.published, end), None, True, FUTURE)]


def _within(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    first, last = match.start(), match.end() - 1
    if here.tense(first, last) != FUTURE:
        return []
    interval = _moved(here, match, here.published, 1)
    return [FoundDate(first, last, interval, None, True, FUTURE)] if interval else []


def _stretch(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The coming weeks”, “the past two months”: from the source's day as far as the count, or ten units, reach."""
    name, back = here.unit(match.start("unit")), match["side"] == "l"
    count = here.count(match)
    if count is None and (match["side"] == "x" or here.word(match.start("side")) == "last"):
        return []
    far = (count or (10, 10))[1]
    first, last = bounds(reckoning.moved(here.published, name, -far if back else far))
    interval = Interval(first, here.published) if back else Interval(here.published, last)
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, PAST if back else FUTURE)]


def _day_of_month(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    if here.unit(match.start("unit")) != "month":
        return []
    first, last = bounds(reckoning.unit(here.published, "month", SHIFTS[match["which"]]))
    number = first + here.value(match.start("day")) - 1
    return [FoundDate(match.start(), match.end() - 1, single(number), Precision.DAY, True)] if number <= last else []


def _day(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    first, last = match.start(), match.end() - 1
    codes, words = here.codes[first : last + 1], here.tokens.words[first : last + 1]
    shift, tense = 0, ""
    if codes == "lp":
        if words[1] != "night" or words[0] != "last":
            return []
        shift, tense = -1, PAST
    elif codes.startswith("hud"):
        sides = {"before yesterday": -2, "after tomorrow": 2}
        shift = sides.get(" ".join(words[2:]), 0)
        if not shift or here.unit(first + 1) != "day":
            return []
        tense = FUTURE if shift > 0 else PAST
    elif "yesterday" in words:
        shift, tense = -1, PAST
    elif "tomorrow" in words:
        shift, tense = 1, FUTURE
    elif words[0] == "current":
        return []
    said = here.published + shift
    # Quoted speech counts from the day it was spoken, which may be the one before.
    interval = Interval(said - 1, said) if here.quoted(first) else single(said)
    return [FoundDate(first, last, interval, Precision.DAY, True, tense)]


def _week_day(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    first, last, which = match.start(), match.end() - 1, match["which"]
    at, number, published = match.start("weekday"), here.value(match.start("weekday")), here.published
    short = here.code(at) == "w" and here.code(first - 1) != "@" and not which
    if short and here.text[here.tokens.ends[at] : here.tokens.ends[at] + 1] != ".":
        return []
    ordinal_before = not which and here.code(first - 1) in ("1", "2", "3", "4", "o")
    if ordinal_before or "O" in (here.code(at + 1), here.code(at + 2)):
        return []
    if match["week"]:
        if here.unit(match.start("unit")) != "week":
            last = at
        else:
            shift = SHIFTS[match["week"]]
            interval, tense = reckoning.weekday_of_week(published, number, shift), ("", FUTURE, PAST)[shift]
            return [FoundDate(first, last, interval, Precision.DAY, True, tense)]
    if which and which.endswith(("l", "x")):
        shift = SHIFTS[which[-1]]
        interval = reckoning.shifted_weekday(published, number, shift)
        return [FoundDate(first, last, interval, Precision.DAY, True, FUTURE if shift > 0 else PAST)]
    if which and which.endswith("G"):
        anchor = here.anchor
        if not anchor:
            return []
        return [FoundDate(first, last, reckoning.on_weekday(anchor[0] + 1, number, FUTURE), Precision.DAY, anchor[1])]
    if which and which.endswith("c"):
        interval = reckoning.on_weekday(published + 1, number, FUTURE)
        return [FoundDate(first, last, interval, Precision.DAY, True, FUTURE)]
    tense = here.tense(first, last)
    how = tense
    if tense == UNKNOWN and here.code(first - 1) == "@" and not here.looks_ahead:
        how = PAST
    interval = reckoning.on_weekday(published, number, how)
    if match["join"]:
        days = (here.value(match.start("until")) - number) % 7
        start, end = bounds(interval)
        if how == PAST and end + days > published:
            start, end = start - 7, end - 7
        interval = Interval(start, end + days)
    return [FoundDate(first, last, interval, Precision.DAY, True)]


def _weekend(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    first, last, which, published = match.start(), match.end() - 1, match["which"], here.published
    tense = {"l": PAST, "x": FUTURE, "c": FUTURE}.get(which, "")
    if which in ("l", "x"):
        interval = reckoning.shifted_weekend(published, SHIFTS[which])
    elif which == "c":
        interval = reckoning.weekend(published, FUTURE)
    else:
        interval = reckoning.weekend(published, here.tense(first, last))
    return [FoundDate(first, last, interval, None, True, tense)]


def _unit(here: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    name, which, at = here.unit(match.start("unit")), match["which"], match.start("which")
    shift, word = SHIFTS[which], here.word(at)
    if name == "day" or (which == "c" and name not in ("week", "month", "year", "decade")):
        return []
    interval = reckoning.unit(here.published, name, shift)
    rolling = here.code(at - 1) == "h" and which in "lxc"
    if rolling or (which == "l" and word != "last") or which == "c":
        # “The past year” may be the calendar's or the one that ends on the day: the former begins first.
        first, last = bounds(interval)
        interval = Interval(first, here.published) if shift < 0 else Interval(here.published, last)
    tense = {-1: PAST, 1: FUTURE}.get(shift, "")
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, tense)]


RULES: dict[str, Rule] = {
    "rest": _rest,
    "ago": _ago,
    "after": _after,
    "next_day": _next_day,
    "within": _within,
    "stretch": _stretch,
    "day_of_month": _day_of_month,
    "day": _day,
    "week_day": _week_day,
    "weekend": _weekend,
    "unit": _unit,
}
