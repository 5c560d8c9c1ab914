"""Hedging: what the quotes only suppose, plan, advise or agree in principle, and the sentence states as a fact.

The words that leave something open are tables. A word is overstated where the quotes have it only behind such a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, is_neutral, related, root
from timeline.english.word_tables import word_list
from timeline.evidence.grounding.places import BE, DETERMINERS
from timeline.evidence.grounding.same_thing import clause

# Besides the words of the tables, these leave open in the sentence itself what is said in it, or deny it.
_OPEN = frozenset(
    {"to", "future", "said", "says", "told", "according", "not", "no", "never", "whether", "can", "cannot", "against",
     "reject", "rejects", "rejected", "refuse", "refuses", "refused", "until", "be", "before"}
)  # fmt: skip
_STOPS = frozenset(".;:!?—")
_ENDS = frozenset({"but", "who", "which", "because"})
_LINKS = frozenset({"to", "of", "for", "that"})
_TIMES = frozenset({"for", "on", "in", "at"})
_FINITE = frozenset({"is", "was", "are", "were", "has", "had", "have"})
_REACH = 9  # words after a hedge in which it governs something


def overstated(claim: Passage, quotes: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """The index of the first word of a claim that the quotes only have after a hedge that it lost, and the hedge; at
    most one."""
    roots = [root(word.text) for word in claim.words]
    told = Counter(root(word.text) for quote in quotes for word in quote.words)
    hedged = [
        (governed, quote.words[at].text)
        for quote in quotes
        for at in range(len(quote.forms))
        if _is_hedge(quote, at) and root(quote.words[at].text) not in roots
        for governed in _governed(quote, at)
    ]
    only_hedged = Counter(governed for governed, _ in hedged)
    for governed, hedge in dict(hedged).items():
        place = next((n for n, one in enumerate(roots) if related(governed, one)), None)
        if place is None or _is_open(claim, place):
            continue
        if _times(governed, told) <= _times(governed, only_hedged):
            yield place, hedge
            return


def _times(governed: str, told: Mapping[str, int]) -> int:
    """How often a word or a related one is told."""
    return sum(times for one, times in told.items() if related(governed, one))


def _is_open(claim: Passage, place: int) -> bool:
    """Whether the clause of the claim around a word leaves something open itself, or denies it."""
    word = claim.words[place]
    return any(claim.forms[at] in _OPEN or _is_hedge(claim, at) for at in clause(claim, word.start, word.end))


def _is_hedge(passage: Passage, at: int) -> bool:
    """Whether a word leaves open what it governs: as a noun ("the order") only with "to", "of", "for" or "that"."""
    form = passage.forms[at]
    with_for = form in word_list("plans-with-for.txt") and passage.forms[at + 1 : at + 2] == ("for",)
    if (form not in _hedges() and not with_for) or passage.words[at].text == "May":
        return False
    if at and passage.forms[at - 1] in DETERMINERS:
        return not _LINKS.isdisjoint(passage.forms[at + 1 : at + 2])
    if passage.forms[at + 1 : at + 2] == ("by",):
        return False  # "were demanded by their union"
    return "than" not in passage.forms[max(0, at - 2) : at]  # "better than was thought"


def _governed(quote: Passage, at: int) -> Iterator[str]:
    """The root of the first content word that a hedge governs, and with "to" those of the verbs after "and"; of "in
    principle" the word before it, of "is planned for August" the subject."""
    in_principle = quote.forms[at] == "principle"
    if in_principle or (at and quote.forms[at - 1] in BE and not _TIMES.isdisjoint(quote.forms[at + 1 : at + 2])):
        before = [quote.words[n].text for n in range(at) if not is_function_word(quote.words[n].text)]
        if before and (not in_principle or quote.forms[at - 1] == "in"):
            yield root(before[-1])
        return
    first = True
    for index in range(at + 1, min(at + _REACH * 2, len(quote.words))):
        if not _STOPS.isdisjoint(quote.gap(index)) or quote.forms[index] in _ENDS:
            return
        word = quote.words[index].text
        if quote.forms[index] == "and" and not _FINITE.isdisjoint(quote.forms[index + 1 : index + 2]):
            return  # "hired a bank to advise it and is in talks"
        if first and index >= at + _REACH:
            return
        joined = "to" in quote.forms[at + 1 : at + 3] and quote.forms[index - 1] == "and"
        if (first or joined) and not is_function_word(word) and not is_neutral(word):
            if word[0].islower() or quote.forms[at] in word_list("hedges.txt"):
                yield root(word)
            first = False


@cache
def _hedges() -> frozenset[str]:
    return word_list("hedges.txt") | word_list("plans.txt")
