"""Strength: a stronger quantifier, and what stands alone, are doubts."""

from __future__ import annotations

import pytest

from grounded import held


def doubts(claim: str, quote: str) -> list[str]:
    return [atom.words for atom in held(claim, quote) if atom.doubt]


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("All volumes are free.", "Nearly all volumes are free.", "All"),
        ("All the claims were accepted.", "All but two of the claims were accepted.", "All"),
        ("Several of the pilots broke the rule.", "One of the pilots broke the rule.", "Several"),
        ("Only the ferry got a summons.", "The ferry got a summons.", "Only"),
        ("The tomb, the largest grave there, was robbed.", "The tomb, a grave there, was robbed.", "largest"),
    ],
)
def test_saying_more_is_a_doubt(claim: str, quote: str, words: str) -> None:
    assert words in doubts(claim, quote)
    assert doubts(quote, quote) == []


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Most volumes are free.", "All volumes are free."),
        ("Some of the pilots broke the rule.", "Many of the pilots broke the rule."),
        ("He destroyed all of it except the finale.", "He destroyed all but the finale."),
    ],
)
def test_saying_less_is_none(claim: str, quote: str) -> None:
    assert doubts(claim, quote) == []
