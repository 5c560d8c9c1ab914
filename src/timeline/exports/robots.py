"""``/robots.txt`` (RFC 9309): allows everything, and says where the sitemap is."""

from __future__ import annotations

from timeline.exports.context import ExportContext
from timeline.exports.sitemap import PATH as SITEMAP

PATH = "robots.txt"


def export(context: ExportContext) -> bytes:
    """The file, in UTF-8."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {context.url(SITEMAP)}\n".encode()
