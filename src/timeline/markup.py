"""Markdown into HTML that is safe to show: prose that cites its evidence, and free pages.

Raw HTML is shown and not obeyed, pictures are left out, links lead only where ``link`` lets them. What is made to keep
a Markdown parser busy is shown as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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
_OPEN, _CLOSE, _BRACKET = "\ue000", "\ue001", "\ue002"
_PRIVATE = re.compile("[\ue000-\ue002\u0002\u0003]")
_CITATION = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_TAG = re.compile(r'(<(?:[^">]|"[^"]*")*>)')

# Above these, python-markdown takes more than milliseconds, or no end: measured on runs of each mark.
_MOST_BRACKETS_DEEP = 4
_MOST_MARKS_IN_BLOCK = 1000
_MOST_INDENTED = 80
_LONGEST = 100_000
_BLOCKS = re.compile(r"\n[ \t]*\n")
_MARKS = re.compile(r"[*_`\[\]()<>!\\&#|~+-]|\d[.)]")

_TEXT_TAGS = {"p", "br", "em", "strong", "code", "a", "ul", "ol", "li", "blockquote"}
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
    """A footnote: its number, the address of what it refers to, the id to come back to (empty for none)."""

    number: int
    href: str
    back: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and the keys of the notes that it refers to, in order."""

    html: str
    cited: tuple[str, ...] = ()


def prose(text: str, link: Link, notes: Mapping[str, NoteLink]) -> Rendered:
    """Paragraphs, lists and quotations, with ``[^key]`` as a numbered link to the note of that key.

    ``link`` turns the target of a link into the address to use, or into "" where it may not lead there. A key without
    a note stays as it is written.
    """
    keys = list(notes)
    hidden = _CITATION.sub(
        lambda match: f"{_OPEN}{keys.index(match[1])}{_CLOSE}" if match[1] in notes else match[0],
        _PRIVATE.sub("", text),
    )
    cited: list[str] = []

    def reference(index: str) -> str:
        key = keys[int(index)]
        note, first = notes[key], key not in cited
        cited.append(key)
        back = f' id="{escape(note.back)}"' if note.back and first else ""
        return (
            f'<sup class="ref"><a href="{escape(note.href)}" role="doc-noteref"{back}'
            f' aria-label="Quote {note.number}">{note.number}</a></sup>'
        )

    html = "".join(_with_notes(_html(hidden, link, free=False), reference))
    return Rendered(html, tuple(dict.fromkeys(cited)))


def page(text: str, link: Link) -> Rendered:
    """A free page below its title: as prose without notes, with headings (from h2), tables and code."""
    return Rendered("".join(_with_notes(_html(_PRIVATE.sub("", text), link, free=True), lambda _: "")))


def _with_notes(html: str, reference: Callable[[str], str]) -> Iterator[str]:
    """``html`` with its stand-ins replaced: notes in text only, and after a link rather than in it."""
    waiting: list[str] = []
    in_link = False
    for part in _TAG.split(html):
        if part.startswith("<"):
            yield _NOTE.sub("", part).replace(_BRACKET, "[")
            in_link = part.startswith("<a ") or part == "<a>" or (in_link and part != "</a>")
        elif in_link:
            waiting += _NOTE.findall(part)
            yield _NOTE.sub("", part).replace(_BRACKET, "[")
        else:
            yield _NOTE.sub(lambda match: reference(match[1]), part).replace(_BRACKET, "[")
        if not in_link:
            yield from map(reference, waiting)
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
