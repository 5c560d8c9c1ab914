"""The scale bar of the chronology: all events at their true distances."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import dates, days
from timeline.dates import Edtf
from timeline.site.pages import Scale, Stroke, Tick

_MOST_TICKS = 12
_UNITS = 1000
_STEPS = (1, 2, 5)


def year_of(date: Edtf) -> int | None:
    """The year in which a date begins; None where its beginning is unknown."""
    return None if date.interval.first is None else days.civil(date.interval.first)[0]


def year_label(year: int) -> str:
    """“2018”, “44 BC”."""
    return dates.in_words(dates.parse(dates.iso(days.ordinal(year, 1, 1))[:-6]))


def year_anchor(year: int) -> str:
    return f"year-{year}" if year > 0 else f"year-{1 - year}-bc"


def scale(events: Sequence[tuple[Edtf, bool]]) -> Scale | None:
    """The scale of events, each with its date and whether it is expected; None within a single year.

    Steps are 1, 2 or 5 years, or ten times that, and so on: the shortest that gives at most 12 ticks. An event without
    an end is drawn where it begins, one without a beginning is not drawn.
    """
    placed = [
        (date.interval.first, date.interval.first if date.interval.last is None else date.interval.last, expected)
        for date, expected in events
        if date.interval.first is not None
    ]
    present = sorted({days.civil(first)[0] for first, _, _ in placed})
    if len(present) < 2:
        return None
    latest = max(days.civil(last)[0] for _, last, _ in placed)
    step = _step(present[0], latest)
    begin, end = present[0] // step * step, (latest // step + 1) * step
    origin = days.ordinal(begin, 1, 1)
    length = days.ordinal(end, 1, 1) - origin
    ticks = []
    for year in range(begin, end, step):
        inside = [known for known in present if year <= known < year + step]
        ticks.append(Tick(year_label(year), year_anchor(inside[0]) if inside else ""))
    strokes = set()
    for first, last, expected in placed:
        start = (first - origin) * _UNITS // length
        strokes.add(Stroke(start, (last + 1 - origin) * _UNITS // length - start, expected))
    in_order = sorted(strokes, key=lambda stroke: (-stroke.length, stroke.start, stroke.expected))
    return Scale(tuple(ticks), tuple(in_order))


def _step(first: int, last: int) -> int:
    power = 1
    while True:
        for step in _STEPS:
            if last // (step * power) - first // (step * power) < _MOST_TICKS:
                return step * power
        power *= 10
