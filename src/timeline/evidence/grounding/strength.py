"""Strength: how much of a thing a sentence means, and whether the thing stands alone. Both are doubts.

``All the volumes`` says more than “nearly all volumes”, and ``the only ward`` more than “a ward”. The words are tables;
a superlative (``the oldest carmaker``) is known by its ending.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, root, supports
from timeline.english.word_tables import word_list, word_rows

_NEARLY = frozenset({"nearly", "almost", "virtually", "practically"})
_EXCEPT = frozenset({"but", "except", "save", "bar", "excepting", "excluding"})  # right behind, or after the thing:
_SAVE = _EXCEPT - {"but", "save", "bar"}
_ONE = 9  # of several, one is the least
_REACH = 7  # words from a quantifier in which its thing stands


class Quantifier(NamedTuple):
    """A quantifier: its index, its level (0 is the strongest), and the roots of the thing that it is said of."""

    at: int
    level: int
    thing: frozenset[str]


def too_strong(claim: Passage, quotes: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """The index of each word of a claim that says more than its quotes, and the quotes' word if they have one.

    A quantifier says more if the quotes have only weaker ones before the same thing. A word says that a thing stands
    alone if no quote does.
    """
    told = [(one, quote.words[one.at].text) for quote in quotes for one in _quantifiers(quote)]
    strongest = min((one.level for one, _ in told), default=0)  # of "them" it may be said elsewhere
    weaker = {thing: word for one, word in told for thing in one.thing}
    for here in _quantifiers(claim):
        word = next((weaker[thing] for thing in sorted(here.thing) if thing in weaker), "")
        if word and here.level < strongest:
            yield here.at, word
    said = {form for quote in quotes for form in quote.forms}
    for at, form in enumerate(claim.forms):
        if form not in said and _stands_alone(claim, at) and not _is_said(form, said):
            yield at, ""


def _quantifiers(passage: Passage) -> Iterator[Quantifier]:
    spared = max((at for at, form in enumerate(passage.forms) if form in _SAVE), default=-1)
    for at, form in enumerate(passage.forms):
        level = _ONE if passage.forms[at : at + 2] == ("one", "of") else _levels().get(form)
        if level is None:
            continue
        if at and passage.forms[at - 1] in ("not", "half", "as"):
            continue  # "not all", "half as many"
        before, behind = passage.forms[at - 1 : at], passage.forms[at + 1 : at + 2]
        nearly = not _NEARLY.isdisjoint(before) or not _EXCEPT.isdisjoint(behind)
        if thing := frozenset(_things(passage, at)):
            yield Quantifier(at, level + (nearly or spared > at), thing)


def _things(passage: Passage, at: int) -> list[str]:
    """The roots of the two content words after a quantifier."""
    found: list[str] = []
    for index in range(at + 1, min(at + _REACH, len(passage.words))):
        if not passage.tight(index) or len(found) == 2:
            break
        word = passage.words[index].text
        if not is_function_word(word) and passage.forms[index] not in _levels():
            found.append(root(word))
    return found


def _stands_alone(claim: Passage, at: int) -> bool:
    """Whether a word says that the thing after it, or what is done, stands alone."""
    form = claim.forms[at]
    follows = at + 1 < len(claim.forms) and claim.tight(at + 1) and not is_function_word(claim.words[at + 1].text)
    if form in ("first", "last"):
        return follows and at > 0  # not "lift the ban first", "First the choir sang"
    if form in _exclusive():
        return True
    return form.endswith("est") and form not in word_list("not-superlative.txt") and at > 0 and follows


def _is_said(form: str, said: set[str]) -> bool:
    """Whether one of the words says the same, or more."""
    same = _exclusive().get(form, frozenset())
    return not same.isdisjoint(said) or any(supports(root(one), root(form)) for one in said)


@cache
def _levels() -> Mapping[str, int]:
    return {word: level for level, words in enumerate(word_rows("strength.txt")) for word in words}


@cache
def _exclusive() -> Mapping[str, frozenset[str]]:
    """For each word that says that a thing stands alone, those that say the same."""
    return {word: frozenset(words) for words in word_rows("exclusive.txt") for word in words}
