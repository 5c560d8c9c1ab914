"""The views of the past: the chronology as it could be known on the day of each source.

Together they hold at most ``MOST_ENTRIES`` entries. Where they would hold more, each holds only the events that the
texts of its day added or changed: so the views of a large site grow with its quotes, not with their square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate

from timeline import dates, days
from timeline.known import Telling, known_from, source_days, tellings, told_by
from timeline.records import Event, Source
from timeline.site import paths
from timeline.site.names import Names
from timeline.site.pages import IndexPage, IndexRow, KnownPage, PagePlan, Told, ToldYear
from timeline.site.parts import Ref, When
from timeline.site.scale import year_anchor, year_label, year_of
from timeline.site.wording import capital, counted, nth, when

MOST_ENTRIES = 10_000
MOST_LINKS = 12  # on the chronology's own page

_TITLE = "Views of the past"
_INTRO = "The chronology as it could be known on the day of each source, with what was then expected."


class Past:
    """The days of the sources, and the pages about them. Where no source has a day there are none."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.days = source_days(names.timeline)
        self.refs = {day: Ref(_day(day).words, paths.known_path(dates.iso(day))) for day in self.days}

    def links(self) -> tuple[Ref, ...]:
        """What the chronology's own page links: the views, or where they are many, the list of them."""
        if len(self.refs) > MOST_LINKS:
            return (Ref(f"each of {len(self.refs)} days", paths.KNOWN),)
        return tuple(self.refs.values())

    def of(self, source: Source) -> Ref | None:
        """The view of a source's day."""
        day = known_from(source)
        return None if day is None else self.refs[day]

    def addresses(self) -> tuple[str, ...]:
        """The addresses of ``pages``."""
        return (paths.KNOWN, *(ref.path or "" for ref in self.refs.values())) if self.days else ()

    def pages(self) -> tuple[PagePlan, ...]:
        """The list of the views, and the views."""
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
        rows = tuple(
            IndexRow(
                self.refs[day],
                f"{counted(len(sources), 'new source')}, {count} by then",
                f"{counted(numbers[day], 'event')} by then",
            )
            for (day, sources), count in zip(self.days.items(), self._counts(), strict=True)
        )
        return PagePlan(paths.KNOWN, "index.html", IndexPage(_TITLE, _INTRO, rows), _TITLE, _INTRO)

    def _views(self, numbers: Mapping[int, int], held: Mapping[int, list[Telling]]) -> Iterable[PagePlan]:
        events = {event.id: event for event in self.names.timeline.events}
        refs = [None, *self.refs.values(), None]
        for day, count, before, after in zip(self.days, self._counts(), refs, refs[2:], strict=False):
            page = KnownPage(
                day=_day(day),
                share=self._share(count),
                published=tuple(Ref(str(source.title), paths.source_path(source.id)) for source in self.days[day]),
                omitted=numbers[day] - len(held[day]),
                years=self._years(events, held[day]),
                before=before,
                after=after,
            )
            title = f"As it could be known on {page.day.words}"
            description = (
                f"A view of the past: what rests on the sources published up to {page.day.words}, and on no later one."
            )
            yield PagePlan(self.refs[day].path or "", "known.html", page, title, description, listed=False)

    def _counts(self) -> Iterable[int]:
        """How many sources are known to have been published by each day."""
        return accumulate(map(len, self.days.values()))

    def _share(self, count: int) -> str:
        every = len(self.names.timeline.sources)
        if count < every:
            known = "is known" if count == 1 else "are known"
            return f"Of the {every} sources of this chronology, {count} {known} to have been published by then."
        all_of_them = "The one source" if every == 1 else f"All {every} sources"
        return f"{all_of_them} of this chronology had been published by then."

    def _years(self, events: Mapping[str, Event], held: Iterable[Telling]) -> tuple[ToldYear, ...]:
        """The events by the year in which they begin, as it was known; in the order of the dates then known."""
        rank = {kind: number for number, kind in enumerate(self.names.timeline.site.kinds)}
        of_year: dict[int | None, list[Told]] = defaultdict(list)
        for telling in sorted(
            held, key=lambda one: (dates.sort_key(one.date), rank.get(events[one.id].kind, len(rank)), one.id)
        ):
            of_year[year_of(telling.date)].append(self._told(events[telling.id], telling))
        return tuple(
            ToldYear("Beginning unknown", "year-unknown", tuple(found))
            if year is None
            else ToldYear(year_label(year), year_anchor(year), tuple(found))
            for year, found in of_year.items()
        )

    def _told(self, event: Event, telling: Telling) -> Told:
        kind = self.names.kind(event.kind)
        numbers = (f"{capital(nth(one.number))} {self.names.series(one.series).label}" for one in telling.numbers)
        return Told(
            title=telling.title or next(numbers, ""),
            when=when(telling.date),
            kind=kind.ref.label,
            shape=kind.shape,
            expected=telling.expected,
            status=self.names.told_in(telling.date, telling.dated_by, telling.expected),
            place=telling.place,
            people=telling.people,
            sentences=telling.sentences,
            caveats=telling.caveats,
            earlier=tuple(map(when, telling.earlier)),
            words=() if telling.sentences else tuple(self._words(event, telling)),
            now=paths.event_path(event.id),
        )

    def _words(self, event: Event, telling: Telling) -> Iterable[tuple[str, str]]:
        """The quotes that date the event, without what their editor put into them, and what they are from."""
        proofs = self.names.proof(event).quotes
        for key in dict.fromkeys(bearing.quote for bearing in telling.dated_by):
            quote = event.evidence[key]
            text = str(quote.text)
            for start, end in sorted(proofs[key].added, reverse=True):
                text = f"{text[:start]}[…]{text[end:]}"
            source = self.names.timeline.sources[quote.source]
            yield text, f"{source.publisher or 'A text'}, {when(source.published).words}"


def _day(day: int) -> When:
    text = dates.iso(day)
    if text.startswith("Y"):  # EDTF has no days of such years
        year, month, of_month = days.civil(day)
        return When(f"{of_month} {dates.MONTHS[month - 1]} {year_label(year)}", "")
    return when(dates.parse(text))
