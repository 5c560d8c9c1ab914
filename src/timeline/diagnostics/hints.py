"""Hints for a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_MOST_LISTED = 8


def for_unknown(name: str, known: Iterable[str], remedy: str) -> str:
    """A hint on an unknown ``name``: the most similar ``known`` name, all known names if they are few, and ``remedy``.

    ``remedy`` is a whole sentence that says what to do.
    """
    names = tuple(map(str, known))
    close = _most_similar(str(name), names)
    sentences = [f"Did you mean `{each}`?" for each in close]
    if names != close and 0 < len(names) <= _MOST_LISTED:
        *most, last = (f"`{each}`" for each in names)
        sentences.append(f"Known are {', '.join(most)} and {last}." if most else f"Known is {last}.")
    return " ".join([*sentences, remedy])


@lru_cache(maxsize=32)
def _most_similar(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The most similar name, or nothing.

    The result is cached, because a renamed thing is often unknown in many records.
    """
    from difflib import get_close_matches  # imported only when a name is mistyped: it costs time

    return tuple(get_close_matches(name, names, 1))
