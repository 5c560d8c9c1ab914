"""The repository's own site as a reader gets it: built by the command, served by a plain file server, crawled whole."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser

from timeline.cli import main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
BASE = "/some/path/"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's root that holds the real site below ``BASE``, built for that path from the fingerprints alone."""
    root, site = tmp_path_factory.mktemp("server"), tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "content", site / "content")
    out, url = root / BASE.strip("/"), f"https://example.org{BASE}"
    assert main(["build", "--site", str(site), "--out", str(out), "--base-url", url]) == 0
    return root


@pytest.fixture(scope="module", params=[BASE, "/"], ids=["under a path", "at the root"])
def served(request: pytest.FixtureRequest, published: Path) -> Iterator[str]:
    """The site's address on a plain file server: under its path, and alone."""
    home: str = request.param
    folder = published if home == BASE else published / BASE.strip("/")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{home}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(url: str) -> tuple[int, bytes]:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
    answer = connection.getresponse()
    status, body = answer.status, answer.read()
    connection.close()
    return status, body


def test_a_crawler_finds_no_dead_link_and_no_missing_anchor(served: str) -> None:
    waiting, pages, files, anchors = [served], {}, set(), {}
    wanted: dict[str, str] = {}  # each address with its fragment → the page that links it
    while waiting:
        url = waiting.pop()
        status, body = fetch(url)
        assert status == 200, f"{url} (linked from {wanted.get(url, 'nowhere')})"
        if not url.endswith("/"):
            files.add(url)
            continue
        pages[url] = body
        tree = html5lib.parse(body, namespaceHTMLElements=False)
        anchors[url] = {str(element.get("id")) for element in tree.iter() if element.get("id")}
        for element in tree.iter():
            target = element.get("href") or element.get("src")
            if target is None or not isinstance(element.tag, str):
                continue
            address = urljoin(url, target)
            if address.startswith("data:"):  # a file to save
                continue
            if not address.startswith(served):
                assert element.get("rel"), f"{url} leads out of the site: {target}"
                continue
            wanted.setdefault(address, url)
            place = urldefrag(address).url
            if place not in pages and place not in files and place not in waiting:
                wanted.setdefault(place, url)
                waiting.append(place)
    for address, url in wanted.items():
        place, fragment = urldefrag(address)
        if fragment:
            assert unquote(fragment) in anchors[place], f"{url} links {address}"
    assert len(pages) > 90
    assert {name.rpartition("/")[2].partition("?")[0] for name in files} >= {"style.css", "timeline.json", "atom.xml"}


def test_the_error_page_leads_home_from_any_depth(published: Path) -> None:
    tree = html5lib.parse((published / BASE.strip("/") / "404.html").read_bytes(), namespaceHTMLElements=False)
    links = [str(element.get("href")) for element in tree.iter() if element.get("href")]
    inside = [link for link in links if not link.startswith(("#", "http"))]
    assert inside
    for link in inside:
        file = published / urlsplit(link).path.lstrip("/")
        assert (file / "index.html" if link.endswith("/") else file).is_file(), link


def test_every_page_is_valid_html(published: Path, validate_html: Callable[[Path], tuple[object, ...]]) -> None:
    assert [str(message) for message in validate_html(published)] == []


def test_the_sitemap_names_every_page_but_the_views_of_the_past(published: Path) -> None:
    site = published / BASE.strip("/")
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    every = {path.parent.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("index.html")}
    hidden = {page for page, html in every.items() if '<meta name="robots" content="noindex">' in html}
    assert hidden == {page for page in every if page.startswith("known/") or page.endswith("embed")}
    pages = sorted(every.keys() - hidden)
    for page in pages:
        address = f"https://example.org{BASE}" if page == "." else f"https://example.org{BASE}{page}/"
        assert f"<loc>{address}</loc>" in sitemap
    assert sitemap.count("<loc>") == len(pages)


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_a_reader_without_script_sees_the_chronology(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    assert page.get_by_role("heading", level=1).text_content() == "India–US 2+2 Dialogue"
    expected = page.locator("article", has_text="Fifth 2+2 Ministerial Dialogue").first
    assert "Expected" in (expected.text_content() or "")
    expected.get_by_role("link", name="Fifth 2+2 Ministerial Dialogue", exact=True).first.click()
    assert "No text quoted for it reports whether it took place." in (page.locator("main").text_content() or "")
    assert page.locator("mark", has_text="November 10").count() > 0
    context.close()
