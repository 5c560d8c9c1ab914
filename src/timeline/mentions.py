"""Who and what a text names: entities found by name and alias.

A longer name hides a shorter one inside it where the longer is a person's or a place's (``George Washington`` does not
name Washington), and a mention that could be two entities of one type names neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.passages import LEFT_OUT, Passage
from timeline.records import Entity
from timeline.words import plain, possessor, same_name

# What may not stand between the words of one name.
_BREAKS = frozenset(f';:!?,()[]"“”/{LEFT_OUT}')
_ABBREVIATION = 3  # letters: "Dr.", "St." and "J." may stand inside a name


@dataclass(frozen=True, slots=True)
class Mention:
    """Words ``first`` to ``last`` (exclusive) of a passage name the entity ``id`` of ``type``."""

    first: int
    last: int
    id: str
    type: str


@dataclass(frozen=True, slots=True)
class _Name:
    id: str
    type: str
    words: tuple[str, ...]
    allowed: frozenset[str]  # the breaks that the name itself holds


class Names:
    """An index of the names of all entities; ``find`` reads a passage by it."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_first: dict[str, list[_Name]] = {}
        for entity in entities:
            for name in dict.fromkeys(entity.names):
                parts = plain(name)
                if entity.type == "people":
                    parts = _without_initials(parts)
                if parts:
                    entry = _Name(entity.id, entity.type, parts, _BREAKS.intersection(name))
                    self._by_first.setdefault(parts[0].lower(), []).append(entry)

    def find(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions in ``passage``, in the order of its words."""
        found: list[Mention] = []
        for at, word in enumerate(passage.words):
            for name in self._by_first.get(possessor(word.text).lower(), ()):
                end = _match(name, passage, at)
                if end is not None:
                    found.append(Mention(at, end, name.id, name.type))
        return tuple(mention for mention in dict.fromkeys(found) if not _hidden(mention, found))


def _hidden(mention: Mention, found: Sequence[Mention]) -> bool:
    for other in found:
        if other.id == mention.id or other.first > mention.first or other.last < mention.last:
            continue
        longer = other.last - other.first > mention.last - mention.first
        if other.type == mention.type or (longer and other.type in ("people", "places")):
            return True
    return False


def _match(name: _Name, passage: Passage, at: int) -> int | None:
    """The index behind the last word of ``name`` where it stands at ``at``."""
    here = at
    words = passage.words
    for number, part in enumerate(name.words):
        if number and name.type == "people":
            while here + 1 < len(words) and part != words[here].text and _initial(words[here].text):
                here += 1
        if here >= len(words) or not same_name(part, words[here].text, opens=number == 0):
            return None
        here += 1
    for index in range(at + 1, here):
        gap = passage.gap(index)
        if _BREAKS.intersection(gap) - name.allowed:
            return None
        if "." in gap and len(words[index - 1].text) > _ABBREVIATION:
            return None
    return here


def _initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word.isupper()


def _without_initials(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without the initials between its first and last word: sources put them in or leave them out."""
    if len(parts) < 3:
        return parts
    return (parts[0], *(part for part in parts[1:-1] if not _initial(part)), parts[-1])
