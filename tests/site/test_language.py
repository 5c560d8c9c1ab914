"""The site's own words in its readers' language."""

from __future__ import annotations

import subprocess
import sys
from time import process_time

import pytest

from timeline.dates import edtf
from timeline.site.language import Language, direction, spoken


@pytest.mark.parametrize(
    ("number", "words"), [(1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (102, "102nd"), (111, "111th")]
)
def test_ordinals_in_english(number: int, words: str) -> None:
    assert Language("en").nth(number) == words


@pytest.mark.parametrize(
    ("tag", "words"), [("hi", ["क्रमांक 1", "क्रमांक 13", "क्रमांक 22"]), ("ur", ["نمبر ایک", "نمبر 13", "نمبر 22"])]
)
def test_ordinals_in_other_languages(tag: str, words: list[str]) -> None:
    assert [Language(tag).nth(number) for number in (1, 13, 22)] == words


def test_lists_counts_and_numbers() -> None:
    english, hindi, urdu = Language("en"), Language("hi"), Language("ur")
    assert [english.listed(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [english.count("%(number)s event", "%(number)s events", number) for number in (1, 2, 1234)] == [
        "1 event",
        "2 events",
        "1,234 events",
    ]
    assert [hindi.count("%(number)s event", "%(number)s events", number) for number in (1, 2)] == [
        "1 घटना",
        "2 घटनाएँ",
    ]
    assert urdu.listed(["الف", "ب"]) == "الف اور ب"
    assert hindi.number(1234567) == "12,34,567"
    assert (english.percent(99.9), Language("ur").percent(5)) == ("99.9%", "5%")


def test_figures_are_those_of_the_language() -> None:
    assert Language("ur-IN").number(1234) == "۱٬۲۳۴"
    assert Language("ur-IN").date(edtf.parse("2018-09-06")) == "۶ ستمبر، ۲۰۱۸"
    assert Language("ur").figures(17000) == "17000"


def test_what_runs_the_other_way_is_set_apart() -> None:
    assert Language("ur").say("Also: %(names)s", names="Ada") == "دیگر نام: \u2068Ada\u2069"
    assert Language("ur").say("Also: %(names)s", names="ادا") == "دیگر نام: ادا"
    assert Language("en").say("Also: %(names)s", names="ادا") == "Also: \u2068ادا\u2069"
    assert Language("en").say("Also: %(names)s", names="2+2") == "Also: 2+2"


@pytest.mark.parametrize(
    ("tag", "runs", "words"),
    [
        ("en", "ltr", "en"),
        ("en-IN", "ltr", "en-IN"),
        ("hi", "ltr", "hi"),
        ("ur-PK", "rtl", "ur-PK"),
        ("ar", "rtl", "en"),
    ],
)
def test_a_language_without_words_of_its_own_speaks_english(tag: str, runs: str, words: str) -> None:
    language = Language(tag)
    assert (language.direction, direction(tag), language.spoken) == (runs, runs, words)
    if words == "en":
        assert language.say("Sources") == "Sources"
        assert language.date(edtf.parse("2018-09-06")) == "6 September 2018"
        assert language.nth(21) == "21st"


def test_the_languages_with_words_of_their_own() -> None:
    assert {"en", "hi", "ur"} <= set(spoken())


def test_a_word_that_is_not_known_stands_in_english() -> None:
    assert Language("hi").word("A rule of tomorrow: 100%.") == "A rule of tomorrow: 100%."
    assert Language("hi").word("") == ""


def test_dates_of_a_large_site_are_said_at_once() -> None:
    every = [edtf.parse(edtf.iso(736_000 + 3 * number)) for number in range(3_000)]
    begun = process_time()
    said = [Language("hi").date(date) for date in every]
    assert process_time() - begun < 2
    assert len(set(said)) == len(every)


def test_importing_it_loads_nothing_of_babel() -> None:
    program = "import sys, timeline.site.language, timeline.site; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {name.partition(".")[0] for name in done.stdout.split()}.isdisjoint({"babel"})
