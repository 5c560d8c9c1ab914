"""A passage: a text cut into words, with what stands between them; what names, ordinals and offices are read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.words import Word, folded, words

LEFT_OUT = "…"
_ABBREVIATION = 3  # letters: the stop of "Dr." or "J." ends no phrase
_SPACE = re.compile(r"\s*[-‐‑–]?\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a text in order, and their folded forms.

    ``broken`` are the indices of words before which a source's words are left out.
    """

    text: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    broken: frozenset[int]

    def gap(self, index: int) -> str:
        """What stands before word ``index``: ``…`` where words are left out, a full stop at either end."""
        if index <= 0 or index >= len(self.words):
            return "."
        return LEFT_OUT if index in self.broken else self.text[self.words[index - 1].end : self.words[index].start]

    def tight(self, index: int) -> bool:
        """Whether word ``index`` follows the one before it without punctuation that parts them."""
        gap = self.gap(index)
        if gap.strip() == ".":
            return 0 < index < len(self.words) and len(self.words[index - 1].text) <= _ABBREVIATION
        return _SPACE.fullmatch(gap) is not None

    def unbroken(self, first: int, last: int) -> bool:
        """Whether the words from ``first`` to ``last`` (exclusive) follow each other without parting punctuation."""
        return all(self.tight(index) for index in range(first + 1, last))

    def capital(self, index: int) -> bool:
        """Whether word ``index`` is there and starts with a capital."""
        return 0 <= index < len(self.words) and self.words[index].text[:1].isupper()


def passage(text: str, skip: Sequence[tuple[int, int]] = (), broken: Sequence[int] = ()) -> Passage:
    """The passage of ``text`` without the words in the character ranges ``skip``.

    ``broken`` are character offsets at which a source's words are left out.
    """
    kept = tuple(w for w in words(text) if not any(start <= w.start < end for start, end in skip))
    breaks = [*broken, *(start for start, _ in skip)]
    cut = frozenset(
        index
        for index in range(1, len(kept))
        if any(kept[index - 1].end <= offset <= kept[index].start for offset in breaks)
    )
    return Passage(text, kept, tuple(folded(w.text) for w in kept), cut)
