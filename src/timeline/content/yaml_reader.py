"""Reads one YAML file as a tree of texts with their places.

The file is read from the parser's events, without the parser's own objects: so every value stays the text that the
editor wrote (``no``, ``012``), and each limit applies before the rest is read. Every mistake becomes a diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml
from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from timeline.content.text_reader import UNFIT, decode, place_at, unfit, unfit_characters, without_unfit
from timeline.content.yaml_mistakes import (
    YamlMistake,
    cut_in_braces,
    glued_comment,
    no_colon,
    odd_space,
    refused,
    unexpected_colon,
)
from timeline.diagnostics.diagnostic import Diagnostic, Place, Related, error, in_order

MAX_BYTES = 1_000_000
MAX_NODES = 100_000
MAX_DEPTH = 20
MAX_PROBLEMS = 100

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. ``plain`` says that it has no quotes (an empty value has none either). ``raw`` are its start and end, as
    character offsets in the text of the file, including its quotes or its ``|`` or ``>``."""

    value: str
    at: Place
    plain: bool
    raw: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in the order of the file."""

    items: tuple[Node, ...]
    at: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file; of a key that is given twice only the first is kept."""

    items: tuple[tuple[Scalar, Node], ...]
    at: Place


Node = Scalar | Sequence | Mapping


def read(data: bytes, file: str) -> tuple[Node | None, str, tuple[Diagnostic, ...]]:
    """Read the bytes of ``file`` (its path relative to the site's folder, for the places).

    Returns the root (None where the file cannot be used), the decoded text without a byte order mark ("" where it
    cannot be decoded), and the diagnostics sorted by line and column. It never raises. In the texts of the tree, U+FFFD
    replaces control characters (except tab and line breaks) and characters that change the reading direction.
    """
    if len(data) > MAX_BYTES:
        problem = _too_large(Place(file), f"the file is larger than {MAX_BYTES // 1_000_000} MB")
        return None, "", (problem,)
    text, problems = decode(data, file)
    if text is None:
        return None, "", problems
    problems += unfit_characters(text, file)
    reader = _TreeBuilder(without_unfit(text), file)
    root = reader.root()
    return root, text, in_order((*problems, *reader.problems))


def _syntax(place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    return error("yaml-syntax", place, message, hint, related)


def _slip(slip: YamlMistake, text: str, file: str) -> Diagnostic:
    return _syntax(place_at(text, slip.offset, file), slip.message, slip.hint)


def _too_large(place: Place, message: str, hint: str = "leave out what no record needs") -> Diagnostic:
    return error("too-large", place, message, hint)


class _Stop(Exception):
    """Raised inside the reader when a file cannot be read further; the reason is among its problems."""


class _TreeBuilder:
    """Builds the tree of one file. ``problems`` is complete when ``root`` has returned."""

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Diagnostic] = []
        self._text = text
        self._file = file
        self._nodes = 0
        self._brackets: list[int] = []  # the offsets of the brackets that are open

    def root(self) -> Node | None:
        if slip := refused(self._text):
            self._report_slip(slip)
            return None
        try:
            events: Any = yaml.parse(self._text, Loader=_LOADER)
            with closing(events):
                return self._document(events)
        except _Stop:
            return None
        except yaml.MarkedYAMLError as err:
            if err.problem_mark and "nesting depth" in (err.problem or ""):
                self._tell_too_deep(err.problem_mark.index)
                return None
            problem = _explain(err, self._text, self._file, self._brackets)
            if slip := odd_space(self._text, problem.place.line):
                problem = _slip(slip, self._text, self._file)
        except (yaml.YAMLError, ValueError, OverflowError):
            # Only the parser in pure Python raises these: it computes an escape or a version before it validates it.
            problem = _syntax(Place(self._file), *_UNREADABLE)
        # The parser may fail at the end of an alias or a tag that is reported already.
        if all((problem.code, problem.place.line) != (known.code, known.place.line) for known in self.problems):
            self.problems.append(problem)
        return None

    def _tell_too_deep(self, stopped: int) -> None:
        """Tell where the nesting passes our bound.

        Newer releases of libyaml have a bound of their own, which is higher. But the parser reads ahead, and may stop
        at its bound before it has told us of anything that is nested: then our bound is found in what stands before.
        """
        head = _TreeBuilder(self._text[:stopped], self._file)
        head.root()
        self.problems = head.problems

    def _document(self, events: Iterator[Any]) -> Node | None:
        next(events)
        event = next(events)
        if type(event) is StreamEndEvent:
            self._report_empty()
            return None
        root = self._node(next(events), events, 1)
        next(events)
        event = next(events)
        if type(event) is not StreamEndEvent:
            message, hint = "a second document begins here", "keep one record in each file, and delete the line “---”"
            self._report(_syntax(self._place(event), message, hint))
        if isinstance(root, Scalar) and root.raw[0] == root.raw[1]:
            self._report_empty()
            return None
        return root

    def _report_empty(self) -> None:
        self._report(_syntax(Place(self._file), "the file is empty", "fill it in, or delete it"))

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(_too_large(self._place(event), f"the file holds more than {MAX_NODES} values"))
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event)
        if event.anchor is not None:
            hint = "delete the anchor; if the value itself begins with “&”, put it in quotes"
            self._report(_syntax(self._place(event), f"anchors are not used here: “&{_short(event.anchor)}”", hint))
        if event.tag is not None:
            self._report(_syntax(self._place(event), *_TAG))
        if kind is ScalarEvent:
            return self._scalar(event)
        if depth > MAX_DEPTH:
            message = f"lists and fields are nested more than {MAX_DEPTH} deep"
            hint = "if the value begins with “[” or “{”, put it in quotes"
            self._stop(_too_large(self._place(event), message, hint))
        if event.flow_style:
            self._brackets.append(event.start_mark.index)
        read = self._mapping if kind is MappingStartEvent else self._sequence
        node = read(event, events, depth)
        if event.flow_style:
            self._brackets.pop()
        return node

    def _sequence(self, start: Any, events: Iterator[Any], depth: int) -> Sequence:
        items = []
        while type(event := next(events)) is not SequenceEndEvent:
            items.append(self._node(event, events, depth + 1))
        return Sequence(tuple(items), self._place(start))

    def _mapping(self, start: Any, events: Iterator[Any], depth: int) -> Mapping:
        items: dict[str, tuple[Scalar, Node]] = {}
        while type(event := next(events)) is not MappingEndEvent:
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                hint = "if the value begins with “[” or “{”, put it in quotes"
                self._report(_syntax(key.at, "a list or a group of fields cannot be a key", hint))
            elif key.plain and key.value == "<<":
                self._report(_syntax(key.at, "the merge key “<<” is not used here", "write the fields out"))
            elif start.flow_style and key.plain and (slip := cut_in_braces(self._text, *key.raw)):
                self._report_slip(slip)
            elif first := items.get(key.value):
                related = (Related(first[0].at, "it is first given here"),)
                hint = "keep one of the two; the first one counts"
                message = f"the key “{_short(key.value)}” is given twice"
                self._report(error("duplicate-key", key.at, message, hint, related))
            else:
                items[key.value] = (key, value)
        return Mapping(tuple(items.values()), self._place(start))

    def _scalar(self, event: Any) -> Scalar:
        value = event.value
        if event.style == '"' and UNFIT.search(value):
            for character in dict.fromkeys(UNFIT.findall(value)):
                self._report(unfit(character, self._place(event)))
            value = without_unfit(value)
        raw = (event.start_mark.index, event.end_mark.index)
        if not event.style and (slip := glued_comment(self._text, raw[1])):
            self._report_slip(slip)
        return Scalar(value, self._place(event), not event.style, raw)

    def _alias(self, event: Any) -> Scalar:
        hint = "write the value out; if it is a text that begins with “*”, put it in quotes"
        self._report(_syntax(self._place(event), f"aliases are not used here: “*{_short(event.anchor)}”", hint))
        raw = (event.start_mark.index, event.end_mark.index)
        return Scalar(self._text[slice(*raw)], self._place(event), True, raw)

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        if mark.index == len(self._text):
            # libyaml adds a line break at the end of the file, and gives an empty key or value the place after it.
            return place_at(self._text, mark.index, self._file)
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _report_slip(self, slip: YamlMistake) -> None:
        self._report(_slip(slip, self._text, self._file))

    def _report(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"the file has {MAX_PROBLEMS} problems up to here, and the rest is not read"
            self._stop(_too_large(problem.place, message, "correct these first"))

    def _stop(self, problem: Diagnostic) -> NoReturn:
        self.problems.append(problem)
        raise _Stop


# --- the parser's errors, in plain words -----------------------------------------------------------------------------

_UNREADABLE = ("this is not YAML", "look at the quotes, colons and indentation of this line and of the one above it")
_TAG = ("tags are not used here", "delete the tag; if the value itself begins with “!”, put it in quotes")
_QUOTE_IT = "put the value in quotes"
# A pattern for the message of both parsers → our message and hint, at the place where the parser stopped.
_SIMPLE = (
    (r"cannot start any token", "a value cannot begin with “{char}”", _QUOTE_IT),
    (r"sequence entries", "a list cannot begin on the line of its key", "put each “- …” on a line of its own"),
    (r"mapping keys", "a value cannot begin with “?”", _QUOTE_IT),
    (r"scanning a block scalar", "no text may follow “|” or “>” on its line", "begin the text on the next line"),
    (
        r"node content",
        "a value is missing before “{char}”",
        "write the value; if “{char}” is part of it, put it in quotes",
    ),
)


def _explain(err: yaml.MarkedYAMLError, text: str, file: str, brackets: list[int]) -> Diagnostic:
    """The parser's error as a diagnostic, at the character to correct; ``brackets`` are the offsets of open ones."""
    said = f"{err.context or ''} {err.problem or ''}"
    stopped = min(err.problem_mark.index if err.problem_mark else 0, len(text))
    began = err.context_mark.index if err.context_mark else stopped
    here, there = place_at(text, stopped, file), place_at(text, began, file)
    char = text[stopped : stopped + 1]
    if "tab character" in said or char == "\t":
        return _syntax(here, "a tab cannot be used for indentation", "use spaces")
    if "mapping values" in said:
        return _slip(unexpected_colon(text, stopped) or YamlMistake(stopped, *_UNREADABLE), text, file)
    if "expected ':'" in said:
        return _slip(no_colon(_LINE_END.split(text[began : began + 2000])[0], began), text, file)
    if "scanning a quoted scalar" in said and ("end of stream" in said or "document" in said):
        message = "the quotation mark that opens here is never closed"
        return _syntax(there, message, f"close it with {text[began]}; an apostrophe in single quotes is written ''")
    if "quoted scalar" in said:
        backslash = place_at(text, text.rfind("\\", 0, stopped + 1), file)
        hint = r"in double quotes write \\ for a backslash, or use single quotes"
        return _syntax(backslash, "the characters after this backslash mean nothing", hint)
    if re.search(r"\btag\b", said):
        return _syntax(there, *_TAG)
    if re.search(r"scanning an a(lias|nchor)", said):
        return _syntax(there, f"a value cannot begin with “{text[began]}”", _QUOTE_IT)
    if "parsing a flow" in said and "node content" not in said:
        return _unclosed_bracket(text, began, stopped, file)
    if brackets and stopped == len(text):
        return _unclosed_bracket(text, brackets[-1], stopped, file)
    for pattern, message, hint in _SIMPLE:
        if re.search(pattern, said):
            shown = char if char.strip() else "the end of the line"
            return _syntax(here, message.replace("{char}", shown), hint.replace("{char}", shown))
    if re.search(r"block (mapping|collection)|document start|block end", said):
        return _misplaced(text, began, stopped, file)
    return _syntax(here, *_UNREADABLE)


def _unclosed_bracket(text: str, began: int, stopped: int, file: str) -> Diagnostic:
    here, there = place_at(text, stopped, file), place_at(text, began, file)
    close = "]" if text[began] == "[" else "}"
    if here.line != there.line or stopped == len(text):
        related = (Related(here, "it is still open here"),)
        return _syntax(there, f"“{text[began]}” is never closed", f"close it with “{close}”", related)
    hint = f"part the items with commas and close with “{close}”; put a text with “,:[]{{}}” in quotes"
    return _syntax(here, f"a comma or “{close}” is missing here", hint)


def _misplaced(text: str, began: int, stopped: int, file: str) -> Diagnostic:
    """The diagnostic for text in the wrong place: a line with wrong indentation, or text after the end of a value."""
    here, there = place_at(text, stopped, file), place_at(text, began, file)
    before = _LINE_END.split(text[:stopped])[-1].rstrip()
    if not before:
        related = () if here.line == there.line else (Related(there, "these lines begin here"),)
        hint = "fields of one record, and items of one list, begin in the same column; what belongs to one is indented"
        return _syntax(here, "this line does not begin in the same column as the lines it belongs to", hint, related)
    if before[-1] in "\"'":
        hint = "put the whole value in quotes of the other sort; or an earlier quotation mark is not closed"
        return _syntax(here, "text follows the closing quotation mark", hint)
    return _syntax(here, f"text follows “{before[-1]}”, where the value has ended", "put the whole value in quotes")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
