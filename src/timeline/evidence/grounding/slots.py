"""Slots: a name or a date in a place that the quotes fill with another one.

``The truce was signed in Amsuru``, where the quotes have Amsuru too, but the truce was signed in Delarre. The slot is
the word before the thing and what links them (see ``places``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from timeline.evidence.grounding.frames import REPORTING, ParsedText
from timeline.evidence.grounding.places import Thing, is_mutual

_LISTING = frozenset({"and", "or", ",", "nor"})


def filled_by_another(claim: ParsedText, quotes: Mapping[str, Sequence[Thing]]) -> Iterator[Thing]:
    """The names and dates of the claim whose slot the quotes fill only with others, although they have them elsewhere.

    ``quotes`` has the things of all quotes.
    """
    fillers: dict[tuple[str, str], list[Thing]] = {}
    for there in quotes.values():
        for one in there:
            fillers.setdefault(one.before, []).append(one)

    def heads(thing: Thing) -> Sequence[Thing]:
        head = thing.before[1]
        several = any(one.plural for one in claim.things.get(head, ())) and not thing.before[0]
        return () if several else quotes.get(head, ())  # "the chairs were A and B"

    for key, here in claim.things.items():
        own = {(one.before, one.behind): one for one in quotes.get(key, ())}.values()
        for thing in {one.before: one for one in here}.values():
            if not own or thing.kind not in ("name", "date") or not _is_anothers(thing, own, fillers, heads(thing)):
                continue
            others = {one.key for one in fillers[thing.before]}
            words = claim.passage.forms[thing.first : thing.last]
            beside = {key for one in claim.things.get(thing.before[1], ()) for _, key in (one.before, one.behind)}
            # "Her brother Oskar Marl" may be her brother Oskar, and Almy, "a suburb of Royce", the suburb of Almy.
            if beside.isdisjoint(others) and not any(key.lstrip("/") in words for key in others):
                yield thing


def _is_anothers(
    thing: Thing,
    own: Collection[Thing],
    fillers: Mapping[tuple[str, str], Sequence[Thing]],
    heads: Sequence[Thing],
) -> bool:
    link, head = thing.before
    if not heads or link in _LISTING or is_mutual(head) or any(one.kind not in ("word", "verb") for one in heads):
        return False
    if not link and any(one.plural or one.key.lstrip("~") in REPORTING for one in heads):
        return False  # "ministers A of B and C of D"; "said the mayor"
    others = fillers.get(thing.before, ())
    if not others or len(others) < len(heads) or any(one.kind != thing.kind for one in others):
        return False
    if any(one.plural_behind for one in others):
        return False  # "by their Indian counterparts"
    return not any(_may_fill(one, link, head, others) for one in own)


def _may_fill(one: Thing, link: str, head: str, others: Sequence[Thing]) -> bool:
    """Whether a thing may fill the slot where the quotes have it: it is beside the head or beside what fills the slot,
    has the same link, or explains what is before it."""
    beside = {one.before[1], one.behind[1]}
    explains = one.before[0] == "," and any(one.before[1] == other.behind[1] for other in others)
    near = head in beside or any(other.key in beside for other in others)
    return near or explains or (bool(link) and one.before[0] == link)
