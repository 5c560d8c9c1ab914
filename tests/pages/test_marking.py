"""The words that bear a sentence or a fact out, marked in the quotes: by pointing, by the keyboard, by a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from sample import planned, timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme, static_files, template_folders
from timeline.site import frame
from timeline.site.names import SiteNames

CSS = (default_theme() / "static" / "marking.css").read_text("utf-8")
STYLE = (default_theme() / "static" / "style.css").read_text("utf-8")
LAMP = re.findall(r"--lamp: #([0-9a-f]{6});", STYLE)
MARKED = [*map(chr, range(ord("a"), ord("z") + 1)), *(f"s{n}" for n in range(31)), *(f"c{n}" for n in range(1, 13))]
PATH = "events/first-fair/"

# The texts of the marks that are lit: their ground is the lamp's colour.
LIT = """lamp => [...document.querySelectorAll("mark")]
  .filter(mark => getComputedStyle(mark).backgroundColor === lamp)
  .map(mark => mark.textContent.trim())"""
THICK = """() => [...document.querySelectorAll("mark")]
  .filter(mark => parseFloat(getComputedStyle(mark).borderBottomWidth) > 1)
  .map(mark => mark.textContent.trim())"""
FIRST_SENTENCE = ["Ada Marsh", "Tom Reed", "cut"]  # borne out by the quote "Keeper Ada Marsh and Mayor Tom Reed cut …"


def rgb(hex: str) -> str:
    return f"rgb{tuple(bytes.fromhex(hex))}"


def lit(page: Page, lamp: str = LAMP[0]) -> list[str]:
    found: list[str] = page.evaluate(LIT, rgb(lamp))
    return found


def test_the_style_sheet_has_the_same_two_rules_for_each() -> None:
    head, _, rules = CSS.partition("\n\n")
    assert "--kept: var(--lamp)" in head
    assert rules == "".join(
        f".proof:has(.u-{one}:target) :is(.u-{one}, .m-{one})"
        " { --lit: var(--kept); --lit-line: var(--kept-line); }\n"
        f".proof:has(.u-{one}:hover, .u-{one}:focus-visible, .u-{one} :focus-visible) :is(.u-{one}, .m-{one})"
        " { --lit: var(--lamp); --lit-line: var(--lamp-line); }\n"
        for one in MARKED
    )


class _Strict(SimpleHTTPRequestHandler):
    """A host that lets a page use nothing but its own scripts, style sheets and images."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
        )
        super().end_headers()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an event's page in the sample site."""
    root = tmp_path_factory.mktemp("site")
    records, static = timeline(), static_files(root)
    renderer = Renderer(template_folders(root), frame(SiteNames(records)), dict.fromkeys(static, "0"))
    files = {f"static/{name}": content for name, content in static.items()}
    files |= {page.file: renderer.render(page) for page in planned(records).values()}
    for name, content in files.items():
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / name).write_bytes(content)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(Path(root, "site")))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """The page in a wide window, without script, and with no motion to wait for."""
    with browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", java_script_enabled=False
    ) as context:
        page = context.new_page()
        page.goto(address)
        yield page


def test_at_rest_nothing_is_lit(reader: Page) -> None:
    assert lit(reader) == []
    assert reader.evaluate(THICK) == []


def test_pointing_at_a_sentence_marks_its_words_and_only_those(reader: Page) -> None:
    reader.hover(".summary .u-s1")
    assert lit(reader) == FIRST_SENTENCE
    assert reader.evaluate(THICK) == FIRST_SENTENCE
    reader.hover(".summary .u-s2")
    assert lit(reader) == ["opened", "Saltmere"]
    reader.hover(".footer nav")
    assert lit(reader) == []


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("#s1", FIRST_SENTENCE),
        ("#fact-c", ["Keeper", "Ada Marsh"]),
        ("#fact-a", ["Thursday"]),
        (".quote .u-s1:is(a)", FIRST_SENTENCE),
        ("h1", ["first", "Tide Fair"]),
    ],
)
def test_pointing_at_a_row_a_legend_or_the_title_marks_its_words(reader: Page, place: str, words: list[str]) -> None:
    reader.hover(place)
    assert lit(reader) == words


def test_the_keyboard_marks_the_words_of_what_has_the_focus(reader: Page) -> None:
    for _ in range(60):
        reader.keyboard.press("Tab")
        if reader.evaluate("document.activeElement.getAttribute('href')") == "#quote-ribbon--s1":
            break
    assert lit(reader) == FIRST_SENTENCE
    reader.keyboard.press("Enter")
    assert reader.url.endswith("#quote-ribbon--s1")
    assert lit(reader) == FIRST_SENTENCE


def test_a_link_from_elsewhere_marks_the_words_that_it_names(reader: Page) -> None:
    reader.goto(f"{reader.url}#quote-opened--s2")
    assert lit(reader) == ["opened", "Saltmere"]
    reader.hover("#fact-a")
    assert lit(reader) == ["Thursday"]  # what is pointed at goes before what was linked to


def test_a_tap_on_a_number_leads_to_the_quote_with_the_words_marked(browser: Browser, address: str) -> None:
    with browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(address)
        page.tap(".summary .u-s1 a")
        assert lit(page) == FIRST_SENTENCE
        box = page.locator("#quote-ribbon mark").first.bounding_box()
        assert box
        assert 0 <= box["y"] < 640
        page.tap("#quote-ribbon .u-s1:is(a)")  # and back to the sentence
        assert page.url.endswith("#s1")
        assert lit(page) == FIRST_SENTENCE
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_marks_are_told_by_more_than_colour(browser: Browser, address: str) -> None:
    with browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        assert page.evaluate(THICK) == []
        page.hover("#s1")
        assert page.evaluate(THICK) == FIRST_SENTENCE


def test_dark_has_its_own_lamp(browser: Browser, address: str) -> None:
    with browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(address)
        page.hover("#s1")
        assert lit(page, LAMP[1]) == FIRST_SENTENCE


def test_nothing_is_hidden_and_all_is_printed(reader: Page) -> None:
    reader.emulate_media(media="print")
    for selector in (".sentence", ".words", ".quote blockquote", ".fact-value"):
        assert all(reader.locator(selector).nth(n).is_visible() for n in range(reader.locator(selector).count()))
    evidence = reader.locator(".evidence").evaluate("box => [box.scrollHeight, box.clientHeight]")
    assert evidence[0] == evidence[1]


def test_a_strict_policy_is_kept(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(address)
        page.hover("#s1")
        assert lit(page) == FIRST_SENTENCE
        assert said == []
