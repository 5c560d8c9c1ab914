"""``/citations.bib``: the sources as BibTeX, with biblatex's fields. What a record does not say is left out."""

from __future__ import annotations

from timeline.exports.context import ExportContext, one_line
from timeline.model.records import Source
from timeline.site.bibliography import CslItem, bibtex

PATH = "citations.bib"


def export(context: ExportContext) -> bytes:
    """The file, in UTF-8."""
    return ("\n".join(map(bibtex, items(context))) or "\n").encode()


def items(context: ExportContext) -> tuple[CslItem, ...]:
    """The sources as they are cited, by id.

    A record does not say what kind of text a source is: one with an address is a web page, any other a document. Its
    language is left out.
    """
    return tuple(_item(context, source) for source in context.timeline.sources.values())


def _item(context: ExportContext, source: Source) -> CslItem:
    return CslItem(
        source.id,
        "webpage" if source.url else "document",
        one_line(source.title),
        publisher=source.publisher or "",
        issued=source.published,
        url=source.url or "",
        note=context.language.say("Agency: %(agency)s", agency=source.agency) if source.agency else "",
    )
