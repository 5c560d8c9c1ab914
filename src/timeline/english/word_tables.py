"""Word tables: what the program knows of English words, read from the text files in ``tables/``, each once when needed.

``equal.txt`` has words that say the same, ``narrower.txt`` words that say more than others and so bear them out, and
``excludes.txt`` opposites and siblings, which never bear each other out; ``peoples.txt`` has countries. In a line that
starts with ``#`` stands what a file holds. All words are in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"
_WORDS = re.compile(r"[a-z]+(?:[-'][a-z]+)*(?: [a-z]+(?:[-'][a-z]+)*)*")


class TableError(ValueError):
    """A row of a word table that cannot be read; the message names the file and the line."""


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a file that is a plain list."""
    return frozenset(word for row in read_rows(_FOLDER / name, "", 1) for word in row[0])


@cache
def word_rows(name: str) -> tuple[frozenset[str], ...]:
    """The words of each row of a file."""
    return tuple(frozenset(words) for (words,) in read_rows(_FOLDER / name, "", 1))


def equal() -> tuple[frozenset[str], ...]:
    """The sets of words that say the same."""
    return word_rows("equal.txt")


@cache
def narrower() -> Mapping[str, frozenset[str]]:
    """For each narrower word, the broader ones that it bears out."""
    found: dict[str, set[str]] = {}
    for words, broader in read_rows(_FOLDER / "narrower.txt", ":", 2):
        for word in words:
            found.setdefault(word, set()).update(broader)
    return {word: frozenset(broader) for word, broader in found.items()}


@cache
def contrasts(name: str = "excludes.txt") -> tuple[tuple[frozenset[str], ...], ...]:
    """The sides of each contrast of a file: a word of one side denies the words of the others."""
    return tuple(tuple(map(frozenset, sides)) for sides in read_rows(_FOLDER / name, "|", 0))


@cache
def irregular() -> Mapping[str, str]:
    """The base of each irregular past form or plural."""
    rows = read_rows(_FOLDER / "irregular.txt", ":", 2)
    return {form: bases[0] for bases, forms in rows for form in forms}


def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a file whose parts are phrases, parted by ``|``. An empty phrase is a ``TableError``."""
    rows = []
    for number, line in enumerate((_FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            row = tuple(part.strip() for part in line.split("|"))
            if not all(row) or len(set(row)) < len(row):
                raise TableError(f"{name}:{number}: a phrase is missing, or stands there twice")
            rows.append(row)
    return tuple(rows)


def read_rows(file: Path, parted_by: str, parts: int) -> list[list[Sequence[str]]]:
    """The rows of a table as lists of words, one for each part of the row; a row has ``parts`` parts, or with 0 any
    number from two.

    A malformed row is a ``TableError``.
    """
    rows: list[list[Sequence[str]]] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = [part.strip() for part in (line.split(parted_by) if parted_by else [line])]
        if not all(map(_WORDS.fullmatch, row)):
            raise TableError(f"{file.name}:{number}: words in small letters are missing")
        if len(row) != parts and (parts or len(row) < 2):
            raise TableError(f"{file.name}:{number}: {len(row)} parts, but {parts or 'two or more'} are needed")
        words = [word for part in row for word in part.split()]
        if len(words) > len(set(words)):
            raise TableError(f"{file.name}:{number}: a word stands there twice")
        rows.append([part.split() for part in row])
    return rows
