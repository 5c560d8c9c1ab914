"""Rules for years, decades and centuries, and what tells a year from a count or a part of a name."""

from __future__ import annotations

import re

from timeline.dates.edtf import Precision
from timeline.dates.expressions.calendar import year_number
from timeline.dates.expressions.context import FoundDate, ParseContext
from timeline.dates.expressions.tokens import word_set
from timeline.dates.intervals import Interval, years

_NUMBERED = word_set(
    "resolution room flight page article section chapter route highway no number nos rs usd inr boeing airbus block "
    "train act rule clause paragraph para agenda form model unit channel gate rupees fiscal fy"
)
_OWNERS = word_set("its their his her our my that these those after during mid post pre budget summit")
_AFTER_A_HEADING = frozenset("@iDMmW")
_YEAR_AFTER = "iRdfrb~eKtlx(&|,V@hUa'#"


def century(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The 19th century”."""
    found = century_days(context, match.start("ordinal"), match.start("unit"))
    return [FoundDate(match.start(), match.end() - 1, found[0], found[1])] if found else []


def century_days(context: ParseContext, ordinal: int, unit: int) -> tuple[Interval, Precision, bool] | None:
    """The days, the precision and “not relative” for a century, or None if the unit is another one."""
    number = context.value(ordinal)
    if context.unit(unit) != "century":
        return None
    if context.code(unit + 1) == "B":
        return years(1 - 100 * number, 100 - 100 * number), Precision.CENTURY, False
    return years(100 * number - 100, 100 * number - 1), Precision.CENTURY, False


def decade(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“The 1990s”."""
    first = context.value(match.end() - 1)
    # “The 1900s” may mean ten years or a hundred.
    length = 100 if first % 100 == 0 else 10
    return [FoundDate(match.start(), match.end() - 1, years(first, first + length - 1), Precision.DECADE)]


def some_years(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“1990-95”, “1990 to 1995”, “1990 and 1995”."""
    first, last, join = match.start(), match.end() - 1, match["join"]
    start, end = context.value(first), context.value(last)
    before = context.code(first - 1 - 2 * (context.codes[max(0, first - 2) : first] == "hv"))  # between the years
    if not is_year(context, first, last + 1, led=before in ("b", "r") or join == "-"):
        return []
    if match["until"] != "Y":
        near = context.tokens.ends[first] + 1 == context.tokens.starts[last]
        glued = near and join in ("-", "|") and len(context.tokens.raw[last]) == 2
        end += start // 100 * 100
        if not glued or end <= start or (join == "|" and end > start + 1):  # 1751/52 is one winter, or one year of old
            return []
    if join == "&" and before != "b":
        return [
            FoundDate(at, at, years(number, number), Precision.YEAR) for at, number in ((first, start), (last, end))
        ]
    return [FoundDate(first, last, years(start, end), Precision.YEAR)] if start <= end else []


def years_before(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“512–498 BC”."""
    start, end = context.value(match.start("from")), context.value(match.start("until"))
    return [FoundDate(match.start(), match.end() - 1, years(1 - start, 1 - end), Precision.YEAR)] if start > end else []


def year(context: ParseContext, match: re.Match[str]) -> list[FoundDate]:
    """“2018”, where it is a year."""
    first, end = match.span()
    if not is_year(context, first, end, led=False):
        return []
    number = year_number(context.tokens, first, end)
    return [FoundDate(first, end - 1, years(number, number), Precision.YEAR)]


def is_year(context: ParseContext, first: int, end: int, led: bool) -> bool:
    """Whether a number is a year and not a count, an amount or part of a name.

    ``led``: the words before it make it a year.
    """
    if end - first > 1 and context.code(first) != "Y":
        return True
    if not 1100 <= context.value(first) <= 2099 or context.code(end) == "%":
        return False
    before, word = context.code(first - 1), context.word(first - 1)
    lead = slice(max(0, first - 4), first)
    if (
        not {"©", "copyright"}.isdisjoint(context.tokens.words[lead])
        or "(~)" in context.codes[lead]
        or word in _NUMBERED
    ):
        return False
    if not led and context.word(end) in ("-", "–", "/") and context.code(end + 1) in ("D", "N"):
        return False
    if led or (before and before in _YEAR_AFTER):
        return True
    following = context.word(end)
    if before == "" and context.code(end) == "." and context.code(end + 1) in _AFTER_A_HEADING:
        return True  # "1923. On 4 October"
    if before in ("", "."):
        return bool(following) and not following.endswith("s") and context.code(end) == "_" and following.isalpha()
    if before == ">":
        return word != "to"
    return word in _OWNERS or (before == "_" and context.tokens.raw[first - 1][0].isupper()) or before == "C"
