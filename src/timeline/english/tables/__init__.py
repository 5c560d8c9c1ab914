"""Tables of word knowledge, one a file, and what reads them: to change what is known, change a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

EXCLUDES = Path(__file__).parent / "excludes.txt"


class TableError(ValueError):
    """A row of a table is not as it must be: the message says in which file and line, and why."""


def exclusive_rows(path: Path = EXCLUDES) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The rows of a table of exclusions: for each the sides, and for each side its words. Raises `TableError`."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = line.partition("#")[0].strip()
        if not row:
            continue
        sides = tuple(tuple(side.split()) for side in row.split("|"))
        words = [word for side in sides for word in side]
        if len(sides) < 2 or not all(sides):
            raise TableError(f"{path.name}:{number}: a row has two sides or more, and each has a word: {row!r}")
        if len(set(words)) != len(words):
            raise TableError(f"{path.name}:{number}: a word stands twice in the row: {row!r}")
        yield sides
