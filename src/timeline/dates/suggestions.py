"""Suggestions for a mistyped date: the texts that its writer may have meant. Nothing here checks that they are
dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_MONTH_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_Suggest = Callable[[re.Match[str]], str]
# Common mistakes, each with what its writer should have written.
_MISTAKES: tuple[tuple[str, _Suggest], ...] = (
    (r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", lambda m: _suggested(m["y"], m["m"], m["d"])),
    (r"(?P<y>\d{4})-(?P<m>\d{1,2})", lambda m: _suggested(m["y"], m["m"])),
    (r"(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})", lambda m: _suggested(m["y"], m["m"], m["d"])),
    (r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})", lambda m: _suggested(m["y"], m["m"], m["d"])),
    (r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})", lambda m: _suggested(m["y"], m["m"], m["d"])),
    (r"(?P<m>\d{1,2})[/.-](?P<d>\d{1,2})[/.-](?P<y>\d{4})", lambda m: _suggested(m["y"], m["m"], m["d"])),
    (rf"{_MONTH_NAME},? (?P<y>\d{{4}})", lambda m: _suggested(m["y"], _month_number(m))),
    (rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH_NAME},? (?P<y>\d{{4}})",
     lambda m: _suggested(m["y"], _month_number(m), m["d"])),
    (rf"{_MONTH_NAME} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})",
     lambda m: _suggested(m["y"], _month_number(m), m["d"])),
    (r"(?P<y>\d{3})0s", lambda m: f"{m['y']}X"),
    (r"(?:about|around|circa|ca?\.?) ?(?P<y>\d{4})", lambda m: f"{m['y']}~"),
    (r"(?P<y>[1-9]\d{0,3}) ?(?:bce?)", lambda m: _before_christ(int(m["y"]))),
    (r"(?P<y>\d{3})", lambda m: f"{int(m['y']):04}"),
    (r"(?P<y>\d{5,9})", lambda m: f"Y{m['y']}"),
    (r"(?P<a>.+) ?[–—] ?(?P<b>.+)", lambda m: f"{m['a'].strip()}/{m['b'].strip()}"),
    (r"(?P<a>.+) to (?P<b>.+)", lambda m: f"{m['a'].strip()}/{m['b'].strip()}"),
)  # fmt: skip

_LOOK_ALIKES = dict.fromkeys("OoОоΟο", "0") | dict.fromkeys("lI|", "1") | dict.fromkeys(".‐‑‒–—―−－", "-") | {"／": "/"}


def look_alike(text: str) -> tuple[str, str]:
    """The first character of ``text`` that only looks like one of a date, and ``text`` with all of these corrected."""
    meant = [_LOOK_ALIKES.get(c) or (str(unicodedata.decimal(c)) if c.isdecimal() else c) for c in text]
    return next((c for c, right in zip(text, meant, strict=True) if c != right), ""), "".join(meant)


def suggestions(text: str) -> tuple[str, ...]:
    """The EDTF texts that a mistyped ``text`` may stand for, without duplicates.

    Some of them may be no valid dates, and there may be none.
    """
    matches = ((re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII), suggest) for pattern, suggest in _MISTAKES)
    return tuple(dict.fromkeys(suggest(match) for match, suggest in matches if match))


def _before_christ(year: int) -> str:
    return f"-{year - 1:04}" if year > 1 else "0000"


def _suggested(year: str, month: str, of_month: str = "") -> str:
    return f"{year}-{int(month):02}" + (f"-{int(of_month):02}" if of_month else "")


def _month_number(match: re.Match[str]) -> str:
    return str(_MONTHS.index(match["name"].lower()) // 3 + 1)
