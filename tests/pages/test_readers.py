"""The reader's own settings and means: the keyboard alone, large text, a narrow window, less motion, forced colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import built
from tooling.picture import clipped, contrast, picture, strongest

MEASURES = (Path(__file__).parents[1] / "tooling" / "measures.js").read_text("utf-8")
SHAPES = 3.0  # the contrast that WCAG asks of what is drawn
MARGIN = 8  # CSS pixels around a control in which its focus is looked for


@pytest.fixture(scope="module")
def types() -> Mapping[str, str]:
    return built.real().types()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with built.real().served() as address:
        yield address


def opened(context: BrowserContext, url: str, text: int = 16) -> Page:
    """A page of its own for ``url``, with the browser's size of text in pixels (16 is what browsers come with)."""
    page = context.new_page()
    sizes = {"standard": text, "fixed": text * 13 // 16}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.goto(url)
    page.evaluate(MEASURES)
    return page


@pytest.mark.parametrize(("widths", "text"), [((320, 768, 1440), 16), ((360, 1280), 32)])
def test_nothing_is_cut_off_or_stands_on_other_text_or_is_too_small_to_hit(
    browser: Browser, types: Mapping[str, str], address: str, widths: Sequence[int], text: int
) -> None:
    wrong = []
    with browser.new_context(viewport={"width": widths[0], "height": 900}) as context:
        for kind, path in types.items():
            page = opened(context, address + path, text)
            size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
            if size < text:
                wrong.append(f"{kind}: text of {size} pixels where the reader asks for {text}")
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
                    wrong.append(f"{kind} ({path}): {wide} pixels wide at {width}")
                for measure in ("cut", "overlaps", "targets"):
                    found = page.evaluate(f"measures.{measure}()")
                    wrong += [f"{kind} ({path}) at {width}: {measure}: {each}" for each in found]
            page.close()
    assert not wrong, "\n".join(wrong)


def test_the_measures_find_what_is_wrong(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 300})
    page.set_content(
        "<p style='width: 50px; overflow: hidden; white-space: nowrap'>much too long for its box</p>"
        "<p>some words<span style='position: absolute; left: 8px'>other words</span></p>"
        "<p style='position: absolute; left: 380px'>over the edge</p>"
        "<div><a href='#1' style='font-size: 8px'>1</a><a href='#2' style='font-size: 8px'>2</a></div>"
        "<p>In a sentence a <a href='#3' style='font-size: 8px'>3</a> may be small.</p>"
        "<b style='transition: color 1s'>slow</b>"
    )
    page.evaluate(MEASURES)
    found = {name: page.evaluate(f"measures.{name}()") for name in ("cut", "overlaps", "targets", "motions")}
    assert [each.split("“")[1].split("”")[0] for each in found["cut"]] == ["much too long for its box", "over the edge"]
    assert [each.split(" in ")[0] for each in found["overlaps"]] == ["“some words” and “other words”"]
    assert [each.split("“")[1][0] for each in found["targets"]] == ["1", "2"]
    assert [each.split("“")[1][:4] for each in found["motions"]] == ["slow"]


def test_nothing_moves_where_the_reader_wants_less_motion(
    browser: Browser, types: Mapping[str, str], address: str
) -> None:
    moving = []
    with browser.new_context(reduced_motion="reduce") as context:
        for kind, path in types.items():
            page = opened(context, address + path)
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            page.mouse.wheel(0, 2000)
            moving += [f"{kind} ({path}): {each}" for each in page.evaluate("measures.motions()")]
            page.close()
    assert not moving, "\n".join(moving)


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
def test_what_is_drawn_stands_out(browser: Browser, types: Mapping[str, str], address: str, colours: str) -> None:
    pale, seen = [], set()
    with browser.new_context(
        viewport={"width": 1280, "height": 900},
        color_scheme="dark" if colours == "dark" else "light",
        forced_colors="active" if colours == "forced" else "none",
    ) as context:
        for kind, path in types.items():
            page = opened(context, address + path)
            drawn = [each for each in page.evaluate("measures.pictures()") if each["kind"] not in seen]
            whole = picture(page.screenshot(full_page=True)) if drawn else None
            for each in drawn:
                assert whole is not None
                seen.add(each["kind"])
                if (contrast := strongest(clipped(whole, each["box"]))) < SHAPES:
                    pale.append(f"{kind} ({path}): {each['name']}: {contrast:.2f}")
            page.close()
    assert seen
    assert not pale, "\n".join(pale)


def test_the_keyboard_reaches_everything_in_order_and_in_sight(
    browser: Browser, types: Mapping[str, str], address: str
) -> None:
    wrong: list[str] = []
    drawn: set[str] = set()
    # Less motion, so that the page stands where it shall be at once.
    with browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce") as context:
        for kind, path in types.items():
            page = opened(context, address + path)
            wrong += [f"{kind} ({path}): {each}" for each in _walked(page, drawn)]
            page.close()
    assert not wrong, "\n".join(wrong)


def test_the_walk_finds_what_is_wrong(page: Page) -> None:
    page.set_content(
        "<style>.bare:focus { outline: none } .pale:focus { outline: 2px solid #eee }</style>"
        "<a href='#1'>good</a> <a href='#2' class='bare'>no outline</a> <a href='#3' class='pale'>pale outline</a>"
        " &ensp; <a href='#4' tabindex='-1'>left out</a> <a href='#1' tabindex='-1'>the first again</a>"
        "<a href='#5' tabindex='1'>first of all</a>"
        "<a href='#6' style='position: fixed; top: 150px; left: 300px'>beneath</a>"
        "<div style='position: fixed; top: 100px; left: 200px; width: 400px; height: 100px; background: #ddd'></div>"
    )
    page.evaluate(MEASURES)
    found = {(each.partition(":")[0], each.split("“")[1].split("”")[0]) for each in _walked(page, set())}
    assert found == {
        ("focus is not to be seen", "no outline"),
        ("focus is not to be seen", "pale outline"),
        ("focus is not to be seen", "beneath"),
        ("not reached", "left out"),
        ("out of order", "good"),
        ("out of sight", "beneath"),
    }


def _walked(page: Page, drawn: set[str]) -> Iterator[str]:
    """What is wrong on the way through the page by the tab key alone.

    A control's focus has to be seen: as an outline, or as any other difference. The outline is looked at once for each
    kind of control, which is then among ``drawn``: a box around it may cut it off.
    """
    wanted = page.evaluate("measures.reachable()")
    stops: list[dict[str, Any]] = []
    for _ in range(2 * len(wanted) + 20):
        page.keyboard.press("Tab")
        stop = page.evaluate("measures.focused()")
        if stop is None or stop["at"] in {before["at"] for before in stops}:
            break
        if stops and stop["at"] < stops[-1]["at"]:
            yield f"out of order: {stop['name']} after {stops[-1]['name']}"
        stops.append(stop)
        if not stop["seen"]:
            yield f"out of sight: {stop['name']}"
        if not stop["lined"] or stop["kind"] not in drawn:
            drawn.add(stop["kind"])
            if not _changes(page, stop["box"]):
                yield f"focus is not to be seen: {stop['name']}"
    reached, places = {stop["at"] for stop in stops}, {stop["place"] for stop in stops} - {""}
    for control in wanted:
        if control["at"] not in reached and control["place"] not in places:
            yield f"not reached: {control['name']}"


def _changes(page: Page, box: list[float]) -> bool:
    """Whether the focused control looks different from how it looks without the focus, by a contrast of 3 somewhere."""
    left, top = max(0, box[0] - MARGIN), max(0, box[1] - MARGIN)
    size = page.viewport_size or {"width": 0, "height": 0}
    width = min(box[0] + box[2] + MARGIN, size["width"]) - left
    height = min(box[1] + box[3] + MARGIN, size["height"]) - top
    if width < 1 or height < 1:
        return False
    looks = []
    for script in (
        "window.held = document.activeElement",
        "held.blur()",
        "held.focus({preventScroll: true, focusVisible: true})",
    ):
        page.evaluate(script)
        looks.append(
            page.screenshot(clip={"x": left, "y": top, "width": width, "height": height}, animations="disabled")
        )
    return differs(looks[0], looks[1])


def differs(one: bytes, other: bytes) -> bool:
    """Whether somewhere a colour of one picture stands out from what the other has there."""
    first, second = (picture(png).tobytes() for png in (one, other))
    pairs = {(first[at : at + 3], second[at : at + 3]) for at in range(0, len(first), 3)}
    return any(contrast(here, there) >= SHAPES for here, there in pairs if here != there)
