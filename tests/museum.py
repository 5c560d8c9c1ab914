"""The site of an invented museum, and variants of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import copytree

from timeline.check import check
from timeline.checks import rules
from timeline.content.archive import fingerprint, print_file, to_print
from timeline.diagnostics.diagnostic import Diagnostic, Severity

MUSEUM = Path(__file__).parent / "sites" / "museum"


def laid_over(root: Path, files: Mapping[str, bytes | str]) -> Path:
    """A copy of the museum's site in ``root``, with ``files`` (by their paths in it) added or replaced."""
    copytree(MUSEUM, root, dirs_exist_ok=True)
    for path, content in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def printed(root: Path) -> Path:
    """The same site, with the fingerprint of archive/letter.txt, if there is one, for the source ``letter``."""
    text = root / "archive" / "letter.txt"
    if text.exists():
        data = text.read_bytes()
        (root / print_file("letter")).write_text(to_print(fingerprint(data, data.decode())))
    return root


def apart_from_prose(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors and warnings of all rules except those of prose: for records whose titles and summaries say nothing."""
    prose = {rule.code for rule in rules() if rule.family == "prose"}
    return [problem for problem in found if problem.severity is not Severity.INFO and problem.code not in prose]


def problems(root: Path) -> tuple[Diagnostic, ...]:
    """Everything that a check of the site in ``root`` finds, its planned pages included."""
    return check(root, root / "archive").diagnostics
