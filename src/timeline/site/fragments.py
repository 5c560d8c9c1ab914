"""Links to the words of a quote in its source: the address with a text fragment (``#:~:text=``).

The format is that of the URL Fragment Text Directives (WICG).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import quote

from timeline.english.words import words

_WHOLE = 8  # a run of at most so many words is given in full
_END = 4  # of a longer run, so many words at each end are given


def found_in(url: str, text: str, breaks: Sequence[tuple[int, int]]) -> str:
    """The address of a quote's words in the text at ``url``; ``url`` itself where the quote has no words.

    ``breaks`` are the character ranges of ``text`` that are not in the source: marks for words left out, and the
    editor's words. A long run is given by its first and last words.
    """
    directives = "&".join(f"text={_directive(run)}" for run in _runs(text, breaks))
    return f"{url}{'' if '#' in url else '#'}:~:{directives}" if directives else url


def _runs(text: str, breaks: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The runs of the source's words without a break, each from its first word to its last."""
    edges = [(0, 0), *sorted(breaks), (len(text), len(text))]
    for (_, start), (end, _) in pairwise(edges):
        if inside := words(text[start:end]):
            yield text[start:end][inside[0].start : inside[-1].end]


def _directive(run: str) -> str:
    parts = run.split()
    if len(parts) <= _WHOLE:
        return _encoded(" ".join(parts))
    return f"{_encoded(' '.join(parts[:_END]))},{_encoded(' '.join(parts[-_END:]))}"


def _encoded(text: str) -> str:
    """The text percent-encoded, also comma, hyphen and ampersand, which are syntax of the directive."""
    return quote(text, safe="").replace("-", "%2D")
