"""Reads a file's bytes as text: UTF-8, without characters that no editor shows. Whatever is wrong has a place."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

from timeline.diagnostics.diagnostic import Diagnostic, Place, error

# Control characters, characters that change the reading direction, line breaks that editors do not show, byte order
# marks, and code points without a character. The joiners U+200C and U+200D are allowed: Persian and Hindi need them.
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"
_WIDE_MARKS = {
    "UTF-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "UTF-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}
_SAVE_AS_UTF8 = "save the file as UTF-8, without a byte order mark"


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The bytes of ``file`` as text without a byte order mark (None where they are not UTF-8), and the diagnostics."""
    wide = next((name for name, marks in _WIDE_MARKS.items() if data.startswith(marks)), "")
    head = data[:8]
    if not wide and len(head) > 3 and any(head) and not (any(head[::2]) and any(head[1::2])):
        wide = "UTF-16"
    if wide:
        return None, (error("bad-encoding", Place(file), f"the file is saved as {wide}, not as UTF-8", _SAVE_AS_UTF8),)
    problems: tuple[Diagnostic, ...] = ()
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        message = "the file begins with a byte order mark, which editors do not show"
        problems = (error("bad-encoding", Place(file), message, _SAVE_AS_UTF8),)
    try:
        return data.decode(), problems
    except UnicodeDecodeError as err:
        place = place_at(data[: err.start].decode(), len(data[: err.start].decode()), file)
        byte = data[err.start]
        message = f"the file is not UTF-8: the byte 0x{byte:02X} stands for no character here"
        meant = bytes([byte]).decode("cp1252", "ignore")
        hint = f"{_SAVE_AS_UTF8}; in Windows-1252 this byte is “{meant}”" if meant else _SAVE_AS_UTF8
        return None, (*problems, error("bad-encoding", place, message, hint))


def unfit_characters(text: str, file: str) -> tuple[Diagnostic, ...]:
    """A diagnostic for each different character that is not allowed, at its first occurrence."""
    return tuple(
        unfit(character, place_at(text, text.index(character), file), count)
        for character, count in Counter(UNFIT.findall(text)).items()
    )


def unfit(character: str, place: Place, count: int = 1) -> Diagnostic:
    """The diagnostic for a character that is not allowed, of which the file holds ``count``."""
    name = unicodedata.name(character, "").lower()
    message = f"the invisible character U+{ord(character):04X}{name and f' ({name})'} is not allowed"
    if count > 1:
        message += f"; the file holds {count} of them"
    return error("bad-encoding", place, message, "delete it, or type the text again if it was copied from elsewhere")


def without_unfit(text: str) -> str:
    """The text with U+FFFD in place of each character that is not allowed."""
    return UNFIT.sub(_STAND_IN, text)


def place_at(text: str, offset: int, file: str) -> Place:
    """The place of the character at ``offset`` (from 0 to the length of ``text``). Lines end in LF, CR or CRLF."""
    if text[offset - 1 : offset + 1] == "\r\n":
        before = place_at(text, offset - 1, file)
        return Place(file, before.line, before.column + 1)
    head = text[:offset]
    start = max(head.rfind("\n"), head.rfind("\r")) + 1
    return Place(file, head.count("\n") + head.count("\r") - head.count("\r\n") + 1, offset - start + 1)
