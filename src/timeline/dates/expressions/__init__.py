"""Date expressions of news English, read as intervals of days. Relative ones count from the date of their text.

A reading is as wide as its words are ambiguous: it holds every meaning. A record that claims only one of the meanings
then claims more than its source says. “Next week” is the week counted from Monday and the week counted from Sunday.
“Next Thursday”, written on a Tuesday, is either of two days. “In October” without year or tense, half a year away, is
both Octobers and everything between them.

Conventions: early, mid and late are thirds; the first half of a 31-day month ends on the 15th; the 19th century is 1800
to 1899; seasons and “around” (``~``) are those of ``edtf``. Some words look like a date but may mean something else
(the count in “2018 people”, a bare “May”). They are read as a date only if the words around them leave no doubt.
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
    """A date expression in a text, and the days that it means.

    ``start`` and ``end`` are character offsets in the text, ``words`` is what is written there. ``interval`` is open on
    one side if the words are (“before 6 September”). ``tense`` is how the words around speak of the date: "past",
    "future" or "unknown". ``relative`` says that the reading depends on the date of the source. ``conflict`` says why
    the words contradict themselves, or is empty; a reading with a conflict supports nothing.
    """

    start: int
    end: int
    words: str
    interval: Interval
    tense: str
    relative: bool
    conflict: str = ""


def read(text: str, published: Edtf, skip: Sequence[tuple[int, int]] | None = None) -> tuple[Reading, ...]:
    """The date expressions of ``text`` in order, without overlaps. Relative ones count from the date ``published``.

    ``skip`` are character ranges that are not the words of the source: no expression touches or crosses one. By default
    they are the texts in square brackets. If ``published`` is less precise than a day, only those readings are returned
    that are the same for each of its days. Never raises.
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


def _readings(context: ParseContext) -> list[Reading]:
    """All readings of a text, read from one day; those that form one range are merged."""
    readings: list[Reading] = []
    spans: list[tuple[int, int]] = []  # the first and last token of each
    at = 0
    while match := grammar.anything().search(context.codes, at):
        at = match.start() + 1
        for dated in _found_by_rules(context, match.lastgroup or "", match.start()):
            reading = _as_reading(context, dated)
            span = (dated.first, dated.last)
            joined = _merged_range(context, readings[-1], reading, spans[-1], dated.first) if readings else None
            if joined:
                readings.pop()
                span = (spans.pop()[0], dated.last)
            readings.append(reading := joined or reading)
            spans.append(span)
            at = dated.last + 1
            first, last = reading.interval.first, reading.interval.last
            one_day = first is not None and first == last and not reading.conflict
            context.anchor = (first or 0, reading.relative) if one_day else None
            if None not in (first, last) and not reading.conflict:
                context.near = reading.interval, reading.relative
    return [_with_bounds(context, reading, *span) for reading, span in zip(readings, spans, strict=True)]


def _merged_range(
    context: ParseContext, before: Reading, reading: Reading, span: tuple[int, int], first: int
) -> Reading | None:
    """One reading for “late October or early November” or “from today to Friday”; None if they are two dates.

    ``span`` is the first and last token of ``before``; ``first`` is the first token of ``reading``.
    """
    between = context.codes[span[1] + 1 : first]
    ordered = reckoning.bounds(before.interval)[0] <= reckoning.bounds(reading.interval)[1]
    ranged = between in ("-", ">") and ordered and not moved(context.tokens, span[0])
    if before.conflict or reading.conflict or not (between == "|" or ranged):
        return None
    return replace(
        before,
        end=reading.end,
        words=context.text[before.start : reading.end],
        interval=reckoning.hull(before.interval, reading.interval),
        relative=before.relative or reading.relative,
    )


def _found_by_rules(context: ParseContext, name: str, at: int) -> list[FoundDate]:
    """The dates that the rule ``name``, or else a later rule, finds at token ``at``."""
    for later in grammar.names_from(name):
        match = grammar.rule(later).match(context.codes, at)
        if match and (dated := _RULES[later](context, match)):
            return dated
    return []


def _as_reading(context: ParseContext, dated: FoundDate) -> Reading:
    """The reading of a found date; words such as “about” before it widen its interval."""
    first, last, interval = dated.first, dated.last, dated.interval
    if first and context.codes[first - 1] == "~" and dated.precision and not dated.conflict:
        first -= 1
        interval = widened(interval, dated.precision)
    codes = context.codes[first : last + 1]
    if codes.count("(") > codes.count(")") and context.code(last + 1) == ")":
        last += 1
    start, end = context.tokens.starts[first], context.tokens.ends[last]
    tense = dated.tense or context.tense(first, last)
    return Reading(start, end, context.text[start:end], interval, tense, dated.relative, dated.conflict)


def _with_bounds(context: ParseContext, reading: Reading, first: int, last: int) -> Reading:
    """The reading with the bounds that the words before it set (“before”, “two days after”).

    ``first`` and ``last`` are the tokens of the reading.
    """
    if reading.conflict:
        return reading
    interval, bounded = beside(context.tokens.words, first, last, reading.interval, reading.tense, context.published)
    return replace(reading, interval=interval, relative=reading.relative or bounded)
