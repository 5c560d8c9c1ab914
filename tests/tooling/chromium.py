"""Chromium (or Chrome) for the browser tests: the machine's own, else one that we may install.

All that the tests need of the engine and of fonts stands here: `FLAGS`, `FONTS` and `environment`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tooling import CACHE, Unavailable, one_at_a_time

T = TypeVar("T")

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

# A page is set in its reader's fonts, and what has room depends on them. On Linux the tests set every page in these
# files alone, whatever else the machine has. DejaVu's faces are among the widest of the common ones, so that what has
# room in them has room in most. They have no Devanagari: there a box stands for each letter.
FONTS = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSansMono.ttf",
    "DejaVuSansMono-Bold.ttf",
    "DejaVuSerif.ttf",
    "DejaVuSerif-Bold.ttf",
)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")

# With more hinting than this, letters would be as wide as whole pixels of the screen, not as their font has them.
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{folder}/files</dir>
<cachedir>{folder}/cache</cachedir>
<match target="pattern"><edit name="hintstyle" mode="append"><const>hintslight</const></edit></match>
<alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
<alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
"""


def executable(own: str) -> str:
    """The path of a browser that runs, installed first if need be; ``own`` is where Playwright would have its own.

    Raises `Unavailable`.
    """
    needed = "The browser tests need Chromium or Chrome on the PATH (on Debian: apt-get install chromium)."
    return _found_or_installed(lambda: find(own), "chromium", needed)


def environment() -> dict[str, str]:
    """The environment for a browser that sets pages in `FONTS`, installed first if need be.

    Only Linux lets a program choose its fonts so: elsewhere it is the environment as it is. Raises `Unavailable`.
    """
    if sys.platform != "linux":
        return dict(os.environ)
    needed = "The browser tests need the DejaVu fonts (on Debian: apt-get install fonts-dejavu-core)."
    files = _found_or_installed(fonts, "fonts-dejavu-core", needed)
    folder = CACHE / "fonts"
    settings, wanted = folder / "fonts.conf", _FONTCONFIG.format(folder=folder)
    with one_at_a_time("fonts"):
        if not settings.is_file() or settings.read_text("utf-8") != wanted:
            (folder / "files").mkdir(parents=True, exist_ok=True)
            for file in files:
                shutil.copyfile(file, folder / "files" / file.name)
            settings.write_text(wanted, "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(settings)}


def fonts() -> list[Path] | None:
    """The files of `FONTS` on this machine; None where one is lacking."""
    found = {path.name: path for folder in FONT_FOLDERS for path in Path(folder).expanduser().rglob("DejaVu*.ttf")}
    return [found[name] for name in FONTS] if found.keys() >= set(FONTS) else None


def _found_or_installed(look: Callable[[], T | None], package: str, needed: str) -> T:
    if found := look():
        return found
    with one_at_a_time("chromium"):
        tried = []
        for command in installations(package):
            # Looked for again each time: another process may have installed it while this one waited.
            if found := look():
                return found
            tried.append(_try(command))
        if found := look():
            return found
    raise Unavailable(f"{needed} Installing failed:\n" + "\n".join(tried))


def find(own: str) -> str | None:
    """The path of the first browser that answers: of those on the PATH, then Playwright's own; None without one."""
    for candidate in (*map(shutil.which, NAMES), own):
        if candidate and _answers(candidate):
            return candidate
    return None


def installations(package: str) -> list[list[str]]:
    """The commands to try for a package of Debian's, in order. Playwright has a Chromium too, and no fonts.

    We use sudo on CI's machines only: nobody's own machine is changed unasked.
    """
    playwright = [[sys.executable, "-m", "playwright", "install", package]] if package == "chromium" else []
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300"]
    if not shutil.which("apt-get"):
        return playwright
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        become: list[str] = []
    elif os.environ.get("CI") and shutil.which("sudo"):
        become = ["sudo", "-n"]
    else:
        return playwright
    return [
        [*become, *apt, "update"],
        [*become, *apt, "install", "--yes", "--no-install-recommends", package],
        *playwright,
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
