"""/feed.json as a feed reader reads it, and /atom.xml as feedparser does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given

from exported_site import HOSTILE, built, context, empty, hostile, hostile_site, sample_site, titles
from museum import MUSEUM
from timeline.exports import atom, feed_json
from timeline.exports.context import ExportContext
from tooling import readers

REPOSITORY = Path(__file__).parents[2]


def read(whole: ExportContext) -> dict[str, Any]:
    return readers.json_feed(feed_json.export(whole).decode())


def test_a_reader_finds_what_the_record_says() -> None:
    feed = read(sample_site())
    assert (feed["title"], feed["home_page_url"], feed["feed_url"], feed["language"]) == (
        "Tide Fairs of Saltmere", "https://example.org/fairs/", "https://example.org/fairs/feed.json", "en",
    )  # fmt: skip
    newest, oldest = feed["items"]
    assert newest == {
        "id": "https://example.org/fairs/events/third-fair/",
        "url": "https://example.org/fairs/events/third-fair/",
        "title": "Expected: Third Tide Fair",
        "summary": "27 May 2020, expected. Third Tide Fair.",
        "content_text": "It is to be held in Saltmere.",
        "date_modified": "2020-05-20T00:00:00Z",
        "tags": ["Fair"],
    }
    assert oldest["title"] == "First Tide Fair"
    assert "xpected" not in json.dumps(oldest)


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_the_two_feeds_say_the_same(site: Path) -> None:
    whole = built(site)
    parsed = feedparser.parse(atom.export(whole))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    items = read(whole)["items"]
    assert [(entry.id, entry.title, entry.updated) for entry in parsed.entries] == [
        (item["id"], item["title"], item["date_modified"]) for item in items
    ]
    assert len(items) == len(whole.timeline.events)


def test_hostile_texts_come_back_whole() -> None:
    whole = hostile_site()
    items = {item["id"].split("/")[-2]: item for item in read(whole)["items"]}
    for number, title in enumerate(HOSTILE):
        assert items[f"hostile-{number}"]["title"] == " ".join(title.split())


@given(titles)
def test_any_title_comes_back(title: str) -> None:
    (item,) = json.loads(feed_json.export(context(hostile(title))))["items"]
    assert item["title"] == " ".join(title.split())


def test_an_empty_site_has_an_empty_feed() -> None:
    assert json.loads(feed_json.export(empty()))["items"] == []
    assert not feedparser.parse(atom.export(empty())).bozo
