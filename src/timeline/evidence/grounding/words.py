"""The content words of a sentence that no other atom covers, compared by stem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.english.stems import broader, is_function_word, is_neutral, root, supports
from timeline.english.word_tables import word_list
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.exclusion import exclusion

_RUN = 2  # words of the editor's own, one after the other: that many are rarely a mere rewording


def words(claim: Claim) -> Iterator[Atom]:
    """The atoms of the content words that are left and that the quotes do not have, not even as a related word.

    An atom has a reason if the words may be false: a word of the quotes excludes it, or several follow each other.
    """
    run: list[Atom] = []
    for index, word in enumerate(claim.passage.words):
        if is_function_word(word.text) or not any(map(str.isalpha, word.text)):
            continue
        found = None if index in claim.taken or _is_supported(claim, index) else _atom(claim, index)
        if found is None or found.why:
            yield from _told_together(claim.text, run)
            run = []
        if found is not None:
            if found.why:
                yield found
            else:
                run.append(found)
    yield from _told_together(claim.text, run)


def _is_supported(claim: Claim, index: int) -> bool:
    """Whether the quotes have the word, or it needs no evidence."""
    here = root(claim.passage.words[index].text)
    same = (here, claim.stems[index])
    return not (claim.said.isdisjoint(same) and claim.accept.isdisjoint(same))


def _atom(claim: Claim, index: int) -> Atom | None:
    """The atom of a word that the quotes do not have; None if they have a related one, or if it only reports."""
    word, here = claim.passage.words[index], root(claim.passage.words[index].text)
    if any(supports(there, here) for there in claim.said):
        return None
    against = exclusion(claim, index)
    if against and (against.sure or not is_neutral(word.text) or word.text.lower() in word_list("measures.txt")):
        kind = AtomKind.OPPOSITE if against.sure else AtomKind.WORD
        why = f"its quotes have “{against.word}”"
        return Atom(kind, claim.text[word.start : word.end], word.start, word.end, False, (), why, not against.sure)
    if less := _broader(claim, here) if not is_neutral(word.text) and word.text.islower() else "":
        why = f"its quotes have “{less}”, which says less"
        return Atom(AtomKind.WORD, claim.text[word.start : word.end], word.start, word.end, False, (), why, True)
    follows = claim.passage.forms[index + 1 : index + 2] == ("than",)
    if is_neutral(word.text) or (follows and word.text in ("more", "less", "fewer")):
        return None
    return Atom(AtomKind.WORD, claim.text[word.start : word.end], word.start, word.end, False)


def _broader(claim: Claim, here: str) -> str:
    """A word of the quotes that is broader than the one with this root, or ""."""
    wide = broader(here)
    found = (word.text for parsed in claim.cited if wide for word in parsed.passage.words)
    return next((word for word in found if root(word) in wide and not is_neutral(word)), "")


def _told_together(text: str, run: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms of words that follow each other, with the reason that the quotes have none of them."""
    if len(run) < _RUN:
        yield from run
        return
    why = f"its quotes have none of “{text[run[0].start : run[-1].end]}”"
    yield from (replace(atom, why=why, doubt=True) for atom in run)
