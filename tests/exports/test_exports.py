from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from museum import MUSEUM, laid_over
from timeline.check import check
from timeline.dates import edtf
from timeline.diagnostics.diagnostic import has_errors
from timeline.evidence.facts import Verdict
from timeline.exports import atom, export_all, robots, sitemap, timeline_json
from timeline.exports.context import ExportContext
from timeline.site import plan

REPOSITORY = Path(__file__).parents[2]
BASE = "https://example.org/museum/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FAIR = "content/events/third-tide-fair.yaml"
FAIR_TEXT = (MUSEUM / FAIR).read_text("utf-8")
CRLF = {"calendar.ics", "citations.ris", "events.csv"}  # whose formats end lines so
sites = pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])


@cache
def context(root: Path, base_url: str | None = None) -> ExportContext:
    checked = check(root, root / "archive", base_url)
    assert not has_errors(checked.diagnostics)
    return ExportContext(checked.names, plan(checked.names))


def exported(root: Path) -> dict[str, Any]:
    whole = json.loads(timeline_json.export(context(root)))
    assert isinstance(whole, dict)
    return whole


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """The museum's site, with a change in the record of the fair."""
    assert old in FAIR_TEXT
    return laid_over(tmp_path, {FAIR: FAIR_TEXT.replace(old, new, 1)})


# --- all of them -----------------------------------------------------------------------------------------------------


def test_every_export_is_a_module_with_a_path() -> None:
    files = export_all(context(MUSEUM))
    assert {"atom.xml", "robots.txt", "sitemap.xml", "timeline.json"} <= files.keys()
    assert files["robots.txt"] == robots.export(context(MUSEUM))


@sites
def test_every_export_is_utf8_and_ends_in_one_line_break(site: Path) -> None:
    for name, data in export_all(context(site)).items():
        text = data.decode()
        assert text.endswith("\n"), name
        assert not text.endswith(("\n\n", "\n\r\n")), name
        of_lines = text.replace("\r\n", "\n") if name in CRLF else text
        assert "\r" not in of_lines, name


@sites
def test_every_export_is_the_same_twice(site: Path) -> None:
    assert export_all(context(site)) == export_all(context(site))


def test_no_export_takes_a_page_s_place() -> None:
    whole = context(MUSEUM)
    assert not export_all(whole).keys() & {page.file for page in whole.pages}


def test_a_site_without_records_has_every_export(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text(
        "title: T\ndescription: D\nbase_url: https://example.org\nkinds: {a: {label: A}}\n"
    )
    files = export_all(context(tmp_path))
    assert json.loads(files["timeline.json"])["events"] == []
    assert ElementTree.fromstring(files["atom.xml"]).find(f"{ATOM}updated") is not None


# --- timeline.json ---------------------------------------------------------------------------------------------------


def test_the_version_is_the_one_documented() -> None:
    document = (REPOSITORY / "docs/built-site.md").read_text("utf-8")
    assert exported(MUSEUM)["version"] == timeline_json.VERSION
    assert f"`version` is {timeline_json.VERSION}," in document


def test_the_site_is_in_it() -> None:
    whole = exported(MUSEUM)
    assert (whole["title"], whole["url"], whole["language"]) == ("Saltmere Harbour Museum", BASE, "en")
    assert whole["kinds"] == {"fair": {"label": "Fair"}, "plan": {"label": "Plan"}}
    assert list(whole["series"]) == ["tide-fair", "lantern-walk"]


def test_an_event_is_in_it_with_everything_that_it_says() -> None:
    event = exported(MUSEUM)["events"][0]
    assert event["id"] == "third-tide-fair"
    assert event["url"] == f"{BASE}events/third-tide-fair/"
    assert event["date"] == {"edtf": "2021-05-06", "words": "6 May 2021", "first": "2021-05-06", "last": "2021-05-06"}
    assert (event["status"], event["kind"], event["place"], event["series"]) == (
        "happened",
        "fair",
        "saltmere",
        {"tide-fair": 3},
    )
    assert event["people"] == [
        {"person": "ada-finch", "role": "Mayor"},
        {"person": "tom-reed", "role": "Harbour Master"},
    ]
    assert event["previously"][0]["evidence"] == ["preview"]
    assert event["summary"]["cites"] == ["opening", "ribbon"]
    assert list(event["evidence"]) == ["opening", "ribbon", "preview"]


@sites
def test_every_fact_is_in_it_with_its_verdict_and_its_words(site: Path) -> None:
    whole = context(site)
    events = {event["id"]: event for event in json.loads(timeline_json.export(whole))["events"]}
    assert events.keys() == whole.evidence.events.keys()
    for id, evidence in whole.evidence.events.items():
        facts = events[id]["facts"]
        assert [(fact["fact"], fact["value"], fact["verdict"]) for fact in facts] == [
            (fact.kind, fact.value, str(fact.verdict)) for fact in evidence.facts
        ]
        for fact in facts:
            assert fact["verdict"] == Verdict.BORNE_OUT
            assert fact["borne_out_by"]
            for bearing in fact["borne_out_by"]:
                quote = events[id]["evidence"][bearing["evidence"]]
                assert quote["quote"][bearing["start"] : bearing["end"]] == bearing["words"]
                assert quote["source"] == bearing["source"]
                assert ("read_as" in bearing) == (fact["fact"] in ("date", "previous"))


@sites
def test_every_sentence_is_in_it_with_its_claims_and_their_words(site: Path) -> None:
    whole = context(site)
    file = json.loads(timeline_json.export(whole))
    records = {**{event["id"]: event for event in file["events"]}, **file["entities"]}
    assert records.keys() == {*whole.evidence.events, *whole.timeline.entities}
    claims = 0
    for id, evidence in (*whole.evidence.events.items(), *whole.evidence.entities.items()):
        record = records[id]
        assert [(one["part"], one["text"], one["cites"]) for one in record["sentences"]] == [
            (said.part, said.text, list(said.cites)) for said in evidence.statements
        ]
        for one, said in zip(record["sentences"], evidence.statements, strict=True):
            assert len(one["claims"]) == len(said.atoms)
            for claim, found in zip(one["claims"], said.atoms, strict=True):
                claims += 1
                assert (claim["claim"], claim["words"]) == (found.kind, one["text"][claim["start"] : claim["end"]])
                assert claim["verdict"] == Verdict.BORNE_OUT or claim["claim"] == "word"
                places = [(by["evidence"], by["start"], by["end"]) for by in claim["borne_out_by"]]
                assert len(places) == len(set(places))
                assert set(places) == {(by.quote, by.start, by.end) for by in found.bearings}
                for by in claim["borne_out_by"]:
                    quote = record["evidence"][by["evidence"]]
                    assert quote["quote"][by["start"] : by["end"]] == by["words"]
                    assert by["evidence"] in one["cites"]
    assert claims > 10


def test_how_a_date_was_read_is_in_it() -> None:
    event = exported(MUSEUM)["events"][0]
    date, previous = (next(fact for fact in event["facts"] if fact["fact"] == kind) for kind in ("date", "previous"))
    assert date["why"] == "“Thursday”, read in a text of 8 May 2021, is 6 May 2021"
    assert date["borne_out_by"] == [
        {
            "evidence": "opening",
            "source": "fair-report",
            "start": 64,
            "end": 72,
            "words": "Thursday",
            "read_as": {"first": "2021-05-06", "last": "2021-05-06"},
            "relative_to_source": True,
            "tense": "past",
        }
    ]
    assert previous["borne_out_by"][0]["words"] == "next week"
    assert previous["borne_out_by"][0]["tense"] == "future"


@sites
def test_every_id_in_it_names_something_in_it(site: Path) -> None:
    whole = exported(site)
    for event in whole["events"]:
        assert event["kind"] in whole["kinds"]
        assert event.get("series", {}).keys() <= whole["series"].keys()
        people = [who["person"] for who in event.get("people", [])]
        about = event.get("about", [])
        place = [event["place"]] if "place" in event else []
        assert {*people, *about, *place} <= whole["entities"].keys()
        assert {quote["source"] for quote in event["evidence"].values()} <= whole["sources"].keys()
        cited = [
            *event.get("summary", {}).get("cites", []),
            *(key for one in event.get("caveats", []) for key in one["evidence"]),
        ]
        assert set(cited) <= event["evidence"].keys()


@sites
def test_a_quote_says_where_it_stands(site: Path) -> None:
    for event in exported(site)["events"]:
        for quote in event["evidence"].values():
            assert quote["status"] == "found"
            assert quote["words"]
            assert all(0 <= first <= last - 2 for first, last in quote["words"])


def test_nothing_is_null_or_empty_but_an_end_that_is_open(tmp_path: Path) -> None:
    root = changed(tmp_path, "previously:\n", "previously:\n  - {date: ../2021-05-09, evidence: preview}\n")

    def walk(value: Any, path: str) -> None:
        if isinstance(value, (dict, list)):
            assert value, path
            for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
                walk(inner, f"{path}.{key}")
        else:
            assert value not in (None, "") or path.endswith("previously.0.date.first"), path

    whole = exported(root)
    assert whole["events"][0]["previously"][0]["date"]["first"] is None
    walk(whole, "")


def test_optional_fields_are_in_it_where_the_record_has_them(tmp_path: Path) -> None:
    more = (
        "place: saltmere\n"
        "caveats: [{text: Counted by hand., evidence: ribbon}]\n"
        "links: [{url: https://example.org/fair, label: The fair}]\n"
        "tags: [fairs]\n"
    )
    event = exported(changed(tmp_path, "place: saltmere\n", more))["events"][0]
    assert event["caveats"] == [{"text": "Counted by hand.", "evidence": ["ribbon"]}]
    assert event["links"] == [{"url": "https://example.org/fair", "label": "The fair"}]
    assert event["tags"] == ["fairs"]


def test_sources_and_entities_are_in_it() -> None:
    whole = exported(MUSEUM)
    assert whole["sources"]["fair-report"] == {
        "url": f"{BASE}sources/fair-report/",
        "title": "Three hundred at the fair",
        "publisher": "Saltmere Gazette",
        "published": {"edtf": "2021-05-08", "words": "8 May 2021", "first": "2021-05-08", "last": "2021-05-08"},
        "dateline": "Saturday, 8 May 2021",
        "share_quoted": whole["sources"]["fair-report"]["share_quoted"],
    }
    assert 0 < whole["sources"]["fair-report"]["share_quoted"] < 1
    assert whole["entities"]["tom-reed"] == {
        "type": "people",
        "url": f"{BASE}people/tom-reed/",
        "name": "Tom Reed",
        "aliases": ["Reed"],
    }


@sites
def test_the_names_of_archived_texts_are_not_in_it(site: Path) -> None:
    text = timeline_json.export(context(site)).decode()
    for source in context(site).timeline.sources.values():
        assert source.archive is None or source.archive not in text


def test_other_alphabets_stay_readable(tmp_path: Path) -> None:
    root = changed(tmp_path, "place: saltmere\n", "place: saltmere\ntags: ['日本 – “ä” 😀 </script>']\n")
    assert "日本 – “ä” 😀 </script>" in timeline_json.export(context(root)).decode()


# --- atom.xml --------------------------------------------------------------------------------------------------------


def feed(root: Path, base_url: str | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(atom.export(context(root, base_url)))


def of(element: ElementTree.Element, name: str) -> str:
    found = element.find(f"{ATOM}{name}")
    assert found is not None
    assert found.text
    return found.text


@sites
def test_the_feed_has_what_rfc_4287_wants(site: Path) -> None:
    root = feed(site)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    entries = root.findall(f"{ATOM}entry")
    assert entries
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"https://\S+", of(element, "id"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", of(element, "updated"))
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
    (author,) = root.findall(f"{ATOM}author")  # the feed's author is that of each entry
    assert of(author, "name")
    (itself,) = (link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self")
    assert itself.get("href") == f"{context(site).timeline.site.base_url}atom.xml"
    ids = [of(entry, "id") for entry in entries]
    assert len(ids) == len(set(ids)) == len(context(site).timeline.events)
    assert of(root, "updated") == max(of(entry, "updated") for entry in entries)


@sites
def test_an_entry_is_as_new_as_the_newest_source_that_it_quotes(site: Path) -> None:
    timeline = context(site).timeline
    updated = {of(entry, "id"): of(entry, "updated") for entry in feed(site).findall(f"{ATOM}entry")}
    for event in timeline.events:
        days = [timeline.sources[quote.source].published.interval.last or 0 for quote in event.evidence.values()]
        assert updated[f"{timeline.site.base_url}events/{event.id}/"].startswith(edtf.iso(max(days)))
    assert list(updated.values()) == sorted(updated.values(), reverse=True)


def test_what_is_expected_says_so_in_the_feed() -> None:
    entries = {of(entry, "id"): entry for entry in feed(MUSEUM).findall(f"{ATOM}entry")}
    lent, fair = entries[f"{BASE}events/bell-lent/"], entries[f"{BASE}events/third-tide-fair/"]
    assert of(lent, "title").startswith("Expected: ")
    assert "expected" in of(lent, "summary")
    assert "xpected" not in of(fair, "title") + of(fair, "summary")


def test_markup_in_titles_stays_text_in_the_feed(tmp_path: Path) -> None:
    root = laid_over(
        tmp_path,
        {
            "content/site.yaml": (MUSEUM / "content/site.yaml")
            .read_text()
            .replace("Saltmere Harbour", "<b>&amp;</b> ]]>")
        },
    )
    assert of(feed(root), "title") == "<b>&amp;</b> ]]> Museum"
    assert feed(root).find(f"{ATOM}title").get("type") is None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("published", "updated"),
    [("2021-05", "2021-05-31"), ("2021", "2021-12-31"), ("2021-05-08/..", "0001-01-01"), ("Y12021", "9999-12-31")],
)
def test_a_feed_can_write_any_day_of_publication(tmp_path: Path, published: str, updated: str) -> None:
    root = laid_over(tmp_path, {})
    sources = context(root).timeline.sources
    file = root / "content/sources/fair-report.yaml"
    file.write_text(file.read_text().replace("2021-05-08", published))
    checked = check(root, root / "archive")
    whole = ExportContext(checked.names, plan(checked.names))
    assert sources
    lent = next(
        entry
        for entry in ElementTree.fromstring(atom.export(whole)).findall(f"{ATOM}entry")
        if of(entry, "id").endswith("bell-lent/")
    )
    assert of(lent, "updated") == f"{updated}T00:00:00Z"


# --- sitemap.xml and robots.txt --------------------------------------------------------------------------------------


@sites
def test_the_sitemap_has_every_page_that_shall_be_listed(site: Path) -> None:
    whole = context(site)
    root = ElementTree.fromstring(sitemap.export(whole))
    assert root.tag == f"{MAP}urlset"
    places = [place.text for place in root.findall(f"{MAP}url/{MAP}loc")]
    base = whole.timeline.site.base_url
    listed = {page.path for page in whole.pages if page.listed and page.path != "404.html"}
    assert sorted(map(str, places)) == sorted(base + path for path in listed)
    assert "known/" in listed
    assert {page.path for page in whole.pages if not page.listed and not page.path.startswith("known/2")} == {
        page.path for page in whole.pages if page.path.endswith("embed/")
    }
    assert base in places


def test_robots_may_read_everything() -> None:
    assert robots.export(context(MUSEUM)).decode() == f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"


@pytest.mark.parametrize(
    "read",
    [atom.export, sitemap.export, robots.export, timeline_json.export],
    ids=["atom", "sitemap", "robots", "json"],
)
def test_addresses_follow_the_base(read: Callable[[ExportContext], bytes]) -> None:
    text = read(context(MUSEUM, "https://other.example/a/")).decode()
    assert "https://other.example/a/" in text
    assert BASE not in text
