"""A text as a string of codes, one character a token, so that the grammar of dates can be regular expressions.

M month            m the same, also another word (May) or short   W weekday   w short weekday (Mon)
D number 1-31      N other number up to 9999                      Y year      O ordinal in figures (6th)
1 2 3 4 first to fourth   o later ordinal in words                C decade (1990s)   Q quarter (Q1)
I ISO date         J numeric date (24/10/2023)                    A AD, CE    B BC, BCE
S season           s the same, also another word (fall)           T today, yesterday, tomorrow, tonight
U year (the word)  u other unit   v units in the plural           k weekend   p part of a day
t this   l last    x next   c coming   G following   e early, mid, late   K beginning, middle, end   H half
E earlier  L later g ago    n number word   a a, an   F few, several   P couple   % what is counted (million)
h the    f of      i in     @ on   r from   b between   R since, during   d by, before, after   V over, within, for
~ about  - a dash  > to, until     & and   | or    , ( ) stand for themselves   ' apostrophe, with or without s
z feast (Christmas, in “Christmas Day”)   y eve
. end of a sentence         # words that are not the source's, words left out       _ anything else
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.dates.edtf import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Compiled on first use, like all patterns here: importing must stay fast.
_TOKEN = r"""
    (?P<stops>(?:[^\W\d_]\.){2,})
  | [A-Z]{1,6}-[0-9]\w*
  | (?P<glued>AD(?=[0-9]{1,4}\b)|ca?(?=[0-9]{3,4}\b))
  | (?P<word>[^\W\d_]\w*)
  | (?P<left>\[?(?:…|\.\.\.)\]?)
  | (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:(?![\w-])|(?=T[0-9]{2}:)))
  | (?P<numeric>[0-9]{1,2}(?P<sign>[/.-])[0-9]{1,2}(?P=sign)[0-9]{4}(?![\w/-]))
  | (?P<figure>[0-9]{1,4}(?=(?:BCE?|AD|CE)\b)|[12][0-9]{3}(?=/[0-9]{2}\b(?!/|\.[0-9])))
  | [$€£₹¥@\#]\ ?[0-9][\w.,]*
  | [0-9]{1,15}(?:[.,][0-9]{1,15}){0,4}\ ?%
  | [0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])
  | [0-9]{1,15}[.:][0-9]{1,15}(?:[.:][0-9]{1,15}){0,4}
  | [0-9]{1,15}\ ?[+\xd7*=/]\ ?[0-9]{1,15}
  | [0-9]{1,15}(?:-[0-9]{1,15}){2,6}
  | \+[0-9]+
  | (?P<ordinal>[0-9]{1,2})(?:st|nd|rd|th)\b
  | (?P<decade>[0-9]{3}0)['’]?s\b
  | [0-9]+[^\W\d]\w*
  | (?P<digits>[0-9]+)
  | (?P<break>\n\s*\n)
  | ['’]s?\b
  | (?P<mark>[^\w\s])
"""
_MARKS = {
    "-": "-", "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "\u2212": "-", "&": "&", "/": "|",
    ",": ",", "(": "(", ")": ")", "'": "'", "’": "'", ".": ".", "!": ".", "?": ".", ";": ".",
}  # fmt: skip
_Entry = tuple[str, int | str]


def word_set(words: str) -> frozenset[str]:
    """The words of a text, which spaces separate."""
    return frozenset(words.split())


@cache
def _vocabulary() -> dict[str, _Entry]:
    """For each word that the grammar knows, its code and value."""
    words: dict[str, _Entry] = {}

    def add(code: str, spelled: str, value: int | str = 0) -> None:
        words.update((word, (code, value or word)) for word in spelled.split())

    for code, spelled in {
        "T": "today yesterday tomorrow tonight", "U": "year", "k": "weekend", "p": "morning afternoon evening night",
        "t": "this current", "l": "last past previous preceding", "x": "next", "c": "coming", "G": "following",
        "e": "early mid late", "K": "beginning start middle end close", "H": "half", "E": "earlier", "L": "later",
        "g": "ago", "a": "a an", "F": "few several", "P": "couple", "h": "the", "f": "of", "i": "in", "@": "on",
        "z": "christmas boxing valentine bastille armistice halloween", "y": "eve",
        "r": "from", "b": "between", "R": "since during throughout around", "d": "by before after",
        "V": "over within for", "&": "and", "|": "or", ">": "to until till through",
        "%": "people persons million billion trillion crore lakh percent pc troops soldiers dollars rupees euros km "
             "kilometres kilometers miles villages members cases deaths votes seats pm am",
    }.items():  # fmt: skip
        add(code, spelled)
    add("~", "about around circa approximately roughly ca c")
    for unit in ("day", "week", "fortnight", "month", "quarter", "decade", "century"):
        add("u", unit)
        add("v", f"{unit}s", unit)
    add("v", "years", "year")
    add("v", "centuries", "century")
    numbers = "one two three four five six seven eight nine ten eleven twelve"
    for number, word in enumerate(numbers.split(), 1):
        add("n", word, number)
    ordinals = (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    )
    for number, word in enumerate(ordinals.split(), 1):
        add(str(number) if number <= 4 else "o", word, number)
    for number, spelled in enumerate(("spring", "summer", "autumn fall", "winter"), 1):
        add("s", spelled, number)
    for number, name in enumerate(MONTHS, 1):
        add("m" if name in ("March", "May", "August") else "M", name.lower(), number)
        if name != "May":
            add("m", name[:3].lower(), number)
    add("m", "sept", 9)
    for number, name in enumerate(WEEKDAYS):
        words[name.lower()] = ("W", number)
        for short in {name[:3], name[:4], name[:5]} & {"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
                                                      "Sat", "Sun"}:  # fmt: skip
            words[short.lower()] = ("w", number)
    add("B", "bc bce")
    add("A", "ad ce")
    for number in range(1, 5):
        add("Q", f"q{number}", number)
    return words


# Every rule of the grammar needs one of these codes, or a figure.
DATING = frozenset("MmUuvWwTpkSszy")
_WORD = r"[^\W\d_]+|[0-9]"


@cache
def _dating() -> frozenset[str]:
    return frozenset({word for word, (code, _) in _vocabulary().items() if code in DATING}.union("0123456789"))


def dateless(text: str) -> bool:
    """Whether a text has neither a figure nor any of the words that every date needs: this holds for most sentences."""
    return _dating().isdisjoint(re.findall(_WORD, text.lower()))


_NEEDS_CAPITAL = frozenset("mwABQz")
_NOTHING: _Entry = ("_", "")
_SHORT = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun c ca approx "
    "mr mrs ms dr gen lt col maj capt sen rep gov st no vs prof rs"
)


@dataclass(frozen=True, slots=True)
class DateTokens:
    """The tokens of a text, in sequences of the same length.

    For each token: its code, its word in lower case, its word as written, its value, and its start and end as character
    offsets. A value is the number of a month (from 1), a weekday (Monday is 0), a season (spring is 1), a numeral or an
    ordinal; the name of a unit; or the word itself.
    """

    codes: str
    words: Sequence[str]
    raw: Sequence[str]
    values: Sequence[int | str]
    starts: Sequence[int]
    ends: Sequence[int]


def tokenise(text: str, skip: Sequence[tuple[int, int]]) -> DateTokens:
    """The tokens of a text. Those that touch one of the character ranges ``skip`` have the code ``#``."""
    codes: list[str] = []
    words: list[str] = []
    raw: list[str] = []
    values: list[int | str] = []
    starts: list[int] = []
    ends: list[int] = []
    barriers = sorted((first, last) for first, last in skip if first < last)
    barrier_ends = _running_ends(barriers)
    barrier_starts = [first for first, _ in barriers]
    vocabulary = _vocabulary()
    for match in re.finditer(_TOKEN, text, re.VERBOSE):
        token = match[0]
        start, end = match.span()
        low = token.lower()
        code, value = (
            vocabulary.get(low, _NOTHING) if match.lastgroup in ("word", "glued") else _code(token, low, match)
        )
        if code in _NEEDS_CAPITAL and token[0] == low[0]:
            code, value = "_", token
        if code == "." and words and starts[-1] != end and ends[-1] == start and token == ".":
            shortened = words[-1] in _SHORT or (len(words[-1]) == 1 and words[-1].isalpha())
            if shortened and codes[-1] != "#":
                continue
        if barriers:
            at = bisect_right(barrier_starts, end - 1) - 1
            if at >= 0 and barrier_ends[at] > start:
                code, low = "#", ""
        codes.append(code)
        words.append(low)
        raw.append(token)
        values.append(value)
        starts.append(start)
        ends.append(end)
    return DateTokens("".join(codes), words, raw, values, starts, ends)


def _running_ends(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """For each range, the greatest end among it and the ranges before it, so that one look finds nested ranges."""
    ends: list[int] = []
    for _, last in ranges:
        ends.append(max(last, ends[-1]) if ends else last)
    return ends


def _code(token: str, low: str, match: re.Match[str]) -> _Entry:
    """The code and value of a token that is not a plain word."""
    kind = match.lastgroup
    if kind == "mark":
        return _MARKS.get(token, "_"), token
    if kind in ("digits", "figure"):
        return _number(token)
    if kind == "stops":
        entry = _vocabulary().get(low.replace(".", ""))
        return entry if entry and entry[0] in "AB" else ("_", token)
    if kind == "ordinal":
        number = int(match["ordinal"])
        return ("O", number) if 1 <= number <= 31 else ("_", token)
    codes = {"iso": "I", "numeric": "J", "decade": "C", "break": ".", "left": "#"}
    if kind in codes:
        return codes[kind], int(match["decade"]) if kind == "decade" else token
    return ("'", token) if token[0] in "'’" else ("_", token)


def _number(token: str) -> _Entry:
    """The code and value of a token of digits."""
    if len(token) > 4 or (token[0] == "0" and len(token) != 2):
        return "_", token
    number = int(token)
    if 1000 <= number <= 2999:
        return "Y", number
    if 1 <= number <= 31:
        return "D", number
    return ("N", number) if number else ("_", token)
