"""Which ordinals a text has, and which series they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics.diagnostic import Place
from timeline.english.passages import passage
from timeline.evidence.ordinals import counts, ordinals
from timeline.model.config import Series

PLACE = Place("content/site.yaml")
SERIES = [
    Series("ministerial", "2+2 Ministerial Dialogue", PLACE, ("2+2 Dialogue", "2+2 ministerial-level talks")),
    Series("intersessional", "2+2 Intersessional Dialogue", PLACE),
    Series("fair", "Tide Fair", PLACE),
    Series("lecture", "Harbour Programme Lecture", PLACE),
    Series("parties", "Conference of the Parties", PLACE, ("COP",)),
    Series("assembly", "UN General Assembly", PLACE, ("session of the UN General Assembly",)),
]


def counted(text: str) -> list[tuple[str, int]]:
    """The series that the ordinals of the text count, with their numbers."""
    found = ordinals(passage(text))
    return [(one.id, ordinal.number) for ordinal in found for one in SERIES if counts(ordinal, one, SERIES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third Tide Fair", 3),
        ("the 3rd Tide Fair", 3),
        ("THE THIRD TIDE FAIR", 3),
        ("the 21ST Tide Fair", 21),
        ("the 112th Tide Fair", 112),
        ("the inaugural Tide Fair", 1),
        ("the maiden Tide Fair", 1),
        ("the first-ever Tide Fair", 1),
        ("the twelfth Tide Fair", 12),
        ("the twentieth Tide Fair", 20),
        ("the twenty-first Tide Fair", 21),
        ("the twenty first Tide Fair", 21),
        ("the ninety‑ninth Tide Fair", 99),
        ("the hundredth Tide Fair", 100),
        ("the hundred and first Tide Fair", 101),
        ("the one hundred and twenty-third Tide Fair", 123),
        ("the two hundred and fiftieth Tide Fair", 250),
        ("the third annual Tide Fair", 3),
        ("the third Saltmere Tide Fair", 3),
        ("Saltmere's third Tide Fair", 3),
        ("its third Tide Fair", 3),
        ("the third “Tide Fair”", 3),
        ("the third 'Tide Fair'", 3),
        ("the third edition of the Tide Fair", 3),
        ("the third annual edition of Saltmere's Tide Fair", 3),
        ("the third meeting of the Tide Fair", 3),
        ("the third Tide Fair in 2023", 3),
        ("the third Tide Fair of the museum", 3),
        ("In March, the third Tide Fair", 3),
        ("In March, third Tide Fair", 3),
        ("a second Tide Fair", 2),
        ("the second and third Tide Fairs", 2),
    ],
)
def test_an_ordinal_counts_its_series(text: str, expected: int) -> None:
    assert counted(text)[0] == ("fair", expected)


@pytest.mark.parametrize(
    "text",
    [
        "the Tide Fair",
        "three Tide Fairs",
        "Tide Fair 3",
        "the 0th Tide Fair",
        "Tide Fair, the third",
        "the third day of the Tide Fair",
        "the third theme of the Tide Fair",
        "the third session of the Tide Fair",
        "the third speaker at the Tide Fair",
        "the third visit to the Tide Fair",
        "the third man whom the Tide Fair drew",
        "the third-largest Tide Fair",
        "the third largest Tide Fair",
        "a third-rate Tide Fair",
        "third-country Tide Fair",
        "the second-to-last Tide Fair",
        "the second last Tide Fair",
        "the third consecutive Tide Fair",
        "the third successive Tide Fair",
        "for the third time, the Tide Fair",
        "for the third time the Tide Fair",
        "every third Tide Fair",
        "her third Tide Fair",
        "the year's third Tide Fair",
        "the third Tide Fair of 2023",
        "the third Tide Fair of the year",
        "the third Tide Fair this year",
        "two-thirds of the Tide Fair",
        "a third of the Tide Fair",
        "one-third of the Tide Fair",
        "one third Tide Fair",
        "the March 3rd Tide Fair",
        "the Sept. 6th Tide Fair",
        "the 3rd March Tide Fair",
        "the third of March Tide Fair",
        "on the 3rd. Tide Fair goers came",
        "the third; Tide Fair",
        "the third … Tide Fair",
        "the third (Tide Fair)",
        "the third — Tide Fair",
        "the one thousand and third Tide Fair",
        "the two hundredth Tide Fair",
        "the third Tide Conference Fair",
        "the third Spring Fair",
        "the third Tide Fair Lecture",
        "the third century Tide Fair",
    ],
)
def test_other_numbers_do_not(text: str) -> None:
    assert ("fair", 3) not in counted(text)
    assert ("fair", 100) not in counted(text)
    assert not [pair for pair in counted(text) if pair[0] == "fair"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the inaugural 2+2 Dialogue", [("ministerial", 1)]),
        ("the 5th India-US 2+2 Ministerial Dialogue", [("ministerial", 5)]),
        ("the fifth India–U.S. 2+2 ministerial-level talks", [("ministerial", 5)]),
        ("the fifth edition of the '2+2' Ministerial Dialogue", [("ministerial", 5)]),
        ("the seventh 2+2 Intersessional Dialogue", [("intersessional", 7)]),
        ("the seventh India-US 2+2 Intersessional Dialogue and third Tide Fair", [("intersessional", 7), ("fair", 3)]),
        ("the second theme of the 2+2 Ministerial Dialogue", []),
        ("the second G7 Foreign Ministers' Meeting", []),
        ("the second Raisina Dialogue", []),
        ("the fifth India-US 2+2 ministerial-level talks", [("ministerial", 5)]),
        ("the fifth ministerial talks", []),
        ("the third harbor program lecture", [("lecture", 3)]),
        ("the third Harbour Programme lectures", [("lecture", 3)]),
        ("the 28th Conference of the Parties", [("parties", 28)]),
        ("the 28th COP", [("parties", 28)]),
        ("the 77th UN General Assembly", [("assembly", 77)]),
        ("the 77th session of the UN General Assembly", [("assembly", 77)]),
        ("the 77th day of the UN General Assembly", []),
        ("the September 6th 2+2 Dialogue", []),
    ],
)
def test_series_are_distinguished(text: str, expected: list[tuple[str, int]]) -> None:
    assert counted(text) == expected


def test_an_ordinal_tells_where_it_stands() -> None:
    read = passage("On Thursday the twenty-first Tide Fair opened.")
    [found] = ordinals(read)
    assert [word.text for word in read.words[found.first : found.last]] == ["twenty", "first"]
    assert found.phrase[:2] == ("tide", "fair")


@given(st.integers(1, 999_999))
def test_figures(number: int) -> None:
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    assert counted(f"the {number}{ending} Tide Fair") == [("fair", number)]


WORDS = ["third", "twenty", "hundred", "one", "of", "the", "Tide", "Fair", "3rd", "March", ",", "…", "-", "and"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_it_never_raises(parts: list[str]) -> None:
    read = passage(" ".join(parts))
    behind = 0
    for found in ordinals(read):
        assert behind <= found.first < found.last <= len(read.words)
        behind = found.last
        counts(found, SERIES[0], SERIES)
