"""EDTF dates: a table by hand, the ``edtf`` library as oracle, and the laws of the calendar."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.edtf import Edtf, Precision, covering, day, in_words, iso, machine, parse, sort_key
from timeline.dates.intervals import Interval, civil, month_length, months, ordinal

FAR = 10**11


def ends(interval: Interval) -> str:
    first = ".." if interval.first is None else iso(interval.first)
    last = ".." if interval.last is None else iso(interval.last)
    return first if first == last else f"{first}/{last}"


# text | days | days that evidence is compared with, if they differ | precision | words | HTML
TABLE = """
2018 | 2018-01-01/2018-12-31 | | year | 2018 | 2018
2018-09 | 2018-09-01/2018-09-30 | | month | September 2018 | 2018-09
2018-09-06 | 2018-09-06 | | day | 6 September 2018 | 2018-09-06
2020-02-29 | 2020-02-29 | | day | 29 February 2020 | 2020-02-29
2018-09-06T10:10:10Z | 2018-09-06 | | day | 6 September 2018 | 2018-09-06
2018-09-06T10:10:10+05:30 | 2018-09-06 | | day | 6 September 2018 | 2018-09-06
2018-09-06T23:59:59 | 2018-09-06 | | day | 6 September 2018 | 2018-09-06
2001-21 | 2001-03-01/2001-05-31 | | season | spring 2001 |
2001-22 | 2001-06-01/2001-08-31 | | season | summer 2001 |
2001-23 | 2001-09-01/2001-11-30 | | season | autumn 2001 |
2001-24 | 2001-12-01/2002-02-28 | | season | winter 2001 |
2018? | 2018-01-01/2018-12-31 | | year | 2018 (uncertain) |
2023-11~ | 2023-11-01/2023-11-30 | 2023-10-01/2023-12-31 | month | about November 2023 |
2023-11-10~ | 2023-11-10 | 2023-11-07/2023-11-13 | day | about 10 November 2023 |
2018~ | 2018-01-01/2018-12-31 | 2017-01-01/2019-12-31 | year | about 2018 |
2018% | 2018-01-01/2018-12-31 | 2017-01-01/2019-12-31 | year | about 2018 (uncertain) |
2001-21~ | 2001-03-01/2001-05-31 | 2001-02-01/2001-06-30 | season | about spring 2001 |
201X | 2010-01-01/2019-12-31 | | decade | the 2010s |
201X~ | 2010-01-01/2019-12-31 | 2005-01-01/2024-12-31 | decade | about the 2010s |
200X | 2000-01-01/2009-12-31 | | decade | the years 2000–2009 |
20XX | 2000-01-01/2099-12-31 | | century | the years 2000–2099 |
18XX~ | 1800-01-01/1899-12-31 | 1775-01-01/1924-12-31 | century | about the years 1800–1899 |
-004X | -0049-01-01/-0040-12-31 | | decade | the years 50–41 BC |
000X | 0000-01-01/0009-12-31 | | decade | the years 1 BC – AD 9 |
2004-XX | 2004-01-01/2004-12-31 | | year | an unknown month in 2004 | 2004
1985-04-XX | 1985-04-01/1985-04-30 | | month | an unknown day in April 1985 | 1985-04
1985-XX-XX | 1985-01-01/1985-12-31 | | year | an unknown day in 1985 | 1985
1985/.. | 1985-01-01/.. | | interval | from 1985 |
../1985 | ../1985-12-31 | | interval | until 1985 |
1985/ | 1985-01-01/.. | | interval | from 1985 to an unknown date |
/1985 | ../1985-12-31 | | interval | from an unknown date until 1985 |
1985~/.. | 1985-01-01/.. | 1984-01-01/.. | interval | from about 1985 |
Y17000 | Y17000-01-01/Y17000-12-31 | | year | 17000 |
Y-17000 | Y-17000-01-01/Y-17000-12-31 | | year | 17001 BC |
-0043 | -0043-01-01/-0043-12-31 | | year | 44 BC |
-0043~ | -0043-01-01/-0043-12-31 | -0044-01-01/-0042-12-31 | year | about 44 BC |
-0043-03-15 | -0043-03-15 | | day | 15 March 44 BC |
0000 | 0000-01-01/0000-12-31 | | year | 1 BC |
0079-08-24 | 0079-08-24 | | day | 24 August AD 79 | 0079-08-24
0000~ | 0000-01-01/0000-12-31 | -0001-01-01/0001-12-31 | year | about 1 BC |
2018/2020 | 2018-01-01/2020-12-31 | | interval | 2018–2020 |
2018-09/2018-12 | 2018-09-01/2018-12-31 | | interval | September–December 2018 |
2018-09/2019-12 | 2018-09-01/2019-12-31 | | interval | September 2018 – December 2019 |
2023-11-01/2023-11-15 | 2023-11-01/2023-11-15 | | interval | 1–15 November 2023 |
2023-11-01/2023-11-30 | 2023-11-01/2023-11-30 | | interval | 1–30 November 2023 |
2023-10-27/2023-11-03 | 2023-10-27/2023-11-03 | | interval | 27 October – 3 November 2023 |
2023-12-27/2024-01-03 | 2023-12-27/2024-01-03 | | interval | 27 December 2023 – 3 January 2024 |
2023-11-10/2023-11-10 | 2023-11-10 | | interval | 10 November 2023 |
2004-02-01/2005 | 2004-02-01/2005-12-31 | | interval | 1 February 2004 – 2005 |
1984~/2004-06 | 1984-01-01/2004-06-30 | 1983-01-01/2004-06-30 | interval | about 1984 – June 2004 |
1984?/2004% | 1984-01-01/2004-12-31 | 1984-01-01/2005-12-31 | interval | 1984 (uncertain) – about 2004 (uncertain) |
-0043/-0027 | -0043-01-01/-0027-12-31 | | interval | 44 BC – 28 BC |
"""
ROWS = [[part.strip() for part in f"{line} ".split(" |")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_table(row: list[str]) -> None:
    text, days, span, precision, words, html = row
    parsed = parse(text)
    assert parsed.text == text
    assert ends(parsed.interval) == days
    assert ends(parsed.span) == (span or days)
    assert parsed.precision == precision
    assert parsed.approximate == ("~" in text or "%" in text)
    assert parsed.uncertain == ("?" in text or "%" in text)
    assert in_words(parsed) == words
    assert (machine(parsed) or "") == html


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the date is empty"),
        ("   ", "the date is empty"),
        ("27/10/2020", "write 2020-10-27"),
        ("10/27/2020", "write 2020-10-27"),
        ("05/06/2020", "write 2020-06-05 or 2020-05-06"),
        ("2020/10/27", "write 2020-10-27"),
        ("27.10.2020", "write 2020-10-27"),
        ("2020-1-5", "write 2020-01-05"),
        ("2020-9", "write 2020-09"),
        ("20201027", "write 2020-10-27"),
        ("October 2020", "write 2020-10"),
        ("Oct. 2020", "write 2020-10"),
        ("27 October 2020", "write 2020-10-27"),
        ("October 27th, 2020", "write 2020-10-27"),
        ("1920s", "write 192X"),
        ("circa 1923", "write 1923~"),
        ("44 BC", "write -0043"),
        ("1 BC", "write 0000"),
        ("476", "write 0476"),
        ("17000", "write Y17000"),
        ("2018–2020", "write 2018/2020"),
        ("2018-09-06 to 2018-09-08", "write 2018-09-06/2018-09-08"),
        ("2020-13", "there is no month 13; months are 01 to 12; seasons are 21 (spring) to 24 (winter)"),
        ("2020-00", "there is no month 00; months are 01 to 12"),
        ("2020-02-30", "there is no day 30; February 2020 has 29 days"),
        ("2019-02-29", "there is no day 29; February 2019 has 28 days"),
        ("2020-10-00", "there is no day 00"),
        ("2020-21-01", "there is no month 21"),
        ("2018-09-06/2018-09-01", "ends before it begins"),
        ("2019/2018", "ends before it begins"),
        ("../..", "has neither a beginning nor an end"),
        ("/", "has neither a beginning nor an end"),
        ("2018/2019/2020", "is not a date that can be read"),
        ("2018/soon", "in “2018/soon”: “soon” is not a date that can be read"),
        ("201X-05", "gives a month of an unknown year"),
        ("2018-XX-05", "gives a day of an unknown month"),
        ("2018-09-06T25:00:00", "has a time that cannot be read"),
        ("2018-09-06T10:00:00~", "has a time that cannot be read"),
        ("Y2018", "Y is for years of five digits and more; write 2018"),
        ("Y017000", "Y is for years of five digits and more; write Y17000"),
        ("Y17000-01", "a year with Y has no month and no day"),
        ("Y1234567890", "a year has at most 9 digits"),
        ("-0000", "the year before 0001 is 0000, which is 1 BC"),
        ("１９８５", "“１” (fullwidth digit one) cannot be part of it; write 1985"),
        ("x" * 10_000, "is not a date that can be read"),
        ("2018-09-06\n2018", "is not a date that can be read"),
    ],
)
def test_a_mistake_is_reported_with_its_remedy(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        parse(text)
    assert len(str(caught.value)) < 250


@given(st.text(max_size=40) | st.text("0123456789-/XY~?%.T: ", max_size=24))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        parsed = parse(text)
    except ValueError:
        return
    assert in_words(parsed)
    assert parsed.span.contains(parsed.interval)
    assert parse(parsed.text) == parsed


YEARS = st.integers(-9999, 9999)


@st.composite
def singles(draw: st.DrawFn) -> str:
    """EDTF texts of levels 0 and 1 that name one date."""
    number = draw(YEARS)
    year = f"-{-number:04}" if number < 0 else f"{number:04}"
    month = draw(st.integers(1, 12))
    of_month = draw(st.integers(1, month_length(number, month)))
    forms = [year, f"{year}-{month:02}", f"{year}-{month:02}-{of_month:02}", f"{year}-XX", f"{year}-{month:02}-XX",
             f"{year}-XX-XX", f"{year}-2{draw(st.integers(1, 4))}", f"{year[:-1]}X", f"{year[:-2]}XX",
             f"Y{draw(st.integers(10_000, 999_999))}", f"Y-{draw(st.integers(10_000, 999_999))}"]  # fmt: skip
    form = draw(st.sampled_from(forms))
    return form + draw(st.sampled_from(["", "", "?", "~", "%"]))


def oracle(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last day that the ``edtf`` library (5.0) gives, corrected for its known bugs:

    - it does not read a qualifier after a season or a long year, which level 1 allows; a qualifier moves no strict end;
    - for an unspecified month or day of a negative year it gives the two ends crosswise;
    - its winter ends on 31 December. Ours has the three months that follow.
    """
    text = re.sub(r"^(Y.*|.*-2[1-4])[?~%]$", r"\1", text)
    if text.startswith("-"):
        text = text.replace("-XX", "")
    parsed = edtf.parse_edtf(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    if winter := re.fullmatch(r"(-?[0-9]{4})-24", text):
        year = int(winter[1]) + 1
        return tuple(lower[:3]), (year, 2, month_length(year, 2))
    return tuple(lower[:3]), tuple(upper[:3])


@pytest.mark.slow
@settings(max_examples=200)
@given(singles())
def test_single_dates_agree_with_the_library(text: str) -> None:
    interval = parse(text).interval
    assert interval.first is not None
    assert interval.last is not None
    assert (civil(interval.first), civil(interval.last)) == oracle(text)


PLAIN = st.builds(
    "{}{}".format,
    st.dates(date(1, 1, 1), date(9999, 12, 31)).flatmap(
        lambda one: st.sampled_from([one.isoformat(), one.isoformat()[:7], one.isoformat()[:4]])
    ),
    st.sampled_from(["", "?", "~", "%"]),
)


@pytest.mark.slow
@settings(max_examples=50)
@given(PLAIN, PLAIN)
def test_intervals_agree_with_the_library(one: str, other: str) -> None:
    start, end = sorted((parse(one), parse(other)), key=sort_key)
    interval = parse(f"{start.text}/{end.text}").interval
    assert interval.first is not None
    assert interval.last is not None
    assert (civil(interval.first), civil(interval.last)) == oracle(f"{start.text}/{end.text}")


@pytest.mark.slow
@settings(max_examples=50)
@given(PLAIN)
def test_open_intervals_agree_with_the_library(text: str) -> None:
    """The library reads an unknown end (``1985/``) as ten years, so only an open end (``..``) is compared."""
    after, before = edtf.parse_edtf(f"{text}/.."), edtf.parse_edtf(f"../{text}")
    assert parse(f"{text}/..").interval == Interval(ordinal(*after.lower_strict()[:3]), None)
    assert parse(f"../{text}").interval == Interval(None, ordinal(*before.upper_strict()[:3]))
    assert (after.upper_strict(), before.lower_strict()) == (math.inf, -math.inf)


@given(st.dates())
def test_days_are_pythons_ordinals(one: date) -> None:
    number = one.toordinal()
    assert parse(one.isoformat()).interval == Interval(number, number)
    assert ordinal(one.year, one.month, one.day) == number
    assert civil(number) == (one.year, one.month, one.day)
    assert iso(number) == one.isoformat()


@given(st.integers(-FAR, FAR))
def test_day_and_iso_are_inverse_far_beyond_python(number: int) -> None:
    assert day(iso(number)) == number
    year, month, of_month = civil(number)
    assert 1 <= month <= 12
    assert 1 <= of_month <= month_length(year, month)
    assert civil(number + 1) > (year, month, of_month)


@pytest.mark.parametrize(
    "text", ["2018", "2018-9-6", "18-09-06", "Y2018-09-06", "Y02018-09-06", "2018-02-30", "-0000-01-01", ""]
)
def test_day_takes_only_what_iso_writes(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a day|there is no"):
        day(text)


def test_months_may_begin_outside_the_year() -> None:
    assert months(2023, 13) == parse("2024-01").interval
    assert months(2023, 0, 2) == parse("2022-12/2023-01").interval


BOUNDS = st.none() | st.integers(-50, 50)
INTERVALS = st.builds(Interval, BOUNDS, BOUNDS).filter(
    lambda one: one.first is None or one.last is None or one.first <= one.last
)


def held(interval: Interval) -> set[int]:
    low = -60 if interval.first is None else interval.first
    high = 60 if interval.last is None else interval.last
    return set(range(low, high + 1))


@given(INTERVALS, INTERVALS)
def test_contains_and_overlaps_are_those_of_sets(one: Interval, other: Interval) -> None:
    assert one.contains(other) == (held(one) >= held(other))
    assert one.overlaps(other) == bool(held(one) & held(other))
    assert one.overlaps(other) == other.overlaps(one)
    assert one.contains(one)


@given(singles(), singles())
def test_dates_sort_by_their_first_days(one: str, other: str) -> None:
    first, second = sorted((parse(one), parse(other)), key=sort_key)
    assert first.interval.first is not None
    assert second.interval.first is not None
    assert first.interval.first <= second.interval.first


def test_open_beginnings_come_first_and_days_before_the_year_they_open() -> None:
    texts = ["../2018", "2018-01-01", "2018-01", "2018", "2018/..", "2018-02"]
    dates: list[Edtf] = [parse(text) for text in reversed(texts)]
    assert [one.text for one in sorted(dates, key=sort_key)] == texts


@given(st.dates(date(1, 1, 1), date(9990, 1, 1)), st.integers(0, 800))
def test_covering_is_the_plainest_date_of_just_these_days(first: date, length: int) -> None:
    interval = Interval(first.toordinal(), (first + timedelta(days=length)).toordinal())
    assert covering(interval).interval == interval


@pytest.mark.parametrize(
    "text", ["2018", "2018-09", "2018-09-06", "2018/2019", "2018-09/2018-11", "2018-09-06/..", "../2018-09-06"]
)
def test_covering_gives_whole_months_and_years(text: str) -> None:
    assert covering(parse(text).interval).text == text


def test_precision_names_the_smallest_unit_given() -> None:
    assert [parse(text).precision for text in ("2018", "2018-XX-XX", "2018-09-XX")] == [
        Precision.YEAR,
        Precision.YEAR,
        Precision.MONTH,
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2O24-03-12", "“O” (latin capital letter o) cannot be part of it; write 2024-03-12"),
        ("2024\N{EN DASH}03\N{EN DASH}12", "“\N{EN DASH}” (en dash) cannot be part of it; write 2024-03-12"),
        ("2024.03.12", "“.” (full stop) cannot be part of it; write 2024-03-12"),
        ("2024.3.12", "“.” (full stop) cannot be part of it; write 2024-03-12"),
        ("2024-03-l2", "“l” (latin small letter l) cannot be part of it; write 2024-03-12"),
        ("\N{MINUS SIGN}0043", "“\N{MINUS SIGN}” (minus sign) cannot be part of it; write -0043"),
        ("2O24-03-12/2024-04-01", "“O” (latin capital letter o) cannot be part of it; write 2024-03-12"),
    ],
)
def test_a_look_alike_is_named(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says) + "$"):
        parse(text)


@pytest.mark.parametrize("text", ["Oct. 2020", "2018\N{EN DASH}2020", "circa 1923", "soon.", "O" * 61])
def test_what_is_no_look_alike_is_not_named(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date that can be read; write"):
        parse(text)
