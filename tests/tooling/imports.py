"""Which files of the program a part of it needs: for what is made again only where one of those changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from timeline import PACKAGE

# Wherever it stands: in functions and for types too. Words of a docstring may be among them, which does no harm.
_IMPORT = re.compile(r"from (timeline[\w.]*) import (\([^)]*\)|.*)|import (timeline[\w.]*)")


def needed(*modules: str) -> list[Path]:
    """The files of these modules (``timeline.build``) and of all that they import, however far away, in order.

    A package that looks for its modules itself, as the rules' does, needs them all.
    """
    found: set[Path] = set()
    waiting = [path for module in modules for path in _files(module)]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += _imported(path)
    return sorted(found)


@cache
def _imported(path: Path) -> tuple[Path, ...]:
    text = path.read_text("utf-8")
    names = [
        name
        for package, listed, module in _IMPORT.findall(text)
        for name in (package or module, *(f"{package}.{word}" for word in re.findall(r"\w+", listed)))
    ]
    beside = path.parent.rglob("*.py") if path.name == "__init__.py" and "pkgutil" in text else ()
    return (*(file for name in names for file in _files(name)), *beside)


def _files(name: str) -> Iterator[Path]:
    """A module's own file, and those of the packages that it is in: they are run before it."""
    parts = name.split(".")[1:]
    for end in range(len(parts) + 1):
        place = PACKAGE.joinpath(*parts[:end])
        for path in (place / "__init__.py", place.with_suffix(".py")):
            if path.is_file():
                yield path
