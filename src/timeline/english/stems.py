"""Stems: when two content words count as the same word, and which words are not content words.

The stems come from the English stemmer of the Snowball project. It is loaded with the first word, so that commands that
compare no prose do not pay for it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from timeline.english.synonyms import SYNONYMS
from timeline.english.tables import exclusive_rows
from timeline.english.word_families import ENDINGS, FAMILIES, NEUTRAL, PASTS, PREFIXES
from timeline.english.words import folded

# Quantities ("most", "several", "all", "more") are not listed: they claim something. So do "again", "still" and "only".
_LISTED = """
    a an the this that these those such same other another each either neither both any some own one ones
    no none nothing nobody something someone somebody anything anyone anybody
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves
    who whom whose which what whatever whoever whichever when whenever where wherever why how whether there here
    about above across after against along alongside amid amidst among amongst around as at before behind below
    beneath beside besides between beyond by concerning despite down during except for from in inside into like near
    of off on onto out outside over per regarding since than through throughout till to toward towards under
    underneath until unto up upon via versus with within without
    and or nor but so yet if unless because although though while whilst whereas lest not
    be am is are was were been being have has had having do does did doing done will would shall should may might
    must can could cannot ought let
    also too then thus hence therefore moreover furthermore meanwhile indeed rather quite very just even now
    however respectively namely etc thereby therein thereof likewise otherwise additionally accordingly afterwards
"""
_FUNCTION_WORDS = frozenset(_LISTED.split())
_CONTRACTED = ("n't", "'ll", "'ve", "'re", "'d", "'m")


_NEUTRAL = frozenset(NEUTRAL.split())
_ENDINGS = frozenset(ENDINGS.split())


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of ``word`` in small letters, without a possessive ending and in one spelling (British or American).

    ``signed``, ``signs`` and ``Signing`` have the stem ``sign``. The stem of a text without a word may be anything.
    """
    return _stemmer().stemWord(folded(word.replace("’", "'")))


@lru_cache(maxsize=65_536)
def is_function_word(word: str) -> bool:
    """Whether ``word`` claims nothing by itself: an article, a pronoun, a preposition, an auxiliary (also contracted),
    a conjunction, or a common adverb."""
    plain = folded(word.replace("’", "'"))
    return plain in _FUNCTION_WORDS or plain.endswith(_CONTRACTED)


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # type: ignore[import-untyped]

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


def is_neutral(word: str) -> bool:
    """Whether ``word`` only reports, counts or refers to something: ``according``, ``subjects``, ``the company``."""
    return word.lower() in _NEUTRAL


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """The stem of ``word``; for an irregular past form that of its base: ``overtook`` and ``overtaken`` give
    ``overtak``."""
    plain = folded(word.replace("’", "'"))
    return stem(_bases().get(plain, plain))


@lru_cache(maxsize=65_536)
def excluded(word: str) -> frozenset[str]:
    """The roots of the words that exclude ``word``: ``innocent`` for ``guilty``, ``child`` for ``childless``."""
    here, bare = root(word), word.lower().removesuffix("less")
    lacking = {root(bare)} if 2 < len(bare) < len(word) else set()
    return (_exclusions().get(here, frozenset()) | lacking) - {here}


@cache
def _exclusions() -> dict[str, frozenset[str]]:
    """For each root of the table of exclusions, the roots that exclude it."""
    found: dict[str, set[str]] = {}
    for sides in exclusive_rows():
        for side in sides:
            others = {root(word) for other in sides if other is not side for word in other}
            for word in side:
                found.setdefault(root(word), set()).update(others)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=65_536)
def related(one: str, other: str) -> bool:
    """Whether two stems belong to one family of words: ``agreement`` and ``agreed``, ``loan`` and ``lend``.

    Words that exclude each other never do.
    """
    if one != other and other in _exclusions().get(one, ()):
        return False
    if one == other or not _families().get(one, frozenset()).isdisjoint(_families().get(other, frozenset())):
        return True
    one, other = _in_one_spelling(one), _in_one_spelling(other)
    shared = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        shared += 1
    if shared == 3 and {one[3:], other[3:]} in ({"", "e"}, {"", "er"}):
        return True  # bus and buses, row and rower
    return any(_is_ending(one[length:]) and _is_ending(other[length:]) for length in range(shared, 3, -1))


@lru_cache(maxsize=65_536)
def _in_one_spelling(one: str) -> str:
    """A stem in one spelling for British and American English: litre and liter, tyre and tire."""
    if one.endswith("tr"):
        one = one[:-1] + "er"
    return one.replace("our", "or").replace("ys", "is").replace("iz", "is").replace("ll", "l").replace("tyre", "tire")


def _is_ending(rest: str) -> bool:
    """Whether what is left of a word after a common beginning is nothing or a known ending."""
    return not rest or rest in _ENDINGS


@cache
def _families() -> dict[str, frozenset[int]]:
    """For each stem, the numbers of the families of words that it belongs to."""
    found: dict[str, set[int]] = {}
    for number, family in enumerate(f"{FAMILIES};{SYNONYMS}".split(";")):
        for word in family.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _bases() -> dict[str, str]:
    """The base of each irregular past form or plural."""
    rows = [row.split() for row in PASTS.replace("\n", " ").split(";")]
    return {prefix + past: prefix + base for prefix in PREFIXES for past, base in rows}
