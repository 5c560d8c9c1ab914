"""What events can be chosen by: each value leads to a page, and has as many events as that page lists."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from sample import AT, FIRST, STATIC, THIRD, changed, entity, event, planned, site, text, timeline
from timeline.evidence.facts import Evidence
from timeline.model.config import Kind
from timeline.model.records import PersonRole, Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import frame
from timeline.site.chronicle import Facet, HomePage, PeriodPage
from timeline.site.facets import MOST_VALUES, facets
from timeline.site.names import SiteNames
from timeline.site.page_models import EntityPage, IndexPage, KindPage, PagePlan, StatusPage


def of(records: Timeline) -> dict[str, Facet]:
    return {facet.key: facet for facet in facets(SiteNames(records, Evidence()))}


def values(facet: Facet) -> list[tuple[str, str, str | None, int]]:
    return [(one.value, one.ref.label, one.ref.path, one.number) for one in facet.values]


def crowded(number: int) -> Timeline:
    """Each of ``number`` people was at as many events as the number in the person's name says."""
    people = [entity(f"person-{n:02}", "people", f"Person {n:02}") for n in range(1, number + 1)]
    about = tuple(text(one.id) for one in people)
    events = [
        event(
            f"event-{n:02}",
            f"{1900 + n}",
            kind=text(f"kind-{n}"),
            place=text("saltmere"),
            people=tuple(PersonRole(text(one.id)) for one in people[n - 1 :]),
            about=about,
        )
        for n in range(1, number + 1)
    ]
    kinds = {f"kind-{n}": Kind(f"kind-{n}", f"Kind {n}") for n in range(1, number + 1)}
    return timeline(events, [*people, entity("saltmere", "places", "Saltmere")], settings=site(kinds=kinds, series={}))


def test_the_values_are_those_of_the_events() -> None:
    found = of(timeline())
    assert {key: values(facet) for key, facet in found.items()} == {
        "kind": [("fair", "Fair", "kinds/fair/", 2)],
        "person": [
            ("ada-marsh", "Ada Marsh", "people/ada-marsh/", 2),
            ("tom-reed", "Tom Reed", "people/tom-reed/", 1),
        ],
        "topic": [("pilots-charter", "Pilots' Charter", "things/pilots-charter/", 1)],
        "status": [("happened", "Reported", "status/happened/", 1), ("expected", "Expected", "status/expected/", 1)],
        "place": [("saltmere", "Saltmere", "places/saltmere/", 2)],
        "year": [("2018", "2018", "years/2018/", 1), ("2020", "2020", "years/2020/", 1)],
    }
    assert [facet.more for facet in found.values()] == [()] * 6


def test_of_many_values_the_most_frequent_stand_with_a_link_to_all() -> None:
    many = MOST_VALUES + 8
    found = of(crowded(many))
    assert [one.number for one in found["person"].values] == list(range(many, 8, -1))
    assert [len(found[key].values) for key in ("kind", "person", "topic", "year")] == [MOST_VALUES] * 4
    assert {key: [ref.path for ref in facet.more] for key, facet in found.items() if facet.more} == {
        "kind": ["kinds/"],
        "person": ["people/"],
        "topic": ["people/"],
        "year": ["years/"],
    }


def test_what_no_event_has_is_no_facet() -> None:
    assert of(timeline([])) == {}
    assert list(of(timeline([event("bare", "2019")], settings=site(series={})))) == ["kind", "status", "year"]
    unknown = event("lost", "2019", place=text("nowhere"), people=(PersonRole(text("no-one")),))
    assert list(of(timeline([unknown]))) == ["kind", "status", "year"]


def test_where_records_need_no_evidence_what_took_place_is_not_called_reported() -> None:
    (happened, _) = of(timeline(settings=site(evidence_required=False)))["status"].values
    assert happened.ref.label == "Recorded as having taken place"


def listed(plan: PagePlan) -> int:
    """How many events a page lists."""
    match plan.data:
        case KindPage() | StatusPage():
            return len(plan.data.events)
        case EntityPage():
            return len({line.ref for _, lines in plan.data.groups for line in lines})
        case PeriodPage():
            return sum(len(year.entries) for year in plan.data.years)
    raise AssertionError(plan.path)


@pytest.mark.parametrize("records", [timeline(), crowded(20)], ids=["few", "many"])
def test_each_value_has_as_many_events_as_its_page_lists(records: Timeline) -> None:
    pages = planned(records)
    for facet in of(records).values():
        if facet.key in ("topic", "person"):
            continue  # such a page lists the events of the others too
        for one in facet.values:
            assert one.ref.path is not None
            assert listed(pages[one.ref.path]) == one.number, one.ref.path


def test_the_pages_of_the_statuses_say_what_they_hold() -> None:
    pages = planned(timeline())
    index, expected, happened = (pages[path].data for path in ("status/", "status/expected/", "status/happened/"))
    assert isinstance(index, IndexPage)
    assert [(row.ref.label, row.tally) for row in index.rows] == [("Reported", "1 event"), ("Expected", "1 event")]
    assert isinstance(expected, StatusPage)
    assert isinstance(happened, StatusPage)
    assert [line.ref.label for line in expected.events] == ["Third Tide Fair"]
    assert [line.ref.label for line in happened.events] == ["First Tide Fair"]
    assert expected.intro == "What sources expected, and what is not recorded as having taken place."


def test_a_status_without_events_says_so() -> None:
    pages = planned(timeline([FIRST]))
    renderer = Renderer([default_theme() / "templates"], frame(SiteNames(timeline())), STATIC)
    assert b"Nothing of this chronology is only expected." in renderer.render(pages["status/expected/"])
    pages = planned(timeline([THIRD]))
    assert b"Nothing of this chronology is recorded as having taken place." in renderer.render(
        pages["status/happened/"]
    )


def test_the_bar_and_the_entries_name_the_same_values(tmp_path: Path) -> None:
    records = timeline([FIRST, THIRD, changed(FIRST, id="again", about=(), people=(), place=None, at=AT)])
    html = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC).render(planned(records)[""])
    root = html5lib.parse(html, namespaceHTMLElements=False, transport_encoding="utf-8")
    attributes = {
        "kind": "data-kind",
        "person": "data-people",
        "topic": "data-about",
        "status": "data-status",
        "place": "data-place",
        "year": "data-year",
    }
    entries = list(root.iter("article"))
    assert len(entries) == 3
    shown = {details.get("data-facet", ""): details for details in root.iter("details") if details.get("data-facet")}
    assert shown.keys() == attributes.keys()
    for key, details in shown.items():
        links = [link for link in details.iter("a") if link.get("data-value")]
        assert links
        for link in links:
            having = [one for one in entries if link.get("data-value") in one.get(attributes[key], "").split()]
            assert str(len(having)) == (link.findtext("span") or "").strip(), (key, link.get("data-value"))


def test_the_first_page_of_a_large_chronology_has_the_bar_too() -> None:
    data = planned(timeline([event(f"e-{n}", "2018", place=text("saltmere")) for n in range(500)]))[""].data
    assert isinstance(data, HomePage)
    assert [facet.key for facet in data.facets] == ["kind", "status", "place", "year"]
    assert data.facets[2].values[0].number == 500
