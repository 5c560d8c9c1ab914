"""Counts: a number of a quote bears out one of a sentence where both count the same thing in the same measure."""

from __future__ import annotations

import pytest

from test_prose import wrong

SAME = [
    ("The ship had 140 people aboard.", "The ship, for 85 passengers, had 140 aboard; 50 people are missing."),
    (
        "It carried 1.4m passengers, up from 1.1m before.",
        "It carried 1.4 million passengers, up from 1.1 million before.",
    ),
    ("The two firms agreed.", "Vale Mills and Rook Mills agreed."),
    ("In the second half they scored in eleven minutes.", "They scored in eleven second-half minutes."),
    ("The pension age would rise to 67.", "The pension age would go up to 67."),
    ("She won in round 9.", "She won in the ninth round."),
    ("The siege lasted eleven weeks.", "The eleven-week siege ended in May."),
]


@pytest.mark.parametrize(("claim", "quote"), SAME)
def test_the_same_count(claim: str, quote: str) -> None:
    assert "number" not in wrong(claim, quote)


OTHER = [
    ("The siege lasted eleven months.", "The siege lasted eleven weeks."),
    ("The road is 40 miles long.", "The road is 40 kilometres long."),
    ("The three firms agreed.", "The two firms agreed."),
    ("The two firms agreed.", "The three firms agreed."),
    ("Two firms agreed.", "Vale Mills agreed."),
    ("The tower is 1.1 million years old.", "The tower is 1.1m kilograms heavy and 12 years old."),
]


@pytest.mark.parametrize(("claim", "quote"), OTHER)
def test_another_count(claim: str, quote: str) -> None:
    assert "number" in wrong(claim, quote)
