"""Denials: whether the quotes deny what a sentence denies, and whether the sentence claims what they deny.

Only a quote that speaks of the same thing can refute a sentence: it denies what the quote affirms, or affirms what the
quote denies. If two verbs share what is denied ("but has never done so"), nothing follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.english.outcomes import Negation, Outcome, is_adverse
from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, related, root, stem
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote

_NEAR = 24  # characters between a negation and its verb: "no one at the plant was hurt"
_UN = frozenset({"un", "in", "im", "no", "di"})  # unhurt, incomplete, impossible, non-payment, disapproved
_PARTED = re.compile(r"\b(?:but|and)\b|;")
_UNTIL_THEN = re.compile(r"[^.;:]*\bhad\b[^.;:]* (?:before|previously|since|until then|hitherto)\b")
_DENIED = re.compile(r"\b(?:denied|denies|denying|deny) that ([^.;,]+)")
_DISOWNING = re.compile(r"\b(?:den(?:y|ie|ial)|disput|reject|dismiss|refut|contradict)")
_OF_WHAT = re.compile(r" of (?:the |a |an |its |his |her |their )?([a-z]+)")
_LACKING = """
until absent absence lack refuse decline fail deny reject cancel postpone suspend close shut stop only unable end free
escape avoid against miss lose prevent block clear ban unknown untouched unhurt safe alone instead halt withdraw
abandon empty ruin derelict idle vacant die dead kill break short remain keep secret silent doubt rather without
disagree oppose object dispute
"""
_FREED = "clear acquit absolve exonerate deny lack avoid escape free refuse reject without absence miss"
_ELLIPSIS = re.compile(
    r"\b(?:do|does|did|done|doing) so\b|\b(?:did|does|do)[.;,]|\b(?:did|has|have|was|were)(?: not|n't)[.;,]"
)


def supported(
    negation: Negation, borne: Sequence[Outcome], stems: Sequence[str], cited: Sequence[ParsedQuote]
) -> list[EvidenceSpan]:
    """The evidence spans of the quotes that deny what ``negation`` of a sentence denies.

    ``borne`` are the acts of the sentence that the quotes report, ``stems`` the stems of its words.
    """
    told = any(act.negated and act.start <= negation.end + _NEAR and negation.start <= act.end + _NEAR for act in borne)
    told = told and negation.words.lower() != "without"  # "declined without explanation"
    bearings = [
        parsed.between(said.start, said.end)
        for parsed in cited
        for said in parsed.negations
        if told
        or not negation.scope
        or not said.scope
        or any(related(one, other) for one in said.scope for other in negation.scope)
        or elided(said, stems)
    ]
    bearings += [
        parsed.bearing(at, at + 1)
        for parsed in cited
        for at, one in enumerate(parsed.stems)
        if one[:2] in _UN and (one[2:] in negation.scope or one[3:] in negation.scope)
    ]
    told = told or any(act.start <= negation.start < act.end for act in borne)  # "found him not guilty": acquitted
    return bearings or [parsed.between(act.start, act.end) for parsed in cited if told for act in parsed.outcomes]


def affirmed(negation: Negation, cited: Sequence[ParsedQuote]) -> bool:
    """Whether the quotes speak of what ``negation`` denies, or have no word that denies, refuses or lacks anything."""
    if any(_before_denials(parsed).issuperset(negation.scope) for parsed in cited) or not adverse(cited):
        return True
    return any(not parsed.roots.isdisjoint(negation.scope) and not adverse((parsed,)) for parsed in cited)


def _before_denials(parsed: ParsedQuote) -> frozenset[str]:
    """The roots of the words of a quote before its first denial: the quote affirms them."""
    if not parsed.negations:
        return parsed.roots
    first = min(said.start for said in parsed.negations)
    return frozenset(root(word.text) for word in parsed.passage.words if word.end <= first)


def adverse(cited: Sequence[ParsedQuote]) -> bool:
    """Whether the quotes have any word that denies, refuses or lacks something."""
    return any(
        parsed.negations or not parsed.roots.isdisjoint(_adverse_stems()) or any(map(is_adverse, parsed.outcomes))
        for parsed in cited
    )


def overclaimed(
    passage: Passage,
    stems: Sequence[str],
    denials: Sequence[Negation],
    acts: Sequence[Outcome],
    cited: Sequence[ParsedQuote],
) -> Iterator[int]:
    """The indices of the words of a sentence that it claims and its quotes deny.

    ``denials`` are the negations of the sentence, ``acts`` what it reports: ``declined to comment`` denies without a
    negation.
    """
    if shares_a_verb(passage.text):
        return
    if not _DISOWNING.search(passage.text) and not denials:
        yield from _denied_by_somebody(stems, cited)
    own = {one for negation in denials for one in negation.scope}
    there = set(stems) - own
    for parsed in cited:
        for negation in parsed.negations:
            if not negation.scope or not there.issuperset(negation.scope):
                continue
            if until_then(parsed.own, negation, passage.text):
                continue
            at = stems.index(negation.scope[0])
            if any(act.negated and act.start <= passage.words[at].start < act.end for act in acts):
                continue
            if _denies_without_negation(stems, negation.scope[-1]):
                continue
            if not all(_affirmed_somewhere(one, cited) for one in negation.scope) and not _negation_in_same_part(
                passage, at, denials
            ):
                yield at


@cache
def _adverse_stems() -> frozenset[str]:
    """The stems of the words that deny, refuse or lack something."""
    return frozenset(map(stem, _LACKING.split()))


def until_then(text: str, denial: Negation | Outcome, claim: str) -> bool:
    """Whether ``text`` denies something only for the time before: ``no woman had held the post before``."""
    return _UNTIL_THEN.match(text, denial.start) is not None and "before" not in claim


def _denies_without_negation(stems: Sequence[str], what: str) -> bool:
    """Whether a sentence denies something without a negation: ``was cleared of negligence``."""
    places = (at for at, one in enumerate(stems) if one == what)
    return any(not _freeing_stems().isdisjoint(stems[max(0, at - 4) : at]) for at in places)


@cache
def _freeing_stems() -> frozenset[str]:
    """The stems of the words that say that somebody is free of something."""
    return frozenset(map(stem, _FREED.split()))


def _denied_by_somebody(stems: Sequence[str], cited: Sequence[ParsedQuote]) -> Iterator[int]:
    """The indices of what the quotes say that somebody denied: ``denied that a row was behind it``."""
    for parsed in cited:
        for denied in _DENIED.finditer(parsed.own):
            inside = [
                one
                for one, word in zip(parsed.stems, parsed.passage.words, strict=True)
                if denied.start(1) <= word.start < denied.end(1) and not is_function_word(word.text)
            ]
            if len(inside) > 1 and all(one in stems for one in inside):
                yield stems.index(inside[0])


def shares_a_verb(text: str) -> bool:
    """Whether the text leaves out a verb that is written elsewhere: ``his steward did``, ``has never done so``."""
    return _ELLIPSIS.search(text) is not None


def elided(said: Negation, words: Sequence[str]) -> bool:
    """``approved by shareholders but not by the regulator`` denies that the regulator approved it."""
    return said.words == "not" and len(said.scope) == 1 and said.scope[0] in words


def exchanged(claim: Passage, act: Outcome, parsed: ParsedQuote, said: Outcome) -> bool:
    """Whether what is on one side of a verb is on the other side of its converse: ``Ada sold it to Bea`` and ``Bea
    bought it from Ada``."""

    def sides(passage: Passage, one: Outcome) -> tuple[set[str], set[str]]:
        content = [word for word in passage.words if not is_function_word(word.text)]
        before = {root(word.text) for word in content if word.end <= one.start}
        return before, {root(word.text) for word in content if word.start >= one.end}

    (before, behind), (first, last) = sides(claim, act), sides(parsed.passage, said)
    return not before.isdisjoint(last) or not behind.isdisjoint(first)


def of_another(text: str, said: Outcome, claim: Passage) -> bool:
    """Whether a noun is denied of something that the sentence does not mention: ``without loss of life``."""
    what = _OF_WHAT.match(text, said.end) if said.form == "noun" and said.negated else None
    return what is not None and root(what[1]) not in map(root, claim.forms)


def unopposed(claim: Outcome, told: Sequence[Outcome], cited: Sequence[ParsedQuote]) -> bool:
    """Whether the quotes deny something, and say nothing clearly against an act that ``claim`` denies.

    They have its contrary with "un" (``died unmarried``), or so many words can report it that they may deny it in other
    words.
    """
    contrary = f"un{root(claim.words.rpartition(' ')[2])}"
    if any(contrary in parsed.roots for parsed in cited):
        return True
    return (claim.soft or claim.form == "noun") and not any(plainly(said, claim, cited) for said in told)


def plainly(said: Outcome, claim: Outcome, cited: Sequence[ParsedQuote]) -> bool:
    """Whether ``said``, the opposite of ``claim``, speaks against it.

    If the quotes also deny something, ``said`` must have the same verb and be reported as done: a service that is
    suspended has trains that will not stop.
    """
    if not claim.negated or not any(parsed.negations for parsed in cited):
        return True
    return not said.modal and related(root(said.words.rpartition(" ")[2]), root(claim.words.rpartition(" ")[2]))


def _negation_in_same_part(passage: Passage, at: int, denials: Sequence[Negation]) -> bool:
    """Whether a negation of the sentence is in the same part of it as the word at ``at``."""
    word = passage.words[at]
    between = (passage.text[min(own.end, word.end) : max(own.start, word.start)] for own in denials)
    return any(not _PARTED.search(part) for part in between)


def _affirmed_somewhere(wanted: str, cited: Sequence[ParsedQuote]) -> bool:
    """Whether some quote has the word where nothing denies it."""
    for parsed in cited:
        denied = [one for negation in parsed.negations for one in negation.scope]
        if parsed.stems.count(wanted) > denied.count(wanted):
            return True
    return False
