"""The linked data of each page, as a JSON-LD processor reads it; it holds what the records say and no more."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given
from pyld import jsonld

import sample
from exported_site import DATES, HOSTILE, hostile, titles
from museum import MUSEUM
from timeline.check import check
from timeline.dates.edtf import parse
from timeline.evidence.facts import Evidence
from timeline.model.records import Event, Previous, Timeline
from timeline.site import PagePlan, plan
from timeline.site.json_ld import DATE, EDTF, MOST_ITEMS, linked, start
from timeline.site.names import SiteNames
from timeline.site.page_models import IndexPage

REPOSITORY = Path(__file__).parents[2]
SCHEMA = "https://schema.org/"
BASE = "https://example.org/fairs/"
sites = pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])

# As much of schema.org's context as tells links from texts. No test asks the network for the whole.
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        **{name: {"@type": "@id"} for name in ("url", "item", "eventStatus", "isPartOf", "mainEntity")},
        **{name: {"@type": f"{SCHEMA}Date"} for name in ("startDate", "previousStartDate", "datePublished")},
    }
}


def local(url: str, options: object) -> dict[str, Any]:
    assert url.rstrip("/") == "https://schema.org", url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def nodes(page: PagePlan) -> dict[str, dict[str, Any]]:
    """The page's nodes by type, expanded by the processor; texts stay in lists of values."""
    graph = jsonld.expand(json.loads(page.linked), {"documentLoader": local})
    found: dict[str, dict[str, Any]] = {}
    for node in graph:
        for one in (node, *node.get(f"{SCHEMA}mainEntity", [])):
            for type in one.get("@type", []):
                found.setdefault(type.removeprefix(SCHEMA), one)
    return found


def values(node: dict[str, Any], name: str) -> list[Any]:
    return [one.get("@value", one.get("@id", one)) for one in node.get(name if ":" in name else SCHEMA + name, [])]


def named(node: dict[str, Any], name: str) -> list[str]:
    """The names of the nodes under a property, through the role in which they are there."""
    found = []
    for one in node.get(SCHEMA + name, []):
        inner = one.get(SCHEMA + name, [one])
        found += [str(values(each, "name")[0]) for each in inner]
    return found


def planned(*events: Event, **settings: Any) -> dict[str, PagePlan]:
    records: Timeline = sample.timeline(events, settings=sample.site(**settings))
    return {page.path: page for page in plan(SiteNames(records, sample.stated(records)))}


def event_node(event: Event) -> dict[str, Any]:
    return nodes(planned(event)[f"events/{event.id}/"])["Event"]


@cache
def pages(site: Path) -> tuple[PagePlan, ...]:
    return plan(check(site, site / "archive").names)


@pytest.mark.slow
@sites
def test_every_page_that_is_listed_is_read(site: Path) -> None:
    count = 0
    for page in pages(site):
        if page.listed and page.path != "404.html":
            found = nodes(page)
            whole = found.get("WebPage") or found["CollectionPage"]
            assert values(whole, "name") == [page.title]
            assert values(whole, "url")[0].endswith(page.path)
            assert jsonld.to_rdf(json.loads(page.linked), {"documentLoader": local})["@default"]
            count += 1
    assert count > 10


@sites
def test_the_same_twice(site: Path) -> None:
    again = plan(check(site, site / "archive").names)
    assert [page.linked for page in again] == [page.linked for page in pages(site)]


@sites
def test_an_event_s_values_are_the_record_s(site: Path) -> None:
    whole = check(site, site / "archive").timeline
    by_path = {page.path: page for page in pages(site)}
    for event in whole.events:
        found = nodes(by_path[f"events/{event.id}/"])
        node, page = found["Event"], found["WebPage"]
        assert values(node, "name") == [f"Expected: {event.title}" if event.expected else event.title]
        assert node[DATE] == [{"@type": EDTF, "@value": event.date.text}]
        assert values(node, "description")[0].startswith("Expected: ") == event.expected
        people = [str(whole.entities[who.person].name) for who in event.people]
        about = [str(whole.entities[id].name) for id in event.about]
        assert named(node, "about") == people + about
        assert not {f"{SCHEMA}attendee", f"{SCHEMA}performer", f"{SCHEMA}organizer", f"{SCHEMA}endDate"} & node.keys()
        assert named(node, "location") == ([str(whole.entities[event.place].name)] if event.place else [])
        assert named(node, "superEvent") == [whole.site.series[one.series].label for one in event.series]
        sources = [whole.sources[id] for id in dict.fromkeys(str(quote.source) for quote in event.evidence.values())]
        assert named(page, "citation") == [str(source.title) for source in sources]
        for work, source in zip(page.get(f"{SCHEMA}citation", []), sources, strict=True):
            assert work[DATE] == [{"@type": EDTF, "@value": source.published.text}]
            assert named(work, "publisher") == ([source.publisher] if source.publisher else [])


def test_an_event_is_told_as_the_record_has_it() -> None:
    node = event_node(sample.FIRST)
    assert values(node, "startDate") == ["2018-09-06"]
    assert values(node, "description") == [
        "6 September 2018. First Tide Fair. Ada Marsh and Tom Reed cut the ribbon. It opened in Saltmere."
    ]
    assert [values(one, "roleName") for one in node[f"{SCHEMA}about"]] == [["Keeper"], ["Mayor"], []]
    assert values(node, "eventStatus") == [f"{SCHEMA}EventScheduled"]
    assert values(node, "keywords") == ["harbour"]


def test_a_date_that_moved_is_a_new_one() -> None:
    node = event_node(sample.THIRD)
    assert values(node, "eventStatus") == [f"{SCHEMA}EventRescheduled"]
    assert values(node, "previousStartDate") == ["2020-06"]
    assert values(node, "startDate") == ["2020-05-27"]


def test_an_earlier_date_that_was_only_less_precise_did_not_move() -> None:
    earlier = (Previous(parse("2020-05"), (), sample.AT), Previous(parse("2020-05-20/2020-06-01"), (), sample.AT))
    node = event_node(sample.changed(sample.THIRD, previously=earlier))
    assert values(node, "eventStatus") == [f"{SCHEMA}EventScheduled"]
    assert values(node, "previousStartDate") == []


STARTS = {
    "2018-09-06": "2018-09-06", "0001-01-01": "0001-01-01", "9999-12-31": "9999-12-31", "1066-10-14": "1066-10-14",
    "2018-09-06T09:30:00Z": "2018-09-06", "2018-09": "2018-09", "2018-09-XX": "2018-09", "2018": "2018",
    "2018-XX": "2018", "0044": "0044", "2018-21": "2018", "2023-11-01/2023-11-15": "2023-11", "2018-05/2018-09": "2018",
    "2018-09-06/2018-12-31": "2018",
}  # fmt: skip


@pytest.mark.parametrize("date", DATES)
def test_a_start_says_no_more_than_the_date(date: str) -> None:
    assert start(parse(date)) == STARTS.get(date, "")
    node = event_node(hostile("A fair", 1, date))
    assert values(node, "startDate") == ([STARTS[date]] if date in STARTS else [])
    assert node[DATE] == [{"@type": EDTF, "@value": date}]


def test_what_is_expected_is_expected_in_lists_too() -> None:
    found = planned(sample.FIRST, sample.THIRD)
    for path in ("", "kinds/fair/", "series/fairs/"):
        items = nodes(found[path])["ItemList"][f"{SCHEMA}itemListElement"]
        assert [str(values(item, "name")[0]) for item in items] == ["First Tide Fair", "Expected: Third Tide Fair"]
        assert [values(item, "position") for item in items] == [[1], [2]]


def test_a_long_list_says_how_long_it_is() -> None:
    found = planned(*(sample.event(f"e-{number}", "2018") for number in range(MOST_ITEMS + 7)))
    node = nodes(found["kinds/fair/"])["ItemList"]
    assert values(node, "numberOfItems") == [MOST_ITEMS + 7]
    assert len(node[f"{SCHEMA}itemListElement"]) == MOST_ITEMS


def test_sources_people_and_places_are_what_they_are() -> None:
    found = planned(sample.FIRST)
    source = nodes(found["sources/report/"])["CreativeWork"]
    assert (values(source, "name"), values(source, "datePublished")) == (["Fair opens"], ["2018-09-06"])
    assert values(source, "creditText") == ["Agency: Coast Wire"]
    assert [values(one, "text") for one in source[f"{SCHEMA}hasPart"]] == [
        [str(quote.text)] for key in ("ribbon", "opened", "charter") for quote in [sample.FIRST.evidence[key]]
    ]
    person = nodes(found["people/ada-marsh/"])["Person"]
    assert (values(person, "name"), values(person, "alternateName")) == (["Ada Marsh"], ["Marsh"])
    assert values(nodes(found["places/saltmere/"])["Place"], "name") == ["Saltmere"]
    assert values(nodes(found["things/pilots-charter/"])["Thing"], "name") == ["Pilots' Charter"]


def test_the_first_page_is_the_site_s() -> None:
    found = nodes(planned(sample.FIRST)[""])
    assert values(found["WebSite"], "name") == ["Tide Fairs of Saltmere"]
    assert values(found["WebSite"], "url") == [BASE]
    assert values(found["CollectionPage"], "isPartOf") == [f"{BASE}#site"]
    assert "BreadcrumbList" not in found


def test_the_pages_above_are_named() -> None:
    trail = nodes(planned(sample.FIRST)["people/ada-marsh/"])["BreadcrumbList"][f"{SCHEMA}itemListElement"]
    assert [values(one, "item")[0] for one in trail] == [BASE, f"{BASE}people/", f"{BASE}people/ada-marsh/"]


def test_a_search_is_told_of_where_there_is_one() -> None:
    names = SiteNames(sample.timeline((sample.FIRST,)), Evidence())
    first = planned(sample.FIRST)[""]
    search = first._replace(path="search/", data=IndexPage("Search", "", ()), title="Search")
    (alone,) = linked(names, [first])
    assert f"{SCHEMA}potentialAction" not in nodes(alone)["WebSite"]
    with_search, _ = linked(names, [first, search])
    (action,) = nodes(with_search)["WebSite"][f"{SCHEMA}potentialAction"]
    assert values(action[f"{SCHEMA}target"][0], "urlTemplate") == [f"{BASE}search/?q={{search_term_string}}"]


def in_page(block: str) -> Any:
    """What a browser finds in the block."""
    tree = html5lib.parse(
        f'<!DOCTYPE html><title>T</title><script type="application/ld+json">{block}</script>',
        namespaceHTMLElements=False,
    )
    (script,) = tree.iter("script")
    (body,) = tree.iter("body")
    assert not body.text
    assert script.text
    return json.loads(script.text)


def same(page: PagePlan, title: str) -> None:
    graph = in_page(page.linked)["@graph"]
    assert graph[0]["mainEntity"]["name"] == title
    assert not set(page.linked) & set("<>&")


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_texts_stay_in_their_block(title: str) -> None:
    same(planned(hostile(title))["events/hostile-0/"], title)


@pytest.mark.slow
@given(titles)
def test_no_title_ends_the_block(title: str) -> None:
    same(planned(hostile(title))["events/hostile-0/"], title)


def test_an_empty_site_has_its_data() -> None:
    records = sample.timeline((), (), {}, ())
    (first, *_) = plan(SiteNames(records))
    assert values(nodes(first)["ItemList"], "numberOfItems") == [0]
