"""``make screenshots``: the main pages at three widths, light and dark, into build/screenshots, and a sheet of all.

It also makes the pictures of the README, in docs/images.
"""

from __future__ import annotations

import sys
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

import built
from tooling import chromium

FOLDER = built.ROOT / "build" / "screenshots"
IMAGES = built.ROOT / "docs" / "images"
WIDTHS = {360: 780, 768: 1024, 1440: 900}  # of the window, with its height
SCHEMES = ("light", "dark")
LONGEST = 6_000  # CSS pixels of a page that are shown

# Pages by name; those that the site does not have are left out.
PAGES = {
    "home": "",
    "event": "events/first-ministerial-dialogue/",
    "event-expected": "events/fifth-ministerial-dialogue/",
    "source": "sources/first-dialogue-report/",
    "person": "people/nirmala-sitharaman/",
    "year": "years/2023/",
    "verification": "verification/",
    "past": "known/2020-10-24/",
    "search": "search/",
    "embed": "events/first-ministerial-dialogue/embed/",
}


class Shown(NamedTuple):
    """A picture of the README: a window of this size on a page."""

    page: str
    width: int
    height: int
    scheme: str


README = {
    "home": Shown("home", 1280, 860, "light"),
    "event": Shown("event", 1280, 860, "light"),
    "phone": Shown("home", 390, 844, "dark"),
}
HEAVIEST = 200_000  # bytes of a picture in the README


def main() -> int:
    """Make all pictures; returns 1 if one of the README is too heavy."""
    site = built.real()
    pages = {name: path for name, path in PAGES.items() if (site.out / path / "index.html").is_file()}
    with sync_playwright() as playwright, site.served() as address:
        path = chromium.executable(playwright.chromium.executable_path)
        with playwright.chromium.launch(executable_path=path, args=chromium.FLAGS) as browser:
            taken(browser, address, pages)
            heavy = list(_readme(browser, address, pages))
    (FOLDER / "index.html").write_text(sheet(pages), "utf-8")
    print(f"The pictures are in {FOLDER} (start at index.html); those of the README are in {IMAGES}.")
    for name, size in heavy:
        print(f"{name} is too heavy for the README: {size} bytes, and {HEAVIEST} is the most.", file=sys.stderr)
    return 1 if heavy else 0


def taken(browser: Browser, address: str, pages: Mapping[str, str]) -> None:
    """Each page at each width, light and dark, as ``page-width-scheme.png`` in ``FOLDER``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            for name, page in _visited(browser, address, pages, width, height, scheme):
                tall = min(page.evaluate("document.documentElement.scrollHeight"), LONGEST)
                file = FOLDER / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": tall})


def _readme(browser: Browser, address: str, pages: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The README's pictures; yields those that are too heavy, with their bytes."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, shown in README.items():
        one = {shown.page: pages[shown.page]}
        for _, page in _visited(browser, address, one, shown.width, shown.height, shown.scheme):
            network = page.context.new_cdp_session(page)
            answer = network.send("Page.captureScreenshot", {"format": "webp", "quality": 90})
            data = b64decode(answer["data"])
            (IMAGES / f"{name}.webp").write_bytes(data)
            if len(data) > HEAVIEST:
                yield f"{name}.webp", len(data)


def _visited(
    browser: Browser, address: str, pages: Mapping[str, str], width: int, height: int, scheme: str
) -> Iterator[tuple[str, Page]]:
    """Each page, when its layout is complete and nothing moves."""
    dark = scheme == "dark"
    with browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        for name, path in pages.items():
            page.goto(address + path, wait_until="networkidle")
            page.evaluate("document.fonts.ready")
            yield name, page


def sheet(pages: Iterable[str]) -> str:
    """An HTML page that shows all pictures, each with its name."""
    rows = []
    for name in pages:
        figures = "".join(
            f'<figure><a href="{escape(file)}"><img src="{escape(file)}" alt="" loading="lazy"></a>'
            f"<figcaption>{width}, {scheme}</figcaption></figure>"
            for width in WIDTHS
            for scheme in SCHEMES
            for file in [f"{name}-{width}-{scheme}.png"]
        )
        rows.append(f"<h2>{escape(name)}</h2>\n<div>{figures}</div>")
    style = (
        "body { font: 1rem/1.4 sans-serif; margin: 2rem; background: #888 }"
        " div { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0 }"
        " img { width: 15rem; height: 22rem; object-fit: cover; object-position: top }"
    )
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Screenshots</title>\n<style>{style}</style>\n<h1>Screenshots</h1>\n" + "\n".join(rows) + "\n</html>\n"
    )


if __name__ == "__main__":
    sys.exit(main())
