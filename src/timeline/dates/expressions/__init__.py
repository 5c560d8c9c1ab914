"""Date expressions of news-style English, read as intervals of days from the date of the text that they stand in.

A reading is as wide as its words: where they are ambiguous it holds every meaning, so that a record which claims
one of them claims more than its source. “Next week” is the week as counted from Monday and from Sunday; “next
Thursday” on a Tuesday is either of two; “in October” without year or tense, half a year away, is both Octobers and
what lies between. Conventions: early, mid and late are thirds, a half of a 31-day month ends on the 15th, the 19th
century is 1800 to 1899, seasons are those of ``dates``. “Around” widens as ``~`` does in ``dates``. Words that only
what they mean tells from a date (a count such as “2018 people”, a bare “May”) are read as a date only where the
words around leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.dates.edtf import Edtf, widened
from timeline.dates.expressions import grammar, named, reckoning, relative
from timeline.dates.expressions.bounds import beside
from timeline.dates.expressions.calendar import moved
from timeline.dates.expressions.context import FoundDate, ParseContext
from timeline.dates.expressions.tokens import dateless, tokenise
from timeline.dates.intervals import Interval

__all__ = ["Reading", "read"]

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_RULES = named.RULES | relative.RULES


@dataclass(frozen=True, slots=True)
class Reading:
    """A date expression of a text, and what it says.

    ``start`` and ``end`` are character offsets in the text, ``words`` what stands there. ``interval`` is open on one
    side where the words are (“before 6 September”). ``tense`` is how the words around speak of it: "past", "future" or
    "unknown". ``relative`` says that the source's own date was needed. ``conflict`` says why the words contradict
    themselves, else it is empty; such a reading bears nothing out.
    """

    start: int
    end: int
    words: str
    interval: Interval
    tense: str
    relative: bool
    conflict: str = ""


def read(text: str, published: Edtf, skip: Sequence[tuple[int, int]] | None = None) -> tuple[Reading, ...]:
    """The date expressions of ``text`` in order, not overlapping, read from the date it was ``published``.

    ``skip`` are character ranges that are not the source's words: no expression touches or bridges one. Without it
    they are what stands in square brackets. Where ``published`` is less precise than a day, only the readings that
    are the same on each of its days are given. Never raises.
    """
    if dateless(text):
        return ()
    if skip is None:
        skip = [match.span() for match in _BRACKETS.finditer(text)] if "[" in text else ()
    found = tokenise(text, skip)
    first, last = published.span.first, published.span.last
    if first is None or last is None:
        return tuple(
            reading for reading in _readings(ParseContext(text, found, first or last or 1)) if not reading.relative
        )
    readings = _readings(ParseContext(text, found, first))
    if first != last:
        at_the_end = set(_readings(ParseContext(text, found, last)))
        readings = [reading for reading in readings if reading in at_the_end]
    return tuple(readings)


def _readings(here: ParseContext) -> list[Reading]:
    readings: list[Reading] = []
    spans: list[tuple[int, int]] = []  # the first and last token of each
    at = 0
    while match := grammar.anything().search(here.codes, at):
        at = match.start() + 1
        for dated in _dated(here, match.lastgroup or "", match.start()):
            reading = _reading(here, dated)
            span = (dated.first, dated.last)
            joined = _joined(here, readings[-1], reading, spans[-1], dated.first) if readings else None
            if joined:
                readings.pop()
                span = (spans.pop()[0], dated.last)
            readings.append(reading := joined or reading)
            spans.append(span)
            at = dated.last + 1
            first, last = reading.interval.first, reading.interval.last
            one_day = first is not None and first == last and not reading.conflict
            here.anchor = (first or 0, reading.relative) if one_day else None
            if None not in (first, last) and not reading.conflict:
                here.near = reading.interval, reading.relative
    return [_beside(here, reading, *span) for reading, span in zip(readings, spans, strict=True)]


def _joined(here: ParseContext, before: Reading, reading: Reading, span: tuple[int, int], first: int) -> Reading | None:
    """One reading for “late October or early November” and “from today to Friday”; None where they are two.

    ``span`` are the first and last token of the one, ``first`` is the first of the other.
    """
    between = here.codes[span[1] + 1 : first]
    ordered = reckoning.bounds(before.interval)[0] <= reckoning.bounds(reading.interval)[1]
    ranged = between in ("-", ">") and ordered and not moved(here.tokens, span[0])
    if before.conflict or reading.conflict or not (between == "|" or ranged):
        return None
    return replace(
        before,
        end=reading.end,
        words=here.text[before.start : reading.end],
        interval=reckoning.hull(before.interval, reading.interval),
        relative=before.relative or reading.relative,
    )


def _dated(here: ParseContext, name: str, at: int) -> list[FoundDate]:
    """What the rule of that name, or else a later one, finds at a token."""
    for later in grammar.names_from(name):
        match = grammar.rule(later).match(here.codes, at)
        if match and (dated := _RULES[later](here, match)):
            return dated
    return []


def _reading(here: ParseContext, dated: FoundDate) -> Reading:
    first, last, interval = dated.first, dated.last, dated.interval
    if first and here.codes[first - 1] == "~" and dated.precision and not dated.conflict:
        first -= 1
        interval = widened(interval, dated.precision)
    codes = here.codes[first : last + 1]
    if codes.count("(") > codes.count(")") and here.code(last + 1) == ")":
        last += 1
    start, end = here.tokens.starts[first], here.tokens.ends[last]
    tense = dated.tense or here.tense(first, last)
    return Reading(start, end, here.text[start:end], interval, tense, dated.relative, dated.conflict)


def _beside(here: ParseContext, reading: Reading, first: int, last: int) -> Reading:
    """The reading of what the words before its tokens ``first`` to ``last`` put beside it."""
    if reading.conflict:
        return reading
    interval, bounded = beside(here.tokens.words, first, last, reading.interval, reading.tense, here.published)
    return replace(reading, interval=interval, relative=reading.relative or bounded)
