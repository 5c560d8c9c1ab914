"""Every quote of a record is there for something.

A footnote, a caveat or an earlier date cites the quote, or its words support the date, the place, a person, a topic or
the number of the event.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    summary: They cut the ribbon.[^ribbon]
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
      ribbon:
        source: fair-report
        quote: cut the ribbon before a crowd of 300

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
      ribbon:
        source: fair-report
        quote: cut the ribbon before a crowd of 300
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, warning
from timeline.evidence.facts import RecordEvidence, Verdict
from timeline.model.citations import citations
from timeline.model.records import Entity, Event

FAMILY = "reference"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    timeline = context.timeline
    for event in timeline.events:
        evidence = context.evidence.events[event.id]
        if _is_fully_supported(event, evidence):
            yield from _unused(context, event, "the summary", evidence)
    for entity in timeline.entities.values():
        yield from _unused(context, entity, "the description", RecordEvidence())


def _is_fully_supported(event: Event, evidence: RecordEvidence) -> bool:
    """Whether everything that the event names is known and supported.

    If it is not, a quote that seems unused may be meant for what has no support yet, and is not reported.
    """
    named = {event.place, *event.about, *(one.person for one in event.people), *(one.series for one in event.series)}
    known = named - {None} <= {fact.subject for fact in evidence.facts}
    return known and evidence.whole and all(fact.verdict is Verdict.BORNE_OUT for fact in evidence.facts)


def _unused(
    context: CheckContext, record: Event | Entity, prose: str, evidence: RecordEvidence
) -> Iterator[Diagnostic]:
    if record.at.file in context.timeline.broken:
        return
    used = {*citations(record), *(bearing.quote for fact in evidence.facts for bearing in fact.bearings)}
    for key, quote in record.evidence.items():
        if key not in used and quote.source in context.timeline.sources:
            message = f"Nothing in this record cites the quote `{key}`, and it supports none of its facts."
            yield warning("unused-evidence", quote.key.at, message, f"Cite it in {prose} as `[^{key}]`, or delete it.")
