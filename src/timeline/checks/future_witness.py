"""A source cannot witness the future.

A record that `happened` needs a source that could know: published no earlier than the date begins, neither the
record's nor the one in the quote, and not speaking of it as still to come, unless the source was published after the
date ended. Otherwise the record is `expected`, whatever we believe we know.

Passes:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair
    date: 2021-05-02/2021-05-09
    kind: fair
    evidence:
      opening:
        source: fair-preview
        quote: The third Tide Fair is expected to open at the harbour museum in Saltmere next week.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.material import Material
from timeline.dates import in_words
from timeline.diagnostics import Diagnostic, Related, Severity, error
from timeline.evidence import Verdict
from timeline.records import Event
from timeline.witness import Bearing

FAMILY = "date"
SEVERITY = Severity.ERROR


def check(material: Material) -> Iterator[Diagnostic]:
    for event in material.timeline.events:
        dated = next((fact for fact in material.evidence.events[event.id].facts if fact.kind == "date"), None)
        if event.expected or dated is None or dated.verdict is not Verdict.BORNE_OUT:
            continue
        if any(_witness(material, event, bearing) for bearing in dated.bearings):
            continue
        told = "; ".join(sorted({_told(material, event, bearing) for bearing in dated.bearings}))
        message = f"No source of this record could know that it happened: its date rests on {told}."
        hint = "Write `status: expected`, or quote a source that reports it afterwards."
        places = sorted({(event.evidence[bearing.quote].text.at, bearing.words) for bearing in dated.bearings})
        related = tuple(Related(at, f"“{words}”") for at, words in places)
        yield error("future-witness", event.date_at, message, hint, related)


def _witness(material: Material, event: Event, bearing: Bearing) -> bool:
    """Whether the words speak of the date as of something that has come."""
    published = material.timeline.sources[bearing.source].published.interval
    last = event.date.interval.last
    ended = last is not None and published.first is not None and published.first > last
    foretold = bearing.reading is not None and bearing.reading.tense == "future"
    return _begun(material, event, bearing) and (ended or not foretold)


def _begun(material: Material, event: Event, bearing: Bearing) -> bool:
    """Whether both the record's date and the one in the quote had begun when the source was published."""
    published = material.timeline.sources[bearing.source].published.interval.last
    said = bearing.reading.interval.first if bearing.reading else None
    return published is None or all(first is None or published >= first for first in (event.date.interval.first, said))


def _told(material: Material, event: Event, bearing: Bearing) -> str:
    source = f"`{bearing.source}` of {in_words(material.timeline.sources[bearing.source].published)}"
    return f"{source}, which speaks of it as still to come" if _begun(material, event, bearing) else source
