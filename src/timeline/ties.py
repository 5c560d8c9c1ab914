"""Ties: which act or figure a day belongs to, how far apart two days lie, and whose an office is.

A day or an office may stand in the quotes and yet belong to something else there. As with relations, a sentence is
refuted only where its quotes tie the words to another; where they leave it open, it passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.days import Interval
from timeline.passages import Passage
from timeline.phrases import Reading
from timeline.relations import REPORTING, Item, Telling
from timeline.stems import is_function_word, root, stem

_COUNTS = ["a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_APART = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}}) (?P<unit>day|week|month|year)s? "
    r"(?P<way>after|later|before|earlier|afterwards)\b",
    re.IGNORECASE,
)
_REACH = 8  # words between an office and its holder


def apart(text: str) -> Iterator[tuple[int, int, int, str, str]]:
    """The distances that ``text`` tells (``two days after``): where each starts and ends, its count, unit and way."""
    for match in _APART.finditer(text):
        count = match["count"].lower()
        number = int(count) if count.isdecimal() else max(1, _COUNTS.index(count) - 1)
        yield match.start(), match.end(), number, match["unit"].lower(), match["way"].lower()


def direction(way: str, behind: bool) -> int:
    """Whether the other day is later (1) or earlier (-1) than the one told; ``behind``: the distance follows it.

    "On Monday, a day after the vote" puts the vote before Monday, "a day after the vote on Monday" the act behind it.
    """
    later = way in ("after", "later", "afterwards")
    turned = behind and way in ("after", "before")
    return 1 if later != turned else -1


def shifted(interval: Interval, count: int, unit: str) -> Interval | None:
    """``interval`` moved by ``count`` units, or None where it is unbounded or out of the calendar's reach."""
    if interval.first is None or interval.last is None:
        return None
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return Interval(interval.first + days, interval.last + days)
    months = count * (12 if unit == "year" else 1)
    first, last = _moved(interval.first, months), _moved(interval.last, months)
    return Interval(first, last) if first is not None and last is not None else None


def _moved(day: int, months: int) -> int | None:
    if not 400 < day < 3_000_000:
        return None
    there = date.fromordinal(day)
    whole = there.year * 12 + there.month - 1 + months
    if not 12 <= whole < 9999 * 12:
        return None
    return date(whole // 12, whole % 12 + 1, min(there.day, 28) if there.day < 28 else _last(whole)).toordinal()


def _last(month: int) -> int:
    return (
        date((month + 1) // 12, (month + 1) % 12 + 1, 1).toordinal()
        - 1
        - date(month // 12, month % 12 + 1, 1).toordinal()
    ) + 1


def lie_apart(one: Interval, other: Interval, count: int, unit: str) -> bool:
    """Whether ``other`` begins as far behind ``one``."""
    there = shifted(one, count, unit)
    if there is None or other.first is None or there.first is None:
        return False
    return abs(there.first - other.first) <= (0 if unit in ("day", "week") else 31)


def misdated(claim: Telling, quotes: Sequence[Telling]) -> Iterator[Item]:
    """The days of ``claim`` that its quotes give to something else: what stands nearest has another day there."""
    days = [item for item in claim.items if item.kind == "date"]
    for day in days[:1] if len(days) == 1 else ():
        tied = [anchor for anchor in _anchors(claim) if _nearest(claim, anchor[1], days) is day]
        judged = [verdict for key, _ in tied if (verdict := _given(key, day, quotes)) or key not in REPORTING]
        judged = [verdict for verdict in judged if verdict is not None]
        if judged and not any(judged):
            yield day


def _anchors(told: Telling) -> Iterator[tuple[str, int]]:
    """The acts and figures of a text, and where each stands."""
    for frame in told.frames:
        yield frame.own or frame.verb, frame.at
    for item in told.items:
        if item.kind == "number":
            yield item.key, item.first


def _given(key: str, day: Item, quotes: Sequence[Telling]) -> bool | None:
    """Whether the quotes give ``day`` to the act or figure; None where they give it no day at all."""
    found: list[bool] = []
    for quote in quotes:
        days = [item for item in quote.items if item.kind == "date"]
        for anchor, at in _anchors(quote):
            if anchor != key:
                continue
            nearest = _nearest(quote, at, days)
            if nearest is None:
                return None
            if len(days) == 1 and len(quotes) == 1:
                aside = quote.passage.forms[at + 1 : nearest.first]
                found.append("which" not in aside)  # "gave it to the city, which had commissioned it in 2015"
                continue
            wanted = [one for one in days if any(_one(m, t) for m in day.intervals for t in one.intervals)]
            if wanted and nearest not in wanted and not _parted(quote, nearest, wanted[0]):
                return None  # "to the count in 1743 and to the state in 1901"
            found.append(any(_one(mine, theirs) for mine in day.intervals for theirs in nearest.intervals))
    return any(found) if found else None


def _one(mine: Interval, theirs: Interval) -> bool:
    """Whether two dates may be one; "by 1841" and "by 1871" are two."""
    return mine.last == theirs.last if mine.first is None and theirs.first is None else mine.overlaps(theirs)


def _parted(told: Telling, one: Item, other: Item) -> bool:
    """Whether an act or a figure stands between two days."""
    first, last = sorted((one.first, other.first))
    if any(";" in told.passage.gap(index) for index in range(first + 1, last + 1)):
        return True
    if "and" not in told.passage.forms[first:last]:
        return True
    return any(first < at < last for _, at in _anchors(told))


def _nearest(told: Telling, at: int, days: Sequence[Item]) -> Item | None:
    best, least = None, 1000
    for day in days:
        first, last = min(at, day.first), max(at, day.last - 1)
        gaps = [told.passage.gap(index) for index in range(first + 1, last + 1)]
        if any(";" in gap or "." in gap for gap in gaps if gap.strip(" .,;") == "" and gap.strip() in (";", ".")):
            continue
        distance = (day.first - at if day.first > at else at - day.last + 2) + 4 * sum("," in gap for gap in gaps)
        if distance < least:
            best, least = day, distance
    return best


def misplaced(claim: Telling, quotes: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """The offices before names (first word, behind the name) which its quotes give to others only."""
    for item in claim.items:
        if item.kind != "name":
            continue
        at = item.first - 1
        apposed = claim.passage.gap(item.first) == ", " and "," in claim.passage.gap(item.last)
        if at < 0 or not (apposed or claim.passage.tight(item.first)) or not _office(claim, at):
            continue
        office = root(claim.passage.words[at].text)
        verdicts = [held for quote in quotes if (held := _held(office, item.key, quote)) is not None]
        if verdicts and not any(verdicts):
            yield at, item.last


def _office(told: Telling, at: int) -> bool:
    word = told.passage.words[at].text
    if is_function_word(word) or not word.isalpha() or word.endswith(("ed", "ing")) or root(word) != stem(word):
        return False
    if any(one.first <= at < one.last for one in told.items):
        return False
    return not any(frame.at == at for frame in told.frames)


def _held(office: str, key: str, quote: Telling) -> bool | None:
    """Whether a quote gives the office to the named; None where it has not both."""
    holders = [item for item in quote.items if item.key == key]
    places = [index for index, word in enumerate(quote.passage.words) if root(word.text) == office]
    if not holders or not places:
        return None
    names = [item for item in quote.items if item.kind == "name"]
    for place in places:
        plural = quote.passage.forms[place].endswith("s")
        for holder in holders:
            first, last = min(place, holder.last), max(place, holder.first)
            if last - first > _REACH or _broken(quote.passage, first + 1, last):
                continue
            between = [one for one in names if first < one.first and one.last <= last and one.key != key]
            if place < holder.first and between and not plural:
                continue
            if place > holder.first and (between or _owned(quote, place, key)):
                continue
            if place > holder.first and any(first < frame.at < last for frame in quote.frames):
                continue
            return True
    return False


def _owned(quote: Telling, place: int, key: str) -> bool:
    """Whether the office stands right before another's name."""
    return any(item.kind == "name" and item.key != key and 0 <= item.first - place - 1 <= 1 for item in quote.items)


def _broken(passage: Passage, first: int, last: int) -> bool:
    return any(";" in passage.gap(index) for index in range(first, last + 1))


_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)")
_YEAR = re.compile(r"\d{4}")
_BOUNDS = ("by ", "in ", "on ", "the ", "since ", "until ", "from ", "about ")


def lies_in(claimed: Reading, said: Reading, lead: str, bounded: bool) -> bool:
    """Whether a date of a quote lies in a date of a sentence, or is told in the same words.

    ``lead`` is what stands before it in the sentence; ``bounded``: some quote gives a day before which it was. A date
    without a year may be of any near one.
    """
    within, told = claimed.interval, said.interval
    if within.first is None and within.last is not None and bounded:
        return within.last == told.last and told.first is None  # not by spring 2021 what is by spring 2020
    if within.contains(told) or _bare(claimed.words) == _bare(said.words):
        return True
    if told.first is None and told.last == within.last:
        return "by" in lead.lower().split()[-4:]  # "by the evening of 3 December"
    if not _MONTH.search(claimed.words) or _YEAR.search(claimed.words):
        return False
    near = (shifted(within, sign, "year") for sign in (1, -1))
    return any(one.contains(told) for one in near if one)


def _bare(words: str) -> str:
    """The words of a date without what leads them: by 1871, in 1871."""
    plain = words.lower()
    for bound in _BOUNDS:
        plain = plain.removeprefix(bound)
    return plain
