"""What the sources date or name and no record quotes, with little noise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from museum import laid_over
from timeline.cli import main
from timeline.content.archive import read_archive
from timeline.content.load import load
from timeline.evidence.facts import gather
from timeline.fixes.coverage import Coverage, as_json, as_text, coverage

LETTER = """Saltmere, 8 May 2021
Menu
Share This
Letters to the Editor

As was told, Ada Finch spoke well on Thursday. In June the Sea Cadets will row to Grayholm.
The Sea Cadets row again on 3 July 2021. However, nobody from NATO came.
The Mayor smiled; see harbour.example/News/Fair for more. Grayholmers cheered the fair.
The fair was held in May. All went home.
"""


def of_letter(root: Path, text: str = LETTER, quote: str = "The fair was held in May") -> Coverage:
    laid_over(
        root,
        {
            "content/sources/letter.yaml": (
                "title: A letter\npublished: 2021-05-08\ndateline: Saltmere, 8 May 2021\narchive: letter.txt\n"
            ),
            "archive/letter.txt": text,
            "content/events/letter.yaml": (
                f'title: The fair\ndate: 2021-05\nkind: fair\nevidence:\n  held: {{source: letter, quote: "{quote}"}}\n'
            ),
        },
    )
    timeline, _ = load(root)
    archived, _ = read_archive(root, root / "archive", timeline)
    found = coverage(timeline, gather(timeline, archived), archived)
    return next(one for one in found if one.source == "letter")


def test_dates_entities_and_names_that_no_record_quotes_are_found(tmp_path: Path) -> None:
    found = of_letter(tmp_path)
    assert [(one.kind, one.words, one.meaning, one.line) for one in found.unused] == [
        ("entity", "Ada Finch", "people/ada-finch", 6),
        ("date", "Thursday", "6 May 2021", 6),
        ("date", "June", "June 2021", 6),
        ("name", "Sea Cadets", "", 6),
        ("entity", "Grayholm", "places/grayholm", 6),
        ("date", "3 July 2021", "3 July 2021", 7),
        ("name", "NATO", "", 7),
    ]


def test_what_is_found_stands_where_it_is_said_to(tmp_path: Path) -> None:
    for one in of_letter(tmp_path).unused:
        assert " ".join(LETTER[one.start : one.end].split()) == one.words
        assert LETTER.splitlines()[one.line - 1].count(one.words)
        assert one.words in one.sentence
        assert one.lines[0] == one.line


def test_what_is_quoted_is_counted_and_not_listed(tmp_path: Path) -> None:
    found = of_letter(tmp_path, quote="Ada Finch spoke well on Thursday. In June the Sea Cadets will row to Grayholm.")
    assert [one.words for one in found.unused] == ["Sea Cadets", "3 July 2021", "NATO", "May"]
    assert found.quoted == 15


def test_the_same_thing_is_listed_once_with_all_its_lines(tmp_path: Path) -> None:
    found = of_letter(tmp_path, LETTER + "The Sea Cadets won.\nThe Sea Cadets sang.\n")
    (cadets,) = [one for one in found.unused if one.words == "Sea Cadets"]
    assert cadets.lines == (6, 7, 10, 11)
    assert "“Sea Cadets”, no entity (also lines 7, 10, 11)" in as_text([found])


def test_a_source_without_its_text_is_said_to_be_away(tmp_path: Path) -> None:
    of_letter(tmp_path)
    (tmp_path / "archive/letter.txt").unlink()
    timeline, _ = load(tmp_path)
    archived, _ = read_archive(tmp_path, tmp_path / "archive", timeline)
    found = next(one for one in coverage(timeline, gather(timeline, archived), archived) if one.source == "letter")
    assert (found.at_hand, found.unused) == (False, ())
    assert as_text([found]) == (
        "letter: its text is not available.\n\n"
        "The text of 1 source is not available: `--archive DIR` says where it is.\n"
    )


def test_the_text_shows_short_passages_with_their_lines(tmp_path: Path) -> None:
    said = as_text([of_letter(tmp_path)]).splitlines()
    assert said[0].endswith("No record quotes 3 dates, 2 known entities and 2 unknown names.")
    assert "  line 6: people/ada-finch; “Thursday” is 6 May 2021" in said
    assert max(map(len, said[1:-1])) < 200


def test_the_json_has_all_of_it_and_the_counts(tmp_path: Path) -> None:
    found = of_letter(tmp_path)
    whole = json.loads(as_json([found]))
    assert whole["counts"] == {"date": 3, "entity": 2, "name": 2}
    assert whole["sources"][0]["source"] == "letter"
    assert len(whole["sources"][0]["unused"]) == 7
    assert whole["sources"][0]["unused"][1]["meaning"] == "6 May 2021"


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_command_lists_it_and_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    of_letter(tmp_path)
    assert main(["coverage", "--site", str(tmp_path), "--format", form]) == 0
    assert "Sea Cadets" in capsys.readouterr().out
