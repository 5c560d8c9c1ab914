"""The rules about series and agreement between records: what they say, and where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from breaking import where
from museum import MUSEUM, laid_over, printed, problems
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity

FILE = "content/events/opening.yaml"
FAIR = "content/events/third-tide-fair.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
KNOWN = (MUSEUM / FAIR).read_text("utf-8")


def found(root: Path, files: Mapping[str, bytes | str]) -> list[Diagnostic]:
    """What is found in the museum's site with these files laid over it."""
    return list(problems(printed(laid_over(root, files))))


def counted(number: int, quote: str = OPENING, date: str = "2021-05-06", source: str = "fair-report") -> str:
    return f"""title: Tide Fair
date: {date}
kind: fair
series: {{tide-fair: {number}}}
evidence:
  told:
    source: {source}
    quote: "{quote}"
"""


def test_a_number_given_twice_is_told_with_the_other_record(tmp_path: Path) -> None:
    text = counted(3)
    severe = [problem for problem in found(tmp_path, {FILE: text}) if problem.severity is not Severity.INFO]
    assert severe == [
        Diagnostic(
            "ordinal-duplicate",
            Severity.ERROR,
            where(FAIR, KNOWN, "tide-fair: 3"),
            "Another record already has number 3 of `tide-fair`.",
            "Correct the number that is wrong, or make one record of both if they are the same event.",
            (Related(where(FILE, text, "tide-fair"), "the other record"),),
        )
    ]


def test_a_number_given_thrice_is_told_twice(tmp_path: Path) -> None:
    files = {FILE: counted(3), "content/events/again.yaml": counted(3)}
    severe = [problem for problem in found(tmp_path, files) if problem.severity is Severity.ERROR]
    assert [problem.code for problem in severe] == ["ordinal-duplicate"] * 2
    assert len({each.place for problem in severe for each in problem.related}) == 1


def test_a_gap_is_told_for_the_series_that_has_it(tmp_path: Path) -> None:
    gaps = [problem for problem in found(tmp_path, {}) if problem.code == "series-gap"]
    assert gaps == [
        Diagnostic(
            "series-gap",
            Severity.INFO,
            where(FAIR, KNOWN, "tide-fair: 3"),
            "No record has numbers 1 to 2 of Tide Fair; the site shows a gap.",
        )
    ]


def test_a_gap_of_one_is_told_by_its_number(tmp_path: Path) -> None:
    text = counted(1, "The first fair was held in 2018", "2018", "fair-preview")
    gaps = [problem for problem in found(tmp_path, {FILE: text}) if problem.code == "series-gap"]
    assert [problem.message for problem in gaps] == ["No record has number 2 of Tide Fair; the site shows a gap."]


def letter(role: str, date: str = "2021-05-06", words: str = "on Thursday") -> dict[str, str]:
    """A record by which Ada Finch had that role."""
    quote = f"We saw the {role}, Ada Finch, {words}"
    return {
        "content/sources/letter.yaml": "title: A letter\npublished: 2021-05-07\narchive: letter.txt\n",
        "archive/letter.txt": f"{quote}. {'The rest of the letter is about other things. ' * 20}",
        FILE: f"""title: Ada Finch seen
date: {date}
kind: fair
people: [{{person: ada-finch, role: {role}}}]
evidence:
  seen:
    source: letter
    quote: "{quote}"
""",
    }


def test_two_offices_at_one_time_are_told_with_the_other(tmp_path: Path) -> None:
    files = letter("harbour master")
    severe = [problem for problem in found(tmp_path, files) if problem.severity is not Severity.INFO]
    assert severe == [
        Diagnostic(
            "role-conflict",
            Severity.WARNING,
            where(FAIR, KNOWN, "Mayor"),
            "Ada Finch is “Mayor” here and “harbour master” in a record of the same time.",
            "If a source errs, leave the wrong role out and say so in a caveat.",
            (Related(where(FILE, files[FILE], "harbour master"), "the other role"),),
        )
    ]


@pytest.mark.parametrize("role", ["mayor", "mayor of Saltmere", "honourable mayor"])
def test_an_office_in_other_words_is_no_other_office(tmp_path: Path, role: str) -> None:
    assert [problem for problem in found(tmp_path, letter(role)) if problem.code == "role-conflict"] == []


def test_another_office_at_another_time_is_no_conflict(tmp_path: Path) -> None:
    files = letter("harbour master", "2019", "in 2019")
    assert [problem for problem in found(tmp_path, files) if problem.severity is not Severity.INFO] == []


def test_an_office_that_no_quote_gives_is_no_second_problem(tmp_path: Path) -> None:
    files = letter("harbour master")
    files[FILE] = files[FILE].replace("role: harbour master", "role: choir master")
    severe = [problem.code for problem in found(tmp_path, files) if problem.severity is not Severity.INFO]
    assert severe == ["role-unsupported"]


def test_a_conflict_of_many_records_is_told_once(tmp_path: Path) -> None:
    files = letter("harbour master")
    files["content/events/again.yaml"] = files[FILE]
    conflicts = [problem for problem in found(tmp_path, files) if problem.code == "role-conflict"]
    assert len(conflicts) == 1


def test_an_unknown_series_has_no_gap_and_no_duplicate(tmp_path: Path) -> None:
    text = counted(3).replace("tide-fair", "tidal-fair")
    codes = {problem.code for problem in found(tmp_path, {FILE: text}) if problem.place.file == FILE}
    assert "ordinal-duplicate" not in codes
    assert "series-gap" not in codes
    assert "unknown-series" in codes
