"""The preview: serves the built site on this computer, builds it again when it changes, and reloads the browser.

The protocol to the browser, and the script in it, are livereload's. Its own ``Server`` is not used: that one builds in
the thread that answers, drops a reload that comes within 3 s of another, and lets any web page open its socket. Here
one thread watches, one builds, and the event loop only answers.

Each page carries the version of the site that it shows. The browser says it when its socket opens, and is told to
reload if there is a newer one: a page that was fetched before a build and connects after it does not stay stale.
"""

from __future__ import annotations

import asyncio
import html
import mimetypes
import os
import secrets
import socket
import threading
import time
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import quote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.escape import json_decode
from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.web import Application, RequestHandler

from timeline.diagnostics import reports
from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity
from timeline.preview.pages import PANEL, PANEL_STYLE, PLAIN, is_loopback, page_name, split_host, with_preview
from timeline.preview.watching import Roots, present, watch_batches
from timeline.publishing.publish import OutputRefused
from timeline.publishing.render import TemplateProblem

# Bytes sent at a time; a file larger than that is not held in memory.
_CHUNK = 1 << 18
# Seconds that a page may be missing while a build swaps the site, and how often to look.
_SWAP, _GLANCE = 0.2, 0.01
# Seconds that a running build has to end after Ctrl-C.
_GRACE = 0.5


class ServeProblem(OSError):
    """The preview cannot be started; the message says why, and what to do."""


class PreviewBuild(Protocol):
    """What a build came to: whether the site was published, and what there is to say about it."""

    @property
    def ok(self) -> bool: ...

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...


def serve(
    site: Path,
    *,
    build: Callable[[], PreviewBuild],
    watched: Callable[[], Sequence[Path]],
    out: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    open_browser: bool = False,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve ``out`` until Ctrl-C, and build it anew whenever something in the watched files and folders changes.

    ``build`` publishes the site into ``out``; it runs in a thread, one at a time. ``watched`` is asked again and again,
    so it must be quick, and may name what is not there yet. ``port`` 0 lets the system choose. ``announce`` gets what
    the user is to read. Raises ``ServeProblem`` if there is no listening at that host and port.
    """
    listener = _listen(host, port)
    url = _url(host, listener.getsockname()[1])
    announce(f"Preview at {url} (Ctrl-C ends it)")
    if not is_loopback(host):
        announce(f"Everyone who can reach this computer over the network can read it, since it listens on {host}.")
    if open_browser:
        # It listens already, and answers as soon as the loop below runs.
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
    ignored = (site.absolute() / "build", out.absolute())
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(_Preview(out, host), listener, build, lambda: present(watched()), ignored, announce))
    announce("The preview has ended.")


def _url(host: str, port: int) -> str:
    name = "localhost" if host in {"0.0.0.0", "::"} else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def _listen(host: str, port: int) -> socket.socket:
    # The system would quietly take a port that is too large for another one.
    if port not in range(65536):
        raise ServeProblem(f"there is no port {port}; choose one from 1024 to 65535, as in --port 8000")
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as fault:
        why = str(fault.strerror).partition(" (")[0]
        mend = f"choose another port, as in --port {port + 1 if 1023 < port < 65535 else 8000}"
        mend += "" if host == "127.0.0.1" else ", or leave out --host"
        raise ServeProblem(f"cannot listen on port {port} of {host}: {why}; {mend}") from fault
    listener.setblocking(False)
    return listener


# Pages


# Building


@dataclass(slots=True)
class _Preview:
    """What is being shown. Only the event loop's thread changes it."""

    out: Path
    host: str
    good: bool = False
    building: bool = False
    problems: tuple[Diagnostic, ...] = ()
    run: str = field(default_factory=lambda: secrets.token_hex(4))
    outcomes: int = 0

    @property
    def version(self) -> str:
        """Tells this outcome from all others, another run's too. It begins with a letter: the script reads numbers."""
        return f"v{self.run}-{self.outcomes}"

    def take(self, ok: bool, problems: tuple[Diagnostic, ...]) -> None:
        """The build has ended: show what came of it, in the browsers too."""
        self.building = False
        self.good = self.good or ok
        self.problems = () if ok else problems
        self.outcomes += 1
        _Socket.reload_waiters("/")


def _attempt(build: Callable[[], PreviewBuild]) -> tuple[bool, tuple[Diagnostic, ...]]:
    """Whether the site was published, and what was in the way. Whatever the build raises becomes a diagnostic."""
    try:
        outcome = build()
    except TemplateProblem as fault:
        return False, (_stopped(Place(fault.file, fault.line), fault.message),)
    except BaseException as fault:
        said = str(fault) if isinstance(fault, OSError | OutputRefused) else f"{type(fault).__name__}: {fault}"
        return False, (_stopped(Place("build"), f"The build stopped: {said}"),)
    errors = tuple(found for found in outcome.diagnostics if found.severity is Severity.ERROR)
    return outcome.ok, errors or (_stopped(Place("build"), "The build failed and did not say why."),)


def _stopped(place: Place, message: str) -> Diagnostic:
    return Diagnostic("build-stopped", Severity.ERROR, place, message)


async def _run(
    preview: _Preview,
    listener: socket.socket,
    build: Callable[[], PreviewBuild],
    roots: Callable[[], Roots],
    ignored: Sequence[Path],
    announce: Callable[[str], None],
) -> None:
    """Answer, watch and build until cancelled."""
    loop, wanted, stop = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    def tell(callback: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # The loop has ended, and nobody is left to be told.
            loop.call_soon_threadsafe(callback, *arguments)

    def watching() -> None:
        try:
            watch_batches(roots, ignored, lambda: tell(wanted.set), stop)
        except Exception as fault:
            tell(announce, f"Changes will not be noticed: {fault}")
            tell(wanted.set)

    def building(done: asyncio.Future[tuple[bool, tuple[Diagnostic, ...]]]) -> None:
        result = _attempt(build)
        tell(lambda: None if done.done() else done.set_result(result))

    server = HTTPServer(_application(preview))
    server.add_socket(listener)
    # The threads are daemons: Ctrl-C need not wait for them.
    threading.Thread(target=watching, daemon=True).start()
    worker: threading.Thread | None = None
    try:
        while True:
            await wanted.wait()
            wanted.clear()
            preview.building = True
            started = time.monotonic()
            done = loop.create_future()
            worker = threading.Thread(target=building, args=(done,), daemon=True)
            worker.start()
            ok, problems = await done
            preview.take(ok, problems)
            announce(f"Built in {time.monotonic() - started:.1f} s." if ok else reports.text(problems))
    finally:
        stop.set()
        server.stop()
        if worker is not None:
            worker.join(_GRACE)


# Answering


class _Guarded(RequestHandler):
    """Answers this computer's browser only, and no page of another site in it."""

    SUPPORTED_METHODS = ("GET", "HEAD")
    preview: _Preview

    def initialize(self, preview: _Preview) -> None:
        self.preview = preview

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """None: nothing may be kept, so nothing is compared."""

    def prepare(self) -> None:
        name, _ = split_host(self.request.headers.get("Host", ""))
        # Somebody may make a name of theirs lead to this computer (DNS rebinding); a page of that name is not ours.
        if not name or (is_loopback(self.preview.host) and not is_loopback(name)):
            self._refuse("This preview is for this computer only: open it as localhost or 127.0.0.1.")

    def _refuse(self, why: str) -> None:
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(why)


class _Socket(_Guarded, LiveReloadHandler):  # type: ignore[misc]
    """Tells a browser to reload. Only a page of this preview may open it."""

    # What livereload's handler looks at to say which file changed; it watches nothing.
    watcher = Watcher()
    shown = ""

    def prepare(self) -> None:
        super().prepare()
        if not self._finished and not self.check_origin(self.request.headers.get("Origin", "")):
            self._refuse("Only a page of this preview may listen for its changes.")

    def check_origin(self, origin: str) -> bool:
        return origin == f"{self.request.protocol}://{self.request.headers.get('Host', '')}"

    def on_message(self, message: str | bytes) -> None:
        try:
            super().on_message(message)
            said = json_decode(message)
        except (AttributeError, TypeError, ValueError):
            self.close()
            return
        if said["command"] == "hello":
            self.shown = said.get("snipver")
        elif said["command"] == "info" and self.shown != self.preview.version:
            self.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """The script that listens to the socket."""


class _Style(_Guarded):
    """How the problems look."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(PANEL_STYLE)

    head = get


class _Pages(_Guarded):
    """The files of the site; its pages with the script, and with the problems if there are any."""

    async def get(self) -> None:
        preview = self.preview
        if not preview.good:
            self._plain(503, "The site has errors" if preview.problems else "The site is being built")
            return
        name = page_name(self.request.path)
        found = None if name is None else await self._find(name, self.request.path.endswith("/"))
        if isinstance(found, str):
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(f"/{quote(found)}/{query}")
        elif found is not None:
            await self._send(*found)
        elif (page := await self._find("404.html", False)) is not None and not isinstance(page, str):
            self.set_status(404)
            await self._send(*page)
        else:
            self._plain(404, "There is no such page")

    head = get

    async def _find(self, name: str, as_folder: bool) -> tuple[Path, BinaryIO] | str | None:
        """The file of that name, opened; the name if it is a folder's that was asked for without its slash; or None.

        Where a build runs, it looks again for a while: between two renames the whole site is away for an instant.
        """
        deadline = time.monotonic() + _SWAP
        while True:
            building = self.preview.building
            path = self.preview.out / name
            index = path / "index.html"
            try:
                if not as_folder and index.is_file():
                    return name
                path = index if as_folder else path
                return path, path.open("rb")
            except OSError:
                if not building or time.monotonic() > deadline:
                    return None
            await asyncio.sleep(_GLANCE)

    async def _send(self, path: Path, file: BinaryIO) -> None:
        with file:
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            text = kind.startswith("text/") or kind in {"application/json", "application/xml", "application/javascript"}
            self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
            if kind == "text/html":
                self.finish(with_preview(file.read(), self._script(), self._panel()))
                return
            self.set_header("Content-Length", str(os.fstat(file.fileno()).st_size))
            with suppress(StreamClosedError):
                while self.request.method == "GET" and (chunk := file.read(_CHUNK)):
                    self.write(chunk)
                    await self.flush()
                await self.finish()

    def _plain(self, status: int, title: str) -> None:
        page = PLAIN.format(title=title, report=_text(self.preview.problems))
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_preview(page.encode(), self._script(), ""))

    def _script(self) -> str:
        # The script finds neither an IPv6 address nor a missing port in its own address, so both are told.
        host, port = split_host(self.request.headers["Host"])
        options = f"host={quote(host, safe='[:]')}&port={port}&snipver={self.preview.version}&maxdelay=2000"
        return f'<script src="/livereload.js?{html.escape(options)}" async></script>'

    def _panel(self) -> str:
        problems = self.preview.problems
        return PANEL.format(report=_text(problems)) if problems else ""


def _text(problems: Sequence[Diagnostic]) -> str:
    return html.escape(reports.text(problems)) if problems else ""


def _application(preview: _Preview) -> Application:
    own = {"preview": preview}
    routes = [
        (r"/livereload", _Socket, own),
        (r"/livereload\.js", _Script, own),
        (r"/livereload\.css", _Style, own),
        (r".*", _Pages, own),
    ]
    return Application(routes, log_function=lambda _: None)
