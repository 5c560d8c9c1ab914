"""A quote as lines of YAML: read again, they give the same quote, however the record's others are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from museum import laid_over, problems
from timeline.content.load import load
from timeline.english.words import plain
from timeline.fixes.pasting import fresh_key, lines
from timeline.model.records import Event

HEAD = "title: Tide Fair\ndate: 2021-05-06\nkind: fair\nevidence:"
QUOTE = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."


def read(root: Path, text: str) -> Event:
    (root / "content/events/pasted.yaml").write_text(text, "utf-8")
    return next(event for event in load(root)[0].events if event.id == "pasted")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_over(tmp_path_factory.mktemp("site"), {})


@pytest.mark.slow
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(deadline=None, max_examples=60)
def test_what_is_pasted_is_read_as_that_text(root: Path, text: str) -> None:
    words = " ".join(f"{text} three words more".split())
    record = read(root, f"{HEAD}\n  opening: {{source: fair-report, quote: {QUOTE}}}\n")
    entry = lines(record, "new", "fair-report", words)
    again = read(root, f"{HEAD}\n{entry}\n  opening: {{source: fair-report, quote: {QUOTE}}}\n")
    assert {key: plain(quote.text) for key, quote in again.evidence.items()} == {
        "new": plain(words),
        "opening": plain(QUOTE),
    }


@pytest.mark.parametrize(
    ("evidence", "pasted"),
    [
        ("\n  a: {source: fair-report, quote: %s}\n", '  b:\n    source: s\n    quote: "x y z"'),
        ("\n    a:\n      source: fair-report\n      quote: %s\n", '    b:\n      source: s\n      quote: "x y z"'),
        (" {a: {source: fair-report, quote: %s}}\n", ' b: {source: s, quote: "x y z"},'),
        (
            " {a: {source: fair-report, quote: %s}, c: {source: fair-report, quote: of 300}}\n",
            ' b: {source: s, quote: "x y z"},',
        ),
    ],
)
def test_it_is_indented_as_the_others_are(root: Path, evidence: str, pasted: str) -> None:
    record = read(root, HEAD + evidence % QUOTE)
    assert lines(record, "b", "s", "x y z") == pasted


def test_between_braces_it_is_read_too(root: Path) -> None:
    record = read(root, f"{HEAD} {{a: {{source: fair-report, quote: {QUOTE}}}}}\n")
    entry = lines(record, "b", "fair-report", "Mayor Ada Finch: “cut”, {the} ribbon")
    again = read(root, f"{HEAD} {{{entry} a: {{source: fair-report, quote: {QUOTE}}}}}\n")
    assert str(again.evidence["b"].text) == "Mayor Ada Finch: “cut”, {the} ribbon"


@pytest.mark.parametrize(
    ("wish", "taken", "key"),
    [
        ("Tom Reed", (), "tom-reed"),
        ("Tom Reed", ("tom-reed", "tom-reed-2"), "tom-reed-3"),
        ("300", (), "quote-300"),
        ("…", (), "quote"),
        ("a very long wish that nobody would like to type twice", (), "a-very-long-wish-that-nobody-w"),
    ],
)
def test_a_fresh_key_is_near_to_the_wish_and_not_taken(wish: str, taken: tuple[str, ...], key: str) -> None:
    assert fresh_key(wish, taken) == key


def test_the_site_of_these_tests_is_sound(tmp_path: Path) -> None:
    assert {problem.severity for problem in problems(laid_over(tmp_path, {}))} <= {"info"}
