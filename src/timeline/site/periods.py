"""Divides the chronology into pages: one page if it fits, else pages by periods of years, so that no page is too large.

A page has at most ``MOST_EVENTS`` events and about ``MOST_BYTES`` bytes. The size of an event is estimated from its
record, a little too high, because addresses must be known before anything is rendered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import accumulate, repeat
from operator import mul
from typing import TypeVar

from timeline.dates.edtf import Edtf
from timeline.dates.intervals import Interval, civil, years
from timeline.model.records import Event, Timeline
from timeline.site import paths
from timeline.site.language import Language

MOST_EVENTS = 400
MOST_BYTES = 300_000
FEW_PERIODS = 60  # the most periods of a chronology that is on one page
MANY_PERIODS = 400  # the most periods of one that is not, if any unit of years gives so few

# Estimated bytes of HTML.
_AROUND = 20_000  # what surrounds the entries: head, header, navigation by years
_TITLE_PAGE = 45_000  # the overview picture and the filters
_ENTRY = 650
_QUOTE = 740
_REFERENCE = 90
_PERSON = 110
_ADDITION = 130  # a caveat or an earlier date
_WORDS, _WORDS_OF_QUOTE = 300, 90  # characters of the site's own words in an entry, and for each quote

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a period: its address and its events."""

    path: str
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Period:
    """One or more years with one or more pages; ``first`` and ``last`` are None for events without a known beginning.

    ``key`` is its name in addresses: ``2018``, ``2010s``, ``1900-1999``, ``44-bc``, ``unknown``.
    """

    key: str
    first: int | None
    last: int | None
    parts: tuple[Part, ...]

    @property
    def path(self) -> str:
        return self.parts[0].path

    @property
    def days(self) -> Interval | None:
        """The days of its years; None where the years are unknown."""
        return None if self.first is None or self.last is None else years(self.first, self.last)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(event for part in self.parts for event in part.events)


@dataclass(frozen=True)
class Division:
    """A chronology in periods; ``whole`` says that the whole chronology fits on the home page."""

    whole: bool
    periods: tuple[Period, ...]

    def entry(self, event: Event) -> str:
        """The address of an event in the chronology: on the home page, or on the page of its period."""
        return f"{paths.HOME if self.whole else self._parts[event.id].path}#{entry_anchor(event.id)}"

    def year(self, year: int | None) -> str:
        """The address of a year's heading in the chronology."""
        return f"{paths.HOME if self.whole else self._years[year]}#{year_id(year)}"

    def key(self, event: Event) -> str:
        """The key of an event's period."""
        return self._keys[event.id]

    def addresses(self) -> Iterator[str]:
        """The addresses of all pages, the list of the periods first; none where there are no events."""
        if self.periods:
            yield paths.YEARS
        yield from (part.path for period in self.periods for part in period.parts)

    @cached_property
    def sizes(self) -> Mapping[int | None, int]:
        """How many events begin in each year."""
        return Counter(year_of(event.date) for period in self.periods for event in period.events)

    @cached_property
    def _parts(self) -> Mapping[str, Part]:
        return {event.id: part for period in self.periods for part in period.parts for event in part.events}

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        return {event.id: period.key for period in self.periods for event in period.events}

    @cached_property
    def _years(self) -> Mapping[int | None, str]:
        found: dict[int | None, str] = {}
        for period in self.periods:
            for part in period.parts:
                for event in part.events:
                    found.setdefault(year_of(event.date), part.path)
        return found


def year_of(date: Edtf) -> int | None:
    """The year in which a date begins; None where its beginning is unknown."""
    return None if date.interval.first is None else civil(date.interval.first)[0]


def year_anchor(year: int) -> str:
    return f"year-{year}" if year > 0 else f"year-{1 - year}-bc"


def entry_anchor(id: str) -> str:
    """The id of an event's entry on its page."""
    return f"event-{id}"


def year_id(year: int | None) -> str:
    """The id of a year's heading; None is for events whose beginning is unknown."""
    return "year-unknown" if year is None else year_anchor(year)


def divide(timeline: Timeline) -> Division:
    """The chronology in the longest periods that each fit on a page: years, decades, centuries, …

    If the whole chronology fits on one page, the periods are the shortest ones of which there are at most
    ``FEW_PERIODS``. A period that does not fit on a page, even as a single year, has several pages.
    """
    events = timeline.events
    weights = {event.id: weight(timeline, event) for event in events}
    whole = len(events) <= MOST_EVENTS and sum(weights.values()) + _TITLE_PAGE + _AROUND <= MOST_BYTES
    units = list(_units(events))
    if whole:
        unit = next((one for one in units if len(_grouped(events, one)) <= FEW_PERIODS), units[-1])
    else:
        fitting = [one for one in units if all(_fits(group, weights) for group in _grouped(events, one).values())]
        few = (one for one in units if len(_grouped(events, one)) <= MANY_PERIODS)
        unit = fitting[-1] if fitting else next(few, units[-1])
    return Division(
        whole,
        tuple(_period(key, unit, group, weights) for key, group in _grouped(events, unit).items()),
    )


def weight(timeline: Timeline, event: Event) -> int:
    """The estimated number of bytes of an event in the chronology; rather too many than too few."""

    def named(id: str) -> int:
        entity = timeline.entities.get(id)
        return _size(entity.name if entity else id) + len(id)

    prose, quotes = event.summary, event.evidence.values()
    further = _further_bytes(Language(timeline.site.language))
    total = round(further * (_WORDS + _WORDS_OF_QUOTE * len(quotes)))
    total += _ENTRY + 3 * len(event.id) + _size(event.title) + sum(len(one) + 1 for one in event.about)
    total += (2 * _size(prose.text) + _REFERENCE * len(prose.citations)) if prose else 0
    total += sum(_PERSON + named(one.person) + len(one.person) + _size(one.role or "") for one in event.people)
    total += named(event.place) + 30 if event.place else 0
    total += sum(_ADDITION + _size(one.text) + _REFERENCE * len(one.evidence) for one in event.caveats)
    total += sum(_ADDITION + _REFERENCE * len(one.evidence) for one in event.previously)
    for quote in quotes:
        source = timeline.sources.get(quote.source)
        about = (source.title, source.publisher or "", source.agency or "", quote.source) if source else (quote.source,)
        total += _QUOTE + _size(quote.text) + _size(quote.note or "") + sum(map(_size, about)) + len(event.id)
    return total


def _further_bytes(language: Language) -> float:
    """How many bytes more than one a character of the site's own words has on average in UTF-8."""
    words = language.say("Reported in a text of %(date)s.", date="")
    return len(words.encode()) / max(1, len(words)) - 1


def _size(text: str) -> int:
    return len(escape(text).encode())


def parts(items: Sequence[Item], size: Callable[[Item], int], most: int = MOST_BYTES) -> tuple[tuple[Item, ...], ...]:
    """``items`` in their order on pages of at most ``MOST_EVENTS`` items and ``most`` bytes; ``size`` is in bytes.

    An item that is too large has a page of its own. Without items there is one empty page.
    """
    pages: list[list[Item]] = [[]]
    held = 0
    for item in items:
        bytes_ = size(item)
        if pages[-1] and (len(pages[-1]) == MOST_EVENTS or held + bytes_ > most):
            pages.append([])
            held = 0
        pages[-1].append(item)
        held += bytes_
    return tuple(map(tuple, pages))


def _units(events: Sequence[Event]) -> Iterator[int]:
    """The lengths of periods to try, in years: 1, 10, 100, … up to the length of the chronology."""
    known = [year for event in events if (year := year_of(event.date)) is not None]
    span = max(known, default=0) - min(known, default=0)
    for unit in accumulate(repeat(10), mul, initial=1):
        if unit > max(1, span):
            return
        yield unit


_Key = tuple[bool, int] | None


def _key(date: Edtf, unit: int) -> _Key:
    """The period in which a date begins: whether it is BC, and its number; None where the beginning is unknown."""
    year = year_of(date)
    if year is None:
        return None
    return (year < 1, (1 - year if year < 1 else year) // unit)


def _grouped(events: Sequence[Event], unit: int) -> dict[_Key, list[Event]]:
    groups: dict[_Key, list[Event]] = {}
    for event in events:
        groups.setdefault(_key(event.date, unit), []).append(event)
    return groups


def _fits(events: Sequence[Event], weights: Mapping[str, int]) -> bool:
    return len(events) <= MOST_EVENTS and sum(weights[event.id] for event in events) + _AROUND <= MOST_BYTES


def _period(key: _Key, unit: int, events: Sequence[Event], weights: Mapping[str, int]) -> Period:
    divided = parts(events, lambda event: weights[event.id], MOST_BYTES - _AROUND)
    if key is None:
        name, first, last = "unknown", None, None
    else:
        before, number = key
        low, high = max(1, number * unit), number * unit + unit - 1
        first, last = (1 - high, 1 - low) if before else (low, high)
        name = _period_key(before, low, high, unit)
    own = [paths.part_path(paths.period_path(name), number) for number in range(1, len(divided) + 1)]
    return Period(name, first, last, tuple(map(Part, own, divided)))


def _period_key(before: bool, low: int, high: int, unit: int) -> str:
    if unit == 1:
        return f"{low}-bc" if before else str(low)
    if unit == 10 and low >= 1000 and not before:
        return f"{low}s"
    return f"{high}-{low}-bc" if before else f"{low}-{high}"
