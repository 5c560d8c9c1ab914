"""The theme's files on the disk. (How the theme looks is the matter of another test.)"""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.theme import default_theme, static_files, template_folders


def test_the_default_theme_is_there() -> None:
    assert (default_theme() / "templates/base.html").is_file()
    assert (default_theme() / "static/style.css").is_file()


def test_a_site_s_templates_come_first(tmp_path: Path) -> None:
    assert template_folders(tmp_path) == (tmp_path / "templates", default_theme() / "templates")


def test_the_site_of_the_default_theme_has_each_folder_once() -> None:
    assert template_folders(default_theme()) == (default_theme() / "templates",)


def test_static_files_are_the_theme_s_and_the_site_s_over_them(tmp_path: Path) -> None:
    before = static_files(tmp_path)
    assert before["style.css"] == (default_theme() / "static/style.css").read_bytes()
    (tmp_path / "static/img").mkdir(parents=True)
    (tmp_path / "static/style.css").write_bytes(b"mine")
    (tmp_path / "static/img/a.png").write_bytes(b"png")
    after = static_files(tmp_path)
    assert after == {**before, "style.css": b"mine", "img/a.png": b"png"}
    assert list(after) == sorted(after)


def test_hidden_files_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "static/.git").mkdir(parents=True)
    (tmp_path / "static/.git/config").write_text("x")
    (tmp_path / "static/.htaccess").write_text("x")
    assert static_files(tmp_path).keys() == static_files(default_theme()).keys()


@pytest.mark.parametrize("name", ["templates", "static"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(NotADirectoryError, match="a file stands where a folder belongs"):
        template_folders(tmp_path) if name == "templates" else static_files(tmp_path)


def test_a_link_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static/loop").symlink_to(".")
    assert static_files(tmp_path).keys() == static_files(default_theme()).keys()


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static/a.css").symlink_to("nowhere")
    with pytest.raises(FileNotFoundError):
        static_files(tmp_path)
