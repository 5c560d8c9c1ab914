"""A source cannot witness the future.

A record that `happened` needs a source that could know it. Such a source is published no earlier than the first day of
the record's date and of the date in the quote. Nor may the quote call the event a future one, unless the source was
published after the date ended. Without such a source the record is `expected`, even if we believe that it happened.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-02/2021-05-09
    kind: fair
    evidence:
      opening:
        source: fair-preview
        quote: The third Tide Fair is expected to open at the harbour museum in Saltmere next week.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.dates.edtf import in_words
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error
from timeline.evidence.facts import Verdict
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.report_or_forecast import begun, reported
from timeline.model.records import Event

FAMILY = "date"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for event in context.timeline.events:
        dated = next((fact for fact in context.evidence.events[event.id].facts if fact.kind == "date"), None)
        if event.expected or dated is None or dated.verdict is not Verdict.BORNE_OUT:
            continue
        sources = context.timeline.sources
        if any(reported(event.date, bearing, sources[bearing.source]) for bearing in dated.bearings):
            continue
        sources_named = "; ".join(sorted({_source_words(context, event, bearing) for bearing in dated.bearings}))
        message = f"No source of this record could know that it happened: its date rests on {sources_named}."
        hint = "Write `status: expected`, or quote a source that reports it afterwards."
        places = sorted({(event.evidence[bearing.quote].text.at, bearing.words) for bearing in dated.bearings})
        related = tuple(Related(at, f"“{words}”") for at, words in places)
        yield error("future-witness", event.date_at, message, hint, related)


def _source_words(context: CheckContext, event: Event, bearing: EvidenceSpan) -> str:
    source = context.timeline.sources[bearing.source]
    named = f"`{source.id}` of {in_words(source.published)}"
    return f"{named}, which calls it a future event" if begun(event.date, bearing, source) else named
