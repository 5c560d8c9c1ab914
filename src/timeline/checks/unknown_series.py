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
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.diagnostics.hints import for_unknown

FAMILY = "reference"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    site = context.timeline.site
    if site.at.file in context.timeline.broken:
        return
    remedy = f"A new series goes under `series` in {site.at.file}, with its label."
    for event in context.timeline.events:
        for number in event.series:
            if number.series not in site.series:
                hint = for_unknown(number.series, site.series, remedy)
                yield error("unknown-series", number.at, f"The site has no series `{number.series}`.", hint)
