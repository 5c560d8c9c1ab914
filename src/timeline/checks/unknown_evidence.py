"""Whatever cites a quote names the key of one.

Footnote references in a summary or a description (`[^key]`), and the keys under `evidence` of a caveat or an earlier
date, are keys of quotes in the record's own `evidence`.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    summary: The third Tide Fair opened.[^opening]
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    summary: The third Tide Fair opened.[^openign]
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.diagnostics.hints import for_unknown
from timeline.model.citations import citations, quoting

FAMILY = "reference"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for record in quoting(context.timeline):
        if record.at.file in context.timeline.broken:
            continue
        for key in citations(record):
            if key not in record.evidence:
                hint = for_unknown(key, record.evidence, "Add a new quote under `evidence`, with its source.")
                yield error("unknown-evidence", key.at, f"This record has no quote with the key `{key}`.", hint)
