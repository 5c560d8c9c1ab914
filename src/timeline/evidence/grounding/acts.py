"""The acts that a sentence reports, compared with those that its quotes report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.english.outcomes import (
    Outcome,
    agrees,
    bears_out,
    borne_out,
    contradicts,
    is_adverse,
    leaves_open,
)
from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, is_neutral, root, supports
from timeline.evidence.grounding import denials
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote
from timeline.evidence.grounding.same_thing import clause, of_the_same_thing
from timeline.evidence.mentions import Mention

_CONVERSE = {"buy": "sell", "sell": "buy", "win": "lose", "lose": "win", "beat": "lose"}


def acts(claim: Claim) -> Iterator[Atom]:
    """The atoms of the acts: the quotes must support each act, with the same certainty and polarity."""
    mine = claim.passage
    told = [(w, said) for w in claim.cited for said in w.outcomes if not denials.of_another(w.own, said, mine)]
    for claimed in claim.acts:
        if _is_done_to(claim.passage, claimed) and _only_describes(claimed.words.split()[-1], claim.cited):
            yield claim.atom(
                AtomKind.OUTCOME, claimed.start, claimed.end, (), "its quotes only describe it so", doubt=True
            )
        elif borne_out(claimed, [said for _, said in told]):
            bearings = [w.between(said.start, said.end) for w, said in told if agrees(said, claimed)]
            if bearings:
                claim.borne.append(claimed)
                yield claim.atom(AtomKind.OUTCOME, claimed.start, claimed.end, bearings)
                _release_adverbs(claim, claimed.start, claimed.end)
            elif is_adverse(claimed) and not denials.adverse(claim.cited):
                yield claim.atom(AtomKind.OUTCOME, claimed.start, claimed.end, ())
        elif claimed.form == "noun" or (claimed.act == "say" and claimed.negated):
            continue  # "none of it was recovered, he said"; a noun only mentions an act
        elif not (claimed.soft and claim.elided) and not _is_mentioned(claim, claimed, told):
            yield _unsupported_act(claim, claimed, told)


def _is_mentioned(claim: Claim, claimed: Outcome, told: Sequence[tuple[ParsedQuote, Outcome]]) -> bool:
    """Whether the quotes mention the act or have a related word, and say nothing against it."""
    if any(not contradicts(said, claimed) for _, said in told if said.acts & claimed.acts):
        return True
    if claimed.negated and "yet" in claimed.words.split() and tells_an_order(claim.cited):
        return True  # "had not yet taken her seat": what was before
    if claimed.negated and denials.unopposed(claimed, [said for _, said in told], claim.cited):
        return True
    against = [(w, said) for w, said in told if contradicts(said, claimed)]
    if against:
        return all(said.negated and denials.until_then(w.own, said, claim.text) for w, said in against)
    if any(leaves_open(said, claimed) for _, said in told):
        return True
    words = claimed.words.split()
    if is_function_word(words[-1]):
        return False  # "voted down" does not belong to the family of "vote"
    heads = [root(word) for word in words if not is_function_word(word) and not word.endswith("ly")]
    return all(any(supports(there, head) for there in claim.said) for head in heads)


def _is_done_to(passage: Passage, act: Outcome) -> bool:
    """Whether an act is a verb that no noun follows at once, as it does in "covered market"."""
    behind = next((at for at, word in enumerate(passage.words) if word.start >= act.end), len(passage.words))
    noun = behind < len(passage.words) and passage.tight(behind) and not is_function_word(passage.forms[behind])
    return act.form == "verb" and not noun


def _only_describes(verb: str, cited: Sequence[ParsedQuote]) -> bool:
    """Whether the quotes have a verb only as a participle before a noun."""
    here = root(verb)
    places = [
        (parsed.passage, at)
        for parsed in cited
        for at, word in enumerate(parsed.passage.words)
        if root(word.text) == here
    ]
    return bool(places) and all(_is_attribute(passage, at) for passage, at in places)


def _is_attribute(passage: Passage, at: int) -> bool:
    """Whether a word ends like a participle, and stands between an article and a noun."""
    if not 0 < at < len(passage.words) - 1 or passage.forms[at - 1] not in ("a", "an", "the"):
        return False
    return (
        passage.forms[at].endswith(("ed", "en"))
        and passage.tight(at + 1)
        and not is_function_word(passage.forms[at + 1])
    )


def tells_an_order(cited: Sequence[ParsedQuote]) -> bool:
    """Whether the quotes say that something was before something else."""
    return any(form in ("before", "until", "till", "after") for parsed in cited for form in parsed.passage.forms)


def _unsupported_act(claim: Claim, claimed: Outcome, told: Sequence[tuple[ParsedQuote, Outcome]]) -> Atom:
    """The atom of an act that no quote reports as the sentence does.

    The quotes may report it from the other side, or deny it. It is a doubt unless a clause about the same thing says
    otherwise, it refuses something where the quotes refuse nothing, or they do not tell of it at all.
    """
    bearings = _from_the_other_side(claim, claimed, told)
    opposite = replace(claimed, negated=not claimed.negated)
    denied = ((w, said) for w, said in told if not denials.until_then(w.own, said, claim.text))
    plain = [
        (w, said) for w, said in denied if bears_out(said, opposite) and denials.plainly(said, claimed, claim.cited)
    ]
    against = plain or [(w, said) for w, said in told if contradicts(said, claimed)]
    adverse = not plain and is_adverse(claimed) and not denials.adverse(claim.cited)
    here = (claimed.start, claimed.end)
    sure = (
        adverse
        or _stands_nowhere(claim, claimed)
        or (claimed.form != "noun" and any(_speaks_against(claim, claimed, w, said) for w, said in against))
    )
    if not bearings and plain:
        why = "its quotes do not deny it" if claimed.negated else "its quotes deny it"
        return claim.atom(AtomKind.NEGATION, *here, (), why, doubt=not sure)
    return claim.atom(AtomKind.OUTCOME, *here, bearings, doubt=not sure)


def _stands_nowhere(claim: Claim, claimed: Outcome) -> bool:
    """Whether the quotes have neither an act nor some other word of its clause: then they do not tell of it at all."""
    words = claim.passage.words
    others = (words[at].text for at in clause(claim.passage, claimed.start, claimed.end)
              if at not in claim.taken and not claimed.start <= words[at].start < claimed.end)  # fmt: skip
    told = (one for one in others if one.islower() and not is_function_word(one) and not is_neutral(one))
    return any(not any(supports(there, root(one)) for there in claim.said) for one in told)


def _speaks_against(claim: Claim, claimed: Outcome, parsed: ParsedQuote, said: Outcome) -> bool:
    """Whether an act of a quote that contradicts the sentence is surely about the same thing.

    Another denial in the quote may turn it (“nothing supports the view that it was abandoned”).
    """
    if said.negated != claimed.negated and not said.acts & claimed.acts:
        return False
    if claimed.negated and any(one.end <= said.start for one in parsed.negations):
        return False
    here, there = (claimed.start, claimed.end), (said.start, said.end)
    mine, theirs = (
        _names_before(claim.passage, claim.mentions, here),
        _names_before(parsed.passage, parsed.mentions, there),
    )
    if mine and theirs and mine.isdisjoint(theirs):
        return False  # it is said of somebody else
    return of_the_same_thing(claim.passage, here, parsed.passage, there)


def _names_before(passage: Passage, mentions: Sequence[Mention], span: tuple[int, int]) -> frozenset[str]:
    """The entities named in the clause of a span, up to its end."""
    inside = clause(passage, *span)
    return frozenset(one.id for one in mentions if one.first in inside and passage.words[one.first].start < span[1])


def _from_the_other_side(
    claim: Claim, claimed: Outcome, told: Sequence[tuple[ParsedQuote, Outcome]]
) -> tuple[EvidenceSpan, ...]:
    """The words that report the act from the other side (``bought`` for ``sold``), or report what took place."""
    if claimed.negated:
        same = {w.quote.key for w, said in told if said.acts & claimed.acts}
        denied = ((w, said) for w in claim.cited if w.quote.key in same for said in w.negations)
        return tuple(w.between(said.start, said.end) for w, said in denied if denials.elided(said, claim.stems))
    fellow = _CONVERSE.get(claimed.act)
    if fellow:
        turned_round = replace(claimed, act=fellow, acts=frozenset({fellow}))
        sold = [(w, said) for w, said in told if bears_out(said, turned_round)]
        return tuple(w.between(s.start, s.end) for w, s in sold if denials.exchanged(claim.passage, claimed, w, s))
    if claimed.words.lower().rsplit(" ", 1)[-1] not in ("place", "occurred", "happened") or claimed.negated:
        return ()
    before = [root(word.text) for word in claim.passage.words if word.end <= claimed.start]
    return tuple(
        w.between(said.start, said.end)
        for w, said in told
        if said.modal == claimed.modal
        and not said.negated
        and any(supports(root(said.words.rsplit(" ", 1)[-1]), one) for one in before)
    )


def _release_adverbs(claim: Claim, start: int, end: int) -> None:
    """``eagerly accepted``: how something was done is a claim of its own, so the adverb needs an atom of its own."""
    for index in list(claim.taken):
        word = claim.passage.words[index]
        apart = word.text.endswith("ly") or claim.passage.forms[index - 1] == "without"
        if (start < word.start < end and apart) or (word.start == start and word.text.endswith("ly")):
            claim.taken.discard(index)
