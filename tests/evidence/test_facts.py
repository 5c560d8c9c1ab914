"""Which facts of a record its quotes support, and with which words."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.content.archive import Archived, fingerprint
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.facts import Fact, RecordEvidence, Verdict, gather
from timeline.evidence.quotes import Found
from timeline.model.config import QuotePolicy, Series, Site
from timeline.model.records import Entity, Event, PersonRole, Previous, Quote, SeriesNumber, Source, Text, Timeline

AT = Place("content/events/opening.yaml", 3)
BORNE_OUT, TOO_PRECISE, NOT_BORNE_OUT = Verdict.BORNE_OUT, Verdict.TOO_PRECISE, Verdict.NOT_BORNE_OUT

REPORT = """The third Tide Fair opened at the harbour museum in Saltmere on Thursday. Mayor Ada Finch and Harbour
Master Tom Reed cut the ribbon before a crowd of 300. The Lantern Pact will be signed in June. Friday, May 6 was wet."""
PREVIEW = "The third Tide Fair is expected to open in Saltmere next week, the museum said."


def text(value: str) -> Text:
    return Text(value, AT)


def entity(id: str, type: str, *names: str, evidence: Mapping[str, Quote] | None = None) -> Entity:
    return Entity(id, type, AT, text(names[0]), tuple(map(text, names[1:])), None, evidence or {})


def quotes(**given: tuple[str, str]) -> dict[str, Quote]:
    return {key: Quote(text(key), text(source), text(words)) for key, (source, words) in given.items()}


SITE = Site(
    "", "", "", "en", {},
    {"tide-fair": Series("tide-fair", "Tide Fair", AT), "walk": Series("walk", "Lantern Walk", AT)},
    True, QuotePolicy(), (),
)  # fmt: skip
SOURCES = {
    "report": Source("report", AT, text("Report"), parse("2021-05-08")),
    "preview": Source("preview", AT, text("Preview"), parse("2021-04-30")),
}
ENTITIES = [
    entity("ada-finch", "people", "Ada Finch", "Finch"),
    entity("tom-reed", "people", "Tom Reed"),
    entity("saltmere", "places", "Saltmere"),
    entity("grayholm", "places", "Grayholm"),
    entity("lantern-pact", "agreements", "Lantern Pact"),
]
ARCHIVED = {
    id: Archived(fingerprint(words.encode(), words), words) for id, words in (("report", REPORT), ("preview", PREVIEW))
}
OPENING = Event(
    "opening",
    AT,
    text("Third Tide Fair opens"),
    parse("2021-05-06"),
    AT,
    text("happened"),
    text("fair"),
    text("saltmere"),
    (SeriesNumber(text("tide-fair"), 3, AT),),
    (PersonRole(text("ada-finch"), text("Mayor")), PersonRole(text("tom-reed"))),
    (text("lantern-pact"),),
    (Previous(parse("2021-05-02/2021-05-09"), (text("preview"),), AT),),
    None,
    quotes(
        opening=("report", "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."),
        ribbon=("report", "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon"),
        pact=("report", "The Lantern Pact will be signed in June."),
        preview=("preview", "The third Tide Fair is expected to open in Saltmere next week"),
    ),
)


def read(event: Event, archived: Mapping[str, Archived] = ARCHIVED) -> RecordEvidence:
    entities = {one.id: one for one in ENTITIES}
    return gather(Timeline(SITE, (event,), SOURCES, entities), archived).events[event.id]


def fact(event: Event, kind: str) -> Fact:
    [found] = [one for one in read(event).facts if one.kind == kind]
    return found


def bare(**quoted: tuple[str, str]) -> Event:
    """An event of 6 May 2021 that says nothing else."""
    event = replace(OPENING, place=None, series=(), people=(), about=(), previously=(), evidence=quotes(**quoted))
    return event


def test_a_record_that_its_quotes_support() -> None:
    evidence = read(OPENING)
    assert evidence.whole
    assert {proof.status for proof in evidence.quotes.values()} == {Found.FOUND}
    assert [(one.kind, one.subject, one.value, one.verdict.value) for one in evidence.facts] == [
        ("date", "", "6 May 2021", "borne-out"),
        ("place", "saltmere", "Saltmere", "borne-out"),
        ("ordinal", "tide-fair", "number 3", "borne-out"),
        ("person", "ada-finch", "Ada Finch", "borne-out"),
        ("role", "ada-finch", "Mayor", "borne-out"),
        ("person", "tom-reed", "Tom Reed", "borne-out"),
        ("topic", "lantern-pact", "Lantern Pact", "borne-out"),
        ("previous", "", "2–9 May 2021", "borne-out"),
    ]
    shown = {one.kind: [(bearing.quote, bearing.words) for bearing in one.bearings] for one in evidence.facts}
    assert shown == {
        "date": [("opening", "Thursday")],
        "place": [("opening", "Saltmere"), ("preview", "Saltmere")],
        "ordinal": [("opening", "third"), ("preview", "third")],
        "person": [("ribbon", "Tom Reed")],
        "role": [("ribbon", "Mayor Ada Finch")],
        "topic": [("pact", "Lantern Pact")],
        "previous": [("preview", "next week")],
    }


def test_bearings_are_words_of_their_quotes() -> None:
    for one in read(OPENING).facts:
        for bearing in one.bearings:
            quote = OPENING.evidence[bearing.quote]
            assert quote.text[bearing.start : bearing.end] == bearing.words
            assert bearing.source == quote.source
            assert (bearing.reading is not None) == (one.kind in ("date", "previous"))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"date": parse("2021-05-01")}, "date"),
        ({"place": text("grayholm")}, "place"),
        ({"series": (SeriesNumber(text("tide-fair"), 2, AT),)}, "ordinal"),
        ({"series": (SeriesNumber(text("walk"), 3, AT),)}, "ordinal"),
        ({"people": (PersonRole(text("tom-reed"), text("Mayor")),)}, "role"),
        ({"people": (PersonRole(text("ada-finch"), text("Harbour Master")),)}, "role"),
        ({"people": (PersonRole(text("ada-finch")),), "evidence": quotes(a=("report", "a crowd of 300"))}, "person"),
        ({"about": (text("grayholm"),)}, "topic"),
        ({"previously": (Previous(parse("2021-05-15"), (text("preview"),), AT),)}, "previous"),
        ({"previously": (Previous(parse("2021-05-02/2021-05-09"), (text("ribbon"),), AT),)}, "previous"),
        ({"previously": (Previous(parse("2021-05-02/2021-05-09"), (), AT),)}, "previous"),
    ],
)
def test_a_fact_that_no_quote_supports(change: Mapping[str, object], kind: str) -> None:
    found = fact(replace(OPENING, **change), kind)  # type: ignore[arg-type]
    assert found.verdict is NOT_BORNE_OUT
    assert found.bearings == ()


@pytest.mark.parametrize(
    ("date", "verdict"),
    [
        ("2021-05-06", BORNE_OUT),
        ("2021-05", BORNE_OUT),
        ("2021", BORNE_OUT),
        ("2021-05-05/2021-05-07", BORNE_OUT),
        ("2020-10/2021-08", BORNE_OUT),
        ("1990/2050", NOT_BORNE_OUT),
        ("2021-05-05~", BORNE_OUT),
        ("2021-05-07", NOT_BORNE_OUT),
        ("2020", NOT_BORNE_OUT),
    ],
)
def test_a_date_may_say_less_than_its_quote(date: str, verdict: Verdict) -> None:
    event = bare(a=("report", "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."))
    assert fact(replace(event, date=parse(date)), "date").verdict is verdict


@pytest.mark.parametrize(
    ("date", "verdict"),
    [
        ("2021-06", BORNE_OUT),
        ("2021-06-10", TOO_PRECISE),
        ("2021-05-20/2021-06-20", TOO_PRECISE),
        ("2021-07", NOT_BORNE_OUT),
    ],
)
def test_a_date_may_not_say_more(date: str, verdict: Verdict) -> None:
    event = replace(bare(a=("report", "The Lantern Pact will be signed in June.")), date=parse(date))
    found = fact(event, "date")
    assert found.verdict is verdict
    assert bool(found.bearings) == (verdict is not NOT_BORNE_OUT)
    assert "June 2021" in found.why


def test_a_date_that_contradicts_itself_supports_nothing() -> None:
    found = fact(bare(a=("report", "Friday, May 6 was wet.")), "date")
    assert (found.verdict, found.bearings) == (NOT_BORNE_OUT, ())
    assert "contradicts itself" in found.why


def test_the_fact_says_how_a_date_was_read() -> None:
    quote = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
    assert "Thursday”, read in a text of 8 May 2021, is 6 May 2021" in fact(bare(a=("report", quote)), "date").why
    assert fact(bare(a=("report", "It opened on 6 May 2021.")), "date").why.startswith("“")
    assert fact(bare(a=("report", "cut the ribbon before")), "date").why == ""


def test_a_quote_is_read_from_its_own_source_s_date() -> None:
    words = "The third Tide Fair is expected to open in Saltmere next week"
    event = replace(bare(a=("preview", words)), date=parse("2021-05-02/2021-05-09"))
    assert fact(event, "date").verdict is BORNE_OUT
    assert fact(replace(event, evidence=quotes(a=("report", words))), "date").verdict is TOO_PRECISE


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("place", "The fair opened at the harbour museum [in Saltmere] on Thursday"),
        ("ordinal", "The [third] Tide Fair opened at the harbour"),
        ("ordinal", "The third [Tide] Fair opened at the harbour"),
        ("ordinal", "The third … Tide Fair opened at the harbour"),
        ("person", "Harbour Master [Ada Finch and Tom Reed] cut the ribbon"),
        ("person", "Harbour Master Tom … Reed cut the ribbon"),
        ("role", "[The Mayor] Ada Finch and Harbour Master Tom Reed"),
        ("role", "Mayor … Ada Finch and Harbour Master Tom Reed"),
        ("topic", "The Lantern [Pact] will be signed in June"),
        ("date", "The third Tide Fair opened at the harbour museum [on Thursday]"),
    ],
)
def test_the_editor_s_words_support_nothing(kind: str, words: str) -> None:
    people = (PersonRole(text("ada-finch"), text("Mayor")),)
    event = replace(OPENING, people=people, previously=(), evidence=quotes(a=("report", words)))
    assert fact(event, kind).verdict is NOT_BORNE_OUT


def test_a_date_is_read_without_the_editor_s_words() -> None:
    found = fact(bare(a=("report", "The third Tide Fair opened on [6] May 2021")), "date")
    assert (found.verdict, [bearing.words for bearing in found.bearings]) == (TOO_PRECISE, ["May 2021"])


def test_brackets_that_the_source_holds_are_the_source_s() -> None:
    words = "The fair [in Saltmere] opened on Thursday."
    archived = {"report": Archived(fingerprint(words.encode(), words))}
    event = replace(OPENING, evidence=quotes(a=("report", words)), people=(), previously=())
    facts = {one.kind: one.verdict for one in read(event, archived).facts}
    assert facts["place"] is BORNE_OUT


def test_without_sources_the_marks_are_the_editor_s() -> None:
    words = "The fair [in Saltmere] opened on Thursday."
    event = replace(OPENING, evidence=quotes(a=("report", words)), people=(), previously=())
    evidence = read(event, {})
    assert evidence.quotes["a"].status is Found.UNAVAILABLE
    assert {one.kind: one.verdict for one in evidence.facts}["place"] is NOT_BORNE_OUT


def test_nothing_follows_where_a_source_is_unknown() -> None:
    event = replace(OPENING, evidence={**OPENING.evidence, **quotes(lost=("absent", "In Grayholm on 7 May 2021"))})
    evidence = read(event)
    assert not evidence.whole
    assert evidence.quotes["lost"].status is Found.UNAVAILABLE
    assert {one.verdict for one in evidence.facts} == {BORNE_OUT}
    assert "lost" not in {bearing.quote for one in evidence.facts for bearing in one.bearings}


def test_unknown_names_make_no_facts() -> None:
    event = replace(
        OPENING,
        place=text("nowhere"),
        series=(SeriesNumber(text("none"), 3, AT),),
        people=(PersonRole(text("nobody"), text("Mayor")), PersonRole(text("saltmere"), text("Mayor"))),
        about=(text("nothing"),),
    )
    assert [one.kind for one in read(event).facts] == ["date", "previous"]


def test_a_place_is_no_person_and_a_topic_may_be_anything() -> None:
    event = replace(OPENING, place=text("ada-finch"), about=(text("ada-finch"), text("saltmere")))
    kinds = [(one.kind, one.subject) for one in read(event).facts]
    assert ("place", "ada-finch") not in kinds
    assert ("topic", "ada-finch") in kinds
    assert ("topic", "saltmere") in kinds


def test_shares_count_each_word_once() -> None:
    one = bare(a=("report", "The third Tide Fair opened at"), b=("report", "Tide Fair opened at the harbour"))
    two = replace(bare(c=("report", "third Tide Fair … cut the ribbon")), id="two")
    pact = entity("pact", "agreements", "Pact", evidence=quotes(d=("report", "Friday, May 6 was wet")))
    lost = replace(bare(e=("report", "words that stand nowhere in it")), id="three")
    timeline = Timeline(SITE, (one, two, lost), SOURCES, {"pact": pact})
    evidence = gather(timeline, ARCHIVED)
    total = ARCHIVED["report"].fingerprint.words
    assert evidence.shares == {"report": (8 + 3 + 5) / total, "preview": 0}
    assert list(evidence.entities) == ["pact"]
    assert evidence.entities["pact"].quotes["d"].status is Found.FOUND
    assert gather(timeline, {}).shares == {}


def test_records_that_are_read_elsewhere_give_the_same_evidence() -> None:
    def elsewhere(
        read: Callable[[Event | Entity], RecordEvidence], records: Sequence[Event | Entity]
    ) -> Iterator[RecordEvidence]:
        for record in records:
            there, taken = pickle.loads(pickle.dumps((read, record)))
            yield pickle.loads(pickle.dumps(there(taken)))

    pact = entity("lantern-pact", "agreements", "Lantern Pact", evidence=quotes(d=("report", "Friday, May 6 was wet")))
    lost = replace(bare(e=("absent", "words of no source at hand")), id="lost")
    known = {one.id: one for one in (*ENTITIES[:-1], pact)}
    timeline = Timeline(SITE, (OPENING, lost), SOURCES, known)
    assert repr(gather(timeline, ARCHIVED, elsewhere)) == repr(gather(timeline, ARCHIVED))


def test_the_same_input_gives_the_same_evidence() -> None:
    assert repr(read(OPENING)) == repr(read(OPENING))
    assert repr(read(OPENING)) == repr(read(replace(OPENING, evidence=dict(OPENING.evidence))))


QUOTED = [
    ("report", "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."),
    ("report", "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon"),
    ("report", "The Lantern Pact will be signed in June."),
    ("report", "Friday, May 6 was wet."),
    ("report", "Ada Finch [Mayor] and … Tom Reed"),
    ("preview", "The third Tide Fair is expected to open in Saltmere next week"),
    ("report", "The second Tide Fair, the Mayor told Ada Finch on Wednesday, was not in Grayholm"),
    ("absent", "Ada Finch, the Mayor"),
    ("report", ""),
]
GRADE = {NOT_BORNE_OUT: 0, TOO_PRECISE: 1, BORNE_OUT: 2}


@pytest.mark.slow
@given(
    st.lists(st.sampled_from(QUOTED), min_size=1, max_size=6),
    st.data(),
    st.sampled_from(["2021-05-06", "2021-05", "2021-06-10", "2021-05-05", "2021-05-03", "1999"]),
)
def test_another_quote_never_takes_a_fact_away(given_: list[tuple[str, str]], data: st.DataObject, date: str) -> None:
    more = quotes(**{f"q{number}": one for number, one in enumerate(given_)})
    less = {key: quote for key, quote in more.items() if data.draw(st.booleans())}
    cited = Previous(parse("2021-05-02/2021-05-09"), tuple(map(text, more)), AT)
    event = replace(OPENING, date=parse(date), previously=(cited,))
    before = read(replace(event, evidence=less)).facts
    after = read(replace(event, evidence=more)).facts
    assert [(one.kind, one.subject) for one in before] == [(one.kind, one.subject) for one in after]
    for one, other in zip(before, after, strict=True):
        assert GRADE[one.verdict] <= GRADE[other.verdict]
