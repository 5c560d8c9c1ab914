"""Rules for words that have a meaning only on the day of their source, or after another date in the text.

Each rule takes the context and a match of its pattern in ``grammar``, and returns the dates that it finds, or [].
"""

from __future__ import annotations

import re

from timeline.dates.edtf import Precision
from timeline.dates.expressions import reckoning
from timeline.dates.expressions.context import FoundDate, ParseContext, Rule
from timeline.dates.expressions.reckoning import SHIFTS, bounds, hull, single
from timeline.dates.expressions.tense import FUTURE, PAST, UNKNOWN
from timeline.dates.intervals import Interval


def _rest_of_unit(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Later this week”, “earlier this year”."""
    name, published = context.unit(match.start("unit")), context.published
    first, last = (published, published) if name == "day" else bounds(reckoning.unit(published, name))
    if match["side"] == "L":
        interval, tense = Interval(min(published + 1, last), last), FUTURE
    else:
        interval, tense = Interval(first, max(published - 1, first)), PAST
    if name == "day":
        interval, tense = single(published), ""
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, tense)]


def _ago(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Two weeks ago”."""
    interval = _counted_from(context, match, context.published, -1)
    # “Half a century ago” and “more than two years ago” mean another day.
    if not interval or context.code(match.start() - 1) == "H" or context.word(match.start() - 1) in ("than", "over"):
        return []
    first, last = bounds(interval)
    upto = Interval(first, min(last, context.published))
    return [FoundDate(match.start(), match.end() - 1, upto, None, True, PAST)]


def _later_than_last_date(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Two days later”, counted from the date read last."""
    if not (anchor := context.anchor):
        return []
    interval = _counted_from(context, match, anchor[0], 1 if match["side"] == "L" else -1)
    return [FoundDate(match.start(), match.end() - 1, interval, None, anchor[1])] if interval else []


def _counted_from(context: ParseContext, match: re.Match[str], anchor: int, sign: int) -> Interval | None:
    """The days ``sign`` times the counted units away from ``anchor``, or None if the match counts none."""
    if not (count := context.count(match)):
        return None
    name = context.unit(match.start("unit"))
    return hull(*(reckoning.moved(anchor, name, sign * number) for number in count))


def _next_day(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The next day”, “the day before”, “the following week”, counted from the date read last."""
    first, last = match.start(), match.end() - 1
    if match["beside"] and context.code(last + 1) not in (".", ",", ")", ""):
        return []
    anchor = context.anchor
    if match["back"]:
        name, shift = context.unit(match.start("back_unit")), -1
        if name != "day" or context.word(match.start("back")) == "last":
            return []
    elif match["beside"]:
        name, shift = "day", 1 if context.word(last) == "after" else -1
        if context.word(last) == "by":
            return []
    else:
        name, shift = context.unit(match.start("unit")), 1
        if match["side"] == "x" and (context.code(first - 1) in "iV" or name != "day" or not anchor):
            return _stretch_of_one(context, first, last, name)
    if not anchor:
        return []
    return [FoundDate(first, last, reckoning.unit(anchor[0], name, shift), None, anchor[1])]


def _stretch_of_one(context: ParseContext, first: int, last: int, name: str) -> list[FoundDate]:
    """“In the next week”: from the day of the source to the end of the unit after it."""
    if name == "day" or not context.code(first - 1) or context.code(first - 1) not in "iV":
        return []
    _, end = bounds(reckoning.moved(context.published, name, 1))
    return [FoundDate(first, last, Interval(context.published, end), None, True, FUTURE)]


def _within(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Within two weeks”, of what is still to come."""
    first, last = match.start(), match.end() - 1
    if context.tense(first, last) != FUTURE:
        return []
    interval = _counted_from(context, match, context.published, 1)
    return [FoundDate(first, last, interval, None, True, FUTURE)] if interval else []


def _coming_or_past_units(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The coming weeks”, “the past two months”: from the day of the source over the counted units, or over ten."""
    name, back = context.unit(match.start("unit")), match["side"] == "l"
    count = context.count(match)
    if count is None and (match["side"] == "x" or context.word(match.start("side")) == "last"):
        return []
    far = (count or (10, 10))[1]
    first, last = bounds(reckoning.moved(context.published, name, -far if back else far))
    interval = Interval(first, context.published) if back else Interval(context.published, last)
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, PAST if back else FUTURE)]


def _day_of_month(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“On the 6th of this month”."""
    if context.unit(match.start("unit")) != "month":
        return []
    first, last = bounds(reckoning.unit(context.published, "month", SHIFTS[match["which"]]))
    number = first + context.value(match.start("day")) - 1
    return [FoundDate(match.start(), match.end() - 1, single(number), Precision.DAY, True)] if number <= last else []


def _day(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Today”, “yesterday”, “last night”, “the day after tomorrow”."""
    first, last = match.start(), match.end() - 1
    codes, words = context.codes[first : last + 1], context.tokens.words[first : last + 1]
    shift, tense = 0, ""
    if codes == "lp":
        if words[1] != "night" or words[0] != "last":
            return []
        shift, tense = -1, PAST
    elif codes.startswith("hud"):
        sides = {"before yesterday": -2, "after tomorrow": 2}
        shift = sides.get(" ".join(words[2:]), 0)
        if not shift or context.unit(first + 1) != "day":
            return []
        tense = FUTURE if shift > 0 else PAST
    elif "yesterday" in words:
        shift, tense = -1, PAST
    elif "tomorrow" in words:
        shift, tense = 1, FUTURE
    elif words[0] == "current":
        return []
    said = context.published + shift
    # Quoted speech counts from the day on which it was spoken, which may be the day before.
    interval = Interval(said - 1, said) if context.quoted(first) else single(said)
    return [FoundDate(first, last, interval, Precision.DAY, True, tense)]


def _week_day(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“On Friday”, “next Thursday”, “Friday of last week”, “Monday to Wednesday”."""
    first, last, which = match.start(), match.end() - 1, match["which"]
    at, number, published = match.start("weekday"), context.value(match.start("weekday")), context.published
    short = context.code(at) == "w" and context.code(first - 1) != "@" and not which
    if short and context.text[context.tokens.ends[at] : context.tokens.ends[at] + 1] != ".":
        return []
    ordinal_before = not which and context.code(first - 1) in ("1", "2", "3", "4", "o")
    if ordinal_before or "O" in (context.code(at + 1), context.code(at + 2)):
        return []
    if match["week"]:
        if context.unit(match.start("unit")) != "week":
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
        anchor = context.anchor
        if not anchor:
            return []
        return [FoundDate(first, last, reckoning.on_weekday(anchor[0] + 1, number, FUTURE), Precision.DAY, anchor[1])]
    if which and which.endswith("c"):
        interval = reckoning.on_weekday(published + 1, number, FUTURE)
        return [FoundDate(first, last, interval, Precision.DAY, True, FUTURE)]
    tense = context.tense(first, last)
    how = tense
    if tense == UNKNOWN and context.code(first - 1) == "@" and not context.looks_ahead:
        how = PAST
    interval = reckoning.on_weekday(published, number, how)
    if match["join"]:
        days = (context.value(match.start("until")) - number) % 7
        start, end = bounds(interval)
        if how == PAST and end + days > published:
            start, end = start - 7, end - 7
        interval = Interval(start, end + days)
    return [FoundDate(first, last, interval, Precision.DAY, True)]


def _weekend(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“At the weekend”, “next weekend”."""
    first, last, which, published = match.start(), match.end() - 1, match["which"], context.published
    tense = {"l": PAST, "x": FUTURE, "c": FUTURE}.get(which, "")
    if which in ("l", "x"):
        interval = reckoning.shifted_weekend(published, SHIFTS[which])
    elif which == "c":
        interval = reckoning.weekend(published, FUTURE)
    else:
        interval = reckoning.weekend(published, context.tense(first, last))
    return [FoundDate(first, last, interval, None, True, tense)]


def _unit(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Last week”, “this month”, “the past year”."""
    name, which, at = context.unit(match.start("unit")), match["which"], match.start("which")
    shift, word = SHIFTS[which], context.word(at)
    if name == "day" or (which == "c" and name not in ("week", "month", "year", "decade")):
        return []
    interval = reckoning.unit(context.published, name, shift)
    rolling = context.code(at - 1) == "h" and which in "lxc"
    if rolling or (which == "l" and word != "last") or which == "c":
        # “The past year” may be the calendar year or the twelve months up to the day: the former begins first.
        first, last = bounds(interval)
        interval = Interval(first, context.published) if shift < 0 else Interval(context.published, last)
    tense = {-1: PAST, 1: FUTURE}.get(shift, "")
    return [FoundDate(match.start(), match.end() - 1, interval, None, True, tense)]


RULES: dict[str, Rule] = {
    "rest": _rest_of_unit,
    "ago": _ago,
    "after": _later_than_last_date,
    "next_day": _next_day,
    "within": _within,
    "stretch": _coming_or_past_units,
    "day_of_month": _day_of_month,
    "day": _day,
    "week_day": _week_day,
    "weekend": _weekend,
    "unit": _unit,
}
