"""The data of each type of page: strings, numbers, booleans and tuples, nothing else.

A page's data are part of the key under which its bytes are cached, so they are what the page shows and nothing more.
Paths are relative to the site's root, and empty for the home page; the renderer turns them into links.
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
    """A date that earlier sources gave, and the row with its evidence."""

    when: When
    fact: FactRow


class CaveatCard(NamedTuple):
    """A caveat with its notes; ``said`` are the ids of its sentences on the page."""

    text: str
    notes: tuple[Note, ...]
    said: tuple[str, ...]


class WebLink(NamedTuple):
    label: str
    url: str


class SeriesPlace(NamedTuple):
    """The number of an event in a series, and its neighbours there; one without a path is not in the sources."""

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
    """A quote from a source, and the records that use it; ``find`` is the address of its words there, or empty."""

    segments: tuple[Segment, ...]
    used: tuple[Ref, ...]
    find: str = ""


class SourcePage(NamedTuple):
    """A source. ``share`` says how much of it is quoted, ``checked`` how many of its quotes were found, both as
    sentences; ``known`` links the view of the past of its day, if there is one."""

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
    """The events of a status; ``intro`` explains the status."""

    heading: str
    intro: str
    expected: bool
    events: tuple[EventLine, ...]
    turn: PageTurn | None = None


class Quoted(NamedTuple):
    """A quote, and its source in words."""

    text: str
    source: str
    tongue: Tongue | None = None


class EventAsOf(NamedTuple):
    """An event as it could be known on a day. Only ``now`` links to its present page.

    ``title`` is empty where no source supported it by then. ``status`` is a sentence; ``words`` are the quotes that
    give the event's date.
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
    """A year of a view of the past; ``anchor`` is its id on the page."""

    label: str
    anchor: str
    events: tuple[EventAsOf, ...]


class KnownPage(NamedTuple):
    """The chronology as it could be known on a day.

    ``share`` says how many of the sources were published by then, ``published`` are those of this day. ``omitted`` is
    the number of events that are shown only on earlier days, because the sources of this day changed nothing in them.
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
    """The search page; ``lists`` links the lists of records, for readers who prefer them."""

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
    """A page: its path from the site's root, its template, its data, its title and a sentence about it.

    ``listed`` says whether search engines may list it. ``picture`` is the path of the picture for shared links (Open
    Graph), ``oembed`` the path of its oEmbed description, ``linked`` its JSON-LD; each is empty where there is none.
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
        """The path of its file from the site's root."""
        return f"{self.path}index.html" if self.path == "" or self.path.endswith("/") else self.path


class SiteFrame(NamedTuple):
    """What all pages share: the site's title and description, its language (BCP 47), its address, its contents.

    ``direction`` is the writing direction, ``ltr`` or ``rtl``; ``locale`` is the language as Open Graph writes it.
    ``verified`` is False where records without evidence are allowed; such records are shown as unverified.
    """

    title: str
    description: str
    language: str
    base_url: str
    contents: tuple[Ref, ...]
    verified: bool = True
    direction: str = "ltr"
    locale: str = "en_GB"
