"""How much a page may weigh, and how a reader scrolls through it."""

from __future__ import annotations

from playwright.sync_api import Page

FIRST_PAGE = 60_000  # bytes over the wire
PAGE = 300_000  # bytes of HTML


def scrolled(page: Page) -> None:
    """Scroll through the whole page as a reader does, and wait until nothing moves."""
    page.wait_for_load_state("networkidle")
    height = page.evaluate("document.documentElement.scrollHeight")
    for _ in range(0, height, 800):
        page.mouse.wheel(0, 800)
        page.wait_for_timeout(20)
    page.wait_for_timeout(100)
