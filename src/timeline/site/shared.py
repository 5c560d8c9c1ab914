"""The data of what is shared: of pictures (Open Graph), of frames on other sites, and of their oEmbed descriptions."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import Cited, EventLine, KindRef


class Strip(NamedTuple):
    """The whole chronology as a strip: the years at its ends, and a digit for each of its equal parts.

    A digit of ``density`` says how many events begin in that part: 0 for none, 1 for one, 2 for two or three, 3 for
    four to seven, 4 for more.
    """

    first: str
    last: str
    density: str


class PicturePage(NamedTuple):
    """The picture of an event, or of the whole site where ``kind`` is None.

    ``about`` is the date of the event, or the site's description; ``tally`` says in words how much there is. ``start``
    and ``length`` are the event's place on the strip, in thousandths; ``start`` is None where it is unknown.
    """

    title: str
    about: str
    tally: str
    kind: KindRef | None
    expected: bool
    strip: Strip | None
    start: int | None = None
    length: int = 0


class EmbedPage(NamedTuple):
    """An event in a frame on another site; ``status`` and ``evidence`` are in words."""

    line: EventLine
    status: str
    summary: Cited | None
    evidence: str


class EmbedYear(NamedTuple):
    """A year or period in the framed chronology; ``path`` links its events where they are not listed."""

    label: str
    events: tuple[EventLine, ...]
    tally: str
    path: str


class EmbedListPage(NamedTuple):
    """The chronology in a frame on another site."""

    extent: str
    years: tuple[EmbedYear, ...]


class OembedPage(NamedTuple):
    """An oEmbed description: the title, the HTML of a frame, its width and height in pixels, its picture's path."""

    title: str
    html: str
    width: int
    height: int
    picture: str


class Citation(NamedTuple):
    """A citation of a page in a style or a format: its label, its text, and a file name and data URL to save it.

    A style, such as APA, has no file.
    """

    label: str
    text: str
    file: str = ""
    address: str = ""


class Sharing(NamedTuple):
    """How a page is shared: its address, its citations, and the HTML that frames it on another site."""

    address: str
    citations: tuple[Citation, ...]
    code: str
