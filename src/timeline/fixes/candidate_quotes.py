"""Candidate quotes: quotes of the record, or passages of a source, that support what the quotes of a statement do not.

The code that found the problem decides what fixes it: a candidate is accepted only if the statement or fact is
supported with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.english.passages import passage
from timeline.english.stems import is_function_word, is_neutral, root
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote

_MOST = 3  # quotes: a sentence that needs more belongs to another record

_NEAR = 6  # words: if a word means the same as in the sentence, another word of the sentence is at most this far away
_PLAIN = (AtomKind.DATE, AtomKind.NAME, AtomKind.NUMBER)

Ground = Callable[[Sequence[ParsedQuote]], tuple[Atom, ...]]
Akin = Callable[[Atom, ParsedQuote], bool]


@dataclass(frozen=True, slots=True)
class CandidateQuote:
    """A quote that a statement should cite too, and the atoms that it fixes, as they are without it."""

    parsed: ParsedQuote
    mends: tuple[Atom, ...]


def lacking(atoms: Iterable[Atom]) -> tuple[Atom, ...]:
    """The atoms that no quote supports."""
    return tuple(atom for atom in atoms if not atom.grounded)


def akin(text: str, atom: Atom, parsed: ParsedQuote, ground: Ground) -> bool:
    """Whether a quote has more of a sentence than the one atom, so that it may be about the same thing.

    That may be a name, a number, a date or a content word. An atom of the kind WORD, which is only a warning, must
    stand in the quote in a form of its own, and near another word of the sentence: “all but two” is no evidence for
    “all bridges”, nor “by the end of April” for “closed”.
    """
    words = [word for word in passage(text).words if not is_function_word(word.text)]
    own = {root(word.text) for word in words if atom.start <= word.start < atom.end}
    others = {root(word.text) for word in words} - own
    there = [root(word.text) for word in parsed.passage.words]
    if atom.kind is AtomKind.WORD:
        near = (there[max(0, at - _NEAR) : at + _NEAR + 1] for at, one in enumerate(there) if one in own)
        return any(not others.isdisjoint(some) for some in near)
    if any(one in others and not is_neutral(word.text) for word, one in zip(parsed.passage.words, there, strict=True)):
        return True
    alone = [one for one in ground([parsed]) if one.bearings and one.kind in _PLAIN]
    return any(one.end <= atom.start or atom.end <= one.start for one in alone)


def candidate_quotes(
    cited: Sequence[ParsedQuote],
    atoms: Iterable[Atom],
    tiers: Iterable[Sequence[ParsedQuote]],
    ground: Ground,
    akin: Akin,
) -> tuple[CandidateQuote, ...]:
    """What to cite beside ``cited`` so that fewer of the ``atoms`` are unsupported; at most three quotes.

    ``ground`` returns the atoms of the statement if it cited the given quotes. A quote that makes anything else wrong
    is no candidate, and neither is one that only silences an atom to which it is not ``akin``. Later ``tiers`` are
    tried only if the earlier ones leave an error, or fix nothing. Of quotes that fix equally much the first is taken.
    """
    missing = lacking(atoms)
    pool: list[ParsedQuote] = []
    found: tuple[CandidateQuote, ...] = ()
    known: dict[tuple[int, ...], tuple[Atom, ...]] = {}

    def left(given: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
        one = tuple(map(id, given))
        if one not in known:
            known[one] = lacking(ground(given))
        return known[one]

    for tier in tiers if missing else ():
        pool += tier
        found = _smallest_rest(cited, missing, pool, left, akin)
        mended = [atom for remedy in found for atom in remedy.mends]
        rest = [atom for atom in missing if atom not in mended]
        if not rest or (_errors(missing) and not _errors(rest)):
            break
    return found


def _smallest_rest(
    cited: Sequence[ParsedQuote], missing: tuple[Atom, ...], pool: Sequence[ParsedQuote], left: Ground, akin: Akin
) -> tuple[CandidateQuote, ...]:
    """The quote that leaves the fewest atoms unsupported, then the one that leaves the fewest of these, and so on."""
    found: list[CandidateQuote] = []
    known = list(cited)
    while missing and len(found) < _MOST:
        best: tuple[ParsedQuote, tuple[Atom, ...]] | None = None
        for parsed in pool:
            still = left([*known, parsed])
            mends = [atom for atom in missing if not _is_among(atom, still)]
            if (
                mends
                and all(_is_among(atom, missing) for atom in still)
                and (not best or _severity(still) < _severity(best[1]))
                and all(akin(atom, parsed) for atom in mends)
            ):
                best = parsed, still
                if not still:
                    break
        if best is None:
            break
        parsed, still = best
        found.append(CandidateQuote(parsed, tuple(atom for atom in missing if not _is_among(atom, still))))
        known.append(parsed)
        missing = tuple(atom for atom in missing if _is_among(atom, still))
    return tuple(found)


def _severity(atoms: Sequence[Atom]) -> tuple[int, int]:
    """What orders sets of unsupported atoms: the number of errors, then the number of atoms."""
    return _errors(atoms), len(atoms)


def _errors(atoms: Iterable[Atom]) -> int:
    """How many of the atoms are errors and not only warnings."""
    return sum(not atom.open for atom in atoms)


def _is_among(atom: Atom, others: Iterable[Atom]) -> bool:
    """Whether one of ``others`` is the same problem: of the same kind, at the same words."""
    return any(atom.kind == other.kind and atom.start < other.end and other.start < atom.end for other in others)
