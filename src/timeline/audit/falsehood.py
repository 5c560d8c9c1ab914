"""A falsehood, the sentences of a record as text that can be changed, and plain text search.

What is false is decided by simple means: searching words in the quotes, and a table of what the site's records say.
Nothing here uses the parsers of dates, names, numbers or verbs that the rules use, or it would share their mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from timeline.content.archive import Archived
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.statements import Statement, said_by
from timeline.model.records import Caveat, Entity, Event, Prose, Quote, Text, Timeline

Record = Event | Entity
T = TypeVar("T")


class Shuffle(Protocol):
    """Puts things into random order; the same seed gives the same order."""

    def __call__(self, items: Iterable[T], /) -> list[T]: ...


_NOTE = re.compile(r"\[\^[^\]\s\[]+\]")
_HIDDEN = re.compile(r"\[\^[^\]\s\[]+\]|\]\([^)]*\)|<[^>]*>|`[^`]*`")
_GAP = "\x00"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A record that says something false in one place: the kind of falsehood, the change in words, and the place.

    ``needs`` are the other records of the site without which no check can see that it is false.
    """

    kind: str
    planted: str
    at: Place
    record: Record
    needs: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Known:
    """What a site knows: replacements to plant, and what decides whether a replacement is false.

    ``types`` are the entities by type, ``offices`` the roles that any record gives a person, by the person's id, and
    ``numbered`` the events by series and number. ``names`` matches the names and aliases of all entities, longer ones
    first; ``owners`` is the entity of each.
    """

    timeline: Timeline
    archived: Mapping[str, Archived]
    types: Mapping[str, tuple[Entity, ...]] = field(default_factory=dict)
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: Mapping[tuple[str, int], Event] = field(default_factory=dict)
    names: re.Pattern[str] = _NOTHING
    owners: Mapping[str, Entity] = field(default_factory=dict)

    @classmethod
    def of(cls, timeline: Timeline, archived: Mapping[str, Archived]) -> Known:
        types: dict[str, list[Entity]] = {}
        for entity in timeline.entities.values():
            types.setdefault(entity.type, []).append(entity)
        offices: dict[str, list[str]] = {}
        numbered: dict[tuple[str, int], Event] = {}
        for event in timeline.events:
            for person in event.people:
                if person.role is not None:
                    offices.setdefault(str(person.person), []).append(str(person.role))
            for number in event.series:
                numbered.setdefault((str(number.series), number.number), event)
        return cls(
            timeline,
            archived,
            {type_: tuple(every) for type_, every in types.items()},
            {id: tuple(dict.fromkeys(roles)) for id, roles in offices.items()},
            numbered,
            *_name_pattern(timeline.entities.values()),
        )


def _name_pattern(entities: Iterable[Entity]) -> tuple[re.Pattern[str], dict[str, Entity]]:
    owners: dict[str, Entity] = {}
    for entity in entities:
        for name in entity.names:
            owners.setdefault(" ".join(name.split()), entity)
    longest = sorted(owners, key=lambda name: (-len(name), name))
    wordings = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<![\w@#])(?:{wordings})(?!\w)") if owners else _NOTHING, owners


# Sentences


@dataclass(frozen=True, slots=True)
class AuditedSentence:
    """A title, or a sentence of a summary, a description or a caveat (the ``number``-th, from 0).

    ``raw`` is the whole Markdown of that part, and the sentence is the characters from ``start`` to ``end`` in it.
    ``shadow`` has the same length as ``raw``, but all that is not a visible word of the sentence is blanked out.
    ``quotes`` are those that the sentence is compared with.
    """

    part: str
    number: int
    raw: str
    start: int
    end: int
    shadow: str
    at: Place
    quotes: tuple[Quote, ...]

    @property
    def quoted(self) -> str:
        """The texts of its quotes, one a line."""
        return "\n".join(str(quote.text) for quote in self.quotes)

    @property
    def text(self) -> str:
        """The sentence as readers see it, without footnotes."""
        return _without_notes(self.raw[self.start : self.end])

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of the pattern in the sentence; offsets are those of ``raw``."""
        return pattern.finditer(self.shadow, self.start, self.end)

    def exchanged(self, start: int, end: int, new: str) -> tuple[str, str]:
        """The whole Markdown with ``new`` in place of ``start`` to ``end``, and a description of the change."""
        old = self.raw[start:end]
        if old[:1].isupper() and new[:1].islower() and not self.shadow[self.start : start].strip(f"{_GAP} \n"):
            new = new[:1].upper() + new[1:]
        now = f"{self.raw[:start]}{new}{self.raw[end:]}"
        changed = _without_notes(now[self.start : self.end + len(new) - len(old)])
        if not old.strip():
            return now, f"“{new.strip()}” put in: “{changed}”"
        if not new.strip():
            return now, f"“{_without_notes(old)}” left out: “{changed}”"
        return now, f"“{_without_notes(old)}” → “{_without_notes(new)}”: “{changed}”"


def _without_notes(markdown: str) -> str:
    return " ".join(_NOTE.sub("", markdown).split())


def said(record: Record) -> tuple[AuditedSentence, ...]:
    """The sentences of the record's prose, in the order of its fields."""
    return tuple(_audited_sentence(record, one) for one in said_by(record))


def _audited_sentence(record: Record, one: Statement) -> AuditedSentence:
    raw = str(record.title if one.part == "title" and isinstance(record, Event) else _markdown(record, one))
    quotes = tuple(record.evidence[key] for key in one.cites if key in record.evidence)
    part = one.part if one.part in ("title", "caveat") else "prose"
    return AuditedSentence(part, one.index, raw, one.start, one.end, _shadow(raw, one.start, one.end), one.at, quotes)


def _markdown(record: Record, one: Statement) -> str:
    """The Markdown of the part of the record that the sentence is in."""
    if isinstance(record, Event) and one.part == "caveat":
        return record.caveats[one.index].text
    prose = record.summary if isinstance(record, Event) else record.description
    return prose.text if prose is not None else ""


@lru_cache(maxsize=1024)
def _shadow(raw: str, start: int, end: int) -> str:
    hidden = _HIDDEN.sub(lambda match: _GAP * len(match[0]), raw[start:end])
    return f"{_GAP * start}{hidden}{_GAP * (len(raw) - end)}"


def put(record: Record, one: AuditedSentence, raw: str) -> Record:
    """The record with other Markdown for the part that the sentence is in. Its citations are read again from that."""
    if isinstance(record, Entity):
        assert record.description is not None
        return replace(record, description=_prose(record.description, raw))
    if one.part == "title":
        return replace(record, title=Text(raw, record.title.at))
    if one.part == "caveat":
        old = record.caveats[one.number]
        return with_caveat(record, one.number, Caveat(Text(raw, old.text.at), old.evidence))
    assert record.summary is not None
    return replace(record, summary=_prose(record.summary, raw))


def with_caveat(event: Event, number: int, caveat: Caveat) -> Event:
    """The event with another caveat in place of its ``number``-th, from 0."""
    return replace(event, caveats=(*event.caveats[:number], caveat, *event.caveats[number + 1 :]))


def _prose(old: Prose, raw: str) -> Prose:
    places = {str(key): key.at for key in old.citations}
    keys = [note[0][2:-1] for note in _NOTE.finditer(raw)]
    if keys == list(map(str, old.citations)):
        return Prose(Text(raw, old.text.at), old.citations)
    return Prose(Text(raw, old.text.at), tuple(Text(key, places.get(key, old.text.at)) for key in keys))


def planted(kind: str, record: Record, one: AuditedSentence, start: int, end: int, new: str) -> Falsehood:
    """The falsehood with ``new`` in the sentence, in place of the characters from ``start`` to ``end`` of ``raw``."""
    raw, change = one.exchanged(start, end, new)
    return Falsehood(kind, change, one.at, put(record, one, raw))


# Plain search


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list that is separated by white space."""
    return tuple(text.split())


@lru_cache(maxsize=4096)
def _as_whole_words(name: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![^\W_]){spaced}(?![^\W_])", re.IGNORECASE)


def says(text: str, names: Iterable[str]) -> bool:
    """Whether the text has one of the names as whole words, in any case."""
    return any(_as_whole_words(name).search(text) for name in names)


def has_stem(text: str, word: str) -> bool:
    """Whether a word of the text begins like ``word``: with its first five letters, or all of it without its ending."""
    stem = re.sub(r"(?:ing|ed|es|s|e|y)$", "", word) if len(word) > 4 else word
    return re.search(rf"(?<![^\W_]){re.escape(stem[:5])}", text, re.IGNORECASE) is not None


def text_of(record: Record) -> str:
    """The texts of the record's quotes, one a line."""
    return "\n".join(str(quote.text) for quote in record.evidence.values())


def parts_of_names(names: Iterable[str]) -> set[str]:
    """The words of a person's names, without initials: each of them may name that person."""
    return {word for name in names for word in name.split() if len(word.strip(".")) > 1}


def naming(entity: Entity) -> Sequence[str]:
    """All words and names that may name the entity."""
    if entity.type == "people":
        return sorted({*entity.names, *parts_of_names(entity.names)})
    return entity.names
