"""Coverage: what each source dates or names and no record quotes.

This is for editors who look for what they have missed. Nothing follows from it: a source says much that no record
needs.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from timeline.content.archive import Archived
from timeline.dates.edtf import covering, in_words
from timeline.dates.expressions import read as read_dates
from timeline.diagnostics.reports import shown
from timeline.english.passages import Passage, passage
from timeline.english.stems import is_function_word
from timeline.english.words import plain, possessor, words
from timeline.evidence.facts import Evidence
from timeline.evidence.mentions import Mention, NameIndex
from timeline.fixes.passage_index import spans
from timeline.model.records import Source, Timeline

_SHOWN = 100  # characters of a sentence
_OFTEN = 3  # sentences: entities that are named in more of them are listed together in one line
_SIZE = 5  # letters: other words are formed from names at least this long (India, Indian)
_KINDS = {
    "date": ("date", "dates"),
    "entity": ("known entity", "known entities"),
    "name": ("unknown name", "unknown names"),
}
_CALENDAR = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar"}
    | {"apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs"}
    | {"fri", "sat", "sun", "gmt", "utc", "am", "pm"}
)
_ADDRESS = re.compile(r"\S*(?:://|www\.|\w\.\w+/)\S*")


@dataclass(frozen=True, slots=True)
class Unused:
    """A date or name in a sentence of a source that no record quotes.

    ``kind`` is date, entity (known to the site: ``meaning`` is its type and id) or name (of no known entity). For a
    date, ``meaning`` is the date in words. ``line`` counts from 1 in the archived file; ``start`` and ``end`` are the
    character offsets of the words there. ``lines`` are all lines where the same thing occurs, without duplicates.
    """

    kind: str
    words: str
    meaning: str
    line: int
    start: int
    end: int
    sentence: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What no record uses of one source; if its text is not available (``at_hand``), nothing is known.

    ``words`` is the number of words of the text, ``quoted`` how many of them are in a quote of some record.
    """

    source: str
    file: str
    at_hand: bool
    words: int = 0
    quoted: int = 0
    unused: tuple[Unused, ...] = ()


def coverage(timeline: Timeline, evidence: Evidence, archived: Mapping[str, Archived]) -> tuple[Coverage, ...]:
    """The coverage of every source in the order of the timeline; what is unused comes in the order of the text."""
    labels = [name for series in timeline.site.series.values() for name in (series.label, *series.aliases)]
    labels += [person.role for event in timeline.events for person in event.people if person.role]
    texts = [one.text for one in archived.values() if one.text]
    common = {word for text in texts for word in plain(text) if word.islower()}
    ours = _KnownToSite(
        NameIndex(timeline.entities.values()),
        frozenset(word.lower() for label in labels for word in plain(label)),
        frozenset(common),
        frozenset(
            word.lower()
            for entity in timeline.entities.values()
            for name in entity.names
            for word in plain(name)[:1]
            if len(word) >= _SIZE
        ),
    )
    quoted: dict[str, set[int]] = defaultdict(set)
    for record in (*evidence.events.values(), *evidence.entities.values()):
        for proof in record.quotes.values():
            quoted[proof.source].update(word for first, last in proof.runs for word in range(first, last + 1))
    found = []
    for source in timeline.sources.values():
        text = archived[source.id].text if source.id in archived else None
        if text is None:
            found.append(Coverage(source.id, source.archive or "", at_hand=False))
            continue
        read = _Text(source, text, frozenset(quoted[source.id]), ours)
        size = archived[source.id].fingerprint.words
        found.append(Coverage(source.id, source.archive or "", True, size, len(quoted[source.id]), read.unused()))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _KnownToSite:
    """What the site knows already.

    ``names`` are its entities; ``labels`` the words of its offices and series. ``common`` are words that texts also
    have in small letters, so that they are no names. ``stems`` are the first words of its names, from which other words
    are formed.
    """

    names: NameIndex
    labels: Collection[str]
    common: Collection[str]
    stems: Collection[str]


class _Text:
    """The text of one source; ``quoted`` are the numbers of its words that some record quotes."""

    def __init__(self, source: Source, text: str, quoted: frozenset[int], ours: _KnownToSite) -> None:
        self.source, self.text, self.ours = source, text, ours
        self.quoted = [word.start for number, word in enumerate(words(text)) if number in quoted]
        self.read: Passage = passage(text)
        self.mentions: tuple[Mention, ...] = ours.names.find(self.read)
        self.addresses = [match.span() for match in _ADDRESS.finditer(text)]
        self.spans = [span for span in spans(text) if not self._is_furniture(*span)]
        self.starts = [start for start, _ in self.spans]
        self.breaks = [match.start() for match in re.finditer("\n", text)]

    def unused(self) -> tuple[Unused, ...]:
        """What is unused in the text, in order; the same thing in several lines is listed once."""
        found = sorted((*self._dates(), *self._entities(), *self._names()), key=lambda one: (one.start, one.kind))
        merged: dict[tuple[str, str], Unused] = {}
        for one in found:
            key = (one.kind, one.meaning if one.kind == "entity" else f"{one.words} {one.meaning}")
            first = merged.setdefault(key, one)
            if one.line not in first.lines:
                merged[key] = _with_line(first, one.line)
        return tuple(merged.values())

    def _is_furniture(self, start: int, end: int) -> bool:
        """Whether a sentence is none: a heading, or page text around the article."""
        part = self.text[start:end].strip()
        inside = [word.text for word in words(part) if word.text[:1].isalpha() and not is_function_word(word.text)]
        titled = all(word[:1].isupper() for word in inside)
        return not part.rstrip("\"'”’)").endswith((".", "!", "?", "…")) and (titled or len(inside) < 4)

    def _make_unused(self, kind: str, start: int, end: int, meaning: str, span: tuple[int, int]) -> Unused:
        """An unused date or name of the sentence at ``span``."""
        line = bisect_left(self.breaks, start) + 1
        sentence = " ".join(self.text[span[0] : span[1]].split())
        said = " ".join(self.text[start:end].split())
        return Unused(kind, said, meaning, line, start, end, sentence, (line,))

    def _sentence_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The character range of the sentence that contains ``start`` to ``end``, or None."""
        at = bisect_right(self.starts, start) - 1
        return self.spans[at] if at >= 0 and end <= self.spans[at][1] else None

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether a record quotes any of the words from ``start`` to ``end``."""
        at = bisect_left(self.quoted, start)
        return at < len(self.quoted) and self.quoted[at] < end

    def _dates(self) -> Iterator[Unused]:
        dateline = self.text.find(self.source.dateline) if self.source.dateline else -1
        behind = dateline + len(self.source.dateline or "")
        for reading in read_dates(self.text, self.source.published):
            span = self._sentence_around(reading.start, reading.end)
            head = dateline >= 0 and reading.start < behind and dateline < reading.end
            if span and not head and not reading.conflict and not self._is_quoted(reading.start, reading.end):
                meaning = in_words(covering(reading.interval))
                yield self._make_unused("date", reading.start, reading.end, meaning, span)

    def _entities(self) -> Iterator[Unused]:
        for mention in self.mentions:
            start, end = self.read.words[mention.first].start, self.read.words[mention.last - 1].end
            span = self._sentence_around(start, end)
            if span and not self._is_quoted(*span):
                yield self._make_unused("entity", start, end, f"{mention.type}/{mention.id}", span)

    def _names(self) -> Iterator[Unused]:
        """Runs of words with a capital that belong to no entity."""
        owned = {index for mention in self.mentions for index in range(mention.first, mention.last)}
        run: list[int] = []
        for index in range(len(self.read.words) + 1):
            named = index < len(self.read.words) and index not in owned and self.read.capital(index)
            if run and (not named or not self.read.tight(index)):
                yield from self._name_in_run(run)
                run = []
            if named:
                run.append(index)

    def _name_in_run(self, run: list[int]) -> Iterator[Unused]:
        """The unused name in a run of words, without weekdays, months and function words at its ends; nothing if it is
        no name."""
        while run and self._is_no_name(run[0]):
            run = run[1:]
        while run and self._is_no_name(run[-1]):
            run = run[:-1]
        if not run or all(map(self._is_ordinary, run)):
            return
        start, end = self.read.words[run[0]].start, self.read.words[run[-1]].end
        span = self._sentence_around(start, end)
        opens = (
            span is not None
            and len(run) == 1
            and not self._has_inner_capital(run[0])
            and self._opens_sentence(start, span)
        )
        address = any(first <= start < last for first, last in self.addresses)
        if span and not opens and not address and not self._is_quoted(start, end):
            yield self._make_unused("name", start, end, "", span)

    def _opens_sentence(self, start: int, span: tuple[int, int]) -> bool:
        """Whether ``start`` is the beginning of the sentence at ``span``."""
        return not any(map(str.isalnum, self.text[span[0] : start]))

    def _has_inner_capital(self, index: int) -> bool:
        """Whether a word is a name wherever it is: ``NATO``, ``iPhone``."""
        word = self.read.words[index].text
        return len(word) > 1 and not word[1:].islower()

    def _is_no_name(self, index: int) -> bool:
        """Whether a word alone is no name: a letter, a weekday or month, a function word."""
        word = self.read.words[index].text
        return len(word) == 1 or word.lower() in _CALENDAR or is_function_word(word)

    def _is_ordinary(self, index: int) -> bool:
        """Whether a word alone makes no name: it belongs to an office, is formed from a known name, or is in common
        use."""
        word = possessor(self.read.words[index].text).lower()
        common = word in self.ours.common and not self._has_inner_capital(index)
        return common or word in self.ours.labels or any(map(word.startswith, self.ours.stems))


def _with_line(one: Unused, line: int) -> Unused:
    return replace(one, lines=(*one.lines, line))


def as_text(found: Iterable[Coverage]) -> str:
    """The report for people: a paragraph for each source, two lines for each sentence with something unused."""
    every = list(found)
    parts = [_source_paragraph(one) for one in every]
    away = sum(not one.at_hand for one in every)
    if len(every) > away + 1:
        parts.append(f"Over all sources: {_unused_counts([each for one in every for each in one.unused])}")
    if away:
        sources = "1 source" if away == 1 else f"{away} sources"
        parts.append(f"The text of {sources} is not available: `--archive DIR` says where it is.")
    return "\n\n".join(parts) + "\n" if parts else "There are no sources.\n"


def as_json(found: Iterable[Coverage]) -> str:
    """One JSON object: ``sources``, each a Coverage as plain values, and ``counts`` by kind over all of them."""
    every = list(found)
    counts = Counter(each.kind for one in every for each in one.unused)
    whole = {"counts": {kind: counts[kind] for kind in _KINDS}, "sources": [asdict(one) for one in every]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Callable[[Iterable[Coverage]], str]] = {"text": as_text, "json": as_json}


def _source_paragraph(one: Coverage) -> str:
    """The paragraph of one source."""
    if not one.at_hand:
        return f"{one.source}: its text is not available."
    lines = [
        f"{one.source} ({one.file}): {one.quoted} of its {one.words} words are quoted. {_unused_counts(one.unused)}"
    ]
    often = [each for each in one.unused if each.kind == "entity" and len(each.lines) > _OFTEN]
    by_sentence: dict[tuple[int, str], list[Unused]] = defaultdict(list)
    for each in one.unused:
        if each not in often:
            by_sentence[each.line, each.sentence].append(each)
    for (line, sentence), inside in by_sentence.items():
        lines.append(f"  line {line}: {'; '.join(map(_unused_in_words, inside))}")
        lines.append(f"    {_shortened(sentence, inside[0].words)}")
    if often:
        lines.append(f"  named in many sentences: {', '.join(each.words for each in often)}")
    return "\n".join(map(shown, lines))


def _unused_in_words(one: Unused) -> str:
    """What is unused, in words."""
    also = f" (also {_lines(one.lines[1:])})" if len(one.lines) > 1 else ""
    if one.kind == "date":
        return f"“{one.words}”{'' if one.words == one.meaning else f' is {one.meaning}'}{also}"
    return f"{one.meaning}{also}" if one.kind == "entity" else f"“{one.words}”, no entity{also}"


def _lines(lines: tuple[int, ...]) -> str:
    return f"line{'' if len(lines) == 1 else 's'} {', '.join(map(str, lines))}"


def _unused_counts(unused: Iterable[Unused]) -> str:
    """How much is unused, as a sentence."""
    counts = Counter(one.kind for one in unused)
    if not counts:
        return "No date or name is left unquoted."
    said = [
        f"{counts[kind]} {one if counts[kind] == 1 else many}" for kind, (one, many) in _KINDS.items() if counts[kind]
    ]
    *most, last = said
    listed = f"{', '.join(most)} and {last}" if most else last
    return f"No record quotes {listed}."


def _shortened(sentence: str, words: str) -> str:
    """The part of the sentence around ``words`` that fits on a line."""
    at = max(0, sentence.find(words))
    first = max(0, min(at - _SHOWN // 3, len(sentence) - _SHOWN))
    cut = sentence[first : first + _SHOWN]
    if first:
        cut = f"… {cut.partition(' ')[2]}"
    return f"{cut.rpartition(' ')[0]} …" if first + _SHOWN < len(sentence) else cut
