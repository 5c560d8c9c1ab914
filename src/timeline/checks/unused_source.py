"""Every source is quoted.

A source that no record quotes supports nothing, and its page has nothing to show.

Passes:

    # content/sources/letter.yaml
    title: A letter to the museum
    published: 2021-05-07
    archive: letter.txt
    # archive/letter.txt
    We enjoyed the fair on Thursday very much.
    # content/events/opening.yaml
    title: The fair
    date: 2021-05-06
    kind: fair
    evidence:
      letter:
        source: letter
        quote: We enjoyed the fair on Thursday

Fails:

    # content/sources/letter.yaml
    title: A letter to the museum
    published: 2021-05-07
    archive: letter.txt
    # archive/letter.txt
    We enjoyed the fair on Thursday very much.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, warning
from timeline.model.citations import quoting

FAMILY = "reference"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    timeline = context.timeline
    if context.unread("content/events/", "content/entities/"):
        return
    quoted = {quote.source for record in quoting(timeline) for quote in record.evidence.values()}
    for source in timeline.sources.values():
        if source.id not in quoted:
            hint = "Quote it in a record, or delete its file and its fingerprint."
            yield warning("unused-source", source.at, "No record quotes this source.", hint)
