"""Lighthouse gives 100 of 100 for everything, on a slow phone and on a desk. It runs alone: it measures time.

Its SEO wants pages to be listed: views of the past and frames for other sites ask not to be, and are not measured here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import sync_playwright

import built
from tooling import Unavailable, chromium, lighthouse

PAGES = {
    "home": "",
    "event": "events/first-ministerial-dialogue/",
    "source": "sources/first-dialogue-report/",
    "verification": "verification/",
}
pytestmark = pytest.mark.browser
PERFECT = dict.fromkeys(lighthouse.CATEGORIES, 100)


@pytest.fixture(scope="module")
def chrome() -> str:
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    try:
        lighthouse.fetch()
        return chromium.executable(own)
    except Unavailable as reason:
        pytest.fail(str(reason))


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    """The pages by name: those of the real site, and the first page of a site of thousands of events."""
    with ExitStack() as stack:
        real = stack.enter_context(built.real().served())
        large = stack.enter_context(built.large().served())
        yield {**{name: real + path for name, path in PAGES.items()}, "large": large}


@pytest.mark.parametrize("preset", lighthouse.PRESETS)
@pytest.mark.parametrize("name", [*PAGES, "large"])
def test_lighthouse_finds_nothing(chrome: str, addresses: dict[str, str], name: str, preset: str) -> None:
    report = lighthouse.measure(addresses[name], preset, chrome)
    assert report.scores == PERFECT, "\n".join(report.faults)


def test_lighthouse_says_what_is_wrong(chrome: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    from tooling import host

    folder = tmp_path_factory.mktemp("poor")
    (folder / "index.html").write_text("<!doctype html><meta charset=utf-8><p>Poor<img src=a.png>", encoding="utf-8")
    (folder / "404.html").write_text("<!doctype html><title>Not found</title>", encoding="utf-8")
    with host.serving(folder) as address:
        report = lighthouse.measure(address, "desktop", chrome, tries=1)
    assert not report.perfect
    assert {fault.split(": ")[1] for fault in report.faults} >= {"document-title", "image-alt", "html-has-lang"}
