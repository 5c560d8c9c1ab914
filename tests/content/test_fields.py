from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
import yaml
from jsonschema import Draft202012Validator

from museum import laid_over, problems
from timeline.content.containers import Fields, Keyed, Many
from timeline.content.fields import FILES, TABLES, json_schema, table
from timeline.content.load import load
from timeline.dates.edtf import in_words, parse
from timeline.diagnostics.diagnostic import Severity
from timeline.model.records import Link

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


def every_table(record: Fields[Any]) -> Iterator[Fields[Any]]:
    """A table and all that stand in it."""
    yield record
    for one in record.fields:
        shape = one.shape
        while isinstance(shape, (Many, Keyed)):
            shape = shape.of
        if isinstance(shape, Fields):
            yield from every_table(shape)


EVERY_TABLE = {table.name: table for record in TABLES.values() for table in every_table(record)}
of_every_table = pytest.mark.parametrize("table", EVERY_TABLE.values(), ids=EVERY_TABLE)


@of_every_table
def test_every_field_says_what_it_is_for(table: Fields[Any]) -> None:
    for one in table.fields:
        assert one.about
        assert not one.about.endswith(".")


# --- the classes of the records --------------------------------------------------------------------------------------

Attributes = list[dataclasses.Field[Any]]


def attributes(table: Fields[Any]) -> Attributes:
    """The attributes of the records of a table."""
    assert dataclasses.is_dataclass(table.record)
    return list(dataclasses.fields(table.record))


def unlike(table: Fields[Any], attributes: Attributes) -> list[str]:
    """Where the table and the attributes of its class do not agree, each in a sentence."""
    with_default = {
        one.name: one.default is not dataclasses.MISSING or one.default_factory is not dataclasses.MISSING
        for one in attributes
    }
    filled = {one.attribute: one for one in table.fields}
    known = [*filled, *(one.at for one in table.fields if one.at), *table.besides]
    return [
        *(f"{table.name}: nothing fills the attribute `{name}`" for name in with_default if name not in known),
        *(f"{table.name}: its class has no attribute `{name}`" for name in known if name not in with_default),
        *(f"{table.name}: `{name}` is filled twice" for name, times in Counter(known).items() if times > 1),
        *(
            f"{table.name}: `{one.name}` may be missing, and there is no default"
            for one in table.fields
            if not (one.required and not table.partial)
            and not with_default.get(one.attribute, True)
            and not one.default
        ),
        *(
            f"{table.name}: `{one.name}` cannot be missing, and there is a default"
            for one in table.fields
            if one.required and not table.partial and (with_default.get(one.attribute) or one.default)
        ),
    ]


@of_every_table
def test_a_table_and_the_class_of_its_records_have_the_same_fields(table: Fields[Any]) -> None:
    assert unlike(table, attributes(table)) == []


@pytest.mark.parametrize("number", range(len(TABLES["event"].fields)))
def test_a_field_that_is_only_in_the_class_is_seen(number: int) -> None:
    event = TABLES["event"]
    table = dataclasses.replace(event, fields=event.fields[:number] + event.fields[number + 1 :])
    gone = event.fields[number]
    names = [gone.attribute, *([gone.at] if gone.at else [])]
    assert unlike(table, attributes(event)) == [f"An event: nothing fills the attribute `{name}`" for name in names]


@pytest.mark.parametrize("number", range(len(TABLES["event"].fields)))
def test_a_field_that_is_only_in_the_table_is_seen(number: int) -> None:
    event = TABLES["event"]
    gone = event.fields[number].attribute
    left = [one for one in attributes(event) if one.name != gone]
    assert unlike(event, left) == [f"An event: its class has no attribute `{gone}`"]


@pytest.mark.parametrize("number", range(len(TABLES["source"].fields)))
def test_a_default_where_there_is_to_be_none_and_none_where_there_is_to_be_one_is_seen(number: int) -> None:
    source = TABLES["source"]
    one = source.fields[number]
    turned = dataclasses.replace(one, required=not one.required)
    table = dataclasses.replace(source, fields=(*source.fields[:number], turned, *source.fields[number + 1 :]))
    what = "cannot be missing, and there is a default" if turned.required else "may be missing, and there is no default"
    assert unlike(table, attributes(source)) == [f"A source: `{one.name}` {what}"]


def fits(value: Any, type_: Any) -> bool:
    """Whether a value is of a type as the classes of the records write it."""
    origin, of = get_origin(type_), get_args(type_)
    if origin is UnionType:
        return any(fits(value, one) for one in of)
    if origin is tuple:
        return isinstance(value, tuple) and all(fits(one, of[0]) for one in value)
    if origin is Mapping:
        return isinstance(value, dict) and all(fits(key, of[0]) and fits(one, of[1]) for key, one in value.items())
    if dataclasses.is_dataclass(value):
        hints = get_type_hints(type(value))
        return isinstance(value, type_) and all(fits(getattr(value, name), hint) for name, hint in hints.items())
    return isinstance(value, type_)


def test_values_are_of_the_types_of_their_attributes(tmp_path: Path) -> None:
    """In files with every field: what mypy cannot see, since values become attributes by name."""
    files = {PLACES[name]: WHOLE[name] for name in ("event", "site", "source")}
    timeline, _ = load(laid_over(tmp_path, {**files, "content/entities/whole.yaml": ENTITIES.replace("ada-", "eva-")}))
    event = next(one for one in timeline.events if one.id == "whole")
    for record in (timeline.site, event, timeline.sources["whole"], timeline.entities["eva-finch"]):
        hints = get_type_hints(type(record))
        assert {
            name: getattr(record, name) for name, type_ in hints.items() if not fits(getattr(record, name), type_)
        } == {}
        assert [name for name in hints if getattr(record, name) in (None, (), {})] == []


@pytest.mark.parametrize(
    ("value", "type_"),
    [("a", int), (None, str), ((1,), tuple[str, ...]), ({"a": 1}, Mapping[str, str]), (Link(1, ""), Link)],  # type: ignore[arg-type]
)
def test_a_value_of_another_type_is_seen(value: object, type_: object) -> None:
    assert not fits(value, type_)


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
