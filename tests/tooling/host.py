"""A static host as sites are put on: compressed text, types, the error page, and a strict policy of what may load."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

# Nothing inline and nothing from elsewhere. The search is compiled to WebAssembly, which 'wasm-unsafe-eval' allows; it
# does not allow eval of script. docs/quality.md gives this line to those who publish a site.
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; frame-src 'self'"
)
TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_COMPRESSED = (".png", ".woff2")  # as they are


@contextmanager
def serving(folder: Path, home: str = "/") -> Iterator[str]:
    """The address below which ``folder`` is served: ``home`` is its path on the host, with a slash at both ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, folder, home)) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{home}"
        server.shutdown()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, home: str, *arguments: object) -> None:
        self.folder, self.home = folder.resolve(), home
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def _answer(self, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.folder / path.removeprefix(self.home) if path.startswith(self.home) else self.folder / "404.html"
        if path.endswith("/"):
            file /= "index.html"
        status = HTTPStatus.OK
        if not (file.is_file() and file.resolve().is_relative_to(self.folder)) or file.name == "404.html":
            file, status = self.folder / "404.html", HTTPStatus.NOT_FOUND
        data = file.read_bytes()
        packed = file.suffix not in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            data = _gzipped(data)
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if body:
            self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@lru_cache(maxsize=256)
def _gzipped(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=6, mtime=0)
