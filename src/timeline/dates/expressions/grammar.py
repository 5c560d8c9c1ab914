"""The grammar of dates in English news: regular expressions over the codes of ``tokens``.

Every repetition is bounded, so that reading takes time in proportion to the length of the text.
"""

from __future__ import annotations

import re
from functools import cache

YEAR = r"(?:[DNY]B|A[DNY]|[DNY]A(?![DNY])|Y)"
_TAIL = rf"(?:,?f?(?:hU)?{YEAR}|,?f?[tlx]U)"
_WEEKDAY = r"(?:[Ww]p?,?\(?h?)?"
_WEEKDAY_AFTER = r"(?:,?\(W\)|,?W(?!'))?"
_JOIN = r"(?:,?[&|]|-|>)"
_NOT_COUNT = r"(?![B%uUvkz])(?!A(?![DNY]))"
_DAY_FIRST = (
    rf"(?:{_WEEKDAY}h?[DO](?:,h?[DO]){{0,6}}{_JOIN}){{0,2}}"
    rf"{_WEEKDAY}h?[DO][f-]?[Mm](?:-?{YEAR}|{_TAIL})?{_WEEKDAY_AFTER}"
)
_MONTH_FIRST = (
    rf"{_WEEKDAY}[Mm]h?[DO]{_NOT_COUNT}"
    rf"(?:(?:,h?[DO]){{0,6}}{_JOIN}h?[DO](?![f-]?[Mm]){_NOT_COUNT}){{0,2}}{_TAIL}?{_WEEKDAY_AFTER}"
)
_GROUP = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}|[Mm]{_TAIL}?)"
_COUNT = r"(?:aP|aF|[anDNF])"
# What “early” or “the first half of” can refer to.
_TARGET = (
    rf"(?:(?P<month>[Mm])(?![DO](?!B)){_TAIL}?|(?:hU)?(?P<year>{YEAR})|(?P<which>[htlx])(?P<unit>[uU])"
    rf"|h?(?P<decade>C)|h?(?P<ordinal>[Oo1-4])-?(?P<century>u)|(?P<season_of>[htlx]?)(?P<season>[Ss])(?:{_TAIL})?)"
)

# The order matters: where several rules match, they are tried in this order.
_SOURCES = {
    "feast": rf"(?:U'|z'?)[uy]{_TAIL}?|mu{_TAIL}?|z",
    "iso": r"I",
    "numeric": r"J",
    "half": rf"h?(?P<number>[12l])(?P<part>H)f?{_TARGET}",
    "part": rf"(?:h?K(?:f|-)|h?(?:e-?[>|&]-?)?e(?:[f-]|ih)?){_TARGET}",
    "nth": rf"h?(?P<number>[1-4l])(?P<small>u)f{_TARGET}",
    "nth_weekday": r"h?(?P<number>[1-4l])(?P<weekday>W)[fi](?P<month>[Mm])" rf"{_TAIL}?",
    "quarter": rf"h?Q(?:f?(?:{YEAR}|[htlx]U))?|{YEAR}Q",
    "rest": r"(?P<side>[LE])(?P<which>t|ih)(?P<unit>[uU])",
    "ago": rf"{_COUNT}f?(?P<unit>[uUv])g",
    "after": rf"{_COUNT}f?(?P<unit>[uUv])(?P<side>[LE])",
    "within": rf"i{_COUNT}f?(?P<unit>[uUv])(?!f)",
    "stretch": rf"h?(?P<side>[lxc])F?(?:{_COUNT})?f?(?P<unit>v)",
    "day_of_month": r"h(?P<day>O)f(?P<which>[htlx])(?P<unit>u)",
    "lone_day": r"(?<=@)h(?P<day>O)(?![f-])",
    "calendar": rf"(?:[tlx]U'?,?i?)?{_GROUP}(?:(?:{_JOIN}|,(?=[Mm])){_GROUP}){{0,5}}",
    "known_month": r"h?(?P<which>[tlxc])(?P<month>[Mm])",
    "next_day": r"h(?P<side>[Gx])(?P<unit>[uU])|h(?P<back>l)(?P<back_unit>u)|hu(?P<beside>d)(?!T)",
    "day": r"hudT|Tp?|tp|lp",
    "week_day": r"(?P<which>[tx]|[ht]?[lc]|hG)?(?P<weekday>[Ww])p?"
    r"(?:f?(?P<week>[tlx])(?P<unit>u)|(?P<join>[->|])(?P<until>W))?",
    "weekend": r"[ht]?(?P<which>[tlxc])?k",
    "unit": r"[ht]?(?P<which>[tlxc])(?P<unit>[uU])",
    "century": r"h?(?P<ordinal>[Oo1-4])-?(?P<unit>u)B?",
    "decade": r"h?C",
    "season": rf"(?P<which>[tlxc]|h)?(?P<season>[Ss])(?:{_TAIL}(?:[-|][ND](?![DM%-]))?)?",
    "short_year": r"(?<=[fiRrh])'(?P<year>[ND])(?![-%,]?[DN])",
    "years_before": r"(?P<from>[DNY])(?P<join>[->]|(?<=b[DNY])&)(?P<until>[DNY])B",
    "years": r"(?P<from>Y)(?P<join>[->&|])(?P<until>[YDN])(?![DM%-])",
    "year": YEAR,
}
# One date of a match of the rule “calendar”.
_PIECE = (
    r"(?:(?P<weekday>[Ww])p?,?\(?)?h?"
    r"(?:(?P<month1>[Mm])h?(?P<day1>[DO])(?!B)(?!A(?![DNY]))|(?P<day2>[DO])[f-]?(?P<month2>[Mm])"
    r"|(?P<day3>[DO])|(?P<month3>[Mm]))"
    rf"(?P<tail>-?{YEAR}|{_TAIL})?(?:,?\(?(?P<weekday_after>W)\)?)?(?P<join>,?[&|]|[->,])?"
)


_NAMES = tuple(_SOURCES)
OPENING = "'zUIJh1234lLEKeQDNYAanFixctMmWwGTpkCOoSs"  # the codes with which an expression may begin


def names_from(name: str) -> tuple[str, ...]:
    """The names of this rule and of all rules after it, in order."""
    return _NAMES[_NAMES.index(name) :]


@cache
def anything() -> re.Pattern[str]:
    """A pattern for any date expression; the match's ``lastgroup`` is the name of its rule."""
    unnamed = {name: re.sub(r"\(\?P<\w+>", "(?:", source) for name, source in _SOURCES.items()}
    # Most tokens begin no expression: they are skipped at once.
    return re.compile(f"(?=[{OPENING}])(?:{'|'.join(f'(?P<{name}>{source})' for name, source in unnamed.items())})")


@cache
def rule(name: str) -> re.Pattern[str]:
    """The pattern of one rule; its parts are named groups."""
    return re.compile(_SOURCES[name])


@cache
def piece() -> re.Pattern[str]:
    """The pattern of one date in a list or range of calendar dates, with the token that joins it to the next."""
    return re.compile(_PIECE)


@cache
def year() -> re.Pattern[str]:
    """The pattern of a year of any era."""
    return re.compile(YEAR)
