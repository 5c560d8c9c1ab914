from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from museum import laid_over
from timeline.check import check
from timeline.content.archive import from_print
from timeline.content.drafts import DraftError, add_source, new_event, new_source
from timeline.content.load import load
from timeline.diagnostics.diagnostic import Severity
from timeline.english.words import plain
from timeline.model.records import Source

TEXT = "Saltmere Gazette, Monday, 3 May 2021\n\nThe museum will open a room for ropes on Thursday.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over(tmp_path / "site", {})


@pytest.fixture
def text(tmp_path: Path) -> Path:
    return given_text(tmp_path, TEXT)


def given_text(folder: Path, content: str | bytes, name: str = "ropes.txt") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def add(root: Path, file: Path, **options: object) -> Source:
    """The source as it loads back, once added."""
    added = add_source(root, root / "archive", file, **options)  # type: ignore[arg-type]
    timeline, problems = load(root)
    assert [one for one in problems if added.id in one.place.file] == []
    return timeline.sources[added.id]


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(DraftError) as caught:
        action()
    return str(caught.value)


# --- new records -----------------------------------------------------------------------------------------------------


def test_a_new_event_is_a_record_to_fill_in(root: Path) -> None:
    assert new_event(root, "rope-room") == "content/events/rope-room.yaml"
    problems = check(root, root / "archive").diagnostics
    ours = [one for one in problems if one.place.file == "content/events/rope-room.yaml"]
    assert {one.message for one in ours} == {
        f"`{name}` is empty." for name in ("title", "date", "kind", "source", "quote")
    }
    assert {one.hint for one in ours} == {"Fill it in."}
    assert {one.place.file for one in problems if one.severity is Severity.ERROR} == {"content/events/rope-room.yaml"}


def test_a_new_event_takes_what_is_known(root: Path) -> None:
    new_event(root, "rope-room", title="Rope room", date="2021-05-06", kind="fair", source="fair-report")
    problems = [one for one in load(root)[1] if one.place.file == "content/events/rope-room.yaml"]
    assert [one.message for one in problems] == ["`quote` is empty."]


def test_a_new_event_that_is_filled_in_checks_clean(root: Path) -> None:
    path = root / new_event(
        root, "sold-no-tickets", title="No tickets", date="2021-05", kind="fair", source="fair-report"
    )
    quote = "The museum did not sell tickets; a tin bucket at the gate took what people gave."
    path.write_text(
        path.read_text("utf-8")
        .replace('quote: "" ', f"quote: {quote} ")
        .replace("2021-05\n", "2021-05-06\n")
        .replace("One sentence in your own words.", "The museum did not sell tickets."),
        "utf-8",
    )
    problems = [
        one for one in check(root, root / "archive").diagnostics if one.place.file == f"content/events/{path.name}"
    ]
    assert {one.code for one in problems} <= {"date-unsupported"}


def test_a_new_source_is_a_record_to_fill_in(root: Path) -> None:
    assert new_source(root, "ropes", title="Ropes: a room", date="2021-05-03") == "content/sources/ropes.yaml"
    timeline, problems = load(root)
    assert problems == ()
    assert (timeline.sources["ropes"].title, timeline.sources["ropes"].published.text) == (
        "Ropes: a room",
        "2021-05-03",
    )


@pytest.mark.parametrize("make", [new_event, new_source])
@pytest.mark.parametrize("id", ["Rope Room", "../x", "a/b", "", "x" * 101, "é"])
def test_a_new_record_needs_an_id(root: Path, make: Callable[[Path, str], str], id: str) -> None:
    before = tree(root)
    assert "id" in refused(lambda: make(root, id))
    assert tree(root) == before


def test_a_refused_id_comes_with_a_near_one(root: Path) -> None:
    assert refused(lambda: new_event(root, "Rope Room")).endswith("For example `rope-room`.")


@pytest.mark.parametrize(("make", "file"), [(new_event, "events/x.yaml"), (new_source, "sources/x.yaml")])
def test_a_record_that_is_there_is_not_overwritten(root: Path, make: Callable[[Path, str], str], file: str) -> None:
    (root / "content" / file).write_text("mine")
    assert refused(lambda: make(root, "x")) == f"content/{file} exists. Choose another id."
    assert (root / "content" / file).read_text() == "mine"


def test_a_link_that_leads_nowhere_is_not_overwritten(root: Path) -> None:
    (root / "content/events/x.yaml").symlink_to("nowhere")
    assert "exists" in refused(lambda: new_event(root, "x"))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"date": "6 May 2021"}, "date: “6 May 2021” is not a date"),
        ({"date": "2021: x"}, "date: "),
        ({"date": "2021\nkind: x"}, "date: "),
        ({"kind": "Fair"}, "kind: `Fair` is not an id"),
        ({"kind": "fair\nplace: x"}, "kind: "),
        ({"source": "The Fair"}, "source: `The Fair` is not an id"),
        ({"title": "x" * 201}, "title: This is 201 characters long"),
        ({"title": "a\0b"}, "title: The invisible character U+0000"),
        ({"title": "a\u202eb"}, "title: The invisible character U+202E"),
        ({"title": "a\udcffb"}, "title: The invisible character U+DCFF"),
        ({"title": "  "}, "title: "),
    ],
)
def test_what_no_record_takes_is_refused(root: Path, given: dict[str, str], says: str) -> None:
    before = tree(root)
    assert refused(lambda: new_event(root, "x", **given)).startswith(says)
    assert tree(root) == before


def test_folders_are_made_where_they_are_missing(tmp_path: Path) -> None:
    assert (tmp_path / new_event(tmp_path, "a")).is_file()


# What a shell may hand over, down to what YAML would take for something else.
titles = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=200
) | st.sampled_from(
    [
        *(
            "no",
            "~",
            "null",
            "012",
            "1:30",
            "- a",
            "-",
            "--- x",
            "... x",
            "a: b",
            "a #b",
            "#a",
            "# a",
            "&a",
            "*a",
            "!a",
            "|",
        ),
        *(
            ">",
            "%a",
            "@a",
            "`a`",
            '"a" b',
            "'a' b",
            "it's",
            "[a]",
            "{a}",
            "a,b",
            "? a",
            ": a",
            "a:",
            "a\\",
            "\\n",
            "😀",
            "=",
            "<<",
        ),
        *("“a”: b", "2+2", "(a) b", "a–b", "Ünïcödé", "日本", "a\tb", "2018-09-06", "$x", "${x}", "{title}", "%s"),
    ]
)
folders = count()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    parent = tmp_path_factory.mktemp("drafts")
    return lambda: laid_over(parent / str(next(folders)), {})


@pytest.mark.slow
@given(title=titles)
def test_a_title_loads_back_as_it_was_given(fresh: Callable[[], Path], title: str) -> None:
    root = fresh()
    try:
        new_source(root, "x", title=title, date="2021")
    except DraftError as reason:
        assume("invisible" not in str(reason) and "Nothing is here" not in str(reason))
        raise
    timeline, problems = load(root)
    assert problems == ()
    assert timeline.sources["x"].title == title.strip()


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(values=st.fixed_dictionaries(dict.fromkeys(("title", "publisher", "agency"), titles)))
def test_every_field_of_a_source_loads_back_as_it_was_given(fresh: Callable[[], Path], values: dict[str, str]) -> None:
    root = fresh()
    file = given_text(root, TEXT)
    try:
        source = add(root, file, id="x", fields=values)
    except DraftError as reason:
        assume("invisible" not in str(reason) and "Nothing is here" not in str(reason))
        raise
    assert {"title": source.title, "publisher": source.publisher, "agency": source.agency} == {
        name: value.strip() for name, value in values.items()
    }


# --- sources ---------------------------------------------------------------------------------------------------------


def test_a_source_is_added_with_its_text_and_its_fingerprint(root: Path, text: Path) -> None:
    added = add_source(root, root / "archive", text)
    assert (added.id, added.words, added.published, added.dateline) == ("ropes", 16, "2021-05-03", "Monday, 3 May 2021")
    assert added.files == ("archive/ropes.txt", "content/sources/ropes.print", "content/sources/ropes.yaml")
    assert (root / "archive/ropes.txt").read_bytes() == text.read_bytes()
    assert from_print((root / "content/sources/ropes.print").read_text()).words == 16
    assert (root / "content/sources/ropes.yaml").read_text("utf-8") == (
        "title: Untitled text of 3 May 2021\npublished: 2021-05-03\ndateline: Monday, 3 May 2021\narchive: ropes.txt\n"
    )


def test_an_added_source_checks_clean_but_for_being_unused(root: Path, text: Path) -> None:
    add_source(root, root / "archive", text)
    problems = [one for one in check(root, root / "archive").diagnostics if "ropes" in one.place.file]
    assert [one.code for one in problems] == ["unused-source"]


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("Ropes for the  harbour", " Perhaps its first line is the headline: “Ropes for the harbour”."),
        ("Monday, 3 May 2021", ""),
        ("The ropes of the harbour are old, " * 4, ""),
    ],
)
def test_a_source_without_a_title_is_told_what_may_be_its_headline(
    root: Path, tmp_path: Path, first: str, said: str
) -> None:
    text = given_text(
        tmp_path, f"\n{first}\n\nMonday, 3 May 2021\n\nNew ropes have come to the harbour.\n", "ropes.txt"
    )
    told = "It is called “Untitled text of 3 May 2021” so far: write the headline and publisher, if it has one, into "
    assert add_source(root, root / "archive", text).to_do == f"{told}content/sources/ropes.yaml.{said}"


def test_a_source_with_a_title_has_nothing_to_do(root: Path, text: Path) -> None:
    assert add_source(root, root / "archive", text, fields={"title": "Ropes"}).to_do == ""


def test_given_fields_are_written(root: Path, text: Path) -> None:
    fields = {"title": "Ropes", "publisher": "Gazette", "agency": "Wire", "url": "https://example.org/ropes"}
    source = add(root, text, id="r", fields=fields)
    assert (source.title, source.publisher, source.agency, source.url) == tuple(fields.values())


def test_a_given_date_finds_its_dateline(root: Path, text: Path) -> None:
    assert add(root, text, published="2021-05-03").dateline == "Monday, 3 May 2021"


def test_a_month_finds_its_dateline_and_stays_a_month(root: Path, text: Path) -> None:
    source = add(root, text, published="2021-05")
    assert (source.dateline, source.published.text) == ("Monday, 3 May 2021", "2021-05")


def test_a_date_that_the_text_does_not_give_has_no_dateline(root: Path, text: Path) -> None:
    source = add(root, text, published="2021-05-04")
    assert (source.dateline, source.published.text) == (None, "2021-05-04")


def test_without_any_date_the_editor_has_to_give_one(root: Path, tmp_path: Path) -> None:
    before = tree(root)
    assert refused(
        lambda: add_source(root, root / "archive", given_text(tmp_path, "No date stands here.", "x.txt"))
    ) == ("There is no day at the head of this text. Say when it was published: --published 2023-10-24.")
    assert tree(root) == before


def test_a_date_further_down_is_no_dateline(root: Path, tmp_path: Path) -> None:
    far = given_text(tmp_path, "word " * 500 + "3 May 2021", "far.txt")
    assert "There is no day" in refused(lambda: add_source(root, root / "archive", far))


def test_a_relative_date_is_no_dateline(root: Path, tmp_path: Path) -> None:
    relative = given_text(tmp_path, "On Thursday the room opened.", "r.txt")
    assert "There is no day" in refused(lambda: add_source(root, root / "archive", relative))


def test_a_weekday_that_contradicts_its_date_is_no_dateline(root: Path, tmp_path: Path) -> None:
    wrong = given_text(tmp_path, "Tuesday, 3 May 2021. The room opened.", "w.txt")
    assert "There is no day" in refused(lambda: add_source(root, root / "archive", wrong))


def test_a_dateline_has_three_words(root: Path, tmp_path: Path) -> None:
    source = add(root, given_text(tmp_path, "Updated 2021-05-03 by us. The room opened.", "iso.txt"))
    assert source.dateline == "2021-05-03"  # three words: 2021, 05 and 03
    source = add(
        root, given_text(tmp_path, "In 3/2021; 3.5.2021 (print). The room opened.", "few.txt"), published="2021"
    )
    assert source.dateline is None or len(plain(source.dateline)) >= 3
    assert [one for one in check(root, root / "archive").diagnostics if one.code == "dateline-not-found"] == []


def test_the_editor_s_dateline_is_taken(root: Path, tmp_path: Path) -> None:
    two = given_text(tmp_path, "Printed on 1 May 2021, sold on 3 May 2021 in Saltmere.", "two.txt")
    source = add(root, two, fields={"dateline": "sold on 3 May 2021"})
    assert (source.dateline, source.published.text) == ("sold on 3 May 2021", "2021-05-03")


def test_a_dateline_without_a_day_needs_the_date(root: Path, text: Path) -> None:
    dateline = {"dateline": "The museum will open"}
    assert "There is no day in that dateline" in refused(
        lambda: add_source(root, root / "archive", text, fields=dateline)
    )
    assert add(root, text, published="2021-05-03", fields=dateline).dateline == "The museum will open"


@pytest.mark.parametrize("dateline", ["Tuesday, 3 May 2021", "May 2021"])
def test_a_dateline_that_is_not_in_the_text_is_refused(root: Path, text: Path, dateline: str) -> None:
    before = tree(root)
    message = refused(lambda: add_source(root, root / "archive", text, fields={"dateline": dateline}))
    assert "are not in the text" in message
    assert tree(root) == before


def test_a_date_that_cannot_be_read_is_refused(root: Path, text: Path) -> None:
    message = refused(lambda: add_source(root, root / "archive", text, published="3 May"))
    assert message.startswith("--published 3 May: “3 May” is not a date")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe3\x00", "is not a UTF-8 text. Save the file as UTF-8"),
        (b"caf\xe9 3 May 2021", "in Windows-1252 this byte is “é”"),
        (b"", "has 0 words"),
        (b"two words", "has 2 words; a source has at least 3"),
        ("3 May 2021".encode("utf-16-le"), "is not a UTF-8 text. Save the file as UTF-8"),
        (b"PK\x03\x04\x14\x00\x06\x00\xe9 3 May 2021", "is not a text file. Save its words as plain text, in UTF-8"),
        (b"PK\x03\x04 3 May 2021", "is not a text file"),
        (b"%PDF-1.7 3 May 2021", "is not a text file"),
        (b"Saltmere\x00 3 May 2021", "is not a text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not a text file"),
        (b"x" * 20_000_001, "is larger than 20 MB"),
    ],
    ids=["wide", "latin", "empty", "short", "utf-16", "docx", "zip", "pdf", "NUL", "png", "large"],
)
def test_what_is_no_text_is_refused(root: Path, tmp_path: Path, content: bytes, says: str) -> None:
    before = tree(root)
    file = given_text(tmp_path, content, "x.txt")
    assert says in refused(lambda: add_source(root, root / "archive", file, published="2021"))
    assert tree(root) == before


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_file_that_cannot_be_read_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    assert "cannot be read" in refused(lambda: add_source(root, root / "archive", tmp_path / name))


@pytest.mark.parametrize("name", ["pipe", "/dev/zero"])
def test_a_pipe_or_device_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    file = tmp_path / name
    assert refused(lambda: add_source(root, root / "archive", file, published="2021")) == (
        f"{file} cannot be read: it is a folder, a pipe or a device, not a file."
    )


def test_a_pipe_in_the_place_of_the_archived_text_is_refused(root: Path, text: Path) -> None:
    os.mkfifo(root / "archive/ropes.txt")
    assert "not a file" in refused(lambda: add_source(root, root / "archive", text, force=True))


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbf" + TEXT.encode(), TEXT.replace("\n", "\r\n").encode()], ids=["BOM", "CRLF"]
)
def test_a_text_is_archived_byte_by_byte(root: Path, tmp_path: Path, content: bytes) -> None:
    source = add(root, given_text(tmp_path, content, "x.txt"))
    assert source.dateline == "Monday, 3 May 2021"
    assert (root / "archive/x.txt").read_bytes() == content
    assert [one.code for one in check(root, root / "archive").diagnostics if "sources/x" in one.place.file] == [
        "unused-source"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "a b (1).txt",
        "-x.txt",
        "x: y.txt",
        "#x.txt",
        "“x”.txt",
        "no",
        "Ünï 日本.txt",
        "'x'.txt",
        " x.txt",
        "x.txt ",
        "a" * 200,
    ],
)
def test_names_of_texts_load_back(root: Path, tmp_path: Path, name: str) -> None:
    assert add(root, given_text(tmp_path, TEXT, name), id="x").archive == name
    assert (root / "archive" / name).is_file()


@pytest.mark.parametrize("name", ["a\nb.txt", "a\\b.txt", "a" * 240, os.fsdecode(b"a\xff.txt")])
def test_names_that_no_record_takes_are_refused(root: Path, tmp_path: Path, name: str) -> None:
    before = tree(root)
    file = given_text(tmp_path, TEXT, name)
    assert refused(lambda: add_source(root, root / "archive", file, id="x")).startswith("archive: ")
    assert tree(root) == before


def test_the_id_is_made_from_the_title_or_the_name(root: Path, tmp_path: Path) -> None:
    assert add(root, given_text(tmp_path, TEXT, "Rope Room (2).txt")).id == "rope-room-2"
    assert add(root, given_text(tmp_path, TEXT + "More.", "y.txt"), fields={"title": "Größe: 3"}).id == "grosse-3"


def test_where_no_id_can_be_made_the_editor_has_to_choose_one(root: Path, tmp_path: Path) -> None:
    file = given_text(tmp_path, TEXT, "日本.txt")
    assert refused(lambda: add_source(root, root / "archive", file)) == (
        "No id can be made of “日本”. Choose one: --id fair-report."
    )
    assert add(root, file, id="nihon").archive == "日本.txt"


def test_two_texts_of_one_id_are_refused(root: Path, tmp_path: Path) -> None:
    add(root, given_text(tmp_path, TEXT, "rope room.txt"))
    before = tree(root)
    other = given_text(tmp_path, TEXT + "More.", "Rope-Room.txt")
    assert refused(lambda: add_source(root, root / "archive", other)) == (
        "content/sources/rope-room.yaml exists. Choose another --id, or use --force to renew its fingerprint."
    )
    assert tree(root) == before


@pytest.mark.parametrize("force", [False, True])
def test_another_text_of_that_name_is_refused(root: Path, tmp_path: Path, force: bool) -> None:
    before = tree(root)
    other = given_text(tmp_path, TEXT, "report.txt")
    assert refused(lambda: add_source(root, root / "archive", other, id="x", force=force)) == (
        "The archive holds another text named report.txt. Rename this one."
    )
    assert tree(root) == before


@pytest.mark.parametrize("id", ["fair-preview", "broken", "draft", "shared"])
def test_the_text_of_another_source_is_not_overwritten_with_force(root: Path, tmp_path: Path, id: str) -> None:
    sources = root / "content/sources"
    (sources / "broken.yaml").write_text("title: [")
    (sources / "shared.yaml").write_bytes((sources / "fair-report.yaml").read_bytes())
    new_source(root, "draft", title="Draft", date="2021-05-03")
    other = given_text(tmp_path, TEXT, "report.txt")
    before = tree(root)
    message = refused(lambda: add_source(root, root / "archive", other, id=id, force=True))
    assert message == "The archive holds another text named report.txt. Rename this one."
    assert tree(root) == before


def test_the_text_of_the_source_itself_is_replaced_with_force_only(root: Path, tmp_path: Path) -> None:
    other = given_text(tmp_path, TEXT, "report.txt")
    assert refused(lambda: add_source(root, root / "archive", other, id="fair-report")) == (
        "The archive holds another text named report.txt, that of `fair-report`. "
        "Rename this one, or use --force to replace that text."
    )


def test_a_text_that_is_a_source_already_is_refused(root: Path, tmp_path: Path) -> None:
    same = given_text(tmp_path, (root / "archive/report.txt").read_bytes(), "copy.txt")
    (root / "content/sources/damaged.print").write_text("x")
    before = tree(root)
    assert refused(lambda: add_source(root, root / "archive", same)) == (
        f"{same}: the source `fair-report` has this text already. Quote that source."
    )
    assert tree(root) == before
    assert add_source(root, root / "archive", same, force=True).id == "copy"


def test_a_renewed_source_keeps_the_date_of_its_record(root: Path) -> None:
    record = root / "content/sources/fair-report.yaml"
    text = root / "archive/report.txt"
    text.write_text("No date stands in this text.")
    added = add_source(root, root / "archive", text, id="fair-report", force=True)
    assert f"published: {added.published}\n" in record.read_text("utf-8")
    assert added.files == ("content/sources/fair-report.print",)


def test_with_force_text_and_fingerprint_are_renewed_and_the_record_stays(root: Path, tmp_path: Path) -> None:
    record = (root / "content/sources/fair-report.yaml").read_bytes()
    other = given_text(tmp_path, TEXT, "report.txt")
    added = add_source(root, root / "archive", other, id="fair-report", force=True)
    assert added.files == ("archive/report.txt", "content/sources/fair-report.print")
    assert added.to_do == ""
    assert (root / "content/sources/fair-report.yaml").read_bytes() == record
    assert (root / "archive/report.txt").read_text() == TEXT


def test_a_record_that_names_another_text_is_told(root: Path, text: Path) -> None:
    added = add_source(root, root / "archive", text, id="fair-report", force=True)
    assert added.to_do == (
        "content/sources/fair-report.yaml is not changed: make sure that it says `archive: ropes.txt`."
    )


def test_a_draft_and_then_its_text(root: Path, text: Path) -> None:
    path = root / new_source(root, "ropes", title="Ropes", date="2021-05-03")
    added = add_source(root, root / "archive", text, id="ropes", force=True)
    assert "archive: ropes.txt" in added.to_do
    path.write_text(path.read_text("utf-8") + "archive: ropes.txt\n", "utf-8")
    assert add_source(root, root / "archive", text, id="ropes", force=True).to_do == ""
    assert [one.code for one in check(root, root / "archive").diagnostics if "ropes" in one.place.file] == [
        "unused-source"
    ]


def test_a_broken_record_does_not_stand_in_the_way(root: Path, text: Path) -> None:
    (root / "content/sources/ropes.yaml").write_text("title: [")
    assert "archive: ropes.txt" in add_source(root, root / "archive", text, force=True).to_do


def test_nothing_is_written_twice(root: Path, text: Path) -> None:
    add_source(root, root / "archive", text)
    assert add_source(root, root / "archive", text, force=True).files == ()


def test_a_text_in_the_archive_stays_where_it_is(root: Path) -> None:
    file = given_text(root / "archive", TEXT, "inside.txt")
    before = file.stat()
    assert add(root, file).archive == "inside.txt"
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert file.stat().st_ino == before.st_ino


def test_the_archive_may_be_elsewhere(root: Path, text: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "texts" / "of others"
    added = add_source(root, elsewhere, text)
    assert added.files[0] == str(elsewhere / "ropes.txt")
    assert (elsewhere / "ropes.txt").is_file()


# --- a disk that refuses ---------------------------------------------------------------------------------------------


def failing(monkeypatch: pytest.MonkeyPatch, method: str, at: int) -> None:
    """Let the disk be full at the ``at``-th call of a method of ``Path``."""
    whole, calls = getattr(Path, method), count()

    def call(self: Path, *arguments: object) -> object:
        if next(calls) == at:
            if method == "write_bytes":
                whole(self, b"half")
            raise OSError(28, "No space left on device", str(self))
        return whole(self, *arguments)

    monkeypatch.setattr(Path, method, call)


@pytest.mark.parametrize("method", ["write_bytes", "replace"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_where_the_disk_refuses_nothing_is_written(
    root: Path, text: Path, monkeypatch: pytest.MonkeyPatch, method: str, at: int
) -> None:
    before = tree(root)
    failing(monkeypatch, method, at)
    assert "cannot be written: No space left on device" in refused(lambda: add_source(root, root / "archive", text))
    assert tree(root) == before


@pytest.mark.parametrize("at", [0, 1])
def test_where_the_disk_refuses_what_was_there_comes_back(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    other = given_text(tmp_path, TEXT, "report.txt")
    before = tree(root)
    failing(monkeypatch, "replace", at)
    assert "cannot be written" in refused(
        lambda: add_source(root, root / "archive", other, id="fair-report", force=True)
    )
    assert tree(root) == before


def test_where_the_disk_refuses_no_draft_is_left(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(root)
    failing(monkeypatch, "write_bytes", 0)
    assert "cannot be written" in refused(lambda: new_event(root, "x"))
    assert tree(root) == before


def test_a_file_in_the_place_of_a_folder_is_told(root: Path, text: Path) -> None:
    (root / "blocked").write_text("x")
    assert "cannot be" in refused(lambda: add_source(root, root / "blocked", text))
    assert not (root / "content/sources/ropes.yaml").exists()
