"""Misquotes: what is wrong with a quote that does not stand in its source, and what stands there instead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import lru_cache

from timeline.content.archive import RUN, Fingerprint
from timeline.english.words import words

_MOST = 200  # words of a quote with which the nearest passage is looked for
_APART = 2  # words: further apart than in the quote by more than this is far
_LEAST = 0.4  # share of the words of a quote that a similar passage has
_cut = lru_cache(maxsize=1)(words)  # several quotes of one source may be wrong


@dataclass(frozen=True, slots=True)
class Near:
    """The passage that is most similar to a quote.

    ``text`` is its text, with the differences in ``»…«``. ``lacks`` are the quote's runs of words that the passage does
    not have. ``share`` (0 to 1) is how much of the quote the passage has.
    """

    text: str
    lacks: tuple[str, ...]
    share: float


def nearest(quote: str, text: str) -> Near | None:
    """The passage of ``text`` that is most similar to ``quote``, or None if they have little in common."""
    mine = words(quote)[:_MOST]
    wanted = [word.text for word in mine]
    there = _cut(text)
    window = _best_window(wanted, [word.text for word in there])
    matcher = SequenceMatcher(None, [there[index].text for index in window], wanted, autojunk=False)
    blocks = _without_chance_matches([block for block in matcher.get_matching_blocks() if block.size])
    same = {window[block.a + index] for block in blocks for index in range(block.size)}
    if len(same) < max(2, len(wanted) * _LEAST):
        return None
    # From where the first word of the quote would be to where its last word would be.
    start = max(0, window[blocks[0].a] - blocks[0].b)
    rest = len(wanted) - blocks[-1].b - blocks[-1].size
    end = min(len(there), window[blocks[-1].a] + blocks[-1].size + rest)
    pieces = []
    for index in range(start, end):
        word = text[there[index].start : there[index].end]
        space = re.sub(r"\s+", " ", text[there[index].end : there[index + 1].start]) if index + 1 < end else ""
        opens = "»" if index not in same and (index == start or index - 1 in same) else ""
        closes = "«" if index not in same and (index + 1 == end or index + 1 in same) else ""
        pieces.append(f"{opens}{word}{closes}{space}")
    found = {block.b + index for block in blocks for index in range(block.size)}
    lacks = tuple(quote[mine[first].start : mine[last].end] for first, last in _runs(len(mine), found))
    return Near("".join(pieces), lacks, len(same) / len(wanted))


def _without_chance_matches(blocks: list[Match]) -> list[Match]:
    """The blocks without single words at either end that match only by chance, far from the others."""
    while len(blocks) > 1 and blocks[0].size == 1 and _are_far_apart(blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and blocks[-1].size == 1 and _are_far_apart(blocks[-2], blocks[-1]):
        del blocks[-1]
    return blocks


def _are_far_apart(one: Match, other: Match) -> bool:
    """Whether two blocks are further apart in the source than in the quote."""
    return (other.a - one.a) - (other.b - one.b) > _APART


def _runs(size: int, without: set[int]) -> Iterator[tuple[int, int]]:
    """The first and last number of each run of numbers below ``size`` that are not in ``without``."""
    first = None
    for number in range(size + 1):
        out = number == size or number in without
        if first is None and not out:
            first = number
        elif first is not None and out:
            yield first, number - 1
            first = None


def _best_window(wanted: Sequence[str], there: Sequence[str]) -> range:
    """The stretch of ``there``, half as long again as ``wanted``, with most words of it; the first if several are
    equal."""
    size = len(wanted) + len(wanted) // 2
    lacking = Counter(wanted)
    shared, best, at = 0, 0, 0
    for index, word in enumerate(there):
        if word in lacking:
            shared += lacking[word] > 0
            lacking[word] -= 1
        if index >= size and (gone := there[index - size]) in lacking:
            lacking[gone] += 1
            shared -= lacking[gone] > 0
        if shared > best:
            best, at = shared, index
    return range(max(0, at + 1 - size), min(len(there), at + 1 + len(wanted) // 2))


def joint(wanted: Sequence[str], source: Fingerprint) -> tuple[int, int] | None:
    """Where a quote joins two passages of its source, or None if it does not.

    Returns the number of the word of the quote that begins the second passage, and how many words of the source are
    between the two (negative if the second comes first).
    """
    wanted = wanted[:_MOST]
    # If a beginning of the quote stands in the source, so do all shorter beginnings: hence the bisection.
    size = bisect_left(range(RUN, len(wanted)), True, key=lambda size: source.find(wanted[:size]) is None) + RUN - 1
    for cut in range(size, max(RUN, size - RUN) - 1, -1):
        first = source.find(wanted[:cut])
        if first is not None and len(wanted) - cut >= RUN and (second := source.find(wanted[cut:])) is not None:
            return cut, second - first - cut
    return None


def likeness(wanted: Sequence[str], source: Fingerprint) -> float:
    """The share (0 to 1) of a quote's runs of three words that stand somewhere in the source."""
    wanted = wanted[:_MOST]
    runs = [wanted[index : index + RUN] for index in range(len(wanted) - RUN + 1)]
    return sum(source.find(run) is not None for run in runs) / len(runs) if runs else 0.0
