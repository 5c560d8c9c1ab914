"""A site from right to left: its pages, its words, its quotes in another language, and how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sample import STATIC, site, timeline
from timeline.build import build
from timeline.check import check
from timeline.diagnostics.diagnostic import Place, Severity
from timeline.model.config import EntityType
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import frame, plan
from timeline.site.names import SiteNames

URDU = Path(__file__).parents[1] / "sites" / "urdu"
PAGES = (
    *("", "events/second-lamp-fair/", "events/new-pier/", "sources/", "sources/new-pier/", "people/zohra-mirza/"),
    *("series/lamp-fair/", "kinds/fair/", "known/", "known/2016-11-07/", "verification/", "about/", "404.html"),
)
# Formats and programs; and those that a view of the past calls as its source does.
NAMES = {
    *("Atom", "JSON", "TimelineJS", "Markwhen", "BibTeX", "RIS", "CSL", "EDTF", "UTF", "YAML", "JavaScript"),
    *("APA", "Chicago", "bib", "ris", "json", "Neel", "Patan", "Zohra", "Mirza", "Karim", "Dar", "Tide", "Bell"),
}
STYLES = sorted((default_theme() / "static").glob("*.css"))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("urdu") / "site"
    assert build(URDU, folder, URDU / "archive").ok
    return folder


def read(out: Path, path: str) -> str:
    return (out / path / "index.html" if not path.endswith(".html") else out / path).read_text("utf-8")


def test_the_urdu_site_checks_clean() -> None:
    found = [one for one in check(URDU, URDU / "archive").diagnostics if one.severity is not Severity.INFO]
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_its_pages_run_from_right_to_left(out: Path, path: str) -> None:
    assert re.search(r'<html lang="ur"[^>]* dir="rtl"', read(out, path))


@pytest.mark.parametrize("path", PAGES)
def test_all_that_the_site_says_itself_is_in_its_language(out: Path, path: str) -> None:
    html = re.sub(r"(?s)<head>.*?</head>|<(script|style|pre|code|template)\b.*?</\1>", "", read(out, path))
    own = re.sub(r'(?s)<(blockquote|span|a|cite|h1)\b[^>]*\blang="en".*?</\1>', "", html)
    # What is set apart is a value in a message: a source's own title, or the like.
    words = re.sub(r"<[^>]*>|https?://\S+|\S+\.(?:bib|ris|json)\b|\u2068[^\u2069]*\u2069", " ", own)
    assert set(re.findall(r"[A-Za-z]{3,}", words)) - NAMES == set()


def test_quotes_and_titles_in_another_language_say_so(out: Path) -> None:
    html = read(out, "events/second-lamp-fair/")
    quotes = re.findall(r"<blockquote[^>]*>", html)
    assert quotes
    assert set(quotes) == {'<blockquote lang="en" dir="ltr">'}
    assert re.search(r'<a href="[^"]*sources/second-fair/" lang="en" dir="ltr">Lamps on the water</a>', html)
    assert '<h1 lang="en" dir="ltr">Lamps on the water</h1>' in read(out, "sources/second-fair/")


def test_where_the_site_has_no_words_of_its_own_it_says_that_they_are_english() -> None:
    records = timeline(settings=site(language="ar"))
    page = next(page for page in plan(SiteNames(records)) if page.path == "events/first-fair/")
    html = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC).render(page).decode()
    assert re.search(r'<html lang="ar"[^>]* dir="rtl"', html)
    assert '<h2 id="evidence" lang="en" dir="ltr">Evidence</h2>' in html
    english = Renderer([default_theme() / "templates"], frame(SiteNames(timeline())), STATIC).render(page).decode()
    assert ' lang="en" dir="ltr">' not in english


def test_its_dates_and_readings_are_in_its_language(out: Path) -> None:
    html = read(out, "events/second-lamp-fair/")
    assert ">12–14 اپریل 2016<" in html
    assert "12 اپریل، 2016" in html
    assert ">دوسرا چراغ میلہ<" in html
    assert "April" not in re.sub(r'(?s)<(blockquote|span)\b[^>]*\blang="en".*?</\1>', "", html).partition("<main")[2]


def test_types_of_entities_are_called_as_the_site_or_its_language_says(out: Path) -> None:
    html = read(out, "")
    assert ">نوادرات</a>" in html
    assert ">لوگ</a>" in html
    labels = {ref.label for ref in frame(SiteNames(timeline(settings=site(language="cy")))).contents}
    assert {"People", "Places"} <= labels
    types = {"people": EntityType("people", "Harbour folk", Place("content/site.yaml"))}
    assert "Harbour folk" in {ref.label for ref in frame(SiteNames(timeline(settings=site(types=types)))).contents}


@pytest.mark.parametrize("path", STYLES, ids=[path.stem for path in STYLES])
def test_styles_know_no_left_and_no_right(path: Path) -> None:
    text = re.sub(r"(?s)/\*.*?\*/", "", path.read_text("utf-8"))
    physical = r"(?<![\w-])(?:(?:margin|padding|border|inset)-)?(?:left|right)(?:-(?:width|style|color))?\s*:"
    assert re.findall(physical, text) == []
    assert re.findall(r"text-align:\s*(?:left|right)|float:\s*(?:left|right)|clear:\s*(?:left|right)", text) == []


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_page_is_wider_than_the_window(out: Path, browser: Browser, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in PAGES:
            page.goto((out / path / ("" if path.endswith(".html") else "index.html")).as_uri().removesuffix("/"))
            wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert page.evaluate(wider) == 0, path


def test_what_begins_a_line_stands_at_the_right(out: Path, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=True) as context:
        page = context.new_page()
        page.goto((out / "events/second-lamp-fair/index.html").as_uri())
        middle = 720

        def box(selector: str) -> tuple[float, float]:
            found = page.locator(selector).first.bounding_box()
            assert found
            return found["x"], found["x"] + found["width"]

        assert box(".masthead-title")[0] > middle
        assert box(".event-main")[0] > box(".evidence")[1] - 1
        assert box(".fact dt")[0] > box(".fact dd")[0]
        assert box(".quote-number")[0] > box(".quote blockquote")[0]


@pytest.mark.slow
def test_its_pages_are_valid(out: Path, validate_html: Callable[[Path], tuple[object, ...]]) -> None:
    assert validate_html(out) == ()
