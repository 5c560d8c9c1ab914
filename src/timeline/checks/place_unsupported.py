"""A quote of the record names its place.

The quote has the name or an alias of the place in `entities/places.yaml`. If no source says where the event happened,
leave the place out.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    place: saltmere
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    place: grayholm
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.entity_names import unnamed
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error

FAMILY = "fact"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    hint = (
        "Quote the words that say where, add the spelling there to the aliases (known: {names}), or leave `place` out."
    )
    for fault in unnamed(context, "place", hint):
        yield error("place-unsupported", *fault)
