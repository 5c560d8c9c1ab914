"""What a sentence says was done, the quotes that it cites say too.

This is about words such as signed, agreed, opened, rejected, postponed and cancelled. The sentence may use other words
than the quote, but it must not be more certain, and must not say the opposite. What a quote only expects, the sentence
must not report as done.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Both sides plan a walk.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more: {source: fair-report, quote: "both sides plan a second Lantern Walk in the autumn"}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Both sides held a second walk.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more: {source: fair-report, quote: "both sides plan a second Lantern Walk in the autumn"}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.OUTCOME):
        there = {one.words: "" for each in fault.cited for one in each.outcomes if one.form != "noun"}
        hint = fault.hint(there, "Say it as the source does, or cite the quote that reports it.")
        yield error("outcome-ungrounded", fault.at, fault.message("is not supported by"), hint)
