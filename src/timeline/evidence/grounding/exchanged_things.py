"""Exchanged things: two things of a sentence that have changed places, whatever they are.

``The heirs sued the museum`` for ``the museum sued the heirs``: all words are the quote's, and each stands where the
quote has the other. The place of a thing is what stands beside it (see ``places``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.evidence.grounding.places import Thing, is_mutual

_BESIDE = frozenset({"and", "or", ",", "nor", "", "of"})


def exchanged_things(
    claim: Mapping[str, Sequence[Thing]], quote: Mapping[str, Sequence[Thing]]
) -> tuple[Thing, Thing] | None:
    """Two things of the claim that stand in each other's place in the quote, the first pair; None if there are none.

    Each must stand once in either text: otherwise its place there is not known. Numbers and dates are compared
    elsewhere.
    """
    alone = [
        here[0]
        for key, here in claim.items()
        if len(here) == 1 and len(quote.get(key, ())) == 1 and here[0].kind == quote[key][0].kind in ("name", "word")
    ]
    at_place: dict[tuple[str, str, str], list[Thing]] = {}
    for thing in alone:
        for place in _places(quote[thing.key][0]):
            at_place.setdefault(place, []).append(thing)
    for one in sorted(alone, key=lambda thing: thing.first):
        others = {other.first: other for place in _places(one) for other in at_place.get(place, ())}
        for _, other in sorted(others.items()):
            if one.first < other.first and _crossed(one, other, quote) and _is_in_order(one, other, claim, quote):
                return one, other
    return None


def _crossed(one: Thing, other: Thing, quote: Mapping[str, Sequence[Thing]]) -> bool:
    """Whether each of two things has a neighbour that the other has in the quote, and none of its own there."""
    one_there, other_there = quote[one.key][0], quote[other.key][0]
    pair = {one.key, other.key}
    if any(_is_beside(each, pair) for each in (one, other, one_there, other_there)):
        return False  # in a list the order means nothing, and "dairy roof" is the roof of a dairy
    first, second, first_there, second_there = map(_places, (one, other, one_there, other_there))
    if first & first_there or second & second_there:
        return False
    return bool(first & second_there) and bool(second & first_there)


def _is_in_order(
    one: Thing, other: Thing, claim: Mapping[str, Sequence[Thing]], quote: Mapping[str, Sequence[Thing]]
) -> bool:
    """Whether all that the claim has between two things is in the quote, in the same order once they are exchanged."""
    between = sorted(
        (each for here in claim.values() for each in here if one.first <= each.first <= other.first),
        key=lambda thing: thing.first,
    )
    places = [quote.get(thing.key, ()) for thing in (other, *between[1:-1], one)]
    at = -1
    for here in places:
        at = next((thing.first for thing in here if thing.first > at), -1)
        if at < 0:
            return False
    return True


def _places(thing: Thing) -> set[tuple[str, str, str]]:
    """What stands before a thing and behind it, each with the link, without what two parties do with each other."""
    return {
        side for side in (("before", *thing.before), ("behind", *thing.behind)) if side[2] and not is_mutual(side[2])
    }


def _is_beside(thing: Thing, pair: set[str]) -> bool:
    return any(link in _BESIDE and key in pair for link, key in (thing.before, thing.behind))
