"""The entries of the chronology: events by year, with the quotes that they cite as endnotes of their page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from timeline.dates.intervals import years
from timeline.model.records import Event, Text
from timeline.model.series_gaps import Gap
from timeline.site import paths
from timeline.site.badges import seal
from timeline.site.chronicle import Endnote, Entry, Filed, Missing, Remark, Year
from timeline.site.footnotes import cited, found, notes, segments, source_ref
from timeline.site.names import SiteNames
from timeline.site.periods import entry_anchor, year_id, year_of
from timeline.site.view_models import Note, Ref, When
from timeline.site.wording import capital


def missing_label(names: SiteNames, gap: Gap) -> str:
    """“Second 2+2 Ministerial Dialogue”, “First to sixth 2+2 Intersessional Dialogue”."""
    language, series = names.language, names.series(gap.series).label
    first, last = language.nth(gap.first), language.nth(gap.last)
    if gap.first == gap.last:
        return capital(language.say("%(nth)s %(series)s", nth=first, series=series))
    return capital(language.say("%(first)s to %(last)s %(series)s", first=first, last=last, series=series))


def year_name(names: SiteNames, year: int | None) -> str:
    """“2018”, “44 BC”; for None, a heading for events whose beginning is unknown."""
    return names.language.say("Beginning unknown") if year is None else names.language.days(years(year, year))


def tallied(names: SiteNames, number: int) -> str:
    """“23 events”."""
    return names.language.count("%(number)s event", "%(number)s events", number)


class EntryList:
    """The entries of one page by year, and its endnotes, numbered from 1 in the order of the entries."""

    def __init__(self, names: SiteNames, events: Sequence[Event]) -> None:
        self.names, self.events = names, events
        self.notes: list[Endnote] = []
        self.years = self._years()

    def _years(self) -> tuple[Year, ...]:
        """The years with their entries and gaps.

        A gap is shown before the event that follows it if the event before the gap is of the same year. Otherwise it is
        shown before the year.
        """
        of_year: dict[int | None, list[Event]] = defaultdict(list)
        for event in self.events:
            of_year[year_of(event.date)].append(event)
        between: dict[int | None, list[Missing]] = defaultdict(list)
        inside: dict[str, list[Missing]] = defaultdict(list)
        here = {event.id for event in self.events}
        for gap in self.names.gaps:
            if gap.after.id not in here:
                continue
            missing = Missing(missing_label(self.names, gap), self.names.series(gap.series))
            year = year_of(gap.after.date)
            if gap.before and year_of(gap.before.date) == year:
                inside[gap.after.id].append(missing)
            else:
                between[year].append(missing)
        found = []
        for year, events in of_year.items():
            entries: list[Entry | Missing] = []
            for event in events:
                entries += inside[event.id]
                entries.append(self._entry(event))
            label, count = year_name(self.names, year), self._tally(year, len(events))
            found.append(Year(label, year_id(year), count, tuple(between[year]), tuple(entries)))
        return tuple(found)

    def _tally(self, year: int | None, number: int) -> str:
        if number == self.names.division.sizes[year]:
            return tallied(self.names, number)
        return self.names.language.count(
            "%(number)s event of the year’s %(every)s on this page",
            "%(number)s events of the year’s %(every)s on this page",
            number,
            every=self.names.division.sizes[year],
        )

    def _entry(self, event: Event) -> Entry:
        names, home = self.names, paths.event_path(event.id)
        there = notes(event.evidence, event.summary)
        here = {key: _page_note(note, len(self.notes)) for key, note in there.items()}
        summary = cited(event.summary, home, here)
        earlier = tuple(
            Remark(names.language.date(one.date), _notes_of(one.evidence, here)) for one in event.previously
        )
        caveats = tuple(Remark(str(one.text), _notes_of(one.evidence, here)) for one in event.caveats)
        shown = {*(summary.notes if summary else ()), *(note for each in (*earlier, *caveats) for note in each.notes)}
        self._endnotes(event, there, here)
        return Entry(
            anchor=entry_anchor(event.id),
            filed=self._filed(event),
            line=names.line(event),
            status=names.status(event) if event.evidence else "",
            place=names.entity(event.place) if event.place else None,
            people=names.people(event),
            summary=summary and summary._replace(open=True),
            earlier=earlier,
            caveats=caveats,
            further=tuple(note for note in here.values() if note not in shown),
            seal=seal(names.language, event, names.proof(event)),
        )

    def _filed(self, event: Event) -> Filed:
        return Filed(
            kind=str(event.kind),
            people=tuple(dict.fromkeys(str(one.person) for one in event.people)),
            about=tuple(dict.fromkeys(map(str, event.about))),
            place=str(event.place or ""),
            series=tuple(dict.fromkeys(str(one.series) for one in event.series)),
            period=self.names.division.key(event),
        )

    def _endnotes(self, event: Event, there: Mapping[str, Note], here: Mapping[str, Note]) -> None:
        proofs, sources = self.names.proof(event).quotes, self.names.timeline.sources
        for key, note in there.items():
            quote, proof = event.evidence[key], proofs.get(key)
            source = sources.get(quote.source)
            self.notes.append(
                Endnote(
                    note=here[key],
                    segments=segments(quote.text, (), proof.added if proof else ()),
                    source=source_ref(quote.source, source, self.names.language),
                    published=self.names.when(source.published) if source else When("", ""),
                    publisher=(source and source.publisher) or "",
                    agency=(source and source.agency) or "",
                    remark=quote.note or "",
                    find=found(source, quote.text, proof),
                    tongue=self.names.tongue(quote.source),
                    record=Ref(str(event.title), f"{paths.event_path(event.id)}#{note.anchor}"),
                )
            )

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The ids of the kinds of the entries, in the order of site.yaml."""
        used = {event.kind for event in self.events}
        return tuple(id for id in self.names.timeline.site.kinds if id in used)


def _page_note(note: Note, before: int) -> Note:
    """A note of a record, renumbered for a page that has ``before`` other notes already."""
    return Note(note.key, before + note.number, f"note-{before + note.number}")


def _notes_of(keys: Sequence[Text], here: Mapping[str, Note]) -> tuple[Note, ...]:
    return tuple(here[key] for key in dict.fromkeys(keys) if key in here)
