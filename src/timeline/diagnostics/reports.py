"""Diagnostics in the forms that people and programs read: text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity, counts

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

# Unicode's categories of control and format characters, halves of surrogate pairs, and separators of lines.
_COMMANDING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BREAKS = "\r\n"  # workflow commands have an escape of their own for these


def text(found: Sequence[Diagnostic]) -> str:
    """For people: a paragraph a problem, then how many there are."""
    lines = []
    for one in found:
        lines.append(f"{_place(one.place)}: {one.severity}: {shown(one.message)} [{one.code}]")
        # What is there to be pasted into a file is indented as the file is.
        lines += [f"{'' if line.startswith(' ') else '    '}{shown(line)}" for line in one.hint.splitlines()]
        lines += [f"    {_place(other.place)}: {shown(other.message)}" for other in one.related]
    return "\n".join([*lines, summary(found)]) + "\n"


def shown(text: str, keep: str = "") -> str:
    """``text`` as a terminal may have it: characters that command it are spelt out (``\\x1b``), but those in ``keep``.

    A line break in a file's name, for one, must not look like another problem.
    """
    return "".join(
        repr(char)[1:-1] if unicodedata.category(char) in _COMMANDING and char not in keep else char for char in text
    )


def summary(found: Sequence[Diagnostic]) -> str:
    """How many errors, warnings and infos there are, in words: ``1 error, no warnings, 3 infos``."""
    words = []
    for severity, number in counts(found).items():
        words.append(f"{number or 'no'} {severity}{'' if number == 1 else 's'}")
    return ", ".join(words)


def as_json(found: Sequence[Diagnostic]) -> str:
    """One object: ``ok``, ``counts`` and ``diagnostics``, as the contract gives them."""
    import json  # only those who ask for it wait for it

    number = counts(found)
    whole = {"ok": not number["error"], "counts": number, "diagnostics": [diagnostic(one) for one in found]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def diagnostic(one: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain values."""
    related = [{**_position(other.place), "message": other.message} for other in one.related]
    return {
        "code": one.code,
        "severity": str(one.severity),
        **_position(one.place),
        "message": one.message,
        "hint": one.hint,
        "related": related,
    }


def github(found: Sequence[Diagnostic]) -> str:
    """GitHub workflow commands: each problem becomes an annotation of its line."""
    lines = []
    for one in found:
        place = f"file={_property(shown(one.place.file, keep=_BREAKS))},line={one.place.line},col={one.place.column}"
        message = "\n".join(filter(None, [one.message, one.hint]))
        said = _data(shown(message, keep=_BREAKS))
        lines.append(f"::{_GITHUB[one.severity]} {place},title={_property(one.code)}::{said}")
    return "\n".join([*lines, summary(found)]) + "\n"


def sarif(found: Sequence[Diagnostic]) -> str:
    """SARIF 2.1.0, which code hosts and editors read."""
    import json

    codes = sorted({one.code for one in found})
    driver = {"name": "timeline", "rules": [{"id": code} for code in codes]}
    results = [
        {
            "ruleId": one.code,
            "ruleIndex": codes.index(one.code),
            "level": _SARIF[one.severity],
            "message": {"text": "\n".join(filter(None, [one.message, one.hint]))},
            "locations": [_location(one.place)],
            "relatedLocations": [
                {"id": number, "message": {"text": other.message}, **_location(other.place)}
                for number, other in enumerate(one.related)
            ],
        }
        for one in found
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}


def _place(place: Place) -> str:
    return f"{shown(place.file)}:{place.line}:{place.column}"


def _position(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _location(place: Place) -> dict[str, Any]:
    from urllib.parse import quote

    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(place.file))}, "region": region}}


def _data(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
