"""One act that a text tells of, and when one bears another out or contradicts it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.english.outcomes.governors import FUTURE, POSSIBLE
from timeline.english.outcomes.lexicon import tables

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One act that a text tells of, with the character offsets of its words.

    ``act`` is the likeliest of ``acts``, the classes that the words may stand for. ``modal`` is "" for what is told as
    done or plain, "future" for what is foreseen, "possible" for what is less. ``form`` is "verb", "infinitive" (what a
    purpose or a promise is about) or "noun". A ``soft`` verb is told in so many ways that only a contradiction
    counts; a soft noun names the act in passing, and says nothing of when or whether it was done. ``what`` is the
    object's first word, of a verb that may be turned round: who left Lisbon did not reach it.
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
    """Whether ``quote`` says what ``claim`` says: that act or one that implies it, as surely, and denied if it is."""
    if claim.form == "noun" and claim.modal:
        return bool(claim.acts & _closure(quote.acts))
    if quote.negated == claim.negated:
        said, claimed = (quote.acts, claim.acts) if not quote.negated else (claim.acts, quote.acts)
        if not claimed & _closure(said):
            return False
    elif not claim.negated or not any(claim.acts & tables().excluded.get(act, frozenset()) for act in quote.acts):
        return False
    return claim.form == "noun" or _as_certain(quote, claim)  # "the signing of the pact" does not say when


def borne_out(claim: Outcome, quotes: Iterable[Outcome]) -> bool:
    """Whether one of the outcomes of the cited ``quotes`` bears ``claim`` out.

    Of a soft act the quotes may also say nothing at all: it is not borne out only where they tell of it otherwise.
    """
    told = list(quotes)
    if claim.form != "noun" and any(_told_otherwise(quote, claim) for quote in told):
        told = [quote for quote in told if quote.form != "noun"]
    if any(bears_out(quote, claim) for quote in told) or (claim.negated and _turned_down(claim, told)):
        return True
    return (claim.soft or claim.form == "noun") and not any(contradicts(quote, claim) for quote in told)


def _turned_down(claim: Outcome, told: Iterable[Outcome]) -> bool:
    """Whether the quotes reject a plan for what ``claim`` denies: ``turned down a motion to admit women``."""
    planned = any(quote.form == "infinitive" and quote.acts & claim.acts for quote in told)
    return planned and any("reject" in quote.acts and not quote.negated for quote in told)


def contradicts(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote``, which does not bear ``claim`` out, contradicts it: the act otherwise told, or a contrary."""
    if quote.form == "noun" and quote.soft:
        return False  # named in passing
    if quote.acts & claim.acts or (quote.modal and not claim.modal and _closure(quote.acts) & claim.acts):
        return claim.form != "noun" or quote.negated != claim.negated
    if claim.form == "noun" or quote.negated != claim.negated or quote.modal not in ("", claim.modal):
        return False
    known = tables()
    if quote.what and quote.what == claim.what and any(quote.acts & known.turns.get(act, _NONE) for act in claim.acts):
        return True
    return any(quote.acts & known.contrary.get(act, _NONE) for act in claim.acts)


def agrees(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote`` bears ``claim`` out, or names the act in passing."""
    if bears_out(quote, claim):
        return True
    shared = quote.negated == claim.negated and not quote.acts.isdisjoint(claim.acts)
    return shared and not contradicts(quote, claim)


def leaves_open(quote: Outcome, claim: Outcome) -> bool:
    """Whether ``quote`` denies the contrary of ``claim``: who did not admit it need not have denied it, but may."""
    if not quote.negated or claim.negated:
        return False
    known = tables()
    contrary = (known.contrary.get(act, frozenset()) | known.excluded.get(act, frozenset()) for act in claim.acts)
    return any(not quote.acts.isdisjoint(acts) for acts in contrary)


def is_adverse(act: Outcome) -> bool:
    """Whether the act is a refusal, a rejection or the like, whichever of its senses is meant."""
    acts = act.acts - {"fall"} if "refuse" in act.acts else act.acts  # "declined", and nothing fell
    return not act.negated and acts <= tables().adverse


def _told_otherwise(quote: Outcome, claim: Outcome) -> bool:
    """Whether a verb of the quote tells of the claim's act, and not as the claim does: then no noun helps."""
    return quote.form != "noun" and bool(quote.acts & claim.acts) and not bears_out(quote, claim)


def _closure(acts: frozenset[str]) -> frozenset[str]:
    """The acts and what they imply."""
    implied = tables().implied
    return acts.union(*(implied.get(act, ()) for act in acts))


def _as_certain(quote: Outcome, claim: Outcome) -> bool:
    if claim.modal == POSSIBLE:
        return True
    if claim.negated and quote.negated and quote.modal != POSSIBLE:
        return True  # what they would not do they did not do
    if claim.modal == FUTURE:
        present = not quote.modal and quote.words.endswith("s") and " " not in quote.words  # "opens on Monday"
        planned = quote.modal == FUTURE or quote.form == "noun" or present
        return planned or (not quote.modal and claim.form == "infinitive")
    # "Second phase to end" may be of what is to come, as "first woman to win" is of what was.
    return not quote.modal or (claim.form == "infinitive" and quote.modal == FUTURE)
