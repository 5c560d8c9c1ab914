"""A source that is quoted has a fingerprint, or its text is at hand.

Without either nothing can be proved. `timeline source add FILE` archives a text and writes its fingerprint.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/sources/letter.yaml
    title: A letter to the museum
    published: 2021-05-07
    archive: letter.txt
    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening: {source: letter, quote: the fair opened yesterday in Saltmere}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.archive import print_file
from timeline.checks.material import Material
from timeline.diagnostics import Diagnostic, Severity, error

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(material: Material) -> Iterator[Diagnostic]:
    quoted = {str(quote.source) for _, quote in material.quotes()}
    for id, source in material.timeline.sources.items():
        file = print_file(id)
        if id in quoted and id not in material.archived:
            message = f"Neither the text of `{id}` nor its fingerprint {file} is at hand: it proves no quote."
            hint = f"Run `timeline source add FILE --id {id}` with its text, and commit the fingerprint."
            yield error("source-unavailable", source.archive.at if source.archive else source.at, message, hint)
