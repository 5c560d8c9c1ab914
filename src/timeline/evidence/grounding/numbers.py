"""The numbers of a sentence, and the distances that it gives between two days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.english.numbers import Quantity, quantities
from timeline.english.versions import versions
from timeline.english.word_tables import word_list
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.counts import counts, refers_back, tallied
from timeline.evidence.grounding.date_arithmetic import apart, lie_apart
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote


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

        def counted(number: Quantity) -> list[EvidenceSpan]:
            told = (counts(claim.text, claim.verbs, number, parsed, claim.cited) for parsed in claim.cited)
            return [one for found in told for one in found]

        yield claim.atom(
            AtomKind.NUMBER,
            claimed.start,
            claimed.end,
            counted(claimed)
            or tallied(claim.text, claimed, claim.cited, claim.said)
            or _within_dates(claim.text, claimed, claim.cited)
            or counted(_about(claim.text, claimed)),
        )


def _within_dates(text: str, claimed: Quantity, cited: Sequence[ParsedQuote]) -> list[EvidenceSpan]:
    """The dates of the quotes that give a span of time in the words of the sentence: “the next four years”."""
    measured = " ".join(text[claimed.start : claimed.end + 20].split()[:2]).rstrip(".,;:")
    if measured.rpartition(" ")[2] not in word_list("measures.txt"):
        return []
    return [
        parsed.between(one.start, one.end)
        for parsed in cited
        for one in parsed.readings
        if one.words.lower().endswith(f" {measured.lower()}")
    ]


def _about(text: str, claimed: Quantity) -> Quantity:
    """A number after ``told about`` as an approximate one: nobody can tell whether they were told about all of it."""
    if not text[: claimed.start].endswith(" about ") or claimed.low is None or claimed.low != claimed.high:
        return claimed
    return replace(claimed, low=claimed.low * 9 / 10, high=claimed.low * 11 / 10)


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
