"""The numbers of a sentence, and the distances that it gives between two days."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.english.numbers import quantities
from timeline.english.versions import versions
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.counts import counts, refers_back, tallied
from timeline.evidence.grounding.date_arithmetic import apart, lie_apart


def numbers(claim: Claim) -> Iterator[Atom]:
    """The atoms of the numbers and of the versions."""
    yield from _distances(claim)
    yield from _versions(claim)
    claim.counted = quantities(claim.text, claim.spans_of_dates)
    for claimed in claim.counted:
        if any(start < claimed.end and claimed.start < end for start, end in claim.spans):
            continue
        if refers_back(claim.text, claimed, claim.cited):
            claim.take(claimed.start, claimed.end)
            continue
        yield claim.atom(
            AtomKind.NUMBER,
            claimed.start,
            claimed.end,
            [one for parsed in claim.cited for one in counts(claim.text, claim.verbs, claimed, parsed, claim.cited)]
            or tallied(claim.text, claimed, claim.cited, claim.said),
        )


def _versions(claim: Claim) -> Iterator[Atom]:
    """The atoms of the versions. A figure that may also be a number is one if the quotes have it as a version."""
    told = [(parsed, said) for parsed in claim.cited for said in parsed.versions]
    for claimed in versions(claim.text, claim.spans):
        same = [(parsed, said) for parsed, said in told if said.supports(claimed)]
        if not claimed.sure and not any(said.sure for _, said in same):
            continue
        others = [said for _, said in told if claimed.of and said.of == claimed.of]
        moved = others and not any(said.of in (claimed.of, "") for _, said in same)
        why = "its quotes say it of something else" if same and moved else ""
        bearings = [] if moved else [parsed.between(said.start, said.end) for parsed, said in same]
        yield claim.atom(AtomKind.NUMBER, claimed.start, claimed.end, bearings, why)


def _distances(claim: Claim) -> Iterator[Atom]:
    """The atoms of distances such as ``twelve years later``, if two dates of the quotes are that far apart."""
    for start, end, count, unit, _ in apart(claim.text):
        days = [(parsed, said) for parsed in claim.cited for said in parsed.readings]
        found = [
            parsed.between(said.start, said.end)
            for parsed, said in days
            for _, other in days
            if lie_apart(said.interval, other.interval, count, unit)
        ]
        if found:
            yield claim.atom(AtomKind.NUMBER, start, end, found)
