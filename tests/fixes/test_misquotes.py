"""What is wrong with a quote that does not stand in its source, and what stands there instead."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.content.archive import fingerprint
from timeline.english.words import plain
from timeline.fixes.misquotes import joint, likeness, nearest

TEXT = """Saltmere, May 6 — The third Tide Fair opened at the harbour museum on Thursday. “Mayor Ada Finch
and Harbour Master Tom Reed cut the ribbon before a crowd of 300,” the museum’s statement said. It cost $2.5 million.
He [sic] told all [three] of them that the fair … would go on. The third Tide Fair is over."""
PRINT = fingerprint(TEXT.encode(), TEXT)


@pytest.mark.parametrize(
    ("quote", "passage", "lacks"),
    [
        (
            "The third Tide Fair opened at the harbor museum",
            "The third Tide Fair opened at the »harbour« museum",
            "harbor",
        ),
        ("The second Tide Fair opened at the", "The »third« Tide Fair opened at the", "second"),
        ("Mayor Аda Finch and Harbour Master", "Mayor »Ada« Finch and Harbour Master", "Аda"),
        ("Mayor Ada Finch, Harbour Master", "Mayor Ada Finch »and« Harbour Master", ""),
        ("cut the red ribbon before a crowd", "cut the ribbon before a crowd", "red"),
        ("cut the ribbon before a crowd of 500", "cut the ribbon before a crowd of »300«", "500"),
        ("It cost €2.5 million", "It cost »$«2.5 million", "€"),
        ("the ribbon was cut, before a crowd of 300", "the ribbon before a crowd of 300", "was cut"),
        ("before a crowd of 300 the statement", "before a crowd of 300,” the »museum’s« statement", ""),
    ],
)
def test_the_nearest_passage_marks_what_differs(quote: str, passage: str, lacks: str) -> None:
    found = nearest(quote, TEXT)
    assert found is not None
    assert found.text == passage
    assert found.lacks == ((lacks,) if lacks else ())
    assert 0.4 <= found.share <= 1


def test_words_beside_each_other_that_differ_are_marked_as_one() -> None:
    found = nearest("Mayor Ada Finch cut the ribbon before a crowd", TEXT)
    assert found is not None
    assert found.text == "Mayor Ada Finch »and Harbour Master Tom Reed« cut the ribbon before a crowd"


@pytest.mark.parametrize(
    "quote", ["nothing of this sort", "", "the moon is made of green cheese and the honey of bees"]
)
def test_what_has_little_in_common_is_not_near(quote: str) -> None:
    assert nearest(quote, TEXT) is None


def test_the_nearest_passage_of_a_text_without_words() -> None:
    assert nearest("the third Tide Fair", "") is None


@pytest.mark.slow
def test_the_nearest_passage_of_a_long_text_is_found_soon() -> None:
    chance = random.Random(1)
    vocabulary = ["the", "of", "and", *(f"w{i}" for i in range(3000))]
    every = chance.choices(vocabulary, k=50_000)
    quote = every[30_000:30_060]
    quote[20] = "changed"
    del quote[40]
    start = time.process_time()
    found = nearest(" ".join(quote), " ".join(every))
    assert time.process_time() - start < 5
    assert found is not None
    assert plain(found.text.replace("»", "").replace("«", "")) == tuple(every[30_000:30_060])
    assert found.text.count("»") == 2


@given(st.permutations([f"w{i}" for i in range(30)]), st.integers(0, 27), st.integers(3, 12))
def test_the_nearest_passage_of_a_true_quote_is_that_quote(tokens: list[str], first: int, size: int) -> None:
    quote = " ".join(tokens[first : first + size])
    found = nearest(quote, " ".join(tokens))
    assert found is not None
    assert (found.text, found.lacks, found.share) == (quote, (), 1)


@pytest.mark.parametrize(
    ("quote", "joint_at"),
    [
        ("The third Tide Fair opened cut the ribbon before", (5, 14)),
        ("cut the ribbon before the third Tide Fair is over", None),  # the second begins with another "the"
        ("cut the ribbon before The third Tide Fair is over", (4, 26)),
        ("cut the ribbon before third Tide Fair opened", (4, -22)),
        ("Mayor Ada Finch cut the ribbon", (3, 5)),
        ("the third ribbon", None),
        ("on Thursday", None),
    ],
)
def test_a_quote_of_two_passages_shows_where_they_meet(quote: str, joint_at: tuple[int, int] | None) -> None:
    assert joint(plain(quote), PRINT) == joint_at


@given(st.integers(3, 9), st.integers(3, 9), st.integers(1, 5))
def test_the_seam_of_two_passages_is_found(first: int, second: int, between: int) -> None:
    every = [f"w{number}" for number in range(first + between + second)]
    text = " ".join(every)
    assert joint(every[:first] + every[first + between :], fingerprint(text.encode(), text)) == (first, between)


def test_the_likeness_counts_runs_of_three_words() -> None:
    assert likeness(plain("cut the ribbon before a crowd"), PRINT) == 1
    assert likeness(plain("cut the ribbon before the museum"), PRINT) == 0.5
    assert likeness(plain("two words"), PRINT) == 0
