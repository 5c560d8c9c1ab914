"""The first chronology: it checks clean, and it says what the five texts bear out, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.audit.measure import measure
from timeline.check import check
from timeline.content.archive import RUN, Fingerprint, fingerprint, read_archive
from timeline.content.load import load
from timeline.dates import edtf
from timeline.diagnostics.diagnostic import Severity
from timeline.english.passages import passage
from timeline.english.words import plain
from timeline.evidence.facts import gather
from timeline.evidence.mentions import NameIndex
from timeline.model.audit_score import RELATION
from timeline.model.records import Entity, Event
from timeline.model.series_gaps import gaps

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"

# Without an archive, as in any clone: the fingerprints must do.
TIMELINE, _ = load(ROOT)
ARCHIVED, _ = read_archive(ROOT, ROOT / "no-archive", TIMELINE)
EVIDENCE = gather(TIMELINE, ARCHIVED)
EVENTS = {event.id: event for event in TIMELINE.events}
PRINTS = {id: archived.fingerprint for id, archived in ARCHIVED.items()}
NAMES = NameIndex(TIMELINE.entities.values())
FILES = sorted(path for path in CONTENT.rglob("*") if path.suffix in (".yaml", ".md"))

every_event = pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)


def prose(record: Event | Entity) -> Iterator[str]:
    """What the record says in its own words, piece by piece, without the references to its evidence."""
    if isinstance(record, Event):
        yield record.title
        yield from (caveat.text for caveat in record.caveats)
        body = record.summary
    else:
        body = record.description
    for sentence in re.split(r"(?:\[\^[\w-]+\])+", body.text if body else ""):
        yield sentence.strip()


def runs(text: str, source: Fingerprint) -> Iterator[tuple[int, int]]:
    """Where at least three words of the source stand in ``text`` one after the other: the first and the last one."""
    hashes = fingerprint(b"", text).hashes
    size = len(hashes) // (len(plain(text)) - RUN + 1) if hashes else 1
    mine = [hashes[at : at + size] for at in range(0, len(hashes), size)]
    places: dict[bytes, list[int]] = {}
    for at in range(0, len(source.hashes), size):
        places.setdefault(source.hashes[at : at + size], []).append(at // size)
    reach: dict[int, int] = {}  # the number in the source of a run's last hash → how many hashes it has
    for number, hashed in enumerate(mine):
        reach = {at: reach.get(at - 1, 0) + 1 for at in places.get(hashed, ())}
        for length in reach.values():
            yield number - length + 1, number + RUN - 1


def longest(text: str) -> int:
    """The number of words of the longest run of any source in ``text``."""
    return max((last - first + 1 for source in PRINTS.values() for first, last in runs(text, source)), default=0)


def test_it_checks_clean_with_the_fingerprints_alone() -> None:
    found = check(ROOT, ROOT / "no-archive").diagnostics
    assert [problem for problem in found if problem.severity is not Severity.INFO] == []
    assert {problem.code for problem in found} <= {"series-gap"}


def test_every_source_has_a_fingerprint_and_no_text_is_committed() -> None:
    assert len(TIMELINE.sources) == 5
    assert PRINTS.keys() == TIMELINE.sources.keys()
    archives = {source.archive for source in TIMELINE.sources.values()}
    assert not [path for path in ROOT.glob("*/*") if path.name in archives and path.parent.name != "archive"]


def test_there_are_as_many_events_as_the_texts_give() -> None:
    assert 18 <= len(EVENTS) <= 30


def test_nobody_says_that_beca_was_signed() -> None:
    records: list[Event | Entity] = [*EVENTS.values(), *TIMELINE.entities.values()]
    about = [record for record in records if any("BECA" in text for text in prose(record)) or record.id == "beca"]
    about += [event for event in EVENTS.values() if "beca" in event.about]
    assert len(about) >= 3
    for record in about:
        assert not re.search(
            r"\bsign(ed|s|ing)?\b|\bconclude[ds]\b|\bin force\b", " ".join(prose(record)), re.IGNORECASE
        )
        assert not isinstance(record, Event) or record.kind != "agreement"


def test_the_intersessional_dialogue_has_no_place() -> None:
    dialogues = [event for event in EVENTS.values() if event.kind == "intersessional"]
    assert [(event.id, event.place) for event in dialogues] == [("seventh-intersessional-dialogue", None)]


@every_event
def test_nothing_has_happened_on_the_word_of_an_older_text(event: Event) -> None:
    published = {
        bearing.source: TIMELINE.sources[bearing.source].published.interval
        for fact in EVIDENCE.events[event.id].facts
        if fact.kind == "date"
        for bearing in fact.bearings
    }
    assert published
    first = event.date.interval.first
    assert first is not None
    later = {id for id, days in published.items() if days.last is not None and days.last >= first}
    assert event.expected or later == published.keys()


@pytest.mark.parametrize(
    ("id", "status"),
    [
        ("first-ministerial-dialogue", "happened"),
        ("comcasa-signed", "happened"),
        ("seventh-intersessional-dialogue", "happened"),
        ("third-ministerial-dialogue", "expected"),
        ("fifth-ministerial-dialogue", "expected"),
    ],
)
def test_a_dialogue_happened_only_where_a_text_reports_it(id: str, status: str) -> None:
    assert EVENTS[id].status == status


def test_the_fifth_dialogue_keeps_what_was_expected_before() -> None:
    (previous,) = EVENTS["fifth-ministerial-dialogue"].previously
    assert edtf.in_words(previous.date) == "1–15 November 2023"


def test_the_second_and_the_fourth_dialogue_are_gaps() -> None:
    missing = {(gap.series, gap.first, gap.last) for gap in gaps(TIMELINE)}
    assert missing == {("ministerial", 2, 2), ("ministerial", 4, 4), ("intersessional", 1, 6)}


def test_a_reader_is_told_of_the_wrong_office() -> None:
    quoting = [
        (event, key)
        for event in EVENTS.values()
        for key, quote in event.evidence.items()
        if "Secretary of State James Mattis" in quote.text
    ]
    assert quoting
    for event, key in quoting:
        assert any(key in caveat.evidence and "Mattis" in caveat.text for caveat in event.caveats)
        roles = {person.role for person in event.people if person.person == "jim-mattis"}
        assert roles <= {None, "Defense Secretary"}


def test_the_sources_are_quoted_and_not_republished() -> None:
    assert (TIMELINE.site.quotes.max_words, TIMELINE.site.quotes.max_share) == (60, 0.4)
    records = (*EVIDENCE.events.values(), *EVIDENCE.entities.values())
    assert max(proof.words for record in records for proof in record.quotes.values()) <= 60
    assert EVIDENCE.shares.keys() == TIMELINE.sources.keys()
    assert max(EVIDENCE.shares.values()) <= 0.4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_holds_a_long_run_of_a_source(path: Path) -> None:
    assert longest(path.read_text("utf-8")) < 60


@every_event
def test_the_quotes_of_a_record_do_not_add_up_to_a_long_run(event: Event) -> None:
    for source in PRINTS:
        proofs = [proof for proof in EVIDENCE.events[event.id].quotes.values() if proof.source == source]
        quoted = sorted({word for proof in proofs for first, last in proof.runs for word in range(first, last + 1)})
        together = 0
        for number, word in enumerate(quoted):
            together = together + 1 if number and quoted[number - 1] == word - 1 else 1
            assert together < 60


@pytest.mark.parametrize(
    "record", [*EVENTS.values(), *(each for each in TIMELINE.entities.values() if each.description)], ids=lambda r: r.id
)
def test_the_wording_is_our_own(record: Event | Entity) -> None:
    """At most 12 words of a source stand together in our prose, those of names and of the dialogues' titles aside."""
    for text in prose(record):
        read = passage(text)
        named = {index for mention in NAMES.find(read) for index in range(mention.first, mention.last)}
        for series in TIMELINE.site.series.values():
            for name in (series.label, *series.aliases):
                at = re.search(re.escape(name), text, re.IGNORECASE)
                named.update(i for i, word in enumerate(read.words) if at and at.start() <= word.start < at.end())
        for source in PRINTS.values():
            for first, last in runs(text, source):
                assert sum(index not in named for index in range(first, last + 1)) <= 12


def test_a_run_of_a_source_is_seen() -> None:
    text = EVENTS["seventh-intersessional-dialogue"].evidence["chairs"].text
    assert longest(f"Something of our own, then: {text}") == len(plain(text))
    assert longest("Nothing here stands in any source, one hopes.") == 0


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 7])
def test_of_each_kind_of_falsehood_99_in_100_are_caught(seed: int) -> None:
    for kind in measure(TIMELINE, ARCHIVED, seed=seed, jobs=1).kinds:
        if kind.kind != RELATION:
            assert kind.planted > 0
            assert kind.caught >= 0.99 * kind.planted, kind.label
