"""Denials: whether what a sentence denies its quotes deny too, and whether it claims what they deny.

A sentence is refuted only by a quote that speaks of the same thing: it denies what the quotes affirm, or affirms what
they deny. Where two of its verbs share what is denied ("but has never done so"), nothing is concluded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.outcomes import Negation, Outcome, is_adverse
from timeline.passages import Passage
from timeline.stems import related, stem
from timeline.witness import Bearing, Witness

_NEAR = 24  # characters between a negation and its verb: "no one at the plant was hurt"
_UN = frozenset({"un", "in", "im", "no", "di"})  # unhurt, incomplete, impossible, non-payment, disapproved
_PARTED = re.compile(r"\b(?:but|and)\b|;")
_UNTIL_THEN = re.compile(r"[^.;:]*\bhad\b[^.;:]* (?:before|previously|since|until then|hitherto)\b")
_LACKING = """
until absent absence lack refuse decline fail deny reject cancel postpone suspend close shut stop only unable end free
escape avoid miss lose prevent block clear ban unknown untouched unhurt safe alone instead halt withdraw abandon empty
"""
_ELLIPSIS = re.compile(
    r"\b(?:do|does|did|done|doing) so\b|\b(?:did|does|do)[.;,]|\b(?:did|has|have|was|were)(?: not|n't)[.;,]"
)


def supported(
    negation: Negation, borne: Sequence[Outcome], stems: Sequence[str], cited: Sequence[Witness]
) -> list[Bearing]:
    """The words of the quotes that deny what ``negation`` of a sentence denies.

    ``borne`` are the acts of the sentence that the quotes tell of, ``stems`` its words.
    """
    told = any(act.negated and act.start <= negation.end + _NEAR and negation.start <= act.end + _NEAR for act in borne)
    bearings = [
        witness.between(said.start, said.end)
        for witness in cited
        for said in witness.negations
        if told
        or not negation.scope
        or any(related(one, other) for one in said.scope for other in negation.scope)
        or elided(said, stems)
    ]
    bearings += [
        witness.bearing(at, at + 1)
        for witness in cited
        for at, one in enumerate(witness.stems)
        if one[:2] in _UN and (one[2:] in negation.scope or one[3:] in negation.scope)
    ]
    return bearings or [witness.between(act.start, act.end) for witness in cited if told for act in witness.outcomes]


def affirmed(negation: Negation, cited: Sequence[Witness]) -> bool:
    """Whether the quotes speak of what ``negation`` denies, or have no word at all that denies, refuses or lacks."""
    return any(not witness.roots.isdisjoint(negation.scope) for witness in cited) or not adverse(cited)


def adverse(cited: Sequence[Witness]) -> bool:
    """Whether the quotes have any word that denies, refuses or lacks something."""
    return any(
        witness.negations or not witness.roots.isdisjoint(_lacking()) or any(map(is_adverse, witness.outcomes))
        for witness in cited
    )


def overclaimed(
    passage: Passage,
    stems: Sequence[str],
    denials: Sequence[Negation],
    acts: Sequence[Outcome],
    cited: Sequence[Witness],
) -> Iterator[int]:
    """The words of a sentence, by index, that it claims and its quotes deny.

    ``denials`` are its own negations, ``acts`` what it tells of: ``declined to comment`` denies without a negation.
    """
    if shares_a_verb(passage.text):
        return
    own = {one for negation in denials for one in negation.scope}
    there = set(stems) - own
    for witness in cited:
        for negation in witness.negations:
            if not negation.scope or not there.issuperset(negation.scope):
                continue
            if until_then(witness.own, negation, passage.text):
                continue
            at = stems.index(negation.scope[0])
            if any(act.negated and act.start <= passage.words[at].start < act.end for act in acts):
                continue
            if not all(_told(one, cited) for one in negation.scope) and not _denied_beside(passage, at, denials):
                yield at


@cache
def _lacking() -> frozenset[str]:
    return frozenset(map(stem, _LACKING.split()))


def until_then(text: str, denial: Negation | Outcome, claim: str) -> bool:
    """Whether ``text`` denies something only for the time before: ``no woman had held the post before``."""
    return _UNTIL_THEN.match(text, denial.start) is not None and "before" not in claim


def shares_a_verb(text: str) -> bool:
    """Whether the text leaves a verb out that stands elsewhere: ``his steward did``, ``has never done so``."""
    return _ELLIPSIS.search(text) is not None


def elided(said: Negation, words: Sequence[str]) -> bool:
    """``approved by shareholders but not by the regulator`` denies that the regulator approved."""
    return said.words == "not" and len(said.scope) == 1 and said.scope[0] in words


def _denied_beside(passage: Passage, at: int, denials: Sequence[Negation]) -> bool:
    """Whether a negation of the sentence stands in the same part of it as the word at ``at``."""
    word = passage.words[at]
    between = (passage.text[min(own.end, word.end) : max(own.start, word.start)] for own in denials)
    return any(not _PARTED.search(part) for part in between)


def _told(wanted: str, cited: Sequence[Witness]) -> bool:
    """Whether some quote has the word where nothing denies it."""
    for witness in cited:
        denied = [one for negation in witness.negations for one in negation.scope]
        if witness.stems.count(wanted) > denied.count(wanted):
            return True
    return False
