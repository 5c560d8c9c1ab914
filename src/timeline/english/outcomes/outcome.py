"""An outcome: one act that a text reports, and when one outcome supports or contradicts another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.english.outcomes.governors import FUTURE, POSSIBLE
from timeline.english.outcomes.lexicon import tables

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One act that a text reports, with the character offsets of its words.

    ``act`` is the likeliest of ``acts``, the acts that the words may mean. ``modal`` is "" for what is done or plainly
    stated, "future" for what is foreseen, "possible" for what is less certain. ``form`` is "verb", "infinitive" (of a
    purpose or a promise) or "noun". So many words can report the act of a ``soft`` verb that only a contradiction
    counts; a soft noun only mentions the act, and does not say when or whether it was done. ``what`` is the first word
    of the object, for a verb that has a converse: somebody who left Lisbon did not reach it.
    """

    start: int
    end: int
    words: str
    act: str
    negated: bool
    modal: str
    acts: frozenset[str]
    form: str
    soft: bool
    what: str = ""


def bears_out(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote`` supports ``claim``: it says the same act or one that implies it, as certainly, and denies it if
    the claim does."""
    if claim.form == "noun" and claim.modal:
        return bool(claim.acts & _with_implied(quote.acts))
    if quote.negated == claim.negated:
        said, claimed = (quote.acts, claim.acts) if not quote.negated else (claim.acts, quote.acts)
        if not claimed & _with_implied(said):
            return False
    elif not claim.negated or not any(claim.acts & tables().excluded.get(act, frozenset()) for act in quote.acts):
        return False
    return claim.form == "noun" or _as_certain(quote, claim)  # "the signing of the pact" does not say when


def borne_out(claim: Outcome, quotes: Iterable[Outcome]) -> bool:
    """Whether one of the outcomes of the cited ``quotes`` supports ``claim``.

    For a soft act the quotes may also say nothing: it is unsupported only if they report it differently.
    """
    told = list(quotes)
    if claim.form != "noun" and any(_verb_differs(quote, claim) for quote in told):
        told = [quote for quote in told if quote.form != "noun"]
    if any(bears_out(quote, claim) for quote in told) or (claim.negated and _rejects_plan(claim, told)):
        return True
    return (claim.soft or claim.form == "noun") and not any(contradicts(quote, claim) for quote in told)


def _rejects_plan(claim: Outcome, told: Iterable[Outcome]) -> bool:
    """Whether the quotes reject a plan for the act that ``claim`` denies: ``turned down a motion to admit women``."""
    planned = any(quote.form == "infinitive" and quote.acts & claim.acts for quote in told)
    return planned and any("reject" in quote.acts and not quote.negated for quote in told)


def contradicts(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote``, which does not support ``claim``, contradicts it: it reports the act differently, or a
    contrary act."""
    if quote.form == "noun" and quote.soft:
        return False  # the noun only mentions the act
    if quote.acts & claim.acts or (quote.modal and not claim.modal and _with_implied(quote.acts) & claim.acts):
        return claim.form != "noun" or quote.negated != claim.negated
    if claim.form == "noun" or quote.negated != claim.negated or quote.modal not in ("", claim.modal):
        return False
    known = tables()
    if quote.what and quote.what == claim.what and any(quote.acts & known.turns.get(act, _NONE) for act in claim.acts):
        return True
    return any(quote.acts & known.contrary.get(act, _NONE) for act in claim.acts)


def agrees(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote`` supports ``claim``, or mentions the same act without contradicting it."""
    if bears_out(quote, claim):
        return True
    shared = quote.negated == claim.negated and not quote.acts.isdisjoint(claim.acts)
    return shared and not contradicts(quote, claim)


def leaves_open(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote`` denies the contrary of ``claim``: somebody who did not admit it may have denied it, or not."""
    if not quote.negated or claim.negated:
        return False
    known = tables()
    contrary = (known.contrary.get(act, frozenset()) | known.excluded.get(act, frozenset()) for act in claim.acts)
    return any(not quote.acts.isdisjoint(acts) for acts in contrary)


def is_adverse(act: Outcome) -> bool:
    """Whether every meaning of the act is a refusal, a rejection or similar."""
    acts = act.acts - {"fall"} if "refuse" in act.acts else act.acts  # "declined" refuses here, and nothing fell
    return not act.negated and acts <= tables().adverse


def _verb_differs(quote: Outcome, claim: Outcome) -> bool:
    """Whether a verb of the quote reports the act of the claim, but differently: then no noun can support the claim."""
    return quote.form != "noun" and bool(quote.acts & claim.acts) and not bears_out(quote, claim)


def _with_implied(acts: frozenset[str]) -> frozenset[str]:
    """The acts, and the acts that they imply."""
    implied = tables().implied
    return acts.union(*(implied.get(act, ()) for act in acts))


def _as_certain(quote: Outcome, claim: Outcome) -> bool:
    """Whether the quote is at least as certain as the claim."""
    if claim.modal == POSSIBLE:
        return True
    if claim.negated and quote.negated and quote.modal != POSSIBLE:
        return True  # "would not sign" supports "did not sign"
    if claim.modal == FUTURE:
        # "Opens on Monday", "services begin on Monday"
        present = not quote.modal and " " not in quote.words and not quote.words.endswith("ed")
        planned = quote.modal == FUTURE or quote.form == "noun" or present
        return planned or (not quote.modal and claim.form == "infinitive")
    # "Second phase to end" may speak of the future, "first woman to win" of the past.
    return not quote.modal or (claim.form == "infinitive" and quote.modal == FUTURE)
