"""Grounding: what each sentence claims, atom by atom, and the words of its cited quotes that support each atom.

A sentence of a summary is compared with the quotes that it cites, a title with all quotes of its record, a caveat with
the quotes that it names. Atoms are dates, names, numbers, outcomes, negations, relations, and the content words that
are left.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.evidence.grounding.acts import acts
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim, Spans
from timeline.evidence.grounding.dates import dates
from timeline.evidence.grounding.names import known_names, other_names
from timeline.evidence.grounding.negation import denied
from timeline.evidence.grounding.numbers import numbers
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.grounding.relations import relations
from timeline.evidence.grounding.words import words
from timeline.evidence.mentions import NameIndex

__all__ = ["Atom", "AtomKind", "ground"]


def ground(
    text: str, cited: Sequence[ParsedQuote], names: NameIndex, accept: frozenset[str], aside: Spans = ()
) -> tuple[Atom, ...]:
    """The atoms of a sentence in the order of its words, compared with the ``cited`` quotes; none if it cites none.

    ``accept`` are the stems of words that need no evidence. The character ranges ``aside`` of the sentence claim
    nothing.
    """
    if not cited:
        return ()
    claim = Claim(text, cited, names, accept, aside)
    # The order matters: a step skips the words that an earlier step has made atoms of.
    steps = (dates, known_names, numbers, acts, other_names, denied, words, relations)
    found = [atom for step in steps for atom in step(claim)]
    return tuple(sorted(found, key=lambda atom: (atom.start, atom.end)))
