"""The rules about dates: what they say, where, and how it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from breaking import where
from museum import apart_from_prose, laid_over, printed, problems
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity

FILE = "content/events/opening.yaml"
LETTER = "content/sources/letter.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
PREVIEW = "The third Tide Fair is expected to open at the harbour museum in Saltmere next week."


def event(date: str, source: str, quote: str, more: str = "") -> str:
    return f"""title: Tide Fair
date: {date}
kind: fair
{more}evidence:
  told:
    source: {source}
    quote: "{quote}"
summary: Of the fair.[^told]
"""


def severe(root: Path, files: Mapping[str, bytes | str]) -> list[Diagnostic]:
    """The errors and warnings, but those of prose, of the museum's site with these files laid over it."""
    return apart_from_prose(problems(printed(laid_over(root, files))))


def told(root: Path, date: str, published: str, text: str, *, status: str = "happened") -> list[Diagnostic]:
    """The errors and warnings about a record of that date that quotes the whole of a letter of that date."""
    return severe(
        root,
        {
            FILE: event(date, "letter", text, f"status: {status}\n"),
            LETTER: f"title: A letter\npublished: {published}\narchive: letter.txt\n",
            "archive/letter.txt": f"{text}\n{'The rest of the letter is about other things. ' * 30}",
        },
    )


def test_a_wrong_date_is_told_with_what_stands_there(tmp_path: Path) -> None:
    text = event("2021-05-07", "fair-report", OPENING)
    (problem,) = severe(tmp_path, {FILE: text})
    assert problem == Diagnostic(
        "date-unsupported",
        Severity.ERROR,
        where(FILE, text, "2021-05-07"),
        "No quote of this record supports the date 7 May 2021.",
        "The quotes say: “Thursday”, read in a text of 8 May 2021, is 6 May 2021. "
        "Correct the date, or quote the words that give it.",
    )


def test_a_quote_without_a_date_is_told(tmp_path: Path) -> None:
    (problem,) = severe(tmp_path, {FILE: event("2021-05-06", "fair-report", "cut the ribbon before a crowd of 300")})
    assert problem.code == "date-unsupported"
    assert problem.hint.startswith(
        "No date can be read in the quotes. Correct the date, or quote the words that give it. "
    )
    assert f'\n    quote: "{OPENING}"\n' in problem.hint


def test_a_weekday_that_is_not_its_dates_bears_nothing_out(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "2021-05-06", "2021-05-08", "The fair opened on Friday, 6 May 2021.")
    assert problem.code == "date-unsupported"
    assert "“Friday, 6 May 2021” contradicts itself" in problem.hint
    assert "a Thursday, not a Friday" in problem.hint


def test_a_sharper_date_is_told_with_the_quotes_place(tmp_path: Path) -> None:
    text = event("2021-05-06", "fair-preview", PREVIEW, "status: expected\n")
    (problem,) = severe(tmp_path, {FILE: text})
    assert problem == Diagnostic(
        "date-too-precise",
        Severity.ERROR,
        where(FILE, text, "2021-05-06"),
        "The quotes do not support a date as precise as 6 May 2021.",
        "The quotes say: “next week”, read in a text of 30 April 2021, is 2–9 May 2021. "
        "Give the wider date, or quote words that are as precise.",
        (Related(where(FILE, text, f'"{PREVIEW}'), "“next week”"),),
    )


@pytest.mark.parametrize(
    ("date", "published", "text"),
    [
        ("2021-05-06", "2021-05-08", "The fair opened in May."),
        ("2021-05", "2021-06-08", "The fair opened this year."),
        ("1921", "1998", "The fair was founded in the 1920s."),
        ("1921-07-04", "1998", "The fair was founded in July 1921."),
        ("1921", "1998", "The fair was founded around 1921."),
        ("2021-05-01/2021-05-07", "2021-05-20", "The fair opened in the first half of May."),
    ],
)
def test_a_sharper_date_is_refused(tmp_path: Path, date: str, published: str, text: str) -> None:
    assert [problem.code for problem in told(tmp_path, date, published, text)] == ["date-too-precise"]


@pytest.mark.parametrize(
    ("date", "published", "text"),
    [
        ("2021-05-06", "2021-05-06", "Mayor Ada Finch is holding talks in Saltmere today."),
        ("2021-05-06", "2021-05-06", "The fair opens today."),
        ("2021-05-06", "2021-05-06", "The fair begins on Thursday."),
        ("2021-05-06", "2021-05-06", "The planned fair took place on Thursday."),
        ("2021-05-06", "2021-05-06", "The fair, expected for weeks, opened on Thursday."),
        ("2021-05-06", "2021-05-06", "At today's meeting Ada Finch resigned."),
        ("2021-05-06", "2021-05-06", "They agreed on Thursday to build a bridge."),
        ("2021-05-06", "2021-05-06", "The plan that will shape the town was adopted on Thursday."),
        ("2021-05-06", "2021-05-06", "The bridge will close, Ada Finch said on Thursday."),
        ("2021-05-06", "2021-05-06", "Ada Finch announced today that the fair will open on June 7."),
        ("2021-05-06", "2021-05-08", "Ada Finch, who will retire next year, opened the fair on Thursday."),
        ("2021-05-06", "2021-05-08", "Saltmere, 6 May 2021. We met for an hour."),
        ("2020-12-31", "2021-01-01", "Ada Finch resigned on Thursday."),
        ("2020-12-31", "2021-01-03", "Ada Finch resigned on December 31."),
        ("2020", "2021-01-02", "The bridge was opened last year."),
        ("1921-03-03", "1998", "Ada Finch was elected on 3 March 1921."),
        ("1921-21", "1998", "In the spring of 1921 Ada Finch became mayor."),
        ("1998-03-03", "1998", "The bridge fell on 3 March 1998."),
        ("192X", "1998", "The bridge was built in the 1920s."),
        ("1920~", "1998", "The bridge was built around 1920."),
        ("1898", "1900~", "The bridge was built in 1898."),
        ("-0043-03-15", "1998", "Caesar was murdered in Rome on 15 March 44 BC."),
        ("-0043", "1998", "Caesar was murdered in 44 BCE."),
        ("2021-05-03/2021-05-09", "2021-05-30", "The fair ran from 3 to 9 May 2021."),
        ("2021-05-06/..", "2021-05-08", "The bridge has been closed since Thursday."),
    ],
)
def test_what_a_source_could_know_passes(tmp_path: Path, date: str, published: str, text: str) -> None:
    assert told(tmp_path, date, published, text) == []


def test_a_quote_with_words_left_out_before_its_date_is_read(tmp_path: Path) -> None:
    text = event("2021-05-06", "fair-report", "The third Tide Fair opened … Saltmere on Thursday. Mayor")
    assert severe(tmp_path, {FILE: text}) == []


def test_an_older_source_witnesses_nothing(tmp_path: Path) -> None:
    text = "The fair opens on 6 May 2021."
    (problem,) = told(tmp_path, "2021-05-06", "2021-05-05", text)
    file = event("2021-05-06", "letter", text, "status: happened\n")
    assert problem == Diagnostic(
        "future-witness",
        Severity.ERROR,
        where(FILE, file, "2021-05-06"),
        "No source of this record could know that it happened: its date rests on `letter` of 5 May 2021.",
        "Write `status: expected`, or quote a source that reports it afterwards.",
        (Related(where(FILE, file, f'"{text}'), "“6 May 2021”"),),
    )


def test_a_source_of_the_day_that_speaks_of_it_as_to_come_is_no_witness(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "2021-05-06", "2021-05-06", "The fair will open today.")
    assert problem.code == "future-witness"
    assert problem.message.endswith("rests on `letter` of 6 May 2021, which calls it a future event.")


@pytest.mark.parametrize("date", ["2021-05", "2021", "202X", "2021-05-01/2021-05-31"])
def test_a_wider_date_makes_no_witness_of_an_older_source(tmp_path: Path, date: str) -> None:
    (problem,) = told(tmp_path, date, "2021-05-08", "The choir visits Grayholm on 10 May 2021.")
    assert problem.code == "future-witness"
    assert problem.message.endswith("rests on `letter` of 8 May 2021.")


def test_a_later_source_may_speak_as_if_it_were_to_come(tmp_path: Path) -> None:
    assert told(tmp_path, "2021-05-06", "2021-05-08", "The fair, scheduled for 6 May 2021, drew a crowd.") == []


def test_one_witness_is_enough(tmp_path: Path) -> None:
    text = event("2021-05-06", "fair-report", OPENING)
    more = (
        '  early:\n    source: letter\n    quote: "The fair will open on 6 May 2021."\nsummary: Yes.[^told][^early]\n'
    )
    files = {
        FILE: text.replace("summary: Of the fair.[^told]\n", more),
        LETTER: "title: A letter\npublished: 2021-05-01\narchive: letter.txt\n",
        "archive/letter.txt": "The fair will open on 6 May 2021. " + "We hope so, and we shall bring the boat. " * 9,
    }
    assert severe(tmp_path, files) == []


@pytest.mark.parametrize(
    ("date", "published", "text"),
    [
        ("2021-06-07", "2021-05-06", "The fair is to open on June 7."),
        ("2021-06-07", "2021-05-06", "The hearing has been scheduled for June 7."),
        ("2022-01-04", "2021-12-30", "The bridge is to open on January 4."),
        ("2021-06", "2021-05-06", "The fair will open in June."),
        ("2021-05-06", "2021-05-06", "The fair will open today."),
        ("1950-01-01", "1949-04-10", "This act shall come into force on 1 January 1950."),
    ],
)
def test_what_is_expected_passes(tmp_path: Path, date: str, published: str, text: str) -> None:
    assert told(tmp_path, date, published, text, status="expected") == []


def test_an_expectation_of_a_source_that_could_know_is_stale(tmp_path: Path) -> None:
    text = event("2021-05-06", "fair-report", OPENING, "status: expected\n")
    (problem,) = severe(tmp_path, {FILE: text})
    assert problem == Diagnostic(
        "stale-expectation",
        Severity.WARNING,
        where(FILE, text, "expected"),
        "`fair-report` supports the expected date, but was published after it, on 8 May 2021.",
        "If it says that the event happened, write `status: happened`. "
        "If it does not, support the date with older sources only.",
    )


PREVIOUSLY = f"""title: Tide Fair
date: 2021-05-06
kind: fair
previously:
  - {{date: 2021-05-02/2021-05-09, evidence: preview}}
evidence:
  told:
    source: fair-report
    quote: "{OPENING}"
  preview:
    source: fair-preview
    quote: "{PREVIEW}"
"""


def test_an_earlier_date_passes(tmp_path: Path) -> None:
    assert severe(tmp_path, {FILE: PREVIOUSLY}) == []


def test_an_earlier_date_that_its_quote_does_not_give_is_told(tmp_path: Path) -> None:
    text = PREVIOUSLY.replace("2021-05-02/2021-05-09", "2021-06")
    (problem,) = severe(tmp_path, {FILE: text})
    assert problem == Diagnostic(
        "date-unsupported",
        Severity.ERROR,
        where(FILE, text, "2021-06"),
        "None of the quotes named here supports the date June 2021.",
        "The quotes say: “next week”, read in a text of 30 April 2021, is 2–9 May 2021. "
        "Correct the date, or quote the words that give it.",
    )


def test_an_earlier_date_that_is_too_sharp_is_told(tmp_path: Path) -> None:
    text = PREVIOUSLY.replace("2021-05-02/2021-05-09", "2021-05-03")
    (problem,) = severe(tmp_path, {FILE: text})
    assert (problem.code, problem.place) == ("date-too-precise", where(FILE, text, "2021-05-03"))
    assert problem.related == (Related(where(FILE, text, f'"{PREVIEW}'), "“next week”"),)


def test_an_earlier_date_of_no_older_source_is_told(tmp_path: Path) -> None:
    text = PREVIOUSLY.replace("2021-05-02/2021-05-09, evidence: preview", "2021-05, evidence: told")
    found = [problem for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert found == [
        Diagnostic(
            "date-unsupported",
            Severity.ERROR,
            where(FILE, text, "2021-05, evidence"),
            "`fair-report` is no older than the source of the record's own date.",
            "Give only dates of older sources under `previously`; mention another date in a caveat.",
        )
    ]


def test_a_wrong_date_is_not_told_twice(tmp_path: Path) -> None:
    text = PREVIOUSLY.replace("date: 2021-05-06", "date: 2021-05-20")
    found = [problem.code for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert found == ["date-unsupported"]


def test_a_date_that_is_none_is_the_only_problem(tmp_path: Path) -> None:
    text = event("6 May 2021", "fair-preview", PREVIEW)
    assert [problem.code for problem in severe(tmp_path, {FILE: text})] == ["bad-date"]
