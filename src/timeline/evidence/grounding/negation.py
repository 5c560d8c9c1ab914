"""What a sentence denies, and what its quotes deny."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.evidence.grounding import denials
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim


def denied(claim: Claim) -> Iterator[Atom]:
    """The atoms of the negations: the quotes must deny what the sentence denies, and it must not claim what they
    deny."""
    for negation in claim.denials:
        bearings = denials.supported(negation, claim.borne, claim.stems, claim.cited)
        if bearings:
            yield claim.atom(AtomKind.NEGATION, negation.start, negation.end, bearings)
        elif negation.scope and denials.affirmed(negation, claim.cited):
            yield claim.atom(AtomKind.NEGATION, negation.start, negation.end, (), "its quotes do not deny it")
        claim.take(negation.start, negation.end)
    for at in denials.overclaimed(claim.passage, claim.stems, claim.denials, claim.acts, claim.cited):
        yield claim.refuted(AtomKind.NEGATION, at, at + 1, "its quotes deny it")
