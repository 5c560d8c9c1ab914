from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest

from timeline.content.containers import Field, Fields, Keyed, Many
from timeline.content.values import Date, Id, Key, Number, ReadContext, Shape, ShortText
from timeline.content.yaml_reader import read as read_yaml
from timeline.dates.edtf import Edtf, parse
from timeline.diagnostics.diagnostic import Place

FILE = "content/events/a.yaml"


@dataclass(frozen=True)
class Visitor:
    person: str = ""
    office: str | None = None
    since: Edtf | None = None
    since_at: Place | None = None
    at: Place | None = None


PERSON = Fields(
    "A person",
    Visitor,
    (
        Field("person", Id(), "who", required=True),
        Field("role", ShortText(20), "as what", to="office"),
        Field("since", Date(), "from when on", at="since_at"),
    ),
)
LINK = Fields(
    "A link",
    dict[str, str],
    (Field("url", ShortText(), "where", required=True), Field("label", ShortText(), "what", required=True)),
)
KEYS = Many(Key(), 3, single=True)


def read(shape: Shape, yaml: str) -> tuple[Any, list[str]]:
    """The value of a file and its problems, each as the line that an editor reads."""
    node, text, problems = read_yaml(yaml.encode(), FILE)
    assert not problems
    assert node is not None
    context = ReadContext(FILE, text)
    value = shape.read(node, context)
    said = [
        f"{one.place.line}:{one.place.column} {one.code}: {one.message} {one.hint}".strip() for one in context.problems
    ]
    return value, said


def test_a_list() -> None:
    value, problems = read(Many(ShortText()), "[a, no, 012]")
    assert (value, problems) == (("a", "no", "012"), [])
    assert [item.at.column for item in value] == [2, 5, 9]


def test_what_is_wrong_in_a_list_is_left_out_and_told() -> None:
    value, problems = read(Many(Id()), "[a, B, c]")
    assert value == ("a", "c")
    assert len(problems) == 1


def test_one_value_may_stand_for_a_list_only_where_that_is_said() -> None:
    assert read(KEYS, "a") == (("a",), [])
    assert read(KEYS, "[a, b]") == (("a", "b"), [])
    assert read(Many(Id()), "grayholm") == (
        None,
        [
            "1:1 wrong-type: A single value is here; a list belongs here. "
            "Write `[grayholm]`, or put “- ” before each value, on a line of its own."
        ],
    )


def test_how_a_list_of_records_is_written() -> None:
    assert read(Many(PERSON), "ada-finch: Mayor") == (
        None,
        [
            "1:1 wrong-type: Fields are here; a list belongs here. "
            "Write it as `[{person: an-id}]`, or put “- ” before each entry, on a line of its own."
        ],
    )


def test_a_list_has_its_bound() -> None:
    assert read(KEYS, "[a, b, c, d]") == (None, ["1:1 too-large: This list has 4 entries; the limit is 3."])


def test_a_mapping_keeps_its_order_and_its_places() -> None:
    value, problems = read(Keyed(Number()), "b: 2\na: 1\n")
    assert (list(value.items()), problems) == ([("b", 2), ("a", 1)], [])
    assert [key.at for key in value] == [Place(FILE, 1, 1), Place(FILE, 2, 1)]


def test_the_keys_of_a_mapping_are_ids_unless_they_are_free() -> None:
    assert read(Keyed(Number()), "Tide Fair: 3") == (
        {},
        [
            "1:1 bad-id: `Tide Fair` is not an id: ids are small letters a–z and digits, in groups joined by single "
            "hyphens. For example `tide-fair`."
        ],
    )
    assert read(Keyed(Number(), free=True), "Tide_Fair: 3") == ({"Tide_Fair": 3}, [])


@pytest.mark.parametrize("key", ["Tide Fair", "'a]'", "'[a'", "''"])
def test_a_key_of_a_quote_can_be_cited(key: str) -> None:
    value, (problem,) = read(Keyed(Number(), free=True), f"{key}: 3")
    assert value == {}
    assert "cannot be cited: a key has no spaces" in problem


def test_a_colon_without_a_space_is_told_as_such() -> None:
    _, (problem,) = read(Keyed(Number()), "{tide-fair:3}")
    assert problem.endswith("The colon after the id needs a space.")


def test_how_a_mapping_is_written() -> None:
    assert read(Keyed(Number()), "tide-fair") == (
        None,
        [
            "1:1 wrong-type: A single value is here; a group of ids, each with its value, belongs here. "
            "Write it as `{an-id: 3}`, or each on a line of its own, indented."
        ],
    )


def test_a_mapping_has_its_bound() -> None:
    assert read(Keyed(Number(), 1), "{a: 1, b: 2}") == (
        None,
        ["1:1 too-large: 2 entries are here; the limit is 1."],
    )


def test_a_record() -> None:
    value, problems = read(PERSON, "person: ada-finch")
    assert problems == []
    assert (value["person"], value["role"], value.at, value.whole) == ("ada-finch", None, Place(FILE), True)


def test_a_record_that_is_a_single_value_is_shown_how_to_write_that_value() -> None:
    _, (problem,) = read(PERSON, "ada-finch")
    assert "Write it as `{person: ada-finch}`" in problem
    _, (problem,) = read(LINK, "https://example.org")
    assert "Write it as `{url: …, label: …}`" in problem


def test_a_required_field_that_is_missing() -> None:
    assert read(PERSON, "role: Mayor") == (
        None,
        ["1:1 missing-field: A person needs `person`: who. Add `person: an-id`."],
    )


def test_a_misspelt_field_is_told_once_with_the_field_that_is_meant() -> None:
    assert read(PERSON, "Persn: ada-finch") == (
        None,
        ["1:1 unknown-field: A person has no field `Persn`. Did you mean `person`?"],
    )


def test_an_unknown_field_is_told_with_those_that_there_are() -> None:
    value, problems = read(PERSON, "person: ada-finch\nshoe-size: 38\n")
    assert value["person"] == "ada-finch"
    assert problems == ["2:1 unknown-field: A person has no field `shoe-size`. It may have: person, role, since."]


def test_an_empty_field_is_told_by_its_name() -> None:
    assert read(PERSON, "person: ada-finch\nrole:\n")[1] == [
        "2:6 wrong-type: `role` is empty. Fill it in, or delete the line."
    ]
    assert read(PERSON, "person:\n") == (None, ["1:8 wrong-type: `person` is empty. Fill it in."])


def test_what_can_be_read_is_read_whatever_is_wrong_beside_it() -> None:
    value, problems = read(PERSON, "person: ada-finch\nrole: [x]\nnope: 1\n")
    assert value["person"] == "ada-finch"
    assert len(problems) == 2


def test_a_partial_record_is_of_use_without_its_required_fields() -> None:
    value, problems = read(replace(PERSON, partial=True), "role: Mayor")
    assert (value["role"], value.whole) == ("Mayor", False)
    assert len(problems) == 1


# --- what a record keeps ---------------------------------------------------------------------------------------------


def kept(shape: Shape, yaml: str) -> Any:
    """What a record keeps of the value of a file."""
    value, problems = read(shape, yaml)
    assert problems == []
    return shape.kept(value)


def test_a_field_becomes_the_attribute_of_its_name_or_the_one_that_it_names() -> None:
    assert kept(PERSON, "{person: ada-finch, role: Mayor}") == Visitor("ada-finch", "Mayor")


def test_a_missing_field_leaves_the_default_of_the_class() -> None:
    assert kept(PERSON, "person: ada-finch") == Visitor("ada-finch")


def test_a_missing_field_may_have_a_default_in_the_table_which_has_the_place_of_the_record() -> None:
    role = Field("role", ShortText(), "as what", to="office", default="Guest")
    guest = kept(replace(PERSON, fields=(PERSON.fields[0], role)), "# A guest:\nperson: ada-finch")
    assert (guest.office, guest.office.at) == ("Guest", Place(FILE, 2, 1))


def test_a_date_is_kept_without_its_place_which_has_an_attribute_of_its_own() -> None:
    visitor = kept(PERSON, "person: ada-finch\nsince: 2021\n")
    assert (visitor.since, visitor.since_at) == (parse("2021"), Place(FILE, 2, 8))


def test_records_in_a_list_are_kept_as_records() -> None:
    assert kept(Many(PERSON), "[{person: a}, {person: b}]") == (Visitor("a"), Visitor("b"))


@pytest.mark.parametrize("besides", [(), ("at",)])
def test_a_record_under_an_id_has_the_place_of_the_id_where_it_keeps_one(besides: tuple[str, ...]) -> None:
    (visitor,) = kept(Keyed(replace(PERSON, besides=besides)), "\nfirst: {person: a}").values()
    assert visitor == Visitor("a", at=Place(FILE, 2, 1) if besides else None)


def test_a_record_that_is_no_entry_has_its_own_place() -> None:
    assert kept(Many(replace(PERSON, besides=("at",))), "[{person: a}]") == (Visitor("a", at=Place(FILE, 1, 2)),)


def test_a_record_is_told_what_is_known_of_it_from_elsewhere() -> None:
    value, _ = read(replace(PERSON, besides=("since_at",)), "person: a")
    assert value.record(since_at=Place("x"), more="passed over") == Visitor("a", since_at=Place("x"))
    with pytest.raises(KeyError):
        value.record()


@pytest.mark.parametrize(
    ("shape", "sample"),
    [
        (Many(PERSON), "[{person: an-id}]"),
        (KEYS, "key"),
        (Keyed(LINK), "{an-id: {url: …, label: …}}"),
        (Keyed(Number(), free=True), "{key: 3}"),
    ],
)
def test_samples(shape: Shape, sample: str) -> None:
    assert shape.sample == sample
    assert read(shape, sample)[1] == []
