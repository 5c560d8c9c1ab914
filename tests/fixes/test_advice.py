"""How an editor fixes what the quotes do not support: the advice is applied here, and must fix it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest

from museum import MUSEUM, laid_over, problems
from timeline.check import check
from timeline.diagnostics.diagnostic import Diagnostic, Severity
from timeline.evidence.grounding import Atom
from timeline.evidence.statements import grounded
from timeline.fixes import proposals
from timeline.fixes.passage_index import spans

FILE = "content/events/opening.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
RIBBON = "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300."
ROOMY = (MUSEUM / "content/site.yaml").read_text("utf-8").replace("max_share: 0.8", "max_share: 1")
CITED = re.compile(r"put \[\^([\w-]+)\] after the sentence")
ADDED = re.compile(r"[Aa]dd `([\w-]+)` to (the caveat|that date)'s `evidence`")
PASTED = re.compile(r"(?:^ .*\n)+", re.MULTILINE)


def record(
    summary: str = "", more: str = "", *, title: str = "Tide Fair", ribbon: bool = False, date: str = "2021-05-06"
) -> str:
    second = f'  ribbon:\n    source: fair-report\n    quote: "{RIBBON}"\n' if ribbon else ""
    said = f'summary: "{summary}"\n' if summary else ""
    return (
        f"title: {title}\ndate: {date}\nkind: fair\n{said}{more}evidence:\n"
        f'  opening:\n    source: fair-report\n    quote: "{OPENING}"\n{second}'
    )


def faults(root: Path, files: Mapping[str, str]) -> list[Diagnostic]:
    """The errors and warnings in the record of a museum that may quote as much as it wants."""
    rmtree(root, ignore_errors=True)
    found = problems(laid_over(root, {"content/site.yaml": ROOMY, **files}))
    return [one for one in found if one.severity is not Severity.INFO and one.place.file == FILE]


def applied(text: str, hint: str) -> str:
    """The record after a hint is followed: with the quote, and with a citation of it."""
    for entry in PASTED.findall(hint):
        text = text.replace("evidence:\n  opening", f"evidence:\n{entry}  opening")
    for key in CITED.findall(hint):
        text = re.sub(r'(summary: ".*)"', rf'\1[^{key}]"', text)
    for key, where in ADDED.findall(hint):
        text = re.sub(r"(text: .*evidence: \[|\{date: .*evidence: \[)", rf"\1{key}, ", text)
        assert where
    return text


def hint(root: Path, text: str, code: str) -> str:
    (found,) = [one for one in faults(root, {FILE: text}) if one.code == code]
    return found.hint


def mended(root: Path, text: str) -> list[str]:
    """The codes of the problems that are left when all advice is followed, hint by hint."""
    for _ in range(6):
        found = faults(root, {FILE: text})
        better = next((new for one in found if (new := applied(text, one.hint)) != text), None)
        if better is None:
            break
        text = better
    return [one.code for one in found]


def test_a_quote_of_the_record_that_the_sentence_does_not_cite_is_named(tmp_path: Path) -> None:
    text = record("The fair opened before a crowd of 300.[^opening]", ribbon=True)
    said = hint(tmp_path, text, "number-ungrounded")
    assert said == "The record's quote `ribbon` supports it: put [^ribbon] after the sentence."
    assert mended(tmp_path, text) == []


def test_a_passage_of_the_source_is_ready_to_paste(tmp_path: Path) -> None:
    text = record("Tom Reed cut the ribbon before 300 people at the fair.[^opening]")
    assert hint(tmp_path, text, "name-ungrounded") == (
        "A passage of `fair-report` supports it. Put this into the record's `evidence`:\n"
        f'  tom-reed:\n    source: fair-report\n    quote: "{RIBBON}"\n'
        "Then put [^tom-reed] after the sentence."
    )
    assert "The passage shown for “Tom Reed” supports it." in hint(tmp_path, text, "number-ungrounded")
    assert mended(tmp_path, text) == []


REPORT = (MUSEUM / "archive/report.txt").read_text("utf-8")
SENTENCES = [" ".join(REPORT[start:end].split()) for start, end in spans(REPORT)]


@pytest.mark.parametrize("sentence", SENTENCES[1:])
def test_whatever_a_source_says_its_passage_is_found(tmp_path: Path, sentence: str) -> None:
    quoted = next(one for one in SENTENCES[1:] if one != sentence)
    text = record(f"{sentence}[^opening]").replace(OPENING, quoted)
    before = [one for one in faults(tmp_path, {FILE: text}) if one.code.endswith(("ungrounded", "doubtful"))]
    assert before
    assert [code for code in mended(tmp_path, text) if code.endswith(("ungrounded", "doubtful"))] == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("people: [{person: tom-reed}]\n", "person-unsupported"),
        ("people: [{person: ada-finch, role: Mayor}]\n", "person-unsupported"),
        ("place: grayholm\n", "place-unsupported"),
        ("about: [grayholm-bell]\n", "topic-unsupported"),
    ],
)
def test_the_passage_for_a_fact_fixes_it(tmp_path: Path, more: str, code: str) -> None:
    text = record("The fair opened.[^opening]", more)
    assert code in {one.code for one in faults(tmp_path, {FILE: text})}
    assert mended(tmp_path, text) == []


def test_the_passage_for_a_date_a_number_and_a_role_fixes_it(tmp_path: Path) -> None:
    text = record("Ada Finch cut the ribbon.[^opening]", "series: {tide-fair: 3}\n").replace(OPENING, RIBBON)
    assert {one.code for one in faults(tmp_path, {FILE: text})} >= {"date-unsupported", "ordinal-unsupported"}
    assert "date-unsupported" not in mended(tmp_path, text)
    text = record("The fair opened.[^opening]", "people: [{person: tom-reed, role: Harbour Master}]\n")
    text += '  walk: {source: fair-report, quote: "Reed said that the walk would lead along the old sea wall."}\n'
    assert {one.code for one in faults(tmp_path, {FILE: text})} == {"role-unsupported", "unused-evidence"} - {
        "unused-evidence"
    }
    assert mended(tmp_path, text) == []


def test_a_passage_for_a_title_needs_no_reference(tmp_path: Path) -> None:
    text = record("The fair opened.[^opening]", title="Tom Reed at the Tide Fair")
    said = hint(tmp_path, text, "name-ungrounded")
    assert said.endswith("It needs no reference: a title is compared with all quotes.")
    assert "[^" not in said
    assert mended(tmp_path, text) == []


def test_a_passage_for_a_caveat_is_added_to_its_keys(tmp_path: Path) -> None:
    caveat = "caveats: [{text: Tom Reed was at the ribbon of the fair., evidence: [opening]}]\n"
    text = record("The fair opened.[^opening]", caveat)
    assert "Then add `tom-reed` to the caveat's `evidence`." in hint(tmp_path, text, "name-ungrounded")
    assert "name-ungrounded" not in mended(tmp_path, text)


def test_a_sentence_without_evidence_gets_the_quote_that_supports_it(tmp_path: Path) -> None:
    text = record("The fair opened.[^opening] Tom Reed cut the ribbon.", ribbon=True)
    assert hint(tmp_path, text, "sentence-uncited") == (
        "The record's quote `ribbon` supports it: put [^ribbon] after the sentence."
    )
    assert mended(tmp_path, text) == []
    text = record("The fair opened.[^opening] Tom Reed cut the ribbon.")
    assert f'quote: "{RIBBON}"' in hint(tmp_path, text, "sentence-uncited")
    assert mended(tmp_path, text) == []


def test_the_hint_for_a_sentence_that_nothing_supports_says_so(tmp_path: Path) -> None:
    text = record("The fair opened.[^opening] Una Holm sank 400 ships.")
    assert (
        hint(tmp_path, text, "sentence-uncited") == "End it with a footnote to the quote that supports it: [^opening]."
    )


def test_if_no_text_says_it_the_hint_says_so_with_what_the_quotes_say(tmp_path: Path) -> None:
    text = record("Tom Reed cut the ribbon before 400 people.[^ribbon]", ribbon=True)
    assert hint(tmp_path, text, "number-ungrounded") == (
        "It has “300”. Correct the number, or cite the quote that has it. "
        "No passage that supports it was found in the available texts."
    )


def test_without_texts_the_archive_is_spoken_of(tmp_path: Path) -> None:
    text = record("The fair opened before 300 people.[^opening]")
    found = check(laid_over(tmp_path, {FILE: text}), tmp_path / "nowhere").diagnostics
    (said,) = [one.hint for one in found if one.code == "number-ungrounded"]
    assert said.endswith(
        "With the texts of the sources, `timeline check --archive DIR` looks for a passage that supports it."
    )
    text = record("The fair opened before a crowd of 300.[^opening]", ribbon=True)
    (tmp_path / FILE).write_text(text, "utf-8")
    found = check(tmp_path, tmp_path / "nowhere").diagnostics
    (said,) = [one.hint for one in found if one.code == "number-ungrounded"]
    assert said == "The record's quote `ribbon` supports it: put [^ribbon] after the sentence."


def test_a_passage_with_which_too_much_is_quoted_says_so(tmp_path: Path) -> None:
    text = record("The fair opened before 300 people.[^opening]")
    little = ROOMY.replace("max_share: 1", "max_share: 0.1")
    (found,) = [
        one for one in faults(tmp_path, {FILE: text, "content/site.yaml": little}) if one.code == "number-ungrounded"
    ]
    assert re.search(r"With it the site quotes \d\d\.\d% of that source; at most 10% may be quoted\.", found.hint)


def test_a_record_of_many_wrong_citations_is_not_tried_against_all_its_quotes_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def counted(*given: Any) -> tuple[Atom, ...]:
        tried.append(given)
        return grounded(*given)

    monkeypatch.setattr(proposals, "grounded", counted)
    monkeypatch.setattr(proposals, "_TRIALS", 40)
    quotes = "".join(f'  q{n}:\n    source: fair-report\n    quote: "{OPENING}"\n' for n in range(30))
    wrong = " ".join(f"Tom Reed{' also' * n} opened the fair.[^opening]" for n in range(20))
    found = [one for one in faults(tmp_path, {FILE: record(wrong) + quotes}) if one.code == "name-ungrounded"]
    assert len(found) == 20
    assert len(tried) < 40 + 2 * 30 + 20
    said = "This run found too many problems before this one to look for a quote that supports it."
    assert found[-1].hint.endswith(said)
