"""The result of `timeline audit`: the score of the checks on a site's own content, kept until that content changes.

The audit writes it, and the page about the verification shows it. A score that was measured on other records, or with
another version of the program, is not shown.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline import PACKAGE

RELATION = "relation"  # reported apart: rules without false alarms can catch only some of these
_FILE = Path("build", "audit.json")
_FORMAT = "timeline audit 1"


@dataclass(frozen=True, slots=True)
class KindScore:
    """How many falsehoods of a kind were planted and caught.

    ``label`` describes the kind for readers. ``warned`` is how many got only a warning. They count as caught for a kind
    where the rule gives only a warning (``word``), and as missed for all other kinds.
    """

    kind: str
    label: str
    planted: int
    caught: int
    warned: int = 0


def of_hundred(caught: int, planted: int) -> str:
    """The share in per cent, as text (``99.9``). It is rounded down, so 100 means all; empty if nothing was planted."""
    return f"{caught * 1000 // planted / 10:g}" if planted else ""


@dataclass(frozen=True, slots=True)
class RecordScore:
    """How many falsehoods were planted and caught in one record, without the relation kind.

    ``record`` is the id of an event, or type and id of an entity: ``places/saltmere``.
    """

    record: str
    planted: int
    caught: int


@dataclass(frozen=True, slots=True)
class Survivor:
    """A falsehood that no check caught.

    ``record`` is as in RecordScore, ``file`` and ``line`` (from 1) are its place. ``planted`` describes the change in
    words, ``why`` what the checks accepted as its evidence.
    """

    kind: str
    record: str
    file: str
    line: int
    planted: str
    why: str


@dataclass(frozen=True, slots=True)
class Audit:
    """A whole audit: its random seed, the scores by kind and by record, and the survivors."""

    seed: int
    kinds: tuple[KindScore, ...]
    records: tuple[RecordScore, ...]
    survivors: tuple[Survivor, ...]

    @property
    def planted(self) -> int:
        """How many falsehoods were planted, without the relation kind."""
        return sum(one.planted for one in self.kinds if one.kind != RELATION)

    @property
    def caught(self) -> int:
        """How many of these were caught."""
        return sum(one.caught for one in self.kinds if one.kind != RELATION)


def to_json(audit: Audit) -> dict[str, Any]:
    """The audit as JSON values, in the order of its fields."""
    return asdict(audit)


def from_json(value: dict[str, Any]) -> Audit:
    """The audit from the values of ``to_json``. Raises TypeError, KeyError or ValueError where they are no audit."""
    return Audit(
        seed=int(value["seed"]),
        kinds=tuple(KindScore(**one) for one in value["kinds"]),
        records=tuple(RecordScore(**one) for one in value["records"]),
        survivors=tuple(Survivor(**one) for one in value["survivors"]),
    )


def save(root: Path, audit: Audit, measured_on: str) -> None:
    """Write the audit of the site at ``root`` to its ``build`` folder.

    ``measured_on`` is the ``digest`` from before the audit, so that records which changed during it get no score.
    Raises OSError where the file cannot be written; then the old file stays.
    """
    file = root / _FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    kept = {"format": _FORMAT, "digest": measured_on, "audit": to_json(audit)}
    try:
        fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def read(root: Path) -> Audit | None:
    """The audit of the site at ``root``; None where there is none, or where content or program have changed since."""
    try:
        kept = json.loads((root / _FILE).read_text("utf-8"))
        if kept["format"] != _FORMAT or kept["digest"] != digest(root):
            return None
        return from_json(kept["audit"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def digest(root: Path) -> str:
    """SHA-256 (in hexadecimal) of all that an audit depends on: records and fingerprints of ``root``, and the program.

    The archive is not part of it, because a text gives the same results as its fingerprint. Nor are the free pages.
    """
    content = root / "content"
    total = sha256(f"{_FORMAT} {_program()}".encode())
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        if path.suffix in (".yaml", ".print") and path.is_file():
            _add(total, name, path)
    return total.hexdigest()


@cache
def _program() -> str:
    """SHA-256 (in hexadecimal) of the program's code and of the versions of Python and the stemmer."""
    from importlib import metadata  # imported here: a check needs no score, and starts faster without it

    versions = f"python {sys.version_info[:2]} snowballstemmer {metadata.version('snowballstemmer')}"
    total = sha256(versions.encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        _add(total, path.relative_to(PACKAGE).as_posix(), path)
    return total.hexdigest()


def _add(total: Any, name: str, path: Path) -> None:
    data = path.read_bytes()
    total.update(f"{name}\0{len(data)}\0".encode())
    total.update(data)
