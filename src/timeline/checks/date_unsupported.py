"""A quote of the record bears its date out.

A quote supports the date if it has a date expression that lies within the record's date: `on Thursday`, `next week`,
`September 26`, `in June`, `the first half of November`. The expression is read from the date of the quote's source. An
expression whose weekday does not belong to its date supports nothing. An interval of more than a year says from
when until when: what the quotes say must reach over a tenth of it or more. Where they give one year, and it may be
another, write `2009~` or `200X`, not `1950/2015`. A date under `previously` is compared with the
quotes that it names. These must come from older sources than the quotes that support the record's own date.

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
    date: 2021-05-07
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.dates.edtf import sort_key
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.facts import Fact, Verdict
from timeline.evidence.grounding.parsed_quote import EvidenceSpan

FAMILY = "date"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for kind in ("date", "previous"):
        for event, fact in context.unsupported(kind):
            whose = "No quote of this record" if kind == "date" else "None of the quotes named here"
            there = f"The quotes say: {fact.why}" if fact.why else "No date can be read in the quotes"
            hint = f"{there}. Correct the date, or quote the words that give it."
            yield error(
                "date-unsupported",
                fact.at,
                f"{whose} supports the date {fact.value}.",
                context.with_passage(event, fact, hint),
            )
    for event in context.timeline.events:
        own = [bearing for fact in context.evidence.events[event.id].facts for bearing in _spans_of(fact, "date")]
        newest = max((_published(context, bearing) for bearing in own), default=None)
        for fact in context.evidence.events[event.id].facts:
            for bearing in _spans_of(fact, "previous"):
                if newest is not None and _published(context, bearing) >= newest:
                    message = f"`{bearing.source}` is no older than the source of the record's own date."
                    hint = "Give only dates of older sources under `previously`; mention another date in a caveat."
                    yield error("date-unsupported", fact.at, message, hint)


def _spans_of(fact: Fact, kind: str) -> tuple[EvidenceSpan, ...]:
    return fact.bearings if fact.kind == kind and fact.verdict is Verdict.BORNE_OUT else ()


def _published(context: CheckContext, bearing: EvidenceSpan) -> tuple[float, float, str]:
    return sort_key(context.timeline.sources[bearing.source].published)
