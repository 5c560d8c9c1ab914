"""What a text names: entities found by name and alias, and no others."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics.diagnostic import Place
from timeline.english.passages import passage
from timeline.evidence.mentions import NameIndex
from timeline.model.records import Entity, Text

PLACE = Place("content/entities/x.yaml")


def entity(id: str, type: str, name: str, *aliases: str) -> Entity:
    return Entity(id, type, PLACE, Text(name, PLACE), tuple(Text(alias, PLACE) for alias in aliases))


ENTITIES = [
    entity("washington-man", "people", "George Washington"),
    entity("washington", "places", "Washington", "Washington, D.C."),
    entity("lloyd-austin", "people", "Lloyd Austin", "Austin"),
    entity("austin", "places", "Austin", "Austin, Texas"),
    entity("new-delhi", "places", "New Delhi", "Delhi"),
    entity("delhi-cantonment", "places", "Delhi Cantonment"),
    entity("india", "places", "India"),
    entity("united-states", "places", "United States", "US", "U.S."),
    entity("south-korea", "places", "South Korea"),
    entity("st-ives", "places", "St Ives"),
    entity("blinken", "people", "Antony J. Blinken", "Blinken"),
    entity("jaishankar", "people", "S. Jaishankar"),
    entity("rowling", "people", "J. K. Rowling"),
    entity("younger-bush", "people", "George W. Bush"),
    entity("elder-bush", "people", "George H. W. Bush"),
    entity("ann-smith", "people", "Ann Smith", "Smith"),
    entity("lou-smith", "people", "Lou Smith", "Smith"),
    entity("indian-navy", "organisations", "Indian Navy"),
    entity("bank", "organisations", "Bank of India"),
    entity("mcdonalds", "organisations", "McDonald's"),
    entity("amazon", "organisations", "Amazon.com"),
    entity("beca", "agreements", "Basic Exchange and Cooperation Agreement", "BECA"),
    entity("hotlines", "agreements", "hotlines"),
    entity("g7-meeting", "events", "G7 Foreign Ministers' Meeting"),
    entity("quartet", "groups", "India, Israel, and the United States"),
]
NAMES = NameIndex(ENTITIES)


def named(text: str, names: NameIndex = NAMES) -> list[str]:
    """The ids named in the text, in order, each followed by its words."""
    read = passage(text)
    return [f"{one.id}: {text[read.words[one.first].start : read.words[one.last - 1].end]}" for one in names.find(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("George Washington spoke.", ["washington-man: George Washington"]),
        ("He flew to Washington.", ["washington: Washington"]),
        ("Washington, D.C. was cold.", ["washington: Washington, D.C."]),
        ("George, Washington and Delhi", ["washington: Washington", "new-delhi: Delhi"]),
        ("Lloyd Austin spoke.", ["lloyd-austin: Lloyd Austin"]),
        ("Austin was cold.", []),  # the man or the city
        ("Austin, Texas", ["austin: Austin, Texas"]),
        ("New Delhi and Delhi", ["new-delhi: New Delhi", "new-delhi: Delhi"]),
        ("Delhi Cantonment", ["delhi-cantonment: Delhi Cantonment"]),
        ("New, Delhi", ["new-delhi: Delhi"]),
        ("The idea is New. Delhi is old.", ["new-delhi: Delhi"]),
        ("NEW DELHI’S traffic", ["new-delhi: NEW DELHI’S"]),
        ("New's Delhi", ["new-delhi: Delhi"]),
        ("South Korea; South, Korea; South-Korea", ["south-korea: South Korea", "south-korea: South-Korea"]),
        ("South — Korea, South (Korea)", []),
        ("St. Ives and St Ives", ["st-ives: St. Ives", "st-ives: St Ives"]),
        ("It told us about the US.", ["united-states: US"]),
        ("the U.S. and U.S.'s", ["united-states: U.S.", "united-states: U.S.'s"]),
        ("the UЅ", []),  # a Cyrillic letter
        ("India-US, India–US and India/US", ["india: India", "united-states: US"] * 3),
        ("India's and INDIA's; Indian, Indias, india", ["india: India's", "india: INDIA's"]),
        ("Indian Navy", ["indian-navy: Indian Navy"]),
        ("Bank of India", ["bank: Bank of India", "india: India"]),
        ("McDonald's, McDonald’s and McDonald", ["mcdonalds: McDonald's", "mcdonalds: McDonald’s"]),
        ("Amazon.com", ["amazon: Amazon.com"]),
        ("BECA, B.E.C.A. and beca", ["beca: BECA", "beca: B.E.C.A."]),
        ("Hotlines, hotlines, HOTLINES", ["hotlines: Hotlines", "hotlines: hotlines", "hotlines: HOTLINES"]),
        ("the G7 Foreign Ministers’ Meeting", ["g7-meeting: G7 Foreign Ministers’ Meeting"]),
        ("India, Israel, and the United States met", [
            "quartet: India, Israel, and the United States", "india: India", "united-states: United States",
        ]),
        ("Antony Blinken", ["blinken: Antony Blinken"]),
        ("Antony J. Blinken", ["blinken: Antony J. Blinken"]),
        ("ANTONY J BLINKEN'S", ["blinken: ANTONY J BLINKEN'S"]),
        ("Antony K. Blinken", ["blinken: Blinken"]),
        ("Antony, Blinken", ["blinken: Blinken"]),
        ("S. Jaishankar, S Jaishankar", ["jaishankar: S. Jaishankar", "jaishankar: S Jaishankar"]),
        ("Jaishankar; K. Jaishankar; K. S. Jaishankar", []),
        ("J. K. Rowling", ["rowling: J. K. Rowling"]),
        ("J.K. Rowling", ["rowling: J.K. Rowling"]),
        ("JK Rowling's", ["rowling: JK Rowling's"]),
        ("J. Rowling, K. Rowling, J. M. Rowling", []),
        ("George W. Bush", ["younger-bush: George W. Bush"]),
        ("George H. W. Bush", ["elder-bush: George H. W. Bush"]),
        ("George H.W. Bush", ["elder-bush: George H.W. Bush"]),
        ("George Bush", []),  # may be either of the two
        ("Smith and Ann Smith", ["ann-smith: Ann Smith"]),
        ("Lou Smith", ["lou-smith: Lou Smith"]),
    ],
)  # fmt: skip
def test_what_is_named(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize("text", ["Lloyd … Austin, Texas", "Lloyd [C.] Austin, Texas", "Lloyd[,] Austin, Texas"])
def test_no_name_runs_over_words_left_out(text: str) -> None:
    at = text.index("…") if "…" in text else text.index("[")
    read = passage(text, [(at, text.index(" Austin"))])
    assert [one.id for one in NAMES.find(read)] == ["austin"]


def test_initials_of_a_name_and_of_a_text_may_be_left_out_but_not_differ() -> None:
    with_initial, without = [NameIndex([entity("x", "people", name)]) for name in ("Ada B. Finch", "Ada Finch")]
    for names in (with_initial, without):
        assert named("Ada Finch and Ada B. Finch", names) == ["x: Ada Finch", "x: Ada B. Finch"]
    assert named("Ada C. Finch", with_initial) == []
    assert named("Ada C. Finch", without) == ["x: Ada C. Finch"]


def test_only_people_have_initials() -> None:
    names = NameIndex([entity("x", "places", "Plan Hill"), entity("y", "agreements", "Plan B Hill")])
    assert named("Plan B Hill, Plan C Hill", names) == ["y: Plan B Hill"]


def test_an_entity_without_words_is_never_named() -> None:
    assert named("— ! one", NameIndex([entity("x", "places", "—", "!")])) == []


@given(st.lists(st.sampled_from([*ENTITIES]), unique_by=lambda one: one.id, max_size=8), st.randoms())
def test_the_order_of_the_entities_does_not_matter(entities: list[Entity], random: object) -> None:
    text = "; ".join(name for one in ENTITIES for name in one.names)
    one, other = NameIndex(entities), NameIndex(reversed(entities))
    assert sorted(named(text, one)) == sorted(named(text, other))


@given(st.sampled_from(ENTITIES), st.sampled_from(["{}", "“{}”", "({})", "the {} of", "{}'s", "met {}, who"]))
def test_every_entity_is_named_by_its_own_name(one: Entity, frame: str) -> None:
    for name in one.names:
        assert one.id in {found.split(":")[0] for found in named(frame.format(name), NameIndex([one]))}


@given(st.text("AaB. ,'’-…JK\n", max_size=30), st.text("AaB. ,'JK", min_size=1, max_size=8))
def test_it_never_raises(text: str, name: str) -> None:
    read = passage(text)
    for mention in NameIndex([entity("x", "people", name), entity("y", "places", name + " A")]).find(read):
        assert 0 <= mention.first < mention.last <= len(read.words)


@pytest.mark.slow
def test_a_long_text_takes_no_more_than_linear_time() -> None:
    text = "Austin Lloyd Austin Washington " * 10_000
    start = time.process_time()
    assert len(named(text)) == 20_000
    assert time.process_time() - start < 20
