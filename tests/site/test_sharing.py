"""What pages are shared with: their citations, frames and pictures, as plain values."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from sample import FIRST, THIRD, event, planned, site, text, timeline
from timeline.model.records import Timeline
from timeline.site import attachments, frame, plan
from timeline.site.names import SiteNames
from timeline.site.page_models import EventPage, PagePlan
from timeline.site.previews import MOST_AROUND
from timeline.site.shared import EmbedListPage, EmbedPage, OembedPage, PicturePage
from timeline.site.sharing import MOST_LINES

PAGES = planned(timeline())


def beside(records: Timeline) -> dict[str, PagePlan]:
    return {one.path: one for one in attachments(SiteNames(records), plan(SiteNames(records)))}


def pictured(path: str, *events: Any) -> PicturePage:
    data = beside(timeline(events=events or (FIRST, THIRD)))[path].data
    assert isinstance(data, PicturePage)
    return data


def citations(path: str) -> tuple[str, ...]:
    data = PAGES[path].data
    assert isinstance(data, EventPage)
    assert data.sharing
    return tuple(one.text for one in data.sharing.citations)


def test_the_page_is_what_is_cited() -> None:
    for text_ in citations("events/first-fair/"):
        assert "First Tide Fair" in text_
        assert f"{site().base_url}events/first-fair/" in text_
        assert "2018" not in text_  # the event's date is not the page's
    assert all("Expected: Third Tide Fair" in text_ for text_ in citations("events/third-fair/"))


def test_each_format_is_a_file_and_no_style_is() -> None:
    data = PAGES["events/first-fair/"].data
    assert isinstance(data, EventPage)
    assert data.sharing
    assert [(one.label, one.file) for one in data.sharing.citations] == [
        ("APA", ""),
        ("Chicago", ""),
        ("BibTeX", "first-fair.bib"),
        ("RIS", "first-fair.ris"),
        ("CSL-JSON", "first-fair.json"),
    ]


def test_every_page_but_the_error_page_has_a_picture() -> None:
    files = {one.file for one in beside(timeline()).values()}
    for path, page in PAGES.items():
        assert (page.picture in files) == (path != "404.html")
    assert PAGES["events/third-fair/"].picture == "events/third-fair/preview.png"
    assert PAGES["people/ada-marsh/"].picture == "preview.png"


def test_every_description_that_a_page_names_is_there() -> None:
    named = {page.oembed: page for page in PAGES.values() if page.oembed}
    made = {path: one.data for path, one in beside(timeline()).items() if isinstance(one.data, OembedPage)}
    assert (
        named.keys()
        == made.keys()
        == {"oembed.json", *(f"events/{id}/oembed.json" for id in ("first-fair", "third-fair"))}
    )
    for path, described in made.items():
        page = named[path]
        assert described.title == page.title
        assert f"{site().base_url}{page.path}embed/" in described.html
        assert f"{page.path}embed/" in PAGES


def test_the_code_of_a_frame_holds_any_title() -> None:
    named = replace(FIRST, title=text('R&D "<Fair>"'))
    described = beside(timeline(events=(named,)))["events/first-fair/oembed.json"].data
    assert isinstance(described, OembedPage)
    found: list[dict[str, str | None]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.append(dict(attrs))  # type: ignore[method-assign]
    parser.feed(described.html)
    assert [one["title"] for one in found] == ['R&D "<Fair>"']
    assert found[0]["height"] == str(described.height)


def test_a_frame_shows_the_event_and_says_what_is_expected() -> None:
    page = PAGES["events/third-fair/embed/"]
    assert isinstance(page.data, EmbedPage)
    assert page.title == "Expected: Third Tide Fair"
    assert page.data.line.expected
    assert page.data.evidence == "3 quotes from 1 source"
    assert not page.listed


def test_a_large_chronology_is_framed_by_periods() -> None:
    def listed(number: int) -> EmbedListPage:
        events = [event(f"fair-{day}", f"{1700 + day // 2}-05-01") for day in range(number)]
        pages = {page.path: page for page in plan(SiteNames(timeline(events=events)))}
        data = pages["embed/"].data
        assert isinstance(data, EmbedListPage)
        assert all(not year.path or year.path in pages for year in data.years)
        return data

    assert sum(len(year.events) for year in listed(MOST_LINES).years) == MOST_LINES
    large = listed(MOST_LINES + 1)
    assert sum(len(year.events) for year in large.years) == 0
    assert all(year.path and year.tally for year in large.years)


def test_the_strip_has_the_event_in_its_place() -> None:
    first, third = pictured("events/first-fair/preview.png"), pictured("events/third-fair/preview.png")
    assert first.strip == third.strip
    assert first.strip
    assert (first.strip.first, first.strip.last) == ("2018", "2020")
    assert first.strip.density.count("1") == 2
    assert (first.start, third.start) == (226, 800)
    for page in (first, third):
        assert page.start is not None
        assert first.strip.density[page.start * 240 // 1000] == "1"


@pytest.mark.parametrize(
    ("date", "start", "length"),
    [
        ("2019", 333, 333),
        ("2019-02~", 361, 26),
        ("2019-01-01/2020-12-31", 333, 667),
        ("2019/..", 333, 0),
        ("../2019", None, 0),
    ],
)
def test_an_imprecise_date_is_as_long_as_it_is(date: str, start: int | None, length: int) -> None:
    page = pictured("events/other/preview.png", FIRST, event("other", date), THIRD)
    assert page.start is None if start is None else page.start in (start, start + 1)
    assert abs(page.length - length) <= 1


def test_within_one_year_there_is_no_strip() -> None:
    page = pictured("events/first-fair/preview.png", FIRST)
    assert (page.strip, page.start) == (None, None)


@pytest.mark.slow
def test_in_a_large_chronology_a_new_event_leaves_the_pictures_of_the_others_as_they_are() -> None:
    many = [event(f"fair-{number}", f"{1700 + number}-05-05") for number in range(MOST_AROUND)]
    within = pictured("events/fair-7/preview.png", *many)
    beyond = pictured("events/fair-7/preview.png", *many, event("new", "1850-01-01"))
    assert within.strip
    assert "1" in within.strip.density
    assert beyond == pictured("events/fair-7/preview.png", *many, event("other", "1900-01-01"))
    assert pictured("preview.png", *many, FIRST).strip != pictured("preview.png", *many, THIRD).strip


def test_the_pictures_density_has_five_steps() -> None:
    many = [event(f"fair-{number}", "2019-05-05") for number in range(9)]
    page = pictured("preview.png", FIRST, THIRD, *many)
    assert page.strip
    assert sorted(set(page.strip.density)) == ["0", "1", "4"]


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en_GB"),
        ("en-US", "en_US"),
        ("hi", "hi_IN"),
        ("ur", "ur_PK"),
        ("ar-EG", "ar_EG"),
        ("zh-Hant-TW", "zh_TW"),
    ],
)
def test_the_language_is_named_as_open_graph_wants_it(language: str, locale: str) -> None:
    assert frame(SiteNames(timeline(settings=site(language=language)))).locale == locale
