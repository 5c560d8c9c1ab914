"""Outcomes: what a text says was done, whether it says that it was not, and how certain it is of it.

A summary says that a pact was signed; its quote must say just that, in whatever words: not that it was not signed, or
that it will be, or that it may. Words are read at a short distance, without a grammar, and objects are not compared:
what was signed, and by whom, is for the other checks.
"""

from __future__ import annotations

from timeline.english.outcomes.negation import Negation, negations
from timeline.english.outcomes.outcome import (
    Outcome,
    agrees,
    bears_out,
    borne_out,
    contradicts,
    is_adverse,
    leaves_open,
)
from timeline.english.outcomes.reader import outcomes

__all__ = [
    "Negation",
    "Outcome",
    "agrees",
    "bears_out",
    "borne_out",
    "contradicts",
    "is_adverse",
    "leaves_open",
    "negations",
    "outcomes",
]
