"""Denials: a negation is borne out by any word that denies the same, and refuted only by a quote that speaks of it."""

from __future__ import annotations

import pytest

from grounded import wrong
from timeline.evidence.grounding.denials import shares_a_verb

BORNE_OUT = [
    ("The team has not won away from home.", "The team has yet to win away: it has not won there since May."),
    ("No one at the plant was hurt.", "There were no injuries at the plant."),
    ("The ballot papers were not counted.", "The uncounted ballot papers were found in a shed."),
    ("The regulator has not approved it.", "It was approved by the owners but not by the regulator."),
    ("A spokesman declined to comment.", "A spokesman would not comment."),
    ("The king left no heirs when he died.", "The king left no heirs at his death."),
    ("A jury found him not guilty.", "A jury acquitted him."),
    ("Neither pilot was injured.", "Both pilots landed unhurt."),
    ("The season opened without a conductor.", "The season opened; the orchestra had no conductor."),
    ("The captain was cleared of negligence.", "The captain had not been negligent."),
    ("The strike cost 300 miners their jobs.", "No lives were lost, but the strike cost 300 miners their jobs."),
    ("The mayor resigned without notice and the hall closed.", "The mayor resigned without notice. The hall closed."),
    (
        "None of the ships lost in May sailed under escort.",
        "Four ships were lost in May, none of which sailed under escort.",
    ),
    ("Trains will not stop at Tidd.", "Services will be suspended from June. Trains will not call at Tidd."),
    (
        "Vale Mills was fined; its rival escaped a fine.",
        "Vale Mills was fined; its rival, which talked, was not fined.",
    ),
    ("The king never married.", "The king died unmarried."),
    ("The election was not held.", "The election was postponed and was never held."),
    ("After the merger the bank closed no branch.", "After the merger no branch of the bank was closed."),
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
    ("The court did not name the parsed.", "The court named the parsed."),
    ("A strike had caused the delay.", "The board denied that a strike had caused the delay."),
    ("All cases were fatal.", "Forty cases were reported, none of them fatal so far."),
    ("The choir did not sing.", "The choir sang and was not paid."),
    ("Water does not flow into the lake.", "Water flows into the lake, not the other way round."),
    ("The rival was also fined.", "Vale Mills was fined; its rival, which had told the board, was not fined."),
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
