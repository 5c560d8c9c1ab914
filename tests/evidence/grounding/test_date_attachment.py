"""Belonging: a day is refuted only where the quotes give its act, its thing or its figure another."""

from __future__ import annotations

import pytest

from grounded import wrong

KNOWN = {"arden": ["Arden"], "bress": ["Bress"], "tom-rook": ["Tom Rook", "Rook"]}
RAILWAY = "The railway, proposed in 1851, was opened by Tom Rook in 1863."
PACT = "The pact, drafted in Bress in 2015 and signed in Arden in 2016, took effect on 1 January 2018."
WITHDRAWN = "Arden withdrew on 9 May 2021, two days after Bress voted."
VOYAGE = "Rook left Arden on 3 May, reached the lake on the 11th and was back on the 19th."
STORM = "The storm hit Bress on Monday evening. Nobody had been found by Tuesday morning."
SOLM = "Rook presented his letters in April, succeeding Ann Solm, who had held the post since 2012."
STRIKE = "The union called off Friday's strike late on Monday."
LENT = "Arden gave the statue to the city, which had commissioned it in 2015."
RULING = "The court ruled on Thursday that the poll of 12 November was valid."
RATES = "Inflation fell to 6.3 per cent in March from 6.9 per cent in February."

SURVEY = "Between 1931 and 1933 Tom Rook mapped the coast; two members drowned in a storm."
MILL = "By the 1880s the mill, bought by Tom Rook in 1869, employed ninety."

MISDATED = [
    ("The railway was opened in 1851.", RAILWAY),
    ("The pact was signed in 2015.", PACT),
    ("The pact took effect in 2016.", PACT),
    ("Bress voted on 9 May 2021.", WITHDRAWN),
    ("Rook reached the lake on 3 May.", VOYAGE),
    ("The union called off the strike on 14 May.", STRIKE),
    ("Arden gave the statue to the city in 2015.", LENT),
    ("The poll of 6 May was valid.", RULING),
    ("Inflation was 6.9 per cent in March.", RATES),
    ("Two members drowned in 1933.", SURVEY),
    ("The mill was bought by Tom Rook in the 1880s.", MILL),
    ("The storm hit Bress on Monday morning.", STORM),
    ("The storm hit Bress on the morning of 10 May 2021.", STORM),
]
DATED = [
    ("The railway was opened in 1863.", RAILWAY),
    ("The pact was signed in Arden in 2016.", PACT),
    ("Drafted in 2015 and signed in 2016, the pact took effect on 1 January 2018.", PACT),
    ("Bress voted on 7 May 2021.", WITHDRAWN),
    ("Rook reached the lake on 11 May.", VOYAGE),
    ("The strike, planned for 14 May, was called off on 10 May.", STRIKE),
    ("The city had commissioned the statue in 2015.", LENT),
    ("The court ruled on 6 May that the poll was valid.", RULING),
    ("Inflation was 6.9 per cent in February.", RATES),
    ("Tom Rook mapped the coast between 1931 and 1933.", SURVEY),
    ("The mill, bought by Tom Rook in 1869, employed ninety in the 1880s.", MILL),
    ("The storm hit Bress on Monday night.", STORM),
    ("The storm hit Bress on Monday morning.", "The storm hit Bress early on Monday."),
    ("The storm hit Bress on the morning of 10 May.", "It hit Bress at dawn on Monday. On Monday evening it was over."),
    ("The storm hit Bress on Monday evening.", "The storm hit Bress on Monday morning and evening."),
    ("Rook succeeded Ann Solm, envoy since 2012.", SOLM),
    (
        "In a ruling of 6 May the court ordered the state to pay.",
        "On Thursday the court ordered the state to pay for the spill of 2009.",
    ),
    (
        "On 6 May the state was ordered to pay.",
        "The court ruled on Thursday that the state must pay for the spill of 2009.",
    ),
    (
        "The isle lost its post office on 6 May 2021.",
        "The isle lost its ferry in 1978 and its shop in 2006; on Thursday the post office closed.",
    ),
]


@pytest.mark.parametrize(("claim", "quote"), MISDATED)
def test_a_day_that_is_that_of_something_else_is_refuted(claim: str, quote: str) -> None:
    assert "date" in wrong(claim, quote, known=KNOWN, day="2021-05-11")


@pytest.mark.parametrize(("claim", "quote"), DATED)
def test_a_day_that_may_be_its_own_passes(claim: str, quote: str) -> None:
    assert "date" not in wrong(claim, quote, known=KNOWN, day="2021-05-11")
