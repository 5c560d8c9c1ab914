"""``timeline serve``: a preview that is built again when a file changes."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import add_archive, archive, port, root

ABOUT = "Preview the site; it follows your edits."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1)")
    parser.add_argument("--port", type=port, default=8000, help="the port (default: 8000; 0: any free one)")
    parser.add_argument("--open", action="store_true", help="open it in the browser")


def run(given: argparse.Namespace) -> int:
    from timeline.build import build
    from timeline.preview.serve import serve
    from timeline.publishing.theme import default_theme

    site = root(given)
    texts, out = archive(given, site), site / "build" / "preview"
    folders = [site / name for name in ("content", "templates", "static")]
    theme = [default_theme() / name for name in ("templates", "static")]
    # The port may be any free one, so the pages do not contain the preview's address. Only the links of 404.html use
    # the base URL, and they need only its path.
    serve(
        site,
        build=lambda: build(site, out, texts, base_url="http://localhost/"),
        watched=lambda: [*folders, texts, *theme],
        out=out,
        host=given.host,
        port=given.port,
        open_browser=given.open,
    )
    return 0
