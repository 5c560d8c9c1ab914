"""``/events.csv``: a row for each event (RFC 4180, UTF-8), for spreadsheets and data frames.

A cell that a spreadsheet would take as a formula gets an apostrophe at its beginning, so that it stays text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from timeline.dates import edtf
from timeline.exports.context import ExportContext, one_line
from timeline.model.records import Event, PersonRole
from timeline.site.paths import event_path

PATH = "events.csv"
COLUMNS = (
    "id", "url", "title", "date", "first", "last", "precision", "status", "kind", "kind_label", "place", "people",
    "about", "series", "quotes", "sources", "summary", "caveats",
)  # fmt: skip
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # the full-width ones too: some spreadsheets read them the same way
_SEPARATOR = "; "


def export(context: ExportContext) -> bytes:
    """The table with its header; lines end with CR and LF, as RFC 4180 says."""
    text = StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for event in context.timeline.events:
        cells = _cells(context, event)
        rows.writerow([harmless(cells[column]) for column in COLUMNS])
    return text.getvalue().encode()


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it if a spreadsheet would calculate it."""
    return f"'{cell}" if cell.lstrip(" '").startswith(_FORMULA) else cell


def _cells(context: ExportContext, event: Event) -> dict[str, str]:
    first, last = event.date.interval.first, event.date.interval.last
    return {
        "id": event.id,
        "url": context.url(event_path(event.id)),
        "title": one_line(event.title),
        "date": event.date.text,
        "first": "" if first is None else edtf.iso(first),
        "last": "" if last is None else edtf.iso(last),
        "precision": str(event.date.precision),
        "status": str(event.status),
        "kind": str(event.kind),
        "kind_label": context.kind(event),
        "place": context.name(event.place) if event.place else "",
        "people": _listed(_person(context, who) for who in event.people),
        "about": _listed(map(context.name, event.about)),
        "series": _listed(f"{place.series} {place.number}" for place in event.series),
        "quotes": str(len(event.evidence)),
        "sources": _listed(context.sources(event)),
        "summary": context.summary(event),
        "caveats": " ".join(one_line(caveat.text) for caveat in event.caveats),
    }


def _person(context: ExportContext, who: PersonRole) -> str:
    name = context.name(who.person)
    return f"{name} ({one_line(who.role)})" if who.role else name


def _listed(items: Iterable[str]) -> str:
    return _SEPARATOR.join(items)
