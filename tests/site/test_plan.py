from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample import (
    AT,
    FIRST,
    SOURCES,
    THIRD,
    changed,
    event,
    planned,
    prose,
    quotes,
    site,
    source,
    text,
    timeline,
)
from timeline.check import check
from timeline.model.config import Kind
from timeline.model.records import PersonRole, SeriesNumber
from timeline.site import frame, outline, plan
from timeline.site.chronicle import HomePage, Missing
from timeline.site.footnotes import letter, segments
from timeline.site.names import SiteNames
from timeline.site.page_models import EntityPage, EventPage, IndexPage, SeriesPage, SourcePage

ROOT = Path(__file__).parents[2]
PAGES = planned(timeline())


def data(path: str, type: type, **given: Any) -> Any:
    found = PAGES[path].data
    assert isinstance(found, type)
    return found


# The pages and their addresses


def test_the_outline_has_the_addresses_of_all_pages() -> None:
    bare = timeline(events=[], entities=[], sources={}, pages=[], settings=site(series={}, kinds={}))
    for records in (timeline(), bare):
        names = SiteNames(records)
        assert [page.path for page in outline(names)] == [page.path for page in plan(names)]


@pytest.mark.parametrize("root", [ROOT, *sorted((ROOT / "tests" / "sites").iterdir())], ids=lambda root: root.name)
def test_the_outline_of_a_whole_site_is_that_of_its_plan(root: Path) -> None:
    names = check(root, root / "archive").names
    assert [page.path for page in outline(SiteNames(names.timeline))] == [page.path for page in plan(names)]


def test_the_outline_has_the_free_pages_as_they_are_planned() -> None:
    assert PAGES["about/"]._replace(linked="") in outline(SiteNames(timeline()))


def test_every_record_has_a_page_and_every_page_its_file() -> None:
    assert {page.file for page in PAGES.values()} == {
        "index.html",
        "404.html",
        "about/index.html",
        "events/first-fair/index.html",
        "events/third-fair/index.html",
        "kinds/index.html",
        "kinds/fair/index.html",
        "kinds/loan/index.html",
        "known/index.html",
        "known/2018-09-06/index.html",
        "known/2020-05-20/index.html",
        "people/index.html",
        "people/ada-marsh/index.html",
        "people/tom-reed/index.html",
        "people/una-holm/index.html",
        "places/index.html",
        "places/saltmere/index.html",
        "series/index.html",
        "series/fairs/index.html",
        "sources/index.html",
        "sources/preview/index.html",
        "sources/report/index.html",
        "things/index.html",
        "things/pilots-charter/index.html",
        "status/index.html",
        "status/expected/index.html",
        "status/happened/index.html",
        "verification/index.html",
        "years/index.html",
        "years/2018/index.html",
        "years/2020/index.html",
        *BESIDE,
    }


BESIDE = {
    "embed/index.html",
    "events/first-fair/embed/index.html",
    "events/third-fair/embed/index.html",
    "search/index.html",
}


def test_every_path_that_a_page_names_is_a_page() -> None:
    named = {match for page in PAGES.values() for match in re.findall(r"path='([^']*)'", repr(page.data))}
    assert {path.partition("#")[0] for path in named} <= PAGES.keys()


def test_the_frame_lists_the_contents() -> None:
    assert [(ref.label, ref.path) for ref in frame(SiteNames(timeline())).contents] == [
        ("Chronology", ""),
        ("Series", "series/"),
        ("People", "people/"),
        ("Places", "places/"),
        ("Things", "things/"),
        ("Sources", "sources/"),
        ("Verification", "verification/"),
        ("About", "about/"),
        ("Search", "search/"),
    ]


def test_an_empty_site_has_a_home() -> None:
    bare = timeline((), (), {}, (), site(kinds={}, series={}))
    pages = {page.path: page for page in plan(SiteNames(bare))}
    assert pages.keys() == {"", "404.html", "embed/", "search/", "sources/", "verification/"}
    assert isinstance(pages[""].data, HomePage)


def test_ids_that_name_nothing_are_shown_without_a_link() -> None:
    lost = event(
        "lost",
        "2019",
        kind=text("no-kind"),
        place=text("no-place"),
        people=(PersonRole(text("no-one")),),
        about=(text("nothing"),),
        series=(SeriesNumber(text("no-series"), 2, AT),),
        evidence=quotes(key=("no-source", "some words of it")),
    )
    page = planned(timeline([lost], (), {}))["events/lost/"].data
    assert isinstance(page, EventPage)
    assert [row.ref.path for row in page.facts if row.ref] == [None] * 4
    assert page.quotes[0].source.path is None


# What a page shows, and no more


def impure(value: object) -> list[object]:
    """What in a value is neither a text, a number nor a tuple of such."""
    if isinstance(value, tuple):
        return [found for one in value for found in impure(one)]
    return [] if value is None or isinstance(value, (str, int, float)) else [value]


def test_the_pages_are_plain_values() -> None:
    assert impure(tuple(PAGES.values())) == []
    assert repr(tuple(PAGES.values())) == repr(tuple(planned(timeline()).values()))


VIEWS = {"known/2018-09-06/", "known/2020-05-20/"}


def differing(*events: Any) -> set[str]:
    after = planned(timeline(events))
    return {path for path in PAGES.keys() | after.keys() if repr(PAGES.get(path)) != repr(after.get(path))}


def test_a_new_summary_changes_the_event_and_the_chronology() -> None:
    edited = changed(
        FIRST, summary=prose("Tom Reed cut the ribbon.[^ribbon] It opened in Saltmere.[^opened]", "ribbon", "opened")
    )
    assert differing(edited, THIRD) == {
        *VIEWS,
        "",
        "events/first-fair/",
        "events/first-fair/embed/",
        "verification/",
        "years/2018/",
    }


def test_a_new_note_changes_the_event_alone() -> None:
    assert differing(changed(FIRST, tags=("harbour", "ribbon")), THIRD) == {"events/first-fair/"}


def test_another_place_in_a_file_changes_nothing() -> None:
    moved = changed(FIRST, title=text("First Tide Fair", line=40))
    assert differing(moved, THIRD) == set()


def test_a_new_title_changes_the_pages_that_show_it() -> None:
    assert differing(changed(FIRST, title=text("The first Tide Fair")), THIRD) == {
        *VIEWS,
        "",
        "embed/",
        "events/first-fair/",
        "events/first-fair/embed/",
        "events/third-fair/",
        "kinds/fair/",
        "people/ada-marsh/",
        "people/tom-reed/",
        "places/saltmere/",
        "series/fairs/",
        "sources/report/",
        "status/happened/",
        "things/pilots-charter/",
        "years/2018/",
    }


# The chronology


def test_the_gap_stands_before_the_year_of_the_event_that_follows_it() -> None:
    home = data("", HomePage)
    assert [year.label for year in home.years] == ["2018", "2020"]
    assert [missing.label for missing in home.years[1].missing] == ["Second Tide Fair"]
    assert home.extent == "2 events from 2 sources, 2018–2020"


def test_a_gap_within_a_year_stands_before_the_event_that_follows_it() -> None:
    fairs = [
        event(f"fair-{number}", f"2018-0{number}", series=(SeriesNumber(text("fairs"), number, AT),))
        for number in (1, 3)
    ]
    home = planned(timeline(fairs))[""].data
    assert isinstance(home, HomePage)
    assert [type(entry).__name__ for entry in home.years[0].entries] == ["Entry", "Missing", "Entry"]
    assert isinstance(home.years[0].entries[1], Missing)


def test_an_interval_stands_at_its_start() -> None:
    events = [event("b", "2018-03"), event("a", "2017/2020"), event("c", "../2016"), event("d", "-0043-03-15")]
    home = planned(timeline(events))[""].data
    assert isinstance(home, HomePage)
    assert [(year.label, year.anchor) for year in home.years] == [
        ("Beginning unknown", "year-unknown"),
        ("44 BC", "year-44-bc"),
        ("2017", "year-2017"),
        ("2018", "year-2018"),
    ]


def test_the_status_names_the_texts_that_date_the_event() -> None:
    assert data("events/first-fair/", EventPage).status == "Reported in a text of 6 September 2018."
    assert data("events/third-fair/", EventPage).status == (
        "Foreseen in a text of 20 May 2020. No text quoted for it reports whether it took place."
    )
    assert PAGES["events/third-fair/"].title == "Expected: Third Tide Fair"


def status(published: str, said: str, when: str, **fields: Any) -> str:
    """What is said of an event on the day ``when`` that one text gives its date."""
    record = event("fair", when, title=text("Fair"), evidence=quotes(only=("only", said)), **fields)
    page = planned(timeline([record], sources={"only": source("only", "A text", published)}))["events/fair/"].data
    assert isinstance(page, EventPage)
    return page.status


def test_a_text_that_gave_another_date_before_is_not_said_to_report_the_event() -> None:
    held = changed(THIRD, status=text("happened"), evidence={**THIRD.evidence, **quotes(came=("later", CAME))})
    sources = {**SOURCES, "later": source("later", "The fair", "2020-05-28")}
    page = planned(timeline([held], sources=sources))["events/third-fair/"].data
    assert isinstance(page, EventPage)
    assert page.status == "Reported in a text of 28 May 2020."


CAME = "The third Tide Fair was held in Saltmere on May 27."


EXPECTED = {"status": text("expected")}


def test_nothing_is_said_of_what_a_text_of_that_time_may_report() -> None:
    said = "It is to be held in June."
    assert status("2020-05-28", said, "2020-06", **EXPECTED) == (
        "Foreseen in a text of 28 May 2020. No text quoted for it reports whether it took place."
    )
    assert status("2020-06-02", said, "2020-06", **EXPECTED) == "Foreseen in a text of 2 June 2020."


def test_a_text_that_reports_what_is_recorded_as_expected_is_not_said_to_foresee_it() -> None:
    assert status("2020-07-02", "It was held on June 3.", "2020-06-03", **EXPECTED) == "Dated in a text of 2 July 2020."


def test_where_no_text_gives_the_date_none_is_said_to() -> None:
    undated = status("2020-05-28", "It is held.", "2020-06", **EXPECTED)
    assert undated.startswith("No text quoted for it gives this date.")
    foreseen = status("2020-05-28", "It is to be held in June.", "2020-06")
    assert foreseen == "No text quoted for it reports this date."


def test_an_event_without_evidence_says_so() -> None:
    page = planned(timeline([event("bare", "2019")]))["events/bare/"].data
    assert isinstance(page, EventPage)
    assert page.status == "No source is given for this record."
    assert page.quotes == ()


# The apparatus


def test_quotes_are_numbered_in_the_order_of_the_summary() -> None:
    page = data("events/first-fair/", EventPage)
    assert [(card.note.number, card.note.key) for card in page.quotes] == [(1, "ribbon"), (2, "opened"), (3, "charter")]
    assert [note.key for note in page.summary.notes] == ["ribbon", "opened"]


def test_each_fact_has_the_words_that_bear_it_out() -> None:
    page = data("events/first-fair/", EventPage)
    assert [
        (row.letter, row.label, row.value, row.detail, [words.words for words in row.words]) for row in page.facts
    ] == [
        ("a", "Date", "6 September 2018", "", ["Thursday"]),
        ("b", "Place", "Saltmere", "", ["Saltmere"]),
        ("c", "Person", "Ada Marsh", "Keeper", ["Keeper Ada Marsh"]),
        ("d", "Person", "Tom Reed", "Mayor", ["Mayor Tom Reed"]),
        ("e", "About", "Pilots' Charter", "", ["Pilots' Charter"]),
        ("f", "Series", "First Tide Fair", "", ["first"]),
    ]
    assert {row.verdict for row in page.facts} == {"borne-out"}
    assert page.facts[0].words[0].reading == "“Thursday”, read in a text of 6 September 2018, is 6 September 2018."


def test_the_words_are_marked_in_the_quote_and_the_editors_set_apart() -> None:
    page = data("events/first-fair/", EventPage)
    opened, charter = page.quotes[1], page.quotes[2]
    assert "".join(part.text for part in opened.segments) == "The first Tide Fair opened in Saltmere on Thursday."
    facts = {mark.letter for mark in opened.marks}
    assert [(part.text, facts & set(part.bears), facts & set(part.ends)) for part in opened.segments if part.bears] == [
        ("first", {"f"}, {"f"}),
        (" Tide Fair", set(), set()),
        ("opened", set(), set()),
        ("Saltmere", {"b"}, {"b"}),
        ("Thursday", {"a"}, {"a"}),
    ]
    assert [mark.letter for mark in opened.marks] == ["a", "b", "f"]
    assert [part.text for part in charter.segments if part.added] == ["[The mayor]"]


def test_an_earlier_date_keeps_its_words() -> None:
    (earlier,) = data("events/third-fair/", EventPage).previously
    assert earlier.when.words == "1–15 June 2020"
    assert [words.words for words in earlier.fact.words] == ["the first half of June"]
    assert earlier.fact.letter == "e"


def test_a_neighbour_in_the_series_that_no_source_tells_of_is_named() -> None:
    (place,) = data("events/third-fair/", EventPage).series
    assert place.nth == "Third"
    assert place.before
    assert (place.before.label, place.before.path) == ("The second is not in the sources.", None)
    assert place.after is None


def test_a_key_of_any_form_makes_a_plain_anchor() -> None:
    odd = '"><script>'
    page = planned(timeline([event("odd", "2019", evidence=quotes(**{odd: ("report", "The first Tide Fair")}))]))
    card = page["events/odd/"].data
    assert isinstance(card, EventPage)
    assert card.quotes[0].note.anchor == "quote--1"


ranges = st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30), st.sampled_from("abc")), max_size=6)


@given(st.text(max_size=25), ranges, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=2))
def test_segments_are_the_quote_cut_at_the_marks(
    quote: str, marks: list[tuple[int, int, str]], added: list[tuple[int, int]]
) -> None:
    found = segments(quote, marks, added)
    assert "".join(part.text for part in found) == quote
    at = 0
    for part in found:
        for offset in range(at, at + len(part.text)):
            covering = {mark for start, end, mark in marks if start <= offset < end}
            assert covering <= set(part.bears)
            assert part.added == any(start <= offset < end for start, end in added)
        at += len(part.text)
    assert all(set(part.ends) <= set(part.bears) for part in found)
    ended = {mark for part in found for mark in part.ends}
    assert ended == {mark for part in found for mark in part.bears}


def test_marks_of_one_fact_that_touch_are_one() -> None:
    found = segments("Mayor Tom Reed spoke", [(0, 5, "a"), (6, 14, "a"), (6, 14, "b")])
    assert [(part.text, part.bears, part.ends) for part in found] == [
        ("Mayor ", ("a",), ()),
        ("Tom Reed", ("a", "b"), ("a", "b")),
        (" spoke", (), ()),
    ]


# Sources, entities, series


def test_a_source_shows_every_quote_once_and_who_uses_it() -> None:
    page = data("sources/report/", SourcePage)
    assert [
        ["".join(part.text for part in taken.segments), [ref.path for ref in taken.used]] for taken in page.quotes
    ] == [
        ["Keeper Ada Marsh and Mayor Tom Reed cut the ribbon.", ["events/first-fair/#quote-ribbon"]],
        ["The first Tide Fair opened in Saltmere on Thursday.", ["events/first-fair/#quote-opened"]],
        [
            "[The mayor] said that the Pilots' Charter had been shown for the first time",
            ["events/first-fair/#quote-charter"],
        ],
    ]
    assert page.checked == "All 3 quotes taken from it were found in it word for word."
    assert re.fullmatch(r"About \d+% of its words are quoted on this site\.", page.share)


def test_a_quote_that_two_events_use_is_shown_once() -> None:
    twice = planned(timeline([FIRST, changed(FIRST, id="again")]))["sources/report/"].data
    assert isinstance(twice, SourcePage)
    assert len(twice.quotes) == 3
    assert [ref.path for ref in twice.quotes[0].used] == [
        "events/again/#quote-ribbon",
        "events/first-fair/#quote-ribbon",
    ]


def test_an_entity_shows_its_events_by_what_they_have_to_do_with_it() -> None:
    page = data("people/ada-marsh/", EntityPage)
    assert [
        (group, [(line.ref.label, line.relation, line.expected) for line in lines]) for group, lines in page.groups
    ] == [("With this person", [("First Tide Fair", "as Keeper", False), ("Third Tide Fair", "as Keeper", True)])]
    assert page.names == ("Marsh",)
    assert data("people/una-holm/", EntityPage).groups == ()


def test_the_index_counts_events() -> None:
    rows = {row.ref.label: row.tally for row in data("people/", IndexPage).rows}
    assert rows == {"Ada Marsh": "2 events", "Tom Reed": "1 event", "Una Holm": "no event"}


def test_a_series_shows_its_gaps() -> None:
    items = data("series/fairs/", SeriesPage).items
    assert [(label, line and line.ref.label) for label, line in items] == [
        ("First", "First Tide Fair"),
        ("Second Tide Fair", None),
        ("Third", "Third Tide Fair"),
    ]


def test_a_source_is_described_by_its_date_and_publisher() -> None:
    assert PAGES["sources/report/"].description == (
        "A text of 6 September 2018, published by The Saltmere Post, and what this chronology takes from it."
    )
    assert PAGES["sources/preview/"].description == "A text of 20 May 2020, and what this chronology takes from it."


def test_many_kinds_share_the_shapes() -> None:
    kinds = {f"kind-{n}": Kind(f"kind-{n}", f"Kind {n}") for n in range(30)}
    events = [event(f"event-{n}", "2018", kind=text(f"kind-{n}")) for n in range(30)]
    home = planned(timeline(events, settings=site(kinds=kinds)))[""].data
    assert isinstance(home, HomePage)
    assert {kind.shape for kind in home.kinds} == set(range(12))


# Letters


def test_letters_go_on_after_z() -> None:
    assert [letter(index) for index in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]
