"""The programs that the tests drive: a browser, and the W3C's HTML checker. Found, or installed where that is allowed.

Neither is ever skipped: where one cannot be had, the test that needs it fails and says what to install.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

CACHE = Path(sys.prefix) / "tools"


class Unavailable(Exception):
    """A program is not there and could not be installed; the message says what to do."""


@contextmanager
def one_at_a_time(name: str, seconds: float = 900) -> Iterator[None]:
    """Hold the lock ``name`` against the other test processes of this environment, waiting at most ``seconds``."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(CACHE / f"{name}.lock", timeout=seconds):
        yield
