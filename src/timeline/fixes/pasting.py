"""Pasting: a quote as lines of YAML that an editor can put into a record as they are."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection

from timeline.model.ids import near_id
from timeline.model.records import Entity, Event

_LONGEST = 30  # characters of a key
# Characters that no record may have; in a source they only separate words, or mean nothing.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
_DEEPEST = 9  # columns: a key further to the right is in braces: evidence: {key: …}


def fresh_key(wish: str, taken: Collection[str]) -> str:
    """A key for a quote, similar to ``wish``, that is not in ``taken``."""
    key = near_id(wish)[:_LONGEST].strip("-")
    key = key if any(map(str.isalpha, key)) else f"quote-{key}".strip("-")
    return next(one for one in (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3))) if one not in taken)


def lines(record: Event | Entity, key: str, source: str, text: str) -> str:
    """The quote ``text`` of ``source`` as an entry of the record's ``evidence``, indented like the others there.

    If these are written in braces, it is one line to put among them.
    """
    indent, braces = _indent(record)
    if braces:
        return f" {key}: {{source: {source}, quote: {_in_double_quotes(text)}}},"
    inner = " " * (indent + 2)
    return f"{' ' * indent}{key}:\n{inner}source: {source}\n{inner}quote: {_in_double_quotes(text)}"


def _indent(record: Event | Entity) -> tuple[int, bool]:
    """The number of characters by which the keys of the record's quotes are indented, and whether they are in
    braces."""
    places = [quote.key.at for quote in record.evidence.values()]
    base = 2 if isinstance(record, Event) else 4
    if not places:
        return base, False
    columns = {place.column for place in places}
    together = len({place.line for place in places}) < len(places)
    return min(columns) - 1, together or len(columns) > 1 or min(columns) > _DEEPEST + base


def _in_double_quotes(text: str) -> str:
    """``text`` in double quotes for YAML: as in JSON, with invisible characters as escapes."""
    plain = json.dumps(_UNFIT.sub(" ", text.replace("\ufeff", "")), ensure_ascii=False)
    return "".join(
        _as_escape(char) if unicodedata.category(char) in ("Cf", "Co", "Zs") and char != " " else char for char in plain
    )


def _as_escape(char: str) -> str:
    """A character as an escape."""
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
