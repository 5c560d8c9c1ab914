"""What an editor who slipped probably means, in a date or in YAML: pure text, of which nothing is checked yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_MONTH_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_Suggest = Callable[[re.Match[str]], str]
# The usual slips, each with what its writer should have written.
_SLIPS: tuple[tuple[str, _Suggest], ...] = (
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


class Slip(NamedTuple):
    """A slip in a YAML file: the offset of the character that shows it, what is wrong, and what to do."""

    offset: int
    message: str
    hint: str


_CONFLICT = re.compile(r"(?<![^\r\n])(?:<{7} |>{7} |={7}(?![^\r\n]))")
# Thousands of %TAG lines cost the parser seconds, and no record needs one.
_DIRECTIVE = re.compile(r"%(?<![^\r\n]%)")
_GLUED_COMMENT = re.compile(r"[ \t]+(#)[^\s]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_ODD_SPACE = re.compile(r"""(?:[ \t-]*|[^"'#\r\n]*?(?<![^\s{,])[\w-]+:)([\u00a0\u202f\u3000])""")


def refused(text: str) -> Slip | None:
    """The first line that no parser should see: with which Git marks two versions of a passage, or a directive."""
    if mark := _CONFLICT.search(text):
        hint = "keep what is right of the two versions, and delete the lines “<<<<<<<”, “=======” and “>>>>>>>”"
        return Slip(mark.start(), "a merge conflict is not resolved here", hint)
    if mark := _DIRECTIVE.search(text):
        return Slip(mark.start(), "a line cannot begin with “%”", "indent the line, or delete it")
    return None


def glued_comment(text: str, end: int) -> Slip | None:
    """A comment without a space after its “#”, behind the plain value that ends at ``end``: it may be meant as text."""
    mark = _GLUED_COMMENT.match(text, end)
    hint = "put the value in quotes, or a space after the # of a comment"
    return Slip(mark.start(1), "what follows “ #” is a comment and is not read", hint) if mark else None


def cut_in_braces(text: str, start: int, end: int) -> Slip | None:
    """A key in braces, from ``start`` to ``end``, that is the rest of the value before it."""
    if " " not in text[start:end] or text[:start].rstrip()[-1:] != "," or text[end:].lstrip()[:1] not in (",", "}"):
        return None
    return Slip(start, "a comma ends a value in braces", "put the text in quotes")


def odd_space(text: str, line: int) -> Slip | None:
    """The first space in the indentation of that line (from 1), or behind a key's colon, that YAML takes for a letter.

    Where the line has none, the line above it is looked at."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))][: line + 1]
    for start in starts[max(line - 2, 0) : line][::-1]:
        if mark := _ODD_SPACE.match(text, start):
            name = unicodedata.name(mark[1]).lower()
            name = name if "no-break" in name else f"no-break space ({name})"
            message = f"a {name} stands here, which YAML does not take for a space"
            return Slip(mark.start(1), message, "type an ordinary space")
    return None


def unexpected_colon(text: str, colon: int) -> Slip | None:
    """Which of four slips it was: a colon in a value, in its second line, a key without a colon, or a huge key."""
    *above, before = _LINE_END.split(text[:colon])
    if re.search(r":\s", before):
        message = "a colon followed by a space cannot stand in a value without quotes"
        return Slip(colon, message, "put the value in quotes")
    if len(before) > 1024:
        return Slip(colon, "the key before this colon is longer than 1024 characters", "shorten it")
    number = len(above)
    while number and not re.search(r":(\s|$)|^\s*-(\s|$)", above[number - 1]):
        number -= 1
    if number and not re.search(r"(:|^\s*-)\s*(#.*)?$", above[number - 1]):
        message = "this line reads as part of the value above it, where a colon cannot stand"
        hint = "a field is indented as the fields above it; a value that holds a colon needs quotes"
        return Slip(colon, message, hint)
    starts = [0, *(end.end() for end in _LINE_END.finditer(text, 0, colon))]
    for start, words in zip(starts[number:], [*above, before][number:], strict=False):
        if words.strip() and not words.lstrip().startswith("#"):
            return no_colon(words, start + len(words) - len(words.lstrip()))
    return None


def no_colon(words: str, offset: int) -> Slip:
    """``words``, a line that begins at ``offset``, has no colon, or one without a space."""
    if re.match(r"[\s-]*[\w-]+:[^\s/]", words):
        return Slip(offset, "the colon after the key needs a space", "write “key: value”")
    return Slip(offset, "this line has no colon after its key", "write “key: value”; indent what continues a value")


def look_alike(text: str) -> tuple[str, str]:
    """The first character of ``text`` that is taken for one of a date, and ``text`` with all of them set right."""
    meant = [_LOOK_ALIKES.get(c) or (str(unicodedata.decimal(c)) if c.isdecimal() else c) for c in text]
    return next((c for c, right in zip(text, meant, strict=True) if c != right), ""), "".join(meant)


def suggestions(text: str) -> tuple[str, ...]:
    """The EDTF texts that a slip in ``text`` may stand for, each once; some may be no dates, and there may be none."""
    matches = ((re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII), suggest) for pattern, suggest in _SLIPS)
    return tuple(dict.fromkeys(suggest(match) for match, suggest in matches if match))


def _before_christ(year: int) -> str:
    return f"-{year - 1:04}" if year > 1 else "0000"


def _suggested(year: str, month: str, of_month: str = "") -> str:
    return f"{year}-{int(month):02}" + (f"-{int(of_month):02}" if of_month else "")


def _month_number(match: re.Match[str]) -> str:
    return str(_MONTHS.index(match["name"].lower()) // 3 + 1)
