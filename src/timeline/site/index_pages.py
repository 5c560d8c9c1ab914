"""The pages that list events by entity, source, series, kind and status, and the lists of these.

A list that is too long for one page has several; see ``pagination``. What each page holds, and so every address, is
known before any page is planned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from timeline.dates.edtf import sort_key
from timeline.evidence.quotes import Found, QuoteProof
from timeline.model.records import Entity, Event, Source
from timeline.site import paths
from timeline.site.entries import missing_label, tallied
from timeline.site.facets import EXPECTED, HAPPENED, status_label, status_of
from timeline.site.footnotes import cards, cited, found, notes, segments, source_ref
from timeline.site.names import ABOUT, AT, WITH, Relation, SiteNames
from timeline.site.page_models import (
    EntityPage,
    IndexPage,
    IndexRow,
    KindPage,
    PagePlan,
    SeriesPage,
    SourcePage,
    StatusPage,
    Taken,
)
from timeline.site.pagination import turned
from timeline.site.periods import parts
from timeline.site.sentences import numbered, sentence_rows
from timeline.site.view_models import EventLine, PageTurn, Ref
from timeline.site.wording import capital

_FIRST_TYPES = ("people", "places")
_LINE = 650  # about how many bytes of HTML an event in a list has, without its title
_USE = 160  # and a link to a record that uses a quote


def entity_types(names: SiteNames) -> tuple[str, ...]:
    """The types of entities: people and places first, the others by name."""
    found = {entity.type for entity in names.timeline.entities.values()}
    return (*(type for type in _FIRST_TYPES if type in found), *sorted(found.difference(_FIRST_TYPES)))


def _line_bytes(event: Event) -> int:
    return _LINE + 2 * len(escape(event.title).encode())


def rows_by_page(rows: Iterable[object]) -> tuple[tuple[object, ...], ...]:
    """The rows of a list, a tuple for each page."""
    return parts(tuple(rows), lambda row: 0)


def _index(names: SiteNames, path: str, heading: str, intro: str, rows: Sequence[IndexRow]) -> Iterator[PagePlan]:
    """A list page or, if it is too long, several."""

    def made(held: tuple[IndexRow, ...], turn: PageTurn | None) -> IndexPage:
        return IndexPage(heading, intro, held, turn)

    plan = PagePlan(path, "index.html", made((), None), heading, intro)
    return turned(names, plan, parts(rows, lambda row: 0), made, paths.list_path)


def _count_of_events(names: SiteNames, events: Iterable[Event]) -> str:
    number = len({event.id for event in events})
    return tallied(names, number) if number else names.language.say("no event")


# Entities


def type_list(names: SiteNames, type: str) -> Iterator[PagePlan]:
    """The list of all entities of a type, by name."""
    label, language = names.type(type), names.language
    rows = [
        IndexRow(
            names.entity(entity.id),
            _aliases(names, entity),
            _count_of_events(names, _events_with(names.related(entity.id))),
        )
        for entity in sorted(entities_of_type(names, type), key=lambda entity: (entity.name.casefold(), entity.id))
    ]
    intro = language.say("%(type)s of this chronology, with the other names that they go by.", type=label)
    return _index(names, paths.type_path(type), label, intro, rows)


def entities_of_type(names: SiteNames, type: str) -> list[Entity]:
    """The entities of a type, in their order."""
    return [entity for entity in names.timeline.entities.values() if entity.type == type]


def _aliases(names: SiteNames, entity: Entity) -> str:
    if not entity.aliases:
        return ""
    return names.language.say("also %(names)s", names=names.language.listed(tuple(map(str, entity.aliases))))


def _events_with(relations: Iterable[Relation]) -> Iterator[Event]:
    return (relation.event for relation in relations)


def entity_pages(names: SiteNames, entity: Entity, related: Sequence[tuple[Relation, ...]]) -> Iterator[PagePlan]:
    """The page of an entity (a person, a place, …): its names, its description, and the events ``related`` to it."""
    path, name = paths.entity_path(entity.type, entity.id), str(entity.name)
    footnotes = notes(entity.evidence, entity.description)
    language, sources, evidence = names.language, names.timeline.sources, names.proof(entity)
    said = numbered(evidence.statements, language)
    page = EntityPage(
        name=name,
        type=Ref(names.type(entity.type), paths.type_path(entity.type)),
        names=tuple(map(str, entity.aliases)),
        description=cited(entity.description, path, footnotes, said),
        sentences=sentence_rows(said, footnotes, sources, language),
        quotes=cards(entity.evidence, footnotes, sources, evidence, (), said, language),
        groups=(),
    )

    def made(held: tuple[Relation, ...], turn: PageTurn | None) -> EntityPage:
        groups: dict[str, list[EventLine]] = {}
        for relation in held:
            groups.setdefault(relation.group, []).append(names.line(relation.event, relation.words))
        whole = page if not turn or not turn.before else page._replace(description=None, sentences=(), quotes=())
        found = tuple((language.word(group), tuple(lines)) for group, lines in groups.items())
        return whole._replace(groups=found, turn=turn)

    description = names.language.say("%(name)s: what the sources of this chronology say, event by event.", name=name)
    plan = PagePlan(path, "entity.html", page, name, description)
    return turned(names, plan, related, made)


def events_of_entity(names: SiteNames, entity: Entity) -> tuple[tuple[Relation, ...], ...]:
    """The events that have to do with an entity, a tuple for each page."""
    every = names.related(entity.id)
    in_groups = [relation for group in (WITH, AT, ABOUT) for relation in every if relation.group == group]
    return parts(in_groups, lambda relation: _line_bytes(relation.event) + len(relation.words))


# Sources


def sources_list(names: SiteNames) -> Iterator[PagePlan]:
    """The list of all sources, sorted by date."""
    sources = sorted(names.timeline.sources.values(), key=lambda source: (sort_key(source.published), source.id))
    rows = [
        IndexRow(
            source_ref(source.id, source, names.language),
            names.language.joined(
                [one for one in (names.when(source.published).words, source.publisher, source.agency) if one]
            ),
            _count_of_events(names, names.quoting(source.id)),
        )
        for source in sources
    ]
    intro = names.language.say("The texts that this chronology is drawn from, and all that it knows.")
    return _index(names, paths.SOURCES, names.language.say("Sources"), intro, rows)


def source_pages(
    names: SiteNames,
    source: Source,
    held: Sequence[tuple[Taken | Event, ...]],
    known: Callable[[Source], Ref | None],
) -> Iterator[PagePlan]:
    """The page of a source: its record, how much of it is quoted, and its quotes with the records that use them.

    ``held`` are these quotes and records, a tuple for each page. ``known`` gives the link to the view of the past of
    the day of a source, or None.
    """
    say, proofs = names.language.say, [use.evidence.quotes.get(use.quote.key) for use in names.uses(source.id)]
    published = names.when(source.published)
    page = SourcePage(
        title=str(source.title),
        published=published,
        publisher=source.publisher or "",
        agency=source.agency or "",
        dateline=str(source.dateline or ""),
        url=source.url or "",
        share=_share(names, names.evidence.shares.get(source.id)),
        checked=_checked(names, [proof.status if proof else Found.UNAVAILABLE for proof in proofs]),
        quotes=(),
        events=(),
        known=known(source),
        tongue=names.tongue(source.id),
    )

    def made(held: tuple[Taken | Event, ...], turn: PageTurn | None) -> SourcePage:
        quotes = tuple(one for one in held if isinstance(one, Taken))
        lines = tuple(names.line(one) for one in held if isinstance(one, Event))
        return page._replace(quotes=quotes, events=lines, turn=turn)

    if source.publisher:
        description = say(
            "A text of %(date)s, published by %(publisher)s, and what this chronology takes from it.",
            date=published.words,
            publisher=source.publisher,
        )
    else:
        description = say("A text of %(date)s, and what this chronology takes from it.", date=published.words)
    plan = PagePlan(paths.source_path(source.id), "source.html", page, str(source.title), description)
    return turned(names, plan, held, made)


def held_of_source(names: SiteNames, source: Source) -> tuple[tuple[Taken | Event, ...], ...]:
    """The quotes taken from a source, each once, and then the events that use them; a tuple for each page."""
    taken: dict[str, tuple[QuoteProof | None, dict[Ref, None]]] = {}
    for use in names.uses(source.id):
        proof = use.evidence.quotes.get(use.quote.key)
        taken.setdefault(str(use.quote.text), (proof, {}))[1][use.ref] = None
    quotes = [
        Taken(segments(text, (), proof.added if proof else ()), tuple(used), found(source, text, proof))
        for text, (proof, used) in taken.items()
    ]
    return parts([*quotes, *names.quoting(source.id)], _item_bytes)


def _item_bytes(held: Taken | Event) -> int:
    if isinstance(held, Event):
        return _line_bytes(held)
    words = sum(len(escape(segment.text).encode()) for segment in held.segments)
    return words + sum(_USE + len(escape(ref.label).encode()) + len(ref.path or "") for ref in held.used)


def _share(names: SiteNames, share: float | None) -> str:
    """A sentence on how much of a source is quoted; empty where the share is unknown."""
    if share is None:
        return ""
    if share == 0:
        return names.language.say("None of its words are quoted on this site.")
    percent = round(share * 100)
    written = names.language.percent(max(1, percent))
    if not percent:
        return names.language.say("Less than %(share)s of its words are quoted on this site.", share=written)
    return names.language.say("About %(share)s of its words are quoted on this site.", share=written)


def _checked(names: SiteNames, statuses: Sequence[Found]) -> str:
    """A sentence on how many of a source's quotes were found in it; empty where it has no quotes."""
    found, all_of_them = sum(status is Found.FOUND for status in statuses), len(statuses)
    if not statuses:
        return ""
    if found < all_of_them:
        return names.language.count(
            "Of the quotes taken from it, %(number)s of %(every)s was found in it word for word.",
            "Of the quotes taken from it, %(number)s of %(every)s were found in it word for word.",
            found,
            every=all_of_them,
        )
    return names.language.count(
        "The one quote taken from it was found in it word for word.",
        "All %(number)s quotes taken from it were found in it word for word.",
        found,
    )


# Series, kinds and statuses


def series_list(names: SiteNames) -> Iterator[PagePlan]:
    """The list of all series."""
    rows = [
        IndexRow(names.series(id), "", _count_of_events(names, (event for _, event in names.numbered(id))))
        for id in names.timeline.site.series
    ]
    intro = names.language.say("Events that are numbered in the sources, in their order.")
    return _index(names, paths.SERIES, names.language.say_as("several", "Series"), intro, rows)


def series_pages(names: SiteNames, id: str, pages: Sequence[tuple[tuple[int, Event], ...]]) -> Iterator[PagePlan]:
    """The page of a series: its events by number, and its gaps."""
    label = names.series(id).label
    after = {gap.last + 1: missing_label(names, gap) for gap in names.gaps if gap.series == id}

    def made(held: tuple[tuple[int, Event], ...], turn: PageTurn | None) -> SeriesPage:
        items: list[tuple[str, EventLine | None]] = []
        for number, event in held:
            if number in after:
                items.append((after.pop(number), None))
            items.append((capital(names.language.nth(number)), names.line(event)))
        return SeriesPage(label, tuple(items), turn)

    description = names.language.say(
        "The %(series)s by number, and which of them the sources do not tell of.", series=label
    )
    plan = PagePlan(paths.series_path(id), "series.html", SeriesPage(label, ()), label, description)
    return turned(names, plan, pages, made)


def events_of_series(names: SiteNames, id: str) -> tuple[tuple[tuple[int, Event], ...], ...]:
    """The events of a series with their numbers, a tuple for each page."""
    return parts(names.numbered(id), lambda pair: _line_bytes(pair[1]))


def kinds_list(names: SiteNames) -> Iterator[PagePlan]:
    """The list of all kinds of events."""
    events = names.timeline.events
    rows = [
        IndexRow(names.kind(id).ref, "", _count_of_events(names, (event for event in events if event.kind == id)))
        for id in names.timeline.site.kinds
    ]
    intro = names.language.say("The kinds of events in this chronology.")
    return _index(names, paths.KINDS, names.language.say("Kinds"), intro, rows)


def kind_pages(names: SiteNames, id: str, pages: Sequence[tuple[Event, ...]]) -> Iterator[PagePlan]:
    """The page of a kind: its events by date."""
    kind = names.kind(id)

    def made(held: tuple[Event, ...], turn: PageTurn | None) -> KindPage:
        return KindPage(kind, tuple(map(names.line, held)), turn)

    description = names.language.say("Events of the kind “%(kind)s”, by date.", kind=kind.ref.label)
    plan = PagePlan(paths.kind_path(id), "kind.html", made((), None), kind.ref.label, description)
    return turned(names, plan, pages, made)


def events_of_kind(names: SiteNames, id: str) -> tuple[tuple[Event, ...], ...]:
    """The events of a kind, a tuple for each page."""
    return parts([event for event in names.timeline.events if event.kind == id], _line_bytes)


def statuses_list(names: SiteNames) -> Iterator[PagePlan]:
    """The list of the statuses: what took place, what was expected."""
    title = names.language.say("Status")
    intro = names.language.say("What is recorded as having taken place, and what was expected and is not.")
    rows = []
    for status in (HAPPENED, EXPECTED):
        of_status = [event for event in names.timeline.events if status_of(event) == status]
        ref = Ref(status_label(names, status), paths.status_path(status))
        rows.append(IndexRow(ref, _meaning(names, status), _count_of_events(names, of_status)))
    return _index(names, paths.STATUS, title, intro, rows)


def status_pages(names: SiteNames, status: str, pages: Sequence[tuple[Event, ...]]) -> Iterator[PagePlan]:
    """The page of a status: its events by date."""
    label, meaning = status_label(names, status), _meaning(names, status)

    def made(held: tuple[Event, ...], turn: PageTurn | None) -> StatusPage:
        return StatusPage(label, meaning, status == EXPECTED, tuple(map(names.line, held)), turn)

    plan = PagePlan(paths.status_path(status), "status.html", made((), None), label, meaning)
    return turned(names, plan, pages, made)


def events_of_status(names: SiteNames, status: str) -> tuple[tuple[Event, ...], ...]:
    """The events of a status, a tuple for each page."""
    return parts([event for event in names.timeline.events if status_of(event) == status], _line_bytes)


def _meaning(names: SiteNames, status: str) -> str:
    if status == EXPECTED:
        return names.language.say("What sources expected, and what is not recorded as having taken place.")
    if names.timeline.site.evidence_required:
        return names.language.say("What a text published on that day or later reports.")
    return names.language.say("What is recorded as having taken place; where a record names no source, unverified.")
