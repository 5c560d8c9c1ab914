"""Finding as a reader does it: search, filters, keys, the slider over the days; and what is left without script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import built
from timeline.content.load import load
from timeline.model.records import Event, Timeline
from timeline.publishing.theme import default_theme
from tooling import host

HOME = "/some/path/"
STATIC = default_theme() / "static"
SCRIPTS = sorted(STATIC.glob("*.js"))
MOST_LINES, MOST_BYTES = 200, 8_000
HREFS = "all => all.map(one => one.href)"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The first chronology below a path that it was not built for, on a host with a strict policy of its own."""
    with host.serving(built.real().out, HOME) as address:
        yield address


@pytest.fixture(scope="module")
def records() -> Timeline:
    return load(built.ROOT)[0]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing fails, is forbidden or comes from elsewhere."""
    page, said, asked = context.new_page(), [], set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    page.on("request", lambda request: asked.add(re.sub(r"^(\w+://[^/]+).*", r"\1", request.url)))
    yield page
    assert said == []
    assert len(asked) == 1


def words(page: Page, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


def query(page: Page) -> str:
    return page.url.partition("?")[2].partition("#")[0]


# Search


def looked_for(page: Page, address: str, text: str) -> None:
    page.goto(f"{address}search/")
    page.get_by_role("searchbox").press_sequentially(text)
    expect(page.locator(".found-status")).to_have_text(re.compile("Pages found"))


def test_search_asks_for_its_index_only_when_the_reader_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "events/comcasa-signed/", "search/"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    looked_for(page, address, "hotlines")
    found = [url for url in asked if "pagefind" in url]
    assert found
    assert all(url.startswith(f"{address}pagefind/") for url in found)


def test_search_finds_records_with_the_words_of_their_quotes_marked(page: Page, address: str) -> None:
    looked_for(page, address, "hotlines")
    titles = words(page, ".result h2")
    assert titles[0] == "Two new hotlines agreed"
    assert page.locator(".found-status").text_content() == f"Pages found: {len(titles)}"
    assert {text.lower() for text in words(page, ".result-quote mark")} <= {"hotline", "hotlines"}
    quote = page.locator(".result").first.locator(".result-quote").first
    said = quote.locator("blockquote").text_content() or ""
    assert re.fullmatch("“[^“”]+”", said)
    quote.locator("a").click()
    assert re.search("/events/[a-z0-9-]+/#quote-", page.url)
    there = page.locator(page.url[page.url.index("#") :])
    assert said.strip("“”") in " ".join((there.text_content() or "").split())


def test_search_says_what_is_only_expected(page: Page, address: str, records: Timeline) -> None:
    looked_for(page, address, "Pompeo Esper")
    expected = {str(event.title) for event in records.events if event.expected}
    shown = {
        " ".join((result.locator("h2").text_content() or "").split()): result.locator(".expected-label").count()
        for result in page.locator(".result").all()
    }
    assert {title for title, labels in shown.items() if labels} == {title for title in shown if title in expected}
    assert any(shown.values())


def test_a_search_stands_in_the_address_and_back_leads_to_the_one_before(page: Page, address: str) -> None:
    looked_for(page, address, "BECA")
    page.keyboard.press("Enter")
    beca = words(page, ".result h2")
    assert query(page) == "q=BECA"
    page.get_by_role("searchbox").fill("hotlines")
    page.keyboard.press("Enter")
    expect(page.locator(".result h2").first).to_have_text("Two new hotlines agreed")
    assert query(page) == "q=hotlines"
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("BECA")
    expect(page.locator(".result h2")).to_have_text(beca)
    page.goto(f"{address}search/?q=hotlines")
    expect(page.locator(".result h2").first).to_have_text("Two new hotlines agreed")


def test_a_search_that_finds_nothing_says_so_and_an_empty_one_shows_nothing(page: Page, address: str) -> None:
    looked_for(page, address, "dialogue")
    page.get_by_role("searchbox").fill("zebra")
    expect(page.locator(".found-status")).to_have_text(re.compile("Nothing is found"))
    assert page.locator(".result").count() == 0
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".found-status")).to_have_text("")
    assert query(page) == ""


def test_the_beginning_of_a_word_is_not_the_word(page: Page, address: str) -> None:
    looked_for(page, address, "hotl")
    page.get_by_role("searchbox").fill("Sitaraman")
    expect(page.locator(".found-status")).to_have_text(re.compile("Nothing is found"))
    assert page.locator(".result").count() == 0
    page.get_by_role("searchbox").fill("Sitharaman")
    expect(page.locator(".found-status")).to_have_text(re.compile("Pages found"))
    assert {text.lower()[:10] for text in words(page, ".result mark")} == {"sitharaman"}


def test_a_search_is_not_longer_than_a_sentence_or_two(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q={'hotlines+' * 50}")
    field = page.get_by_role("searchbox")
    expect(field).to_have_value(("hotlines " * 50)[:200])
    expect(page.locator(".found-status")).to_have_text(re.compile("Pages found"))
    field.fill("")
    field.press_sequentially("a" * 201)
    assert len(field.input_value()) == 200


def test_many_results_come_in_steps(page: Page, address: str) -> None:
    looked_for(page, address, "dialogue")
    total = int(re.sub(r"\D", "", page.locator(".found-status").text_content() or ""))
    assert total > 20
    assert page.locator(".result").count() == 20
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".result")).to_have_count(min(total, 40))
    assert page.evaluate("document.activeElement === document.querySelectorAll('.result')[20].querySelector('a')")


def test_a_search_that_cannot_be_loaded_says_so(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=BECA")
    expect(page.locator(".found-status")).to_have_text(re.compile("could not be loaded"))
    expect(page.locator(".finder-lists")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_search_heeds_a_language_with_a_region(language: str, page: Page, address: str) -> None:
    page.route(
        "**/search/",
        lambda route: route.fulfill(body=route.fetch().text().replace('<html lang="en"', f'<html lang="{language}"')),
    )
    looked_for(page, address, "hotline")
    assert words(page, ".result h2")[0] == "Two new hotlines agreed"


# Filters


def tick(page: Page, facet: str, value: str) -> None:
    part = page.locator(f"[data-facet={facet}]")
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    part.locator(f"input[value='{value}']").click()


def shown(page: Page) -> list[str]:
    seen = "all => all.filter(one => one.getClientRects().length).map(one => one.id)"
    return [str(id).removeprefix("event-") for id in page.locator("main .entry").evaluate_all(seen)]


def ids(events: list[Event]) -> list[str]:
    return [event.id for event in events]


def with_person(records: Timeline, person: str) -> list[Event]:
    return [event for event in records.events if any(one.person == person for one in event.people)]


def test_filters_are_joined_by_and(page: Page, address: str, records: Timeline) -> None:
    page.goto(address)
    everything = ids(list(records.events))
    assert shown(page) == everything
    tick(page, "person", "mike-pompeo")
    one = with_person(records, "mike-pompeo")
    assert shown(page) == ids(one)
    tick(page, "person", "mark-esper")
    both = [event for event in one if event in with_person(records, "mark-esper")]
    assert shown(page) == ids(both)
    assert 0 < len(both) < len(one)
    tick(page, "status", "expected")
    left = [event for event in both if event.expected]
    assert shown(page) == ids(left)
    status = page.locator(".matches [role=status]")
    expect(status).to_have_text(f"Events shown: {len(left)} of {len(everything)}")
    page.get_by_role("button", name="Clear the filters").click()
    assert shown(page) == everything
    assert query(page) == ""


def test_of_kinds_and_years_an_event_has_one_so_any_that_is_ticked_will_do(
    page: Page, address: str, records: Timeline
) -> None:
    page.goto(address)
    tick(page, "kind", "visit")
    tick(page, "kind", "agreement")
    assert shown(page) == [event.id for event in records.events if event.kind in {"visit", "agreement"}]


def test_the_counts_say_what_is_left(page: Page, address: str, records: Timeline) -> None:
    page.goto(address)
    tick(page, "person", "mike-pompeo")
    mine = with_person(records, "mike-pompeo")
    for label in page.locator("[data-facet=kind] label").all():
        kind = label.locator("input").get_attribute("value")
        number = sum(event.kind == kind for event in mine)
        assert label.locator(".count").text_content() == str(number)
        assert ("none" in (label.get_attribute("class") or "")) == (number == 0)


def test_the_filters_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(address)
    tick(page, "kind", "ministerial")
    one = shown(page)
    tick(page, "status", "expected")
    two = shown(page)
    assert query(page) == "kind=ministerial&status=expected"
    assert 0 < len(two) < len(one)
    page.reload()
    page.wait_for_function("document.querySelector('.matches')")
    assert shown(page) == two
    page.go_back()
    assert shown(page) == one
    page.go_forward()
    assert shown(page) == two
    assert page.locator("[data-facet] input:checked").count() == 2
    page.goto(f"{address}?kind=ministerial")
    assert shown(page) == one
    page.goto(f"{address}?kind=nothing-of-the-kind&other=1")
    assert len(shown(page)) == len(words(page, "main .entry"))


def test_years_without_a_match_are_left_out_of_the_page_and_the_list(
    page: Page, address: str, records: Timeline
) -> None:
    page.goto(address)
    years = page.locator("main .year").count()
    tick(page, "kind", "agreement")
    left = page.locator("main .year:not([hidden])").count()
    assert left < years
    assert page.locator(".rail li:not([hidden])").count() == left
    assert page.locator("main .between:not([hidden])").count() == 0
    dim = page.locator("[data-event]:not(.dim)").evaluate_all("marks => marks.map(mark => mark.dataset.event)")
    assert set(dim) == {event.id for event in records.events if event.kind == "agreement"}
    page.get_by_role("button", name="Clear the filters").click()
    assert page.locator("main [hidden]:is(.year, .between)").count() == page.locator(".dim").count() == 0


def test_a_link_to_an_entry_that_is_hidden_leads_to_it(page: Page, address: str, records: Timeline) -> None:
    page.goto(f"{address}?kind=agreement")
    other = next(event for event in records.events if event.kind != "agreement")
    page.evaluate(f"location.hash = 'event-{other.id}'")
    expect(page.locator(f"#event-{other.id}")).to_be_in_viewport()
    assert query(page) == ""


@pytest.mark.parametrize("again", [False, True])
def test_a_dimmed_mark_leads_to_its_entry_and_says_that_all_are_shown(again: bool, page: Page, address: str) -> None:
    page.goto(address)
    mark = page.locator("[data-event='comcasa-signed'] use").last
    if again:  # the address names the entry already
        mark.click()
    tick(page, "kind", "visit")
    page.keyboard.press("Escape")
    assert "comcasa-signed" not in shown(page)
    mark.click()
    expect(page.locator("#event-comcasa-signed h3 a")).to_be_focused()
    expect(page.locator(".matches [role=status]")).to_have_text("All events are shown.")
    top = page.locator("#event-comcasa-signed").evaluate("entry => entry.getBoundingClientRect().top")
    assert 0 <= top < 120
    assert page.url == f"{address}#event-comcasa-signed"


def test_counts_of_all_events_are_marked_while_only_some_are_shown(page: Page, address: str) -> None:
    page.goto(f"{address}?kind=visit")
    expect(page.locator("main.filtered")).to_have_count(1)
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator("main.filtered")).to_have_count(0)


def test_the_buttons_of_the_filters_say_what_is_chosen(page: Page, address: str) -> None:
    page.goto(address)
    summary = page.locator("[data-facet=kind] summary")
    plain = words(page, "[data-facet] summary")
    first = page.locator("[data-facet=kind] label").first
    name = " ".join((first.text_content() or "").split()[:-1])  # without the number of events
    kinds = page.locator("[data-facet=kind] input").evaluate_all("all => all.map(one => one.value)")
    tick(page, "kind", kinds[0])
    expect(summary).to_have_text(f"{plain[0]}: {name}")
    for kind in kinds[1:6]:
        tick(page, "kind", kind)
    expect(summary).to_have_text(f"{plain[0]}: 6")
    tick(page, "status", "expected")
    tick(page, "status", "happened")
    expect(page.locator("[data-facet=status] summary")).to_have_text(re.compile(r"^\w+: \w+, \w+$"))
    page.get_by_role("button", name="Clear the filters").click()
    assert words(page, "[data-facet] summary") == plain


def test_filters_that_no_event_fits_say_so(page: Page, address: str, records: Timeline) -> None:
    kinds = {event.kind for event in records.events} - {event.kind for event in records.events if event.expected}
    page.goto(f"{address}?kind={min(kinds)}&status=expected")
    expect(page.locator(".matches [role=status]")).to_have_text("No event fits these filters.")
    expect(page.locator(".matches [role=status]")).to_be_visible()
    assert shown(page) == []
    page.locator(".matches").get_by_role("button", name="Clear the filters").click()
    assert shown(page) == ids(list(records.events))


def test_filters_work_by_keyboard_and_escape_closes_them(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-facet=kind] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("[data-facet=kind] input").first.is_checked()
    page.keyboard.press("Escape")
    assert page.locator("[data-facet][open]").count() == 0
    assert page.evaluate("document.activeElement.matches('[data-facet=kind] summary')")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_scripts_begin(browser: Browser, address: str, width: int) -> None:
    """The layout before the scripts (which are held back) is the layout after them."""
    where = "['.facets', '.told', '.footer', 'h1'].map(one => document.querySelector(one).getBoundingClientRect().top)"
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.route("**/*.js?*", lambda route: route.abort())
        page.goto(address)
        before = page.evaluate(where)
        page.unroute_all()
        page.goto(address)
        expect(page.locator("#known-by")).to_be_enabled()
        assert page.evaluate(where) == before


def test_the_targets_that_scripts_make_are_large_enough(page: Page, address: str) -> None:
    page.goto(f"{address}?kind=agreement")
    page.locator("[data-facet=person] summary").click()
    targets = ".facet label, .matches button, .past-slider input, .keys-open button"
    sizes = page.locator(targets).evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())"
        ".map(box => [box.width, box.height])"
    )
    assert len(sizes) > 5
    assert min(min(size) for size in sizes) >= 24


# A chronology on several pages


@pytest.fixture(scope="module")
def large() -> Iterator[str]:
    with host.serving(built.large().out, HOME) as address:
        yield address


def test_filters_work_over_all_pages_of_a_large_chronology(page: Page, large: str) -> None:
    everything = load(built.large().root)[0].events
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(large)))
    page.goto(large)
    page.wait_for_load_state("networkidle")
    assert "events-index.json" not in asked
    label = page.locator("[data-facet=kind] label").first
    kind = str(label.locator("input").get_attribute("value"))
    tick(page, "kind", kind)
    of_kind = [event for event in everything if event.kind == kind]
    expect(page.locator(".matches [role=status]")).to_have_text(
        f"Events shown: {len(of_kind):,} of {len(everything):,}"
    )
    assert asked.count("events-index.json") == 1
    assert words(page, ".matching .line-title") == [" ".join(event.title.split()) for event in of_kind[:200]]
    assert page.locator(".matching .expected-label").count() == sum(event.expected for event in of_kind[:200])
    assert page.locator(".matching .shape-expected").count() == sum(event.expected for event in of_kind[:200])
    expect(page.locator("main .told")).to_be_hidden()
    href = page.locator(".matching .line-title").first.evaluate("link => link.href")
    assert href == f"{large}events/{of_kind[0].id}/"
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator("main .told")).to_be_visible()
    assert page.locator(".matching li").count() == 0


def test_search_finds_among_thousands(page: Page, large: str) -> None:
    event = load(built.large().root)[0].events[1234]
    looked_for(page, large, str(event.title))
    assert str(event.title) in words(page, ".result h2")


# Keys


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('.entry, .line, .index > li')?.textContent ?? ''"))


def test_j_and_k_go_from_entry_to_entry(page: Page, address: str) -> None:
    page.goto(address)
    entries = page.locator("main .entry").all_text_contents()
    for _ in range(3):
        page.keyboard.press("j")
    assert focused(page) == entries[2]
    expect(page.locator("main .entry").nth(2)).to_be_in_viewport()
    page.keyboard.press("k")
    assert focused(page) == entries[1]
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/*/")


def test_j_passes_over_what_the_filters_hide_and_goes_along_lists(page: Page, address: str) -> None:
    page.goto(f"{address}?kind=agreement")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.entry').dataset.kind") == "agreement"
    page.goto(f"{address}kinds/visit/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == page.locator(".line").nth(1).text_content()


def test_slash_leads_to_the_search_from_anywhere(page: Page, address: str) -> None:
    page.goto(f"{address}events/comcasa-signed/")
    page.keyboard.press("/")
    page.wait_for_url("**/search/#words")
    assert page.evaluate("document.activeElement.type") == "search"
    assert page.get_by_role("searchbox").input_value() == ""


def test_the_help_opens_with_a_question_mark_and_closes_with_escape(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("h3 a").first.focus()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert words(page, "dialog kbd") == ["j", "k", "/", "?", "Esc"]
    page.keyboard.press("j")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("document.activeElement === document.querySelector('h3 a')")


def test_keys_are_letters_while_something_is_typed(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    page.get_by_role("searchbox").press_sequentially("j/k?")
    assert page.get_by_role("searchbox").input_value() == "j/k?"
    expect(page.locator("dialog")).to_be_hidden()


@pytest.mark.parametrize("key", ["Control+j", "Alt+j", "Meta+j", "J"])
def test_keys_with_others_held_down_are_the_browser_s(key: str, page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press(key)
    assert focused(page) == ""


def test_the_keys_can_be_turned_off_and_on_again(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("checkbox", name="Use these keys").click()
    page.get_by_role("button", name="Close", exact=True).click()
    page.reload()
    for key in ("j", "/", "?"):
        page.keyboard.press(key)
    assert focused(page) == ""
    expect(page.locator("dialog")).to_be_hidden()
    assert page.url == address
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("checkbox", name="Use these keys").click()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused(page) != ""


def test_where_nothing_may_be_kept_the_keys_work_all_the_same(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})")
    page.goto(address)
    page.keyboard.press("j")
    assert focused(page) != ""


# The slider over the days


def entries(page: Page) -> list[str]:
    return words(page, "main .entry")


def test_the_slider_shows_what_the_views_of_the_past_say(page: Page, address: str) -> None:
    page.goto(address)
    slider, today = page.get_by_role("slider", name="Known by"), entries(page)
    days = [str(href) for href in page.locator(".past-days li a").evaluate_all(HREFS)]
    assert slider.get_attribute("max") == str(len(days))
    assert slider.get_attribute("aria-valuetext") == "As it stands, from all sources"
    slider.focus()
    for url in reversed(days):
        page.keyboard.press("ArrowLeft")
        day = url.rstrip("/").rpartition("/")[2]
        expect(page.locator("main .page-head h2")).to_contain_text(str(slider.get_attribute("aria-valuetext")))
        expect(page.locator(".past-status")).to_have_text(re.compile("As it could be known on"))
        assert query(page) == f"known={day}"
        here = entries(page), words(page, "main .past-note"), page.locator("main a").evaluate_all(HREFS)
        other = page.context.new_page()
        other.goto(url)
        other.evaluate("document.querySelectorAll('.crumb, .neighbours').forEach(one => one.remove())")
        links = other.locator("main a").evaluate_all(HREFS)
        assert here == (entries(other), words(other, "main .past-note"), links)
        assert "This is a view of the past." in here[1][0]
        other.close()
    page.keyboard.press("End")
    expect(page.locator("main .facets")).to_be_visible()
    assert entries(page) == today
    assert query(page) == ""


def test_a_view_of_the_past_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}?kind=visit&known=2020-10-24")
    expect(page.locator("main .page-head h2")).to_contain_text("24 October 2020")
    assert page.locator("main .facets").count() == 0
    slider = page.get_by_role("slider", name="Known by")
    slider.focus()
    page.keyboard.press("End")
    expect(page.locator("main .facets")).to_be_visible()
    assert query(page) == "kind=visit"
    kinds = page.locator("main .entry:not([hidden])").evaluate_all("all => all.map(one => one.dataset.kind)")
    assert set(kinds) == {"visit"}
    page.go_back()
    expect(page.locator("main .page-head h2")).to_contain_text("24 October 2020")
    assert slider.get_attribute("aria-valuetext") == "24 October 2020"
    page.goto(f"{address}?known=1999-01-01")
    expect(page.locator("main .facets")).to_be_visible()


def test_a_view_of_the_past_says_that_filters_do_not_apply_to_it(page: Page, address: str) -> None:
    said = "The filters do not apply to views of the past"
    page.goto(f"{address}?kind=visit&known=2020-10-24")
    expect(page.locator("main .past-note")).to_contain_text(said)
    expect(page.locator(".past-status")).to_contain_text(said)
    page.goto(f"{address}?known=2020-10-24")
    expect(page.locator(".past-status")).to_contain_text("24 October 2020")
    expect(page.locator(".past-status")).not_to_contain_text(said)
    expect(page.locator("main .past-note")).not_to_contain_text(said)


def test_a_view_that_cannot_be_loaded_leaves_the_chronology(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/known/*/", lambda route: route.abort())
    page.goto(address)
    page.get_by_role("slider", name="Known by").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".past-status")).to_have_text("This view could not be loaded.")
    expect(page.locator("main .facets")).to_be_visible()


def test_where_the_days_are_many_their_list_is_asked_for_first(page: Page, large: str) -> None:
    page.goto(large)
    page.get_by_role("button", name="Choose a day").click()
    slider = page.get_by_role("slider", name="Known by")
    expect(slider).to_be_focused()
    assert int(str(slider.get_attribute("max"))) > 12
    page.keyboard.press("Home")
    expect(page.locator("main .page-head h2")).to_contain_text(str(slider.get_attribute("aria-valuetext")))
    assert re.fullmatch(r"known=\d{4}-\d\d-\d\d", query(page))


# Without script, and under the policy


def test_without_script_all_is_there_as_plain_pages(browser: Browser, address: str, records: Timeline) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert len(shown(page)) == len(records.events)
        for link in page.locator("[data-facet] a").all():
            assert page.request.get(str(link.evaluate("link => link.href"))).ok
        assert page.locator("#known-by, dialog").count() == 0
        page.get_by_role("link", name="Search").first.click()
        expect(page.get_by_text("Full-text search needs JavaScript")).to_be_visible()
        expect(page.locator(".finder")).to_be_hidden()
        for link in page.locator(".finder-lists a").all():
            assert page.request.get(str(link.evaluate("link => link.href"))).ok


def test_every_page_has_the_policy_and_nothing_that_it_forbids() -> None:
    policy = (default_theme() / "templates" / "policy.html").read_text("utf-8").splitlines()[1]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    for file in built.real().html():
        html = file.read_text("utf-8")
        assert html.index(policy) < html.index("<link"), file
        root = html5lib.parse(html, namespaceHTMLElements=False)
        for node in root.iter():
            assert [name for name in node.attrib if name == "style" or str(name).startswith("on")] == [], file
            assert node.tag != "style", file
            assert node.tag != "script" or node.get("type") == "application/ld+json" or not node.text, file


def test_the_policy_keeps_out_what_a_page_does_not_have(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" id=red>x</p>')")
    assert page.evaluate("getComputedStyle(document.getElementById('red')).color") != "rgb(255, 0, 0)"
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert page.evaluate("fetch('https://example.org/').then(() => 'fetched', () => 'refused')") == "refused"


def test_the_scripts_are_small() -> None:
    assert {path.name for path in SCRIPTS} >= {"filters.js", "keys.js", "past.js", "search.js"}
    for path in SCRIPTS:
        assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES, path
    of_home = [(STATIC / f"{name}.js").read_bytes() for name in ("filters", "keys", "past")]
    assert sum(len(gzip.compress(script, mtime=0)) for script in of_home) <= MOST_BYTES


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_no_words_and_load_nothing_from_elsewhere(script: Path) -> None:
    code = re.sub(r"^\s*(//|/\*).*|\s//\s.*$|/\*\*.*?\*/", "", script.read_text("utf-8"), flags=re.MULTILINE)
    strings = re.findall(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`", code)
    sentences = [one for found in strings for one in found if re.search(r"[A-Z][a-z]+ [a-z]+", one)]
    assert sentences == []
    assert re.findall(r"https?://|innerHTML|\beval\(|\.style\b", code) == []
