"""Outcomes: which acts a text reports as done, whether it denies them, and how certain it is of them.

A summary says that a pact was signed. Its quote must say the same in any words: not that it was not signed, that it
will be signed, or that it may be. There is no grammar here: words are read at a short distance. Objects are not
compared: other checks decide what was signed, and by whom.
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
