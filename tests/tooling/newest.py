"""What a run with the newest of everything says: which packages differ from the lock, and what failed.

Run as a program by the Python of that run (``make newest``), with the run's log and its exit status. It needs no
package, so that it can also tell of an installation that failed.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import NamedTuple

LOCK = Path(__file__).parents[2] / "requirements" / "dev.txt"
# They come with the environment or from this folder, and are in no lock.
_OF_THE_ENVIRONMENT = {"pip", "setuptools", "timeline-evidence"}

_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?P<marker>\s*;)?", re.MULTILINE)
# What pytest, mypy, pip and make say of a failure, each in a line that can stand alone.
_FAILURE = re.compile(r"^(FAILED |ERROR[ :]|\S+:\d+: error: |make(\[\d+\])?: \*\*\* )")
_LINES_OF_THE_LOG = 60


class Difference(NamedTuple):
    """A package of which the run has another version than the lock; ``None`` where one of them has none."""

    name: str
    locked: str | None
    newest: str | None


def normalised(name: str) -> str:
    """The name of a package as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def differences(lock: str, installed: Mapping[str, str]) -> tuple[Difference, ...]:
    """Where ``installed`` (version by name) differs from the text of a lock, by name.

    A package that the lock names only for some systems or Pythons is not missed.
    """
    pins = {normalised(pin["name"]): pin for pin in _PINNED.finditer(lock)}
    has = {normalised(name): version for name, version in installed.items()}
    found = []
    for name in sorted((pins.keys() | has.keys()) - _OF_THE_ENVIRONMENT):
        pin, newest = pins.get(name), has.get(name)
        if pin and newest is None and pin["marker"]:
            continue
        locked = pin["version"] if pin else None
        if locked != newest:
            found.append(Difference(name, locked, newest))
    return tuple(found)


def failures(log: str) -> tuple[str, ...]:
    """The lines of a log that name a test, a type or a step that failed, each once."""
    return tuple(dict.fromkeys(line for line in log.splitlines() if _FAILURE.match(line)))


def report(python: str, differing: Iterable[Difference], log: str, status: int) -> str:
    """The report in Markdown; ``status`` is the exit status of the run whose log is given."""
    rows = [f"| {each.name} | {each.locked or '–'} | {each.newest or '–'} |" for each in differing]
    table = ["| Package | In the lock | Newest |", "| --- | --- | --- |", *rows]
    lines = [f"# With the newest of everything (Python {python})", "", "## What differs from the lock", ""]
    lines += table if rows else ["Nothing."]
    lines += ["", "## What failed", ""]
    if status == 0:
        lines += ["Nothing."]
    else:
        lines += _fenced(failures(log)) or ["The log does not say."]
        end = _fenced(log.splitlines()[-_LINES_OF_THE_LOG:])
        lines += ["", "<details><summary>The end of the log</summary>", "", *end, "", "</details>"]
    return "\n".join(lines) + "\n"


def _fenced(lines: Iterable[str]) -> list[str]:
    """Lines as they are, between fences that are longer than any in them; nothing where there are none."""
    lines = list(lines)
    fence = "`" * max((len(run) + 1 for line in lines for run in re.findall("`{3,}", line)), default=3)
    return [f"{fence}text", *lines, fence] if lines else []


def main(log: str, status: str) -> None:
    """Prints the report on the run that wrote the file ``log`` and ended with ``status``."""
    installed = {each.name: each.version for each in distributions()}
    text = Path(log).read_text(encoding="utf-8", errors="replace")
    differing = differences(LOCK.read_text(encoding="utf-8"), installed)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is the real standard output
    print(report(platform.python_version(), differing, text, int(status)), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
