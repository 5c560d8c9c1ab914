"""Holders: an office is refuted only where the quotes give it to another, or the named another one."""

from __future__ import annotations

import pytest

from grounded import wrong

KNOWN = {"ann-vale": ["Ann Vale", "Vale"], "tom-rook": ["Tom Rook", "Rook"], "kess": ["Kess"], "ulmer": ["Ulmer"]}
MAYORS = "Mayor Ann Vale and the leader of the council, Tom Rook, opened the station."
DEPUTY = "The court cleared Deputy Mayor Tom Rook of theft."
MINISTER = "Schools stay closed, Health Minister Tom Rook said."
CLERK = "The court will hear the case, its registrar, Tom Rook, said."
FLOOD = "An emergency was declared in the province of Ulmer after the Kess river rose."
BURNT = "The Juniper Ridge fire grew, and the town of Saltlick was cleared."
BOSS = "The chief executive of Corm, Ann Vale, promised to keep the director of Lysander, Tom Rook."

MISPLACED = [
    ("Mayor Tom Rook opened the station.", MAYORS),
    ("The court cleared Mayor Tom Rook of theft.", DEPUTY),
    ("Schools stay closed, Education Minister Tom Rook said.", MINISTER),
    ("The education minister said that schools stay closed.", MINISTER),
    ("The judge, Tom Rook, said the court will hear the case.", CLERK),
    ("An emergency was declared in the province of Kess.", FLOOD),
    ("The town of Juniper was cleared.", BURNT),
    ("The director of Lysander, Ann Vale, made a promise.", BOSS),
]
PLACED = [
    ("The mayor, Ann Vale, opened the station.", MAYORS),
    ("Tom Rook, leader of the council, opened the station with Mayor Vale.", MAYORS),
    ("Deputy Mayor Tom Rook was cleared of theft.", DEPUTY),
    ("Minister Tom Rook said schools stay closed.", MINISTER),
    ("Tom Rook, the health minister, said schools stay closed.", MINISTER),
    ("The registrar of the court, Tom Rook, said it will hear the case.", CLERK),
    ("In the province of Ulmer an emergency was declared after the Kess rose.", FLOOD),
    ("Tom Rook, director of Lysander, is to be kept.", BOSS),
    ("Former mayor Tom Rook was aboard.", "Mayor Ann Vale opened the line; her predecessor, Tom Rook, was aboard."),
    (
        "Her deputy, Tom Rook, succeeds the inspector Ann Vale.",
        "Inspector Ann Vale was dismissed, and her deputy, Tom Rook, named.",
    ),
    (
        "The envoy, Ann Vale, handed a letter to the president.",
        "Arden's envoy in Bress, Ann Vale, handed a letter to the president, Tom Rook.",
    ),
    ("Tom Rook, the duke's secretary, knew of it.", "Duke Corvin knew of it; his secretary, Tom Rook, did too."),
]


@pytest.mark.parametrize(("claim", "quote"), MISPLACED)
def test_an_office_or_a_place_that_is_anothers_is_refuted(claim: str, quote: str) -> None:
    assert "name" in wrong(claim, quote, known=KNOWN)


@pytest.mark.parametrize(("claim", "quote"), PLACED)
def test_an_office_in_other_words_passes(claim: str, quote: str) -> None:
    assert "name" not in wrong(claim, quote, known=KNOWN)
