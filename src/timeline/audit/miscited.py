"""Plants wrong citations: footnotes are removed, or point to quotes that do not support the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from timeline.audit.counted import is_ordinal, ordinal_of
from timeline.audit.falsehood import (
    AuditedSentence,
    Falsehood,
    Known,
    Record,
    Shuffle,
    has_stem,
    naming,
    put,
    said,
    says,
    with_caveat,
)
from timeline.audit.given import may_give
from timeline.audit.renamed import named
from timeline.audit.verbs import FORMS
from timeline.model.records import Caveat, Event, Text

_NOTE = re.compile(r"\s*\[\^([^\]\s\[]+)\]")
_FIGURE = re.compile(r"(?<!\w)\d[\d.,]*(?:st|nd|rd|th)?(?!\w)")
_WORD = re.compile(r"(?<![\w@#-])[^\W\d_]{4,}(?![\w-])")
_PART = re.compile(r"\b\w+\s+(?:half|quarter|third|week)\b")  # of a month or a year: no number

# Words of a caveat that name its sources: no quote has to support them.
_OF_SOURCES = re.compile(
    r"\b(?:(?:earlier|later|first|second|third|quoted|another|two|three|both)\s+)*"
    r"(?:reports?|articles?|dispatch(?:es)?|texts?|accounts?|sources?|posts?|story|stories)\b"
    r"(?:,?\s+(?:of|from|dated)(?:\s+(?:\d{1,2}|\d{4}|on|in|[A-Z][a-z]+))+)?(?:\s+(?:says?|gives?|calls?|names?|has|have))?"
    r"|\b[Tt]he\s+(?:earlier|later|first|second|third)\b(?=\s+(?:says?|gives?|calls?|names?|has|that)\b|[,;.])"
    r"|\bit\s+also\s+(?:says|gives|calls|names)\b"
)


def citations(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Removes footnotes, makes them point to another quote, and removes quotes that are cited."""
    yield from _in_sentences(record, known)
    yield from _missing_quotes(record)
    if isinstance(record, Event):
        yield from _in_caveats(record, known)
        yield from _in_earlier_dates(record, known)


def _in_sentences(record: Record, known: Known) -> Iterator[Falsehood]:
    for one in said(record):
        if one.part != "prose":
            continue
        notes = list(_NOTE.finditer(one.raw, one.start, one.end))
        keys = [note[1] for note in notes]
        if not keys:
            continue
        bare = _NOTE.sub("", one.raw[one.start : one.end])
        cleared = f"{one.raw[: one.start]}{bare}{one.raw[one.end :]}"
        yield Falsehood("citation", f"all footnotes left out: “{one.text}”", one.at, put(record, one, cleared))
        for note in notes:
            for other, left in _changes(note[1], keys, record):
                if _lacks_evidence(one, known, [str(record.evidence[key].text) for key in left]):
                    raw = f"{one.raw[: note.start()]}{f'[^{other}]' if other else ''}{one.raw[note.end() :]}"
                    change = f"footnote {note[1]} {f'→ {other}' if other else 'left out'}: “{one.text}”"
                    yield Falsehood("citation", change, one.at, put(record, one, raw))


def _changes(key: str, keys: Sequence[str], record: Record) -> Iterator[tuple[str, list[str]]]:
    """The changes of a citation: the key that replaces it ("" if it is removed), and all keys that are then cited."""
    rest = [each for each in dict.fromkeys(keys) if each != key]
    for other in ("", *record.evidence):
        left = [*rest, other] if other else rest
        if left and other not in keys and all(each in record.evidence for each in left):
            yield other, left


def _lacks_evidence(one: AuditedSentence, known: Known, quotes: Collection[str]) -> bool:
    """Whether a sentence is falsely cited if it cites only these quotes: they lack a name, a figure or a verb of it."""
    text, names = "\n".join(quotes), named(one, known)
    aside = [match.span() for match in one.find(_OF_SOURCES)] if one.part == "caveat" else []
    inside = [*((start, end) for start, end, _ in names), *(match.span() for match in one.find(_PART)), *aside]
    figures = [match[0].rstrip(".,") for match in _matches_outside(one, _FIGURE, aside)]
    words = [match[0] for match in _matches_outside(one, _WORD, inside)]
    # A quote about what happened at a meeting supports that the meeting was held.
    words = [word for word in words if word not in FORMS or FORMS[word].verb != "hold"]
    deeds = [word for word in words if word in FORMS]
    counted = {word: number for word in words if (number := ordinal_of(word))}
    return (
        any(not says(text, naming(entity)) for _, _, entity in names)
        or any(not says(text, [figure]) for figure in figures)
        or any(not is_ordinal(text, number) for number in counted.values())
        or any(not any(has_stem(text, form) for form in (deed, FORMS[deed].verb)) for deed in deeds)
    )


def _matches_outside(
    one: AuditedSentence, pattern: re.Pattern[str], spans: Collection[tuple[int, int]]
) -> list[re.Match[str]]:
    return [match for match in one.find(pattern) if not any(start <= match.start() < end for start, end in spans)]


def _missing_quotes(record: Record) -> Iterator[Falsehood]:
    prose = record.summary if isinstance(record, Event) else record.description
    cited = {str(key): key.at for key in prose.citations} if prose is not None else {}
    if isinstance(record, Event):
        cited |= {str(key): key.at for caveat in record.caveats for key in caveat.evidence}
        cited |= {str(key): key.at for previous in record.previously for key in previous.evidence}
    for key, at in cited.items():
        rest = {other: quote for other, quote in record.evidence.items() if other != key}
        yield Falsehood("citation", f"quote {key} left out, though it is cited", at, replace(record, evidence=rest))


def _in_caveats(event: Event, known: Known) -> Iterator[Falsehood]:
    for one in said(event):
        if one.part != "caveat":
            continue
        caveat = event.caveats[one.number]
        for key in map(str, caveat.evidence):
            for other, left in _changes(key, list(map(str, caveat.evidence)), event):
                if _lacks_evidence(one, known, [str(event.evidence[each].text) for each in left]):
                    change = f"evidence of the caveat: {key} {f'→ {other}' if other else 'left out'}: “{one.text}”"
                    keys = tuple(Text(each, caveat.text.at) for each in left)
                    changed = with_caveat(event, one.number, Caveat(caveat.text, keys))
                    yield Falsehood("citation", change, one.at, changed)


def _in_earlier_dates(event: Event, known: Known) -> Iterator[Falsehood]:
    for number, previous in enumerate(event.previously):
        for key, quote in event.evidence.items():
            published = known.timeline.sources[quote.source].published
            if key not in previous.evidence and not may_give(previous.date.span, [(str(quote.text), published)]):
                changed = replace(previous, evidence=(Text(key, previous.at),))
                every = (*event.previously[:number], changed, *event.previously[number + 1 :])
                change = f"evidence of the earlier date: {', '.join(previous.evidence)} → {key}"
                yield Falsehood("citation", change, previous.at, replace(event, previously=every))
