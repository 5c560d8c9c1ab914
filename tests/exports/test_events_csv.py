"""/events.csv, as Python's csv module and a spreadsheet's eyes read it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given

from exported_site import DATES, built, context, dated_site, empty, hostile, hostile_site, sample_site, titles
from museum import MUSEUM
from timeline.dates import edtf
from timeline.exports import events_csv
from timeline.exports.context import ExportContext

REPOSITORY = Path(__file__).parents[2]


def read(whole: ExportContext) -> list[dict[str, str]]:
    text = events_csv.export(whole).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def unquoted(cell: str) -> str:
    return cell.removeprefix("'")


def test_a_row_has_what_the_record_says() -> None:
    first, third = read(sample_site())
    assert first == {
        "id": "first-fair",
        "url": "https://example.org/fairs/events/first-fair/",
        "title": "First Tide Fair",
        "date": "2018-09-06",
        "first": "2018-09-06",
        "last": "2018-09-06",
        "precision": "day",
        "status": "happened",
        "kind": "fair",
        "kind_label": "Fair",
        "place": "Saltmere",
        "people": "Ada Marsh (Keeper); Tom Reed (Mayor)",
        "about": "Pilots' Charter",
        "series": "fairs 1",
        "quotes": "3",
        "sources": "report",
        "summary": "Ada Marsh and Tom Reed cut the ribbon. It opened in Saltmere.",
        "caveats": "The report does not say which ribbon.",
    }
    assert third["status"] == "expected"


def test_every_form_of_date_is_there_as_it_was_written() -> None:
    whole = dated_site()
    rows = {row["id"]: row for row in read(whole)}
    assert len(rows) == 2 * len(DATES)
    for event in whole.timeline.events:
        row = rows[event.id]
        assert unquoted(row["date"]) == event.date.text
        assert row["precision"] == event.date.precision
        for name, day in (("first", event.date.interval.first), ("last", event.date.interval.last)):
            assert unquoted(row[name]) == ("" if day is None else edtf.iso(day))


def test_hostile_texts_come_back_whole() -> None:
    whole = hostile_site()
    for row, event in zip(read(whole), whole.timeline.events, strict=True):
        assert unquoted(row["title"]) == " ".join(event.title.split())
        assert None not in row.values()
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "'=1", "\t=1", "＝1", "-0043-03-15"])
def test_no_cell_begins_a_formula(cell: str) -> None:
    assert events_csv.harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "2018", "Fair = fun", "'tis", "1-2", "“=1”"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert events_csv.harmless(cell) == cell


@given(titles)
def test_any_title_comes_back(title: str) -> None:
    (row,) = read(context(hostile(title)))
    line = " ".join(title.split())
    assert row["title"] in (line, f"'{line}")


def test_lines_end_as_rfc_4180_has_them() -> None:
    text = events_csv.export(hostile_site()).decode()
    assert text.replace("\r\n", "").count("\n") == text.replace("\r\n", "").count("\r") == 0
    assert text.endswith("\r\n")


def test_without_events_there_is_the_head() -> None:
    assert events_csv.export(empty()).decode() == ",".join(events_csv.COLUMNS) + "\r\n"


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_a_real_site_has_a_row_for_each_event(site: Path) -> None:
    whole = built(site)
    assert [row["id"] for row in read(whole)] == [event.id for event in whole.timeline.events]


def test_the_columns_are_documented() -> None:
    document = (REPOSITORY / "docs/built-site.md").read_text("utf-8")
    section = document.partition("\n## events.csv\n")[2].partition("\n## ")[0]
    assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == list(events_csv.COLUMNS)
