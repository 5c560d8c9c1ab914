"""What the exports say alike: titles, summaries, how new a record is, and all of it in the site's language."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

import sample
from exported_site import context, dated_site, sample_site
from timeline.dates import edtf
from timeline.exports import atom, calendar_ics, feed_json, timeline_mw, timelinejs_json
from timeline.exports.context import EARLIEST, ExportContext, moment, one_line
from timeline.site.language import Language

EXPORTS = pytest.mark.parametrize(
    "export",
    [atom.export, calendar_ics.export, feed_json.export, timeline_mw.export, timelinejs_json.export],
    ids=["atom", "calendar", "feed", "markwhen", "timelinejs"],
)


@EXPORTS
def test_the_words_are_in_the_site_s_language(
    export: Callable[[ExportContext], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Language, "say", lambda self, message, **values: f"{self.tag}: {message % values}")
    monkeypatch.setattr(Language, "date", lambda self, date: f"{self.tag}<{date.text}>")
    text = export(context(sample.FIRST, sample.THIRD, language="hi")).decode()
    assert "hi: Expected: Third Tide Fair" in text
    assert "Expected: First" not in text
    assert ("27 May" in text, "6 September" in text) == (False, False)


@EXPORTS
def test_only_what_is_expected_says_so(export: Callable[[ExportContext], bytes]) -> None:
    text = export(dated_site()).decode()
    assert "Expected: The expected 0" in text
    assert "Expected: The happened" not in text


def test_a_record_is_as_new_as_its_newest_source() -> None:
    whole = sample_site()
    assert [event.id for event in whole.newest()] == ["third-fair", "first-fair"]
    assert [moment(whole.updated(event)) for event in whole.newest()] == [
        "2020-05-20T00:00:00Z",
        "2018-09-06T00:00:00Z",
    ]


def test_without_a_source_nothing_is_said_of_when() -> None:
    whole = context(sample.event("bare", "2018"))
    (event,) = whole.timeline.events
    assert whole.updated(event) == EARLIEST
    (item,) = json.loads(feed_json.export(whole))["items"]
    assert "date_modified" not in item
    assert item["content_text"] == "2018. bare."


def test_a_summary_is_plain_text() -> None:
    whole = sample_site()
    assert whole.summary(sample.FIRST) == "Ada Marsh and Tom Reed cut the ribbon. It opened in Saltmere."
    assert whole.summary(sample.event("bare", "2018")) == ""


@pytest.mark.parametrize("text", ["a\nb", " a \r\n b ", "a\u2028b", "a\x85b", "a\u00a0 b", "a\u3000b"])
def test_a_line_is_one_line(text: str) -> None:
    assert one_line(text) == "a b"


def test_a_moment_is_of_the_year_1_at_the_earliest() -> None:
    assert moment(edtf.day("-0043-03-15")) == "0001-01-01T00:00:00Z"
