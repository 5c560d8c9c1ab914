"""The shelf: the source texts at hand, cut into passages, and those that have most words of a statement.

Nothing is cut before it is asked for. Words are compared by their first letters, which is rough and quick: what a
passage bears out is for others to say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from timeline.content.archive import RUN, Archived
from timeline.english.sentences import sentences
from timeline.english.stems import is_function_word
from timeline.english.words import folded, words

_LONGEST = 1_000_000  # characters of a text that are looked at
_WRAPPED = 110  # characters: where no line is longer, an editor's program broke the lines
_LETTERS = 5
_TRIMMED = 25  # words: a longer passage is cut to the clauses that matter
_LEAST = 8  # words that a cut passage keeps
_CLAUSE = re.compile(r"[,;:]\s|\s[—–-]\s")
# What turns the sense of the words beside it is not cut off.
_TURNING = re.compile(r"(?i)\b(?:not|n't|no|nor|never|but|if|unless|though|although|however|den(?:y|ies|ied)|while)\b")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage of a source, a sentence or a ``pair``: its character offsets there, its words with single spaces."""

    source: str
    start: int
    end: int
    text: str
    pair: bool = False


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The character offsets of the sentences of a source's text; lines are paragraphs, unless they are wrapped."""
    found = []
    wrapped = max(map(len, text.splitlines()), default=0) <= _WRAPPED
    at = 0
    for line in [text] if wrapped else text.splitlines(keepends=True):
        found += [(at + one.start, at + one.end) for one in sentences(line)]
        at += len(line)
    return tuple(found)


def rough(text: str) -> frozenset[str]:
    """The content words of ``text``, by their first letters."""
    found = (word for word in _WORD.findall(text) if not is_function_word(word))
    return frozenset(folded(word)[:_LETTERS] for word in found)


class PassageIndex:
    """The texts at hand of the sources, by id. Passages have at least three words, and at most ``most``."""

    def __init__(self, archived: Mapping[str, Archived], most: int) -> None:
        self._archived, self._most = archived, most
        self._cut: dict[str, tuple[tuple[Extract, frozenset[str]], ...]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def has(self, sources: Iterable[str]) -> bool:
        """Whether the text of any of these sources is at hand."""
        return any(self._text(id) for id in sources)

    def near(self, wanted: Collection[str], sources: Iterable[str], least: int, most: int) -> tuple[Extract, ...]:
        """At most ``most`` sentences with at least ``least`` of the ``wanted`` words (as ``rough`` has them), then as
        many pairs of sentences. Those with most of the words come first, the rarer ones counting more.
        """
        every = [one for id in sources for one in self._passages(id)]
        found: list[Extract] = []
        for pairs in (False, True):
            some = [(one, words) for one, words in every if one.pair is pairs]
            scored = _scored(wanted, [words for _, words in some], least)
            found += [some[number][0] for _, number in scored[:most]]
        return tuple(found)

    def likely(self, wanted: Collection[str], without: Collection[str], least: int, most: int) -> tuple[str, ...]:
        """At most ``most`` sources, not of ``without``, with at least ``least`` of the wanted words, most first."""
        every = [id for id in self._archived if id not in without and self._text(id)]
        return tuple(every[number] for _, number in _scored(wanted, list(map(self._whole, every)), least)[:most])

    def _text(self, id: str) -> str:
        archived = self._archived.get(id)
        return (archived.text or "")[:_LONGEST] if archived else ""

    def _whole(self, id: str) -> frozenset[str]:
        if id not in self._words:
            found = set(_WORD.findall(self._text(id)))
            self._words[id] = frozenset(folded(word)[:_LETTERS] for word in found)
        return self._words[id]

    def _passages(self, id: str) -> tuple[tuple[Extract, frozenset[str]], ...]:
        if id not in self._cut:
            self._cut[id] = tuple((one, rough(one.text)) for one in self._extracts(id))
        return self._cut[id]

    def _extracts(self, id: str) -> Iterator[Extract]:
        """Each sentence, each with the one behind it, and of what is too long its beginning, middle and end."""
        text = self._text(id)
        cut = [(start, end, len(words(text[start:end]))) for start, end in spans(text)]
        for number, (start, end, size) in enumerate(cut):
            if RUN <= size <= self._most:
                yield _extract(id, text, start, end)
            elif size > self._most:
                inside = words(text[start:end])
                for first in dict.fromkeys((0, (size - self._most) // 2, size - self._most)):
                    last = inside[first + self._most - 1].end
                    yield _extract(id, text, start + inside[first].start, start + last)
            if number and not text[cut[number - 1][1] : start].count("\n"):
                before, _, other = cut[number - 1]
                if RUN < other + size <= self._most:
                    yield _extract(id, text, before, end, pair=True)


def _extract(source: str, text: str, start: int, end: int, pair: bool = False) -> Extract:
    return Extract(source, start, end, " ".join(text[start:end].split()), pair)


def trimmed(text: str, holds: Callable[[str], bool]) -> str:
    """A long sentence without the clauses at its end and its beginning that are not needed for it to hold."""
    if len(words(text)) <= _TRIMMED or len(spans(text)) > 1:
        return text
    for end in [match.start() for match in _CLAUSE.finditer(text)]:
        if _fits(text[:end], text[end:]) and holds(text[:end]):
            text = text[:end]
            break
    for start in [match.end() for match in _CLAUSE.finditer(text)][::-1]:
        if _fits(text[start:], text[:start]) and holds(text[start:]):
            return text[start:]
    return text


def _fits(kept: str, cut: str) -> bool:
    return len(words(kept)) >= _LEAST and not _TURNING.search(cut)


def _scored(wanted: Collection[str], every: Sequence[frozenset[str]], least: int) -> list[tuple[float, int]]:
    """The numbers of those with enough of the wanted words, the best first; of equals, the one with fewer words."""
    shared = [words.intersection(wanted) for words in every]
    common = Counter(word for words in shared for word in words)
    weight = {word: 1 + log(len(every) / number) for word, number in common.items()}
    found = [
        (-sum(sorted(weight[word] for word in words)), len(every[number]), number)
        for number, words in enumerate(shared)
        if len(words) >= least
    ]
    return [(score, number) for score, _, number in sorted(found)]
