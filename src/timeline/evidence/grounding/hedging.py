"""Hedging: what the quotes only suppose, foresee or agree in principle, and the sentence states as a fact.

The rules below return the index of the word of the claim that is too sure, or None.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, related, root


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEDGES = _word_set("perhaps possibly probably allegedly reportedly apparently supposedly presumably maybe")
_HEDGED = _HEDGES | _word_set(
    "may might could alleged reported supposed apparent possible probable likely thought believed said says claimed "
    "claims accused seems seemed appears appeared according suspected"
)
_SOUGHT = _word_set("order ordered orders propose proposed seek sought demand demanded demands request requested")
_SAYING = _word_set("says said claims claimed thinks believes insists")
_MODALS = _word_set("will may might could")
_OPEN = _HEDGED | _word_set(
    "will would shall to be being expected planned plan plans due set future upcoming before until unless if can "
    "should must prepare prepares next coming ahead possible threatened announced"
)
_AHEAD = _word_set("will to would shall")
_FORESEEN = _AHEAD | _word_set("be expected")
_PENDING = frozenset({"will", "would", "might", "could", "planned", "due", "scheduled", "expected", "be"})
_WITHIN = frozenset({"of", "in", "at", "from", "on", "for", "by", "to", "with"})
_FURTHER = frozenset({"another", "others", "more"})  # "another will be held": one was held already
_WHOLE = frozenset({"all", "every", "each"})
_EXCEPT = frozenset({"but", "except", "save", "bar"})
_NOMINAL = ("ing", "ion", "ment", "ture", "al")
_COPULAS = frozenset({"was", "were", "is", "are"})


def doubted(claim: Passage, quotes: Sequence[Passage]) -> Iterator[int]:
    """The index of the first word of ``claim`` about which some quote is less sure; at most one."""
    roots = [root(word.text) for word in claim.words]
    at = _stated_to_exist(claim, roots, quotes)
    if at is None:
        at = _ignores_exception(claim, roots, quotes)
    if at is not None:
        yield at
        return
    for quote in quotes:
        for index, form in enumerate(quote.forms):
            if form == "be":
                at = _will_be(claim, roots, quote, index)
            elif form in _HEDGES:
                at = _hedge_dropped(claim, roots, quote, index)
            elif form in _SOUGHT:
                at = _only_ordered(claim, roots, quote, index)
            elif form in _SAYING and quote.forms[index + 1 : index + 2] and quote.forms[index + 1] in _COPULAS:
                at = _only_somebody_says(claim, roots, quote, index + 1)
            elif form in _MODALS and quote.words[index].text != "May":  # the month
                at = _will_do(claim, roots, quote, index)
            elif form == "principle":
                at = _only_in_principle(claim, roots, quote, index)
            else:
                continue
            if at is not None:
                yield at
                return


def _stated_to_exist(claim: Passage, roots: Sequence[str], quotes: Sequence[Passage]) -> int | None:
    """``there was a concert`` or ``a concert took place``, where the quotes only say that one will be held."""
    at = None
    for index, form in enumerate(claim.forms[1:], 1):
        if form in ("was", "were") and claim.forms[index - 1] == "there":
            inside = range(index + 1, min(index + 6, len(roots)))
            ends = next((i for i in inside if i > index + 1 and is_function_word(claim.forms[i])), inside.stop)
            at = ends - 1
        elif form in ("happened", "occurred") or claim.forms[index : index + 2] == ("took", "place"):
            at = index - 1 if _WITHIN.isdisjoint(claim.forms[:index]) else None
    open = any(form in _OPEN and claim.words[i].text != "May" for i, form in enumerate(claim.forms))
    if at is None or open:
        return None
    seen = [
        _still_to_come(quote, index)
        for quote in quotes
        for index, word in enumerate(quote.words)
        if root(word.text) == roots[at]
    ]
    return at if seen and all(seen) else None


def _still_to_come(quote: Passage, index: int) -> bool:
    """Whether the first verb after the word at ``index`` says that it is still to come."""
    for form in quote.forms[index + 1 : index + 6]:
        if form in _PENDING:
            return True
        if form.endswith("ed") or form in ("which", "who", "that", "and", "was", "were"):
            return False
    return False


def _ignores_exception(claim: Passage, roots: Sequence[str], quotes: Sequence[Passage]) -> int | None:
    """``all the proposals`` where the quotes have ``all but two``."""
    for at, form in enumerate(claim.forms):
        if form not in _WHOLE or not _EXCEPT.isdisjoint(claim.forms):
            continue
        if not any(form in _WHOLE for quote in quotes for form in quote.forms):
            continue
        spared = [
            quote.forms[index + 1 : index + 2] in (("but",), ("except",))
            for quote in quotes
            for index, form in enumerate(quote.forms)
            if form in _WHOLE
        ]
        if all(spared):
            return at
    return None


def _roots_after(quote: Passage, index: int, reach: int) -> list[str]:
    """The roots of the content words among the next words, fewer than ``reach``."""
    return [root(word.text) for word in quote.words[index + 1 : index + reach] if not is_function_word(word.text)]


def _will_be(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``will be in operation`` does not support ``was in operation``."""
    if not index or quote.forms[index - 1] not in _AHEAD or not _FORESEEN.isdisjoint(claim.forms):
        return None
    told = next(iter(_roots_after(quote, index, 4)), "")
    if told not in roots or quote.forms[index - 2] in _FURTHER:
        return None
    at = roots.index(told)
    return None if _COPULAS.isdisjoint(claim.forms[max(0, at - 3) : at]) else at


def _hedge_dropped(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``perhaps of the ninth century`` does not support ``of the ninth century``."""
    told = _roots_after(quote, index, 6)[:2]
    if not told or not _HEDGED.isdisjoint(claim.forms) or not all(one in roots for one in told):
        return None
    return roots.index(told[0])


def _only_ordered(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``ordered the evacuation`` does not support ``was evacuated``."""
    behind = quote.words[index + 1 : index + 3]
    if len(behind) < 2 or behind[0].text not in ("the", "a", "an") or root(quote.words[index].text) in roots:
        return None
    told = root(behind[1].text)
    for at, one in enumerate(roots):
        if related(one, told) and at and claim.forms[at - 1] in _COPULAS and claim.forms[at].endswith("ed"):
            return at
    return None


def _only_somebody_says(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``a test that she says was flawed`` does not support ``a flawed test``."""
    told = next(iter(_roots_after(quote, index, 3)), "")
    return roots.index(told) if told in roots and _HEDGED.isdisjoint(claim.forms) else None


def _will_do(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``will strike`` does not support ``went on strike``."""
    told = next(iter(_roots_after(quote, index, 3)), "")
    if told not in roots or quote.forms[index - 1] in _FURTHER or not _OPEN.isdisjoint(claim.forms):
        return None
    if quote.forms[index + 1] != "be" and any(form.endswith("s") for form in claim.forms[1:2]):
        return None  # "Council closes bridge"
    at = roots.index(told)
    if claim.forms[at].endswith(_NOMINAL) and claim.forms[at + 1 : at + 2] == ("of",):
        return None  # "Opening of the museum" does not say when
    return None if [root(word.text) for word in quote.words].count(told) > 1 else at


def _only_in_principle(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``agreed in principle`` does not support ``agreed``."""
    if index < 2 or quote.forms[index - 1] != "in" or "principle" in claim.forms:
        return None
    told = root(quote.words[index - 2].text)
    return next((at for at, one in enumerate(roots) if related(one, told)), None)
