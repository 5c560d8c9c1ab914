"""Fixtures for the tests that need a browser or the HTML checker."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from tooling import Unavailable, chromium, vnu

# Test processes share the machine, so a slow example says nothing about the code. CI tries the same examples each time,
# so that no change fails because of a random find in other code; elsewhere the examples differ from run to run.
settings.register_profile("timeline", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("timeline")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and what looks at the sites that `built` makes. Other modules mark themselves.

    What drives a browser comes first: its few files take longest, and would be waited for in the end.
    """
    for item in items:
        if isinstance(item, pytest.Function):
            if "browser" in item.fixturenames:
                item.add_marker("browser")
            made = getattr(item.module, "built", None)
            if isinstance(made, ModuleType):
                item.add_marker("slow")
    driving = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path not in driving)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium that has the tests' fonts.

    It belongs to a module, not to the session: while it is open, no other event loop can run in its thread.
    """
    with sync_playwright() as playwright:
        try:
            path = chromium.executable(playwright.chromium.executable_path)
            environment = chromium.environment()
        except Unavailable as reason:
            pytest.fail(str(reason))
        with playwright.chromium.launch(executable_path=path, args=chromium.FLAGS, env={**environment}) as browser:
            yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page in its own browser context, without cookies or cache of other tests."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def validate_html() -> Callable[[Path], tuple[vnu.Message, ...]]:
    """`vnu.validate`; the checker is fetched first, if need be."""
    try:
        vnu.jar()
    except Unavailable as reason:
        pytest.fail(str(reason))
    return vnu.validate
