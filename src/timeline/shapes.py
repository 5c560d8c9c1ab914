"""Shapes: what each file of ``content/`` may hold, said once.

The loader reads by these tables, ``timeline schema`` turns them into JSON Schema, and ``docs/content.md`` lists them.
A shape reads a YAML node into a plain value: ``Text`` for scalars, tuples for lists, dicts for mappings, ``Edtf`` for
dates. Where a node does not fit, a diagnostic is noted and the value is ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline import dates
from timeline.diagnostics import Diagnostic, Place, error
from timeline.records import Prose, Text
from timeline.yamltext import Mapping as MappingNode
from timeline.yamltext import Node, Scalar, place_at
from timeline.yamltext import Sequence as SequenceNode

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
MAX_ID = 100
_ID = re.compile(ID_PATTERN)
_URL = re.compile(r"https?://[^\s/?#@\\]+\.?[^\s\\]*", re.IGNORECASE)
_FILE_NAME = re.compile(r"[^/\\\x00]+")

_CITATION = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file while it is read: its name, its text, and what was found wrong with it so far."""

    file: str
    text: str
    problems: list[Diagnostic] = field(default_factory=list)

    def note(self, problem: Diagnostic) -> None:
        self.problems.append(problem)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the place where it stands."""

    date: dates.Edtf
    at: Place


class Shape:
    """What a value may be. ``read`` gives the value or notes on the sheet why not; ``schema`` is the same as JSON Schema."""

    wanted = "a value"

    def read(self, node: Node, sheet: Sheet) -> Any:
        raise NotImplementedError  # pragma: no cover - every shape below has its own

    def schema(self) -> dict[str, Any]:
        raise NotImplementedError  # pragma: no cover

    def misfit(self, node: Node, sheet: Sheet) -> None:
        found = {Scalar: "a single value", SequenceNode: "a list", MappingNode: "fields of its own"}[type(node)]
        if isinstance(node, Scalar) and not node.value:
            found = "nothing"
        sheet.note(error("wrong-type", node.at, f"Here stands {found}; wanted is {self.wanted}."))


@dataclass(frozen=True, slots=True)
class Line(Shape):
    """Text of at most ``most`` characters."""

    most: int = 300
    wanted = "text"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node, Scalar) or not node.value.strip():
            return self.misfit(node, sheet)
        value = node.value.strip()
        if len(value) > self.most:
            hint = "Say it in fewer words, or in the summary."
            sheet.note(error("too-large", node.at, f"This is {len(value)} characters long; at most {self.most} fit.", hint))
            return None
        return Text(value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Markdown(Shape):
    """Markdown whose sentences cite quotes: ``[^key]``."""

    most: int = 10_000
    wanted = "Markdown text"

    def read(self, node: Node, sheet: Sheet) -> Prose | None:
        text = Line(self.most).read(node, sheet)
        if text is None or not isinstance(node, Scalar):
            return None
        start, end = node.raw
        there = list(_CITATION.finditer(sheet.text, start, end))
        keys = [match[1] for match in _CITATION.finditer(text)]
        # Where YAML's own writing (escapes, say) hides a citation, the start of the text is the nearest place.
        exact = [match[1] for match in there] == keys
        places = [place_at(sheet.text, match.start(), sheet.file) for match in there] if exact else [node.at] * len(keys)
        return Prose(text, tuple(map(Text, keys, places)))

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": self.most}


@dataclass(frozen=True, slots=True)
class Id(Shape):
    """An id: small letters and digits, in groups joined by ``-``."""

    of: str = "an id"
    wanted = "an id"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        if problem := bad_id(node.value):
            sheet.note(error("bad-id", node.at, problem, id_hint(node.value)))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID}


@dataclass(frozen=True, slots=True)
class Key(Shape):
    """The key of a quote: like an id, but capitals and ``_`` may stand in it."""

    wanted = "the key of a quote"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class OneOf(Shape):
    """One of a few words."""

    words: tuple[str, ...]
    wanted = "one of a few words"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if isinstance(node, Scalar) and node.value in self.words:
            return Text(node.value, node.at)
        listed = " or ".join(f"`{word}`" for word in self.words)
        found = f"`{node.value}`" if isinstance(node, Scalar) and node.value else "This"
        sheet.note(error("wrong-type", node.at, f"{found} is not one of the words that may stand here.", f"Write {listed}."))
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Date(Shape):
    """An EDTF date, level 0 or 1."""

    wanted = "a date such as 2018-09-06, 2018-09 or 2023-11-01/2023-11-15"

    def read(self, node: Node, sheet: Sheet) -> Dated | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        try:
            return Dated(dates.parse(node.value), node.at)
        except ValueError as problem:
            hint = "Dates are written in EDTF: 2018, 2018-09, 2018-09-06, 2023-11-01/2023-11-15, 2023-11~, -0043."
            sheet.note(error("bad-date", node.at, str(problem), hint))
            return None

    def schema(self) -> dict[str, Any]:
        # YAML tools read an unquoted year as an integer.
        return {"type": ["string", "integer"], "description": f"EDTF: {self.wanted}"}


@dataclass(frozen=True, slots=True)
class Number(Shape):
    """A number from ``least`` to ``most``; a whole one unless ``fraction``."""

    least: float = 1
    most: float = 1_000_000
    fraction: bool = False
    wanted = "a number"

    def read(self, node: Node, sheet: Sheet) -> float | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        pattern = r"\d{1,9}(\.\d{1,9})?" if self.fraction else r"[1-9]\d{0,8}|0"
        if not re.fullmatch(pattern, node.value, re.ASCII) or not self.least <= float(node.value) <= self.most:
            whole = "a number" if self.fraction else "a whole number"
            message = f"`{node.value[:40]}` is not {whole} from {self.least:g} to {self.most:g}."
            sheet.note(error("wrong-type", node.at, message))
            return None
        return float(node.value)

    def schema(self) -> dict[str, Any]:
        kind = "number" if self.fraction else "integer"
        return {"type": kind, "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Url(Shape):
    """An http or https address; anything else could run in the reader's browser."""

    wanted = "an address that starts with https:// or http://"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        if not is_web_address(node.value):
            hint = "Write a whole address that starts with https:// or http://, without spaces."
            sheet.note(error("unsafe-url", node.at, f"`{node.value[:60]}` is not a web address that may be linked.", hint))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


@dataclass(frozen=True, slots=True)
class FileName(Shape):
    """The name of a file, without any folder."""

    wanted = "the name of a file"

    def read(self, node: Node, sheet: Sheet) -> Text | None:
        if not isinstance(node, Scalar) or not node.value:
            return self.misfit(node, sheet)
        if len(node.value) > 200 or not _FILE_NAME.fullmatch(node.value) or node.value in (".", ".."):
            hint = "Texts lie directly in the archive's folder: write the file's name alone."
            sheet.note(error("wrong-type", node.at, f"`{node.value[:60]}` is not the plain name of a file.", hint))
            return None
        return Text(node.value, node.at)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^[^/\\]+$", "maxLength": 200}


@dataclass(frozen=True, slots=True)
class Many(Shape):
    """A list of at most ``most``; ``single`` allows one value to stand without the list."""

    of: Shape
    most: int = 500
    single: bool = False
    wanted = "a list"

    def read(self, node: Node, sheet: Sheet) -> tuple[Any, ...] | None:
        if self.single and isinstance(node, Scalar):
            one = self.of.read(node, sheet)
            return None if one is None else (one,)
        if not isinstance(node, SequenceNode):
            return self.misfit(node, sheet)
        if len(node.items) > self.most:
            sheet.note(error("too-large", node.at, f"This list has {len(node.items)} entries; at most {self.most} fit."))
            return None
        read = [self.of.read(item, sheet) for item in node.items]
        return tuple(value for value in read if value is not None)

    def schema(self) -> dict[str, Any]:
        many = {"type": "array", "items": self.of.schema(), "maxItems": self.most}
        return {"anyOf": [self.of.schema(), many]} if self.single else many


@dataclass(frozen=True, slots=True)
class Keyed(Shape):
    """A mapping from ids (or, with ``free``, any keys) to values of one shape, at most ``most``."""

    of: Shape
    most: int = 500
    free: bool = False
    wanted = "ids, each with a value"

    def read(self, node: Node, sheet: Sheet) -> dict[Text, Any] | None:
        if not isinstance(node, MappingNode):
            return self.misfit(node, sheet)
        if len(node.items) > self.most:
            sheet.note(error("too-large", node.at, f"{len(node.items)} entries stand here; at most {self.most} fit."))
            return None
        found: dict[Text, Any] = {}
        for key, value in node.items:
            if not self.free and (problem := bad_id(key.value)):
                sheet.note(error("bad-id", key.at, problem, id_hint(key.value)))
                continue
            if (read := self.of.read(value, sheet)) is not None:
                found[Text(key.value, key.at)] = read
        return found

    def schema(self) -> dict[str, Any]:
        names = {} if self.free else {"propertyNames": Id().schema()}
        return {"type": "object", "additionalProperties": self.of.schema(), "maxProperties": self.most, **names}


@dataclass(frozen=True, slots=True)
class Field:
    """A named field of a record: its shape, whether it must be there, and what it is for."""

    name: str
    shape: Shape
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Values:
    """The fields of a record that could be read, by name, and the place where the record starts."""

    at: Place
    by_name: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.by_name.get(name)


@dataclass(frozen=True, slots=True)
class Fields(Shape):
    """A record: named fields, no others."""

    name: str
    fields: tuple[Field, ...]
    wanted = "a record with named fields"

    def read(self, node: Node, sheet: Sheet) -> Values | None:
        if not isinstance(node, MappingNode):
            return self.misfit(node, sheet)
        known = {one.name: one for one in self.fields}
        found: dict[str, Any] = {}
        for key, value in node.items:
            if key.value not in known:
                sheet.note(error("unknown-field", key.at, f"{self.name} has no field `{key.value[:60]}`.", self._guess(key)))
            elif (read := known[key.value].shape.read(value, sheet)) is not None:
                found[key.value] = read
        present = {key.value for key, _ in node.items}
        for one in self.fields:
            if one.required and one.name not in present:
                sheet.note(error("missing-field", node.at, f"{self.name} needs `{one.name}`: {one.about}."))
        usable = all(one.name in found for one in self.fields if one.required)
        return Values(node.at, found) if usable else None

    def _guess(self, key: Scalar) -> str:
        from difflib import get_close_matches

        names = [one.name for one in self.fields]
        close = get_close_matches(key.value.lower().strip(), names, 1, 0.6)
        return f"Did you mean `{close[0]}`?" if close else f"It may have: {', '.join(names)}."

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {one.name: {"description": one.about, **one.shape.schema()} for one in self.fields},
            "required": [one.name for one in self.fields if one.required],
            "additionalProperties": False,
        }


def is_web_address(text: str) -> bool:
    """Whether ``text`` is a whole http or https address without spaces, of at most 2000 characters."""
    return len(text) <= 2000 and _URL.fullmatch(text) is not None


def bad_id(text: str) -> str:
    """Why ``text`` is not an id, or an empty string."""
    if len(text) > MAX_ID:
        return f"This id is {len(text)} characters long; at most {MAX_ID} fit."
    if not _ID.fullmatch(text):
        return f"`{text[:60]}` is not an id: ids are small letters a–z and digits, in groups joined by single hyphens."
    return ""


def id_hint(text: str) -> str:
    """An id close to ``text``, as a hint."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    close = "-".join(re.findall(r"[a-z0-9]+", plain))[:MAX_ID].strip("-")
    return f"For example `{close}`." if close else ""
