"""Quotes whose words are altered, and quotes given to other sources."""

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
_EACH = 6  # of each way to alter a quote, in one record
_MARK = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]|…|\.(?:\s?\.){2,}")
_WORD = re.compile(r"[^\W_]+")
_AROUND = 30  # characters shown on both sides


def quotes(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Words exchanged, dropped, swapped, in another case, with another figure or a look-alike letter."""
    every = {key: tuple(_altered(str(quote.text), known, shuffle)) for key, quote in record.evidence.items()}
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
                told = f"quote {key}, {way}: “{text[start:end]}” → “{new}”: “{' '.join(shown.split())}”"
                yield Falsehood("quote", told, quote.text.at, with_quote(record, key, now))


def altered(text: str, others: list[str]) -> Iterator[tuple[str, int, int, str]]:
    """The ways to alter a quote: which it is, from where to where, the new words; ``others`` are words to put in."""
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


def _altered(text: str, known: Known, shuffle: Shuffle) -> Iterator[tuple[str, int, int, str]]:
    pool = {word for source in known.timeline.sources.values() for word in _WORD.findall(str(source.title))}
    pool |= {word for entity in known.timeline.entities.values() for word in _WORD.findall(str(entity.name))}
    yield from altered(text, shuffle(sorted(pool)))


def with_quote(record: Record, key: str, text: str, source: str | None = None) -> Record:
    """The record with another text, or another source, for one of its quotes."""
    old = record.evidence[key]
    new: Quote = replace(old, text=Text(text, old.text.at), source=Text(source or old.source, old.source.at))
    return replace(record, evidence={**record.evidence, key: new})


def sources(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Each quote given to every other source that has less than half of its runs of three words."""
    for key, quote in record.evidence.items():
        runs = _runs(str(quote.text))
        for id in known.timeline.sources:
            there = known.archived.get(id)
            if id != quote.source and there is not None and 2 * len(runs & _there(there)) < len(runs):
                told = f"source of quote {key}: {quote.source} → {id}"
                changed = with_quote(record, key, str(quote.text), id)
                yield Falsehood("source", told, quote.source.at, changed)


def _is_false(text: str, source: Archived | None) -> bool:
    """Whether some run of three words of the quote stands nowhere in its source."""
    return source is not None and not _runs(text) <= _there(source)


def _runs(text: str) -> set[bytes]:
    """The hashes of all runs of three words, those across words left out or put in by the editor left out."""
    parts = re.split(r"\[[^\[\]]*\]", _MARK.sub("[]", text))
    return {run for part in parts if len(plain(part)) >= RUN for run in _cut(fingerprint(b"", part).hashes)}


def _there(source: Archived) -> set[bytes]:
    return set(_cut(source.fingerprint.hashes))


def _cut(hashes: bytes) -> Iterator[bytes]:
    size = len(fingerprint(b"", "a b c").hashes)
    return (hashes[at : at + size] for at in range(0, len(hashes), size))
