"""Quantities: which numbers a text names, and how exactly.

A quantity is the range of numbers that its words allow. One supports another if its range lies inside the other: 23 and
``over 20`` support ``more than 20``. A name that contains a figure (``2+2``, ``G7``, ``F-16``) is not a quantity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.english.numbers.quantity import Quantity, bears_out
from timeline.english.numbers.reader import HINTS, NumberReader
from timeline.english.numbers.tables import VULGAR
from timeline.english.numbers.tokens import tokens

__all__ = ["Quantity", "bears_out", "quantities"]

_HINT = re.compile(rf"[\d{VULGAR}]")
_LETTERS = re.compile(r"[^\W\d_]+")


def quantities(text: str, skip: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """The quantities of ``text`` in order, without overlaps. Never raises.

    None of them touches the character ranges ``skip``, which the caller reads as something else: dates, names.
    """
    if not _HINT.search(text) and HINTS.isdisjoint(_LETTERS.findall(text.lower())):
        return ()
    return tuple(NumberReader(text, tokens(text, skip)).found())
