"""What stands on what is shared: on pictures, in the frames of other sites, in their descriptions; plain values."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import Cited, EventLine, KindRef


class Strip(NamedTuple):
    """The whole chronology as a strip: the years at its ends, and how many events begin in each of its equal parts.

    The digits of ``density`` stand for none, one, two or three, four to seven, and more.
    """

    first: str
    last: str
    density: str


class PicturePage(NamedTuple):
    """The picture of a page: of an event, or of the whole site where ``kind`` is None.

    ``about`` is the date of the event, or the site's description; ``tally`` says how much there is. ``start`` and
    ``length`` are the event's place on the strip, in thousandths of it: nothing where that is not known.
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
    """An event as other sites frame it; ``status`` is a sentence."""

    line: EventLine
    status: str
    summary: Cited | None
    evidence: str


class EmbedYear(NamedTuple):
    """A year of the chronology as other sites frame it; ``path`` is where its events stand if they are not told."""

    label: str
    events: tuple[EventLine, ...]
    tally: str
    path: str


class EmbedListPage(NamedTuple):
    """The chronology as other sites frame it."""

    extent: str
    years: tuple[EmbedYear, ...]


class OembedPage(NamedTuple):
    """What an oEmbed consumer is told: the title, the code of a frame and its size, and where its picture is."""

    title: str
    html: str
    width: int
    height: int
    picture: str


class Citation(NamedTuple):
    """How a page is cited in a style or a format: its label, the text, and the file to save (none for a style)."""

    label: str
    text: str
    file: str = ""
    address: str = ""


class Sharing(NamedTuple):
    """How a page is passed on: its address, its citations, and the code that frames it elsewhere."""

    address: str
    citations: tuple[Citation, ...]
    code: str
