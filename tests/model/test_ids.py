from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.ids import MAX_ID, bad_id, id_hint, near_id


@pytest.mark.parametrize("id", ["a", "0", "2018", "a-b", "fifth-ministerial-dialogue", "a" * MAX_ID])
def test_ids(id: str) -> None:
    assert bad_id(id) == ""


@pytest.mark.parametrize(
    "text",
    ["", "-", "a-", "-a", "a--b", "A", "é", "a b", "a_b", "a.b", "a/b", "..", "a\n", "a\x00", "٣", "ａ", "a" * 101],
)
def test_what_is_no_id(text: str) -> None:
    assert bad_id(text)


def test_why_an_id_is_too_long() -> None:
    assert bad_id("a" * 101) == "This id is 101 characters long; the limit is 100."


def test_a_long_text_is_cut_in_the_message() -> None:
    assert len(bad_id("A" * 90)) < 200


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Third 2+2 Dialogue", "third-2-2-dialogue"),
        ("São Tomé", "sao-tome"),
        ("größe", "grosse"),
        ("a_b", "a-b"),
        ("--A--", "a"),
        ("ﬁne", "fine"),
        ("日本", ""),
        ("", ""),
        ("x" * 99 + "-yz", "x" * 99),
    ],
)
def test_the_nearest_id(text: str, near: str) -> None:
    assert near_id(text) == near


@given(st.text())
def test_what_is_proposed_is_an_id(text: str) -> None:
    near = near_id(text)
    assert near == "" or bad_id(near) == ""
    assert id_hint(text) == (f"For example `{near}`." if near else "")


@pytest.mark.slow
@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True))
def test_an_id_is_its_own_nearest(id: str) -> None:
    assert near_id(id) == id
