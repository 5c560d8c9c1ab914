"""Remedies: the quote of the record, or the passage of a source, that bears out what a statement's quotes do not.

What mends is decided by the code that found the fault: a remedy is taken on only where, with it, the statement or the
fact is borne out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.english.passages import passage
from timeline.english.stems import is_function_word, is_neutral, root
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import Witness

_MOST = 3  # witnesses: who lacks more has a sentence of another record

_NEAR = 6  # words: so near to a word stands another that the sentence has, where the word means the same
_PLAIN = (AtomKind.DATE, AtomKind.NAME, AtomKind.NUMBER)

Ground = Callable[[Sequence[Witness]], tuple[Atom, ...]]
Akin = Callable[[Atom, Witness], bool]


@dataclass(frozen=True, slots=True)
class Remedy:
    """A witness that a statement should cite too, and the atoms (as they were found without it) that it mends."""

    witness: Witness
    mends: tuple[Atom, ...]


def lacking(atoms: Iterable[Atom]) -> tuple[Atom, ...]:
    """The atoms that no quote grounds."""
    return tuple(atom for atom in atoms if not atom.grounded)


def akin(text: str, atom: Atom, witness: Witness, ground: Ground) -> bool:
    """Whether a quote has more of a sentence than the one atom, so that it may tell of the same thing.

    That is a name, a number, a date or a content word. A word that is only warned of has to stand there in a form of
    its own, and near another: “all but two” is no evidence for “all bridges”, nor “by the end of April” for “closed”.
    """
    words = [word for word in passage(text).words if not is_function_word(word.text)]
    own = {root(word.text) for word in words if atom.start <= word.start < atom.end}
    others = {root(word.text) for word in words} - own
    there = [root(word.text) for word in witness.passage.words]
    if atom.kind is AtomKind.WORD:
        near = (there[max(0, at - _NEAR) : at + _NEAR + 1] for at, one in enumerate(there) if one in own)
        return any(not others.isdisjoint(some) for some in near)
    if any(one in others and not is_neutral(word.text) for word, one in zip(witness.passage.words, there, strict=True)):
        return True
    alone = [one for one in ground([witness]) if one.bearings and one.kind in _PLAIN]
    return any(one.end <= atom.start or atom.end <= one.start for one in alone)


def remedies(
    cited: Sequence[Witness], atoms: Iterable[Atom], tiers: Iterable[Sequence[Witness]], ground: Ground, akin: Akin
) -> tuple[Remedy, ...]:
    """What to cite beside ``cited`` so that fewer of the ``atoms`` are lacking; at most three witnesses.

    ``ground`` gives the atoms of the statement where it cites the witnesses given. A witness that makes anything else
    wrong is none, and neither is one that silences an atom to which it is not ``akin``. Later ``tiers`` are looked at
    only where the earlier ones leave an error, or mend nothing at all; of witnesses that mend as much the first is
    taken.
    """
    missing = lacking(atoms)
    pool: list[Witness] = []
    found: tuple[Remedy, ...] = ()
    known: dict[tuple[int, ...], tuple[Atom, ...]] = {}

    def left(given: Sequence[Witness]) -> tuple[Atom, ...]:
        one = tuple(map(id, given))
        if one not in known:
            known[one] = lacking(ground(given))
        return known[one]

    for tier in tiers if missing else ():
        pool += tier
        found = _fewest(cited, missing, pool, left, akin)
        mended = [atom for remedy in found for atom in remedy.mends]
        rest = [atom for atom in missing if atom not in mended]
        if not rest or (_errors(missing) and not _errors(rest)):
            break
    return found


def _fewest(
    cited: Sequence[Witness], missing: tuple[Atom, ...], pool: Sequence[Witness], left: Ground, akin: Akin
) -> tuple[Remedy, ...]:
    """The witness that leaves least, then the one that leaves least of that, and so on."""
    found: list[Remedy] = []
    known = list(cited)
    while missing and len(found) < _MOST:
        best: tuple[Witness, tuple[Atom, ...]] | None = None
        for witness in pool:
            still = left([*known, witness])
            mends = [atom for atom in missing if not _among(atom, still)]
            if (
                mends
                and all(_among(atom, missing) for atom in still)
                and (not best or _weight(still) < _weight(best[1]))
                and all(akin(atom, witness) for atom in mends)
            ):
                best = witness, still
                if not still:
                    break
        if best is None:
            break
        witness, still = best
        found.append(Remedy(witness, tuple(atom for atom in missing if not _among(atom, still))))
        known.append(witness)
        missing = tuple(atom for atom in missing if _among(atom, still))
    return tuple(found)


def _weight(atoms: Sequence[Atom]) -> tuple[int, int]:
    return _errors(atoms), len(atoms)


def _errors(atoms: Iterable[Atom]) -> int:
    return sum(atom.kind is not AtomKind.WORD for atom in atoms)


def _among(atom: Atom, others: Iterable[Atom]) -> bool:
    """Whether one of ``others`` is the same fault: of the same kind, at the same words."""
    return any(atom.kind == other.kind and atom.start < other.end and other.start < atom.end for other in others)
