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
from difflib import get_close_matches

from timeline.checks.context import CheckContext, Ungrounded
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.evidence.grounding import AtomKind

FAMILY = "prose"
SEVERITY = Severity.ERROR


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for fault in context.ungrounded(AtomKind.NAME):
        known = {context.timeline.entities[id].type for id in fault.meant}
        there = dict.fromkeys(_of_type(fault, known) if known else _alike(fault), "")
        otherwise = "Cite the quote that names it"
        if known:
            otherwise += ", or add the spelling there to the aliases of " + " or ".join(f"`{id}`" for id in fault.meant)
        yield error("name-ungrounded", fault.at, fault.told("is not named in"), fault.hint(there, f"{otherwise}."))


def _of_type(fault: Ungrounded, types: set[str]) -> Iterator[str]:
    """Whom or what of these types the quotes name."""
    for witness in fault.cited:
        for mention in witness.mentions:
            if mention.type in types:
                yield witness.bearing(mention.first, mention.last).words


def _alike(fault: Ungrounded) -> Iterator[str]:
    """The words of the quotes with capitals that are spelt much like a word of the name."""
    there = [word.text for each in fault.cited for word in each.passage.words if word.text[:1].isupper()]
    for word in fault.atom.words.split():
        yield from get_close_matches(word, there, 1, 0.7)
