"""Where a rule of the grammar looks: one text, read from one day, with what was read in it so far."""

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
    """A date found at the tokens ``first`` to ``last``.

    ``precision`` is what “about” widens it by, None where it says nothing there. ``tense`` is what the words
    themselves tell, "" where only those around do.
    """

    first: int
    last: int
    interval: Interval
    precision: Precision | None = None
    relative: bool = False
    tense: str = ""
    conflict: str = ""


class ParseContext:
    """A text's tokens, the day from which it is read, and the single day of which it spoke last (``anchor``).

    ``anchor`` is that day and whether it hangs on the source's date; None where the last date was no single day.
    ``near`` is the same of the last date whatever its length, where it has two ends.
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
        """Whether the text has any wording of something to come."""
        return tense.speaks_of_future(self._marks, self.tokens.words)

    def tense(self, first: int, last: int) -> str:
        """How the words around the tokens ``first`` to ``last`` speak of what they say."""
        return tense.judge(self.tokens.words, self.codes, self._marks, first, last)

    def quoted(self, at: int) -> bool:
        """Whether a token stands inside quotation marks."""
        start = self.tokens.starts[at]
        opened = self.text.rfind("“", 0, start) > self.text.rfind("”", 0, start)
        return opened or self.text.count('"', 0, start) % 2 == 1

    def value(self, at: int) -> int:
        """The number that a token stands for; 0 for one that is no number."""
        found = self.tokens.values[at]
        return found if isinstance(found, int) else 0

    def unit(self, at: int) -> str:
        return str(self.tokens.values[at])

    def word(self, at: int) -> str:
        return self.tokens.words[at] if 0 <= at < len(self.tokens.words) else ""

    def code(self, at: int) -> str:
        return self.codes[at] if 0 <= at < len(self.codes) else ""

    def count(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Least and greatest number of the units counted in a match; None where none is counted."""
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
