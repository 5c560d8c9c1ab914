"""Relations and ties: a sentence is refuted only where a quote says the opposite."""

from __future__ import annotations

import pytest

from test_prose import wrong
from timeline.days import Interval
from timeline.ties import apart, direction, lie_apart, shifted

KNOWN = {"arden": ["Arden"], "bress": ["Bress"], "ann-vale": ["Ann Vale", "Vale"], "tom-rook": ["Tom Rook", "Rook"]}
TURNED = [
    ("Bress hosted Arden.", "Arden hosted Bress."),
    ("Arden was hosted by Bress.", "Bress was hosted by Arden."),
    ("Ann Vale travelled from Bress to Arden.", "Ann Vale travelled from Arden to Bress."),
    ("Bress lent Arden nine ships.", "Arden lent Bress nine ships."),
    ("Bress exported grain to Arden.", "Arden exported grain to Bress."),
    ("Bress imported grain from Arden.", "Bress exported grain to Arden."),
    ("Arden sold the mine to Bress.", "Arden bought the mine from Bress."),
    ("Ann Vale beat Tom Rook.", "Tom Rook beat Ann Vale."),
    ("Tom Rook will succeed Ann Vale.", "Tom Rook will be succeeded by Ann Vale."),
    ("Arden will return 20 prisoners and Bress 30.", "Arden will return 30 prisoners and Bress 20."),
    ("Ann Vale opposed the levy but Tom Rook supported it.", "Tom Rook opposed the levy but Ann Vale supported it."),
]
STRAIGHT = [
    ("Bress was hosted by Arden.", "Arden hosted Bress."),
    ("From Arden Ann Vale travelled to Bress.", "Ann Vale travelled from Arden to Bress."),
    ("Bress sold the mine to Arden.", "Arden bought the mine from Bress."),
    ("Tom Rook was beaten by Ann Vale.", "Ann Vale beat Tom Rook."),
    ("Ann Vale will succeed Tom Rook.", "Tom Rook will be succeeded by Ann Vale."),
    ("Bress will return 20 prisoners and Arden 30.", "Arden will return 30 prisoners and Bress 20."),
    ("Ann Vale will join Tom Rook.", "The Arden secretary for trade Ann Vale will join Tom Rook."),
    ("Tom Rook and Ann Vale met in Arden.", "Ann Vale and Tom Rook met in Arden."),
]


@pytest.mark.parametrize(("claim", "quote"), TURNED)
def test_a_relation_that_is_turned_round_is_refuted(claim: str, quote: str) -> None:
    assert "relation" in wrong(claim, quote, known=KNOWN)


@pytest.mark.parametrize(("claim", "quote"), STRAIGHT)
def test_a_relation_told_in_another_voice_passes(claim: str, quote: str) -> None:
    assert wrong(claim, quote, known=KNOWN) == set()


def test_a_day_that_belongs_to_another_act_is_refuted() -> None:
    quote = "The railway, proposed in 1851, was opened by Tom Rook in 1863."
    assert "date" in wrong("The railway was opened in 1851.", quote, known=KNOWN)
    assert wrong("The railway was opened in 1863.", quote, known=KNOWN) == set()


def test_a_day_told_by_its_distance_from_another_is_read() -> None:
    quote = "Arden withdrew on 9 May 2021, two days after Bress voted."
    assert wrong("Bress voted on 7 May 2021.", quote, known=KNOWN) == set()
    assert "date" in wrong("Bress voted on 9 May 2021.", quote, known=KNOWN)


def test_distances_are_read_with_their_way() -> None:
    assert list(apart("a day after, 3 weeks earlier")) == [
        (0, 11, 1, "day", "after"),
        (13, 28, 3, "week", "earlier"),
    ]
    assert [direction("after", True), direction("after", False), direction("later", True)] == [-1, 1, 1]
    assert [direction("before", True), direction("before", False), direction("earlier", True)] == [1, -1, -1]


def test_days_are_moved_by_the_calendar() -> None:
    end_of_january = Interval(737821, 737821)  # 2021-01-31
    assert shifted(end_of_january, 1, "month") == Interval(737849, 737849)
    assert shifted(end_of_january, 1, "week") == Interval(737828, 737828)
    assert shifted(Interval(None, 737821), 1, "year") is None
    assert lie_apart(end_of_january, Interval(738186, 738186), 1, "year")
    assert not lie_apart(end_of_january, Interval(738186, 738186), 2, "year")
