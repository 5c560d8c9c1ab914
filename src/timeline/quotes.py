"""Does a quote stand in its source? Word for word, in unbroken order, each part of an elided quote after the other.

``…`` and ``[…]`` mark words left out, ``[words]`` in brackets are the editor's. A source may hold such marks itself, so
a quote that stands in its source with them is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from timeline.archive import RUN, Archived, Fingerprint
from timeline.words import Word, words

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|…|\.{3,}")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


class Found(StrEnum):
    """Whether a quote stands in its source."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    TOO_SHORT = "too-short"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class QuoteProof:
    """Where a quote stands: the first and last word number (from 0) in the source of each unbroken part.

    ``added`` are the character ranges of the quote that hold the editor's words in brackets, ``left_out`` those of the
    marks for words left out; ``words`` is how many words are the source's.
    """

    key: str
    source: str
    status: Found
    words: int = 0
    runs: tuple[tuple[int, int], ...] = ()
    added: tuple[tuple[int, int], ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()


def prove(key: str, source: str, text: str, archived: Archived | None) -> QuoteProof:
    """The proof of a quote ``text`` against what is at hand of its source."""
    cut = words(text)
    ellipses = tuple(match.span() for match in _ELLIPSIS.finditer(text))
    brackets = tuple(match.span() for match in _BRACKETS.finditer(text) if match.span() not in ellipses)
    readings = dict.fromkeys([((), ()), (ellipses, ()), (ellipses, brackets)])
    for left_out, added in readings:
        parts = _parts(cut, (*left_out, *added))
        count = sum(map(len, parts))
        if archived and parts and all(len(part) >= RUN for part in parts):
            runs = _runs(parts, archived.fingerprint)
            if runs:
                return QuoteProof(key, source, Found.FOUND, count, runs, added, left_out)
    # The last reading, the most careful one, is what the rest of the program goes by.
    short = not parts or any(len(part) < RUN for part in parts)
    status = Found.TOO_SHORT if short else Found.NOT_FOUND if archived else Found.UNAVAILABLE
    return QuoteProof(key, source, status, count, (), added, left_out)


def _parts(cut: Sequence[Word], marks: Sequence[tuple[int, int]]) -> list[list[str]]:
    """The words between the marks, part by part, without empty parts and without the words inside marks."""
    parts: list[list[str]] = [[]]
    edges = sorted(marks)
    for word in cut:
        while edges and word.start >= edges[0][1]:
            edges.pop(0)
            parts.append([])
        if not edges or word.start < edges[0][0]:
            parts[-1].append(word.text)
    return [part for part in parts if part]


def _runs(parts: Sequence[Sequence[str]], print_: Fingerprint) -> tuple[tuple[int, int], ...]:
    """Where the parts stand one after the other, or nothing."""
    runs: list[tuple[int, int]] = []
    for part in parts:
        at = print_.find(part, runs[-1][1] + 1 if runs else 0)
        if at is None:
            return ()
        runs.append((at, at + len(part) - 1))
    return tuple(runs)


def nearest(quote: str, text: str) -> str:
    """The passage of ``text`` nearest to ``quote``, as it stands there; its words that differ stand in ``»…«``.

    Empty where the two have next to nothing in common.
    """
    wanted, there = words(quote), words(text)
    forms = [word.text for word in there]
    matcher = SequenceMatcher(None, forms, [word.text for word in wanted], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    best = max(blocks, key=lambda block: block.size, default=None)
    if best is None or sum(block.size for block in blocks) < max(2, len(wanted) // 4):
        return ""
    start = max(0, best.a - best.b)
    end = min(len(there), start + len(wanted) + 2)
    same = {index for block in blocks for index in range(block.a, block.a + block.size)}
    while end > start + 1 and end - 1 not in same:
        end -= 1
    pieces = []
    for index in range(start, end):
        word = text[there[index].start : there[index].end]
        space = re.sub(r"\s+", " ", text[there[index].end : there[index + 1].start]) if index + 1 < end else ""
        pieces.append((word if index in same else f"»{word}«") + space)
    return "".join(pieces).replace("« »", " ")
