"""Packing: the rows of a lane and the places of its labels, so that no two of them overlap at any width.

The picture is as wide as the reader's window, but its font size is fixed. So rows and labels are computed for the
narrowest plot of each tier of widths, and a style sheet chooses among them. In a wider plot of the same tier, the
marks move apart and the labels keep their size. All lengths here are in rem.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Tier(NamedTuple):
    """A range of widths with one arrangement: the least width of the plot, and the most rows of all lanes together
    when rows are added for labels."""

    name: str
    plot: float
    most_rows: int


TIERS = (Tier("w", 60, 20), Tier("l", 52, 20), Tier("m", 28, 21), Tier("s", 17, 0))
ROWS = 8  # the most rows of a lane; one that needs more is crowded

HALF = 0.375  # half the width of a mark, with its distance to the next
EDGE = 0.125  # the length that a bar needs beyond each end, with its distance to the next
TICK = 0.125  # half the width of a source's tick
BESIDE = 0.25  # the distance from a mark to its label
APART = 0.5  # the distance from a label to what follows it

RIGHT, LEFT, ON, BEFORE = "right", "left", "on", "before"


@dataclass(slots=True)
class LaneItem:
    """A mark, bar or gap in a lane. ``start`` and ``end`` are fractions of the plot, ``words`` is the width of its
    label, ``aside`` the length that it needs beyond each end; ``sides`` are the sides for its label, the best first.

    ``along`` is the index of another item in its lane, or None. Such an item needs no room of its own, and its label is
    in the row of the other item.

    ``pack`` sets ``rows`` (tier → row), ``shown`` (the tiers that show the label), and ``side``, the same in all tiers.
    """

    start: float
    end: float
    words: float
    aside: float
    sides: tuple[str, ...] = (RIGHT, LEFT)
    along: int | None = None
    side: str = ""
    rows: dict[str, int] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)

    def extent(self, plot: float) -> tuple[float, float]:
        return self.start * plot - self.aside, self.end * plot + self.aside

    def label(self, plot: float, side: str) -> tuple[float, float]:
        """The start and end of its label on that side."""
        shift = self.aside + BESIDE
        start, end = self.start * plot, self.end * plot
        if side == RIGHT:
            return end + shift, end + shift + self.words + APART
        if side == LEFT:
            return start - shift - self.words - APART, start - shift
        if side == BEFORE:
            return end - 1 - self.words - APART, end - 1 + APART
        middle = (start + end - self.words) / 2
        return middle - APART, middle + self.words + APART


def rows_needed(items: Sequence[LaneItem], plot: float) -> int:
    """How many rows the items need without labels."""
    ends: list[float] = []
    for start, end in sorted(item.extent(plot) for item in items if item.along is None):
        row = next((number for number, last in enumerate(ends) if last <= start), None)
        if row is None:
            ends.append(end)
        else:
            ends[row] = end
    return len(ends)


def pack(lanes: Sequence[Sequence[LaneItem]], tiers: Iterable[Tier] = TIERS) -> list[dict[str, int]]:
    """Place the items of all lanes; returns for each lane its number of rows by tier.

    The items of a lane must be in the order of time, those with ``along`` last. First each lane gets the rows that its
    items need. Then rows are added where they make room for most labels, up to the limit of the tier.
    """
    height: list[dict[str, int]] = [{} for _ in lanes]
    for tier in tiers:
        tried = [_tries(items, tier.plot) for items in lanes]
        chosen = [0] * len(lanes)
        left = tier.most_rows - sum(tries[0].rows for tries in tried if tries)
        while left > 0:
            gains = [
                ((tries[better].labels - tries[chosen[number]].labels) / (better - chosen[number]), -number, better)
                for number, tries in enumerate(tried)
                for better in range(chosen[number] + 1, min(len(tries), chosen[number] + left + 1))
            ]
            gain, number, better = max(gains, default=(0, 0, 0))
            if gain <= 0:
                break
            chosen[-number], left = better, left - (better - chosen[-number])
        for number, (items, tries) in enumerate(zip(lanes, tried, strict=True)):
            if tries:
                height[number][tier.name] = tries[chosen[number]].rows
                _store(items, tries[chosen[number]], tier.name)
    return height


class _Try(NamedTuple):
    """An arrangement of a lane: its number of rows and of labels, the row of each item, and the side of its label
    (empty if it has none)."""

    rows: int
    labels: int
    places: tuple[int, ...]
    sides: tuple[str, ...]


def _tries(items: Sequence[LaneItem], plot: float) -> list[_Try]:
    """The arrangements of a lane with as many rows as it needs, with one more, and with two more."""
    if not items:
        return []
    least = rows_needed(items, plot)
    return [
        max((_arrangement(items, plot, rows, apart) for apart in (False, True)), key=lambda one: one.labels)
        for rows in range(least, least + 3)
    ]


def _arrangement(items: Sequence[LaneItem], plot: float, rows: int, apart: bool) -> _Try:
    """An arrangement with each mark in the first free row. With ``apart`` it is in the free row whose last mark is
    farthest away, which leaves more room for labels."""
    places: list[int] = []
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    for item in items:
        if item.along is not None:
            places.append(places[item.along])
            continue
        extent = item.extent(plot)
        ends = [max((end for _, end in row), default=float("-inf")) for row in taken]
        row = min(range(rows), key=lambda row: (ends[row] > extent[0], ends[row] if apart else 0, row))
        taken[row].append(extent)
        places.append(row)
    sides: list[str] = []
    for item, row in zip(items, places, strict=True):
        allowed = (item.side,) if item.side else item.sides
        side = next((side for side in allowed if _has_room(item, plot, side, taken[row])), "")
        if side:
            taken[row].append(item.label(plot, side))
        sides.append(side)
    labels = sum(bool(side) and item.along is None for item, side in zip(items, sides, strict=True))
    return _Try(rows, labels, tuple(places), tuple(sides))


def _has_room(item: LaneItem, plot: float, side: str, taken: Sequence[tuple[float, float]]) -> bool:
    if not item.words:
        return False
    start, end = item.label(plot, side)
    if side in (ON, BEFORE):
        own = item.extent(plot)
        within = own[0] + APART <= start and end <= own[1] - APART
        taken = [other for other in taken if other != own]
    else:
        within = start >= -APART and end <= plot + APART
    return within and all(end <= other[0] or other[1] <= start for other in taken)


def _store(items: Sequence[LaneItem], found: _Try, tier: str) -> None:
    for item, row, side in zip(items, found.places, found.sides, strict=True):
        item.rows[tier] = row
        if side:
            item.side = side
            item.shown.append(tier)
