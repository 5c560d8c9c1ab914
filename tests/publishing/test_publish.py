from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publishing.publish import MANIFEST, OutputError, Published, check_names, publish

OLD = {"index.html": b"old", "same.txt": b"same", "events/a/index.html": b"a", "events/gone/index.html": b"gone"}
NEW = {"index.html": b"new", "same.txt": b"same", "events/a/index.html": b"a", "sources/s/index.html": b"s"}


def tree(folder: Path) -> dict[str, bytes]:
    """The published files of a folder: every file but the manifest."""
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    files.pop(MANIFEST, None)
    return files


def stamps(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """What changes when somebody touches a file or folder: its inode, its time, its number of names."""
    found = (path.lstat() for path in (folder, *sorted(folder.rglob("*"))))
    return {
        path: (stat.st_ino, stat.st_mtime_ns, stat.st_nlink)
        for path, stat in zip((folder, *sorted(folder.rglob("*"))), found, strict=True)
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "build" / "site"


def test_a_first_publication_writes_every_file(out: Path) -> None:
    assert publish(OLD, out) == Published(written=tuple(sorted(OLD)), unchanged=(), removed=())
    assert tree(out) == OLD
    assert os.listdir(out.parent) == ["site"]


def test_a_second_publication_replaces_the_tree_and_says_what_changed(out: Path) -> None:
    publish(OLD, out)
    assert publish(NEW, out) == Published(
        written=("index.html", "sources/s/index.html"),
        unchanged=("events/a/index.html", "same.txt"),
        removed=("events/gone/index.html",),
    )
    assert tree(out) == NEW
    assert not (out / "events/gone").exists()
    assert os.listdir(out.parent) == ["site"]


def test_unchanged_files_keep_their_inode_and_time(out: Path) -> None:
    publish(OLD, out)
    os.utime(out / "same.txt", ns=(1, 1_000_000_000))
    before = (out / "same.txt").stat()
    publish(NEW, out)
    after = (out / "same.txt").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, 1_000_000_000, 1)


def test_without_hard_links_unchanged_files_are_copied_with_their_time(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    publish(OLD, out)
    os.utime(out / "same.txt", ns=(1, 1_000_000_000))
    monkeypatch.setattr(os, "link", no_links)
    publish(NEW, out)
    assert tree(out) == NEW
    assert (out / "same.txt").stat().st_mtime_ns == 1_000_000_000


def test_nothing_is_touched_if_nothing_changed(out: Path) -> None:
    publish(OLD, out)
    before = stamps(out)
    assert publish(OLD, out) == Published(written=(), unchanged=tuple(sorted(OLD)), removed=())
    assert stamps(out) == before


def test_a_file_that_somebody_altered_or_removed_is_mended(out: Path) -> None:
    publish(OLD, out)
    (out / "index.html").write_bytes(b"OLD")
    (out / "same.txt").unlink()
    assert publish(OLD, out).written == ("index.html", "same.txt")
    assert tree(out) == OLD


def test_a_published_file_is_never_written_in_place(out: Path, tmp_path: Path) -> None:
    publish(OLD, out)
    os.link(out / "index.html", tmp_path / "snapshot.html")
    publish(NEW, out)
    assert (tmp_path / "snapshot.html").read_bytes() == b"old"


def test_the_manifest_depends_on_the_names_alone(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "one")
    publish(dict(reversed(OLD.items())) | {"index.html": b"other"}, tmp_path / "two")
    manifest = (tmp_path / "one" / MANIFEST).read_bytes()
    assert manifest == (tmp_path / "two" / MANIFEST).read_bytes()
    assert manifest.decode().splitlines()[1:] == sorted(OLD)


def test_an_empty_folder_and_a_site_without_files_are_fine(out: Path) -> None:
    out.mkdir(parents=True)
    publish({}, out)
    publish(OLD, out)
    assert publish({}, out).removed == tuple(sorted(OLD))
    assert tree(out) == {}


# What was not made here


def test_a_folder_of_somebody_else_is_refused_untouched(out: Path) -> None:
    (out / "thesis").mkdir(parents=True)
    (out / "thesis" / "chapter.txt").write_text("years of work")
    before = stamps(out)
    with pytest.raises(OutputError, match=r"thesis/; move them to static/ or choose another --out"):
        publish(OLD, out)
    assert stamps(out) == before
    assert os.listdir(out.parent) == ["site"]


@pytest.mark.parametrize("name", ["CNAME", "events/notes.txt", "events/a/photo.jpg"])
def test_a_foreign_file_in_the_tree_is_refused_untouched(out: Path, name: str) -> None:
    publish(OLD, out)
    (out / name).write_text("mine")
    before = stamps(out)
    with pytest.raises(OutputError, match=name):
        publish(NEW, out)
    assert stamps(out) == before


def test_foreign_links_and_folders_are_refused(out: Path, tmp_path: Path) -> None:
    publish(OLD, out)
    (out / "drafts").mkdir()
    (out / "link").symlink_to(tmp_path)
    (out / "index.html").unlink()
    (out / "index.html").symlink_to(tmp_path / "elsewhere.html")
    (tmp_path / "elsewhere.html").write_bytes(b"elsewhere")
    with pytest.raises(OutputError, match=r"drafts/, index\.html, link; move"):
        publish(NEW, out)
    assert (tmp_path / "elsewhere.html").read_bytes() == b"elsewhere"


def test_of_many_foreign_files_a_few_are_named(out: Path) -> None:
    out.mkdir(parents=True)
    for number in range(100):
        (out / f"{number:03}.txt").touch()
    with pytest.raises(OutputError, match=r"000.txt, 001.txt, 002.txt, and more; move"):
        publish(OLD, out)


def test_what_file_managers_leave_does_not_matter(out: Path) -> None:
    publish(OLD, out)
    (out / "events/gone/.DS_Store").touch()
    publish(NEW, out)
    assert tree(out) == NEW


def test_files_beside_the_tree_are_left(out: Path) -> None:
    out.parent.mkdir(parents=True)
    (out.parent / "notes.txt").write_text("mine")
    publish(OLD, out)
    publish(NEW, out)
    assert sorted(os.listdir(out.parent)) == ["notes.txt", "site"]


@pytest.mark.parametrize("role", ["new", "old"])
def test_a_folder_that_stands_in_the_way_is_refused_if_it_is_not_ours(out: Path, role: str) -> None:
    publish(OLD, out)
    way = out.with_name(f".site.{role}")
    way.mkdir()
    (way / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"mine\.txt"):
        publish(NEW, out)
    assert (way / "mine.txt").read_text() == "mine"
    assert tree(out) == OLD


@pytest.mark.parametrize("names", ["../../mine.txt", "/etc/passwd", "a\n../../mine.txt"])
def test_a_forged_manifest_cannot_reach_outside(out: Path, names: str) -> None:
    publish(OLD, out)
    mine = out.parent.parent / "mine.txt"
    mine.write_text("mine")
    (out / MANIFEST).write_text(f"timeline site 1\n{names}\n")
    with pytest.raises(OutputError):
        publish(NEW, out)
    assert mine.read_text() == "mine"


def test_a_file_a_link_and_a_root_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputError, match="is a file"):
        publish(OLD, tmp_path / "file")
    for link in ("link", "dangling"):
        with pytest.raises(OutputError, match="is a link"):
            publish(OLD, tmp_path / link)
    with pytest.raises(OutputError, match="root of a file system"):
        publish(OLD, Path("/"))
    assert sorted(os.listdir(tmp_path)) == ["dangling", "file", "folder", "link"]
    assert os.listdir(tmp_path / "folder") == []


def test_a_link_above_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "build").symlink_to(tmp_path / "disk")
    publish(OLD, tmp_path / "build" / "site")
    assert tree(tmp_path / "disk" / "site") == OLD


@pytest.mark.parametrize("place", [".", "content", "content/events", "content/events/site", "content/../content"])
def test_the_content_of_the_site_is_never_written_over(tmp_path: Path, place: str) -> None:
    (tmp_path / "content" / "events").mkdir(parents=True)
    before = stamps(tmp_path)
    with pytest.raises(OutputError, match="which the site is made from"):
        publish(OLD, tmp_path / place, keep=[tmp_path / "content", tmp_path / "archive"])
    assert stamps(tmp_path) == before


# Names


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "/", "/etc/passwd", "a/../b", "../a", "a/..", "./a", "a/.", "a//b", "a/", "//a"),
        *("a\\b", "..\\a", "\\\\host\\share", "C:/a", "c:a", "a\0b", "a\nb", "a\x7f", "a\x85b", "\ud800", "é" * 128),
        *(".timeline", ".Timeline", ".timeline/a"),
    ],
)
def test_a_name_that_is_not_a_plain_path_is_refused(out: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a name for a file of the site"):
        publish({name: b""}, out)
    assert not out.parent.exists()


@pytest.mark.parametrize(
    "names",
    [
        ("a.html", "A.html"),
        ("Straße", "STRASSE"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("a", "a/b"),
        ("A", "a/b/c"),
        ("Events/a", "events/b"),
    ],
)
def test_names_that_collide_on_some_file_system_are_refused(names: tuple[str, str]) -> None:
    for both in (names, tuple(reversed(names))):
        with pytest.raises(ValueError, match="of the site"):
            check_names(both)


@pytest.mark.parametrize("name", ["10:30 at work.png", "प्रलेख/index.html", ".well-known/x", "a b", "line\u2028end", "…"])
def test_unusual_names_are_published(out: Path, name: str) -> None:
    publish({name: b"1"}, out)
    publish({name: b"1", "other": b"2"}, out)
    assert tree(out) == {name: b"1", "other": b"2"}


@given(st.text(max_size=12) | st.text("./\\:aA", max_size=8))
def test_an_accepted_name_stays_inside_the_tree(name: str) -> None:
    try:
        check_names([name])
    except ValueError:
        return
    assert os.path.normpath(f"/root/{name}") == f"/root/{name}"


# What goes wrong on the way


@pytest.mark.parametrize("failing", [1, 2])
def test_a_failed_rename_is_rolled_back(out: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    publish(OLD, out)
    before = stamps(out)
    calls = 0
    rename = os.rename

    def failing_rename(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(errno.EBUSY, "busy")
        rename(source, target)

    monkeypatch.setattr(os, "rename", failing_rename)
    with pytest.raises(OSError, match="busy"):
        publish(NEW, out)
    assert stamps(out) == before
    assert os.listdir(out.parent) == ["site"]


def test_a_full_disk_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    publish(OLD, out)
    monkeypatch.setattr(os, "link", no_room)
    monkeypatch.setattr("shutil.copy2", no_room)
    with pytest.raises(OSError, match="no space left"):
        publish(NEW, out)
    assert tree(out) == OLD
    assert os.listdir(out.parent) == ["site"]


CRASHING = """
import os, sys
from pathlib import Path
from timeline.publishing.publish import publish

CHANGES = {"os.rename", "os.link", "os.mkdir", "os.rmdir", "os.remove"}
steps = 0

def die_before_step(event, arguments):
    global steps
    if event in CHANGES or event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_WRONLY:
        steps += 1
        if steps == int(sys.argv[2]):
            os.write(1, event.encode())
            os._exit(9)

sys.addaudithook(die_before_step)
publish(eval(sys.argv[3]), Path(sys.argv[1]))
"""


def crash(out: Path, step: int) -> str:
    """Publish NEW in a process that dies just before its n-th change to the disk; return that change, or nothing."""
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, str(out), str(step), repr(NEW)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 9), done.stderr
    return done.stdout


def crashes(out: Path, before: Callable[[], object]) -> Iterator[str]:
    """Kill a publication before its first, second, … change, each time from the state that ``before`` makes."""
    for step in range(1, 200):
        before()
        if not (event := crash(out, step)):
            return
        yield event
    pytest.fail("the publication never came to its end")


@pytest.mark.slow
def test_a_killed_run_never_loses_the_site_and_the_next_one_mends_it(out: Path) -> None:
    old = out.with_name(".site.old")
    seen = []
    for event in crashes(out, lambda: publish(OLD, out)):
        seen.append(event)
        assert tree(out if out.exists() else old) in (OLD, NEW)
        publish(NEW, out)
        assert tree(out) == NEW
        assert os.listdir(out.parent) == ["site"]
    assert seen.count("os.rename") == 2
    assert {"open", "os.mkdir", "os.link", "os.remove", "os.rmdir"} <= set(seen)


def test_a_kill_between_the_renames_is_undone_before_anything_else(out: Path) -> None:
    publish(OLD, out)
    os.rename(out, out.with_name(".site.old"))
    assert publish(OLD, out) == Published(written=(), unchanged=tuple(sorted(OLD)), removed=())
    assert os.listdir(out.parent) == ["site"]


def test_an_empty_folder_made_after_a_kill_does_not_cost_the_old_site(out: Path) -> None:
    publish(OLD, out)
    os.rename(out, out.with_name(".site.old"))
    out.mkdir()
    assert publish(OLD, out).unchanged == tuple(sorted(OLD))


@pytest.mark.parametrize("cut", range(0, 40, 3))
def test_a_manifest_that_was_cut_short_is_known_for_ours(out: Path, cut: int) -> None:
    publish(OLD, out)
    staging = out.with_name(".site.new")
    staging.mkdir()
    (staging / MANIFEST).write_bytes((out / MANIFEST).read_bytes()[:cut])
    publish(NEW, out)
    assert tree(out) == NEW
    assert os.listdir(out.parent) == ["site"]


# Two at once


def test_concurrent_publications_leave_one_of_the_trees_whole(out: Path) -> None:
    trees = [
        {f"{writer}/{n}.html": bytes([writer]) * n for n in range(20)} | {"index.html": b"x"} for writer in range(4)
    ]
    faults: list[Exception] = []

    def write(files: dict[str, bytes]) -> None:
        try:
            for _ in range(8):
                publish(files, out)
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(files,)) for files in trees]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert tree(out) in trees
    assert os.listdir(out.parent) == ["site"]


HOLDING = """
import sys, time
from pathlib import Path
from timeline.publishing.publish import _locked

with _locked(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_run_that_waits_too_long_says_for_what_and_a_dead_one_holds_nobody_up(out: Path) -> None:
    publish(OLD, out)
    lock = out.with_name(".site.lock")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(lock)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(OutputError, match=f"another run of timeline is writing {out}; wait"):
            publish(NEW, out, patience=0.1)
        assert tree(out) == OLD
        holder.kill()
        holder.wait()
    assert lock.exists()
    publish(NEW, out, patience=0)  # it would be refused if it had to wait
    assert tree(out) == NEW
    assert not lock.exists()


def test_a_lock_that_cannot_be_made_is_told_and_the_site_stays(out: Path) -> None:
    publish(OLD, out)
    lock = out.with_name(".site.lock")
    lock.mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        publish(NEW, out)
    assert caught.value.filename == str(lock)
    assert tree(out) == OLD


# An old site that cannot be removed


@pytest.fixture
def sealed(out: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A published site whose folders are read-only."""

    def unlink(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    publish(OLD, out)
    folders = [out, *(path for path in out.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    if os.geteuid() == 0:  # whom no mode stops
        monkeypatch.setattr("timeline.publishing.publish._unlink", unlink)
    yield out
    for path in (out, out.with_name(".site.old")):
        for folder in (path, *path.rglob("*")):
            if folder.is_dir():
                folder.chmod(0o755)


def test_an_old_site_that_cannot_be_removed_does_not_fail_the_publication(sealed: Path) -> None:
    published = publish(NEW, sealed)
    assert published.written == ("index.html", "sources/s/index.html")
    assert tree(sealed) == NEW
    assert tree(sealed.with_name(".site.old")) == OLD


def test_the_next_run_says_what_to_delete_and_goes_on_when_it_is_done(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(NEW, sealed)
    old = sealed.with_name(".site.old")
    with pytest.raises(OutputError, match=rf"cannot be removed \(Permission denied\); delete {old}$"):
        publish(OLD, sealed)
    assert tree(sealed) == NEW
    monkeypatch.undo()
    for folder in (old, *(path for path in old.rglob("*") if path.is_dir())):
        folder.chmod(0o755)
    publish(OLD, sealed)
    assert tree(sealed) == OLD
    assert not old.exists()
