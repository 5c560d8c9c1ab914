"""Words that exclude a word of the quotes: ``innocent`` where the quotes have ``guilty``.

Only the place of a word tells whether it says the opposite of the very same thing. Where a neighbour is the same
(``called her innocent`` for ``called her guilty``), it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.english.numbers.tables import SMALL
from timeline.english.passages import Passage
from timeline.english.stems import excluded, is_function_word, root, stem, supports
from timeline.evidence.grounding.claim import Claim
from timeline.evidence.grounding.parsed_quote import ParsedQuote

_DENYING = frozenset({"no", "not", "never", "neither", "nor", "without", "none", "non"})
_NEAR = 3  # words in which a denial is looked for
_REACH = 5  # words in which a neighbour is looked for


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A word of a quote that excludes a word of a claim; ``sure`` if it stands in the same place."""

    quote: ParsedQuote
    word: str
    sure: bool


def exclusion(claim: Claim, index: int) -> Exclusion | None:
    """What excludes word ``index`` of the claim in its quotes: what stands in the same place, else nothing sure.

    None where nothing does, where either is denied, or where either is counted (``ten years`` and ``a decade``).
    """
    barred = excluded(claim.passage.words[index].text)
    if not barred or _is_turned(claim.passage, index):
        return None
    found = None
    for parsed in claim.cited:
        if barred.isdisjoint(parsed.roots):
            continue  # as it is for most words
        for at, word in enumerate(parsed.passage.words):
            if not barred.isdisjoint((root(word.text), stem(word.text))) and not _is_turned(parsed.passage, at):
                sure = _same_place(claim.passage, index, parsed.passage, at)
                if sure or found is None:
                    found = Exclusion(parsed, word.text, sure)
                if sure:
                    return found
    return found


def _is_turned(passage: Passage, index: int) -> bool:
    """Whether a word is denied or counted."""
    before = passage.forms[max(0, index - _NEAR) : index]
    counted = before[-1:] and (before[-1].isdecimal() or (before[-1] in SMALL and before[-1] != "one"))
    return bool(counted) or any(form in _DENYING or form.endswith("n't") for form in before)


def _same_place(claim: Passage, index: int, quote: Passage, at: int) -> bool:
    """Whether the content words before them, or those after them, are the same.

    The base of a word in ``-less`` may stand on the other side: ``a king with a child`` and ``a childless king``.
    """
    if claim.forms[index + 1 : index + 2] == ("of",) == quote.forms[at + 1 : at + 2]:
        mine, theirs = _neighbour(claim, index + 1, 1), _neighbour(quote, at + 1, 1)
        if mine and theirs and mine != theirs:
            return False  # "a child of Bea" and "the mother of Ada" are said of two people
    before, after = _neighbour(claim, index, -1), _neighbour(claim, index, 1)
    before_there, after_there = _neighbour(quote, at, -1), _neighbour(quote, at, 1)
    pairs = [(before, before_there), (after, after_there)]
    if claim.forms[index].endswith("less") or quote.forms[at].endswith("less"):
        pairs += [(before, after_there), (after, before_there)]
    return any(here and there and supports(there, here) for here, there in pairs)


def _neighbour(passage: Passage, index: int, step: int) -> str:
    """The root of the next content word in a direction, within the clause; "" if there is none near."""
    for at in _steps(passage, index, step):
        word = passage.words[at].text
        if not is_function_word(word) and any(map(str.isalpha, word)):
            return root(word)
    return ""


def _steps(passage: Passage, index: int, step: int) -> Iterator[int]:
    at = index
    for _ in range(_REACH):
        if not passage.tight(at if step < 0 else at + 1):
            return
        at += step
        yield at
