"""Whether a clause of a sentence and a clause of a quote speak of the same thing.

Only a clause about the same thing can contradict a sentence. Two clauses are about the same thing where they share a
name or a content word besides the word in question.
"""

from __future__ import annotations

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, is_neutral, root, supports

# What opens a clause of its own. A comma alone does not: it also parts what is said of one thing.
_OPENERS = frozenset(
    {"but", "because", "although", "though", "while", "whereas", "when", "if", "unless", "which", "who", "whose",
     "that", "so"}
)  # fmt: skip
_STOPS = frozenset(";:.!?—")


def clause(passage: Passage, start: int, end: int) -> range:
    """The indices of the words of the clause around the characters from ``start`` to ``end``."""
    words = passage.words
    inside = [at for at, word in enumerate(words) if word.start < end and start < word.end]
    if not inside:
        return range(0)
    first, last = inside[0], inside[-1] + 1
    while first and not _opens(passage, first):
        first -= 1
    while last < len(words) and not _opens(passage, last):
        last += 1
    return range(first, last)


def of_the_same_thing(claim: Passage, claimed: tuple[int, int], quote: Passage, told: tuple[int, int]) -> bool:
    """Whether the clauses around two spans of characters share a content word outside these spans, or have none."""
    mine, theirs = _content(claim, claimed), _content(quote, told)
    return not mine or any(supports(there, here) or supports(here, there) for here in mine for there in theirs)


def _content(passage: Passage, span: tuple[int, int]) -> frozenset[str]:
    """The roots of the content words of the clause around a span, without those of the span itself."""
    words = [passage.words[at] for at in clause(passage, *span)]
    return frozenset(
        root(word.text)
        for word in words
        if not (word.start < span[1] and span[0] < word.end)
        and not is_function_word(word.text)
        and not is_neutral(word.text)
    )


def _opens(passage: Passage, at: int) -> bool:
    """Whether a clause begins at word ``at``."""
    gap = passage.gap(at)
    if passage.forms[at] in _OPENERS or ("," in gap and passage.forms[at] in ("and", "or", "then")):
        return True
    return not _STOPS.isdisjoint(gap) and not passage.tight(at)
