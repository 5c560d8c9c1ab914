"""Fingerprints as values and as files, and what is available of a site's sources."""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.content.archive import MAX_TEXT, RUN, fingerprint, from_print, print_file, read_archive, to_print
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.english.words import plain
from timeline.model.config import QuotePolicy, Site
from timeline.model.records import Source, Text, Timeline

AT = Place("content/sources/report.yaml", 4, 10)
WORDS = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday"
SITE = Site("", "", "", "en", {}, {}, True, QuotePolicy(), ())


def timeline(archive: str | None = "report.txt") -> Timeline:
    name = Text(archive, AT) if archive is not None else None
    source = Source("report", AT, Text("Report", AT), parse("2021-05-08"), archive=name)
    return Timeline(SITE, sources={"report": source})


def site(root: Path, text: bytes | None = None, print_: str | None = None) -> tuple[Path, Path]:
    """A site's folder with that fingerprint, and an archive with that text."""
    archive = root / "archive"
    archive.mkdir()
    if text is not None:
        (archive / "report.txt").write_bytes(text)
    if print_ is not None:
        file = root / print_file("report")
        file.parent.mkdir(parents=True)
        file.write_text(print_, "utf-8", newline="")
    return root, archive


def made(text: str) -> str:
    return to_print(fingerprint(text.encode(), text))


@given(st.text("abc .", max_size=200), st.sampled_from(["\n", "\r\n"]))
def test_a_fingerprint_comes_back_from_its_file(text: str, newline: str) -> None:
    print_ = fingerprint(text.encode(), text)
    assert print_.words == len(plain(text))
    assert print_.sha256 == sha256(text.encode()).hexdigest()
    assert from_print(to_print(print_).replace("\n", newline)) == print_


def test_the_form_of_the_file_is_fixed() -> None:
    lines = made("One two three, four.").splitlines()
    assert lines[0] == "timeline-fingerprint 2"
    assert lines[1] == f"sha256 {sha256(b'One two three, four.').hexdigest()}"
    assert lines[2] == "words 4"
    assert lines[3] == f"marks {sha256(b'ends 3' + bytes([10]) + b'turns').hexdigest()[:12]}"
    assert lines[4:6] == ["ends 3", "turns"]
    assert lines[6].split() == [sha256(run.encode()).hexdigest()[:12] for run in ("One two three", "two three four")]
    assert max(map(len, made(WORDS * 9).splitlines())) <= 110


def test_the_old_form_still_reads_and_tells_less() -> None:
    new = fingerprint(b"", "It did not rain. It snowed.")
    old = replace(new, ends=None, turns=())
    assert to_print(old).startswith("timeline-fingerprint 1\n")
    assert from_print(to_print(old)) == old
    assert new.ends == (3, 5)
    assert [tuple(one) for one in new.turns] == [("denial", 2, 2, 3)]
    assert "not" not in to_print(new)


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_file_cut_short_or_torn_is_refused(start: int, size: int) -> None:
    whole = made(f"{WORDS}, {WORDS.lower()}, {WORDS.upper()}.")
    torn = whole[:start] + whole[start + size :]
    if start > whole.index("\n", whole.index("turns")) and not whole[start : start + size].strip():
        assert from_print(torn) == from_print(whole)  # only a space between two hashes is gone
    else:
        with pytest.raises(ValueError, match=r"^it is not (complete|a fingerprint of this program)$"):
            from_print(torn)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "",
        lambda text: text.replace("fingerprint 2", "fingerprint 3"),
        lambda text: text.replace("words 13", "words 12"),
        lambda text: text.replace("words 13", "words -1"),
        lambda text: text.replace("words 13", "words 99999999999"),
        lambda text: text.replace("sha256 ", "sha256 0"),
        lambda text: text.upper(),
        lambda text: text[:-2] + "\n",
        lambda text: text + "ab",
        lambda text: text + "x",
        lambda text: "\n".join(text.splitlines()[:-1]) + "\n",
        lambda text: text.replace("timeline", "timeline "),
    ],
)
def test_what_is_no_whole_fingerprint_is_refused(change: object) -> None:
    assert callable(change)
    damaged = change(made(WORDS))
    assert damaged != made(WORDS)
    with pytest.raises(ValueError, match=r"^it is not (complete|a fingerprint of this program)$"):
        from_print(damaged)


@given(st.lists(st.sampled_from("abc"), min_size=RUN, max_size=30), st.data())
def test_words_are_found_where_they_stand(tokens: list[str], data: st.DataObject) -> None:
    print_ = fingerprint(b"", " ".join(tokens))
    needle = data.draw(st.lists(st.sampled_from("abc"), min_size=RUN, max_size=5))
    after = data.draw(st.integers(0, 32))
    places = [i for i in range(after, len(tokens) - len(needle) + 1) if tokens[i : i + len(needle)] == needle]
    assert print_.find(needle, after) == (places[0] if places else None)


# What is at hand


def test_the_text_alone(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, WORDS.encode()), timeline())
    assert (found["report"].text, found["report"].words, problems) == (WORDS, plain(WORDS), ())
    assert found["report"].fingerprint == fingerprint(WORDS.encode(), WORDS)


def test_the_fingerprint_alone(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, None, made(WORDS)), timeline())
    assert (found["report"].text, found["report"].words, problems) == (None, (), ())
    assert found["report"].fingerprint == fingerprint(WORDS.encode(), WORDS)


def test_both(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, WORDS.encode(), made(WORDS)), timeline())
    assert (found["report"].text, problems) == (WORDS, ())


@pytest.mark.parametrize("name", ["report.txt", None])
def test_neither(tmp_path: Path, name: str | None) -> None:
    assert read_archive(*site(tmp_path), timeline(name)) == ({}, ())


def test_no_archive_at_all(tmp_path: Path) -> None:
    root, _ = site(tmp_path, None, made(WORDS))
    found, problems = read_archive(root, root / "absent" / "archive", timeline())
    assert (list(found), problems) == (["report"], ())


def test_a_fingerprint_counts_for_a_source_that_names_no_text(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, WORDS.encode(), made(WORDS)), timeline(None))
    assert (found["report"].text, problems) == (None, ())


def test_another_text_than_the_one_of_the_fingerprint(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, b"Another text, not that one", made(WORDS)), timeline())
    assert [(one.code, one.place) for one in problems] == [("source-changed", AT)]
    assert "`timeline source add archive/report.txt --id report --force` (with --force, as" in problems[0].hint
    assert found["report"].text is None
    assert found["report"].fingerprint == fingerprint(WORDS.encode(), WORDS)


def test_a_fingerprint_with_hashes_of_other_words(tmp_path: Path) -> None:
    right = fingerprint(WORDS.encode(), WORDS)
    wrong = replace(right, hashes=right.hashes[6:] + right.hashes[:6])
    found, problems = read_archive(*site(tmp_path, WORDS.encode(), to_print(wrong)), timeline())
    assert [one.code for one in problems] == ["source-changed"]
    assert found["report"].fingerprint == right


@pytest.mark.parametrize("damaged", ["", "timeline-fingerprint 1\n", made(WORDS)[:-5], made(WORDS) + "é"])
def test_a_damaged_fingerprint(tmp_path: Path, damaged: str) -> None:
    root, archive = site(tmp_path, WORDS.encode(), damaged)
    found, problems = read_archive(root, archive, timeline())
    assert [(one.code, one.place.file) for one in problems] == [("source-unavailable", print_file("report"))]
    assert found["report"].text == WORDS
    (archive / "report.txt").unlink()
    assert read_archive(root, archive, timeline()) == ({}, problems)


@pytest.mark.parametrize("print_", [None, made(WORDS)])
def test_a_text_that_cannot_be_read(tmp_path: Path, print_: str | None) -> None:
    root, archive = site(tmp_path, None, print_)
    (archive / "report.txt").mkdir()
    found, problems = read_archive(root, archive, timeline())
    assert [(one.code, one.place) for one in problems] == [("source-unavailable", AT)]
    assert len(found) == (print_ is not None)


def test_a_name_that_no_disk_can_have(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path), timeline("x" * 5000))
    assert [one.code for one in problems] == ["source-unavailable"]
    assert found == {}


def test_a_fingerprint_that_cannot_be_read(tmp_path: Path) -> None:
    root, archive = site(tmp_path)
    (root / print_file("report")).mkdir(parents=True)
    found, problems = read_archive(root, archive, timeline())
    assert [one.code for one in problems] == ["source-unavailable"]
    assert found == {}


def test_a_text_in_another_encoding(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, "café".encode("latin-1"), made(WORDS)), timeline())
    assert [(one.code, one.place) for one in problems] == [("bad-encoding", AT)]
    assert found["report"].text is None


def test_a_text_of_more_than_20_mb(tmp_path: Path) -> None:
    root, archive = site(tmp_path, None, made(WORDS))
    with (archive / "report.txt").open("wb") as stream:
        stream.truncate(MAX_TEXT + 1)
    found, problems = read_archive(root, archive, timeline())
    assert [(one.code, one.place) for one in problems] == [("too-large", AT)]
    assert found["report"].text is None


def test_a_byte_order_mark_belongs_to_the_bytes_and_not_to_the_words(tmp_path: Path) -> None:
    found, problems = read_archive(*site(tmp_path, b"\xef\xbb\xbf" + WORDS.encode()), timeline())
    assert problems == ()
    assert found["report"].words == plain(WORDS)
    assert found["report"].fingerprint.sha256 == sha256(b"\xef\xbb\xbf" + WORDS.encode()).hexdigest()


# What hints say, and files that never end


@pytest.mark.parametrize("target", ["pipe", "/dev/zero"])
def test_a_pipe_or_device_as_archived_text_is_told(tmp_path: Path, target: str) -> None:
    root, archive = site(tmp_path, None, made(WORDS))
    os.mkfifo(archive / "pipe")
    (archive / "report.txt").symlink_to(target)
    found, problems = read_archive(root, archive, timeline())
    assert [(one.code, one.place) for one in problems] == [("source-unavailable", AT)]
    assert "it is a folder, a pipe or a device, not a file" in problems[0].message
    assert found["report"].text is None


def test_a_pipe_as_fingerprint_is_told(tmp_path: Path) -> None:
    root, archive = site(tmp_path, WORDS.encode(), made(WORDS))
    (root / print_file("report")).unlink()
    os.mkfifo(root / print_file("report"))
    found, problems = read_archive(root, archive, timeline())
    assert [one.code for one in problems] == ["source-unavailable"]
    assert (found["report"].text, found["report"].to_print) == (WORDS, "")


def test_a_link_to_a_text_is_read(tmp_path: Path) -> None:
    root, archive = site(tmp_path)
    (tmp_path / "elsewhere.txt").write_text(WORDS)
    (archive / "report.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert read_archive(root, archive, timeline())[0]["report"].text == WORDS


def test_a_missing_fingerprint_is_known_by_the_command_that_writes_it(tmp_path: Path) -> None:
    root, archive = site(tmp_path, WORDS.encode())
    command = "timeline source add archive/report.txt --id report --force"
    assert read_archive(root, archive, timeline())[0]["report"].to_print == command
    file = root / print_file("report")
    file.parent.mkdir(parents=True)
    file.write_text(made(WORDS))
    assert read_archive(root, archive, timeline())[0]["report"].to_print == ""


def test_the_hint_about_a_damaged_fingerprint_names_the_text_from_the_site_s_folder(tmp_path: Path) -> None:
    _, problems = read_archive(*site(tmp_path, None, "x"), timeline())
    assert "`timeline source add archive/report.txt --id report --force` (with --force, as" in problems[0].hint
    (tmp_path / "none").mkdir()
    _, problems = read_archive(*site(tmp_path / "none", None, "x"), timeline(None))
    assert "`timeline source add FILE --id report --force` (" in problems[0].hint


def test_a_hint_names_an_archive_that_is_elsewhere(tmp_path: Path) -> None:
    root, archive = site(tmp_path)
    texts = archive.rename(tmp_path / "my texts")
    (texts / "a b.txt").write_text(WORDS)
    command = read_archive(root, texts, timeline("a b.txt"))[0]["report"].to_print
    assert command == "timeline source add 'my texts/a b.txt' --id report --force --archive 'my texts'"
    command = read_archive(tmp_path / "site", texts, timeline("a b.txt"))[0]["report"].to_print
    assert command == f"timeline source add '{texts}/a b.txt' --id report --force --archive '{texts}'"
