"""The tools of the tests find what they are there to find."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from museum import laid_over
from timeline import PACKAGE
from tooling import Unavailable, chromium, imports, readers, vnu

Validate = Callable[[Path], tuple[vnu.Message, ...]]

GOOD = "<!DOCTYPE html>\n<html lang='en'><meta charset='utf-8'><title>Good</title><h1>Good</h1></html>\n"
BROKEN = GOOD.replace("<h1>Good</h1>", "<h1>Broken</p></h1><img src='a.png'>")


@pytest.mark.slow
def test_good_html_passes(validate_html: Validate, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    assert validate_html(tmp_path) == ()


@pytest.mark.slow
def test_broken_html_is_reported_with_its_file_and_line(validate_html: Validate, tmp_path: Path) -> None:
    folder = tmp_path / "with a space, and ü"
    (folder / "deep").mkdir(parents=True)
    (folder / "good.html").write_text(GOOD, encoding="utf-8")
    (folder / "deep" / "broken.html").write_text(BROKEN, encoding="utf-8")
    found = validate_html(folder)
    assert {(each.file, each.line, each.severity) for each in found} == {("deep/broken.html", 2, "error")}
    assert any("alt" in each.text for each in found)


def test_a_folder_without_html_is_not_called_valid(validate_html: Validate, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="holds no HTML file"):
        validate_html(tmp_path)


def test_the_browser_renders_a_page(page: Page, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    page.goto((tmp_path / "good.html").as_uri())
    assert page.get_by_role("heading").inner_text() == "Good"


@pytest.mark.parametrize(
    ("asked", "found"),
    [("Arial, sans-serif", "DejaVu Sans"), ("'Noto Serif', serif", "DejaVu Serif"), ("monospace", "DejaVu Sans Mono")],
)
def test_on_linux_a_page_is_set_in_the_tests_fonts_whatever_the_machine_has(asked: str, found: str, page: Page) -> None:
    page.set_content(f"""<p style="font-family: {asked}">Set <b>in bold</b> and <i>slanted</i>""")
    told = page.context.new_cdp_session(page)
    for command in ("DOM.enable", "CSS.enable"):
        told.send(command)
    root = told.send("DOM.getDocument")["root"]["nodeId"]
    for element in ("p", "b", "i"):
        node = told.send("DOM.querySelector", {"nodeId": root, "selector": element})["nodeId"]
        used = {font["familyName"] for font in told.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}
        assert used == {found} or (used and sys.platform != "linux")


def test_elsewhere_than_on_linux_the_browser_has_the_machine_s_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chromium.environment().keys() >= {"FONTCONFIG_FILE"} or sys.platform != "linux"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert chromium.environment() == dict(os.environ)


def test_a_missing_browser_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "google-chrome").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "google-chrome").chmod(0o755)
    path = tmp_path / "chromium"
    install = f"import pathlib; p = pathlib.Path({str(path)!r}); p.write_text('#!/bin/sh\\n'); p.chmod(0o755)"
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(
        chromium, "installations", lambda package: [["no-such-program"], [sys.executable, "-c", install]]
    )
    assert chromium.find(str(tmp_path / "own")) is None
    assert chromium.executable(str(tmp_path / "own")) == str(path)


def test_a_browser_that_cannot_be_had_is_an_error_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    failing = [sys.executable, "-c", "raise SystemExit('no network')"]
    monkeypatch.setattr(chromium, "installations", lambda package: [failing])
    with pytest.raises(Unavailable, match=r"(?s)need Chromium or Chrome on the PATH.*exit code 1: no network"):
        chromium.executable(str(tmp_path / "own"))
    monkeypatch.setattr(chromium, "FONT_FOLDERS", [str(tmp_path)])
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(Unavailable, match=r"(?s)need the DejaVu fonts.*exit code 1: no network"):
        chromium.environment()


@pytest.mark.slow
def test_what_a_build_needs_is_all_that_it_loads_and_not_everything(tmp_path: Path) -> None:
    """Under its name in `sys.modules`, whether it is imported in a function or looked for by a package itself."""
    said = {path.relative_to(PACKAGE).with_suffix("") for path in imports.needed("timeline.build")}
    program = (
        "import sys; from pathlib import Path; from timeline.build import build\n"
        f"root = Path({str(laid_over(tmp_path, {}))!r})\n"
        "assert build(root, root / 'build' / 'site', root / 'archive', jobs=1).ok\n"
        "print(*(one.__file__ for name, one in sys.modules.items() if f'{name}.'.startswith('timeline.')), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {Path(line).relative_to(PACKAGE).with_suffix("") for line in done.stdout.splitlines()}
    assert {Path("search/pagefind"), Path("checks/quote_not_found")} <= loaded <= said
    assert {Path("cli"), Path("preview/serve"), Path("audit/measure")}.isdisjoint(said)


def test_a_reader_that_fails_says_so() -> None:
    with pytest.raises(RuntimeError, match="feedsmith failed"):
        readers.json_feed("no JSON")
