"""Report or forecast: whether the words that date an event report it, or only foresee it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.dates.edtf import Edtf
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.model.records import Source


def reported(date: Edtf, bearing: EvidenceSpan, source: Source) -> bool:
    """Whether the words of ``bearing``, which support ``date``, speak of it as something that has come.

    The source must be published no earlier than the record's date and the date in the quote begin. The words must not
    speak of the date as future, unless the source was published after the date ended.
    """
    published, last = source.published.interval, date.interval.last
    ended = last is not None and published.first is not None and published.first > last
    foretold = bearing.reading is not None and bearing.reading.tense == "future"
    return begun(date, bearing, source) and (ended or not foretold)


def parted(
    date: Edtf, bearings: Iterable[EvidenceSpan], sources: Mapping[str, Source]
) -> tuple[tuple[EvidenceSpan, ...], tuple[EvidenceSpan, ...]]:
    """The evidence spans of ``date`` that report it, and those that only foresee it."""
    found = [(one, reported(date, one, sources[one.source])) for one in bearings]
    return tuple(one for one, come in found if come), tuple(one for one, come in found if not come)


def begun(date: Edtf, bearing: EvidenceSpan, source: Source) -> bool:
    """Whether both ``date`` and the date in the quote had begun when the source was published."""
    published = source.published.interval.last
    said = bearing.reading.interval.first if bearing.reading else None
    return published is None or all(first is None or published >= first for first in (date.interval.first, said))
