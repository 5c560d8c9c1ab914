"""Markdown into HTML: the parts of the ``markdown`` package that the site wants, in time that grows with the text.

Some parts of the package read the rest of a block again for each heading in it, or the rest of a paragraph for each
bracket. Here stand parts of our own for them, in their places. What goes beyond a bound is shown as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, blockprocessors, inlinepatterns
from markdown.blockparser import BlockParser
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor
from markdown.extensions.toc import TocExtension, TocTreeprocessor, slugify
from markdown.postprocessors import build_postprocessors
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor, build_treeprocessors
from markdown.util import AtomicString, Registry, code_escape

# Nobody writes by hand what goes beyond these.
_DEEPEST = 32  # lists, items and quotations in one another
_LONGEST_BLOCK = 200  # lines that the package may cut up in its own way
_LONGEST_ADDRESS = 2000  # characters of a link's address and title
_MOST_BRACKETS = 4  # in one another, in the text of a link
_LONGEST_TEXT = 100_000  # characters of a paragraph or another text without blocks in it
_MOST_MARKS = 1000  # in such a text
_WIDEST_TABLE = 200  # columns
_LEAST_FILLED = 8  # one of so many cells of a large table stands in the text; the package adds the others
_LARGE_TABLE = 1000  # cells

_INDENT = "    "  # of code
_UNDERLINE = re.compile(r"(?:=+|-+) *")  # makes a heading of the line above it
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]*\]:")  # of the address of a link
_MARK = re.compile(r"[*_`\[\]<\\&]|  \n")


def _label(depth: int) -> str:
    """A pattern for what stands between brackets, with that many more in one another; it never tries anything twice."""
    return rf"(?:[^\[\]]++|\[{_label(depth - 1)}\])*+" if depth else r"[^\[\]]*+"


_LABEL = re.compile(rf"({_label(_MOST_BRACKETS)})\]")


def convert(text: str) -> str:
    """Paragraphs, lists, quotations, emphasis, code in a line and links. Raw HTML is text, pictures are not known."""
    return _Prose().convert(text)


def convert_page(text: str) -> str:
    """The same, and headings, rules, tables, code and definitions of links."""
    return _Page(extensions=[_Ids(slugify=_slug)]).convert(text)


class _Prose(Markdown):
    """What stands here is all that is understood: the package's own list has HTML and pictures too."""

    def build_parser(self) -> _Prose:
        self.preprocessors = _registry(normalize_whitespace=NormalizeWhitespace(self))
        self.parser = _Blocks(self)
        self.parser.blockprocessors = self.blocks(self.parser)
        self.inlinePatterns = self.inline()
        self.treeprocessors = build_treeprocessors(self)
        self.treeprocessors.register(_Tangled(self), "tangled", 25)
        self.postprocessors = build_postprocessors(self)
        return self

    def blocks(self, parser: BlockParser) -> Registry[blockprocessors.BlockProcessor]:
        return _registry(
            empty=blockprocessors.EmptyBlockProcessor(parser),
            deep=_Deep(parser),
            indent=blockprocessors.ListIndentProcessor(parser),
            olist=_Numbered(parser),
            ulist=_Bulleted(parser),
            quote=blockprocessors.BlockQuoteProcessor(parser),
            paragraph=blockprocessors.ParagraphProcessor(parser),
        )

    def inline(self) -> Registry[inlinepatterns.Pattern]:
        emphasis = inlinepatterns.DelimiterProcessor("*", "strong,em", self)
        emphasis.add("_", "strong,em", smart=True)
        return _registry(
            backtick=inlinepatterns.BacktickInlineProcessor(inlinepatterns.BACKTICK_RE),
            escape=inlinepatterns.EscapeInlineProcessor(inlinepatterns.ESCAPE_RE, self),
            reference=_Reference(inlinepatterns.REFERENCE_RE, self),
            link=_Link(inlinepatterns.LINK_RE, self),
            short_reference=_ShortReference(inlinepatterns.REFERENCE_RE, self),
            autolink=inlinepatterns.AutolinkInlineProcessor(inlinepatterns.AUTOLINK_RE, self),
            automail=inlinepatterns.AutomailInlineProcessor(inlinepatterns.AUTOMAIL_RE, self),
            linebreak=inlinepatterns.SubstituteTagInlineProcessor(inlinepatterns.LINE_BREAK_RE, "br"),
            entity=inlinepatterns.HtmlInlineProcessor(inlinepatterns.ENTITY_RE, self),
            em_strong=emphasis,
        )


class _Page(_Prose):
    def build_parser(self) -> _Page:
        super().build_parser()
        self.preprocessors.register(_FencedCode(self), "fenced_code", 5)
        self.treeprocessors.register(_Headings(self), "headings", 6)
        self.ESCAPED_CHARS.append("|")
        return self

    def blocks(self, parser: BlockParser) -> Registry[blockprocessors.BlockProcessor]:
        return _registry(
            empty=blockprocessors.EmptyBlockProcessor(parser),
            deep=_Deep(parser),
            indent=blockprocessors.ListIndentProcessor(parser),
            code=blockprocessors.CodeBlockProcessor(parser),
            table=_Table(parser, {"use_align_attribute": False}),
            long=_Long(parser),
            hashheader=blockprocessors.HashHeaderProcessor(parser),
            setextheader=blockprocessors.SetextHeaderProcessor(parser),
            hr=blockprocessors.HRProcessor(parser),
            olist=_Numbered(parser),
            ulist=_Bulleted(parser),
            quote=blockprocessors.BlockQuoteProcessor(parser),
            reference=_Definition(parser),
            paragraph=blockprocessors.ParagraphProcessor(parser),
        )


def _registry(**parts: Any) -> Registry[Any]:
    """The parts, asked in this order."""
    registry: Registry[Any] = Registry()
    for number, (name, part) in enumerate(parts.items(), 1):
        registry.register(part, name, 10 * (len(parts) - number + 1))
    return registry


# Blocks


class _Blocks(BlockParser):
    def parseChunk(self, parent: Element, text: str) -> None:
        # One by one: each is taken from the front of its list, and a long list would move up each time.
        for block in text.split("\n\n"):
            self.parseBlocks(parent, [block])


class _Deep(blockprocessors.BlockProcessor):
    """What stands too deep is a paragraph: every list and quotation around it reads it once more."""

    def test(self, parent: Element, block: str) -> bool:
        return len(self.parser.state) >= _DEEPEST

    def run(self, parent: Element, blocks: list[str]) -> None:
        self.parser.blockprocessors["paragraph"].run(parent, blocks)


class _List(blockprocessors.OListProcessor):
    def get_items(self, block: str) -> list[str]:
        """The items of a block. The package copies an item once more for each of its lines."""
        items: list[list[str]] = []
        for line in block.split("\n"):
            if found := self.CHILD_RE.match(line):
                items.append([found[3]])
            elif self.INDENT_RE.match(line) and not items[-1][0].startswith(_INDENT):
                items.append([line])
            else:
                items[-1].append(line)
        return ["\n".join(item) for item in items]


class _Numbered(_List, SaneOListProcessor):
    pass


class _Bulleted(_List, SaneUListProcessor):
    pass


class _Long(blockprocessors.BlockProcessor):
    """Cuts a long block before and after each heading and rule, before each definition of a link, and after code.

    The package cuts off one of them at a time, and reads the rest again.
    """

    def test(self, parent: Element, block: str) -> bool:
        return block.count("\n") > _LONGEST_BLOCK and next(_pieces(block)) != block

    def run(self, parent: Element, blocks: list[str]) -> None:
        for piece in _pieces(blocks.pop(0)):
            self.parser.parseBlocks(parent, [piece])


def _pieces(block: str) -> Iterator[str]:
    piece: list[str] = []
    for line in block.split("\n"):
        code = bool(piece) and piece[0].startswith(_INDENT)
        underline = len(piece) == 1 and not code and _UNDERLINE.fullmatch(line)
        alone = not underline and (line.startswith("#") or _is_rule(line))
        if piece and (alone or _DEFINITION.match(line) or (code and not line.startswith(_INDENT))):
            yield "\n".join(piece)
            piece = []
        piece.append(line)
        if underline or alone:
            yield "\n".join(piece)
            piece = []
    if piece:
        yield "\n".join(piece)


def _is_rule(line: str) -> bool:
    marks = line.replace(" ", "")
    return len(marks) >= 3 and marks[0] in "-_*" and not marks.strip(marks[0])


class _Definition(blockprocessors.ReferenceProcessor):
    # As the package has it, but that an address never gives back what it took for a title without a space before it.
    RE = re.compile(blockprocessors.ReferenceProcessor.RE.pattern.replace(r"([^\s]+)", r"([^\s]++)"), re.MULTILINE)


class _Table(TableProcessor):
    def test(self, parent: Element, block: str) -> bool:
        rows = block.split("\n")
        columns = rows[0].count("|") + 1
        return (
            columns > 1
            and all(row.count("|") + row.count("`") <= 2 * _WIDEST_TABLE for row in rows)
            and columns * len(rows) <= _LEAST_FILLED * block.count("|") + _LARGE_TABLE
            and super().test(parent, block)
        )


class _FencedCode(Preprocessor):
    """Code between two lines of the same three or more backticks or tildes, at the beginning of a line."""

    OPENING = re.compile(
        r"(?P<fence>~{3,}|`{3,}) *(?:\{[^{}]*\}|\.?[\w#.+-]* *(?:hl_lines=(?P<quote>[\"']).*?(?P=quote) *)?)"
    )

    def run(self, lines: list[str]) -> list[str]:
        last = {line.rstrip(" "): number for number, line in enumerate(lines) if line.startswith(("```", "~~~"))}
        found: list[str] = []
        code: list[str] = []
        fence = ""
        for number, line in enumerate(lines):
            if fence and line.rstrip(" ") == fence:
                html = f"<pre><code>{code_escape(chr(10).join([*code, '']))}</code></pre>"
                found += ["", self.md.htmlStash.store(html), ""]
                fence = ""
            elif fence:
                code.append(line)
            elif (opening := self.OPENING.fullmatch(line)) and last.get(opening["fence"], -1) > number:
                fence, code = opening["fence"], []
            else:
                found.append(line)
        return found


# Texts


class _Tangled(Treeprocessor):
    """A text that is all marks stays as it is written: each mark that is understood copies the text."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text, element.tail = _bounded(element.text), _bounded(element.tail)


def _bounded(text: str | None) -> str | None:
    if not text or isinstance(text, AtomicString) or len(text) <= _MOST_MARKS:
        return text
    if len(text) <= _LONGEST_TEXT and sum(1 for _ in _MARK.finditer(text)) <= _MOST_MARKS:
        return text
    return AtomicString(text.replace("&", "&amp;"))


class _Bounded(inlinepatterns.LinkInlineProcessor):
    """Finds the ends of a link, if it has any, without reading all that follows."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        found = _LABEL.match(data, index)
        return (found[1], found.end(), True) if found else ("", index, False)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        near = data[index : index + _LONGEST_ADDRESS]
        if ")" not in near:
            return "", None, index, False
        address, title, end, found = super().getLink(near, 0)
        # Of quotes that do not close the package makes a link that ends before it begins.
        return address, title, index + end, found and end > 0


class _Link(_Bounded):
    pass


class _Reference(_Bounded, inlinepatterns.ReferenceInlineProcessor):
    RE_LINK = re.compile(r"\s?\[([^\[\]]*)\]")  # no bracket in what it refers to


class _ShortReference(_Bounded, inlinepatterns.ShortReferenceInlineProcessor):
    pass


# Pages


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


def _slug(text: str, separator: str) -> str:
    # "content" is the id that the page's own frame uses.
    return re.sub("^content$", "contents", slugify(text, separator))


class _Contents(TocTreeprocessor):
    def replace_marker(self, root: Element, elem: Element) -> None:
        """One table of contents: each lists all headings, so that many would be longer than any page."""
        for parent in root.iter():
            for index, element in enumerate(parent):
                if element.tag == "p" and not len(element) and (element.text or "").strip() == self.marker:
                    parent[index] = elem
                    return


class _Ids(TocExtension):
    TreeProcessorClass = _Contents
