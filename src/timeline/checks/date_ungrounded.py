"""Every date of a sentence is in the quotes that it cites.

Dates are read as those of the records are: `6 May 2021` is borne out by `on Thursday` in a text of that week. A weekday
that is not its date's is an error.

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

from timeline.checks.material import Material
from timeline.diagnostics import Diagnostic, Severity, error
from timeline.prose import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(material: Material) -> Iterator[Diagnostic]:
    for statement, atom in material.ungrounded(AtomKind.DATE):
        message = f"“{atom.words}” is not in {material.quotes_of(statement)}{f': {atom.why}' if atom.why else ''}."
        yield error("date-ungrounded", statement.at, message, "Correct the date, or cite the quote that has it.")
