"""/calendar.ics as icalendar reads it: no day in it that the record does not give."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from icalendar import Calendar

from exported_site import DATES, HOSTILE, built, context, dated_site, empty, hostile, hostile_site, sample_site, titles
from museum import MUSEUM
from timeline.exports import calendar_ics
from timeline.exports.context import ExportContext

REPOSITORY = Path(__file__).parents[2]
A_DAY = {"2018-09-06", "0001-01-01", "9999-12-31", "1066-10-14", "2018-09-06T09:30:00Z"}


def read(whole: ExportContext) -> list[Any]:
    calendar = Calendar.from_ical(calendar_ics.export(whole))
    assert calendar["VERSION"] == "2.0"
    assert not any(component.errors for component in calendar.walk())
    return list(calendar.subcomponents)


def test_a_day_is_a_day_of_the_calendar() -> None:
    first, third = read(sample_site())
    assert (first.name, third.name) == ("VEVENT", "VEVENT")
    assert first["SUMMARY"] == "First Tide Fair"
    assert first["STATUS"] == "CONFIRMED"
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (date(2018, 9, 6), date(2018, 9, 7))
    assert first["LOCATION"] == "Saltmere"
    assert first["CATEGORIES"].to_ical() == b"Fair"
    assert first["URL"] == first["UID"] == "https://example.org/fairs/events/first-fair/"
    assert first["DTSTAMP"].dt.isoformat() == "2018-09-06T00:00:00+00:00"
    assert (third["SUMMARY"], third["STATUS"]) == ("Expected: Third Tide Fair", "TENTATIVE")


def test_an_imprecise_date_never_becomes_a_day() -> None:
    whole = dated_site()
    found = {str(one["UID"]): one for one in read(whole)}
    assert len(found) == 2 * len(DATES)
    for event in whole.timeline.events:
        one = found[whole.url(f"events/{event.id}/")]
        assert one["X-TIMELINE-EDTF"] == event.date.text
        assert str(one["SUMMARY"]).startswith("Expected: ") == event.expected
        assert whole.language.date(event.date) in one["DESCRIPTION"]
        assert (one.name == "VEVENT") == (event.date.text in A_DAY)
        if one.name == "VEVENT":
            day = event.date.interval.first
            assert one["DTSTART"].dt.toordinal() == day
            assert one["STATUS"] == ("TENTATIVE" if event.expected else "CONFIRMED")
            if "DTEND" in one:
                assert one["DTEND"].dt - one["DTSTART"].dt == timedelta(days=1)
            else:
                assert one["DTSTART"].dt == date.max
        else:
            assert not {"DTSTART", "DTEND", "DUE", "DURATION", "RDATE"} & one.keys()


def test_lines_are_folded_by_octets_between_characters() -> None:
    data = calendar_ics.export(hostile_site())
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert sum(line.startswith(b" ") for line in lines) > 10
    for line in lines:
        line.decode()


def test_hostile_texts_come_back_whole() -> None:
    found = read(hostile_site())
    assert [str(one["SUMMARY"]) for one in found] == [" ".join(title.split()) for title in HOSTILE]
    assert {one.name for one in found} == {"VEVENT"}


@given(titles)
def test_any_title_comes_back(title: str) -> None:
    (one,) = read(context(hostile(title)))
    assert str(one["SUMMARY"]) == " ".join(title.split())


def test_an_empty_site_has_an_empty_calendar() -> None:
    assert read(empty()) == []


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_a_real_site_is_read_without_an_error(site: Path) -> None:
    whole = built(site)
    days = {one["UID"] for one in read(whole) if one.name == "VEVENT"}
    assert days == {
        whole.url(f"events/{event.id}/") for event in whole.timeline.events if event.date.precision == "day"
    }
    assert len(read(whole)) == len(whole.timeline.events)
