"""``/robots.txt``: everything may be read, and where the sitemap is (RFC 9309)."""

from __future__ import annotations

from timeline.exports.material import Material
from timeline.exports.sitemap import PATH as SITEMAP

PATH = "robots.txt"


def export(material: Material) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {material.url(SITEMAP)}\n".encode()
