"""Stems join the forms of a word, and function words are distinguished from content words."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.english.stems import is_function_word, is_neutral, related, root, stem


@pytest.mark.parametrize(
    "forms",
    [
        "sign signs signed signing Signed SIGNING",
        "agree agreed agreeing agrees",
        "minister ministers minister's minister’s Ministers",
        "defence defense",
        "organisation organizations",
        "programme program programmes",
        "die dies died dying",
        "exercise exercises exercised",
        "court courts court's",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["sign signal", "approve reject", "universe university", "news new", "convict acquit", "India Indonesia"]
)
def test_different_words_have_different_stems(pair: str) -> None:
    first, second = pair.split()
    assert stem(first) != stem(second)


@given(st.text(max_size=30))
def test_any_text_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)
    assert isinstance(is_function_word(word), bool)
    assert bool(stem(word)) or len(word) < 4


FUNCTION = (
    "the The an of to in with and or but was has had will would didn't they'll it his who which also however not no"
)
CONTENT = (
    "sign pact minister court all most several again still only first three India never without_delay kill open new"
)


@pytest.mark.parametrize("word", FUNCTION.split())
def test_words_that_hold_a_sentence_together_are_function_words(word: str) -> None:
    assert is_function_word(word)


@pytest.mark.parametrize("word", CONTENT.split())
def test_words_that_claim_something_are_not(word: str) -> None:
    assert not is_function_word(word)


def test_the_stemmer_is_loaded_with_the_first_word_only() -> None:
    code = (
        "import sys; from timeline.english import stems; before = 'snowballstemmer' in sys.modules; "
        "stems.stem('signed'); print(before, 'snowballstemmer' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["False", "True"]


@pytest.mark.parametrize(
    "pair",
    [
        "agree agreement",
        "lend loan",
        "apology apologise",
        "win winner",
        "litre liter",
        "tyre tire",
        "bus buses",
        "die death",
        "treaty pact",
        "quake earthquake",
        "verdict ruling",
        "jail prison",
    ],
)
def test_words_of_one_family_are_related(pair: str) -> None:
    first, second = pair.split()
    assert related(stem(first), stem(second))
    assert related(stem(second), stem(first))


@pytest.mark.parametrize(
    "pair",
    ["gold silver", "week month", "captain coach", "sign sell", "national nasal", "buy sell", "win lose"],
)
def test_words_of_two_families_are_not(pair: str) -> None:
    first, second = pair.split()
    assert not related(stem(first), stem(second))


def test_irregular_forms_have_the_root_of_their_base() -> None:
    assert root("overtook") == root("overtaken") == root("overtake")
    assert root("children") == root("child")


def test_neutral_words_only_report() -> None:
    assert is_neutral("According")
    assert not is_neutral("secret")
