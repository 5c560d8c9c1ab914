"""What an editor sees in the browser while working."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from previewing import Preview, previewing, until


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with previewing(tmp_path) as preview:
        yield preview


@pytest.fixture
def faults(page: Page) -> Iterator[list[str]]:
    """What went wrong in the page's scripts, and what its policy forbade."""
    found: list[str] = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    yield found
    assert found == []


def connected(page: Page, preview: Preview) -> None:
    """Open the preview's first page, and wait until its socket listens."""
    with page.expect_websocket() as opened:
        page.goto(preview.url)
    opened.value.wait_for_event("framereceived")


def test_the_browser_follows_two_saves_within_three_seconds(preview: Preview, page: Page, faults: list[str]) -> None:
    connected(page, preview)
    gaps = []
    for state in ("second", "third", "fourth", "fifth", "sixth"):
        started = time.monotonic()
        preview.save("index", state)
        expect(page.locator("#state")).to_have_text(state, timeout=10_000)
        gaps.append(time.monotonic() - started)
    assert min(gaps) < 3


@pytest.mark.parametrize("pause", [0.0, 0.05, 0.2, 0.4])
def test_the_browser_ends_up_with_the_last_of_many_saves(
    preview: Preview, page: Page, faults: list[str], pause: float
) -> None:
    connected(page, preview)
    for number in range(8):
        preview.save("index", f"state {number}")
        time.sleep(pause)
    expect(page.locator("#state")).to_have_text("state 7", timeout=5000)


def test_a_build_that_ends_before_the_page_can_listen_is_not_missed(
    preview: Preview, page: Page, faults: list[str]
) -> None:
    held: list[str] = []

    def hold(route: Route) -> None:
        """Keep the script back until another build has come and its reload has gone."""
        if not held:
            held.append(route.request.url)
            preview.save("index", "second")
            until(lambda: preview.output.count("Built in") == 2)
        route.continue_()

    page.route("**/livereload.js?*", hold)
    page.goto(preview.url)
    expect(page.locator("#state")).to_have_text("second", timeout=5000)
    assert len(held) == 1


def test_problems_appear_as_text_over_the_page_and_vanish_when_mended(
    preview: Preview, page: Page, faults: list[str]
) -> None:
    connected(page, preview)
    panel = page.get_by_role("alert")
    expect(panel).to_have_count(0)
    preview.save("index", "BROKEN")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("content/index.txt:3:7: error: No <b>quote</b> names it. [name-ungrounded]")
    expect(panel).to_contain_text("Cite it.")
    expect(panel.locator("b")).to_have_count(0)
    expect(page.locator("#state")).to_have_text("first")
    box = panel.bounding_box()
    assert box is not None
    assert box["width"] == page.evaluate("document.documentElement.clientWidth")
    assert panel.evaluate("node => getComputedStyle(node).position") == "fixed"
    panel.locator("summary").click()
    expect(panel.locator("pre")).to_be_hidden()
    preview.save("index", "mended")
    expect(panel).to_have_count(0)
    expect(page.locator("#state")).to_have_text("mended")


def test_a_first_build_that_fails_is_shown_and_followed(tmp_path: Path, page: Page, faults: list[str]) -> None:
    with previewing(tmp_path, "BROKEN") as preview:
        connected(page, preview)
        expect(page.locator("pre")).to_contain_text("No <b>quote</b> names it.")
        preview.save("index", "mended")
        expect(page.locator("#state")).to_have_text("mended")


def test_a_preview_that_is_started_again_is_found_again(
    preview: Preview, page: Page, faults: list[str], tmp_path: Path
) -> None:
    connected(page, preview)
    preview.end()
    with previewing(tmp_path, "after the break", port=preview.port):
        expect(page.locator("#state")).to_have_text("after the break", timeout=8000)


def test_a_page_of_another_origin_cannot_listen(preview: Preview, page: Page, tmp_path: Path) -> None:
    """The other page is of this computer too, so that it is not the browser that keeps it from the socket."""
    listen = """url => new Promise(done => {
        const socket = new WebSocket(url)
        socket.onopen = () => done("opened")
        socket.onclose = () => done("closed")
    })"""
    address = preview.url.replace("http", "ws") + "livereload"
    with previewing(tmp_path / "other", "LAX") as other:
        page.goto(other.url)
        assert page.evaluate(listen, address) == "closed"
        page.goto(preview.url)
        assert page.evaluate(listen, address) == "opened"
