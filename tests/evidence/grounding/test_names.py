"""Names of a sentence, compared with those of its quotes."""

from __future__ import annotations

import pytest

from grounded import wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("A Portuguese request for the globe is coming.", "Portugal says that a request for the globe is coming."),
        ("A request of Portugal for the globe is coming.", "A Portuguese request for the globe is coming."),
        ("The British board said yes.", "The U.K. board said yes."),
        ("The Dutch envoy left.", "The envoy of the Netherlands left."),
    ],
)
def test_a_country_its_adjective_and_its_people_are_one(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()
    assert wrong(claim, quote, known={"portugal": "Portugal", "uk": "UK", "netherlands": "Netherlands"}) == set()


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("A Spanish request for the globe is coming.", "Portugal says that a request for the globe is coming."),
        ("The Nigerian envoy left.", "The envoy of Niger left."),
    ],
)
def test_another_country_is_an_error(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == {"name"}
