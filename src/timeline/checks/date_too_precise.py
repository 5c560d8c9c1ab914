"""A record's date is no more precise than its quotes.

Where a quote says `next week`, the record must not name a day. A wording that is approximate or ambiguous covers all
the days that it can mean.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-02/2021-05-09
    kind: fair
    status: expected
    evidence:
      opening:
        source: fair-preview
        quote: The third Tide Fair is expected to open at the harbour museum in Saltmere next week.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    status: expected
    evidence:
      opening:
        source: fair-preview
        quote: The third Tide Fair is expected to open at the harbour museum in Saltmere next week.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error
from timeline.evidence.facts import Verdict

FAMILY = "date"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for kind in ("date", "previous"):
        for event, fact in context.unsupported(kind, Verdict.TOO_PRECISE):
            message = f"The quotes do not support a date as precise as {fact.value}."
            hint = f"The quotes say: {fact.why}. Give the wider date, or quote words that are as precise."
            related = tuple(Related(event.evidence[each.quote].text.at, f"“{each.words}”") for each in fact.bearings)
            yield error("date-too-precise", fact.at, message, context.with_passage(event, fact, hint), related)
