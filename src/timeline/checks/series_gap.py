"""The numbers of a series run on from 1.

A missing number is not a mistake: perhaps no source mentions that event. The site shows the gap.

Passes:

    # content/events/third-tide-fair.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      early: {source: fair-preview, quote: The first fair was held in 2018}

Fails:

    # content/events/third-tide-fair.yaml
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
from timeline.diagnostics.diagnostic import Diagnostic, Severity, info
from timeline.model.series_gaps import gaps

FAMILY = "series"
SEVERITY = Severity.INFO


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for gap in gaps(context.timeline):
        number = next(number for number in gap.after.series if number.series == gap.series)
        missing = f"number {gap.first}" if gap.first == gap.last else f"numbers {gap.first} to {gap.last}"
        label = context.timeline.site.series[gap.series].label
        yield info("series-gap", number.at, f"No record has {missing} of {label}; the site shows a gap.")
