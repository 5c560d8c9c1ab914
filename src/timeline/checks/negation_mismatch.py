"""A sentence denies what its quotes deny, and nothing else.

A `not` in the sentence is in a quote that it cites, and what the quotes deny the sentence does not claim.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The museum did not sell tickets.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: The museum did not sell tickets; a tin bucket at the gate took what people gave.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: The museum did sell tickets.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: The museum did not sell tickets; a tin bucket at the gate took what people gave.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.material import Material
from timeline.diagnostics import Diagnostic, Severity, error
from timeline.prose import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(material: Material) -> Iterator[Diagnostic]:
    for statement, atom in material.ungrounded(AtomKind.NEGATION):
        message = f"“{atom.words}”: {atom.why} ({material.quotes_of(statement)})."
        yield error("negation-mismatch", statement.at, message, "Say it as the source does.")
