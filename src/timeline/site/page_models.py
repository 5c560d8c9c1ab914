"""What each type of page shows, as plain values: strings, numbers and tuples, nothing else.

A page's value is the key under which its bytes are cached, so it holds what the page shows and no more. Paths are
relative to the site's root and empty for the chronology itself; the renderer turns them into links.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.chronicle import HomePage, PeriodPage
from timeline.site.shared import EmbedListPage, EmbedPage, OembedPage, PicturePage, Sharing
from timeline.site.verified import VerificationPage
from timeline.site.view_models import (
    Cited,
    EventLine,
    FactRow,
    KindRef,
    Note,
    PageTurn,
    QuoteCard,
    Ref,
    Segment,
    SentenceRow,
    Tongue,
    When,
)


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
    line: EventLine
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
    before: EventLine | None
    after: EventLine | None
    sharing: Sharing | None = None


class Taken(NamedTuple):
    """A quote taken from a source, and the places that use it; ``find`` is the address of its words there, if known."""

    segments: tuple[Segment, ...]
    used: tuple[Ref, ...]
    find: str = ""


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
    events: tuple[EventLine, ...]
    known: Ref | None = None
    turn: PageTurn | None = None
    tongue: Tongue | None = None


class EntityPage(NamedTuple):
    name: str
    type: Ref
    names: tuple[str, ...]
    description: Cited | None
    sentences: tuple[SentenceRow, ...]
    quotes: tuple[QuoteCard, ...]
    groups: tuple[tuple[str, tuple[EventLine, ...]], ...]
    turn: PageTurn | None = None


class SeriesPage(NamedTuple):
    label: str
    items: tuple[tuple[str, EventLine | None], ...]
    turn: PageTurn | None = None


class KindPage(NamedTuple):
    kind: KindRef
    events: tuple[EventLine, ...]
    turn: PageTurn | None = None


class StatusPage(NamedTuple):
    """The events of a status; ``intro`` says what it means."""

    heading: str
    intro: str
    expected: bool
    events: tuple[EventLine, ...]
    turn: PageTurn | None = None


class Quoted(NamedTuple):
    """A quote, and in words which text it is from."""

    text: str
    source: str
    tongue: Tongue | None = None


class EventAsOf(NamedTuple):
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
    words: tuple[Quoted, ...]
    now: str


class ToldYear(NamedTuple):
    """A year of a view of the past; ``anchor`` is its id."""

    label: str
    anchor: str
    events: tuple[EventAsOf, ...]


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
    turn: PageTurn | None = None


class FreePage(NamedTuple):
    title: str
    body: Cited


class SearchPage(NamedTuple):
    """``lists`` are for those who look through the records instead."""

    lists: tuple[Ref, ...]


class NotFoundPage(NamedTuple):
    pass


Data = (
    HomePage
    | PeriodPage
    | EventPage
    | SourcePage
    | EntityPage
    | SeriesPage
    | KindPage
    | StatusPage
    | KnownPage
    | IndexPage
    | FreePage
    | VerificationPage
    | SearchPage
    | PicturePage
    | EmbedPage
    | EmbedListPage
    | OembedPage
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
        return f"{self.path}index.html" if self.path == "" or self.path.endswith("/") else self.path


class SiteFrame(NamedTuple):
    """What stands around every page: the site's title and description, its language, its address, its contents.

    ``direction`` is that of its script: ``ltr`` or ``rtl``; ``locale`` is its language as Open Graph names it.

    ``verified`` is False where records without evidence are allowed, and shown as unverified.
    """

    title: str
    description: str
    language: str
    base_url: str
    contents: tuple[Ref, ...]
    verified: bool = True
    direction: str = "ltr"
    locale: str = "en_GB"
