"""``/robots.txt``: everything may be read, and where the sitemap is (RFC 9309)."""

from __future__ import annotations

from timeline.exports.context import ExportContext
from timeline.exports.sitemap import PATH as SITEMAP

PATH = "robots.txt"


def export(context: ExportContext) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {context.url(SITEMAP)}\n".encode()
