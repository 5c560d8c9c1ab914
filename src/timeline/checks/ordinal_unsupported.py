"""A quote of the record gives its number in the series.

The number is a word or a figure: `third`, `3rd`; `inaugural` means first. The phrase that starts with the number names
the series. It has the series' label, an alias of it in site.yaml, or more than half of the words of one of them, and no
word that belongs only to another series.

Passes:

    # content/events/third-tide-fair.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    series: {tide-fair: 3}
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/third-tide-fair.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    series: {tide-fair: 4}
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error

FAMILY = "fact"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for event, fact in context.unsupported("ordinal"):
        label = context.timeline.site.series[fact.subject].label
        message = f"No quote of this record gives it {fact.value} of {label}."
        hint = (
            "Quote the words that give the number, add the wording there to the `aliases` of "
            f"`{fact.subject}` in {context.timeline.site.at.file}, or leave `series` out."
        )
        yield error("ordinal-unsupported", fact.at, message, context.with_passage(event, fact, hint))
