"""Every number of a sentence is in the quotes that it cites.

Digits, number words and ordinals are compared by value: `23` and `over 20` support `more than 20`, and `3` supports
`three`. The unit of a range, a share or a sum of money must be the same too.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: They cut the ribbon before more than 200 people.[^more]
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
    summary: They cut the ribbon before more than 400 people.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.NUMBER):
        there = {one.words: "" for each in fault.cited for one in each.quantities}
        same = any(words.casefold() == fault.atom.words.casefold() for words in there)
        otherwise = "Correct the number, or cite the quote that has it."
        hint = fault.hint(
            there, "In the quote it counts something else: count what the source counts." if same else otherwise
        )
        yield error("number-ungrounded", fault.at, fault.message("is not in"), hint)
