"""What a page costs its reader: little to load, nothing from elsewhere, nothing that jumps, no script needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

import built
from tooling import host
from tooling.network import watch
from weighing import FIRST_PAGE, PAGE, scrolled


@pytest.fixture(scope="module")
def types() -> Mapping[str, str]:
    return built.real().types()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with built.real().served() as address:
        yield address


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_page_is_light(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        watched = watch(context.new_page())
        watched.page.goto(address)
        scrolled(watched.page)
        heavy = f"{watched.bytes} bytes: {watched.asked}"
        assert 5_000 < watched.bytes <= FIRST_PAGE, heavy


@pytest.mark.parametrize("width", [360, 1280])
def test_every_type_of_page_keeps_to_itself_and_stands_still(
    browser: Browser, types: Mapping[str, str], address: str, width: int
) -> None:
    wrong = []
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        for kind, path in types.items():
            watched = watch(context.new_page())
            watched.page.goto(address + path)
            scrolled(watched.page)
            elsewhere = [url for url in watched.asked if not url.startswith(address)]
            # The page for what is not there comes with the answer that says so.
            said = [each for each in watched.said if path != "404.html" or "404 (Not Found)" not in each]
            for what, found in {
                "from elsewhere": elsewhere,
                "said": said,
                "against the policy": watched.stopped(),
                "shifts": watched.shifts(),
            }.items():
                wrong += [f"{kind} ({path}): {what}: {each}" for each in found]
            watched.page.close()
    assert not wrong, "\n".join(wrong)


def test_the_policy_is_strict(browser: Browser, address: str) -> None:
    with urlopen(address) as answer:
        policy = answer.headers["Content-Security-Policy"]
    assert policy == host.POLICY
    assert f"Content-Security-Policy: {policy}\n" in (built.ROOT / "docs" / "quality.md").read_text("utf-8")
    assert "'none'" in policy.split(";")[0]
    assert not re.search(r"unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*|data:|blob:", policy)
    for file in built.real().html():
        html = file.read_text("utf-8")
        for own in re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html):
            assert "unsafe-inline" not in own, file
        assert not re.search(r"<[^>]*\s(style|on[a-z]+)=|<style|javascript:", html), file
        scripts = re.findall(r"<script([^>]*)>", html)
        assert all("src=" in each or 'type="application/ld+json"' in each for each in scripts), file


def test_what_the_policy_forbids_would_be_seen(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("loose")
    (folder / "404.html").write_text("", encoding="utf-8")
    (folder / "index.html").write_text(
        "<!doctype html><title>Loose</title><p style='color: red'>red<script>document.title = 'run'</script>"
        "<p id=late>late<script src=late.js></script>",
        encoding="utf-8",
    )
    (folder / "late.js").write_text(
        "setTimeout(() => late.before(document.createElement('hr'), 'moved'), 300)", encoding="utf-8"
    )
    with host.serving(folder) as address, browser.new_context() as context:
        watched = watch(context.new_page())
        watched.page.goto(address)
        scrolled(watched.page)
        watched.page.wait_for_timeout(300)
        assert watched.page.title() == "Loose"
        assert len(watched.stopped()) == 2
        assert len(watched.shifts()) == 1


def test_every_type_of_page_is_whole_without_script(browser: Browser, types: Mapping[str, str], address: str) -> None:
    """What stands there with script stands there without: every heading, and all of the text that is shown."""
    lines = {}
    for script in (True, False):
        with browser.new_context(java_script_enabled=script) as context:
            page = context.new_page()
            for kind, path in types.items():
                page.goto(address + path)
                main = page.locator("main, body").first
                text = main.evaluate("main => main.innerText") if script else main.inner_text()
                lines[kind, script] = {" ".join(line.split()) for line in text.splitlines()} - {""}
    for kind in types:
        with_script, without = lines[kind, True], lines[kind, False]
        assert len(with_script - without) <= 0.05 * len(with_script) + 3, (kind, with_script - without)
        assert without, kind


def test_no_page_is_too_long(address: str) -> None:
    long = {str(file): size for file in built.real().html() if (size := file.stat().st_size) > PAGE}
    assert long == {}
