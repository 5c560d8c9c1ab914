"""Words before a date that move away from it: “before 6 September”, “two days after June 5”, “the eve of Monday”.

What these words date is not on the named date itself. A record that claims the named date claims what its source does
not say. “Since 2015” and “until June” do not belong here: something begins or ends on these dates.
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
_MOST = 10_000  # units: a larger number is not a distance between two dates


def beside(
    words: Sequence[str], first: int, last: int, interval: Interval, tense: str, published: int
) -> tuple[Interval, bool]:
    """The days that the words before a date lead to.

    The date is in ``words`` (lower case) from index ``first`` to ``last``; its days are ``interval``, its tense is
    ``tense``. Returns the days, which may be open on one side, and whether the day ``published`` is one of their
    bounds.
    """
    at = first - 1
    while at >= 0 and words[at] in ("on", "the", "in"):
        at -= 1
    # “Before the November 10 meeting”, “before Thursday's meeting”: the date is that of the meeting.
    behind = words[last + 1] if last + 1 < len(words) else ""
    article = "the" in words[at + 1 : first + 1]
    if behind in ("'s", "’s", "'", "’") or (article and behind.isalpha() and behind not in ("and", "or", "in", "at")):
        return interval, False
    if words[max(0, at - 1) : at + 1] == ["eve", "of"]:
        return _moved_by(interval, -1), False
    if _phrase_ending_at(words, at, _AT_EARLIEST):
        return Interval(interval.first, None), False
    if _phrase_ending_at(words, at, _AT_LATEST):
        ahead = tense == "future" and interval.last is not None and interval.last >= published
        return Interval(published if ahead else None, interval.last), ahead
    before, after = _phrase_ending_at(words, at, _BEFORE), _phrase_ending_at(words, at, _AFTER)
    if before or after:
        sign, counted = (-1, at - len(before.split())) if before else (1, at - len(after.split()))
        days = _counted_days(words, counted)
        if days:
            return _moved_by(interval, sign * days), False
        # “Before May” is before all of May. Within a wider interval any day may be meant.
        edges = (interval.first, interval.last) if _is_unit(interval) else (interval.last, interval.first)
        if before:
            return Interval(None, edges[0] and edges[0] - 1), False
        past = tense == "past" and interval.last is not None and interval.last < published
        return Interval(edges[1] and edges[1] + 1, published if past else None), past
    return interval, False


def _is_unit(interval: Interval) -> bool:
    """Whether the interval is exactly a day, a month or a year; a wider one may only be a vague reading."""
    return None not in (interval.first, interval.last) and covering(interval).precision is not Precision.INTERVAL


def _phrase_ending_at(words: Sequence[str], at: int, phrases: Sequence[str]) -> str:
    """The longest of the phrases that ends at word ``at``, or ""."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        if at + 1 >= len(parts) and list(words[at + 1 - len(parts) : at + 1]) == parts:
            return phrase
    return ""


def _counted_days(words: Sequence[str], at: int) -> int:
    """The number of days that the words ending at ``at`` count: 14 for “two weeks”; 0 if they count none."""
    if at < 1 or words[at] not in _DAYS:
        return 0
    counted = words[at - 1]
    number = int(counted) if counted.isascii() and counted.isdecimal() else _NUMBERS.get(counted, 0)
    return number * _DAYS[words[at]] if number <= _MOST else 0


def _moved_by(interval: Interval, days: int) -> Interval:
    return Interval(
        None if interval.first is None else interval.first + days,
        None if interval.last is None else interval.last + days,
    )
