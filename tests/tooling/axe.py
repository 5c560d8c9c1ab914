"""axe-core: what a program can tell of a page's accessibility, in the page as it stands in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from playwright.sync_api import Page

from tooling import npm
from tooling.picture import clipped, contrast, ground, picture

VERSION = "4.14.1"

# The rules whose verdict depends on colours: the others say the same in the dark.
COLOUR_RULES = ("color-contrast", "link-in-text-block")

# All rules but the experimental ones. The size of targets is a rule of WCAG 2.2 that axe leaves off unless it is asked,
# and it leaves out texts of one character, as a mark that cites a quote is.
_RUN = """async only => {
  const contrastRatio = {normal: {expected: 4.5}, large: {expected: 3}};
  const sizes = {boldValue: 700, boldTextPt: 14, largeTextPt: 18, pseudoSizeThreshold: 0.25};
  const lines = {shadowOutlineEmMax: 0.2, textStrokeEmMin: 0.03};
  axe.configure({checks: [{id: "color-contrast", options: {
    ...sizes, ...lines, contrastRatio, ignoreUnicode: true, ignoreLength: true, ignorePseudo: false,
  }}]});
  const options = only?.length ? {runOnly: only} : {rules: {"target-size": {enabled: true}}};
  const found = await axe.run(document, {...options, resultTypes: ["violations", "incomplete"]});
  const why = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ");
  return ["violations", "incomplete"].map(kind => found[kind].flatMap(rule =>
    rule.nodes.map(node => [rule.id, node.target.join(" "), why(node)])));
}"""

# axe does not say how text stands out from a gradient: for each of its colours in turn, that colour is the ground.
_GRADIENTS = """() => {
  const grounds = [...document.querySelectorAll("*")]
    .map(element => [element, getComputedStyle(element).backgroundImage])
    .filter(([, image]) => image.includes("gradient"))
    .map(([element, image]) => [element, image.match(/(rgba?|color|oklch|oklab|lab|lch|hsla?)\\([^()]*\\)/g) || []]);
  window.flatten = which => grounds.forEach(([element, colours]) => {
    element.style.backgroundImage = "none";
    element.style.backgroundColor = colours[Math.min(which, colours.length - 1)] || "";
  });
  return Math.max(0, ...grounds.map(([, colours]) => colours.length));
}"""

# The box on the page, the colour of the text, and the contrast that its size asks for.
_COLOURS = """selectors => selectors.map(selector => {
  const element = document.querySelector(selector), style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const colour = (element instanceof SVGElement ? style.fill : style.color).match(/[0-9.]+/g).slice(0, 3).map(Number);
  const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
  return [[box.x + scrollX, box.y + scrollY, box.width, box.height], colour, large ? 3 : 4.5];
})"""


class Found(NamedTuple):
    """What is wrong, and what axe leaves to a person: for each the rule, the element and the reason."""

    wrong: list[str]
    open: list[str]


@cache
def script() -> str:
    """The program, fetched on first use. Raises `Unavailable`."""
    return (npm.package("axe-core", VERSION) / "axe.min.js").read_text("utf-8")


def examine(page: Page, only: Sequence[str] = ()) -> Found:
    """Examine the page as it stands, with all rules or ``only`` with those named.

    What it looks like is changed: text on gradients is held against each colour.
    The program is put in past the page's own policy, which stays as it is.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    wrong, doubtful = page.evaluate(_RUN, list(only))
    shown = page.screenshot(full_page=True) if doubtful else b""
    for which in range(page.evaluate(_GRADIENTS)):
        page.evaluate("flatten", which)
        found, still = page.evaluate(_RUN, ["color-contrast"])
        wrong += found
        doubtful = [each for each in doubtful if each[0] != "color-contrast"] + still
    unclear = [each for each in doubtful if each[0] == "color-contrast"]
    wrong += _pale(page, shown, unclear)
    open = (": ".join(each) for each in doubtful if each not in unclear)
    return Found(sorted({": ".join(each) for each in wrong}), sorted(set(open)))


def _pale(page: Page, shown: bytes, unclear: list[list[str]]) -> list[list[str]]:
    """Of texts whose ground axe cannot tell, those that do not stand out from the colour that most of their box has."""
    if not unclear:
        return []
    image = picture(shown)
    measured = page.evaluate(_COLOURS, [selector for _, selector, _ in unclear])
    found = []
    for (rule, selector, _), (box, colour, wanted) in zip(unclear, measured, strict=True):
        beneath = ground(clipped(image, box))
        if (reached := contrast(beneath, tuple(colour))) < wanted:
            found.append(
                [rule, selector, f"{reached:.2f} on the picture of the page: rgb{tuple(colour)} on rgb{beneath}"]
            )
    return found
