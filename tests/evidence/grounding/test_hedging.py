"""Hedging: a plan or a guess told as a fact."""

from __future__ import annotations

import pytest

from grounded import wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The coins are of the ninth century.", "The coins are perhaps of the ninth century."),
        ("The airlines made a merger.", "The airlines have been exploring a merger."),
        ("The draughtsman committed theft.", "The letter speaks of alleged theft by the draughtsman."),
        ("The defence obtained an acquittal.", "The defence moved for an acquittal."),
        ("The pact ensured fair tolls.", "The pact is supposed to ease the passage and ensure fair tolls."),
    ],
)
def test_a_lost_hedge_is_refuted(claim: str, quote: str) -> None:
    assert "outcome" in wrong(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Opening of the museum", "The museum will open on 21 May."),
        ("The airlines planned a merger.", "The airlines have been exploring a merger; the merger was planned."),
        ("The bank was in talks.", "The bank has hired a firm to advise it and is in talks."),
    ],
)
def test_what_leaves_it_open_itself_passes(claim: str, quote: str) -> None:
    assert "outcome" not in wrong(claim, quote)
