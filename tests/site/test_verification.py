"""The page about the verification: what it counts, what it tells of the rules and of the audit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest

from museum import MUSEUM, laid_over
from sample import FIRST, STATIC, TEXTS, changed, entity, prose, site, text, timeline
from timeline import checks
from timeline.build import build, stated_rules
from timeline.check import check
from timeline.content.archive import Archived, fingerprint
from timeline.evidence.facts import gather
from timeline.model import audit_score
from timeline.model.audit_score import Audit, KindScore, RecordScore, Survivor
from timeline.model.records import Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import StatedRule, frame, plan
from timeline.site.names import SiteNames
from timeline.site.verification import MOST_ESCAPED
from timeline.site.verified import VerificationPage

PATH = "verification/"
AUDIT = Audit(
    seed=7,
    kinds=(
        KindScore("date", "dates shifted", 400, 399),
        KindScore("name", "names exchanged", 100, 100),
        KindScore("ordinal", "ordinals exchanged", 0, 0),
        KindScore("relation", "who hosts whom turned round", 10, 4),
    ),
    records=(RecordScore("first-fair", 300, 299), RecordScore("things/pilots-charter", 200, 200)),
    survivors=(
        Survivor("date", "first-fair", "content/events/first-fair.yaml", 3, "2018-09 for 2018-09-06", "it says less"),
        *(
            Survivor(
                "relation", "things/pilots-charter", "content/entities/things.yaml", 1, f"“Fair {n} hosts.”", "unread"
            )
            for n in range(6)
        ),
    ),
)


def shown(records: Timeline, rules: tuple[StatedRule, ...] = (), audit: Audit | None = None) -> tuple[Any, str]:
    """The page's data, and its text as a reader without script has it."""
    archived = {id: Archived(fingerprint(words.encode(), words), words) for id, words in TEXTS.items()}
    (page,) = (one for one in plan(SiteNames(records, gather(records, archived)), rules, audit) if one.path == PATH)
    assert isinstance(page.data, VerificationPage)
    html = Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC).render(page)
    tree = html5lib.parse(html, namespaceHTMLElements=False, transport_encoding="utf-8")
    return page.data, " ".join("".join(next(tree.iter("main")).itertext()).split())


def test_it_counts_what_the_records_have() -> None:
    data, read = shown(timeline())
    assert data.extent == "2 events rest on 6 quotes from 2 sources. All of them were found word for word."
    assert data.extent in read
    assert [(row.label, row.number, row.borne_out) for row in data.facts] == [
        ("Dates", 2, 2),
        ("Earlier dates", 1, 1),
        ("Places", 2, 2),
        ("People", 3, 3),
        ("Roles of people", 3, 3),
        ("What the records are about", 1, 1),
        ("Numbers in a series", 2, 2),
    ]
    # “The report does not say which ribbon”: nothing in the quote denies it.
    assert [(row.label, row.number, row.borne_out) for row in data.sentences] == [
        ("Titles", 2, 2),
        ("Sentences of summaries", 3, 3),
        ("Sentences of caveats", 1, 0),
    ]


@pytest.mark.parametrize("root", [MUSEUM, Path(__file__).parents[2]], ids=["museum", "repository"])
def test_the_counts_are_those_of_the_evidence(root: Path) -> None:
    found = check(root, root / "archive")
    (data,) = (page.data for page in plan(found.names) if page.path == PATH)
    assert isinstance(data, VerificationPage)
    records = [*found.evidence.events.values(), *found.evidence.entities.values()]
    assert sum(row.number for row in data.facts) == sum(len(record.facts) for record in records)
    assert sum(row.number for row in data.sentences) == sum(len(record.statements) for record in records)
    claims = [atom for record in records for said in record.statements for atom in said.atoms if atom.grounded]
    assert sum(row.borne_out for row in data.atoms) == len(claims)


def test_what_is_not_borne_out_is_not_counted_so() -> None:
    lost = changed(FIRST, place=text("grayholm"))
    records = timeline([lost], [*timeline().entities.values(), entity("grayholm", "places", "Grayholm")])
    places = next(row for row in shown(records)[0].facts if row.label == "Places")
    assert (places.number, places.borne_out) == (1, 0)


def test_records_without_quotes_say_so() -> None:
    assert shown(timeline([changed(FIRST, evidence={})]))[0].extent == "No record has a quote yet."


def test_records_without_quotes_are_not_said_to_rest_on_any() -> None:
    records = timeline()
    first, *others = records.events
    data, _ = shown(replace(records, events=(changed(first, evidence={}, summary=None, caveats=()), *others)))
    assert data.extent.startswith("1 event rests on ")
    assert data.extent.endswith(" 1 record has no quote and cannot be verified.")


def test_a_sentence_with_a_word_that_no_quote_has_is_not_called_borne_out() -> None:
    records = timeline([changed(FIRST, summary=prose("The splendid fair opened.[^opened]", "opened"), caveats=())])
    data, read = shown(records)
    row = next(row for row in data.sentences if row.label == "Sentences of summaries")
    assert (row.number, row.borne_out) == (1, 0)
    assert data.atoms[-1] == ("Other words that were not found, left to the editors", 1, 0)
    assert data.words.endswith("whether it is fair. Here 1 of 2 sentences has such words, named with the sentence.")
    assert data.words in read


def test_sentences_without_such_words_and_without_claims_are_counted() -> None:
    bare = changed(FIRST, summary=prose("So it was.[^ribbon]", "ribbon"), caveats=())
    data, _ = shown(timeline([bare]))
    assert data.words.startswith("In 1 sentence there is none of these. The other words ")
    assert data.words.endswith(" whether it is fair. Here no sentence has such words.")


def test_a_claim_that_is_not_borne_out_makes_its_sentence_so() -> None:
    records = timeline([changed(FIRST, summary=prose("Una Holm opened it.[^opened]", "opened"), caveats=())])
    row = next(row for row in shown(records)[0].sentences if row.label == "Sentences of summaries")
    assert (row.number, row.borne_out) == (1, 0)


def test_every_rule_is_told_in_its_own_words_under_its_family() -> None:
    data, read = shown(timeline(), stated_rules())
    told = [rule for family in data.families for rule in family.rules]
    assert {rule.code for rule in told} == {rule.code for rule in checks.rules()}
    assert len(told) == len(checks.rules())
    assert {rule.words for rule in told} == {rule.doc.splitlines()[0] for rule in checks.rules()}
    assert all(rule.words.replace("`", "") in read for rule in told)
    assert all(family.question for family in data.families), "a new family needs a question in site/verification.py"
    assert "`" not in read


def test_a_family_that_is_not_known_comes_last() -> None:
    rules = (StatedRule("a", "zebra", "error", "Zebras are striped."), StatedRule("b", "quote", "info", "Quotes are."))
    assert [family.label for family in shown(timeline(), rules)[0].families] == ["Quotes", "Zebra"]


def test_the_audit_is_told_by_kind_with_what_got_through() -> None:
    data, read = shown(timeline(), (), AUDIT)
    assert data.audit.extent == "In 2 records, 500 falsehoods were planted and 499 caught: 99.8%."
    assert [(row.label, row.share) for row in data.audit.kinds] == [
        ("Dates shifted", "99.7%"),
        ("Names exchanged", "100%"),
    ]
    assert [(row.label, row.share) for row in data.audit.relations] == [("Who hosts whom turned round", "40%")]
    assert "In 2 records, 500 falsehoods were planted and 499 caught: 99.8%." in read
    assert "First Tide Fair: 2018-09 for 2018-09-06. It says less." in read
    assert "Pilots' Charter: “Fair 5 hosts.” Unread." in read
    assert data.audit.kinds[0].escaped[0].record.path == "events/first-fair/"
    assert data.audit.relations[0].escaped[0].record.path == "things/pilots-charter/"


def test_all_that_got_through_is_counted_and_the_first_are_shown() -> None:
    many = tuple(replace(AUDIT.survivors[0], planted=f"date {n}") for n in range(MOST_ESCAPED + 12))
    (row, *_) = shown(timeline(), (), replace(AUDIT, survivors=many))[0].audit.kinds
    assert (len(row.escaped), row.more) == (MOST_ESCAPED, 12)


def test_without_an_audit_it_says_how_to_make_one() -> None:
    data, read = shown(timeline())
    assert data.audit is None
    assert "This was not measured on the records as they now stand." in read
    assert "timeline audit" in read


def test_an_audit_that_planted_nothing_measured_nothing() -> None:
    nothing = replace(AUDIT, kinds=tuple(replace(one, planted=0, caught=0) for one in AUDIT.kinds), survivors=())
    data, read = shown(timeline([], []), (), nothing)
    assert data.audit is None
    assert "got through" not in read
    assert "Each record shows" not in read


def test_the_words_that_need_no_evidence_are_told() -> None:
    assert (
        "they let these pass everywhere: text, report." in shown(timeline(settings=site(accept=("text", "report"))))[1]
    )
    assert "let these pass" not in shown(timeline())[1]


@pytest.mark.slow
def test_an_audit_of_other_records_is_not_shown(tmp_path: Path) -> None:
    def page() -> str:
        assert build(root, tmp_path / "out", root / "archive").ok
        return (tmp_path / "out" / PATH / "index.html").read_text("utf-8")

    root = laid_over(tmp_path / "site", {})
    assert "500 falsehoods" not in page()
    audit_score.save(root, AUDIT, audit_score.digest(root))
    assert "500 falsehoods" in page()
    record = root / "content/events/bell-lent.yaml"
    record.write_text(record.read_text("utf-8") + "tags: [bells]\n", "utf-8")
    assert "500 falsehoods" not in page()


def test_every_page_leads_to_it(tmp_path: Path) -> None:
    root = laid_over(tmp_path / "site", {})
    assert build(root, tmp_path / "out", root / "archive").ok
    pages = [page for page in (tmp_path / "out").rglob("*.html") if page.parent.name != "embed"]
    assert len(pages) > 10
    for page in pages:
        footer = page.read_text("utf-8").partition("<footer")[2]
        assert "verification/" in footer or page.parent.name == "verification"
    assert "/verification/</loc>" in (tmp_path / "out/sitemap.xml").read_text("utf-8")
