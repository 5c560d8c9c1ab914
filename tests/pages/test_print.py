"""The pages on paper: the chronology with its evidence as numbered notes, nothing lost, nothing wasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import html5lib
import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

import built
from timeline.check import check
from timeline.model.records import Timeline

PAPER = {"A4": (210, 297), "Letter": (216, 279)}


@pytest.fixture(scope="module")
def real() -> built.Built:
    return built.real()


@pytest.fixture(scope="module")
def address(real: built.Built) -> Iterator[str]:
    with real.served() as address:
        yield address


@pytest.fixture(scope="module")
def records(real: built.Built) -> Timeline:
    return check(real.root, real.root / "archive").timeline


def printed(browser: Browser, url: str, paper: str = "A4") -> list[str]:
    """The words of each page of the PDF that the browser makes of a page, as a reader of dark pages prints it."""
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(url)
        pdf = page.pdf(format=paper, print_background=True)
    return [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def sheets(browser: Browser, address: str) -> list[str]:
    return printed(browser, address)


def plain(text: str) -> str:
    """Words as they can be found in a PDF, where lines end anywhere and letters may be joined."""
    ligatures = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
    for joined, apart in ligatures.items():
        text = text.replace(joined, apart)
    return re.sub(r"[\s\u00ad\u200b]+", "", text)


def test_every_title_is_printed_and_every_quote_once_with_its_source(
    sheets: list[str], records: Timeline, real: built.Built
) -> None:
    text = plain(" ".join(sheets))
    body, _, notes = text.rpartition("Quotes1")
    notes = f"1{notes}"
    for event in records.events:
        assert plain(event.title) in body, event.id
    root = html5lib.parse(
        (real.out / "index.html").read_bytes(), namespaceHTMLElements=False, transport_encoding="utf-8"
    )
    shown = [element for element in root.iter("li") if element.get("class") == "note"]
    every = [quote for event in records.events for quote in event.evidence.values()]
    assert len(shown) == len(every)
    at = 0
    for number, note in enumerate(shown, 1):
        quote = "".join(next(note.iter("blockquote")).itertext())
        source = "".join(next(note.iter("cite")).itertext())
        assert any(plain(one.text) == plain(quote) for one in every)
        where = notes.find(plain(quote), at)
        assert where >= 0, quote
        assert notes[at:where].endswith(str(number)), quote
        at = where + len(plain(quote))
        assert notes[at:].startswith(plain(source)), quote
        assert re.match(r",?\d{1,2}[A-Z][a-z]+\d{4}", notes[at + len(plain(source)) :]), quote


def test_no_sheet_is_empty_and_none_is_wasted(sheets: list[str], records: Timeline) -> None:
    assert all(len(sheet) > 200 for sheet in sheets)
    assert sum(len(sheet) > 800 for sheet in sheets) >= len(sheets) - 2
    assert len(sheets) <= 2 + len(records.events) // 2


def test_the_sheets_are_numbered_and_named(sheets: list[str], records: Timeline) -> None:
    for number, sheet in enumerate(sheets, 1):
        assert re.search(rf"(^|\D){number}(\D|$)", sheet[-60:] + " " + sheet[:60])
        assert plain(records.site.title) in plain(sheet)


def test_what_can_only_be_clicked_is_not_printed(sheets: list[str]) -> None:
    text = plain(" ".join(sheets))
    for word in (
        "Skip to the content",
        "Choose events",
        "All: People",
        "In the evidence of",
        "As it could be known on",
        "×",
    ):
        assert plain(word) not in text, word


def test_the_address_is_printed(sheets: list[str], records: Timeline) -> None:
    assert plain(f"From {records.site.base_url}") in plain(sheets[-1])


@pytest.mark.parametrize("paper", sorted(PAPER))
@pytest.mark.parametrize(
    ("path", "most", "words"),
    [
        ("events/fifth-ministerial-dialogue/", 6, ["Fifth 2+2 Ministerial Dialogue", "Caveats", "QUAD", "Evidence"]),
        ("sources/fifth-dialogue-preview/", 5, ["Quotes taken from it", "Events drawn from it"]),
        ("verification/", 12, ["Verification", "Rule by rule", "A quote stands word for word in its source."]),
        ("years/2020/", 6, ["2020", "Third 2+2 Ministerial Dialogue", "Quotes"]),
        ("status/expected/", 4, ["Expected", "Fifth 2+2 Ministerial Dialogue"]),
    ],
)
def test_other_pages_are_printed_whole(
    browser: Browser, address: str, path: str, most: int, words: list[str], paper: str
) -> None:
    sheets = printed(browser, f"{address}{path}", paper)
    assert 1 <= len(sheets) <= most
    assert all(len(sheet) > 120 for sheet in sheets)
    text = plain(" ".join(sheets))
    for word in words:
        assert plain(word) in text, word
    assert plain("Skip to the content") not in text


def test_a_heading_stands_with_what_follows_it(browser: Browser, address: str, records: Timeline) -> None:
    for paper in PAPER:
        for sheet in printed(browser, address, paper):
            text = plain(re.sub(r"\s*\d+$", "", sheet))
            for event in records.events:
                assert not text.endswith(plain(event.title)), event.id
            assert not re.search(r"(2018|2020|2023)\d+events$", text)
