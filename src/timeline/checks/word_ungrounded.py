"""The other words of a sentence are in the quotes that it cites.

Content words are compared by their stems. Function words, such as `the` and `of`, need no evidence, and neither do the
words that `accept` in site.yaml lists.

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
from difflib import get_close_matches

from timeline.checks.context import CheckContext, Ungrounded
from timeline.diagnostics.diagnostic import Diagnostic, Severity, warning
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.WORD):
        otherwise = "Use the source's word, cite the quote that has it, or list it under `accept` in site.yaml."
        hint = fault.hint(dict.fromkeys(_similar_word(fault), ""), otherwise)
        yield warning("word-ungrounded", fault.at, fault.message("is not in"), hint)


def _similar_word(fault: Ungrounded) -> list[str]:
    """The word of the quotes whose spelling is closest to it; empty where none is close."""
    there = [word.text for each in fault.cited for word in each.passage.words]
    return get_close_matches(fault.atom.words, there, 1, 0.75)
