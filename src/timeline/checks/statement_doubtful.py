"""A sentence has nothing that is false more often than not.

Some signs are often right and sometimes wrong, so that a person decides: a stronger quantifier (`all` for `some`), a
narrower word (`brig` for `ship`), a word that says that something is unique, a party whom the quotes have elsewhere, a
denial or an act that a quote about something else seems to contradict, several words in a row that are not in the
quotes, or a word that excludes one of theirs (`word-excluded` reports it where it surely says the opposite). There is
one warning for a statement.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Reed said that the walk would lead along the sea wall.[^walk]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    summary: Reed said that the walk would lead through splendid gardens.[^walk]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, warning

FAMILY = "prose"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.doubts():
        otherwise = "Look whether the quotes say it; use the source's words, or cite the quote that does."
        yield warning("statement-doubtful", fault.at, fault.message("is not supported by"), fault.hint({}, otherwise))
