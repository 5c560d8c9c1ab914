"""Countries by any of their words: the name, the adjective and the people (``Greece``, ``Greek``, ``Greeks``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from timeline.english.passages import Passage
from timeline.english.word_tables import phrases
from timeline.english.words import plain, possessor

_SHORT = 3  # letters: so short a name is written in capitals, or it is another word ("us")


class CountryMention(NamedTuple):
    """The words ``first`` to ``last`` (exclusive) of a passage, which stand for the country of that number."""

    first: int
    last: int
    country: int


def country(words: Sequence[str]) -> int | None:
    """The number of the country for which these words of a text stand, or None."""
    if not words or not words[0][:1].isupper():
        return None
    if len(words) == 1 and len(words[0]) <= _SHORT and not words[0].isupper():
        return None
    return _countries().get(tuple(possessor(word).lower() for word in words))


def countries(passage: Passage) -> Iterator[CountryMention]:
    """The countries that a passage names, by the longest name at each place."""
    at = 0
    while at < len(passage.words):
        sizes = range(min(_longest(), len(passage.words) - at), 0, -1) if passage.capital(at) else ()
        found = None
        for size in sizes:
            there = country([word.text for word in passage.words[at : at + size]])
            if there is not None and passage.unbroken(at, at + size):
                found = CountryMention(at, at + size, there)
                break
        if found:
            yield found
        at = found.last if found else at + 1


@cache
def _countries() -> Mapping[tuple[str, ...], int]:
    rows = phrases("peoples.txt")
    return {plain(name): number for number, names in enumerate(rows) for name in names}


@cache
def _longest() -> int:
    return max(map(len, _countries()))
