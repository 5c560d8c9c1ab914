from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from museum import laid_over, problems
from timeline.content.containers import Field, Fields, Keyed, Many
from timeline.content.fields import FILES, TABLES, json_schema, table
from timeline.content.load import load
from timeline.dates.edtf import in_words, parse
from timeline.diagnostics.diagnostic import Severity

REPOSITORY = Path(__file__).parents[2]
SITES = [REPOSITORY, *(path.parent.parent for path in sorted(REPOSITORY.glob("tests/sites/*/content/site.yaml")))]
FOLDERS = {"events": "event", "sources": "source", "entities": "entities"}


def files() -> Iterator[tuple[Path, str]]:
    """Every YAML file of every site here, with the name of its schema."""
    for site in SITES:
        yield site / "content/site.yaml", "site"
        for folder, name in FOLDERS.items():
            for path in sorted((site / "content" / folder).glob("*.yaml")):
                yield path, name


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(name))


def as_text(text: str) -> Any:
    """YAML as this program reads it: every value is text."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def as_guessed(text: str) -> Any:
    """YAML as editors' programs read it (YAML 1.2): numbers are numbers, dates are text."""

    class Loader(yaml.SafeLoader):
        pass

    for resolvers in Loader.yaml_implicit_resolvers.values():
        resolvers[:] = [one for one in resolvers if one[0] in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")]
    return yaml.load(text, Loader=Loader)


READERS: dict[str, Callable[[str], Any]] = {"as text": as_text, "as editors' programs do": as_guessed}
by_every_reader = pytest.mark.parametrize("read", READERS.values(), ids=READERS)

EVENT = """
title: 2018
date: 2018
status: expected
kind: fair
place: "2018"
series: {tide-fair: 3}
people: [{person: ada-finch, role: 1}, {person: tom-reed}]
about: [grayholm-bell]
previously: [{date: 2018-09, evidence: a}, {date: "2019", evidence: [a, "1"]}]
summary: Opened.[^a]
evidence: {a: {source: fair-report, quote: one two three, note: no}}
caveats: [{text: A word., evidence: [a]}]
links: [{url: "https://example.org/?a#b", label: There}]
tags: [2018, fairs]
"""
SITE = """
title: T
description: D
base_url: https://example.org/a/
language: en-IN
kinds: {fair: {label: Fair}}
series: {tide-fair: {label: Tide Fair, aliases: [Fair of Tides]}}
types: {things: {label: Exhibits}}
evidence: optional
quotes: {max_words: 60, max_share: 0.4}
accept: [text]
"""
SOURCE = """
title: T
publisher: P
agency: A
published: 2021-05-08
dateline: Saturday, 8 May 2021
archive: a.txt
url: https://example.org
language: hi
"""
ENTITIES = (
    "ada-finch: {name: Ada Finch, aliases: [Finch], description: 'A mayor.[^a]', evidence: {a: {source: b, quote: c}}}"
)
WHOLE = {"event": EVENT, "site": SITE, "source": SOURCE, "entities": ENTITIES}
PLACES = {
    "event": "content/events/whole.yaml",
    "site": "content/site.yaml",
    "source": "content/sources/whole.yaml",
    "entities": "content/entities/whole.yaml",
}
# What is wrong in a file: the schema, what is replaced there, by what.
FAULTS = [
    *(
        ("event", "place:", "palce:"),
        ("event", "person: ada", "persn: ada"),
        ("event", "note: no", "remark: no"),
        ("event", "{a: {source", "{a b: {source"),
    ),
    *(("event", "title: 2018\n", ""), ("event", "status: expected", "status: planned"), ("event", "3}", "third}")),
    *(("event", "3}", "0}"), ("event", "[grayholm-bell]", "grayholm-bell"), ("event", "kind: fair", "kind: Fair")),
    *(
        ("event", "https://", "javascript:"),
        ("event", "label: There", "lable: There"),
        ("event", "title: 2018", "title: [a]"),
    ),
    ("site", "label: Exhibits", "name: Exhibits"),
    *(("site", "label: Fair}", "lable: Fair}"), ("site", "0.4", "40"), ("site", "optional", "maybe")),
    *(("site", "example.org/a/", "example.org/?a"), ("site", "en-IN", "English"), ("site", "tide-fair:", "Tide Fair:")),
    *(
        ("source", "publisher", "publischer"),
        ("source", "a.txt", "archive/a.txt"),
        ("source", "language: hi", "language: Hindi"),
        ("source", "published: 2021-05-08\n", ""),
    ),
    *(("entities", "aliases", "alias"), ("entities", "ada-finch", "Ada"), ("entities", "name: Ada Finch, ", "")),
]


def test_the_schemas_are_those_that_the_command_names() -> None:
    assert sorted(FILES) == ["entities", "event", "site", "source"]


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = json_schema(name)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


def test_there_is_content_to_try_the_schemas_on() -> None:
    assert len(SITES) >= 3
    assert {name for _, name in files()} == set(FILES)


@by_every_reader
@pytest.mark.parametrize(("path", "name"), list(files()), ids=lambda value: str(value)[-40:])
def test_the_content_here_is_valid(path: Path, name: str, read: Callable[[str], Any]) -> None:
    assert [one.message for one in validator(name).iter_errors(read(path.read_text("utf-8")))] == []


@by_every_reader
@pytest.mark.parametrize("name", WHOLE)
def test_files_with_every_field_are_valid(name: str, read: Callable[[str], Any], tmp_path: Path) -> None:
    assert [one.message for one in validator(name).iter_errors(read(WHOLE[name]))] == []
    root = laid_over(tmp_path, {PLACES[name]: WHOLE[name]})
    assert [one for one in load(root)[1] if one.place.file == PLACES[name] and one.code != "duplicate-key"] == []


def test_the_files_with_every_field_have_every_field() -> None:
    record = as_text(EVENT)
    assert set(record) == {one.name for one in TABLES["event"].fields}
    assert set(record["evidence"]["a"]) == {one.name for one in TABLES["quote"].fields}
    assert set(as_text(SITE)) == {one.name for one in TABLES["site"].fields}
    assert set(as_text(SOURCE)) == {one.name for one in TABLES["source"].fields}
    assert set(as_text(ENTITIES)["ada-finch"]) == {one.name for one in TABLES["entity"].fields}


@by_every_reader
@pytest.mark.parametrize(("name", "old", "new"), FAULTS)
def test_schema_and_loader_find_the_same_faults(
    name: str, old: str, new: str, read: Callable[[str], Any], tmp_path: Path
) -> None:
    text = WHOLE[name]
    assert old in text
    broken = text.replace(old, new, 1)
    assert list(validator(name).iter_errors(read(broken)))
    root = laid_over(tmp_path, {PLACES[name]: broken})
    assert [one for one in load(root)[1] if one.place.file == PLACES[name] and one.code != "duplicate-key"]


def every_field(record: Fields) -> Iterator[Field]:
    for one in record.fields:
        yield one
        shape = one.shape
        while isinstance(shape, (Many, Keyed)):
            shape = shape.of
        if isinstance(shape, Fields):
            yield from every_field(shape)


def test_every_field_says_what_it_is_for() -> None:
    for record in TABLES.values():
        for one in every_field(record):
            assert one.about
            assert not one.about.endswith(".")


# --- the documentation -----------------------------------------------------------------------------------------------

DOCUMENT = (REPOSITORY / "docs/content.md").read_text("utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_the_documentation_lists_the_fields(name: str) -> None:
    """Where this fails, ``timeline.content.fields.table`` gives what has to stand there."""
    found = re.search(rf"<!-- fields of {name} -->\n\n((?:\|.*\n)+)", DOCUMENT)
    assert found, f"docs/content.md has no table of the fields of {name}"
    assert found[1] == table(name)


def test_a_table_has_the_fields_within_fields() -> None:
    rows = re.findall(r"^\| `([^`]+)`", table("event"), re.MULTILINE)
    assert {"people[].person", "people[].role", "previously[].date", "caveats[].text"} <= set(rows)
    assert "kinds.<id>.label" in table("site")


def yaml_blocks() -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)


def test_the_examples_of_the_documentation_are_valid() -> None:
    event, people, site = yaml_blocks()
    for name, text in (("event", event), ("entities", people), ("site", site)):
        assert [one.message for one in validator(name).iter_errors(as_text(text))] == []


def test_the_event_of_the_documentation_checks_clean(tmp_path: Path) -> None:
    root = laid_over(tmp_path, {"content/events/third-tide-fair.yaml": yaml_blocks()[0]})
    assert [one for one in problems(root) if one.severity is not Severity.INFO] == []


def test_the_dates_of_the_documentation_mean_what_it_says() -> None:
    table_ = re.search(r"## Dates\n[^|]*\n\n((?:\|[^\n]*\n)+)", DOCUMENT)
    assert table_
    dates = [text for row in table_[1].splitlines()[2:] for text in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(dates) > 20
    for text in dates:
        parse(text)
    assert in_words(parse("-0043")) == "44 BC"
    assert in_words(parse("0000")) == "1 BC"
    for text in re.findall(r"`([^`]+)`", DOCUMENT.split("Level 2 is not read: ")[1].split(". Write")[0]):
        with pytest.raises(ValueError, match="not a date"):
            parse(text)
