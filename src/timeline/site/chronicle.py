"""What the pages of the chronology show, as plain values: entries by year, their quotes, and what leads to them."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.picture.parts import Overview
from timeline.site.view_models import Cited, EventLine, KindRef, Note, PageTurn, Person, Ref, Segment, Tongue, When


class Seal(NamedTuple):
    """How much of a record its quotes bear out, as a sentence; ``state`` is ``whole``, ``partly`` or ``none``."""

    state: str
    words: str


class Filed(NamedTuple):
    """By what an event can be found: the ids of its kind, people, topics, place and series, and of its period."""

    kind: str
    people: tuple[str, ...]
    about: tuple[str, ...]
    place: str
    series: tuple[str, ...]
    period: str


class Remark(NamedTuple):
    """A caveat or a date given earlier, with the quotes that it rests on."""

    words: str
    notes: tuple[Note, ...]


class Entry(NamedTuple):
    """An event in the chronology, with what the chronology shows of it; ``anchor`` is its id.

    ``status`` is a sentence, or empty where the seal says all that is known.
    ``further`` are the quotes of its record that nothing else in it cites.
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
    """A quote at the end of a page of the chronology; ``record`` is where it stands with all that it bears out.

    ``find`` is the address of its words in the source, where the source has one.
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
    """Numbers of a series that the sources do not tell of: “Second 2+2 Ministerial Dialogue”."""

    label: str
    series: Ref


class Year(NamedTuple):
    """A year of the chronology, and what is missing between it and the year before; ``anchor`` is its id."""

    label: str
    anchor: str
    tally: str
    missing: tuple[Missing, ...]
    entries: tuple[Entry | Missing, ...]


class RailYear(NamedTuple):
    """A year or a period in the list of the years: where it stands, and how many events it has.

    ``here`` says that it is the page itself, ``years`` are those that stand on it.
    """

    ref: Ref
    number: int
    here: bool = False
    years: tuple[RailYear, ...] = ()


class FacetValue(NamedTuple):
    """One value to choose events by: its id, the page that lists them, and how many there are."""

    value: str
    ref: Ref
    number: int


class Facet(NamedTuple):
    """What events can be chosen by; ``more`` are the full lists, where only the most frequent values stand here."""

    key: str
    label: str
    values: tuple[FacetValue, ...]
    more: tuple[Ref, ...]


class PeriodRow(NamedTuple):
    """A period of a chronology that stands on pages of its own: its first and its last event, where it has several."""

    ref: Ref
    tally: str
    parts: tuple[Ref, ...]
    lines: tuple[EventLine, ...]


class HomePage(NamedTuple):
    """The chronology: whole, as ``years``, or where it stands on pages of its own, by ``periods``.

    ``known`` are the views of the past, by day; where they are many, it is the list of them alone.
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
    """A period of the chronology, or a part of one; ``turn`` leads to the pages before and after it."""

    label: str
    extent: str
    kinds: tuple[KindRef, ...]
    rail: tuple[RailYear, ...]
    years: tuple[Year, ...]
    notes: tuple[Endnote, ...]
    turn: PageTurn
