"""Ordinals in a passage, as words or figures, and which series they count.

An ordinal counts a series if the phrase after it contains the label of the series or an alias (``the third India-US 2+2
Ministerial Dialogue``, ``the fifth edition of the Tide Fair``). It is enough if the phrase has more than half of the
words, and more than of any other series (``the fifth 2+2 ministerial-level talks``). It does not count the series if it
counts something else (``the second day of the Tide Fair``), or only events of one year (``the second Tide Fair of
2023``).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from timeline.dates.edtf import MONTHS
from timeline.english.passages import Passage
from timeline.english.words import folded, plain, runs_of
from timeline.model.config import Series

_UNITS = plain("first second third fourth fifth sixth seventh eighth ninth")
_TEENS = plain("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
_TENS = plain("twenty thirty forty fifty sixty seventy eighty ninety")
_CARDINALS = plain("one two three four five six seven eight nine")
_WORDS = {
    **{word: number for number, word in enumerate([*_UNITS, *_TEENS], 1)},
    **{ten[:-1] + "ieth": 10 * number for number, ten in enumerate(_TENS, 2)},
    "hundredth": 100,
    "inaugural": 1,
    "maiden": 1,
}
_FIGURE = re.compile(r"([1-9][0-9]{0,5})(?:st|nd|rd|th)")
_MONTHS = frozenset(form for month in MONTHS for form in (month.lower(), month[:3].lower())) | {"sept"}

_REACH = 12  # words of the phrase after an ordinal
_QUOTATION = frozenset("\"'“”‘’«»")
_LINKS = frozenset(
    plain(
        "of in on at for to by from with after before during since until as the this that which who when where is was"
    )
)
# "The fifth edition of the Tide Fair" is the fifth Tide Fair.
_NUMBERED = frozenset(plain("edition iteration instalment installment round meeting"))
# After an ordinal, these words make it count something else, or from another point.
_OTHER = frozenset(
    plain(
        "time day week month quarter half year season century phase stage leg part place person consecutive successive "
        "straight last most largest biggest highest lowest longest oldest youngest best worst"
    )
)
# Before an ordinal, these words make it count things of a person or a year, or make it part of another number.
_OWNED = frozenset(plain("his her my your each every year season decade month hundred thousand million")) | set(
    _CARDINALS
)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The words ``first`` to ``last`` (exclusive) of a passage, which say ``number``.

    ``phrase`` are the folded words that follow.
    """

    number: int
    first: int
    last: int
    phrase: tuple[str, ...]


def ordinals(passage: Passage) -> tuple[Ordinal, ...]:
    """The ordinals of ``passage`` in order, without those in dates and fractions: ``3rd March``, ``one-third``."""
    found: list[Ordinal] = []
    for at in range(len(passage.words)):
        number, first = _ordinal_ending_at(passage, at)
        if number and not _is_in_date(passage, first, at + 1) and not _is_in_compound(passage, first, at + 1):
            found.append(Ordinal(number, first, at + 1, _phrase_after(passage, at + 1)))
    return tuple(found)


def counts(ordinal: Ordinal, series: Series, others: Collection[Series]) -> bool:
    """Whether ``ordinal`` counts ``series``: its phrase names the series, and has no word that only one of ``others``
    has."""
    phrase, names = ordinal.phrase, _names(series)
    foreign = {word for other in others if other.id != series.id for name in _names(other) for word in name}
    foreign -= _LINKS.union({"and", "annual"}, *names)
    for name in names:
        for start in runs_of(name, phrase):
            end = start + len(name)
            while end < len(phrase) and phrase[end] not in _LINKS and phrase[end] != "and":
                end += 1
            if (
                _counts_what_follows(phrase[:start])
                and foreign.isdisjoint(phrase[:end])
                and not _limited_to_year(phrase[end:])
            ):
                return True
    group = _before_link(phrase)
    if not foreign.isdisjoint(group) or not _OTHER.isdisjoint(group) or _limited_to_year(phrase[len(group) :]):
        return False
    shared = _share_of_name(group, series)
    return shared > 0.5 and all(shared > _share_of_name(group, other) for other in others if other.id != series.id)


def _share_of_name(words: tuple[str, ...], series: Series) -> float:
    """The share (0 to 1) of the words of the label, or of the alias that fits best, that are among ``words``."""
    there = _distinguishing_words(words)
    return max(
        (len(units & there) / len(units) for units in map(_distinguishing_words, _names(series)) if units), default=0.0
    )


def _before_link(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a phrase up to the first linking word; none if a year is among them."""
    end = next((at for at, word in enumerate(phrase) if word in _LINKS or word == "and"), len(phrase))
    return () if any(len(word) == 4 and word.isdecimal() for word in phrase[:end]) else phrase[:end]


def _distinguishing_words(words: tuple[str, ...]) -> frozenset[str]:
    """The words that distinguish a name; signs and figures in a row, such as ``2+2``, are one unit."""
    runs = [(alphabetic, tuple(run)) for alphabetic, run in groupby(words, str.isalpha)]
    units = [unit for alphabetic, run in runs for unit in (run if alphabetic else ["".join(run)])]
    return frozenset(units) - _LINKS


def _ordinal_ending_at(passage: Passage, at: int) -> tuple[int, int]:
    """The ordinal whose last word is ``at``, and its first word; 0 if there is none."""
    forms = passage.forms
    if figure := _FIGURE.fullmatch(forms[at]):
        return int(figure[1]), at
    number, first = _WORDS.get(forms[at], 0), at
    if forms[at] in _UNITS and at and forms[at - 1] in _TENS and passage.tight(at):
        number, first = number + 10 * _TENS.index(forms[at - 1]) + 20, at - 1
    hundred = first - 2 if first > 1 and forms[first - 1] == "and" else first - 1
    if number and hundred >= 0 and forms[hundred] == "hundred" and passage.unbroken(hundred, first + 1):
        led = hundred > 0 and forms[hundred - 1] in _CARDINALS
        times = _CARDINALS.index(forms[hundred - 1]) + 1 if led else 1
        number, first = number + 100 * times, hundred - led
    return number, first


def _is_in_date(passage: Passage, first: int, last: int) -> bool:
    """Whether the ordinal is part of a date: ``March 3rd``, ``3rd March``, ``the third of March``."""
    forms = passage.forms
    if first and forms[first - 1] in _MONTHS and passage.gap(first).strip() in ("", "."):
        return True
    behind = last + 1 if forms[last : last + 1] == ("of",) else last
    return behind < len(forms) and forms[behind] in _MONTHS and passage.unbroken(last - 1, behind + 1)


def _is_in_compound(passage: Passage, first: int, last: int) -> bool:
    """Whether the ordinal is part of another expression: ``one-third``, ``her second``, ``third-largest``; not
    ``first-ever``."""
    behind = last < len(passage.forms) and passage.gap(last) in ("-", "‐", "‑") and passage.forms[last] != "ever"
    before = first - 2 if first > 1 and passage.forms[first - 1] == "and" else first - 1
    return behind or (before >= 0 and passage.forms[before] in _OWNED and passage.unbroken(before, first + 1))


def _phrase_after(passage: Passage, at: int) -> tuple[str, ...]:
    """The folded words from ``at`` on, up to punctuation."""
    phrase: list[str] = []
    for index in range(at, min(at + _REACH, len(passage.words))):
        marks = set("".join(passage.gap(index).split()))
        if not passage.tight(index) and not (marks and marks <= _QUOTATION):
            break
        phrase.append(_singular(passage.forms[index]))
    return tuple(phrase)


def _counts_what_follows(words: tuple[str, ...]) -> bool:
    """Whether an ordinal before these words counts what is named after them."""
    if "of" in words:
        cut = words.index("of")
        if not cut or words[cut - 1] not in _NUMBERED:
            return False
        behind = cut + 2 if words[cut + 1 : cut + 2] == ("the",) else cut + 1
        words = (*words[: cut - 1], *words[behind:])
    return _LINKS.isdisjoint(words) and _OTHER.isdisjoint(words)


def _limited_to_year(words: tuple[str, ...]) -> bool:
    """Whether the words after the name of a series limit it to one year: ``of 2023``, ``this year``."""
    behind = [word for word in words[1:3] if word != "the"][:1]
    yearly = behind and (behind[0] in ("year", "season") or (len(behind[0]) == 4 and behind[0].isdecimal()))
    return bool(yearly) and words[0] in ("of", "this")


@lru_cache(maxsize=1000)
def _names(series: Series) -> tuple[tuple[str, ...], ...]:
    """The words of the label and the aliases of a series, folded and in the singular."""
    cut = (plain(name) for name in (series.label, *series.aliases))
    return tuple(dict.fromkeys(tuple(_singular(folded(word)) for word in words) for words in cut if words))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("is", "ss", "us")) else word
