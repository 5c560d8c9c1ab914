"""Watching files and folders in batches, also those that are not there yet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

# Milliseconds after which a watched folder that was made, moved or replaced is noticed.
_ROUND = 100
# What editors write beside the file that is being edited, beyond what watchfiles knows.
_EDITORS = (r"^4913$", r"^#.*#$", r"^\.~lock\.", r"\.tmp$", r"\.part$", r"^\.goutputstream-")

# A watched file or folder that is there → what tells it from another one of its name.
Roots = Mapping[Path, tuple[int, int]]


def present(paths: Sequence[Path]) -> Roots:
    """Those of the paths that are there."""
    found = {}
    for path in paths:
        with suppress(OSError):
            status = path.stat()
            found[path.absolute()] = (status.st_dev, status.st_ino)
    return found


def matters(path: Path, roots: Sequence[Path], ignored: Sequence[Path]) -> bool:
    """Whether a change of that file calls for a build. All paths are absolute."""
    if any(path.is_relative_to(folder) for folder in ignored):
        return False
    return any(_IS_WORK(Change.modified, str(path.relative_to(root))) for root in roots if path.is_relative_to(root))


_IS_WORK = DefaultFilter(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, *_EDITORS))


def watch_batches(
    roots: Callable[[], Roots], ignored: Sequence[Path], changed: Callable[[], None], stop: threading.Event
) -> None:
    """Call ``changed`` once watching has begun, and after each batch of changes that matter, until ``stop`` is set.

    A folder that is made, removed or replaced by another counts as a change, and is then watched.
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
