"""The source of a quote is a source of the site.

`source` is the name of a file in `content/sources` without its extension. `timeline source add FILE` makes such a file.

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

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: report-of-the-fair
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.diagnostics.hints import for_unknown
from timeline.model.citations import quoting

FAMILY = "reference"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    timeline = context.timeline
    for record in quoting(timeline):
        for id in (quote.source for quote in record.evidence.values()):
            if id not in timeline.sources and not context.unread(f"content/sources/{id}."):
                hint = for_unknown(id, timeline.sources, f"`timeline source add FILE --id {id}` makes a new one.")
                yield error("unknown-source", id.at, f"There is no source content/sources/{id}.yaml.", hint)
