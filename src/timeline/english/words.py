"""Words: how a text is cut into words, and when two of them count as the same.

Quotes and sources are cut in the same way, so that a quote is found word for word, whatever its typography. Words are
compared after Unicode NFKC, and quotation marks, dashes and spaces between words do not count. Letters keep their case,
and a letter of another script that looks the same stays another letter. A sign that changes the meaning of a figure is
a word by itself (``$``, ``%``, ``+``) or part of the figure (``-5``, ``<5``, ``.5``, ``1,000``, ``3/4``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Invisible characters that typesetting leaves inside words: they mean nothing, and nobody may hide words with them.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"))

# Scripts without spaces between words: each character is a word.
_IDEOGRAPH = (
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9d\U00020000-\U0003fffd"
)
_JOINERS = "\u200c\u200d"
_MARK = "\u02ee"  # a letter that replaces every combining mark while a text is cut, because ``\w`` does not match marks
_NO_MARK = "\u02ba"  # what replaces that letter itself during the cut
# Combining marks after something that is no letter: ``≠`` is no word, and neither is the mark of its decomposed form.
_LOOSE_MARKS = re.compile(rf"(?<![^\W_]){_MARK}+")

_APOSTROPHES = "'’‘‛ʼ＇´`"
_MINUS = "-−–‐‑‒﹣－"
_CURRENCY = "$¢-¥֏؋৲৳৻૱௹฿៛₠-⃏﷼﹩＄￠￡￥￦"
_SIGNS = "%‰‱٪％+＋&＆°℃℉№㎀-㏟"

_LETTER = rf"(?![{_IDEOGRAPH}])[^\W_]"
# One letter as readers count it, composed or not: with its marks; a Hangul syllable with its vowel and final.
_ONE = rf"(?![{_MARK}\u1160-\u11ff])[^\W\d_][{_MARK}\u1160-\u11ff]*+"
_FIGURE = rf"\d+(?:[.,/⁄]\d+)*(?:(?![¹²³¼-¾⁰-₉⅐-⅟↉]){_LETTER})*"
_PREFIX = rf"{re.escape(_MINUS)}<>≤≥≈~±"
_OPENING = r"\s(\[{\"“‘'"
_CUT = re.compile(
    rf"[A-Za-z]{{2,}}+(?![^\W_]|[{_APOSTROPHES}])"  # most words, for speed
    rf"|(?<![^\W_])(?:{_ONE}\.){{2,}}(?:[{_APOSTROPHES}]s)?(?![^\W_])"  # U.S.
    rf"|(?<![^\W_]){_ONE}(?:\.{_ONE})+(?:[{_APOSTROPHES}]s)?(?![^\W_])"  # U.S
    rf"|(?<![^{_OPENING}])[{_PREFIX}][{_CURRENCY}](?=\.?\d)"  # -$ of -$5
    rf"|(?<![^{_OPENING}])[{_PREFIX}]\.?{_FIGURE}"  # -5, -.5, <5
    rf"|(?<![^{_OPENING}{_PREFIX}{_CURRENCY}])\.{_FIGURE}"  # .5
    rf"|{_FIGURE}"  # 2.5, 1,000, 5th
    rf"|(?:{_LETTER})+(?:[{_APOSTROPHES}](?:{_LETTER})+)*"  # don't
    rf"|[{_IDEOGRAPH}][{_MARK}ﾞﾟ]*"
    rf"|[{_CURRENCY}{_SIGNS}]"
)

# British and American spellings of a word, folded to the one on the right.
_SPELLINGS = {
    "defence": "defense", "offence": "offense", "licence": "license", "pretence": "pretense",
    "centre": "center", "theatre": "theater", "programme": "program", "labour": "labor", "harbour": "harbor",
    "honour": "honor", "honourable": "honorable", "neighbour": "neighbor", "neighbourhood": "neighborhood",
    "colour": "color", "catalogue": "catalog", "organisation": "organization", "organiser": "organizer",
    "counsellor": "counselor", "councillor": "councilor", "judgement": "judgment", "grey": "gray", "adviser": "advisor",
}  # fmt: skip
_SPELLINGS |= {f"{british}s": f"{american}s" for british, american in _SPELLINGS.items()}


class Word(NamedTuple):
    """One word of a text: its normal form, and its character offsets in the original text."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order, each with its offsets in ``text``.

    ``U.S.`` is the one word ``US``; ``2+2`` is three words; in Chinese and Japanese each character is a word.
    """
    return _words_cached(text) if len(text) < _CACHED_LENGTH else _cut_words(text)


def _cut_words(text: str) -> tuple[Word, ...]:
    if text.isascii():
        return tuple([Word(cut if (cut := m[0]).isalnum() else _normal(cut), *m.span()) for m in _CUT.finditer(text)])
    seen = text.translate(_INVISIBLE)
    marks = {ord(c): _MARK for c in set(seen) if c in _JOINERS or unicodedata.category(c)[0] == "M"}
    marked = _LOOSE_MARKS.sub(lambda loose: "_" * len(loose[0]), seen.translate({ord(_MARK): _NO_MARK} | marks))
    spans = [match.span() for match in _CUT.finditer(marked)]
    if len(seen) == len(text):
        return tuple(Word(_normal(text[start:end]), start, end) for start, end in spans)
    at = [index for index, c in enumerate(text) if ord(c) not in _INVISIBLE]
    return tuple(Word(_normal(seen[start:end]), at[start], at[end - 1] + 1) for start, end in spans)


_CACHED_LENGTH = 2000  # characters: shorter texts are quotes and names, which are cut several times in a row
_words_cached = lru_cache(maxsize=256)(_cut_words)


def _normal(text: str) -> str:
    """The normal form of a word as it was cut from a text."""
    if text.isascii() and text.isalnum():
        return text
    if not text.isascii():
        for mark in _APOSTROPHES:
            text = text.replace(mark, "'")
        if text[0] in _MINUS:
            text = "-" + text[1:]
        text = unicodedata.normalize("NFKC", text).replace("⁄", "/")
    elif "`" in text:
        text = text.replace("`", "'")
    return text.replace(".", "") if text[:1].isalpha() else text


def plain(text: str) -> tuple[str, ...]:
    """The normal forms of the words of ``text``."""
    return tuple(word.text for word in words(text))


def possessor(word: str) -> str:
    """``India's`` → ``India``. The cut has already removed the apostrophe of ``ministers'``."""
    return word[:-2] if word.endswith(("'s", "'S")) else word


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """The word in lower case, without a possessive ending, in one spelling (British or American).

    For roles and labels, not for quotes.
    """
    word = possessor(word).lower()
    return _SPELLINGS.get(word, word)


def same_name(alias: str, word: str, *, opens: bool = False, closes: bool = True) -> bool:
    """Whether ``word`` of a text is the word ``alias`` of a name.

    Case counts (``US`` is not ``us``), but a text may write a name in capitals, or begin it with one (``opens``: it is
    the first word of the name). The last word of a name (``closes``) may be a possessive.
    """
    spelt = {alias, alias.upper(), alias[:1].upper() + alias[1:]} if opens else {alias, alias.upper()}
    return word in spelt or (closes and possessor(word) in spelt)


def runs_of(needle: Sequence[str], haystack: Sequence[str]) -> list[int]:
    """Every index of ``haystack`` at which the whole ``needle`` begins; none for an empty ``needle``."""
    if not needle:
        return []
    first, length = needle[0], len(needle)
    starts = (i for i in range(len(haystack) - length + 1) if haystack[i] == first)
    return [i for i in starts if tuple(haystack[i : i + length]) == tuple(needle)]
