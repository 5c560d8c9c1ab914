"""Statements: which texts of a record are compared with which quotes, and where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from museum import laid_over
from timeline.content.archive import read_archive
from timeline.content.load import load
from timeline.evidence.facts import Evidence, gather
from timeline.evidence.statements import Statement

FILE = "content/events/opening.yaml"
RECORD = """title: Tide Fair
date: 2021-05-06
kind: fair
summary: >
  The fair opened at the museum.[^opening] Mayor Ada Finch cut
  the ribbon,[^ribbon] before a crowd[^ribbon] on Thursday.[^opening]

  Nothing is cited here. Nor **here**.

  - Tom Reed was there.[^ribbon]
caveats:
  - {text: "The crowd was of 300. It is not said who came.", evidence: ribbon}
evidence:
  opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
  ribbon:
    source: fair-report
    quote: Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.
"""


def gathered(root: Path, files: dict[str, str]) -> Evidence:
    timeline, _ = load(laid_over(root, files))
    return gather(timeline, read_archive(root, root / "archive", timeline)[0])


def said(root: Path, record: str = RECORD) -> tuple[Statement, ...]:
    return gathered(root, {FILE: record}).events["opening"].statements


def test_every_sentence_is_held_against_what_it_cites(tmp_path: Path) -> None:
    assert [(one.part, one.text, one.cites) for one in said(tmp_path)] == [
        ("title", "Tide Fair", ("opening", "ribbon")),
        ("summary", "The fair opened at the museum.", ("opening",)),
        ("summary", "Mayor Ada Finch cut the ribbon, before a crowd on Thursday.", ("ribbon", "opening")),
        ("summary", "Nothing is cited here.", ()),
        ("summary", "Nor here.", ()),
        ("summary", "Tom Reed was there.", ("ribbon",)),
        ("caveat", "The crowd was of 300.", ("ribbon",)),
        ("caveat", "It is not said who came.", ("ribbon",)),
    ]


def test_a_sentence_stands_where_it_cites_first_or_else_where_the_last_one_did(tmp_path: Path) -> None:
    lines = RECORD.splitlines()
    places = [(one.at.line, one.at.column) for one in said(tmp_path) if one.part == "summary"]
    first, second, last = (
        (number, line.index(mark) + 1)
        for number, line, mark in (
            (5, lines[4], "[^opening]"),
            (6, lines[5], "[^ribbon]"),
            (10, lines[9], "[^ribbon]"),
        )
    )
    behind = (6, lines[5].index("[^opening]") + 1)
    assert places[:2] == [first, second]
    assert places[2:4] in ([second, second], [behind, behind])
    assert places[4] == last


def test_what_cites_nothing_or_an_unknown_quote_has_no_atoms(tmp_path: Path) -> None:
    broken = RECORD.replace("museum.[^opening]", "museum.[^nowhere]")
    held = {one.text: one.atoms for one in said(tmp_path, broken)}
    assert held["The fair opened at the museum."] == held["Nor here."] == ()
    assert held["Tom Reed was there."]


@pytest.mark.parametrize("source", ["fair-report", "nowhere"])
def test_a_title_is_not_held_against_a_part_of_its_quotes(tmp_path: Path, source: str) -> None:
    title, *_ = said(tmp_path, RECORD.replace("opening: {source: fair-report", f"opening: {{source: {source}"))
    assert bool(title.atoms) == (source == "fair-report")


def test_a_description_is_held_against_the_entitys_own_quotes(tmp_path: Path) -> None:
    people = """ada-finch:
  name: Ada Finch
  description: Ada Finch is the mayor.[^ribbon]
  evidence:
    ribbon:
      source: fair-report
      quote: Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300.
"""
    (only,) = gathered(tmp_path, {"content/entities/people.yaml": people}).entities["ada-finch"].statements
    assert (only.part, only.cites) == ("description", ("ribbon",))
    assert [atom.words for atom in only.atoms if atom.grounded] == ["Ada Finch"]


def test_words_that_the_site_accepts_need_no_evidence(tmp_path: Path) -> None:
    splendid = RECORD.replace("The fair opened", "The splendid fair opened")

    def missing(site: str) -> list[str]:
        files = {FILE: splendid, "content/site.yaml": site}
        atoms = gathered(tmp_path / str(len(site)), files).events["opening"].statements[1].atoms
        return [atom.words for atom in atoms if not atom.grounded]

    site = (Path(__file__).parents[1] / "sites" / "museum" / "content" / "site.yaml").read_text()
    assert missing(site) == ["splendid"]
    assert missing(f"{site}accept: [splendidly]\n") == []
