"""Plants other names of the site in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.audit.falsehood import (
    AuditedSentence,
    Falsehood,
    Known,
    Record,
    Shuffle,
    naming,
    planted,
    said,
    says,
)
from timeline.model.records import Entity

_OTHERS = 5  # the most replacements of one name


def names(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces each name by names of other entities of its type that the quotes of the sentence do not name."""
    for one in said(record):
        others: dict[str, list[Entity]] = {}
        for start, end, entity in named(one, known):
            if entity.type not in others:
                text = one.quoted
                same = known.types[entity.type]
                others[entity.type] = [other for other in same if not says(f"{text}\n{one.shadow}", naming(other))]
            for other in shuffle(others[entity.type])[:_OTHERS]:
                yield planted("name", record, one, start, end, _name_of_length(other, one.raw[start:end]))


def _name_of_length(entity: Entity, name: str) -> str:
    """The name of the entity with about as many words as ``name``: a surname for a surname."""
    size = len(name.split())
    return min(entity.names, key=lambda each: (abs(len(each.split()) - size), entity.names.index(each)))


def named(one: AuditedSentence, known: Known) -> list[tuple[int, int, Entity]]:
    """The names of entities in a sentence: start, end and entity. Longer names come first; none is inside another."""
    return [(*match.span(), known.owners[" ".join(match[0].split())]) for match in one.find(known.names)]
