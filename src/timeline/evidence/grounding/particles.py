"""Particles: a small word before a thing that the quotes have the other way round.

``Voted for the tram line``, where the quotes have “against the tram line”. The pairs are a table. The word before must
be the same too, save for ways (``from the docks``, ``to the docks``). A particle that makes another verb (``called off
the final``) is a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from timeline.english import word_tables
from timeline.evidence.grounding.places import Thing

_PHRASAL = frozenset({"off", "up", "down", "out", "back", "away"})  # each makes another verb of the one before it
_VERBAL = _PHRASAL | {"for", "on", "after", "against", "over", "with", "to"}
_WAYS = frozenset({"from", "to", "into", "onto", "toward", "towards"})  # these turn a thing whatever stands before


def turned_particles(
    claim: Mapping[str, Sequence[Thing]], quotes: Mapping[str, Sequence[Thing]]
) -> Iterator[tuple[Thing, str, bool]]:
    """The things of the claim before which the quotes only have a contrary particle, that particle, and whether that is
    sure."""
    for key, here in claim.items():
        links: dict[str, dict[str, None]] = {}  # by the word before
        for one in quotes.get(key, ()):
            links.setdefault(one.before[1], {})[one.before[0]] = None
        told = dict.fromkeys(link for some in links.values() for link in some)
        for (link, head), thing in {one.before: one for one in here}.items() if told else ():
            same, contrary = links.get(head, {}).keys(), _contrary().get(link, frozenset())
            if other := _other_verb(link, same):
                yield thing, other, False
            if not contrary or link in told:
                continue
            if same and contrary.issuperset(same):
                yield thing, next(iter(same)), True
            elif link in _WAYS and thing.kind != "date" and contrary.issuperset(told):
                yield thing, next(iter(told)), True


def _other_verb(link: str, links: Set[str]) -> str:
    """The particle that makes another verb of the word before (``called off the final``), or ""."""
    if len(links) != 1 or link in links or _PHRASAL.isdisjoint({link, *links}) or "" in (link, *links):
        return ""
    return next(iter(links)) if {link, *links} <= _VERBAL else ""


@cache
def _contrary() -> Mapping[str, frozenset[str]]:
    """For each particle, those that say the contrary."""
    found: dict[str, frozenset[str]] = {}
    for sides in word_tables.contrasts("particles.txt"):
        for side in sides:
            others = frozenset[str]().union(*(other for other in sides if other is not side))
            found.update((word, found.get(word, frozenset()) | others) for word in side)
    return found
