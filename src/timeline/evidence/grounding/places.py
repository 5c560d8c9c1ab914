"""Places: what stands beside each thing of a text, so that the same thing can be compared in two texts.

A thing is a name, a number, a date or a content word. Its neighbours are the things before and after it, each with the
word that links them: in ``sued the heirs for the portrait`` the heirs have “sued” before them, and “for the portrait”
behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from timeline.dates.intervals import Interval
from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, root
from timeline.english.word_tables import word_list

BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "some", "about", "another", "more", "also"})
_STOPS = frozenset(";:.!?—")


@dataclass(frozen=True, slots=True)
class RoleFiller:
    """The words ``first`` to ``last`` (exclusive), which may fill a role: a name, a number or a date.

    Items with the same ``key`` are the same thing.
    """

    first: int
    last: int
    key: str
    kind: str  # "name", "number" or "date"
    intervals: tuple[Interval, ...] = ()  # of a date: the days that it may mean
    apart: bool = False  # a date given as a distance from another: "two days after"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a text: its words ``first`` to ``last`` (exclusive), and its key, which is the same in every text.

    ``before`` and ``behind`` are its neighbours, each as a link and a key: ``("for", "portrait")``; the link is the
    last function word between them that is no article and no form of "be", or a comma, or "". They are empty where a
    sentence begins or ends. What is done to its subject ("was sued") has a key of its own, with a star.
    """

    first: int
    last: int
    key: str
    kind: str  # "name", "number", "date", "verb" or "word"
    before: tuple[str, str] = ("", "")
    behind: tuple[str, str] = ("", "")
    plural: bool = False  # the word ends like a plural
    plural_behind: bool = False  # such a word follows right behind


def things(passage: Passage, items: Iterable[RoleFiller], verbs: Set[int]) -> Mapping[str, Sequence[Thing]]:
    """The things of a text by their keys, each with its neighbours; ``verbs`` are the indices of its verbs."""
    bare = list(_bare_things(passage, {item.first: item for item in items}, verbs))
    links = [_link(passage, one.last, other.first) for one, other in pairwise(bare)]
    found: dict[str, list[Thing]] = {}
    for number, one in enumerate(bare):
        before = links[number - 1] if number else None
        behind = links[number] if number < len(links) else None
        thing = replace(
            one,
            before=("", "") if before is None else (before, bare[number - 1].key),
            behind=("", "") if behind is None else (behind, bare[number + 1].key),
            plural_behind=behind == "" and bare[number + 1].plural,
        )
        found.setdefault(one.key, []).append(thing)
    return found


def is_mutual(key: str) -> bool:
    """Whether two parties do or have this with each other, so that their order means nothing."""
    return key.removeprefix("~").rstrip("*") in _mutual()


@cache
def _mutual() -> frozenset[str]:
    """The words of the table, which may be names of acts, and their roots."""
    words = word_list("mutual.txt")
    return words.union(map(root, words))


def _bare_things(passage: Passage, items: Mapping[int, RoleFiller], verbs: Set[int]) -> Iterator[Thing]:
    """The things in the order of the words, without neighbours."""
    at, forms = 0, passage.forms
    while at < len(forms):
        if item := items.get(at):
            yield Thing(item.first, item.last, item.key, item.kind)
            at = item.last
            continue
        word = passage.words[at].text
        if not is_function_word(word):
            passive = at > 0 and forms[at - 1] in BE and not forms[at].endswith("ing")
            kind, key = "verb" if at in verbs else "word", f"{root(word)}{'*' * passive}"
            yield Thing(at, at + 1, key, kind, plural=forms[at].endswith("s"))
        at += 1


def _link(passage: Passage, first: int, last: int) -> str | None:
    """What links two things with the words ``first`` to ``last`` (exclusive) between them; None between sentences."""
    gaps = {at: passage.gap(at) for at in range(first, last + 1)}
    if any(not _STOPS.isdisjoint(gap) and not passage.tight(at) for at, gap in gaps.items()):
        return None
    linking = [form for form in passage.forms[first:last] if form not in DETERMINERS and form not in BE]
    return linking[-1] if linking else "," if any("," in gap for gap in gaps.values()) else ""
