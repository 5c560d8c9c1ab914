"""A sentence denies what its quotes deny, and nothing else.

If the sentence has a `not`, a quote that it cites has it too. If the quotes deny something, the sentence does not claim
it.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The museum did not sell tickets.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: The museum did not sell tickets; a tin bucket at the gate took what people gave.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The museum did sell tickets.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: The museum did not sell tickets; a tin bucket at the gate took what people gave.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.english.outcomes import Negation
from timeline.evidence.grounding import AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.NEGATION):
        there = {_with_context(each, one): "" for each in fault.cited for one in each.negations}
        hint = fault.hint(there, "Deny what the source denies, and nothing else.")
        yield error("negation-mismatch", fault.at, fault.message("does not agree with"), hint)


def _with_context(parsed: ParsedQuote, negation: Negation) -> str:
    """A negation with the word before it and the two words after it."""
    words = parsed.passage.words
    inside = [n for n, word in enumerate(words) if word.start < negation.end and negation.start < word.end]
    if not inside:
        return negation.words
    first, last = max(0, inside[0] - 1), min(len(words), inside[-1] + 3)
    return parsed.bearing(first, last).words
