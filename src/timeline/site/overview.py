"""The overview picture: the whole chronology to scale, with a lane for each kind, as data for a template.

A day is a point. An interval or a less precise date is a bar, as long as the date. In a language that is written from
right to left, the axis runs from right to left too. A lane with too many events for marks counts them by period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.model.records import Event
from timeline.site import paths
from timeline.site.entries import missing_label
from timeline.site.names import SiteNames
from timeline.site.picture import axis
from timeline.site.picture.crowds import Crowd, crowded, table_of
from timeline.site.picture.letters import width
from timeline.site.picture.line import AxisScale, classes, drawn, heights_of, line_of, percent, place
from timeline.site.picture.packing import (
    BEFORE,
    BESIDE,
    EDGE,
    HALF,
    LEFT,
    ON,
    RIGHT,
    ROWS,
    TIERS,
    LaneItem,
    pack,
    rows_needed,
)
from timeline.site.picture.parts import Label, Lack, Lane, LaneMark, Overview
from timeline.site.picture.sources import Sources
from timeline.site.picture.ticks import ticks_of

LABEL = 0.75  # the font size of labels, in rem
MOST_MARKS = 100  # if all lanes together have more events, those with most events count theirs
FEW_MARKS = 36  # then the other lanes have at most so many marks
MOST_BINS = 208  # the most periods of all crowded lanes together
LONGEST = 64  # the most characters of a label


def overview(names: SiteNames) -> Overview | None:
    """The picture of a chronology; None where its events have fewer than two different dates."""
    events = names.timeline.events
    if len({(event.date.interval, event.date.span) for event in events}) < 2:
        return None
    lanes = _by_kind(names)
    line, steps = line_of(
        names.language,
        (event.date for event in events),
        (source.published for source in names.timeline.sources.values()),
    )
    plain = _uncrowded(lanes, line)
    items = [_labelled_items(names, lane.events, line) if lane in plain else [] for lane in lanes]
    lacking = [
        _gaps(names, lane.events, each, line) if lane in plain else [] for lane, each in zip(lanes, items, strict=True)
    ]
    sources = Sources(names, line)
    packed = pack(
        [*([*each, *(item for _, item in gaps)] for each, gaps in zip(items, lacking, strict=True)), sources.items]
    )
    bins = axis.finest(line.days, MOST_BINS // max(5, len(lanes) - len(plain) + sources.crowded))
    drawn_lanes = [
        _lane(names, lane, each, gaps, heights, line) if lane in plain else crowded(names, lane, bins, line)
        for lane, each, gaps, heights in zip(lanes, items, lacking, packed[:-1], strict=True)
    ]
    if last := sources.lane(bins, packed[-1]):
        drawn_lanes.append(last)
    ticks, above = ticks_of(names, line, steps)
    return Overview(
        ticks=ticks,
        above=above,
        lanes=tuple(drawn_lanes),
        links=sum(len(lane.marks) + len(lane.lacks) + len(lane.bins) for lane in drawn_lanes),
        open=any(mark.bar and mark.bar.open for lane in drawn_lanes for mark in lane.marks),
        crowded=any(lane.bins for lane in drawn_lanes),
        lacking=any(lane.lacks for lane in drawn_lanes),
        outside=sources.outside,
        table=table_of(names, lanes, line),
    )


def _by_kind(names: SiteNames) -> tuple[Crowd, ...]:
    """The events by kind, in the order of site.yaml; kinds that it does not have come last."""
    found: dict[str, list[Event]] = {id: [] for id in names.timeline.site.kinds}
    for event in names.timeline.events:
        found.setdefault(str(event.kind), []).append(event)
    return tuple(Crowd(names.kind(id), tuple(events)) for id, events in found.items() if events)


def _uncrowded(lanes: Sequence[Crowd], line: AxisScale) -> frozenset[Crowd]:
    """The lanes that show marks: those with room for them. If there are too many marks, those with fewest events."""
    narrow = TIERS[-1].plot
    roomy = [lane for lane in lanes if len(lane.events) <= MOST_MARKS]
    roomy = [lane for lane in roomy if rows_needed([_item(event, 0.0, line) for event in lane.events], narrow) <= ROWS]
    if sum(len(lane.events) for lane in roomy) <= (MOST_MARKS if len(roomy) == len(lanes) else FEW_MARKS):
        return frozenset(roomy)
    found, left = [], FEW_MARKS
    for lane in sorted(roomy, key=lambda lane: len(lane.events)):
        left -= len(lane.events)
        if left < 0:
            break
        found.append(lane)
    return frozenset(found)


def _item(event: Event, words: float, line: AxisScale) -> LaneItem:
    return place(event.date, words, line, HALF)


def _labelled_items(names: SiteNames, events: Iterable[Event], line: AxisScale) -> list[LaneItem]:
    return [_item(event, width(_short(str(event.title))) * LABEL, line) for event in events]


def _short(title: str) -> str:
    """The title; if it is too long for a label, it is cut after a word."""
    if len(title) <= LONGEST:
        return title
    return f"{title[: LONGEST - 1].rpartition(' ')[0] or title[: LONGEST - 1]}…"


def _gaps(
    names: SiteNames, events: Sequence[Event], items: Sequence[LaneItem], line: AxisScale
) -> list[tuple[Lack, LaneItem]]:
    """The gaps of the series, in the lane of the event after the gap. Each runs from the event before it to that."""
    numbers = {event.id: number for number, event in enumerate(events)}
    words = names.language.say("Not in the sources")
    found = []
    for gap in names.gaps:
        number = numbers.get(gap.after.id)
        if number is None or gap.after.date.interval.first is None:
            continue
        before = gap.before.date.interval.last if gap.before else None
        start = line.at(before + 0.5) if before is not None else 0.0
        end = items[number].start
        if (gap.before and before is None) or end <= start:
            continue
        item = LaneItem(start, end, width(words) * LABEL, EDGE, (ON, BEFORE), number)
        name = names.language.say("%(missing)s: not in the sources", missing=missing_label(names, gap))
        path = names.series(gap.series).path or paths.SERIES
        bar = line.bar(start, end, "" if gap.before else "start")
        found.append(
            (
                Lack(path, name, "", bar, percent(1 - start if line.mirrored else end), Label(words, "", 0, "", "")),
                item,
            )
        )
    return found


def _lane(
    names: SiteNames,
    lane: Crowd,
    items: Sequence[LaneItem],
    lacking: Sequence[tuple[Lack, LaneItem]],
    heights: Mapping[str, int],
    line: AxisScale,
) -> Lane:
    marks = tuple(_mark(names, event, item, line) for event, item in zip(lane.events, items, strict=True))
    lacks = tuple(
        lack._replace(rows=classes(item.rows), label=_label(lack.label.words if lack.label else "", item, line))
        for lack, item in lacking
    )
    every = [*items, *(item for _, item in lacking)]
    return Lane(lane.kind.ref, lane.kind, len(lane.events), heights_of(heights, every), lacks, marks, ())


def _mark(names: SiteNames, event: Event, item: LaneItem, line: AxisScale) -> LaneMark:
    address = names.division.entry(event) if names.division.whole else paths.event_path(event.id)
    label = _label(_short(str(event.title)), item, line)
    where = drawn(event.date, item, line)
    return LaneMark(
        event.id, address, _accessible_name(names, event), classes(item.rows), *where, event.expected, label
    )


def _accessible_name(names: SiteNames, event: Event) -> str:
    """What a mark shows, in words: the accessible name (WAI-ARIA) of its link."""
    values = {
        "date": names.language.date(event.date),
        "title": str(event.title),
        "kind": names.kind(event.kind).ref.label,
    }
    if event.expected:
        return names.language.say("%(date)s: %(title)s. %(kind)s, expected.", **values)
    if event.evidence:
        return names.language.say("%(date)s: %(title)s. %(kind)s, reported.", **values)
    return names.language.say("%(date)s: %(title)s. %(kind)s, without a source.", **values)


def _label(words: str, item: LaneItem, line: AxisScale) -> Label | None:
    if not item.side:
        return None
    away = round((item.aside + BESIDE) * 16)
    fraction, shift, anchor = {
        RIGHT: (item.end, away, ""),
        LEFT: (item.start, -away, "end"),
        ON: ((item.start + item.end) / 2, 0, "middle"),
        BEFORE: (item.end, -16, "end"),
    }[item.side]
    shown = "" if len(item.shown) == len(TIERS) else " ".join(["v", *(f"v{tier}" for tier in item.shown)])
    return Label(words, line.x(fraction), -shift if line.mirrored else shift, anchor, shown)
