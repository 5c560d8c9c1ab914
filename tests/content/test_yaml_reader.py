"""One YAML file as texts with their places: every trap of the format, and what the editor is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.content import text_reader, yaml_reader
from timeline.content.text_reader import place_at
from timeline.content.yaml_reader import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_NODES,
    MAX_PROBLEMS,
    Mapping,
    Node,
    Scalar,
    Sequence,
    read,
)
from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity

FILE = "content/events/x.yaml"
FORM_CODES = {"yaml-syntax", "duplicate-key", "bad-encoding", "too-large"}


def problems_in(content: str | bytes) -> tuple[Diagnostic, ...]:
    return read(content if isinstance(content, bytes) else content.encode(), FILE)[2]


def only_problem(content: str | bytes) -> Diagnostic:
    problems = problems_in(content)
    assert len(problems) == 1, problems
    return problems[0]


def tree(content: str) -> Node:
    root, _, problems = read(content.encode(), FILE)
    assert root is not None
    assert problems == ()
    return root


def fields(content: str) -> dict[str, Node]:
    root = tree(content)
    assert isinstance(root, Mapping)
    return {key.value: value for key, value in root.items}


def scalar(content: str) -> Scalar:
    value = fields(content)["a"]
    assert isinstance(value, Scalar)
    return value


def bare(node: Node) -> object:
    """The tree as PyYAML's BaseLoader would give it."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [bare(item) for item in node.items]
        case Mapping():
            return {key.value: bare(value) for key, value in node.items}


def scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for key, value in node.items:
                yield key
                yield from scalars(value)


def at(line: int, column: int) -> Place:
    return Place(FILE, line, column)


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers: the one in C, and the one in Python that stands in where libyaml is missing."""
    monkeypatch.setattr(yaml_reader, "_LOADER", getattr(yaml, request.param))
    return str(request.param)


# --- what is read ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "text",
    ["2018-09-06", "2018-09-06T10:00:00Z", "no", "on", "012", "0x1F", "1:30", "1_000", "1e3", "~", "null", ".inf", "="],
)
def test_every_value_stays_as_it_is_written(text: str) -> None:
    assert scalar(f"a: {text}\n").value == text
    assert list(fields(f"{text}: b\n")) == [text]


@pytest.mark.usefixtures("parser")
def test_an_empty_value_is_an_empty_plain_text() -> None:
    assert scalar("a:\n") == Scalar("", at(1, 3), True, (2, 2))
    assert scalar("a:") == Scalar("", at(1, 3), True, (2, 2))
    assert fields("a:\nb: c\n")["a"] == Scalar("", at(1, 3), True, (2, 2))


@pytest.mark.usefixtures("parser")
def test_an_empty_key_at_the_end_of_a_file_stands_on_its_last_line() -> None:
    assert [found.at for found in scalars(tree("a: b\n?"))] == [at(1, 1), at(1, 4), at(2, 2), at(2, 2)]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("written", "value", "plain"),
    [
        ("b c", "b c", True),
        ('"b\\tc"', "b\tc", False),
        ("'it''s'", "it's", False),
        ("''", "", False),
        ("b\n  c", "b c", True),
        (">\n  b\n  c\n", "b c\n", False),
        ("|\n  b\n  c\n", "b\nc\n", False),
        ("|-\n  b\n\n", "b", False),
    ],
)
def test_raw_is_the_text_as_it_stands_in_the_file(written: str, value: str, plain: bool) -> None:
    content = f"é: 😀\na: {written}"
    found = scalar(content)
    assert (found.value, found.plain, found.at) == (value, plain, at(2, 4))
    start, end = found.raw
    assert content[start:end].rstrip("\n") == written.rstrip("\n")


def test_sequences_and_mappings_carry_their_places() -> None:
    root = tree("a:\n  - b\n  - {c: d}\ne: [f]\n")
    assert isinstance(root, Mapping)
    assert root.at == at(1, 1)
    block, flow = (value for _, value in root.items)
    assert isinstance(block, Sequence)
    assert block.at == at(2, 3)
    assert [item.at for item in block.items] == [at(2, 5), at(3, 5)]
    assert flow.at == at(4, 4)
    assert [key.at for key, _ in root.items] == [at(1, 1), at(4, 1)]


def test_the_root_may_be_any_node() -> None:
    assert tree("- a\n- b\n") == Sequence(
        (Scalar("a", at(1, 3), True, (2, 3)), Scalar("b", at(2, 3), True, (6, 7))), at(1, 1)
    )
    assert tree("just words") == Scalar("just words", at(1, 1), True, (0, 10))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_columns_count_characters_whatever_ends_the_lines(end: str) -> None:
    content = end.join(["é😀: {x: y}", "नई: “दिल्ली”", "🇮🇳: [😀, z]", ""])
    root, text, problems = read(content.encode(), FILE)
    assert (text, problems) == (content, ())
    assert root is not None
    places = {found.value: found.at for found in scalars(root)}
    assert places["y"] == at(1, 9)
    assert places["“दिल्ली”"] == at(2, 5)
    assert places["z"] == at(3, 9)
    assert all(content[slice(*found.raw)] == found.value for found in scalars(root))


def test_a_file_that_ends_without_a_line_break_or_with_an_end_mark_is_read() -> None:
    assert bare(tree("---\na: b")) == {"a": "b"}
    assert bare(tree("a: b\n...\n")) == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab", 2, 1, 3),
        ("a\nb", 1, 1, 2),
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 1, 1, 2),
        ("a\r\nb", 2, 1, 3),
        ("a\r\nb", 3, 2, 1),
        ("a\rb\r", 4, 3, 1),
        ("😀é\n😀é", 4, 2, 2),
        ("a\u2028b", 2, 1, 3),
    ],
)
def test_place_at(text: str, offset: int, line: int, column: int) -> None:
    assert place_at(text, offset, FILE) == at(line, column)


# --- encoding --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "line", "column", "says"),
    [
        (b"a: b\nc: caf\xe9\n", 2, 7, "0xE9"),
        (b"a: \xc3\xa9\xf0\x9f\x98\x80\x92\n", 1, 6, "0x92"),
        (b"a: b\r\nc: \xff", 2, 4, "0xFF"),
        (b"a: \xed\xa0\x80\n", 1, 4, "0xED"),
        (b"a: \xc0\xaf\n", 1, 4, "0xC0"),
        (b"a: \xe2\x80", 1, 4, "0xE2"),
    ],
)
def test_what_is_not_utf8_is_reported_at_its_first_bad_byte(data: bytes, line: int, column: int, says: str) -> None:
    root, text, (problem,) = read(data, FILE)
    assert (root, text) == (None, "")
    assert (problem.code, problem.place) == ("bad-encoding", at(line, column))
    assert says in problem.message


def test_the_hint_names_the_character_of_windows_1252() -> None:
    assert "“\N{RIGHT SINGLE QUOTATION MARK}”" in only_problem(b"a: it\x92s\n").hint


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-16", "UTF-16"), ("utf-32", "UTF-32"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)
def test_wide_encodings_are_named(encoding: str, name: str) -> None:
    problem = only_problem("title: x\n".encode(encoding))
    assert (problem.code, problem.place) == ("bad-encoding", at(1, 1))
    assert f"saved as {name}," in problem.message


@pytest.mark.parametrize(("mark", "name"), [(b"\xfe\xff", "UTF-16"), (b"\0\0\xfe\xff", "UTF-32")])
def test_big_endian_marks_are_known(mark: bytes, name: str) -> None:
    assert name in only_problem(mark + b"\0a").message


def test_behind_a_byte_order_mark_the_file_is_read_on() -> None:
    root, text, problems = read(b"\xef\xbb\xbfa: b\na: c\n", FILE)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("bad-encoding", at(1, 1)),
        ("duplicate-key", at(2, 1)),
    ]
    assert "without a byte order mark" in problems[0].hint
    assert text == "a: b\na: c\n"
    assert root is not None
    assert bare(root) == {"a": "b"}


UNFIT = [0x00, 0x07, 0x0B, 0x1B, 0x7F, 0x85, 0x92, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFE]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("code", UNFIT)
def test_unfit_characters_are_reported_and_kept_out_of_the_tree(code: int) -> None:
    content = f"x: é\ntitle: a{chr(code)}b\n"
    root, text, (problem,) = read(content.encode(), FILE)
    assert (problem.code, problem.place) == ("bad-encoding", at(2, 9))
    assert f"U+{code:04X}" in problem.message
    assert text == content
    assert root is not None
    assert bare(root) == {"x": "é", "title": "a\ufffdb"}


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u00a0", "\t", "\u200f", "\u00ad", "\U0001f600"])
def test_characters_that_languages_need_pass(character: str) -> None:
    assert scalar(f"a: b{character}c\n").value == f"b{character}c"


def test_an_unfit_character_is_reported_once_with_their_number() -> None:
    problem = only_problem("a: b\0c\0d\n")
    assert problem.place == at(1, 5)
    assert "2 of them" in problem.message


def test_a_hidden_line_break_does_not_hide_a_field() -> None:
    first, second = problems_in("title: a\u2028date: 2018\n")
    assert (first.code, first.place) == ("bad-encoding", at(1, 9))
    assert "line separator" in first.message
    assert (second.code, second.place) == ("yaml-syntax", at(1, 14))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\N", "\\L", "\\u202E", "\\x1b", "\\ufeff"])
def test_escapes_do_not_bring_unfit_characters_in(escape: str) -> None:
    root, _, (problem,) = read(f'a: "b{escape}c"\n'.encode(), FILE)
    assert (problem.code, problem.place) == ("bad-encoding", at(1, 4))
    assert root is not None
    assert bare(root) == {"a": "b\ufffdc"}


# --- syntax ----------------------------------------------------------------------------------------------------------

SYNTAX = [
    ("title: x\n\tdate: y\n", 2, 1, "tab", "spaces"),
    ("\ttitle: x\n", 1, 1, "tab", "spaces"),
    ("a:\n\tb: c\n", 2, 1, "tab", "spaces"),
    ("a:\n  - x\n\t- y\n", 3, 1, "tab", "spaces"),
    ("a: |\n\tb\n", 2, 1, "tab", "spaces"),
    ("title: Talks: day one\n", 1, 13, "colon", "put the value in quotes"),
    ("é: 😀x: y\n", 1, 6, "colon", "put the value in quotes"),
    ("a:\r\n  é: 😀\r\n  b: c: d\r\n", 3, 7, "colon", "put the value in quotes"),
    ('a: "b": c\n', 1, 7, "colon", "put the value in quotes"),
    ("title: x\n  date: 2018\n", 2, 7, "part of the value above", "indented as the fields above"),
    ("summary: some words\n  that go on\n  here: and on\n", 3, 7, "part of the value above", "quotes"),
    ("- a\n    b: c\n", 2, 6, "part of the value above", "quotes"),
    ("title x\ndate: 2018\n", 1, 1, "no colon", "key: value"),
    ("a: b\ntitle x\nc: d\n", 2, 1, "no colon", "key: value"),
    ("a:\n  visit\n    source: x\n", 2, 3, "no colon", "key: value"),
    ("# a comment\ntitle x\ndate: 2018\n", 2, 1, "no colon", "key: value"),
    ("title:x\ndate: 2018\n", 1, 1, "needs a space", "key: value"),
    ("a: b\ntitle:x\n", 2, 1, "needs a space", "key: value"),
    (f"{'k' * 1100}: b\n", 1, 1101, "longer than 1024", "shorten"),
    ('a: "b\nc: d\n', 1, 4, "never closed", 'with "'),
    ("a: x\nb: 'tis the season\n", 2, 4, "never closed", "''"),
    ("a: 'x\n---\ny'\n", 1, 4, "never closed", "'"),
    ("a: 'it's'\nb: c\n", 1, 8, "follows the closing quotation mark", "other sort"),
    ('a: "b" c\n', 1, 8, "follows the closing quotation mark", "other sort"),
    ("a: [sic] b\n", 1, 10, "follows “]”", "quotes"),
    ("a:\n    b: c\n  d: e\n", 3, 3, "the same column as", "same column"),
    ("  a: b\nc: d\n", 2, 1, "the same column as", "same column"),
    ("- a\nb: c\n", 2, 1, "the same column as", "same column"),
    ("a: b\n- c\n", 2, 1, "the same column as", "same column"),
    ("a: >\n  b\n c\n", 3, 2, "the same column as", "same column"),
    ("a: - b\n", 1, 4, "list", "line of its own"),
    ("a: ? b\n", 1, 4, "begin with “?”", "quotes"),
    ("a: [b, c\nd: e\n", 1, 4, "“[” is never closed", "“]”"),
    ("a: {b: c\nd: e\n", 1, 4, "“{” is never closed", "“}”"),
    ("a: [b\n", 1, 4, "“[” is never closed", "“]”"),
    ('a: ["b" c]\n', 1, 9, "comma or “]”", "“,:[]{}”"),
    ("a: ]\n", 1, 4, "missing before “]”", "quote"),
    ("a: [b,, c]\n", 1, 7, "missing before “,”", "quote"),
    ("a: @b\n", 1, 4, "begin with “@”", "quotes"),
    ("a: `b`\n", 1, 4, "begin with “`”", "quotes"),
    ("a: %b\n", 1, 4, "begin with “%”", "quotes"),
    ("a: **bold** b\n", 1, 4, "begin with “*”", "quotes"),
    ("a: & b\n", 1, 4, "begin with “&”", "quotes"),
    ('a: "b\\d"\n', 1, 6, "backslash", "single quotes"),
    ('a: "b\\xZZ"\n', 1, 6, "backslash", "single quotes"),
    ("a: |b\n", 1, 5, "may follow “|”", "next line"),
    ("a: > b\n", 1, 6, "may follow “|”", "next line"),
    ("a: &x b\n", 1, 4, "anchors are not used here: “&x”", "quotes"),
    ("a: *x\n", 1, 4, "aliases are not used here: “*x”", "quotes"),
    ("a: *Emphasis on this\n", 1, 4, "aliases are not used here", "quotes"),
    ("a: !x b\n", 1, 4, "tags", "delete the tag"),
    ("a: !!python/object:os.system b\n", 1, 4, "tags", "delete the tag"),
    ("a: !!str 12\n", 1, 4, "tags", "delete the tag"),
    ("a: !e!x b\n", 1, 4, "tags", "delete the tag"),
    ("a: !<x b\n", 1, 4, "tags", "delete the tag"),
    ("a: ! b\n", 1, 4, "tags", "delete the tag"),
    ("%YAML 1.2\n---\na: b\n", 1, 1, "begin with “%”", "delete"),
    ("a: b\n...\n%TAG ! x\n---\nb: c\n", 3, 1, "begin with “%”", "delete"),
    ("a: b\n---\nc: d\n", 2, 1, "second document", "one record in each file"),
    ("---\na: b\n---\n", 3, 1, "second document", "one record in each file"),
    ("x: y\n<<: {a: b}\n", 2, 1, "merge key", "write the fields out"),
    ("? [a]\n: b\n", 1, 3, "cannot be a key", "quotes"),
    ("a: {{b}}\n", 1, 5, "cannot be a key", "quotes"),
    ("title: Meeting #3 opens\n", 1, 16, "is a comment and is not read", "quotes, or a space after the #"),
    ("title: #3 opens\n", 1, 8, "is a comment and is not read", "quotes, or a space after the #"),
    ("- a\n- #3\n", 2, 3, "is a comment and is not read", "quotes, or a space after the #"),
    ("title:\u00a0x\ndate: 2018\n", 1, 7, "a no-break space is here", "an ordinary space"),
    ("title: x\ndate:\u30002018\n", 2, 6, "a no-break space (ideographic space)", "an ordinary space"),
    ("- a\n-\u202fb: c: d\n", 2, 2, "a narrow no-break space is here", "an ordinary space"),
    ("a:\r\n  b: c\r\n\u00a0\u00a0d: e: f\r\n", 3, 1, "a no-break space is here", "an ordinary space"),
    ("a: 'b:\u00a0c' d\n", 1, 11, "follows the closing quotation mark", "other sort"),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 2, 1, "a merge conflict", "delete the lines"),
    ("a: 'b\r\n=======\r\n  c'\r\n", 2, 1, "a merge conflict", "delete the lines"),
    ("a: b\n>>>>>>> x\n", 2, 1, "a merge conflict", "delete the lines"),
    ("- {source: mill, quote: in June, said Quill.}\n", 1, 34, "a comma ends a value in braces", "quotes"),
    ("kinds: [", 1, 8, "“[” is never closed", "“]”"),
    ("kinds: [\n", 1, 8, "“[” is never closed", "“]”"),
    ("kinds: [a,\n  # x\n", 1, 8, "“[” is never closed", "“]”"),
    ("a: [b, [c], {d: e,\n", 1, 13, "“{” is never closed", "“}”"),
    ("", 1, 1, "the file is empty", "delete it"),
    (" \n\n", 1, 1, "the file is empty", "delete it"),
    ("# nothing\n", 1, 1, "the file is empty", "delete it"),
    ("---\n", 1, 1, "the file is empty", "delete it"),
]


@pytest.mark.parametrize(("content", "line", "column", "says", "hint"), SYNTAX)
def test_syntax_errors_in_plain_words(content: str, line: int, column: int, says: str, hint: str) -> None:
    problem = only_problem(content)
    assert (problem.code, problem.severity) == ("yaml-syntax", Severity.ERROR)
    assert problem.place == at(line, column), problem
    assert says.lower() in problem.message.lower()
    assert hint.lower() in problem.hint.lower()


@pytest.mark.parametrize("content", [case[0] for case in SYNTAX])
def test_the_parser_in_python_finds_them_too(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = only_problem(content)
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    found = only_problem(content)
    assert (found.code, found.place.line, found.message) == (expected.code, expected.place.line, expected.message)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "content",
    [
        "date: 2020-10-27   # EDTF\n",
        "#x\na: b\n  #y\nc: d#e\nf: #\n",
        "a: '# b #c'\nd: |\n  #e f #g\n",
        "a: |\n  <<<<<<< x\n  =======\n",
        "a: ========\n",
        "a: b:\u00a0c\n",
        "a: {b c, d: e, f g: , h}\n",
    ],
)
def test_what_only_looks_like_a_slip_is_read(content: str) -> None:
    tree(content)


def test_no_message_speaks_the_parser_s_language() -> None:
    jargon = ("scanning", "token", "block mapping", "flow", "scalar", "node", "indicator", "stream", "context")
    said = [f"{problem.message} {problem.hint}" for case in SYNTAX for problem in problems_in(case[0])]
    assert [words for words in said if any(word in words for word in jargon)] == []


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("content", ['a: "\\uD800"\n', 'a: "\\U00110000"\n', "a: b\n%YAML " + "1" * 5000 + ".1\n"])
def test_what_neither_parser_can_compute_is_reported(content: str) -> None:
    assert only_problem(content).code in {"yaml-syntax", "bad-encoding"}


def test_a_badly_indented_line_points_to_its_neighbours() -> None:
    problem = only_problem("x: y\na:\n    b: c\n  d: e\n")
    assert [related.place for related in problem.related] == [at(1, 1)]


def test_an_open_bracket_points_to_where_it_is_still_open() -> None:
    problem = only_problem("a: [b, c\nd: e\n")
    assert [related.place for related in problem.related] == [at(2, 2)]


def test_the_tree_is_kept_where_only_tags_anchors_and_aliases_are_wrong() -> None:
    root, _, problems = read(b"a: &x b\nc: !t d\ne: *x\n*x : f\n", FILE)
    assert [problem.place for problem in problems] == [at(1, 4), at(2, 4), at(3, 4), at(4, 1)]
    assert root is not None
    assert bare(root) == {"a": "b", "c": "d", "e": "*x", "*x": "f"}


def test_an_alias_bomb_stays_small() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)]
    root, _, problems = read("\n".join(lines).encode(), FILE)
    assert {problem.code for problem in problems} == {"yaml-syntax"}
    assert root is not None
    assert sum(1 for _ in scalars(root)) < 100


def test_a_quoted_merge_key_is_an_ordinary_key() -> None:
    assert bare(tree('"<<": a\n')) == {"<<": "a"}


# --- keys given twice ------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("parser")
def test_of_a_duplicate_key_the_first_counts() -> None:
    root, _, (problem,) = read(b"a: 1\nb:\n  c: 2\n  d: 3\n  'c': {x: 4}\n", FILE)
    assert (problem.code, problem.place) == ("duplicate-key", at(5, 3))
    assert [related.place for related in problem.related] == [at(3, 3)]
    assert "“c”" in problem.message
    assert root is not None
    assert bare(root) == {"a": "1", "b": {"c": "2", "d": "3"}}


def test_what_is_wrong_inside_a_dropped_value_is_reported() -> None:
    codes = [problem.code for problem in problems_in("a: 1\na: {b: 1, b: 2}\n")]
    assert codes == ["duplicate-key", "duplicate-key"]


def test_a_key_given_three_times_is_reported_twice() -> None:
    assert [problem.place for problem in problems_in("a: 1\na: 2\na: 3\n")] == [at(2, 1), at(3, 1)]


def test_a_syntax_error_is_reported_beside_a_duplicate_key_of_its_line() -> None:
    codes = [problem.code for problem in problems_in("{a: 1, a: 2, ]\n")]
    assert codes == ["duplicate-key", "yaml-syntax"]


# --- bounds ----------------------------------------------------------------------------------------------------------


def test_a_file_that_is_too_large_is_not_read() -> None:
    root, text, (problem,) = read(b"a: b\n" * (10_000_000 // 5), FILE)
    assert (root, text, problem.code, problem.place) == (None, "", "too-large", at(1, 1))
    assert "1 MB" in problem.message


def test_a_file_of_exactly_the_largest_size_is_read() -> None:
    assert scalar("a: " + "b" * (MAX_BYTES - 3)).value == "b" * (MAX_BYTES - 3)
    assert only_problem("a: " + "b" * (MAX_BYTES - 2)).code == "too-large"


def test_nesting_is_bounded() -> None:
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert isinstance(tree(deepest), Sequence)
    root, _, (problem,) = read(f"[{deepest}]".encode(), FILE)
    assert (root, problem.code, problem.place) == (None, "too-large", at(1, MAX_DEPTH + 1))


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a: " + "[" * 2000, 1, 3 + MAX_DEPTH),
        ("a: " + "[" * 2000 + "]" * 2000, 1, 3 + MAX_DEPTH),
        ("{a: " * 2000, 1, 4 * MAX_DEPTH + 1),
        ("- " * 2000, 1, 2 * MAX_DEPTH + 1),
        ("é: [b, c]\nd: " + "[\n" * 2000, 1 + MAX_DEPTH, 1),
    ],
)
def test_what_is_nested_deeper_than_the_parser_reads_is_told_as_ours_is(content: str, line: int, column: int) -> None:
    """libyaml has had a bound of a thousand levels since PyYAML 6.0.4."""
    problem = only_problem(content)
    assert (problem.code, problem.place) == ("too-large", at(line, column))
    assert f"nested more than {MAX_DEPTH} deep" in problem.message


@pytest.mark.usefixtures("parser")
def test_what_was_told_before_the_nesting_is_told_once() -> None:
    problems = problems_in("a: &x b\nc: " + "[" * 2000)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("yaml-syntax", at(1, 4)),
        ("too-large", at(2, 3 + MAX_DEPTH)),
    ]


@pytest.mark.slow
def test_the_number_of_values_is_bounded() -> None:
    assert isinstance(tree("- a\n" * (MAX_NODES - 1)), Sequence)
    root, _, (problem,) = read(b"- a\n" * MAX_NODES, FILE)
    assert (root, problem.code, problem.place) == (None, "too-large", at(MAX_NODES, 3))


def test_the_number_of_problems_is_bounded() -> None:
    problems = problems_in("a: b\n" * 5000)
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].code == "too-large"


HOSTILE = {
    "brackets": "'[' * 100_000",
    "brackets to the end": "'[' * N",
    "braces": "'{' * N",
    "brackets on lines": "'[\\n' * (N // 2)",
    "dashes on one line": "'- ' * (N // 2)",
    "question marks": "'? ' * (N // 2)",
    "mixed nesting": "'{a: [' * (N // 5)",
    "nested by indentation": "''.join(' ' * i + 'a:\\n' for i in range(1300))",
    "one huge key": "'a' * (N - 4) + ': b'",
    "one huge quoted key": "'\"' + 'a' * (N - 6) + '\": b'",
    "one huge value": "'a: ' + 'b ' * (N // 2 - 2)",
    "one quote never closed": "'\"' + 'a\\n' * (N // 2 - 1)",
    "keys without values": "'a:\\n' * (N // 3)",
    "different keys": "''.join(f'k{i}: v\\n' for i in range(N // 12))",
    "flow pairs": "'{' + 'a: b,' * (N // 5 - 1) + '}'",
    "items never closed": "'[' + 'a,' * (N // 2 - 1)",
    "empty lists": "'[' + '[],' * (N // 3 - 1)",
    "tag directives": "''.join(f'%TAG !a{i}! x\\n' for i in range(N // 17)) + '--- a'",
    "tag directives behind a document": "'a\\n...\\n' + ''.join(f'%TAG !a{i}! x\\n' for i in range(N // 17)) + '--- a'",
    "documents": "'---\\n' * (N // 4)",
    "anchors": "'- &a b\\n' * (N // 8)",
    "aliases": "'- *a\\n' * (N // 5)",
    "one huge anchor": "'&' + 'a' * (N - 1)",
    "one huge tag": "'!' + '%41' * (N // 3 - 1)",
    "spaces": "' ' * N",
    "line breaks": "'\\n' * N",
    "comments": "'#\\n' * (N // 2)",
    "tabs": "'\\t' * N",
    "colons": "':' * N",
    "NUL bytes": "'\\0' * N",
    "bidi controls": "'\\u202e' * (N // 3)",
    "plain lines, then a colon": "'a\\n' * (N // 2 - 3) + 'b: c'",
    "lines of spaces": "'a: |\\n' + '   \\n' * (N // 4 - 2)",
}
RUN = """
import sys, time
sys.path.insert(0, sys.argv[2])
from timeline.content.yaml_reader import MAX_BYTES as N, read
data = eval(sys.argv[1]).encode()
assert len(data) <= N
root, text, problems = read(data, "x.yaml")
print(len(problems), problems[0].code if problems else "none", time.process_time())
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_neither_crash_the_process_nor_hold_it_up(name: str) -> None:
    """The bound is of processor time, which a busy machine does not lengthen; the timeout only ends a hang."""
    command = [sys.executable, "-c", RUN, HOSTILE[name], str(Path(yaml_reader.__file__).parents[2])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    number, code, seconds = done.stdout.split()
    assert code in FORM_CODES | {"none"}
    assert int(number) <= MAX_PROBLEMS + 1
    assert float(seconds) < 5


# --- laws ------------------------------------------------------------------------------------------------------------

CHARACTERS = st.sampled_from("[]{}:,-?#&*!|>'\"%@`\\<~ \n\t\rabé😀\0\x85\u2028\ufeff")
PIECES = st.sampled_from(
    [
        "\r\n",
        "  ",
        ": ",
        "- ",
        "a: ",
        "\n- ",
        "\n  ",
        "---\n",
        "...\n",
        "<<: ",
        "!!str ",
        "&x ",
        "*x ",
        '"\\',
        "|\n",
        ">-\n",
    ]
)
YAMLISH = st.lists(CHARACTERS | PIECES, max_size=40).map("".join)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
KEYS = TEXTS.filter(lambda key: key != "<<")
TREES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def check_laws(data: bytes) -> None:
    root, text, problems = read(data, FILE)
    assert {problem.code for problem in problems} <= FORM_CODES
    assert root is not None or problems
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.message
        assert problem.hint
        if text:
            assert problem.place.column <= len(lines[problem.place.line - 1]) + 1
    for found in scalars(root) if root else ():
        assert not text_reader.UNFIT.search(found.value)
        assert 0 <= found.raw[0] <= found.raw[1] <= len(text)
        assert found.at == place_at(text, found.raw[0], FILE)
    if not problems:
        assert root is not None
        base = yaml.CBaseLoader if yaml_reader._LOADER is yaml.CSafeLoader else yaml.BaseLoader
        assert bare(root) == yaml.load(text, Loader=base)


@given(st.binary(max_size=60))
def test_no_bytes_raise(data: bytes) -> None:
    check_laws(data)


@given(st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_text_raises(data: bytes) -> None:
    check_laws(data)


@given(YAMLISH)
def test_nothing_that_looks_like_yaml_raises(content: str) -> None:
    check_laws(content.encode())


@given(YAMLISH)
def test_nothing_raises_without_the_parser_in_c(content: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
        check_laws(content.encode())


@given(TREES, st.booleans(), st.sampled_from([None, True, False]))
def test_what_yaml_can_write_is_read_back_as_the_base_loader_reads_it(
    value: object, unicode: bool, flow: bool | None
) -> None:
    content = yaml.dump(value, Dumper=yaml.SafeDumper, allow_unicode=unicode, default_flow_style=flow)
    check_laws(content.encode("utf-8"))
