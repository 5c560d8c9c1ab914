"""Chromium (or Chrome) for the browser tests: the machine's own, else one that we may install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from tooling import Unavailable, one_at_a_time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# A test's browser talks to the test's own server and to nobody else. (Playwright itself leaves Chromium's sandbox off,
# without which it would not start for root.)
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
)


def executable(own: str) -> str:
    """The path of a browser that runs, installed first if need be; ``own`` is where Playwright would have its own.

    Raises `Unavailable`.
    """
    if found := find(own):
        return found
    with one_at_a_time("chromium"):
        tried = []
        for command in installations():
            # Looked for again each time: another process may have installed it while this one waited.
            if found := find(own):
                return found
            tried.append(_try(command))
        if found := find(own):
            return found
    raise Unavailable(
        "The browser tests need Chromium or Chrome on the PATH (on Debian: apt-get install chromium). "
        "Installing it failed:\n" + "\n".join(tried)
    )


def find(own: str) -> str | None:
    """The path of the first browser that answers: of those on the PATH, then Playwright's own; None without one."""
    for candidate in (*map(shutil.which, NAMES), own):
        if candidate and _answers(candidate):
            return candidate
    return None


def installations() -> list[list[str]]:
    """The commands to try, in order. We use sudo on CI's machines only: nobody's own machine is changed unasked."""
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]
    if not shutil.which("apt-get"):
        return [playwright]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        become: list[str] = []
    elif os.environ.get("CI") and shutil.which("sudo"):
        become = ["sudo", "-n"]
    else:
        return [playwright]
    return [
        [*become, *apt, "update"],
        [*become, *apt, "install", "--yes", "--no-install-recommends", "chromium"],
        playwright,
    ]


def _answers(path: str) -> bool:
    # Some distributions ship a script that only says where to get the browser: so ask for its version.
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _try(command: Sequence[str]) -> str:
    """Run an installation; returns the command and how it ended, for the message."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        return f"$ {' '.join(command)}\n{failure}"
    return f"$ {' '.join(command)}\nexit code {done.returncode}: {done.stderr.strip()[-500:]}"
