"""How a text is cut into words: a labelled table, and laws over random texts."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.english.words import folded, plain, possessor, runs_of, same_name, words

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("aAzZ019.,-−–—'’“”() \n\t/$€%+&_\u00a0\u00ad\u200b\u200d\u0301हि中カ\uff66\uff9e½²℃"),
    ),
    max_size=60,
)
LETTERS = st.text(st.sampled_from("abcdefgABCDEFGéüßаеоиअआ中国"), min_size=2, max_size=6)
BETWEEN = st.sampled_from([" ", "  ", "\n", "\u00a0", ", ", ". ", " “", "” ", " (", ") ", " — ", " – ", "… ", "!? "])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" — “…” ", ""),
        ("The US and the U.S. and the U.S", "The US and the US and the US"),
        ("U.S.A. is not U.S.", "USA is not US"),
        ("the U.S.’s and the US's", "the US's and the US's"),
        ("U.S.-India, _U.S._", "US India US"),
        ("us US Us", "us US Us"),
        ("J.K. Rowling, J. K. Rowling", "JK Rowling J K Rowling"),
        ("at 5 p.m. sharp", "at 5 pm sharp"),
        ("end. Next", "end Next"),
        ("end.Next", "end Next"),
        ("2+2", "2 + 2"),
        ("２＋２ at ５％", "2 + 2 at 5 %"),
        ("-5, −5, –5 and (-5)", "-5 -5 -5 and -5"),
        ("5-6, 5–6, a-5", "5 6 5 6 a 5"),
        ("-$5 and $-5 and $5", "-$ 5 and $ 5 and $ 5"),
        ("2.5 and 25, .5 and 0.5, -.5", "2.5 and 25 .5 and 0.5 -.5"),
        ("no.5 ends.5", "no 5 ends 5"),
        ("1,000 and 1, 000", "1,000 and 1 000"),
        ("$5, US$5, €5, £5, ₹5, 5¢", "$ 5 US $ 5 € 5 £ 5 ₹ 5 5 ¢"),
        ("＄5 is $5", "$ 5 is $ 5"),
        ("<5%, ≈5, ~5,000, ±5, a<b", "<5 % ≈5 ~5,000 ±5 a b"),
        ("3/4, ¾, 3⁄4; 8½", "3/4 3/4 3/4 8 1/2"),
        ("10² is not 102", "10 2 is not 102"),
        ("5℃ and №5", "5 °C and No 5"),
        ("5th, 21st, G7, F-16", "5th 21st G7 F 16"),
        ("don't don’t don`t don´t DON'T", "don't don't don't don't DON'T"),
        ("ministers' talks", "ministers talks"),
        ("'quoted' ‘quoted’ “quoted”", "quoted quoted quoted"),
        ("O’Brien’s", "O'Brien's"),
        ("co\u00adop zero\u200bwidth \ufeffbom a\u2060b l\u200er", "coop zerowidth bom ab lr"),
        ("a \u200b b", "a b"),
        ("-\u20605", "-5"),
        ("U.\u200bS.", "US"),
        ("cafe\u0301 and café", "café and café"),
        ("ﬁne Ⅳ １２", "fine IV 12"),
        ("x_y #tag @name", "x y tag name"),
        ("AT&T", "AT & T"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("中国人 and 東京タワー", "中 国 人 and 東 京 タ ワ ー"),
        ("か\u3099 and が", "が and が"),
        ("ｶﾞｷ", "ガ キ"),
        ("한국 사람", "한국 사람"),
        ("עברית العربيّة", "עברית العربيّة"),
    ],
)
def test_a_text_is_cut(text: str, expected: str) -> None:
    assert plain(text) == tuple(unicodedata.normalize("NFKC", word) for word in expected.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("signed", "Signed"),
        ("Austin", "Аustin"),
        ("Esper", "Eѕper"),
        ("5", "-5"),
        ("$5", "€5"),
        ("$5", "5"),
        ("5%", "5"),
        ("2.5", "25"),
        (".5", "5"),
        ("1,000", "1.000"),
        ("1/2", "1-2"),
        ("~5", "5"),
        ("can't", "can"),
        ("café", "cafe"),
    ],
)
def test_what_differs_differs(one: str, other: str) -> None:
    assert plain(one) != plain(other)


@pytest.mark.slow
@given(TEXTS)
def test_offsets_are_exact_and_in_order(text: str) -> None:
    behind = 0
    for word in words(text):
        assert behind <= word.start < word.end <= len(text)
        assert word.text
        behind = word.end
    left = [text[a:b] for a, b in _between(text)]
    assert not any(c.isalpha() or c.isdecimal() for piece in left for c in piece)


@given(TEXTS)
def test_words_stand_alone(text: str) -> None:
    """Each word, taken out of its text and put between spaces, is the same word."""
    assert plain(" ".join(text[word.start : word.end] for word in words(text))) == plain(text)


@given(st.lists(LETTERS, min_size=1, max_size=8), st.lists(BETWEEN, min_size=7, max_size=7), BETWEEN)
def test_what_stands_between_words_does_not_matter(parts: list[str], gaps: list[str], edge: str) -> None:
    text = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=False))
    assert plain(edge + text + edge) == plain(" ".join(parts))


@given(TEXTS)
def test_canonical_equivalents_are_the_same_words(text: str) -> None:
    assert plain(unicodedata.normalize("NFD", text)) == plain(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("text", ["A.À", "À.É. says", "A.한", "한.국", "≠A.B", "≮5", "a≠b", "΅-5", "A.が", "É's.À's"])
def test_a_composed_letter_is_cut_like_its_parts(text: str) -> None:
    composed, parts = (words(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert [word.text for word in composed] == [word.text for word in parts]


def test_an_abbreviation_may_have_marks_and_a_mark_on_no_letter_is_no_word() -> None:
    assert plain(unicodedata.normalize("NFD", "A.À. = ≠")) == ("AÀ",)
    assert plain("ˮ A.ᅡ") == ("ˮ", "A", "ᅡ")


@given(TEXTS, TEXTS)
def test_the_rest_of_a_text_does_not_matter(one: str, other: str) -> None:
    assert plain(f"{one}\n\n{other}") == plain(one) + plain(other)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "a", "a.", "a'", "1,", "1.", "1/", "-", "’", "\u0301", "a\u0301", "1a", "a.b", "_", "a_", "-1", " -1", "-$1",
        "中", "a中", "a\u00ad", "A.1", "é.", "1.é", "\u200b", "aa'", ".5",
    ],
)  # fmt: skip
def test_it_takes_linear_time(unit: str) -> None:
    words(unit * 1000)
    start = time.process_time()
    found = words(unit * (300_000 // len(unit)))
    # A quadratic cut would take an hour.
    assert time.process_time() - start < 10
    assert len(found) <= 300_000


def test_possessors() -> None:
    assert [possessor(word) for word in ("India's", "INDIA'S", "Indias", "s")] == ["India", "INDIA", "Indias", "s"]


def test_folding_drops_case_possession_and_spelling() -> None:
    assert [folded(word) for word in ("Defence", "DEFENSE", "Centre's", "programmes", "US")] == [
        "defense", "defense", "center", "programs", "us",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("alias", "word", "opens", "closes", "same"),
    [
        ("US", "US", True, True, True),
        ("US", "us", True, True, False),
        ("us", "US", True, True, True),
        ("India", "INDIA", False, True, True),
        ("India", "India's", False, True, True),
        ("India", "India's", False, False, False),
        ("India", "INDIA'S", True, True, True),
        ("hotlines", "Hotlines", True, True, True),
        ("hotlines", "Hotlines", False, True, False),
        ("hotlines", "hotLines", True, True, False),
        ("McDonald's", "McDonald's", True, True, True),
        ("McDonald's", "McDonald", True, True, False),
        ("Austin", "Аustin", True, True, False),
    ],
)
def test_words_of_names(alias: str, word: str, opens: bool, closes: bool, same: bool) -> None:
    assert same_name(alias, word, opens=opens, closes=closes) is same


@given(st.lists(st.sampled_from("abc"), max_size=3), st.lists(st.sampled_from("abc"), max_size=12))
def test_runs(needle: list[str], haystack: list[str]) -> None:
    found = runs_of(needle, haystack)
    if needle:
        every = range(len(haystack) - len(needle) + 1)
        assert found == [i for i in every if haystack[i : i + len(needle)] == needle]
    else:
        assert found == []


def _between(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for word in words(text) for edge in (word.start, word.end)), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))
