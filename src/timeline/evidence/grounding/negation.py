"""What a sentence denies, and what its quotes deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.english.outcomes import Negation
from timeline.evidence.grounding import denials
from timeline.evidence.grounding.acts import tells_an_order
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.parsed_quote import ParsedQuote


def denied(claim: Claim) -> Iterator[Atom]:
    """The atoms of the negations: the quotes must deny what the sentence denies, and it must not claim what they
    deny."""
    for negation in claim.denials:
        bearings = denials.supported(negation, claim.borne, claim.stems, claim.cited)
        if bearings:
            yield claim.atom(AtomKind.NEGATION, negation.start, negation.end, bearings)
        elif negation.scope and denials.affirmed(negation, claim.cited):
            sure = any(_tells_without_denying(parsed, negation.scope) for parsed in claim.cited)
            why = "its quotes do not deny it"
            if not (_is_not_yet(claim, negation) and tells_an_order(claim.cited)):
                yield claim.atom(AtomKind.NEGATION, negation.start, negation.end, (), why, doubt=not sure)
        claim.take(negation.start, negation.end)
    for at in denials.overclaimed(claim.passage, claim.stems, claim.denials, claim.acts, claim.cited):
        # Where the sentence denies something too, it may deny just this, in other words; a noun may only mention it.
        word = claim.passage.words[at]
        done = any(act.form != "noun" and act.start <= word.start < act.end for act in claim.acts)
        same = any(claim.passage.forms[at] in parsed.passage.forms for parsed in claim.cited)
        sure = not claim.denials and (done or same)
        yield claim.refuted(AtomKind.NEGATION, at, at + 1, "its quotes deny it", doubt=not sure)


def _is_not_yet(claim: Claim, negation: Negation) -> bool:
    """Whether a negation only says that something is still to come: ``had not yet taken her seat``."""
    return claim.text[negation.end :].lstrip().startswith("yet ")


def _tells_without_denying(parsed: ParsedQuote, scope: Sequence[str]) -> bool:
    """Whether a quote has all the words that a sentence denies, and denies nothing itself."""
    return parsed.roots.issuperset(scope) and not parsed.negations
