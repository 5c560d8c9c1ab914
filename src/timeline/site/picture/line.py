"""The scale of the picture: days as places on the axis, and the marks at these places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.edtf import Edtf
from timeline.dates.intervals import Interval
from timeline.site.language import Language
from timeline.site.picture import axis
from timeline.site.picture.axis import Step
from timeline.site.picture.packing import EDGE, LEFT, ON, RIGHT, TIERS, LaneItem
from timeline.site.picture.parts import Bar

AXIS = 0.8125  # the font size of the axis, in rem
_ROUND = 30  # the axis begins and ends with the shortest step of which at most so many cover it
_BESIDE = 0.15  # how far the dates of sources may extend the axis beyond the events, as a share of its length


@dataclass(frozen=True)
class AxisScale:
    """The axis: its days, the first of them, their number, and whether it runs from right to left."""

    days: Interval
    first: int
    length: int
    mirrored: bool

    def at(self, day: float) -> float:
        """The beginning of a day, as a fraction (0 to 1) of the plot."""
        return min(1.0, max(0.0, (day - self.first) / self.length))

    def x(self, fraction: float) -> str:
        return percent(1 - fraction if self.mirrored else fraction)

    def bar(self, start: float, end: float, open: str = "") -> Bar:
        left = 1 - end if self.mirrored else start
        sides = {"start": "right", "end": "left"} if self.mirrored else {"start": "left", "end": "right"}
        return Bar(percent(left), percent(end - start), " ".join(sides[each] for each in open.split()))


def line_of(
    language: Language, events: Iterable[Edtf], sources: Iterable[Edtf]
) -> tuple[AxisScale, Mapping[str, Step]]:
    """The axis, which begins and ends at a round day, and for each tier the step whose labels fit on it.

    The axis has all days of the events, and the days of those sources that are not far from them.
    """
    span = _span(events, sources)
    steps = {tier.name: axis.fitting(span, tier.plot, language, AXIS, 0.75) for tier in TIERS}
    whole = list(axis.finest(span, _ROUND).steps(span))
    first, last = whole[0].first, whole[-1].last
    assert first is not None
    assert last is not None
    return AxisScale(Interval(first, last), first, last - first + 1, language.direction == "rtl"), steps


def _span(events: Iterable[Edtf], sources: Iterable[Edtf]) -> Interval:
    known = [day for date in events for day in ends(date) if day is not None]
    first, last = min(known), max(known)
    aside = max(1, (last - first) * _BESIDE)
    near = [day for date in sources for day in ends(date) if day is not None and first - aside <= day <= last + aside]
    return Interval(min([first, *near]), max([last, *near]))


def ends(date: Edtf) -> tuple[int | None, int | None]:
    """The first and the last day of a date; of an approximate date, those of its widest meaning."""
    return date.span.first, date.span.last


def place(date: Edtf, words: float, line: AxisScale, half: float) -> LaneItem:
    first, last = ends(date)
    if first is not None and first == last:
        middle = line.at(first + 0.5)
        return LaneItem(middle, middle, words, half)
    start = 0.0 if first is None else line.at(first)
    end = 1.0 if last is None else line.at(last + 1)
    return LaneItem(start, end, words, EDGE, (RIGHT, LEFT, ON))


def drawn(date: Edtf, item: LaneItem, line: AxisScale) -> tuple[str, Bar | None, tuple[Bar, ...]]:
    """The middle of a point (else empty), the bar of any other date, and the bars that widen an approximate date."""
    first, last = date.interval.first, date.interval.last
    start = 0.0 if first is None else line.at(first)
    end = 1.0 if last is None else line.at(last + 1)
    soft = tuple(line.bar(*each) for each in ((item.start, start), (end, item.end)) if each[1] > each[0])
    if first is not None and first == last:
        return line.x(line.at(first + 0.5)), None, soft if date.approximate else ()
    open = " ".join(name for name, day in (("start", first), ("end", last)) if day is None)
    return "", line.bar(start, end, open), soft


def heights_of(heights: Mapping[str, int], items: Sequence[LaneItem]) -> str:
    """Classes with the number of rows by tier, and with the tiers in which rows are low, as they have no labels."""
    labelled = {tier for item in items for tier in item.shown}
    low = " ".join(f"low-{tier}" for tier in heights if tier not in labelled)
    return f"{classes(heights)} {low}".strip()


def classes(numbers: Mapping[str, int]) -> str:
    return " ".join(f"{tier}{number}" for tier, number in numbers.items())


def shown_in(tiers: Sequence[str]) -> str:
    return "" if len(tiers) == len(TIERS) else " ".join(["v", *(f"v{tier}" for tier in tiers)])


def percent(fraction: float) -> str:
    """A fraction as a percentage for SVG, rounded to hundredths of a per cent."""
    return f"{fraction * 100:.2f}".rstrip("0").rstrip(".")
