"""What each page is about, as JSON-LD with the vocabulary of schema.org, for search engines and other programs.

It says no more than the page. schema.org requires dates in ISO 8601. Where that cannot express how vague a date is, the
date is made less precise, or left out. The exact date is always given as EDTF, under ``dcterms:date`` with its type.
The people of a record are given as ``about``, not as attendees, because a record does not say that they were present.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.dates import edtf
from timeline.dates.edtf import Edtf, Precision
from timeline.model.records import Entity, Event, PersonRole, Source
from timeline.site import paths
from timeline.site.chronicle import Entry, HomePage, PeriodPage
from timeline.site.names import SiteNames
from timeline.site.page_models import IndexPage, KindPage, NotFoundPage, PagePlan, SeriesPage, SourcePage, StatusPage
from timeline.site.shared import EmbedListPage, EmbedPage, OembedPage, PicturePage
from timeline.site.view_models import EventLine, Ref

DATE = "http://purl.org/dc/terms/date"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
MOST_ITEMS, MOST_QUOTES = 50, 20  # the most items of a list and quotes of a source; only the page has all of them
_TYPES = {"people": "Person", "places": "Place", "organisations": "Organization", "organizations": "Organization"}

Node = dict[str, Any]


def linked(names: SiteNames, pages: Iterable[PagePlan]) -> Iterator[PagePlan]:
    """The pages, each with its JSON-LD; those that are only part of other pages, such as frames, have none."""
    planned = tuple(pages)
    builder = _GraphBuilder(
        names, {page.path: page.title for page in planned if page.path == "" or page.path.endswith("/")}
    )
    for page in planned:
        graph = builder.graph(page)
        yield page._replace(linked=_script_text(graph)) if graph else page


def start(date: Edtf) -> str:
    """A date in ISO 8601 in which the event begins, or an empty string.

    A day, month or year stays as it is. For an interval or a season it is the day, month or year that contains both
    ends: this is true whether the event lasted that long or fell on one of the days.
    """
    first, last = date.interval.first, date.interval.last
    if date.approximate or date.uncertain or first is None or last is None:
        return ""
    if date.precision not in (Precision.INTERVAL, Precision.SEASON):
        return edtf.machine(date) or ""
    ends = edtf.iso(first), edtf.iso(last)
    if any(len(end) != 10 or end < "0001" for end in ends):
        return ""
    common = [ends[0][:length] for length in (10, 7, 4) if ends[0][:length] == ends[1][:length]]
    return common[0] if common else ""


def _script_text(graph: Sequence[Node]) -> str:
    """The graph as text for a ``script`` element. ``&``, ``<`` and ``>`` are escaped, so it cannot end the element."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


@dataclass(frozen=True)
class _GraphBuilder:
    """Makes the JSON-LD of pages. ``titles`` are the titles of the pages by path."""

    names: SiteNames
    titles: Mapping[str, str]

    def graph(self, page: PagePlan) -> list[Node]:
        """The nodes of a page: the page with what it is about, and its breadcrumbs; empty for a part of a page."""
        about = self._about(page)
        if about is None:
            return []
        whole = {
            "@type": "CollectionPage" if about.get("@type") == "ItemList" else "WebPage",
            "@id": self._url(page.path),
            "url": self._url(page.path),
            "name": page.title,
            "description": page.description,
            "inLanguage": self.names.timeline.site.language,
            "isPartOf": {"@id": self._site},
            "citation": [self._source(source) for source in self._cited(page)],
            "mainEntity": about,
        }
        website = self._website() if page.path == paths.HOME else {}
        return [node for node in (website, _without_empty(whole), self._breadcrumbs(page)) if node]

    def _about(self, page: PagePlan) -> Node | None:
        """What the page is about; empty for a page about nothing else, None for what is only part of a page."""
        if event := self._events.get(page.path):
            return self._event(event)
        if source := self._sources.get(page.path):
            return self._source(source) | _without_empty({"hasPart": self._quotations(page)})
        if entity := self._entities.get(page.path):
            return self._entity(entity)
        match page.data:
            case HomePage() as home if home.periods:
                return self._items([row.ref for row in home.periods])
            case HomePage():
                return self._items([self._line(self.names.line(event)) for event in self.names.timeline.events])
            case PeriodPage() as period:
                entries = [entry for year in period.years for entry in year.entries]
                return self._items([self._line(entry.line) for entry in entries if isinstance(entry, Entry)])
            case KindPage() | StatusPage():
                return self._items([self._line(line) for line in page.data.events])
            case SeriesPage() as series:
                return self._items([self._line(line) for _, line in series.items if line])
            case IndexPage() as index:
                return self._items([row.ref for row in index.rows])
            case NotFoundPage() | EmbedPage() | EmbedListPage() | PicturePage() | OembedPage():
                return None
        return {}

    def _event(self, event: Event) -> Node:
        site = self.names.timeline.site
        earlier = [
            text
            for text in (start(one.date) for one in event.previously if _is_rescheduled(one.date, event.date))
            if text
        ]
        return _without_empty(
            {
                "@type": "Event",
                "@id": self._url(paths.event_path(event.id), "event"),
                "url": self._url(paths.event_path(event.id)),
                "name": self._event_name(str(event.title), event.expected),
                "description": " ".join((self._dated_title(event), *self.names.sentences(event, "summary"))),
                "startDate": start(event.date),
                DATE: _edtf(event.date),
                "eventStatus": f"https://schema.org/Event{'Rescheduled' if earlier else 'Scheduled'}",
                "previousStartDate": earlier,
                "location": self._reference(event.place) if event.place else None,
                "about": [*map(self._person, event.people), *map(self._reference, event.about)],
                "superEvent": [
                    {"@type": "EventSeries", "name": site.series[one.series].label,
                     "url": self._url(paths.series_path(one.series))}
                    for one in event.series if one.series in site.series
                ],
                "keywords": list(event.tags),
            }
        )  # fmt: skip

    def _dated_title(self, event: Event) -> str:
        say, title, date = self.names.language.say, str(event.title), self.names.language.date(event.date)
        if event.expected:
            return say("Expected: %(date)s. %(title)s.", date=date, title=title)
        return say("%(date)s. %(title)s.", date=date, title=title)

    def _event_name(self, title: str, expected: bool) -> str:
        return self.names.language.say("Expected: %(title)s", title=title) if expected else title

    def _line(self, line: EventLine) -> Ref:
        """The link to an event of a list; its label says whether it is expected."""
        return Ref(self._event_name(line.ref.label, line.expected), line.ref.path)

    def _person(self, who: PersonRole) -> Node:
        person = self._reference(who.person)
        return {"@type": "Role", "roleName": str(who.role), "about": person} if who.role else person

    def _reference(self, id: str) -> Node:
        """A short node for a person, place or thing: its type, name and page."""
        entity = self.names.timeline.entities.get(id)
        if entity is None:
            return {"@type": "Thing", "name": str(id)}
        path = paths.entity_path(entity.type, entity.id)
        return {
            "@type": _TYPES.get(entity.type, "Thing"),
            "@id": self._url(path, "entity"),
            "name": str(entity.name),
            "url": self._url(path),
        }

    def _entity(self, entity: Entity) -> Node:
        more = {
            "alternateName": list(map(str, entity.aliases)),
            "description": " ".join(self.names.sentences(entity, "description")),
        }
        return self._reference(entity.id) | _without_empty(more)

    def _source(self, source: Source) -> Node:
        """A source as a ``CreativeWork``: a record does not say what kind of work it is."""
        say = self.names.language.say
        path = paths.source_path(source.id)
        return _without_empty(
            {
                "@type": "CreativeWork",
                "@id": self._url(path, "source"),
                "name": str(source.title),
                "url": source.url or self._url(path),
                "datePublished": start(source.published),
                DATE: _edtf(source.published),
                "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
                "creditText": say("Agency: %(agency)s", agency=source.agency) if source.agency else "",
            }
        )

    def _quotations(self, page: PagePlan) -> list[Node]:
        quotes = page.data.quotes if isinstance(page.data, SourcePage) else ()
        texts = ("".join(segment.text for segment in taken.segments) for taken in quotes[:MOST_QUOTES])
        return [{"@type": "Quotation", "text": text} for text in texts]

    def _cited(self, page: PagePlan) -> list[Source]:
        record = self._events.get(page.path) or self._entities.get(page.path)
        sources = self.names.timeline.sources
        ids = dict.fromkeys(str(quote.source) for quote in record.evidence.values()) if record else {}
        return [sources[id] for id in ids if id in sources]

    def _items(self, refs: Sequence[Ref]) -> Node:
        return {
            "@type": "ItemList",
            "numberOfItems": len(refs),
            "itemListElement": [
                _without_empty({"@type": "ListItem", "position": number, "name": ref.label,
                       "url": None if ref.path is None else self._url(ref.path)})
                for number, ref in enumerate(refs[:MOST_ITEMS], 1)
            ],
        }  # fmt: skip

    def _website(self) -> Node:
        site = self.names.timeline.site
        search = {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{self._url(paths.SEARCH)}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        }
        return _without_empty(
            {
                "@type": "WebSite",
                "@id": self._site,
                "url": self._url(paths.HOME),
                "name": site.title,
                "description": site.description,
                "inLanguage": site.language,
                "potentialAction": search if paths.SEARCH in self.titles else None,
            }
        )

    def _breadcrumbs(self, page: PagePlan) -> Node:
        """The ``BreadcrumbList``: the pages above this one, and this one; empty where there is none above it."""
        parts = page.path.split("/")
        above = ["/".join(parts[:depth]) + "/" * (depth > 0) for depth in range(len(parts))]
        trail = [path for path in above if path in self.titles]
        if len(trail) < 2:
            return {}
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": self.titles[path], "item": self._url(path)}
                for number, path in enumerate(trail, 1)
            ],
        }

    def _url(self, path: str, fragment: str = "") -> str:
        return f"{self.names.timeline.site.base_url}{path}{f'#{fragment}' if fragment else ''}"

    @property
    def _site(self) -> str:
        return self._url(paths.HOME, "site")

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {paths.event_path(event.id): event for event in self.names.timeline.events}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {paths.source_path(id): source for id, source in self.names.timeline.sources.items()}

    @cached_property
    def _entities(self) -> Mapping[str, Entity]:
        entities = self.names.timeline.entities.values()
        return {paths.entity_path(entity.type, entity.id): entity for entity in entities}


def _edtf(date: Edtf) -> Node:
    return {"@type": EDTF, "@value": date.text}


def _is_rescheduled(earlier: Edtf, date: Edtf) -> bool:
    """Whether an earlier date is really another date, and not only less precise."""
    return not earlier.span.overlaps(date.span)


def _without_empty(node: Node) -> Node:
    """The node without properties whose value is unknown: they are left out, never null or empty."""
    return {name: value for name, value in node.items() if value is not None and value not in ("", [], {})}
