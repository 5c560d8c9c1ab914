"""A sentence has no word that excludes the word of its quotes.

Opposites and siblings (`guilty` and `innocent`, `mother` and `father`, `year` and `century`) exclude each other: the
quote says one of them, and a sentence that puts the other in its place says something else. They stand in tables, in
`src/timeline/english/tables/`. The rule reports a word only where a word next to it is the same in the quote.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Reed said that the walk would lead along the sea wall.[^walk]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Reed said that the walk would lead along the river wall.[^walk]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.OPPOSITE):
        hint = "Use the source's word, or one that says less."
        yield error("word-excluded", fault.at, fault.message("excludes"), hint)
