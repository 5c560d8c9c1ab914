"""Plants falsehoods in every record, one at a time, and counts how many the checks catch."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random
from types import ModuleType

from timeline import checks
from timeline.audit.falsehood import Falsehood, Known, Record, T
from timeline.audit.kinds import KINDS, FalsehoodKind
from timeline.audit.survival import why
from timeline.checks.context import CheckContext
from timeline.content.archive import Archived
from timeline.diagnostics.diagnostic import Diagnostic, Severity
from timeline.evidence.facts import Evidence, EvidenceReader, RecordEvidence
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.quotes import QuoteProof, prove
from timeline.model.audit_score import RELATION, Audit, KindScore, RecordScore, Survivor
from timeline.model.records import Event, Timeline
from timeline.publishing.workers import spread

MOST = 24  # the most falsehoods of one kind in one record; where there are more, this many are drawn at random
_MANY = 8  # from this number of records on, starting further processes costs less time than it saves


@dataclass(frozen=True, slots=True)
class Measured:
    """The result for one record: per kind how many falsehoods were planted, caught, and only warned of; the survivors.

    A survivor is a falsehood that no check caught.
    """

    record: str
    counts: Mapping[str, tuple[int, int, int]]
    survivors: tuple[Survivor, ...]

    def score(self) -> RecordScore:
        scored = [count for kind, count in self.counts.items() if kind != RELATION]
        return RecordScore(self.record, sum(count[0] for count in scored), sum(count[1] for count in scored))


def records(timeline: Timeline) -> tuple[Record, ...]:
    """The records in which falsehoods are planted: the events, and the entities that have evidence."""
    return (*timeline.events, *(entity for entity in timeline.entities.values() if entity.evidence))


def quiet(done: Iterator[Measured], total: int) -> Iterable[Measured]:
    """A ``progress`` that shows nothing."""
    return done


def measure(
    timeline: Timeline,
    archived: Mapping[str, Archived],
    *,
    seed: int = 0,
    jobs: int | None = None,
    progress: Callable[[Iterator[Measured], int], Iterable[Measured]] = quiet,
) -> Audit:
    """The audit of a site whose records have no errors. The same site and seed give the same audit.

    ``jobs`` is the number of processes; None means one for each processor, if there are many records. ``progress`` gets
    the results as they come, and their final number, and passes them on.
    """
    # The checks need fingerprints only, so the texts are not sent to other processes.
    prints = {id: Archived(one.fingerprint) for id, one in archived.items()}
    every = records(timeline)
    runner = MutationRunner(timeline, prints, seed)
    found = list(progress(spread(runner.measure, every, jobs=jobs, many=_MANY), len(every)))
    return Audit(
        seed,
        tuple(_total(kind, found) for kind in KINDS),
        tuple(one.score() for one in found),
        tuple(survivor for one in found for survivor in one.survivors),
    )


def _total(kind: FalsehoodKind, found: Sequence[Measured]) -> KindScore:
    planted, caught, warned = (sum(one.counts[kind.id][number] for one in found) for number in range(3))
    return KindScore(kind.id, kind.label, planted, caught, warned)


@dataclass(frozen=True, slots=True)
class _OriginalRecord:
    """A record without falsehoods, with its evidence: what a falsehood does not change need not be parsed again."""

    record: Record
    proofs: Mapping[str, QuoteProof]
    parsed_quotes: Mapping[str, ParsedQuote]
    evidence: RecordEvidence


@dataclass(frozen=True)
class MutationRunner:
    """Plants falsehoods in one record at a time and checks it, with only those other records that it names or needs.

    Its three fields are sent to other processes. What is computed from them is computed there, once in each process.
    """

    timeline: Timeline
    archived: Mapping[str, Archived]
    seed: int

    @cached_property
    def _known(self) -> Known:
        return Known.of(self.timeline, self.archived)

    @cached_property
    def _bare(self) -> Timeline:
        """The site without events and pages, and without evidence and prose of entities."""
        silent = {id: replace(one, description=None, evidence={}) for id, one in self.timeline.entities.items()}
        # No falsehood is about a source, so its dateline need not be proved again each time.
        sources = {id: replace(one, dateline=None) for id, one in self.timeline.sources.items()}
        return replace(self.timeline, events=(), sources=sources, entities=silent, pages=())

    @cached_property
    def _reader(self) -> EvidenceReader:
        return EvidenceReader.of(self._bare)

    @cached_property
    def _rules(self) -> tuple[ModuleType, ...]:
        return tuple(rule.module for rule in checks.rules() if hasattr(rule.module, "check"))

    def measure(self, record: Record) -> Measured:
        """Plants all falsehoods about a record, one at a time, and checks each."""
        name = record.id if isinstance(record, Event) else f"{record.type}/{record.id}"
        whole = self._original(record)
        known = frozenset(self._problems(record, whole.evidence))
        counts: dict[str, tuple[int, int, int]] = {}
        survivors: list[Survivor] = []
        for kind in KINDS:
            planted = caught = warned = 0
            for falsehood in self.falsehoods(record, kind):
                planted += 1
                evidence, new = self._check_falsehood(falsehood, whole, known)
                if any(one.severity is Severity.ERROR for one in new):
                    caught += 1
                    continue
                warned += bool(new)
                reason, at = why(whole.evidence, evidence, new), falsehood.at
                survivors.append(Survivor(kind.id, name, at.file, at.line, falsehood.planted, reason))
            counts[kind.id] = planted, caught, warned
        return Measured(name, counts, tuple(survivors))

    def falsehoods(self, record: Record, kind: FalsehoodKind) -> list[Falsehood]:
        """The falsehoods of a kind about a record: all of them, or ``MOST`` of them drawn at random."""
        rng = Random(f"{self.seed}/{record.at.file}/{record.id}/{kind.id}")

        def shuffle(items: Iterable[T], /) -> list[T]:
            # ``random()`` is the only method of Random that gives the same numbers in every version of Python.
            drawn = sorted(((rng.random(), n, item) for n, item in enumerate(items)), key=_random_key)
            return [item for *_, item in drawn]

        every = list({(one.planted, one.at): one for one in kind.plant(record, self._known, shuffle)}.values())
        drawn = sorted(shuffle(range(len(every)))[:MOST])
        return [every[number] for number in drawn]

    def _check_falsehood(
        self, falsehood: Falsehood, whole: _OriginalRecord, known: Collection[Diagnostic]
    ) -> tuple[RecordEvidence, list[Diagnostic]]:
        """The evidence of the changed record, and the diagnostics that the original record does not have."""
        record = falsehood.record
        proofs = self._proofs(record, whole)
        if record.evidence is not whole.record.evidence:
            # The proof alone catches most wrong quotes, so the costly parsing of the quotes is tried only after it.
            bare = RecordEvidence(proofs)
            new = self._new_problems(falsehood, bare, known)
            if any(one.severity is Severity.ERROR for one in new):
                return bare, new
        evidence = self._evidence(record, proofs, whole)
        return evidence, self._new_problems(falsehood, evidence, known)

    def _original(self, record: Record) -> _OriginalRecord:
        proofs = self._proofs(record)
        parsed_quotes = self._reader.parsed_quotes(record.evidence, proofs)
        facts, said = self._reader.facts(record, parsed_quotes), self._reader.statements(record, parsed_quotes)
        return _OriginalRecord(record, proofs, parsed_quotes, RecordEvidence(proofs, facts, said))

    def _proofs(self, record: Record, whole: _OriginalRecord | None = None) -> dict[str, QuoteProof]:
        return {
            key: whole.proofs[key]
            if whole and quote is whole.record.evidence[key]
            else prove(key, quote.source, quote.text, self.archived.get(quote.source))
            for key, quote in record.evidence.items()
        }

    def _evidence(self, record: Record, proofs: Mapping[str, QuoteProof], whole: _OriginalRecord) -> RecordEvidence:
        """The evidence as ``EvidenceReader.read`` gives it, with as much as possible taken from the original record."""
        before = whole.record
        fresh = {key: quote for key, quote in record.evidence.items() if quote is not before.evidence[key]}
        read = self._reader.parsed_quotes(fresh, proofs)
        parsed_quotes = {key: read[key] if key in fresh else whole.parsed_quotes[key] for key in record.evidence}
        if record.evidence is before.evidence and _prose(record) == _prose(before):
            said = whole.evidence.statements
        else:
            said = self._reader.statements(record, parsed_quotes)
        return RecordEvidence(proofs, self._reader.facts(record, parsed_quotes), said)

    def _new_problems(
        self, falsehood: Falsehood, evidence: RecordEvidence, known: Collection[Diagnostic]
    ) -> list[Diagnostic]:
        """The diagnostics that are not in ``known``: the first error alone, or all warnings."""
        warnings: list[Diagnostic] = []
        for problem in self._problems(falsehood.record, evidence, falsehood.needs):
            if problem not in known:
                if problem.severity is Severity.ERROR:
                    return [problem]
                warnings.append(problem)
        return warnings

    def _problems(
        self, record: Record, evidence: RecordEvidence, needs: tuple[Event, ...] = ()
    ) -> Iterator[Diagnostic]:
        """The errors and warnings in the record's own file, rule by rule."""
        named = self.timeline.entities.keys() & _entity_ids(record)
        entities = {id: self._bare.entities[id] for id in sorted(named)}
        sources = {str(quote.source) for each in (record, *needs) for quote in each.evidence.values()}
        around = {id: source for id, source in self._bare.sources.items() if id in sources}
        if isinstance(record, Event):
            timeline = replace(self._bare, events=(*needs, record), sources=around, entities=entities)
            gathered = Evidence({**{one.id: self._original(one).evidence for one in needs}, record.id: evidence})
        else:
            timeline = replace(self._bare, sources=around, entities={**entities, record.id: record})
            gathered = Evidence(entities={record.id: evidence})
        context = CheckContext(timeline, gathered, self.archived, advised=False)
        for rule in self._rules:
            for problem in rule.check(context):
                if problem.place.file == record.at.file and problem.severity is not Severity.INFO:
                    yield problem


def _entity_ids(record: Record) -> set[str]:
    """The ids of the entities that the record's fields name."""
    if not isinstance(record, Event):
        return set()
    people = {str(person.person) for person in record.people}
    return people | set(map(str, record.about)) | ({str(record.place)} if record.place is not None else set())


def _random_key(drawn: tuple[float, int, object]) -> tuple[float, int]:
    return drawn[:2]


def _prose(record: Record) -> object:
    return (record.title, record.summary, record.caveats) if isinstance(record, Event) else record.description
