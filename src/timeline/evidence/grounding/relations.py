"""Relations that a quote contradicts: who does what to whom, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.evidence.grounding.added_party import added_parties
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.date_attachment import misdated
from timeline.evidence.grounding.exchanged_things import exchanged_things
from timeline.evidence.grounding.hedging import overstated
from timeline.evidence.grounding.name_attachment import misattached
from timeline.evidence.grounding.office_holders import misplaced
from timeline.evidence.grounding.parsed_quote import told
from timeline.evidence.grounding.particles import turned_particles
from timeline.evidence.grounding.places import BE, Thing
from timeline.evidence.grounding.sequence import turned_orders
from timeline.evidence.grounding.slots import filled_by_another
from timeline.evidence.grounding.strength import too_strong
from timeline.evidence.grounding.turned_relations import turned


def _is_told(claim: Claim) -> bool:
    """Whether a sentence has a verb: ``Opening of the museum`` does not say when."""
    return bool(claim.verbs) or not BE.isdisjoint(claim.passage.forms)


def relations(claim: Claim) -> Iterator[Atom]:
    """The atoms of relations that a quote has the other way round, or gives to something else."""
    mine = told(claim.passage, claim.mentions, claim.counted, claim.readings, claim.acts)
    quotes = [parsed.telling_beside(claim.cited) for parsed in claim.cited]
    if any(parsed.passage.forms == claim.passage.forms for parsed in claim.cited):
        return  # the sentence is a quote, word for word
    for first, last, why in turned(mine, quotes, elided=claim.elided):
        yield claim.refuted(AtomKind.RELATION, first, last, why)
    said = [parsed.passage for parsed in claim.cited]
    for at, weaker in too_strong(claim.passage, said):
        if any(start <= claim.passage.words[at].start < end for start, end in claim.aside):
            continue
        why = f"its quotes have “{weaker}”" if weaker else "its quotes do not say it"
        yield claim.refuted(AtomKind.WORD, at, at + 1, why, doubt=True)
    for at, hedge in overstated(claim.passage, said) if _is_told(claim) else ():
        yield claim.refuted(AtomKind.OUTCOME, at, at + 1, f"its quotes are less sure (“{hedge}”)")
    things: dict[str, list[Thing]] = {}
    for key, there in (one for quote in quotes for one in quote.things.items()):
        things.setdefault(key, []).extend(there)
    for thing in filled_by_another(mine, things):
        yield claim.refuted(AtomKind.RELATION, thing.first, thing.last, "its quotes tell it of another")
    for first, last in added_parties(mine, quotes):
        yield claim.refuted(AtomKind.RELATION, first, last, "its quotes tell it of only one of them", doubt=True)
    for at in turned_orders(claim.passage, said):
        yield claim.refuted(AtomKind.RELATION, at, at + 1, "its quotes have it the other way round")
    for thing, told_there, sure in turned_particles(mine.things, things):
        why = f"its quotes have “{told_there}”"
        yield claim.refuted(AtomKind.RELATION, max(0, thing.first - 1), thing.last, why, doubt=not sure)
    for one, other in filter(None, (exchanged_things(mine.things, quote.things) for quote in quotes)):
        why = "its quotes have these the other way round"
        yield claim.refuted(AtomKind.RELATION, one.first, other.last, why)
        break
    for day in misdated(mine, quotes):
        yield claim.refuted(AtomKind.DATE, day.first, day.last, "its quotes give it to something else")
    for first, last in (*misplaced(mine, quotes), *misattached(mine, quotes)):
        yield claim.refuted(AtomKind.NAME, first, last, "its quotes give this to another")
