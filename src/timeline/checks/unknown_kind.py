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
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.diagnostics.hints import for_unknown

FAMILY = "reference"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    site = context.timeline.site
    if site.at.file in context.timeline.broken:
        return
    remedy = f"A new kind goes under `kinds` in {site.at.file}, with its label."
    for event in context.timeline.events:
        if event.kind not in site.kinds:
            hint = for_unknown(event.kind, site.kinds, remedy)
            yield error("unknown-kind", event.kind.at, f"The site has no kind `{event.kind}`.", hint)
