"""The chronology: the home page, the pages of its periods, and the list of the periods."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.records import Event
from timeline.site import paths
from timeline.site.chronicle import HomePage, PeriodPage, PeriodRow, RailYear
from timeline.site.entries import EntryList, tallied, year_name
from timeline.site.facets import facets, period_label
from timeline.site.names import SiteNames
from timeline.site.overview import overview
from timeline.site.page_models import IndexPage, IndexRow, PagePlan
from timeline.site.periods import FEW_PERIODS, Part, Period, year_of
from timeline.site.view_models import PageTurn, Ref


def home(names: SiteNames, known: tuple[Ref, ...]) -> PagePlan:
    """The home page; ``known`` are its links to the views of the past."""
    events, site, division = names.timeline.events, names.timeline.site, names.division
    entries = EntryList(names, events if division.whole else ())
    used = {event.kind for event in events}
    page = HomePage(
        extent=extent(names),
        overview=overview(names),
        kinds=tuple(names.kind(id) for id in site.kinds if id in used),
        facets=facets(names),
        rail=_rail_of_years(names, events) if division.whole else _rail_of_periods(names),
        years=entries.years,
        notes=tuple(entries.notes),
        periods=() if division.whole else tuple(_period_row(names, period) for period in division.periods),
        known=known,
    )
    return PagePlan(paths.HOME, "home.html", page, site.title, site.description)


def period_pages(names: SiteNames) -> Iterator[PagePlan]:
    """The list of the periods; then for each period the entries of its events, on one page or more."""
    periods = names.division.periods
    if not periods:
        return
    title = names.language.say("Years")
    intro = names.language.say("The chronology year by year: each with its events and their evidence.")
    rows = tuple(IndexRow(_period_ref(names, period), "", tallied(names, len(period.events))) for period in periods)
    yield PagePlan(paths.YEARS, "index.html", IndexPage(title, intro, rows), title, intro)
    every = [(period, part) for period in periods for part in period.parts]
    for index, (period, part) in enumerate(every):
        before, after = every[index - 1] if index else None, every[index + 1] if index + 1 < len(every) else None
        yield _period_page(names, period, part, before, after)


def _period_page(
    names: SiteNames, period: Period, part: Part, before: tuple[Period, Part] | None, after: tuple[Period, Part] | None
) -> PagePlan:
    entries, label = EntryList(names, part.events), _part_label(names, period, part)
    page = PeriodPage(
        label=label,
        extent=tallied(names, len(part.events)),
        kinds=tuple(map(names.kind, entries.kinds)),
        rail=_rail_of_periods(names, part),
        years=entries.years,
        notes=tuple(entries.notes),
        turn=PageTurn(
            "", *(Ref(_part_label(names, *each), each[1].path) if each else None for each in (before, after))
        ),
    )
    description = names.language.say("%(period)s in this chronology, with the evidence of each event.", period=label)
    return PagePlan(part.path, "period.html", page, label, description)


def extent(names: SiteNames) -> str:
    """“23 events from 5 sources, 2018–2023”."""
    language, events = names.language, names.timeline.events
    sources = language.count("%(number)s source", "%(number)s sources", len(names.timeline.sources))
    count = tallied(names, len(events))
    known = [year for event in events if (year := year_of(event.date)) is not None]
    if not known:
        return language.say("%(events)s from %(sources)s", events=count, sources=sources)
    years = _span(names, known[0], known[-1])
    return language.say("%(events)s from %(sources)s, %(years)s", events=count, sources=sources, years=years)


def _span(names: SiteNames, first: int, last: int) -> str:
    ends = [year_name(names, year) for year in (first, last)]
    return ends[0] if first == last else names.language.say("%(first)s–%(last)s", first=ends[0], last=ends[1])


def _rail_of_years(names: SiteNames, events: tuple[Event, ...]) -> tuple[RailYear, ...]:
    """The years of ``events``, each with a link to its heading."""
    counts: dict[int | None, int] = {}
    for event in events:
        year = year_of(event.date)
        counts[year] = counts.get(year, 0) + 1
    return tuple(RailYear(Ref(year_name(names, year), names.division.year(year)), n) for year, n in counts.items())


def _rail_of_periods(names: SiteNames, here: Part | None = None) -> tuple[RailYear, ...]:
    """The periods. ``here`` is the page that shows them: its period also has the years on that page, if several."""
    rows = []
    for period in names.division.periods:
        at_home = here is not None and here in period.parts
        years: tuple[RailYear, ...] = ()
        if at_home and here and period.first != period.last:
            years = tuple(
                year._replace(ref=Ref(year.ref.label, f"{here.path}#{(year.ref.path or '').partition('#')[2]}"))
                for year in _rail_of_years(names, here.events)
            )
        rows.append(RailYear(_period_ref(names, period), len(period.events), at_home, years))
    return tuple(rows)


def _period_row(names: SiteNames, period: Period) -> PeriodRow:
    events = period.events
    shown = {event.id: event for event in (events[0], events[-1])} if len(names.division.periods) <= FEW_PERIODS else {}
    parts = tuple(Ref(_part_label(names, period, part), part.path) for part in period.parts[1:])
    return PeriodRow(
        _period_ref(names, period), _period_tally(names, period), parts, tuple(map(names.line, shown.values()))
    )


def _period_tally(names: SiteNames, period: Period) -> str:
    """“23 events, 4 of them expected”."""
    expected = sum(event.expected for event in period.events)
    count = tallied(names, len(period.events))
    if not expected:
        return count
    return names.language.say("%(events)s, of which expected: %(number)s", events=count, number=expected)


def _period_ref(names: SiteNames, period: Period) -> Ref:
    return Ref(period_label(names, period), period.path)


def _part_label(names: SiteNames, period: Period, part: Part) -> str:
    label, number = period_label(names, period), period.parts.index(part) + 1
    if len(period.parts) == 1:
        return label
    return names.language.say(
        "%(period)s, part %(number)s of %(parts)s", period=label, number=number, parts=len(period.parts)
    )
