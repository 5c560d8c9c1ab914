"""Words: how a text is cut into them, and when two of them count as the same.

Quotes and sources go through the same cut, so that a quote is found word for word whatever its typography: words are
compared after Unicode NFKC, with quotes, dashes and spaces of any kind between words left out. Letters keep their
case, and a look-alike letter of another script stays another letter. What changes a figure's meaning is a word of its
own (``$``, ``%``, ``+``) or part of its number (``-5``, ``2.5``, ``1,000``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Invisible characters that typesetting leaves inside words: they say nothing, and hiding words with them must fail.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))

# Scripts written without spaces: each character is a word.
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

_APOSTROPHES = "'’‘ʼ＇"
_MINUS = "-−–‐‑"

# Spellings of one English word on both sides of the Atlantic, folded to the one on the right.
_SPELLINGS = {
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "centre": "center", "theatre": "theater", "programme": "program", "labour": "labor", "harbour": "harbor",
    "honour": "honor", "honourable": "honorable", "neighbour": "neighbor", "neighbourhood": "neighborhood",
    "colour": "color", "catalogue": "catalog", "organisation": "organization", "defences": "defenses",
    "programmes": "programs", "centres": "centers", "counsellor": "counselor", "councillor": "councilor",
    "judgement": "judgment", "grey": "gray", "adviser": "advisor", "per-cent": "percent",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its normal form, and its character offsets in the text as it stands."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def _pattern(marks: str) -> re.Pattern[str]:
    """The cut, for a text with these combining marks (Python's ``\\w`` does not know them as letters)."""
    letter = rf"(?:(?![{_IDEOGRAPH}])[^\W_]|[{marks}\u200c\u200d])" if marks else rf"(?![{_IDEOGRAPH}])[^\W_]"
    return re.compile(
        rf"(?<!\w)(?:[^\W\d_]\.){{2,}}(?!\w)"  # U.S.
        rf"|(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)"  # U.S
        rf"|(?<![^\s(\[{{\"“‘'])[{_MINUS}]?\d+(?:[.,]\d+)*(?:{letter})*"  # -5, 2.5, 1,000, 5th
        rf"|\d+(?:[.,]\d+)*(?:{letter})*"
        rf"|(?:{letter})+(?:[{_APOSTROPHES}](?:{letter})+)*"  # don't
        rf"|[{_IDEOGRAPH}]"
        r"|[$€£¥₹₩₽¢%‰°+&]"
    )


def _normal(text: str) -> str:
    if text.isascii():
        return text.replace(".", "") if text[0].isalpha() else text
    text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE))
    for mark in _APOSTROPHES:
        text = text.replace(mark, "'")
    if text[:1] in _MINUS and len(text) > 1:
        text = "-" + text[1:]
    return text.replace(".", "") if text[:1].isalpha() else text


def words(text: str) -> tuple[Word, ...]:
    """The words of ``text``, in order, each with its offsets in ``text``.

    ``U.S.`` is the one word ``US``; ``2+2`` is three words; in Chinese and Japanese each character is a word.
    """
    if text.isascii():
        marks = ""
    else:
        strange = set(text)
        marks = "".join(sorted(c for c in strange if unicodedata.category(c)[0] == "M" or ord(c) in _INVISIBLE))
    return tuple(Word(_normal(m[0]), m.start(), m.end()) for m in _pattern(marks).finditer(text))


def plain(text: str) -> tuple[str, ...]:
    """The normal forms of the words of ``text``."""
    return tuple(word.text for word in words(text))


def possessor(word: str) -> str:
    """``India's`` → ``India``, ``ministers'`` is cut without its apostrophe already."""
    return word[:-2] if word.endswith(("'s", "'S")) else word


def folded(word: str) -> str:
    """The word without case, possessive ending and transatlantic spelling: for roles and labels, not for quotes."""
    word = possessor(word).lower()
    return _SPELLINGS.get(word, word)


def same_name(alias: str, word: str, *, opens: bool = False) -> bool:
    """Whether ``word`` of a text is the word ``alias`` of a name.

    Case counts (``US`` is not ``us``), except that a text may set a name in capitals, or open it with one (``opens``).
    """
    word = possessor(word)
    return word == alias or word == alias.upper() or (opens and word == alias[:1].upper() + alias[1:])


def runs_of(needle: Sequence[str], haystack: Sequence[str]) -> list[int]:
    """Every index at which ``needle`` stands in ``haystack``."""
    if not needle:
        return []
    first, length = needle[0], len(needle)
    wanted = tuple(needle)
    return [
        i for i in range(len(haystack) - length + 1) if haystack[i] == first and tuple(haystack[i : i + length]) == wanted
    ]
