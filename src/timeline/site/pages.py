"""What each type of page shows, as plain values: strings, numbers and tuples, nothing else.

A page's value is the key under which its bytes are cached, so it holds what the page shows and no more. Paths are
relative to the site's root and empty for the chronology itself; the renderer turns them into links.
"""

from __future__ import annotations

from typing import NamedTuple


class When(NamedTuple):
    """A date in words, and the value of its ``datetime`` attribute (empty where HTML has none)."""

    words: str
    machine: str


class Ref(NamedTuple):
    """A link to a page of the site; ``path`` is None where there is no such page."""

    label: str
    path: str | None


class Kind(NamedTuple):
    """An event's kind: its page, and the number of the shape that stands for it (from 0)."""

    ref: Ref
    shape: int


class Note(NamedTuple):
    """A quote as a footnote: its key, its number on its record's page (from 1), and its anchor there."""

    key: str
    number: int
    anchor: str


class Cited(NamedTuple):
    """Markdown with footnote references to ``notes``, which stand on the page ``home``."""

    text: str
    home: str
    notes: tuple[Note, ...] = ()


class Person(NamedTuple):
    ref: Ref
    role: str


class Line(NamedTuple):
    """An event in a list. ``relation`` says what it has to do with the page (“as Defence Secretary”), or is empty."""

    ref: Ref
    when: When
    kind: Kind
    expected: bool
    relation: str = ""


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
    extent: str
    scale: Scale | None
    kinds: tuple[Kind, ...]
    years: tuple[Year, ...]


class Words(NamedTuple):
    """Words that bear a fact out, in one or more quotes; ``reading`` says how a date was read, or is empty."""

    words: str
    notes: tuple[Note, ...]
    reading: str = ""


class FactRow(NamedTuple):
    """A fact with the words that bear it out. ``letter`` is how the marks in the quotes point to it.

    ``verdict`` is borne-out, too-precise or not-borne-out, or empty where nothing is known; ``why`` explains it.
    """

    letter: str
    anchor: str
    label: str
    value: str
    ref: Ref | None
    detail: str
    words: tuple[Words, ...]
    verdict: str
    why: str


class Earlier(NamedTuple):
    """A date that earlier sources gave, and its row of evidence."""

    when: When
    fact: FactRow


class Segment(NamedTuple):
    """A stretch of a quote. ``letters`` are the facts that it helps to bear out, ``ends`` those whose words end here.

    ``added`` words are the editor's.
    """

    text: str
    letters: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    added: bool = False


class Mark(NamedTuple):
    """A line of the legend below a quote: the letter of a fact, what it says, where it stands."""

    letter: str
    label: str
    anchor: str


class QuoteCard(NamedTuple):
    note: Note
    source: Ref
    published: When
    publisher: str
    agency: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...]
    remark: str


class CaveatCard(NamedTuple):
    text: str
    notes: tuple[Note, ...]


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
    """``share`` is how much of the source is quoted, in words; ``checked`` how its quotes were checked."""

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


class EntityPage(NamedTuple):
    name: str
    type: Ref
    names: tuple[str, ...]
    description: Cited | None
    quotes: tuple[QuoteCard, ...]
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


class SeriesPage(NamedTuple):
    label: str
    items: tuple[tuple[str, Line | None], ...]


class KindPage(NamedTuple):
    kind: Kind
    events: tuple[Line, ...]


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
    | IndexPage
    | FreePage
    | NotFoundPage
)  # fmt: skip


class PagePlan(NamedTuple):
    """A page: its path from the site's root, its template, what it shows, its title and a sentence about it."""

    path: str
    template: str
    data: Data
    title: str
    description: str

    @property
    def file(self) -> str:
        """The file that it becomes, from the site's root."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"


class Frame(NamedTuple):
    """What stands around every page: the site's title and description, its language, its address, its contents."""

    title: str
    description: str
    language: str
    base_url: str
    contents: tuple[Ref, ...]
