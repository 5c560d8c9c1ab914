"""What a grammar rule can look at: one text, the day from which it is read, and the dates read in it so far."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.edtf import Precision
from timeline.dates.expressions import tense
from timeline.dates.expressions.tokens import DateTokens
from timeline.dates.intervals import Interval


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a rule found at the tokens ``first`` to ``last``.

    ``precision`` says how far “about” widens it; None if “about” changes nothing. ``tense`` is what the words of the
    date itself say; "" if only the words around can tell.
    """

    first: int
    last: int
    interval: Interval
    precision: Precision | None = None
    relative: bool = False
    tense: str = ""
    conflict: str = ""


class ParseContext:
    """The tokens of a text, the day from which it is read (``published``), and the dates that were read last.

    ``anchor`` is the last date if that was a single day: its day number, and whether it depends on the date of the
    source. ``near`` is the same for the last date of any length that is not open: its interval, and whether it is
    relative.
    """

    def __init__(self, text: str, found: DateTokens, published: int) -> None:
        self.text = text
        self.tokens = found
        self.codes = found.codes
        self.published = published
        self.anchor: tuple[int, bool] | None = None
        self.near: tuple[Interval, bool] | None = None

    @cached_property
    def _marks(self) -> list[str]:
        return tense.marks(self.tokens.words, self.tokens.raw)

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether the text speaks of the future anywhere."""
        return tense.speaks_of_future(self._marks, self.tokens.words)

    def tense(self, first: int, last: int) -> str:
        """How the words around the tokens ``first`` to ``last`` speak of the date: past, future or unknown."""
        return tense.judge(self.tokens.words, self.codes, self._marks, first, last)

    def quoted(self, at: int) -> bool:
        """Whether a token is inside quotation marks."""
        start = self.tokens.starts[at]
        opened = self.text.rfind("“", 0, start) > self.text.rfind("”", 0, start)
        return opened or self.text.count('"', 0, start) % 2 == 1

    def value(self, at: int) -> int:
        """The number that a token stands for, or 0."""
        found = self.tokens.values[at]
        return found if isinstance(found, int) else 0

    def unit(self, at: int) -> str:
        """The name of the unit that a token stands for: ``week`` for “weeks”."""
        return str(self.tokens.values[at])

    def word(self, at: int) -> str:
        """The word at a token in lower case, or "" outside the text."""
        return self.tokens.words[at] if 0 <= at < len(self.tokens.words) else ""

    def code(self, at: int) -> str:
        """The code of a token (see ``tokens``), or "" outside the text."""
        return self.codes[at] if 0 <= at < len(self.codes) else ""

    def count(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The least and the greatest number of units that a match counts, or None if it counts none."""
        for at in range(match.start(), match.end()):
            code = self.codes[at]
            if code == "P":
                return 2, 3
            if code == "F":
                return 2, 9
            if code == "a" and self.code(at + 1) not in ("P", "F"):
                return 1, 1
            if code in "nDN":
                number = self.value(at)
                return (number, number) if number <= 999 else None
        return None


Rule = Callable[[ParseContext, re.Match[str]], list[FoundDate]]
