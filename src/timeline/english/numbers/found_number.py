"""A number that is found in a text, and the range that it allows with a qualifier such as “more than”."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from timeline.english.numbers.tables import ABOUT, LEAST, LESS, MORE, MOST, NEAR, OVER


class FoundNumber(NamedTuple):
    """A number in the tokens ``first`` to ``last`` (exclusive); ``scale`` a factor in it; ``vague``: at least that."""

    value: Fraction
    first: int
    last: int
    unit: str = ""
    scale: int = 1
    ordinal: bool = False
    vague: bool = False


_VAGUE = 500  # "millions" are two millions or more, and no billions


def clocked(number: FoundNumber, value: Fraction, half: str, first: int, last: int) -> FoundNumber | None:
    """``number`` as a time of day. ``half`` is am or pm; 10.30 is half past ten."""
    if not number.unit and value != int(value):
        value = int(value) + (value - int(value)) * 100 / 60
    if not 0 <= value < 13:
        return None
    hour = value - 12 if value >= 12 else value
    return FoundNumber(hour + 12 * (half == "pm"), first, last, "h")


def bounds(low: FoundNumber, high: Fraction, kind: str) -> tuple[Fraction | None, Fraction | None, bool, bool]:
    """The bounds of the numbers from ``low`` to ``high`` with a qualifier, and whether each bound is excluded."""
    value = low.value
    if low.vague:
        return value, value * _VAGUE if value >= 10**6 else None, False, value >= 10**6
    if not kind:
        return value, high, False, False
    below, above = value - abs(value) / 10, high + abs(high) / 10
    return {
        ABOUT: (below, above, False, False),
        NEAR: (below, high, False, True),
        OVER: (value, above, True, False),
        MORE: (value, None, True, False),
        LEAST: (value, None, False, False),
        LESS: (None, high, False, True),
        MOST: (None, high, False, False),
    }[kind]
