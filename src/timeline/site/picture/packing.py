"""Packing: the rows of a lane and the places of its labels, so that at no width two of them run into each other.

The picture is as wide as the reader's window, its letters are not: so rows and labels are worked out for the narrowest
plot of each tier of widths, and a style sheet chooses among them. In a wider plot of the tier everything but letters
moves apart. All lengths here are in rem.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Tier(NamedTuple):
    """Widths of the picture for which one arrangement holds: the width of its plot at the least, and how many rows
    all lanes together may have, so that there is room for labels."""

    name: str
    plot: float
    most_rows: int


TIERS = (Tier("w", 60, 20), Tier("l", 52, 20), Tier("m", 28, 21), Tier("s", 17, 0))
ROWS = 8  # of a lane; one that needs more is crowded

HALF = 0.375  # of a mark's width, with what keeps it apart from the next
EDGE = 0.125  # what a bar takes beyond its ends, with the same
TICK = 0.125  # half of a source's tick
BESIDE = 0.25  # from there to a label
APART = 0.5  # between a label and what follows

RIGHT, LEFT, ON, BEFORE = "right", "left", "on", "before"


@dataclass(slots=True)
class LaneItem:
    """Something in a lane. ``start`` and ``end`` are fractions of the plot, ``words`` is the width of its label,
    ``aside`` what it takes beyond its ends, and ``sides`` are where the label may stand, the best first.

    What stands ``along`` another item of its lane, by its number there, takes no room of its own: its label stands in
    the row of that one.

    What is found: by tier its row and whether its label is shown, and on which side that is in all of them.
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
        """Where its label would stand."""
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
    """How many rows the marks need without any label."""
    ends: list[float] = []
    for start, end in sorted(item.extent(plot) for item in items if item.along is None):
        row = next((number for number, last in enumerate(ends) if last <= start), None)
        if row is None:
            ends.append(end)
        else:
            ends[row] = end
    return len(ends)


def pack(lanes: Sequence[Sequence[LaneItem]], tiers: Iterable[Tier] = TIERS) -> list[dict[str, int]]:
    """Place the items of all lanes: in each first the marks in the order of time, then what stands along them.

    Says for each lane how many rows it has in each tier.

    Beyond the rows that its marks need, a lane gets those that give room to most labels, as long as there are any.
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
                _settle(items, tries[chosen[number]], tier.name)
    return height


class _Try(NamedTuple):
    """An arrangement of a lane: how many rows it has and how many labels of marks, each item's row, and the side of its
    label (empty: none)."""

    rows: int
    labels: int
    places: tuple[int, ...]
    sides: tuple[str, ...]


def _tries(items: Sequence[LaneItem], plot: float) -> list[_Try]:
    """Arrangements of a lane in as many rows as it needs, in one more, and in two more."""
    if not items:
        return []
    least = rows_needed(items, plot)
    return [
        max((_arranged(items, plot, rows, apart) for apart in (False, True)), key=lambda one: one.labels)
        for rows in range(least, least + 3)
    ]


def _arranged(items: Sequence[LaneItem], plot: float, rows: int, apart: bool) -> _Try:
    """Each mark in the first row that is free, or where they shall stand ``apart``, in the one whose last mark is
    farthest, so that labels have more room."""
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
        side = next((side for side in allowed if _free(item, plot, side, taken[row])), "")
        if side:
            taken[row].append(item.label(plot, side))
        sides.append(side)
    labels = sum(bool(side) and item.along is None for item, side in zip(items, sides, strict=True))
    return _Try(rows, labels, tuple(places), tuple(sides))


def _free(item: LaneItem, plot: float, side: str, taken: Sequence[tuple[float, float]]) -> bool:
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


def _settle(items: Sequence[LaneItem], found: _Try, tier: str) -> None:
    for item, row, side in zip(items, found.places, found.sides, strict=True):
        item.rows[tier] = row
        if side:
            item.side = side
            item.shown.append(tier)
