"""Pasting: a quote as the lines of YAML that an editor can put into a record as they are."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection

from timeline.model.ids import near_id
from timeline.model.records import Entity, Event

_LONGEST = 30  # characters of a key
# What no record may hold; in a source it stands between words, or says nothing.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
_DEEPEST = 9  # a key further to the right stands in braces: evidence: {key: …}


def fresh_key(wish: str, taken: Collection[str]) -> str:
    """A key for a quote, near to ``wish``, that is none of ``taken``."""
    key = near_id(wish)[:_LONGEST].strip("-")
    key = key if any(map(str.isalpha, key)) else f"quote-{key}".strip("-")
    return next(one for one in (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3))) if one not in taken)


def lines(record: Event | Entity, key: str, source: str, text: str) -> str:
    """The quote ``text`` of ``source`` as an entry of the record's ``evidence``, indented as the others there are.

    Where they stand in braces it is one line, to be put between them.
    """
    indent, braces = _indent(record)
    if braces:
        return f" {key}: {{source: {source}, quote: {_quoted(text)}}},"
    inner = " " * (indent + 2)
    return f"{' ' * indent}{key}:\n{inner}source: {source}\n{inner}quote: {_quoted(text)}"


def _indent(record: Event | Entity) -> tuple[int, bool]:
    """By how many characters the keys of the record's quotes are indented, and whether they stand in braces."""
    places = [quote.key.at for quote in record.evidence.values()]
    base = 2 if isinstance(record, Event) else 4
    if not places:
        return base, False
    columns = {place.column for place in places}
    together = len({place.line for place in places}) < len(places)
    return min(columns) - 1, together or len(columns) > 1 or min(columns) > _DEEPEST + base


def _quoted(text: str) -> str:
    """``text`` in double quotes as YAML has it: JSON's, and what nobody sees spelt out."""
    plain = json.dumps(_UNFIT.sub(" ", text.replace("\ufeff", "")), ensure_ascii=False)
    return "".join(
        _spelt(char) if unicodedata.category(char) in ("Cf", "Co", "Zs") and char != " " else char for char in plain
    )


def _spelt(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
