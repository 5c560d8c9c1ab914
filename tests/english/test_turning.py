"""Words that turn a sentence: which class, and how far they reach; in time that grows with the text."""

from __future__ import annotations

import time

import pytest

from timeline.english.turning import Turn, ends, turnings
from timeline.english.words import words


def read(text: str) -> list[tuple[Turn, str, str]]:
    """Each turning word: its class, itself, and the words that it turns."""
    cut = words(text)
    return [
        (one.turn, cut[one.at].text, text[cut[one.first].start : cut[one.last].end])
        for one in turnings(text, cut, ends(text, cut))
    ]


@pytest.mark.parametrize(
    ("text", "turn", "turned"),
    [
        ("The board has not agreed.", Turn.DENIAL, "not agreed"),
        ("If the board agrees, the mill closes.", Turn.CONDITION, "If the board agrees, the mill closes"),
        ("The board reportedly agreed.", Turn.DOUBT, "The board reportedly agreed"),
        ("Marr said that the board agreed.", Turn.SPEAKER, "that the board agreed"),
    ],
)
def test_what_a_word_turns(text: str, turn: Turn, turned: str) -> None:
    assert [(found, said) for found, _, said in read(text)] == [(turn, turned)]


@pytest.mark.parametrize("text", ["The fair opened in May with a song.", "The board agreed, and the mill closed."])
def test_what_turns_nothing(text: str) -> None:
    assert read(text) == []


def test_a_sentence_full_of_turning_words_takes_time_in_proportion() -> None:
    taken = []
    for size in (4_000, 16_000):
        text = "not a b " * size
        cut = words(text)
        start = time.process_time()
        assert len(turnings(text, cut, (len(cut) - 1,))) == size
        taken.append(time.process_time() - start)
    assert taken[1] < 10 * taken[0] + 0.1  # in proportion 4, with the square 16
