"""``/calendar.ics``: the events for calendars (RFC 5545), each no more precise than its record.

An event dated to a day is an all-day ``VEVENT``. Every other date would need days that nobody gave: a month, a year, a
season, an approximate or uncertain date, and also an interval, because a record does not say whether the event lasted
so long or was on one of the days. Those are ``VJOURNAL`` entries, which need no date and have none; they give the date
in words, and as EDTF in ``X-TIMELINE-EDTF``. Days outside the years 1 to 9999, which the format cannot write, are
``VJOURNAL`` entries too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates import edtf
from timeline.dates.edtf import Precision
from timeline.exports.context import EARLIEST, LATEST, ExportContext, one_line
from timeline.model.records import Event
from timeline.site.paths import event_path

PATH = "calendar.ics"
_OCTETS = 75  # the most in a line, without its line break
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def export(context: ExportContext) -> bytes:
    """The calendar in UTF-8; its lines are folded, and end with CR and LF."""
    site = context.timeline.site
    rows = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//timeline-evidence//Timeline//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", _text(one_line(site.title))),
        ("X-WR-CALDESC", _text(one_line(site.description))),
        *(row for event in context.timeline.events for row in _component(context, event)),
        ("END", "VCALENDAR"),
    ]
    return b"".join(_folded(f"{name}:{value}") for name, value in rows)


def day_of(event: Event) -> int | None:
    """The day of the event, if the record gives a single certain day that a calendar can write; otherwise None."""
    date = event.date
    if date.precision is not Precision.DAY or date.approximate or date.uncertain:
        return None
    day = date.interval.first
    return day if day is not None and EARLIEST <= day <= LATEST else None


def _component(context: ExportContext, event: Event) -> Iterator[tuple[str, str]]:
    day, url = day_of(event), context.url(event_path(event.id))
    name = "VJOURNAL" if day is None else "VEVENT"
    yield "BEGIN", name
    yield "UID", _text(url)
    yield "DTSTAMP", f"{_day(context.updated(event))}T000000Z"
    if day is not None:
        yield "DTSTART;VALUE=DATE", _day(day)
        if day < LATEST:  # the day after the last one cannot be written; without an end, the event is that one day
            yield "DTEND;VALUE=DATE", _day(day + 1)
        yield "TRANSP", "TRANSPARENT"
        yield "STATUS", "TENTATIVE" if event.expected else "CONFIRMED"
    yield "SUMMARY", _text(context.title(event))
    yield "DESCRIPTION", _text("\n".join(filter(None, (context.dated_title(event), context.summary(event), url))))
    yield "CATEGORIES", _text(one_line(context.kind(event)))
    if day is not None and event.place:
        yield "LOCATION", _text(one_line(context.name(event.place)))
    yield "URL", one_line(url)
    yield "X-TIMELINE-EDTF", _text(event.date.text)
    yield "X-TIMELINE-STATUS", _text(str(event.status))
    yield "END", name


def _day(day: int) -> str:
    return edtf.iso(day).replace("-", "")


def _text(value: str) -> str:
    """A value of the type TEXT: characters with a meaning there are escaped, and control characters are removed."""
    return _CONTROL.sub("", value).translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, which cut no character; all pieces but the first begin with a space."""
    pieces, piece, room = [], b"", _OCTETS
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", _OCTETS - 1
        piece += octets
    return b"\r\n ".join((*pieces, piece)) + b"\r\n"
