"""A quote of the record names everything that the record is about.

Each id in `about` is the id of an entity. A quote names the entity by its name, an alias, or an acronym with or without
full stops.

Passes:

    # content/events/loan.yaml
    title: Museum to lend the bell
    date: 2021-06
    status: expected
    kind: plan
    about: [grayholm-bell]
    evidence:
      bell:
        source: fair-report
        quote: The museum agreed to lend the bell of the Grayholm Light to the island in June

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    about: [grayholm-bell]
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
        "Quote the passage that names it, add the spelling there to the aliases (known: {names}), "
        "or take it out of `about`."
    )
    for fault in unnamed(context, "topic", hint):
        yield error("topic-unsupported", *fault)
