"""``/citations.json``: the sources as CSL-JSON. What a record does not say is left out."""

from __future__ import annotations

from timeline.exports.citations_bib import items
from timeline.exports.context import ExportContext
from timeline.site.bibliography import csl_json

PATH = "citations.json"


def export(context: ExportContext) -> bytes:
    """The file, as indented UTF-8 JSON: a list."""
    return csl_json(items(context)).encode()
