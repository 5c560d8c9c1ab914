"""The chronology: all events by year, with the gaps of the series in their places."""

from __future__ import annotations

from collections import defaultdict

from timeline.gaps import Gap
from timeline.records import Event
from timeline.site import paths
from timeline.site.apparatus import cited, notes
from timeline.site.names import Names
from timeline.site.pages import Entry, HomePage, Missing, PagePlan, Year
from timeline.site.parts import Ref
from timeline.site.scale import scale, year_anchor, year_label, year_of
from timeline.site.wording import capital, counted, nth

_OPEN = "Beginning unknown"


def home(names: Names, known: tuple[Ref, ...]) -> PagePlan:
    """The site's first page; ``known`` are the views of the past."""
    events, site = names.timeline.events, names.timeline.site
    years = _years(names)
    used = {event.kind for event in events}
    page = HomePage(
        extent=_extent(names, years),
        scale=scale([(event.date, event.expected) for event in events]),
        kinds=tuple(names.kind(id) for id in site.kinds if id in used),
        years=years,
        known=known,
    )
    return PagePlan(paths.HOME, "home.html", page, site.title, site.description)


def missing_label(names: Names, gap: Gap) -> str:
    """“Second 2+2 Ministerial Dialogue”, “First to sixth 2+2 Intersessional Dialogue”."""
    numbers = nth(gap.first) if gap.first == gap.last else f"{nth(gap.first)} to {nth(gap.last)}"
    return f"{capital(numbers)} {names.series(gap.series).label}"


def _extent(names: Names, years: tuple[Year, ...]) -> str:
    """“23 events from 5 sources, 2018–2023”."""
    counts = f"{counted(len(names.timeline.events), 'event')} from {counted(len(names.timeline.sources), 'source')}"
    labels = [year.label for year in years if year.label != _OPEN]
    if not labels:
        return counts
    return f"{counts}, {labels[0] if len(labels) == 1 else f'{labels[0]}–{labels[-1]}'}"


def _years(names: Names) -> tuple[Year, ...]:
    """Events under the year in which they begin. A gap stands before the year of the event that follows it, or
    directly before that event where the one before it is of the same year."""
    of_year: dict[int | None, list[Event]] = defaultdict(list)
    for event in names.timeline.events:
        of_year[year_of(event.date)].append(event)
    between: dict[int | None, list[Missing]] = defaultdict(list)
    inside: dict[str, list[Missing]] = defaultdict(list)
    for gap in names.gaps:
        missing = Missing(missing_label(names, gap), names.series(gap.series))
        year = year_of(gap.after.date)
        if gap.before and year_of(gap.before.date) == year:
            inside[gap.after.id].append(missing)
        else:
            between[year].append(missing)
    years = []
    for year, events in of_year.items():
        entries: list[Entry | Missing] = []
        for event in events:
            entries += inside[event.id]
            entries.append(_entry(names, event))
        label = _OPEN if year is None else year_label(year)
        anchor = "year-unknown" if year is None else year_anchor(year)
        years.append(Year(label, anchor, tuple(between[year]), tuple(entries)))
    return tuple(years)


def _entry(names: Names, event: Event) -> Entry:
    quotes = event.evidence
    sources = {str(quote.source) for quote in quotes.values()}
    return Entry(
        line=names.line(event),
        status=names.status(event),
        place=names.entity(event.place) if event.place else None,
        people=names.people(event),
        summary=cited(event.summary, paths.event_path(event.id), notes(quotes, event.summary)),
        evidence=f"{counted(len(quotes), 'quote')} from {counted(len(sources), 'source')}" if quotes else "",
    )
