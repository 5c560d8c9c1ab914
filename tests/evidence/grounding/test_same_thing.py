"""Whether two clauses speak of the same thing."""

from __future__ import annotations

from timeline.english.passages import passage
from timeline.evidence.grounding.same_thing import clause, of_the_same_thing

CLAIM = passage("The court fined the bank, but the mayor resigned.")


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_a_clause_ends_where_another_begins() -> None:
    inside = clause(CLAIM, *span(CLAIM.text, "resigned"))
    assert [CLAIM.words[at].text for at in inside] == ["but", "the", "mayor", "resigned"]


def test_clauses_that_share_a_word_besides_the_act_are_about_the_same_thing() -> None:
    quote = passage("The mayor did not resign. The bank was closed.")
    resigned = span(CLAIM.text, "resigned")
    assert of_the_same_thing(CLAIM, resigned, quote, span(quote.text, "resign"))
    assert not of_the_same_thing(CLAIM, resigned, quote, span(quote.text, "closed"))
