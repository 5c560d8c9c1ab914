"""/timelinejs.json in TimelineJS itself, in a browser, with no request to another host."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from playwright.sync_api import Dialog, Page, Request

from exported_site import DATES, HOSTILE, built, context, dated_site, empty, hostile, hostile_site, sample_site, titles
from museum import MUSEUM
from timeline.exports import timelinejs_json
from timeline.exports.context import ExportContext
from tooling import readers

REPOSITORY = Path(__file__).parents[2]
HTML = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Test</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css"><link rel="icon" href="data:,">
<script src="/timelinejs/js/timeline.js"></script>
<div id="shown" style="width: 1000px; height: 700px"></div>
<script>window.shown = new TL.Timeline("shown", "/timelinejs.json", {font: null, hash_bookmark: false});</script>"""

# What a reader sees of the slides, and what TimelineJS has made of the data.
SLIDES = """() => [...document.querySelectorAll(".tl-slide")].map((slide) => ({
  id: slide.querySelector(".tl-text").id || slide.id,
  headline: slide.querySelector(".tl-headline")?.textContent ?? "",
  date: slide.querySelector(".tl-headline-date")?.textContent ?? "",
  text: slide.querySelector(".tl-text-content")?.textContent ?? "",
  links: [...slide.querySelectorAll("a")].map((link) => link.href),
  elements: [...slide.querySelectorAll(".tl-text-content *, .tl-headline *")].map((one) => one.localName),
}))"""
PLACES = """() => {
  const units = (date) => date && Object.fromEntries(
    ["year", "month", "day"].filter((name) => name in date.data).map((name) => [name, date.data[name]]));
  return window.shown.config.events.map((one) => ({
    id: one.unique_id, start: units(one.start_date), end: units(one.end_date) ?? null,
    scale: window.shown.config.scale}));
}"""
GROUPS = '() => [...document.querySelectorAll(".tl-timegroup-message")].map((one) => one.textContent)'
MARKERS = '() => document.querySelectorAll(".tl-timemarker").length'

Show = Callable[[ExportContext], list[dict[str, Any]]]


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Iterator[Show]:
    """Opens an export in TimelineJS, served from this machine, and tells what its slides show."""
    (tmp_path / "index.html").write_text(HTML)
    (tmp_path / "timelinejs").symlink_to(readers.timelinejs(), target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    elsewhere: list[str] = []
    problems: list[str] = []

    def requested(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            elsewhere.append(request.url)

    def opened(dialog: Dialog) -> None:
        problems.append(dialog.message)
        dialog.dismiss()

    page.on("request", requested)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("dialog", opened)

    def slides(whole: ExportContext) -> list[dict[str, Any]]:
        (tmp_path / "timelinejs.json").write_bytes(timelinejs_json.export(whole))
        page.goto(f"{address}/index.html")
        page.wait_for_function(f"() => document.querySelectorAll('.tl-slide').length > {len(whole.timeline.events)}")
        assert page.evaluate("window.shown.config.getErrors()") == []
        found: list[dict[str, Any]] = page.evaluate(SLIDES)
        assert (elsewhere, problems) == ([], [])
        return found

    yield slides
    server.shutdown()
    thread.join()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests' own output is enough."""


def test_every_event_is_on_a_slide(show: Show, page: Page) -> None:
    whole = sample_site()
    title, first, third = show(whole)
    assert title["headline"] == "Tide Fairs of Saltmere"
    assert (first["headline"], first["date"]) == ("First Tide Fair", "6 September 2018")
    assert first["text"].startswith("Ada Marsh and Tom Reed cut the ribbon. It opened in Saltmere.")
    assert first["links"] == ["https://example.org/fairs/events/first-fair/"]
    assert (third["headline"], third["date"]) == ("Expected: Third Tide Fair", "27 May 2020")
    assert page.evaluate(GROUPS) == ["Fair"]
    assert page.evaluate(MARKERS) == 2


def test_every_form_of_date_keeps_its_precision(show: Show, page: Page) -> None:
    whole = dated_site()
    shown = {slide["headline"].removeprefix("Expected: "): slide["date"] for slide in show(whole)[1:]}
    assert shown == {str(event.title): whole.language.date(event.date) for event in whole.timeline.events}
    places = {place["id"]: place for place in page.evaluate(PLACES)}
    assert places.keys() == {event.id for event in whole.timeline.events}
    assert {place["scale"] for place in places.values()} == {"cosmological"}
    for id, start, end in (
        (f"happened-{DATES.index('2018-09')}", {"year": 2018, "month": 9}, None),
        (f"happened-{DATES.index('2018~/2019')}", {"year": 2018}, {"year": 2019}),
        (f"happened-{DATES.index('-0043')}", {"year": -43}, None),
        (f"happened-{DATES.index('Y-300000')}", {"year": -300000}, None),
        (f"expected-{DATES.index('2018/..')}", {"year": 2018}, None),
        (f"expected-{DATES.index('/2018-09-06')}", {"year": 2018, "month": 9, "day": 6}, None),
    ):
        assert places[id]["start"] == start
        assert places[id]["end"] == end


def test_without_big_years_the_axis_is_that_of_people(show: Show, page: Page) -> None:
    show(context(hostile("Caesar", 1, "-0043-03-15"), hostile("A fair", 2, "2018-09")))
    assert {place["scale"] for place in page.evaluate(PLACES)} == {"human"}


def test_hostile_texts_are_text(show: Show, page: Page) -> None:
    whole = hostile_site()
    slides = {slide["headline"]: slide for slide in show(whole)[1:]}
    assert slides.keys() == {" ".join(title.split()) for title in HOSTILE}
    for event in whole.timeline.events:
        slide = slides[" ".join(event.title.split())]
        assert slide["text"].startswith(whole.summary(event))
        assert set(slide["elements"]) <= {"p", "a"}
    assert page.evaluate(GROUPS) == [HOSTILE[3]]


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_a_real_site_is_shown(show: Show, page: Page, site: Path) -> None:
    whole = built(site)
    slides = show(whole)
    assert len(slides) == len(whole.timeline.events) + 1
    assert sum(slide["headline"].startswith("Expected: ") for slide in slides) == sum(
        event.expected for event in whole.timeline.events
    )
    assert set(page.evaluate(GROUPS)) == {whole.kind(event) for event in whole.timeline.events}


@pytest.mark.parametrize("date", DATES)
def test_a_place_gives_no_more_than_the_date(date: str) -> None:
    (slide,) = json.loads(timelinejs_json.export(context(hostile("A", 1, date))))["events"]
    ends = [end for end in date.split("/") if end not in ("", "..")]
    for place, end in zip(
        (slide["start_date"], slide.get("end_date", slide["start_date"])), (ends[0], ends[-1]), strict=True
    ):
        given = end.lstrip("Y-").partition("T")[0].replace("-XX", "").split("-")
        assert len(place) <= len(given)


@given(titles)
def test_a_title_is_escaped(title: str) -> None:
    (slide,) = json.loads(timelinejs_json.export(context(hostile(title))))["events"]
    assert not set(slide["text"]["headline"]) & set("<>\"'")


def test_an_empty_site_has_a_title_alone() -> None:
    whole = json.loads(timelinejs_json.export(empty()))
    assert (whole["events"], whole["title"]["text"]["headline"]) == ([], "Tide Fairs of Saltmere")
