"""A passage: a text cut into words, with what is between them. Names, ordinals and offices are read from passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.english.words import Word, folded, plain, words

LEFT_OUT = "…"
# Words whose full stop ends no phrase. Not "CEO" or "PM": after these, as after most words, a stop ends a sentence.
_ABBREVIATIONS = frozenset(
    plain(
        "mr mrs ms dr prof rev hon st jr sr gen lt col maj capt sgt cmdr cdr adm brig amb sen rep gov pres sec supt smt"
    )
)
_CLOSE_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*|[-‐‑–]")  # a space, also at the end of a line, or a hyphen


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a text in order, and their folded forms (see ``words.folded``).

    ``broken`` are the indices of the words before which words of the source are left out.
    """

    text: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    broken: frozenset[int]

    def gap(self, index: int) -> str:
        """The text before word ``index``: ``…`` if words are left out there, a full stop at both ends of the
        passage."""
        if index <= 0 or index >= len(self.words):
            return "."
        return LEFT_OUT if index in self.broken else self.text[self.words[index - 1].end : self.words[index].start]

    def tight(self, index: int) -> bool:
        """Whether no punctuation separates word ``index`` from the word before it."""
        gap = self.gap(index)
        if gap[:1] == "." and 0 < index < len(self.words):
            before = self.words[index - 1].text
            initial = len(before) == 1 and before.isupper()
            return (initial or before.lower() in _ABBREVIATIONS) and _CLOSE_GAP.fullmatch(gap, 1) is not None
        return _CLOSE_GAP.fullmatch(gap) is not None

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no punctuation separates the words from ``first`` to ``last`` (exclusive)."""
        return all(self.tight(index) for index in range(first + 1, last))

    def capital(self, index: int) -> bool:
        """Whether there is a word ``index`` and it begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].text[:1].isupper()


def passage(text: str, skip: Sequence[tuple[int, int]] = ()) -> Passage:
    """The passage of ``text``, without the words that begin in one of the character ranges ``skip``.

    The ranges count as places where words of the source are left out.
    """
    kept: list[Word] = []
    broken: list[int] = []
    ranges = sorted(skip, reverse=True)
    for word in words(text):
        cut = False
        while ranges and ranges[-1][1] <= word.start:
            ranges.pop()
            cut = True
        if cut and kept:
            broken.append(len(kept))
        if not ranges or word.start < ranges[-1][0]:
            kept.append(word)
    return Passage(text, tuple(kept), tuple(folded(w.text) for w in kept), frozenset(broken))
