"""What each type of page shows, as plain values: strings, numbers and tuples, nothing else.

A page's value is the key under which its bytes are cached, so it holds what the page shows and no more. Paths are
relative to the site's root and empty for the chronology itself; the renderer turns them into links.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.parts import (
    Cited,
    FactRow,
    Kind,
    Line,
    Note,
    Person,
    QuoteCard,
    Ref,
    Segment,
    SentenceRow,
    When,
)
from timeline.site.verified import VerificationPage


class Entry(NamedTuple):
    """An event in the chronology, with what the chronology shows of it; ``status`` is a sentence."""

    line: Line
    status: str
    place: Ref | None
    people: tuple[Person, ...]
    summary: Cited | None
    evidence: str


class Missing(NamedTuple):
    """Numbers of a series that the sources do not tell of: “Second 2+2 Ministerial Dialogue”."""

    label: str
    series: Ref


class Year(NamedTuple):
    """A year of the chronology, and what is missing between it and the year before; ``anchor`` is its id."""

    label: str
    anchor: str
    missing: tuple[Missing, ...]
    entries: tuple[Entry | Missing, ...]


class Tick(NamedTuple):
    """A step of the scale: its label, the anchor of its year (empty where nothing is recorded)."""

    label: str
    anchor: str


class Stroke(NamedTuple):
    """An event on the scale: where it begins and how long it is, in thousandths of the scale."""

    start: int
    length: int
    expected: bool


class Scale(NamedTuple):
    """The whole chronology drawn to scale; the ticks are of equal length."""

    ticks: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]


class HomePage(NamedTuple):
    """``known`` are the views of the past, by day; where they are many, it is the list of them alone."""

    extent: str
    scale: Scale | None
    kinds: tuple[Kind, ...]
    years: tuple[Year, ...]
    known: tuple[Ref, ...] = ()


class Earlier(NamedTuple):
    """A date that earlier sources gave, and its row of evidence."""

    when: When
    fact: FactRow


class CaveatCard(NamedTuple):
    """A caveat; ``said`` are the ids of its sentences."""

    text: str
    notes: tuple[Note, ...]
    said: tuple[str, ...]


class WebLink(NamedTuple):
    label: str
    url: str


class SeriesPlace(NamedTuple):
    """Where an event stands in a series; a neighbour without a path is one that the sources do not tell of."""

    nth: str
    series: Ref
    before: Ref | None
    after: Ref | None


class EventPage(NamedTuple):
    line: Line
    status: str
    series: tuple[SeriesPlace, ...]
    summary: Cited | None
    facts: tuple[FactRow, ...]
    sentences: tuple[SentenceRow, ...]
    quotes: tuple[QuoteCard, ...]
    previously: tuple[Earlier, ...]
    caveats: tuple[CaveatCard, ...]
    links: tuple[WebLink, ...]
    tags: tuple[str, ...]
    before: Line | None
    after: Line | None


class Taken(NamedTuple):
    """A quote taken from a source, and the places that use it."""

    segments: tuple[Segment, ...]
    used: tuple[Ref, ...]


class SourcePage(NamedTuple):
    """``share`` is how much of the source is quoted, in words; ``checked`` how its quotes were checked; ``known`` is
    the view of the past of its day, where there is one."""

    title: str
    published: When
    publisher: str
    agency: str
    dateline: str
    url: str
    share: str
    checked: str
    quotes: tuple[Taken, ...]
    events: tuple[Line, ...]
    known: Ref | None = None


class EntityPage(NamedTuple):
    name: str
    type: Ref
    names: tuple[str, ...]
    description: Cited | None
    sentences: tuple[SentenceRow, ...]
    quotes: tuple[QuoteCard, ...]
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


class SeriesPage(NamedTuple):
    label: str
    items: tuple[tuple[str, Line | None], ...]


class KindPage(NamedTuple):
    kind: Kind
    events: tuple[Line, ...]


class Told(NamedTuple):
    """An event as it could be known on a day: nothing of what is shown links to the present but ``now``.

    ``title`` is empty where none was borne out by then. ``status`` is a sentence, ``words`` are quotes that date the
    event, each with the text that it is from.
    """

    title: str
    when: When
    kind: str
    shape: int
    expected: bool
    status: str
    place: str
    people: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    caveats: tuple[str, ...]
    earlier: tuple[When, ...]
    words: tuple[tuple[str, str], ...]
    now: str


class ToldYear(NamedTuple):
    """A year of a view of the past; ``anchor`` is its id."""

    label: str
    anchor: str
    events: tuple[Told, ...]


class KnownPage(NamedTuple):
    """The chronology as it could be known on a day.

    ``share`` says how many of the sources count by then, ``published`` are those that count from this day on.
    ``omitted`` is how many events are left to the days before, because the texts of this day changed nothing in them.
    """

    day: When
    share: str
    published: tuple[Ref, ...]
    omitted: int
    years: tuple[ToldYear, ...]
    before: Ref | None
    after: Ref | None


class IndexRow(NamedTuple):
    ref: Ref
    detail: str
    tally: str


class IndexPage(NamedTuple):
    heading: str
    intro: str
    rows: tuple[IndexRow, ...]


class FreePage(NamedTuple):
    title: str
    body: Cited


class NotFoundPage(NamedTuple):
    pass


Data = (
    HomePage
    | EventPage
    | SourcePage
    | EntityPage
    | SeriesPage
    | KindPage
    | KnownPage
    | IndexPage
    | FreePage
    | VerificationPage
    | NotFoundPage
)  # fmt: skip


class PagePlan(NamedTuple):
    """A page: its path from the site's root, its template, what it shows, its title and a sentence about it.

    ``listed`` says whether search engines shall list it. ``picture`` is the path of the picture that is shown where the
    page is shared, ``oembed`` of its oEmbed description, ``linked`` is its JSON-LD; each is empty where there is none.
    """

    path: str
    template: str
    data: Data
    title: str
    description: str
    listed: bool = True
    picture: str = ""
    oembed: str = ""
    linked: str = ""

    @property
    def file(self) -> str:
        """The file that it becomes, from the site's root."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"


class Frame(NamedTuple):
    """What stands around every page: the site's title and description, its language, its address, its contents.

    ``direction`` is that of its script: ``ltr`` or ``rtl``.

    ``verified`` is False where records without evidence are allowed, and shown as unverified.
    """

    title: str
    description: str
    language: str
    base_url: str
    contents: tuple[Ref, ...]
    verified: bool = True
    direction: str = "ltr"
