"""Markdown into HTML that is safe to show: prose that cites its evidence, and free pages.

Raw HTML is shown and not obeyed, pictures are left out, links lead only where ``link`` lets them. What is made to keep
a Markdown parser busy is shown as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify
from markdown.treeprocessors import Treeprocessor

Link = Callable[[str], str]

# Private characters stand in for what Markdown must not see; those of the input are dropped.
_OPEN, _CLOSE, _BRACKET, _BEGIN, _END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_PRIVATE = re.compile("[\ue000-\ue004\u0002\u0003]")
_CITATION = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE = re.compile(f"{_OPEN}([0-9]+)-([0-9]*){_CLOSE}")
_BORDER = re.compile(f"[{_BEGIN}{_END}]")
_TAG = re.compile(r'(<(?:[^">]|"[^"]*")*>)')

# Above these, python-markdown takes more than milliseconds, or no end: measured on runs of each mark.
_MOST_BRACKETS_DEEP = 4
_MOST_MARKS_IN_BLOCK = 1000
_MOST_INDENTED = 80
_LONGEST = 100_000
_BLOCKS = re.compile(r"\n[ \t]*\n")
_MARKS = re.compile(r"[*_`\[\]()<>!\\&#|~+-]|\d[.)]")

_BLOCK_TAGS = {"p", "ul", "ol", "li", "blockquote"}
_TEXT_TAGS = {*_BLOCK_TAGS, "br", "em", "strong", "code", "a"}
_PAGE_TAGS = {
    *_TEXT_TAGS,
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
}


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A footnote: its number, the address of what it refers to, the id to come back to (empty for none).

    With ``opens``, the id of a popover, it is a button that opens that instead of a link. ``label`` is what it is
    called, and ``written`` its number as the language writes it.
    """

    number: int
    href: str
    back: str = ""
    opens: str = ""
    label: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence: its character offsets in the Markdown, its classes in the HTML, and by the keys of notes the
    addresses to which they lead from it, where those are its own."""

    start: int
    end: int
    classes: str
    hrefs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and the keys of the notes that it refers to, in order."""

    html: str
    cited: tuple[str, ...] = ()


def prose(text: str, link: Link, notes: Mapping[str, NoteLink], spans: Sequence[Span] = ()) -> Rendered:
    """Paragraphs, lists and quotations, with ``[^key]`` as a numbered link to the note of that key.

    ``link`` turns the target of a link into the address to use, or into "" where it may not lead there. A key without
    a note stays as it is written. Each of ``spans``, which are in order and do not overlap, is a ``span``, or several
    where emphasis or a link goes beyond it; where Markdown takes the text apart in another way there are none.
    """
    html, cited = _noted(text, link, notes, spans)
    if spans and _MARKS.search(_CITATION.sub("", text)):
        # A border must not change how Markdown reads what it stands in.
        plain, _ = _noted(text, link, notes, spans, borders=False)
        html = html if _BORDER.sub("", html) == plain else plain
    return Rendered(_wrapped(html, spans), cited)


def _noted(
    text: str, link: Link, notes: Mapping[str, NoteLink], spans: Sequence[Span], *, borders: bool = True
) -> tuple[str, tuple[str, ...]]:
    """The HTML, with a private character wherever a span begins or ends (not without ``borders``); the keys cited."""
    keys = list(notes)

    def hidden(start: int, end: int, span: str = "") -> str:
        return _CITATION.sub(
            lambda match: f"{_OPEN}{keys.index(match[1])}-{span}{_CLOSE}" if match[1] in notes else match[0],
            _PRIVATE.sub("", text[start:end]),
        )

    at = 0
    parts: list[str] = []
    for index, one in enumerate(spans):
        inside = hidden(one.start, one.end, str(index))
        parts += (hidden(at, one.start), f"{_BEGIN}{inside}{_END}" if borders else inside)
        at = one.end
    cited: list[str] = []

    def reference(index: str, span: str) -> str:
        key = keys[int(index)]
        note, first = notes[key], key not in cited
        cited.append(key)
        back = f' id="{escape(note.back)}"' if note.back and first else ""
        label, number = escape(note.label or f"Quote {note.number}"), note.written or str(note.number)
        if note.opens:
            # The number is text, so that it keeps to its word; the button lies over it.
            button = f'<button popovertarget="{escape(note.opens)}" aria-label="{label}"></button>'
            return f'<sup class="ref"><span aria-hidden="true">{number}</span>{button}</sup>'
        href = spans[int(span)].hrefs.get(key, note.href) if span else note.href
        return (
            f'<sup class="ref"><a href="{escape(href)}" role="doc-noteref"{back}'
            f' aria-label="{label}">{number}</a></sup>'
        )

    html = "".join(_with_notes(_html("".join([*parts, hidden(at, len(text))]), link, free=False), reference))
    if any(note.opens for note in notes.values()):
        html = html.replace('</button></sup><sup class="ref">', '</button></sup><sup class="ref next">')
    return html, tuple(dict.fromkeys(cited))


def _wrapped(html: str, spans: Sequence[Span]) -> str:
    """``html`` with its spans as elements; without any where not every border came through."""
    parts = _BORDER.split(html)
    if "".join(_BORDER.findall(html)) != (_BEGIN + _END) * len(spans):
        return "".join(parts)
    inside = (_in_span(part, one.classes) for part, one in zip(parts[1::2], spans, strict=True))
    return "".join([parts[0], *(piece for pair in zip(inside, parts[2::2], strict=True) for piece in pair)])


def _in_span(html: str, classes: str) -> str:
    """A piece of HTML in a span; where its elements are not whole, each text of it in one of its own."""
    begin, end = f'<span class="{escape(classes)}">', "</span>"
    parts = _TAG.split(html)  # text and tags by turns
    if _whole(parts[1::2]):
        return f"{begin}{html}{end}"
    return "".join(part if odd % 2 or not part.strip() else f"{begin}{part}{end}" for odd, part in enumerate(parts))


def _whole(tags: Sequence[str]) -> bool:
    """Whether every element of a piece of a paragraph begins and ends in it."""
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
    """A free page below its title: as prose without notes, with headings (from h2), tables and code."""
    return Rendered("".join(_with_notes(_html(_PRIVATE.sub("", text), link, free=True), lambda *_: "")))


def _with_notes(html: str, reference: Callable[[str, str], str]) -> Iterator[str]:
    """``html`` with its stand-ins replaced: notes in text only, and after a link rather than in it."""
    waiting: list[tuple[str, str]] = []
    in_link = False
    for part in _TAG.split(html):
        if part.startswith("<"):
            yield _BORDER.sub("", _NOTE.sub("", part)).replace(_BRACKET, "[")
            in_link = part.startswith("<a ") or part == "<a>" or (in_link and part != "</a>")
        elif in_link:
            waiting += _NOTE.findall(part)
            yield _NOTE.sub("", part).replace(_BRACKET, "[")
        else:
            yield _NOTE.sub(lambda match: reference(*match.groups()), part).replace(_BRACKET, "[")
        if not in_link:
            yield from (reference(*one) for one in waiting)
            waiting.clear()


def _html(text: str, link: Link, *, free: bool) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        html = (
            _plain(text) if _tangled(text) else _parser(free).convert("\n\n".join(map(_untangled, _BLOCKS.split(text))))
        )
    except RecursionError:
        html = _plain(text)
    return _clean(html, link, free=free)


def _tangled(text: str) -> bool:
    """Whether ``text`` would keep the parser busy."""
    if len(text) > _LONGEST or re.search(rf"^[ \t]{{{_MOST_INDENTED}}}", text, re.MULTILINE):
        return True
    return any(sum(1 for _ in _MARKS.finditer(block)) > _MOST_MARKS_IN_BLOCK for block in _BLOCKS.split(text))


def _plain(text: str) -> str:
    return "\n".join(f"<p>{escape(block)}</p>" for block in _BLOCKS.split(text) if block.strip())


def _untangled(block: str) -> str:
    """The block with the brackets hidden that have no partner or stand too deep: the parser would search for each."""
    hidden, opened = set(), []
    for match in re.finditer(r"[\[\]]", block):
        if match[0] == "[":
            opened.append(match.start())
        elif opened and len(opened) <= _MOST_BRACKETS_DEEP:
            opened.pop()
        elif opened:
            hidden.add(opened.pop())
    hidden.update(opened)
    return "".join(_BRACKET if at in hidden else character for at, character in enumerate(block)) if hidden else block


class _Headings(Treeprocessor):
    """Headings begin at h2, below the page's title, and never skip a level; wide tables can be scrolled."""

    def run(self, root: Element) -> None:
        level = 1
        for index, element in enumerate(list(root)):
            if re.fullmatch("h[1-6]", element.tag):
                level = max(2, min(int(element.tag[1]), level + 1))
                element.tag = f"h{level}"
            elif element.tag == "table":
                box = Element("div", {"class": "scroll"})
                box.append(element)
                root[index] = box


def _parser(free: bool) -> Markdown:
    if free:
        # "content" is the id that the page's own frame uses.
        toc = TocExtension(slugify=lambda text, separator: re.sub("^content$", "contents", slugify(text, separator)))
        parser = Markdown(extensions=[SaneListExtension(), TableExtension(), FencedCodeExtension(), toc])
        parser.treeprocessors.register(_Headings(parser), "headings", 6)
    else:
        parser = Markdown(extensions=[SaneListExtension()])
        for name in ("hashheader", "setextheader", "hr", "reference", "code"):
            parser.parser.blockprocessors.deregister(name)
    parser.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        parser.inlinePatterns.deregister(name)
    return parser


def _clean(html: str, link: Link, *, free: bool) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        return (link(value) or None) if name == "href" else value

    attributes = {"a": {"href"}, **({"div": {"class"}, **{f"h{n}": {"id"} for n in range(2, 7)}} if free else {})}
    return nh3.clean(
        html,
        tags=_PAGE_TAGS if free else _TEXT_TAGS,
        attributes=attributes,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
