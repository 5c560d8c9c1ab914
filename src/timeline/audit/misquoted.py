"""Plants wrong quotes: their words are changed, or they are given to other sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.audit.falsehood import Falsehood, Known, Record, Shuffle
from timeline.content.archive import RUN, Archived, fingerprint
from timeline.english.words import plain
from timeline.model.records import Quote, Text

LOOK_ALIKES = str.maketrans("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ")
_EACH = 6  # the most changes of each sort in one record
_MARK = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|…|\.(?:\s?\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_AROUND = 30  # the number of characters shown on each side of a change


def quotes(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Changes words of the quotes: another word, case, figure or look-alike letter, a word left out, two swapped."""
    every = {key: tuple(_site_altered(str(quote.text), known, shuffle)) for key, quote in record.evidence.items()}
    ways = dict.fromkeys(way for changes in every.values() for way, *_ in changes)
    for way in ways:
        drawn = shuffle((key, change) for key, changes in every.items() for change in changes if change[0] == way)
        taken = 0
        for key, (_, start, end, new) in drawn:
            quote = record.evidence[key]
            text = str(quote.text)
            now = f"{text[:start]}{new}{text[end:]}"
            if taken < _EACH and _is_false(now, known.archived.get(quote.source)):
                taken += 1
                shown = f"…{text[max(0, start - _AROUND) : start]}{new}{text[end : end + _AROUND]}…"
                change = f"quote {key}, {way}: “{text[start:end]}” → “{new}”: “{' '.join(shown.split())}”"
                yield Falsehood("quote", change, quote.text.at, with_quote(record, key, now))


def altered(text: str, others: list[str]) -> Iterator[tuple[str, int, int, str]]:
    """All changes of a quote: the sort of change, its start and end in the text, and the new words.

    ``others`` are the words that replace words of the quote.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    hidden = [match.span() for match in re.finditer(r"\[[^\[\]]*\]", text)]
    spans = [span for span in spans if not any(start <= span[0] < end for start, end in hidden)]
    for number, (start, end) in enumerate(spans):
        word = text[start:end]
        if others:
            yield "another word", start, end, others[number % len(others)]
        if word.isalpha() and word.swapcase() != word:
            yield "another case", start, end, word.swapcase()
        if word.isdigit():
            yield "another figure", start, end, str(int(word) + 1)
        if (disguised := word.translate(LOOK_ALIKES)) != word:
            yield "a look-alike letter", start, end, disguised
    for (start, end), (after, last) in pairwise(spans):
        if text[end:after].isspace() and text[start:end] != text[after:last]:
            yield "a word left out", start, after, ""
            yield "two words swapped", start, last, f"{text[after:last]} {text[start:end]}"


def _site_altered(text: str, known: Known, shuffle: Shuffle) -> Iterator[tuple[str, int, int, str]]:
    pool = {word for source in known.timeline.sources.values() for word in _WORD.findall(str(source.title))}
    pool |= {word for entity in known.timeline.entities.values() for word in _WORD.findall(str(entity.name))}
    yield from altered(text, shuffle(sorted(pool)))


def with_quote(record: Record, key: str, text: str, source: str | None = None) -> Record:
    """The record with another text, or another source, for one of its quotes."""
    old = record.evidence[key]
    new: Quote = replace(old, text=Text(text, old.text.at), source=Text(source or old.source, old.source.at))
    return replace(record, evidence={**record.evidence, key: new})


def sources(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Gives each quote to every other source that has less than half of the quote's runs of three words."""
    for key, quote in record.evidence.items():
        runs = _runs(str(quote.text))
        for id in known.timeline.sources:
            archived = known.archived.get(id)
            if id != quote.source and archived is not None and 2 * len(runs & _runs_of_source(archived)) < len(runs):
                change = f"source of quote {key}: {quote.source} → {id}"
                changed = with_quote(record, key, str(quote.text), id)
                yield Falsehood("source", change, quote.source.at, changed)


def _is_false(text: str, source: Archived | None) -> bool:
    """Whether the source does not have one of the quote's runs of three words."""
    return source is not None and not _runs(text) <= _runs_of_source(source)


def _runs(text: str) -> set[bytes]:
    """The hashes of all runs of three words; none goes across an ellipsis or words that the editor added."""
    parts = re.split(r"\[[^\[\]]*\]", _MARK.sub("[]", text))
    return {run for part in parts if len(plain(part)) >= RUN for run in _single_hashes(fingerprint(b"", part).hashes)}


def _runs_of_source(source: Archived) -> set[bytes]:
    return set(_single_hashes(source.fingerprint.hashes))


def _single_hashes(hashes: bytes) -> Iterator[bytes]:
    size = len(fingerprint(b"", "a b c").hashes)
    return (hashes[at : at + size] for at in range(0, len(hashes), size))
