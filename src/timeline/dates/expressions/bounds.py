"""Words before a date that keep it at a distance: “before 6 September”, “two days after June 5”, “the eve of Monday”.

What they date lies beside the date named, so a record that claims the date itself claims what its source does not say.
“Since 2015” and “until June” are not among them: something begins or ends there.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.edtf import Precision, covering
from timeline.dates.intervals import Interval

_BEFORE = ("before", "prior to", "ahead of", "earlier than", "preceding")
_AFTER = ("after", "later than", "subsequent to")
_AT_LATEST = ("by", "no later than", "not later than", "on or before", "not after")
_AT_EARLIEST = ("not before", "no earlier than", "not earlier than", "on or after", "no sooner than")
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "fortnights": 14}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1, "the": 1}
_MOST = 10_000  # units: beyond, it is no count of days between two dates


def beside(
    words: Sequence[str], first: int, last: int, interval: Interval, tense: str, published: int
) -> tuple[Interval, bool]:
    """What is dated by the date in ``words`` (lower-case) from ``first`` to ``last``, whose days are ``interval``.

    Returns the days, perhaps open on one side, and whether the day ``published`` bounds them.
    """
    at = first - 1
    while at >= 0 and words[at] in ("on", "the", "in"):
        at -= 1
    # “Before the November 10 meeting”, “before Thursday's meeting”: that is the date of the meeting.
    behind = words[last + 1] if last + 1 < len(words) else ""
    article = "the" in words[at + 1 : first + 1]
    if behind in ("'s", "’s", "'", "’") or (article and behind.isalpha() and behind not in ("and", "or", "in", "at")):
        return interval, False
    if words[max(0, at - 1) : at + 1] == ["eve", "of"]:
        return _moved(interval, -1), False
    if _ends(words, at, _AT_EARLIEST):
        return Interval(interval.first, None), False
    if _ends(words, at, _AT_LATEST):
        ahead = tense == "future" and interval.last is not None and interval.last >= published
        return Interval(published if ahead else None, interval.last), ahead
    before, after = _ends(words, at, _BEFORE), _ends(words, at, _AFTER)
    if before or after:
        sign, counted = (-1, at - len(before.split())) if before else (1, at - len(after.split()))
        days = _days(words, counted)
        if days:
            return _moved(interval, sign * days), False
        # A date of one unit is over or to come as a whole; within a wider one, any day may be meant.
        edges = (interval.first, interval.last) if _is_unit(interval) else (interval.last, interval.first)
        if before:
            return Interval(None, edges[0] and edges[0] - 1), False
        past = tense == "past" and interval.last is not None and interval.last < published
        return Interval(edges[1] and edges[1] + 1, published if past else None), past
    return interval, False


def _is_unit(interval: Interval) -> bool:
    """Whether it is a day, a month or a year, and so not wide for want of a better reading."""
    return None not in (interval.first, interval.last) and covering(interval).precision is not Precision.INTERVAL


def _ends(words: Sequence[str], at: int, phrases: Sequence[str]) -> str:
    """The phrase that ends at ``at``, the longest first; empty where none does."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        if at + 1 >= len(parts) and list(words[at + 1 - len(parts) : at + 1]) == parts:
            return phrase
    return ""


def _days(words: Sequence[str], at: int) -> int:
    """The days counted by the words that end at ``at``: “two weeks” are 14; 0 where none are counted."""
    if at < 1 or words[at] not in _DAYS:
        return 0
    counted = words[at - 1]
    number = int(counted) if counted.isascii() and counted.isdecimal() else _NUMBERS.get(counted, 0)
    return number * _DAYS[words[at]] if number <= _MOST else 0


def _moved(interval: Interval, days: int) -> Interval:
    return Interval(
        None if interval.first is None else interval.first + days,
        None if interval.last is None else interval.last + days,
    )
