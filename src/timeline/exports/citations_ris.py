"""``/citations.ris``: the sources in the format RIS. What a record does not say is left out."""

from __future__ import annotations

from timeline.exports.citations_bib import items
from timeline.exports.context import ExportContext
from timeline.site.bibliography import ris

PATH = "citations.ris"


def export(context: ExportContext) -> bytes:
    """The file, in UTF-8; its lines end with CR and LF."""
    return ("\r\n".join(map(ris, items(context))) or "\r\n").encode()
