"""The dateline of a source stands in its text and gives its date.

`dateline` repeats the words of the text from which `published` was read: at least three words, as in a quote. They must
give a date that lies within `published`.

Passes:

    # content/sources/fair-report.yaml
    title: Three hundred at the fair
    published: 2021-05-08
    dateline: Saturday, 8 May 2021
    archive: report.txt

Fails:

    # content/sources/fair-report.yaml
    title: Three hundred at the fair
    published: 2021-05-09
    dateline: Sunday, 9 May 2021
    archive: report.txt
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.dates.edtf import Precision, covering, in_words
from timeline.dates.expressions import Reading, read
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.english.words import plain
from timeline.evidence.quotes import Found, prove
from timeline.model.records import Source, Text

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for id, source in context.timeline.sources.items():
        if source.dateline is None:
            continue
        at = source.dateline.at
        proof = prove("dateline", id, source.dateline, context.archived.get(id))
        if proof.status is Found.NOT_FOUND:
            hint = "Copy the words that give the text's date, or leave `dateline` out."
            yield error("dateline-not-found", at, f"The dateline is not found in its source `{id}`.", hint)
        elif proof.status is Found.TOO_SHORT:
            hint = "Copy the words around the date too."
            yield error(
                "dateline-not-found", at, "The dateline has fewer than three words, so nothing proves it.", hint
            )
        elif not _gives(source, source.dateline):
            message = f"The dateline does not give {in_words(source.published)} as the text's date."
            yield error("dateline-not-found", at, message, _hint(read(source.dateline, source.published)))


def _gives(source: Source, dateline: Text) -> bool:
    """Whether the words alone give the date of publication: an expression such as “Thursday” would need that date."""
    if source.published.precision is Precision.YEAR and source.published.text in plain(dateline):
        return True  # the year alone, as an imprint gives it ("© 1998 by …"); no reader of running text takes it
    return any(
        not reading.relative and not reading.conflict and source.published.span.contains(reading.interval)
        for reading in read(dateline, source.published)
    )


def _hint(readings: tuple[Reading, ...]) -> str:
    if any(reading.conflict for reading in readings):
        return f"{next(reading.conflict for reading in readings if reading.conflict)}. Leave `dateline` out."
    if not readings:
        return "Copy the words that give it. Where the text does not give it in full, leave `dateline` out."
    if all(reading.relative for reading in readings):
        return "The year must stand there too. Where the text does not give it, leave `dateline` out."
    said = "; ".join(f"“{reading.words}” is {in_words(covering(reading.interval))}" for reading in readings)
    return f"The words say: {said}. Correct `published`, or copy the words that give it."
