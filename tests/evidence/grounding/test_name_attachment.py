"""Attached names: a noun is refuted only where the quotes attach it to another name, and this one to something else."""

from __future__ import annotations

import pytest

from grounded import wrong

STAFF = "Researchers at Colmere University dated the boat. It was kept at the Wexley Museum."
PUPIL = "Ann Vale's doctoral adviser, Tom Rook, was there."
TREATY = "The leaders signed a treaty in Vell on Tuesday fixing their border along the Drave."
PACT = "The pact, drafted in Bern in 2015 and signed in Lima in 2016, is in force."
APPEAL = "The inspector allowed the appeal by Fenwright, overturning the refusal by the council of Sallow."
CHARTER = "The king signed the charter at Wexmoor, before the abbot whose house at Lune had lent him money."
HOSTS = "They will be hosted by their Indian counterparts, Ann Vale and Tom Rook."
STORM = "The storm hit Port Royce, killing four people in the suburb of Almy."
CLUB = "The club will travel to Sarnetz on Tuesday and to Kesk on Thursday."

VIADUCT = "Trains stop while the viaduct at Arden is repaired. Buses will not call at Tidd."

ELSEWHERE = [
    ("Trains stop while the viaduct at Tidd is repaired.", VIADUCT),
    ("Researchers at the Wexley Museum dated the boat.", STAFF),
    ("Ann Vale, the doctoral adviser of Tom Rook, was there.", PUPIL),
    ("The leaders signed a treaty in Drave.", TREATY),
    ("The pact was signed in Bern.", PACT),
    ("The inspector allowed an appeal by Sallow.", APPEAL),
    ("The charter was signed at Lune.", CHARTER),
]
ITS_OWN = [
    ("The match at Wexley Park ended 2-1.", "The match at Arden ended 2-1. Some 9,000 watched at Wexley Park."),
    ("The viaduct at Arden is repaired, and buses will not call at Tidd.", VIADUCT),
    ("Researchers at Colmere dated the boat.", STAFF),
    ("Tom Rook, the doctoral adviser of Ann Vale, was there.", PUPIL),
    ("In Vell a treaty was signed on the border along the Drave.", TREATY),
    ("The pact was signed in Lima and drafted in Bern.", PACT),
    ("An appeal by Fenwright against Sallow was allowed.", APPEAL),
    ("The charter was signed at Wexmoor.", CHARTER),
    ("They will be hosted by Ann Vale and Tom Rook.", HOSTS),
    ("Four people were killed in Almy, a suburb of Port Royce.", STORM),
    ("On Thursday the club will travel to Kesk.", CLUB),
]


@pytest.mark.parametrize(("claim", "quote"), ELSEWHERE)
def test_a_name_that_the_quotes_attach_to_something_else_is_refuted(claim: str, quote: str) -> None:
    assert wrong(claim, quote) & {"name", "relation"}


@pytest.mark.parametrize(("claim", "quote"), ITS_OWN)
def test_a_name_that_may_be_its_own_passes(claim: str, quote: str) -> None:
    assert not wrong(claim, quote) & {"name", "relation"}
