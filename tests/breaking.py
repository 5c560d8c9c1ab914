"""Falsehoods planted in records, one at a time, and the codes of which one must be reported for each.

What is false is decided here by plain means (a table of what the quotes say, words looked up in their text), not by
the program under test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from timeline import checks
from timeline.audit import misquoted
from timeline.audit.falsehood import parts_of_names, says, text_of
from timeline.audit.moved import moves, sharpened
from timeline.checks.context import CheckContext
from timeline.content.archive import Archived
from timeline.dates.edtf import Edtf, parse
from timeline.diagnostics.diagnostic import Diagnostic, Place
from timeline.evidence.facts import EvidenceReader, RecordEvidence, gather
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.quotes import QuoteProof, prove
from timeline.evidence.statements import Statement
from timeline.model.records import Entity, Event, PersonRole, Quote, SeriesNumber, Source, Text, Timeline


@dataclass(frozen=True, slots=True)
class Broken:
    """A record with a falsehood: what it is, the record, and the codes of which one must be reported."""

    what: str
    event: Event
    codes: frozenset[str]


def found(timeline: Timeline, archived: Mapping[str, Archived]) -> tuple[Diagnostic, ...]:
    """What the rules find in the records."""
    return checks.check(CheckContext(timeline, gather(timeline, archived), archived))


def alone(timeline: Timeline, event: Event) -> Timeline:
    """The site with that event only."""
    return replace(timeline, events=(event,))


def without_names(timeline: Timeline) -> Timeline:
    """The site without entities and datelines: all that its quotes need to be proved."""
    sources = {id: replace(source, dateline=None) for id, source in timeline.sources.items()}
    return replace(timeline, entities={}, sources=sources)


class MutationBench:
    """A site of which one record at a time is broken and checked.

    Parts that a change does not touch are read only once: the entities, and the quotes and sentences of the record.
    """

    def __init__(self, timeline: Timeline, archived: Mapping[str, Archived]) -> None:
        self._timeline = replace(timeline, events=())
        self._archived = archived
        self._entities = gather(self._timeline, archived).entities
        self._reader = EvidenceReader.of(self._timeline)
        self._parsed: dict[tuple[str, Quote], ParsedQuote] = {}
        self._said: dict[object, tuple[Statement, ...]] = {}

    def found(self, *events: Event) -> tuple[Diagnostic, ...]:
        """What `found` finds in the site with these events only."""
        return checks.check(self._context({event.id: self.evidence(event) for event in events}, events))

    def survives(self, broken: Broken) -> bool:
        """Whether none of its codes is reported in the record's own file, where it is the only event."""
        event = broken.event
        # Whether a quote stands in its source is known before anything is read in it.
        quotes_only = broken.codes <= QUOTE_CODES
        evidence = RecordEvidence(self._proofs(event)) if quotes_only else self.evidence(event)
        found = reported(self._context({event.id: evidence}, [event]), broken.codes)
        return event.at.file not in {problem.place.file for problem in found}

    def evidence(self, event: Event) -> RecordEvidence:
        """What `gather` gives for the event."""
        file, proofs = event.at.file, self._proofs(event)
        fresh = {key: quote for key, quote in event.evidence.items() if (file, quote) not in self._parsed}
        for key, parsed in self._reader.parsed_quotes(fresh, proofs).items():
            self._parsed[file, fresh[key]] = parsed
        read = {key: self._parsed[file, quote] for key, quote in event.evidence.items()}
        prose = (file, event.title, event.summary, event.caveats, *event.evidence.items())
        if prose not in self._said:
            self._said[prose] = self._reader.statements(event, read)
        return RecordEvidence(proofs, self._reader.facts(event, read), self._said[prose])

    def _proofs(self, event: Event) -> dict[str, QuoteProof]:
        return {
            key: prove(key, quote.source, quote.text, self._archived.get(quote.source))
            for key, quote in event.evidence.items()
        }

    def _context(self, read: Mapping[str, RecordEvidence], events: Sequence[Event]) -> CheckContext:
        timeline = replace(self._timeline, events=tuple(events))

        def each(_: object, records: Sequence[Event | Entity]) -> Iterator[RecordEvidence]:
            for record in records:
                yield read[record.id] if isinstance(record, Event) else self._entities[record.id]

        return CheckContext(timeline, gather(timeline, self._archived, each), self._archived)


def reported(context: CheckContext, codes: Collection[str]) -> list[Diagnostic]:
    """What the rules of these codes find; the other rules do not run."""
    found = [problem for check in _rules(frozenset(codes)) for problem in check(context)]
    return [problem for problem in found if problem.code in codes]


@cache
def _rules(codes: frozenset[str]) -> tuple[Callable[[CheckContext], Iterable[Diagnostic]], ...]:
    """The rules of those codes that look at records."""
    return tuple(rule.module.check for rule in checks.rules() if rule.code in codes and hasattr(rule.module, "check"))


def survivors(every: Iterable[Broken], bench: MutationBench) -> list[str]:
    """The falsehoods for which none of their codes is reported in the record's own file."""
    left = []
    for broken in every:
        if bench.survives(broken):
            file = broken.event.at.file
            codes = {problem.code for problem in bench.found(broken.event) if problem.place.file == file}
            left.append(f"{broken.what} (found: {', '.join(sorted(codes)) or 'nothing'})")
    return left


# Quotes


def with_quote(event: Event, key: str, text: str, source: str | None = None) -> Event:
    """The event with another text, or another source, for one of its quotes."""
    changed = misquoted.with_quote(event, key, text, source)
    assert isinstance(changed, Event)
    return changed


QUOTE_CODES = frozenset({"quote-not-found", "quote-too-short"})
_LEFT_OUT = "…"


def quoting(event: Event, key: str) -> Event:
    """The event reduced to one of its quotes, so that a thousand changes to it are soon checked."""
    bare = replace(event, place=None, series=(), people=(), about=(), previously=(), summary=None, caveats=())
    return replace(bare, evidence={key: event.evidence[key]})


def broken_quote(event: Event, key: str, sources: Collection[str]) -> Iterator[Broken]:
    """A quote altered in every way that its source cannot support."""
    quote = event.evidence[key]
    text = str(quote.text)

    def broken(what: str, altered: str, source: str | None = None) -> Broken:
        return Broken(f"{what}: {altered[:120]}", with_quote(event, key, altered, source), QUOTE_CODES)

    for what, start, end, new in misquoted.altered(text, ["Zanzibar"]):
        # Without its first word a quote stands in its source as well.
        opens = text[:start].rstrip().endswith(_LEFT_OUT) or start == 0
        if not (what == "a word left out" and opens):
            yield broken(what, f"{text[:start]}{new}{text[end:]}")
    for source in sources:
        if source != quote.source:
            yield broken(f"given to {source}", text, source)


def stitched(event: Event, key: str, quotes: Collection[Quote]) -> Iterator[Broken]:
    """The first half of a quote with the second half of each other quote of its source, without a mark between them."""
    quote = event.evidence[key]
    ours = quote.text.split(_LEFT_OUT)[0].split()
    for text in dict.fromkeys(str(other.text) for other in quotes if other.source == quote.source):
        theirs = text.split(_LEFT_OUT)[-1].split()
        if text != quote.text:
            altered = " ".join([*ours[: (len(ours) + 1) // 2], *theirs[len(theirs) // 2 :]])
            yield Broken(f"stitched: {altered}", with_quote(event, key, altered), QUOTE_CODES)


# Dates


def false_dates(value: Edtf, said: Collection[str]) -> Iterator[Edtf]:
    """Dates near ``value`` that contain none of the dates that the quotes really give (``said``)."""
    true = [parse(text).interval for text in said]
    for moved in (*moves(value), *sharpened(value)):
        if not any(moved.interval.contains(each) for each in true):
            yield moved


DATE_CODES = frozenset({"date-unsupported", "date-too-precise"})


def broken_dates(event: Event, said: Collection[str]) -> Iterator[Broken]:
    """The event with dates that its quotes do not give, and, if it is expected, as happened."""
    for moved in false_dates(event.date, said):
        yield Broken(f"date: {moved.text}", replace(event, date=moved), DATE_CODES)
    if event.expected:
        status = Text("happened", event.status.at)
        yield Broken("happened", replace(event, status=status), frozenset({"future-witness"}))


def broken_previous_dates(event: Event, said: Collection[str]) -> Iterator[Broken]:
    """The event with earlier dates that its quotes do not give, or that other quotes should have given."""
    for number, previous in enumerate(event.previously):

        def put(new: object, number: int = number) -> Event:
            every = [*event.previously]
            every[number] = new  # type: ignore[call-overload]
            return replace(event, previously=tuple(every))

        for moved in false_dates(previous.date, said):
            yield Broken(f"previous date: {moved.text}", put(replace(previous, date=moved)), DATE_CODES)
        for key in event.evidence:
            if key not in previous.evidence:
                cited = replace(previous, evidence=(Text(key, previous.at),))
                yield Broken(f"previous date by {key}", put(cited), DATE_CODES)


def on_day(number: int) -> Edtf:
    """The day of that number, as a date."""
    return parse(date.fromordinal(number).isoformat())


def with_source(timeline: Timeline, source: Source) -> Timeline:
    """The site with that source in place of the source with its id."""
    return replace(timeline, sources={**timeline.sources, source.id: source})


def republished(timeline: Timeline, published: Edtf) -> Timeline:
    """The site with that date for all sources, and without the datelines, which would show the change."""
    sources = {id: replace(source, published=published, dateline=None) for id, source in timeline.sources.items()}
    return replace(timeline, sources=sources)


def broken_datelines(source: Source) -> Iterator[tuple[str, Source]]:
    """A source with words in its dateline, or a date, that its text does not give; each with what is wrong."""
    dateline = source.dateline
    assert dateline is not None
    for match in re.finditer(r"[^\W_]+", dateline):
        start, end = match.span()
        for altered in ("Zanzibar", match[0].swapcase() + "7", match[0].translate(misquoted.LOOK_ALIKES)):
            if altered != match[0]:
                text = f"{dateline[:start]}{altered}{dateline[end:]}"
                yield text, replace(source, dateline=Text(text, dateline.at))
    for moved in false_dates(source.published, [source.published.text]):
        yield f"published {moved.text}", replace(source, published=moved)


# Names


def broken_people(event: Event, timeline: Timeline) -> Iterator[Broken]:
    """Each person exchanged for every other person of whom no quote of the record has a single name."""
    text = text_of(event)
    others = [
        entity.id
        for entity in timeline.entities.values()
        if entity.type == "people" and not says(text, parts_of_names(entity.names))
    ]
    for number, person in enumerate(event.people):
        for other in others:
            every = [*event.people]
            every[number] = replace(person, person=Text(other, person.person.at))
            what = f"{person.person} exchanged for {other}"
            yield Broken(what, replace(event, people=tuple(every)), frozenset({"person-unsupported"}))


def office(role: str) -> str:
    """A role in one spelling."""
    return role.lower().replace("defence", "defense")


def held(events: Iterable[Event]) -> dict[str, set[str]]:
    """The offices that the records of the site give each person."""
    offices: dict[str, set[str]] = {}
    for event in events:
        for person in event.people:
            if person.role is not None:
                offices.setdefault(person.person, set()).add(office(person.role))
    return offices


def broken_roles(
    event: Event, offices: Mapping[str, Collection[str]], roles: Collection[str], spared: Collection[tuple[str, str]]
) -> Iterator[Broken]:
    """Each person with every role that no record gives them; ``spared`` are those that a quote (wrongly) gives."""
    for person in event.people:
        for role in roles:
            if office(role) not in offices.get(person.person, ()) and (person.person, role) not in spared:
                yield with_role(event, person.person, role)


def with_role(event: Event, id: str, role: str) -> Broken:
    """The event with a person in that role, which is not the person's."""
    people = tuple(
        PersonRole(person.person, Text(role, person.person.at)) if person.person == id else person
        for person in event.people
    )
    return Broken(f"{id} as {role}", replace(event, people=people), frozenset({"role-unsupported"}))


def broken_places(event: Event, timeline: Timeline) -> Iterator[Broken]:
    """The event with every place that no quote names, whether it has one or not."""
    text, at = text_of(event), event.place.at if event.place is not None else event.at
    for entity in timeline.entities.values():
        if entity.type == "places" and not says(text, entity.names):
            moved = replace(event, place=Text(entity.id, at))
            yield Broken(f"place: {entity.id}", moved, frozenset({"place-unsupported"}))


def broken_topics(event: Event, timeline: Timeline) -> Iterator[Broken]:
    """The event with a topic that no quote names, for each such entity."""
    text = text_of(event)
    for entity in timeline.entities.values():
        names = parts_of_names(entity.names) if entity.type == "people" else entity.names
        if not says(text, names):
            about = replace(event, about=(*event.about, Text(entity.id, event.at)))
            yield Broken(f"about {entity.id}", about, frozenset({"topic-unsupported"}))


def broken_numbers(event: Event, series: Iterable[str], said: Mapping[str, int]) -> Iterator[Broken]:
    """The event with every number from 1 to 12 of every series, except those that its quotes give (``said``)."""
    for id in series:
        at = next((one.series.at for one in event.series if one.series == id), event.at)
        for number in range(1, 13):
            if said.get(id) != number:
                put = replace(event, series=(SeriesNumber(Text(id, at), number, at),))
                yield Broken(f"number {number} of {id}", put, frozenset({"ordinal-unsupported"}))


def numbered(event: Event, numbers: Mapping[str, int]) -> Event:
    """The event as these numbers of these series."""
    return replace(
        event, series=tuple(SeriesNumber(Text(id, event.at), number, event.at) for id, number in numbers.items())
    )


# Citations


def broken_citations(event: Event) -> Iterator[Broken]:
    """The event without one of the quotes that it cites."""
    cited = {*re.findall(r"\[\^([\w-]+)\]", event.summary.text if event.summary else "")}
    cited.update(key for caveat in event.caveats for key in caveat.evidence)
    cited.update(key for previous in event.previously for key in previous.evidence)
    for key in event.evidence:
        if key in cited:
            rest = {other: quote for other, quote in event.evidence.items() if other != key}
            yield Broken(f"without {key}", replace(event, evidence=rest), frozenset({"unknown-evidence"}))


# Places


def where(file: str, text: str, words: str) -> Place:
    """The place of the first character of ``words`` in a file's text."""
    assert text.count(words) >= 1
    lines = text[: text.index(words)].split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)
