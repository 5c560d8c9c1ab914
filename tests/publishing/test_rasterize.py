"""Pictures drawn from SVG: what they show, that only given fonts are used, and that nothing is drawn twice."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sample import timeline
from timeline.publishing.cache import Cache
from timeline.publishing.fonts import Fonts
from timeline.publishing.rasterize import rasterize
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import frame
from timeline.site.names import SiteNames
from timeline.site.page_models import PagePlan, SiteFrame
from timeline.site.shared import PicturePage, Strip
from timeline.site.view_models import KindRef, Ref

FOLDERS = (default_theme() / "templates",)
STRIP = Strip("1851", "2023", "0012340" + "0" * 233)
FAIR = PicturePage(
    "First Tide Fair",
    "6 September 2018",
    "3 quotes from 2 sources",
    KindRef(Ref("Fair", "kinds/fair/"), 3),
    False,
    STRIP,
    900,
    0,
)


def drawing(page: PicturePage, around: SiteFrame | None = None) -> bytes:
    around = around or frame(SiteNames(timeline()))
    return Renderer(FOLDERS, around, {}).render(PagePlan("preview.png", "preview.svg", page, "", ""))


def said(svg: bytes) -> list[str]:
    """The texts of a drawing."""
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def colours(png: bytes) -> Counter[tuple[int, ...]]:
    """How many pixels have each colour, in a PNG of 8-bit RGBA that is not interlaced."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = [], 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        chunks.append((name, png[at + 8 : at + 8 + length]))
        at += 12 + length
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", dict(chunks)[b"IHDR"])
    assert (width, height, depth, kind, interlaced) == (1200, 630, 8, 6, 0)
    data = zlib.decompress(b"".join(content for name, content in chunks if name == b"IDAT"))
    before, found = bytearray(width * 4), Counter[tuple[int, ...]]()
    for row in range(height):
        line = bytearray(data[row * (width * 4 + 1) + 1 : (row + 1) * (width * 4 + 1)])
        _unfilter(data[row * (width * 4 + 1)], line, before)
        found.update(zip(*(iter(line),) * 4, strict=True))
        before = line
    return found


def _unfilter(how: int, line: bytearray, above: bytearray) -> None:
    """Undo the filter of a row, as the PNG specification has it."""
    for index in range(len(line)):
        left = line[index - 4] if index >= 4 else 0
        corner = above[index - 4] if index >= 4 else 0
        if how == 1:
            added = left
        elif how == 2:
            added = above[index]
        elif how == 3:
            added = (left + above[index]) // 2
        elif how == 4:
            guess = left + above[index] - corner
            added = min((left, above[index], corner), key=lambda one: abs(guess - one))
        else:
            return
        line[index] = (line[index] + added) & 255


def developed(svg: bytes, cache: Cache | None = None) -> bytes:
    return rasterize({"it": svg}, FOLDERS, cache or Cache(None))[0]["it"]


def test_it_says_what_the_event_is() -> None:
    assert said(drawing(FAIR)) == [
        "Tide Fairs of Saltmere",
        "Fair",
        "First Tide Fair",
        "6 September 2018",
        "1851",
        "3 quotes from 2 sources",
        "2023",
    ]


def test_what_is_expected_says_so_first() -> None:
    expected = drawing(FAIR._replace(expected=True))
    assert said(expected)[1] == "Expected"
    assert b"stroke-dasharray" in expected
    assert b"stroke-dasharray" not in drawing(FAIR)


def test_where_the_word_for_expected_cannot_be_written_it_stands_in_english() -> None:
    hindi = frame(SiteNames(timeline()))._replace(language="hi")
    assert "Expected" in said(drawing(FAIR._replace(expected=True), hindi))


def test_words_that_the_fonts_cannot_write_are_left_out() -> None:
    svg = drawing(FAIR._replace(title="भारत", tally="३ उद्धरण"))
    assert said(svg) == ["Tide Fairs of Saltmere", "Fair", "6 September 2018", "1851", "2023"]
    assert developed(svg)


def test_a_picture_from_right_to_left_is_mirrored() -> None:
    svg = drawing(FAIR, frame(SiteNames(timeline()))._replace(direction="rtl"))
    assert all(text.startswith("\u202b") and text.endswith("\u202c") for text in said(svg))
    assert svg.count(b'text-anchor="start"') == 1  # the last year, which stands on the left
    assert drawing(FAIR).count(b'text-anchor="end"') == 1  # there it stands on the right
    assert developed(svg)


def test_the_titles_signs_are_no_markup() -> None:
    assert "R&D <1>" in said(drawing(FAIR._replace(title="R&D <1>")))


@pytest.mark.slow
def test_the_picture_has_ink_and_rubric_on_paper() -> None:
    found = colours(developed(drawing(FAIR)))
    assert found.most_common(1)[0][0] == (0xF6, 0xF4, 0xEC, 255)
    assert all(found[colour] > 1000 for colour in [(0x1D, 0x24, 0x27, 255), (0x9C, 0x2A, 0x1F, 255)])


def test_only_the_given_fonts_are_used() -> None:
    head = b'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">'
    svg = head + b'<text y="300" font-size="200" font-family="%s">m</text></svg>'
    drawn = {name: developed(svg % name) for name in (b"Source Serif Pro", b"DejaVu Sans", b"Nowhere")}
    assert drawn[b"DejaVu Sans"] == drawn[b"Nowhere"] != drawn[b"Source Serif Pro"]


@pytest.mark.slow
def test_the_same_drawing_gives_the_same_bytes_in_any_number_of_processes() -> None:
    drawings = {str(number): drawing(FAIR._replace(title=f"Fair {number}")) for number in range(4)}
    alone, _ = rasterize(drawings, FOLDERS, Cache(None), jobs=1)
    assert rasterize(drawings, FOLDERS, Cache(None), jobs=2)[0] == alone
    assert len(set(alone.values())) == 4


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    svg = drawing(FAIR)
    with Cache(tmp_path) as cache:
        first, drawn = rasterize({"a": svg, "b": svg}, FOLDERS, cache)
    assert drawn == {"a", "b"}
    assert first["a"] == first["b"]
    monkeypatch.setattr("resvg_py.svg_to_bytes", None)  # nothing can be drawn now
    assert rasterize({"a": svg, "b": svg}, FOLDERS, Cache(tmp_path)) == (first, set())
    with pytest.raises(TypeError):
        rasterize({"a": svg}, FOLDERS, Cache(tmp_path), force=True)


def test_another_font_means_another_drawing(tmp_path: Path) -> None:
    svg = drawing(FAIR)
    with Cache(tmp_path / "cache") as cache:
        rasterize({"a": svg}, FOLDERS, cache)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(Fonts(()).files[0].read_bytes())
    assert rasterize({"a": svg}, FOLDERS, Cache(tmp_path / "cache"))[1] == set()
    assert rasterize({"a": svg}, (tmp_path, *FOLDERS), Cache(tmp_path / "cache"))[1] == {"a"}


def test_a_picture_is_small() -> None:
    long = FAIR._replace(title="Prime Ministers speak of the joint production of engines and systems in the capital")
    assert len(developed(drawing(long))) < 70_000
