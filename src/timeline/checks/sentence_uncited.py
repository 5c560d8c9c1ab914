"""Every sentence of a summary or a description cites its evidence.

A sentence cites a quote of the record by a footnote reference, `[^key]`, at its end or inside it. `key` is the quote's
key.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The fair opened at the museum.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The fair opened at the museum. Everybody came.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.model.citations import quoting

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for record in quoting(context.timeline):
        if not record.evidence:
            continue  # missing-field reports it
        for statement in context.evidence.of(record).statements:
            if not statement.cites:
                short = statement.text if len(statement.text) <= 60 else f"{statement.text[:59]}…"
                message = f"This sentence cites no evidence: “{short}”"
                key = next(iter(record.evidence))
                plain = f"End it with a footnote to the quote that supports it: [^{key}]."
                found = context.advice.on_uncited(record, statement) if context.advice else ""
                yield error("sentence-uncited", statement.at, message, found or plain)
