"""Stems: when two content words count as the same word, and which words are not content words.

The stems come from the English stemmer of the Snowball project. It is loaded with the first word, so that commands that
compare no prose do not pay for it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from timeline.english import word_tables
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
_DENYING = ("un", "non", "in", "im", "il", "ir", "dis")
# "In" and "dis" do not deny every word ("invest", "discover"), but the stems of adjectives that end like this.
_OF_QUALITIES = ("abl", "ibl", "ent", "ant", "ect", "at", "ur", "honest", "loyal", "agre", "regular", "liter", "logic")
_PREFIXES = ("", "over", "under", "re", "mis", "out", "fore", "with", "up", "un")  # of irregular verbs


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
    return word.lower() in word_tables.word_list("neutral.txt")


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """The stem of ``word``; for an irregular past form that of its base: ``overtook`` and ``overtaken`` give
    ``overtak``."""
    plain = folded(word.replace("’", "'"))
    return stem(_bases().get(plain, plain))


@lru_cache(maxsize=65_536)
def supports(told: str, claimed: str) -> bool:
    """Whether a word with the stem ``told`` bears out one with the stem ``claimed``: it says the same, or more.

    ``frigate`` bears out ``ship``, but not the other way round.
    """
    if excludes(told, claimed):
        return False
    return related(told, claimed) or any(_is_equal(wide, claimed) for wide in broader(told))


@lru_cache(maxsize=65_536)
def excludes(one: str, other: str) -> bool:
    """Whether two stems deny each other: opposites and siblings, ``win`` and ``lose``, ``first`` and ``second``."""
    return other in _contrary().get(one, ()) or _is_denied(one, other) or _is_denied(other, one)


@lru_cache(maxsize=65_536)
def excluded(word: str) -> frozenset[str]:
    """The stems that deny ``word``, as far as a table or an ending tells them: ``innocent``, or ``child`` for
    ``childless``."""
    small = word.lower()
    bare = {stem(small[:-4])} if small.endswith("less") and len(small) > 6 else set()
    return frozenset((_contrary().get(stem(small), set()) | _contrary().get(root(small), set()) | bare) - {stem(small)})


@lru_cache(maxsize=65_536)
def related(one: str, other: str) -> bool:
    """Whether two stems say the same or belong to one family of words: ``agreement`` and ``agreed``."""
    if _is_equal(one, other):
        return True
    if excludes(one, other) or other in broader(one) or one in broader(other):
        return False
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
    return not rest or rest in word_tables.word_list("endings.txt")


def _is_equal(one: str, other: str) -> bool:
    return one == other or not _sets().get(one, frozenset()).isdisjoint(_sets().get(other, frozenset()))


def _is_denied(one: str, other: str) -> bool:
    """Whether the stem ``one`` is ``other`` with a prefix or an ending that denies it: ``unpaid``, ``childless``."""
    if one == f"{other}less":
        return True
    prefix = next((sign for sign in _DENYING if one == sign + other), "")
    return len(other) >= 4 and (prefix in ("un", "non") or (bool(prefix) and other.endswith(_OF_QUALITIES)))


@cache
def _sets() -> dict[str, frozenset[int]]:
    """For each stem, the numbers of the sets of equal words that it belongs to."""
    found: dict[str, set[int]] = {}
    for number, words in enumerate(word_tables.equal()):
        for word in words:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=4096)
def broader(one: str) -> frozenset[str]:
    """The stems of the words that are broader than this one, also at several removes."""
    found: set[str] = set()
    ahead = [one]
    while ahead:
        new = _one_broader().get(ahead.pop(), frozenset()) - found
        found |= new
        ahead += new
    return frozenset(found)


@cache
def _one_broader() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, wide in word_tables.narrower().items():
        found[stem(word)] = found.get(stem(word), frozenset()) | frozenset(map(stem, wide))
    return found


@cache
def _contrary() -> dict[str, set[str]]:
    """For each stem, the stems that deny it."""
    found: dict[str, set[str]] = {}
    for sides in word_tables.contrasts():
        for side in sides:
            others = {stem(word) for other in sides if other is not side for word in other}
            for one in map(stem, side):
                found.setdefault(one, set()).update(others - {one})
    return found


@cache
def _bases() -> dict[str, str]:
    """The base of each irregular past form or plural, also with a prefix: ``overtook``."""
    return {prefix + form: prefix + base for prefix in _PREFIXES for form, base in word_tables.irregular().items()}
