"""Keeps the results of steps under a digest of all their inputs. A lost or damaged cache only costs time.

All entries are in one file: it is read as a whole when the cache is opened, and replaced as a whole, by a rename, at
the end. For 3 000 entries of 10 kB that took 0.09 s to write and 0.11 s to read and verify; a file for each entry took
0.54 s and 0.07 s, and an SQLite database 0.29 s and 0.18 s. Entries that a run did not use are left out, so the file
does not grow for ever.
"""

from __future__ import annotations

import hashlib
import os
import struct
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from types import TracebackType

from timeline import PACKAGE
from timeline.publishing.fonts import FONTS

_FORMAT = b"timeline cache 1\n"
# An entry is this head (checksum, length of the key, length of the data), then the key and the data.
_HEAD = struct.Struct(">32sQQ")
# Seconds after which a half-written file must be from a killed run: no run needs as long to write it.
_STALE = 3600.0


class Cache:
    """Results by key, kept from run to run. If ``folder`` is None, nothing is kept.

    A run is a ``with`` block. At its end, the entries that it used, by ``get`` or ``put``, are written to the disk, and
    the others are forgotten. A run that ends in an exception, or that opens no block, leaves the file as it was.

    A folder that cannot be read or written, or a damaged file, does not raise: then nothing is found. Two runs at the
    same time are safe: the entries of the one that ends last are kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = None if folder is None else folder / "results"
        self._entries: dict[str, bytes] = {} if self._file is None else dict(_read(self._file))
        self._used: set[str] = set()
        self._new = False

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._close()

    def get(self, key: str) -> bytes | None:
        """The data that was put under the key; None if there is none, or if it is damaged."""
        entry = self._entries.get(key, b"")
        data = entry[_HEAD.size + len(key.encode()) :]
        if entry != _entry(key, data):
            return None
        self._used.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep the data under the key, and replace older data."""
        if self._file is None:
            return
        entry = _entry(key, data)
        self._used.add(key)
        if entry != self._entries.get(key):
            self._entries[key] = entry
            self._new = True

    def _close(self) -> None:
        """Write the used entries to the disk, unless the file has exactly these already."""
        kept = [entry for key, entry in self._entries.items() if key in self._used]
        if self._file is not None and (self._new or len(kept) < len(self._entries)):
            with suppress(OSError):
                _write(self._file, kept)


def digest(*parts: str | bytes) -> str:
    """SHA-256 of the parts, each with its length, so that no other parts give the same digest; 64 hex digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


@cache
def code_digest() -> str:
    """A digest of this program and of the libraries that make its pages: a change of it may change the pages."""
    package = PACKAGE
    parts: list[str | bytes] = []
    for path in sorted(path for kind in ("*.py", "*.po", "*.txt") for path in package.rglob(kind)):
        parts += (path.relative_to(package).as_posix(), path.read_bytes())
    for library in ("babel", *FONTS, "jinja2", "markdown", "nh3"):
        parts += (library, metadata.version(library))
    return digest(*parts)


def _entry(key: str, data: bytes) -> bytes:
    name = key.encode()
    return _HEAD.pack(bytes.fromhex(digest(name, data)), len(name), len(data)) + name + data


def _read(file: Path) -> Iterator[tuple[str, bytes]]:
    """The entries of the file, as far as it can be read. ``get`` checks whether an entry is damaged."""
    try:
        content = file.read_bytes()
    except OSError:
        return
    if not content.startswith(_FORMAT):
        return
    start = len(_FORMAT)
    while start + _HEAD.size <= len(content):
        _, name, data = _HEAD.unpack_from(content, start)
        end = start + _HEAD.size + name + data
        if end > len(content):
            return
        with suppress(UnicodeDecodeError):
            yield content[start + _HEAD.size : end - data].decode(), content[start:end]
        start = end


def _write(file: Path, entries: Iterable[bytes]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    for left in file.parent.glob(f"{file.name}.*"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
    fresh = file.with_name(f"{file.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        with fresh.open("wb") as pack:
            pack.write(_FORMAT)
            pack.writelines(entries)
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
