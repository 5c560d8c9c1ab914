"""axe-core finds nothing on any type of page, in any colours, on a phone and on a desk, shut and opened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from playwright.sync_api import Browser, Page

import built
from tooling import Unavailable, axe

# What axe cannot tell by itself, and how it is known. A note's number stands apart from the words around it by its
# place above the line; its label ("Quote 2") has its number, and so have the marks in quotes.
SEEN_TO = ("link-in-text-block: ", "label-content-name-mismatch: ")

# Opens what opens where it stands, and the first of what opens above the page; false where there is nothing to open.
OPEN = """() => {
  const details = [...document.querySelectorAll("details:not([open])")];
  const layer = document.querySelector("[popover]");
  details.forEach(each => each.open = true);
  layer?.showPopover();
  return details.length > 0 || layer !== null;
}"""


@pytest.fixture(scope="module", autouse=True)
def fetched() -> None:
    try:
        axe.script()
    except Unavailable as reason:
        pytest.fail(str(reason))


def faults(page: Page, only: Sequence[str] = ()) -> list[str]:
    found = axe.examine(page, only)
    return found.wrong + [f"a person must look: {each}" for each in found.open if not each.startswith(SEEN_TO)]


@pytest.mark.parametrize(
    ("site", "width", "colours"),
    [
        *product(["real", "museum"], [360], ["light"]),
        # In other colours only the rules of colours are asked, and colours do not depend on the width.
        *product(["real"], [1280], ["light", "dark", "forced"]),
        ("museum", 1280, "dark"),
    ],
)
def test_axe_finds_nothing(browser: Browser, site: str, width: int, colours: str) -> None:
    chosen: built.Built = getattr(built, site)()
    wrong: list[str] = []
    only = () if colours == "light" else axe.COLOUR_RULES
    with (
        chosen.served() as address,
        browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if colours == "dark" else "light",
            forced_colors="active" if colours == "forced" else "none",
        ) as context,
    ):
        page = context.new_page()
        for kind, path in chosen.types().items():
            page.goto(address + path)
            wrong += [f"{kind} ({path}): {fault}" for fault in faults(page, only)]
            page.goto(address + path)
            if page.evaluate(OPEN):
                wrong += [f"{kind} ({path}), opened: {fault}" for fault in faults(page, only)]
    assert not wrong, "\n".join(wrong)


def test_axe_sees_what_is_wrong(page: Page) -> None:
    page.set_content("<html><body><p style='color: #999; background: #fff'>pale</p><img src='a.png'>")
    rules = {fault.partition(":")[0] for fault in axe.examine(page).wrong}
    assert rules >= {"color-contrast", "document-title", "html-has-lang", "image-alt"}


def test_axe_sees_pale_text_on_a_gradient(page: Page) -> None:
    page.set_content("<p style='color: #888; background: linear-gradient(#000, #999 50%)'>pale in its lower half</p>")
    assert [each for each in axe.examine(page).wrong if each.startswith("color-contrast: p: ")]
