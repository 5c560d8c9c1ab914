"""The pictures for shared links (Open Graph): what they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.dates import intervals
from timeline.model.records import Event
from timeline.site import paths
from timeline.site.names import SiteNames
from timeline.site.page_models import PagePlan
from timeline.site.periods import year_of
from timeline.site.shared import PicturePage, Strip

# In a larger chronology the strip of an event shows only that event. Else each new record would change all pictures.
MOST_AROUND = 300

_PARTS = 240
_UNITS = 1000
_STEPS = (1, 2, 4, 8)  # the numbers of events from which a part of the strip is drawn higher


def pictures(names: SiteNames, extent: str) -> Iterator[PagePlan]:
    """The picture of the site, then one for each event. ``extent`` describes the size of the chronology in words."""
    site, span = names.timeline.site, _span(names)
    strip = _strip(names, span) if span else None
    whole = PicturePage(site.title, site.description, extent, None, False, strip)
    yield PagePlan(paths.PREVIEW, "preview.svg", whole, site.title, "")
    if strip and len(names.timeline.events) > MOST_AROUND:
        strip = strip._replace(density="0" * _PARTS)
    for event in names.timeline.events:
        start, length = _place(event, span)
        line = names.line(event)
        page = PicturePage(
            title=line.ref.label,
            about=line.when.words,
            tally=tally(names, event),
            kind=line.kind,
            expected=line.expected,
            strip=strip,
            start=start,
            length=length,
        )
        yield PagePlan(paths.preview_path(event.id), "preview.svg", page, line.ref.label, "")


def tally(names: SiteNames, event: Event) -> str:
    """How much evidence the event has: “3 quotes from 2 sources”; empty where it has none."""
    quotes, say = event.evidence, names.language
    if not quotes:
        return ""
    sources = len({quote.source for quote in quotes.values()})
    return say.say(
        "%(quotes)s from %(sources)s",
        quotes=say.count("%(number)s quote", "%(number)s quotes", len(quotes)),
        sources=say.count("%(number)s source", "%(number)s sources", sources),
    )


def _span(names: SiteNames) -> tuple[int, int] | None:
    """The first day of the chronology's first year and the last day of its last; None if it has only one year."""
    begun = [year for event in names.timeline.events if (year := year_of(event.date)) is not None]
    ended = [
        intervals.civil(event.date.interval.last)[0] for event in names.timeline.events if event.date.interval.last
    ]
    if not begun or min(begun) == (last := max((*begun, *ended))):
        return None
    return intervals.ordinal(min(begun), 1, 1), intervals.ordinal(last, 12, 31)


def _strip(names: SiteNames, span: tuple[int, int]) -> Strip:
    begin, end = span
    first, last = (intervals.civil(day)[0] for day in span)
    counts = Counter(
        (event.date.interval.first - begin) * _PARTS // (end + 1 - begin)
        for event in names.timeline.events
        if event.date.interval.first is not None
    )
    density = "".join(str(sum(counts[part] >= step for step in _STEPS)) for part in range(_PARTS))
    return Strip(
        names.language.days(intervals.years(first, first)), names.language.days(intervals.years(last, last)), density
    )


def _place(event: Event, span: tuple[int, int] | None) -> tuple[int | None, int]:
    """The start of the event on the strip and its length, in thousandths; without a known end the length is 0."""
    first, last = event.date.interval.first, event.date.interval.last
    if first is None or span is None:
        return None, 0
    begin, end = span
    start = (first - begin) * _UNITS // (end + 1 - begin)
    return start, 0 if last is None else (last + 1 - begin) * _UNITS // (end + 1 - begin) - start
