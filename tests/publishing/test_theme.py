"""The theme's files on the disk. (How the theme looks is the matter of another test.)"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.publishing.publish import OutputError
from timeline.publishing.theme import default_theme, static_files, template_folders


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


def look(site: Path, name: str) -> object:
    return template_folders(site) if name == "templates" else static_files(site)


@pytest.mark.parametrize("target", [".", "../img"])
@pytest.mark.parametrize("name", ["templates", "static"])
def test_a_link_to_a_folder_is_refused(tmp_path: Path, name: str, target: str) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / name).mkdir()
    (tmp_path / name / "link").symlink_to(target)
    with pytest.raises(OutputError, match=f"{name}/link is a link to a folder; put the folder itself there"):
        look(tmp_path, name)


@pytest.mark.parametrize("link", ["pw.txt", "deep/pw.txt", "folder", ""])
@pytest.mark.parametrize("name", ["templates", "static"])
def test_what_leads_out_of_the_site_is_refused(tmp_path: Path, name: str, link: str) -> None:
    site, outside = tmp_path / "site", tmp_path / "site-and-more"
    outside.mkdir()
    (outside / "pw.txt").write_text("secret")
    path = site / name / link
    path.parent.mkdir(parents=True)
    path.symlink_to(outside / "pw.txt" if link.endswith("pw.txt") else outside)
    with pytest.raises(OutputError, match=f"{path} leads out of the site's folder"):
        look(site, name)


def test_a_hidden_template_that_leads_out_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "site/templates").mkdir(parents=True)
    (tmp_path / "site/templates/.pw").symlink_to("../../pw")
    with pytest.raises(OutputError, match=r"\.pw leads out"):
        template_folders(tmp_path / "site")


def test_links_inside_the_site_are_followed_and_the_site_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real/static").mkdir(parents=True)
    (tmp_path / "real/templates").mkdir()
    (tmp_path / "real/logo.svg").write_bytes(b"logo")
    (tmp_path / "real/static/mark.svg").symlink_to("../logo.svg")
    (tmp_path / "real/templates/mark.svg").symlink_to("../logo.svg")
    (tmp_path / "real/templates/.#base.html").symlink_to("somebody@somewhere")
    (tmp_path / "site").symlink_to("real")
    assert static_files(tmp_path / "site")["mark.svg"] == b"logo"
    assert template_folders(tmp_path / "site")[0] == tmp_path / "site/templates"


@pytest.mark.parametrize("name", ["templates", "static"])
def test_a_pipe_is_refused_and_hangs_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    os.mkfifo(tmp_path / name / "pipe.html")
    with pytest.raises(OutputError, match=f"{name}/pipe.html is neither a file nor a folder; delete it"):
        look(tmp_path, name)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static/a.css").symlink_to("nowhere")
    with pytest.raises(FileNotFoundError):
        static_files(tmp_path)
