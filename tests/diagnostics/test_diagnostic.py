from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics.diagnostic import Place, Related, Severity, counts, error, has_errors, in_order, info, warning

HERE = Place("content/site.yaml", 2, 3)


def test_each_severity_has_its_maker() -> None:
    made = [maker("code", HERE, "message", "hint", (Related(HERE, "other"),)) for maker in (error, warning, info)]
    assert [one.severity for one in made] == [Severity.ERROR, Severity.WARNING, Severity.INFO]
    assert {(one.code, one.place, one.related) for one in made} == {("code", HERE, (Related(HERE, "other"),))}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("the file is empty", "The file is empty."),
        ("`x` is no kind", "`x` is no kind."),
        ("Did you mean `a`?", "Did you mean `a`?"),
        ("so it goes…", "So it goes…"),
        ("one of:", "One of:"),
        ("«été»", "«été»."),
        ("éclair", "Éclair."),
        ("", ""),
    ],
)
def test_messages_and_hints_are_sentences(written: str, said: str) -> None:
    made = error("code", HERE, written, written)
    assert (made.message, made.hint) == (said, said)


@given(st.text())
def test_a_sentence_stays_a_sentence(text: str) -> None:
    once = error("code", HERE, text).message
    assert error("code", HERE, once).message == once


def test_they_run_by_file_line_and_column_and_each_is_said_once() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 2), Place("a", 9, 1), Place("a", 9, 1)]
    assert [one.place for one in in_order(error("code", place, "m") for place in places)] == [
        Place("a", 9, 1),
        Place("a", 9, 2),
        Place("a", 10, 1),
        Place("b", 1, 1),
    ]


def test_at_one_place_errors_come_first() -> None:
    found = [warning("a", HERE, "m"), info("a", HERE, "m"), error("b", HERE, "m")]
    assert in_order(found)[0].severity is Severity.ERROR


def test_the_order_does_not_depend_on_the_order_of_finding() -> None:
    found = [error("a", HERE, "m"), error("b", HERE, "m"), error("a", HERE, "n"), warning("a", HERE, "m")]
    assert in_order(found) == in_order(reversed(found))


def test_counts_name_the_absent_too() -> None:
    assert counts([]) == {"error": 0, "warning": 0, "info": 0}
    assert counts([warning("a", HERE, "m"), warning("b", HERE, "m"), info("c", HERE, "m")]) == {
        "error": 0,
        "warning": 2,
        "info": 1,
    }


def test_only_errors_are_errors() -> None:
    assert not has_errors([warning("a", HERE, "m"), info("b", HERE, "m")])
    assert has_errors([warning("a", HERE, "m"), error("b", HERE, "m")])
