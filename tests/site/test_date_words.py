"""Dates in the words of a language: in English as the checks say them, elsewhere as CLDR has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import edtf
from timeline.dates.intervals import Interval, ordinal
from timeline.site.date_words import DateWords
from timeline.site.language import Language

YEARS = st.one_of(
    st.integers(1800, 2100).map(lambda year: f"{year:04}"),
    st.integers(0, 9999).map(lambda year: f"{year:04}"),
    st.integers(1, 9999).map(lambda year: f"-{year:04}"),
)
DAYS = st.builds("{}-{:02}-{:02}".format, YEARS, st.integers(1, 12), st.integers(1, 28))
PLAIN = st.one_of(
    DAYS,
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    st.builds("{}-{:02}-XX".format, YEARS, st.integers(1, 12)),
    st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "24", "XX", "XX-XX"])),
    YEARS,
    YEARS.map(lambda year: f"{year[:-1]}X"),
    YEARS.map(lambda year: f"{year[:-2]}XX"),
    st.integers(10_000, 999_999).map(lambda year: f"Y{year}"),
)
SINGLE = st.builds("{}{}".format, PLAIN, st.sampled_from(["", "", "~", "?", "%"]))
EVERY = st.one_of(
    SINGLE,
    st.builds("{}/{}".format, DAYS, DAYS),
    st.builds("{}/{}".format, SINGLE, SINGLE),
    st.builds("{}/{}".format, SINGLE, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), SINGLE),
)


def written(tag: str, text: str) -> str:
    return Language(tag).date(edtf.parse(text))


@given(EVERY)
def test_english_dates_are_said_as_the_checks_say_them(text: str) -> None:
    try:
        date = edtf.parse(text)
    except ValueError:
        return
    assert Language("en").date(date) == edtf.in_words(date)


@pytest.mark.parametrize(
    ("text", "american", "hindi", "urdu"),
    [
        ("2018-09-06", "September 6, 2018", "6 सितंबर 2018", "6 ستمبر، 2018"),
        ("2018-09", "September 2018", "सितंबर 2018", "ستمبر 2018"),
        ("2018", "2018", "2018", "2018"),
        ("201X", "the 2010s", "2010 का दशक", "2010 کی دہائی"),
        ("2018-23", "autumn 2018", "शरद 2018", "خزاں 2018"),
        ("2023-11-01/2023-11-15", "November 1 – 15, 2023", "1–15 नवंबर 2023", "1–15 نومبر 2023"),
        ("2023-06/2023-09", "June–September 2023", "जून – सितंबर 2023", "جون–ستمبر 2023"),
        ("2018/2020", "2018–2020", "2018–2020", "2018–2020"),
        ("2018-09/..", "from September 2018", "सितंबर 2018 से", "ستمبر 2018 سے"),
        ("../2018-09", "until September 2018", "सितंबर 2018 तक", "ستمبر 2018 تک"),
        ("2018-09~", "about September 2018", "लगभग सितंबर 2018", "تقریباً ستمبر 2018"),
        ("2018-09-06?", "September 6, 2018 (uncertain)", "6 सितंबर 2018 (अनिश्चित)", "6 ستمبر، 2018 (غیر یقینی)"),
        ("-0043-03-15", "March 15, 44 BC", "15 मार्च 44 ईसा पूर्व", "15 مارچ، 44 قبل مسیح"),
        ("Y17000", "17000", "17000", "17000"),
    ],
)
def test_dates_follow_the_language(text: str, american: str, hindi: str, urdu: str) -> None:
    assert (written("en-US", text), written("hi", text), written("ur", text)) == (american, hindi, urdu)


def test_days_of_an_interval_are_said_briefly() -> None:
    english = Language("en")
    first, last, middle = (ordinal(2023, 6, day) for day in (1, 30, 15))
    assert english.days(Interval(first, last)) == "June 2023"
    assert english.days(Interval(first, middle)) == "1–15 June 2023"
    assert english.days(Interval(first, first)) == "1 June 2023"
    assert english.days(Interval(None, first)) == "until 1 June 2023"


def test_days_beyond_the_years_that_edtf_can_date_are_said_too() -> None:
    english, day = Language("en"), ordinal(17000, 3, 1)
    assert english.days(Interval(day, day)) == "1 March 17000"
    assert english.days(Interval(day, day + 1)) == "1 March 17000 – 2 March 17000"
    assert english.days(Interval(day, None)) == "from 1 March 17000"
    assert english.days(Interval(None, day)) == "until 1 March 17000"


def test_an_interval_without_any_bound_is_no_date() -> None:
    with pytest.raises(ValueError, match="neither a beginning nor an end"):
        Language("en").days(Interval(None, None))


@pytest.mark.parametrize("tag", ["ar-EG", "fa", "ja", "de", "he", "mr", "th", "zh"])
@pytest.mark.parametrize(
    "text", ["2018-09-06", "2018-09", "2018-09-06/2018-09-08", "2018-06/2018-09", "2018/2020", "2018-09-06/2018-10-08"]
)
def test_the_patterns_of_any_language_are_filled(tag: str, text: str) -> None:
    from babel import Locale

    english = Language("en")
    said = DateWords(Locale.parse(tag, sep="-"), english.say, english.figures).date(edtf.parse(text))
    assert "2018" in said
    assert not {"y", "M", "d", "G", "L", "'"} & set(said)
