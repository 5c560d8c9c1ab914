"""The tokens in which numbers are found: words in small letters, figures, marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from timeline.english.numbers.tables import VULGAR

_LONGEST = 40  # digits; a longer number is no quantity that anybody reads
_TOKEN = re.compile(
    r"(?P<simple>(?![¼-¾⅐-⅞])[^\W\d_]++(?=[\s,;)]|$))"  # most words: recognised first, for speed
    rf"|(?P<name>(?![{VULGAR}])(?:https?://\S+|www\.\S+|[@#][^\W\d]\w*|[^\W\d_]\w*[-‐‑]\d\w*|[^\W\d_]*\d\w*(?:\+\w+)+|"
    rf"\d+(?:\.\d+){{2,}}|\d+(?:/\d+){{2,}}|\d[\d.,]*+(?:[-‐‑–]\d[\d.,]*+){{2,}}|\d[\d.,]*+[-‐‑](?=[A-Z](?![a-z]))\w+))"
    rf"|(?P<figure>(?:\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?!\d)|\d+(?:[.,]\d+)*|(?<![\w.])\.\d+)"
    rf"(?P<clock>(?::\d\d)+(?:\.\d+)?)?(?P<vulgar>[{VULGAR}])?(?P<suffix>[^\W\d_]\w*)?|[{VULGAR}])"
    r"|(?P<word>(?![¼-¾⅐-⅞])(?:[^\W\d_]\.){2,}|(?![¼-¾⅐-⅞])[^\W\d_]\w*(?:['’][^\W\d_]+)*)|(?P<mark>\S)"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d*(?:\.\d+)?")


class Token(NamedTuple):
    """A word, figure or mark, and its character offsets."""

    text: str  # in small letters; "" where the caller reads something else
    start: int
    end: int
    match: re.Match[str] | None  # of a figure only


def tokens(text: str, skip: Sequence[tuple[int, int]]) -> list[Token]:
    """The words, figures and marks of ``text``.

    Names that contain figures, and what touches the ranges ``skip``, become tokens without text.
    """
    spans = iter(sorted(span for span in skip if span[0] < span[1]))
    first, last = next(spans, (len(text), len(text)))
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while last <= start:
            if tokens and first >= tokens[-1].end:
                tokens.append(Token("", first, last, None))  # only the space between two words is skipped
            first, last = next(spans, (len(text), len(text)))
        kind = match.lastgroup
        if first < end or kind == "name":
            tokens.append(Token("", start, end, None))
        elif kind == "figure":
            tokens.append(Token(match[0], start, end, match))
        elif kind == "word":
            tokens.append(Token(match[0].lower().replace(".", "").replace("’", "'"), start, end, None))
        else:
            tokens.append(Token(match[0].lower(), start, end, None))
    return tokens


def value_of(figure: str) -> Fraction | None:
    """The number that digits, separators and a sign such as ½ write; None if they make no number."""
    extra = Fraction(0)
    if figure[-1] in VULGAR:
        extra = Fraction(unicodedata.numeric(figure[-1])).limit_denominator(10)
        figure = figure[:-1] or "0"
    digits = re.sub("[\u00a0\u202f\u2009]", "", figure)
    digits = digits.replace(",", "") if _GROUPED.fullmatch(digits) else digits
    if len(digits) > _LONGEST or not _PLAIN.fullmatch(digits):
        return None
    whole, _, decimals = digits.partition(".")
    return Fraction(int(whole + decimals or "0"), 10 ** len(decimals)) + extra


def short(word: str) -> int:
    """The number that one or two digits write; 0 for anything else."""
    return int(word) if word.isdecimal() and len(word) < 3 else 0


def on_clock(value: Fraction, clock: str) -> Fraction:
    """Hours: ``value`` and what a clock writes after it (``:30:15``)."""
    for place, part in enumerate(filter(None, clock.split(":")), 1):
        value += (value_of(part) or Fraction(0)) / 60**place
    return value
