"""The chronology as a reader uses it: its quotes, its seals and its years, without script and on any width."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import Browser, Page

import built
from sample import FIRST, STATIC, THIRD, changed, entity, event, planned, prose, quotes, site, text, timeline
from timeline.model.records import Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import frame
from timeline.site.chronicle import Entry, HomePage
from timeline.site.names import SiteNames
from timeline.site.page_models import EventPage

WIDTHS = [320, 768, 1440]


def home(records: Timeline) -> HomePage:
    data = planned(records)[""].data
    assert isinstance(data, HomePage)
    return data


def entries(records: Timeline) -> list[Entry]:
    return [entry for year in home(records).years for entry in year.entries if isinstance(entry, Entry)]


def rendered(records: Timeline, path: str = "") -> Element:
    html = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC).render(planned(records)[path])
    root: Element = html5lib.parse(html, namespaceHTMLElements=False, transport_encoding="utf-8")
    return root


def of_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


# The quotes


def test_each_quote_stands_once_with_its_source_and_is_cited_by_its_number() -> None:
    root = rendered(timeline())
    notes = of_class(root, "note")
    assert [note.get("id") for note in notes] == [f"note-{number}" for number in range(1, 7)]
    quoted = [*FIRST.evidence.values(), *THIRD.evidence.values()]
    for quote in quoted:
        assert sum(quote.text in words(note) for note in notes) == 1
        assert words(root).count(quote.text) == 1
    opened = next(note for note in notes if "opened in Saltmere" in words(note))
    assert "Fair opens, 6 September 2018, The Saltmere Post, from the agency Coast Wire" in words(opened)
    links = [link.get("href") for link in opened.iter("a")]
    assert links == ["sources/report/", "events/first-fair/#quote-opened"]
    buttons = [button for sup in of_class(root, "ref") for button in sup.iter("button")]
    cited = [button.get("popovertarget") for button in buttons]
    assert set(cited) == {note.get("id") for note in notes}
    for button in buttons:
        assert button.get("aria-label") == f"Quote {(button.get('popovertarget') or '').removeprefix('note-')}"


def test_the_notes_of_a_page_are_numbered_from_one_in_the_order_in_which_they_are_cited() -> None:
    root = rendered(timeline(), "years/2020/")
    assert [words(note)[:1] for note in of_class(root, "note")] == ["1", "2", "3"]
    first, third = entries(timeline())
    assert [note.number for note in (first.summary.notes if first.summary else ())] == [1, 2]
    assert [note.number for note in first.further] == [3]
    assert [[note.number for note in each.notes] for each in first.caveats] == [[1]]
    assert [(each.words, [note.number for note in each.notes]) for each in third.earlier] == [("1–15 June 2020", [5])]


def test_what_an_editor_adds_to_a_quote_is_set_apart() -> None:
    assert [words(element) for element in of_class(rendered(timeline()), "added")] == ["[The mayor]"]


# The seal


def seals(records: Timeline) -> list[tuple[str, str]]:
    return [(entry.seal.state, entry.seal.words) for entry in entries(records)]


def test_the_seal_counts_the_rows_of_the_event_s_page() -> None:
    pages = planned(timeline())
    for entry in entries(timeline()):
        page = pages[entry.line.ref.path or ""].data
        assert isinstance(page, EventPage)
        facts = [row.verdict == "borne-out" for row in (*page.facts, *(earlier.fact for earlier in page.previously))]
        sentences = [bool(row.notes) and not (row.missing or row.others) for row in page.sentences]
        rows, borne = len(facts) + len(sentences), sum(facts) + sum(sentences)
        whole = f"All {rows} statements are borne out by 3 quotes from 1 source."
        partly = f"Of {rows} statements, {borne} are borne out by 3 quotes from 1 source."
        assert entry.seal == (("whole", whole) if borne == rows else ("partly", partly))


def test_a_record_that_is_borne_out_whole_has_a_whole_seal() -> None:
    # The sample's own caveat is not: it says what its quote does not say.
    assert [state for state, _ in seals(timeline([changed(FIRST, caveats=()), THIRD]))] == ["whole", "whole"]


def test_the_seal_says_what_is_not_borne_out() -> None:
    nowhere = entity("grayholm", "places", "Grayholm")
    doubtful = changed(FIRST, place=text("grayholm"), date=THIRD.date, caveats=())
    records = timeline([doubtful], [*timeline().entities.values(), nowhere])
    ((state, told),) = seals(records)
    assert state == "partly"
    assert re.fullmatch(r"Of \d+ statements, \d+ are borne out by 3 quotes from 1 source\.", told)
    every, borne = (int(number) for number in re.findall(r"\d+", told)[:2])
    assert borne == every - 2


def test_a_record_without_evidence_is_unverified_in_words_and_shape() -> None:
    bare = event("bare", "2019", title=text("Nobody tells of it"))
    records = timeline([bare, FIRST], settings=site(evidence_required=False))
    assert seals(records)[1] == ("none", "Unverified: this record names no source.")
    root = rendered(records)
    shapes = [use.get("href") for mark in of_class(root, "seal-mark") for use in mark.iter() if use.get("href")]
    assert shapes == ["#seal-partly", "#seal-none"]
    assert all(words(seal) for seal in of_class(root, "seal"))


def test_a_sentence_that_cites_nothing_is_not_borne_out() -> None:
    summary = prose("Tom Reed cut the ribbon.[^ribbon] It opened in Saltmere.", "ribbon")
    ((state, _),) = seals(timeline([changed(FIRST, summary=summary)]))
    assert state == "partly"


def test_a_quote_whose_source_is_unknown_bears_nothing_out() -> None:
    lost = event("lost", "2019", evidence=quotes(key=("nowhere", "The first Tide Fair opened in Saltmere")))
    ((state, told),) = seals(timeline([lost]))
    assert state != "whole"
    assert "All" not in told


# What a reader does


@pytest.fixture(scope="module")
def real() -> built.Built:
    return built.real()


@pytest.fixture(scope="module")
def address(real: built.Built) -> Iterator[str]:
    with real.served() as address:
        yield address


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser without script."""
    with browser.new_context(java_script_enabled=False, reduced_motion="reduce") as context:
        yield context.new_page()


def opened(page: Page) -> list[str]:
    return [note.get_attribute("id") or "" for note in page.locator(".note:popover-open").all()]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_number_opens_its_quote_and_escape_closes_it(plain: Page, address: str, width: int) -> None:
    plain.set_viewport_size({"width": width, "height": 800})
    plain.goto(address)
    button = plain.get_by_role("button", name="Quote 9", exact=True).first
    assert plain.locator("#note-9").is_visible() is False
    button.scroll_into_view_if_needed()
    button.focus()
    plain.keyboard.press("Enter")
    assert opened(plain) == ["note-9"]
    note, number = plain.locator("#note-9").bounding_box(), button.bounding_box()
    assert note
    assert number
    assert note["x"] >= 0
    assert note["x"] + note["width"] <= width
    assert note["y"] >= 0
    assert note["y"] + note["height"] <= 800
    if width >= 768:
        below, above = note["y"] - (number["y"] + number["height"]), number["y"] - (note["y"] + note["height"])
        assert max(below, above) < 40  # beside what it bears out
    plain.keyboard.press("Tab")
    assert plain.locator("#note-9 a:focus").count() == 1
    plain.keyboard.press("Escape")
    assert opened(plain) == []
    button.click()
    plain.locator("#note-9").get_by_role("button", name="Close").click()
    assert opened(plain) == []


def test_an_open_quote_leads_to_its_source_and_to_all_the_evidence(plain: Page, address: str) -> None:
    plain.goto(address)
    plain.get_by_role("button", name="Quote 1", exact=True).first.click()
    plain.locator("#note-1").get_by_role("link", name="In the evidence of").click()
    assert re.search(r"/events/first-ministerial-dialogue/#quote-[a-z-]+$", plain.url)


def test_only_one_list_of_values_is_open_at_a_time_and_nothing_moves(plain: Page, address: str) -> None:
    plain.goto(address)

    def gap() -> float:
        bar, told = plain.locator(".facets").bounding_box(), plain.locator(".told").bounding_box()
        return told["y"] - bar["y"] if bar and told else 0

    before = gap()
    assert before > 0
    for label in ("Person", "Place"):
        plain.locator(".facets summary", has_text=label).click()
        assert plain.locator(".facets [open] > summary").all_text_contents() == [label]
        assert gap() == before
    plain.locator(".facets [open] a").first.click()
    assert "/places/" in plain.url


@pytest.mark.parametrize("width", WIDTHS)
def test_the_years_stay_in_sight_and_lead_to_their_events(plain: Page, address: str, width: int) -> None:
    plain.set_viewport_size({"width": width, "height": 700})
    plain.goto(address)
    plain.locator(".rail a", has_text="2020").click()
    assert plain.url.endswith("#year-2020")
    heading = plain.locator("#year-2020").bounding_box()
    assert heading
    rail = plain.locator(".rail").bounding_box()
    assert rail
    assert 0 <= rail["y"] <= 60
    covered = rail["y"] + rail["height"] if width < 1024 else 0
    assert covered - 1 <= heading["y"] < 220
    plain.mouse.wheel(0, 900)
    plain.wait_for_timeout(200)
    stuck = plain.locator("#year-2020").bounding_box()
    assert stuck
    assert stuck["y"] == pytest.approx(covered, abs=2)
    assert plain.locator(".rail").bounding_box() == pytest.approx(rail, abs=60)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_years_stand_still_while_the_reader_goes_from_one_to_the_next(
    plain: Page, address: str, width: int
) -> None:
    plain.set_viewport_size({"width": width, "height": 700})
    plain.goto(address)
    marked, places = [], []
    for link in plain.locator(".rail a").all():
        link.click()
        plain.wait_for_timeout(200)
        marked.append(link.evaluate("each => getComputedStyle(each).color"))
        places.append(
            plain.locator(".rail li, .rail .count").evaluate_all(
                """all => all.map(each => each.getBoundingClientRect()).map(({left, width}, _, [first]) =>
                  [left - first.left, width])"""
            )
        )
    rubric = plain.locator(".told .year-label").first.evaluate("each => getComputedStyle(each).color")
    assert set(marked) == {rubric}  # each year is told by its colour, and by a line, when it is read
    assert [place for place in places if place != places[0]] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_link_to_an_entry_leads_to_it_and_nothing_covers_it(plain: Page, address: str, width: int) -> None:
    plain.set_viewport_size({"width": width, "height": 700})
    plain.goto(f"{address}#event-fifth-ministerial-dialogue")
    title = plain.locator("#event-fifth-ministerial-dialogue h3")
    box = title.bounding_box()
    assert box
    at = plain.locator("#event-fifth-ministerial-dialogue")
    assert at.get_attribute("data-status") == "expected"
    label = plain.locator("#year-2023").bounding_box()
    assert label
    assert box["y"] >= label["y"] + label["height"] - 1
    assert box["y"] < 500


def test_what_is_expected_says_so_in_every_entry(plain: Page, address: str) -> None:
    plain.goto(address)
    for entry in plain.locator(".entry").all():
        text = entry.text_content() or ""
        assert ("Expected" in text) == (entry.get_attribute("data-status") == "expected")
        assert (entry.locator(".shape-expected").count() == 1) == (entry.get_attribute("data-status") == "expected")


def test_the_first_page_is_light(real: built.Built) -> None:
    html = (real.out / "index.html").read_text("utf-8")
    loaded = {Path(name) for name in re.findall(r'(?:href|src)="(static/[^"?]+)[^"]*"', html)}
    sent = [html.encode(), *((real.out / path).read_bytes() for path in sorted(loaded))]
    assert loaded
    assert sum(len(gzip.compress(data, 6, mtime=0)) for data in sent) < 60_000


def test_where_popovers_are_unknown_the_quotes_stand_as_notes() -> None:
    css = (default_theme() / "static" / "chronology.css").read_text("utf-8")
    before = css[: css.index("@supports selector(:popover-open)")]
    rules = re.findall(r"\.note(?:s|s ol)? \{[^}]*\}", before)
    assert rules
    assert not any("display: none" in rule for rule in rules)
