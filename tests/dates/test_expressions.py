"""Date expressions are read as the labelled table says, and as laws that hold for any text."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from phrases_table import ROWS, Row
from timeline.dates.edtf import Edtf, iso, parse
from timeline.dates.expressions import Reading, grammar, read
from timeline.dates.expressions.tokens import DATING, WEEKDAYS, dateless, tokenise
from timeline.dates.intervals import Interval

TUESDAY = parse("2023-10-24")
DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))


def days(reading: Reading) -> str:
    return spelt(reading.interval)


def expected(text: str) -> str:
    return spelt(parse(text).interval)


def spelt(interval: Interval) -> str:
    return "/".join(".." if day is None else iso(day) for day in (interval.first, interval.last))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.published} {row.text}")
def test_table(row: Row) -> None:
    found = read(row.text, parse(row.published))
    assert [reading.words for reading in found] == [row.text[start:end] for start, end in row.spans]
    assert [(reading.start, reading.end) for reading in found] == list(row.spans)
    said = ["conflict" if reading.conflict else days(reading) for reading in found]
    assert said == [date if date == "conflict" else expected(date) for date in row.dates]
    assert [tense and reading.tense for reading, tense in zip(found, row.tenses, strict=True)] == list(row.tenses)


def test_the_table_is_large_enough() -> None:
    expressions = sum(len(row.spans) for row in ROWS)
    assert len(ROWS) >= 200
    assert expressions >= 200
    assert sum(not row.spans for row in ROWS) >= 30


VOCABULARY = (
    "the on in of from to between and or by last next this coming early mid late first second half week month year "
    "day days years Monday Tues. Thursday May March June Sept. October 1 2 6 15 29 31 6th 2nd 2018 2023 44 BC AD 79 "
    "yesterday today ago later earlier summer fall 19th century 1990s Q1 said will - – , . ( ) [ ] … 's 2+2 2023-10-24 "
    "24/10/2023 around c. following weekend may"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=25).map(" ".join)
PUBLISHED = st.sampled_from(
    ["2023-10-24", "2024-02-29", "2023-12-31", "2023-10", "2023~", "2023/..", "../2023", "-0043-03-15", "Y17000"]
).map(parse)


@pytest.mark.slow
@settings(max_examples=400)
@given(st.one_of(SENTENCES, st.text(max_size=200)), PUBLISHED)
def test_any_text_gives_readings_in_order_within_it(text: str, published: Edtf) -> None:
    end = 0
    for reading in read(text, published):
        assert end <= reading.start < reading.end <= len(text)
        assert reading.words == text[reading.start : reading.end]
        first, last = reading.interval.first, reading.interval.last
        assert first is not None or last is not None
        assert first is None or last is None or first <= last
        assert reading.tense in ("past", "future", "unknown")
        end = reading.end


# These tokens are skipped for speed only: no rule may match there.
CODES = "MmWwDNY1234oOCQIJABSsTUuvktlxcpGeKHELgnaFP%hfi@rbRdV~->&|,()'.#_"
FIGURES = "DNYOCQIJ"


@settings(max_examples=400)
@given(st.text(st.sampled_from(sorted(set(CODES) - DATING - set(FIGURES))), max_size=12))
def test_no_date_goes_without_a_word_of_time_or_a_figure(codes: str) -> None:
    assert not grammar.anything().search(codes)


@settings(max_examples=400)
@given(st.sampled_from(sorted(set(CODES) - set(grammar.OPENING))), st.text(st.sampled_from(CODES), max_size=8))
def test_no_date_opens_with_any_other_code(code: str, rest: str) -> None:
    assert not any(grammar.rule(name).match(code + rest) for name in grammar.names_from("iso"))


@settings(max_examples=400)
@given(st.one_of(SENTENCES, st.text(max_size=200)))
def test_a_dateless_text_has_no_word_of_time_and_no_figure(text: str) -> None:
    there = DATING.union(FIGURES).intersection(tokenise(text, ()).codes)
    assert not (dateless(text) and there)


def test_most_sentences_are_dateless() -> None:
    assert dateless("The council approved the bridge by nine votes to four, and its members went home.")
    assert not dateless("The council met in Q2.")
    assert not dateless("The council met on a MONDAY.")


@given(SENTENCES, DAYS)
@example("2023-10-24 - June", date(2024, 1, 1))  # a range: its end needs the source's date, its beginning does not
def test_what_needs_no_source_date_is_read_on_any_day_alone_or_in_a_range(text: str, day: date) -> None:
    dated = read(text, parse(day.isoformat()))
    for reading in read(text, parse("2023/..")):
        assert reading.relative or any(one.start <= reading.start and reading.end <= one.end for one in dated)


@given(SENTENCES, st.integers(0, 100), st.integers(0, 100))
def test_no_reading_touches_skipped_words(text: str, first: int, length: int) -> None:
    last = first + length
    for reading in read(text, TUESDAY, [(first, last)]):
        assert reading.end <= first or reading.start >= last or first == last


@given(DAYS)
def test_yesterday_and_tomorrow_move_with_the_source(day: date) -> None:
    published = parse(day.isoformat())
    yesterday, today, tomorrow = read("He left yesterday, returns today and speaks tomorrow.", published)
    number = day.toordinal()
    assert yesterday.interval == Interval(number - 1, number - 1)
    assert today.interval == Interval(number, number)
    assert tomorrow.interval == Interval(number + 1, number + 1)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_weekdays_are_the_nearest_on_their_side(day: date, name: str) -> None:
    published = parse(day.isoformat())
    (past,) = read(f"He left on {name}.", published)
    (future,) = read(f"He will leave on {name}.", published)
    (either,) = read(f"He is leaving on {name}.", published)
    for reading in (past, future):
        assert reading.interval.first == reading.interval.last
        assert date.fromordinal(reading.interval.first or 0).strftime("%A") == name
    assert 0 <= day.toordinal() - (past.interval.first or 0) < 7
    assert 0 <= (future.interval.first or 0) - day.toordinal() < 7
    assert either.interval.contains(past.interval)
    assert either.interval.contains(future.interval)


@given(DAYS, DAYS)
def test_a_day_without_its_year_is_the_nearest_on_its_side(day: date, named: date) -> None:
    words = f"{named:%B} {named.day}"
    (past,) = read(f"He left on {words}.", parse(day.isoformat()))
    (future,) = read(f"He will leave on {words}.", parse(day.isoformat()))
    (full,) = read(f"He left on {words}, {named.year}.", parse(day.isoformat()))
    assert full.interval == Interval(named.toordinal(), named.toordinal())
    assert not full.relative
    for reading in (past, future):
        found = date.fromordinal(reading.interval.first or 0)
        assert (found.month, found.day) == (named.month, named.day)
    assert past.interval.first is not None
    assert future.interval.first is not None
    assert past.interval.first <= day.toordinal() <= future.interval.first


@given(DAYS)
def test_a_full_dateline_agrees_with_its_weekday_only(day: date) -> None:
    (right,) = read(f"{day:%A}, {day.day} {day:%B %Y}", TUESDAY)
    assert not right.conflict
    assert right.interval == Interval(day.toordinal(), day.toordinal())
    wrong_name = WEEKDAYS[(day.weekday() + 1) % 7]
    (wrong,) = read(f"{wrong_name}, {day.day} {day:%B %Y}", TUESDAY)
    assert f"a {day:%A}, not a {wrong_name}" in wrong.conflict


@given(DAYS)
def test_weeks_months_and_years_follow_each_other(day: date) -> None:
    published = parse(day.isoformat())
    for unit in ("week", "month", "year"):
        read_now = [read(f"It is {which} {unit}.", published)[0].interval for which in ("last", "this", "next")]
        before, now, after = read_now
        assert now.contains(Interval(day.toordinal(), day.toordinal()))
        assert before.last is not None
        assert before.last < day.toordinal() + 1
        assert after.first is not None
        assert after.first > day.toordinal()


def test_skipped_words_are_the_brackets_by_default() -> None:
    text = "They [in June 2022] met the king in May 2023."
    bracket = (text.index("["), text.index("]") + 1)
    assert [reading.words for reading in read(text, TUESDAY)] == ["May 2023"]
    assert [reading.words for reading in read(text, TUESDAY, ())] == ["June 2022", "May 2023"]
    assert [reading.words for reading in read(text, TUESDAY, [bracket])] == ["May 2023"]
    assert read("November […] 10", TUESDAY) == read("November", TUESDAY)
    assert [reading.words for reading in read("They met in November … 10 of them", TUESDAY)] == ["November"]


def test_a_conflict_says_what_is_wrong() -> None:
    (friday,) = read("It was signed on Friday, September 6, 2018.", TUESDAY)
    assert friday.conflict == "6 September 2018 was a Thursday, not a Friday"
    (leap,) = read("It was signed on February 29, 2023.", TUESDAY)
    assert leap.conflict == "there is no 29 February 2023"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "November 27, ", "6 and ", "Monday ", "May ", "2018-", "the ", "(", "6-7-", "June and ", "a few of ", '"today ',
        "will said ", "[...]", "[", "1", "1,000,", "a.b.", "the first half of ", "1 June or ", "last year ", "Nov 1-2-",
        "x", "the last ", "2018 and ", "-", "'", "…", "1.", "on Monday, ", "Thursday (",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        read(text, TUESDAY)
        return time.process_time() - start

    seconds(100)
    # Measured: at most 0.1 s for 10 000 characters; a quadratic reading of four times as many took 16 times as long.
    assert seconds(40_000) < 8 * seconds(10_000) + 0.5


def test_importing_stays_cheap() -> None:
    """Tables and patterns are made on first use, not by the imports."""
    code = (
        "from timeline.dates.expressions import grammar, tokens\n"
        "print(tokens._vocabulary.cache_info().misses, grammar.anything.cache_info().misses)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["0", "0"]
