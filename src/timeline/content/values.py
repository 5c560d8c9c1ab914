"""Shapes: what a single value in a file of ``content/`` may be. ``containers`` makes lists and records of them.

The loader reads files with them, ``timeline schema`` makes a JSON Schema of them, and ``docs/content.md`` lists them. A
shape reads a YAML node into a plain value: ``Text`` for texts, ``PlacedDate`` for dates. Where a node does not have the
shape, a diagnostic is noted and the value is ``None``.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any

from timeline.content.text_reader import place_at
from timeline.content.yaml_reader import Mapping as MappingNode
from timeline.content.yaml_reader import Node, Scalar
from timeline.content.yaml_reader import Sequence as SequenceNode
from timeline.dates import edtf
from timeline.diagnostics.diagnostic import Diagnostic, Place, error
from timeline.model.ids import ID_PATTERN, MAX_ID, bad_id, id_hint
from timeline.model.records import Prose, Text

MAX_URL = 2_000
# A user name before the host is refused, because readers would take it for the host.
_URL = re.compile(r"https?://[^\s/?#@\\]+([/?#][^\s\\]*)?", re.IGNORECASE)
_FILE_NAME = re.compile(r"[^/\\\x00-\x1f]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WHOLE = "[1-9][0-9]{0,8}"
_SHARE = r"0(\.[0-9]{1,9})?|1(\.0{1,9})?"
_CITATION = re.compile(r"\[\^([^\]\s]+)\]")
_FOUND = {Scalar: "a single value is", SequenceNode: "a list is", MappingNode: "fields are"}
# Other YAML tools read 2018, 1.5 or true without quotes as numbers or booleans; the JSON Schema allows that.
_TEXT_OR_GUESSED = ["string", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class ReadContext:
    """A file while it is read: its name, its text, and the diagnostics so far."""

    file: str
    text: str
    problems: list[Diagnostic] = field(default_factory=list)

    def note(self, problem: Diagnostic) -> None:
        self.problems.append(problem)


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date and its place."""

    date: edtf.Edtf
    at: Place


class Shape(ABC):
    """What a value may be. ``read`` returns the value, or notes a diagnostic; ``schema`` describes it as JSON Schema.

    ``wanted`` names such a value in messages and in the documentation; ``sample`` is an example of one.
    """

    wanted = "a value"
    sample = "…"

    @abstractmethod
    def read(self, node: Node, context: ReadContext) -> Any:
        """The node's value, or None where a diagnostic was noted."""

    def kept(self, value: Any) -> Any:
        """What a record keeps of a value that was read: the value itself, unless a shape says otherwise."""
        return value

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The shape as JSON Schema."""

    def misfit(self, node: Node, context: ReadContext, hint: str = "") -> None:
        """Note a diagnostic: the value has another shape, or is missing."""
        found = _FOUND[type(node)]
        if isinstance(node, Scalar) and not node.value.strip():
            found, hint = "nothing is", "Fill it in, or delete the line."
        elif not hint and not isinstance(node, Scalar):
            hint = "A text that begins with “[”, “{” or “- ”, or holds “: ”, needs quotes."
        context.note(error("wrong-type", node.at, f"{found} here; {self.wanted} belongs here.", hint))


class Single(Shape):
    """A single value that is not empty; subclasses read it in ``value``."""

    def read(self, node: Node, context: ReadContext) -> Any:
        if isinstance(node, Scalar) and node.value.strip():
            return self.value(node, context)
        self.misfit(node, context)
        return None

    @abstractmethod
    def value(self, node: Scalar, context: ReadContext) -> Any:
        """The value of a node that is not empty, or None where a diagnostic was noted."""


@dataclass(frozen=True, slots=True)
class ShortText(Single):
    """Text of at most ``most`` characters."""

    most: int = 300

    @property
    def wanted(self) -> str:  # type: ignore[override]
        return f"text of at most {self.most} characters"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        value = node.value.strip()
        if len(value) > self.most:
            message = f"This is {len(value)} characters long; the limit is {self.most}."
            context.note(error("too-large", node.at, message, "Say it in fewer words."))
            return None
        return Text(value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": _TEXT_OR_GUESSED, "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Markdown(Single):
    """Markdown whose sentences cite quotes: ``[^key]``."""

    most: int = 10_000

    @property
    def wanted(self) -> str:  # type: ignore[override]
        return f"Markdown of at most {self.most} characters"

    def value(self, node: Scalar, context: ReadContext) -> Prose | None:
        text = ShortText(self.most).value(node, context)
        if text is None:
            return None
        start, end = node.raw
        if context.text[start : start + 1] in (">", "|"):
            start = _after_line(context.text, start)  # the line with ``>`` or ``|`` may have a comment
        there = [match.start() for match in _CITATION.finditer(context.text, start, end)]
        keys = _CITATION.findall(text)
        # Where an escape hides a citation, its place is unknown, and the start of the text is used.
        exact = len(there) == len(keys)
        places = [place_at(context.text, offset, context.file) for offset in there] if exact else [node.at] * len(keys)
        return Prose(text, tuple(map(Text, keys, places)))

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.most}


class Id(Single):
    """An id: small letters and digits, in groups joined by ``-``."""

    wanted = "an id"
    sample = "an-id"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        if problem := bad_id(node.value):
            context.note(error("bad-id", node.at, problem, id_hint(node.value)))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        # Other YAML tools read 2018 without quotes as a number, but here it is an id.
        return {"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID, "minimum": 0}


class Key(Single):
    """The key of a quote: any text without blanks."""

    wanted = "the key of a quote"
    sample = "key"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": _TEXT_OR_GUESSED, "minLength": 1}


@dataclass(frozen=True, slots=True)
class OneOf(Single):
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def wanted(self) -> str:  # type: ignore[override]
        return " or ".join(f"`{word}`" for word in self.words)

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        if node.value not in self.words:
            message = f"`{node.value[:60]}` is not one of the words that are allowed here."
            context.note(error("wrong-type", node.at, message, f"Write {self.wanted}."))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


class Date(Single):
    """A date in EDTF (ISO 8601-2, Extended Date/Time Format), level 0 or 1."""

    wanted = "a date such as 2018-09-06, 2018-09 or 2023-11-01/2023-11-15"
    sample = "2018-09-06"

    def value(self, node: Scalar, context: ReadContext) -> PlacedDate | None:
        try:
            return PlacedDate(edtf.parse(node.value), node.at)
        except ValueError as problem:
            hint = "Dates are written in EDTF: 2018, 2018-09, 2018-09-06, 2023-11-01/2023-11-15, 2023-11~, -0043."
            context.note(error("bad-date", node.at, str(problem), hint))
            return None

    def kept(self, value: PlacedDate) -> edtf.Edtf:
        return value.date

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "minLength": 1}


@dataclass(frozen=True, slots=True)
class Number(Single):
    """A whole number from ``least`` (1 or more) to ``most``."""

    least: int = 1
    most: int = 1_000_000
    sample = "3"

    @property
    def wanted(self) -> str:  # type: ignore[override]
        return f"a whole number from {self.least} to {self.most}"

    def value(self, node: Scalar, context: ReadContext) -> int | None:
        if not re.fullmatch(_WHOLE, node.value) or not self.least <= int(node.value) <= self.most:
            message = f"`{node.value[:40]}` is not {self.wanted}."
            context.note(error("wrong-type", node.at, message, "Write it in figures: 3."))
            return None
        return int(node.value)

    def schema(self) -> dict[str, Any]:
        return {"type": ["integer", "string"], "minimum": self.least, "maximum": self.most, "pattern": f"^{_WHOLE}$"}


class Share(Single):
    """A share, from 0 to 1."""

    wanted = "a number from 0 to 1"
    sample = "0.4"

    def value(self, node: Scalar, context: ReadContext) -> float | None:
        if not re.fullmatch(_SHARE, node.value):
            message = f"`{node.value[:40]}` is not {self.wanted}."
            context.note(error("wrong-type", node.at, message, "Write it with a point: 0.4 for 40 %."))
            return None
        return float(node.value)

    def schema(self) -> dict[str, Any]:
        return {"type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": f"^({_SHARE})$"}


@dataclass(frozen=True, slots=True)
class Url(Single):
    """An http or https address; other schemes could run a program in the reader's browser.

    With ``base`` it is the address of a folder, and has no query and no fragment; a record keeps it with
    a slash at its end.
    """

    base: bool = False
    wanted = "an address that starts with https:// or http://"
    sample = "https://…"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        if not is_web_address(node.value):
            hint = "Write a whole address that starts with https:// or http://, without spaces."
            message = f"`{node.value[:60]}` is not a web address that a link may have."
            context.note(error("unsafe-url", node.at, message, hint))
            return None
        if self.base and not is_base_address(node.value):
            hint = "Leave out what begins with “?” or “#”: the addresses of pages are added at its end."
            context.note(error("unsafe-url", node.at, f"`{node.value[:60]}` is not the address of a folder.", hint))
            return None
        return Text(node.value, node.at)

    def kept(self, value: str) -> str:
        return value.rstrip("/") + "/" if self.base else value

    def schema(self) -> dict[str, Any]:
        rest = r"[^\s?#\\]+$" if self.base else r"[^\s\\]+$"
        return {"type": "string", "pattern": rf"^[Hh][Tt][Tt][Pp][Ss]?://{rest}", "maxLength": MAX_URL}


class FileName(Single):
    """The name of a file, without any folder."""

    wanted = "the name of a file"
    sample = "report.txt"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        if len(node.value) > 200 or not _FILE_NAME.fullmatch(node.value) or node.value in (".", ".."):
            hint = (
                "Texts are directly in the archive's folder: write only the file's name, with at most 200 characters."
            )
            context.note(error("wrong-type", node.at, f"`{node.value[:60]}` is not the plain name of a file.", hint))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^[^/\\]+$", "maxLength": 200}


class LanguageTag(Single):
    """A language tag (BCP 47)."""

    wanted = "a language tag such as `en`, `en-IN` or `hi`"
    sample = "en"

    def value(self, node: Scalar, context: ReadContext) -> Text | None:
        if len(node.value) > 35 or not _LANGUAGE.fullmatch(node.value):
            message = f"`{node.value[:40]}` is not a language tag (BCP 47)."
            context.note(error("wrong-type", node.at, message, "Write a tag such as `en`, `en-IN` or `hi`."))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_LANGUAGE.pattern}$", "maxLength": 35}


def _after_line(text: str, start: int) -> int:
    """The offset after the line that contains ``start``."""
    end = re.compile(r"[\r\n]").search(text, start)
    return end.end() if end else len(text)


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an absolute http or https address without spaces, of at most ``MAX_URL`` characters."""
    return len(text) <= MAX_URL and _URL.fullmatch(text) is not None


def is_base_address(text: str) -> bool:
    """Whether ``text`` can be the base address of a site: a web address without query and fragment."""
    return is_web_address(text) and not re.search(r"[?#]", text)
