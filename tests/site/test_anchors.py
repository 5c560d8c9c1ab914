"""Ids that stay when other things come before them."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sample import FIRST, planned, prose, timeline
from timeline.model.records import Event
from timeline.site import anchors
from timeline.site.page_models import EventPage


@given(st.lists(st.text()))
def test_no_two_sentences_have_one_id(sentences: list[str]) -> None:
    ids = anchors.said(sentences)
    assert len(set(ids)) == len(sentences)
    assert all(re.fullmatch(r"said-[0-9a-f]{8}(--[0-9]+)?", id) for id in ids)


@given(st.lists(st.text(), unique_by=lambda text: anchors.said([text])), st.text())
def test_a_sentence_keeps_its_id_wherever_it_stands(sentences: list[str], one: str) -> None:
    alone = anchors.said([one])[0]
    others = [other for other in sentences if anchors.said([other])[0] != alone]
    assert anchors.said([*others, one])[-1] == alone
    assert anchors.said([one, *others])[0] == alone


def test_spaces_and_capitals_make_no_difference() -> None:
    assert len(set(anchors.said(["It opened."])) | set(anchors.said(["it  opened.\n"]))) == 1
    assert anchors.said(["It opened."]) != anchors.said(["It opened!"])


def test_the_id_of_a_sentence_is_for_good() -> None:
    """It stands in other people's links: it may never change."""
    assert anchors.said(["It opened in Saltmere."]) == ("said-7f20834b",)


def test_a_fact_is_named_by_what_it_is_about() -> None:
    keys = ["date", "person-ada-marsh", "person-ada-marsh", "earlier-2023-11-01/2023-11-15~"]
    assert anchors.facts(keys) == (
        "fact-date",
        "fact-person-ada-marsh",
        "fact-person-ada-marsh--2",
        "fact-earlier-2023-11-01-2023-11-15",
    )


def page(event: Event) -> EventPage:
    data = planned(timeline(events=(event,)))[f"events/{event.id}/"].data
    assert isinstance(data, EventPage)
    return data


def test_the_page_of_an_event_has_them() -> None:
    before = page(FIRST)
    assert [row.permanent for row in before.facts] == [
        "fact-date",
        "fact-place",
        "fact-person-ada-marsh",
        "fact-person-tom-reed",
        "fact-about-pilots-charter",
        "fact-series-fairs",
    ]
    longer = replace(
        FIRST,
        place=None,
        summary=prose("It was shown.[^charter] *Ada Marsh* and Tom Reed cut the ribbon.[^ribbon]", "charter", "ribbon"),
    )
    after = page(longer)
    stays = next(row for row in before.sentences if row.text.startswith("Ada Marsh and"))
    moved = next(row for row in after.sentences if row.text.startswith("Ada Marsh and"))
    assert (stays.id, moved.id) == ("s1", "s2")
    assert stays.permanent == moved.permanent
    assert {row.permanent for row in after.facts} == {row.permanent for row in before.facts} - {"fact-place"}
