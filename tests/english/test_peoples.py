"""Countries by name, adjective and people."""

from __future__ import annotations

from itertools import combinations

import pytest

from timeline.english.passages import passage
from timeline.english.peoples import countries, country
from timeline.english.word_tables import phrases


def same(one: str, other: str) -> bool:
    return country(one.split()) is not None and country(one.split()) == country(other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Greece", "Greek"),
        ("Greece's", "Greeks"),
        ("British", "UK"),
        ("Dutch", "Netherlands"),
        ("US", "Americans"),
        ("New Zealand", "New Zealanders"),
    ],
)
def test_the_same_country(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigerian"),
        ("North Korea", "South Korean"),
        ("us", "American"),
        ("polish", "Poland"),
        ("Dominica", "x"),
    ],
)
def test_another_country_or_none(one: str, other: str) -> None:
    assert not same(one, other)


def test_no_word_stands_for_two_countries() -> None:
    rows = [set(row) for row in phrases("peoples.txt")]
    assert len(rows) > 150
    assert not [one & other for one, other in combinations(rows, 2) if one & other]


def test_the_longest_name_is_read() -> None:
    read = passage("The South African and U.S. envoys met a Papua New Guinean in Guinea.")
    found = [" ".join(word.text for word in read.words[one.first : one.last]) for one in countries(read)]
    assert found == ["South African", "US", "Papua New Guinean", "Guinea"]
