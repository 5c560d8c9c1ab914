"""Links to a quote's words: a law on what they hold, and what a browser makes of them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from timeline.evidence.quotes import prove
from timeline.site.fragments import found_in

URL = "https://example.org/report"


def directives(address: str) -> list[list[str]]:
    """The text directives of an address, decoded: each its start and, where it has one, its end."""
    directive = address.partition(":~:")[2]
    return [[unquote(part) for part in one.removeprefix("text=").split(",")] for one in directive.split("&") if one]


def breaks(text: str) -> tuple[tuple[int, int], ...]:
    proof = prove("q", "s", text, None)
    return (*proof.left_out, *proof.added)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keeper Ada Marsh cut the ribbon.", "text=Keeper%20Ada%20Marsh%20cut%20the%20ribbon"),
        ("It is 2-2, R&D, at 5%", "text=It%20is%202%2D2%2C%20R%26D%2C%20at%205%25"),
        (
            "one two three four five six seven eight nine ten",
            "text=one%20two%20three%20four,seven%20eight%20nine%20ten",
        ),
        ("The fair … in Saltmere opened", "text=The%20fair&text=in%20Saltmere%20opened"),
        ("[The mayor] said that it opened", "text=said%20that%20it%20opened"),
    ],
)
def test_the_words_are_told_as_the_browser_wants_them(text: str, expected: str) -> None:
    assert found_in(URL, text, breaks(text)) == f"{URL}#:~:{expected}"


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert found_in(f"{URL}#part", "it opened then", ()) == f"{URL}#part:~:text=it%20opened%20then"


def test_without_words_there_is_only_the_address() -> None:
    assert found_in(URL, "… [he]", breaks("… [he]")) == URL


@given(st.lists(st.text(st.characters(exclude_categories=["C"]), max_size=60), max_size=4).map(" … ".join))
def test_what_is_told_stands_in_the_quote_in_its_order(text: str) -> None:
    address = found_in(URL, text, breaks(text))
    assert urlsplit(address).path == "/report"
    fragment = address.partition("#")[2]
    assert re.fullmatch(
        r"(:~:text=[A-Za-z0-9._~%]+(,[A-Za-z0-9._~%]+)?(&text=[A-Za-z0-9._~%]+(,[A-Za-z0-9._~%]+)?)*)?", fragment
    )
    plain, at = " ".join(text.split()), 0
    for parts in directives(address):
        assert len(parts) in (1, 2)
        for part in parts:
            assert part.split()
            at = plain.index(part, at) + len(part)


TEXT = "The first Tide Fair opened in Saltmere on Thursday, and R&D - a 50% part of it - was shown to all who came."
QUOTES = [
    TEXT,
    "R&D - a 50% part of it",
    "The first Tide Fair … was shown to all",
    "opened in Saltmere on Thursday",
]


@pytest.mark.parametrize("quote", QUOTES)
def test_a_browser_goes_to_the_words(page: Page, quote: str) -> None:
    filler = "<p>Nothing of note.</p>" * 200
    told = f"<p id=here>{TEXT.replace('&', '&amp;')}</p>"
    document = f"<!doctype html><title>t</title><style>p {{ margin: 2rem }}</style>{filler}{told}{filler}"
    page.route(
        "https://source.example/*", lambda route: route.fulfill(body=document, content_type="text/html; charset=utf-8")
    )
    page.goto(found_in("https://source.example/report", quote, breaks(quote)))
    page.wait_for_function("scrollY > 1000")
    box = page.locator("#here").bounding_box()
    assert box
    assert 0 <= box["y"] <= 700


def test_a_browser_stays_where_the_words_are_not(page: Page) -> None:
    page.route(
        "https://source.example/*",
        lambda route: route.fulfill(body=f"<p>{TEXT}</p>" + "<p>x</p>" * 300, content_type="text/html"),
    )
    page.goto(found_in("https://source.example/report", "words that are nowhere here", ()))
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0
