"""``/events-index.json``: the data of the filters, for a chronology on several pages.

It is for the site's own script, and may change with it; other programs use ``/timeline.json``.
"""

from __future__ import annotations

import json
from typing import Any

from timeline.exports.context import ExportContext, one_line
from timeline.model.records import Event
from timeline.site.facets import status_of
from timeline.site.paths import event_path

PATH = "events-index.json"


def export(context: ExportContext) -> bytes:
    """The file, as UTF-8 JSON without spaces; what an event does not have is left out."""
    timeline = context.timeline
    index = {
        "kinds": {id: kind.label for id, kind in timeline.site.kinds.items()},
        "events": [_event(context, event) for event in timeline.events],
    }
    return (json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _event(context: ExportContext, event: Event) -> dict[str, Any]:
    values = {
        "id": event.id,
        "path": event_path(event.id),
        "title": one_line(event.title),
        "date": context.language.date(event.date),
        "kind": event.kind,
        "status": status_of(event),
        "place": event.place,
        "year": context.names.division.key(event),
        "people": list(dict.fromkeys(str(one.person) for one in event.people)),
        "about": list(dict.fromkeys(map(str, event.about))),
    }
    return {name: value for name, value in values.items() if value}
