"""The views of the past: the chronology as it could be known on the day of each source.

Together they have at most ``MOST_ENTRIES`` entries. If there would be more, each view has only the events that the
sources of its day added or changed. So the size of the views grows with the number of quotes, not with its square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate

from timeline.dates import edtf
from timeline.dates.intervals import Interval, years
from timeline.evidence.as_of import EventVersion, known_from, source_days, tellings, told_by
from timeline.model.records import Event, Source
from timeline.site import paths
from timeline.site.footnotes import source_ref
from timeline.site.names import SiteNames
from timeline.site.page_models import EventAsOf, IndexPage, IndexRow, KnownPage, PagePlan, Quoted, ToldYear
from timeline.site.periods import year_anchor, year_of
from timeline.site.view_models import Ref, When

MOST_ENTRIES = 10_000
MOST_LINKS = 12  # the most links to views on the home page; beyond that it links the list of them


class AsOfPages:
    """The days of the sources, and a page for each. There are none where no source has a day."""

    def __init__(self, names: SiteNames) -> None:
        self.names = names
        self.days = source_days(names.timeline)

    @cached_property
    def refs(self) -> Mapping[int, Ref]:
        return {day: Ref(self._day(day).words, _path(day)) for day in self.days}

    def links(self) -> tuple[Ref, ...]:
        """The links of the home page: to the views or, if there are many, to the list of them."""
        if len(self.refs) > MOST_LINKS:
            label = self.names.language.say("each of %(number)s days", number=len(self.refs))
            return (Ref(label, paths.KNOWN),)
        return tuple(self.refs.values())

    def of(self, source: Source) -> Ref | None:
        """The link to the view of a source's day; None where the source has no day."""
        day = known_from(source)
        return None if day is None else self.refs[day]

    def addresses(self) -> tuple[str, ...]:
        """The addresses of ``pages``."""
        return (paths.KNOWN, *map(_path, self.days)) if self.days else ()

    def pages(self) -> tuple[PagePlan, ...]:
        """The list of the views, then the views in the order of their days."""
        if not self.days:
            return ()
        told = tellings(self.names.timeline, self.names.evidence)
        first = sorted(found[0].day for found in told.values() if found)
        numbers = {day: bisect_right(first, day) for day in self.days}
        if sum(numbers.values()) <= MOST_ENTRIES:
            held = {day: [one for found in told.values() if (one := told_by(found, day))] for day in self.days}
        else:
            held = {day: [] for day in self.days}
            for telling in (telling for found in told.values() for telling in found):
                held[telling.day].append(telling)
        return (self._index(numbers), *self._views(numbers, held))

    def _index(self, numbers: Mapping[int, int]) -> PagePlan:
        language = self.names.language
        rows = tuple(
            IndexRow(
                self.refs[day],
                language.count(
                    "%(number)s new source, %(all)s by then",
                    "%(number)s new sources, %(all)s by then",
                    len(sources),
                    all=count,
                ),
                language.count("%(number)s event by then", "%(number)s events by then", numbers[day]),
            )
            for (day, sources), count in zip(self.days.items(), self._counts(), strict=True)
        )
        title = language.say("Views of the past")
        intro = language.say(
            "The chronology as it could be known on the day of each source, with what was then expected."
        )
        return PagePlan(paths.KNOWN, "index.html", IndexPage(title, intro, rows), title, intro)

    def _views(self, numbers: Mapping[int, int], held: Mapping[int, list[EventVersion]]) -> Iterable[PagePlan]:
        events = {event.id: event for event in self.names.timeline.events}
        refs, say = [None, *self.refs.values(), None], self.names.language.say
        for day, count, before, after in zip(self.days, self._counts(), refs, refs[2:], strict=False):
            page = KnownPage(
                day=self._day(day),
                share=self._share(count),
                published=tuple(source_ref(source.id, source, self.names.language) for source in self.days[day]),
                omitted=numbers[day] - len(held[day]),
                years=self._years(events, held[day]),
                before=before,
                after=after,
            )
            title = say("As it could be known on %(day)s", day=page.day.words)
            description = say(
                "A view of the past: what rests on the sources published up to %(day)s, and on no later one.",
                day=page.day.words,
            )
            yield PagePlan(self.refs[day].path or "", "known.html", page, title, description, listed=False)

    def _counts(self) -> Iterable[int]:
        """For each day, the number of sources that are known to be published by then."""
        return accumulate(map(len, self.days.values()))

    def _share(self, count: int) -> str:
        every = len(self.names.timeline.sources)
        if count < every:
            return self.names.language.count(
                "Of the %(all)s sources of this chronology, %(number)s is known to have been published by then.",
                "Of the %(all)s sources of this chronology, %(number)s are known to have been published by then.",
                count,
                all=every,
            )
        return self.names.language.count(
            "The one source of this chronology had been published by then.",
            "All %(number)s sources of this chronology had been published by then.",
            every,
        )

    def _years(self, events: Mapping[str, Event], held: Iterable[EventVersion]) -> tuple[ToldYear, ...]:
        """The events by the year in which they begin, both according to what was known on that day."""
        rank = {kind: number for number, kind in enumerate(self.names.timeline.site.kinds)}
        language = self.names.language
        of_year: dict[int | None, list[EventAsOf]] = defaultdict(list)
        for telling in sorted(
            held, key=lambda one: (edtf.sort_key(one.date), rank.get(events[one.id].kind, len(rank)), one.id)
        ):
            of_year[year_of(telling.date)].append(self._event_as_of(events[telling.id], telling))
        return tuple(
            ToldYear(language.say("Beginning unknown"), "year-unknown", tuple(found))
            if year is None
            else ToldYear(language.days(years(year, year)), year_anchor(year), tuple(found))
            for year, found in of_year.items()
        )

    def _event_as_of(self, event: Event, telling: EventVersion) -> EventAsOf:
        kind = self.names.kind(event.kind)
        numbers = map(self.names.numbered_in, telling.numbers)
        return EventAsOf(
            title=telling.title or next(numbers, ""),
            when=self.names.when(telling.date),
            kind=kind.ref.label,
            shape=kind.shape,
            expected=telling.expected,
            status=self.names.told_in(telling.date, telling.dated_by, telling.expected),
            place=telling.place,
            people=telling.people,
            sentences=telling.sentences,
            caveats=telling.caveats,
            earlier=tuple(map(self.names.when, telling.earlier)),
            words=() if telling.sentences else tuple(self._dating_quotes(event, telling)),
            now=paths.event_path(event.id),
        )

    def _dating_quotes(self, event: Event, telling: EventVersion) -> Iterable[Quoted]:
        """The quotes that give the event's date, with their sources. Words that the editor added are left out."""
        proofs, say = self.names.proof(event).quotes, self.names.language.say
        for key in dict.fromkeys(bearing.quote for bearing in telling.dated_by):
            quote = event.evidence[key]
            text = str(quote.text)
            for start, end in sorted(proofs[key].added, reverse=True):
                text = f"{text[:start]}[…]{text[end:]}"
            source = self.names.timeline.sources[quote.source]
            published = self.names.language.date(source.published)
            if source.publisher:
                cited = say("%(publisher)s, %(date)s", publisher=source.publisher, date=published)
            else:
                cited = say("A text, %(date)s", date=published)
            yield Quoted(text, cited, self.names.tongue(source.id))

    def _day(self, day: int) -> When:
        text = edtf.iso(day)
        machine = (
            "" if text.startswith("Y") else edtf.machine(edtf.parse(text))
        )  # EDTF cannot write the days of such years
        return When(self.names.language.days(Interval(day, day)), machine or "")


def _path(day: int) -> str:
    return paths.known_path(edtf.iso(day))
