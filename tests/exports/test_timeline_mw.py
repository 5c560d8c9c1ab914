"""/timeline.mw as Markwhen's own parser reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
from exported_site import DATES, HOSTILE, built, context, dated_site, empty, hostile, hostile_site, sample_site, titles
from museum import MUSEUM
from timeline.exports import timeline_mw
from timeline.exports.context import ExportContext
from tooling import readers

REPOSITORY = Path(__file__).parents[2]
OUTSIDE = {"2018/..", "../2018", "2018/", "/2018-09-06", "-0043", "-0043-03-15", "0000", "Y12018", "Y-300000"}
BEGIN = datetime(1, 1, 1, tzinfo=UTC)


def read(whole: ExportContext) -> dict[str, Any]:
    (found,) = readers.markwhen([timeline_mw.export(whole).decode()])
    assert found["messages"] == []
    return found


def day(milliseconds: int) -> int:
    """The number of a day from what JavaScript counts."""
    since = timedelta(milliseconds=milliseconds) + (datetime(1970, 1, 1, tzinfo=UTC) - BEGIN)
    assert not since.seconds
    return since.days + 1


def nothing_else(event: dict[str, Any]) -> None:
    """The parser found nothing in the event but its title, tags and properties."""
    assert event["supplemental"] == []
    assert (event["completed"], event["percent"], event["recurrence"]) == (None, None, None)
    assert event.get("locations", []) == []
    assert event["properties"].keys() == {"id", "url", "edtf"}


def test_the_parser_finds_what_the_record_says() -> None:
    found = read(sample_site())
    assert found["header"] == {
        "title": "Tide Fairs of Saltmere",
        "description": "The fairs of an invented harbour museum.",
        "timezone": "UTC",
    }
    first, third = found["events"]
    nothing_else(first)
    assert (first["title"], first["tags"], first["id"]) == ("First Tide Fair", ["fair", "happened"], "first-fair")
    assert first["properties"]["url"] == "https://example.org/fairs/events/first-fair/"
    assert (third["title"], third["tags"]) == ("Expected: Third Tide Fair", ["fair", "expected"])


def test_its_ranges_are_the_days_of_the_records() -> None:
    whole = dated_site()
    found = {one["id"]: one for one in read(whole)["events"]}
    inside = [event for event in whole.timeline.events if event.date.text not in OUTSIDE]
    assert found.keys() == {event.id for event in inside}
    assert len(inside) == 2 * (len(DATES) - len(OUTSIDE))
    for event in inside:
        one, interval = found[event.id], event.date.interval
        nothing_else(one)
        assert (day(one["from"]), day(one["to"]) - 1) == (interval.first, interval.last)
        assert one["properties"]["edtf"] == event.date.text


def test_what_markwhen_cannot_say_is_a_comment() -> None:
    comments = read(dated_site())["comments"]
    assert len(comments) == 2 * len(OUTSIDE)
    assert all(any(comment.startswith(f"// {date}: ") for comment in comments) for date in OUTSIDE)


def test_hostile_texts_break_nothing() -> None:
    whole = hostile_site()
    found = read(whole)
    assert found["header"]["title"] == HOSTILE[3]
    for event, title in zip(found["events"], HOSTILE, strict=True):
        nothing_else(event)
        assert event["title"] == timeline_mw.plain(title)
        assert event["tags"] == ["fair", "happened"]


@pytest.mark.parametrize("title", ["2018: a", "A & B, 5%, of “it”", "www.starting.example", "every 2 days: x", "- [a"])
def test_a_title_keeps_all_that_means_nothing(title: str) -> None:
    assert timeline_mw.plain(title).replace("［", "[") == title


PIECES = [*"#!@[]().:/-%x12 \n+,~*_'\"\\{}<>", "start", "end", "now", "2018", "every ", "(map)", "(a.png)", "50%"]
SIGNS = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)


def test_two_strokes_at_the_beginning_of_a_title_are_no_comment() -> None:
    [event] = read(context(hostile("// crossed out", 1, "2018")))["events"]
    assert event["title"] == "∕∕ crossed out"
    nothing_else(event)


@pytest.mark.slow
@settings(max_examples=5)
@given(st.lists(st.one_of(titles, SIGNS.filter(str.strip)), min_size=100, max_size=100))
def test_no_title_breaks_the_syntax(given: list[str]) -> None:
    """A hundred titles in one file and one process of node."""
    days = ["2018-09-06", "2018-09", "2018", "2018-21", "/2018"]
    whole = context(*(hostile(title, number, days[number % 5]) for number, title in enumerate(given)))
    found = read(whole)
    by_id = {one["id"]: one for one in found["events"]}
    assert len(by_id) == 80
    assert len(found["comments"]) == 20
    for number, title in enumerate(given):
        if number % 5 < 4:
            nothing_else(by_id[f"hostile-{number}"])
            assert by_id[f"hostile-{number}"]["title"] == timeline_mw.plain(title)


@pytest.mark.slow
@settings(max_examples=5)
@given(st.lists(titles, min_size=50, max_size=50))
def test_no_site_title_breaks_the_head(given: list[str]) -> None:
    files = [timeline_mw.export(context(title=title, description=title)).decode() for title in given]
    for title, found in zip(given, readers.markwhen(files), strict=True):
        assert found["header"]["title"] == " ".join(title.split()).replace("#", "＃")
        assert found["header"]["timezone"] == "UTC"
        assert found["messages"] == []


def test_a_kind_s_tag_is_one_that_the_parser_knows() -> None:
    kinds = [sample.event(f"e-{kind}", "2018", kind=sample.text(kind)) for kind in ("a-b-c", "2018", "x1")]
    found = read(context(*kinds))["events"]
    assert sorted(one["tags"][0] for one in found) == ["_2018", "a_b_c", "x1"]


def test_an_empty_site_has_a_head_alone() -> None:
    found = read(empty())
    assert (found["events"], found["header"]["title"]) == ([], "Tide Fairs of Saltmere")


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_a_real_site_is_all_there(site: Path) -> None:
    whole = built(site)
    assert [one["id"] for one in read(whole)["events"]] == [event.id for event in whole.timeline.events]
