"""What to do about a name that nothing answers to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_FEW = 8


def for_unknown(name: str, known: Iterable[str], remedy: str) -> str:
    """A hint: the known name nearest to ``name``, all known names where they are few, and ``remedy`` (a sentence)."""
    names = tuple(map(str, known))
    close = _nearest(str(name), names)
    said = [f"Did you mean `{each}`?" for each in close]
    if names != close and 0 < len(names) <= _FEW:
        *most, last = (f"`{each}`" for each in names)
        said.append(f"Known are {', '.join(most)} and {last}." if most else f"Known is {last}.")
    return " ".join([*said, remedy])


@lru_cache(maxsize=32)
def _nearest(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The nearest name, if any is near. Kept, because a name that was changed is often unknown in many records."""
    from difflib import get_close_matches  # only those who mistype wait for it

    return tuple(get_close_matches(name, names, 1))
