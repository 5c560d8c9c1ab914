"""What separates two words of a passage, and what is left out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.english.passages import LEFT_OUT, passage
from timeline.english.words import words


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("New Delhi", True),
        ("New-Delhi", True),
        ("India–US", True),
        ("New\nDelhi", True),
        ("New \n Delhi", True),
        ("New\n\nDelhi", False),
        ("New - Delhi", False),
        ("New — Delhi", False),
        ("New—Delhi", False),
        ("New, Delhi", False),
        ("New. Delhi", False),
        ("New; Delhi", False),
        ("New “Delhi", False),
        ("New (Delhi)", False),
        ("New' Delhi", False),
        ("New … Delhi", False),
        ("Dr. Roe", True),
        ("Smt. Roe", True),
        ("St. Ives", True),
        ("J. Roe", True),
        ("U.S. Roe", True),
        ("Dr., Roe", False),
        ("CEO. Roe", False),
        ("PM. Roe", False),
        ("won. Roe", False),
        ("minister. Roe", False),
    ],
)
def test_what_parts_two_words(text: str, tight: bool) -> None:
    read = passage(text)
    assert len(read.words) == 2
    assert read.tight(1) is tight
    assert read.unbroken(0, 2) is tight


def test_the_ends_are_separated_from_what_lies_beyond() -> None:
    read = passage("one two")
    assert [read.gap(index) for index in (-1, 0, 2, 3)] == ["."] * 4
    assert not any(read.tight(index) for index in (-1, 0, 2, 3))
    assert not read.capital(-1)
    assert not read.capital(2)


def test_words_in_skipped_ranges_are_left_out_and_part_their_neighbours() -> None:
    text = "Defence [the] Secretary … Esper [left]"
    read = passage(text, [(24, 25), (8, 13), (32, 38)])
    assert [word.text for word in read.words] == ["Defence", "Secretary", "Esper"]
    assert [read.gap(index) for index in (1, 2)] == [LEFT_OUT, LEFT_OUT]
    assert read.forms == ("defense", "secretary", "esper")
    assert [text[word.start : word.end] for word in read.words] == ["Defence", "Secretary", "Esper"]


def test_a_range_within_a_range_parts_no_others() -> None:
    read = passage("a [b … c] d e", [(2, 9), (5, 6)])
    assert [word.text for word in read.words] == ["a", "d", "e"]
    assert [read.tight(index) for index in (1, 2)] == [False, True]


@given(st.text("ab [].,…", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6)), max_size=4))
def test_exactly_the_words_outside_the_ranges_are_kept(text: str, sizes: list[tuple[int, int]]) -> None:
    ranges = [(start, start + size) for start, size in sizes if size]
    outside = [w for w in words(text) if not any(start <= w.start < end for start, end in ranges)]
    assert list(passage(text, ranges).words) == outside


def test_many_ranges_take_no_more_than_linear_time() -> None:
    text = "aa … " * 50_000
    read = passage(text, [(5 * i + 3, 5 * i + 4) for i in range(50_000)])
    assert len(read.words) == 50_000
    assert len(read.broken) == 49_999
