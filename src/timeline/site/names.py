"""How the site names its records: as links to their pages, and as lines of lists; and which records use which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline.dates import edtf
from timeline.dates.edtf import Edtf
from timeline.evidence.as_of import known_from
from timeline.evidence.facts import Evidence, RecordEvidence
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.report_or_forecast import parted
from timeline.model.records import Entity, Event, Quote, SeriesNumber, Timeline
from timeline.model.series_gaps import Gap, gaps, numbered
from timeline.site import paths
from timeline.site.footnotes import notes
from timeline.site.language import Language, message
from timeline.site.periods import Division, divide
from timeline.site.view_models import EventLine, KindRef, Person, Ref, Tongue, When
from timeline.site.wording import capital, spoken, tongue

SHAPES = 12  # the number of shapes that the theme has for kinds of events

WITH, AT, ABOUT = message("With this person"), message("At this place"), message("About it")

_TYPES = {
    "people": message("People"),
    "places": message("Places"),
    "organisations": message("Organisations"),
    "agreements": message("Agreements"),
    "initiatives": message("Initiatives"),
    "institutions": message("Institutions"),
    "works": message("Works"),
    "ships": message("Ships"),
    "topics": message("Topics"),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """How an event is related to an entity: the group under which the entity's page lists it, and a few words."""

    event: Event
    group: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A quote, the evidence of the record that uses it, and a link to the quote on that record's page."""

    quote: Quote
    evidence: RecordEvidence
    ref: Ref


@dataclass(frozen=True)
class SiteNames:
    """The records of the site, how they are named, and where they are used.

    An id that names nothing becomes a label without a link: the checks report it, and planning continues.
    """

    timeline: Timeline
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def language(self) -> Language:
        """The language of the site's own words."""
        return Language(self.timeline.site.language)

    def when(self, date: Edtf) -> When:
        return When(self.language.date(date), edtf.machine(date) or "")

    def event(self, event: Event) -> Ref:
        return Ref(str(event.title), paths.event_path(event.id))

    def entity(self, id: str) -> Ref:
        entity = self.timeline.entities.get(id)
        return Ref(str(entity.name), paths.entity_path(entity.type, entity.id)) if entity else Ref(str(id), None)

    def kind(self, id: str) -> KindRef:
        kind = self.timeline.site.kinds.get(id)
        shape = self._shapes.get(id, 0)
        return KindRef(Ref(kind.label, paths.kind_path(kind.id)) if kind else Ref(str(id), None), shape)

    def type(self, id: str) -> str:
        """The name of a type of entities: the site's own, else the one in the site's language, else its id in words."""
        if stated := self.timeline.site.types.get(id):
            return stated.label
        return self.language.word(_TYPES[id]) if id in _TYPES else capital(spoken(id))

    def tongue(self, source: str) -> Tongue | None:
        """The language of a source, if it is not the site's; otherwise None."""
        found = self.timeline.sources.get(source)
        return tongue(self.language, found.language) if found else None

    def series(self, id: str) -> Ref:
        series = self.timeline.site.series.get(id)
        return Ref(series.label, paths.series_path(series.id)) if series else Ref(str(id), None)

    def numbered_in(self, place: SeriesNumber) -> str:
        """The number in the series as words: “Third Tide Fair”."""
        words = self.language.say(
            "%(nth)s %(series)s", nth=self.language.nth(place.number), series=self.series(place.series).label
        )
        return capital(words)

    def line(self, event: Event, relation: str = "") -> EventLine:
        return EventLine(self.event(event), self.when(event.date), self.kind(event.kind), event.expected, relation)

    def people(self, event: Event) -> tuple[Person, ...]:
        return tuple(Person(self.entity(each.person), str(each.role or "")) for each in event.people)

    def proof(self, record: Event | Entity) -> RecordEvidence:
        """The evidence of a record; empty if none was gathered."""
        found = self.evidence.events if isinstance(record, Event) else self.evidence.entities
        return found.get(record.id, RecordEvidence())

    def sentences(self, record: Event | Entity, *parts: str) -> tuple[str, ...]:
        """The statements of those parts of a record, each as one line of plain text."""
        return tuple(" ".join(said.text.split()) for said in self.proof(record).statements if said.part in parts)

    def status(self, event: Event) -> str:
        """One or two sentences that say whether the quoted texts report the event, foresee it, or only date it."""
        if not event.evidence:
            return self.language.say("No source is given for this record.")
        dated = next((fact for fact in self.proof(event).facts if fact.kind == "date"), None)
        told = self.told_in(event.date, dated.bearings if dated else (), event.expected)
        if not event.expected or not self._too_early(event):
            return told
        return f"{told} {self.language.say('No text quoted for it reports whether it took place.')}"

    def told_in(self, date: Edtf, bearings: Sequence[EvidenceSpan], expected: bool) -> str:
        """A sentence about the texts that give the event's date: for a past event those that report it, for an
        expected one those that foresee it, or else those that date it."""
        reporting, foreseeing = parted(date, bearings, self.timeline.sources)
        count, days = self.language.count, self._days(foreseeing or bearings if expected else reporting)
        number, texts = len(days), self.language.listed(days)
        if not expected:
            if not days:
                return self.language.say("No text quoted for it reports this date.")
            return count("Reported in a text of %(dates)s.", "Reported in texts of %(dates)s.", number, dates=texts)
        if not days:
            return self.language.say("No text quoted for it gives this date.")
        if foreseeing:
            return count("Foreseen in a text of %(dates)s.", "Foreseen in texts of %(dates)s.", number, dates=texts)
        return count("Dated in a text of %(dates)s.", "Dated in texts of %(dates)s.", number, dates=texts)

    def _days(self, bearings: Iterable[EvidenceSpan]) -> tuple[str, ...]:
        """The days on which the texts of the evidence were published, in words, by date, each once."""
        published = (self.timeline.sources[one.source].published for one in bearings)
        return tuple(dict.fromkeys(map(self.language.date, sorted(published, key=edtf.sort_key))))

    def _too_early(self, event: Event) -> bool:
        """Whether all sources that the record quotes were published before the event could begin."""
        first = event.date.span.first
        quoted = [self.timeline.sources.get(quote.source) for quote in event.evidence.values()]
        last = [known_from(source) if source else None for source in quoted]
        return first is not None and all(day is not None and day < first for day in last)

    def numbered(self, series: str) -> tuple[tuple[int, Event], ...]:
        """The events of a series with their numbers, by number."""
        return self._numbered.get(series, ())

    def known(self, series: str) -> dict[int, Event]:
        """The events of a series by number, in the order of the numbers; if several share a number, the first."""
        return self._known.get(series, {})

    def related(self, entity: str) -> tuple[Relation, ...]:
        """The relations of events to an entity, in the order of events; an event may have several."""
        return tuple(self._related.get(entity, ()))

    def uses(self, source: str) -> tuple[Use, ...]:
        """The quotes from a source: first those of events, then those of entities, in their order."""
        return tuple(self._uses.get(source, ()))

    def quoting(self, source: str) -> tuple[Event, ...]:
        """The events that quote a source, in their order."""
        return tuple(self._quoting.get(source, ()))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        return gaps(self.timeline)

    @cached_property
    def division(self) -> Division:
        """The pages of the chronology, and on which of them each event is."""
        return divide(self.timeline)

    @cached_property
    def _shapes(self) -> Mapping[str, int]:
        return {id: index % SHAPES for index, id in enumerate(self.timeline.site.kinds)}

    @cached_property
    def _numbered(self) -> Mapping[str, tuple[tuple[int, Event], ...]]:
        return {series: numbered(self.timeline, series) for series in self.timeline.site.series}

    @cached_property
    def _known(self) -> Mapping[str, dict[int, Event]]:
        known: dict[str, dict[int, Event]] = {}
        for series, events in self._numbered.items():
            for number, event in events:
                known.setdefault(series, {}).setdefault(number, event)
        return known

    @cached_property
    def _related(self) -> Mapping[str, list[Relation]]:
        found: dict[str, list[Relation]] = defaultdict(list)
        for event in self.timeline.events:
            for id, relation in _relations(event, self.language):
                found[id].append(relation)
        return found

    @cached_property
    def _quoting(self) -> Mapping[str, list[Event]]:
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.timeline.events:
            for source in dict.fromkeys(str(quote.source) for quote in event.evidence.values()):
                found[source].append(event)
        return found

    @cached_property
    def _uses(self) -> Mapping[str, list[Use]]:
        found: dict[str, list[Use]] = defaultdict(list)
        records: list[Event | Entity] = [*self.timeline.events, *self.timeline.entities.values()]
        for record in records:
            ref = self.event(record) if isinstance(record, Event) else self.entity(record.id)
            prose = record.summary if isinstance(record, Event) else record.description
            for key, note in notes(record.evidence, prose).items():
                quote = record.evidence[key]
                found[quote.source].append(Use(quote, self.proof(record), Ref(ref.label, f"{ref.path}#{note.anchor}")))
        return found


def _relations(event: Event, language: Language) -> Iterator[tuple[str, Relation]]:
    for each in event.people:
        yield each.person, Relation(event, WITH, language.say("as %(role)s", role=str(each.role)) if each.role else "")
    if event.place:
        yield event.place, Relation(event, AT)
    for topic in event.about:
        yield topic, Relation(event, ABOUT)
