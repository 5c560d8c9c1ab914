"""What is expected does not rest on a source that could already know.

If a source supports the date of an expected event, and was published after that date ended, it can say whether the
event happened. Read it again: perhaps the record `happened`, or perhaps it needs another quote. The rule does not use
today's date, so a check gives the same result on every day.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-02/2021-05-09
    kind: fair
    status: expected
    evidence:
      opening:
        source: fair-preview
        quote: The third Tide Fair is expected to open at the harbour museum in Saltmere next week.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    status: expected
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.dates.edtf import in_words
from timeline.diagnostics.diagnostic import Diagnostic, Severity, warning

FAMILY = "date"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for event in context.timeline.events:
        if not event.expected or event.date.interval.last is None:
            continue
        dated = [fact for fact in context.evidence.events[event.id].facts if fact.kind == "date"]
        for id in sorted({bearing.source for fact in dated for bearing in fact.bearings}):
            published = context.timeline.sources[id].published
            if published.interval.first is not None and published.interval.first > event.date.interval.last:
                message = f"`{id}` supports the expected date, but was published after it, on {in_words(published)}."
                hint = (
                    "If it says that the event happened, write `status: happened`. "
                    "If it does not, support the date with older sources only."
                )
                yield warning("stale-expectation", event.status.at, message, hint)
