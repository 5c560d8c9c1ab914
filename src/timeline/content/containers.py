"""Shapes that contain other shapes: lists, mappings, and records with named fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from timeline.content.values import Id, Key, ReadContext, Shape, ShortText
from timeline.content.yaml_reader import Mapping as MappingNode
from timeline.content.yaml_reader import Node, Scalar
from timeline.content.yaml_reader import Sequence as SequenceNode
from timeline.diagnostics.diagnostic import Place, error
from timeline.model.ids import bad_id, id_hint
from timeline.model.records import Text

Record = TypeVar("Record")

_UNCITABLE = re.compile(r"[\s\[\]]|\A\Z")


@dataclass(frozen=True, slots=True)
class Many(Shape):
    """A list of at most ``most`` values; with ``single``, one value may be written without a list."""

    of: Shape
    most: int = 500
    single: bool = False
    wanted = "a list"

    @property
    def sample(self) -> str:  # type: ignore[override]
        return self.of.sample if self.single else f"[{self.of.sample}]"

    def read(self, node: Node, context: ReadContext) -> tuple[Any, ...] | None:
        if self.single and isinstance(node, Scalar):
            one = self.of.read(node, context)
            return None if one is None else (one,)
        if not isinstance(node, SequenceNode):
            self.misfit(node, context, self._remedy(node))
            return None
        if len(node.items) > self.most:
            message = f"This list has {len(node.items)} entries; the limit is {self.most}."
            context.note(error("too-large", node.at, message))
            return None
        read = [self.of.read(item, context) for item in node.items]
        return tuple(value for value in read if value is not None)

    def kept(self, value: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(map(self.of.kept, value))

    def _remedy(self, node: Node) -> str:
        """The hint for a value that is not a list."""
        if isinstance(node, Scalar) and isinstance(self.of, (Id, Key, ShortText)) and len(node.value) <= 40:
            return f"Write `[{node.value}]`, or put “- ” before each value, on a line of its own."
        return f"Write it as `[{self.of.sample}]`, or put “- ” before each entry, on a line of its own."

    def schema(self) -> dict[str, Any]:
        many = {"type": "array", "items": self.of.schema(), "maxItems": self.most}
        return {"anyOf": [self.of.schema(), many]} if self.single else many


@dataclass(frozen=True, slots=True)
class Keyed(Shape):
    """A mapping with at most ``most`` entries, from ids (with ``free``, from keys of quotes) to values of one shape."""

    of: Shape
    most: int = 500
    free: bool = False

    @property
    def wanted(self) -> str:  # type: ignore[override]
        return f"a group of {'keys' if self.free else 'ids'}, each with its value,"

    @property
    def sample(self) -> str:  # type: ignore[override]
        return f"{{{'key' if self.free else 'an-id'}: {self.of.sample}}}"

    def read(self, node: Node, context: ReadContext) -> dict[Text, Any] | None:
        if not isinstance(node, MappingNode):
            self.misfit(node, context, f"Write it as `{self.sample}`, or each on a line of its own, indented.")
            return None
        if len(node.items) > self.most:
            context.note(error("too-large", node.at, f"{len(node.items)} entries are here; the limit is {self.most}."))
            return None
        found: dict[Text, Any] = {}
        for key, value in node.items:
            if self.free and _UNCITABLE.search(key.value):
                problem = f"`{key.value[:60]}` cannot be cited: a key has no spaces, no “[” and no “]”."
                context.note(error("bad-id", key.at, problem, id_hint(key.value)))
                continue
            if not self.free and (problem := bad_id(key.value)):
                hint = "The colon after the id needs a space." if ":" in key.value else id_hint(key.value)
                context.note(error("bad-id", key.at, problem, hint))
                continue
            if (read := self.of.read(value, context)) is not None:
                found[Text(key.value, key.at)] = read
        return found

    def kept(self, value: Mapping[Text, Any]) -> Any:
        """A mapping by id or key; a record in it gets its key as ``id`` or ``key``, and the place of the key."""
        return {
            key: one.record(id=key, key=key, at=key.at) if isinstance(one, Values) else self.of.kept(one)
            for key, one in value.items()
        }

    def schema(self) -> dict[str, Any]:
        # The keys of a JSON object are always strings, even if YAML would read a number.
        name = {"pattern": r"^[^\s\[\]]+$"} if self.free else {**Id().schema(), "type": "string"}
        return {
            "type": "object",
            "propertyNames": name,
            "additionalProperties": self.of.schema(),
            "maxProperties": self.most,
        }


@dataclass(frozen=True, slots=True)
class Field:
    """A named field of a record: its shape, what it is for, and whether it is required.

    Its value becomes the record's attribute ``to`` (empty: the attribute has the field's name); ``at`` names the
    attribute for the place of a date. If the field is missing, the attribute is the text ``default``, with the
    record's place, or without that the default of the record's class.
    """

    name: str
    shape: Shape
    about: str
    required: bool = False
    to: str = ""
    at: str = ""
    default: str = ""

    @property
    def attribute(self) -> str:
        return self.to or self.name


@dataclass(frozen=True, slots=True)
class Values(Generic[Record]):
    """The fields of a record that could be read, by name, and the place where the record starts.

    ``whole`` is False if a required field is missing or could not be read.
    """

    of: Fields[Record]
    at: Place
    by_name: Mapping[str, Any] = field(default_factory=dict)
    whole: bool = True

    def __getitem__(self, name: str) -> Any:
        return self.by_name.get(name)

    def record(self, **known: Any) -> Record:
        """The record with these values; ``known`` are attributes known from elsewhere, such as its id."""
        known = {"at": self.at, **known}
        attributes = {name: known[name] for name in self.of.besides}
        for one in self.of.fields:
            value = self[one.name]
            if value is not None:
                attributes[one.attribute] = one.shape.kept(value)
                if one.at:
                    attributes[one.at] = value.at
            elif one.default:
                attributes[one.attribute] = Text(one.default, self.at)
        return self.of.record(**attributes)


@dataclass(frozen=True, slots=True)
class Fields(Shape, Generic[Record]):
    """A record with these named fields and no others. With ``partial``, it is kept even if required ones are missing.

    ``record`` is its class, and ``besides`` are the attributes that no field fills: its ``id`` or ``key``, ``at``, ….
    """

    name: str
    record: Callable[..., Record]
    fields: tuple[Field, ...]
    besides: tuple[str, ...] = ()
    partial: bool = False

    wanted = "a group of fields"

    @property
    def sample(self) -> str:  # type: ignore[override]
        required = [one for one in self.fields if one.required]
        return f"{{{', '.join(f'{one.name}: {one.shape.sample}' for one in required or self.fields)}}}"

    def read(self, node: Node, context: ReadContext) -> Values[Record] | None:
        if not isinstance(node, MappingNode):
            self.misfit(node, context, f"Write it as `{self._remedy(node)}`, or each field on a line of its own.")
            return None
        known = {one.name: one for one in self.fields}
        found: dict[str, Any] = {}
        present = set()
        for key, value in node.items:
            if key.value not in known:
                meant = self._meant(key.value)
                present.add(meant)
                hint = f"Did you mean `{meant}`?" if meant else f"It may have: {', '.join(known)}."
                context.note(error("unknown-field", key.at, f"{self.name} has no field `{key.value[:60]}`.", hint))
                continue
            present.add(key.value)
            if isinstance(value, Scalar) and not value.value.strip():
                hint = "Fill it in." if known[key.value].required else "Fill it in, or delete the line."
                context.note(error("wrong-type", value.at, f"`{key.value}` is empty.", hint))
            elif (read := known[key.value].shape.read(value, context)) is not None:
                found[key.value] = read
        for one in self.fields:
            if one.required and one.name not in present:
                message = f"{self.name} needs `{one.name}`: {one.about}."
                context.note(error("missing-field", node.at, message, f"Add `{one.name}: {one.shape.sample}`."))
        whole = all(one.name in found for one in self.fields if one.required)
        return Values(self, node.at, found, whole) if whole or self.partial else None

    def kept(self, value: Values[Record]) -> Record:
        return value.record()

    def _remedy(self, node: Node) -> str:
        """How to write the record in place of ``node``."""
        required = [one for one in self.fields if one.required]
        if isinstance(node, Scalar) and len(required) == 1 and 0 < len(node.value) <= 40:
            return f"{{{required[0].name}: {node.value}}}"
        return self.sample

    def _meant(self, name: str) -> str:
        """The name of a field whose spelling is closest to ``name``; an empty string where none is close."""
        from difflib import get_close_matches  # imported here: it is needed only for misspelt names

        close = get_close_matches(name.lower().strip(), [one.name for one in self.fields], 1, 0.6)
        return close[0] if close else ""

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {one.name: {"description": one.about, **one.shape.schema()} for one in self.fields},
            "required": [one.name for one in self.fields if one.required],
            "additionalProperties": False,
        }
