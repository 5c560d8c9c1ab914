"""``/timeline.mw``: the chronology for Markwhen, a line for each event, with its id, address, date and status.

Markwhen reads a range of days from every date. If it would read other days than the record means, the event is a
comment: dates without a beginning or an end, and those before the year 1 or after 9999. Characters of a title that mean
something to Markwhen are written with signs that look similar, and a title is one line.
"""

from __future__ import annotations

import json
import re

from timeline.dates import edtf
from timeline.exports.context import EARLIEST, LATEST, ExportContext, one_line
from timeline.model.records import Event
from timeline.site.paths import event_path

PATH = "timeline.mw"
# Markwhen has no escape character for tags, names of events, links, check boxes, mentions, percentages and comments.
_LIKE = str.maketrans({"#": "＃", "!": "！", "[": "［", "]": "］", "@": "＠"})
_NAMED = re.compile(r"(?<![0-9A-Za-z_])\.(?=start|end)")
_REMARK = re.compile(r"(?<!\S)//")
_DONE = re.compile(r"(?<=[0-9])%(?=\s|$)")


def export(context: ExportContext) -> bytes:
    """The file, in UTF-8."""
    site = context.timeline.site
    head = f"title: {_value(site.title)}\ndescription: {_value(site.description)}\ntimezone: UTC\n"
    return "\n".join((head, *(_event(context, event) for event in context.timeline.events))).encode()


def plain(title: str) -> str:
    """A title in which no characters have a meaning for Markwhen."""
    return _REMARK.sub("∕∕", _DONE.sub("％", _NAMED.sub("\u2024", one_line(title).translate(_LIKE))))


def range_of(event: Event) -> str | None:
    """The event's days as Markwhen writes them, or None if it cannot write them."""
    interval = event.date.interval
    if interval.first is None or interval.last is None or interval.first < EARLIEST or interval.last > LATEST:
        return None
    return edtf.covering(interval).text


def _event(context: ExportContext, event: Event) -> str:
    days, title = range_of(event), plain(context.title(event))
    tags = f"#{_tag(event.kind)} #{_tag(event.status)}"
    if days is None:
        return f"// {plain(event.date.text)}: {title} {tags}\n"
    rows = {"id": event.id, "url": context.url(event_path(event.id)), "edtf": event.date.text}
    return f"{days}: {title} {tags}\n" + "".join(f"{name}: {_value(value)}\n" for name, value in rows.items())


def _tag(id: str) -> str:
    """An id as a tag: tags consist of letters, digits and underscores, and not of digits alone."""
    tag = id.replace("-", "_")
    return f"_{tag}" if tag.isdigit() else tag


def _value(text: str) -> str:
    """A value of a header or property; both are YAML."""
    return json.dumps(one_line(text).replace("#", "＃"), ensure_ascii=False)
