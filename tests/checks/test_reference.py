"""The rules of the family *reference*: where they point, what they advise, and when they keep silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from museum import laid_over, problems
from timeline.checks.dead_link import check_site
from timeline.diagnostics.diagnostic import Diagnostic, Place
from timeline.model.records import Text
from timeline.site.page_models import FreePage, PagePlan
from timeline.site.view_models import Cited

OPENING = "content/events/opening.yaml"
PEOPLE = "content/entities/people.yaml"
THINGS = "content/entities/things.yaml"
QUOTE = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."


def event(more: str = "", evidence: str = "") -> str:
    """A record that is in order, with fields (after line 3) and quotes of one's choice added."""
    return (
        "title: Tide Fair opens\ndate: 2021-05-06\nkind: fair\n"
        f"{more}evidence:\n  opening: {{source: fair-report, quote: {QUOTE}}}\n{evidence}"
    )


def found(root: Path, code: str, files: dict[str, str]) -> list[Diagnostic]:
    return [problem for problem in problems(laid_over(root, files)) if problem.code == code]


def only(root: Path, code: str, files: dict[str, str]) -> Diagnostic:
    (problem,) = found(root, code, files)
    return problem


# --- where, and what to do -------------------------------------------------------------------------------------------


def test_an_unknown_kind(tmp_path: Path) -> None:
    problem = only(tmp_path, "unknown-kind", {OPENING: event().replace("fair\n", "fare\n", 1)})
    assert problem.place == Place(OPENING, 3, 7)
    assert problem.hint.startswith("Did you mean `fair`? Known are `fair` and `plan`. ")
    assert "content/site.yaml" in problem.hint


def test_a_kind_like_no_other_gets_the_list_alone(tmp_path: Path) -> None:
    problem = only(tmp_path, "unknown-kind", {OPENING: event().replace("fair\n", "zzz\n", 1)})
    assert problem.hint.startswith("Known are `fair` and `plan`. ")


def test_a_long_list_is_not_shown(tmp_path: Path) -> None:
    kinds = ", ".join(f"kind-{letter}: {{label: {letter}}}" for letter in "abcdefgh")
    site = f"title: T\ndescription: D\nbase_url: https://example.org/\nkinds: {{fair: {{label: F}}, {kinds}}}\n"
    problem = only(
        tmp_path,
        "unknown-kind",
        {
            "content/site.yaml": site,
            "content/events/bell-lent.yaml": event(),
            OPENING: event().replace("fair\n", "fare\n", 1),
        },
    )
    assert problem.hint.startswith("Did you mean `fair`? Add a new kind ")


def test_an_unknown_series(tmp_path: Path) -> None:
    problem = only(tmp_path, "unknown-series", {OPENING: event("series: {lantern-walk: 2, tidefair: 3}\n")})
    assert problem.place == Place(OPENING, 4, 27)
    assert problem.hint.startswith("Did you mean `tide-fair`? ")


@pytest.mark.parametrize(
    ("field", "column", "guess", "file"),
    [
        ("place: saltmeer", 8, "saltmere", "content/entities/places.yaml"),
        ("people: [{person: ada-fynch}]", 19, "ada-finch", PEOPLE),
        ("about: [saltmere, grayholm-bel]", 19, "grayholm-bell", "content/entities/"),
    ],
)
def test_an_unknown_entity(tmp_path: Path, field: str, column: int, guess: str, file: str) -> None:
    problem = only(tmp_path, "unknown-entity", {OPENING: event(f"{field}\n")})
    assert problem.place == Place(OPENING, 4, column)
    assert problem.hint.startswith(f"Did you mean `{guess}`? ")
    assert file in problem.message
    assert file in problem.hint


@pytest.mark.parametrize(
    ("field", "column", "holds", "wants"),
    [
        ("place: ada-finch", 8, PEOPLE, "content/entities/places.yaml"),
        ("people: [{person: grayholm-bell}]", 19, THINGS, PEOPLE),
    ],
)
def test_an_entity_of_another_file(tmp_path: Path, field: str, column: int, holds: str, wants: str) -> None:
    problem = only(tmp_path, "unknown-entity", {OPENING: event(f"{field}\n")})
    assert problem.place == Place(OPENING, 4, column)
    assert holds in problem.message
    assert wants in problem.message
    assert "`about`" in problem.hint
    assert [related.place for related in problem.related] == [Place(holds, 1, 1)]


def test_a_place_is_not_taken_for_a_person(tmp_path: Path) -> None:
    assert only(tmp_path, "unknown-entity", {OPENING: event("place: ada-fynch\n")}).hint.startswith("Known are `gray")


def test_what_an_event_is_about_may_stand_in_any_file(tmp_path: Path) -> None:
    files = {OPENING: event("about: [saltmere, ada-finch, grayholm-bell]\n")}
    assert found(tmp_path, "unknown-entity", files) == []


def test_an_unknown_source(tmp_path: Path) -> None:
    other = "  other: {source: fair-repot, quote: The fair opened in the rain}\n"
    problem = only(tmp_path, "unknown-source", {OPENING: event(evidence=other)})
    assert problem.place == Place(OPENING, 6, 19)
    assert problem.hint.startswith("Did you mean `fair-report`? Known are `fair-preview` and `fair-report`. ")
    assert "`timeline source add FILE --id fair-repot`" in problem.hint


def test_an_unknown_source_of_an_entity(tmp_path: Path) -> None:
    boats = "barge:\n  name: Barge\n  evidence: {log: {source: logbook, quote: The barge is afloat}}\n"
    problem = only(tmp_path, "unknown-source", {"content/entities/boats.yaml": boats})
    assert problem.place == Place("content/entities/boats.yaml", 3, 28)


@pytest.mark.parametrize(
    ("field", "line", "column"),
    [
        ("summary: The fair opened.[^opening] It rained.[^openin]\n", 4, 47),
        ("summary: |\n  The fair opened.[^opening]\n  It rained.[^openin]\n", 6, 13),
        ("caveats: [{text: It may have rained., evidence: [opening, openin]}]\n", 4, 59),
        ("previously: [{date: 2021-05, evidence: openin}]\n", 4, 40),
    ],
    ids=["summary", "summary of several lines", "caveat", "previously"],
)
def test_unknown_evidence(tmp_path: Path, field: str, line: int, column: int) -> None:
    problem = only(tmp_path, "unknown-evidence", {OPENING: event(field)})
    assert problem.place == Place(OPENING, line, column)
    assert problem.hint.startswith("Did you mean `opening`? Add a new quote ")


def test_unknown_evidence_of_an_entity(tmp_path: Path) -> None:
    boats = "barge:\n  name: Barge\n  description: It is afloat.[^log]\n"
    problem = only(tmp_path, "unknown-evidence", {"content/entities/boats.yaml": boats})
    assert problem.place == Place("content/entities/boats.yaml", 3, 29)
    assert problem.hint == "Add a new quote under `evidence`, with its source."


TICKETS = "  tickets: {source: fair-report, quote: The museum did not sell tickets}\n"


def test_unused_evidence(tmp_path: Path) -> None:
    problem = only(tmp_path, "unused-evidence", {OPENING: event(evidence=TICKETS)})
    assert problem.place == Place(OPENING, 6, 3)
    assert "`[^tickets]`" in problem.hint
    assert "summary" in problem.hint


def test_unused_evidence_of_an_entity(tmp_path: Path) -> None:
    boats = "barge:\n  name: Barge\n  evidence:\n    sung: {source: fair-report, quote: sang from a barge}\n"
    problem = only(tmp_path, "unused-evidence", {"content/entities/boats.yaml": boats})
    assert problem.place == Place("content/entities/boats.yaml", 4, 5)
    assert "description" in problem.hint


@pytest.mark.parametrize(
    "field",
    [
        "summary: There were no tickets.[^tickets]\n",
        "caveats: [{text: There were no tickets., evidence: tickets}]\n",
        "previously: [{date: 2021-05, evidence: tickets}]\n",
    ],
    ids=["summary", "caveat", "previously"],
)
def test_evidence_that_is_cited_is_used(tmp_path: Path, field: str) -> None:
    assert found(tmp_path, "unused-evidence", {OPENING: event(field, TICKETS)}) == []


def test_evidence_that_bears_out_a_fact_is_used(tmp_path: Path) -> None:
    choir = "  choir: {source: fair-report, quote: The choir from Grayholm sang from a barge}\n"
    files = {OPENING: event("about: [grayholm]\n", choir)}
    assert found(tmp_path, "unused-evidence", files) == []


def test_an_unused_source(tmp_path: Path) -> None:
    source = "title: A letter\npublished: 2021-05-07\n"
    problem = only(tmp_path, "unused-source", {"content/sources/letter.yaml": source})
    assert problem.place == Place("content/sources/letter.yaml", 1, 1)


def test_a_source_that_only_an_entity_quotes_is_used(tmp_path: Path) -> None:
    source = "title: A letter\npublished: 2021-05-07\narchive: letter.txt\n"
    boats = (
        "barge: {name: Barge, description: It is red.[^a], evidence: {a: {source: letter, quote: the barge is red}}}\n"
    )
    files = {"content/sources/letter.yaml": source, "content/entities/boats.yaml": boats}
    assert found(tmp_path, "unused-source", files) == []


def test_an_unused_entity(tmp_path: Path) -> None:
    problem = only(tmp_path, "unused-entity", {"content/entities/boats.yaml": "\n  barge: {name: Barge}\n"})
    assert problem.place == Place("content/entities/boats.yaml", 2, 3)
    assert "`barge`" in problem.message


# --- no cascades -----------------------------------------------------------------------------------------------------

BROKEN = "wrong: [\n"


@pytest.mark.parametrize(
    ("code", "record", "broken"),
    [
        ("unknown-kind", event().replace("fair\n", "fare\n", 1), "content/site.yaml"),
        ("unknown-series", event("series: {tidefair: 3}\n"), "content/site.yaml"),
        ("unknown-entity", event("place: saltmere\n"), "content/entities/places.yaml"),
        ("unknown-entity", event("place: ada-finch\n"), "content/entities/places.yaml"),
        ("unknown-entity", event("people: [{person: ada-finch}]\n"), PEOPLE),
        ("unknown-entity", event("about: [grayholm-bell]\n"), THINGS),
        ("unknown-entity", event("about: [boat]\n"), "content/entities/Boats.yaml"),
        ("unknown-entity", event("about: [boat]\n"), "content/entities/boats.yml"),
        ("unknown-entity", event("place: harbour\n"), "content/entities/Places.yml"),
        ("unknown-source", event(), "content/sources/fair-report.yaml"),
        ("unknown-source", event().replace("fair-report", "letter"), "content/sources/Letter.yaml"),
        ("unused-evidence", event("place: saltmere\n", TICKETS), "content/entities/places.yaml"),
        ("unused-evidence", event("series: {tide-fair: 3}\n", TICKETS), "content/site.yaml"),
        ("unused-evidence", event(), "content/sources/fair-report.yaml"),
        ("unused-evidence", f"{event('', TICKETS)}tags: {{}}\n", "content/events/more.yaml"),
        ("unknown-evidence", event("summary: It rained.[^rain]\ntags: {}\n"), "content/events/more.yaml"),
    ],
)
def test_nothing_follows_from_what_could_not_be_read(tmp_path: Path, code: str, record: str, broken: str) -> None:
    files = {broken: BROKEN, OPENING: record}
    assert found(tmp_path, code, files) == []


@pytest.mark.parametrize("broken", [OPENING, "content/entities/ferries.yaml"])
def test_nothing_is_called_unused_while_a_record_cannot_be_read(tmp_path: Path, broken: str) -> None:
    letter = {"content/sources/letter.yaml": "title: A letter\npublished: 2021-05-07\n"}
    boats = {"content/entities/boats.yaml": "barge: {name: Barge}\n"}
    files = {broken: BROKEN, **letter, **boats}
    assert found(tmp_path, "unused-source", files) == []
    assert found(tmp_path, "unused-entity", files) == []


def test_what_could_be_read_is_checked_all_the_same(tmp_path: Path) -> None:
    files = {THINGS: BROKEN, "content/sources/fair-preview.yaml": BROKEN, OPENING: event("place: saltmeer\n")}
    assert only(tmp_path, "unknown-entity", files).place == Place(OPENING, 4, 8)


@pytest.mark.parametrize("field", ["place: tickets\n", "people: [{person: ticket}]\n", "about: [tickets]\n"])
def test_evidence_of_an_unknown_thing_is_not_called_unused(tmp_path: Path, field: str) -> None:
    files = {OPENING: event(field, TICKETS)}
    assert len(found(tmp_path, "unknown-entity", files)) == 1
    assert found(tmp_path, "unused-evidence", files) == []


def test_evidence_of_an_unknown_source_is_not_called_unused(tmp_path: Path) -> None:
    other = "  other: {source: logbook, quote: The fair opened in the rain}\n"
    assert found(tmp_path, "unused-evidence", {OPENING: event(evidence=other)}) == []


# --- links of free pages ---------------------------------------------------------------------------------------------


def dead(text: str, path: str = "about/") -> list[Diagnostic]:
    """The dead links of a free page in a site with an event `fair` and a list of events."""
    page = PagePlan(path, "page.html", FreePage("About", Cited(text, path)), "About", "About")
    others = [PagePlan(each, "", FreePage("", Cited("", each)), "", "") for each in ("", "events/fair/", "404.html")]
    return list(check_site([page, *others]))


@pytest.mark.parametrize(
    "text",
    [
        "[x](../)",
        "[x](..)",
        "[x](./)",
        "[x](.)",
        "[x](/)",
        "[x](../events/..)",
        "[x](../events/fair/)",
        "[x](/events/fair/)",
        "[x](../events/fair/#evidence)",
        "[x](../events/./../events/fair/ 'The fair')",
        "[x](<../events/fair/>)",
        "[x](../events/fair/index.html)",
        "[x](../404.html)",
        "[x][fair]\n\n[fair]: ../events/fair/",
        "[x](#anchor)",
        "[x](https://example.org/fare/) [y](mailto:ada@example.org) [z](//example.org/fare/)",
        "[x](../timeline.json) [y](../static/fair.pdf)",
        "`[x](../events/fare/)` and ``[x](../events/fare/) ` ``",
        "```\n[x](../events/fare/)\n```",
        r"\[x\](../events/fare/)",
        "fair (../events/fare/)",
    ],
)
def test_a_link_that_leads_somewhere(text: str) -> None:
    assert dead(text) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("[x](../events/fare/)", "events/fare/"),
        ("[x](../events/fair)", "events/fair"),
        ("[x](events/fair/)", "about/events/fair/"),
        ("[x](/events/fare/)", "events/fare/"),
        ("[x](../events/fare.html)", "events/fare.html"),
        ("[x](../events/fare/#evidence)", "events/fare/"),
        ("[x](<../events/fare/>)", "events/fare/"),
        ("[x](../events/fare/ 'The fair')", "events/fare/"),
        ("[x][fair]\n\n[fair]: ../events/fare/", "events/fare/"),
        ("`code` [x](../events/fare/) `code`", "events/fare/"),
        ("```\ncode\n```\n[x](../events/fare/)", "events/fare/"),
    ],
)
def test_a_link_that_leads_nowhere(text: str, path: str) -> None:
    (problem,) = dead(text)
    assert problem.message == f"This link leads to `{path}`, where the site has no page."


def test_a_dead_link_gets_the_nearest_page(tmp_path: Path) -> None:
    page = "# Visit\n\nThe [fair](../events/third-tide-fare/).\n"
    problem = only(tmp_path, "dead-link", {"content/pages/visit.md": page})
    assert problem.place.file == "content/pages/visit.md"
    assert problem.hint.startswith("Did you mean `../events/third-tide-fair/`? ")


def test_a_link_without_its_last_slash_gets_it() -> None:
    (problem,) = dead("[x](../events/fair)")
    assert problem.hint.startswith("Did you mean `../events/fair/`? ")


def test_the_place_of_a_dead_link_is_exact_where_the_text_says_where_it_stands() -> None:
    at = Place("content/pages/about.md", 3, 5)
    places = [problem.place for problem in dead(Text("a [x](no/)\n`c` [x](no/)\n\n[y]: no/", at))]
    assert places == [Place(at.file, 3, 11), Place(at.file, 4, 9), Place(at.file, 6, 6)]
