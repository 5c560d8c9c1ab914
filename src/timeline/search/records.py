"""What full-text search finds: events and entities with their quotes, sources, and free pages. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import NamedTuple

import nh3

from timeline.exports.context import ExportContext, one_line
from timeline.model.records import Entity, Event, Page, Prose, Quote, Source
from timeline.publishing import markdown
from timeline.site import paths
from timeline.site.footnotes import notes


class FoundQuote(NamedTuple):
    """A quote on the page of its record: its anchor there, its source's title and date, and its words."""

    anchor: str
    source: str
    words: str


class SearchRecord(NamedTuple):
    """A page that can be found: its path, title, kind, date and status as readers see them, its texts and its quotes.

    ``date`` and ``status`` may be empty; only expected events have a ``status``. ``texts`` are paragraphs of plain
    text.
    """

    path: str
    title: str
    kind: str
    date: str
    status: str
    texts: tuple[str, ...]
    passages: tuple[FoundQuote, ...] = ()


def search_records(context: ExportContext) -> tuple[SearchRecord, ...]:
    """The search records of all pages: events, sources, entities and free pages, each in the order of the site."""
    timeline = context.timeline
    return (
        *(_event_record(context, event) for event in timeline.events),
        *(_source_record(context, source) for source in timeline.sources.values()),
        *(_entity_record(context, entity) for entity in timeline.entities.values()),
        *(_page_record(page) for page in timeline.pages),
    )


def as_html(found: SearchRecord) -> str:
    """The record as HTML for Pagefind: what a result shows is named metadata, and each quote is a section of its own.

    Quotes have quotation marks, so that readers do not take what Pagefind puts between the sections for their words.
    """
    beside = {"date": found.date, "status": found.status, "kind": found.kind}
    parts = [
        f'<h1 data-pagefind-meta="title">{escape(found.title)}</h1>',
        *(
            f'<p data-pagefind-meta="{name}" data-pagefind-ignore>{escape(words)}</p>'
            for name, words in beside.items()
            if words
        ),
        *(f"<p>{escape(text)}</p>" for text in found.texts),
    ]
    for passage in found.passages:
        parts.append(f'<h6 id="{escape(passage.anchor)}" data-pagefind-weight="0.5">{escape(passage.source)}</h6>')
        parts.append(f"<p>“{escape(passage.words)}”</p>")
    return f"<!doctype html><html><body>{''.join(parts)}</body></html>"


def _event_record(context: ExportContext, event: Event) -> SearchRecord:
    language, name = context.language, context.name
    roles = ((name(one.person), one_line(one.role or "")) for one in event.people)
    people = (f"{who} ({role})" if role else who for who, role in roles)
    topics = map(name, (*([event.place] if event.place else []), *event.about))
    return SearchRecord(
        path=paths.event_path(event.id),
        title=one_line(event.title),
        kind=context.kind(event),
        date=language.date(event.date),
        status=language.say("Expected") if event.expected else "",
        texts=tuple(
            filter(
                None,
                (_prose_text(context, event), language.listed([*people, *topics, *event.tags]), _editors_notes(event)),
            )
        ),
        passages=tuple(_found_quotes(context, event.evidence, event.summary)),
    )


def _source_record(context: ExportContext, source: Source) -> SearchRecord:
    return SearchRecord(
        path=paths.source_path(source.id),
        title=one_line(source.title),
        kind=context.language.say("Source"),
        date=context.language.date(source.published),
        status="",
        texts=tuple(one_line(text) for text in (source.publisher, source.agency) if text),
    )


def _entity_record(context: ExportContext, entity: Entity) -> SearchRecord:
    aliases = [one_line(one) for one in entity.aliases]
    return SearchRecord(
        path=paths.entity_path(entity.type, entity.id),
        title=one_line(entity.name),
        kind=context.names.type(entity.type),
        date="",
        status="",
        texts=tuple(
            filter(None, (context.language.listed(aliases), _prose_text(context, entity), _editors_notes(entity)))
        ),
        passages=tuple(_found_quotes(context, entity.evidence, entity.description)),
    )


def _page_record(page: Page) -> SearchRecord:
    html = markdown.page(page.text, lambda target: "").html
    text = one_line(unescape(nh3.clean(html, tags=set())))
    return SearchRecord(paths.page_path(page.id), one_line(page.title), "", "", "", (text,) if text else ())


def _prose_text(context: ExportContext, record: Event | Entity) -> str:
    """The sentences and caveats of a record, as plain text."""
    return " ".join(context.names.sentences(record, "summary", "description", "caveat"))


def _editors_notes(record: Event | Entity) -> str:
    """The editors' notes on the quotes. They are not part of the quotes, because they are not the source's words."""
    return " ".join(one_line(quote.note) for quote in record.evidence.values() if quote.note)


def _found_quotes(context: ExportContext, quotes: Mapping[str, Quote], prose: Prose | None) -> Iterator[FoundQuote]:
    for key, note in notes(quotes, prose).items():
        quote = quotes[key]
        source = context.timeline.sources.get(quote.source)
        cited = (one_line(source.title), context.language.date(source.published)) if source else (str(quote.source),)
        yield FoundQuote(note.anchor, ", ".join(filter(None, cited)), one_line(quote.text))
