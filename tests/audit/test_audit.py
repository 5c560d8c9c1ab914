"""The audit: falsehoods of every kind are planted, the same for one seed, and a rule that is gone is missed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audited_site import audited_site
from timeline import checks
from timeline.audit import measure as mutations
from timeline.audit.falsehood import Falsehood
from timeline.audit.kinds import KINDS
from timeline.audit.measure import MOST, MutationRunner, measure, records
from timeline.audit.moved import sharpened
from timeline.check import check
from timeline.content.archive import read_archive
from timeline.content.load import load
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import has_errors
from timeline.model.audit_score import RELATION, Audit
from timeline.model.records import Event, Text

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> MutationRunner:
    root = audited_site(tmp_path_factory.mktemp("audited"))
    assert not has_errors(check(root, root / "archive").diagnostics)
    return bench_of(root)


@pytest.fixture(scope="module")
def audit(bench: MutationRunner) -> Audit:
    return measured(bench)


def bench_of(root: Path, seed: int = 0) -> MutationRunner:
    timeline, _ = load(root)
    return MutationRunner(timeline, read_archive(root, root / "archive", timeline)[0], seed)


def measured(bench: MutationRunner, jobs: int = 1) -> Audit:
    return measure(bench.timeline, bench.archived, seed=bench.seed, jobs=jobs)


def falsehoods(bench: MutationRunner, kind: str, record: str) -> list[Falsehood]:
    plants = next(one for one in KINDS if one.id == kind)
    return bench.falsehoods(next(one for one in records(bench.timeline) if one.id == record), plants)


def told(bench: MutationRunner, kind: str, record: str) -> str:
    return "\n".join(one.planted for one in falsehoods(bench, kind, record))


def score(audit: Audit, kind: str) -> tuple[int, int]:
    """Caught and planted of that kind."""
    return next((one.caught, one.planted) for one in audit.kinds if one.kind == kind)


# What is planted


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_every_kind_is_planted(audit: Audit, kind: str) -> None:
    caught, planted = score(audit, kind)
    assert planted > 0
    assert kind == RELATION or caught >= 0.9 * planted


@pytest.mark.parametrize(
    ("kind", "record", "words"),
    [
        ("date", "letter-told", "6 May 2021 → 7 May 2021"),
        ("precision", "barge", "June 2021 → 1 June 2021"),
        ("status", "barge", "expected → happened"),
        ("person", "letter-told", "ada-finch → mara-lunn"),
        ("role", "letter-told", "Mayor → Harbour Master"),
        ("role", "third-tide-fair", "Mayor → Former Mayor"),
        ("place", "letter-told", "none → saltmere"),
        ("topic", "barge", "grayholm-bell added"),
        ("series", "letter-told", "tide-fair: no number → number 4"),
        ("source", "letter-told", "letter → fair-report"),
        ("citation", "letter-told", "footnote tickets → thanks"),
        ("citation", "letter-told", "all footnotes left out"),
        ("citation", "third-tide-fair", "evidence of the earlier date: preview → ribbon"),
        ("number", "letter-told", "“300” → “299”"),
        ("number", "barge", "“forty” → “41”: “Barge to carry 41 singers"),
        ("ordinal", "letter-told", "“third” → “second”"),
        ("prose-date", "letter-told", "On 6 August 2021"),
        ("prose-date", "letter-told", "On 7 May 2021"),
        ("name", "letter-told", "On 6 May 2021 Mara Lunn thanked Tom Reed."),
        ("negation", "letter-told", "The museum did sell tickets."),
        ("negation", "barge", "will not carry"),
        ("outcome", "barge", "Barge carried forty singers"),
        ("outcome", "bell-lent", "The museum refused to lend the bell"),
        ("relation", "letter-told", "Tom Reed thanked Ada Finch"),
        ("relation", "barge", "from Grayholm to Saltmere"),
    ],
)
def test_this_is_planted(bench: MutationRunner, kind: str, record: str, words: str) -> None:
    assert words in told(bench, kind, record)


@pytest.mark.parametrize("way", ["another word", "another case", "left out", "swapped", "look-alike", "another figure"])
def test_quotes_are_altered_in_every_way(bench: MutationRunner, way: str) -> None:
    assert way in told(bench, "quote", "letter-told")


def test_a_falsehood_breaks_one_thing_and_no_other(bench: MutationRunner) -> None:
    event = next(one for one in bench.timeline.events if one.id == "letter-told")
    for one in falsehoods(bench, "name", "letter-told"):
        assert isinstance(one.record, Event)
        assert (one.record.title == event.title) != (one.record.summary == event.summary)
        assert replace(one.record, title=event.title, summary=event.summary) == event


@pytest.mark.parametrize(
    ("kind", "record", "words"),
    [
        ("person", "third-tide-fair", "→ tom-reed"),  # both are named in the quotes
        ("role", "letter-told", "→ Mayor"),  # her own
        ("place", "barge", "saltmere"),
        ("series", "third-tide-fair", "→ number 3"),
        ("number", "barge", "→ “40”"),
        ("name", "letter-told", "“Ada Finch” → “Tom Reed”"),
        ("name", "letter-told", "“Ada Finch” → “Reed”"),
        ("source", "letter-told", "→ letter"),
        ("negation", "letter-told", "did not not"),
        ("relation", "third-tide-fair", "Reed"),  # both cut the ribbon
    ],
)
def test_what_may_be_true_is_not_planted(bench: MutationRunner, kind: str, record: str, words: str) -> None:
    assert words not in f"{told(bench, kind, record)} "


def test_a_number_that_another_record_has_is_false_whatever_the_quotes_say(bench: MutationRunner) -> None:
    """The letter names the third fair too: it takes the other record to see it. No walk is the third yet."""
    taken = [one for one in falsehoods(bench, "series", "letter-told") if "tide-fair" in one.planted and one.needs]
    assert [(one.planted[-8:], one.needs[0].id) for one in taken] == [("number 3", "third-tide-fair")]


def test_so_many_of_a_kind_are_drawn_from_a_record(bench: MutationRunner) -> None:
    every = [len(bench.falsehoods(record, kind)) for record in records(bench.timeline) for kind in KINDS]
    assert max(every) == MOST


# The same for one seed


def test_another_process_finds_the_same(bench: MutationRunner, audit: Audit) -> None:
    assert measured(bench, jobs=2) == audit


def test_another_seed_plants_others(bench: MutationRunner, audit: Audit) -> None:
    other = replace(bench, seed=1)
    mine, theirs = (told(each, "quote", "letter-told") for each in (bench, other))
    assert mine != theirs
    assert measured(other).planted == pytest.approx(audit.planted, rel=0.1)


# What a rule is worth


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("date", "date-unsupported date-too-precise future-witness"),
        ("precision", "date-unsupported date-too-precise"),
        ("status", "future-witness"),
        ("person", "person-unsupported role-unsupported"),
        ("role", "role-unsupported"),
        ("place", "place-unsupported"),
        ("topic", "topic-unsupported"),
        ("series", "ordinal-unsupported"),
        ("series", "ordinal-duplicate"),
        ("quote", "quote-not-found quote-too-short"),
        ("source", "quote-not-found quote-too-short"),
        ("citation", "sentence-uncited"),
        ("citation", "unknown-evidence"),
        ("number", "number-ungrounded"),
        ("ordinal", "number-ungrounded name-ungrounded"),
        ("prose-date", "date-ungrounded"),
        ("name", "name-ungrounded"),
        ("negation", "negation-mismatch outcome-ungrounded"),
        ("outcome", "outcome-ungrounded negation-mismatch"),
    ],
)
def test_a_rule_that_is_gone_is_missed(
    bench: MutationRunner, audit: Audit, monkeypatch: pytest.MonkeyPatch, kind: str, codes: str
) -> None:
    left = tuple(rule for rule in checks.rules() if rule.code not in codes.split())
    monkeypatch.setattr(checks, "rules", lambda: left)
    # Each kind draws its own lots: what of this one is planted and caught does not depend on the others.
    monkeypatch.setattr(mutations, "KINDS", tuple(one for one in KINDS if one.id == kind))
    blind = measured(replace(bench))
    (before, planted), (after, again) = score(audit, kind), score(blind, kind)
    assert planted == again
    assert after < before
    escaped = [one for one in blind.survivors if one.kind == kind]
    assert len(escaped) == planted - after
    assert all(one.why and one.planted and one.line >= 1 for one in escaped)
    assert {one.file for one in escaped} <= {event.at.file for event in bench.timeline.events}


def test_a_survivor_says_what_was_taken_for_its_evidence(
    bench: MutationRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "rules", tuple)
    blind = measured(replace(bench))
    assert blind.caught == 0
    turned = next(one for one in blind.survivors if one.kind == RELATION and one.record == "letter-told")
    assert "name “Tom Reed” is taken as borne out by “Tom Reed” (thanks)" in turned.why
    assert {one.record for one in blind.records} == {event.id for event in bench.timeline.events}


def test_an_error_that_is_there_already_catches_nothing(bench: MutationRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    every = {event.id: event for event in bench.timeline.events}
    wrong = replace(every["letter-told"], title=every["barge"].title)  # it names a place that the quotes do not
    only = tuple(rule for rule in checks.rules() if rule.code == "name-ungrounded")
    monkeypatch.setattr(checks, "rules", lambda: only)
    audit = measure(replace(bench.timeline, events=(wrong,)), bench.archived, jobs=1)
    assert score(audit, "date")[1] > 0
    assert score(audit, "date")[0] == 0
    assert score(audit, "name")[0] > 0


def test_a_year_beyond_the_calendar_has_no_days_to_be_planted() -> None:
    assert list(sharpened(parse("Y-170000002"))) == []
    assert list(sharpened(parse("0043")))


def test_a_survivor_in_a_record_without_quotes_says_so(bench: MutationRunner) -> None:
    first = next(event for event in bench.timeline.events if event.id == "letter-told")
    bare = replace(
        first, title=Text("Three letters", first.title.at), evidence={}, summary=None, caveats=(), previously=()
    )
    audit = measure(replace(bench.timeline, events=(bare,)), bench.archived, jobs=1)
    assert {one.why for one in audit.survivors if one.record == "letter-told"} == {
        "the record has no quote that it could be held against"
    }
