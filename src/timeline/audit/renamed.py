"""Plants other names of the site in sentences, and adjectives that no quote has."""

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

_OTHERS = 5  # the most replacements of one name

# Adjectives that a writer may add without thinking, although only a source can support them.
_ADDED = words_of(
    "bitter controversial costly disputed famous fierce hasty historic landmark lengthy memorable notorious popular "
    "private rare secret splendid stormy unanimous unprecedented"
)
_BEFORE_NOUN = re.compile(r"\b(?:the|a|their|its|his|her|two|three|new)\s+(?=[a-z])")


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


def words(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Adds an adjective that neither a quote of the sentence nor the editors' list of accepted words has."""
    allowed = " ".join(known.timeline.site.accept)
    for one in said(record):
        drawn = (word for word in shuffle(_ADDED) if not has_stem(f"{one.quoted} {allowed}", word))
        for match, word in zip(one.find(_BEFORE_NOUN), drawn, strict=False):
            yield planted("word", record, one, match.end(), match.end(), f"{word} ")
