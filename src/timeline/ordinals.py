"""Ordinals in a passage, as words or figures, and which series they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.config import Series
from timeline.passages import Passage
from timeline.words import folded, plain

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {
    **{word: number for number, word in enumerate([*_UNITS, *_TEENS], 1)},
    **{ten[:-1] + "ieth": 10 * number for number, ten in enumerate(_TENS, 2)},
    "hundredth": 100,
    "inaugural": 1,
    "maiden": 1,
}
_FIGURE = re.compile(r"([1-9]\d{0,5})(?:st|nd|rd|th)", re.IGNORECASE)

_REACH = 8  # words of the phrase that an ordinal opens
_ENDS = frozenset(".,;:!?()[]\"“”…")
_LITTLE = frozenset({"the", "of", "a", "an", "and", "in", "on", "for", "annual"})


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Words ``first`` to ``last`` (exclusive) of a passage say ``number``; ``phrase`` are the words that follow, folded."""

    number: int
    first: int
    last: int
    phrase: tuple[str, ...]


def ordinals(passage: Passage) -> tuple[Ordinal, ...]:
    """The ordinals of ``passage``, in order."""
    found: list[Ordinal] = []
    for at in range(len(passage.words)):
        if found and at < found[-1].last:
            continue
        number, length = _number(passage.forms, at)
        if number:
            phrase = []
            for index in range(at + length, min(at + length + _REACH, len(passage.words))):
                if _ENDS.intersection(passage.gap(index)):
                    break
                phrase.append(_singular(passage.forms[index]))
            found.append(Ordinal(number, at, at + length, tuple(phrase)))
    return tuple(found)


def counts(ordinal: Ordinal, series: Series, others: Iterable[Series]) -> bool:
    """Whether ``ordinal`` counts ``series``: its phrase shares a word with the label, and none that only another has."""
    own = _label_words(series)
    foreign = set().union(*(_label_words(other) for other in others if other.id != series.id)) - own
    phrase = set(ordinal.phrase)
    return bool(phrase & own) and not phrase & foreign


def _number(forms: Sequence[str], at: int) -> tuple[int, int]:
    """The number that the words at ``at`` say as an ordinal, and how many words say it; (0, 0) where none does."""
    word = forms[at]
    if figure := _FIGURE.fullmatch(word):
        return int(figure[1]), 1
    if word in _TENS and at + 1 < len(forms) and forms[at + 1] in _UNITS:
        return 10 * (_TENS.index(word) + 2) + _UNITS.index(forms[at + 1]) + 1, 2
    return (_WORDS[word], 1) if word in _WORDS else (0, 0)


def _label_words(series: Series) -> set[str]:
    every = {_singular(folded(word)) for name in (series.label, *series.aliases) for word in plain(name)} - _LITTLE
    telling = {word for word in every if word.isalpha()}
    return telling or every


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
