"""``/atom.xml``: the records as an Atom feed (RFC 4287), those with the newest sources first.

The date of a record is that of the newest source that it quotes; the time of the build is not used.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.exports.context import EARLIEST, ExportContext, moment
from timeline.model.records import Event
from timeline.site.paths import event_path

PATH = "atom.xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def export(context: ExportContext) -> bytes:
    """The feed, as UTF-8 XML."""
    site, newest = context.timeline.site, context.newest()
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": site.language})
    _add(feed, "id", site.base_url)
    _add(feed, "title", site.title)
    _add(feed, "subtitle", site.description)
    _add(feed, "updated", moment(max(map(context.updated, newest), default=EARLIEST)))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": context.url(PATH)})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.base_url})
    SubElement(_add(feed, "author"), "name").text = site.title
    for event in newest:
        feed.append(_entry(context, event))
    indent(feed, " ")
    body: bytes = tostring(feed, "utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _entry(context: ExportContext, event: Event) -> Element:
    entry = Element("entry")
    url = context.url(event_path(event.id))
    _add(entry, "id", url)
    _add(entry, "title", context.title(event))
    _add(entry, "updated", moment(context.updated(event)))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": url})
    SubElement(entry, "category", {"term": event.kind, "label": context.kind(event)})
    _add(entry, "summary", context.dated_title(event))
    return entry


def _add(parent: Element, name: str, text: str | None = None) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child
