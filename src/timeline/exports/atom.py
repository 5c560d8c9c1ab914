"""``/atom.xml``: the records as an Atom feed (RFC 4287), those with the newest sources first.

No clock is asked: a record is as new as the newest source that it quotes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline import dates
from timeline.exports.material import Material
from timeline.records import Event
from timeline.site.paths import event_path

PATH = "atom.xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_EARLIEST, _LATEST = dates.day("0001-01-01"), dates.day("9999-12-31")


def export(material: Material) -> bytes:
    """The feed, as UTF-8 XML."""
    site = material.timeline.site
    newest = sorted(material.timeline.events, key=lambda event: (-_updated(material, event), event.id))
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": site.language})
    _add(feed, "id", site.base_url)
    _add(feed, "title", site.title)
    _add(feed, "subtitle", site.description)
    _add(feed, "updated", _moment(max((_updated(material, event) for event in newest), default=_EARLIEST)))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": material.url(PATH)})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": site.base_url})
    SubElement(_add(feed, "author"), "name").text = site.title
    for event in newest:
        feed.append(_entry(material, event))
    indent(feed, " ")
    body: bytes = tostring(feed, "utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + body + b"\n"


def _entry(material: Material, event: Event) -> Element:
    entry = Element("entry")
    url = material.url(event_path(event.id))
    _add(entry, "id", url)
    _add(entry, "title", f"{'Expected: ' if event.expected else ''}{event.title}")
    _add(entry, "updated", _moment(_updated(material, event)))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": url})
    kind = material.timeline.site.kinds.get(event.kind)
    SubElement(entry, "category", {"term": event.kind, "label": kind.label if kind else event.kind})
    _add(entry, "summary", f"{dates.in_words(event.date)}{', expected' if event.expected else ''}. {event.title}.")
    return entry


def _add(parent: Element, name: str, text: str | None = None) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child


def _updated(material: Material, event: Event) -> int:
    """The day of the newest source that the record quotes, within the years that Atom can write."""
    sources = material.timeline.sources
    days = [sources[quote.source].published.interval.last for quote in event.evidence.values()]
    return min(max((day for day in days if day is not None), default=_EARLIEST), _LATEST)


def _moment(day: int) -> str:
    return f"{dates.iso(max(day, _EARLIEST))}T00:00:00Z"
