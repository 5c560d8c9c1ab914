"""The available texts, cut into passages, and which passages are similar to a statement."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.content.archive import Archived, fingerprint
from timeline.english.words import plain
from timeline.fixes.passage_index import PassageIndex, rough, spans, trimmed

ONE = "Ada Finch cut the ribbon. The choir sang from a barge.\n\nIt rained. The mayor, who was late, sang too."
TWO = "The harbour museum opened in 1990.\nIts bell hung in the tower of the light."


def archived(*texts: str) -> dict[str, Archived]:
    return {f"s{number}": Archived(fingerprint(text.encode(), text), text) for number, text in enumerate(texts)}


def test_a_text_is_cut_into_its_sentences() -> None:
    assert [ONE[start:end] for start, end in spans(ONE)] == [
        "Ada Finch cut the ribbon.",
        "The choir sang from a barge.",
        "It rained.",
        "The mayor, who was late, sang too.",
    ]


def test_a_line_is_a_paragraph_unless_lines_are_wrapped() -> None:
    assert len(spans("A heading\nThe fair opened\nat the harbour.")) == 1
    long = f"A heading\n{'The fair opened ' * 20}\nat the harbour."
    assert [long[start:end][:9] for start, end in spans(long)] == ["A heading", "The fair ", "at the ha"]


@given(st.text(alphabet="ab .\n“”…!?A1", max_size=300))
def test_every_passage_stands_in_its_text(text: str) -> None:
    for start, end in spans(text):
        assert 0 <= start < end <= len(text)
    found = PassageIndex(archived(text), 10).near(rough(text), ["s0"], 0, 50)
    for one in found:
        assert one.text == " ".join(text[one.start : one.end].split())
        assert 3 <= len(plain(one.text)) <= 10


def test_the_passage_with_most_of_the_words_comes_first_and_pairs_come_last() -> None:
    found = PassageIndex(archived(ONE, TWO), 60).near(
        rough("The choir sang on a barge and Ada sang"), ["s0", "s1"], 1, 9
    )
    assert found[0].text == "The choir sang from a barge."
    assert [one.pair for one in found] == [False, False, False, True, True]


def test_no_more_passages_than_asked_for_and_none_with_too_few_of_the_words() -> None:
    index = PassageIndex(archived(ONE, TWO), 60)
    assert len(index.near(rough("choir sang mayor Ada museum bell"), ["s0", "s1"], 1, 2)) == 4  # and two pairs
    assert index.near(rough("choir"), ["s0"], 2, 9) == ()
    assert index.near(rough("choir"), ["s1", "unknown"], 1, 9) == ()


def test_a_long_sentence_is_cut_to_what_may_be_quoted() -> None:
    text = " ".join(f"word{number}" for number in range(50)) + "."
    found = PassageIndex(archived(text), 20).near(rough(text), ["s0"], 0, 9)
    assert {len(plain(one.text)) for one in found} == {20}
    assert {plain(one.text)[0] for one in found} == {"word0", "word15", "word30"}


def test_the_likely_sources_are_those_with_the_words() -> None:
    index = PassageIndex(archived(ONE, TWO) | {"away": Archived(fingerprint(b"", ""))}, 60)
    assert index.likely(rough("the museum's bell"), (), 2, 3) == ("s1",)
    assert index.likely(rough("the museum's bell"), ["s1"], 1, 3) == ()
    assert index.has(["s0"])
    assert not index.has(["away", "unknown"])


@pytest.mark.slow
def test_two_thousand_sources_are_looked_through_soon() -> None:
    texts = [f"Report of the fair. {f'Boat n{number:04} came to see. ' * 80}" for number in range(2000)]
    index = PassageIndex(archived(*texts), 60)
    start = time.process_time()
    assert index.likely(rough("boat n1234 came to see"), (), 3, 2)[0] == "s1234"
    for number in range(50):
        assert index.likely(rough(f"boat n{number:04} came to see"), (), 3, 2)[0] == f"s{number}"
    assert time.process_time() - start < 20


def test_a_long_sentence_loses_the_clauses_that_are_not_needed() -> None:
    text = (
        "After a long winter in the port of Saltmere, Mayor Ada Finch cut the ribbon before a crowd of 300, "
        "and the band of the lifeboat men played until late at night."
    )
    assert trimmed(text, lambda part: "ribbon" in part) == "Mayor Ada Finch cut the ribbon before a crowd of 300"
    assert trimmed(text, lambda part: part == text) == text
    denied = text.replace("and the band", "but not the rope, and the band")
    kept = "Mayor Ada Finch cut the ribbon before a crowd of 300, but not the rope"
    assert trimmed(denied, lambda part: "ribbon" in part) == kept
    assert trimmed("Ada cut it, and left.", lambda part: True) == "Ada cut it, and left."
