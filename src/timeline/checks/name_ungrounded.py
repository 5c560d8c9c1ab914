"""Every name of a sentence is in the quotes that it cites.

Whoever and whatever the site's entities know counts by any alias; other capitalised words count as they stand.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Ada Finch cut the ribbon.[^more]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      more:
        source: fair-report
        quote: Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Ada Finch cut the ribbon.[^opening]
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
    for statement, atom in material.ungrounded(AtomKind.NAME):
        message = f"“{atom.words}” is not named in {material.quotes_of(statement)}."
        yield error(
            "name-ungrounded",
            statement.at,
            message,
            "Cite the quote that names it, or add the spelling there to the entity's aliases.",
        )
