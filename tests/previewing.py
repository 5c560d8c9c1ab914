"""A preview in a process of its own, for a site made of text files."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

# A site of text files: each becomes a page, and its text tells the build what to do.
SITE = """
import sys, time
from dataclasses import dataclass
from pathlib import Path

from timeline.diagnostics.diagnostic import Diagnostic, Place, error
from timeline.preview.serve import serve
from timeline.publishing.publish import publish

site = Path(sys.argv[1])
log = site / "builds.log"


@dataclass(frozen=True)
class Outcome:
    ok: bool
    diagnostics: tuple[Diagnostic, ...] = ()


def say(word):
    with log.open("a") as file:
        file.write(word + "\\n")


def build():
    say("start")
    try:
        return make()
    finally:
        say("end")


def make():
    texts = {path.stem: path.read_text() for path in sorted(site.glob("content/**/*.txt"))}
    seconds = 30 if "ENDLESS" in texts["index"] else 2 if "SLOW" in texts["index"] else 0
    if seconds:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            sum(range(1000))
    while "HELD" in texts["index"] and (site / "held").exists():
        (site / "holding").touch()
        time.sleep(0.01)
    if "AWAY" in texts["index"]:
        for _ in range(5):
            (site / "build" / "site").rename(site / "build" / "away")
            time.sleep(0.05)
            (site / "build" / "away").rename(site / "build" / "site")
            time.sleep(0.05)
    if "RAISE" in texts["index"]:
        raise RuntimeError("boom <b>")
    if "BROKEN" in texts["index"]:
        found = error("name-ungrounded", Place("content/index.txt", 3, 7), "No <b>quote</b> names it.", "Cite it.")
        return Outcome(False, (found,))
    files = {}
    for name, text in texts.items():
        path = "index.html" if name == "index" else "404.html" if name == "404" else name + "/index.html"
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
        meta = '<meta http-equiv="Content-Security-Policy" content="' + policy + '">'
        head = "<!doctype html><html><head>" + ("" if "LAX" in text else meta) + "<title>" + name + "</title>"
        padding = "<!-- " + "x" * 100_000 + " -->" if "LONG" in text else ""
        files[path] = (head + padding + "</head><body><p id=state>" + text + "</p></body></html>").encode()
    for path in site.glob("static/*"):
        files["static/" + path.name] = path.read_bytes()
    publish(files, site / "build" / "site", keep=[site / "content", site / "static"])
    return Outcome(True)


watched = lambda: [site / "content", site / "templates", site / "static", site / "archive"]
serve(site, build=build, watched=watched, out=site / "build" / "site", host=sys.argv[2], port=int(sys.argv[3]),
      open_browser=sys.argv[4] == "open")
"""


def until(condition: Callable[[], T], seconds: float = 10.0) -> T:
    """The first true value of the condition."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.01)
    return value


class Preview:
    """A preview in a process of its own, of a site made of text files in ``content``."""

    def __init__(self, site: Path, host: str = "127.0.0.1", port: int = 0, option: str = "") -> None:
        self.site = site
        self.content = site / "content"
        self.output = ""
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-c", SITE, str(site), host, str(port), option],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.url = until(lambda: re.findall(r"http://\S+/", self.output))[0]
        self.port = int(self.url.rstrip("/").rpartition(":")[2])

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line

    def save(self, name: str, text: str) -> None:
        """Save a file of the content as careful editors do: a new file is renamed over the old one."""
        path = self.content / f"{name}.txt"
        fresh = path.with_name(f".{path.name}.swp")
        fresh.write_text(text)
        fresh.replace(path)

    @property
    def builds(self) -> list[str]:
        """``start`` and ``end`` of each build so far."""
        return (self.site / "builds.log").read_text().split() if (self.site / "builds.log").exists() else []

    @property
    def built(self) -> int:
        return self.builds.count("end")

    def settled(self) -> int:
        """The number of builds, once none has begun or run for a while."""
        last, since = self.builds, time.monotonic()
        deadline = since + 10
        while time.monotonic() - since < 0.6:
            assert time.monotonic() < deadline, "it builds and builds"
            time.sleep(0.02)
            if self.builds != last or len(self.builds) % 2:
                last, since = self.builds, time.monotonic()
        return self.built

    def get(self, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def shows(self, text: str) -> bool:
        return text in self.get()[2]

    def end(self) -> float:
        """Send Ctrl-C; seconds until the process ended."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self._reader.join()
            assert self.process.stdout is not None
            self.process.stdout.close()
        return time.monotonic() - started


@contextlib.contextmanager
def previewing(site: Path, index: str = "first", **options: Any) -> Iterator[Preview]:
    (site / "content").mkdir(parents=True, exist_ok=True)
    (site / "content" / "index.txt").write_text(index)
    preview = Preview(site, **options)
    try:
        until(lambda: "Built in" in preview.output or "1 error" in preview.output)
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.end()
