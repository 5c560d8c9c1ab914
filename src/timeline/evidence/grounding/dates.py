"""The dates of a sentence, read from the date of each source in turn, as the quotes are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline.dates.expressions import Reading
from timeline.dates.expressions import read as read_dates
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.date_arithmetic import lies_in, of_the_year

_FORESEEN = re.compile(r"\b(?:will|would|must)\b[^.;]*$")


def dates(claim: Claim) -> Iterator[Atom]:
    """The atoms of the dates: each is read from the date of each source in turn, as the quotes are."""
    by_source = {parsed.source.id: parsed.source.published for parsed in claim.cited}
    read = {
        id: {(r.start, r.end): r for r in read_dates(claim.text, day) if not claim.covered(r.start)}
        for id, day in by_source.items()
    }
    meant = dict(next(iter(read.values()), {}))
    claim.spans_of_dates = [(one.start, one.end) for one in meant.values()]
    for start, end in dict.fromkeys(span for found in read.values() for span in found):
        bearings, why = [], ""
        for parsed in claim.cited:
            claimed = read[parsed.source.id].get((start, end))
            if claimed is None or claimed.conflict:
                why = claimed.conflict if claimed else why
                continue
            lead, own = claim.text[: claimed.start], parsed.own
            bearings += [
                parsed.between(said.start, said.end, said)
                for said in (*parsed.readings, *of_the_year(parsed.readings))
                if not (said.conflict or _is_over(claimed, said, lead))
                and lies_in(claimed, said, lead, own[: said.start], claim.bounded, claim.text[claimed.end :])
            ]
            bearings += [
                parsed.bearing(item.first, item.last)
                for item in parsed.telling_beside(claim.cited).items
                if item.apart and any(claimed.interval.contains(one) for one in item.intervals)
            ]
            at = -1 if bearings else parsed.own.find(claimed.words)
            read_there = any(said.start < at + len(claimed.words) and at < said.end for said in parsed.readings)
            if at >= 0 and (not read_there or not claimed.relative):
                bearings.append(parsed.between(at, at + len(claimed.words)))
        borne = next((one.reading for one in bearings if one.reading), None)
        if borne and (start, end) in meant:
            meant[start, end] = replace(meant[start, end], interval=borne.interval)
        claim.readings = tuple(meant.values())
        yield claim.atom(AtomKind.DATE, start, end, bearings, why)


def _is_over(claimed: Reading, said: Reading, lead: str) -> bool:
    """Whether the quote speaks of a date as past, but the sentence says that something will have happened by its
    date."""
    return said.tense == "past" and claimed.interval.first is None and bool(_FORESEEN.search(lead))
