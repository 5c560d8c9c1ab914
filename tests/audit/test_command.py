"""`timeline audit`: what it prints, what it returns, what it keeps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audited_site import audited_site
from museum import MUSEUM, laid_over
from timeline.audit import report
from timeline.audit.kinds import KINDS
from timeline.build import build
from timeline.model.audit_score import Audit, KindScore, RecordScore, Survivor, from_json, read

pytestmark = pytest.mark.slow

AUDIT = Audit(
    0,
    (KindScore("date", "moved", 1000, 999), KindScore("name", "names", 0, 0), KindScore("relation", "turned", 9, 1)),
    (RecordScore("opening", 1000, 999), RecordScore("closing", 0, 0)),
    (Survivor("date", "opening", "content/events/opening.yaml", 2, "date: 6 → 7 May", "“on Thursday” (opening)"),),
)  # fmt: skip


def audit(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", "audit", "--site", str(root), *options]
    inherited = {name: value for name, value in os.environ.items() if name != "TIMELINE_ARCHIVE"}
    return subprocess.run(command, env=inherited | environment, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return audited_site(tmp_path_factory.mktemp("audited"))


@pytest.fixture(scope="module")
def measured(root: Path) -> dict[str, object]:
    """The audit of that site, as JSON."""
    done = audit(root, "--format", "json", "--jobs", "1", PYTHONHASHSEED="1")
    assert (done.returncode, done.stderr) == (0, "")
    whole: dict[str, object] = json.loads(done.stdout)
    return whole


def test_json_is_the_whole_audit_and_it_is_kept(root: Path, measured: dict[str, object]) -> None:
    found = from_json(measured)
    assert measured["ok"] is True
    assert measured["total"] == {"planted": found.planted, "caught": found.caught}
    assert [one.kind for one in found.kinds] == [kind.id for kind in KINDS]
    assert read(root) == found


def test_it_is_the_same_in_any_process_with_and_without_texts(
    root: Path, measured: dict[str, object], tmp_path: Path
) -> None:
    again = audit(root, "--format", "json", "--jobs", "2", "--archive", str(tmp_path), PYTHONHASHSEED="2")
    assert json.loads(again.stdout) == measured


def test_the_built_site_shows_it(root: Path, measured: dict[str, object], tmp_path: Path) -> None:
    assert build(root, tmp_path / "site", root / "archive").ok
    page = (tmp_path / "site/verification/index.html").read_text("utf-8")
    assert all(kind.label.lower() in page.lower() for kind in KINDS)


def test_a_score_under_the_least_fails(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"content/site.yaml": (MUSEUM / "content/site.yaml").read_text() + "accept: [secret]\n"})
    assert audit(root, "--min-score", "0").returncode == 0
    whole = audit(root, "--min-score", "100", "--format", "json")
    under = json.loads(whole.stdout)["under"]
    assert whole.returncode == (1 if under else 0)
    assert json.loads(whole.stdout)["ok"] is (not under)


@pytest.mark.parametrize("least", ["101", "-1", "nan", "most", ""])
def test_a_least_that_is_no_percentage_is_refused(root: Path, least: str) -> None:
    done = audit(root, f"--min-score={least}")
    assert done.returncode == 2
    assert "is not a number from 0 to 100" in done.stderr


@pytest.mark.parametrize("seed", ["1.5", "x", ""])
def test_a_seed_is_a_whole_number(root: Path, seed: str) -> None:
    assert audit(root, f"--seed={seed}").returncode == 2


def test_with_errors_in_the_content_nothing_is_measured(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"content/events/bell-lent.yaml": "title: x\ndate: never\nkind: plan\n"})
    done = audit(root)
    assert done.returncode == 1
    assert "bad-date" in done.stdout
    assert "Nothing was measured" in done.stderr
    assert read(root) is None
    assert json.loads(audit(root, "--format", "json").stdout)["ok"] is False


def test_without_a_fingerprint_nothing_is_kept(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    (root / "content/sources/fair-report.print").unlink()
    assert audit(root).returncode == 0
    assert not (root / "build").exists()


def test_it_changes_nothing_else(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert audit(root).returncode == 0
    after = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert {path.relative_to(root).as_posix() for path in after.keys() - before.keys()} == {"build/audit.json"}
    assert all(after[path] == data for path, data in before.items())


# The report


def test_scores_are_never_rounded_up() -> None:
    assert report.percent(999_999, 1_000_000) == "99.9 %"
    assert report.percent(3, 3) == "100 %"
    assert report.percent(0, 0) == "–"


def test_the_text_names_scores_records_and_survivors() -> None:
    text = report.text(AUDIT)
    assert "    999   1000  99.9 %  moved [date]" in text
    assert text.index("in all, in 2 records") < text.index("turned [relation]") < text.index("opening\n")
    assert "content/events/opening.yaml:2: [date] date: 6 → 7 May\n    “on Thursday” (opening)\n" in text
    assert "closing" not in text


def test_the_least_is_asked_of_all_and_of_each_kind_but_relations() -> None:
    assert report.failures(AUDIT, 99.9) == []
    assert report.failures(AUDIT, 99.95) == ["date", "total"]
    assert "Under 99.95 %: date, total." in report.text(AUDIT, 99.95)
    assert json.loads(report.as_json(AUDIT, 99.95))["under"] == ["date", "total"]


def test_a_record_cannot_command_the_terminal() -> None:
    told = Survivor("date", "x", "content/events/x.yaml", 2, "title \x1b[31m", "")
    assert "\x1b" not in report.text(Audit(0, (), (), (told,)))


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    done: Iterator[int] = iter([1, 2])
    assert report.followed(done, 2) is done
    assert capsys.readouterr().err == ""


def test_a_bar_follows_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(report.followed(iter([1, 2]), 2)) == [1, 2]
    assert "records" in capsys.readouterr().err


def test_the_documentation_names_every_kind() -> None:
    document = (Path(__file__).parents[2] / "docs/audit.md").read_text("utf-8")
    assert {kind.id for kind in KINDS if f"`{kind.id}`" not in document} == set()
