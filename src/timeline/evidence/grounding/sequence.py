"""Sequence: which of two things was first, and which of them brought about the other.

``The mayor lit the lamps, then the choir sang`` turns “the choir sang, and then the mayor lit the lamps” round, though
all its words are the quote's. The words that order two clauses are a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, is_neutral, root
from timeline.english.word_tables import phrases

_STOPS = frozenset(";:.!?")
_TIME = frozenset({"earlier", "later"})


class Order(NamedTuple):
    """Two clauses of a text, by the roots of their words: the earlier or the cause, and the later or the effect."""

    at: int  # the word that orders them
    is_time: bool
    first: frozenset[str]
    second: frozenset[str]


def turned_orders(claim: Passage, quotes: Sequence[Passage]) -> Iterator[int]:
    """The indices of the words of a claim that order two clauses as the quotes do not."""
    told = {one[1:]: one for quote in quotes for one in _orders(quote)}.values()
    for here in {one[1:]: one for one in _orders(claim)}.values():
        same = [there for there in told if there.is_time == here.is_time and _is_of(here, there)]
        if same and all(_is_turned(here, there) for there in same):
            yield here.at


def _is_of(here: Order, there: Order) -> bool:
    """Whether two orders are of the same clauses, in either order."""
    return _is_turned(here, there) or (bool(here.first & there.first) and bool(here.second & there.second))


def _is_turned(here: Order, there: Order) -> bool:
    straight = len(here.first & there.first) + len(here.second & there.second)
    crossed = len(here.first & there.second), len(here.second & there.first)
    return min(crossed) > 0 and sum(crossed) > straight + 1


def _orders(passage: Passage) -> Iterator[Order]:
    """The orders of a text, each with the content words on both sides up to the end of the sentence or the next one."""
    marks = list(_marks(passage))
    for number, (first, last, side) in enumerate(marks):
        opens = first == 0 or not _STOPS.isdisjoint(passage.gap(first))
        floor = marks[number - 1][1] if number else 0
        ceiling = marks[number + 1][0] if number + 1 < len(marks) else len(passage.words)
        start = next((at for at in range(first, floor, -1) if not _STOPS.isdisjoint(passage.gap(at))), floor)
        end = next((at for at in range(last, ceiling) if not _STOPS.isdisjoint(passage.gap(at))), ceiling)
        if opens:  # "After the fire, the hall was closed"
            comma = next((at for at in range(last, end) if "," in passage.gap(at)), end)
            left, right = _content(passage, comma, end), _content(passage, last, comma)
        else:
            left, right = _content(passage, start, first), _content(passage, last, end)
        pair = (left, right) if side in ("earlier", "cause") else (right, left)
        if left and right:
            yield Order(first, side in _TIME, *pair)


def _marks(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The words that order two clauses: the first, the one after the last, and what stands on their left."""
    at = 0
    while at < len(passage.forms):
        found = next((one for one in _phrases().get(passage.forms[at], ()) if _is_here(passage, at, one[0])), None)
        if found:
            yield at, at + len(found[0]), found[1]
            at += len(found[0])
        else:
            at += 1


def _is_here(passage: Passage, at: int, phrase: tuple[str, ...]) -> bool:
    return passage.forms[at : at + len(phrase)] == phrase


def _content(passage: Passage, first: int, last: int) -> frozenset[str]:
    words = (passage.words[at].text for at in range(first, last))
    return frozenset(root(word) for word in words if not is_function_word(word) and not is_neutral(word))


@cache
def _phrases() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases that order two clauses, the longest first, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for side, *told in phrases("sequence.txt"):
        for phrase in told:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, side))
    return {first: sorted(same, key=lambda one: -len(one[0])) for first, same in found.items()}
