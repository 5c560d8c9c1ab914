"""A chronology of 3 000 events is as quick to open as a small one, and holds together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
from playwright.sync_api import Browser

import built
from tooling.network import Watched, watch
from weighing import FIRST_PAGE, PAGE, scrolled

ENTRIES = 400  # events on a page
SAMPLE = 150  # pages


@pytest.fixture(scope="module")
def large() -> built.Built:
    return built.large()


@pytest.fixture(scope="module")
def address(large: built.Built) -> Iterator[str]:
    with large.served() as address:
        yield address


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Watched]:
    """The first page of the large site."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        watched = watch(context.new_page())
        watched.page.goto(address)
        scrolled(watched.page)
        yield watched


def test_it_has_a_page_for_each_event(large: built.Built) -> None:
    assert len(list((large.out / "events").glob("*/index.html"))) == built.EVENTS


def test_the_first_page_is_as_light_as_any(opened: Watched) -> None:
    heavy = f"{opened.bytes} bytes: {opened.asked}"
    assert 5_000 < opened.bytes <= FIRST_PAGE, heavy
    assert opened.said == opened.stopped() == opened.shifts() == []


def test_the_first_page_opens_as_quickly_as_a_small_one(browser: Browser, opened: Watched) -> None:
    elements = "document.querySelectorAll('*').length"
    with built.real().served() as address, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        small = watch(context.new_page())
        small.page.goto(address)
        scrolled(small.page)
        assert len(opened.asked) <= len(small.asked) + 1, (opened.asked, small.asked)
        assert opened.page.evaluate(elements) <= 1.5 * small.page.evaluate(elements)


def test_no_page_is_too_long(large: built.Built) -> None:
    long = []
    for file in large.html():
        html = file.read_text("utf-8")
        entries = len(re.findall(r'<article class="(?:[^"]* )?entry[ "]', html))
        if len(html.encode()) > PAGE or entries > ENTRIES:
            long.append(f"{file.relative_to(large.out)}: {len(html.encode())} bytes, {entries} events")
    assert not long, "\n".join(long[:50])


def test_no_link_of_a_sample_is_dead(large: built.Built) -> None:
    """Of the first page, of all that it links, and of a sample of the others; what is linked has to have its anchor."""
    files = large.html()
    step = max(1, len(files) // SAMPLE)
    chosen = dict.fromkeys([large.out / "index.html", *files[::step]])
    anchors: dict[str, set[str]] = {}
    dead = []
    for file in chosen:
        if file.name == "404.html":
            continue
        base = f"https://site.invalid/{file.relative_to(large.out).as_posix().removesuffix('index.html')}"
        for element in html5lib.parse(file.read_bytes(), namespaceHTMLElements=False).iter():
            target = isinstance(element.tag, str) and (element.get("href") or element.get("src"))
            if (
                not target
                or not urljoin(base, target).startswith("https://site.invalid/")
                or element.get("rel") == "canonical"
            ):
                continue
            place, fragment = urldefrag(urljoin(base, target))
            path = unquote(urlsplit(place).path).lstrip("/")
            aim = large.out / path / "index.html" if path.endswith("/") or not path else large.out / path
            if not aim.is_file():
                dead.append(f"{base}: {target}")
            elif fragment:
                if path not in anchors:
                    anchors[path] = set(re.findall(r'\sid="([^"]*)"', aim.read_text("utf-8")))
                if unquote(fragment) not in anchors[path]:
                    dead.append(f"{base}: {target} (no such anchor)")
    assert not dead, "\n".join(dead[:50])
