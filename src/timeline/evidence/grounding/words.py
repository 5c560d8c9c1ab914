"""The content words of a sentence that no other atom covers, compared by stem."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.english.stems import is_function_word, is_neutral, related, root
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim

_OTHER_SEX = {"man": {"woman"}, "woman": {"man"}}
_NO_ONE = {""}


def words(claim: Claim) -> Iterator[Atom]:
    """The atoms of the content words that are left and that the quotes do not have, not even as a related word."""
    for index, word in enumerate(claim.passage.words):
        if index in claim.taken or is_function_word(word.text) or not any(map(str.isalpha, word.text)):
            continue
        here = root(word.text)
        if claim.said.isdisjoint((here, claim.stems[index])) and claim.accept.isdisjoint((here, claim.stems[index])):
            follows = claim.passage.forms[index + 1 : index + 2] == ("than",)
            if (
                (is_neutral(word.text) and not claim.said.issuperset(_OTHER_SEX.get(here, _NO_ONE)))
                or (follows and word.text in ("more", "less", "fewer"))
                or any(related(here, there) for there in claim.said)
            ):
                continue
            yield Atom(AtomKind.WORD, claim.text[word.start : word.end], word.start, word.end, False)
