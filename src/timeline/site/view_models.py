"""Parts that several pages show, as plain values: references, dates, prose, facts and quotes.

Paths are relative to the site's root and empty for the chronology itself; the renderer turns them into links.
"""

from __future__ import annotations

from typing import NamedTuple


class When(NamedTuple):
    """A date in words, and the value of its ``datetime`` attribute (empty where HTML has none)."""

    words: str
    machine: str


class Tongue(NamedTuple):
    """A language other than the site's, by its tag; ``direction`` (``ltr``, ``rtl``) where that is another too."""

    tag: str
    direction: str = ""


class Ref(NamedTuple):
    """A link to a page of the site; ``path`` is None where there is no such page. ``tongue`` is that of the label."""

    label: str
    path: str | None
    tongue: Tongue | None = None


class KindRef(NamedTuple):
    """An event's kind: its page, and the number of the shape that stands for it (from 0)."""

    ref: Ref
    shape: int


class Note(NamedTuple):
    """A quote as a footnote: its key, its number on its record's page (from 1), and its anchor there."""

    key: str
    number: int
    anchor: str


class SentenceSpan(NamedTuple):
    """A sentence of a Markdown text: its id on the page, its offsets in the text, the keys of the quotes it cites."""

    id: str
    start: int
    end: int
    cites: tuple[str, ...]


class Cited(NamedTuple):
    """Markdown with footnote references to ``notes``, which stand on the page ``home``; there its sentences are told
    apart, as ``said``. Where the notes ``open``, they stand on the page that shows the text, and open over it."""

    text: str
    home: str
    notes: tuple[Note, ...] = ()
    said: tuple[SentenceSpan, ...] = ()
    open: bool = False


class Person(NamedTuple):
    ref: Ref
    role: str


class EventLine(NamedTuple):
    """An event in a list. ``relation`` says what it has to do with the page (“as Defence Secretary”), or is empty."""

    ref: Ref
    when: When
    kind: KindRef
    expected: bool
    relation: str = ""


class Words(NamedTuple):
    """Words that bear something out, in one or more quotes; ``reading`` says how a date was read, or is empty."""

    words: str
    notes: tuple[Note, ...]
    reading: str = ""
    tongue: Tongue | None = None


class FactRow(NamedTuple):
    """A fact with the words that bear it out. ``letter`` is how the marks in the quotes point to it, ``permanent`` is
    an anchor that stays when other facts come before it.

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
    permanent: str = ""


class Same(NamedTuple):
    """Words of a sentence that the same quotes have as they stand."""

    words: tuple[str, ...]
    notes: tuple[Note, ...]
    tongue: Tongue | None = None


class Other(NamedTuple):
    """Words of a sentence that the quotes have in ``words`` of their own."""

    claim: str
    words: tuple[Words, ...]


class SentenceRow(NamedTuple):
    """A sentence with the words that bear it out; ``id`` is its anchor, and how the marks in the quotes point to it,
    ``permanent`` an anchor that stays as long as its words do.

    ``missing`` are its claims that no quote bears out, ``others`` its other words that no quote has. A sentence
    of which nothing could be read has only its ``notes``, the quotes that it cites; one that cites none has not even
    those.
    """

    id: str
    label: str
    text: str
    same: tuple[Same, ...]
    other: tuple[Other, ...]
    missing: tuple[str, ...]
    others: tuple[str, ...]
    notes: tuple[Note, ...]
    permanent: str = ""


class Segment(NamedTuple):
    """A stretch of a quote. ``bears`` are the facts and sentences that it helps to bear out, by letter or id; ``ends``
    those whose words end here. ``added`` words are the editor's.
    """

    text: str
    bears: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    added: bool = False


class LegendLine(NamedTuple):
    """A line of the legend below a quote: the letter of a fact or the id of a sentence, what it is, where it stands."""

    letter: str
    label: str
    anchor: str


class QuoteCard(NamedTuple):
    """A quote as evidence. ``marks`` are the facts that it bears out, ``said`` the sentences; ``entries`` are the
    letters and ids of all from which a link leads here. ``find`` is the address of its words in the source, if known.
    """

    note: Note
    source: Ref
    published: When
    publisher: str
    agency: str
    segments: tuple[Segment, ...]
    marks: tuple[LegendLine, ...]
    said: tuple[LegendLine, ...]
    entries: tuple[str, ...]
    remark: str
    tongue: Tongue | None = None
    find: str = ""


class PageTurn(NamedTuple):
    """Where a page stands among several: the sentence that says so, and the pages before and after it."""

    words: str
    before: Ref | None
    after: Ref | None
