"""Names in sentences exchanged for others that the site knows, and words added that no quote has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.audit.falsehood import (
    AuditedSentence,
    Falsehood,
    Known,
    Record,
    Shuffle,
    has_stem,
    naming,
    planted,
    said,
    says,
    words_of,
)
from timeline.model.records import Entity

_OTHERS = 5  # how many others each name is exchanged for

# What a writer may add without thinking: each says something that a source would have to say.
_ADDED = words_of(
    "bitter controversial costly disputed famous fierce hasty historic landmark lengthy memorable notorious popular "
    "private rare secret splendid stormy unanimous unprecedented"
)
_BEFORE_NOUN = re.compile(r"\b(?:the|a|their|its|his|her|two|three|new)\s+(?=[a-z])")


def names(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Each name, for others of its type that the quotes of its sentence do not name in any wording."""
    for one in said(record):
        others: dict[str, list[Entity]] = {}
        for start, end, entity in named(one, known):
            if entity.type not in others:
                text = one.quoted
                same = known.types[entity.type]
                others[entity.type] = [other for other in same if not says(f"{text}\n{one.shadow}", naming(other))]
            for other in shuffle(others[entity.type])[:_OTHERS]:
                yield planted("name", record, one, start, end, _as_short(other, one.raw[start:end]))


def _as_short(entity: Entity, name: str) -> str:
    """The name of the entity that is as long as ``name`` is: a surname for a surname."""
    size = len(name.split())
    return min(entity.names, key=lambda each: (abs(len(each.split()) - size), entity.names.index(each)))


def named(one: AuditedSentence, known: Known) -> list[tuple[int, int, Entity]]:
    """Where a sentence names an entity, by the letters of its names: the longer name first, none inside another."""
    return [(*match.span(), known.owners[" ".join(match[0].split())]) for match in one.find(known.names)]


def words(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """A word that describes, put in where no quote of the sentence, and no list of the editors, has it."""
    allowed = " ".join(known.timeline.site.accept)
    for one in said(record):
        drawn = (word for word in shuffle(_ADDED) if not has_stem(f"{one.quoted} {allowed}", word))
        for match, word in zip(one.find(_BEFORE_NOUN), drawn, strict=False):
            yield planted("word", record, one, match.end(), match.end(), f"{word} ")
