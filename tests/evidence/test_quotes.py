"""Whether a quote stands in its source, with the text available and with its fingerprint alone."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.content.archive import RUN, Archived, fingerprint
from timeline.english.words import plain, words
from timeline.evidence.quotes import Found, QuoteProof, pieces, prove

TEXT = """Saltmere, May 6 — The third Tide Fair opened at the harbour museum on Thursday. “Mayor Ada Finch
and Harbour Master Tom Reed cut the ribbon before a crowd of 300,” the museum’s statement said. It cost $2.5 million.
He [sic] told all [three] of them that the fair … would go on. The third Tide Fair is over."""


def archived(text: str) -> Archived:
    return Archived(fingerprint(text.encode(), text), text)


def proof(quote: str, text: str = TEXT) -> QuoteProof:
    """The proof, which must be the same with the text and without it."""
    whole = archived(text)
    found = prove("key", "source", quote, whole)
    assert found == prove("key", "source", quote, Archived(whole.fingerprint))
    return found


@pytest.mark.parametrize(
    "quote",
    [
        "The third Tide Fair opened at the harbour museum on Thursday.",
        "third Tide Fair opened",
        '"Harbour Master Tom Reed cut the ribbon before a crowd of 300," the museum\'s statement said',
        "cut  the\u00a0rib\u00adbon\n“before”",
        "opened at the … cut the ribbon",
        "opened at the […] cut the ribbon",
        "opened at the [...] cut the ribbon",
        "opened at the ... cut the ribbon",
        "opened at the . . . cut the ribbon",
        "… opened at the … cut the ribbon …",
        "The third Tide Fair … the fair would go on. … The third Tide Fair is over",
        "Mayor Ada Finch and [the] Harbour Master Tom Reed",
        "Mayor Ada Finch and [his friend] cut the ribbon",
        "[The Mayor,] Ada Finch and Harbour Master",
        "[T]hird Tide Fair opened",
        "The third Tide Fair opened at the [local] museum on Thursday",
        "The third Tide Fair opened at the harbour [s]museum on Thursday. “Mayor Ada Finch",
        "He [sic] told all [three] of them",
        "of them that the fair … would go on",
        "It cost $2.5 million",
    ],
)
def test_it_stands_there(quote: str) -> None:
    found = proof(quote)
    assert found.status is Found.FOUND
    assert sum(last - first + 1 for first, last in found.runs) == found.words
    cut = plain(TEXT)
    kept = [w for w in words(quote) if not any(a <= w.start < b for a, b in found.added)]
    assert [cut[i] for first, last in found.runs for i in range(first, last + 1)] == [w.text for w in kept]


@pytest.mark.parametrize(
    "quote",
    [
        "The third Tide Fair opened at the harbor museum",
        "The second Tide Fair opened",
        "The third Tide fair opened",
        "The third Tide Fair opened the harbour museum",
        "The third Tide Fair museum opened at the harbour",
        "opened at the harbour museum on Mayor Ada Finch",
        "Mayor Аda Finch and Harbour Master",
        "Mayor Ada Finсh and Harbour Master",
        "Mayor Ada Fi\u200cnch and Harbour Master",
        "It cost 2.5 million",
        "It cost €2.5 million",
        "It cost $25 million",
        "It cost -$2.5 million",
        "cut the ribbon … opened at the harbour",
        "third Tide Fair opened … third Tide Fair opened",
        "is over … third Tide Fair is over",
        "the ribbon before a … before a crowd of",
        "The third Tide Fair opened at the [harbour museum on] Saturday of the week",
        "He told all three of him",
        "over. Saltmere, May 6",
    ],
)
def test_it_does_not_stand_there(quote: str) -> None:
    found = proof(quote)
    assert found.status in (Found.NOT_FOUND, Found.TOO_SHORT)
    assert found.runs == ()
    if "…" not in quote and "[" not in quote:
        assert found.status is Found.NOT_FOUND


@pytest.mark.parametrize(
    "quote", ["", "…", "[all of it]", "Tide Fair", "Tide Fair … cut the ribbon", "opened at the … the ribbon", "— ! —"]
)
def test_it_is_too_short(quote: str) -> None:
    assert proof(quote).status is Found.TOO_SHORT
    assert prove("key", "source", quote, None).status is Found.TOO_SHORT


def test_without_text_and_fingerprint_nothing_is_known() -> None:
    found = prove("key", "source", "third Tide Fair … opened [it] at the harbour", None)
    assert found == QuoteProof("key", "source", Found.UNAVAILABLE, 7, (), ((25, 29),), ((16, 17),))


def test_the_marks_of_the_editor_are_distinguished_from_those_of_the_source() -> None:
    theirs = proof("He [sic] told all [three] of them that the fair … would go on")
    assert (theirs.added, theirs.left_out) == ((), ())
    elided = proof("cut the ribbon … He [sic] told all")
    assert elided.added == ()
    assert len(elided.left_out) == 1
    added = proof("[T]hird Tide Fair [it] opened at the")
    assert added.added == ((0, 7), (18, 22))


def test_marks_are_character_ranges_of_the_quote() -> None:
    quote = "opened at the … cut the [red] ribbon before a […] museum’s statement said"
    found = proof(quote)
    assert [quote[a:b] for a, b in found.left_out] == ["…", "[…]"]
    assert [quote[a:b] for a, b in found.added] == ["[red]"]


TOKENS = ["ab", "cd", "ef", "gh", "Ab", "аb", "5", "-5", "$", "."]
SOURCES = st.lists(st.sampled_from(TOKENS), min_size=3, max_size=40)


@given(SOURCES, st.data())
def test_every_stretch_of_a_text_is_found_in_it(tokens: list[str], data: st.DataObject) -> None:
    text = " ".join(tokens)
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens)))
    quote = " ".join(tokens[first:last])
    size = len(plain(quote))
    assert proof(quote, text).status is (Found.FOUND if size >= RUN else Found.TOO_SHORT)


@given(SOURCES, st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8))
def test_what_is_found_is_what_stands_there(tokens: list[str], other: list[str]) -> None:
    text, quote = " ".join(tokens), " ".join(other)
    there, wanted = plain(text), plain(quote)
    stands = any(there[i : i + len(wanted)] == wanted for i in range(len(there)))
    assume(len(wanted) >= RUN)
    assert (proof(quote, text).status is Found.FOUND) is stands


LETTERS = st.sampled_from(["ab", "cd"])


@given(
    st.lists(LETTERS, min_size=3, max_size=24),
    st.lists(st.lists(LETTERS, min_size=RUN, max_size=4), min_size=2, max_size=3),
)
def test_elided_parts_are_found_exactly_in_order(tokens: list[str], parts: list[list[str]]) -> None:
    text, quote = " ".join(tokens), " … ".join(" ".join(part) for part in parts)
    cut = [plain(" ".join(part)) for part in parts]
    pattern = r"(?: .*)? ".join(re.escape(" ".join(part)) for part in cut)
    stands = re.search(rf"(?:^| ){pattern}(?: |$)", " ".join(plain(text))) is not None
    assert (proof(quote, text).status is Found.FOUND) is stands


@given(st.text("ab []….[", max_size=30), st.text("ab []….", max_size=30))
def test_it_never_raises(quote: str, text: str) -> None:
    found = proof(quote, text)
    for start, end in (*found.added, *found.left_out):
        assert 0 <= start < end <= len(quote)
    assert (found.status is Found.FOUND) == bool(found.runs)
    pieces(quote)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["aa … ", "[a] ", ".", ". ", "[", "]", "a[b]c", "a "])
def test_a_monstrous_quote_takes_no_more_than_linear_time(unit: str) -> None:
    start = time.process_time()
    prove("key", "source", unit * 50_000, archived(TEXT))
    pieces(unit * 50_000)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("opened at the … cut the ribbon", ("opened at the", "cut the ribbon")),
        ("[…] opened at the [harbour] museum...", ("opened at the           museum",)),
        ("plain words", ("plain words",)),
        ("…", ()),
    ],
)
def test_the_pieces_of_a_quote_are_between_its_marks(quote: str, parts: tuple[str, ...]) -> None:
    assert pieces(quote) == parts
