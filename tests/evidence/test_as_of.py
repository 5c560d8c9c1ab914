"""What could be known on a day: less than is known today, never more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from museum import MUSEUM
from sample import AT, STATIC, entity, event, prose, quotes, site, source, text, timeline
from timeline.check import check
from timeline.content.archive import Archived, fingerprint
from timeline.dates import edtf
from timeline.dates.edtf import in_words, parse
from timeline.english.sentences import sentences
from timeline.evidence.as_of import EventVersion, known_from, source_days, tellings, told_by
from timeline.evidence.facts import Evidence, EvidenceReader, gather
from timeline.model.records import Caveat, Entity, Event, PersonRole, Previous, SeriesNumber, Source, Text, Timeline
from timeline.publishing.render import Renderer
from timeline.publishing.theme import template_folders
from timeline.site import as_of_pages as past_pages
from timeline.site import frame, plan
from timeline.site.chronicle import HomePage
from timeline.site.names import SiteNames
from timeline.site.page_models import EventAsOf, EventPage, IndexPage, KnownPage, PagePlan, Quoted, SourcePage
from timeline.site.view_models import Ref

ROOT = Path(__file__).parents[2]

# Three texts about one fair: what was planned, what was announced, what happened.
PLAN = (
    "The third Tide Fair will be held in Saltmere in the first half of June. Keeper Marsh will open it. "
    "A choir is to sing."
)
NOTICE = "The third Tide Fair will open in Saltmere on June 3. Ada Marsh has hired a band. Tom Reed will speak."
NEWS = (
    "The third Tide Fair opened in Saltmere on Thursday. Ada Marsh, now Harbour Master, cut the ribbon. "
    "The choir did not sing."
)
SOURCES = {
    "plan": source("plan", "A fair is planned", "2021-05-01"),
    "notice": source("notice", "A fair is announced", "2021-05-20", publisher="The Saltmere Post"),
    "news": source("news", "The fair", "2021-06-04"),
}
FAIR = event(
    "fair",
    "2021-06-03",
    title=text("Third Tide Fair"),
    place=text("saltmere"),
    series=(SeriesNumber(text("fairs"), 3, AT),),
    people=(PersonRole(text("ada-marsh"), text("Harbour Master")), PersonRole(text("tom-reed"))),
    previously=(Previous(parse("2021-06-01/2021-06-15"), (text("planned"),), AT),),
    summary=prose(
        "Ada Marsh cut the ribbon.[^ribbon] She had hired a band.[^band] Tom Reed is to speak.[^speech]",
        "ribbon",
        "band",
        "speech",
    ),
    evidence=quotes(
        planned=("plan", "The third Tide Fair will be held in Saltmere in the first half of June."),
        keeper=("plan", "Keeper Marsh will open it."),
        announced=("notice", "The third Tide Fair will open in Saltmere on June 3."),
        band=("notice", "Ada Marsh has hired a band."),
        speech=("notice", "Tom Reed will speak."),
        opened=("news", "The third Tide Fair opened in Saltmere on Thursday."),
        ribbon=("news", "Ada Marsh, now Harbour Master, cut the ribbon."),
    ),
    caveats=(Caveat(text("The plan has no day; the notice has June 3."), (text("planned"), text("announced"))),),
)
ENTITIES = (
    entity("ada-marsh", "people", "Ada Marsh", aliases=(text("Marsh"),)),
    entity("saltmere", "places", "Saltmere"),
    entity("tom-reed", "people", "Tom Reed"),
)
TEXTS = {"plan": PLAN, "notice": NOTICE, "news": NEWS}
PLANNED, ANNOUNCED, REPORTED = (edtf.day(day) for day in ("2021-05-01", "2021-05-20", "2021-06-04"))


def gathered(records: Timeline, texts: Mapping[str, str] = TEXTS) -> Evidence:
    return gather(records, {id: Archived(fingerprint(words.encode(), words), words) for id, words in texts.items()})


def tell(
    records: Event, day: int, entities: tuple[Entity, ...] = ENTITIES, sources: Mapping[str, Source] = SOURCES
) -> EventVersion | None:
    whole = timeline([records], entities, sources)
    return told_by(tellings(whole, gathered(whole))[records.id], day)


def told(record: Event, day: int) -> EventVersion:
    found = tell(record, day)
    assert found
    return found


# The sources of a day


@pytest.mark.parametrize(
    ("published", "day"),
    [("2021-05-01", "2021-05-01"), ("2021-05", "2021-05-31"), ("2021", "2021-12-31"), ("2021-05~", "2021-06-30")],
)
def test_a_source_counts_from_the_last_day_on_which_it_may_have_been_published(published: str, day: str) -> None:
    assert known_from(source("plan", "A plan", published)) == edtf.day(day)


def test_a_source_without_a_last_day_never_counts() -> None:
    assert known_from(source("plan", "A plan", "2021-05/..")) is None
    open_ended = {**SOURCES, "plan": source("plan", "A plan", "2021-05/..")}
    assert list(source_days(timeline([FAIR], ENTITIES, open_ended))) == [ANNOUNCED, REPORTED]
    assert tell(FAIR, ANNOUNCED - 1, sources=open_ended) is None


def test_sources_of_one_day_are_one_view() -> None:
    same = {**SOURCES, "notice": source("notice", "A notice", "2021-05-01")}
    assert {day: [one.id for one in found] for day, found in source_days(timeline((), (), same)).items()} == {
        PLANNED: ["notice", "plan"],
        REPORTED: ["news"],
    }


# The versions of an event


def test_before_its_first_source_an_event_is_not_known() -> None:
    assert tell(FAIR, PLANNED - 1) is None


def test_what_was_then_expected_has_the_date_then_given() -> None:
    found = told(FAIR, PLANNED)
    assert (in_words(found.date), found.expected, found.earlier) == ("1–15 June 2021", True, ())
    assert {one.source for one in found.dated_by} == {"plan"}


def test_a_later_source_moves_the_date_and_keeps_the_earlier_one() -> None:
    found = told(FAIR, ANNOUNCED)
    assert (in_words(found.date), found.expected) == ("3 June 2021", True)
    assert [in_words(date) for date in found.earlier] == ["1–15 June 2021"]


def test_it_happened_from_the_first_source_that_reports_it() -> None:
    found = told(FAIR, REPORTED)
    assert (in_words(found.date), found.expected) == ("3 June 2021", False)
    assert {one.source for one in found.dated_by} == {"news"}


def test_without_a_supported_date_there_is_no_version() -> None:
    undated = replace(FAIR, previously=())
    assert tell(undated, PLANNED) is None
    assert tell(undated, ANNOUNCED)


def test_only_the_facts_of_that_day_are_in_a_version() -> None:
    assert told(FAIR, PLANNED).people == (("Marsh", ""),)
    assert told(FAIR, ANNOUNCED).people == (("Ada Marsh", ""), ("Tom Reed", ""))
    assert told(FAIR, REPORTED).people == (("Ada Marsh", "Harbour Master"), ("Tom Reed", ""))


def test_the_number_of_a_series_is_known_from_the_quote_that_supports_it() -> None:
    assert [one.number for one in told(FAIR, PLANNED).numbers] == [3]
    without = replace(
        FAIR,
        evidence={**FAIR.evidence, **quotes(planned=("plan", "will be held in Saltmere in the first half of June."))},
    )
    assert told(without, PLANNED).numbers == ()
    assert told(without, PLANNED).title == ""


def test_what_is_written_of_an_event_that_happened_is_not_said_of_what_was_foreseen() -> None:
    assert told(FAIR, ANNOUNCED).sentences == ()
    assert told(FAIR, ANNOUNCED).caveats == ()
    assert told(replace(FAIR, title=text("Third Tide Fair opens")), ANNOUNCED).title == ""
    assert told(replace(FAIR, title=text("Third Tide Fair")), ANNOUNCED).title == "Third Tide Fair"


EXPECTED = replace(FAIR, status=text("expected"))


def test_an_event_that_is_still_expected_keeps_its_grounded_sentences() -> None:
    expected = replace(EXPECTED, summary=prose("Keeper Marsh will open it.[^keeper]", "keeper"))
    assert told(expected, PLANNED).sentences == ("Keeper Marsh will open it.",)
    ungrounded = replace(EXPECTED, summary=prose("Tom Reed will open it.[^keeper]", "keeper"))
    assert told(ungrounded, PLANNED).sentences == ()


def test_a_sentence_with_a_word_that_is_only_a_warning_is_shown_as_it_is_today() -> None:
    warned = replace(
        EXPECTED, summary=prose("Keeper Marsh will open it merrily.[^keeper] She will open it.[^keeper]", "keeper")
    )
    assert told(warned, PLANNED).sentences == ("Keeper Marsh will open it merrily.", "She will open it.")


def test_a_title_has_no_word_that_a_later_text_may_have_brought() -> None:
    later = replace(EXPECTED, title=text("Third Tide Fair with a ribbon"))
    assert [told(later, day).title for day in (ANNOUNCED, REPORTED)] == ["", "Third Tide Fair with a ribbon"]
    nowhere = replace(EXPECTED, title=text("Third Tide Fair with a lamp"))
    assert [told(nowhere, day).title for day in (ANNOUNCED, REPORTED)] == ["", "Third Tide Fair with a lamp"]


def test_a_sentence_that_also_cites_a_later_source_is_left_out() -> None:
    both = replace(EXPECTED, summary=prose("The third Tide Fair will be held.[^planned][^announced]", "planned"))
    assert told(both, PLANNED).sentences == ()
    assert told(both, ANNOUNCED).sentences == ("The third Tide Fair will be held.",)


def test_a_sentence_that_cites_nothing_is_left_out() -> None:
    assert told(replace(EXPECTED, summary=prose("A fair.")), REPORTED).sentences == ()


def test_a_sentence_that_may_point_back_to_one_left_out_goes_with_it() -> None:
    pointing = replace(
        EXPECTED,
        summary=prose(
            "Keeper Marsh will open it.[^keeper] Tom Reed will speak.[^speech] She will be there.[^keeper] "
            "The third Tide Fair will be held in Saltmere.[^planned] It will be held in June.[^planned]",
            "keeper",
        ),
    )
    assert told(pointing, PLANNED).sentences == (
        "Keeper Marsh will open it.",
        "The third Tide Fair will be held in Saltmere.",
        "It will be held in June.",
    )


@pytest.mark.parametrize("word", ["Originally", "Finally", "Earlier"])
def test_a_word_of_hindsight_is_no_word_of_one_day(word: str) -> None:
    looking = replace(
        EXPECTED, summary=prose(f"{word} the third Tide Fair will be held in Saltmere.[^planned]", "planned")
    )
    whole = timeline([looking], ENTITIES, SOURCES, settings=site(accept=(word,)))
    found = told_by(tellings(whole, gathered(whole))["fair"], PLANNED)
    assert found
    assert found.sentences == ()


def test_a_caveat_that_compares_two_days_is_shown_on_the_second() -> None:
    caveat = Caveat(text("It will be held in June; the later text has June 3."), (text("planned"), text("announced")))
    accept = site(accept=("text", "later"))
    whole = timeline([replace(EXPECTED, caveats=(caveat,))], ENTITIES, SOURCES, settings=accept)
    found = tellings(whole, gathered(whole))["fair"]
    assert [one.caveats for one in found] == [(), (str(caveat.text),), (str(caveat.text),)]


def test_a_name_is_spelt_as_a_quote_of_the_time_has_it() -> None:
    renamed = (
        entity("ada-marsh", "people", "Dame Ada Holm", aliases=(text("Ada Marsh"), text("Marsh"))),
        *ENTITIES[1:],
    )
    found = tell(replace(EXPECTED, summary=prose("Dame Ada Holm will open it.[^keeper]", "keeper")), REPORTED, renamed)
    assert found
    assert found.people[0][0] == "Ada Marsh"
    assert found.sentences == ()


def test_an_editors_words_spell_no_name() -> None:
    added = replace(FAIR, evidence={**FAIR.evidence, **quotes(keeper=("plan", "Keeper [Ada] Marsh will open it."))})
    assert told(added, PLANNED).people == (("Marsh", ""),)


def test_a_telling_is_given_only_where_something_changed() -> None:
    whole = timeline([FAIR], ENTITIES, {**SOURCES, "late": source("late", "Late", "2021-07-01")})
    assert [one.day for one in tellings(whole, gathered(whole))["fair"]] == [PLANNED, ANNOUNCED, REPORTED]
    again = replace(FAIR, evidence={**FAIR.evidence, **quotes(last=("late", "A band of forty sang."))})
    whole = timeline([again], ENTITIES, {**SOURCES, "late": source("late", "Late", "2021-07-01")})
    late = tellings(whole, gathered(whole, {**TEXTS, "late": "A band of forty sang."}))["fair"]
    assert [one.day for one in late] == [PLANNED, ANNOUNCED, REPORTED]


# The same code decides


def test_a_record_read_again_is_what_would_be_gathered_of_it() -> None:
    whole = timeline([FAIR], ENTITIES, SOURCES)
    evidence = gathered(whole)
    reduced = replace(FAIR, evidence={key: FAIR.evidence[key] for key in ("planned", "keeper")})
    anew = gathered(replace(whole, events=(reduced,)))
    assert EvidenceReader.of(whole).read(reduced, evidence.events["fair"].quotes) == anew.events["fair"]


def without(whole: Timeline, day: int) -> Timeline:
    """The site without the sources later than ``day``, their quotes, and what cites those."""
    sources = {id: one for id, one in whole.sources.items() if (known_from(one) or 0) <= day}
    return replace(
        whole,
        sources=sources,
        events=tuple(_reduced(each, sources) for each in whole.events),
        entities={id: replace(each, description=None, evidence={}) for id, each in whole.entities.items()},
    )


def _reduced(each: Event, sources: Mapping[str, Source]) -> Event:
    kept = {key: quote for key, quote in each.evidence.items() if quote.source in sources}
    summary = each.summary
    if summary:
        said = [
            summary.text[one.start : one.end]
            for one in sentences(summary.text)
            if one.cites and kept.keys() >= {*one.cites}
        ]
        summary = replace(summary, text=Text(" ".join(said), summary.text.at))
    return replace(
        each,
        evidence=kept,
        summary=summary,
        caveats=tuple(one for one in each.caveats if kept.keys() >= set(one.evidence)),
        previously=tuple(one for one in each.previously if not kept.keys().isdisjoint(one.evidence)),
    )


def views(pages: tuple[PagePlan, ...]) -> dict[str, KnownPage]:
    return {page.path: page.data for page in pages if isinstance(page.data, KnownPage)}


def of_repository() -> tuple[Timeline, Evidence]:
    found = check(ROOT, ROOT / "archive")
    return found.timeline, found.evidence


def of_museum() -> tuple[Timeline, Evidence]:
    found = check(MUSEUM, MUSEUM / "archive")
    return found.timeline, found.evidence


def of_fair() -> tuple[Timeline, Evidence]:
    whole = timeline([FAIR], ENTITIES, SOURCES)
    return whole, gathered(whole)


@pytest.mark.slow
@pytest.mark.parametrize("made", [of_repository, of_museum, of_fair])
def test_a_view_is_what_the_site_without_the_later_sources_says(made: object) -> None:
    assert callable(made)
    whole, evidence = made()
    whole = replace(
        whole, entities={id: replace(one, description=None, evidence={}) for id, one in whole.entities.items()}
    )
    reader = EvidenceReader.of(whole)
    proofs = {each.id: evidence.events[each.id].quotes for each in whole.events}
    every = views(plan(SiteNames(whole, replace(evidence, entities={}))))
    assert every
    for day in source_days(whole):
        less = without(whole, day)
        again = Evidence({each.id: reader.read(each, proofs[each.id]) for each in less.events})
        path = f"known/{edtf.iso(day)}/"
        full, alone = every[path], views(plan(SiteNames(less, again)))[path]
        if made is of_repository:
            # If a sentence is missing, one that refers back to it seems to refer to another: the view is stricter.
            alone = strict(alone, full)
        assert alone.years == full.years
        assert (alone.day, alone.published, alone.before) == (full.day, full.published, full.before)


def strict(alone: KnownPage, full: KnownPage) -> KnownPage:
    pairs = zip(alone.years, full.years, strict=True)
    return alone._replace(
        years=tuple(
            year._replace(events=tuple(_strict(one, two) for one, two in zip(year.events, other.events, strict=True)))
            for year, other in pairs
        )
    )


def _strict(alone: EventAsOf, full: EventAsOf) -> EventAsOf:
    assert set(full.sentences) <= set(alone.sentences)
    gone = set(alone.sentences) - set(full.sentences)
    assert all(re.match(r"They ", sentence) for sentence in gone)
    return alone._replace(sentences=full.sentences)


days = st.integers(edtf.day("2021-04-25"), edtf.day("2021-06-20")).map(edtf.iso)


@pytest.mark.slow
@given(
    st.fixed_dictionaries({id: st.one_of(days, days.map(lambda day: day[:7])) for id in SOURCES}),
    st.sets(st.sampled_from(sorted(FAIR.evidence)), min_size=1),
    st.sampled_from(["happened", "expected"]),
)
def test_a_telling_is_that_of_the_record_without_the_later_sources(
    published: dict[str, str], keys: set[str], status: str
) -> None:
    sources = {id: replace(one, published=parse(published[id])) for id, one in SOURCES.items()}
    summary = prose(
        "Ada Marsh cut the ribbon.[^ribbon] Keeper Marsh will open the fair.[^keeper] Tom Reed is to speak.[^speech]"
    )
    record = replace(
        FAIR,
        status=text(status),
        summary=summary,
        evidence={key: quote for key, quote in FAIR.evidence.items() if key in keys},
    )
    whole = timeline([record], ENTITIES, sources)
    found = tellings(whole, gathered(whole))["fair"]
    for day in source_days(whole):
        less = without(whole, day)
        assert told_by(found, day) == told_by(tellings(less, gathered(less))["fair"], day)
    assert [one.day for one in found] == sorted({one.day for one in found})


# The pages


def fairs(records: Timeline) -> dict[str, PagePlan]:
    return {page.path: page for page in plan(SiteNames(records, gathered(records)))}


PAGES = fairs(timeline([FAIR], ENTITIES, SOURCES))


def view(day: str) -> KnownPage:
    found = PAGES[f"known/{day}/"].data
    assert isinstance(found, KnownPage)
    return found


def test_each_day_has_a_view_that_says_what_it_rests_on() -> None:
    assert [path for path in PAGES if path.startswith("known/")] == [
        "known/",
        "known/2021-05-01/",
        "known/2021-05-20/",
        "known/2021-06-04/",
    ]
    assert [view(day).share for day in ("2021-05-01", "2021-05-20", "2021-06-04")] == [
        "Of the 3 sources of this chronology, 1 is known to have been published by then.",
        "Of the 3 sources of this chronology, 2 are known to have been published by then.",
        "All 3 sources of this chronology had been published by then.",
    ]
    middle = view("2021-05-20")
    assert (middle.before, middle.after) == (
        Ref("1 May 2021", "known/2021-05-01/"),
        Ref("4 June 2021", "known/2021-06-04/"),
    )
    assert view("2021-05-01").before is None
    assert view("2021-06-04").after is None
    assert middle.published == (Ref("A fair is announced", "sources/notice/"),)


def test_a_view_leads_to_the_present_only_by_the_record_itself() -> None:
    (year,) = view("2021-05-01").years
    (fair,) = year.events
    assert fair.now == "events/fair/"
    assert re.findall(r"path=", repr(year)) == []


def test_what_is_left_without_a_sentence_shows_the_words_that_date_it() -> None:
    ((fair,),) = (year.events for year in view("2021-05-20").years)
    assert fair.words == (
        Quoted("The third Tide Fair will open in Saltmere on June 3.", "The Saltmere Post, 20 May 2021"),
    )
    assert (fair.expected, fair.status) == (True, "Foreseen in a text of 20 May 2021.")
    ((fair,),) = (year.events for year in view("2021-06-04").years)
    assert fair.words == ()
    assert fair.status == "Reported in a text of 4 June 2021."


def test_an_editors_words_stand_in_no_view() -> None:
    added = quotes(
        planned=("plan", "The third Tide Fair [cancelled since] will be held in Saltmere in the first half of June.")
    )
    records = timeline([replace(FAIR, evidence={**FAIR.evidence, **added})], ENTITIES, SOURCES)
    found = fairs(records)["known/2021-05-01/"]
    assert "The third Tide Fair […] will be held" in repr(found.data)
    assert "since" not in repr(found.data)


def test_a_title_that_was_not_supported_gives_way_to_the_number_or_to_nothing() -> None:
    renamed = replace(FAIR, title=text("The fair of the flood"))
    pages = fairs(timeline([renamed], ENTITIES, SOURCES))
    assert [titles(pages, day) for day in ("2021-05-01", "2021-06-04")] == [
        ["Third Tide Fair"],
        ["The fair of the flood"],
    ]
    pages = fairs(timeline([replace(renamed, series=())], ENTITIES, SOURCES))
    assert titles(pages, "2021-05-01") == [""]


def titles(pages: Mapping[str, PagePlan], day: str) -> list[str]:
    page = pages[f"known/{day}/"].data
    assert isinstance(page, KnownPage)
    return [told.title for year in page.years for told in year.events]


def test_events_stand_in_the_order_of_the_dates_then_known() -> None:
    band = event("band", "2021-06-05", status=text("expected"), title=text("Tom Reed will speak"), kind=text("loan"))
    band = replace(band, evidence=quotes(song=("plan", "A choir is to sing on 5 June."), speech=FAIR_SPEECH))
    late = replace(
        FAIR, date=parse("2021-06-30"), evidence={**FAIR.evidence, **quotes(moved=("news", "It is on June 30."))}
    )
    pages = fairs(timeline([late, band], ENTITIES, SOURCES))
    assert titles(pages, "2021-05-01") == ["Third Tide Fair", ""]
    assert titles(pages, "2021-06-04")[-1] == "Third Tide Fair"


FAIR_SPEECH = ("notice", "Tom Reed will speak.")


def test_the_chronology_and_the_sources_lead_to_the_views() -> None:
    home = PAGES[""].data
    assert isinstance(home, HomePage)
    assert [ref.label for ref in home.known] == ["1 May 2021", "20 May 2021", "4 June 2021"]
    notice = PAGES["sources/notice/"].data
    assert isinstance(notice, SourcePage)
    assert notice.known == Ref("20 May 2021", "known/2021-05-20/")
    index = PAGES["known/"].data
    assert isinstance(index, IndexPage)
    assert [row.ref.label for row in index.rows] == ["1 May 2021", "20 May 2021", "4 June 2021"]
    assert [(row.detail, row.tally) for row in index.rows] == [
        ("1 new source, 1 by then", "1 event by then"),
        ("1 new source, 2 by then", "1 event by then"),
        ("1 new source, 3 by then", "1 event by then"),
    ]


def test_many_days_do_not_swamp_the_chronology() -> None:
    many = {f"s{n}": source(f"s{n}", "A text", f"2021-03-{n:02}") for n in range(1, past_pages.MOST_LINKS + 2)}
    home = fairs(timeline([], ENTITIES, many))[""].data
    assert isinstance(home, HomePage)
    assert home.known == (Ref("each of 13 days", "known/"),)


def test_a_site_without_a_dated_source_has_no_views() -> None:
    for sources in ({}, {"plan": source("plan", "A plan", "2021/..")}):
        pages = fairs(timeline([], ENTITIES, sources))
        assert not any(path.startswith("known/") for path in pages)


def test_views_are_not_for_search_engines() -> None:
    unlisted = {path for path, page in PAGES.items() if not page.listed}
    assert {path for path in unlisted if not path.endswith("embed/")} == {
        "known/2021-05-01/",
        "known/2021-05-20/",
        "known/2021-06-04/",
    }


def test_the_views_of_a_large_site_hold_what_their_day_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    late = event(
        "late", "2021-05-20", title=text("Tom Reed"), evidence=quotes(speech=("notice", "Tom Reed spoke today."))
    )
    records = timeline([FAIR, late], ENTITIES, SOURCES)
    texts = {**TEXTS, "notice": f"{NOTICE} Tom Reed spoke today."}
    small = views(plan(SiteNames(records, gathered(records, texts))))
    monkeypatch.setattr(past_pages, "MOST_ENTRIES", 4)
    large = views(plan(SiteNames(records, gathered(records, texts))))
    assert small.keys() == large.keys()
    assert [(held(small[path]), held(large[path]), large[path].omitted) for path in small] == [
        (["fair"], ["fair"], 0),
        (["late", "fair"], ["late", "fair"], 0),
        (["late", "fair"], ["fair"], 1),
    ]


def held(page: KnownPage) -> list[str]:
    return [told.now.split("/")[1] for year in page.years for told in year.events]


@pytest.mark.parametrize(
    ("published", "path", "label"),
    [
        ("-0043-03-15", "known/-0043-03-15/", "15 March 44 BC"),
        ("Y12021", "known/Y12021-12-31/", "31 December 12021"),
    ],
)
def test_a_day_of_any_year_has_its_address(published: str, path: str, label: str) -> None:
    pages = fairs(timeline([], ENTITIES, {"plan": source("plan", "A plan", published)}))
    assert pages[path].title == f"As it could be known on {label}"


# The first chronology


@pytest.mark.slow
def test_the_first_chronology_tells_each_day_what_it_could() -> None:
    whole, evidence = of_repository()
    found = {path.split("/")[1]: page for path, page in views(plan(SiteNames(whole, evidence))).items()}
    assert list(found) == ["2018-09-06", "2020-10-24", "2023-09-27", "2023-10-24", "2023-11-08"]
    assert re.search(r"Blinken|Esper|BECA|202\d", repr(found["2018-09-06"].years)) is None
    assert re.search(r"Blinken|intersessional|2023", repr(found["2020-10-24"].years), re.IGNORECASE) is None
    fifth = {
        day: (told.when.words, told.expected, [one.words for one in told.earlier], len(told.caveats))
        for day, page in found.items()
        for year in page.years
        for told in year.events
        if told.now == "events/fifth-ministerial-dialogue/"
    }
    assert fifth == {
        "2023-10-24": ("1–15 November 2023", True, [], 0),
        "2023-11-08": ("10 November 2023", True, ["1–15 November 2023"], 2),
    }


def test_a_rendered_view_says_that_it_is_one_and_leads_back() -> None:
    records = timeline([FAIR], ENTITIES, SOURCES)
    renderer = Renderer(template_folders(ROOT), frame(SiteNames(records)), STATIC)
    html = renderer.render(PAGES["known/2021-05-20/"]).decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "<b>This is a view of the past.</b>" in html
    assert '<a href="../../">the chronology as it stands today</a>' in html
    assert '<strong class="expected-label">Expected then</strong>' in html
    main = html[html.index("<main") : html.index("</main>")]
    links = {link for link in re.findall(r'href="([^"]+)"', main) if not link.startswith("#")}
    assert links == {
        "../../",
        "../../events/fair/",
        "../../known/",
        "../../known/2021-05-01/",
        "../../known/2021-06-04/",
        "../../sources/notice/",
    }


def test_an_event_without_a_title_of_its_time_is_headed_for_those_who_hear_the_page() -> None:
    records = timeline([replace(FAIR, title=text("The fair of the flood"), series=())], ENTITIES, SOURCES)
    renderer = Renderer(template_folders(ROOT), frame(SiteNames(records)), STATIC)
    html = renderer.render(fairs(records)["known/2021-05-20/"]).decode()
    assert '<h3 class="quiet">Fair, 3 June 2021</h3>' in html
    assert 'aria-label="This record today: Fair, 3 June 2021"' in html
    assert "flood" not in html


@pytest.mark.parametrize("made", [of_repository, of_museum, of_fair])
def test_the_last_view_and_the_record_say_the_same_of_the_texts_that_date_it(made: object) -> None:
    assert callable(made)
    pages = plan(SiteNames(*made()))
    records = {page.path: page.data for page in pages}
    told = [told for year in list(views(pages).values())[-1].years for told in year.events]
    assert told
    for each in told:
        today = records[each.now]
        assert isinstance(today, EventPage)
        assert today.status.removesuffix(" No text quoted for it reports whether it took place.") == each.status


def test_a_site_of_one_source_says_so_in_grammar() -> None:
    one = timeline([], [], {"plan": SOURCES["plan"]})
    (shown,) = (page.data for page in plan(SiteNames(one)) if isinstance(page.data, KnownPage))
    assert shown.share == "The one source of this chronology had been published by then."
