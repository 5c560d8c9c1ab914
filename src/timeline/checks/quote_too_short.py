"""A quote, and each part of an elided one, has at least three words.

A fingerprint has runs of three words, so it cannot prove fewer. Two words prove little in any case.

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
        source: fair-report
        quote: The third Tide Fair opened … on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.quotes import Found

FAMILY = "quote"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for record, quote in context.quotes():
        if context.proof(record, quote).status is Found.TOO_SHORT:
            message = "The quote, or a part of it next to `…` or `[your words]`, has fewer than three words."
            yield error("quote-too-short", quote.text.at, message, "Quote more of the words around the short part.")
