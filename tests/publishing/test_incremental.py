"""Making pages. (That what the cache gives is what would be made anew is shown in ``test_build``.)"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.publishing import incremental as pressing
from timeline.publishing.cache import Cache
from timeline.publishing.incremental import MANY_PAGES
from timeline.publishing.render import RenderError
from timeline.site import PagePlan, SiteFrame
from timeline.site.page_models import NotFoundPage

FRAME = SiteFrame("Title", "Description", "en", "https://example.org/", ())


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path]:
    (tmp_path / "a.html").write_text("{% include 'b.html' %}{{ plan.path }} {{ site.title }}")
    (tmp_path / "b.html").write_text("b: ")
    return (tmp_path,)


def rendered(
    pages: list[PagePlan],
    frame: SiteFrame,
    folders: tuple[Path, ...],
    static: dict[str, bytes],
    kept: Path | None,
    jobs: int | None = None,
) -> tuple[dict[str, bytes], dict[str, str]]:
    """What a run makes of the pages, with the cache in the folder ``kept``."""
    with Cache(kept) as cache:
        return pressing.render_pages(pages, frame, folders, static, cache, jobs=jobs)


def pages(*paths: str) -> list[PagePlan]:
    return [PagePlan(path, "a.html", NotFoundPage(), path, path) for path in paths]


def test_pages_are_made_in_their_files(folders: tuple[Path]) -> None:
    files, reasons = rendered(pages("x/", "404.html"), FRAME, folders, {}, None)
    assert files == {"x/index.html": b"b: x/ Title", "404.html": b"b: 404.html Title"}
    assert reasons.keys() == files.keys()


def test_what_is_kept_is_not_made_again(folders: tuple[Path], tmp_path: Path) -> None:
    first = rendered(pages("x/", "y/"), FRAME, folders, {"a.css": b"a"}, tmp_path / "cache")
    again = rendered(pages("x/", "y/"), FRAME, folders, {"a.css": b"a"}, tmp_path / "cache")
    assert again == (first[0], {})


def test_a_page_that_is_new_is_the_only_one_made(folders: tuple[Path], tmp_path: Path) -> None:
    rendered(pages("x/"), FRAME, folders, {}, tmp_path / "cache")
    _, reasons = rendered(pages("x/", "y/"), FRAME, folders, {}, tmp_path / "cache")
    assert reasons == {"y/index.html": "it was not in the cache"}


def test_a_template_within_a_template_counts(folders: tuple[Path], tmp_path: Path) -> None:
    rendered(pages("x/"), FRAME, folders, {}, tmp_path / "cache")
    (folders[0] / "b.html").write_text("c: ")
    files, reasons = rendered(pages("x/"), FRAME, folders, {}, tmp_path / "cache")
    assert files == {"x/index.html": b"c: x/ Title"}
    assert reasons == {"x/index.html": "a template changed"}


def test_what_is_no_longer_a_page_is_not_kept(folders: tuple[Path], tmp_path: Path) -> None:
    rendered(pages("x/", "y/"), FRAME, folders, {}, tmp_path / "cache")
    rendered(pages("x/"), FRAME, folders, {}, tmp_path / "cache")
    _, reasons = rendered(pages("x/", "y/"), FRAME, folders, {}, tmp_path / "cache")
    assert reasons == {"y/index.html": "it was not in the cache"}


@pytest.mark.parametrize("jobs", [None, 2])
def test_further_processes_are_started_for_many_pages_or_on_request(
    folders: tuple[Path], monkeypatch: pytest.MonkeyPatch, jobs: int | None
) -> None:
    asked: list[tuple[int | None, int]] = []

    def spread(
        render: Callable[[PagePlan], bytes], plans: list[PagePlan], *, jobs: int | None, many: int
    ) -> list[bytes]:
        asked.append((jobs, many))
        elsewhere = pickle.loads(pickle.dumps(render))
        return [elsewhere(plan) for plan in plans]

    here, _ = rendered(pages("x/", "y/"), FRAME, folders, {}, None, jobs=1)
    monkeypatch.setattr(pressing, "spread", spread)
    there, _ = rendered(pages("x/", "y/"), FRAME, folders, {}, None, jobs=jobs)
    assert there == here
    assert asked == [(jobs, MANY_PAGES)]


SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>{{ plan.title }}</title></svg>'


def picture(title: str = "") -> list[PagePlan]:
    return [PagePlan("it/preview.png", "it.svg", NotFoundPage(), title, "")]


def test_a_drawing_becomes_a_picture_and_is_kept(folders: tuple[Path], tmp_path: Path) -> None:
    (folders[0] / "it.svg").write_text(SQUARE)
    files, reasons = rendered(picture(), FRAME, folders, {}, tmp_path / "cache")
    assert files["it/preview.png"].startswith(b"\x89PNG")
    assert reasons.keys() == {"it/preview.png"}
    again = rendered(picture(), FRAME, folders, {}, tmp_path / "cache")
    assert again == (files, {})


def test_a_style_sheet_makes_a_drawing_anew_but_not_its_picture(
    folders: tuple[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders[0] / "it.svg").write_text(SQUARE)
    files, _ = rendered(picture(), FRAME, folders, {"a.css": b"a"}, tmp_path / "cache")
    monkeypatch.setattr("resvg_py.svg_to_bytes", None)  # nothing can be drawn now
    assert rendered(picture(), FRAME, folders, {"a.css": b"b"}, tmp_path / "cache")[0] == files


def test_a_font_of_the_site_counts(folders: tuple[Path], tmp_path: Path) -> None:
    (folders[0] / "it.svg").write_text(SQUARE)
    rendered(picture(), FRAME, folders, {}, tmp_path / "cache")
    (folders[0] / "fonts").mkdir()
    (folders[0] / "fonts" / "own.ttf").write_bytes(b"of no use here")
    _, reasons = rendered(picture(), FRAME, folders, {}, tmp_path / "cache")
    assert reasons == {"it/preview.png": "a font changed"}


def test_what_is_no_drawing_is_told(folders: tuple[Path]) -> None:
    (folders[0] / "it.svg").write_text("<svg")
    with pytest.raises(RenderError, match=r"preview\.svg:1: it cannot be drawn"):
        rendered(picture(), FRAME, folders, {}, None)
