"""A sentence has no words that are false more often than not.

Two signs are often right and sometimes wrong. Several words in a row are not in the quotes: then the sentence probably
says something that no quote says. Or the quote has a word that excludes a word of the sentence, but it may be said of
something else (`word-excluded` reports it where it surely is not). There is one warning for a statement.

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
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for _, (fault, *_others) in context.by_statement(AtomKind.WORD):
        if fault.atom.why:
            otherwise = "Look whether the quote says it; use the source's words, or cite the quote that does."
            yield warning("word-doubtful", fault.at, fault.message("is not in"), fault.hint({}, otherwise))
