"""The kept audit: as it was written, and only while everything that it was measured on stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from museum import laid_over
from timeline.model.audit_score import Audit, KindScore, RecordScore, Survivor, digest, from_json, read, save, to_json

AUDIT = Audit(
    7,
    (KindScore("date", "dates moved", 10, 9), KindScore("relation", "turned round", 4, 1, 2)),
    (RecordScore("third-tide-fair", 10, 9),),
    (
        Survivor(
            "date", "third-tide-fair", "content/events/third-tide-fair.yaml", 2, "date: 6 → 7 May", "“…” (opening)"
        ),
    ),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over(tmp_path, {})


def test_the_total_leaves_relations_out() -> None:
    assert (AUDIT.planted, AUDIT.caught) == (10, 9)


def test_json_and_back() -> None:
    assert from_json(json.loads(json.dumps(to_json(AUDIT)))) == AUDIT


def test_what_was_kept_is_read(root: Path) -> None:
    assert read(root) is None
    save(root, AUDIT, digest(root))
    assert read(root) == AUDIT
    assert [path.name for path in (root / "build").iterdir()] == ["audit.json"]


@pytest.mark.parametrize(
    "file",
    ["site.yaml", "events/bell-lent.yaml", "events/new.yaml", "entities/people.yaml", "sources/fair-report.print"],
)
def test_it_is_not_that_of_other_content(root: Path, file: str) -> None:
    save(root, AUDIT, digest(root))
    with (root / "content" / file).open("a", encoding="utf-8") as changed:
        changed.write("\n# changed\n")
    assert read(root) is None


def test_it_is_not_that_of_a_renamed_record(root: Path) -> None:
    save(root, AUDIT, digest(root))
    (root / "content/events/bell-lent.yaml").rename(root / "content/events/bell.yaml")
    assert read(root) is None


def test_it_is_not_that_of_other_checks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(root, AUDIT, digest(root))
    monkeypatch.setattr("timeline.model.audit_score._program", lambda: "another version")
    assert read(root) is None


def test_free_pages_and_texts_have_no_part_in_it(root: Path) -> None:
    save(root, AUDIT, digest(root))
    (root / "content/pages/about.md").write_text("# About\n\nAnother page.\n", encoding="utf-8")
    (root / "archive/report.txt").unlink()
    assert read(root) == AUDIT


def test_it_is_kept_for_what_was_measured_not_for_what_was_edited_meanwhile(root: Path) -> None:
    before = digest(root)
    (root / "content/events/bell-lent.yaml").unlink()
    save(root, AUDIT, before)
    assert read(root) is None


@pytest.mark.parametrize("damaged", ["", "{}", "[]", "null", '{"format": "timeline audit 0"}', "\x00"])
def test_a_damaged_file_is_none(root: Path, damaged: str) -> None:
    save(root, AUDIT, digest(root))
    (root / "build/audit.json").write_text(damaged, encoding="utf-8")
    assert read(root) is None


@pytest.mark.parametrize("field", ["seed", "kinds", "records", "survivors"])
def test_a_file_without_a_field_is_none(root: Path, field: str) -> None:
    save(root, AUDIT, digest(root))
    file = root / "build/audit.json"
    kept = json.loads(file.read_text("utf-8"))
    del kept["audit"][field]
    file.write_text(json.dumps(kept), encoding="utf-8")
    assert read(root) is None


def test_a_disk_that_fails_leaves_the_old_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(root, AUDIT, digest(root))

    def fails(self: Path, target: Path) -> Path:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="full"):
        save(root, Audit(8, (), (), ()), digest(root))
    assert read(root) == AUDIT
    assert [path.name for path in (root / "build").iterdir()] == ["audit.json"]
