"""Particles that turn what is said of a thing."""

from __future__ import annotations

import pytest

from grounded import held, wrong


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The council voted for the line.", "The council voted against the line."),
        ("They emigrated to the valley.", "They emigrated from the valley."),
        ("It belonged to the town until 1988.", "It has belonged to the town since 1988."),
    ],
)
def test_a_contrary_particle_is_refuted(claim: str, quote: str) -> None:
    assert wrong(claim, quote)
    assert wrong(quote, quote) == set()


def test_a_particle_that_makes_another_verb_is_a_doubt() -> None:
    faults = [
        atom for atom in held("The league called for the final.", "The league called off the final.") if atom.doubt
    ]
    assert [atom.why for atom in faults] == ["its quotes have “off”"]
