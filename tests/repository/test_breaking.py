"""Breaking any record of the first chronology is caught; telling it truly in other words is not refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

import breaking
from breaking import Broken
from museum import problems
from timeline.audit.moved import shifted
from timeline.checks.context import CheckContext
from timeline.content.archive import read_archive
from timeline.content.load import load
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Severity
from timeline.evidence.facts import Evidence
from timeline.model.records import Event, Previous, Source, Text

pytestmark = pytest.mark.corpus

ROOT = Path(__file__).parents[2]

# With the fingerprints alone: the full texts are no part of the repository.
TIMELINE, _ = load(ROOT)
ARCHIVED, _ = read_archive(ROOT, ROOT / "no-archive", TIMELINE)
BENCH = breaking.MutationBench(TIMELINE, ARCHIVED)
# Without entities and datelines: all that quotes need to be proved.
BARE = breaking.MutationBench(breaking.without_names(TIMELINE), ARCHIVED)
EVENTS = {event.id: event for event in TIMELINE.events}
ROLES = sorted({person.role for event in TIMELINE.events for person in event.people if person.role is not None})
QUOTES = [quote for event in TIMELINE.events for quote in event.evidence.values()]

# Each quote once, though several records hold it.
FIRST = {(str(quote.source), str(quote.text)): (event, key)
         for event in reversed(TIMELINE.events) for key, quote in event.evidence.items()}  # fmt: skip

# The dates that the quotes of a record hold, read by hand. A record that gave one of them, or a wider one, would say
# no more than its quotes. Where a quote dates something else too, that date is among them: which date belongs to which
# event is for editors to judge.
SAID = {
    "ani-post": ["2018-09-06"],
    "beca-progress": ["2020-10-23"],
    "blinken-austin-visit": ["2023-11-10"],
    "blinken-tour": ["2023-11"],
    "co-production-initiatives-announced": ["2023-06"],
    "comcasa-signed": ["2018-09-06"],
    "doval-meeting-2020": ["2020-10-25/2020-11-01"],
    "fifth-dialogue-preparations": ["2023-10-24", "2023-11-01/2023-11-15"],
    "fifth-ministerial-dialogue": ["2023-11-10", "2023-11-01/2023-11-15"],
    "first-ministerial-dialogue": ["2018-09-06"],
    "g7-foreign-ministers-meeting": ["2023-11-08"],
    "hotlines-agreed": ["2018-09-06"],
    "industrial-security-annex-readiness": ["2018-09-06"],
    "joint-statement-2018": ["2018-09-06"],
    "modi-biden-discussions-june-2023": ["2023-06", "2023-09"],
    "modi-biden-discussions-september-2023": ["2023-06", "2023-09"],
    "modi-call-2020": ["2020-10-25/2020-11-01"],
    "modi-call-2023": ["2023-11-10"],
    "modi-us-visit-2023": ["2023-06"],
    "naval-exchanges-committed": ["2018-09-06"],
    "pentagon-statement": ["2023-09-27", "2023-09-26"],  # the dialogue of which it speaks was on the 26th
    "pompeo-esper-visit": ["2020-10-25/2020-11-01"],
    "raksha-mantri-post": ["2018-09-06"],
    "ratner-post": [
        "2023-09-26",
        "2023-09-27",
    ],  # “today's”, in a text of the 27th that quotes a post of the day before
    "seventh-intersessional-dialogue": ["2023-09-26"],
    "state-department-statement": ["2020-10-23"],
    "supply-and-procurement-commitment": ["2023-09-26"],
    "third-ministerial-dialogue": ["2020-10-27", "2020-10-23"],
    "tri-service-exercises-2018": ["2018-09-07/2018-12-31"],
    "tri-service-exercises-decided": ["2018-09-06", "2018-09-07/2018-12-31"],
}

# The records whose quotes count a dialogue, and the number that they give it.
COUNTED = {
    "first-ministerial-dialogue": {"ministerial": 1},
    "comcasa-signed": {"ministerial": 1},
    "hotlines-agreed": {"ministerial": 1},
    "ani-post": {"ministerial": 1},
    "raksha-mantri-post": {"ministerial": 1},
    "third-ministerial-dialogue": {"ministerial": 3},
    "fifth-ministerial-dialogue": {"ministerial": 5},
    "fifth-dialogue-preparations": {"ministerial": 5},
    "modi-call-2023": {"ministerial": 5},
    "blinken-austin-visit": {"ministerial": 5},
    "seventh-intersessional-dialogue": {"intersessional": 7},
    "supply-and-procurement-commitment": {"intersessional": 7},
    "ratner-post": {"intersessional": 7},
    "pentagon-statement": {"intersessional": 7},
}

# A quoted post errs: it gives James Mattis the office of his colleague. A caveat says so.
ERRING = {("jim-mattis", "Secretary of State")}

# Offices that nobody of the site is given, made of parts of those that they are given.
FALSE_ROLES = {
    "ajit-doval": ["Prime Minister", "PM", "Secretary"],
    "antony-blinken": ["Assistant Secretary of State", "Foreign Minister", "PM"],
    "donald-lu": ["Secretary", "Assistant Secretary of Defence", "Deputy Assistant Secretary of State",
                  "Assistant Secretary of State for Indo-Pacific Security Affairs"],
    "ely-ratner": ["Secretary of Defence", "Assistant Secretary of State", "Deputy Secretary"],
    "jim-mattis": ["Minister", "Minister of Defense", "Under Secretary of Defense"],
    "joe-biden": ["Vice President", "Minister", "India President", "Former US President"],
    "john-supple": ["Spokesperson of the Indian Ministry of Defence", "Secretary of Defence"],
    "lloyd-austin": ["Assistant Secretary of State", "Defense Minister"],
    "mark-esper": ["Secretary of State and Defence", "State Secretary"],
    "mike-pompeo": ["Secretary of Defense", "Secretary of India", "Assistant Secretary of State"],
    "narendra-modi": ["Minister", "President", "Deputy Prime Minister"],
    "nirmala-sitharaman": ["Affairs Minister", "Secretary of Defense", "SecDef", "Raksha Mantri"],
    "rajnath-singh": ["Minister of External Affairs", "Affairs Minister", "Secretary"],
    "s-jaishankar": ["Foreign Minister", "Minister of Defence", "Defence Affairs Minister"],
    "sushma-swaraj": ["Minister of Defense", "Defense and External Affairs Minister"],
    "vani-rao": ["Secretary", "Secretary of the Indian Ministry of External Affairs",
                 "Joint Secretary of the Indian Ministry of Defence"],
    "vishwesh-negi": ["Secretary", "Joint Secretary of the Indian Ministry of External Affairs", "Spokesperson"],
}  # fmt: skip

every_event = pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)
every_quote = pytest.mark.parametrize(
    ("event", "key"), FIRST.values(), ids=[f"{event.id}-{key}" for event, key in FIRST.values()]
)
every_source = pytest.mark.parametrize("source", TIMELINE.sources.values(), ids=TIMELINE.sources)


def survivors(planted: Iterable[Broken]) -> list[str]:
    """The falsehoods that no rule catches, of at least one that is planted."""
    every = list(planted)
    assert every
    return breaking.survivors(every, BENCH)


def codes(event: Event) -> set[str]:
    """The codes of the errors and warnings about that event alone."""
    found = BENCH.found(event)
    return {problem.code for problem in found if problem.place.file == event.at.file}


def severe(*events: Event) -> list[str]:
    """The errors and warnings about the site with these events in the place of those of their ids."""
    every = {**EVENTS, **{event.id: event for event in events}}
    found = BENCH.found(*every.values())
    return [f"{problem.code}: {problem.message}" for problem in found if problem.severity is not Severity.INFO]


# How it is found out


@pytest.mark.parametrize("number", range(len(EVENTS)), ids=EVENTS)
def test_what_is_read_once_is_what_a_check_reads_anew(number: int) -> None:
    """Of each record one falsehood of one kind, then of the next: the diagnostics are the same, word for word."""
    event = [*EVENTS.values()][number]
    kinds = [
        breaking.broken_people(event, TIMELINE),
        breaking.broken_dates(event, SAID[event.id]),
        breaking.broken_topics(event, TIMELINE),
        breaking.broken_numbers(event, TIMELINE.site.series, COUNTED.get(event.id, {})),
        breaking.broken_quote(event, next(iter(event.evidence)), TIMELINE.sources),
    ]
    planted = [*kinds[number % len(kinds)]] or [*kinds[1]]
    broken = planted[number * 7 % len(planted)]
    found = breaking.found(breaking.alone(TIMELINE, broken.event), ARCHIVED)
    assert BENCH.found(broken.event) == found
    here = {problem.code for problem in found if problem.place.file == event.at.file}
    assert BENCH.survives(broken) == broken.codes.isdisjoint(here)


# What is false is caught


@every_quote
def test_an_altered_quote_is_caught(event: Event, key: str) -> None:
    planted = list(breaking.broken_quote(breaking.quoting(event, key), key, TIMELINE.sources))
    assert len(planted) >= len(TIMELINE.sources)
    assert breaking.survivors(planted, BARE) == []


@every_quote
def test_two_quotes_stitched_are_caught(event: Event, key: str) -> None:
    planted = list(breaking.stitched(breaking.quoting(event, key), key, QUOTES))
    assert planted
    assert breaking.survivors(planted, BARE) == []


def test_the_dates_of_the_quotes_are_known_for_every_record() -> None:
    assert SAID.keys() == EVENTS.keys()
    assert {
        event.id
        for event in EVENTS.values()
        if not any(event.date.interval.contains(parse(said).interval) for said in SAID[event.id])
    } == set()


@every_event
def test_a_false_date_is_caught(event: Event) -> None:
    assert survivors(breaking.broken_dates(event, SAID[event.id])) == []


@every_event
def test_an_earlier_date_that_nobody_gave_is_caught(event: Event) -> None:
    # Where a record has no earlier date, its own is put there a year too early.
    key = next(iter(event.evidence))
    early = shifted(event.date, years=-1)
    assert early is not None
    put = replace(event, previously=(Previous(early, (Text(key, event.at),), event.at),))
    planted = [Broken("an earlier date", put, breaking.DATE_CODES)]
    planted.extend(breaking.broken_previous_dates(event, ["2023-11-01/2023-11-15"]))
    assert survivors(planted) == []


@pytest.mark.parametrize("event", [event for event in EVENTS.values() if event.expected], ids=lambda event: event.id)
def test_what_was_only_expected_has_not_happened(event: Event) -> None:
    assert "future-witness" in codes(replace(event, status=Text("happened", event.status.at)))
    # Nor does a date so wide that the source was published within it make it known, unless the quotes also tell of
    # something else that came about in that time.
    if event.id not in ("third-ministerial-dialogue", "blinken-tour"):
        for each in wider(event):
            assert "future-witness" in codes(replace(each, status=Text("happened", event.status.at)))


@every_event
def test_a_person_whom_no_quote_names_is_caught(event: Event) -> None:
    everybody = [entity.id for entity in TIMELINE.entities.values() if entity.type == "people"]
    assert len(everybody) > 10
    assert breaking.survivors(breaking.broken_people(event, TIMELINE), BENCH) == []


@every_event
def test_a_role_that_is_somebody_elses_is_caught(event: Event) -> None:
    planted = list(breaking.broken_roles(event, breaking.held(EVENTS.values()), ROLES, ERRING))
    planted += [
        breaking.with_role(event, person.person, role)
        for person in event.people
        for role in FALSE_ROLES.get(person.person, ())
    ]
    assert len(planted) >= 10 * len(event.people)
    assert breaking.survivors(planted, BENCH) == []


@every_event
def test_the_neighbours_office_is_caught(event: Event) -> None:
    given = [person for person in event.people if person.role is not None]
    planted = [
        breaking.with_role(event, person.person, neighbour.role)
        for person in given
        for neighbour in given
        if neighbour.role is not None and breaking.office(neighbour.role) != breaking.office(person.role or "")
    ]
    assert len(planted) >= len(given) * (len(given) - 1) * 0.9
    assert [left for left in breaking.survivors(planted, BENCH) if "jim-mattis as Sec" not in left] == []


def test_an_office_that_a_source_gives_in_error_is_caught_by_other_records() -> None:
    event = breaking.with_role(EVENTS["ani-post"], "jim-mattis", "Secretary of State").event
    assert [problem for problem in severe(event) if problem.startswith("role-conflict: Jim Mattis")]


@every_event
def test_a_place_that_no_quote_names_is_caught(event: Event) -> None:
    assert survivors(breaking.broken_places(event, TIMELINE)) == []


@every_event
def test_a_topic_that_no_quote_names_is_caught(event: Event) -> None:
    assert survivors(breaking.broken_topics(event, TIMELINE)) == []


@every_event
def test_a_number_that_no_quote_gives_is_caught(event: Event) -> None:
    assert survivors(breaking.broken_numbers(event, TIMELINE.site.series, COUNTED.get(event.id, {}))) == []


@pytest.mark.parametrize("id", COUNTED)
def test_a_number_that_another_record_has_is_caught(id: str) -> None:
    own = {one.series: one.number for one in EVENTS[id].series}
    found = [problem.split(":")[0] for problem in severe(breaking.numbered(EVENTS[id], COUNTED[id]))]
    assert found == ([] if own == COUNTED[id] else ["ordinal-duplicate"])


@every_event
def test_a_quote_that_is_cited_may_not_go(event: Event) -> None:
    assert survivors(breaking.broken_citations(event)) == []


@every_source
def test_an_altered_dateline_is_caught(source: Source) -> None:
    planted = list(breaking.broken_datelines(source))
    assert len(planted) > 10
    left = []
    for what, altered in planted:
        # No evidence goes into it: a rule that looked for some would find none, and report too little here.
        context = CheckContext(breaking.with_source(TIMELINE, altered), Evidence(), ARCHIVED)
        found = breaking.reported(context, ["dateline-not-found"])
        if source.at.file not in {problem.place.file for problem in found}:
            left.append(what)
    assert left == []


@pytest.mark.parametrize(
    "event", [event for event in EVENTS.values() if not event.expected], ids=lambda event: event.id
)
@pytest.mark.parametrize("days", [1, 31, 366, 3660])
def test_sources_from_before_an_event_cannot_witness_it(event: Event, days: int) -> None:
    assert event.date.interval.first is not None
    before = breaking.on_day(event.date.interval.first - days)
    found = breaking.found(breaking.alone(breaking.republished(TIMELINE, before), event), ARCHIVED)
    here = {problem.code for problem in found if problem.place.file == event.at.file}
    assert here & {"future-witness", *breaking.DATE_CODES}


@pytest.mark.parametrize("id", ["ani-post", "raksha-mantri-post", "comcasa-signed", "g7-foreign-ministers-meeting"])
def test_a_date_in_full_does_not_make_an_older_source_a_witness(id: str) -> None:
    event = EVENTS[id]
    assert event.date.interval.first is not None
    before = breaking.on_day(event.date.interval.first - 1)
    found = breaking.found(breaking.alone(breaking.republished(TIMELINE, before), event), ARCHIVED)
    assert "future-witness" in {problem.code for problem in found if problem.place == event.date_at}


# What is true is not refused


def wider(event: Event) -> list[Event]:
    """The event with every wider date that its own lies in: its month, its year, its decade, an interval about it."""
    first, last = event.date.interval.first, event.date.interval.last
    assert first is not None
    assert last is not None
    start, end = breaking.on_day(first).text, breaking.on_day(last).text
    texts = [f"{start[:4]}", f"{start[:3]}X", f"{breaking.on_day(first - 9).text}/{breaking.on_day(last + 9).text}"]
    if start[:7] == end[:7]:
        texts.append(start[:7])
    return [replace(event, date=parse(text)) for text in texts]


def refused(event: Event) -> set[str]:
    """The codes of the errors about that event."""
    found = BENCH.found(event)
    return {f"{problem.code}: {problem.message}" for problem in found if problem.severity is Severity.ERROR}


@every_event
def test_a_wider_date_passes(event: Event) -> None:
    assert [(each.date.text, refused(each)) for each in wider(event) if refused(each)] == []


@every_event
def test_fewer_people_pass(event: Event) -> None:
    for number in range(len(event.people)):
        assert refused(replace(event, people=(*event.people[:number], *event.people[number + 1 :]))) == set()
    assert refused(replace(event, people=tuple(replace(person, role=None) for person in event.people))) == set()


@every_event
def test_american_and_british_spelling_of_a_role_pass(event: Event) -> None:
    for old, new in (("Defence", "Defense"), ("Defense", "Defence")):
        people = tuple(
            replace(person, role=person.role and Text(person.role.replace(old, new), person.role.at))
            for person in event.people
        )
        assert refused(replace(event, people=people)) == set()


@pytest.mark.parametrize(
    ("id", "person", "role"),
    [
        ("seventh-intersessional-dialogue", "ely-ratner", "Assistant Secretary of Defense"),
        ("seventh-intersessional-dialogue", "ely-ratner", "Assistant Secretary"),
        ("seventh-intersessional-dialogue", "donald-lu", "Assistant Secretary of State"),
        ("seventh-intersessional-dialogue", "vishwesh-negi", "Joint Secretary of the Indian Ministry of Defence"),
        ("seventh-intersessional-dialogue", "vishwesh-negi", "Joint Secretary, Indian Ministry of Defense"),
        ("seventh-intersessional-dialogue", "vani-rao", "Additional Secretary of the Ministry of External Affairs"),
        ("supply-and-procurement-commitment", "ely-ratner", "Assistant Secretary"),
        ("pentagon-statement", "john-supple", "spokesperson"),
        ("pentagon-statement", "john-supple", "Defense spokesperson"),
        ("first-ministerial-dialogue", "mike-pompeo", "Secretary"),
        ("first-ministerial-dialogue", "sushma-swaraj", "India's External Affairs Minister"),
        ("first-ministerial-dialogue", "sushma-swaraj", "Minister"),
        ("first-ministerial-dialogue", "jim-mattis", "US Defence Secretary"),
        ("modi-biden-discussions-june-2023", "joe-biden", "President"),
        ("modi-us-visit-2023", "narendra-modi", "prime minister"),
        ("modi-call-2023", "narendra-modi", "PM"),
        ("blinken-austin-visit", "lloyd-austin", "Secretary of Defence"),
        ("blinken-austin-visit", "antony-blinken", "US Secretary of State"),
    ],
)
def test_a_shorter_or_fuller_role_of_the_source_passes(id: str, person: str, role: str) -> None:
    assert refused(breaking.with_role(EVENTS[id], person, role).event) == set()


@every_quote
def test_fewer_words_at_the_ends_pass(event: Event, key: str) -> None:
    text = event.evidence[key].text.split()
    for shorter in (text[1:], text[:-1]):
        part = " ".join(shorter)
        if any(len(piece.replace("-", " ").split()) < 3 for piece in part.split("…")):
            continue  # too short to prove anything
        altered = Broken(part, breaking.with_quote(breaking.quoting(event, key), key, part), breaking.QUOTE_CODES)
        assert breaking.survivors([altered], BARE) != []


def spelled(event: Event, quotes: Iterable[str], entity: str, *names: str) -> set[str]:
    """The errors about the event with only these quotes, where the entity is known by these names alone."""
    old = TIMELINE.entities[entity]
    new = replace(old, name=Text(names[0], old.name.at), aliases=tuple(Text(name, old.at) for name in names[1:]))
    site = replace(TIMELINE, entities={**TIMELINE.entities, entity: new}, events=(event,))
    evidence = {key: event.evidence[key] for key in quotes}
    bare = replace(event, previously=(), summary=None, caveats=(), evidence=evidence)
    found = breaking.found(replace(site, events=(bare,)), ARCHIVED)
    here = [problem for problem in found if problem.place.file == event.at.file]
    return {problem.code for problem in here if problem.severity is Severity.ERROR}


def only(id: str, **fields: object) -> Event:
    """The event with nothing but its date and these fields."""
    bare = replace(EVENTS[id], place=None, series=(), people=(), about=())
    return replace(bare, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("id", "quote", "person", "names"),
    [
        ("blinken-austin-visit", "visit", "antony-blinken", ["Antony J. Blinken"]),
        ("blinken-austin-visit", "visit", "antony-blinken", ["Antony Blinken"]),
        ("blinken-austin-visit", "expected", "antony-blinken", ["Antony J. Blinken"]),
        ("blinken-austin-visit", "expected", "antony-blinken", ["Antony J Blinken"]),
        ("blinken-austin-visit", "expected", "antony-blinken", ["Antony Blinken"]),
        ("third-ministerial-dialogue", "third", "s-jaishankar", ["S. Jaishankar"]),
        ("third-ministerial-dialogue", "third", "s-jaishankar", ["S Jaishankar"]),
        ("fifth-ministerial-dialogue", "hosts", "s-jaishankar", ["S Jaishankar"]),
        ("fifth-ministerial-dialogue", "hosts", "s-jaishankar", ["S. Jaishankar"]),
        ("modi-us-visit-2023", "announced", "narendra-modi", ["Modi"]),
        ("first-ministerial-dialogue", "signing-post", "jim-mattis", ["Jim Mattis", "James Mattis"]),
        ("first-ministerial-dialogue", "signing-post", "jim-mattis", ["James N. Mattis"]),
    ],
)
def test_a_person_in_another_spelling_passes(id: str, quote: str, person: str, names: list[str]) -> None:
    people = tuple(replace(one, role=None) for one in EVENTS[id].people if one.person == person)
    assert people
    assert "person-unsupported" not in spelled(only(id, people=people), [quote], person, *names)


@pytest.mark.parametrize(
    ("id", "quote", "place", "names"),
    [
        ("modi-us-visit-2023", "announced", "united-states", ["United States", "US"]),
        ("modi-us-visit-2023", "announced", "united-states", ["United States", "U.S."]),
        ("first-ministerial-dialogue", "signed", "united-states", ["United States", "U.S."]),
        ("first-ministerial-dialogue", "signed", "united-states", ["United States", "US"]),
        ("fifth-ministerial-dialogue", "forums", "united-states", ["United States"]),
        ("fifth-ministerial-dialogue", "preparations", "new-delhi", ["New Delhi", "Delhi"]),
        ("first-ministerial-dialogue", "signed", "new-delhi", ["New Delhi"]),
    ],
)
def test_a_place_in_another_spelling_passes(id: str, quote: str, place: str, names: list[str]) -> None:
    event = only(id, place=Text(place, EVENTS[id].at))
    assert "place-unsupported" not in spelled(event, [quote], place, *names)


@pytest.mark.parametrize(
    ("id", "quote", "place", "name"),
    [
        ("first-ministerial-dialogue", "met", "india", "India"),  # India's External Affairs Minister
        ("ratner-post", "ratner-post", "united-states", "U.S."),  # the U.S.-India 2+2 Intersessional Dialogue
        ("seventh-intersessional-dialogue", "held", "united-states", "US"),  # top US Defence … officials
    ],
)
def test_a_country_that_only_describes_somebody_is_no_place(id: str, quote: str, place: str, name: str) -> None:
    event = only(id, place=Text(place, EVENTS[id].at))
    assert "place-unsupported" in spelled(event, [quote], place, name)


def test_a_place_whose_alias_is_not_known_does_not_pass() -> None:
    event = only("fifth-ministerial-dialogue", place=EVENTS["fifth-ministerial-dialogue"].place)
    assert "place-unsupported" in spelled(event, ["preparations"], "new-delhi", "New Delhi")


@pytest.mark.parametrize("quote", ["visit", "preparations"], ids=["5th", "fifth"])
def test_a_number_in_figures_and_in_words_passes(quote: str) -> None:
    event = EVENTS["fifth-ministerial-dialogue"]
    assert "ordinal-unsupported" not in spelled(only(event.id, series=event.series), [quote], "new-delhi", "New Delhi")


@pytest.mark.parametrize("quote", ["hotlines", "first-held", "signing-post"], ids=["first", "first 2+2", "inaugural"])
def test_inaugural_is_first(quote: str) -> None:
    event = EVENTS["first-ministerial-dialogue"]
    assert "ordinal-unsupported" not in spelled(only(event.id, series=event.series), [quote], "new-delhi", "New Delhi")


@pytest.mark.parametrize(
    ("id", "quote", "topic", "names"),
    [
        ("supply-and-procurement-commitment", "expedite", "security-of-supply-arrangement",
         ["security of supply arrangements"]),
        ("fifth-ministerial-dialogue", "forums", "quad", ["QUAD"]),
        ("fifth-ministerial-dialogue", "forums", "quad", ["Q.U.A.D."]),
        ("fifth-ministerial-dialogue", "forums", "quad", ["Quadrilateral Security Dialogue"]),
        ("beca-progress", "beca", "beca", ["B.E.C.A."]),
        ("comcasa-signed", "statement", "comcasa", ["COMCASA"]),
        ("blinken-tour", "tour", "us-state-department", ["US Department of State"]),
        ("blinken-tour", "tour", "us-state-department", ["U.S. Department of State"]),
    ],
)  # fmt: skip
def test_a_topic_in_another_spelling_passes(id: str, quote: str, topic: str, names: list[str]) -> None:
    event = only(id, about=(Text(topic, EVENTS[id].at),))
    assert "topic-unsupported" not in spelled(event, [quote], topic, *names)


# From the files to the report


FIRST_DIALOGUE = "content/events/first-ministerial-dialogue.yaml"
FIFTH_DIALOGUE = "content/events/fifth-ministerial-dialogue.yaml"
THIRD_DIALOGUE = "content/events/third-ministerial-dialogue.yaml"
REPORT = "content/sources/first-dialogue-report.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "where"),
    [
        (FIRST_DIALOGUE, "have signed a major", "have left a major", "quote-not-found", '"India and the US have left'),
        (FIRST_DIALOGUE, "a major defense pact", "a defense pact", "quote-not-found", '"India and the US have s'),
        (FIRST_DIALOGUE, "India and the US have", "The US and India have", "quote-not-found", '"The US and India'),
        (FIRST_DIALOGUE, "Sushma Swaraj and D", "Sushma Swarаj and D", "quote-not-found", '"US Defense Secretary Jim'),
        (FIRST_DIALOGUE, "fifth-dialogue-visit", "third-dialogue-preview", "quote-not-found", '"The first India-US'),
        (FIRST_DIALOGUE, "date: 2018-09-06", "date: 2019-09-06", "date-unsupported", "2019-09-06"),
        (FIRST_DIALOGUE, "date: 2018-09-06", "date: 2018-09-07", "date-too-precise", "2018-09-07"),
        (FIFTH_DIALOGUE, "2023-11-01/2023-11-15", "2023-11-01/2023-11-14", "date-too-precise", "2023-11-01/"),
        (FIFTH_DIALOGUE, "2023-11-01/2023-11-15", "2023-12-01/2023-12-15", "date-unsupported", "2023-12-01/"),
        (FIFTH_DIALOGUE, "status: expected", "status: happened", "future-witness", "2023-11-10"),
        (FIRST_DIALOGUE, "person: mike-pompeo", "person: mark-esper", "person-unsupported", "mark-esper"),
        (FIRST_DIALOGUE, '"Secretary of State"', '"Minister of State"', "role-unsupported", '"Minister of State"'),
        (FIRST_DIALOGUE, "place: new-delhi", "place: japan", "place-unsupported", "japan"),
        (FIFTH_DIALOGUE, "about: [quad", "about: [g7, quad", "topic-unsupported", "g7, quad"),
        (THIRD_DIALOGUE, "{ministerial: 3}", "{ministerial: 4}", "ordinal-unsupported", "ministerial: 4"),
        (THIRD_DIALOGUE, "{ministerial: 3}", "{ministerial: 1}", "ordinal-duplicate", "ministerial: 1"),
        (REPORT, "date 2018-09-06", "date 2018-09-16", "dateline-not-found", '"date 2018-09-16'),
    ],
)
def test_a_falsehood_in_a_file_is_told_with_its_place(
    tmp_path: Path, file: str, old: str, new: str, code: str, where: str
) -> None:
    copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / file
    text = path.read_text("utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    before = text[: text.index(where)].split("\n")
    place = (code, file, len(before), len(before[-1]) + 1)
    found = [(each.code, each.place.file, each.place.line, each.place.column) for each in problems(tmp_path)]
    assert place in found
