"""Quantities in a text: which numbers it names, and how exactly.

A quantity is the range that its words allow, so that one bears another out where its range lies inside the other's:
23 and ``over 20`` bear out ``more than 20``. A name that holds a figure (``2+2``, ``G7``, ``F-16``) is no quantity.
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
    """The quantities of ``text``, in order and not overlapping. Never raises.

    None takes in a character of the spans ``skip``, in which the caller reads something else: dates, names.
    """
    if not _HINT.search(text) and HINTS.isdisjoint(_LETTERS.findall(text.lower())):
        return ()
    return tuple(NumberReader(text, tokens(text, skip)).found())
