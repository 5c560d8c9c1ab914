"""The pages that gather events: by entity, source, series and kind; and the lists of those."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.dates import sort_key
from timeline.quotes import Found
from timeline.records import Entity, Event, Source
from timeline.site import paths
from timeline.site.apparatus import cards, cited, notes, segments
from timeline.site.home import missing_label
from timeline.site.names import ABOUT, AT, WITH, Names
from timeline.site.pages import EntityPage, IndexPage, IndexRow, KindPage, PagePlan, SeriesPage, SourcePage, Taken
from timeline.site.parts import Line, Ref
from timeline.site.sentences import numbered, sentence_rows
from timeline.site.wording import capital, counted, listed, nth, spoken, when

_FIRST_TYPES = ("people", "places")


def entity_types(names: Names) -> tuple[str, ...]:
    """The types of entities: people and places first, the others by name."""
    found = {entity.type for entity in names.timeline.entities.values()}
    return (*(type for type in _FIRST_TYPES if type in found), *sorted(found.difference(_FIRST_TYPES)))


def type_page(names: Names, type: str) -> PagePlan:
    """The list of all entities of a type, by name."""
    path, label = paths.type_path(type), capital(spoken(type))
    entities = [entity for entity in names.timeline.entities.values() if entity.type == type]
    rows = tuple(
        IndexRow(
            names.entity(entity.id), _also(entity), _events(relation.event for relation in names.related(entity.id))
        )
        for entity in sorted(entities, key=lambda entity: (entity.name.casefold(), entity.id))
    )
    intro = f"{capital(spoken(type))} of this chronology, with the other names that they go by."
    return PagePlan(path, "index.html", IndexPage(label, intro, rows), label, intro)


def entity_page(names: Names, entity: Entity) -> PagePlan:
    """A person, place, agreement, …: its names, its description, and the events that have to do with it."""
    path = paths.entity_path(entity.type, entity.id)
    footnotes = notes(entity.evidence, entity.description)
    groups: dict[str, list[Line]] = {WITH: [], AT: [], ABOUT: []}
    for relation in names.related(entity.id):
        groups[relation.group].append(names.line(relation.event, relation.words))
    type, sources, evidence = capital(spoken(entity.type)), names.timeline.sources, names.proof(entity)
    said = numbered(evidence.statements)
    page = EntityPage(
        name=str(entity.name),
        type=Ref(type, paths.type_path(entity.type)),
        names=tuple(map(str, entity.aliases)),
        description=cited(entity.description, path, footnotes, said),
        sentences=sentence_rows(said, footnotes, sources),
        quotes=cards(entity.evidence, footnotes, sources, evidence, (), said),
        groups=tuple((group, tuple(lines)) for group, lines in groups.items() if lines),
    )
    description = f"{entity.name}: what the sources of this chronology say, event by event."
    return PagePlan(path, "entity.html", page, str(entity.name), description)


def _also(entity: Entity) -> str:
    return f"also {listed(entity.aliases)}" if entity.aliases else ""


def _events(events: Iterable[Event]) -> str:
    number = len({event.id for event in events})
    return counted(number, "event") if number else "no event"


def sources_page(names: Names) -> PagePlan:
    """The list of all sources, by date."""
    sources = sorted(names.timeline.sources.values(), key=lambda source: (sort_key(source.published), source.id))
    rows = tuple(
        IndexRow(
            Ref(str(source.title), paths.source_path(source.id)),
            ", ".join(filter(None, (when(source.published).words, source.publisher, source.agency))),
            _events(_events_from(names, source)),
        )
        for source in sources
    )
    intro = "The texts that this chronology is drawn from, and all that it knows."
    return PagePlan(paths.SOURCES, "index.html", IndexPage("Sources", intro, rows), "Sources", intro)


def source_page(names: Names, source: Source, known: Ref | None) -> PagePlan:
    """A source: its record, how much of it is quoted, and every quote taken from it with the records that use it.

    ``known`` is the view of the past of its day.
    """
    taken: dict[str, tuple[tuple[tuple[int, int], ...], dict[Ref, None]]] = {}
    statuses = []
    for use in names.uses(source.id):
        proof = use.evidence.quotes.get(use.quote.key)
        statuses.append(proof.status if proof else Found.UNAVAILABLE)
        taken.setdefault(str(use.quote.text), (proof.added if proof else (), {}))[1][use.ref] = None
    page = SourcePage(
        title=str(source.title),
        published=when(source.published),
        publisher=source.publisher or "",
        agency=source.agency or "",
        dateline=str(source.dateline or ""),
        url=source.url or "",
        share=_share(names.evidence.shares.get(source.id)),
        checked=_checked(statuses),
        quotes=tuple(Taken(segments(text, (), added), tuple(used)) for text, (added, used) in taken.items()),
        events=tuple(names.line(event) for event in _events_from(names, source)),
        known=known,
    )
    by = f", published by {source.publisher}" if source.publisher else ""
    description = f"A text of {page.published.words}{by}, and what this chronology takes from it."
    return PagePlan(paths.source_path(source.id), "source.html", page, str(source.title), description)


def _share(share: float | None) -> str:
    """A sentence on how much of a source is quoted; empty where that is not known."""
    if share is None:
        return ""
    if share == 0:
        return "None of its words are quoted on this site."
    percent = round(share * 100)
    return f"{f'About {percent}%' if percent else 'Less than 1%'} of its words are quoted on this site."


def _checked(statuses: Sequence[Found]) -> str:
    """A sentence on how many of a source's quotes were found in it; empty where there is none."""
    found, all_of_them = sum(status is Found.FOUND for status in statuses), len(statuses)
    if not statuses:
        return ""
    if found < all_of_them:
        return f"Of the {counted(all_of_them, 'quote')} taken from it, {found} {_was(found)} found in it word for word."
    every = "The one quote" if found == 1 else f"All {found} quotes"
    return f"{every} taken from it {_was(found)} found in it word for word."


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _events_from(names: Names, source: Source) -> tuple[Event, ...]:
    ids = {use.ref.path.partition("#")[0] for use in names.uses(source.id) if use.ref.path}
    return tuple(event for event in names.timeline.events if paths.event_path(event.id) in ids)


def series_list(names: Names) -> PagePlan:
    """The list of all series."""
    rows = tuple(
        IndexRow(names.series(id), "", _events(event for _, event in names.numbered(id)))
        for id in names.timeline.site.series
    )
    intro = "Events that are numbered in the sources, in their order."
    return PagePlan(paths.SERIES, "index.html", IndexPage("Series", intro, rows), "Series", intro)


def series_page(names: Names, id: str) -> PagePlan:
    """A series by number, with its gaps."""
    label = names.series(id).label
    after = {gap.last + 1: missing_label(names, gap) for gap in names.gaps if gap.series == id}
    items: list[tuple[str, Line | None]] = []
    for number, event in names.numbered(id):
        if number in after:
            items.append((after.pop(number), None))
        items.append((capital(nth(number)), names.line(event)))
    description = f"The {label} by number, and which of them the sources do not tell of."
    return PagePlan(paths.series_path(id), "series.html", SeriesPage(label, tuple(items)), label, description)


def kinds_list(names: Names) -> PagePlan:
    """The list of all kinds of events."""
    rows = tuple(
        IndexRow(names.kind(id).ref, "", _events(event for event in names.timeline.events if event.kind == id))
        for id in names.timeline.site.kinds
    )
    intro = "The kinds of events in this chronology."
    return PagePlan(paths.KINDS, "index.html", IndexPage("Kinds", intro, rows), "Kinds", intro)


def kind_page(names: Names, id: str) -> PagePlan:
    """The events of a kind, by date."""
    kind = names.kind(id)
    lines = tuple(names.line(event) for event in names.timeline.events if event.kind == id)
    description = f"Events of the kind “{kind.ref.label}”, by date."
    return PagePlan(paths.kind_path(id), "kind.html", KindPage(kind, lines), kind.ref.label, description)
