"""Links to the words of a quote in the text that it is from: the address with a text fragment (``#:~:text=``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import quote

from timeline.english.words import words

_WHOLE = 8  # words of a run up to which all are given
_END = 4  # words of each end of a longer run


def found_in(url: str, text: str, breaks: Sequence[tuple[int, int]]) -> str:
    """The address of a quote's words in the text at ``url``; ``url`` itself where none can be told.

    ``breaks`` are the character ranges of ``text`` that are not the source's: marks for words left out, and the
    editor's words. A long run is given by its first and last words.
    """
    directives = "&".join(f"text={_directive(run)}" for run in _runs(text, breaks))
    return f"{url}{'' if '#' in url else '#'}:~:{directives}" if directives else url


def _runs(text: str, breaks: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The unbroken stretches of the source's words, from the first word to the last."""
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
    """Percent-encoded: the comma, the hyphen and the ampersand are the directive's own signs."""
    return quote(text, safe="").replace("-", "%2D")
