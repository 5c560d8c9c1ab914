"""The estimated width of words, because the reader's font is unknown.

If the estimate is too high, a label may be left out. If it is too low, labels overlap, which is worse. So the widths
are those of wide sans serif fonts.
"""

from __future__ import annotations

import unicodedata

_NARROW = {**dict.fromkeys("ijlI|'.,:;!·’‘", 0.31), **dict.fromkeys('frt()[]-/“”"', 0.42), " ": 0.29}
_WIDE = dict.fromkeys("mMW@%—…", 0.95) | dict.fromkeys("wCDGHNOQU&+=<>", 0.79)
_SCRIPTS = ((0x0600, 0x08FF, 0.66), (0xFB50, 0xFEFF, 0.66), (0x0900, 0x0DFF, 0.78), (0x0590, 0x05FF, 0.62))
_SMALL, _CAPITAL, _OTHER, _FULL = 0.62, 0.7, 0.8, 1.05
BOLD = 1.125  # how much wider figures are in bold


def width(words: str) -> float:
    """The estimated width of a line, in ems."""
    return sum(map(_width, words))


def _width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW[letter]
    if letter in _WIDE:
        return _WIDE[letter]
    category = unicodedata.category(letter)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    for first, last, size in _SCRIPTS:
        if first <= ord(letter) <= last:
            return size
    if letter.isdigit() or ord(letter) < 0x250:
        return _CAPITAL if letter.isupper() else _SMALL
    return _OTHER
