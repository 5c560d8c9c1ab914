"""Statements: titles, sentences of summaries and descriptions, and caveats, compared with the quotes that they cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.diagnostics.diagnostic import Place
from timeline.english.sentences import sentences
from timeline.evidence.grounding import Atom, AtomKind, ground
from timeline.evidence.grounding.parsed_quote import ParsedQuote, separate
from timeline.evidence.mentions import NameIndex
from timeline.evidence.source_references import Asides, asides
from timeline.model.records import Entity, Event, Prose


@dataclass(frozen=True, slots=True)
class Statement:
    """A title, a sentence of a summary or description, or a sentence of a caveat; ``part`` says which.

    ``text`` has no Markdown and no footnotes. ``cites`` are the keys of the quotes that it is compared with; for a
    title all quotes of the record. If one of these is not available, there are no ``atoms``, and nothing follows from
    that. ``start`` and ``end`` are its character offsets in the Markdown of its field, footnotes included. ``index`` is
    the number of its caveat, from 0.
    """

    part: str
    text: str
    at: Place
    cites: tuple[str, ...]
    atoms: tuple[Atom, ...] = ()
    start: int = 0
    end: int = 0
    index: int = 0

    @property
    def supported(self) -> bool:
        """Whether it cites a quote, and the quotes support all that it claims and have all its words."""
        return bool(self.cites) and all(atom.grounded for atom in self.atoms)


def statements(
    record: Event | Entity, parsed_quotes: Mapping[str, ParsedQuote], names: NameIndex, accept: frozenset[str]
) -> tuple[Statement, ...]:
    """The statements of a record in the order of its fields, with their atoms.

    ``accept`` are the stems of words that need no evidence.
    """
    return tuple(
        replace(said, atoms=grounded(said, [parsed_quotes[key] for key in said.cites], names, accept))
        if all(key in parsed_quotes for key in said.cites)
        else said
        for said in said_by(record)
    )


def grounded(
    statement: Statement, cited: Sequence[ParsedQuote], names: NameIndex, accept: frozenset[str]
) -> tuple[Atom, ...]:
    """The atoms of a statement, compared with the ``cited`` quotes; a caveat may also speak of their sources."""
    cited = separate(cited)
    if statement.part != "caveat":
        return ground(statement.text, cited, names, accept)
    text, aside = statement.text, asides(statement.text, cited)
    found = [
        *ground(text, cited, names, accept, aside.spans),
        *(Atom(AtomKind.DATE, text[start:end], start, end, True) for start, end in aside.dates),
    ]
    if aside.alone:
        found.append(_ungrounded(text, aside.alone, "its quotes are of one source"))
    elif _sources_exchanged(text, aside, cited, names, accept):
        found.append(_ungrounded(text, aside.turns[0].named, "its quotes have it the other way round"))
    return tuple(sorted(found, key=lambda atom: (atom.start, atom.end)))


def _ungrounded(text: str, named: tuple[int, int], why: str) -> Atom:
    """An atom that is not grounded, for the words that name a source; ``why`` says what is wrong."""
    return Atom(AtomKind.RELATION, text[named[0] : named[1]], *named, False, (), why)


def _sources_exchanged(
    text: str, aside: Asides, cited: Sequence[ParsedQuote], names: NameIndex, accept: frozenset[str]
) -> bool:
    """Whether the two sources say what the sentence says they say, but each says what is attributed to the other.

    If words are in neither source, one cannot tell. If the sentence names only one of the sources, a word alone is not
    enough.
    """
    if len({parsed.source.id for parsed in cited}) != 2 or not aside.turns:
        return False
    as_told: list[Atom] = []
    the_other_way: list[Atom] = []
    for turn in aside.turns:
        said = text[turn.said[0] : turn.said[1]]
        as_told += ground(said, [one for one in cited if one.source.id == turn.source], names, accept)
        the_other_way += ground(said, [one for one in cited if one.source.id != turn.source], names, accept)
    lacking = [atom for atom in as_told if not atom.grounded]
    if not lacking or not all(atom.grounded for atom in the_other_way):
        return False
    wrong = not all(atom.open for atom in lacking)
    return wrong or (len(aside.turns) > 1 and len(the_other_way) > len(as_told) - len(lacking))


def said_by(record: Event | Entity) -> Iterator[Statement]:
    """All statements of a record in the order of its fields, not yet compared with any quote."""
    if isinstance(record, Event):
        title = str(record.title)
        yield Statement("title", title, record.title.at, tuple(record.evidence), end=len(title))
        if record.summary is not None:
            yield from _sentence_statements("summary", record.summary)
        for index, caveat in enumerate(record.caveats):
            cites = tuple(dict.fromkeys(map(str, caveat.evidence)))
            for one in sentences(caveat.text):
                yield Statement("caveat", one.text, caveat.text.at, cites, (), one.start, one.end, index)
    elif record.description is not None:
        yield from _sentence_statements("description", record.description)


def _sentence_statements(part: str, prose: Prose) -> Iterator[Statement]:
    """The sentences of a text as statements. A sentence is placed at its first citation, or at the last one before
    it."""
    behind, at = 0, prose.text.at
    for sentence in sentences(prose.text):
        first, behind = behind, behind + prose.text.count("[^", sentence.start, sentence.end)
        if sentence.cites and first < len(prose.citations):
            at = prose.citations[first].at
        yield Statement(part, sentence.text, at, sentence.cites, (), sentence.start, sentence.end)
