"""An added party: one of two who do something together, where the quotes have it done by the other and somebody else.

``A and B signed the pact``, where the quotes have A and C sign it, and B elsewhere. A doubt: who else took part may be
said in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.evidence.grounding.frames import ParsedText, VerbFrame


def added_parties(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The words of the claim (first, after the last) that name two parties of whom the quotes have only one do it."""
    named = {item.key for quote in quotes for item in quote.items}
    told = [frame for quote in quotes for frame in quote.frames]
    for first, last, pair in _pairs(claim):
        if not pair <= named:
            continue
        for frame in claim.frames:
            same = [_names(one) for one in told if (one.verb, one.own) == (frame.verb, frame.own)]
            there = frozenset[str]().union(*same)
            if pair <= frame.role("subject") and all(same) and len(pair & there) == 1:
                yield first, last


def _pairs(text: ParsedText) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Two names with nothing but "and" between them."""
    names = [item for item in text.items if item.kind == "name"]
    for one, other in pairwise(names):
        if text.passage.forms[one.last : other.first] == ("and",) and one.key != other.key:
            yield one.first, other.last, frozenset({one.key, other.key})


def _names(frame: VerbFrame) -> frozenset[str]:
    return frozenset(key for keys in frame.roles.values() for key in keys if "/" in key)
