from __future__ import annotations

import json
import os
import re
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics.diagnostic import Diagnostic, Place, Related, Severity, error, info, warning
from timeline.diagnostics.reports import FORMS, as_json, diagnostic, github, sarif, shown, summary, text

FOUND = (
    error("bad-date", Place("content/events/a.yaml", 2, 7), "“2018/09” is no date", "Write 2018-09."),
    warning("unused-source", Place("content/sources/é.yaml"), "No record quotes this source"),
    info(
        "series-gap",
        Place("content/events/b.yaml", 5, 10),
        "Number 2 is missing",
        related=(Related(Place("content/events/a.yaml", 1, 1), "number 1"), Related(Place("c.yaml"), "number 3")),
    ),
)

anything = st.text(max_size=30)
names = st.binary(max_size=20).map(os.fsdecode)  # a file's name may be any bytes
diagnostics = st.builds(
    Diagnostic,
    code=st.from_regex(r"[a-z]+(-[a-z]+)*", fullmatch=True),
    severity=st.sampled_from(Severity),
    place=st.builds(Place, names, st.integers(1, 10**6), st.integers(1, 10**6)),
    message=anything,
    hint=anything,
    related=st.lists(st.builds(Related, st.builds(Place, names), anything), max_size=2).map(tuple),
)


def test_text_is_a_paragraph_a_problem_and_a_count() -> None:
    assert text(FOUND) == (
        "content/events/a.yaml:2:7: error: “2018/09” is no date. [bad-date]\n"
        "    Write 2018-09.\n"
        "content/sources/é.yaml:1:1: warning: No record quotes this source. [unused-source]\n"
        "content/events/b.yaml:5:10: info: Number 2 is missing. [series-gap]\n"
        "    content/events/a.yaml:1:1: number 1\n"
        "    c.yaml:1:1: number 3\n"
        "1 error, 1 warning, 1 info\n"
    )


def test_what_is_to_be_pasted_stands_as_it_does_in_the_file() -> None:
    hint = "Put this into the record's `evidence`:\n  opening:\n    source: report\nThen cite it."
    said = text([error("name-ungrounded", Place("a.yaml"), "It is not there.", hint)]).splitlines()
    assert said[1:-1] == [
        "    Put this into the record's `evidence`:",
        "  opening:",
        "    source: report",
        "    Then cite it.",
    ]


def test_the_summary_counts_in_words() -> None:
    assert summary(()) == "no errors, no warnings, no infos"
    assert summary(FOUND[:1] * 2) == "2 errors, no warnings, no infos"


@pytest.mark.parametrize("name", ["a\nb.yaml", "a\x1b[31m.yaml", "a\u202eb.yaml", "a\udcff.yaml"])
def test_a_file_s_name_cannot_forge_a_report(name: str) -> None:
    line, _ = text([error("bad-id", Place(name), "m")]).splitlines()
    assert line.isprintable()


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\x00", "\x7f", "\x9b", "\u202e", "\u2028", "\udcff"])
def test_what_commands_a_terminal_is_spelt_out(char: str) -> None:
    odd = f"a{char}[31mb"
    related = (Related(Place(odd), odd),)
    found = [Diagnostic("bad-id", Severity.ERROR, Place(odd), odd, f"{odd}\nsecond line", related)]
    spelt = f"a{repr(char)[1:-1]}[31mb"
    assert char not in text(found) + github(found)
    assert text(found).count(spelt) >= 4
    assert github(found).count(spelt) == 3
    assert "    second line\n" in text(found)


def test_a_line_break_in_a_message_cannot_forge_a_report() -> None:
    found = [Diagnostic("bad-id", Severity.ERROR, Place("a.yaml"), "one\nb.yaml:1:1: error: two")]
    assert text(found).splitlines()[0] == "a.yaml:1:1: error: one\\nb.yaml:1:1: error: two [bad-id]"


@pytest.mark.parametrize("words", ["“2018/09” – é 東京 \u00a0\u202f", "a\\x1b"])
def test_plain_words_are_shown_as_they_are(words: str) -> None:
    assert shown(words) == words


def test_json_is_the_contract_s_object() -> None:
    assert json.loads(as_json(FOUND)) == {
        "ok": False,
        "counts": {"error": 1, "warning": 1, "info": 1},
        "diagnostics": [
            {
                "code": "bad-date",
                "severity": "error",
                "file": "content/events/a.yaml",
                "line": 2,
                "column": 7,
                "message": "“2018/09” is no date.",
                "hint": "Write 2018-09.",
                "related": [],
            },
            {
                "code": "unused-source",
                "severity": "warning",
                "file": "content/sources/é.yaml",
                "line": 1,
                "column": 1,
                "message": "No record quotes this source.",
                "hint": "",
                "related": [],
            },
            {
                "code": "series-gap",
                "severity": "info",
                "file": "content/events/b.yaml",
                "line": 5,
                "column": 10,
                "message": "Number 2 is missing.",
                "hint": "",
                "related": [
                    {"file": "content/events/a.yaml", "line": 1, "column": 1, "message": "number 1"},
                    {"file": "c.yaml", "line": 1, "column": 1, "message": "number 3"},
                ],
            },
        ],
    }


def test_json_keeps_the_contract_s_order_and_other_alphabets() -> None:
    whole = as_json(FOUND)
    assert list(json.loads(whole)) == ["ok", "counts", "diagnostics"]
    assert list(diagnostic(FOUND[0])) == ["code", "severity", "file", "line", "column", "message", "hint", "related"]
    assert "é.yaml" in whole


def test_without_errors_it_is_ok() -> None:
    assert json.loads(as_json(FOUND[1:]))["ok"] is True
    assert json.loads(as_json(())) == {"ok": True, "counts": {"error": 0, "warning": 0, "info": 0}, "diagnostics": []}


def test_github_escapes_what_would_end_a_property_or_a_line() -> None:
    odd = error("bad-id", Place("a:b,c%d.yaml", 3, 4), "50%\nof it: this, that", "Line one\r\nline two")
    assert github([odd]) == (
        "::error file=a%3Ab%2Cc%25d.yaml,line=3,col=4,title=bad-id::"
        "50%25%0Aof it: this, that.%0ALine one%0D%0Aline two.\n1 error, no warnings, no infos\n"
    )


def test_github_names_severities_in_its_own_words() -> None:
    assert re.findall(r"^::(\w+) ", github(FOUND), re.MULTILINE) == ["error", "warning", "notice"]


@pytest.mark.slow
@given(st.lists(diagnostics, max_size=3))
def test_github_commands_are_one_to_a_line(found: list[Diagnostic]) -> None:
    *commands, last = re.split("\r\n|\r|\n", github(found).removesuffix("\n"))
    assert last == summary(found)
    assert len(commands) == len(found)
    for command, one in zip(commands, found, strict=True):
        match = re.fullmatch(r"::\w+ file=([^:,]*),line=\d+,col=\d+,title=[^:,]+::(.*)", command, re.DOTALL)
        assert match
        assert unescaped(match[1]) == shown(one.place.file, keep="\r\n")
        said = "\n".join(filter(None, [one.message, one.hint]))
        assert unescaped(match[2]) == shown(said, keep="\r\n")


def unescaped(value: str) -> str:
    for code, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        value = value.replace(code, char)
    return value


def check_sarif(log: dict[str, Any]) -> None:
    """What SARIF 2.1.0 requires of the properties that we write (sections 3.13, 3.14, 3.19, 3.27 to 3.30, 3.49)."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    driver = run["tool"]["driver"]
    assert driver["name"]
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert isinstance(result["message"]["text"], str)
        (location,) = result["locations"]
        check_location(location)
        assert [related["id"] for related in result["relatedLocations"]] == [*range(len(result["relatedLocations"]))]
        for related in result["relatedLocations"]:
            assert isinstance(related["message"]["text"], str)
            check_location(related)


def check_location(location: dict[str, Any]) -> None:
    physical = location["physicalLocation"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]*", physical["artifactLocation"]["uri"])
    assert urlsplit(physical["artifactLocation"]["uri"]).scheme == ""
    assert physical["region"]["startLine"] >= 1
    assert physical["region"]["startColumn"] >= 1


def test_sarif_says_what_was_found_and_where() -> None:
    log = json.loads(sarif(FOUND))
    check_sarif(log)
    results = log["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]
    assert [result["ruleId"] for result in results] == ["bad-date", "unused-source", "series-gap"]
    assert results[0]["message"]["text"] == "“2018/09” is no date.\nWrite 2018-09."
    physical = results[1]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "content/sources/%C3%A9.yaml"
    assert physical["region"] == {"startLine": 1, "startColumn": 1}
    assert len(results[2]["relatedLocations"]) == 2


@pytest.mark.slow
@given(st.lists(diagnostics, max_size=3))
def test_sarif_is_well_formed_whatever_is_reported(found: list[Diagnostic]) -> None:
    log = json.loads(sarif(found))
    check_sarif(log)
    for result, one in zip(log["runs"][0]["results"], found, strict=True):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert os.fsdecode(unquote_to_bytes(uri)) == one.place.file


@pytest.mark.slow
@given(st.lists(diagnostics, max_size=3))
def test_json_comes_back_as_it_went(found: list[Diagnostic]) -> None:
    assert json.loads(as_json(found))["diagnostics"] == [diagnostic(one) for one in found]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_ends_in_one_line_break(form: Any) -> None:
    for found in ((), FOUND):
        assert form(found).endswith("\n")
        assert not form(found).endswith("\n\n")
