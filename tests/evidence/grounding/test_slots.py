"""Slots: a name or a date where the quotes have another."""

from __future__ import annotations

import pytest

from grounded import wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Contact with the satellite Stavka was lost.",
            "Contact with the satellite Borea was lost; the rocket was a Stavka.",
        ),
    ],
)
def test_a_slot_that_the_quotes_fill_with_another_is_refuted(claim: str, quote: str) -> None:
    assert wrong(claim, quote)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Her brother Oskar Marl ran it.", "Edith Marl gave it to her brother Oskar, who ran it."),
        ("They will be hosted by Ann Vale.", "They will be hosted by their Indian counterparts, Minister Ann Vale."),
        ("The club travelled to Kesk.", "The club travelled to Sarnetz and to Kesk."),
    ],
)
def test_a_slot_that_may_be_its_own_passes(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()
