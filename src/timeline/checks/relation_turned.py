"""Who does what to whom is as in the quotes.

A sentence may have only words of the quotes and still say the reverse: who hosts whom, from whom to whom, who sold and
who bought. Active and passive sentences are compared by their sense. The rule checks only what simple patterns can
recognise.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Ada Finch and Tom Reed cut the ribbon.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The island agreed to lend the bell to the museum.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more: {source: fair-report, quote: "The museum agreed to lend the bell of the Grayholm Light to the island"}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


_SHOWN = 200  # characters; the hint does not show a longer quote


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.RELATION):
        there = {str(each.quote.text): "" for each in fault.cited if len(each.quote.text) <= _SHOWN}
        hint = fault.hint(there, "Say who does it, and to whom, as the source does.")
        yield error("relation-turned", fault.at, fault.message("does not agree with"), hint)
