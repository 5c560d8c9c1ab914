"""Every name of a sentence is in the quotes that it cites.

A person or thing that is an entity of the site may be named by any of its aliases. Other capitalised words must stand
in the quotes as they are.

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
from difflib import get_close_matches

from timeline.checks.context import CheckContext, Ungrounded
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.NAME):
        known = {context.timeline.entities[id].type for id in fault.meant}
        there = dict.fromkeys(_names_of_types(fault, known) if known else _similar_names(fault), "")
        otherwise = "Cite the quote that names it"
        if known:
            otherwise += ", or add the spelling there to the aliases of " + " or ".join(f"`{id}`" for id in fault.meant)
        yield error("name-ungrounded", fault.at, fault.message("is not named in"), fault.hint(there, f"{otherwise}."))


def _names_of_types(fault: Ungrounded, types: set[str]) -> Iterator[str]:
    """The words of the quotes that name entities of these types."""
    for parsed in fault.cited:
        for mention in parsed.mentions:
            if mention.type in types:
                yield parsed.bearing(mention.first, mention.last).words


def _similar_names(fault: Ungrounded) -> Iterator[str]:
    """The capitalised words of the quotes whose spelling is close to that of a word of the name."""
    there = [word.text for each in fault.cited for word in each.passage.words if word.text[:1].isupper()]
    for word in fault.atom.words.split():
        yield from get_close_matches(word, there, 1, 0.7)
