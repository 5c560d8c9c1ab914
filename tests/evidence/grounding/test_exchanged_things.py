"""Exchanged things: each stands where the quote has the other."""

from __future__ import annotations

import pytest

from grounded import wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("For the museum, the lawyer sued the heirs.", "For the heirs, the lawyer sued the museum."),
        ("The ministry rejected the bid of Verrel Labs.", "Verrel Labs rejected the bid of the ministry."),
        ("Water flows from the lake into the marsh.", "Water flows from the marsh into the lake."),
    ],
)
def test_two_things_in_each_others_place_are_refuted(claim: str, quote: str) -> None:
    assert "relation" in wrong(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("A meteorite fell through a dairy roof.", "A meteorite fell through the roof of a dairy."),
        ("The inspectors saw a stair and an exit.", "The inspectors saw an exit and a stair."),
        ("Corvane was sued by Pellmar.", "Pellmar sued Corvane."),
    ],
)
def test_what_is_only_said_in_another_order_passes(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()
