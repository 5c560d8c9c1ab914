"""The kind of an event is one of the site's.

Kinds and their labels stand under `kinds` in `content/site.yaml`.

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
    kind: fairs
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
    named = ((event.kind, event.kind.at) for event in context.timeline.events)
    for fault in unlisted(context, "kind", "kinds", context.timeline.site.kinds, named):
        yield error("unknown-kind", *fault)
