"""The lane of the sources: the dates on which they were published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from timeline.dates.edtf import sort_key
from timeline.dates.intervals import Interval
from timeline.site import paths
from timeline.site.names import SiteNames
from timeline.site.picture.axis import Step
from timeline.site.picture.crowds import bar_of, bin_of, period_of
from timeline.site.picture.line import AxisScale, classes, drawn, heights_of, place
from timeline.site.picture.packing import ROWS, TICK, TIERS, rows_needed
from timeline.site.picture.parts import Bin, Lane, LaneMark
from timeline.site.view_models import Ref

MOST_TICKS = 36  # if there are more sources, they are counted by period


class Sources:
    """The lane of the sources; ``outside`` is the number of sources whose date is not on the axis."""

    def __init__(self, names: SiteNames, line: AxisScale) -> None:
        self.names, self.line = names, line
        every = sorted(names.timeline.sources.values(), key=lambda source: (sort_key(source.published), source.id))
        within = [
            source
            for source in every
            if source.published.interval.first is not None
            and line.days.contains(Interval(source.published.interval.first, source.published.interval.first))
        ]
        self.outside = len(every) - len(within)
        self.sources = within
        items = [place(source.published, 0.0, line, TICK) for source in within]
        self.crowded = len(within) > MOST_TICKS or rows_needed(items, TIERS[-1].plot) > ROWS // 2
        self.items = [] if self.crowded else items

    def lane(self, step: Step, heights: Mapping[str, int]) -> Lane | None:
        if not self.sources:
            return None
        say = self.names.language
        label = Ref(say.say("Sources"), paths.SOURCES)
        if self.crowded:
            return Lane(label, None, len(self.sources), "crowded", (), (), self._bins(step))
        marks = tuple(
            LaneMark(
                "",
                paths.source_path(source.id),
                say.say("%(date)s: %(title)s. Source.", date=say.date(source.published), title=str(source.title)),
                classes(item.rows),
                *drawn(source.published, item, self.line),
                False,
                None,
            )
            for source, item in zip(self.sources, self.items, strict=True)
        )
        return Lane(label, None, len(marks), heights_of(heights, self.items), (), marks, ())

    def _bins(self, step: Step) -> tuple[Bin, ...]:
        counts = Counter(step.number(source.published.interval.first or 0) for source in self.sources)
        most, say = max(counts.values()), self.names.language
        return tuple(
            bin_of(
                paths.SOURCES,
                say.count(
                    "%(period)s: %(number)s source",
                    "%(period)s: %(number)s sources",
                    count,
                    period=period_of(self.names, step, number),
                ),
                bar_of(step, number, self.line),
                count / most,
                0,
            )
            for number, count in sorted(counts.items())
        )
