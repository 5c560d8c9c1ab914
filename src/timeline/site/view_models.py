"""Data that several types of pages share: links, dates, prose, facts and quotes.

Paths are relative to the site's root, and empty for the home page; the renderer turns them into links.
"""

from __future__ import annotations

from typing import NamedTuple


class When(NamedTuple):
    """A date in words, and the value of its ``datetime`` attribute (empty where HTML cannot express it)."""

    words: str
    machine: str


class Tongue(NamedTuple):
    """A language other than the site's, by its tag; ``direction`` (``ltr``, ``rtl``) only where it differs too."""

    tag: str
    direction: str = ""


class Ref(NamedTuple):
    """A link to a page of the site; ``path`` is None where it has no such page. ``tongue`` is the label's language."""

    label: str
    path: str | None
    tongue: Tongue | None = None


class KindRef(NamedTuple):
    """The kind of an event: its page, and the number (from 0) of the shape that marks it in pictures and lists."""

    ref: Ref
    shape: int


class Note(NamedTuple):
    """A quote as a footnote: its key, its number on its record's page (from 1), and its anchor there."""

    key: str
    number: int
    anchor: str


class SentenceSpan(NamedTuple):
    """A sentence in a Markdown text: its id on the page, its start and end offsets, the keys of its cited quotes."""

    id: str
    start: int
    end: int
    cites: tuple[str, ...]


class Cited(NamedTuple):
    """Markdown with footnote references to ``notes``, whose quotes are on the page ``home``.

    ``said`` are its sentences, which are marked on that page. With ``open`` the quotes are on the page that shows the
    text, and open over it.
    """

    text: str
    home: str
    notes: tuple[Note, ...] = ()
    said: tuple[SentenceSpan, ...] = ()
    open: bool = False


class Person(NamedTuple):
    ref: Ref
    role: str


class EventLine(NamedTuple):
    """An event in a list. ``relation`` says how it relates to the page (“as Defence Secretary”), or is empty."""

    ref: Ref
    when: When
    kind: KindRef
    expected: bool
    relation: str = ""


class Words(NamedTuple):
    """Words of one or more quotes that support a statement; ``reading`` says how a date was read, or is empty."""

    words: str
    notes: tuple[Note, ...]
    reading: str = ""
    tongue: Tongue | None = None


class FactRow(NamedTuple):
    """A fact with the words that support it. The marks in the quotes refer to it by ``letter``; ``permanent`` is an
    anchor that stays the same when other facts are added before it.

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
    """Words of a sentence that the quotes of ``notes`` have word for word."""

    words: tuple[str, ...]
    notes: tuple[Note, ...]
    tongue: Tongue | None = None


class Other(NamedTuple):
    """Words of a sentence that other ``words`` of the quotes support."""

    claim: str
    words: tuple[Words, ...]


class SentenceRow(NamedTuple):
    """A sentence with the words that support it. ``id`` is its anchor, and the marks in the quotes refer to it;
    ``permanent`` is an anchor that stays the same as long as its words do.

    ``missing`` are its claims that no quote supports, ``others`` its other words that no quote has. ``notes`` are the
    quotes that it cites. If nothing in the sentence could be checked, all but ``notes`` are empty.
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
    """A part of a quote's text. ``bears`` are the facts and sentences that it supports, by letter or id; ``ends`` those
    whose supporting words end here. ``added`` says that the words are the editor's.
    """

    text: str
    bears: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    added: bool = False


class LegendLine(NamedTuple):
    """A line of the legend below a quote: the letter of a fact or the id of a sentence, its label and its anchor."""

    letter: str
    label: str
    anchor: str


class QuoteCard(NamedTuple):
    """A quote as evidence. ``marks`` are the facts that it supports, ``said`` the sentences; ``entries`` are the
    letters and ids of all that link to it. ``find`` is the address of its words in the source, or empty.
    ``left_out`` says how many words each ellipsis leaves out.
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
    left_out: str = ""


class PageTurn(NamedTuple):
    """Pagination: a sentence with the page's number, and the pages before and after it."""

    words: str
    before: Ref | None
    after: Ref | None
