"""Doubts: what the quotes only suppose, foresee or agree in principle, and a sentence tells as so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.passages import Passage
from timeline.stems import is_function_word, related, root


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEDGES = _set("perhaps possibly probably allegedly reportedly apparently supposedly presumably maybe")
_HEDGED = _HEDGES | _set(
    "may might could alleged reported supposed apparent possible probable likely thought believed said says claimed "
    "claims accused seems seemed appears appeared according suspected"
)
_SOUGHT = _set("order ordered orders propose proposed seek sought demand demanded demands request requested")
_SAYING = _set("says said claims claimed thinks believes insists")
_MODALS = _set("will may might could")
_OPEN = _HEDGED | _set(
    "will would shall to be being expected planned plan plans due set future upcoming before until unless if can "
    "should must prepare prepares next coming ahead possible threatened announced"
)
_AHEAD = _set("will to would shall")
_FORESEEN = _AHEAD | _set("be expected")
_COPULAS = frozenset({"was", "were", "is", "are"})


def doubted(claim: Passage, quotes: Sequence[Passage]) -> Iterator[int]:
    """The words of ``claim`` of which some quote is less sure, by index; the first is enough."""
    roots = [root(word.text) for word in claim.words]
    for quote in quotes:
        for index, form in enumerate(quote.forms):
            if form == "be":
                at = _foreseen(claim, roots, quote, index)
            elif form in _HEDGES:
                at = _supposed(claim, roots, quote, index)
            elif form in _SOUGHT:
                at = _sought(claim, roots, quote, index)
            elif form in _SAYING and quote.forms[index + 1 : index + 2] and quote.forms[index + 1] in _COPULAS:
                at = _said(claim, roots, quote, index + 1)
            elif form in _MODALS and quote.words[index].text != "May":  # the month
                at = _to_come(claim, roots, quote, index)
            elif form == "principle":
                at = _in_principle(claim, roots, quote, index)
            else:
                continue
            if at is not None:
                yield at
                return


def _behind(quote: Passage, index: int, reach: int) -> list[str]:
    """The roots of the content words among the next few."""
    return [root(word.text) for word in quote.words[index + 1 : index + reach] if not is_function_word(word.text)]


def _foreseen(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``will be in operation`` does not bear out ``was in operation``."""
    if not index or quote.forms[index - 1] not in _AHEAD or not _FORESEEN.isdisjoint(claim.forms):
        return None
    told = next(iter(_behind(quote, index, 4)), "")
    if told not in roots:
        return None
    at = roots.index(told)
    return None if _COPULAS.isdisjoint(claim.forms[max(0, at - 3) : at]) else at


def _supposed(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``perhaps of the ninth century`` does not bear out ``of the ninth century``."""
    told = _behind(quote, index, 6)[:2]
    if not told or not _HEDGED.isdisjoint(claim.forms) or not all(one in roots for one in told):
        return None
    return roots.index(told[0])


def _sought(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``ordered the evacuation`` does not bear out ``was evacuated``."""
    behind = quote.words[index + 1 : index + 3]
    if len(behind) < 2 or behind[0].text not in ("the", "a", "an") or root(quote.words[index].text) in roots:
        return None
    told = root(behind[1].text)
    for at, one in enumerate(roots):
        if related(one, told) and at and claim.forms[at - 1] in _COPULAS and claim.forms[at].endswith("ed"):
            return at
    return None


def _said(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``a test that she says was flawed`` does not bear out ``a flawed test``."""
    told = next(iter(_behind(quote, index, 3)), "")
    return roots.index(told) if told in roots and _HEDGED.isdisjoint(claim.forms) else None


def _to_come(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """``will strike`` does not bear out ``went on strike``."""
    told = next(iter(_behind(quote, index, 3)), "")
    if told not in roots or not _OPEN.isdisjoint(claim.forms) or any(form.endswith("s") for form in claim.forms[1:2]):
        return None
    return None if [root(word.text) for word in quote.words].count(told) > 1 else roots.index(told)


def _in_principle(claim: Passage, roots: Sequence[str], quote: Passage, index: int) -> int | None:
    """Who ``agreed in principle`` has no agreement yet."""
    if index < 2 or quote.forms[index - 1] != "in" or "principle" in claim.forms:
        return None
    told = root(quote.words[index - 2].text)
    return next((at for at, one in enumerate(roots) if related(one, told)), None)
