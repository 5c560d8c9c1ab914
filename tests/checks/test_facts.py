"""The rules about places, people, roles, topics and numbers: what they say, where, and how it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from breaking import where
from museum import MUSEUM, apart_from_prose, laid_over, printed, problems
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity

FILE = "content/events/opening.yaml"
LETTER = "content/sources/letter.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
BELL = "The museum agreed to lend the bell of the Grayholm Light to the island in June"
RIBBON = "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300."


def event(fields: str, *quotes: str, source: str = "fair-report") -> str:
    evidence = "".join(f'  q{i}:\n    source: {source}\n    quote: "{quote}"\n' for i, quote in enumerate(quotes))
    cited = "".join(f"[^q{i}]" for i in range(len(quotes)))
    return (
        f"title: Tide Fair\ndate: 2021-05-06\nkind: fair\n{fields}\nevidence:\n{evidence}summary: Of the fair.{cited}\n"
    )


def pasted(key: str, text: str) -> str:
    """The end of a hint that gives a passage of the report."""
    return (
        "A passage of `fair-report` supports it. Put this into the record's `evidence`:\n"
        f'  {key}:\n    source: fair-report\n    quote: "{text}"\n'
        "It needs no reference: facts are compared with all quotes of the record."
    )


def severe(root: Path, files: Mapping[str, bytes | str]) -> list[Diagnostic]:
    """The errors and warnings, but those of prose, of the museum's site with these files laid over it."""
    return apart_from_prose(problems(printed(laid_over(root, files))))


def told(root: Path, fields: str, text: str, files: Mapping[str, str] | None = None) -> list[Diagnostic]:
    """The errors and warnings about a record with these fields that quotes a letter of 8 May 2021."""
    return severe(
        root,
        {
            FILE: event(fields, text, source="letter"),
            LETTER: "title: A letter\npublished: 2021-05-08\narchive: letter.txt\n",
            "archive/letter.txt": f"{text}\n{'The rest of the letter is about other things. ' * 30}",
            **(files or {}),
        },
    )


def test_a_person_whom_no_quote_names_is_told_with_the_known_names(tmp_path: Path) -> None:
    text = event("people: [{person: tom-reed}]", OPENING)
    assert severe(tmp_path, {FILE: text}) == [
        Diagnostic(
            "person-unsupported",
            Severity.ERROR,
            where(FILE, text, "tom-reed"),
            "No quote of this record names Tom Reed.",
            "Quote the passage that names them, or add the spelling there to the aliases "
            "(known: “Tom Reed”, “Reed”). "
            + pasted("tom-reed", "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300."),
        )
    ]


def test_a_person_whom_nobody_names_is_not_also_without_a_role(tmp_path: Path) -> None:
    text = event("people: [{person: tom-reed, role: Harbour Master}]", OPENING)
    assert [problem.code for problem in severe(tmp_path, {FILE: text})] == ["person-unsupported"]


def test_the_neighbours_role_is_told_with_what_stands_at_the_name(tmp_path: Path) -> None:
    text = event("people: [{person: tom-reed, role: Mayor}]", OPENING, RIBBON)
    assert severe(tmp_path, {FILE: text}) == [
        Diagnostic(
            "role-unsupported",
            Severity.ERROR,
            where(FILE, text, "Mayor"),
            "No quote of this record gives Tom Reed the role “Mayor”.",
            "The quotes say: “Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300”. "
            "Write the role as the quotes give it with the name, or leave it out.",
            (Related(where(FILE, text, f'"{RIBBON}'), "“Tom Reed”"),),
        )
    ]


def test_what_stands_at_each_mention_is_told_once(tmp_path: Path) -> None:
    said = "We met Ada Finch, the mayor, and our old friend the harbour master Tom Reed; Tom Reed waved"
    quotes = "We met Ada Finch, the mayor, and our old friend"
    files = {
        FILE: event("people: [{person: ada-finch, role: harbour master}]", OPENING, RIBBON).replace(
            "summary:",
            f'  seen:\n    source: letter\n    quote: "{quotes}"\nsummary: Seen.[^seen] #',
        ),
        LETTER: "title: A letter\npublished: 2021-05-08\narchive: letter.txt\n",
        "archive/letter.txt": said + " The rest of the letter is about other things." * 30,
    }
    (problem,) = severe(tmp_path, files)
    assert problem.code == "role-unsupported"
    assert problem.hint == (
        "The quotes say: “Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of …”; "
        "“We met Ada Finch, the mayor, and our old friend”. "
        "Write the role as the quotes give it with the name, or leave it out."
    )
    assert [each.message for each in problem.related] == ["“Ada Finch”", "“Ada Finch”"]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("Mayor", "On Thursday Mayor Ada Finch spoke."),
        ("mayor", "On Thursday the mayor, Ada Finch, spoke."),
        ("mayor of Saltmere", "On Thursday Ada Finch, the mayor of Saltmere, spoke."),
        ("mayor", "On Thursday Ada Finch, the mayor of Saltmere, spoke."),
        ("mayor", "On Thursday Saltmere's mayor Ada Finch spoke."),
        ("mayor", "On Thursday Ada Finch (mayor) and Tom Reed (harbour master) spoke."),
        ("honorable mayor", "On Thursday the Honourable Mayor Dr. Ada Finch spoke."),
        ("mayor", "On Thursday the council chose Ada Finch as mayor."),
        ("mayor", "Mayors Ada Finch and Tom Reed met on Thursday."),
        ("former mayor", "On Thursday former mayor Ada Finch spoke."),
    ],
)
def test_a_role_in_other_words_passes(tmp_path: Path, role: str, text: str) -> None:
    assert told(tmp_path, f"people: [{{person: ada-finch, role: {role}}}]", text) == []


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("mayor", "On Thursday Deputy Mayor Ada Finch spoke."),
        ("mayor", "On Thursday former mayor Ada Finch spoke."),
        ("mayor", "On Thursday Ada Finch, deputy mayor, spoke."),
        ("mayor", "On Thursday mayor-elect Ada Finch spoke."),
        ("mayor", "On Thursday Mayor Tom Reed and Ada Finch spoke."),
        ("mayor", "On Thursday Ada Finch and Mayor Tom Reed spoke."),
        ("mayor", "On Thursday Ada Finch, harbour master, met Tom Reed, the mayor."),
        ("mayor", "On Thursday Ada Finch asked to see the mayor."),
        ("harbour master", "On Thursday Harbour Mayor Master Ada Finch spoke."),
    ],
)
def test_another_office_is_refused(tmp_path: Path, role: str, text: str) -> None:
    found = told(tmp_path, f"people: [{{person: ada-finch, role: {role}}}]", text)
    assert [problem.code for problem in found] == ["role-unsupported"]


@pytest.mark.parametrize(
    "text", ["On Thursday ADA FINCH spoke.", "On Thursday Ada J. Finch spoke.", "On Thursday Finch's boat sank."]
)
def test_a_person_in_other_spelling_passes(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, "people: [{person: ada-finch}]", text) == []


@pytest.mark.parametrize(
    "text", ["On Thursday a finch sang to us.", "On Thursday Adam Finchley spoke.", "On Thursday Finchs sang here."]
)
def test_a_word_that_is_like_a_name_names_nobody(tmp_path: Path, text: str) -> None:
    found = told(tmp_path, "people: [{person: ada-finch}]", text)
    assert [problem.code for problem in found] == ["person-unsupported"]


def test_a_place_that_no_quote_names_is_told_with_the_known_names(tmp_path: Path) -> None:
    text = event("place: grayholm", OPENING)
    assert severe(tmp_path, {FILE: text}) == [
        Diagnostic(
            "place-unsupported",
            Severity.ERROR,
            where(FILE, text, "grayholm"),
            "No quote of this record names Grayholm.",
            "Quote the words that say where, add the spelling there to the aliases "
            "(known: “Grayholm”, “island of Grayholm”), or leave `place` out. "
            + pasted("grayholm", "The choir from Grayholm sang from a barge and went home by the last ferry."),
        )
    ]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ("name: United Shires, aliases: [US]", "On Thursday the U.S. council met."),
        ("name: United Shires, aliases: [U.S.]", "On Thursday the US council met."),
        ("name: United Shires, aliases: [US]", "On Thursday the US's council met."),
        ("name: United Shires, aliases: [US]", "On Thursday the council met in the United Shires."),
        ("name: New Harbour, aliases: [Harbour]", "On Thursday the council met in Harbour."),
        ("name: New Harbour", "On Thursday the council met in New Harbour."),
    ],
)
def test_a_place_in_other_spelling_passes(tmp_path: Path, names: str, text: str) -> None:
    places = (MUSEUM / "content/entities/places.yaml").read_text("utf-8") + f"shires: {{{names}}}\n"
    assert told(tmp_path, "place: shires", text, {"content/entities/places.yaml": places}) == []


@pytest.mark.parametrize("text", ["On Thursday they gave us a cake.", "On Thursday the USA council met."])
def test_other_letters_name_no_place(tmp_path: Path, text: str) -> None:
    names = "shires: {name: United Shires, aliases: [US]}\n"
    places = (MUSEUM / "content/entities/places.yaml").read_text("utf-8") + names
    found = told(tmp_path, "place: shires", text, {"content/entities/places.yaml": places})
    assert [problem.code for problem in found] == ["place-unsupported"]


def test_a_topic_that_no_quote_names_is_told_with_the_known_names(tmp_path: Path) -> None:
    text = event("about: [saltmere, grayholm-bell]", OPENING)
    assert severe(tmp_path, {FILE: text}) == [
        Diagnostic(
            "topic-unsupported",
            Severity.ERROR,
            where(FILE, text, "grayholm-bell"),
            "No quote of this record names Bell of the Grayholm Light.",
            "Quote the passage that names it, add the spelling there to the aliases "
            "(known: “Bell of the Grayholm Light”, “bell of the Grayholm Light”), or take it out of `about`. "
            + pasted("bell-of-the-grayholm-light", BELL),
        )
    ]


def test_a_number_that_no_quote_gives_is_told(tmp_path: Path) -> None:
    text = event("series: {tide-fair: 4}", OPENING)
    found = severe(tmp_path, {FILE: text})
    assert found == [
        Diagnostic(
            "ordinal-unsupported",
            Severity.ERROR,
            where(FILE, text, "tide-fair"),
            "No quote of this record gives it number 4 of Tide Fair.",
            "Quote the words that give the number, add the wording there to the `aliases` of "
            "`tide-fair` in content/site.yaml, or leave `series` out.",
        )
    ]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (5, "The 5th Tide Fair opened on Thursday."),
        (5, "The fifth Tide Fair opened on Thursday."),
        (21, "The twenty-first Tide Fair opened on Thursday."),
        (21, "The 21st annual Tide Fair opened on Thursday."),
        (1, "The inaugural Tide Fair opened on Thursday."),
    ],
)
def test_a_number_in_words_and_figures_passes(tmp_path: Path, number: int, text: str) -> None:
    assert told(tmp_path, f"series: {{tide-fair: {number}}}", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fifth Lantern Walk was on Thursday.",
        "The Tide Fair opened on Thursday for the fifth time in the rain.",
        "On the fifth day of the Tide Fair, on Thursday, it rained.",
        "The Tide Fair opened on Thursday with 5 boats.",
    ],
)
def test_a_number_of_something_else_counts_nothing(tmp_path: Path, text: str) -> None:
    found = told(tmp_path, "series: {tide-fair: 5}", text)
    assert [problem.code for problem in found] == ["ordinal-unsupported"]


def test_each_wrong_fact_is_told_in_its_own_place(tmp_path: Path) -> None:
    fields = "place: grayholm\nseries: {lantern-walk: 3}\npeople: [{person: tom-reed}]\nabout: [grayholm-bell]"
    text = event(fields, OPENING).replace("2021-05-06", "2021-05-07")
    errors = [problem for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert [(problem.code, problem.place) for problem in errors] == [
        ("date-unsupported", where(FILE, text, "2021-05-07")),
        ("place-unsupported", where(FILE, text, "grayholm")),
        ("ordinal-unsupported", where(FILE, text, "lantern-walk")),
        ("person-unsupported", where(FILE, text, "tom-reed")),
        ("topic-unsupported", where(FILE, text, "grayholm-bell")),
    ]


def test_facts_of_a_record_with_an_unknown_source_are_left_open(tmp_path: Path) -> None:
    fields = "place: grayholm\nseries: {lantern-walk: 3}\npeople: [{person: tom-reed, role: Mayor}]"
    text = event(fields, OPENING, source="fair-reprot")
    errors = [problem for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert [problem.code for problem in errors] == ["unknown-source"]


def test_an_unknown_person_is_not_also_without_a_quote(tmp_path: Path) -> None:
    text = event("place: saltmeer\npeople: [{person: tom-read, role: Mayor}]\nabout: [bell]", OPENING)
    errors = [problem for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert [problem.code for problem in errors] == ["unknown-entity"] * 3
