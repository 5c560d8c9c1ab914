"""Speakers: who says a thing in the sentence, and who says it in the quotes.

A doubt, since speakers are found by their place.

``The communiqué called the tunnel a link``, where the quotes have the minister call it so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, root
from timeline.english.word_tables import word_list
from timeline.evidence.grounding.frames import ParsedText
from timeline.evidence.grounding.places import BE

_STOPS = frozenset(".;:!?")
_ENOUGH = 2  # words that two sayings share, so that the same thing is said
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which"})
_PARTICLES = (("on",), ("off",), ("for",), ("up",))
_NOBODY: frozenset[str] = frozenset()
_TAIL = 4  # "the secretariat said on Thursday" still ends a sentence
_REACH = 9  # words around the verb in which its speaker stands


class Saying(NamedTuple):
    """Something said: the verb, the key right beside it, all keys around it, and the roots of what is said."""

    at: int
    speakers: frozenset[str]
    around: frozenset[str]
    said: frozenset[str]


def said_by_another(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[int]:
    """The indices of the verbs with which somebody says in the claim what only others say in the quotes."""
    told = [one for quote in quotes for one in _sayings(quote)]
    known = {key for quote in quotes for key in quote.things}
    for here in _sayings(claim):
        same = [one for one in told if len(one.said & here.said) >= min(_ENOUGH, len(here.said))]
        if not same or not here.speakers or not all(any("/" in key for key in one.around) for one in same):
            continue  # of "they said" and "the company said" the speaker is not known
        if here.speakers <= known and here.speakers.isdisjoint(key for one in same for key in one.around):
            yield here.at


def _sayings(text: ParsedText) -> Iterator[Saying]:
    """What is said in a text, by somebody who is named before the verb, or after it where what is said comes first."""
    passage, forms = text.passage, text.passage.forms
    for at, form in enumerate(forms):
        attributed = forms[at : at + 2] == ("according", "to")
        if form not in word_list("saying.txt") and not attributed:
            continue
        if (at and forms[at - 1] in BE) or (form.startswith("call") and forms[at + 1 : at + 2] in _PARTICLES):
            continue  # "the motion was denied", "called off"
        first, last = _sentence(passage, at)
        if attributed:
            sources = frozenset(_key(text, n) for n in range(at + 2, min(at + _REACH, last))) - {""}
            yield Saying(at, _NOBODY, sources, _content(passage, first, at))
            continue
        if at > first and forms[at - 1] in _PRONOUNS:
            yield Saying(at, _NOBODY, _NOBODY, _content(passage, at + 1, last) | _content(passage, first, at))
            continue
        turned = at > first and not passage.tight(at) and _key(text, at + 1) != ""  # “…”, said Tom Reed
        commas = [n for n in range(first + 1, last) if "," in passage.gap(n)]
        ends = at + 1 in (last, *commas) or (last - at <= _TAIL and bool(commas) and max(commas) <= at)
        beside = at + 1 if turned else at - 1
        speaker = _key(text, beside) if turned or passage.tight(at) else ""
        before = range(max(first, at - _REACH) if ends else first, at)
        around = range(at + 1, min(at + _REACH, last)) if turned else before
        content = _content(passage, first, at) if turned or ends else _content(passage, at + 1, last)
        yield Saying(at, frozenset({speaker} - {""}), frozenset(_key(text, one) for one in around) - {""}, content)


def _sentence(passage: Passage, at: int) -> tuple[int, int]:
    """The first word of the sentence around a word, and the one after its last."""
    first, last = at, at + 1
    while first and (_STOPS.isdisjoint(passage.gap(first)) or passage.tight(first)):
        first -= 1
    while last < len(passage.words) and (_STOPS.isdisjoint(passage.gap(last)) or passage.tight(last)):
        last += 1
    return first, last


def _key(text: ParsedText, at: int) -> str:
    """The key of the name around a word, or the root of a content word; "" of another word, and outside the text."""
    item = next((item for item in text.items if item.first <= at < item.last), None)
    if item is not None or not 0 <= at < len(text.passage.words):
        return item.key if item is not None and item.kind == "name" else ""
    word = text.passage.words[at].text
    return "" if is_function_word(word) else root(word)


def _content(passage: Passage, first: int, last: int) -> frozenset[str]:
    words = (passage.words[at].text for at in range(first, last))
    return frozenset(root(word) for word in words if not is_function_word(word))
