"""``/feed.json``: the records as a JSON Feed (version 1.1), those with the newest sources first.

The date of a record is that of the newest source that it quotes, as in ``atom``; the time of the build is not used.
"""

from __future__ import annotations

import json
from typing import Any

from timeline.exports.context import EARLIEST, ExportContext, moment
from timeline.model.records import Event
from timeline.site.paths import event_path

PATH = "feed.json"


def export(context: ExportContext) -> bytes:
    """The feed, as indented UTF-8 JSON."""
    site = context.timeline.site
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "description": site.description,
        "home_page_url": site.base_url,
        "feed_url": context.url(PATH),
        "language": site.language,
        "authors": [{"name": site.title, "url": site.base_url}],
        "items": [_item(context, event) for event in context.newest()],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(context: ExportContext, event: Event) -> dict[str, Any]:
    url, updated = context.url(event_path(event.id)), context.updated(event)
    item = {
        "id": url,
        "url": url,
        "title": context.title(event),
        "summary": context.dated_title(event),
        "content_text": context.summary(event) or context.dated_title(event),
        "tags": [context.kind(event)],
        "_timeline": {"about": context.url("timeline.json"), "id": event.id, "date": event.date.text,
                      "status": str(event.status), "kind": str(event.kind)},
    }  # fmt: skip
    # The day of the newest source is not the day when the page was published, so no such day is given.
    return item | ({"date_modified": moment(updated)} if updated > EARLIEST else {})
