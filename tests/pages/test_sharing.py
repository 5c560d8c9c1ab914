"""Sharing in a browser: citations to save, links that stay, frames on other sites, words found in a source."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
import rispy
from playwright.sync_api import Browser, Page
from pybtex.database import parse_string

from museum import MUSEUM, laid_over
from timeline.build import build
from timeline.site import anchors

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src *"
EVENT = "events/third-tide-fair/"
SOURCE = "https://source.example/report"
REPORT = (MUSEUM / "content/sources/fair-report.yaml").read_text("utf-8")


class _Strict(SimpleHTTPRequestHandler):
    """A host that lets a page use nothing but its own style sheets and images."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


class Hosts(NamedTuple):
    """The addresses of the museum's site and of another one, each with its folder."""

    here: str
    there: str
    site: Path
    other: Path


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosts]:
    """The museum's site, one of its sources with an address, and a site on another host."""
    root, other = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("other")
    laid_over(root, {"content/sources/fair-report.yaml": f"{REPORT}url: {SOURCE}\n"})
    servers = [
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(folder)))
        for folder in (root / "build/site", other)
    ]
    here, there = (f"http://127.0.0.1:{server.server_port}/" for server in servers)
    assert build(root, root / "build/site", root / "archive", base_url=here).ok
    threads = [Thread(target=server.serve_forever) for server in servers]
    for thread in threads:
        thread.start()
    yield Hosts(here, there, root / "build/site", other)
    for server, thread in zip(servers, threads, strict=True):
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    """A page of a reader without script, that reports what the policy refuses."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        yield page
        assert refused == []


def saved(page: Page, ending: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile(rf"Save as .*\.{ending}$")).click()
    assert download.value.suggested_filename == f"third-tide-fair.{ending}"
    return Path(download.value.path()).read_bytes().decode()


def test_a_reader_without_script_can_copy_and_save_every_citation(unscripted: Page, hosts: Hosts) -> None:
    unscripted.goto(hosts.here + EVENT)
    assert not unscripted.get_by_text("@online{third-tide-fair").is_visible()
    unscripted.get_by_text("Cite this page").click()
    address = f"{hosts.here}{EVENT}"
    title = "Third Tide Fair opens"
    shown = unscripted.locator(".citations pre")
    for index, words in enumerate(["(n.d.)", "n.d.", "@online", "TY  - ELEC", '"webpage"']):
        assert shown.nth(index).is_visible()
        assert words in (shown.nth(index).text_content() or "")
        assert address in (shown.nth(index).text_content() or "")
    (entry,) = parse_string(saved(unscripted, "bib"), "bibtex").entries.values()
    assert (entry.fields["url"], entry.fields["title"]) == (address, f"{{{title}}}")
    (reference,) = rispy.loads(saved(unscripted, "ris"))
    assert (reference["urls"], reference["title"]) == ([address], title)
    (item,) = json.loads(saved(unscripted, "json"))
    assert (item["URL"], item["title"], item["container-title"]) == (address, title, "Saltmere Harbour Museum")


def test_what_is_expected_is_cited_as_expected(page: Page, hosts: Hosts) -> None:
    page.goto(f"{hosts.here}events/bell-lent/")
    cited = page.locator(".citations pre").all_text_contents()
    assert len(cited) == 5
    assert all("Expected: Museum to lend the bell" in text for text in cited)


def test_a_link_to_a_sentence_leads_to_it_and_marks_its_words(page: Page, hosts: Hosts) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(hosts.here + EVENT)
    links = page.locator(".permalink")
    names = [link.get_attribute("aria-label") or "" for link in links.all()]
    assert len(set(names)) == len(names)
    for kind in ("quote 1", "this sentence: Sentence 1", "this fact: "):
        assert any(f"Link to {kind}" in name for name in names)
    link = page.locator(".fact", has=page.locator(".sentence")).locator(".permalink").nth(1)
    text = page.locator(".sentence").nth(1).text_content() or ""
    assert link.get_attribute("id") == anchors.said([text])[0]
    assert page.locator("mark").first.evaluate("m => getComputedStyle(m.closest('.proof')).opacity") == "1"
    before = page.evaluate("[...document.querySelectorAll('mark')].map(m => getComputedStyle(m).backgroundColor)")
    page.goto(f"{hosts.here}{EVENT}#{link.get_attribute('id')}")
    after = page.evaluate("[...document.querySelectorAll('mark')].map(m => getComputedStyle(m).backgroundColor)")
    assert before != after
    assert page.locator(".fact:has(.permalink:target)").count() == 1


def test_the_links_can_be_seen_and_hit(browser: Browser, hosts: Hosts) -> None:
    for touch in (False, True):
        with browser.new_context(has_touch=touch, is_mobile=touch, viewport={"width": 360, "height": 800}) as context:
            page = context.new_page()
            page.goto(hosts.here + EVENT)
            link = page.locator(".fact .permalink").first
            box = link.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24
            page.mouse.move(0, 0)
            seen = "getComputedStyle(document.querySelector('.fact .permalink')).opacity"
            assert page.evaluate(seen) == ("1" if touch else "0")
            if not touch:
                link.focus()
                page.keyboard.press("Shift+Tab")
                page.keyboard.press("Tab")
                assert page.evaluate(seen) == "1"


@pytest.mark.parametrize("path", [EVENT, "sources/fair-report/"])
def test_a_quote_leads_to_its_words_in_the_source(page: Page, hosts: Hosts, path: str) -> None:
    filler = "<p>Nothing of note.</p>" * 200
    report = (MUSEUM / "archive/report.txt").read_text("utf-8")
    document = f"<!doctype html><title>Report</title>{filler}<div id='it'>{report}</div>{filler}"
    page.route(f"{SOURCE}*", lambda route: route.fulfill(body=document, content_type="text/html; charset=utf-8"))
    page.goto(hosts.here + path)
    link = page.get_by_role("link", name="Find it in the source").first
    assert link.get_attribute("rel") == "external noopener"
    address = link.get_attribute("href") or ""
    page.goto(address)
    page.wait_for_function("scrollY > 500")
    box = page.locator("#it").bounding_box()
    assert box
    assert -400 < box["y"] < 800
    said = unquote(address.partition(":~:text=")[2]).replace("&text=", ",").split(",")
    assert all(part in " ".join(report.split()) for part in said)


def test_a_source_without_an_address_has_no_such_link(page: Page, hosts: Hosts) -> None:
    page.goto(f"{hosts.here}sources/fair-preview/")
    assert page.get_by_role("link", name="Find it in the source").count() == 0


def described(folder: Path, here: str, path: str) -> dict[str, object]:
    """The oEmbed description that a page names, which has to be what the specification wants of a rich one."""
    head = html5lib.parse((folder / path / "index.html").read_bytes(), namespaceHTMLElements=False)
    (link,) = [one for one in head.iter("link") if one.get("type") == "application/json+oembed"]
    assert link.get("rel") == "alternate"
    found: dict[str, object] = json.loads((folder / str(link.get("href")).removeprefix(here)).read_text("utf-8"))
    assert (found["type"], found["version"]) == ("rich", "1.0")
    assert all(isinstance(found[name], int) for name in ("width", "height", "thumbnail_width", "thumbnail_height"))
    assert all(isinstance(found[name], str) and found[name] for name in ("html", "title", "provider_name"))
    picture = folder / str(found["thumbnail_url"]).removeprefix(here)
    assert picture.read_bytes().startswith(b"\x89PNG")
    return found


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (EVENT, "Third Tide Fair opens"),
        ("events/bell-lent/", "Expected: Museum to lend the bell of the Grayholm Light"),
        ("", "Saltmere Harbour Museum"),
    ],
)
def test_another_site_can_frame_it(page: Page, hosts: Hosts, path: str, title: str) -> None:
    here, there, site, other = hosts
    code = str(described(site, here, path)["html"])
    frame = html5lib.parseFragment(code, namespaceHTMLElements=False)[0]
    assert (frame.tag, frame.get("src"), frame.get("title")) == ("iframe", f"{here}{path}embed/", title)
    assert frame.get("loading") == "lazy"
    (other / "index.html").write_text(f"<!doctype html><title>Another site</title><h1>News</h1>{code}", "utf-8")
    page.goto(there)
    inside = page.frame_locator("iframe")
    inside.get_by_role("link", name=title.removeprefix("Expected: ")).wait_for()
    if title.startswith("Expected"):
        assert inside.get_by_text("Expected", exact=True).is_visible()
    inside.get_by_role("link", name=title.removeprefix("Expected: ")).click()
    page.wait_for_url(f"{here}{path}")


def test_the_event_page_has_the_code_of_its_frame(page: Page, hosts: Hosts) -> None:
    here = hosts.here
    page.goto(here + EVENT)
    page.get_by_text("Show it on another site").click()
    code = page.locator(".sharing > details").nth(1).locator("pre")
    assert code.is_visible()
    assert (code.text_content() or "").startswith(f'<iframe src="{here}{EVENT}embed/"')
    page.get_by_role("link", name="the event in brief").click()
    page.wait_for_url(f"{here}{EVENT}embed/")


@pytest.mark.parametrize("path", ["embed/", f"{EVENT}embed/", "events/bell-lent/embed/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_frame_holds_all_of_it(browser: Browser, hosts: Hosts, path: str, scheme: str) -> None:
    with browser.new_context(viewport={"width": 240, "height": 400}, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(hosts.here + path)
        assert page.evaluate("document.documentElement.scrollWidth") == 240
        assert {urlsplit(url).netloc for url in requests} == {urlsplit(hosts.here).netloc}
        assert page.locator("script").count() == 0
        assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 25, 27)"
        assert dark == (scheme == "dark")
        small = "a => a.getBoundingClientRect().height < 24 && getComputedStyle(a).display !== 'inline'"
        assert page.locator("a").evaluate_all(f"every => every.filter({small}).length") == 0


@pytest.mark.slow
def test_the_frames_are_valid_html(
    hosts: Hosts, tmp_path: Path, validate_html: Callable[[Path], tuple[object, ...]]
) -> None:
    for index, path in enumerate(["embed", f"{EVENT}embed", EVENT]):
        (tmp_path / f"{index}.html").write_bytes((hosts.site / path / "index.html").read_bytes())
    assert [str(message) for message in validate_html(tmp_path)] == []


def test_the_card_of_a_page_is_described(page: Page, hosts: Hosts) -> None:
    here = hosts.here
    cards = {}
    for path in ("", EVENT, "sources/fair-report/"):
        page.goto(here + path)
        cards[path] = {
            str(one.get_attribute("property")): one.get_attribute("content")
            for one in page.locator("meta[property^='og:']").all()
        }
        assert page.locator("meta[name='twitter:card']").get_attribute("content") == "summary_large_image"
        assert (cards[path]["og:image:width"], cards[path]["og:image:height"]) == ("1200", "630")
        assert (cards[path]["og:url"], cards[path]["og:site_name"]) == (here + path, "Saltmere Harbour Museum")
        assert cards[path]["og:locale"] == "en_GB"
        assert all(cards[path][f"og:{name}"] for name in ("title", "description", "image:alt"))
        size = page.evaluate(
            "async url => { const i = new Image(); i.src = url; await i.decode(); return [i.width, i.height] }",
            unescape(cards[path]["og:image"] or ""),
        )
        assert size == [1200, 630]
    assert [card["og:type"] for card in cards.values()] == ["website", "article", "website"]
    assert cards[EVENT]["og:image"] == f"{here}{EVENT}preview.png"
    assert cards["sources/fair-report/"]["og:image"] == cards[""]["og:image"] == f"{here}preview.png"
