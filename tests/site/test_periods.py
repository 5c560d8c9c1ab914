"""The chronology in pages: which periods, how large, and that no address is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample import STATIC, entity, event, planned, prose, quotes, site, source, text, timeline
from timeline.dates.edtf import iso
from timeline.dates.intervals import ordinal
from timeline.model.config import Kind
from timeline.model.records import Caveat, PersonRole, Previous, Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import frame, outline, plan
from timeline.site.chronicle import HomePage, PeriodPage
from timeline.site.names import SiteNames
from timeline.site.page_models import EntityPage, IndexPage, KindPage, SourcePage, StatusPage
from timeline.site.periods import MOST_BYTES, MOST_EVENTS, Division, divide, entry_anchor, parts, weight


def on(year: int, number: int = 0) -> str:
    return iso(ordinal(year, 1, 1) + number % 365)


def many(number: int, years: Sequence[int], **fields: object) -> Timeline:
    """A chronology of ``number`` events that are spread over ``years``."""
    events = [
        event(f"event-{n:04}", on(years[n % len(years)], n // len(years)), title=text(f"Event number {n}"), **fields)
        for n in range(number)
    ]
    return timeline(events)


def keys(division: Division) -> list[str]:
    return [period.key for period in division.periods]


# Which periods


def test_a_small_chronology_is_whole_and_has_a_page_for_each_year() -> None:
    division = divide(timeline())
    assert division.whole
    assert [part.path for period in division.periods for part in period.parts] == ["years/2018/", "years/2020/"]


def test_an_empty_chronology_has_no_periods() -> None:
    division = divide(timeline([]))
    assert (division.whole, division.periods, list(division.addresses())) == (True, (), [])


@pytest.mark.parametrize(
    ("number", "years", "expected"),
    [
        (800, range(2010, 2014), ["2010", "2011", "2012", "2013"]),
        (800, range(2000, 2040), ["2000s", "2010s", "2020s", "2030s"]),
        (800, range(1600, 2000, 4), ["1600-1699", "1700-1799", "1800-1899", "1900-1999"]),
        (600, range(-1999, 2001, 20), ["2999-2000-bc", "1999-1000-bc", "999-1-bc", "1-999", "1000-1999", "2000-2999"]),
    ],
)
def test_a_large_chronology_has_the_longest_periods_that_fit(number: int, years: range, expected: list[str]) -> None:
    division = divide(many(number, years))
    assert not division.whole
    assert [key for key in expected if key in keys(division)] == keys(division)
    assert all(len(period.parts) == 1 for period in division.periods)


def test_a_year_that_is_too_large_goes_on_over_several_pages() -> None:
    division = divide(many(1000, [2018, 2019]))
    assert [part.path for period in division.periods for part in period.parts] == [
        "years/2018/", "years/2018/2/", "years/2019/", "years/2019/2/",
    ]  # fmt: skip


def test_a_whole_chronology_of_many_years_has_few_periods() -> None:
    division = divide(many(90, range(1900, 1990)))
    assert division.whole
    assert keys(division) == [f"19{n}0s" for n in range(9)]


def test_years_before_christ_and_unknown_ones_have_periods_of_their_own() -> None:
    events = [
        event("a", "../2016"),
        event("b", "-0043-03-15"),
        event("c", "0000"),
        event("d", "0001"),
        event("e", "2018"),
    ]
    assert keys(divide(timeline(events))) == ["unknown", "44-bc", "1-bc", "1", "2018"]
    division = divide(timeline([*events, *(event(f"f{n}", on(1500 + n)) for n in range(70))]))
    assert keys(division)[:4] == ["unknown", "49-40-bc", "9-1-bc", "1-9"]
    assert [(period.first, period.last) for period in division.periods][1:4] == [(-48, -39), (-8, 0), (1, 9)]


spread = st.lists(st.integers(-3000, 3000), min_size=1, max_size=60)


@given(spread, st.integers(1, 8))
def test_every_event_stands_on_one_page_in_order_and_no_page_is_too_large(years: list[int], times: int) -> None:
    records = many(len(years) * times, years)
    division = divide(records)
    pages = [part for period in division.periods for part in period.parts]
    assert tuple(chain.from_iterable(part.events for part in pages)) == records.events
    assert len({part.path for part in pages}) == len(pages)
    for part in pages:
        assert len(part.events) <= MOST_EVENTS
        assert len(part.events) == 1 or sum(weight(records, one) for one in part.events) <= MOST_BYTES
    for one in records.events:
        path, _, anchor = division.entry(one).partition("#")
        assert anchor == entry_anchor(one.id)
        assert division.whole or one in next(part for part in pages if part.path == path).events


@given(st.lists(st.integers(0, 90), max_size=40))
def test_parts_are_the_items_in_their_order(sizes: list[int]) -> None:
    found = parts(sizes, lambda size: size, most=100)
    assert [size for part in found for size in part] == sizes
    assert all(sum(part) <= 100 for part in found)
    assert all(sum(one) + two[0] > 100 for one, two in pairwise(found))


def test_at_most_so_many_items_stand_on_a_page() -> None:
    assert [len(part) for part in parts(range(1000), lambda item: 0)] == [400, 400, 200]
    assert parts((), lambda item: 0) == ((),)


# How large the pages are


LONG = "The keeper of the harbour’s museum & its “Friends” said <so> at length, and more than once. " * 4
QUOTED = quotes(
    **{
        f"key-{n}": ("report", f"The first Tide Fair opened in Saltmere on Thursday, for the {n}th time.")
        for n in range(6)
    }
)
WIDE: dict[str, object] = {
    "place": text("saltmere"),
    "people": (PersonRole(text("ada-marsh"), text("Keeper of the Harbour")), PersonRole(text("tom-reed"))),
    "about": (text("pilots-charter"),),
    "summary": prose(
        f"{LONG}[^key-0] *{LONG}*[^key-1][^key-2] Ada & Tom’s ‘fair’.[^key-0]", "key-0", "key-1", "key-2", "key-0"
    ),
    "evidence": QUOTED,
    "caveats": (Caveat(text(LONG), (text("key-3"), text("key-4"))),),
}
SMALL: dict[str, object] = {
    "place": text("saltmere"),
    "summary": prose("It opened in Saltmere.[^key]", "key"),
    "evidence": quotes(key=("report", "The first Tide Fair opened in Saltmere on Thursday.")),
}


def rendered(records: Timeline) -> dict[str, bytes]:
    renderer = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC)
    pages = planned(records)
    return {
        path: renderer.render(pages[path])
        for path in pages
        if isinstance(pages[path].data, (HomePage, PeriodPage, KindPage, StatusPage, EntityPage, SourcePage, IndexPage))
    }


@pytest.mark.slow
@pytest.mark.parametrize("fields", [{}, SMALL, WIDE], ids=["bare", "small", "wide"])
@pytest.mark.parametrize("number", [40, 900])
def test_no_page_is_larger_than_is_said(number: int, fields: dict[str, object]) -> None:
    records = many(number, range(2000, 2020), **fields)
    sizes = {path: len(html) for path, html in rendered(records).items()}
    assert max(sizes.values()) <= MOST_BYTES, max(sizes, key=lambda path: sizes[path])


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize("fields", [{}, SMALL, WIDE], ids=["bare", "small", "wide"])
def test_an_event_takes_about_what_was_reckoned(fields: dict[str, object], language: str) -> None:
    # Machines are told of the first 50 events alone, so that small ones are weighed beyond those.
    few, more = (many(number, [2018], **fields) for number in ((60, 80) if len(fields) < 5 else (6, 26)))
    settings = site(language=language)
    sizes = []
    for records in (few, more):
        records = timeline(records.events, settings=settings)
        sizes.append(len(rendered(records)["years/2018/"]))
    taken, reckoned = (sizes[1] - sizes[0]) / 20, weight(records, records.events[-1])
    assert 0.6 * reckoned <= taken <= reckoned


def test_a_page_has_room_for_as_many_small_entries_as_are_allowed() -> None:
    division = divide(many(MOST_EVENTS + 1, [2018]))
    assert [len(part.events) for part in division.periods[0].parts] == [MOST_EVENTS, 1]


# Addresses


def chronology(number: int = 900) -> Timeline:
    people = [entity(f"person-{n:04}", "people", f"Person {n}") for n in range(MOST_EVENTS + 5)]
    records = many(
        number, range(2000, 2020), people=(PersonRole(text("person-0001")),), evidence=SMALL["evidence"],
        status=text("expected"),
    )  # fmt: skip
    return timeline(records.events, people, {"report": source("report", "Fair opens", "2018-09-06")})


@pytest.mark.slow
def test_lists_that_are_too_long_go_on() -> None:
    paths = {page.path for page in plan(SiteNames(chronology()))}
    lists = ("kinds/fair/", "status/expected/", "people/person-0001/", "sources/report/")
    assert {f"{path}{number}" for path in lists for number in ("", "2/", "3/")} <= paths
    assert {"people/", "people/page_2/"} <= paths
    assert "status/happened/2/" not in paths


@pytest.mark.slow
@pytest.mark.parametrize(
    "records", [timeline(), timeline([]), chronology(), many(900, [2018])], ids=["few", "none", "many", "a year"]
)
def test_the_outline_knows_every_address(records: Timeline) -> None:
    names = SiteNames(records)
    assert [page.path for page in outline(names)] == [page.path for page in plan(names)]


@pytest.mark.slow
def test_every_event_stands_in_each_list_once() -> None:
    records = chronology()
    pages = planned(records)
    ids = [one.id for one in records.events]
    for path in ("kinds/fair/", "status/expected/", "sources/report/"):
        found = []
        for number in ("", "2/", "3/"):
            data = pages[f"{path}{number}"].data
            assert isinstance(data, (KindPage, StatusPage, SourcePage))
            found += [line.ref.path for line in data.events]
        assert found == [f"events/{id}/" for id in ids]
    person = [pages[f"people/person-0001/{number}"].data for number in ("", "2/", "3/")]
    assert sum(len(lines) for page in person if isinstance(page, EntityPage) for _, lines in page.groups) == len(ids)


@pytest.mark.slow
def test_links_lead_to_where_entries_and_years_stand() -> None:
    pages = {path: html for path, html in rendered(chronology()).items() if path.startswith("years/") or not path}
    trees = {path: html5lib.parse(html, namespaceHTMLElements=False) for path, html in pages.items()}
    anchors = {path: {element.get("id") for element in tree.iter()} for path, tree in trees.items()}
    home = trees[""]
    there = [str(element.get("href")) for element in home.iter() if str(element.get("href")).startswith("years/")]
    assert there
    for link in there:
        path, _, anchor = link.partition("#")
        assert not anchor or anchor in anchors[path], link
    assert not [anchor for anchor in anchors[""] if str(anchor).startswith("event-")]


@pytest.mark.slow
def test_the_pages_of_a_period_lead_on() -> None:
    pages = planned(many(1000, [2018, 2019]))
    data = [pages[path].data for path in ("years/2018/", "years/2018/2/", "years/2019/")]
    turns = [page.turn for page in data if isinstance(page, PeriodPage)]
    assert [(turn.before and turn.before.path, turn.after and turn.after.path) for turn in turns] == [
        (None, "years/2018/2/"),
        ("years/2018/", "years/2019/"),
        ("years/2018/2/", "years/2019/2/"),
    ]
    assert pages["years/2018/2/"].title == "2018, part 2 of 2"


@pytest.mark.slow
def test_the_first_page_of_a_large_chronology_tells_its_periods() -> None:
    home = planned(chronology())[""].data
    assert isinstance(home, HomePage)
    assert home.years == ()
    assert [row.ref.path for row in home.periods] == [rail.ref.path for rail in home.rail]
    assert all(len(row.lines) == 2 for row in home.periods)
    assert re.fullmatch(r"\d+ events, of which expected: \d+", home.periods[0].tally)


@pytest.mark.slow
def test_many_kinds_and_years_do_not_make_the_first_page_large() -> None:
    kinds = {f"kind-{n}": Kind(f"kind-{n}", f"Kind number {n}") for n in range(12)}
    events = [
        event(f"event-{n:04}", on(1000 + n // 4, n), kind=text(f"kind-{n % 12}"), title=text(f"Event number {n}"))
        for n in range(3000)
    ]
    records = timeline(events, settings=site(kinds=kinds))
    renderer = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC)
    assert len(renderer.render(planned(records)[""])) < 200_000


def test_an_earlier_date_counts_too() -> None:
    before = event("moved", "2018", previously=())
    after = event("moved", "2018", previously=(Previous(before.date, (text("key"),), before.at),))
    assert weight(timeline(), after) > weight(timeline(), before)
