"""Sequence: what was first, and what brought about what."""

from __future__ import annotations

import pytest

from grounded import wrong

TWO = [
    ("The mayor lit the lamps, then the choir sang.", "The choir sang, and then the mayor lit the lamps."),
    ("The judge sat before pleadings closed.", "Pleadings closed before the judge sat."),
    ("The shutdown of the pump caused the valve to freeze.", "The frozen valve triggered a shutdown of the pump."),
    ("The board raised the fee because the club moved.", "Because the board raised the fee, the club moved."),
]


@pytest.mark.parametrize(("claim", "quote"), TWO)
def test_an_order_that_is_turned_round_is_refuted(claim: str, quote: str) -> None:
    assert "relation" in wrong(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("After the choir sang, the mayor lit the lamps.", "The choir sang, and then the mayor lit the lamps."),
        ("The club moved because the board raised the fee.", "Because the board raised the fee, the club moved."),
    ],
)
def test_the_same_order_in_other_words_passes(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()
