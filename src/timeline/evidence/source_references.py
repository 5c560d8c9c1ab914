"""Source references: what a caveat says about its sources themselves, for which no quote can exist.

Caveats tell readers where sources disagree: ``the earlier report``, ``a text of 14 March 2023``, ``two reports``. Such
words are compared with the sources that the caveat cites: how many they are, of which days, and in which order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates.expressions import read as read_dates
from timeline.dates.intervals import Interval
from timeline.evidence.grounding.parsed_quote import ParsedQuote

Span = tuple[int, int]  # character offsets

_RANKS = {"earlier": 0, "former": 0, "first": 0, "later": 1, "latter": 1, "second": 1, "third": 2, "fourth": 3}
_OF_TWO = frozenset({"earlier", "former", "later", "latter"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NOUN = re.compile(
    r"\b(?:reports?|articles?|dispatch(?:es)?|(?P<loose>texts?|accounts?|sources?|posts?|story|stories))\b"
)
_LEAD = rf"(?:the|an?|another|other|one|each|this|that|both|all|same|quoted|{'|'.join((*_RANKS, *_NUMBERS))})"
_BEFORE = re.compile(rf"(?:\b{_LEAD}\s+)+$", re.IGNORECASE)
_BARE = re.compile(rf"\b(?:the\s+({'|'.join(_RANKS)}|other)|one|another)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_OF = re.compile(r",?\s+(?:(?:of|from|dated|published|printed|posted)\s+)?(?:(?:on|in)\s+)?|\s+\(")
_AND = re.compile(r",?\s+and\s+(?:of\s+)?|,\s+")
_SAYS = re.compile(
    r"\s+(?:(?:also|only|itself|still|even|both|each)\s+)?(?:says?|said|calls?|called|gives?|gave|names?|named|puts?|has|have"
    r"|had|reports|reported|mentions?|mentioned|quotes?|quoted|writes?|wrote|speaks? of|spoke of|differs?|disagrees?)\b"
)
_THAT = re.compile(r"\s+(?=that\b)")
_ENDS = re.compile(r"\s+(?:that|as|it|he|she|they)\b|[,;:.]|$")


@dataclass(frozen=True, slots=True)
class SourceReference:
    """What a sentence says that one source says.

    ``source`` is its id; ``named`` and ``said`` are the character ranges of the words that name it and of what it is
    said to say.
    """

    source: str
    named: Span
    said: Span


@dataclass(frozen=True, slots=True)
class Asides:
    """Where a sentence speaks of its sources.

    ``spans`` are all these words; ``dates`` those among them that give the date of a source. ``turns`` are the
    references to single sources, where the sentence says which. ``alone`` is where the sentence contrasts two sources
    but cites only one.
    """

    spans: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    turns: tuple[SourceReference, ...] = ()
    alone: Span | None = None


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that name a source.

    ``rank`` says which source is meant (``earlier``, ``second``, or ""); ``dates`` are the dates in the phrase;
    ``posted``: it is a post.
    """

    start: int
    end: int
    rank: str
    dates: tuple[Span, ...] = ()
    posted: bool = False


def asides(text: str, cited: Sequence[ParsedQuote]) -> Asides:
    """What a sentence of a caveat says about the sources of the quotes that it cites."""
    published = {parsed.source.id: parsed.source.published for parsed in cited}
    own = {
        (one.start, one.end): id
        for id, day in published.items()
        for one in read_dates(text, day)
        if not one.conflict and one.interval.contains(day.interval)
    }
    phrases = sorted(_phrases(text, own, len(published)), key=lambda one: one.start)
    if not phrases:
        return Asides()
    order = _in_order({id: day.interval for id, day in published.items()})
    starts = [*(phrase.start for phrase in phrases), len(text)]
    spans, turns = [], []
    for phrase, end in zip(phrases, starts[1:], strict=True):
        says = _SAYS.match(text, phrase.end) or _THAT.match(text, phrase.end)
        spans.append((phrase.start, says.end() if says else phrase.end))
        source = own[phrase.dates[0]] if len(phrase.dates) == 1 else _source_of_rank(phrase.rank, order)
        if says and source:
            turns.append(SourceReference(source, (phrase.start, phrase.end), (says.end(), end)))
    for it in _IT.finditer(text, phrases[0].end):
        if says := _SAYS.match(text, it.end()):
            spans.append((it.start(), says.end()))
    ranked = [phrase for phrase in phrases if phrase.rank and not phrase.posted]
    opposed = len({bool(_RANKS[phrase.rank]) for phrase in ranked}) > 1
    alone = (ranked[-1].start, ranked[-1].end) if opposed and len(published) == 1 else None
    return Asides(tuple(spans), tuple(date for phrase in phrases for date in phrase.dates), tuple(turns), alone)


def _phrases(text: str, own: Collection[Span], sources: int) -> Iterator[_Phrase]:
    """The phrases with which a sentence names its sources.

    ``own`` are the places of dates of these sources, ``sources`` is how many sources they are.
    """
    first = None
    for noun in _NOUN.finditer(text):
        start = before = noun.start()
        dates = [span for span in own if text[span[1] : start] in (" ", "'s ", "’s ")]
        start = dates[0][0] if dates else start
        if lead := _BEFORE.search(text, 0, start):
            start = lead.start()
        rank = ""
        for word in re.finditer(r"\w+", text[start:before]):
            low = word[0].lower()
            if _NUMBERS.get(low, sources) != sources or (low not in _OF_TWO and _RANKS.get(low, 0) >= sources):
                start, rank = start + word.end() + 1, ""  # fewer sources are cited
                break
            rank = low if low in _RANKS else rank
        end = noun.end()
        join = _OF.match(text, end)
        while join and (date := next((span for span in own if span[0] == join.end()), None)):
            dates.append(date)
            end = date[1]
            join = _AND.match(text, end)
        if noun["loose"] and start == before and not dates:
            continue
        first = noun.end() if first is None else first
        yield _Phrase(start, end, rank, tuple(dates), noun[0].startswith("post"))
    for bare in _BARE.finditer(text, len(text) if first is None else first):
        rank = (bare[1] or "").lower().replace("other", "")
        cited = not rank or rank in _OF_TWO or _RANKS[rank] < sources
        if cited and sources > 1 and (_SAYS.match(text, bare.end()) or _ENDS.match(text, bare.end())):
            yield _Phrase(bare.start(), bare.end(), rank)


def _in_order(published: Mapping[str, Interval]) -> tuple[str, ...]:
    """The ids of the sources in the order of their dates; empty if two of them may be of the same day."""
    dated = sorted(
        (interval.first, interval.last, id)
        for id, interval in published.items()
        if interval.first is not None and interval.last is not None
    )
    apart = all(one[1] < other[0] for one, other in pairwise(dated))
    return tuple(id for *_, id in dated) if apart and len(dated) == len(published) else ()


def _source_of_rank(rank: str, order: Sequence[str]) -> str:
    """The id of the source that a sentence means with ``earlier`` or ``second``; empty if one cannot tell."""
    if not rank or (rank in _OF_TWO and len(order) != 2) or _RANKS[rank] >= len(order):
        return ""
    return order[_RANKS[rank]]
