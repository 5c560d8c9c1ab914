"""A small invented site, made of values: a harbour museum's fairs, one reported, one expected, one in no source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from timeline.content.archive import Archived, fingerprint
from timeline.dates.edtf import parse, sort_key
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.facts import Evidence, RecordEvidence, gather
from timeline.evidence.statements import said_by
from timeline.model.config import Kind, QuotePolicy, Series, Site
from timeline.model.records import (
    Caveat,
    Entity,
    Event,
    Link,
    Page,
    PersonRole,
    Previous,
    Prose,
    Quote,
    SeriesNumber,
    Source,
    Text,
    Timeline,
)
from timeline.publishing.theme import default_theme
from timeline.site import PagePlan, plan
from timeline.site.language import Language
from timeline.site.names import SiteNames

ENGLISH = Language("en")
# The files that pages link, as the renderer wants them: their digests make no difference here.
STATIC = {
    path.relative_to(default_theme() / "static").as_posix(): "0"
    for path in sorted((default_theme() / "static").rglob("*"))
    if path.is_file()
}

AT = Place("content/events/first-fair.yaml", 3, 7)

REPORT = (
    "The first Tide Fair opened in Saltmere on Thursday. Keeper Ada Marsh and Mayor Tom Reed cut the ribbon. "
    "Mayor Reed said that the Pilots' Charter had been shown for the first time in a hundred years."
)
PREVIEW = (
    "The third Tide Fair is to be held in Saltmere on May 27. It had been planned for the first half of June. "
    "Keeper Ada Marsh will open it."
)


def text(value: str, line: int = 1) -> Text:
    return Text(value, Place("content/events/first-fair.yaml", line, 1))


def prose(value: str, *keys: str) -> Prose:
    return Prose(text(value), tuple(map(text, keys)))


def quotes(**given: tuple[str, str]) -> dict[str, Quote]:
    return {key: Quote(text(key), text(source), text(words)) for key, (source, words) in given.items()}


def event(id: str, date: str, **fields: Any) -> Event:
    values: dict[str, Any] = {"title": text(id), "status": text("happened"), "kind": text("fair"), **fields}
    return Event(id=id, at=AT, date=parse(date), date_at=AT, **values)


FIRST = event(
    "first-fair",
    "2018-09-06",
    title=text("First Tide Fair"),
    place=text("saltmere"),
    series=(SeriesNumber(text("fairs"), 1, AT),),
    people=(
        PersonRole(text("ada-marsh"), text("Keeper")),
        PersonRole(text("tom-reed"), text("Mayor")),
    ),
    about=(text("pilots-charter"),),
    summary=prose(
        "*Ada Marsh* and Tom Reed cut the ribbon.[^ribbon] It opened in Saltmere.[^opened]", "ribbon", "opened"
    ),
    evidence=quotes(
        opened=("report", "The first Tide Fair opened in Saltmere on Thursday."),
        ribbon=("report", "Keeper Ada Marsh and Mayor Tom Reed cut the ribbon."),
        charter=("report", "[The mayor] said that the Pilots' Charter had been shown for the first time"),
    ),
    caveats=(Caveat(text("The report does not say which ribbon."), (text("ribbon"),)),),
    links=(Link("https://example.org/fair", "The fair's own page"),),
    tags=("harbour",),
)
THIRD = event(
    "third-fair",
    "2020-05-27",
    title=text("Third Tide Fair"),
    status=text("expected"),
    place=text("saltmere"),
    series=(SeriesNumber(text("fairs"), 3, AT),),
    people=(PersonRole(text("ada-marsh"), text("Keeper")),),
    previously=(
        Previous(parse("2020-06-01/2020-06-15"), (text("planned"),), Place("content/events/third-fair.yaml", 9)),
    ),
    summary=prose("It is to be held in Saltmere.[^held]", "held"),
    evidence=quotes(
        held=("preview", "The third Tide Fair is to be held in Saltmere on May 27."),
        planned=("preview", "It had been planned for the first half of June."),
        keeper=("preview", "Keeper Ada Marsh will open it."),
    ),
)


def site(**fields: Any) -> Site:
    values: dict[str, Any] = {
        "title": "Tide Fairs of Saltmere",
        "description": "The fairs of an invented harbour museum.",
        "base_url": "https://example.org/fairs/",
        "language": "en",
        "kinds": {"fair": Kind("fair", "Fair"), "loan": Kind("loan", "Loan")},
        "series": {"fairs": Series("fairs", "Tide Fair", Place("content/site.yaml"))},
        "evidence_required": True,
        "quotes": QuotePolicy(),
        "accept": (),
        **fields,
    }
    return Site(**values)


def entity(id: str, type: str, name: str, **fields: Any) -> Entity:
    return Entity(id, type, AT, text(name), **fields)


def source(id: str, title: str, published: str, **fields: Any) -> Source:
    return Source(id, AT, text(title), parse(published), **fields)


SOURCES = {
    "preview": source("preview", "A third fair is planned", "2020-05-20"),
    "report": source("report", "Fair opens", "2018-09-06", publisher="The Saltmere Post", agency="Coast Wire"),
}
ENTITIES = (
    entity("ada-marsh", "people", "Ada Marsh", aliases=(text("Marsh"),)),
    entity("pilots-charter", "things", "Pilots' Charter"),
    entity("saltmere", "places", "Saltmere"),
    entity("tom-reed", "people", "Tom Reed", aliases=(text("Reed"),)),
    entity("una-holm", "people", "Una Holm"),
)
PAGES = (Page("about", "About", text("What this is. See [the first fair](../events/first-fair/)."), AT),)
TEXTS = {"report": REPORT, "preview": PREVIEW}


def timeline(
    events: Sequence[Event] = (FIRST, THIRD),
    entities: Sequence[Entity] = ENTITIES,
    sources: Mapping[str, Source] = SOURCES,
    pages: Sequence[Page] = PAGES,
    settings: Site | None = None,
) -> Timeline:
    return Timeline(
        site=settings or site(),
        events=tuple(sorted(events, key=lambda event: (sort_key(event.date), event.id))),
        sources=dict(sorted(sources.items())),
        entities={entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)},
        pages=tuple(pages),
    )


def planned(records: Timeline) -> dict[str, PagePlan]:
    """The pages of a site by path, with its evidence gathered from the sample's texts."""
    archived = {id: Archived(fingerprint(words.encode(), words), words) for id, words in TEXTS.items()}
    return {page.path: page for page in plan(SiteNames(records, gather(records, archived)))}


def stated(records: Timeline) -> Evidence:
    """Evidence that has the statements of the records, but not whether their quotes support these."""
    return Evidence(
        {event.id: RecordEvidence(statements=tuple(said_by(event))) for event in records.events},
        {id: RecordEvidence(statements=tuple(said_by(entity))) for id, entity in records.entities.items()},
    )


def changed(event: Event, **fields: Any) -> Event:
    return replace(event, **fields)
