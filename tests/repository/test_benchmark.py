"""The benchmark's site, in small: it is true, and any number of processes find the same in it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmark import site
from benchmark.__main__ import main
from benchmark.scenes import SCENES
from timeline.check import check
from timeline.diagnostics.diagnostic import Severity
from timeline.diagnostics.reports import FORMS

pytestmark = pytest.mark.slow

EVENTS, SOURCES = 10 * len(SCENES), 30


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("coast")
    site.write(root, EVENTS, SOURCES)
    return root


def report(root: Path, jobs: int) -> str:
    return FORMS["json"](check(root, root / "archive", jobs=jobs).diagnostics)


def test_every_record_of_it_is_true(coast: Path) -> None:
    checked = check(coast, coast / "archive", jobs=1)
    assert [one for one in checked.diagnostics if one.severity is not Severity.INFO] == []
    assert (len(checked.timeline.events), len(checked.timeline.sources)) == (EVENTS, SOURCES)


def test_it_is_varied(coast: Path) -> None:
    events = check(coast, coast / "archive", jobs=1).timeline.events
    quotes = [quote.text for event in events for quote in event.evidence.values()]
    assert len(set(quotes)) > 0.99 * len(quotes)
    assert 2 * EVENTS <= len(quotes) <= 4 * EVENTS
    assert all(5 <= len(quote.split()) <= 45 for quote in quotes)
    assert {event.kind for event in events} == {scene.kind for scene in SCENES}
    assert any(event.previously for event in events)
    assert Counter(event.expected for event in events)[True] == EVENTS // len(SCENES)


def test_it_is_always_the_same(coast: Path, tmp_path: Path) -> None:
    site.write(tmp_path, EVENTS, SOURCES)
    files = {path.relative_to(coast): path.read_bytes() for path in coast.rglob("*") if path.is_file()}
    assert files == {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_any_number_of_processes_finds_the_same(tmp_path: Path) -> None:
    site.write(tmp_path, EVENTS, SOURCES)
    for number, path in enumerate(sorted((tmp_path / "content/events").iterdir())):
        record = path.read_text("utf-8")
        spoilt = (
            record,
            record.replace(" the ", " a ", 3),
            record.replace("on ", "not on ", 2),
            record.replace("1", "2", 2),
            record.replace("[^", "[^x", 1),
        )
        path.write_text(spoilt[number % len(spoilt)], "utf-8")
    found = report(tmp_path, 1)
    assert len({line for line in found.splitlines() if '"code"' in line}) >= 6
    assert report(tmp_path, 2) == report(tmp_path, 3) == found


def test_it_is_made_once_and_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_setaffinity", lambda process, cores: None, raising=False)
    small = ["--events", "12", "--sources", "4", "--into", str(tmp_path)]
    said: list[str] = []
    assert main(small, said.append) == 0
    (root,) = tmp_path.iterdir()
    before = (root / "content/site.yaml").stat().st_mtime_ns
    assert main(small, said.append) == 0
    assert (root / "content/site.yaml").stat().st_mtime_ns == before
    assert [line.startswith("Writing") for line in said].count(True) == 1
    assert "12 records, 4 sources, " in said[1]
    assert " records a second" in said[2]
    assert said[3].startswith("no errors, no warnings")
