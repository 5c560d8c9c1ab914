"""What could be known on a day: each record as the sources published up to that day support it.

The code that gathers all evidence reads the record again, with the quotes of those sources only. The result may say
less than the record does today, never more: no name that these quotes do not spell, no sentence with a claim that they
do not support, no date but the one that they give. An event that no source had reported yet was expected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from timeline.dates.edtf import Edtf
from timeline.english.outcomes import outcomes
from timeline.english.stems import stem
from timeline.english.words import folded, plain, runs_of
from timeline.evidence.facts import Evidence, EvidenceReader, Fact, RecordEvidence, Verdict
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.quotes import QuoteProof
from timeline.evidence.report_or_forecast import parted
from timeline.evidence.statements import Statement
from timeline.model.citations import quoting
from timeline.model.records import Event, Quote, SeriesNumber, Source, Timeline

_POINTERS = """
    he him his himself she her hers herself it its itself they them their theirs themselves
    this these those such both another others former latter
"""
# Words that compare a text with texts of another day.
_HINDSIGHT = """
    earlier later previously originally initially eventually subsequently ultimately finally afterwards since still
    yet already meanwhile
"""
_POINTING, _COMPARING = frozenset(_POINTERS.split()), frozenset(_HINDSIGHT.split())


@dataclass(frozen=True, slots=True)
class EventVersion:
    """An event as it could be known from ``day`` (a day number) on, until its next version; ``id`` is the event's.

    ``title`` is empty if it was not supported by then. ``sentences``, ``caveats``, ``place``, ``people`` (each with a
    role or "") and ``numbers`` are what was supported, with names as they were spelt then. ``earlier`` are the dates
    that were given before ``date``. ``dated_by`` are the evidence spans of ``date`` that foresee the event or, if it is
    not ``expected``, report it.
    """

    id: str
    day: int
    date: Edtf
    expected: bool
    title: str
    sentences: tuple[str, ...]
    caveats: tuple[str, ...]
    place: str
    people: tuple[tuple[str, str], ...]
    numbers: tuple[SeriesNumber, ...]
    earlier: tuple[Edtf, ...]
    dated_by: tuple[EvidenceSpan, ...]


def known_from(source: Source) -> int | None:
    """The day number from which a source counts: the last day on which it may have been published.

    None if there is no such day.
    """
    return source.published.span.last


def source_days(timeline: Timeline) -> dict[int, tuple[Source, ...]]:
    """The days of the sources in order, each with its sources by id."""
    found: dict[int, list[Source]] = defaultdict(list)
    for source in timeline.sources.values():
        if (day := known_from(source)) is not None:
            found[day].append(source)
    return {day: tuple(found[day]) for day in sorted(found)}


def tellings(timeline: Timeline, evidence: Evidence) -> dict[str, tuple[EventVersion, ...]]:
    """The versions of each event by its id, in the order of their days; none if no date was ever supported.

    An event has at most one version for each day of a source that it quotes, so the work grows only with its quotes.
    """
    teller = _VersionMaker(timeline, evidence)
    return {event.id: tuple(teller.tell(event)) for event in timeline.events if event.id in evidence.events}


def told_by(found: Sequence[EventVersion], day: int) -> EventVersion | None:
    """The version that holds on ``day``, or None before the first."""
    return next((telling for telling in reversed(found) if telling.day <= day), None)


class _VersionMaker:
    """Makes the versions of the events of one timeline."""

    def __init__(self, timeline: Timeline, evidence: Evidence) -> None:
        self.timeline, self.evidence = timeline, evidence
        self.reader = EvidenceReader.of(timeline)
        days = {id: known_from(source) for id, source in timeline.sources.items()}
        self.days = {id: day for id, day in days.items() if day is not None}
        self.spellings = _Spellings(timeline, evidence, self.days)

    def tell(self, event: Event) -> Iterator[EventVersion]:
        """The versions of one event, in the order of their days."""
        whole = self.evidence.events[event.id]
        keys = {key: self.days[quote.source] for key, quote in event.evidence.items() if quote.source in self.days}
        before: EventVersion | None = None
        for day in sorted(set(keys.values())):
            quotes = {key: event.evidence[key] for key in event.evidence if keys.get(key, day + 1) <= day}
            if not _any_dates_event(whole, quotes):
                continue
            seen = whole if len(quotes) == len(event.evidence) else self._evidence_with(event, quotes, whole)
            telling = self._version(event, seen, keys, day)
            if telling and (before is None or replace(telling, day=before.day) != before):
                yield telling
                before = telling

    def _evidence_with(self, event: Event, quotes: Mapping[str, Quote], whole: RecordEvidence) -> RecordEvidence:
        """The evidence of a record with only those quotes.

        Sentences are not read again: each is compared with the quotes that it cites, and these do not change.
        """
        bare = replace(event, evidence=quotes, summary=None, caveats=())
        seen = self.reader.read(bare, whole.quotes)
        said = (one for one in whole.statements if one.part != "title")
        return replace(seen, statements=(*seen.statements, *said))

    def _version(self, event: Event, seen: RecordEvidence, keys: Mapping[str, int], day: int) -> EventVersion | None:
        """The version of an event on a day, or None if no date was supported then. ``keys`` gives the day of each
        quote."""
        given = [fact for fact in seen.facts if fact.kind == "previous"]
        earlier = [(one, fact) for one, fact in zip(event.previously, given, strict=True) if _is_supported(fact)]
        dated = next((fact for fact in seen.facts if fact.kind == "date" and _is_supported(fact)), None)
        if dated:
            date, bearings = event.date, dated.bearings
        elif earlier:
            newest, fact = earlier.pop()
            date, bearings = newest.date, fact.bearings
        else:
            return None
        reporting, foreseeing = parted(date, bearings, self.timeline.sources)
        expected = event.expected or not (dated and reporting)
        foreseen = expected and not event.expected
        said = [(one, self._could_be_made(one, event, keys, day)) for one in seen.statements]
        title = next((one.text for one, true in said if one.part == "title" and true), "")
        return EventVersion(
            id=event.id,
            day=day,
            date=date,
            expected=expected,
            # What is written about an event that happened does not describe what was foreseen.
            title="" if foreseen and outcomes(title) else title,
            sentences=() if foreseen else _texts_that_could_be_made(said, "summary"),
            caveats=() if foreseen else _texts_that_could_be_made(said, "caveat"),
            place=next(
                (self._name(fact, day) for fact in seen.facts if fact.kind == "place" and _is_supported(fact)), ""
            ),
            people=tuple(self._people(event, seen, day)),
            numbers=tuple(
                number
                for number in event.series
                if any(fact.kind == "ordinal" and fact.at == number.at and _is_supported(fact) for fact in seen.facts)
            ),
            earlier=tuple(previous.date for previous, _ in earlier),
            dated_by=(foreseeing or bearings) if expected else reporting,
        )

    def _people(self, event: Event, seen: RecordEvidence, day: int) -> Iterator[tuple[str, str]]:
        """Each person that was supported then, with the role if that was supported too."""
        for each in event.people:
            facts = [fact for fact in seen.facts if fact.subject == each.person and _is_supported(fact)]
            person = next((fact for fact in facts if fact.kind == "person"), None)
            if person:
                role = any(fact.kind == "role" and fact.value == each.role for fact in facts)
                yield self._name(person, day), str(each.role) if role else ""

    def _name(self, fact: Fact, day: int) -> str:
        """The first name of an entity that a quote up to ``day`` spells; otherwise the words that name it."""
        entity = self.timeline.entities[fact.subject]
        spelt = (name for name in entity.names if self.spellings.known_by(day, name))
        return str(next(spelt, fact.bearings[0].words))

    def _could_be_made(self, statement: Statement, event: Event, keys: Mapping[str, int], day: int) -> bool:
        """Whether the statement could be made on ``day``: it cites quotes known by then, and they support what it
        claims.

        Ordinary words count as they do today. Only a title that is compared with fewer quotes than today may not have a
        word that these quotes lack.
        """
        if not statement.cites or not all(keys.get(key, day + 1) <= day for key in statement.cites):
            return False
        fewer = statement.part == "title" and len(statement.cites) < len(event.evidence)
        for atom in statement.atoms:
            if not (atom.grounded or (atom.open and not fewer)) or not self._spelt_then(atom, day):
                return False
        if len({keys[key] for key in statement.cites}) > 1:
            return True
        comparing = _COMPARING.intersection(map(folded, plain(statement.text)))
        return not comparing or comparing <= {
            folded(word) for key in statement.cites for word in plain(event.evidence[key].text)
        }

    def _spelt_then(self, atom: Atom, day: int) -> bool:
        """Whether a quote of that time spells a name as the statement does.

        Somebody who later changes their name does not have the new name yet.
        """
        if atom.kind is not AtomKind.NAME or self.spellings.known_by(day, atom.words):
            return True
        there = {stem(word) for bearing in atom.bearings for word in plain(bearing.words)}
        return there.issuperset(map(stem, plain(atom.words)))


def _is_supported(fact: Fact) -> bool:
    """Whether the quotes support a fact."""
    return fact.verdict is Verdict.BORNE_OUT


def _any_dates_event(whole: RecordEvidence, quotes: Iterable[str]) -> bool:
    """Whether one of the quotes supports a date of the event; if none does, they need not be read."""
    keys = frozenset(quotes)
    dated = (fact for fact in whole.facts if fact.kind in ("date", "previous") and _is_supported(fact))
    return any(bearing.quote in keys for fact in dated for bearing in fact.bearings)


def _texts_that_could_be_made(said: Sequence[tuple[Statement, bool]], part: str) -> tuple[str, ...]:
    """The texts of the statements of a part that could be made, without those that may refer back to one that could
    not."""
    found: list[str] = []
    gap = False
    for statement, true in said:
        if statement.part == part:
            gap = not true or (gap and not _POINTING.isdisjoint(folded(word) for word in plain(statement.text)))
            found += [] if gap else [statement.text]
    return tuple(found)


class _Spellings:
    """When each name is first spelt as it is, in any quote of the site."""

    def __init__(self, timeline: Timeline, evidence: Evidence, days: Mapping[str, int]) -> None:
        parts: dict[tuple[str, ...], int] = {}
        for record in quoting(timeline):
            gathered = (evidence.events if isinstance(record, Event) else evidence.entities).get(record.id)
            for key, proof in gathered.quotes.items() if gathered else ():
                if (day := days.get(proof.source)) is not None:
                    for part in _words_of_source(record.evidence[key].text, proof):
                        parts[part] = min(day, parts.get(part, day))
        self.parts = sorted(parts.items(), key=itemgetter(1))
        self.holding: dict[str, list[int]] = defaultdict(list)
        for number, (part, _) in enumerate(self.parts):
            for word in dict.fromkeys(part):
                self.holding[word].append(number)
        self.found: dict[tuple[str, ...], int | None] = {}

    def known_by(self, day: int, name: str) -> bool:
        """Whether a quote up to ``day`` spells the name."""
        spelling = tuple(map(folded, plain(name)))
        if spelling not in self.found:
            rarest = min((self.holding.get(word, []) for word in spelling), key=len, default=[])
            days = (self.parts[number][1] for number in rarest if runs_of(spelling, self.parts[number][0]))
            self.found[spelling] = next(days, None)
        first = self.found[spelling]
        return first is not None and first <= day


def _words_of_source(text: str, proof: QuoteProof) -> Iterator[tuple[str, ...]]:
    """The folded words of a quote that are the source's, for each unbroken part."""
    at = 0
    for start, end in sorted((*proof.added, *proof.left_out, (len(text), len(text)))):
        if part := tuple(map(folded, plain(text[at:start]))):
            yield part
        at = max(at, end)
