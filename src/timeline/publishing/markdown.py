"""Turns Markdown into HTML that is safe to show: prose that cites its evidence, and free pages.

Raw HTML is shown as text, pictures are left out, and ``link`` decides where links may lead. Text that is made to keep a
Markdown parser busy is shown as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import nh3

from timeline.publishing.markdown_parser import convert, convert_page

Link = Callable[[str], str]

# Private characters mark the number of a note, and the beginning and end of a span. Those in the input are removed.
_NOTE_MARK, _BORDER = "\ue000", "\ue001"
_PRIVATE = re.compile("[\ue000-\ue004\u0002\u0003]")
_CITATION = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE = re.compile(f"{_NOTE_MARK}([0-9]+)-([0-9]*){_NOTE_MARK}")
_TAG = re.compile(r'(<(?:[^">]|"[^"]*")*>)')

_MARKS = re.compile(r"[*_`\[\]()<>!\\&#|~+-]|\d[.)]")

_BLOCK_TAGS = {"p", "ul", "ol", "li", "blockquote"}
_TEXT_TAGS = {*_BLOCK_TAGS, "br", "em", "strong", "code", "a"}
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_PAGE_TAGS = {*_TEXT_TAGS, *_HEADINGS, "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "div"}
_ATTRIBUTES = {"a": {"href"}, "div": {"class"}, **{heading: {"id"} for heading in _HEADINGS}}


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A reference to a footnote: its number, the address of the note, and the id that the note links back to (or "").

    With ``opens``, the id of a popover, it is a button that opens the popover, and not a link. ``label`` is its name
    for screen readers, and ``written`` its number in the digits of the language.
    """

    number: int
    href: str
    back: str = ""
    opens: str = ""
    label: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence: its character offsets in the Markdown, and its classes in the HTML.

    ``hrefs`` are the addresses of notes, by their keys, where they differ in this sentence.
    """

    start: int
    end: int
    classes: str
    hrefs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and the keys of the notes that it cites, in order."""

    html: str
    cited: tuple[str, ...] = ()


def prose(text: str, link: Link, notes: Mapping[str, NoteLink], spans: Sequence[Span] = ()) -> Rendered:
    """Paragraphs, lists and quotations, with ``[^key]`` as a numbered link to the note of that key.

    ``link`` turns the target of a link into the address to use, or into "" if that link is not allowed. A key without
    a note stays as it is written. Each of ``spans``, which are in order and do not overlap, becomes a ``span`` element,
    or several if emphasis or a link crosses its border; if Markdown divides the text in another way, there are none.
    """
    html, cited = _noted(text, link, notes, spans)
    if spans and _MARKS.search(_CITATION.sub("", text)):
        # A border must not change how Markdown reads the text around it.
        plain, _ = _noted(text, link, notes, spans, borders=False)
        html = html if html.replace(_BORDER, "") == plain else plain
    return Rendered(_wrapped(html, spans), cited)


def _noted(
    text: str, link: Link, notes: Mapping[str, NoteLink], spans: Sequence[Span], *, borders: bool = True
) -> tuple[str, tuple[str, ...]]:
    """The HTML and the cited keys. With ``borders``, a private character marks where a span begins or ends."""
    keys = list(notes)
    numbers = {key: number for number, key in enumerate(keys)}

    def with_marks(start: int, end: int, span: str = "") -> str:
        """A piece of the text in which private characters replace the citations."""
        return _CITATION.sub(
            lambda match: f"{_NOTE_MARK}{numbers[match[1]]}-{span}{_NOTE_MARK}" if match[1] in numbers else match[0],
            _PRIVATE.sub("", text[start:end]),
        )

    at = 0
    parts: list[str] = []
    for index, one in enumerate(spans):
        inside = with_marks(one.start, one.end, str(index))
        parts += (with_marks(at, one.start), f"{_BORDER}{inside}{_BORDER}" if borders else inside)
        at = one.end
    cited: dict[str, None] = {}  # in order

    def reference(index: str, span: str) -> str:
        key = keys[int(index)]
        note, first = notes[key], key not in cited
        cited[key] = None
        back = f' id="{escape(note.back)}"' if note.back and first else ""
        label, number = escape(note.label or f"Quote {note.number}"), note.written or str(note.number)
        if note.opens:
            # The number is text, so that it stays on the line of its word; the button is placed over it.
            button = f'<button popovertarget="{escape(note.opens)}" aria-label="{label}"></button>'
            return f'<sup class="ref"><span aria-hidden="true">{number}</span>{button}</sup>'
        href = spans[int(span)].hrefs.get(key, note.href) if span else note.href
        return (
            f'<sup class="ref"><a href="{escape(href)}" role="doc-noteref"{back}'
            f' aria-label="{label}">{number}</a></sup>'
        )

    html = "".join(
        _with_notes(_clean(convert("".join([*parts, with_marks(at, len(text))])), link, _TEXT_TAGS), reference)
    )
    if any(note.opens for note in notes.values()):
        html = html.replace('</button></sup><sup class="ref">', '</button></sup><sup class="ref next">')
    return html, tuple(cited)


def _wrapped(html: str, spans: Sequence[Span]) -> str:
    """``html`` with its spans as elements; without any spans if a border was lost."""
    parts = html.split(_BORDER)
    if len(parts) != 2 * len(spans) + 1:
        return "".join(parts)
    inside = (_in_span(part, one.classes) for part, one in zip(parts[1::2], spans, strict=True))
    return "".join([parts[0], *(piece for pair in zip(inside, parts[2::2], strict=True) for piece in pair)])


def _in_span(html: str, classes: str) -> str:
    """A piece of HTML in a span; if it cuts an element, each text in it has a span of its own."""
    begin, end = f'<span class="{escape(classes)}">', "</span>"
    parts = _TAG.split(html)  # text and tags alternate
    if _whole(parts[1::2]):
        return f"{begin}{html}{end}"
    return "".join(part if odd % 2 or not part.strip() else f"{begin}{part}{end}" for odd, part in enumerate(parts))


def _whole(tags: Sequence[str]) -> bool:
    """Whether every element with one of these tags both begins and ends among them, and none is a block."""
    opened: list[str] = []
    for tag in tags:
        name = tag.strip("</>").partition(" ")[0]
        if name in _BLOCK_TAGS:
            return False
        if name == "br":
            continue
        if not tag.startswith("</"):
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def page(text: str, link: Link) -> Rendered:
    """The text of a free page below its title: like prose without notes, but with headings (from h2), tables, code."""
    return Rendered(_clean(convert_page(_PRIVATE.sub("", text)), link, _PAGE_TAGS))


def _with_notes(html: str, reference: Callable[[str, str], str]) -> Iterator[str]:
    """``html`` with its marks replaced by notes: only in text, and after a link, not inside it."""
    waiting: list[tuple[str, str]] = []
    in_link = False
    for part in _TAG.split(html):
        if part.startswith("<"):
            yield _NOTE.sub("", part).replace(_BORDER, "")
            in_link = part.startswith("<a ") or part == "<a>" or (in_link and part != "</a>")
        elif in_link:
            waiting += _NOTE.findall(part)
            yield _NOTE.sub("", part)
        else:
            yield _NOTE.sub(lambda match: reference(*match.groups()), part)
        if not in_link:
            yield from (reference(*one) for one in waiting)
            waiting.clear()


def _clean(html: str, link: Link, tags: set[str]) -> str:
    """``html`` with the allowed tags, attributes and links only."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        return (link(value) or None) if name == "href" else value

    return nh3.clean(
        html,
        tags=tags,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
