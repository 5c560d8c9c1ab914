"""Words of a sentence that its quotes do not have are the editor's own.

No rule can tell whether they are fair: they stand in true and in false sentences alike. So nobody is warned. The
information lists them, statement by statement, for a person to look at. Content words are compared by their stems.
Function words, such as `the` and `of`, are not listed, and neither are the words that `accept` in site.yaml lists.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The fair opened at the museum.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The splendid fair opened at the museum.[^opening]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, info

FAMILY = "prose"
SEVERITY = Severity.INFO


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for faults in context.own_words():
        words = ", ".join(fault.words for fault in faults)
        message = f"Not in {faults[0].quotes}, in the editor's own words: {words}."
        hint = "Look whether they are fair; or use the source's words, or cite the quote that has them."
        yield info("word-ungrounded", faults[0].at, message, hint)
