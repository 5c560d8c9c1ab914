"""The overview picture as plain values.

Places and lengths along the axis are percentages of the plot, written as SVG has them; they are mirrored already where
time runs from right to left. ``rows`` and ``shown`` are classes: in which row something stands, and in which tiers of
width its words are shown (empty: in all).
"""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import KindRef, Ref


class Label(NamedTuple):
    """The words beside a mark: they begin at ``x``, or where ``anchor`` says so, end there or have their middle there;
    ``shift`` is how far they keep off it, in pixels."""

    words: str
    x: str
    shift: int
    anchor: str
    shown: str


class Bar(NamedTuple):
    """A stretch: where it begins and how long it is. ``open`` are its ends that are unknown: ``left``, ``right``."""

    x: str
    length: str
    open: str = ""


class LaneMark(NamedTuple):
    """A link in a lane: a point at ``x``, or a bar. ``soft`` are the stretches by which an approximate date is wider.

    ``event`` is the id of its event, empty for the date of a source; ``name`` says in words all that it shows.
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
    """Numbers of a series that no text tells of: a stretch of its lane, and where that ends."""

    path: str
    name: str
    rows: str
    bar: Bar
    end: str
    label: Label | None


class Bin(NamedTuple):
    """A period of a crowded lane. ``happened`` and ``expected`` are heights in per cent of the lane, which they fill
    from below, the one above the other."""

    path: str
    name: str
    bar: Bar
    happened: str
    expected: str


class Lane(NamedTuple):
    """A lane: of a kind, or of the sources (``kind`` is None); ``rows`` are classes too. It has marks, or bins."""

    label: Ref
    kind: KindRef | None
    events: int
    rows: str
    lacks: tuple[Lack, ...]
    marks: tuple[LaneMark, ...]
    bins: tuple[Bin, ...]


class Tick(NamedTuple):
    """A step of the axis: its words, and where its year stands in the chronology (empty: nowhere)."""

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
    """The picture. ``above`` are further words of the axis, over those of its ticks: the years above the months.

    ``links`` is how many there are in its lanes; ``open`` says whether a bar has an open end, ``crowded`` whether some
    lane counts its events, ``lacking`` whether some lane shows what is missing in a series; ``outside`` is how many
    sources are left out.
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
