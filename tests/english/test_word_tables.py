"""Word tables: what each word bears out, in one direction, and what no word ever bears out."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.english import word_tables
from timeline.english.stems import excludes, related, root, stem, supports
from timeline.english.word_tables import TableError, read_rows

CONTRARY = sorted(
    {
        (one, other)
        for sides in word_tables.contrasts()
        for side, beside in combinations(sides, 2)
        for one, other in product(side, beside)
        if stem(one) != stem(other)
    }
)
NARROWER = sorted((word, broad) for word, every in word_tables.narrower().items() for broad in every)
EQUAL = sorted({pair for words in word_tables.equal() for pair in combinations(sorted(words), 2)})
ENDINGS = st.sampled_from(("", "s", "es", "ed", "d", "ing", "'s"))


@settings(max_examples=300)
@given(st.sampled_from(CONTRARY), ENDINGS, ENDINGS)
def test_what_excludes_is_never_borne_out_in_any_form(pair: tuple[str, str], ending: str, other: str) -> None:
    one, contrary = pair[0] + ending, pair[1] + other
    if stem(one) == stem(pair[0]) and stem(contrary) == stem(pair[1]):
        assert excludes(stem(one), stem(contrary))
        assert not supports(stem(one), stem(contrary))
        assert not supports(stem(contrary), stem(one))
        assert not related(stem(one), stem(contrary)) or stem(one) == stem(contrary)


@pytest.mark.parametrize("pair", NARROWER, ids="-".join)
def test_a_narrower_word_bears_out_a_broader_one_and_never_the_other_way_round(pair: tuple[str, str]) -> None:
    word, broad = map(stem, pair)
    assert supports(word, broad)
    assert not supports(broad, word)


def test_equal_words_bear_each_other_out() -> None:
    assert [pair for pair in EQUAL if not (supports(*map(stem, pair)) and supports(*map(stem, pair[::-1])))] == []


def test_a_broader_word_is_borne_out_at_several_removes() -> None:
    assert supports(stem("frigate"), stem("vessel"))
    assert not supports(stem("vessel"), stem("frigate"))


@pytest.mark.parametrize(
    "pair",
    [
        "jury court",
        "rain drought",
        "year century",
        "child childless",
        "guilty innocent",
        "paid unpaid",
        "possible impossible",
        "visible invisible",
        "honest dishonest",
        "harmless harm",
        "regular irregular",
        "won lost",
        "rose fell",
        "bought sold",
    ],
)
def test_opposites_and_neighbours_do_not_bear_each_other_out(pair: str) -> None:
    one, other = map(root, pair.split())
    assert not supports(one, other)
    assert not supports(other, one)


@pytest.mark.parametrize("pair", ["until til", "invest vest", "discover cover", "under der", "inform form"])
def test_a_beginning_that_denies_nothing_is_no_prefix(pair: str) -> None:
    assert not excludes(*map(stem, pair.split()))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# a table\nship:", "table.txt:2: words in small letters are missing"),
        ("frigate: ship: boat", "table.txt:1: 3 parts, but 2 are needed"),
        ("frigate", "table.txt:1: 1 parts, but 2 are needed"),
        ("\nFrigate: ship", "table.txt:2: words in small letters are missing"),
        ("ship: boat ship", "table.txt:1: a word stands there twice"),
        ("brig, sloop: ship", "table.txt:1: words in small letters are missing"),
    ],
)
def test_a_malformed_row_is_refused_with_file_and_line(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "table.txt").write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=why):
        read_rows(tmp_path / "table.txt", ":", 2)
