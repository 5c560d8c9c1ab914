"""Plants other people, roles, places, topics and series numbers in a record's fields, taken from the same site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from timeline.audit.counted import is_ordinal
from timeline.audit.falsehood import Falsehood, Known, Record, Shuffle, naming, says, text_of, words_of
from timeline.english.words import plain
from timeline.model.records import Entity, Event, PersonRole, SeriesNumber, Text

_OTHERS = 6  # the most replacements of one thing
_MOST = 12  # series numbers from 1 to this one are planted, and the one after the record's own

# Words of rank: a role with one more or one less of them is a different office.
_RANKS = frozenset(
    words_of(
        "acting additional assistant associate chief deputy ex former interim joint junior lead senior sub under vice"
    )
)


def unnamed(record: Record, known: Known, types: Iterable[str]) -> list[Entity]:
    """The entities of these types that no quote of the record names, not even by a part of a person's name."""
    text = text_of(record)
    return [entity for type_ in types for entity in known.types.get(type_, ()) if not says(text, naming(entity))]


def people(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces each person by others that no quote of the record names."""
    if isinstance(record, Event):
        others = unnamed(record, known, ["people"])
        for number, person in enumerate(record.people):
            for other in shuffle(others)[:_OTHERS]:
                changed = replace(person, person=Text(other.id, person.person.at))
                change = f"people: {person.person} → {other.id}"
                yield Falsehood("person", change, person.person.at, _with_person(record, number, changed))


def _with_person(event: Event, number: int, person: PersonRole) -> Event:
    return replace(event, people=(*event.people[:number], person, *event.people[number + 1 :]))


def roles(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Gives each person the roles of others, first those of the same record, and their own role with another rank."""
    if not isinstance(record, Event):
        return
    here = [str(person.role) for person in record.people if person.role is not None]
    every = [role for offices in known.offices.values() for role in offices]
    for number, person in enumerate(record.people):
        others = [role for role in shuffle(dict.fromkeys(every)) if role not in here]
        drawn = islice((role for role in (*here, *others) if _is_anothers(record, known, person, role)), _OTHERS)
        for role in (*dict.fromkeys(drawn), *_ranked(record, known, person)):
            changed = replace(person, role=Text(role, person.role.at if person.role is not None else person.person.at))
            change = f"role of {person.person}: {person.role or 'none'} → {role}"
            yield Falsehood("role", change, changed.person.at, _with_person(record, number, changed))


def _is_anothers(event: Event, known: Known, person: PersonRole, role: str) -> bool:
    """Whether the role is somebody else's: no record of the site and no quote of this record gives it to the person."""
    held = known.offices.get(str(person.person), ())
    if any(_covers(own, role) for own in held):
        return False
    entity = known.timeline.entities[person.person]
    text = text_of(event)
    return not any(adjoins(text, name, wording) for name in naming(entity) for wording in _wordings(role))


def _ranked(event: Event, known: Known, person: PersonRole) -> Iterator[str]:
    """The person's own role without its word of rank, or with an additional one."""
    if person.role is None:
        return
    words = str(person.role).split()
    lower = [word for word in words if word.lower() not in _RANKS]
    for role in (" ".join(lower), *(f"{rank} {person.role}" for rank in ("Deputy", "Former") if lower == words)):
        if role and role != person.role and _is_anothers(event, known, person, role):
            yield role


def _office(role: str) -> list[str]:
    """The words of a role in one spelling, without joining words."""
    words = [word.lower().replace("defence", "defense") for word in plain(role)]
    return [word for word in words if word not in ("of", "the", "for", "and", "'s")]


def _covers(own: str, role: str) -> bool:
    """Whether a person with the office ``own`` has ``role`` too: it says the same or less, and has the same rank."""
    mine, theirs = set(_office(own)), set(_office(role))
    return theirs <= mine and not (mine ^ theirs) & _RANKS


def _wordings(role: str) -> set[str]:
    return {role, role.replace("Defence", "Defense"), role.replace("Defense", "Defence")}


def _patterns(role: str) -> Iterator[str]:
    """Patterns for the role as it is written, and with its owner first: “the council's new leader” for “Leader of the
    council”.

    Any word matches in the place of “new”, because nothing is planted that may be true.
    """
    words = [re.escape(word) for word in role.split()]
    yield r"\s+".join(words)
    office, _, owner = (list(map(re.escape, part.split())) for part in role.partition(" of the "))
    for parts in ((owner, office) if owner else (), *((words[:at], words[at:]) for at in range(1, len(words)))):
        if parts:
            yield r"\s+".join(parts[0]) + r"['’]s?\s+(?:\w+\s+)?" + r"\s+".join(parts[1])


def adjoins(text: str, name: str, role: str) -> bool:
    """Whether the text has the role directly before the name (a first name may be between) or directly after it."""
    office, called = "|".join(_patterns(role)), r"\s+".join(map(re.escape, name.split()))
    before = rf"(?i:{office}),?\s+(?:[A-Z]\S*\s+){{0,2}}(?i:{called})\b"
    behind = rf"(?i:{called}),?\s+(?:(?:the|then|now|as|is|was|an?|[A-Z]\w*)\s+){{0,3}}(?i:{office})\b"
    return re.search(rf"{before}|{behind}", text) is not None


def places(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces the place by others that no quote names, and adds a place to a record that has none."""
    if isinstance(record, Event):
        at = record.place.at if record.place is not None else record.at
        for other in shuffle(unnamed(record, known, ["places"]))[: 2 * _OTHERS]:
            change = f"place: {record.place or 'none'} → {other.id}"
            yield Falsehood("place", change, at, replace(record, place=Text(other.id, at)))


def topics(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces each topic by others of its type that no quote names, and adds topics."""
    if not isinstance(record, Event):
        return
    for number, topic in enumerate(record.about):
        entity = known.timeline.entities.get(topic)
        for other in shuffle(unnamed(record, known, [entity.type] if entity else []))[:_OTHERS]:
            about = (*record.about[:number], Text(other.id, topic.at), *record.about[number + 1 :])
            yield Falsehood("topic", f"about: {topic} → {other.id}", topic.at, replace(record, about=about))
    for other in shuffle(unnamed(record, known, known.types))[:_OTHERS]:
        about = (*record.about, Text(other.id, record.at))
        yield Falsehood("topic", f"about: {other.id} added", record.at, replace(record, about=about))


def series(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Gives the record series numbers that no quote has in words or figures, and numbers of other records."""
    if not isinstance(record, Event):
        return
    text = text_of(record)
    own = {str(one.series): one for one in record.series}
    for id in known.timeline.site.series:
        at = own[id].at if id in own else record.at
        number = own[id].number if id in own else 0
        for new in sorted({*range(1, _MOST + 1), number + 1, *(n for series, n in known.numbered if series == id)}):
            holder = known.numbered.get((id, new))
            taken = holder is not None and holder.id != record.id
            if new != number and (taken or not is_ordinal(text, new)):
                rest = [one for one in record.series if one.series != id]
                changed = replace(record, series=(*rest, SeriesNumber(Text(id, at), new, at)))
                change = f"series {id}: {f'number {number}' if number else 'no number'} → number {new}"
                yield Falsehood("series", change, at, changed, (holder,) if holder is not None and taken else ())
