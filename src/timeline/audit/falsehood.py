"""A falsehood and where it is planted: the sentences of a record as text that can be changed, and plain search.

What is false is told by plain means: words looked up in the quotes, a table of what the site's records say. Nothing
here asks the readers of dates, names, numbers or verbs that the rules go by.
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
    """Puts things into an order that is drawn by lot, the same one for the same seed."""

    def __call__(self, items: Iterable[T], /) -> list[T]: ...


_NOTE = re.compile(r"\[\^[^\]\s\[]+\]")
_HIDDEN = re.compile(r"\[\^[^\]\s\[]+\]|\]\([^)]*\)|<[^>]*>|`[^`]*`")
_GAP = "\x00"
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A record that says something false in one place: of which kind, what was put there, in words, and where.

    ``needs`` are other records of the site that it takes to see it.
    """

    kind: str
    planted: str
    at: Place
    record: Record
    needs: tuple[Event, ...] = ()


@dataclass(frozen=True)
class Known:
    """What a site knows, to exchange things for others and to tell by whether that makes something false.

    ``offices`` are the roles that any record gives a person, ``numbered`` the events by series and number; ``names``
    finds the names and aliases of all entities, the longer first, and ``owners`` says whose each is.
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
            *_named(timeline.entities.values()),
        )


def _named(entities: Iterable[Entity]) -> tuple[re.Pattern[str], dict[str, Entity]]:
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

    ``raw`` is the whole Markdown of that part; the sentence stands from ``start`` to ``end`` in it. ``shadow`` is as
    long, with nothing but the sentence's own visible words. ``quotes`` are those that it is held against.
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
        """All words of its quotes."""
        return "\n".join(str(quote.text) for quote in self.quotes)

    @property
    def text(self) -> str:
        """The sentence for people."""
        return _shown(self.raw[self.start : self.end])

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the pattern stands in the sentence; offsets are those of ``raw``."""
        return pattern.finditer(self.shadow, self.start, self.end)

    def exchanged(self, start: int, end: int, new: str) -> tuple[str, str]:
        """The whole Markdown with ``new`` from ``start`` to ``end``, and what was done, in words."""
        old = self.raw[start:end]
        if old[:1].isupper() and new[:1].islower() and not self.shadow[self.start : start].strip(f"{_GAP} \n"):
            new = new[:1].upper() + new[1:]
        now = f"{self.raw[:start]}{new}{self.raw[end:]}"
        told = _shown(now[self.start : self.end + len(new) - len(old)])
        if not old.strip():
            return now, f"“{new.strip()}” put in: “{told}”"
        if not new.strip():
            return now, f"“{_shown(old)}” left out: “{told}”"
        return now, f"“{_shown(old)}” → “{_shown(new)}”: “{told}”"


def _shown(markdown: str) -> str:
    return " ".join(_NOTE.sub("", markdown).split())


def said(record: Record) -> tuple[AuditedSentence, ...]:
    """All that the record says in prose, sentence by sentence, in the order of its fields."""
    return tuple(_said(record, one) for one in said_by(record))


def _said(record: Record, one: Statement) -> AuditedSentence:
    raw = str(record.title if one.part == "title" and isinstance(record, Event) else _markdown(record, one))
    quotes = tuple(record.evidence[key] for key in one.cites if key in record.evidence)
    part = one.part if one.part in ("title", "caveat") else "prose"
    return AuditedSentence(part, one.index, raw, one.start, one.end, _shadow(raw, one.start, one.end), one.at, quotes)


def _markdown(record: Record, one: Statement) -> str:
    """The Markdown that a sentence stands in."""
    if isinstance(record, Event) and one.part == "caveat":
        return record.caveats[one.index].text
    prose = record.summary if isinstance(record, Event) else record.description
    return prose.text if prose is not None else ""


@lru_cache(maxsize=1024)
def _shadow(raw: str, start: int, end: int) -> str:
    hidden = _HIDDEN.sub(lambda match: _GAP * len(match[0]), raw[start:end])
    return f"{_GAP * start}{hidden}{_GAP * (len(raw) - end)}"


def put(record: Record, one: AuditedSentence, raw: str) -> Record:
    """The record with other Markdown for the part that the sentence is of; citations that are gone are gone."""
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
    """The event with another caveat in the place of its ``number``-th."""
    return replace(event, caveats=(*event.caveats[:number], caveat, *event.caveats[number + 1 :]))


def _prose(old: Prose, raw: str) -> Prose:
    places = {str(key): key.at for key in old.citations}
    keys = [note[0][2:-1] for note in _NOTE.finditer(raw)]
    if keys == list(map(str, old.citations)):
        return Prose(Text(raw, old.text.at), old.citations)
    return Prose(Text(raw, old.text.at), tuple(Text(key, places.get(key, old.text.at)) for key in keys))


def planted(kind: str, record: Record, one: AuditedSentence, start: int, end: int, new: str) -> Falsehood:
    """The record with ``new`` in the sentence, in the place of what stands from ``start`` to ``end``."""
    raw, told = one.exchanged(start, end, new)
    return Falsehood(kind, told, one.at, put(record, one, raw))


# Plain search


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list."""
    return tuple(text.split())


@lru_cache(maxsize=4096)
def _whole(name: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![^\W_]){spaced}(?![^\W_])", re.IGNORECASE)


def says(text: str, names: Iterable[str]) -> bool:
    """Whether one of the names stands in the text as whole words, in any case."""
    return any(_whole(name).search(text) for name in names)


def has_stem(text: str, word: str) -> bool:
    """Whether a word in the text begins as ``word`` does: by its first five letters, its ending left out."""
    stem = re.sub(r"(?:ing|ed|es|s|e|y)$", "", word) if len(word) > 4 else word
    return re.search(rf"(?<![^\W_]){re.escape(stem[:5])}", text, re.IGNORECASE) is not None


def text_of(record: Record) -> str:
    """All words of the record's quotes."""
    return "\n".join(str(quote.text) for quote in record.evidence.values())


def parts_of_names(names: Iterable[str]) -> set[str]:
    """The longer words of a person's names: each may name that person."""
    return {word for name in names for word in name.split() if len(word.strip(".")) > 1}


def naming(entity: Entity) -> Sequence[str]:
    """All wordings that may name the entity."""
    if entity.type == "people":
        return sorted({*entity.names, *parts_of_names(entity.names)})
    return entity.names
