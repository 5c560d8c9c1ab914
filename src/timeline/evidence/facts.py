"""Evidence: each fact of a record with the words that support it, or with none.

This is the heart of the program, and it is pure: records and the available sources go in, values come out. Checks
report them, templates show them, exports carry them; nobody computes them twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

from timeline.content.archive import Archived
from timeline.dates.edtf import Edtf, Precision, covering, in_words
from timeline.dates.expressions import Reading
from timeline.dates.expressions.wording import how_read
from timeline.dates.intervals import Interval
from timeline.diagnostics.diagnostic import Place
from timeline.english.passages import Passage
from timeline.english.stems import stem
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote, parse_quote, separate
from timeline.evidence.mentions import Mention, NameIndex
from timeline.evidence.offices import attached
from timeline.evidence.ordinals import counts
from timeline.evidence.quotes import QuoteProof, prove
from timeline.evidence.statements import Statement, statements
from timeline.model.config import Series
from timeline.model.records import Entity, Event, Quote, Timeline

# Words after which a name is a place, whatever follows it.
_LEADING = frozenset(
    {"in", "at", "to", "from", "near", "into", "through", "via", "outside", "inside", "across"}
    | {"visit", "visits", "visited", "visiting"}
)


_A_YEAR, _LEAST_SHARE = 366, 10  # days of an interval that may be a shrug, and the share that must be supported


class Verdict(StrEnum):
    """Whether the quotes support a fact; ``TOO_PRECISE`` is a date that says more than its quotes."""

    BORNE_OUT = "borne-out"
    TOO_PRECISE = "too-precise"
    NOT_BORNE_OUT = "not-borne-out"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a record.

    ``kind`` is date, previous, place, person, role, topic or ordinal. ``subject`` is the id of the person, place, topic
    or series (empty for dates). ``value`` is what the record says, in plain words. ``bearings`` are the evidence spans
    that support it. ``why`` says how it was read, or why it is not supported; ``read`` are the date expressions that
    ``why`` speaks of.
    """

    kind: str
    subject: str
    value: str
    at: Place
    verdict: Verdict
    bearings: tuple[EvidenceSpan, ...] = ()
    why: str = ""
    read: tuple[EvidenceSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """The evidence of one record: its quotes by key, and its facts and statements in the order of the record's fields.

    ``whole`` is False if the source of a quote is not known. Then an unsupported fact proves nothing.
    """

    quotes: Mapping[str, QuoteProof] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    statements: tuple[Statement, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of all events and entities by id, and the share (0 to 1) of each source that the site quotes.

    A source has no share if nothing is available that gives its number of words.
    """

    events: Mapping[str, RecordEvidence] = field(default_factory=dict)
    entities: Mapping[str, RecordEvidence] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)

    def of(self, record: Event | Entity) -> RecordEvidence:
        """The evidence of a record; it is empty for an entity without quotes and description."""
        if isinstance(record, Event):
            return self.events[record.id]
        return self.entities.get(record.id, RecordEvidence())


@dataclass(frozen=True)
class EvidenceReader:
    """Compares records with their quotes; ``names`` and ``accept`` are made once for a whole timeline.

    ``accept`` are the stems of words that need no evidence.
    """

    timeline: Timeline
    names: NameIndex
    accept: frozenset[str]

    @classmethod
    def of(cls, timeline: Timeline) -> EvidenceReader:
        """The reader for the records of a timeline."""
        return cls(timeline, NameIndex(timeline.entities.values()), frozenset(map(stem, timeline.site.accept)))

    def read(self, record: Event | Entity, proofs: Mapping[str, QuoteProof]) -> RecordEvidence:
        """The evidence of a record. ``proofs`` has at least the proofs of its quotes, by key."""
        read = self.parsed_quotes(record.evidence, proofs)
        mine = {key: proofs[key] for key in record.evidence}
        whole = len(read) == len(record.evidence)
        return RecordEvidence(mine, self.facts(record, read), self.statements(record, read), whole)

    def parsed_quotes(self, quotes: Mapping[str, Quote], proofs: Mapping[str, QuoteProof]) -> dict[str, ParsedQuote]:
        """The parsed quotes by key; those of an unknown source are left out."""
        return {
            key: parse_quote(quote, proofs[key], self.timeline.sources[quote.source], self.names)
            for key, quote in quotes.items()
            if quote.source in self.timeline.sources
        }

    def facts(self, record: Event | Entity, read: Mapping[str, ParsedQuote]) -> tuple[Fact, ...]:
        """The facts of a record, compared with its parsed quotes; an entity has none."""
        return tuple(_facts(record, self.timeline, separate(read.values()))) if isinstance(record, Event) else ()

    def statements(self, record: Event | Entity, read: Mapping[str, ParsedQuote]) -> tuple[Statement, ...]:
        """The statements of a record, compared with the quotes that they cite."""
        return statements(record, read, self.names, self.accept)


Each = Callable[[Callable[[Event | Entity], RecordEvidence], Sequence[Event | Entity]], Iterable[RecordEvidence]]


def gather(timeline: Timeline, archived: Mapping[str, Archived], each: Each = map) -> Evidence:
    """The evidence of every record of ``timeline``, from what is available of its sources.

    ``each`` is ``map``, or returns the same as ``map`` by other means, such as several processes.
    """
    described = [entity for entity in timeline.entities.values() if entity.evidence or entity.description]
    # The reader may be sent to another process, so it has no more than it needs.
    reader = EvidenceReader.of(replace(timeline, events=(), pages=()))
    prints = {id: Archived(one.fingerprint) for id, one in archived.items()}
    found = list(each(partial(_record_evidence, reader, prints), [*timeline.events, *described]))
    events = {event.id: one for event, one in zip(timeline.events, found, strict=False)}
    entities = {entity.id: one for entity, one in zip(described, found[len(events) :], strict=True)}
    return Evidence(events, entities, _shares(found, archived))


def _record_evidence(
    reader: EvidenceReader, archived: Mapping[str, Archived], record: Event | Entity
) -> RecordEvidence:
    return reader.read(record, _proofs(record.evidence, archived))


def _proofs(quotes: Mapping[str, Quote], archived: Mapping[str, Archived]) -> dict[str, QuoteProof]:
    return {key: prove(key, quote.source, quote.text, archived.get(quote.source)) for key, quote in quotes.items()}


def _shares(records: list[RecordEvidence], archived: Mapping[str, Archived]) -> dict[str, float]:
    """For each source, the share (0 to 1) of its words that some record quotes."""
    used: dict[str, set[int]] = {id: set() for id in archived}
    for record in records:
        for proof in record.quotes.values():
            for first, last in proof.runs:
                used[proof.source].update(range(first, last + 1))
    return {id: len(words) / max(1, archived[id].fingerprint.words) for id, words in used.items()}


def _facts(event: Event, timeline: Timeline, parsed_quotes: list[ParsedQuote]) -> Iterator[Fact]:
    """The facts of an event in the order of its fields; those that name unknown entities or series are left out."""
    yield _date_fact("date", event.date, event.date_at, parsed_quotes)
    if event.place is not None and _is_known(timeline, event.place, "places"):
        yield _entity_fact("place", event.place, event.place.at, timeline, parsed_quotes)
    for number in event.series:
        if number.series in timeline.site.series:
            yield _ordinal_fact(number.number, number.at, timeline.site.series, number.series, parsed_quotes)
    for person in event.people:
        if _is_known(timeline, person.person, "people"):
            yield _entity_fact("person", person.person, person.person.at, timeline, parsed_quotes)
            if person.role is not None:
                yield _role_fact(person.person, person.role, person.role.at, timeline, parsed_quotes)
    for topic in event.about:
        if topic in timeline.entities:
            yield _entity_fact("topic", topic, topic.at, timeline, parsed_quotes)
    for previous in event.previously:
        cited = [parsed for parsed in parsed_quotes if parsed.quote.key in previous.evidence]
        yield _date_fact("previous", previous.date, previous.at, cited)


def _is_known(timeline: Timeline, id: str, type_: str) -> bool:
    return id in timeline.entities and timeline.entities[id].type == type_


def _verdict(bearings: tuple[EvidenceSpan, ...]) -> Verdict:
    return Verdict.BORNE_OUT if bearings else Verdict.NOT_BORNE_OUT


def _date_fact(kind: str, date: Edtf, at: Place, parsed_quotes: list[ParsedQuote]) -> Fact:
    """The fact of a date.

    An expression supports it if all days of the expression are in the record's date. If they only overlap, the date is
    too precise. An interval of more than a year says from when until when: what supports it must reach over a tenth
    of its days or more.
    """
    every = [(parsed, reading) for parsed in parsed_quotes for reading in parsed.readings]
    sound = [(parsed, reading) for parsed, reading in every if not reading.conflict]
    inside = [pair for pair in sound if date.span.contains(pair[1].interval)]
    if date.precision is Precision.INTERVAL and _mostly_bare(
        date.interval, [reading.interval for _, reading in inside]
    ):
        sound, inside = [], []
    across = [pair for pair in sound if date.span.overlaps(pair[1].interval)]
    verdict = Verdict.BORNE_OUT if inside else Verdict.TOO_PRECISE if across else Verdict.NOT_BORNE_OUT
    shown = inside or [*across, *(pair for pair in every if pair not in across)]
    why = "; ".join(dict.fromkeys(_how_it_was_read(parsed, reading) for parsed, reading in shown))
    bearings = tuple(parsed.between(reading.start, reading.end, reading) for parsed, reading in inside or across)
    read = tuple(parsed.between(reading.start, reading.end, reading) for parsed, reading in shown)
    return Fact(kind, "", in_words(date), at, verdict, bearings, why, read)


def _mostly_bare(interval: Interval, inside: Sequence[Interval]) -> bool:
    """Whether an interval is a shrug: of more than a year, and all that lies in it reaches over less than a tenth."""
    firsts = [one.first for one in inside if one.first is not None]
    lasts = [one.last for one in inside if one.last is not None]
    if interval.first is None or interval.last is None or not firsts or not lasts:
        return False
    days = interval.last - interval.first + 1
    return days > _A_YEAR and _LEAST_SHARE * (max(lasts) - min(firsts) + 1) < days


def _how_it_was_read(parsed: ParsedQuote, reading: Reading) -> str:
    """How an expression was read, in words for people."""
    if reading.conflict:
        return f"“{reading.words}” contradicts itself: {reading.conflict}"
    meaning = in_words(covering(reading.interval))
    values = {"words": reading.words, "published": in_words(parsed.source.published), "meaning": meaning}
    return (how_read(reading, meaning) % values).removesuffix(".")


def _entity_fact(kind: str, id: str, at: Place, timeline: Timeline, parsed_quotes: list[ParsedQuote]) -> Fact:
    """The fact that a quote names the place, person or topic."""
    bearings = []
    for parsed in parsed_quotes:
        named = [mention for mention in parsed.mentions if mention.id == id]
        if kind == "place":
            named = [mention for mention in named if _is_where(mention, parsed.passage)]
        bearings += [parsed.bearing(mention.first, mention.last) for mention in named[:1]]
    return Fact(kind, id, timeline.entities[id].name, at, _verdict(tuple(bearings)), tuple(bearings))


def _is_where(mention: Mention, text: Passage) -> bool:
    """Whether a mention of a place says where something is: “US-India ties” and “US Defence officials” do not."""
    joined = any("-" in text.gap(index) for index in (mention.first, mention.last) if 0 < index < len(text.words))
    led = mention.first > 0 and text.forms[mention.first - 1] in _LEADING
    return not joined and (led or not (text.tight(mention.last) and text.capital(mention.last)))


def _role_fact(person: str, role: str, at: Place, timeline: Timeline, parsed_quotes: list[ParsedQuote]) -> Fact:
    """The fact that a quote gives the role to the person."""
    bearings = []
    for parsed in parsed_quotes:
        named = [mention for mention in parsed.mentions if mention.id == person]
        given = [attached(role, mention, parsed.passage, parsed.mentions) for mention in named]
        bearings += [parsed.bearing(*span) for span in given if span][:1]
    return Fact("role", person, role, at, _verdict(tuple(bearings)), tuple(bearings))


def _ordinal_fact(
    number: int, at: Place, every: Mapping[str, Series], id: str, parsed_quotes: list[ParsedQuote]
) -> Fact:
    """The fact that a quote gives the number to the series."""
    bearings = []
    for parsed in parsed_quotes:
        said = [one for one in parsed.ordinals if one.number == number and counts(one, every[id], every.values())]
        bearings += [parsed.bearing(one.first, one.last) for one in said[:1]]
    return Fact("ordinal", id, f"number {number}", at, _verdict(tuple(bearings)), tuple(bearings))
