"""The preview: serves the built site on this computer, builds it again when a file changes, and reloads the browser.

It uses livereload's protocol (over a WebSocket) and its script in the browser, but not its ``Server``. That one builds
in the thread that answers requests, loses a reload within 3 s of another, and lets any web page open its socket. Here
one thread watches files, one thread builds, and the event loop only answers.

Each page has the version of the site that it shows. The browser sends it when its socket opens, and has to reload if
there is a newer one. So a page that was loaded before a build and connects after it does not stay out of date.
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
from timeline.publishing.publish import OutputError
from timeline.publishing.render import RenderError

# The number of bytes that are sent at a time: a large file is never in memory as a whole.
_CHUNK = 1 << 18
# Seconds that a page may be missing while a build replaces the site, and seconds between two attempts to open it.
_SWAP, _GLANCE = 0.2, 0.01
# Seconds that a running build has after Ctrl-C.
_GRACE = 0.5


class ServeError(OSError):
    """Raised when the preview cannot be started; the message says why, and what to do."""


class PreviewBuild(Protocol):
    """The result of a build: whether the site was published, and the diagnostics."""

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
    """Serve ``out`` until Ctrl-C, and build again whenever a watched file or folder changes.

    ``build`` publishes the site into ``out``; it runs in a thread, one build at a time. ``watched`` returns the files
    and folders to watch. It is called often, so it must be fast; the paths need not exist yet. With ``port`` 0 the
    system chooses a port. ``announce`` gets the lines for the user. Raises ServeError if the host and port cannot be
    used.
    """
    listener = _listen(host, port)
    url = _url(host, listener.getsockname()[1])
    announce(f"Preview at {url} (Ctrl-C ends it)")
    if not is_loopback(host):
        announce(f"Everyone who can reach this computer over the network can read it, since it listens on {host}.")
    if open_browser:
        # The socket listens already; the requests are answered as soon as the event loop below runs.
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
    ignored = (site.absolute() / "build", out.absolute())
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(_Preview(out, host), listener, build, lambda: present(watched()), ignored, announce))
    announce("The preview has ended.")


def _url(host: str, port: int) -> str:
    name = "localhost" if host in {"0.0.0.0", "::"} else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def _listen(host: str, port: int) -> socket.socket:
    # The system would silently use another port for a number that is too large.
    if port not in range(65536):
        raise ServeError(f"there is no port {port}; choose one from 1024 to 65535, as in --port 8000")
    try:
        listener = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as fault:
        why = str(fault.strerror).partition(" (")[0]
        mend = f"choose another port, as in --port {port + 1 if 1023 < port < 65535 else 8000}"
        mend += "" if host == "127.0.0.1" else ", or leave out --host"
        raise ServeError(f"cannot listen on port {port} of {host}: {why}; {mend}") from fault
    listener.setblocking(False)
    return listener


# Building


@dataclass(slots=True)
class _Preview:
    """The state of the preview. Only the event loop's thread changes it."""

    out: Path
    host: str
    good: bool = False
    building: bool = False
    problems: tuple[Diagnostic, ...] = ()
    run: str = field(default_factory=lambda: secrets.token_hex(4))
    outcomes: int = 0

    @property
    def version(self) -> str:
        """The version of this build, different from all others, also from those of an earlier run.

        It begins with a letter, because the script would read a number as a version of livereload's own.
        """
        return f"v{self.run}-{self.outcomes}"

    def take(self, ok: bool, problems: tuple[Diagnostic, ...]) -> None:
        """Take the result of a build that has ended, and reload the browsers."""
        self.building = False
        self.good = self.good or ok
        self.problems = () if ok else problems
        self.outcomes += 1
        _Socket.reload_waiters("/")


def _attempt(build: Callable[[], PreviewBuild]) -> tuple[bool, tuple[Diagnostic, ...]]:
    """Build; returns whether the site was published, and the errors. An exception of the build becomes an error."""
    try:
        outcome = build()
    except RenderError as fault:
        return False, (_stopped(Place(fault.file, fault.line), fault.message),)
    except BaseException as fault:
        why = str(fault) if isinstance(fault, OSError | OutputError) else f"{type(fault).__name__}: {fault}"
        return False, (_stopped(Place("build"), f"The build stopped: {why}"),)
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
        with suppress(RuntimeError):  # the loop has ended, so nothing needs the call any more
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
    # The threads are daemons, so that Ctrl-C does not have to wait for them.
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
    """Answers only browsers on this computer, and no page of another site in them."""

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
        """No ETag: responses must not be cached (``no-store``), so none is needed."""

    def prepare(self) -> None:
        name, _ = split_host(self.request.headers.get("Host", ""))
        # DNS rebinding: another site's name may point to this computer; requests under such a name are refused.
        if not name or (is_loopback(self.preview.host) and not is_loopback(name)):
            self._refuse("This preview is for this computer only: open it as localhost or 127.0.0.1.")

    def _refuse(self, why: str) -> None:
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(why)


class _Socket(_Guarded, LiveReloadHandler):  # type: ignore[misc]
    """Tells a browser to reload. Only a page of this preview may open it."""

    # livereload's handler needs a watcher for the name of the changed file; this one watches nothing.
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
            received = json_decode(message)
        except (AttributeError, TypeError, ValueError):
            self.close()
            return
        if received["command"] == "hello":
            self.shown = received.get("snipver")
        elif received["command"] == "info" and self.shown != self.preview.version:
            self.send_message({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """Serves the script that listens to the socket."""


class _Style(_Guarded):
    """Serves the style sheet of the panel with the errors."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(PANEL_STYLE)

    head = get


class _Pages(_Guarded):
    """Serves the files of the site; pages get the script, and the panel with the errors if there are any."""

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
        """The file of that name, opened; the name itself if it is a folder whose URL lacks the last ``/``; or None.

        While a build runs, it tries again for a moment, because the site is missing between two renames.
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
        # The script cannot read an IPv6 address or a missing port from its own address, so it gets both as options.
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
