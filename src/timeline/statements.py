"""Statements: the title, each sentence of a summary or description, and the caveats, held against what they cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from timeline.diagnostics import Place
from timeline.mentions import Names
from timeline.prose import Atom, ground
from timeline.records import Entity, Event, Prose
from timeline.sentences import sentences
from timeline.witness import Witness


@dataclass(frozen=True, slots=True)
class Statement:
    """A title, a sentence of a summary or description, or one of a caveat: ``part`` says which.

    ``text`` is without Markdown and footnotes, ``cites`` the keys of the quotes that it is held against: all of the
    record's for a title. Where one of them is not at hand there are no ``atoms``, and nothing follows from that.
    ``start`` and ``end`` are its character offsets in the Markdown of its field, footnotes included; ``index`` is the
    number of its caveat, from 0.
    """

    part: str
    text: str
    at: Place
    cites: tuple[str, ...]
    atoms: tuple[Atom, ...] = ()
    start: int = 0
    end: int = 0
    index: int = 0


def statements(
    record: Event | Entity, witnesses: Mapping[str, Witness], names: Names, accept: frozenset[str]
) -> tuple[Statement, ...]:
    """The statements of a record in the order of its fields. ``accept`` are stems of words that need no evidence."""
    return tuple(replace(said, atoms=_atoms(said.text, said.cites, witnesses, names, accept)) for said in _said(record))


def _atoms(
    text: str, cites: tuple[str, ...], witnesses: Mapping[str, Witness], names: Names, accept: frozenset[str]
) -> tuple[Atom, ...]:
    if not all(key in witnesses for key in cites):
        return ()
    return ground(text, [witnesses[key] for key in cites], names, accept)


def _said(record: Event | Entity) -> Iterator[Statement]:
    if isinstance(record, Event):
        title = str(record.title)
        yield Statement("title", title, record.title.at, tuple(record.evidence), end=len(title))
        if record.summary is not None:
            yield from _sentences("summary", record.summary)
        for index, caveat in enumerate(record.caveats):
            cites = tuple(dict.fromkeys(map(str, caveat.evidence)))
            for one in sentences(caveat.text):
                yield Statement("caveat", one.text, caveat.text.at, cites, (), one.start, one.end, index)
    elif record.description is not None:
        yield from _sentences("description", record.description)


def _sentences(part: str, prose: Prose) -> Iterator[Statement]:
    """Each sentence stands where its first citation does, or where the last one before it does."""
    behind, at = 0, prose.text.at
    for sentence in sentences(prose.text):
        first, behind = behind, behind + prose.text.count("[^", sentence.start, sentence.end)
        if sentence.cites and first < len(prose.citations):
            at = prose.citations[first].at
        yield Statement(part, sentence.text, at, sentence.cites, (), sentence.start, sentence.end)
