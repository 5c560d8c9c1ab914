"""Diagnostics as output for people and programs: text, JSON, GitHub annotations and SARIF."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity, counts

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

# The Unicode categories of control and format characters, surrogates, and line and paragraph separators.
_CONTROL_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BREAKS = "\r\n"  # workflow commands have their own escapes for these


def text(found: Sequence[Diagnostic]) -> str:
    """The report for people: a paragraph for each problem, then the number of problems."""
    lines = []
    for one in found:
        lines.append(f"{_place_text(one.place)}: {one.severity}: {shown(one.message)} [{one.code}]")
        # Lines that are meant to be pasted into a file keep their own indentation.
        lines += [f"{'' if line.startswith(' ') else '    '}{shown(line)}" for line in one.hint.splitlines()]
        lines += [f"    {_place_text(other.place)}: {shown(other.message)}" for other in one.related]
    return "\n".join([*lines, summary(found)]) + "\n"


def shown(text: str, keep: str = "") -> str:
    """``text`` made safe for a terminal: control characters are written out (``\\x1b``), except those in ``keep``.

    A line break in a file's name, for example, must not look like another problem.
    """
    return "".join(
        repr(char)[1:-1] if unicodedata.category(char) in _CONTROL_CATEGORIES and char not in keep else char
        for char in text
    )


def summary(found: Sequence[Diagnostic]) -> str:
    """The number of errors, warnings and infos in words: ``1 error, no warnings, 3 infos``."""
    words = []
    for severity, number in counts(found).items():
        words.append(f"{number or 'no'} {severity}{'' if number == 1 else 's'}")
    return ", ".join(words)


def as_json(found: Sequence[Diagnostic]) -> str:
    """One JSON object with ``ok``, ``counts`` and ``diagnostics``; docs/commands.md describes it."""
    import json  # imported only when it is asked for: it costs time

    number = counts(found)
    whole = {"ok": not number["error"], "counts": number, "diagnostics": [diagnostic(one) for one in found]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def diagnostic(one: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain values for JSON."""
    related = [{**_place_values(other.place), "message": other.message} for other in one.related]
    return {
        "code": one.code,
        "severity": str(one.severity),
        **_place_values(one.place),
        "message": one.message,
        "hint": one.hint,
        "related": related,
    }


def github(found: Sequence[Diagnostic]) -> str:
    """GitHub workflow commands: each problem becomes an annotation on its line."""
    lines = []
    for one in found:
        place = f"file={_property(shown(one.place.file, keep=_BREAKS))},line={one.place.line},col={one.place.column}"
        message = "\n".join(filter(None, [one.message, one.hint]))
        said = _escaped_data(shown(message, keep=_BREAKS))
        lines.append(f"::{_GITHUB[one.severity]} {place},title={_property(one.code)}::{said}")
    return "\n".join([*lines, summary(found)]) + "\n"


def sarif(found: Sequence[Diagnostic]) -> str:
    """SARIF 2.1.0 (an OASIS standard), which code hosts and editors read."""
    import json

    codes = sorted({one.code for one in found})
    driver = {"name": "timeline", "rules": [{"id": code} for code in codes]}
    results = [
        {
            "ruleId": one.code,
            "ruleIndex": codes.index(one.code),
            "level": _SARIF[one.severity],
            "message": {"text": "\n".join(filter(None, [one.message, one.hint]))},
            "locations": [_sarif_location(one.place)],
            "relatedLocations": [
                {"id": number, "message": {"text": other.message}, **_sarif_location(other.place)}
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


def _place_text(place: Place) -> str:
    return f"{shown(place.file)}:{place.line}:{place.column}"


def _place_values(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _sarif_location(place: Place) -> dict[str, Any]:
    from urllib.parse import quote

    region = {"startLine": place.line, "startColumn": place.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(place.file))}, "region": region}}


def _escaped_data(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped_data(value).replace(":", "%3A").replace(",", "%2C")
