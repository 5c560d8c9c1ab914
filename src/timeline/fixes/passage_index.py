"""The passage index: the available source texts, cut into passages, and those that share most words with a statement.

A text is cut when it is first needed. Words are compared by their first letters, which is rough and fast: other code
decides what a passage supports.
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

_LONGEST = 1_000_000  # characters: longer texts are not searched beyond this
_WRAPPED = 110  # characters: if no line is longer, the lines are wrapped
_LETTERS = 5
_TRIMMED = 25  # words: a longer passage is cut to the clauses that are needed
_LEAST = 8  # words that a cut passage keeps at least
_CLAUSE = re.compile(r"[,;:]\s|\s[—–-]\s")
# Words that change the meaning of the words beside them are never cut off.
_TURNING = re.compile(r"(?i)\b(?:not|n't|no|nor|never|but|if|unless|though|although|however|den(?:y|ies|ied)|while)\b")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage of a source: a sentence or a ``pair`` of sentences.

    ``start`` and ``end`` are character offsets in the source; ``text`` has single spaces between words.
    """

    source: str
    start: int
    end: int
    text: str
    pair: bool = False


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The character offsets of the sentences of a source text.

    Each line is a paragraph, unless the lines are wrapped.
    """
    found = []
    wrapped = max(map(len, text.splitlines()), default=0) <= _WRAPPED
    at = 0
    for line in [text] if wrapped else text.splitlines(keepends=True):
        found += [(at + one.start, at + one.end) for one in sentences(line)]
        at += len(line)
    return tuple(found)


def rough(text: str) -> frozenset[str]:
    """The first letters of the content words of ``text``."""
    found = (word for word in _WORD.findall(text) if not is_function_word(word))
    return frozenset(folded(word)[:_LETTERS] for word in found)


class PassageIndex:
    """The available texts of the sources, by id. A passage has at least three words and at most ``most``."""

    def __init__(self, archived: Mapping[str, Archived], most: int) -> None:
        self._archived, self._most = archived, most
        self._cut: dict[str, tuple[tuple[Extract, frozenset[str]], ...]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def has(self, sources: Iterable[str]) -> bool:
        """Whether the text of any of these sources is available."""
        return any(self._text(id) for id in sources)

    def near(self, wanted: Collection[str], sources: Iterable[str], least: int, most: int) -> tuple[Extract, ...]:
        """The passages with at least ``least`` of the ``wanted`` words (as ``rough`` returns them).

        At most ``most`` sentences, then at most as many pairs. Those with most of the words come first; rare words
        count more.
        """
        every = [one for id in sources for one in self._passages(id)]
        found: list[Extract] = []
        for pairs in (False, True):
            some = [(one, words) for one, words in every if one.pair is pairs]
            scored = _scored(wanted, [words for _, words in some], least)
            found += [some[number][0] for _, number in scored[:most]]
        return tuple(found)

    def likely(self, wanted: Collection[str], without: Collection[str], least: int, most: int) -> tuple[str, ...]:
        """At most ``most`` sources, except ``without``, with at least ``least`` of the wanted words; those with most
        come first."""
        every = [id for id in self._archived if id not in without and self._text(id)]
        return tuple(every[number] for _, number in _scored(wanted, list(map(self._all_words, every)), least)[:most])

    def _text(self, id: str) -> str:
        archived = self._archived.get(id)
        return (archived.text or "")[:_LONGEST] if archived else ""

    def _all_words(self, id: str) -> frozenset[str]:
        """The first letters of all words of a source text."""
        if id not in self._words:
            found = set(_WORD.findall(self._text(id)))
            self._words[id] = frozenset(folded(word)[:_LETTERS] for word in found)
        return self._words[id]

    def _passages(self, id: str) -> tuple[tuple[Extract, frozenset[str]], ...]:
        if id not in self._cut:
            self._cut[id] = tuple((one, rough(one.text)) for one in self._extracts(id))
        return self._cut[id]

    def _extracts(self, id: str) -> Iterator[Extract]:
        """Each sentence, each pair of neighbouring sentences, and beginning, middle and end of sentences that are too
        long."""
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
    """A long sentence without the clauses at its end and its beginning that it does not need.

    ``holds`` says whether a shorter text still does what the sentence does.
    """
    if len(words(text)) <= _TRIMMED or len(spans(text)) > 1:
        return text
    for end in [match.start() for match in _CLAUSE.finditer(text)]:
        if _may_be_cut(text[:end], text[end:]) and holds(text[:end]):
            text = text[:end]
            break
    for start in [match.end() for match in _CLAUSE.finditer(text)][::-1]:
        if _may_be_cut(text[start:], text[:start]) and holds(text[start:]):
            return text[start:]
    return text


def _may_be_cut(kept: str, cut: str) -> bool:
    """Whether enough words are kept, and no word is cut off that changes the meaning of others."""
    return len(words(kept)) >= _LEAST and not _TURNING.search(cut)


def _scored(wanted: Collection[str], every: Sequence[frozenset[str]], least: int) -> list[tuple[float, int]]:
    """The score and the number of those with enough of the wanted words, the best first; if equal, the one with fewer
    words."""
    shared = [words.intersection(wanted) for words in every]
    common = Counter(word for words in shared for word in words)
    weight = {word: 1 + log(len(every) / number) for word, number in common.items()}
    found = [
        (-sum(sorted(weight[word] for word in words)), len(every[number]), number)
        for number, words in enumerate(shared)
        if len(words) >= least
    ]
    return [(score, number) for score, _, number in sorted(found)]
