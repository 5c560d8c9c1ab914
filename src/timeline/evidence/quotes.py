"""Does a quote stand in its source, word for word? The parts of a shortened quote must stand there one after the other.

``…`` and ``[…]`` mark words that are left out; ``[words]`` in brackets are the editor's. A source may contain such
marks itself, so a quote that stands in its source with its marks is taken as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from timeline.content.archive import RUN, Archived, Fingerprint
from timeline.english.turning import Turn, Turning
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
class Omission:
    """What a quote leaves out between two of its runs.

    ``start`` and ``end`` are the characters of the quote between the runs, ``words`` how many words of the source are
    left out. ``crosses``: a sentence ends there. ``cut``: the run before it stops within its sentence. ``covered`` is
    the class of a turning word in whose place are only the editor's words.
    """

    start: int
    end: int
    words: int
    crosses: bool = False
    cut: bool = False
    covered: Turn | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """Words of a quote (the characters from ``start`` to ``end``) that a word left out of their sentence turns."""

    turn: Turn
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuoteProof:
    """Where a quote stands in its source.

    ``runs`` are the numbers (from 0) of the first and last word in the source of each unbroken part. ``added`` are the
    character ranges of the quote with the editor's words in brackets, ``left_out`` those of the marks for words left
    out. ``words`` is how many words of the quote are the source's. ``gaps`` are what is left out between two runs, and
    ``turned`` the parts of the quote that a word which it leaves out of their sentence turns.
    """

    key: str
    source: str
    status: Found
    words: int = 0
    runs: tuple[tuple[int, int], ...] = ()
    added: tuple[tuple[int, int], ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()
    gaps: tuple[Omission, ...] = ()
    turned: tuple[Turned, ...] = ()

    @property
    def seams(self) -> tuple[Omission, ...]:
        """The gaps that cross the end of a sentence."""
        return tuple(gap for gap in self.gaps if gap.crosses)


def prove(key: str, source: str, text: str, archived: Archived | None) -> QuoteProof:
    """The proof of the quote ``text``, from what is available of its source (None: nothing)."""
    cut = words(text)
    ellipses = tuple(match.span() for match in _ELLIPSIS.finditer(text))
    brackets = tuple(
        _with_whole_word(text, match.span()) for match in _BRACKETS.finditer(text) if match.span() not in ellipses
    )
    # As it is; with words left out; with words that the editor added; with words that the editor replaced.
    readings = [((), (), False), (ellipses, (), False), (ellipses, brackets, False), (ellipses, brackets, True)]
    for left_out, added, replaced in dict.fromkeys(readings):
        parts = _parts_of_source(cut, left_out, added, replaced)
        if archived and parts and all(len(part) >= RUN for part in parts):
            print_ = archived.fingerprint
            runs = _runs_in_source([[word.text for word in part] for part in parts], print_)
            if runs:
                count = sum(map(len, parts))
                gaps, turned = _gaps(parts, runs, left_out, print_), tuple(_turned(parts, runs, print_))
                return QuoteProof(key, source, Found.FOUND, count, runs, added, left_out, gaps, turned)
    # Not found: all marks count as the editor's, so that no rule relies on words that may not be the source's.
    parts = _parts_of_source(cut, ellipses, brackets, False)
    short = not parts or any(len(part) < RUN for part in parts)
    status = Found.TOO_SHORT if short else Found.NOT_FOUND if archived else Found.UNAVAILABLE
    return QuoteProof(key, source, status, sum(map(len, parts)), (), brackets, ellipses)


def _with_whole_word(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The range of a bracket, with the word that it is part of: ``[t]he`` and ``minister[s]`` change the whole word."""
    start, end = span
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _parts_of_source(
    cut: Sequence[Word], left_out: Sequence[tuple[int, int]], added: Sequence[tuple[int, int]], replaced: bool
) -> list[list[Word]]:
    """The words of the source, part by part.

    A new part begins where words are left out and, if ``replaced``, where the editor's words are.
    """
    parts: list[list[Word]] = [[]]
    edges = sorted([*((span, True) for span in left_out), *((span, replaced) for span in added)], reverse=True)
    for word in cut:
        while edges and word.start >= edges[-1][0][1]:
            if edges.pop()[1]:
                parts.append([])
        if not edges or word.start < edges[-1][0][0]:
            parts[-1].append(word)
    return [part for part in parts if part]


def _runs_in_source(parts: Sequence[Sequence[str]], print_: Fingerprint) -> tuple[tuple[int, int], ...]:
    """Where the parts stand in the source one after the other; empty if they do not."""
    runs: list[tuple[int, int]] = []
    for part in parts:
        at = print_.find(part, runs[-1][1] + 1 if runs else 0)
        if at is None:
            return ()
        runs.append((at, at + len(part) - 1))
    return tuple(runs)


def _gaps(
    parts: Sequence[Sequence[Word]],
    runs: Sequence[tuple[int, int]],
    left_out: Sequence[tuple[int, int]],
    print_: Fingerprint,
) -> tuple[Omission, ...]:
    """The gaps between the runs of a quote that was found."""
    closes = print_.ends or ()
    gaps: list[Omission] = []
    for (before, after), (run, following) in zip(pairwise(parts), pairwise(runs), strict=True):
        last, first = run[1], following[0]
        start, end = before[-1].end, after[0].start
        at = bisect_left(closes, last)
        crosses = at < len(closes) and closes[at] < first
        elided = any(start <= mark < end for mark, _ in left_out)
        hidden = None if elided else next((one.turn for one in _between(print_.turns, last + 1, first - 1)), None)
        gaps.append(Omission(start, end, first - last - 1, crosses, crosses and closes[at] > last, hidden))
    return tuple(gaps)


def _turned(parts: Sequence[Sequence[Word]], runs: Sequence[tuple[int, int]], print_: Fingerprint) -> Iterator[Turned]:
    """The words of the quote that a word turns which is not in the quote."""
    closes = print_.ends or ()
    for part, (first, last) in zip(parts, runs, strict=True):
        opening = closes[before - 1] + 1 if (before := bisect_left(closes, first)) else 0
        ending = closes[after] if (after := bisect_left(closes, last)) < len(closes) else print_.words
        for one in _between(print_.turns, opening, ending):
            if any(start <= one.at <= end for start, end in runs):
                continue
            here, there = max(first, one.first), min(last, one.last)
            if here <= there:
                yield Turned(one.turn, part[here - first].start, part[there - first].end)


def _between(turns: Sequence[Turning], first: int, last: int) -> Sequence[Turning]:
    """The turning words from word ``first`` to word ``last``."""
    return turns[
        bisect_left(turns, first, key=lambda one: one.at) : bisect_left(turns, last + 1, key=lambda one: one.at)
    ]


def pieces(text: str) -> tuple[str, ...]:
    """The parts of a quote between its marks for words left out; the editor's words in brackets become spaces."""
    bare = text
    for match in _BRACKETS.finditer(text):
        if not _ELLIPSIS.fullmatch(match[0]):
            start, end = _with_whole_word(text, match.span())
            bare = f"{bare[:start]}{' ' * (end - start)}{bare[end:]}"
    return tuple(part for part in map(str.strip, _ELLIPSIS.split(bare)) if words(part))
