"""Sentences on the pages of their records: the words that support each are listed and marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from museum import MUSEUM
from sample import ENGLISH, FIRST, STATIC, changed, entity, planned, prose, quotes, text, timeline
from timeline.check import Checked, check
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.statements import Statement
from timeline.model.records import Caveat, Entity, Event
from timeline.publishing.render import Renderer
from timeline.publishing.theme import default_theme
from timeline.site import PagePlan, frame, plan
from timeline.site.names import SiteNames
from timeline.site.page_models import EntityPage, EventPage
from timeline.site.sentences import numbered

REPOSITORY = Path(__file__).parents[2]
MOST_BYTES = 60_000
sites = pytest.mark.parametrize("root", [REPOSITORY, MUSEUM], ids=["repository", "museum"])


@cache
def checked(root: Path) -> Checked:
    return check(root, root / "archive")


def records_with_pages(root: Path) -> Iterator[tuple[Event | Entity, bytes]]:
    """Each record with sentences, and its rendered page."""
    site = checked(root)
    renderer = Renderer([default_theme() / "templates"], frame(site.names), STATIC)
    pages = {page.path: page for page in plan(site.names)}
    entities = [entity for entity in site.timeline.entities.values() if entity.description]
    for event in site.timeline.events:
        yield event, renderer.render(pages[f"events/{event.id}/"])
    for one in entities:
        yield one, renderer.render(pages[f"{one.type}/{one.id}/"])


def tree(html: bytes) -> Element:
    parsed: Element = html5lib.parse(html, namespaceHTMLElements=False, transport_encoding="utf-8")
    return parsed


def by_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def by_id(root: Element, id: str) -> Element:
    (found,) = (element for element in root.iter() if element.get("id") == id)
    return found


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def marked(quote: Element) -> tuple[str, dict[str, set[int]]]:
    """A quote's own text, without the letters of facts, and the characters in it that each class marks."""
    written = ""
    classes: dict[str, set[int]] = {}
    for paragraph in quote.iter("p"):
        if paragraph.get("class"):
            continue
        written += paragraph.text or ""
        for part in paragraph:
            assert part.tag in ("mark", "ins", "sup")
            if part.tag != "sup":
                inside = "".join(part.itertext())
                assert len(part) == 0, "marks do not stand in one another"
                for name in part.get("class", "").split():
                    classes.setdefault(name, set()).update(range(len(written), len(written) + len(inside)))
                written += inside
            written += part.tail or ""
    return written, classes


# The real records and the museum's


@pytest.mark.slow
@sites
def test_every_sentence_is_told_with_the_words_that_bear_out_each_of_its_claims(root: Path) -> None:
    seen = 0
    for record, html in records_with_pages(root):
        page = tree(html)
        for sentence in numbered(checked(root).evidence.of(record).statements, ENGLISH):
            row = by_id(page, sentence.id)
            assert words(by_class(row, "sentence")[0]) == " ".join(sentence.statement.text.split())
            said = " ".join(map(words, by_class(row, "words"))).casefold()
            for atom in sentence.statement.atoms:
                seen += atom.grounded
                if atom.grounded:
                    bearing = {" ".join(one.words.casefold().split()) for one in atom.bearings}
                    assert any(f"“{one}”" in said for one in bearing), (record.id, sentence.id, atom.words)
                else:
                    assert f"“{atom.words}”" in words(by_class(row, "doubt")[0])
    assert seen > 10


@pytest.mark.slow
@sites
def test_all_that_bears_a_sentence_out_is_marked_in_the_quotes(root: Path) -> None:
    for record, html in records_with_pages(root):
        page = tree(html)
        anchors = {element.get("id"): element for element in by_class(page, "quote")}
        for key, quote in record.evidence.items():
            written, classes = marked(anchors[f"quote-{key}"])
            assert written == quote.text
            for sentence in numbered(checked(root).evidence.of(record).statements, ENGLISH):
                bearings = [one for atom in sentence.statement.atoms for one in atom.bearings if one.quote == key]
                for one in bearings:
                    assert classes[f"m-{sentence.id}"] >= set(range(one.start, one.end)), (record.id, sentence.id)
                assert (f"m-{sentence.id}" in classes) == bool(bearings)


@pytest.mark.slow
@sites
def test_every_sentence_leads_to_its_quotes_and_every_quote_back(root: Path) -> None:
    for record, html in records_with_pages(root):
        page = tree(html)
        for sentence in numbered(checked(root).evidence.of(record).statements, ENGLISH):
            rows = [*by_class(page, "summary"), *by_class(page, "caveats")]
            shown = [element for part in rows for element in by_class(part, f"u-{sentence.id}")]
            links = {link.get("href") for element in shown for link in element.iter("a")}
            if sentence.statement.part == "title":
                continue
            assert " ".join(sentence.statement.text.split())[:30] in " ".join(map(words, shown))
            for key in sentence.statement.cites:
                target = f"quote-{key}--{sentence.id}"
                assert f"#{target}" in links
                assert by_id(page, target).get("class") == f"u-{sentence.id}"
                back = {link.get("href") for link in by_id(page, f"quote-{key}").iter("a")}
                assert f"#{sentence.id}" in back


@sites
def test_a_page_is_not_heavy(root: Path) -> None:
    for record, html in records_with_pages(root):
        assert len(html) < MOST_BYTES, record.id


# How it is told


def event_page(pages: dict[str, PagePlan], id: str = "first-fair") -> EventPage:
    page = pages[f"events/{id}/"].data
    assert isinstance(page, EventPage)
    return page


def test_words_that_a_quote_has_as_they_stand_are_told_together() -> None:
    rows = {row.id: row for row in event_page(planned(timeline())).sentences}
    ((same, other),) = [(rows["s1"].same, rows["s1"].other)]
    assert [(one.words, [note.key for note in one.notes]) for one in same] == [
        (("Ada Marsh", "Tom Reed", "cut"), ["ribbon"])
    ]
    assert other == ()


def test_words_that_a_quote_says_otherwise_are_told_with_its_own() -> None:
    record = changed(FIRST, summary=prose("It opened on 6 September 2018.[^opened]", "opened"))
    (other,) = {row.id: row for row in event_page(planned(timeline([record]))).sentences}["s1"].other
    assert other.claim == "6 September 2018"
    assert [(one.words, one.reading) for one in other.words] == [
        ("Thursday", "“Thursday”, read in a text of 6 September 2018, is 6 September 2018.")
    ]


def test_what_no_quote_has_is_told_too() -> None:
    record = changed(FIRST, summary=prose("Una Holm cut the ribbon.[^ribbon]", "ribbon"))
    rows = {row.id: row for row in event_page(planned(timeline([record]))).sentences}
    assert (rows["s1"].missing, rows["s1"].others) == (("Una Holm",), ())


def test_words_that_are_only_warned_of_are_told_apart_and_not_refuted() -> None:
    records = timeline([changed(FIRST, summary=prose("Merrily Ada Marsh cut it merrily.[^ribbon]", "ribbon"))])
    pages = planned(records)
    row = {row.id: row for row in event_page(pages).sentences}["s1"]
    assert (row.missing, row.others) == ((), ("Merrily", "merrily"))
    html = (
        Renderer([default_theme() / "templates"], frame(SiteNames(records)), STATIC)
        .render(pages["events/first-fair/"])
        .decode()
    )
    assert '<p class="words">Not found in its quotes, left to the editors: “Merrily”, “merrily”</p>' in html


def test_a_title_of_which_nothing_is_read_leads_to_quotes_that_it_can_be_followed_to() -> None:
    page = event_page(planned(timeline([changed(FIRST, title=text("It"))])))
    row = page.sentences[0]
    assert (row.id, row.same, row.other, row.missing) == ("s0", (), (), ())
    assert {note.key for note in row.notes} == {card.note.key for card in page.quotes if "s0" in card.entries}


def test_a_sentence_without_a_quote_is_unverified() -> None:
    record = changed(FIRST, summary=prose("It opened."), evidence={}, caveats=())
    rows = event_page(planned(timeline([record]))).sentences
    assert [(row.id, row.same, row.notes) for row in rows] == [("s0", (), ()), ("s1", (), ())]


def test_facts_without_any_quote_are_unverified_and_not_refuted() -> None:
    record = changed(FIRST, summary=None, evidence={}, caveats=(), previously=())
    page = planned(timeline([record]))["events/first-fair/"]
    assert isinstance(page.data, EventPage)
    assert {(row.verdict, row.why) for row in page.data.facts} == {("", "")}
    html = Renderer([default_theme() / "templates"], frame(SiteNames(timeline([record]))), STATIC).render(page).decode()
    assert "Unverified." in html
    assert "Not borne out" not in html


def test_sentences_of_caveats_are_counted_through_and_named_after_their_caveat() -> None:
    record = changed(
        FIRST,
        caveats=(
            Caveat(text("The mayor cut it. Tom Reed is the mayor."), (text("ribbon"),)),
            Caveat(text("It opened."), (text("opened"),)),
        ),
    )
    page = event_page(planned(timeline([record])))
    assert [(row.id, row.label) for row in page.sentences[-3:]] == [
        ("c1", "Caveat 1, sentence 1"),
        ("c2", "Caveat 1, sentence 2"),
        ("c3", "Caveat 2"),
    ]
    assert [caveat.said for caveat in page.caveats] == [("c1", "c2"), ("c3",)]


def test_one_caveat_of_one_sentence_has_no_number() -> None:
    at = Place("content/events/x.yaml")
    said = [Statement("title", "A fair", at, ()), Statement("caveat", "Or not.", at, ())]
    assert [(one.id, one.label) for one in numbered(said, ENGLISH)] == [("s0", "Title"), ("c1", "Caveat")]


def test_a_description_has_its_sentences_on_the_page_of_its_entity() -> None:
    described = entity(
        "pilots-charter",
        "things",
        "Pilots' Charter",
        description=prose("It was shown for the first time in a hundred years.[^shown]", "shown"),
        evidence=quotes(shown=("report", "the Pilots' Charter had been shown for the first time in a hundred years")),
    )
    others = [one for one in timeline().entities.values() if one.id != "pilots-charter"]
    page = planned(timeline(entities=[*others, described]))["things/pilots-charter/"].data
    assert isinstance(page, EntityPage)
    assert [(row.id, row.label) for row in page.sentences] == [("s1", "Sentence 1")]
    assert {mark.anchor for mark in page.quotes[0].said} == {"s1"}
    assert page.description
    assert page.description.said[0].cites == ("shown",)


def test_the_chronology_does_not_tell_sentences_apart() -> None:
    assert "said=(Said(" not in repr(planned(timeline())[""])
