"""Whose office is it? A role counts only where a text attaches it to that very person.

In ``Secretary of State Mike Pompeo and Defence Secretary Mark Esper`` each has the office before the own name, and the
neighbour's office is not theirs. A role may be given in part (``Minister`` where the text has ``Defence Minister``),
but not so that it says more: ``Secretary of Defense`` is not borne out by ``Assistant Secretary of Defense``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.mentions import Mention
from timeline.passages import Passage
from timeline.words import folded, plain

# Before an office, these make another office of it.
_RANKS = frozenset(
    "acting additional assistant associate chief co deputy ex former incoming interim joint junior outgoing prime "
    "shadow sub under vice".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady smt shri gen general lt col adm amb prof hon".split())
_ARTICLES = frozenset("the a an its his her their our then current".split())
_COPULAS = frozenset("is was as became becomes remains remained".split())
_HEADS = frozenset("secretary minister president chairman director ambassador chief officer".split())
_LINKS = frozenset("of for at from".split())
_SMALL = _LINKS | frozenset("the and in on".split())
_REACH = 8  # words between an office and the name it governs: "Assistant Secretary of Defence for … Affairs"


def attached(role: str, mention: Mention, passage: Passage) -> tuple[int, int] | None:
    """The words (first, behind the last) by which ``passage`` gives ``role`` to the person mentioned, or None."""
    wanted = [folded(word) for word in plain(role)]
    for first, last, plural in _places(wanted, passage):
        if _another_office(passage, first, last):
            continue
        given = (
            _before(passage, first, last, mention)
            or _governing(passage, last, mention)
            or _behind(passage, first, last, mention)
            or (plural and _shared(passage, last, mention))
        )
        if given:
            return min(first, mention.first), max(last, mention.last)
    return _around(wanted, mention, passage)


def _places(wanted: Sequence[str], passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Where the role stands word for word, and whether there in the plural (``Secretaries of State``)."""
    size = len(wanted)
    for first in range(len(passage.forms) - size + 1 if wanted else 0):
        there = passage.forms[first : first + size]
        other = [(role, form) for role, form in zip(wanted, there, strict=True) if role != form]
        plural = len(other) == 1 and other[0][1] == _plural(other[0][0])
        if (not other or plural) and passage.unbroken(first, first + size):
            yield first, first + size, plural


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _another_office(passage: Passage, first: int, last: int) -> bool:
    """Whether the words before or behind make a lower, past or coming office of it."""
    ahead = first > 0 and passage.forms[first - 1] in _RANKS and passage.tight(first)
    behind = last < len(passage.forms) and passage.forms[last] in ("designate", "elect")
    return ahead or behind


def _before(passage: Passage, first: int, last: int, mention: Mention) -> bool:
    """``Defence Secretary Mark Esper``, ``the minister, S. Jaishankar,``, ``the minister was S. Jaishankar``."""
    name = mention.first
    while name > last and passage.forms[name - 1] in _TITLES and passage.tight(name):
        name -= 1
    if name == last:
        apposed = passage.gap(last).strip() == "," and not _closes_a_name(passage, first)
        return passage.tight(last) or apposed
    return name == last + 1 and passage.forms[last] in ("is", "was") and passage.unbroken(last - 1, name + 1)


def _closes_a_name(passage: Passage, first: int) -> bool:
    """Whether the office at ``first`` belongs to a name before it: ``Pompeo, the Secretary of State, Mark Esper``."""
    while first > 0 and passage.forms[first - 1] in _ARTICLES and passage.tight(first):
        first -= 1
    return passage.gap(first).strip() == "," and passage.capital(first - 1)


def _governing(passage: Passage, last: int, mention: Mention) -> bool:
    """``Assistant Secretary of Defence for Indo-Pacific Security Affairs Ely Ratner`` gives ``Assistant Secretary``."""
    between = range(last, mention.first)
    return (
        0 < len(between) <= _REACH
        and passage.forms[last] in _LINKS
        and passage.unbroken(last - 1, mention.first + 1)
        and all(passage.capital(i) or passage.forms[i] in _SMALL for i in between)
        and not any(passage.forms[i] in _HEADS for i in between)
    )


def _behind(passage: Passage, first: int, last: int, mention: Mention) -> bool:
    """``Lloyd Austin, the US Secretary of Defense``; ``Austin (Defense Secretary)``; ``Austin as Secretary``."""
    start = mention.last
    if start > first:
        return False
    if start < first and passage.forms[start] in _COPULAS and passage.tight(start):
        start += 1
        parted = passage.tight(start)
    else:
        parted = passage.gap(start).strip() in (",", "(", "–", "—", ", (")
    fillers = range(start, first)
    return (
        parted
        and len(fillers) <= 3
        and all(passage.forms[i] in _ARTICLES or passage.capital(i) for i in fillers)
        and not any(passage.forms[i] in _RANKS for i in fillers)
        and passage.unbroken(start, first + 1)
        # In "Pompeo, Defence Secretary Mark Esper" the office belongs to the name behind it.
        and not (passage.tight(last) and passage.capital(last))
    )


def _shared(passage: Passage, last: int, mention: Mention) -> bool:
    """``Defence Ministers Rajnath Singh and Lloyd Austin``: an office in the plural before a list of names."""
    for index in range(last, mention.first):
        listed = passage.capital(index) or (passage.forms[index] == "and" and index > last)
        if not listed or passage.gap(index).strip() not in ("", ","):
            return False
    return mention.first >= last and passage.gap(mention.first).strip() in ("", ",") and passage.tight(last)


def _around(wanted: Sequence[str], mention: Mention, passage: Passage) -> tuple[int, int] | None:
    """``Joint Secretary Vishwesh Negi of the Indian Ministry of Defence``: the office stands on both sides."""
    for cut in range(1, len(wanted)):
        head, tail = tuple(wanted[:cut]), tuple(wanted[cut:])
        while tail and tail[0] in _SMALL:
            tail = tail[1:]
        start = mention.first - cut
        fits = start >= 0 and passage.forms[start : mention.first] == head and passage.unbroken(start, mention.first + 1)
        if not fits or not tail or _another_office(passage, start, mention.first):
            continue
        if mention.last >= len(passage.forms) or passage.forms[mention.last] not in _LINKS:
            continue
        at = mention.last + 1
        while at < mention.last + 4 and (passage.forms[at : at + 1] == ("the",) or passage.capital(at)):
            end = at + len(tail)
            if passage.forms[at:end] == tail:
                return (start, end) if passage.unbroken(mention.last - 1, end) else None
            at += 1
    return None
