"""The overview picture: what it draws, that its words keep clear of each other in a browser, that it stays small."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import sample
from timeline.content.load import load
from timeline.dates import edtf, intervals
from timeline.evidence.facts import Evidence
from timeline.model.config import Kind
from timeline.model.records import Event, SeriesNumber, Source, Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme, static_files
from timeline.site import frame
from timeline.site.language import Language
from timeline.site.names import SiteNames
from timeline.site.overview import overview
from timeline.site.page_models import PagePlan
from timeline.site.picture.axis import STEPS, Step, Unit
from timeline.site.picture.letters import BOLD, width
from timeline.site.picture.line import AXIS
from timeline.site.picture.packing import TIERS, LaneItem, pack
from timeline.site.picture.parts import Lane, Overview

ROOT = Path(__file__).parents[2]
KINDS = {f"kind-{number}": Kind(f"kind-{number}", f"Kind number {number}") for number in range(12)}
_PAGE = """<!doctype html>
<html lang="{{ site.language }}"{% if site.direction == "rtl" %} dir="rtl"{% endif %}>
<head><meta charset="utf-8"><title>Overview</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{{ asset("style.css") }}"><link rel="stylesheet" href="{{ asset("overview.css") }}">
<link rel="stylesheet" href="{{ asset("print.css") }}" media="print"></head>
<body><main>{% include "overview.html" %}</main></body></html>
"""


def event(id: str, date: str, **fields: Any) -> Event:
    return sample.event(id, date, **{"title": sample.text(f"Title of {id}"), "kind": sample.text("fair"), **fields})


def records(events: Sequence[Event], sources: Mapping[str, Source] | None = None, **settings: Any) -> Timeline:
    return sample.timeline(events, (), sources or {}, (), sample.site(**settings))


def drawn(events: Sequence[Event], sources: Mapping[str, Source] | None = None, **settings: Any) -> Overview:
    found = overview(SiteNames(records(events, sources, **settings), Evidence()))
    assert found
    return found


def expected(id: str, date: str, **fields: Any) -> Event:
    return event(id, date, status=sample.text("expected"), **fields)


def many(number: int, first: int = 1990, last: int = 2020, language: str = "en") -> Timeline:
    """So many events, of which an eighth is expected, over some years and twelve kinds."""
    random = Random(number)
    begin, end = intervals.ordinal(first, 1, 1), intervals.ordinal(last, 12, 31)
    made = []
    for each in range(number):
        day = edtf.iso(random.randint(begin, end))
        date = random.choice([day, day, day, day[:-3]])
        make = expected if random.random() < 0.125 else event
        made.append(make(f"event-{each:05}", date, kind=sample.text(f"kind-{min(11, int(random.expovariate(0.3)))}")))
    sources = {
        f"source-{each:04}": sample.source(f"source-{each:04}", "News", edtf.iso(random.randint(begin, end)))
        for each in range(number // 5)
    }
    return records(made, sources, kinds=KINDS, language=language)


def written(timeline: Timeline, folder: Path) -> str:
    """The picture on a page of its own, with its style sheets beside it."""
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "picture.html").write_text(_PAGE, "utf-8")
    (folder / "static").mkdir(exist_ok=True)
    for name, content in static_files(default_theme()).items():
        (folder / "static" / name).parent.mkdir(exist_ok=True)
        (folder / "static" / name).write_bytes(content)
    shown: Any = SimpleNamespace(overview=overview(SiteNames(timeline, Evidence())))
    renderer = Renderer(
        (folder / "templates", default_theme() / "templates"),
        frame(SiteNames(timeline)),
        dict.fromkeys(("style.css", "overview.css", "print.css"), "1"),
    )
    html = renderer.render(PagePlan("", "picture.html", shown, "", "")).decode()
    (folder / "index.html").write_text(html, "utf-8")
    return html


def picture(html: str) -> str:
    """What is drawn, without the key and the table below it."""
    return html[html.index('<div class="ov-plot') : html.index("<figcaption")]


def real() -> Timeline:
    return load(ROOT)[0]


def marks(found: Overview) -> dict[str, Any]:
    return {mark.event: mark for lane in found.lanes for mark in lane.marks}


def test_each_kind_has_a_lane_and_each_event_a_mark_in_the_order_of_time() -> None:
    timeline = real()
    found = overview(SiteNames(timeline, Evidence()))
    assert found
    kinds = timeline.site.kinds
    assert [lane.label.label for lane in found.lanes if lane.kind] == [kind.label for kind in kinds.values()]
    for lane in found.lanes:
        if lane.kind:
            told = [event.id for event in timeline.events if kinds[event.kind].label == lane.label.label]
            assert [mark.event for mark in lane.marks] == told
            assert lane.events == len(told)
    assert found.lanes[-1].kind is None
    assert [mark.path for mark in found.lanes[-1].marks] == [
        f"sources/{source.id}/"
        for source in sorted(timeline.sources.values(), key=lambda one: edtf.sort_key(one.published))
    ]


def test_a_mark_says_in_words_what_it_shows_and_leads_to_its_event() -> None:
    told = sample.quotes(a=("report", "It opened."))
    found = marks(
        drawn(
            [
                event("a", "2018-09-06", title=sample.text("The fair"), evidence=told),
                expected("b", "2020-06", title=sample.text("The next")),
                event("c", "2020-09~"),
            ]
        )
    )
    assert found["a"].name == "6 September 2018: The fair. Fair, reported."
    assert found["b"].name == "June 2020: The next. Fair, expected."
    assert found["c"].name == "about September 2020: Title of c. Fair, without a source."
    assert [found[id].expected for id in "abc"] == [False, True, False]
    assert found["a"].path == "#event-a"


def test_what_stands_on_pages_of_its_own_is_linked_there() -> None:
    found = drawn([event(f"event-{number:03}", f"{1500 + number}", kind=sample.text("fair")) for number in range(450)])
    assert not SiteNames(records([]), Evidence()).division.periods
    paths = {one.path for lane in found.lanes for one in lane.bins}
    assert paths
    assert all(re.fullmatch(r"years/[^/]+/(#year-[0-9]+)?", path) for path in paths)


def test_a_day_is_a_point_and_what_is_less_precise_a_bar_as_long() -> None:
    found = drawn(
        [event("day", "2018-01-01"), event("month", "2018-06"), event("about", "2018-09~"), event("end", "2018-12-31")]
    )
    each = marks(found)
    assert each["day"].bar is None
    assert float(each["day"].x) == pytest.approx(100 * 0.5 / 365, abs=0.01)
    month = each["month"].bar
    assert (float(month.x), float(month.length)) == pytest.approx((100 * 151 / 365, 100 * 30 / 365), abs=0.01)
    assert not each["month"].soft
    before, after = each["about"].soft
    assert (float(before.length), float(after.length)) == pytest.approx((100 * 31 / 365, 100 * 31 / 365), abs=0.01)


def test_unknown_ends_are_open() -> None:
    each = marks(
        drawn([event("old", "../1900"), event("new", "1950/.."), event("lost", "1960/"), event("day", "1920-01-01")])
    )
    assert each["old"].bar.open == "left"
    assert each["old"].bar.x == "0"
    assert each["new"].bar.open == each["lost"].bar.open == "right"
    assert float(each["new"].bar.x) + float(each["new"].bar.length) == pytest.approx(100, abs=0.02)


def test_a_gap_reaches_from_neighbour_to_neighbour_and_is_open_where_the_series_begins_with_it() -> None:
    def fair(id: str, date: str, number: int) -> Event:
        return event(id, date, series=(SeriesNumber(sample.text("fairs"), number, sample.AT),))

    (lane,) = drawn([fair("second", "2000-01-01", 2), fair("fifth", "2010-12-31", 5)]).lanes
    first, between = lane.lacks
    second, fifth = (float(mark.x) for mark in lane.marks)
    assert (first.name, first.bar.open) == ("First Tide Fair: not in the sources", "left")
    assert (between.name, between.bar.open) == ("Third to fourth Tide Fair: not in the sources", "")
    assert float(first.bar.x) == 0
    assert float(first.end) == pytest.approx(second)
    assert float(between.bar.x) == pytest.approx(second, abs=0.02)
    assert float(between.end) == pytest.approx(fifth)
    assert between.path == "series/fairs/"


@pytest.mark.parametrize("events", [[], [event("a", "2018")], [event("a", "2018-01-01"), event("b", "2018-01-01")]])
def test_there_is_no_picture_of_fewer_than_two_dates(events: list[Event]) -> None:
    assert overview(SiteNames(records(events), Evidence())) is None


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-09-04", "2023-09-10", ["4", "5", "6", "7", "8", "9", "10"]),
        ("2018-02-03", "2023-11-30", ["2018", "2019", "2020", "2021", "2022", "2023"]),
        ("-0999", "2000", ["1000 BC", "500 BC", "AD 1", "AD 500", "1000", "1500", "2000"]),
    ],
)
def test_the_axis_takes_steps_that_suit_its_length(first: str, last: str, words: list[str]) -> None:
    ticks = [
        tick for tick in drawn([event("a", first), event("b", last)]).ticks if not tick.shown or "vw" in tick.shown
    ]
    assert [tick.words for tick in ticks] == words
    places = [float(tick.x) for tick in ticks]
    assert places == sorted(places)


@pytest.mark.slow
def test_a_year_in_bold_at_the_end_of_the_axis_does_not_leave_the_picture() -> None:
    """In bold a year is wider: measured as other words are, it reached into the margin of a narrow window."""
    for last in range(2001, 2040):
        for tick in drawn(many(60, 2000, last).events, kinds=KINDS).ticks:
            for tier in TIERS:
                if tick.path and (not tick.shown or f"v{tier.name}" in tick.shown.split()):
                    length = width(tick.words) * BOLD * AXIS
                    assert float(tick.x) / 100 * tier.plot + length <= tier.plot + 0.51, (last, tier, tick)


def test_a_step_of_years_before_christ_begins_at_a_round_number() -> None:
    century = Step(Unit.YEAR, 100)
    for year in range(-450, 450):
        day = intervals.ordinal(year, 7, 1)
        number = century.number(day)
        assert century.begin(number) <= day < century.begin(number + 1)
    begins = [intervals.civil(century.begin(number))[0] for number in range(-3, 4)]
    assert begins == [-299, -199, -99, 1, 100, 200, 300]


@pytest.mark.parametrize("step", STEPS[:16], ids=lambda step: f"{step.count} {step.unit.value}")
def test_steps_follow_each_other_without_a_hole(step: Step) -> None:
    start = intervals.ordinal(-3, 2, 27)
    number = step.number(start)
    for each in range(number, number + 20):
        assert step.number(step.begin(each)) == each
        assert step.number(step.begin(each + 1) - 1) == each


def test_sources_far_from_the_events_are_left_out_and_told() -> None:
    events = [event("a", "1400"), event("b", "1500-01-01")]
    near, far = sample.source("near", "News", "1505"), sample.source("far", "History", "1950")
    found = drawn(events, {"near": near, "far": far})
    assert [mark.path for mark in found.lanes[-1].marks] == ["sources/near/"]
    assert found.outside == 1


@pytest.mark.slow
def test_no_two_items_of_a_row_run_into_each_other() -> None:
    random = Random(7)
    for _ in range(50):
        lanes = []
        for _ in range(4):
            places = sorted((random.random(), random.random() * 0.1 * random.randrange(2)) for _ in range(12))
            lanes.append(
                [LaneItem(start, min(1, start + length), random.uniform(2, 20), 0.375) for start, length in places]
            )
        heights = pack(lanes)
        for items, rows in zip(lanes, heights, strict=True):
            for tier in TIERS:
                taken: dict[int, list[tuple[float, float]]] = {}
                for item in items:
                    assert item.rows[tier.name] < rows[tier.name]
                    row = taken.setdefault(item.rows[tier.name], [])
                    row.append(item.extent(tier.plot))
                    if tier.name in item.shown:
                        row.append(item.label(tier.plot, item.side))
                for row in taken.values():
                    row.sort()
                    # A label begins or ends where its own mark does.
                    assert all(end <= start + 1e-9 for (_, end), (start, _) in pairwise(row))


def test_the_table_counts_every_event_once() -> None:
    timeline = many(500)
    found = overview(SiteNames(timeline, Evidence()))
    assert found

    def number(cell: str) -> int:
        return int(cell.partition(" ")[0].replace(",", "") or 0)

    rows = [[number(cell) for cell in row.numbers] for row in found.table.rows]
    assert all(sum(cells[:-1]) == cells[-1] for cells in rows)
    assert sum(cells[-1] for cells in rows) == 500


@pytest.mark.slow
@pytest.mark.parametrize("number", [3000, 10_000])
def test_thousands_of_events_are_counted_by_period_in_a_small_picture(number: int, tmp_path: Path) -> None:
    timeline = many(number)
    html = written(timeline, tmp_path)
    assert len(picture(html).encode()) < 40_000
    told = re.findall(r"<title>[0-9–]+: ([0-9,]+) events?(?:, ([0-9,]+) expected)?</title>", html)
    assert sum(int(every.replace(",", "")) for every, _ in told) == number
    expected = sum(event.expected for event in timeline.events)
    assert sum(int(some.replace(",", "") or 0) for _, some in told) == expected


def test_the_picture_of_the_real_chronology_is_small(tmp_path: Path) -> None:
    html = written(real(), tmp_path)
    assert len(picture(html).encode()) < 25_000
    assert "style=" not in html


COLLISIONS = """() => {
  const shown = [...document.querySelectorAll('.ov-plot text, .ov-plot use:not(.hit), .ov-plot .bar, .ov-label span')]
    .filter(each => each.checkVisibility() && !each.closest('defs'))
    .map(each => ({link: each.closest('a') || each, tag: each.tagName, words: each.textContent,
                   box: each.getBoundingClientRect()}))
    .filter(each => each.box.width > 0);
  const found = [];
  shown.forEach((one, index) => shown.slice(index + 1).forEach(other => {
    if (one.link === other.link || one.link.contains(other.link) || other.link.contains(one.link)) return;
    if (one.tag !== 'text' && other.tag !== 'text') return;
    const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (across > 0.5 && down > 2) found.push([one.words, other.words, across, down]);
  }));
  const plot = document.querySelector('.ov-plot').getBoundingClientRect();
  const out = shown.filter(({tag, box}) => tag === 'text' && (box.left < plot.left - 8 || box.right > plot.right + 8));
  return {found, out: out.map(each => each.words), texts: shown.filter(each => each.tag === 'text').length,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth};
}"""


def hindi() -> Timeline:
    titles = ("समुद्र तट पर पहला मेला", "दूसरा मेला और जहाज़ों की परेड", "बंदरगाह के नियमों पर समझौता", "प्रकाश स्तंभ का उद्घाटन")
    return spoken("hi", titles)


def urdu() -> Timeline:
    titles = (
        "ساحل پر پہلا میلہ",
        "دوسرا میلہ اور جہازوں کی پریڈ",
        "بندرگاہ کے قواعد پر معاہدہ",
        "روشنی کے مینار کا افتتاح",
    )
    return spoken("ur", titles)


def spoken(language: str, titles: tuple[str, ...]) -> Timeline:
    random = Random(3)
    events = []
    for number in range(40):
        day = edtf.iso(random.randint(intervals.ordinal(2000, 1, 1), intervals.ordinal(2008, 12, 31)))
        title = sample.text(titles[number % len(titles)])
        make = expected if number % 5 == 0 else event
        events.append(make(f"event-{number:02}", day, title=title, kind=sample.text(f"kind-{number % 4}")))
    return records(events, kinds=KINDS, language=language)


SCENES: dict[str, Callable[[], Timeline]] = {
    "the real chronology": real,
    "sixty events": lambda: many(60, 2000, 2010),
    "three thousand events": lambda: many(3000),
    "Hindi": hindi,
    "Urdu": urdu,
    "a week": lambda: records(
        [
            event("a", "2023-09-04"),
            event("b", "2023-09-06"),
            event("c", "2023-09-06"),
            expected("d", "2023-09-08/2023-09-10"),
        ]
    ),
    "three thousand years": lambda: records(
        [
            event("a", "-0999~"),
            event("b", "-0043-03-15"),
            event("c", "14XX"),
            event("d", "1850/.."),
            event("e", "../0500"),
        ]
    ),
}


@pytest.mark.parametrize("width", [320, 768, 1100, 1440])
@pytest.mark.parametrize("scene", SCENES)
def test_no_word_runs_into_another_in_a_browser(scene: str, width: int, page: Page, tmp_path: Path) -> None:
    written(SCENES[scene](), tmp_path)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((tmp_path / "index.html").as_uri())
    seen = page.evaluate(COLLISIONS)
    assert seen["found"] == []
    assert seen["out"] == []
    assert seen["wide"] == 0
    assert seen["texts"] > 0


def test_the_picture_is_of_a_modest_height(page: Page, tmp_path: Path) -> None:
    written(real(), tmp_path)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((tmp_path / "index.html").as_uri())
    assert 300 <= page.locator(".ov-plot").evaluate("each => each.clientHeight") <= 440


@pytest.mark.parametrize("width", [700, 1100, 1440])
def test_the_number_beside_a_kind_never_stands_alone_on_a_line(width: int, page: Page, tmp_path: Path) -> None:
    written(real(), tmp_path)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((tmp_path / "index.html").as_uri())
    alone = page.locator(".ov-label > span").evaluate_all(
        """all => all.filter(each => {
          const words = [...each.querySelector('a').getClientRects()].at(-1);
          return words.bottom <= each.querySelector('.count').getBoundingClientRect().top + 1;
        }).map(each => each.textContent)"""
    )
    assert alone == []


@pytest.mark.parametrize(("scene", "backwards"), [("Hindi", False), ("Urdu", True)])
def test_time_runs_the_way_the_language_is_written(scene: str, backwards: bool, page: Page, tmp_path: Path) -> None:
    written(SCENES[scene](), tmp_path)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto((tmp_path / "index.html").as_uri())
    places = page.locator(".ov-axis text").evaluate_all("all => all.map(each => each.getBoundingClientRect().left)")
    assert places == sorted(places, reverse=backwards)
    label, plot = (page.locator(name).first.bounding_box() for name in (".ov-label", ".ov-axis"))
    assert label
    assert plot
    assert (label["x"] > plot["x"]) is backwards


def test_every_mark_is_a_named_link_that_the_keyboard_reaches_and_shows(page: Page, tmp_path: Path) -> None:
    written(real(), tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    name = "6 September 2018: COMCASA signed. Agreement, reported."
    mark = page.get_by_role("link", name=name, exact=True)
    assert mark.count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip the picture"
    reached = []
    for _ in range(80):
        page.keyboard.press("Tab")
        focused, ring = page.evaluate(
            """() => { const at = document.activeElement, hit = at.querySelector('.hit');
            return [at.matches('a') && at.querySelector('title')?.textContent || '',
                    hit ? getComputedStyle(hit).strokeWidth : '']; }"""
        )
        if focused:
            reached.append(focused)
            assert ring == "3px"
    found = overview(SiteNames(real(), Evidence()))
    assert found
    assert list(dict.fromkeys(reached)) == [name for lane in found.lanes for name in names_in(lane)]


def names_in(lane: Lane) -> list[str]:
    return [each.name for each in lane.lacks] + [each.name for each in lane.marks]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_kinds_have_colours_that_stand_out_from_paper_and_sheet(scheme: Any, browser: Browser, tmp_path: Path) -> None:
    written(real(), tmp_path)
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto((tmp_path / "index.html").as_uri())
        colours = page.evaluate(
            """() => { const at = document.createElement('i'); document.body.append(at);
              const seen = (kind, value) => { at.className = kind; at.style.color = value;
                return getComputedStyle(at).color.match(/[\\d.]+/g).slice(0, 3).map(Number); };
              return [['', 'var(--paper)'], ['', 'var(--sheet)'],
                ...[...Array(12).keys()].map(each => ['k' + each, 'var(--kind)'])].map(each => seen(...each)); }"""
        )
    paper, sheet, *kinds = map(luminance, colours)
    assert len(set(map(tuple, colours))) == 14
    for kind in kinds:
        assert contrast(kind, paper) >= 3
        assert contrast(kind, sheet) >= 3


def luminance(colour: Sequence[float]) -> float:
    parts = [each / 255 for each in colour]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def test_printed_on_a4_it_has_the_labels_that_fit_it_and_black_words(page: Page, tmp_path: Path) -> None:
    written(real(), tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    page.set_viewport_size({"width": 658, "height": 970})  # what the margins of print.css leave of the sheet
    page.emulate_media(media="print")
    assert page.evaluate(COLLISIONS)["found"] == []
    assert page.locator(".ov-plot text", has_text="First 2+2 Ministerial Dialogue").is_visible()
    assert (
        page.locator(".ov-lane a:not(.lack) text").first.evaluate("each => getComputedStyle(each).fill")
        == "rgb(0, 0, 0)"
    )


def test_the_same_records_give_the_same_picture() -> None:
    assert repr(overview(SiteNames(many(300), Evidence()))) == repr(overview(SiteNames(many(300), Evidence())))
    assert Language("ur").direction == "rtl"


WILD = ("Y-170000001", "-0999", "0000", "0001-01-01", "14XX", "195X~", "2018-21", "2018-09-06", "2018-09-06~")
WILDER = ("2018-09/..", "../2018-09", "/1500", "2020-02-29/", "2018?", "2018-XX-XX", "9999-12-31", "Y99999", "2018-09%")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ur", "hi", "ja"])
def test_any_dates_make_a_picture_within_its_frame(language: str) -> None:
    texts = (*WILD, *WILDER)
    for seed in range(60):
        random = Random(seed)
        chosen = [random.choice(texts) for _ in range(random.randrange(2, 7))]
        made = [event(f"event-{number}", text) for number, text in enumerate(chosen)]
        found = overview(SiteNames(records(made, language=language), Evidence()))
        if found is None:
            assert len(set(chosen)) <= 3
            continue
        assert found.ticks
        for mark in found.lanes[0].marks:
            ends = [float(mark.x)] if not mark.bar else [float(mark.bar.x), float(mark.bar.x) + float(mark.bar.length)]
            assert all(-0.02 <= end <= 100.02 for end in ends)
