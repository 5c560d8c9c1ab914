"""``/timelinejs.json``: the chronology for TimelineJS 3, each event a slide, its kind a group.

TimelineJS reads text as HTML, so it is escaped. A slide shows the record's date in words. For its position on the axis,
TimelineJS has only years, months and days, and needs a beginning: a date without a beginning is placed at its end.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from timeline.dates.edtf import Edtf, Precision, parse
from timeline.dates.intervals import civil
from timeline.exports.context import ExportContext, one_line
from timeline.model.records import Event
from timeline.site.paths import event_path

PATH = "timelinejs.json"
TITLE_ID = "about_timeline"  # no event's id has an underscore
_PARTS = ("year", "month", "day")
_GIVEN = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def export(context: ExportContext) -> bytes:
    """The file, as indented UTF-8 JSON."""
    site = context.timeline.site
    whole = {
        "title": {"unique_id": TITLE_ID, "text": {"headline": _html(site.title), "text": _p(site.description)}},
        "events": [_slide(context, event) for event in context.timeline.events],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(context: ExportContext, event: Event) -> dict[str, Any]:
    link = f'<a href="{_html(context.url(event_path(event.id)))}">{_html(context.language.say("Evidence"))}</a>'
    summary = context.summary(event)
    return {
        "unique_id": event.id,
        **_place(event.date),
        "display_date": context.language.date(event.date),
        # TimelineJS unescapes a group once, and then still reads it as HTML: so it is escaped twice.
        "group": _html(_html(context.kind(event))),
        "text": {
            "headline": _html(context.title(event)),
            "text": f"{_p(summary) if summary else ''}<p>{link}</p>",
        },
    }


def _place(date: Edtf) -> dict[str, dict[str, int]]:
    """The slide's position on the axis: the beginning of the date, and its end if that differs."""
    ends = [_end(parse(text), last=number == 1) for number, text in enumerate(_texts(date)) if text not in ("", "..")]
    start, end = ends[0], ends[-1]
    if len(ends) == 1 and date.precision not in (*_GIVEN, Precision.INTERVAL):
        end = _end(date, last=True)
    return {"start_date": start} if start == end else {"start_date": start, "end_date": end}


def _texts(date: Edtf) -> list[str]:
    return date.text.split("/")


def _end(date: Edtf, *, last: bool) -> dict[str, int]:
    """The first or last day of a single date: its year, month and day, as far as the date gives them."""
    day = date.interval.last if last else date.interval.first
    assert day is not None  # a single date has both ends
    given = _GIVEN.get(date.precision, 2 if date.precision is Precision.SEASON else 1)
    return dict(zip(_PARTS, civil(day)[:given], strict=False))


def _html(text: str) -> str:
    return escape(one_line(text))


def _p(text: str) -> str:
    return f"<p>{_html(text)}</p>"
