"""What a quote may give by plain search: everything that it could, so that a date which is planted is false."""

from __future__ import annotations

import pytest

from timeline.audit.falsehood import has_stem, says
from timeline.audit.given import may_give
from timeline.audit.moved import moves, sharpened, shifted
from timeline.dates.edtf import parse


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("signed on Thursday", "2018-09-06", "2018-09-06"),
        ("signed on Thursday", "2018-09-06", "2018-08-30"),
        ("on Thursday", "2018-09-06", "2018-09"),
        ("today", "2018-09-06", "2018-09-06"),
        ("yesterday", "2018-09-06", "2018-09-05"),
        ("three days ago", "2018-09-06", "2018-09-03"),
        ("next week", "2020-10-24", "2020-10-25/2020-11-01"),
        ("on September 26", "2023-09-27", "2023-09-26"),
        ("on 26th September", "2023-09-27", "2022-09-26"),
        ("in June and September this year", "2023-11-08", "2023-06"),
        ("in June and September this year", "2023-11-08", "2023-09"),
        ("in the first half of November", "2023-10-24", "2023-11-01/2023-11-15"),
        ("later this year", "2018-09-06", "2018-09-06/2018-12-31"),
        ("later this year", "2018-09-06", "2018-09-07/2019-01-01"),
        ("last year", "2018-09-06", "2017"),
        ("held in 1998", "2018-09-06", "1998"),
        ("held in 1998", "2018-09-06", "199X"),
        ("in the 1990s", "2018-09-06", "199X"),
        ("in the 9th century", "2018-09-06", "08XX/09XX"),
        ("in 44 BC", "2018-09-06", "-0043"),
        ("in AD 79", "2018-09-06", "0079"),
        ("date 2023-11-08", "2023-11-08", "2023-11-08"),
        ("in the autumn", "2021-05-08", "2021-09/2021-11"),
    ],
)
def test_what_may_be_given_is(text: str, published: str, date: str) -> None:
    assert may_give(parse(date).interval, [(text, parse(published))])


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("signed on Thursday", "2018-09-06", "2018-09-07"),
        ("signed on Thursday", "2018-09-06", "2019-09-06"),
        ("on September 26", "2023-09-27", "2023-09-27"),
        ("in June", "2023-11-08", "2023-06-15"),
        ("in June", "2023-11-08", "2023-07"),
        ("in June", "2023-11-08", "2013-06"),
        ("held in 1998", "2018-09-06", "1999"),
        ("held in 1998", "2018-09-06", "1998-03"),
        ("may sign it and march on", "2018-09-06", "2018-05"),
        ("G7 and 2+2 talks", "2018-09-06", "2018-09-07"),
        ("nothing of a date", "2018-09-06", "2018"),
    ],
)
def test_what_cannot_be_given_is_not(text: str, published: str, date: str) -> None:
    assert not may_give(parse(date).interval, [(text, parse(published))])


def test_a_month_that_may_mean_the_records_own_means_no_other_year() -> None:
    quotes = [("on November 10", parse("2023-11-08"))]
    assert may_give(parse("2022-11-10").interval, quotes)
    assert not may_give(parse("2022-11-10").interval, quotes, parse("2023-11-10").interval)
    assert may_give(
        parse("2022-11-10").interval, [("November 10 last year", parse("2023-11-08"))], parse("2023-11-10").interval
    )


@pytest.mark.parametrize(
    ("date", "by", "moved"),
    [
        ("2018-09-06", {"days": 1}, "2018-09-07"),
        ("2018-12-31", {"days": 1}, "2019-01-01"),
        ("2018-09-06", {"months": -10}, "2017-11-06"),
        ("2018-09", {"months": 4}, "2019-01"),
        ("2018", {"years": 10}, "2028"),
        ("-0043-03-15", {"years": 100}, "0057-03-15"),
        ("-0043", {"years": -1}, "-0044"),
        ("2018~", {"years": 1}, "2019~"),
        ("2023-11-01/2023-11-15", {"months": 1}, "2023-12-01/2023-12-15"),
    ],
)
def test_a_date_is_moved_as_precise_as_it_is(date: str, by: dict[str, int], moved: str) -> None:
    found = shifted(parse(date), **by)
    assert found is not None
    assert found.text == moved


@pytest.mark.parametrize(
    ("date", "by"),
    [
        ("2018-05-31", {"months": 1}),
        ("2018", {"months": 1}),
        ("2018-09", {"days": 1}),
        ("201X", {"years": 1}),
        ("2018-09/..", {"years": 1}),
    ],
)
def test_what_no_calendar_has_is_not_made(date: str, by: dict[str, int]) -> None:
    assert shifted(parse(date), **by) is None


@pytest.mark.parametrize(
    "date", ["2018-09-06", "2018-09", "2018", "2023-11-01/2023-11-15", "-0043", "2018~", "19XX", "../2018"]
)
def test_what_is_made_of_a_date_is_another_date(date: str) -> None:
    own = parse(date)
    assert all(moved.interval != own.interval for moved in moves(own))
    assert all(own.interval.contains(sharp.interval) and sharp.interval != own.interval for sharp in sharpened(own))


@pytest.mark.parametrize(
    ("text", "names", "said"),
    [
        ("met US officials", ["US"], True),
        ("met us", ["US"], True),
        ("Industrial", ["Us"], False),
        ("New\n Delhi", ["New Delhi"], True),
        ("Indian", ["India"], False),
    ],
)
def test_names_are_found_as_whole_words(text: str, names: list[str], said: bool) -> None:
    assert says(text, names) is said


@pytest.mark.parametrize(
    ("text", "word"), [("Signing of it", "signed"), ("they agree", "agreed"), ("Defense", "defence")]
)
def test_words_are_found_by_their_beginning(text: str, word: str) -> None:
    assert has_stem(text, word)
