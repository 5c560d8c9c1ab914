"""Plants other numbers and ordinals in sentences: those that the quotes of the sentence do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.audit.falsehood import Falsehood, Known, Record, Shuffle, planted, said, says, words_of
from timeline.audit.grammar import fits_article
from timeline.dates.edtf import MONTHS

_SMALL = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = {word: 10 * tens for tens, word in enumerate(words_of("thirty forty fifty sixty seventy eighty ninety"), 3)}
_VALUES = {word: value for value, word in enumerate(_SMALL)} | _TENS | {"dozen": 12, "hundred": 100, "thousand": 1000}
_ORDINALS = words_of(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_FIRST = ("inaugural", "maiden")

# “one” is left out: it is often a pronoun. A figure next to a sign, a letter or a full stop is part of something else:
# 2+2, G7, 10:30.
NUMBER_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join((*_SMALL[2:], *_TENS))})(?![\w-])", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w+.,:/@#-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w+:/-]|[.,]\d)")
_ORDINAL = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_ORDINALS[1:])}|inaugural|maiden|\d{{1,3}}(?:st|nd|rd|th))(?![\w-])", re.IGNORECASE
)
_MONTH = "|".join(MONTHS)
# A number after one of these is a bound, or is not exact.
BOUND = re.compile(
    r"\b(more than|over|above|at least|up to|under|below|fewer than|less than|at most|nearly|almost|about|around|some"
    r"|roughly|approximately|only|between|exceed\w*|beyond)\s+$",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(r"\bat\s+$", re.IGNORECASE)


def numbers(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces a number, in words or figures, by one close to it and by ten times its value.

    After words such as “more than” only by ten times its value: a close number may be true there.
    """
    for one in said(record):
        for match in one.find(NUMBER_WORD):
            value = _VALUES[match[0].lower()]
            bound = BOUND.search(one.shadow[one.start : match.start()]) is not None
            for new in _wrong_numbers(value, bound):
                if not _has_number(one.quoted, new):
                    yield planted("number", record, one, *match.span(), _SMALL[new] if new <= 20 else str(new))
        for match in one.find(_FIGURE):
            before, behind = one.shadow[one.start : match.start()], one.shadow[match.end() : one.end]
            if _is_dated(match[0], before, behind):
                continue
            whole, point, fraction = match[0].replace(",", "").partition(".")
            for new in _wrong_numbers(int(whole), BOUND.search(before) is not None):
                shown = f"{new:,}" if "," in match[0] else str(new)
                if not _has_number(one.quoted, new):
                    yield planted("number", record, one, *match.span(), f"{shown}{point}{fraction}")


def _is_dated(figure: str, before: str, behind: str) -> bool:
    """Whether a figure is a day of the month or a year. ``moved`` plants dates."""
    if re.match(rf"\s+(?:of\s+)?(?:{_MONTH})\b", behind) or re.search(rf"\b(?:{_MONTH})\s+$", before):
        return True
    return len(figure) == 4 and figure.isdigit() and 1000 <= int(figure) <= 2100


def _wrong_numbers(value: int, bound: bool) -> list[int]:
    if bound:
        return [value * 10] if value else []
    near = [value - 1, value + 1, value + 2] if value > 2 else [value + 1, value + 2]
    return [*near, value * 10]


def _has_number(text: str, number: int) -> bool:
    """Whether the text has the number, in words or figures."""
    words = [word for word, value in _VALUES.items() if value == number]
    return says(text, [*words, str(number), f"{number:,}"])


def ordinals(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces ordinals, in words or figures, by others that the quotes do not have."""
    for one in said(record):
        for match in one.find(_ORDINAL):
            if _NOT_COUNTED.search(one.shadow[one.start : match.start()]):
                continue
            figure = re.match(r"\d+", match[0])
            value = int(figure[0]) if figure else ordinal_of(match[0]) or 1
            for new in (value - 1, value + 1, value + 2, value + 5):
                if new < 1 or is_ordinal(one.quoted, new):
                    continue
                shown = _figure(new) if figure or new >= len(_ORDINALS) else _ORDINALS[new]
                if fits_article(one.shadow[one.start : match.start()], shown):
                    yield planted("ordinal", record, one, *match.span(), _in_case(shown, match[0]))


def ordinal_of(word: str) -> int | None:
    """The number of an ordinal in words (“third” is 3), or None."""
    return _ORDINALS.index(word.lower()) if word.lower() in _ORDINALS else 1 if word.lower() in _FIRST else None


def _figure(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _in_case(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def is_ordinal(text: str, number: int) -> bool:
    """Whether the text has the ordinal, in words or figures."""
    words = [_ORDINALS[number]] if number < len(_ORDINALS) else []
    return says(text, [*words, _figure(number), *(_FIRST if number == 1 else ())])
