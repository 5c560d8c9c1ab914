"""Clause tokens: the words of a text in small letters, with what separates them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STOP = re.compile(r"[;:!?…—()\[\]]|\.\.|\n\s*\n|\.['\"”’)]*\s+['\"“‘(]*(?=[A-Z0-9])| [-–] ")
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "rep", "gov", "st", "no", "jr"})


@dataclass(frozen=True, slots=True)
class ClauseTokens:
    """The words of a text in small letters, contractions as two words, with their character offsets.

    ``gaps[i]`` is what is before word i: "" nothing that separates, "," a comma, "." the end of a clause.
    """

    text: str
    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    gaps: tuple[str, ...]

    def at(self, index: int) -> str:
        """The word at ``index``, or "" outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def behind(self, index: int, limit: int) -> range:
        """The indices after ``index`` in its clause, at most ``limit``; commas do not end it."""
        last = index + 1
        while last < len(self.forms) and last <= index + limit and self.gaps[last] != ".":
            last += 1
        return range(index + 1, last)

    def before(self, index: int, limit: int, comma: bool = False) -> range:
        """The indices before ``index`` in its clause, the nearest first, at most ``limit``.

        ``comma``: a comma ends the search too.
        """
        ends = ".," if comma else "."
        first = index
        while first > 0 and first > index - limit and (not self.gaps[first] or self.gaps[first] not in ends):
            first -= 1
        return range(index - 1, first - 1, -1)


@lru_cache(maxsize=128)  # a text is read twice: for its outcomes and for its negations
def tokens(text: str) -> ClauseTokens:
    """The tokens of ``text``, in order."""
    found: list[str] = []
    spans: list[tuple[int, int]] = []
    gaps: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        between = text[end:start]
        gap = "" if between == " " else _gap(between, found[-1] if found else "", text[start])
        end = match.end()
        word = match[0].lower().replace("’", "'")
        first, second = _expanded(word) if "'" in word or word == "cannot" else (word, "")
        found.append(first)
        spans.append((start, end))
        gaps.append(gap)
        if second:
            found.append(second)
            spans.append((start, end))
            gaps.append("")
    return ClauseTokens(text, tuple(found), tuple(spans), tuple(gaps))


def _gap(between: str, before: str, capital: str) -> str:
    """What separates two words: "", "," or "."."""
    if _STOP.search(between + capital):
        stopped = between[0] == "." and (len(before) == 1 or before in _ABBREVIATED) and between.strip() == "."
        return "" if stopped else "."
    return "," if "," in between else ""


def _expanded(word: str) -> tuple[str, str]:
    """A contraction as two words: ``didn't`` → did not, ``they'll`` → they will, ``India's`` → india 's."""
    if word == "cannot":
        return "can", "not"
    if word.endswith("n't"):
        return {"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3]), "not"
    before, _, ending = word.rpartition("'")
    endings = {"ll": "will", "ve": "have", "re": "are", "s": "'s", "d": "had", "m": "am"}
    return (before, endings[ending]) if ending in endings else (word, "")
