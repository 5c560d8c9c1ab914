"""The default theme: how it looks is judged by eye, what can be measured is measured here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import html5lib
import pytest
from playwright.sync_api import Browser

from sample import planned, site, timeline
from timeline.model.config import Kind
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme, static_files, template_folders
from timeline.site import frame
from timeline.site.names import SHAPES, SiteNames

TEMPLATES = sorted((default_theme() / "templates").glob("*.html"))
CSS = (default_theme() / "static" / "style.css").read_text("utf-8")
ON_PAPER = (default_theme() / "static" / "print.css").read_text("utf-8")
SVG = "{http://www.w3.org/2000/svg}svg"
SMALL_TEXT = 4.5
SHAPES_AND_FOCUS = 3.0


# Colours


def palette(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,6})\b", block))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


LIGHT = palette(CSS[: CSS.index("@media (prefers-color-scheme: dark)")])
DARK = {
    **LIGHT,
    **palette(CSS[CSS.index("@media (prefers-color-scheme: dark)") : CSS.index("@media (prefers-contrast")]),
}
PRINT = {**LIGHT, **palette(ON_PAPER)}


def test_contrast_is_computed_as_wcag_has_it() -> None:
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_text_stands_out_from_its_ground(colours: dict[str, str]) -> None:
    for text in ("ink", "soft", "rubric"):
        for ground in ("paper", "sheet"):
            assert contrast(colours[text], colours[ground]) >= SMALL_TEXT, (text, ground)
    assert contrast(colours["ink"], colours["mark"]) >= SMALL_TEXT
    assert contrast(colours["soft"], colours["mark"]) >= SMALL_TEXT
    assert contrast(colours["ink"], colours["lamp"]) >= SMALL_TEXT
    for shape in ("rubric", "edge"):
        assert contrast(colours[shape], colours["paper"]) >= SHAPES_AND_FOCUS, shape


def test_dark_is_dark() -> None:
    assert luminance(DARK["paper"]) < 0.02 < 0.7 < luminance(LIGHT["paper"])
    assert DARK.keys() == LIGHT.keys()
    assert all(DARK[name] != LIGHT[name] for name in LIGHT)


def test_colours_are_named_once() -> None:
    rules = CSS[CSS.index("@layer base {") :]
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgb|hsl", rules) == []


# What the style sheet and the templates keep to


def test_the_style_sheet_heeds_the_reader() -> None:
    for wish in ("prefers-color-scheme", "prefers-contrast", "prefers-reduced-motion", "forced-colors"):
        assert wish in CSS, wish
    assert ":focus-visible" in CSS
    assert "outline: none" not in CSS


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert re.findall(r"@import|url\(|@font-face", CSS) == []
    icon = (default_theme() / "static" / "favicon.svg").read_text("utf-8")
    assert re.findall(r"https?://[^\"]+", icon) == ["http://www.w3.org/2000/svg"]
    assert "<script" not in icon


# Scripts are files of this site, and JSON-LD is no script.
SCRIPT = re.compile(
    r"""<script (type="module" src="\{\{ asset\('[a-z]+\.js'\) \}\}"></script>|type="application/ld\+json">)"""
)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_escape_everything(template: Path) -> None:
    text = SCRIPT.sub("", template.read_text("utf-8"))
    assert re.findall(r"\|\s*safe|autoescape|<script|<style|\sstyle=|\son[a-z]+=|https?://", text) == []


def test_there_is_a_shape_for_each_number() -> None:
    macros = (default_theme() / "templates" / "macros.html").read_text("utf-8")
    shapes = re.findall(r'^  "(M[^"]+)",$', macros, re.MULTILINE)
    assert len(shapes) == len(set(shapes)) == SHAPES


# What it makes


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site, in a folder as it would be published."""
    root = tmp_path_factory.mktemp("site")
    kinds = {"fair": Kind("fair", "Fair"), **{f"kind-{n}": Kind(f"kind-{n}", f"Kind {n}") for n in range(SHAPES)}}
    records = timeline(settings=site(kinds=kinds))
    static = static_files(root)
    renderer = Renderer(template_folders(root), frame(SiteNames(records)), dict.fromkeys(static, "0"))
    files = {f"static/{name}": content for name, content in static.items()}
    files |= {page.file: renderer.render(page) for page in planned(records).values()}
    for name, content in files.items():
        (root / "fairs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "fairs" / name).write_bytes(content)
    return root / "fairs"


@pytest.mark.parametrize(
    "file",
    [
        "index.html",
        "series/fairs/index.html",
        "kinds/fair/index.html",
        "people/ada-marsh/index.html",
        "sources/preview/index.html",
        "known/2020-05-20/index.html",
    ],
)
def test_an_expected_event_is_told_by_word_and_by_shape(built: Path, file: str) -> None:
    root = html5lib.parse((built / file).read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8")
    items = [
        item
        for item in (*root.iter("article"), *root.iter("li"))
        if item.get("class", "").startswith(("entry", "line"))
    ]
    shown = 0
    for item in items:
        names = {link.get("href") for link in item.iter("a")}
        text = " ".join("".join(item.itertext()).split())
        drawn = [shape.get("class", "").split() for shape in item.iter(SVG)]
        shapes = ["shape-expected" in classes for classes in drawn if "shape" in classes]
        if any("events/third-fair/" in str(name) for name in names):
            shown += 1
            assert "Expected" in text
            assert shapes == [True]
            assert "-expected" in item.get("class", "")
        elif any("events/first-fair/" in str(name) for name in names):
            assert "Expected" not in text
            assert shapes == [False]
    assert shown == 1


def test_the_page_of_an_expected_event_says_so_in_title_mark_and_sentence(built: Path) -> None:
    html = (built / "events/third-fair/index.html").read_text("utf-8")
    assert "<title>Expected: Third Tide Fair" in html
    assert '<body class="record event event-expected">' in html
    assert '<strong class="expected-label">Expected</strong>' in html
    assert "Foreseen in a text of 20 May 2020. No text quoted for it reports whether it took place." in html
    assert "Expected" not in (built / "events/first-fair/index.html").read_text("utf-8").split("</article>")[0]


@pytest.mark.slow
def test_the_html_is_valid(built: Path, validate_html: Callable[[Path], tuple[object, ...]]) -> None:
    assert [str(message) for message in validate_html(built)] == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built.parent))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/fairs/"
        server.shutdown()
        thread.join()


PATHS = [
    "",
    "events/first-fair/",
    "events/third-fair/",
    "sources/report/",
    "people/",
    "people/ada-marsh/",
    "series/fairs/",
    "known/",
    "known/2018-09-06/",
    "known/2020-05-20/",
    "verification/",
    "404.html",
]


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_no_page_is_wider_than_its_window(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in PATHS:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") == width, path


def test_nothing_but_the_site_itself_is_asked_for(browser: Browser, address: str) -> None:
    with browser.new_context(color_scheme="dark", java_script_enabled=False) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for path in PATHS:
            page.goto(address + path)
        assert [url for url in asked if not url.startswith(address)] == []
        assert page.locator("h1").inner_text() == "Not found"


def test_dark_follows_the_reader(browser: Browser, address: str) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(address)
            grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    rgb = {
        scheme: f"rgb{tuple(bytes.fromhex(colours['paper'][1:]))}"
        for scheme, colours in {"light": LIGHT, "dark": DARK}.items()
    }
    assert grounds == rgb


def test_the_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}events/first-fair/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
