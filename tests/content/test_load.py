from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from museum import MUSEUM, laid_over
from timeline.check import check
from timeline.content.load import RESERVED, load
from timeline.diagnostics.diagnostic import Diagnostic, Severity
from timeline.model.records import Event

FAIR = "content/events/third-tide-fair.yaml"
FAIR_TEXT = (MUSEUM / FAIR).read_text("utf-8")
# One fault in every other file, so that a test can see that each is still read.
ELSEWHERE = {
    "content/events/bell-lent.yaml": "title: x\ndate: never\nkind: plan\n",
    "content/sources/fair-preview.yaml": "title: x\n",
    "content/entities/things.yaml": "Bell: {name: Bell}\n",
    "content/pages/about.md": "no title\n",
}
FOUND_ELSEWHERE = {
    ("content/events/bell-lent.yaml", "bad-date"),
    ("content/sources/fair-preview.yaml", "missing-field"),
    ("content/entities/things.yaml", "bad-id"),
    ("content/pages/about.md", "missing-field"),
}


def found(root: Path) -> list[tuple[str, str, int, int]]:
    """What loading finds: file, code, line, column."""
    return sorted((one.place.file, one.code, one.place.line, one.place.column) for one in load(root)[1])


def one(root: Path) -> Diagnostic:
    """The only problem that loading finds."""
    (problem,) = load(root)[1]
    return problem


def said(root: Path) -> tuple[str, str, str, str]:
    problem = one(root)
    return problem.place.file, problem.code, problem.message, problem.hint


def event(root: Path, id: str = "third-tide-fair") -> Event:
    return next(event for event in load(root)[0].events if event.id == id)


def fair(tmp_path: Path, old: str, new: str) -> Path:
    """The museum's site, with a change in the record of the fair."""
    assert old in FAIR_TEXT
    return laid_over(tmp_path, {FAIR: FAIR_TEXT.replace(old, new, 1)})


# --- what is read ----------------------------------------------------------------------------------------------------


def test_the_museum_is_read_whole() -> None:
    timeline, problems = load(MUSEUM)
    assert problems == ()
    assert [event.id for event in timeline.events] == ["third-tide-fair", "bell-lent"]
    assert list(timeline.sources) == ["fair-preview", "fair-report"]
    assert list(timeline.entities) == ["ada-finch", "grayholm", "grayholm-bell", "saltmere", "tom-reed"]
    assert [page.id for page in timeline.pages] == ["about"]
    assert timeline.broken == frozenset()


def test_an_event_is_read_with_its_places() -> None:
    fair = event(MUSEUM)
    assert (fair.title, fair.date.text, fair.status, fair.kind, fair.place) == (
        "Third Tide Fair opens",
        "2021-05-06",
        "happened",
        "fair",
        "saltmere",
    )
    assert [(number.series, number.number, number.at.line) for number in fair.series] == [("tide-fair", 3, 5)]
    assert [(who.person, who.role) for who in fair.people] == [("ada-finch", "Mayor"), ("tom-reed", "Harbour Master")]
    assert [(past.date.text, past.evidence) for past in fair.previously] == [("2021-05-02/2021-05-09", ("preview",))]
    assert list(fair.evidence) == ["opening", "ribbon", "preview"]
    assert (fair.date_at.line, fair.date_at.column) == (2, 7)
    assert fair.summary is not None
    assert [(key, key.at.line, key.at.column) for key in fair.summary.citations] == [
        ("opening", 12, 64),
        ("ribbon", 13, 41),
    ]


def test_the_site_is_read() -> None:
    site = load(MUSEUM)[0].site
    assert site.title == "Saltmere Harbour Museum"
    assert site.base_url == "https://example.org/museum/"
    assert (site.language, site.evidence_required, site.accept) == ("en", True, ())
    assert (site.quotes.max_words, site.quotes.max_share) == (40, 0.8)
    assert {id: kind.label for id, kind in site.kinds.items()} == {"fair": "Fair", "plan": "Plan"}


@pytest.mark.parametrize("path", ["https://example.org", "https://example.org/a/b"])
def test_the_base_ends_in_a_slash(tmp_path: Path, path: str) -> None:
    text = (MUSEUM / "content/site.yaml").read_text("utf-8").replace("https://example.org/museum/", path)
    assert load(laid_over(tmp_path, {"content/site.yaml": text}))[0].site.base_url == f"{path}/"


@pytest.mark.parametrize("text", ["no", "on", "012", "1:30", "2018-09-06", "~", "null", "0x1F", "=", "1e3"])
def test_texts_stay_texts_in_every_field(tmp_path: Path, text: str) -> None:
    root = laid_over(
        tmp_path,
        {
            FAIR: f"""title: {text}
date: 2021-05-06
kind: fair
people: [{{person: ada-finch, role: {text}}}]
summary: {text}
evidence: {{{text}: {{source: fair-report, quote: {text}, note: {text}}}}}
caveats: [{{text: {text}, evidence: {text}}}]
previously: [{{date: 2021, evidence: [{text}]}}]
links: [{{url: https://example.org, label: {text}}}]
tags: [{text}]
""",
            "content/sources/fair-report.yaml": f"""title: {text}
publisher: {text}
agency: {text}
published: 2021
dateline: {text}
archive: {text}
""",
            "content/entities/people.yaml": f"ada-finch: {{name: {text}, aliases: [{text}], description: {text}}}\n",
            "content/site.yaml": f"""title: {text}
description: {text}
base_url: https://example.org
kinds: {{fair: {{label: {text}}}, plan: {{label: {text}}}}}
series: {{tide-fair: {{label: {text}, aliases: [{text}]}}}}
accept: [{text}]
""",
        },
    )
    timeline, problems = load(root)
    assert problems == ()
    fair, source, person, site = (
        event(root),
        timeline.sources["fair-report"],
        timeline.entities["ada-finch"],
        timeline.site,
    )
    quote = fair.evidence[text]
    assert fair.summary is not None
    assert person.description is not None
    assert {
        *(fair.title, fair.people[0].role, fair.summary.text, quote.text, quote.note, fair.caveats[0].text),
        *(*fair.caveats[0].evidence, *fair.previously[0].evidence, fair.links[0].label, *fair.tags),
        *(source.title, source.publisher, source.agency, source.dateline, source.archive),
        *(*person.names, person.description.text),
        *(site.title, site.description, *site.accept, site.kinds["fair"].label, site.series["tide-fair"].label),
        *site.series["tide-fair"].aliases,
    } == {text}


@pytest.mark.parametrize("id", ["no", "on", "012", "2018-09-06", "null", "1e3", "y"])
def test_ids_stay_ids(tmp_path: Path, id: str) -> None:
    root = fair(tmp_path, "kind: fair", f"kind: {id}\nabout: [{id}]")
    assert load(root)[1] == ()
    assert (event(root).kind, event(root).about) == (id, (id,))


def test_events_run_by_date_then_by_kind_then_by_id(tmp_path: Path) -> None:
    def record(date: str, kind: str = "fair") -> str:
        return f"title: x\ndate: {date}\nkind: {kind}\n"

    files = {
        "b": record("2021-05-06"),
        "a": record("2021-05-06"),
        "c": record("2021-05-06", "plan"),
        "z": record("2018"),
        "y": record("-0043"),
    }
    root = laid_over(tmp_path, {f"content/events/{id}.yaml": text for id, text in files.items()})
    ids = [event.id for event in load(root)[0].events if event.id in files]
    assert ids == ["y", "z", "a", "b", "c"]


def test_a_page_is_its_first_heading_and_the_text_below_it(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"content/pages/x.md": "\n\n#  Title here  ##\n\n\nText.\n\nMore.\n"})
    page = next(page for page in load(root)[0].pages if page.id == "x")
    assert (page.title, page.text) == ("Title here", "Text.\n\nMore.")
    assert (page.at.line, page.text.at.line, page.text.at.column) == (1, 6, 1)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# C#", "C#"),
        ("# C #", "C"),
        ("# A # b", "A # b"),
        ("# T\r\n\r\nText", "T"),
        ("# T\rText", "T"),
        ("# \ufeff#x", ""),
    ],
)
def test_titles_of_pages(tmp_path: Path, text: str, title: str) -> None:
    root = laid_over(tmp_path, {"content/pages/x.md": text.replace("\ufeff", "")})
    assert [page.title for page in load(root)[0].pages if page.id == "x"] == ([title] if title else ["#x"])


def test_folders_may_be_absent(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_bytes((MUSEUM / "content/site.yaml").read_bytes())
    timeline, problems = load(tmp_path)
    assert problems == ()
    assert (timeline.events, timeline.sources, timeline.entities, timeline.pages) == ((), {}, {}, ())


def test_hidden_files_and_editors_backups_are_passed_over(tmp_path: Path) -> None:
    names = [".DS_Store", ".a.yaml.swp", "a.yaml~", ".git/x"]
    root = laid_over(tmp_path, {})
    for folder in ("content", "content/events", "content/pages"):
        for name in names:
            (root / folder / name).parent.mkdir(exist_ok=True)
            (root / folder / name).write_text("[")
    assert load(root)[1] == ()


# --- files that cannot be read ---------------------------------------------------------------------------------------

UNREADABLE: dict[str, tuple[bytes, str, int, int]] = {
    "an empty file": (b"", "yaml-syntax", 1, 1),
    "only a comment": (b"# later\n", "yaml-syntax", 1, 1),
    "a byte order mark": (b"\xef\xbb\xbf" + FAIR_TEXT.encode(), "bad-encoding", 1, 1),
    "UTF-16": (FAIR_TEXT.encode("utf-16"), "bad-encoding", 1, 1),
    "a NUL byte": (FAIR_TEXT.replace("Third", "Thi\0rd", 1).encode(), "bad-encoding", 1, 11),
    "not UTF-8": (FAIR_TEXT.encode().replace(b"kind: fair", b"kind: f\xe4ir"), "bad-encoding", 3, 8),
    "ten megabytes": (b"title: " + b"x" * 10_000_000, "too-large", 1, 1),
    "a duplicate key": (b"title: x\n" + FAIR_TEXT.encode(), "duplicate-key", 2, 1),
    "an alias bomb": (
        b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (i + 1, i + 1, i, i) for i in range(97, 107)),
        "yaml-syntax",
        1,
        4,
    ),
    "an alias": (FAIR_TEXT.replace("kind: fair", "kind: *fair").encode(), "yaml-syntax", 3, 7),
    "a tag": (FAIR_TEXT.replace("kind: fair", "kind: !!python/object:os.system fair").encode(), "yaml-syntax", 3, 7),
    "a tab": (FAIR_TEXT.replace("  opening:", "\topening:", 1).encode(), "yaml-syntax", 15, 1),
    "deep nesting": (b"a: " + b"[" * 100_000, "too-large", 1, 23),
    "a misspelt field": (FAIR_TEXT.replace("people:", "poeple:").encode(), "unknown-field", 6, 1),
    "a list": (b"- a\n- b\n", "wrong-type", 1, 1),
    "a text": (b"hello", "wrong-type", 1, 1),
    "two documents": (FAIR_TEXT.encode() + b"---\na: b\n", "yaml-syntax", FAIR_TEXT.count("\n") + 1, 1),
}


@pytest.mark.parametrize(("data", "code", "line", "column"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_told_and_every_other_is_still_read(
    tmp_path: Path, data: bytes, code: str, line: int, column: int
) -> None:
    root = laid_over(tmp_path, {**ELSEWHERE, FAIR: data})
    every = found(root)
    assert (FAIR, code, line, column) in every
    assert {(file, code) for file, code, _, _ in every if file != FAIR} == FOUND_ELSEWHERE


def test_did_you_mean(tmp_path: Path) -> None:
    assert said(fair(tmp_path, "people:", "poeple:")) == (
        FAIR,
        "unknown-field",
        "An event has no field `poeple`.",
        "Did you mean `people`?",
    )


@pytest.mark.parametrize(
    "file", ["content/site.yaml", "content/entities/people.yaml", "content/sources/fair-report.yaml"]
)
@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"a: [", b"- a", b"a: b\na: b"], ids=["empty", "byte", "open", "list", "twice"]
)
def test_any_file_may_be_broken(tmp_path: Path, file: str, data: bytes) -> None:
    root = laid_over(tmp_path, {file: data})
    assert {place for place, _, _, _ in found(root)} == {file}
    assert load(root)[0].broken == {file}


def test_a_page_that_cannot_be_read(tmp_path: Path) -> None:
    pages = {"big": b"# T\n" + b"x" * 1_000_000, "bytes": b"# T\n\xff", "nul": b"# T\0\n", "bom": b"\xef\xbb\xbf# T\n"}
    root = laid_over(tmp_path, {f"content/pages/{id}.md": data for id, data in pages.items()})
    assert [(file, code) for file, code, _, _ in found(root)] == [
        ("content/pages/big.md", "too-large"),
        ("content/pages/bom.md", "bad-encoding"),
        ("content/pages/bytes.md", "bad-encoding"),
        ("content/pages/nul.md", "bad-encoding"),
    ]
    assert ("content/pages/bytes.md", "bad-encoding", 2, 1) in found(root)


@pytest.mark.parametrize(
    "text", ["", "Text", "## Second", "#Title", "#", "# ", "# #", "---\ntitle: T\n---\n# T", "Text\n# T"]
)
def test_a_page_without_a_title(tmp_path: Path, text: str) -> None:
    file, code, message, hint = said(laid_over(tmp_path, {"content/pages/x.md": text}))
    assert (file, code, message) == ("content/pages/x.md", "missing-field", "The page has no title.")
    assert "# Title" in hint


def test_a_long_first_line_holds_nobody_up(tmp_path: Path) -> None:
    text = "# a" + " " * 400_000 + "#" * 400_000 + " b"
    assert said(laid_over(tmp_path, {"content/pages/x.md": text}))[1] == "too-large"


# --- names of files --------------------------------------------------------------------------------------------------

STRAYS = {
    "content/events/x.yml": "Rename it to x.yaml.",
    "content/events/X.YAML": "Rename it to x.yaml.",
    "content/events/notes.txt": "Records are in files whose names end in .yaml.",
    "content/events/a.yaml.bak": "Records are in files whose names end in .yaml.",
    "content/pages/x.html": "Records are in files whose names end in .md.",
    "content/events/Third Fair.yaml": "Rename it to third-fair.yaml.",
    "content/events/größe.yaml": "Rename it to grosse.yaml.",
    "content/events/日本.yaml": "Rename it.",
    "content/events/a--b.yaml": "Rename it to a-b.yaml.",
    f"content/events/{'a' * 101}.yaml": f"Rename it to {'a' * 100}.yaml.",
    "content/pages/Über uns.md": "Rename it to uber-uns.md.",
    "content/entities/People.yaml": "Rename it to people.yaml.",
    "content/sources/a.b.yaml": "Rename it to a-b.yaml.",
    "content/notes.md": (
        "The program reads site.yaml, events, sources, entities, pages: move it to one of these, or out of content/."
    ),
}


@pytest.mark.parametrize(("file", "hint"), STRAYS.items(), ids=lambda value: str(value)[:40])
def test_files_that_are_no_records_are_told(tmp_path: Path, file: str, hint: str) -> None:
    problem = one(laid_over(tmp_path, {file: FAIR_TEXT}))
    assert (problem.code, problem.place.file, problem.hint) == ("bad-id", file, hint)


def test_a_name_of_any_bytes(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    name = os.fsdecode(b"b\xff\nc.yaml")
    (root / "content/events" / name).write_text("x")
    assert one(root).place.file == f"content/events/{name}"


@pytest.mark.parametrize(
    "folder", ["content/events/2021", "content/events/x.yaml", "content/entities/people", "content/event"]
)
def test_folders_where_none_belongs_are_told(tmp_path: Path, folder: str) -> None:
    root = laid_over(tmp_path, {})
    (root / folder).mkdir()
    (root / folder / "a.yaml").write_text("x")
    assert (one(root).place.file, one(root).code) == (folder, "bad-id")


@pytest.mark.parametrize("target", ["x.yaml", "nowhere.yaml"], ids=["itself", "nowhere"])
def test_links_that_lead_to_no_file_are_told(tmp_path: Path, target: str) -> None:
    root = laid_over(tmp_path, {})
    (root / "content/events/x.yaml").symlink_to(target)
    assert said(root)[:3] == ("content/events/x.yaml", "bad-id", "This is a link to nothing, and is not read.")


def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"drafts/x.yaml": FAIR_TEXT})
    (root / "content/events/x.yaml").symlink_to(root / "drafts/x.yaml")
    assert event(root, "x").title == "Third Tide Fair opens"


def test_a_link_to_the_folder_above_does_not_lead_in_a_circle(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    (root / "content/events/loop").symlink_to("..")
    assert one(root).place.file == "content/events/loop"


def test_a_socket_is_not_opened(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(root / "content/events/x.yaml"))
        assert one(root).code == "bad-id"


@pytest.mark.parametrize("folder", ["events", "sources", "entities", "pages"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path, folder: str) -> None:
    root = laid_over(tmp_path, {})
    for path in (root / "content" / folder).iterdir():
        path.unlink()
    (root / "content" / folder).rmdir()
    (root / "content" / folder).write_text("x")
    assert said(root) == (f"content/{folder}", "bad-id", "This is a file, where a folder belongs.", "Rename the file.")


def test_a_folder_that_cannot_be_listed_is_not_taken_for_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, scandir = laid_over(tmp_path, {}), os.scandir

    def refuse(path: Path) -> object:
        if path == root / "content/events":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert said(root)[:3] == ("content/events", "bad-encoding", "The folder cannot be read: Permission denied.")


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, open_ = laid_over(tmp_path, {}), Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path == root / FAIR:
            raise PermissionError(13, "Permission denied", str(path))
        return open_(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    assert said(root)[:3] == (FAIR, "bad-encoding", "The file cannot be read: Permission denied.")


@pytest.mark.parametrize("id", [*RESERVED, "people"])
def test_a_page_cannot_take_a_folder_of_the_site(tmp_path: Path, id: str) -> None:
    file = f"content/pages/{id}.md"
    assert said(laid_over(tmp_path, {file: "# T\n"}))[:2] == (file, "bad-id")


@pytest.mark.parametrize("id", RESERVED)
def test_a_type_of_entities_cannot_take_a_folder_of_the_site(tmp_path: Path, id: str) -> None:
    file = f"content/entities/{id}.yaml"
    assert said(laid_over(tmp_path, {file: "x: {name: X}\n"}))[:2] == (file, "bad-id")


def test_an_entity_has_its_id_for_itself(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"content/entities/towns.yaml": "saltmere: {name: Saltmere}\n"})
    problem = one(root)
    assert (problem.code, problem.place.file) == ("duplicate-key", "content/entities/towns.yaml")
    assert [other.place.file for other in problem.related] == ["content/entities/places.yaml"]
    assert load(root)[0].entities["saltmere"].type == "places"


# --- what follows from what is broken --------------------------------------------------------------------------------


def test_without_site_yaml_the_records_are_still_read(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {})
    (root / "content/site.yaml").unlink()
    assert said(root)[:3] == (
        "content/site.yaml",
        "bad-encoding",
        "The file cannot be read: No such file or directory.",
    )
    assert len(load(root)[0].events) == 2


@pytest.mark.parametrize("text", ["", "title: x\n", "quotes: {max_share: 80%}\n", "kinds: ["])
def test_nothing_is_concluded_from_a_policy_that_could_not_be_read(tmp_path: Path, text: str) -> None:
    root = laid_over(tmp_path, {"content/site.yaml": text})
    problems = check(root, root / "archive").diagnostics
    assert {one.place.file for one in problems if one.severity is not Severity.INFO} == {"content/site.yaml"}


def test_what_can_be_read_of_the_settings_is_kept(tmp_path: Path) -> None:
    text = "title: Kept\nquotes: {max_words: 7, max_share: lots}\nkinds: {fair: {label: Fair}, plan: Plan}\n"
    site = load(laid_over(tmp_path, {"content/site.yaml": text}))[0].site
    assert (site.title, site.quotes.max_words, list(site.kinds)) == ("Kept", 7, ["fair"])


def test_a_record_without_evidence_is_an_error_or_where_the_site_says_so_a_warning(tmp_path: Path) -> None:
    text = FAIR_TEXT.split("previously:")[0]
    root = laid_over(tmp_path, {FAIR: text})
    assert (one(root).code, one(root).severity) == ("missing-field", Severity.ERROR)
    with (root / "content/site.yaml").open("a") as site:
        site.write("evidence: optional\n")
    assert (one(root).code, one(root).severity) == ("missing-field", Severity.WARNING)


def test_problems_do_not_depend_on_the_order_of_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, scandir = laid_over(tmp_path, ELSEWHERE), os.scandir
    before = load(root)

    class Backwards:
        def __init__(self, path: Path) -> None:
            with scandir(path) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Backwards)
    assert load(root) == before


# --- whatever stands in the files ------------------------------------------------------------------------------------

FILES = sorted(path.relative_to(MUSEUM).as_posix() for path in MUSEUM.rglob("*") if path.is_file())
MARKS = ["- ", *"[]{}:,'\"|>&*!%@#?~", "...", "---", "[^a]"]
pieces = st.sampled_from([*FAIR_TEXT.split(), *MARKS, "\n", "\n  ", "\t", "\0", "\ufeff", "\u202e"])
contents = st.binary(max_size=200) | st.lists(pieces, max_size=40).map(lambda parts: " ".join(parts).encode())


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), data=contents)
def test_no_content_of_any_file_raises(tmp_path: Path, file: str, data: bytes) -> None:
    root = laid_over(tmp_path, {file: data})
    for problem in check(root, root / "archive").diagnostics:
        assert problem.message
        assert problem.place.line >= 1
        assert problem.place.column >= 1


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), data=st.data())
def test_no_small_change_of_any_file_raises(tmp_path: Path, file: str, data: st.DataObject) -> None:
    text = (MUSEUM / file).read_bytes()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    root = laid_over(tmp_path, {file: text[:start] + data.draw(contents) + text[end:]})
    check(root, root / "archive")


# --- what leads out --------------------------------------------------------------------------------------------------

OUT = "This leads out of the site's folder."


@pytest.mark.parametrize(
    "file", ["content/pages/leak.md", "content/events/leak.yaml", "content/sources/leak.print", "content/site.yaml"]
)
def test_a_file_that_leads_out_of_the_site_is_refused_and_not_read(tmp_path: Path, file: str) -> None:
    (tmp_path / "secret").write_text("# Secret\n\nThe password.\n")
    root = laid_over(tmp_path / "site", {})
    (root / file).unlink(missing_ok=True)
    (root / file).symlink_to(tmp_path / "secret")
    timeline, problems = load(root)
    mine = [(one.place.file, one.code, one.message, one.hint) for one in problems if one.place.file == file]
    assert mine[0] == (file, "bad-id", OUT, "Put the file itself there.")
    assert "password" not in f"{timeline}{problems}"


@pytest.mark.parametrize("folder", ["content", "content/events", "content/pages"])
def test_a_folder_that_leads_out_of_the_site_is_refused_and_not_read(tmp_path: Path, folder: str) -> None:
    root = laid_over(tmp_path / "site", {})
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")
    timeline, problems = load(root)
    assert [one.message for one in problems if one.place.file == folder] == [OUT]
    assert not (timeline.pages if folder.endswith("pages") else timeline.events)


def test_links_inside_the_site_are_read_and_the_site_may_be_a_link(tmp_path: Path) -> None:
    root = laid_over(tmp_path / "site", {})
    (root / "content/events").rename(root / "records")
    (root / "content/events").symlink_to("../records")
    (root / "content/pages/about.md").rename(root / "README.md")
    (root / "content/pages/about.md").symlink_to("../../README.md")
    (tmp_path / "link").symlink_to("site")
    assert load(root) == load(tmp_path / "link") == load(MUSEUM)
