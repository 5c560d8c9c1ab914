"""Writes a whole tree at once: a reader of the site sees the old tree or the new one, never a mixture.

The new tree is made beside the old one, on the same file system, and replaces it by a rename. Files whose bytes did not
change are hard-linked into it, so that they keep their time of change. A run that is killed loses nothing: the next run
finds what was left and repairs it.

A published tree names its own files in a small manifest. A file that the manifest does not name was not made here, and
is never removed or replaced.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from filelock import FileLock, Timeout

MANIFEST = ".timeline"
_FORMAT = b"timeline site 1\n"
# Files that file managers leave in any folder that they show. They are nobody's work.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# Control characters, halves of surrogate pairs, backslashes, and a drive's letter.
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\\]|\A[A-Za-z]:")


class OutputError(Exception):
    """The site cannot be written there, or with these files, without harm; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did to the files of the tree: their names relative to it, with ``/``, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def publish(files: Mapping[str, bytes], out: Path, keep: Sequence[Path] = (), *, patience: float = 30.0) -> Published:
    """Make ``files`` (name relative to the tree → bytes) the whole content of the folder ``out``.

    ``keep`` are files and folders that must not be in ``out``, nor contain it: the site's own content. ``patience`` is
    the time in seconds to wait for another run that is writing to the same folder. If nothing changed, nothing in
    ``out`` is touched, not even its time.

    Raises ``OutputError`` if ``out`` is not a folder of ours and cannot become one, ``ValueError`` for a name that is
    not a plain relative path or collides with another one, and ``OSError`` if the disk fails. The old site is then
    still there.
    """
    check_names(files)
    out = _checked(out, keep)
    out.parent.mkdir(parents=True, exist_ok=True)
    with _locked(_beside(out, "lock"), patience):
        staging, old = _beside(out, "new"), _beside(out, "old")
        _recover(out, staging, old)
        before = _manifest(out)
        unchanged = {name for name in before & files.keys() if _holds(f"{out}/{name}", files[name])}
        published = Published(
            written=tuple(sorted(files.keys() - unchanged)),
            unchanged=tuple(sorted(unchanged)),
            removed=tuple(sorted(name for name in before - files.keys() if (out / name).is_file())),
        )
        manifest = _written_manifest(files)
        if unchanged == files.keys() and _holds(f"{out}/{MANIFEST}", manifest):
            return published
        try:
            _stage(files, manifest, staging, out, unchanged)
            _swap(out, staging, old)
        except BaseException:
            _discard(staging)
            raise
        # The new site is in its place: the next run removes what is left of the old one.
        with suppress(OSError, OutputError):
            _discard(old)
    return published


def check_names(names: Iterable[str]) -> None:
    """Raise ``ValueError`` unless all names are plain relative paths that can exist together on any file system."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        if not _is_plain(name):
            raise ValueError(f"not a name for a file of the site: {name!r}")
        if (other := files.setdefault(_folded(name), name)) != name:
            raise ValueError(f"two files of the site would be one: {other!r} and {name!r}")
        for parent in _parents(name):
            if (other := folders.setdefault(_folded(parent), parent)) != parent:
                raise ValueError(f"two folders of the site would be one: {other!r} and {parent!r}")
    if both := sorted(files.keys() & folders.keys()):
        raise ValueError(f"both a file and a folder of the site: {files[both[0]]!r}")


def _is_plain(name: str) -> bool:
    parts = name.split("/")
    return (
        not {"", ".", ".."} & set(parts)
        and not _UNFIT.search(name)
        and all(len(part.encode()) <= 255 for part in parts)
        and _folded(parts[0]) != MANIFEST
    )


def _folded(name: str) -> str:
    """The name as a file system sees it that ignores case and Unicode's forms."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _parents(name: str) -> Iterator[str]:
    """The folders that contain the name, the innermost first."""
    while (cut := name.rfind("/")) > 0:
        name = name[:cut]
        yield name


def _folders(names: Iterable[str]) -> set[str]:
    return {parent for name in names for parent in _parents(name)}


def _checked(out: Path, keep: Sequence[Path]) -> Path:
    """``out``, absolute, unless a tree may not be swapped there at all."""
    if out.is_symlink():
        raise OutputError(f"{out} is a link; name the folder that it leads to")
    out = out.resolve()
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file; name a folder for the site")
    if out == out.parent or os.path.ismount(out):
        raise OutputError(f"{out} is the root of a file system; name a folder inside it")
    for kept in keep:
        if kept.resolve().is_relative_to(out):
            raise OutputError(f"{out} holds {kept}, which the site is made from; choose another --out")
        if out.is_relative_to(kept.resolve()):
            raise OutputError(f"{out} lies in {kept}, which the site is made from; choose another --out")
    return out


def _beside(out: Path, role: str) -> Path:
    return out.with_name(f".{out.name}.{role}")


@contextmanager
def _locked(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock during the block. The system releases it when the process that holds it dies, so none is left."""
    lock = FileLock(path, timeout=patience, poll_interval=0.02)
    try:
        lock.acquire()
    except Timeout:
        site = path.with_name(path.name.removeprefix(".").removesuffix(".lock"))
        raise OutputError(f"another run of timeline is writing {site}; wait until it is done, or end it") from None
    try:
        yield
    finally:
        # A process that waits for the lock sees that the file is gone, and makes a new one.
        with suppress(OSError):
            path.unlink()
        lock.release()


def _recover(out: Path, staging: Path, old: Path) -> None:
    """Bring back the last good site, and remove what a killed run left.

    Raises ``OutputError`` if something there is not ours or cannot be removed.
    """
    names = _own(out)
    if old.is_dir() and not names:
        _discard(out)
        os.rename(old, out)
    for tree in (staging, old):
        try:
            _discard(tree)
        except OSError as problem:
            why = problem.strerror or problem
            said = f"{tree} was left by an earlier run and cannot be removed ({why}); delete {tree}"
            raise OutputError(said) from problem


def _manifest(tree: Path) -> frozenset[str]:
    """The names in the tree's manifest; none if there is no manifest, or if it is not a complete one of ours."""
    try:
        content = (tree / MANIFEST).read_bytes()
        names = content.removeprefix(_FORMAT).decode().split("\n")[:-1]
        check_names(names)
    except (FileNotFoundError, ValueError):
        return frozenset()
    return frozenset(names) if content.startswith(_FORMAT) else frozenset()


def _written_manifest(names: Iterable[str]) -> bytes:
    return _FORMAT + "".join(f"{name}\n" for name in sorted(names)).encode()


def _own(tree: Path) -> frozenset[str]:
    """The names in the tree's manifest. Raises ``OutputError`` if there is anything else in the tree."""
    names = _manifest(tree)
    found = list(islice(_foreign(tree, names), 4))
    if found:
        listed = ", ".join(found[:3]) + (", and more" if len(found) > 3 else "")
        raise OutputError(
            f"{tree} holds what timeline did not put there: {listed}; move them to static/ or choose another --out"
        )
    return names


def _foreign(tree: Path, names: frozenset[str]) -> Iterator[str]:
    """The paths in the tree, relative to it, that are not among ``names``: links and empty folders too."""
    folders = _folders(names)

    def inside(prefix: str) -> Iterator[str]:
        with os.scandir(f"{tree}/{prefix}") as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                name = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    yield from inside(f"{name}/") if name in folders else (f"{name}/",)
                elif not entry.is_file(follow_symlinks=False) or not (
                    name in names or name == MANIFEST or entry.name in _LITTER
                ):
                    yield name

    return inside("") if tree.is_dir() else iter(())


def _holds(path: str, content: bytes) -> bool:
    """Whether the file has exactly this content."""
    try:
        if os.stat(path).st_size != len(content):
            return False
        with open(path, "rb") as file:
            return file.read() == content
    except OSError:
        return False


def _stage(files: Mapping[str, bytes], manifest: bytes, staging: Path, out: Path, unchanged: set[str]) -> None:
    """Build the new tree. Its manifest comes first, so that a later run knows that a half-built tree is ours."""
    staging.mkdir()
    (staging / MANIFEST).write_bytes(manifest)
    for folder in sorted(_folders(files)):
        (staging / folder).mkdir()
    for name, content in files.items():
        if name in unchanged:
            _link(f"{out}/{name}", f"{staging}/{name}")
        else:
            with open(f"{staging}/{name}", "xb") as file:
                file.write(content)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _swap(out: Path, staging: Path, old: Path) -> None:
    try:
        if out.exists():
            os.rename(out, old)
        os.rename(staging, out)
    except BaseException:
        if old.exists() and not out.exists():
            os.rename(old, out)
        raise


def _discard(tree: Path) -> None:
    """Remove a tree of ours, its manifest last, so that a later run knows that a half-removed tree is ours.

    Raises ``OutputError`` if something in it is not ours.
    """
    if not tree.is_dir():
        return
    names = _own(tree)
    folders = [*sorted(_folders(names), reverse=True), ""]
    for name in names:
        _unlink(f"{tree}/{name}")
    for folder in folders:
        for litter in _LITTER:
            _unlink(f"{tree}/{folder}/{litter}")
        if folder:
            with suppress(FileNotFoundError):
                os.rmdir(f"{tree}/{folder}")
    (tree / MANIFEST).unlink(missing_ok=True)
    tree.rmdir()


def _unlink(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)
