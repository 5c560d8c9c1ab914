"""The Makefile, with a Python that only tells what it was asked: what is installed when, and what is run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Says that it is Python 3.11 or newer (or older), makes "environments" that hold only itself, and writes down the rest.
# It fails at the module that FAILING names.
PYTHON = """#!/bin/sh
case "$1 $2" in
"-c "*) exit {too_old} ;;
"--version ") echo "Python of the test" ;;
"-m venv") mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
*) for word in "$@"; do printf '%s|' "$word" >>log; done; echo >>log ;;
esac
[ "${{FAILING:-nothing}}" != "$2" ]
"""

PIP = "-m|pip|--disable-pip-version-check|--quiet|install|"
LOCKED = f"{PIP}--require-hashes|--requirement|requirements/"
PROGRAM = f"{PIP}--no-deps|--no-build-isolation|--editable|.|"
NEWEST = f"{PIP}--upgrade|--upgrade-strategy|eager|--editable|"
SITE = [f"{LOCKED}site.txt|", PROGRAM]
TESTS = [
    "-m|ruff|check|",
    "-m|ruff|format|--check|",
    "-m|mypy|",
    "-m|pytest|-n|auto|--dist|loadfile|--no-loadscope-reorder|"
    "--ignore=tests/preview/test_serve.py|--ignore=tests/preview/test_serve_browser.py|"
    "--ignore=tests/pages/test_lighthouse.py|",
    "-m|pytest|-n|2|tests/preview/test_serve.py|tests/preview/test_serve_browser.py|",
    "-m|pytest|-n|2|tests/pages/test_lighthouse.py|",
]
AUDIT = "-m|timeline|audit|"
BUILD = "-m|timeline|build|"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clone in a folder with a space in its name, and beside it the two Pythons, ``new`` and ``old``."""
    clone = tmp_path / "my clone"
    clone.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, clone)
    shutil.copytree(ROOT / "requirements", clone / "requirements")
    for name, too_old in (("new", 0), ("old", 1)):
        (tmp_path / name).write_text(PYTHON.format(too_old=too_old), encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    return clone


def make(folder: Path, *words: str, python: str = "new", **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", *words, f"PYTHON={folder.parent / python}"]
    return subprocess.run(command, cwd=folder, env=inherited | environment, capture_output=True, text=True)


def ran(folder: Path) -> list[str]:
    """What was asked of Python since this was last asked."""
    log = folder / "log"
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return lines


def test_site_installs_what_the_site_needs_then_measures_builds_and_says_where(folder: Path) -> None:
    result = make(folder, "site")
    assert result.returncode == 0, result.stderr
    assert ran(folder) == [*SITE, AUDIT, BUILD]
    assert f"{folder}/build/site (start at index.html)" in result.stdout
    assert "make serve" in result.stdout


def test_test_installs_what_the_tests_need_and_runs_every_check(folder: Path) -> None:
    assert make(folder, "test").returncode == 0
    assert ran(folder) == [*SITE, f"{LOCKED}dev.txt|", *TESTS]


def test_quick_runs_the_linters_and_the_tests_that_take_no_time(folder: Path) -> None:
    assert make(folder, "quick").returncode == 0
    quick = "-m|pytest|-n|auto|-m|not (browser or slow or corpus)|"
    assert ran(folder) == [*SITE, f"{LOCKED}dev.txt|", *TESTS[:3], quick]


def test_a_second_run_installs_nothing(folder: Path) -> None:
    make(folder, "test")
    ran(folder)
    make(folder, "test")
    make(folder, "site")
    assert not [line for line in ran(folder) if line.startswith(PIP)]


@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/site.txt", "requirements/dev.txt"])
def test_other_requirements_are_installed_anew(folder: Path, changed: str) -> None:
    make(folder, "site")
    ran(folder)
    with (folder / changed).open("a", encoding="utf-8") as requirements:
        requirements.write("# changed\n")
    make(folder, "site")
    assert ran(folder) == [*SITE, AUDIT, BUILD]


def test_in_another_place_all_is_installed_anew(folder: Path) -> None:
    make(folder, "site")
    ran(folder)
    moved = folder.rename(folder.with_name("moved"))
    make(moved, "site")
    assert ran(moved) == [*SITE, AUDIT, BUILD]


def test_the_lock_is_made_by_uv_which_is_installed_from_it(folder: Path) -> None:
    assert make(folder, "lock").returncode == 0
    tool, dev, site, lock = ran(folder)
    assert tool == f"{LOCKED}lock.txt|"
    for compiled, name in ((dev, "dev"), (site, "site"), (lock, "lock")):
        assert compiled.startswith("-m|uv|pip|compile|")
        assert {"--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"} < {
            *compiled.split("|")
        }
        assert f"|--output-file|requirements/{name}.txt|" in compiled
    assert "|--extra|dev|--group|build|" in dev
    assert "|--extra|" not in site
    # The site's versions are those that are tested.
    assert (folder / "requirements" / "site.txt").read_bytes() == (folder / "requirements" / "dev.txt").read_bytes()
    assert ["|--upgrade|" in compiled for compiled in (dev, site, lock)] == [True, False, True]


def test_the_lock_can_be_made_without_renewing_all(folder: Path) -> None:
    make(folder, "lock", "UPGRADE=")
    assert not [line for line in ran(folder) if "--upgrade" in line]
    make(folder, "lock", "UPGRADE=--upgrade-package ruff")
    assert "|--upgrade-package|ruff|" in ran(folder)[1]


def test_the_newest_of_everything_is_tested_in_an_environment_of_its_own(folder: Path) -> None:
    result = make(folder, "newest")
    assert result.returncode == 0, result.stderr
    report = "tests/tooling/newest.py|build/newest.log|0|"
    assert ran(folder) == [f"{NEWEST}.|", f"{NEWEST}.[dev]|", *TESTS, report]
    assert not (folder / ".venv").exists()
    make(folder, "newest")
    assert f"{NEWEST}.|" in ran(folder), "what was newest the last time is not taken for the newest"


def test_with_the_newest_of_everything_the_first_failure_does_not_hide_the_next(folder: Path) -> None:
    assert make(folder, "newest", FAILING="mypy").returncode != 0
    assert ran(folder) == [
        f"{NEWEST}.|", f"{NEWEST}.[dev]|", *TESTS, "tests/tooling/newest.py|build/newest.log|2|"
    ]  # fmt: skip
    assert "types" in (folder / "build" / "newest.log").read_text(encoding="utf-8")
    assert make(folder, "test", FAILING="mypy").returncode != 0
    assert ran(folder)[-1] == "-m|mypy|"


def test_a_failed_installation_is_tried_again(folder: Path) -> None:
    make(folder, "site")
    shutil.rmtree(folder / ".venv")
    (folder / ".venv" / "bin").mkdir(parents=True)
    broken = folder / ".venv" / "bin" / "python"
    broken.write_text('#!/bin/sh\n[ "$1" = -c ]\n', encoding="utf-8")
    broken.chmod(0o755)
    assert make(folder, "site").returncode != 0
    shutil.copy(folder.parent / "new", broken)
    ran(folder)
    assert make(folder, "site").returncode == 0
    assert ran(folder) == [*SITE, AUDIT, BUILD]


def test_a_python_that_is_too_old_is_refused_in_words(folder: Path) -> None:
    result = make(folder, "site", python="old")
    assert result.returncode != 0
    assert "Timeline needs Python 3.11 or newer" in result.stderr
    assert "make site PYTHON=/path/to/python3" in result.stderr
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize("address", ["https://example.org/a/path", "https://example.org/a/path/"])
def test_the_address_of_the_published_site_reaches_the_build(folder: Path, address: str) -> None:
    assert make(folder, "site", TIMELINE_BASE_URL=address).returncode == 0
    assert ran(folder)[-1] == f"{BUILD}--base-url|https://example.org/a/path/|"


def test_check_takes_the_form_of_its_report(folder: Path) -> None:
    make(folder, "check")
    assert ran(folder)[-1] == "-m|timeline|check|--format|text|"
    make(folder, "check", "FORMAT=github")
    assert ran(folder)[-1] == "-m|timeline|check|--format|github|"


def test_make_alone_lists_the_targets(folder: Path) -> None:
    listed = make(folder).stdout
    assert [line.split()[1] for line in listed.splitlines()] == [
        "help", "site", "test", "quick", "newest", "lock", "check", "serve", "figures", "bench", "rules", "messages",
        "screenshots", "clean", "distclean"
    ]  # fmt: skip


def test_every_target_that_a_page_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    named = {name for page in pages for name in re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))}
    assert {"quick", "test", "site"} <= named
    assert named - targets == set()
