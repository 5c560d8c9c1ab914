"""Rules for dates that name their day, month, season, year or century, and for parts of them.

Each rule takes the context and a match of its pattern in ``grammar``, and returns the dates that it finds, or [].
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.dates.edtf import Precision, day
from timeline.dates.expressions import grammar, reckoning
from timeline.dates.expressions.calendar import calendar_dates, year_number
from timeline.dates.expressions.context import FoundDate, ParseContext, Rule
from timeline.dates.expressions.reckoning import SHIFTS, bounds, hull, single
from timeline.dates.expressions.spans_of_years import (
    century,
    century_days,
    decade,
    is_year,
    some_years,
    year,
    years_before,
)
from timeline.dates.expressions.tense import FUTURE, PAST
from timeline.dates.expressions.tokens import word_set
from timeline.dates.intervals import Interval, civil, months, ordinal, season, years

_THIRDS = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3, "close": 3}
_FEASTS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year day": (1, 1),
    "new year eve": (12, 31), "valentine day": (2, 14), "bastille day": (7, 14), "armistice day": (11, 11),
    "may day": (5, 1), "halloween": (10, 31),
}  # fmt: skip
_BEFORE_THAT = ("previous", "preceding")
_AFTER_A_DAY = frozenset([*"ahi@d>&|,.)R", ""])
_AFTER_A_LONE_DAY = word_set("he she they it we was were when but with")


def _iso(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“2018-09-06”."""
    at = match.start()
    try:
        return [FoundDate(at, at, single(day(context.tokens.raw[at])), Precision.DAY)]
    except ValueError:
        return []


def _numeric(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“24/10/2023”; “3/4/2023” is both 3 April and March 4."""
    at = match.start()
    first, second, year = (int(number) for number in re.split(r"[/.-]", context.tokens.raw[at]))
    orders = [(first, second), (second, first)]
    found = [
        single(number)
        for of_month, month in orders
        if 1 <= month <= 12 and of_month and (number := reckoning.valid_day(year, month, of_month)) is not None
    ]
    return [FoundDate(at, at, hull(*found), Precision.DAY)] if found else []


def _calendar(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“6 September”, and lists and ranges of such dates."""
    first, end = match.start(), match.end()
    return calendar_dates(context.tokens, first, end, context.published, context.tense(first, end - 1))


def _known_month(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Last June”, “this May”."""
    number = context.value(match.start("month"))
    return _relative_to_source(context, match, lambda year: months(year, number), Precision.MONTH)


def _season(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Summer 2018”, “last winter”, “in spring”."""
    first, end, at = match.start(), match.end(), match.start("season")
    number, which = context.value(at), match["which"]
    if year := grammar.year().search(context.codes, at + 1, end):
        of_year = year_number(context.tokens, year.start(), year.end())
        return [FoundDate(first, end - 1, season(of_year, number), Precision.SEASON)]
    if end > at + 1:
        of_year = civil(context.published)[0] + SHIFTS[context.codes[end - 2]]
        return [FoundDate(first, end - 1, season(of_year, number), Precision.SEASON, True)]
    if context.word(match.start("season") - 1) in _BEFORE_THAT:
        return _season_before_last_date(context, match, lambda year: season(year, number))
    led = which not in (None, "h") or context.code(first - 1) in "iRd" or context.code(first - 1) == "e"
    if not led or (not context.code(first - 1) and not which):
        return []
    return _relative_to_source(context, match, lambda year: season(year, number), Precision.SEASON)


def _season_before_last_date(
    context: ParseContext, match: re.Match[str], make: Callable[[int], Interval]
) -> list[FoundDate]:
    """“The previous summer”: the last one that ended before the date read last."""
    if not context.near:
        return []
    interval, relative = context.near
    day = bounds(interval)[0]
    year = next(year for year in range(civil(day)[0] + 1, civil(day)[0] - 3, -1) if bounds(make(year))[1] < day)
    return [FoundDate(match.start(), match.end() - 1, make(year), Precision.SEASON, relative)]


def _feast(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Christmas Eve”, “New Year's Day 1914”: a day that has a name."""
    first, end = match.span()
    size = re.match(r"(?:U'|z'?|m)[uy]|z", context.codes[first:end])
    last = first + len(size[0]) if size else end
    first -= context.codes[first] == "U" and context.word(first - 1) == "new"
    name = " ".join(word for word in context.tokens.words[first:last] if word.isalpha())
    month, of_month = _FEASTS.get(name, (0, 0))
    if not month or not context.tokens.raw[first][0].isupper():
        return []
    if year := grammar.year().search(context.codes, first, end):
        of_year = year_number(context.tokens, year.start(), year.end())
        return [FoundDate(first, end - 1, single(ordinal(of_year, month, of_month)), Precision.DAY)]
    if context.codes[end - 1] == "U":
        of_year = civil(context.published)[0] + SHIFTS[context.codes[end - 2]]
        return [FoundDate(first, end - 1, single(ordinal(of_year, month, of_month)), Precision.DAY, True)]
    found = reckoning.in_nearest_year(
        lambda near: single(ordinal(near, month, of_month)), context.published, context.tense(first, end - 1)
    )
    return [FoundDate(first, end - 1, found, Precision.DAY, True)] if found else []


def _day_without_month(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The 11th” in “left on 3 May and arrived on the 11th”; without a month before it, the nearest as the tense
    says."""
    first, last, number = match.start(), match.end() - 1, context.value(match.start("day"))
    if context.code(last + 1) not in _AFTER_A_DAY and context.word(last + 1) not in _AFTER_A_LONE_DAY:
        return []
    if context.near and bounds(context.near[0])[1] - bounds(context.near[0])[0] <= 31:
        year, month, from_day = civil(bounds(context.near[0])[0])
        there = reckoning.valid_day(year, month, number)
        return (
            [FoundDate(first, last, single(there), Precision.DAY, context.near[1])]
            if there and number >= from_day
            else []
        )
    tense, (year, month, _) = context.tense(first, last), civil(context.published)
    days = [there for shift in (-2, -1, 0, 1, 2) if (there := _existing_day(year, month + shift, number)) is not None]
    if tense == PAST:
        near = [day for day in days if day <= context.published][-1:]
    else:
        near = [day for day in days if day >= context.published][:1] if tense == FUTURE else []
    return [FoundDate(first, last, single(day), Precision.DAY, True) for day in near]


def _existing_day(year: int, month: int, number: int) -> int | None:
    """Day ``number`` of a month, or None if the month is shorter. ``month`` may lie outside 1 to 12."""
    return reckoning.valid_day(year + (month - 1) // 12, (month - 1) % 12 + 1, number)


def _short_year(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“In '98”: the year in the century of the date read last; otherwise the latest such year."""
    first, last, at = match.start(), match.end() - 1, match.start("year")
    start = context.tokens.starts[first]
    if (
        len(context.tokens.raw[at]) != 2
        or context.tokens.starts[at] != start + 1
        or not context.text[start - 1].isspace()
    ):
        return []
    number, published = context.value(at), civil(context.published)[0]
    if context.near:
        told = civil(bounds(context.near[0])[0])[0]
        year = min((told // 100 * 100 + number + century for century in (-100, 0, 100)), key=lambda y: abs(y - told))
    else:
        year = published - (published - number) % 100
    return [FoundDate(first, last, years(year, year), Precision.YEAR, context.near is None or context.near[1])]


def _relative_to_source(
    context: ParseContext, match: re.Match[str], make: Callable[[int], Interval], precision: Precision
) -> list[FoundDate]:
    """“Last June”, “this winter”: a month or season before, around or after the day of the source."""
    first, last, which = match.start(), match.end() - 1, match["which"]
    tense = ""
    if which == "l":
        interval, tense = reckoning.latest(make, context.published), PAST
    elif which == "x":
        interval, tense = reckoning.coming(make, context.published), FUTURE
    else:
        how = FUTURE if which == "c" else context.tense(first, last)
        found = reckoning.in_nearest_year(make, context.published, how)
        if not found:  # pragma: no cover - every month and season has days in every year
            return []
        interval = found
    return [FoundDate(first, last, interval, precision, True, tense)]


def _nth_weekday(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The second Tuesday of November”."""
    first, end = match.span()
    dated = calendar_dates(context.tokens, match.start("month"), end, context.published, context.tense(first, end - 1))
    if not dated:
        return []
    start, last = bounds(dated[0].interval)
    weekday = context.value(match.start("weekday"))
    if last - start >= 31:  # the year of the month is not known
        return [FoundDate(first, end - 1, dated[0].interval, None, dated[0].relative)]
    days = [day for day in range(start, last + 1) if reckoning.weekday(day) == weekday]
    chosen = days[-1] if match["number"] == "l" else days[int(match["number"]) - 1]
    return [FoundDate(first, end - 1, single(chosen), Precision.DAY, dated[0].relative)]


def _quarter(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The second quarter of 2018”, “Q3”."""
    first, last = match.start(), match.end() - 1
    codes = context.codes[first : last + 1]
    number = context.value(first + codes.index("Q"))
    if year := grammar.year().search(context.codes, first, last + 1):
        of_year = year_number(context.tokens, year.start(), year.end())
        return [FoundDate(first, last, months(of_year, number * 3 - 2, 3))]
    if codes[-1] == "U":
        of_year = civil(context.published)[0] + SHIFTS[codes[-2]]
        return [FoundDate(first, last, months(of_year, number * 3 - 2, 3), None, True)]
    tense = context.tense(first, last)
    found = reckoning.in_nearest_year(lambda near: months(near, number * 3 - 2, 3), context.published, tense)
    return [FoundDate(first, last, found, None, True)] if found else []


def _half(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The first half of 2018”."""
    first, last = match.start(), match.end() - 1
    found = _whole_referred_to(context, match, context.tense(first, last))
    if not found:
        return []
    number = 1 if match["number"] == "1" else 2
    return [FoundDate(first, last, reckoning.part(found[0], number, 2), None, found[2])]


def _third(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“Early 2018”, “by the end of the month”."""
    first, last = match.start(), match.end() - 1
    found = _whole_referred_to(context, match, context.tense(first, last))
    if not found:
        return []
    whole, _, relative = found
    numbers = [_THIRDS[word] for word in context.tokens.words[first:last] if word in _THIRDS]
    interval = hull(*(reckoning.part(whole, number, 3) for number in numbers))
    number = max(numbers)
    start, end = bounds(interval)
    before = context.word(first - 1)
    deadline = before in ("by", "before", "until", "till") or (before == "within")
    if deadline and number == 3 and relative and start > context.published:
        interval = Interval(context.published, end)
    return [FoundDate(first, last, interval, None, relative)]


def _nth_of_whole(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The first week of June”, “the last day of the year”."""
    first, last, name = match.start(), match.end() - 1, context.unit(match.start("small"))
    found = _whole_referred_to(context, match, context.tense(first, last))
    if not found or (match["unit"] and name == context.unit(match.start("unit"))):
        return []
    start, end = bounds(found[0])
    number = 0 if match["number"] == "l" else int(match["number"])
    length = end - start + 1
    if name == "quarter" and 365 <= length <= 366:
        return [FoundDate(first, last, reckoning.part(found[0], number or 4, 4), None, found[2])]
    if name in ("day", "week"):
        # Weeks of a month count in sevens from its first day, or by the calendar: 3 days more on each side allow both.
        size, slack = (1, 0) if name == "day" else (7, 3)
        at = start + size * (number - 1) if number else end - size + 1
        interval = Interval(max(start, at - slack), min(end, at + size - 1 + slack))
        return [FoundDate(first, last, interval, None, found[2])] if at <= end else []
    return []


def _whole_referred_to(
    context: ParseContext, match: re.Match[str], tense: str
) -> tuple[Interval, Precision, bool] | None:
    """What “early” or “half” refers to: its days, its precision, and whether it depends on the date of the source."""
    parts, end = match.groupdict(), match.end()
    if parts["month"]:
        dated = calendar_dates(context.tokens, match.start("month"), end, context.published, tense)
        return (dated[0].interval, Precision.MONTH, dated[0].relative) if dated else None
    if parts["year"]:
        number = year_number(context.tokens, match.start("year"), match.end("year"))
        if not is_year(context, match.start("year"), match.end("year"), led=True):
            return None
        return years(number, number), Precision.YEAR, False
    if parts["unit"]:
        name = context.unit(match.start("unit"))
        if name == "day":
            return None
        return reckoning.unit(context.published, name, SHIFTS[parts["which"]]), Precision.MONTH, True
    if parts["decade"]:
        first = context.value(match.start("decade"))
        return years(first, first + 9), Precision.DECADE, False
    if parts["century"]:
        return century_days(context, match.start("ordinal"), match.start("century"))
    start = match.start("season_of") if parts["season_of"] else match.start("season")
    parts_of_season = grammar.rule("season").match(context.codes, start)
    found = _season(context, parts_of_season) if parts_of_season else []
    return (found[0].interval, Precision.SEASON, found[0].relative) if found else None


RULES: dict[str, Rule] = {
    "iso": _iso,
    "numeric": _numeric,
    "feast": _feast,
    "lone_day": _day_without_month,
    "short_year": _short_year,
    "calendar": _calendar,
    "known_month": _known_month,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "part": _third,
    "nth": _nth_of_whole,
    "nth_weekday": _nth_weekday,
    "century": century,
    "decade": decade,
    "years_before": years_before,
    "years": some_years,
    "year": year,
}
