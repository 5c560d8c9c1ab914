"""An added party: one of two who do something together, where the quotes have it done by the other and somebody else.

``A and B signed the pact``, where the quotes have A and C sign it, and B elsewhere. A doubt: who else took part may be
said in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.evidence.grounding.frames import ParsedText, VerbFrame

_NOBODY: frozenset[str] = frozenset()


def added_parties(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The words of the claim (first, after the last) that name two parties of whom the quotes have only one do it, in
    quotes that do not name the other at all."""
    named = {item.key for quote in quotes for item in quote.items}
    told = [(frame, {item.key for item in quote.items}) for quote in quotes for frame in quote.frames]
    for first, last, pair in _pairs(claim):
        if not pair <= named:
            continue
        for frame in claim.frames:
            so = [(one, around) for one, around in told if (one.verb, one.own) == (frame.verb, frame.own)]
            same = [
                _names(one) if one.role("subject") & named and not pair <= around else _NOBODY for one, around in so
            ]
            there = frozenset[str]().union(*same)
            if pair <= frame.role("subject") and same and all(same) and len(pair & there) == 1:
                yield first, last


def _pairs(text: ParsedText) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Two names with nothing but "and" between them."""
    names = [item for item in text.items if item.kind == "name"]
    for one, other in pairwise(names):
        if text.passage.forms[one.last : other.first] == ("and",) and one.key != other.key:
            yield one.first, other.last, frozenset({one.key, other.key})


def _names(frame: VerbFrame) -> frozenset[str]:
    return frozenset(key for keys in frame.roles.values() for key in keys if "/" in key)
