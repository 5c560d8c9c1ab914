"""Counts: whether a number of a quote bears out a number of a sentence, and counts the same thing there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from timeline.numbers import Quantity, bears_out
from timeline.stems import is_function_word, root
from timeline.witness import Bearing, Witness

_MEASURES = """
second minute hour day week month year decade century metre kilometre mile yard foot inch acre hectare gram kilogram
tonne ton pound ounce litre gallon barrel megawatt gigawatt
"""
_BACK = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir) $")
_ALONE = re.compile(r" (?:aboard|ashore|alive|dead|missing|injured|wounded|homeless|apiece|overall|altogether)\b")
_SHORT = re.compile(r"[\d.,]+m")
_TWICE = re.compile(r"\btwice\b")
_LIST = re.compile(r"(?: [^\W\d_]+){1,2}(?::|,) ([^.;:]+? and [^.;:,]+)")
_AND = re.compile(r", and |, | and ")
_OF = re.compile(r"\bof (?:its|the|their|his|her) $")
_WON, _AGAIN = ("first", "1st"), ("first", "second", "1st", "2nd")


def counts(
    text: str, verbs: tuple[str, ...], claimed: Quantity, witness: Witness, cited: Sequence[Witness]
) -> list[Bearing]:
    """The words of ``witness`` that bear out the quantity ``claimed`` by ``text``, whose verbs are given."""
    return [
        witness.between(said.start, said.end)
        for said in witness.quantities
        if (_says(said, claimed) or _nth(text, claimed, witness.own, said))
        and _of_a_kind(text, verbs, claimed, witness, said)
        and _alike(text, claimed, witness, said, cited)
    ]


def refers_back(text: str, claimed: Quantity, cited: Sequence[Witness]) -> bool:
    """Whether ``the two sides`` only takes up those whom the quotes name, and no quote counts sides."""
    if claimed.words != "two" or not _BACK.search(text[: claimed.start]):
        return False
    noun = _counted(text, claimed.end)
    return bool(noun) and not any(noun in _around(each.own, one) for each in cited for one in each.quantities)


def _says(said: Quantity, claimed: Quantity) -> bool:
    return bears_out(said, claimed) or bears_out(_millions(said), _millions(claimed))


@cache
def _measures() -> frozenset[str]:
    return frozenset(map(root, _MEASURES.split()))


def _millions(one: Quantity) -> Quantity:
    """``1.1m``, where nothing behind it says whether metres or millions, as millions."""
    if one.unit or one.low is None or not _SHORT.fullmatch(one.words) or one.low != one.high or one.low >= 10**6:
        return one
    return replace(one, low=one.low * 10**6, high=one.low * 10**6)


def _of_a_kind(text: str, verbs: tuple[str, ...], claimed: Quantity, witness: Witness, said: Quantity) -> bool:
    """Whether both count how often, or neither, and the quote does not count a part of what the sentence counts."""
    here, there = _counted(text, claimed.end), _counted(witness.own, said.end)
    half = witness.own.startswith("second-half", said.end + 1)
    if here != there and not half and here in _measures() and there in _measures():
        return False  # eleven weeks are not eleven months
    if (claimed.low is None or claimed.high is None) and ("twice" in claimed.words) != ("twice" in said.words):
        return False
    part = _OF.search(witness.own[: said.start]) is not None  # "lost 7 of its 31 ships": it did not lose 31
    return not (part and verbs and text[: claimed.start].rstrip().endswith(verbs))


def _alike(text: str, claimed: Quantity, witness: Witness, said: Quantity, cited: Sequence[Witness]) -> bool:
    """Whether both count the same, or the quotes nowhere count what the sentence does."""
    mine = _counted(text, claimed.end)
    if (
        not mine
        or not _counted(witness.own, said.end)
        or _ALONE.match(witness.own, said.end)
        or mine in _around(witness.own, said)
    ):
        return True
    return not any(mine in _around(each.own, one) for each in cited for one in each.quantities if one is not said)


def _nth(text: str, claimed: Quantity, own: str, said: Quantity) -> bool:
    """``round 9`` for ``the ninth round``."""
    if claimed.ordinal or not said.ordinal or said.low != claimed.low:
        return False
    before = text[: claimed.start].split()
    return bool(before) and before[-1].isalpha() and root(before[-1]) == _counted(own, said.end)


def _counted(text: str, end: int) -> str:
    """The root of the content word right behind a number."""
    word = next(iter(text[end : end + 40].replace("-", " ").split()), "").strip(".,;:)")
    return "" if not word.isalpha() or is_function_word(word) else root(word)


def _around(text: str, said: Quantity) -> set[str]:
    behind = text[said.end : said.end + 80].replace("-", " ").split()[:4]
    before = text[max(0, said.start - 60) : said.start].split()[-2:]
    return {root(word.strip(".,;:()")) for word in (*before, *behind)}


def listed(text: str, claimed: Quantity, cited: Sequence[Witness], known: frozenset[str]) -> tuple[Bearing, ...]:
    """What bears a number out that its quotes do not give.

    ``three subjects: A, B and C`` counts what it lists, of which the quotes have every word (``known``, by root); who
    won was first, and who did it twice did it a second time.
    """
    words = claimed.words.lower()
    for witness in cited if words in _AGAIN else ():
        won = next((act for act in witness.outcomes if "win" in act.acts and not act.negated), None)
        if won and words in _WON:
            return (witness.between(won.start, won.end),)
        if again := _TWICE.search(witness.own):
            return (witness.between(again.start(), again.end()),)
    items = _LIST.match(text, claimed.end)
    if not items or not claimed.low == claimed.high == 1 + len(_AND.findall(items[1])):
        return ()
    names = [root(word.strip(".,")) for word in items[1].split() if word[0].isalpha() and not is_function_word(word)]
    if not known.issuperset(names):
        return ()
    found = (
        witness.bearing(at, at + 1)
        for witness in cited
        for at, word in enumerate(witness.passage.words)
        if root(word.text) in names
    )
    return tuple(found)
