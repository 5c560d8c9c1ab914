"""Proposals: the quotes to cite and the passages to add for a statement or fact that the quotes do not support."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from timeline.content.archive import Archived
from timeline.diagnostics.diagnostic import Place
from timeline.english.passages import passage
from timeline.evidence.facts import Evidence, EvidenceReader, Fact, Verdict
from timeline.evidence.grounding import Atom
from timeline.evidence.grounding.parsed_quote import ParsedQuote, parse_quote
from timeline.evidence.quotes import Found, QuoteProof, prove
from timeline.evidence.statements import Statement, grounded
from timeline.fixes.candidate_quotes import CandidateQuote, akin, candidate_quotes, lacking
from timeline.fixes.passage_index import Extract, PassageIndex, rough, trimmed
from timeline.fixes.pasting import fresh_key
from timeline.model.records import Entity, Event, Quote, Text, Timeline

_NEAREST = 16  # the number of passages of the record's sources that are tried
_FURTHER = 8  # the number of passages of all other sources that are tried
_SOURCES = 4  # the number of other sources that are searched
_TRIALS = 2000  # in one run: an editor with hundreds of problems does not wait for advice on each
_NEW = "(a passage)"  # the key of a passage while it is tried


class Proposals:
    """What fixes the problems of one timeline's records. The search ends when too much has been tried."""

    def __init__(self, timeline: Timeline, evidence: Evidence, archived: Mapping[str, Archived]) -> None:
        self._timeline, self._evidence, self._archived = timeline, evidence, archived
        self._index = PassageIndex(archived, timeline.site.quotes.max_words)
        self._known: dict[tuple[Place, Statement], tuple[CandidateQuote, ...]] = {}
        self._read: dict[Place, dict[str, ParsedQuote]] = {}
        self._keys: dict[Place, dict[tuple[str, str], str]] = {}
        self._used: dict[str, frozenset[int]] = {}
        self._trials = _TRIALS

    @cached_property
    def _reader(self) -> EvidenceReader:
        return EvidenceReader.of(self._timeline)

    def at_hand(self, record: Event | Entity) -> bool:
        """Whether the text of any source of the record is available."""
        return self._index.has(_source_ids(record, record.evidence))

    @property
    def tired(self) -> bool:
        """Whether so much has been tried that the search has ended."""
        return self._trials <= 0

    def cited(self, record: Event | Entity, keys: Iterable[str]) -> tuple[ParsedQuote, ...]:
        """The quotes of the record with these keys, as parsed quotes; those of an unknown source are left out."""
        if record.at not in self._read:
            self._read[record.at] = self._reader.parsed_quotes(record.evidence, self._evidence.of(record).quotes)
        read = self._read[record.at]
        return tuple(read[key] for key in keys if key in read)

    def meant(self, statement: Statement, atom: Atom) -> tuple[str, ...]:
        """The ids of the entities that the words of an atom name."""
        read = passage(statement.text)
        found = (one for one in self._reader.names.find(read) if atom.start <= read.words[one.first].start < atom.end)
        return tuple(dict.fromkeys(one.id for one in found))

    def faults(self, statement: Statement) -> tuple[Atom, ...]:
        """The atoms of a statement that the quotes it cites do not support; all atoms if it cites none."""
        if statement.cites or not self._timeline.sources:
            return lacking(statement.atoms)
        source = next(iter(self._timeline.sources.values()))
        nothing = Quote(Text("", statement.at), Text(source.id, statement.at), Text("", statement.at))
        return self._lacking(statement, [parse_quote(nothing, prove("", "", "", None), source, self._reader.names)])

    def for_statement(self, record: Event | Entity, statement: Statement) -> tuple[CandidateQuote, ...]:
        """What the statement should cite too. A passage is returned as a quote with a key that the record does not
        have."""
        known = (record.at, statement)
        if known not in self._known:
            faults, cited = self.faults(statement), self.cited(record, statement.cites)
            tiers = self._tiers(record, statement, faults)

            def ground(given: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
                return self._ground(statement, given)

            found = candidate_quotes(
                cited, faults, tiers, ground, lambda atom, parsed: akin(statement.text, atom, parsed, ground)
            )
            short = [self._trimmed_candidate(record, statement, cited, found, number) for number in range(len(found))]
            self._known[known] = tuple(self._keyed_remedy(record, remedy) for remedy in short)
        return self._known[known]

    def for_fact(self, event: Event, fact: Fact) -> Quote | None:
        """The passage of the record's sources that supports the fact, and most other facts as well; None if there is
        none."""
        if self.tired:
            return None
        best: tuple[int, ParsedQuote] | None = None
        near = self._index.near(self._words_for_fact(event, fact), _source_ids(event, event.evidence), 1, _NEAREST)
        for parsed in self._passages(event, near):
            left = self._unsupported_with(event, fact, parsed)
            if left is not None and (best is None or left < best[0]):
                best = left, parsed
        if best is None:
            return None
        least, parsed = best

        def holds(text: str) -> bool:
            shorter = self._parsed(event, str(parsed.quote.source), text)
            left = self._unsupported_with(event, fact, shorter) if shorter else None
            return left is not None and left <= least

        return self._keyed(event, parsed.quote, trimmed(parsed.quote.text, holds), fact.value)

    def share(self, quote: Quote) -> float:
        """The share (0 to 1) of the words of its source that the site would quote with this quote."""
        archived = self._archived.get(quote.source)
        if archived is None:
            return 0.0
        runs = self._proof(quote).runs
        words = {word for first, last in runs for word in range(first, last + 1)} | self._quoted(str(quote.source))
        return len(words) / max(1, archived.fingerprint.words)

    def _quoted(self, source: str) -> frozenset[int]:
        """The numbers of the words of a source that the site quotes already."""
        if source not in self._used:
            records = (*self._evidence.events.values(), *self._evidence.entities.values())
            proofs = [proof for record in records for proof in record.quotes.values() if proof.source == source]
            self._used[source] = frozenset(
                word for proof in proofs for first, last in proof.runs for word in range(first, last + 1)
            )
        return self._used[source]

    def _words_for_fact(self, event: Event, fact: Fact) -> frozenset[str]:
        """The words to look for in a passage for the fact. A date can be written in too many ways to look for its
        words."""
        entity = self._timeline.entities.get(fact.subject)
        names = entity.names if entity else ()
        label = self._timeline.site.series[fact.subject].label if fact.kind == "ordinal" else ""
        value = fact.value if fact.kind == "role" else ""
        summary = event.summary.text if event.summary else ""
        return rough(" ".join((event.title, summary, value, label, *names)))

    def _unsupported_with(self, event: Event, fact: Fact, parsed: ParsedQuote) -> int | None:
        """How many facts are not supported if the record has the quote too; None if ``fact`` is one of them."""
        self._trials -= 1
        quote = parsed.quote
        earlier = tuple(
            replace(one, evidence=(*one.evidence, quote.key)) if one.at == fact.at else one for one in event.previously
        )
        read = {str(one.quote.key): one for one in (*self.cited(event, event.evidence), parsed)}
        facts = self._reader.facts(replace(event, previously=earlier), read)
        left = [(one.kind, one.subject, one.at) for one in facts if one.verdict is not Verdict.BORNE_OUT]
        return None if (fact.kind, fact.subject, fact.at) in left else len(left)

    def _ground(self, statement: Statement, cited: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
        """The atoms of the statement, compared with these quotes; counts as one trial."""
        self._trials -= 1
        return grounded(statement, cited, self._reader.names, self._reader.accept)

    def _lacking(self, statement: Statement, cited: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
        return lacking(self._ground(statement, cited))

    def _tiers(
        self, record: Event | Entity, statement: Statement, faults: Collection[Atom]
    ) -> Iterator[list[ParsedQuote]]:
        """What is tried in turn: the record's other quotes; passages of the cited sources; of the record's other
        sources; of all others."""
        wanted = self._wanted(statement)
        about = rough(_blanked_out(statement.text, faults)) if statement.cites else wanted

        def alike(text: str) -> bool:
            """Whether a text shares more with the statement than a few wrong words; otherwise it is about something
            else."""
            words = rough(text)
            return not about.isdisjoint(words) or len(wanted & words) > max(1, len(wanted) // 2)

        others = self.cited(record, [key for key in record.evidence if key not in statement.cites])
        wrong = not all(atom.open for atom in faults)
        yield [one for one in others if not self.tired and (wrong or alike(one.quote.text))]
        cited = _source_ids(record, statement.cites)
        own = [id for id in _source_ids(record, record.evidence) if id not in cited]
        for sources in () if self.tired else (cited, own):
            near = self._index.near(wanted, sources, min(2, len(wanted)), _NEAREST)
            yield list(self._passages(record, [one for one in near if alike(one.text)]))
        if not self.tired:
            half = max(2, len(wanted) // 2)
            further = self._index.likely(wanted, {*cited, *own}, half, _SOURCES)
            near = self._index.near(wanted, further, half, _FURTHER)
            yield list(self._passages(record, [one for one in near if alike(one.text)]))

    def _wanted(self, statement: Statement) -> frozenset[str]:
        """The words of a statement, and those of all names of the entities that it names."""
        meant = {each.id for each in self._reader.names.find(passage(statement.text))}
        names = [name for id in meant for name in self._timeline.entities[id].names]
        return rough(" ".join((statement.text, *names)))

    def _passages(self, record: Event | Entity, extracts: Iterable[Extract]) -> Iterator[ParsedQuote]:
        """Passages as quotes that the record could have; last come those that would exceed the share of a source that
        may be quoted."""
        found = []
        for one in extracts:
            if not self.tired and (parsed := self._parsed(record, one.source, one.text)):
                found.append(parsed)
        most = self._timeline.site.quotes.max_share
        return iter(sorted(found, key=lambda one: self.share(one.quote) > most))

    def _parsed(self, record: Event | Entity, source: str, text: str) -> ParsedQuote | None:
        """A passage as a parsed quote; None if it does not stand in the source or the source is not known."""
        quote = Quote(Text(_NEW, record.at), Text(source, record.at), Text(text, record.at))
        proof = self._proof(quote)
        if proof.status is not Found.FOUND or source not in self._timeline.sources:
            return None
        return parse_quote(quote, proof, self._timeline.sources[source], self._reader.names)

    def _proof(self, quote: Quote) -> QuoteProof:
        return prove(quote.key, quote.source, quote.text, self._archived.get(quote.source))

    def _trimmed_candidate(
        self,
        record: Event | Entity,
        statement: Statement,
        cited: Sequence[ParsedQuote],
        found: Sequence[CandidateQuote],
        number: int,
    ) -> CandidateQuote:
        """Candidate ``number``; a long passage is cut to the part that fixes equally much."""
        remedy = found[number]
        if remedy.parsed.quote.key != _NEW:
            return remedy
        source = str(remedy.parsed.quote.source)
        rest = [*cited, *(each.parsed for each in found if each is not remedy)]
        faults = {(atom.kind, atom.start) for atom in self._lacking(statement, [*rest, remedy.parsed])}

        def holds(text: str) -> bool:
            shorter = self._parsed(record, source, text)
            return shorter is not None and faults.issuperset(
                (atom.kind, atom.start) for atom in self._lacking(statement, [*rest, shorter])
            )

        shorter = self._parsed(record, source, trimmed(remedy.parsed.quote.text, holds))
        return replace(remedy, parsed=shorter or remedy.parsed)

    def _keyed_remedy(self, record: Event | Entity, remedy: CandidateQuote) -> CandidateQuote:
        """The candidate with a key, if it is a passage."""
        quote = remedy.parsed.quote
        if quote.key != _NEW:
            return remedy
        keyed = self._keyed(record, quote, quote.text, first(remedy.mends).words)
        return replace(remedy, parsed=replace(remedy.parsed, quote=keyed))

    def _keyed(self, record: Event | Entity, quote: Quote, text: str, wish: str) -> Quote:
        """A passage with a key that nothing else in the record has; the same passage always gets the same key."""
        keys = self._keys.setdefault(record.at, {})
        key = keys.setdefault((quote.source, text), fresh_key(wish, {*record.evidence, *keys.values()}))
        return replace(quote, key=Text(key, record.at), text=Text(text, record.at))


def first(atoms: Iterable[Atom]) -> Atom:
    """The atom that an editor reads about first."""
    return min(atoms, key=lambda one: (one.open, one.kind, one.words, one.start))


def _source_ids(record: Event | Entity, keys: Iterable[str]) -> tuple[str, ...]:
    """The ids of the sources of these quotes of the record, without duplicates."""
    return tuple(dict.fromkeys(str(record.evidence[key].source) for key in keys if key in record.evidence))


def _blanked_out(text: str, atoms: Iterable[Atom]) -> str:
    """``text`` with the words of these atoms replaced by spaces."""
    for atom in atoms:
        text = f"{text[: atom.start]}{' ' * (atom.end - atom.start)}{text[atom.end :]}"
    return text
