"""``/sitemap.xml``: the addresses of all pages that search engines should list (sitemaps.org protocol 0.9)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.exports.context import ExportContext

PATH = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def export(context: ExportContext) -> bytes:
    """The sitemap, as UTF-8 XML, without the page for missing addresses and without pages that are not to be listed."""
    urls = Element("urlset", {"xmlns": _NAMESPACE})
    for page in context.pages:
        if page.listed and not page.path.endswith(".html"):
            SubElement(SubElement(urls, "url"), "loc").text = context.url(page.path)
    indent(urls, " ")
    body: bytes = tostring(urls, "utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"
