"""Grounding: what each sentence claims, atom by atom, and the words of the quotes it cites that ground it.

A sentence of a summary is held against the quotes that it cites, a title against all quotes of its record, a caveat
against those that it names. Atoms are dates, names, numbers, outcomes, negations, and the content words that are left.
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
    """The atoms of a sentence, held against the ``cited`` quotes. ``accept`` are stems that need no evidence, and the
    characters from ``start`` to ``end`` of each range of ``aside`` claim nothing."""
    if not cited:
        return ()
    claim = Claim(text, cited, names, accept, aside)
    # In this order: what one takes, the next leaves alone.
    steps = (dates, known_names, numbers, acts, other_names, denied, words, relations)
    found = [atom for step in steps for atom in step(claim)]
    return tuple(sorted(found, key=lambda atom: (atom.start, atom.end)))
