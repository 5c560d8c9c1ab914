"""The data of the pages of the chronology: entries by year, their quotes, and the lists that lead to them."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.picture.parts import Overview
from timeline.site.view_models import Cited, EventLine, KindRef, Note, PageTurn, Person, Ref, Segment, Tongue, When


class Seal(NamedTuple):
    """How much of a record its quotes support, as a sentence; ``state`` is ``whole``, ``partly`` or ``none``."""

    state: str
    words: str


class Filed(NamedTuple):
    """The values by which an event is filtered: the ids of its kind, people, topics, place, series and period."""

    kind: str
    people: tuple[str, ...]
    about: tuple[str, ...]
    place: str
    series: tuple[str, ...]
    period: str


class Remark(NamedTuple):
    """A caveat or an earlier date, with the quotes that it cites."""

    words: str
    notes: tuple[Note, ...]


class Entry(NamedTuple):
    """An event in the chronology; ``anchor`` is its id on the page.

    ``status`` is a sentence, or empty where the badge says all that is known. ``further`` are the quotes of its record
    that nothing else in the entry cites.
    """

    anchor: str
    filed: Filed
    line: EventLine
    status: str
    place: Ref | None
    people: tuple[Person, ...]
    summary: Cited | None
    earlier: tuple[Remark, ...]
    caveats: tuple[Remark, ...]
    further: tuple[Note, ...]
    seal: Seal


class Endnote(NamedTuple):
    """A quote at the end of a page of the chronology.

    ``record`` links to the quote on its record's page, with all that it supports there. ``find`` is the address of its
    words in the source, or empty where the source has no address.
    """

    note: Note
    segments: tuple[Segment, ...]
    source: Ref
    published: When
    publisher: str
    agency: str
    remark: str
    record: Ref
    find: str = ""
    tongue: Tongue | None = None


class Missing(NamedTuple):
    """Numbers of a series that no record has: “Second 2+2 Ministerial Dialogue”."""

    label: str
    series: Ref


class Year(NamedTuple):
    """A year of the chronology, with the gaps of series before it; ``anchor`` is its id on the page."""

    label: str
    anchor: str
    tally: str
    missing: tuple[Missing, ...]
    entries: tuple[Entry | Missing, ...]


class RailYear(NamedTuple):
    """A year or a period in the navigation by years: its link, and the number of its events.

    ``here`` is True for the period of the page itself; ``years`` are the years on that page.
    """

    ref: Ref
    number: int
    here: bool = False
    years: tuple[RailYear, ...] = ()


class FacetValue(NamedTuple):
    """A value by which events can be filtered: its id, the page that lists its events, and how many there are."""

    value: str
    ref: Ref
    number: int


class Facet(NamedTuple):
    """A property by which events can be filtered; ``more`` links the full lists where ``values`` is not complete."""

    key: str
    label: str
    values: tuple[FacetValue, ...]
    more: tuple[Ref, ...]


class PeriodRow(NamedTuple):
    """A period with pages of its own: its number of events in words, its further pages, its first and last event."""

    ref: Ref
    tally: str
    parts: tuple[Ref, ...]
    lines: tuple[EventLine, ...]


class HomePage(NamedTuple):
    """The home page: the whole chronology as ``years`` or, if it has pages of its own, its ``periods``.

    ``known`` links the views of the past by day; if there are many, it links only their list.
    """

    extent: str
    overview: Overview | None
    kinds: tuple[KindRef, ...]
    facets: tuple[Facet, ...]
    rail: tuple[RailYear, ...]
    years: tuple[Year, ...]
    notes: tuple[Endnote, ...]
    periods: tuple[PeriodRow, ...]
    known: tuple[Ref, ...] = ()


class PeriodPage(NamedTuple):
    """A period of the chronology, or a part of one; ``turn`` links the pages before and after it."""

    label: str
    extent: str
    kinds: tuple[KindRef, ...]
    rail: tuple[RailYear, ...]
    years: tuple[Year, ...]
    notes: tuple[Endnote, ...]
    turn: PageTurn
