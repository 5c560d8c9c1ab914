"""Ties of days: how far apart two lie, and when one lies in the other."""

from __future__ import annotations

import pytest

from grounded import wrong
from timeline.dates.intervals import Interval
from timeline.evidence.grounding.date_arithmetic import apart, direction, lie_apart, shifted


def test_distances_are_read_with_their_way() -> None:
    assert list(apart("a day after, 3 weeks earlier")) == [
        (0, 11, 1, "day", "after"),
        (13, 28, 3, "week", "earlier"),
    ]
    assert list(apart("taken the night before by Rook, the next year")) == [
        (6, 22, 1, "day", "earlier"),
        (32, 45, 1, "year", "later"),
    ]
    assert [direction("after", True), direction("after", False), direction("later", True)] == [-1, 1, 1]
    assert [direction("before", True), direction("before", False), direction("earlier", True)] == [1, -1, -1]


def test_days_are_moved_by_the_calendar() -> None:
    end_of_january = Interval(737821, 737821)  # 2021-01-31
    assert shifted(end_of_january, 1, "month") == Interval(737849, 737849)
    assert shifted(end_of_january, 1, "week") == Interval(737828, 737828)
    assert shifted(Interval(None, 737821), 1, "year") is None
    assert shifted(Interval(739066, 739066), 1, "year") == Interval(739431, 739431)  # 29 June, in a month of 30 days
    assert lie_apart(end_of_january, Interval(738186, 738186), 1, "year")
    assert lie_apart(end_of_january, Interval(738156, 738520), 1, "year")  # all of 2022
    assert not lie_apart(end_of_january, Interval(738186, 738186), 2, "year")


# Published on Thursday 6 May 2021.
LIES_IN = [
    ("The hall opens on 11 May 2021.", "The hall opens on Tuesday."),
    ("Crews had put it out by the night of 5 May.", "Crews had put it out by Wednesday night."),
    ("The vote is due by the end of June 2021.", "The vote will be held by the end of June."),
    ("The camp may stay until the end of July 2021.", "The camp may stay until the end of July."),
    ("The fair runs from 3 to 7 June 2021.", "The fair runs from June 3 to June 7."),
    ("The fair runs from 3 to 29 June.", "The fair runs from 3 to 29 June 2022."),
    ("It was moved from 12 June to 19 June.", "It has been put back from Saturday June 12 to Saturday June 19."),
    ("She reached Sellin in April 1943.", "It closed on 19 February 1943, and she reached Sellin in April."),
    ("Sales rose in April 2021, unlike in April 2020.", "Sales rose in April, unlike in the same month last year."),
    ("The flight was put off until 9 June at the earliest.", "The flight was put off until no earlier than 9 June."),
]
LIES_OUTSIDE = [
    ("The hall opens on 12 May 2021.", "The hall opens on Tuesday."),
    ("The hall opens on Friday.", "The hall opens on Tuesday."),
    ("December talks of the two", "Talks of the two in June went well."),
    ("The vote is due by the end of July 2021.", "The vote will be held by the end of June."),
    ("The panel sat between January and May.", "The panel sat between January and March."),
    ("The line will be ready by the spring of 2023.", "The line will be ready by the spring of 2022."),
    ("The flight was put off until 9 June.", "The flight was put off until no earlier than 9 June."),
]


@pytest.mark.parametrize(("claim", "quote"), LIES_IN)
def test_a_day_told_in_other_words_is_found(claim: str, quote: str) -> None:
    assert "date" not in wrong(claim, quote, day="2021-05-06")


@pytest.mark.parametrize(("claim", "quote"), LIES_OUTSIDE)
def test_another_day_or_bound_is_not(claim: str, quote: str) -> None:
    assert "date" in wrong(claim, quote, day="2021-05-06")
