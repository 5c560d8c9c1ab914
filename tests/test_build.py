from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from museum import MUSEUM, laid_over
from timeline.build import BuildResult, build
from timeline.check import check
from timeline.publishing.publish import OutputError
from timeline.publishing.render import RenderError
from timeline.publishing.theme import default_theme
from timeline.search import SearchIndexError

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[1]
BELL = "content/events/bell-lent.yaml"
FAIR = "content/events/third-tide-fair.yaml"
BELL_TEXT = (MUSEUM / BELL).read_text("utf-8")
FAIR_TEXT = (MUSEUM / FAIR).read_text("utf-8")
SITE_TEXT = (MUSEUM / "content/site.yaml").read_text("utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over(tmp_path / "site", {})


def built(root: Path, **options: object) -> BuildResult:
    """A build of the site into its own build/site."""
    return build(root, root / "build/site", root / "archive", **options)  # type: ignore[arg-type]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """What a change of any kind would change of the files and folders."""
    paths = [folder, *folder.rglob("*")]
    return {path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, path.lstat().st_ino) for path in paths}


def clean(root: Path, folder: Path, **options: object) -> dict[str, bytes]:
    """The site as it is built from nothing, in another folder."""
    shutil.copytree(root, folder, ignore=shutil.ignore_patterns("build"))
    assert built(folder, **options).ok
    return tree(folder / "build/site")


# --- what is built ---------------------------------------------------------------------------------------------------


def test_the_museum_is_built(root: Path) -> None:
    outcome = built(root)
    assert outcome.ok
    files = tree(root / "build/site")
    assert {"index.html", "404.html", "events/bell-lent/index.html", "sources/fair-report/index.html"} <= files.keys()
    assert {"people/ada-finch/index.html", "series/tide-fair/index.html", "kinds/fair/index.html"} <= files.keys()
    assert {
        "about/index.html",
        "timeline.json",
        "atom.xml",
        "sitemap.xml",
        "robots.txt",
        "static/style.css",
    } <= files.keys()
    assert set(outcome.written) == files.keys() - {".timeline"}
    assert (outcome.unchanged, outcome.removed) == ((), ())


def test_the_archive_is_not_published(root: Path) -> None:
    built(root)
    text = " ".join((root / "archive/report.txt").read_text("utf-8").split())
    for data in tree(root / "build/site").values():
        assert text.encode() not in data
        assert b"went home by the last ferry" not in data  # the text has it, and no record quotes it


def test_a_second_build_does_nothing(root: Path) -> None:
    built(root)
    before = stamps(root / "build/site")
    outcome = built(root)
    assert (outcome.written, outcome.removed, outcome.reasons) == ((), (), {})
    assert stamps(root / "build/site") == before


def test_errors_leave_the_old_site_as_it_was(root: Path) -> None:
    built(root)
    before = stamps(root)
    (root / BELL).write_text(BELL_TEXT.replace("2021-06", "June"))
    changed = stamps(root)
    outcome = built(root)
    assert not outcome.ok
    assert (outcome.written, outcome.unchanged, outcome.removed, outcome.reasons) == ((), (), (), None)
    assert stamps(root) == changed
    assert {name for name in changed if changed[name] != before[name]} == {BELL}


def test_errors_in_a_site_that_was_never_built_write_nothing(root: Path) -> None:
    (root / BELL).write_text("title: [")
    assert not built(root).ok
    assert not (root / "build").exists()


def test_warnings_do_not_stop_a_build(root: Path) -> None:
    (root / "content/sources/unread.yaml").write_text("title: Unread\npublished: 2021\n")
    outcome = built(root)
    assert {one.severity for one in outcome.diagnostics} >= {"warning"}
    assert outcome.ok


# --- the base --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("base", ["https://a.example/", "https://a.example/some/path/"])
def test_the_base_can_be_overridden(root: Path, base: str) -> None:
    built(root, base_url=base)
    files = tree(root / "build/site")
    for name, data in files.items():
        assert b"https://example.org/museum/" not in data, name
    assert f"<loc>{base}events/bell-lent/</loc>".encode() in files["sitemap.xml"]
    path = base.removeprefix("https://a.example")
    assert f'"{path}"'.encode() in files["404.html"]


def test_pages_but_404_do_not_depend_on_the_path(root: Path) -> None:
    built(root, base_url="https://a.example/")
    before = tree(root / "build/site")
    built(root, base_url="https://b.example/")
    after = tree(root / "build/site")
    for name in before:
        assert after[name].replace(b"b.example", b"a.example") == before[name], name


# --- the same input, the same bytes ----------------------------------------------------------------------------------

ELSEWHEN = """
import datetime, sys, time

DAYS = 400
real, local = time.time, time.localtime


class Date(datetime.date):
    @classmethod
    def today(cls):
        return super().today() + datetime.timedelta(DAYS)


class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(DAYS)


time.time = lambda: real() + DAYS * 86_400
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
datetime.date, datetime.datetime = Date, DateTime
from timeline.cli import main

sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_two_builds_are_the_same_wherever_and_whenever(site: Path, tmp_path: Path) -> None:
    def copy(folder: Path, age: float) -> Path:
        for name in ("content", "archive"):
            if (site / name).is_dir():
                shutil.copytree(site / name, folder / name, copy_function=shutil.copy)
        for path in folder.rglob("*"):
            os.utime(path, (time.time() - age, time.time() - age))
        return folder

    def build_there(root: Path, cwd: Path, program: str, *options: str, **environment: str) -> dict[str, bytes]:
        command = [sys.executable, "-c", program, "build", "--site", str(root), *options]
        subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, check=True, capture_output=True)
        return tree(root / "build/site")

    now = "import sys; from timeline.cli import main; sys.exit(main(sys.argv[1:]))"
    here = build_there(
        copy(tmp_path / "here", 0), tmp_path, now, "--jobs", "1", TZ="UTC", PYTHONHASHSEED="1", LANG="C", LC_ALL="C"
    )
    there = build_there(
        copy(tmp_path / "far away/näher", 10**8),
        Path("/"),
        ELSEWHEN,
        *("--jobs", "3", "--force"),
        **{
            "TZ": "Pacific/Kiritimati",
            "PYTHONHASHSEED": "2",
            "LANG": "tr_TR.UTF-8",
            "LC_ALL": "C.UTF-8",
            "USER": "other",
        },
    )
    assert there == here


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_number_of_processes_makes_no_difference(root: Path, tmp_path: Path, jobs: int) -> None:
    built(root, jobs=jobs, force=True)
    assert tree(root / "build/site") == clean(root, tmp_path / "clean")


def test_without_a_cache_that_can_be_used_the_site_is_the_same(root: Path, tmp_path: Path) -> None:
    (root / "build").mkdir()
    (root / "build/cache").write_text("in the way")
    assert built(root).ok
    assert tree(root / "build/site") == clean(root, tmp_path / "clean")


@pytest.mark.parametrize("damage", [b"", b"nonsense", None], ids=["empty", "nonsense", "cut"])
def test_a_damaged_cache_costs_time_and_nothing_else(root: Path, tmp_path: Path, damage: bytes | None) -> None:
    built(root)
    cache = next((root / "build/cache").iterdir())
    cache.write_bytes(cache.read_bytes()[:-1000] if damage is None else damage)
    outcome = built(root)
    assert outcome.reasons
    assert (outcome.written, outcome.removed) == ((), ())
    assert tree(root / "build/site") == clean(root, tmp_path / "clean")


# Files of the site, each with contents that it may have; None is no such file. The first is the one it has at first.
FOOTER = (default_theme() / "templates/footer.html").read_bytes()
LENT = BELL_TEXT.encode()
FAIR_BYTES = FAIR_TEXT.encode()
VARIANTS: Mapping[str, list[bytes | None]] = {
    BELL: [
        LENT,
        LENT.replace(b"summary: The museum", b"summary: This museum"),
        LENT.replace(b"2021-06", b"2021-06~"),
        LENT + b"caveats: [{text: The island was to have the bell in June., evidence: bell}]\n",
        LENT + b"tags: [bells, loans]\n",
        None,
    ],
    "content/events/bell-on-loan.yaml": [None, LENT.replace(b"title: Museum", b"title: The museum"), LENT],
    FAIR: [
        FAIR_BYTES,
        FAIR_BYTES.replace(b"  Ada Finch and Tom Reed cut the ribbon.[^ribbon]\n", b""),
        FAIR_BYTES + b"    note: As printed.\n",
        FAIR_BYTES + b"links: [{url: 'https://example.org/fair', label: The fair}]\n",
        FAIR_BYTES.replace(b"role: Mayor", b"role: mayor"),
    ],
    "content/sources/fair-report.yaml": [
        (MUSEUM / "content/sources/fair-report.yaml").read_bytes(),
        b"title: The fair\npublished: 2021-05-08\narchive: report.txt\n",
        b"title: The fair\npublished: 2021-05-08\nurl: https://example.org/report\nagency: The Wire\n",
    ],
    "content/entities/people.yaml": [
        (MUSEUM / "content/entities/people.yaml").read_bytes(),
        b"ada-finch: {name: Ada Finch}\ntom-reed: {name: Tom Reed, aliases: [Reed, T. Reed]}\n",
        b"ada-finch: {name: Ada Finch}\ntom-reed: {name: Tom Reed}\nold-reed: {name: Reed the Elder}\n",
    ],
    "content/entities/boats.yaml": [
        None,
        b"barge: {name: The barge}\n",
        b"barge: {name: Barge}\nferry: {name: The ferry}\n",
    ],
    "content/site.yaml": [
        SITE_TEXT.encode(),
        SITE_TEXT.replace("Saltmere Harbour Museum", "Museum of Saltmere").encode(),
        SITE_TEXT.replace("label: Fair}", "label: Fairs and feasts}").encode(),
        SITE_TEXT.replace("example.org/museum", "example.org").encode() + b"language: en-GB\n",
    ],
    "content/pages/about.md": [
        (MUSEUM / "content/pages/about.md").read_bytes(),
        b"# About us\n\nNothing is true.\n",
        None,
    ],
    "content/pages/visit.md": [
        None,
        b"# Visit\n\nSee the [fair](../events/third-tide-fair/).\n",
        b"# Visit\n\n*Soon.*\n",
    ],
    "templates/footer.html": [None, FOOTER + b"<!-- one -->", FOOTER + b"{% include 'extra.html' %}"],
    "templates/extra.html": [None, b"<p>Extra</p>", b"<p>More</p>"],
    "static/site.css": [None, b"p { color: red }", b"p { color: blue }"],
    "static/style.css": [None, b"/* mine */"],
}
BASES = [None, "https://example.com/", "https://example.com/a/b/"]
# What no site can be built from.
BREAKS: Mapping[str, bytes] = {
    BELL: b"title: [",
    FAIR: FAIR_BYTES.replace(b"2021-05-06", b"2021-05-07"),
    "content/site.yaml": b"",
    "content/pages/visit.md": b"no title",
    "templates/source.html": b"{% if %}",
    "templates/event.html": b"{{ nothing.at.all }}",
}


def lay(root: Path, files: Mapping[str, bytes | None]) -> None:
    for file, content in files.items():
        (root / file).unlink(missing_ok=True)
        if content is not None:
            (root / file).parent.mkdir(exist_ok=True)
            (root / file).write_bytes(content)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_cached_build_is_the_clean_build(seed: int, root: Path, tmp_path: Path) -> None:
    rng = random.Random(seed)
    site, base = root / "build/site", None
    assert built(root).ok
    for step in range(10):
        edited = rng.sample(list(VARIANTS), rng.choice([1, 1, 2, 3]))
        lay(root, {file: rng.choice(VARIANTS[file]) for file in edited})
        base = rng.choice(BASES) if rng.random() < 0.2 else base
        before = stamps(site)
        if rng.random() < 0.3:
            file = rng.choice(list(BREAKS))
            mended = (root / file).read_bytes() if (root / file).exists() else None
            lay(root, {file: BREAKS[file]})
            assert not can_be_built(root, base)
            assert stamps(site) == before
            lay(root, {file: mended})
        if can_be_built(root, base):
            assert tree(site) == clean(root, tmp_path / str(step), base_url=base)
        else:  # one template includes another that is not there
            assert stamps(site) == before
            assert b"extra.html" in (root / "templates/footer.html").read_bytes()
            lay(root, {"templates/footer.html": None})


def can_be_built(root: Path, base: str | None) -> bool:
    try:
        return built(root, base_url=base).ok
    except RenderError:
        return False


# --- narrow reasons --------------------------------------------------------------------------------------------------


def reasons_after(root: Path, file: str, old: str, new: str) -> dict[str, str]:
    """Which pages are made anew, and why, after a change of one file."""
    built(root)
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")
    outcome = built(root)
    assert outcome.ok
    return dict(outcome.reasons or {})


def test_a_first_build_makes_every_page(root: Path) -> None:
    reasons = built(root).reasons
    assert reasons
    assert set(reasons.values()) == {"it was not in the cache"}


def test_force_makes_every_page(root: Path) -> None:
    pages = (built(root).reasons or {}).keys()
    reasons = built(root, force=True).reasons or {}
    assert reasons.keys() == pages
    assert set(reasons.values()) == {"it was asked for"}


def test_a_summary_changes_only_the_pages_that_show_it(root: Path) -> None:
    reasons = reasons_after(root, BELL, "summary: The museum agreed", "summary: This museum agreed")
    assert "events/bell-lent/index.html" in reasons
    shown = {file for file, data in tree(root / "build/site").items() if b"This museum agreed" in data}
    assert {file for file in reasons if file.endswith(".html")} == {file for file in shown if file.endswith(".html")}
    assert not any(file.endswith(".png") for file in reasons)
    assert set(reasons.values()) == {"what the page shows changed"}


def test_a_note_changes_only_its_event_s_page(root: Path) -> None:
    quote = "to the island in June\n"
    reasons = reasons_after(root, BELL, quote, f"{quote}    note: Printed in small type.\n")
    shown = {file for file, data in tree(root / "build/site").items() if b"small type" in data}
    assert reasons.keys() == shown - {"timeline.json"}


def test_a_free_page_changes_itself(root: Path) -> None:
    assert reasons_after(root, "content/pages/about.md", "never opened", "never was").keys() == {"about/index.html"}


def test_a_space_in_a_record_changes_no_page(root: Path) -> None:
    assert reasons_after(root, BELL, "kind: plan", "kind:   plan   # a comment") == {}


def test_the_site_s_title_changes_every_page(root: Path) -> None:
    reasons = reasons_after(root, "content/site.yaml", "Saltmere Harbour Museum", "Museum")
    made = (".html", "preview.png", "oembed.json")
    assert reasons.keys() == {name for name in tree(root / "build/site") if name.endswith(made)}
    assert set(reasons.values()) <= {
        "what stands around every page changed",
        "what stands around every page and what the page shows changed",
    }


def test_a_template_changes_the_pages_that_are_made_with_it(root: Path) -> None:
    built(root)
    (root / "templates").mkdir()
    shutil.copy(default_theme() / "templates/source.html", root / "templates/source.html")
    assert built(root).reasons == {}
    with (root / "templates/source.html").open("a") as template:
        template.write("<!-- changed -->")
    assert built(root).reasons == {
        f"sources/{id}/index.html": "a template changed" for id in ("fair-preview", "fair-report")
    }


def test_a_static_file_changes_every_page_that_may_name_it(root: Path) -> None:
    built(root)
    (root / "static").mkdir()
    (root / "static/style.css").write_text("/* mine */")
    outcome = built(root)
    assert "static/style.css" in outcome.written
    assert set((outcome.reasons or {}).values()) == {"a static file changed"}


def test_what_was_lost_from_the_cache_is_told(root: Path) -> None:
    built(root)
    shutil.rmtree(root / "build/cache")
    assert set((built(root).reasons or {}).values()) == {"it was not in the cache"}


def test_a_build_that_fails_forgets_nothing(root: Path) -> None:
    built(root)
    (root / "templates").mkdir()
    (root / "templates/event.html").write_text("{{ nothing.at.all }}")
    assert not can_be_built(root, None)
    (root / "templates/event.html").unlink()
    assert built(root).reasons == {}


def test_the_search_index_is_kept_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(root)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/nowhere")
    assert built(root).ok
    with pytest.raises(SearchIndexError):
        built(root, force=True)


def test_going_back_makes_the_pages_anew_and_the_same(root: Path, tmp_path: Path) -> None:
    built(root)
    before = tree(root / "build/site")
    reasons_after(root, BELL, "The museum agreed", "This museum agreed")
    (root / BELL).write_text(BELL_TEXT, "utf-8")
    built(root)
    assert tree(root / "build/site") == before


# --- where it is built -----------------------------------------------------------------------------------------------


def test_a_removed_record_leaves_no_page(root: Path) -> None:
    built(root)
    (root / BELL).rename(root / "content/events/bell-on-loan.yaml")
    outcome = built(root)
    assert "events/bell-lent/index.html" in outcome.removed
    assert "events/bell-on-loan/index.html" in outcome.written
    assert not (root / "build/site/events/bell-lent").exists()
    assert b"bell-lent" not in b"".join(tree(root / "build/site").values())


@pytest.mark.parametrize("name", ["notes.txt", "events/mine/index.html", "events/bell-lent/more.html"])
def test_files_of_others_are_never_removed(root: Path, name: str) -> None:
    built(root)
    foreign = root / "build/site" / name
    foreign.parent.mkdir(exist_ok=True)
    foreign.write_text("mine")
    (root / BELL).unlink()
    before = stamps(root / "build/site")
    with pytest.raises(OutputError, match="holds what timeline did not put there") as caught:
        built(root)
    assert name.partition("/index")[0] in str(caught.value)
    assert stamps(root / "build/site") == before


@pytest.mark.parametrize("name", ["", "content", "archive", "templates", "content/events", "static/site"])
def test_the_site_is_not_built_over_what_it_is_made_from(root: Path, name: str) -> None:
    for folder in ("templates", "static"):
        (root / folder).mkdir()
    before = tree(root)
    with pytest.raises(OutputError):
        build(root, root / name, root / "archive")
    after = tree(root)
    assert {file: data for file, data in after.items() if not file.startswith("build/cache/")} == before


def test_a_broken_template_is_told_with_its_place_and_leaves_the_old_site(root: Path) -> None:
    built(root)
    before = stamps(root / "build/site")
    (root / "templates").mkdir()
    (root / "templates/source.html").write_text("<p>\n{% if %}\n")
    with pytest.raises(RenderError) as caught:
        built(root)
    assert (caught.value.file, caught.value.line) == (str(root / "templates/source.html"), 2)
    assert stamps(root / "build/site") == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_template_that_fails_is_told_by_every_process(root: Path, jobs: int) -> None:
    (root / "templates").mkdir()
    (root / "templates/source.html").write_text("<p>\n{{ page.nothing.at.all }}\n")
    with pytest.raises(RenderError) as caught:
        built(root, jobs=jobs)
    assert (caught.value.file, caught.value.line) == (str(root / "templates/source.html"), 2)


@pytest.mark.parametrize(
    "names", [("A.css", "a.css"), ("a\nb.css",), ("style.css/x.css",)], ids=["case", "control", "both"]
)
def test_static_files_that_cannot_be_published_are_told(root: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (root / "static" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "static" / name).write_text(name)
    with pytest.raises(OutputError, match="static: "):
        built(root)


def test_a_page_that_leads_out_of_the_site_is_not_built(root: Path) -> None:
    (root.parent / "secret.md").write_text("# Secret\n\nThe password.\n")
    (root / "content/pages/leak.md").symlink_to("../../../secret.md")
    outcome = built(root)
    assert [(one.code, one.place.file) for one in outcome.diagnostics if one.severity == "error"] == [
        ("bad-id", "content/pages/leak.md")
    ]
    assert not (root / "build").exists()


def test_a_check_says_what_a_build_says(root: Path) -> None:
    (root / BELL).write_text(BELL_TEXT.replace("2021-06", "2021-07"))
    assert check(root, root / "archive").diagnostics == built(root).diagnostics
