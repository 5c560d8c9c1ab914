"""Watches files and folders, also those that do not exist yet, and reports changes in batches."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

# Milliseconds until it is noticed that a watched folder was made, moved or replaced.
_ROUND = 100
# Temporary files of editors that watchfiles does not ignore by itself.
_EDITORS = (r"^4913$", r"^#.*#$", r"^\.~lock\.", r"\.tmp$", r"\.part$", r"^\.goutputstream-")

# A watched file or folder that exists → its device and inode, which change when it is replaced.
Roots = Mapping[Path, tuple[int, int]]


def present(paths: Sequence[Path]) -> Roots:
    """Those of the paths that exist."""
    found = {}
    for path in paths:
        with suppress(OSError):
            status = path.stat()
            found[path.absolute()] = (status.st_dev, status.st_ino)
    return found


def matters(path: Path, roots: Sequence[Path], ignored: Sequence[Path]) -> bool:
    """Whether a change of that file needs a build. All paths are absolute."""
    if any(path.is_relative_to(folder) for folder in ignored):
        return False
    return any(_IS_WORK(Change.modified, str(path.relative_to(root))) for root in roots if path.is_relative_to(root))


_IS_WORK = DefaultFilter(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, *_EDITORS))


def watch_batches(
    roots: Callable[[], Roots], ignored: Sequence[Path], changed: Callable[[], None], stop: threading.Event
) -> None:
    """Call ``changed`` when watching has started and after each batch of changes that matter, until ``stop`` is set.

    It is also a change when a watched folder is made, removed or replaced; the new folder is then watched.
    """
    while not stop.is_set():
        now = roots()
        if not now:
            changed()
            while not stop.wait(_ROUND / 1000) and not roots():
                pass
            continue

        def wanted(_: Change, path: str, now: Sequence[Path] = tuple(now)) -> bool:
            return matters(Path(path), now, ignored)

        begun = False
        with suppress(FileNotFoundError):
            rounds = watch(*now, watch_filter=wanted, rust_timeout=_ROUND, yield_on_timeout=True, stop_event=stop)
            for changes in rounds:
                if changes or not begun:
                    changed()
                begun = True
                if roots() != now:
                    break
