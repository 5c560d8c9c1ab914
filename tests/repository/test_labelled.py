"""What the checks catch of the labelled sentences: the figures that docs/checks.md tells, and the least they may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from labelled import APART, CORPUS, PAGE, PART, RULES, UNSEEN, caught, held, measured, page, refused, rows

pytestmark = pytest.mark.corpus

KINDS = {*RULES, PART}


def test_docs_checks_tells_what_is_measured() -> None:
    assert PAGE.read_text("utf-8") == page(), "make figures"


def test_of_the_false_9_in_10_are_caught_and_of_the_true_1_in_100_refused() -> None:
    (seen, false), (wrongly, true) = caught(measured(CORPUS)), refused(measured(CORPUS))
    assert true >= 300
    assert false >= 300
    assert seen >= 0.9 * false
    assert wrongly <= 0.01 * true


def test_of_the_unseen_the_figures_do_not_fall() -> None:
    """A ratchet: what betters a figure raises it here."""
    (seen, false), (wrongly, true) = caught(measured(UNSEEN)), refused(measured(UNSEEN))
    assert (false, true) == (160, 200)
    assert seen >= 129
    assert wrongly <= 14


@pytest.mark.parametrize("folder", [CORPUS, UNSEEN], ids=["seen", "unseen"])
def test_every_row_is_whole(folder: Any) -> None:
    labels = [row.get("false", "true") for row in rows(folder)]
    assert set(labels) == {*KINDS, "true"}
    for row in rows(folder):
        assert ("true" in row) != ("false" in row), row["claim"]
        assert row["claim"].strip()
        assert row["quotes"]
        assert row.keys() <= {"claim", "title", "published", "quotes", "names", "true", "false", "why"}


def test_no_sentence_is_labelled_twice() -> None:
    every = [(row["claim"], *row["quotes"]) for folder in (CORPUS, UNSEEN) for row in rows(folder)]
    assert len(every) == len(set(every))


ROW: Mapping[str, Any] = {
    "claim": "The pact was signed on 7 May 2021.",
    "published": "2021-05-08",
    "quotes": ["The pact was signed in Saltmere on Thursday."],
    "false": "date",
}


def test_a_row_is_checked_by_the_rules_themselves() -> None:
    assert held(ROW).codes == {"date-ungrounded"}
    assert held({**ROW, "claim": "The pact was signed on 6 May 2021."}).codes == frozenset()


def test_a_warning_catches_but_does_not_refuse_and_an_information_does_neither() -> None:
    splendid = held({**ROW, "claim": "The splendid pact was signed."})
    assert (splendid.codes, splendid.refused) == (frozenset(), False)
    pomp = held({**ROW, "claim": "The pact was signed with splendid pomp."})
    assert pomp.codes == {"statement-doubtful"}
    assert not pomp.refused
    assert caught([pomp]) == (1, 1)
    assert caught([held({**ROW, "false": label}) for label in APART]) == (0, 0)


def test_a_title_is_checked_as_a_title() -> None:
    row = {**ROW, "claim": "Pact signed on 7 May 2021", "title": "true"}
    assert held(row).codes == {"date-ungrounded"}
