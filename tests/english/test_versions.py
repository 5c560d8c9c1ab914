"""Versions: what is read as one, and when one supports another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.english.versions import Version, versions


def one(text: str) -> Version:
    (found,) = versions(text)
    return found


@pytest.mark.parametrize(
    ("text", "parts", "stage", "sure"),
    [
        ("Quillpad v1.1 is out", (1, 1), "", True),
        ("Quillpad V2 is out", (2,), "", True),
        ("Quillpad 1.6.0-rc1 is out", (1, 6), "rc1", True),
        ("Quillpad 3.0 beta 2 is out", (3,), "beta2", True),
        ("Quillpad 3.0b2 is out", (3,), "beta2", True),
        ("It runs on version 2.10.", (2, 10), "", True),
        ("It grew by 1.7 points", (1, 7), "", False),
        ("the 1.4.3-SNAPSHOT build", (1, 4, 3), "snapshot", True),
    ],
)
def test_a_version_is_read(text: str, parts: tuple[int, ...], stage: str, sure: bool) -> None:
    found = one(text)
    assert (found.parts, found.stage, found.sure) == (parts, stage, sure)


@pytest.mark.parametrize(
    "text", ["It rose by 1.5%.", "It cost $1.50.", "about 1,000 of them", "in 2019", "a 3/4 share"]
)
def test_what_is_no_version_is_none(text: str) -> None:
    assert versions(text) == ()


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("Brindle v1.7", "Brindle 1.7"),
        ("Brindle 1.7.0", "Brindle 1.7"),
        ("Brindle 1.7-rc1", "Brindle 1.7 RC 1"),
        ("Brindle 2.4 and later", "Brindle 2.4 or newer"),
        ("Brindle 2.4 and later", "Brindle 2.4"),
        ("from version 2.4", "version 2.4 onwards"),
    ],
)
def test_the_same_version_is_supported(quote: str, claim: str) -> None:
    assert one(quote).supports(one(claim))


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("Brindle 1.7.0", "Brindle 1.7.5"),
        ("Brindle 1.7.5", "Brindle 1.7"),
        ("Brindle v1.7", "Brindle v1.70"),
        ("Brindle 1.7.0-rc1", "Brindle 1.7.0"),
        ("Brindle 1.7.0", "Brindle 1.7.0-rc1"),
        ("Brindle 1.7.0-rc1", "Brindle 1.7.0-rc2"),
        ("Brindle 2.4 and later", "Brindle 2.4 and earlier"),
        ("Brindle 2.4", "Brindle 2.4 and later"),
    ],
)
def test_another_version_is_not(quote: str, claim: str) -> None:
    assert not one(quote).supports(one(claim))


def test_a_list_of_versions_is_of_the_same_thing() -> None:
    assert [(each.of, each.sure) for each in versions("Brindle 3.8.0, 3.8.1 and 3.9")] == [("brindle", True)] * 3


@given(st.lists(st.integers(0, 99), min_size=1, max_size=4), st.integers(0, 3))
def test_final_zeros_say_nothing_and_every_other_part_counts(parts: list[int], zeros: int) -> None:
    written = ".".join(map(str, parts))
    long = written + ".0" * zeros
    assert one(f"v{long}").supports(one(f"v{written}"))
    assert not one(f"v{long}.1").supports(one(f"v{written}"))


@given(st.text(alphabet="v1.0-rc2 ,andBeta+%", max_size=60))
def test_any_text_gives_versions_in_order_within_it(text: str) -> None:
    found = versions(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
