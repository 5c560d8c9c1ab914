"""The series of an event are among the site's.

Series and their labels stand under `series` in `content/site.yaml`.

Passes:

    # content/events/second-lantern-walk.yaml
    title: Second Lantern Walk
    date: 2021
    kind: plan
    status: expected
    series: {lantern-walk: 2}
    evidence:
      walk:
        source: fair-report
        quote: both sides plan a second Lantern Walk in the autumn

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    series: {tidal-fair: 3}
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.site_lists import unlisted
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error

FAMILY = "reference"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    named = ((one.series, one.at) for event in context.timeline.events for one in event.series)
    for fault in unlisted(context, "series", "series", context.timeline.site.series, named):
        yield error("unknown-series", *fault)
