"""Every entity is named by an event.

An event names it under `place`, `people` or `about`. An entity that no event names is not a mistake: its name and
aliases are still used to read the quotes. But its page lists no event.

Passes:

    # content/entities/boats.yaml
    museum-barge: {name: Barge of the Museum, aliases: [barge]}
    # content/events/barge.yaml
    title: Choir sings from a barge
    date: 2021-05-06
    kind: fair
    about: [museum-barge]
    summary: A choir sang from a barge.[^barge]
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
      barge:
        source: fair-report
        quote: The choir from Grayholm sang from a barge

Fails:

    # content/entities/boats.yaml
    museum-barge: {name: Barge of the Museum, aliases: [barge]}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, info

FAMILY = "reference"
SEVERITY = Severity.INFO


def check(context: CheckContext) -> Iterator[Diagnostic]:
    timeline = context.timeline
    if context.unread("content/events/", "content/entities/"):
        return
    named: set[str | None] = set()
    for event in timeline.events:
        named.update([event.place, *event.about, *(each.person for each in event.people)])
    for entity in timeline.entities.values():
        if entity.id not in named:
            hint = "Name it under `place`, `people` or `about`, or delete it."
            yield info("unused-entity", entity.at, f"No event names `{entity.id}`.", hint)
