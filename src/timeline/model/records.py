"""What editors write, as frozen values: events, sources, quotes, entities, pages. Each has its place in a file.

``at`` is always a place in a file (for diagnostics); ``place`` of an event is the id of a place in the world.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates.edtf import Edtf
from timeline.diagnostics.diagnostic import Place
from timeline.model.config import Site

HAPPENED = "happened"
EXPECTED = "expected"


class Text(str):
    """A string from a file, with its place there. Everywhere else it works as a plain string."""

    at: Place

    def __new__(cls, value: str, at: Place) -> Text:
        text = super().__new__(cls, value)
        text.at = at
        return text

    def __getnewargs__(self) -> tuple[str, Place]:  # type: ignore[override]
        return (str(self), self.at)


@dataclass(frozen=True, slots=True)
class Quote:
    """A source's own words, and the key by which a record cites them."""

    key: Text
    source: Text
    text: Text
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRole:
    """A person's id, and the role in which the source names that person (or None)."""

    person: Text
    role: Text | None = None


@dataclass(frozen=True, slots=True)
class SeriesNumber:
    """The event is number ``number`` (from 1) of the series."""

    series: Text
    number: int
    at: Place


@dataclass(frozen=True, slots=True)
class Previous:
    """A date that earlier sources gave, and the keys of the quotes that gave it."""

    date: Edtf
    evidence: tuple[Text, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Caveat:
    """What a reader must know, and the keys of the quotes that show it."""

    text: Text
    evidence: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An address for further reading, and the words to show for it."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown whose sentences cite quotes by footnote references; ``citations`` are the keys, each with its place."""

    text: Text
    citations: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A record of ``content/events/``. ``status`` is ``happened`` or ``expected``."""

    id: str
    at: Place
    title: Text
    date: Edtf
    date_at: Place
    status: Text
    kind: Text
    place: Text | None = None
    series: tuple[SeriesNumber, ...] = ()
    people: tuple[PersonRole, ...] = ()
    about: tuple[Text, ...] = ()
    previously: tuple[Previous, ...] = ()
    summary: Prose | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)
    caveats: tuple[Caveat, ...] = ()
    links: tuple[Link, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def expected(self) -> bool:
        return self.status == EXPECTED


@dataclass(frozen=True, slots=True)
class Source:
    """A record of ``content/sources/``. ``published`` may be less precise than a day.

    ``language`` is the language of the text and its title; None means the site's language.
    """

    id: str
    at: Place
    title: Text
    published: Edtf
    publisher: str | None = None
    agency: str | None = None
    dateline: Text | None = None
    archive: Text | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, agreement, …: ``type`` is the name of its file without ``.yaml``."""

    id: str
    type: str
    at: Place
    name: Text
    aliases: tuple[Text, ...] = ()
    description: Prose | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Page:
    """A free page: its title is its first heading, ``text`` the Markdown below it."""

    id: str
    title: str
    text: str
    at: Place


@dataclass(frozen=True, slots=True)
class Timeline:
    """All records of a site. ``events`` are in the order of their dates, then of their kinds in site.yaml, then of
    their ids. Keys of the mappings are ids, in order.

    ``broken`` holds the paths of the files with a form error: their records are missing, or lack the faulty fields, so
    no rule may conclude anything from what is missing.
    """

    site: Site
    events: tuple[Event, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    broken: frozenset[str] = frozenset()
