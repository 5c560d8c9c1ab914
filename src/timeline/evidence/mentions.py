"""Mentions: who and what a text names, found by the names and aliases of the entities.

A longer name hides a shorter one inside it if the longer is that of a person or a place (``George Washington`` does not
name Washington). A mention that could mean two entities of one type, or a person and a place, names neither. A person's
middle initials may be left out; if both the name and the text have them, they must be the same (``George H. W. Bush``
is not ``George W. Bush``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.english.passages import Passage
from timeline.english.words import same_name, words
from timeline.model.records import Entity

_APOSTROPHES = frozenset("'’‘ʼ")  # "Foreign Ministers' Meeting" is one name
_HIDING = frozenset({"people", "places"})


class Mention(NamedTuple):
    """The words ``first`` to ``last`` (exclusive) of a passage, which name the entity ``id`` of ``type``."""

    first: int
    last: int
    id: str
    type: str


@dataclass(frozen=True, slots=True)
class _Name:
    """One name or alias of an entity, prepared for the index."""

    id: str
    type: str
    words: tuple[str, ...]  # without a person's middle initials; leading ones are one word
    initials: str  # those middle initials
    allowed: frozenset[str]  # the punctuation that the name itself holds


class _Match(NamedTuple):
    """A name that stands in a passage; it becomes a mention unless another match hides it."""

    mention: Mention
    exact: bool  # name and text have the same middle initials, and have some

    def hides(self, other: _Match) -> bool:
        """Whether this match, which covers the words of the other, is the better reading of them."""
        if self.mention == other.mention:
            return False
        mine, theirs = self.mention, other.mention
        if mine.last - mine.first > theirs.last - theirs.first:
            return mine.id == theirs.id or mine.type == theirs.type or mine.type in _HIDING
        rivals = mine.type == theirs.type or {mine.type, theirs.type} == _HIDING
        return rivals and mine.id != theirs.id and self.exact >= other.exact


class NameIndex:
    """An index of the names of all entities; ``find`` returns the mentions in a passage."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        # By the first word, then by the second ("" if there is none): a site may know many people with one first name.
        self._index: dict[str, dict[str, list[_Name]]] = {}
        for entity in entities:
            for name in dict.fromkeys(entity.names):
                entry = _prepared_name(entity, name)
                if entry.words:
                    first, second = entry.words[0].lower(), "".join(entry.words[1:2]).lower()
                    self._index.setdefault(first, {}).setdefault(second, []).append(entry)

    def find(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions in ``passage`` in the order of its words; of those that begin together, the longer first."""
        found: set[_Match] = set()
        covering: dict[int, list[_Match]] = defaultdict(list)
        for at, word in enumerate(passage.words):
            if word.text.lower() not in self._index and not word.text.isupper() and "'" not in word.text:
                continue
            for name in self._candidates(passage, at):
                match = _match_at(name, passage, at)
                if match and match not in found:
                    found.add(match)
                    for index in range(at, match.mention.last):
                        covering[index].append(match)
        kept = (
            match.mention
            for match in found
            if not any(
                other.mention.last >= match.mention.last and other.hides(match)
                for other in covering[match.mention.first]
            )
        )
        return tuple(sorted(set(kept), key=lambda one: (one.first, -one.last, one.id, one.type)))

    def _candidates(self, passage: Passage, at: int) -> Iterator[_Name]:
        """The names that may begin at word ``at``, by their first two words."""
        letters, behind = _initials(passage, at)
        for first in dict.fromkeys((*_spellings(passage, at), letters.lower())):
            if seconds := self._index.get(first):
                next_ = (at + 1, behind, _initials(passage, at + 1)[1])
                for second in dict.fromkeys(("", *(word for index in next_ for word in _spellings(passage, index)))):
                    yield from seconds.get(second, ())


def _spellings(passage: Passage, at: int) -> tuple[str, ...]:
    """The forms under which the index may have word ``at``."""
    if at >= len(passage.words):
        return ()
    word = passage.words[at].text.lower()
    return (word, word[:-2]) if word.endswith("'s") else (word,)


def _prepared_name(entity: Entity, text: str) -> _Name:
    """The prepared form of one name or alias."""
    parts = [(word.text, "." in text[word.start : word.end]) for word in words(text)]
    initials = ""
    if entity.type == "people" and len(parts) > 1:
        led = 0
        while led < len(parts) - 1 and _is_initial(*parts[led]):
            led += 1
        opening = ["".join(part for part, _ in parts[:led])] if led else [parts[0][0]]
        middle = parts[max(led, 1) : -1]
        initials = "".join(part for part, stopped in middle if _is_initial(part, stopped))
        rest = [part for part, stopped in middle if not _is_initial(part, stopped)]
        plain = (*opening, *rest, parts[-1][0])
    else:
        plain = tuple(part for part, _ in parts)
    allowed = frozenset(c for c in text if not c.isalnum() and not c.isspace())
    return _Name(entity.id, entity.type, plain, initials, allowed)


def _match_at(name: _Name, passage: Passage, at: int) -> _Match | None:
    """The match of ``name`` if it begins at word ``at``, otherwise None."""
    here, initials, count = at, "", len(name.words)
    for number, part in enumerate(name.words):
        if name.type == "people" and count > 1:
            letters, behind = _initials(passage, here)
            if number == 0 and letters == part:
                if passage.tight(at) and _initials(passage, at - 1)[0]:
                    return None
                here = behind
                continue
            if number and letters and not _is_word_of_name(name, number, passage, here):
                initials, here = initials + letters, behind
        if here >= len(passage.words) or not _is_word_of_name(name, number, passage, here):
            return None
        here += 1
    if initials and name.initials and initials != name.initials:
        return None
    if not all(_follows_in_name(name, passage, index) for index in range(at + 1, here)):
        return None
    return _Match(Mention(at, here, name.id, name.type), bool(initials) and initials == name.initials)


def _is_word_of_name(name: _Name, number: int, passage: Passage, at: int) -> bool:
    """Whether word ``at`` is word ``number`` of the name."""
    closes = number == len(name.words) - 1
    return same_name(name.words[number], passage.words[at].text, opens=number == 0, closes=closes)


def _follows_in_name(name: _Name, passage: Passage, index: int) -> bool:
    """Whether word ``index`` follows the word before it, separated at most by punctuation that the name itself has."""
    if passage.tight(index):
        return True
    marks = set("".join(passage.gap(index).split()))
    return index not in passage.broken and bool(marks) and marks <= name.allowed | _APOSTROPHES


def _is_initial(word: str, stopped: bool) -> bool:
    """Whether a word is ``J``, or ``JK`` if the text has ``J.K.`` (``stopped``)."""
    return word.isalpha() and word.isupper() and (len(word) == 1 or stopped)


def _initials(passage: Passage, at: int) -> tuple[str, int]:
    """The initials at word ``at``, and the index of the word after them."""
    letters = ""
    while at < len(passage.words):
        word = passage.words[at]
        if not word.text.isupper() or not _is_initial(word.text, "." in passage.text[word.start : word.end]):
            break
        letters += word.text
        at += 1
    return letters, at
