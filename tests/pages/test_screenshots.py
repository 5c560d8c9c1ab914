"""The command that makes the screenshots, with one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import built
import screenshots
from tooling import host
from tooling.picture import ground, picture


def test_each_page_is_taken_at_each_width_light_and_dark(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "404.html").write_text("", "utf-8")
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>T</title><link rel=stylesheet href=a.css><p>Text", "utf-8"
    )
    (tmp_path / "a.css").write_text(
        "body { height: 2000px; background: #fff } @media (prefers-color-scheme: dark) { body { background: #000 } }",
        "utf-8",
    )
    monkeypatch.setattr(screenshots, "FOLDER", tmp_path / "taken")
    with host.serving(tmp_path) as address:
        screenshots.taken(browser, address, {"home": ""})
    files = sorted(path.name for path in (tmp_path / "taken").iterdir())
    assert files == sorted(f"home-{width}-{scheme}.png" for width in (360, 768, 1440) for scheme in ("light", "dark"))
    for file in (tmp_path / "taken").iterdir():
        image = picture(file.read_bytes())
        assert (image.width, image.height > 2000) == (int(file.stem.split("-")[1]), True)
        assert tuple(ground(image)) == ((0, 0, 0) if "dark" in file.stem else (255, 255, 255))


def test_the_sheet_shows_every_picture() -> None:
    html = screenshots.sheet(["home", "a&b"])
    assert html.count("<img ") == 12
    assert "home-360-dark.png" in html
    assert "a&amp;b-1440-light.png" in html


def test_the_pages_are_those_of_the_site() -> None:
    site = built.real()
    assert [name for name, path in screenshots.PAGES.items() if not (site.out / path / "index.html").is_file()] == []
    assert {shown.page for shown in screenshots.README.values()} <= screenshots.PAGES.keys()
    for image in screenshots.IMAGES.glob("*"):
        assert image.stem in screenshots.README
        assert image.stat().st_size <= screenshots.HEAVIEST
