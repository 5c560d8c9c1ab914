"""The rule quote-turned: what a quote may leave out of its sentences, with the text and with the fingerprint alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from museum import laid_over, problems
from timeline.content.archive import Archived, fingerprint, to_print
from timeline.diagnostics.diagnostic import Diagnostic, Severity
from timeline.english.turning import ends, turnings
from timeline.english.words import words
from timeline.evidence.quotes import prove

FILE = "content/events/turned.yaml"
PRINT = "content/sources/letter.print"
SOURCE = "title: A letter\npublished: 2021-05-07\narchive: letter.txt\n"


def event(quote: str, claim: str) -> str:
    return f"""title: Tide Fair opens
date: 2021-05-06
kind: fair
summary: {claim}[^told]
evidence:
  opening: {{source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}}
  told: {{source: letter, quote: "{quote}"}}
"""


def found(root: Path, text: str, quote: str, claim: str) -> list[Diagnostic]:
    """What the rule finds, which must be the same with the text and without it."""
    made = fingerprint(text.encode(), text)
    files = {FILE: event(quote, claim), "content/sources/letter.yaml": SOURCE, PRINT: to_print(made)}
    alone = turned(laid_over(root / "alone", files))
    assert turned(laid_over(root / "text", {**files, "archive/letter.txt": text})) == alone
    return alone


def turned(root: Path) -> list[Diagnostic]:
    return [one for one in problems(root) if one.code == "quote-turned"]


REFUSED = [
    (
        "The council has not yet agreed to the plan.",
        "a denial",
        "The council has … agreed to the plan",
        "council agreed to the plan",
    ),
    ("Judge Finch denied that she took a bribe.", "a denial", "she took a bribe", "took a bribe"),
    (
        "It is not true that the museum sold a painting.",
        "a denial",
        "the museum sold a painting",
        "museum sold a painting",
    ),
    (
        "If the river rises, the town will close the bridge.",
        "a condition",
        "the town will close the bridge",
        "town will close the bridge",
    ),
    (
        "The town closes the bridge unless the river falls.",
        "a condition",
        "The town closes the bridge",
        "town closes the bridge",
    ),
    ("Perhaps the monks copied the book at Lorn.", "doubt", "the monks copied the book", "monks copied the book"),
    ("The firm plans to open a mine in Arden.", "doubt", "open a mine in Arden", "firm opened a mine in Arden"),
    (
        "The minister said on Friday that the bridge had collapsed.",
        "speaker",
        "the bridge had collapsed",
        "bridge collapsed",
    ),
    (
        "The drug reduced deaths in mice. It was tested in people with asthma.",
        "crosses",
        "The drug reduced deaths … in people with asthma",
        "drug reduced deaths in people with asthma",
    ),
]


@pytest.mark.parametrize(("text", "why", "quote", "claim"), REFUSED)
def test_what_is_left_out_may_not_turn_the_statement(
    tmp_path: Path, text: str, why: str, quote: str, claim: str
) -> None:
    text = f"A line before it. {text}"
    (problem,) = found(tmp_path, text, quote, f"The {claim}.")
    assert (problem.severity, problem.place.file, problem.place.line) == (Severity.ERROR, FILE, 4)
    assert why in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "quote", "claim"),
    [
        (
            "The minister said that the bridge had collapsed.",
            "the bridge had collapsed",
            "The minister said the bridge had collapsed.",
        ),
        (
            "The minister said that she had resigned from office.",
            "she had resigned from office",
            "The minister resigned from office.",
        ),
        (
            "On Thursday, the board approved the merger.",
            "the board approved the merger",
            "The board approved the merger.",
        ),
        (
            "The harbour board, which never met in public, approved the merger.",
            "The harbour board … approved the merger",
            "The harbour board approved the merger.",
        ),
        (
            "The strike did not end, but the union accepted the offer.",
            "the union accepted the offer",
            "The union accepted the offer.",
        ),
        (
            "The old library burned down in May after a storm.",
            "The old library burned down … after a storm",
            "The library burned down after a storm.",
        ),
        (
            "The fair opened in May with a concert for the whole town.",
            "The fair opened … with a concert for the whole town",
            "The fair opened with a concert.",
        ),
        ("The team won the cup, the coach said.", "The team won the cup", "The team won the cup."),
        (
            "Not only did the choir sing, it also recorded the mass.",
            "it also recorded the mass",
            "It recorded the mass.",
        ),
        (
            "With no debate the assembly passed the budget.",
            "the assembly passed the budget",
            "The assembly passed the budget.",
        ),
        (
            "The court heard the case in May. The appeal was dismissed.",
            "The court heard the case … The appeal was dismissed.",
            "The appeal was dismissed.",
        ),
        ("Judge Finch denied that she took a bribe.", "she took a bribe", "Judge Finch denied that she took a bribe."),
    ],
)
def test_what_turns_nothing_may_be_left_out(tmp_path: Path, text: str, quote: str, claim: str) -> None:
    assert found(tmp_path, text, quote, claim) == []


def test_a_bracket_never_covers_a_turning_word(tmp_path: Path) -> None:
    text = "In spite of that they did not agree to the terms."
    (problem,) = found(tmp_path, text, "that they did [then] agree to the terms", "The fair opened.")
    assert problem.message == "Words in brackets stand in place of a denial."
    assert problem.place.file == FILE


def test_a_fingerprint_of_version_1_says_what_it_cannot_tell(tmp_path: Path) -> None:
    made = to_print(fingerprint(b"", "Perhaps the monks copied the book."))
    old = "\n".join(line for line in made.splitlines() if not line.startswith(("marks", "ends", "turns"))) + "\n"
    files = {
        FILE: event("the monks copied the book", "The monks copied the book."),
        "content/sources/letter.yaml": SOURCE,
        PRINT: old.replace("fingerprint 2", "fingerprint 1"),
    }
    (problem,) = turned(laid_over(tmp_path, files))
    assert (problem.severity, problem.place.file) == (Severity.INFO, PRINT)


def test_a_date_at_the_head_is_no_part_of_the_first_sentence() -> None:
    text = "date 2018-09-06 The council met. It rained."
    assert ends(text, words(text)) == (3, 6, 8)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "not",
                "if",
                "said",
                "that",
                "the",
                "dog",
                ",",
                ".",
                ";",
                "barked",
                "perhaps",
                "he",
                "nobody",
                "to",
                "plans",
            ]
        ),
        max_size=25,
    )
)
def test_what_is_turned_is_in_the_sentence_of_the_word(tokens: list[str]) -> None:
    text = " ".join(tokens)
    cut = words(text)
    closes = ends(text, cut)
    for one in turnings(text, cut, closes):
        assert 0 <= one.first <= one.last < len(cut)
        assert not any(min(one.first, one.at) <= close < max(one.last, one.at) for close in closes)


def test_a_gap_counts_its_words() -> None:
    text = "The fair opened at the harbour museum. Mayor Finch cut the ribbon."
    proof = prove("k", "s", "The fair opened … Mayor Finch cut", Archived(fingerprint(text.encode(), text)))
    (gap,) = proof.gaps
    assert (gap.words, gap.crosses, gap.cut) == (4, True, True)
