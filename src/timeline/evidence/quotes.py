"""Does a quote stand in its source? Word for word, in unbroken order, each part of an elided quote after the other.

``…`` and ``[…]`` mark words left out, ``[words]`` in brackets are the editor's. A source may hold such marks itself, so
a quote that stands in its source with them is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.content.archive import RUN, Archived, Fingerprint
from timeline.english.words import Word, words

_ELLIPSIS = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|…|\.(?:[^\S\n]?\.){2,}")
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
    brackets = tuple(_around(text, match.span()) for match in _BRACKETS.finditer(text) if match.span() not in ellipses)
    # As it stands; with words left out; with the editor's words put in; with them put in the place of the source's.
    readings = [((), (), False), (ellipses, (), False), (ellipses, brackets, False), (ellipses, brackets, True)]
    for left_out, added, replaced in dict.fromkeys(readings):
        parts = _parts(cut, left_out, added, replaced)
        if archived and parts and all(len(part) >= RUN for part in parts):
            runs = _runs(parts, archived.fingerprint)
            if runs:
                return QuoteProof(key, source, Found.FOUND, sum(map(len, parts)), runs, added, left_out)
    # All marks are taken for the editor's then, so that nobody goes by words that may be none of the source's.
    parts = _parts(cut, ellipses, brackets, False)
    short = not parts or any(len(part) < RUN for part in parts)
    status = Found.TOO_SHORT if short else Found.NOT_FOUND if archived else Found.UNAVAILABLE
    return QuoteProof(key, source, status, sum(map(len, parts)), (), brackets, ellipses)


def _around(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A bracket with the word of which it is a part: who writes ``[t]he`` or ``minister[s]`` changes that word."""
    start, end = span
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _parts(
    cut: Sequence[Word], left_out: Sequence[tuple[int, int]], added: Sequence[tuple[int, int]], replaced: bool
) -> list[list[str]]:
    """The source's words, part by part: parted where words are left out and, if ``replaced``, where some are added."""
    parts: list[list[str]] = [[]]
    edges = sorted([*((span, True) for span in left_out), *((span, replaced) for span in added)], reverse=True)
    for word in cut:
        while edges and word.start >= edges[-1][0][1]:
            if edges.pop()[1]:
                parts.append([])
        if not edges or word.start < edges[-1][0][0]:
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


def pieces(text: str) -> tuple[str, ...]:
    """A quote's parts between its marks for words left out, the editor's words in brackets blanked out."""
    bare = text
    for match in _BRACKETS.finditer(text):
        if not _ELLIPSIS.fullmatch(match[0]):
            start, end = _around(text, match.span())
            bare = f"{bare[:start]}{' ' * (end - start)}{bare[end:]}"
    return tuple(part for part in map(str.strip, _ELLIPSIS.split(bare)) if words(part))
