"""Every date of a sentence is in the quotes that it cites.

Dates in sentences are read as dates of records are: `on Thursday` in a text of that week supports `6 May 2021`. A
weekday that does not belong to its date is an error.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The fair opened on 6 May 2021.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The fair opened on 7 May 2021.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.dates.edtf import covering, in_words
from timeline.dates.expressions import Reading
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.DATE):
        there = {one.words: _meaning(one) for each in fault.cited for one in each.readings}
        hint = fault.hint(there, "Correct the date, or cite the quote that has it.")
        yield error("date-ungrounded", fault.at, fault.message("is not in"), hint)


def _meaning(reading: Reading) -> str:
    meaning = in_words(covering(reading.interval))
    return reading.conflict or ("" if reading.words == meaning else meaning)
