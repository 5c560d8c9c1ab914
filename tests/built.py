"""The sites that several tests use, each built once and kept until one of its inputs changes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from filelock import FileLock

from benchmark import site
from timeline import PACKAGE
from timeline.build import plan_site
from timeline.check import check
from timeline.cli import main
from tooling import host
from tooling.imports import needed

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "tests"
EVENTS, SOURCES = 3_000, 600  # of the large site

_GENERATOR = Path(__file__).parent / "benchmark"
_THEME = (ROOT / "templates", ROOT / "static")
# Nobody looks at the pictures of the large site, and drawing three thousand takes longer than all else: it has a
# template of its own for them, which draws the same each time, so that one is drawn.
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>\n'


@dataclass(frozen=True)
class Built:
    """A site's folder, and the folder of the site built from it."""

    root: Path
    out: Path

    @contextmanager
    def served(self) -> Iterator[str]:
        """Its address on a static host, below the path that it was built for."""
        settings = yaml.safe_load((self.root / "content" / "site.yaml").read_text("utf-8"))
        with host.serving(self.out, urlsplit(settings["base_url"]).path) as address:
            yield address

    def html(self) -> list[Path]:
        """The files of its pages, in order."""
        return sorted(self.out.rglob("*.html"))

    def types(self) -> dict[str, str]:
        """For each type of page the path of its longest page. A type is a template, and the classes of the body."""
        return _types(self)


def real() -> Built:
    """The repository's own chronology as it is published, with the score of its audit."""

    def make(root: Path) -> None:
        shutil.copytree(ROOT / "content", root / "content")
        kept = FOLDER / f"audit-{_digest(ROOT / 'content', *needed('timeline.audit.measure', 'timeline.build'))}.json"
        if not kept.exists():
            _run("audit", root)
            for other in FOLDER.glob("audit-*.json"):
                other.unlink()
            shutil.copy(root / "build" / "audit.json", kept.with_suffix(".new"))
            kept.with_suffix(".new").rename(kept)
        (root / "build").mkdir(exist_ok=True)
        shutil.copy(kept, root / "build" / "audit.json")

    return _built("real", make, ROOT / "content", *needed("timeline.audit.measure"))


def museum() -> Built:
    """The small site of an invented museum, which has what the first chronology does not have."""
    folder = Path(__file__).parent / "sites" / "museum"
    return _built("museum", lambda root: shutil.copytree(folder, root, dirs_exist_ok=True), folder)


def large() -> Built:
    """An invented site of ``EVENTS`` true records, whose pictures show nothing."""

    def make(root: Path) -> None:
        site.write(root, EVENTS, SOURCES)
        (root / "templates").mkdir()
        (root / "templates" / "preview.svg").write_text(_BLANK, "utf-8")

    return _built("large", make, _GENERATOR)


@cache
def _types(built: Built) -> dict[str, str]:
    # The types come from the plan, so that a new one is tested automatically.
    longest: dict[str, tuple[int, str]] = {}
    for plan in plan_site(check(built.root, built.root / "archive")).pages:
        if plan.file.endswith(".html"):
            text = (built.out / plan.file).read_text("utf-8")
            body = re.search(r'<body class="([^"]*)"', text)
            kind = f"{plan.template} {body[1] if body else ''}".strip()
            longest[kind] = max(longest.get(kind, (0, "")), (len(text), plan.path))
    return {kind: path for kind, (_, path) in sorted(longest.items())}


def _built(name: str, make: Callable[[Path], object], *of: Path) -> Built:
    """The site ``name``: ``make`` writes it into a folder, ``of`` are the files that go into it beside the program."""
    digest = _digest(Path(__file__), *of, *_THEME, *PACKAGE.rglob("*.po"), *needed("timeline.build"))
    home = FOLDER / f"{name}-{digest}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(FOLDER / f"{name}.lock", timeout=900):
        if not home.is_dir():
            fresh = FOLDER / f"{name}-new"
            shutil.rmtree(fresh, ignore_errors=True)
            make(fresh / "site")
            for other in FOLDER.glob(f"{name}-[0-9a-f]*"):
                # The pictures of the last build can be used again: that saves most of the time.
                cache, kept = (folder / "site" / "build" / "cache" for folder in (other, fresh))
                if cache.is_dir() and not kept.exists():
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    cache.rename(kept)
                shutil.rmtree(other)
            _run("build", fresh / "site", "--out", str(fresh / "out"))
            fresh.rename(home)
    return Built(home / "site", home / "out")


def _digest(*of: Path) -> str:
    """A digest of files, of those in folders, and of the versions of all libraries."""
    libraries = sorted((one.name, one.version) for one in metadata.distributions())
    total = sha256(repr(libraries).encode())
    for path in _files(*of):
        total.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _files(*of: Path) -> Iterator[Path]:
    for path in of:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in inside if each.is_file() and "__pycache__" not in each.parts)


def _run(command: str, root: Path, *options: str) -> None:
    if status := main([command, "--site", str(root), *options]):
        raise RuntimeError(f"timeline {command} failed ({status}) for {root}")
