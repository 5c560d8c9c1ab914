"""No two records have the same number in a series.

An event that was expected and then happened is one record. Its earlier date stands under `previously`.

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
    series: {tide-fair: 3}
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error
from timeline.model.records import SeriesNumber

FAMILY = "series"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    first: dict[tuple[str, int], SeriesNumber] = {}
    for event in context.timeline.events:
        for number in event.series:
            other = first.setdefault((number.series, number.number), number)
            if other is not number:
                message = f"Another record already has number {number.number} of `{number.series}`."
                related = (Related(other.at, "the other record"),)
                hint = "Correct the number that is wrong, or make one record of both if they are the same event."
                yield error("ordinal-duplicate", number.at, message, hint, related)
