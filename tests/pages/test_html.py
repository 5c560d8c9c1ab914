"""The W3C's checker has nothing to say of any page: neither an error nor a warning."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import built
from tooling import vnu

SAMPLE = 200  # pages of the large site
Validate = Callable[..., tuple[vnu.Message, ...]]


@pytest.mark.parametrize("site", [built.real, built.museum])
def test_every_page_is_valid(site: Callable[[], built.Built], validate_html: Validate) -> None:
    assert [str(message) for message in validate_html(site().out, ["--also-check-svg"])] == []


def test_pages_of_a_large_site_are_valid(validate_html: Validate, tmp_path: Path) -> None:
    large = built.large()
    pages = large.html()
    for file in {large.out / "index.html", *pages[:: max(1, len(pages) // SAMPLE)]}:
        copy = tmp_path / file.relative_to(large.out)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    assert [str(message) for message in validate_html(tmp_path)] == []
