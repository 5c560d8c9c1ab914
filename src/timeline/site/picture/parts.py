"""The data of the overview picture.

Places and lengths along the axis are percentages of the plot, written for SVG. Where time runs from right to left, they
are already mirrored. ``rows`` and ``shown`` are CSS classes: the row of an item in each tier of widths, and the tiers
in which its words are shown (empty for all).
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import KindRef, Ref


class Label(NamedTuple):
    """The words at a mark. ``anchor`` is the SVG ``text-anchor``: by it the words begin, end or are centred at ``x``.
    ``shift`` is their distance from there, in pixels."""

    words: str
    x: str
    shift: int
    anchor: str
    shown: str


class Bar(NamedTuple):
    """A bar: its start and its length. ``open`` names its ends that are unknown: ``left``, ``right``."""

    x: str
    length: str
    open: str = ""


class LaneMark(NamedTuple):
    """A link in a lane: a point at ``x``, or a bar. ``soft`` are the bars that widen an approximate date.

    ``event`` is the id of its event, empty for a source; ``name`` says in words what the mark shows.
    """

    event: str
    path: str
    name: str
    rows: str
    x: str
    bar: Bar | None
    soft: tuple[Bar, ...]
    expected: bool
    label: Label | None


class Lack(NamedTuple):
    """A gap of a series: a bar in a lane, and the place where the bar ends."""

    path: str
    name: str
    rows: str
    bar: Bar
    end: str
    label: Label | None


class Bin(NamedTuple):
    """A period of a crowded lane. ``happened`` and ``expected`` are heights in per cent of the lane; the second bar is
    on top of the first."""

    path: str
    name: str
    bar: Bar
    happened: str
    expected: str


class Lane(NamedTuple):
    """The lane of a kind, or of the sources (``kind`` is None); ``rows`` are CSS classes. It has marks, or bins."""

    label: Ref
    kind: KindRef | None
    events: int
    rows: str
    lacks: tuple[Lack, ...]
    marks: tuple[LaneMark, ...]
    bins: tuple[Bin, ...]


class Tick(NamedTuple):
    """A tick of the axis: its place, its words, and the address of its year in the chronology (empty for none)."""

    x: str
    words: str
    path: str
    shown: str


class Row(NamedTuple):
    """A row of the table: a kind with its numbers, each “5” or, where some of them are expected, “5 (2)”."""

    label: Ref
    numbers: tuple[str, ...]


class Table(NamedTuple):
    columns: tuple[Ref, ...]
    rows: tuple[Row, ...]
    bracketed: bool


class Overview(NamedTuple):
    """The picture. ``above`` are labels above those of the ticks: years above months.

    ``links`` is the number of links in the lanes. ``open`` says whether a bar has an unknown end, ``crowded`` whether a
    lane counts its events, ``lacking`` whether a lane shows a gap of a series. ``outside`` is the number of sources
    that are not shown.
    """

    ticks: tuple[Tick, ...]
    above: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    links: int
    open: bool
    crowded: bool
    lacking: bool
    outside: int
    table: Table
