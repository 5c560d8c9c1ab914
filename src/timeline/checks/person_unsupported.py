"""A quote of the record names each person.

A person is named by the name or an alias in `entities/people.yaml`. An initial between the first and the last name is
optional. A short name that is part of another person's longer name does not count.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    people:
      - {person: tom-reed}
    evidence:
      opening:
        source: fair-report
        quote: >-
          The third Tide Fair opened at the harbour museum in Saltmere on Thursday. Mayor Ada Finch and Harbour
          Master Tom Reed cut the ribbon

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    people:
      - {person: tom-reed}
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
    hint = "Quote the passage that names them, or add the spelling there to the aliases (known: {names})."
    for fault in unnamed(context, "person", hint):
        yield error("person-unsupported", *fault)
