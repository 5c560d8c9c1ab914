"""What `timeline audit` measured: the score of the checks on a site's own content, kept until that content changes.

The audit writes it, and the page about the verification shows it; a score that was measured on other records, or by
other checks, is nobody's.
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

RELATION = "relation"  # reported by itself: rules that raise no false alarm see only some of these
_FILE = Path("build", "audit.json")
_FORMAT = "timeline audit 1"


@dataclass(frozen=True, slots=True)
class KindScore:
    """How many falsehoods of a kind were planted and caught.

    ``label`` says in plain words what was done. ``warned`` are those that were only warned of: they count as caught
    where a warning is all that the rule promises (``word``), and as missed elsewhere.
    """

    kind: str
    label: str
    planted: int
    caught: int
    warned: int = 0


def of_hundred(caught: int, planted: int) -> str:
    """``99.9``: never rounded up, so that 100 is all; empty where nothing was planted."""
    return f"{caught * 1000 // planted / 10:g}" if planted else ""


@dataclass(frozen=True, slots=True)
class RecordScore:
    """The same for one record, the relation kind left out.

    ``record`` is its id: of an entity with its type, ``places/saltmere``.
    """

    record: str
    planted: int
    caught: int


@dataclass(frozen=True, slots=True)
class Survivor:
    """A falsehood that got through.

    ``record`` is that of its RecordScore, ``file`` and ``line`` where it was planted; ``planted`` says what was put in
    the place of what, ``why`` what the checks took for its evidence.
    """

    kind: str
    record: str
    file: str
    line: int
    planted: str
    why: str


@dataclass(frozen=True, slots=True)
class Audit:
    """The whole measurement: the seed that it was drawn with, the scores, and what got through."""

    seed: int
    kinds: tuple[KindScore, ...]
    records: tuple[RecordScore, ...]
    survivors: tuple[Survivor, ...]

    @property
    def planted(self) -> int:
        """How many falsehoods were planted, the relation kind left out."""
        return sum(one.planted for one in self.kinds if one.kind != RELATION)

    @property
    def caught(self) -> int:
        """How many of those were caught."""
        return sum(one.caught for one in self.kinds if one.kind != RELATION)


def to_json(audit: Audit) -> dict[str, Any]:
    """The audit as plain values, in the order of its fields."""
    return asdict(audit)


def from_json(value: dict[str, Any]) -> Audit:
    """The audit of ``to_json``; TypeError, KeyError or ValueError where it is not one."""
    return Audit(
        seed=int(value["seed"]),
        kinds=tuple(KindScore(**one) for one in value["kinds"]),
        records=tuple(RecordScore(**one) for one in value["records"]),
        survivors=tuple(Survivor(**one) for one in value["survivors"]),
    )


def save(root: Path, audit: Audit, measured_on: str) -> None:
    """Keep the audit of the site at ``root``. ``measured_on`` is the ``digest`` from before it was measured: who edits
    meanwhile gets no score for what was not looked at. OSError where the disk fails; the old one is still there then.
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
    """The audit of the site at ``root`` as it is now; None where there is none, or one of other content or checks."""
    try:
        kept = json.loads((root / _FILE).read_text("utf-8"))
        if kept["format"] != _FORMAT or kept["digest"] != digest(root):
            return None
        return from_json(kept["audit"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def digest(root: Path) -> str:
    """SHA-256 of all that an audit is measured on: the records and fingerprints of ``root``, and the program.

    The archive has no part in it: with its fingerprint, a source's text changes nothing. Nor have the free pages.
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
    """A digest of this program's code, and the versions of what reads for it."""
    from importlib import metadata  # a check asks for no score, and does not wait for what this loads

    versions = f"python {sys.version_info[:2]} snowballstemmer {metadata.version('snowballstemmer')}"
    total = sha256(versions.encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        _add(total, path.relative_to(PACKAGE).as_posix(), path)
    return total.hexdigest()


def _add(total: Any, name: str, path: Path) -> None:
    data = path.read_bytes()
    total.update(f"{name}\0{len(data)}\0".encode())
    total.update(data)
