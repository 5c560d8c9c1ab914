from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.content.values import (
    Date,
    FileName,
    Id,
    Key,
    LanguageTag,
    Markdown,
    Number,
    OneOf,
    PlacedDate,
    ReadContext,
    Shape,
    Share,
    ShortText,
    Url,
    is_base_address,
    is_web_address,
)
from timeline.content.yaml_reader import read as read_yaml
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.model.records import Prose, Text

FILE = "content/events/a.yaml"
STATUS = OneOf(("happened", "expected"))
EVERY: tuple[Shape, ...] = (
    ShortText(),
    Markdown(),
    Id(),
    Key(),
    STATUS,
    Date(),
    Number(),
    Share(),
    Url(),
    FileName(),
    LanguageTag(),
)


def read(shape: Shape, yaml: str) -> tuple[Any, list[tuple[str, int, int, str, str]]]:
    """The value of the field ``a`` in a file, and its problems."""
    node, text, problems = read_yaml(yaml.encode(), FILE)
    assert not problems
    assert node is not None
    sheet = ReadContext(FILE, text)
    value = shape.read(node.items[0][1], sheet)  # type: ignore[union-attr, index]
    return value, [(one.code, one.place.line, one.place.column, one.message, one.hint) for one in sheet.problems]


def good(shape: Shape, yaml: str) -> Any:
    value, problems = read(shape, yaml)
    assert problems == []
    return value


def bad(shape: Shape, yaml: str) -> tuple[str, int, int, str, str]:
    value, problems = read(shape, yaml)
    assert value is None
    (problem,) = problems
    return problem


@pytest.mark.parametrize("text", ["no", "on", "012", "1:30", "2018-09-06", "~", "null", "0x1F", "1_000", ".inf", "1e3"])
@pytest.mark.parametrize("shape", [ShortText(), Key()], ids=["line", "key"])
def test_texts_stay_what_the_editor_wrote(shape: Shape, text: str) -> None:
    value = good(shape, f"a:  {text}")
    assert value == text
    assert value.at == Place(FILE, 1, 5)


def test_blanks_around_a_line_are_dropped() -> None:
    assert good(ShortText(), "a: ' x '") == "x"


def test_a_line_has_its_bound() -> None:
    assert good(ShortText(5), "a: 12345") == "12345"
    assert bad(ShortText(5), "a: 123456")[:4] == (
        "too-large",
        1,
        4,
        "This is 6 characters long; the limit is 5.",
    )


@pytest.mark.parametrize("shape", EVERY, ids=lambda shape: type(shape).__name__)
@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("a: [x]", "A list is here"),
        ("a: {x: y}", "Fields are here"),
        ("a:", "Nothing is here"),
        ("a: ''", "Nothing is here"),
        ("a: ' '", "Nothing is here"),
    ],
)
def test_what_does_not_fit_is_told_with_what_is_wanted(shape: Shape, yaml: str, found: str) -> None:
    code, line, _, message, hint = bad(shape, yaml)
    assert (code, line) == ("wrong-type", 1)
    assert message == f"{found}; {shape.wanted} belongs here."
    assert hint


def test_a_list_where_text_is_wanted_may_be_a_bracket_that_needs_quotes() -> None:
    assert "needs quotes" in bad(ShortText(), "a: [Draft]")[4]


@pytest.mark.parametrize("id", ["a", "2018", "third-tide-fair"])
def test_ids(id: str) -> None:
    assert good(Id(), f"a: {id}") == id


def test_what_is_no_id_is_told_with_a_near_one() -> None:
    assert bad(Id(), "a: New Delhi")[0] == "bad-id"
    assert bad(Id(), "a: New Delhi")[4] == "For example `new-delhi`."


@pytest.mark.parametrize(
    "text", ["2018", "2018-09", "2018-09-06", "2023-11-01/2023-11-15", "2023-11~", "-0043", "2018?"]
)
def test_dates(text: str) -> None:
    assert good(Date(), f"a: {text}") == PlacedDate(parse(text), Place(FILE, 1, 4))


@pytest.mark.parametrize("text", ["6 September 2018", "06/09/2018", "2018-02-30", "today", "2018-9-6"])
def test_what_is_no_date_is_told_with_the_forms(text: str) -> None:
    code, line, column, message, hint = bad(Date(), f"a: {text}")
    assert (code, line, column) == ("bad-date", 1, 4)
    assert text in message
    assert "2018-09-06" in hint


def test_one_of_a_few_words() -> None:
    assert good(STATUS, "a: expected") == "expected"
    assert bad(STATUS, "a: Expected")[3:] == (
        "`Expected` is not one of the words that are allowed here.",
        "Write `happened` or `expected`.",
    )


@pytest.mark.parametrize("text", ["1", "3", "1000000"])
def test_whole_numbers(text: str) -> None:
    assert good(Number(), f"a: {text}") == int(text)


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "third", "3rd", "012", "1e3", "0x1", "1_000", "٣", "9" * 400])
def test_what_is_no_whole_number(text: str) -> None:
    problem = bad(Number(), f"a: {text}")
    assert problem[0] == "wrong-type"
    assert "is not a whole number from 1 to 1000000" in problem[3]
    assert "figures" in problem[4]


@pytest.mark.parametrize("text", ["0", "1", "0.4", "0.40", "1.0"])
def test_fractions(text: str) -> None:
    assert good(Share(), f"a: {text}") == float(text)


@pytest.mark.parametrize("text", ["1.1", "40%", "0,4", ".4", "-0.1", "nan", ".inf"])
def test_what_is_no_fraction(text: str) -> None:
    assert "0.4 for 40 %" in bad(Share(), f"a: {text}")[4]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "HTTPS://EXAMPLE.ORG/",
        "https://x.example/(a)",
        "http://[::1]/",
    ],
)
def test_web_addresses(url: str) -> None:
    assert is_web_address(url)
    assert good(Url(), f"a: '{url}'") == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://example.org",
        "data:text/html,x",
        "//example.org",
        "/local",
        "example.org",
        "mailto:a@example.org",
        "https://",
        "https:///path",
        "https://user@example.org",
        "https://exa mple.org",
        "https://example.org/a b",
        "https://example.org/\\x",
        "https://" + "a" * 2000,
    ],
)
def test_what_may_not_be_linked(url: str) -> None:
    assert not is_web_address(url)
    assert bad(Url(), f"a: '{url}'")[0] == "unsafe-url"


@pytest.mark.parametrize("url", ["https://example.org/?a=b", "https://example.org/#top"])
def test_a_site_cannot_lie_below_a_query_or_a_fragment(url: str) -> None:
    assert good(Url(), f"a: '{url}'")
    assert not is_base_address(url)
    assert "not the address of a folder" in bad(Url(base=True), f"a: '{url}'")[3]


@pytest.mark.parametrize("url", ["https://example.org", "https://example.org/", "https://example.org/some/path/"])
def test_addresses_of_sites(url: str) -> None:
    assert good(Url(base=True), f"a: {url}") == url


@pytest.mark.parametrize("name", ["report.txt", ".hidden", "a b (1).txt", "Ä.txt", "a" * 200])
def test_names_of_files(name: str) -> None:
    assert good(FileName(), f"a: {name}") == name


@pytest.mark.parametrize("name", ["archive/report.txt", "..", ".", "a\\\\b", "/etc/passwd", "a\\nb", "a" * 201])
def test_what_is_no_plain_name_of_a_file(name: str) -> None:
    assert "not the plain name of a file" in bad(FileName(), f'a: "{name}"')[3]


@pytest.mark.parametrize("tag", ["en", "en-IN", "hi", "zh-Hant-TW", "sr-Latn"])
def test_language_tags(tag: str) -> None:
    assert good(LanguageTag(), f"a: {tag}") == tag


@pytest.mark.parametrize("tag", ["English", "e", "en_IN", "en-", '"en\\" onload=x"', "en-toolongsubtag", "x" * 40])
def test_what_is_no_language_tag(tag: str) -> None:
    assert "not a language tag" in bad(LanguageTag(), f"a: {tag}")[3]


# Where citations stand in the file, however the text is written there.
SUMMARIES = {
    "plain": "a: One.[^one] Two.[^two]\n",
    "plain over lines": "a: One.[^one]\n  Two.[^two]\n",
    "folded": "a: >\n  One.[^one]\n  Two.[^two]\n",
    "folded with a comment": "a: > # see [^zero]\n  One.[^one]\n  Two.[^two]\n",
    "folded, stripped and indented": "a: >2-\n   One.[^one]\n\n  Two.[^two]\n",
    "literal": "a: |\n  One.[^one]\n  Two.[^two]\n",
    "literal with CRLF": "a: |\r\n  One.[^one]\r\n  Two.[^two]\r\n",
    "literal with CR": "a: |\r  One.[^one]\r  Two.[^two]\r",
    "single quotes": "a: 'It''s one.[^one]\n\n  Two.[^two]'\n",
    "double quotes": 'a: "\\"One\\".[^one] \\u00e9 \\\n  Two.[^two]"\n',
    "behind other letters": "a: Été 𝒳 日本.[^one] Two.[^two]\n",
    "an escape inside": 'a: "One.[^\\x6fne] Two.[^two]"\n',
    "the same twice": "a: One.[^one] And.[^one] Two.[^two]\n",
}


@pytest.mark.parametrize("yaml", SUMMARIES.values(), ids=SUMMARIES)
def test_a_citation_has_its_place(yaml: str) -> None:
    prose = good(Markdown(), yaml)
    body = yaml.replace("# see [^zero]", "# see [.zero]").replace("\\x6f", "o___")
    lines = re.split("\r\n|\r|\n", body)
    places = [
        (number, match.start() + 1) for number, line in enumerate(lines, 1) for match in re.finditer(r"\[\^", line)
    ]
    assert [(one.at.line, one.at.column) for one in prose.citations] == places
    assert list(dict.fromkeys(prose.citations)) == ["one", "two"]


def test_a_citation_that_an_escape_hides_has_the_place_of_its_text() -> None:
    prose = good(Markdown(), 'a: "One.\\x5b^one] Two.[^two]"\n')
    assert [(str(one), one.at) for one in prose.citations] == [
        ("one", Place(FILE, 1, 4)),
        ("two", Place(FILE, 1, 4)),
    ]


def test_markdown_without_citations() -> None:
    assert good(Markdown(), "a: Plain [text] and [^ no] citation.") == Prose(
        Text("Plain [text] and [^ no] citation.", Place(FILE))
    )


@given(st.lists(st.sampled_from(["[^a]", "[^b]", "word ", ". ", "''", "é", "\\n"]), max_size=8).map("".join))
def test_places_of_citations_are_those_of_the_file(text: str) -> None:
    yaml = "a: '" + text + "x'"
    prose = good(Markdown(), yaml)
    assert [yaml[one.at.column - 1 :][: len(one) + 3] for one in prose.citations] == [
        f"[^{one}]" for one in prose.citations
    ]


@pytest.mark.parametrize("shape", EVERY, ids=lambda shape: type(shape).__name__)
def test_a_sample_is_taken_unless_it_is_to_be_filled_in(shape: Shape) -> None:
    assert "…" in shape.sample or good(shape, f"a: {shape.sample}") is not None
