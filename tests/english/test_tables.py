"""The tables of word knowledge: each row is well formed, and what excludes a word never supports it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.english.stems import excluded, related, root
from timeline.english.tables import TableError, exclusive_rows

PAIRS = [
    (one, other)
    for sides in exclusive_rows()
    for side in sides
    for one in side
    for others in sides
    if others is not side
    for other in others
]


def inflected(word: str) -> Iterator[str]:
    """Forms of a word, as far as its root is found from them."""
    bare = word.removesuffix("e")
    for form in (word, f"{word}s", f"{bare}ed", f"{bare}ing", word.capitalize()):
        if root(form) == root(word):
            yield form


def test_the_table_is_not_empty() -> None:
    assert len(PAIRS) > 500


def test_what_excludes_a_word_never_supports_it_in_any_inflection() -> None:
    wrong = {
        (here, there)
        for one, other in PAIRS
        for here in inflected(one)
        for there in inflected(other)
        if root(here) != root(there) and related(root(here), root(there))
    }
    assert not wrong


def test_both_exclude_each_other() -> None:
    assert not [(one, other) for one, other in PAIRS if root(one) != root(other) and root(other) not in excluded(one)]


@pytest.mark.parametrize(
    ("word", "other", "excludes"),
    [
        ("innocent", "guilty", True),
        ("Losses", "profit", True),
        ("childless", "child", True),
        ("rain", "drought", True),
        ("bless", "b", False),
        ("ship", "frigate", False),
        ("guilty", "convicted", False),
    ],
)
def test_which_words_exclude_each_other(word: str, other: str, excludes: bool) -> None:
    assert (root(other) in excluded(word)) is excludes


@pytest.mark.parametrize(
    ("row", "why"), [("hot", "two sides"), ("hot |", "each has a word"), ("hot | cold hot", "twice")]
)
def test_a_malformed_row_is_told_with_its_file_and_line(tmp_path: Path, row: str, why: str) -> None:
    file = tmp_path / "words.txt"
    file.write_text(f"# A table\n\n{row}\n", "utf-8")
    with pytest.raises(TableError, match=rf"^words\.txt:3: .*{why}"):
        list(exclusive_rows(file))
