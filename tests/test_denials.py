"""Denials: a negation is borne out by any word that denies the same, and refuted only by a quote that speaks of it."""

from __future__ import annotations

import pytest

from test_prose import wrong
from timeline.denials import shares_a_verb

BORNE_OUT = [
    ("The team has not won away from home.", "The team has yet to win away: it has not won there since May."),
    ("No one at the plant was hurt.", "There were no injuries at the plant."),
    ("The ballot papers were not counted.", "The uncounted ballot papers were found in a shed."),
    ("The regulator has not approved it.", "It was approved by the owners but not by the regulator."),
    ("A spokesman declined to comment.", "A spokesman would not comment."),
    ("The king left no heirs when he died.", "The king left no heirs at his death."),
    ("The visit was made by a head of state.", "No head of state had made a visit since 1978; this head of state did."),
]


@pytest.mark.parametrize(("claim", "quote"), BORNE_OUT)
def test_what_quotes_deny_in_other_words(claim: str, quote: str) -> None:
    assert "negation" not in wrong(claim, quote)


REFUTED = [
    ("The papers were counted.", "The papers were not counted."),
    ("The papers were not counted.", "The papers were counted twice."),
    ("The panel found evidence of theft.", "The panel found no evidence of theft."),
    ("The panel found no evidence of theft.", "The panel found evidence of theft."),
    ("The envoys signed the pact.", "Neither envoy signed the pact."),
    ("The court did not name the witness.", "The court named the witness."),
    ("The envoy left without a word.", "The envoy had a word with all and left."),
]


@pytest.mark.parametrize(("claim", "quote"), REFUTED)
def test_what_a_quote_says_the_other_way(claim: str, quote: str) -> None:
    assert wrong(claim, quote) & {"negation", "outcome"}


@pytest.mark.parametrize(
    "text", ["He voted; his steward did.", "It has never done so.", "They were asked to, and have not."]
)
def test_a_verb_that_stands_elsewhere(text: str) -> None:
    assert shares_a_verb(text)


@pytest.mark.parametrize("text", ["He did the work.", "They have not signed.", "So did the king say."])
def test_a_verb_that_stands_here(text: str) -> None:
    assert not shares_a_verb(text)
