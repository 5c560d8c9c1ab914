"""The rules about quotes: what they say, where, and how it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from breaking import where
from museum import MUSEUM, apart_from_prose, laid_over, problems
from timeline.content.drafts import add_source
from timeline.diagnostics.diagnostic import Diagnostic, Place, Related, Severity

FILE = "content/events/opening.yaml"
OPENING = "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."
REPORT = "content/sources/fair-report.yaml"


def event(quote: str, source: str = "fair-report", more: str = "") -> str:
    return f"""title: Tide Fair opens
date: 2021-05-06
kind: fair
evidence:
  dated:
    source: fair-report
    quote: {OPENING}
  tested:
    source: {source}
    quote: "{quote}"
summary: The fair opened.[^tested]
{more}"""


def severe(root: Path, files: Mapping[str, bytes | str] | None = None) -> list[Diagnostic]:
    """The errors and warnings, but those of prose, of the museum's site with these files laid over it."""
    return apart_from_prose(problems(laid_over(root, files or {})))


def quoted(root: Path, quote: str, source: str = "fair-report") -> list[Diagnostic]:
    return severe(root, {FILE: event(quote, source)})


def test_a_wrong_word_is_told_with_the_nearest_passage(tmp_path: Path) -> None:
    quote = "The third Tide Fair opened at the old harbour museum"
    (problem,) = quoted(tmp_path, quote)
    assert problem == Diagnostic(
        "quote-not-found",
        Severity.ERROR,
        where(FILE, event(quote), f'"{quote}'),
        "The quote is not found in its source `fair-report`.",
        "The nearest passage is: The third Tide Fair opened at the harbour museum. It does not have “old”.",
    )


def test_a_word_left_out_without_a_mark_is_shown(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "Mayor Ada Finch and Tom Reed cut the ribbon before a crowd")
    assert problem.code == "quote-not-found"
    assert "Mayor Ada Finch and »Harbour Master« Tom Reed cut the ribbon" in problem.hint


def test_parts_in_the_wrong_order_are_shown_in_the_right_one(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "cut the ribbon before … The third Tide Fair opened")
    assert problem.hint == (
        "The source has each part, but in this order: The third Tide Fair opened … cut the ribbon before."
    )


def test_of_a_quote_in_parts_the_wrong_part_is_shown(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "The third Tide Fair opened … cut the red ribbon before a crowd")
    assert problem.hint == (
        "The source does not have the part “cut the red ribbon before a crowd”. "
        "The nearest passage is: cut the ribbon before a crowd. It does not have “red”."
    )


def test_two_passages_joined_into_one_are_told(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "The third Tide Fair opened before a crowd of 300")
    assert problem.hint == (
        "Two passages are joined here. The second begins with “before a crowd of”: put “…” before it."
    )
    (problem,) = quoted(tmp_path, "cut the ribbon before third Tide Fair opened")
    assert "in the source it comes before the first" in problem.hint


def test_words_in_another_order_are_told(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "Mayor Finch Ada and Harbour Master Tom Reed")
    assert problem.hint == (
        "The source has the same words in another order: Mayor Ada Finch and Harbour Master Tom Reed."
    )


def test_words_left_out_without_a_mark_are_told(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "Mayor Ada Finch cut the ribbon before a crowd")
    assert problem.hint.endswith("You left words out: put them back, or “…” in their place.")


def test_most_of_a_quote_in_another_source_is_told(tmp_path: Path) -> None:
    (problem,) = quoted(
        tmp_path, "the choir from Grayholm sang from a boat and went home by the last ferry", "fair-preview"
    )
    assert problem.hint.startswith("Most of it is in `fair-report`. The nearest passage is: »The« choir from Grayholm")


def test_a_quote_of_another_source_is_told_by_its_name(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, OPENING, "fair-preview")
    assert problem.code == "quote-not-found"
    assert problem.message == "The quote is not found in its source `fair-preview`."
    assert problem.hint == "It is in `fair-report`: name that source, or quote this one."


def test_a_look_alike_letter_is_named(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "The third Tide Fаir opened at the harbour museum")
    assert problem.code == "quote-not-found"
    assert problem.hint.startswith("“Fаir” has letters of another script")
    assert "CYRILLIC SMALL LETTER A" in problem.hint
    assert "The nearest passage is: The third Tide »Fair« opened at the harbour museum." in problem.hint


def test_letters_of_another_script_are_not_strange_among_their_like(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "Третья ярмарка открылась вчера")
    assert problem.hint == "The source has nothing similar."


def test_other_capitals_are_told(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "Opened at the harbour museum in Saltmere")
    assert problem.code == "quote-not-found"
    assert problem.hint == (
        "Only capitals differ: »opened« at the harbour museum in Saltmere. "
        "Put a word with a capital of your own into brackets: `[Word]`."
    )


def test_nothing_near_is_said(tmp_path: Path) -> None:
    (problem,) = quoted(tmp_path, "seven zebras dance quietly")
    assert problem.hint == "The source has nothing similar."


def test_without_the_text_the_archive_is_asked_for(tmp_path: Path) -> None:
    laid_over(tmp_path, {FILE: event("The fourth Tide Fair opened")})
    (tmp_path / "archive" / "report.txt").unlink()
    found = apart_from_prose(problems(tmp_path))
    assert [problem.code for problem in found] == ["quote-not-found"]
    assert found[0].hint == "If you have the source's text, `timeline check --archive DIR` shows the nearest passage."


@pytest.mark.parametrize(
    "quote",
    [
        "The third Tide Fair opened … on Thursday. Mayor Ada Finch",
        "The third Tide Fair opened [...] on Thursday. Mayor Ada Finch",
        "“The third Tide Fair opened at the harbour museum”",
        "The third Tide Fair opened at the harbour museum [of Saltmere]",
        "the last ferry. … The museum agreed to lend",
    ],
)
def test_marks_and_typography_do_not_matter(tmp_path: Path, quote: str) -> None:
    assert quoted(tmp_path, quote) == []


@pytest.mark.parametrize(
    "quote",
    [
        "Mayor Ada Finch and … The third Tide Fair opened",
        "The third Tide Fair opened at … opened at the harbour museum",
        "The third Tide Fair opened at the harbour museum Mayor Ada Finch and Harbour Master",
        "The Tide third Fair opened",
    ],
    ids=["the other way round", "overlapping", "stitched", "swapped"],
)
def test_order_matters(tmp_path: Path, quote: str) -> None:
    assert [problem.code for problem in quoted(tmp_path, quote)] == ["quote-not-found"]


@pytest.mark.parametrize("quote", ["Tide Fair", "The third Tide Fair opened … on Thursday.", "… [our words] …"])
def test_a_short_quote_is_refused(tmp_path: Path, quote: str) -> None:
    (problem,) = quoted(tmp_path, quote)
    assert (problem.code, problem.severity) == ("quote-too-short", Severity.ERROR)
    assert problem.place == where(FILE, event(quote), f'"{quote}')
    assert problem.message == "The quote, or a part of it next to `…` or `[your words]`, has fewer than three words."
    assert problem.hint == "Quote more of the words around the short part."


LONG = (
    "Mayor Ada Finch and Harbour Master Tom Reed cut the ribbon before a crowd of 300. The museum did not sell "
    "tickets; a tin bucket at the gate took what people gave. The choir from Grayholm sang from a barge and went home"
)


def test_a_long_quote_is_refused(tmp_path: Path) -> None:
    found = quoted(tmp_path, LONG)
    assert [problem.code for problem in found] == ["quote-too-long"]
    assert found[0].place == where(FILE, event(LONG), f'"{LONG}')
    assert found[0].message == "This quote has 43 words of the source; at most 40 may be quoted at once."
    assert "The limit is `max_words` under `quotes` in content/site.yaml." in found[0].hint


def test_words_left_out_and_words_added_do_not_count(tmp_path: Path) -> None:
    assert quoted(tmp_path, LONG.replace("a tin bucket at the gate", "… [so we hear]")) == []


def test_too_large_a_share_is_refused_with_the_longest_quotes(tmp_path: Path) -> None:
    site = (MUSEUM / "content" / "site.yaml").read_text("utf-8").replace("max_share: 0.8", "max_share: 0.5")
    text = event("The museum did not sell tickets; a tin bucket at the gate took what people gave.")
    (problem,) = severe(tmp_path, {FILE: text, "content/site.yaml": site})
    assert (problem.code, problem.severity) == ("quote-share", Severity.ERROR)
    assert problem.place == Place(REPORT, 1, 1)
    assert problem.message == "The site quotes 58% of the words of `fair-report`; at most 50% may be quoted."
    assert "The limit is `max_share` under `quotes` in content/site.yaml." in problem.hint
    assert [each.message for each in problem.related] == ["16 words", "16 words", "16 words"]
    assert all(each.place.file.startswith("content/events/") for each in problem.related)


LETTER = "content/sources/letter.yaml"


def letter(published: str = "2021-05-07", dateline: str = "", archive: str = "letter.txt") -> str:
    line = f'dateline: "{dateline}"\n' if dateline else ""
    return f"title: A letter\npublished: {published}\n{line}archive: {archive}\n"


def test_a_source_of_which_nothing_is_at_hand_is_told_once(tmp_path: Path) -> None:
    text = event("the fair opened yesterday in Saltmere", "letter")
    (problem,) = severe(tmp_path, {LETTER: letter(), FILE: text})
    assert problem == Diagnostic(
        "source-unavailable",
        Severity.ERROR,
        Place(LETTER, 3, 10),
        "Neither the text of `letter` nor its fingerprint content/sources/letter.print is available, "
        "so it proves no quote.",
        "Run `timeline source add FILE --id letter --force` (with --force, as its record is there), where FILE is its "
        "text, named letter.txt, and commit the fingerprint.",
    )


def test_a_text_without_its_fingerprint_is_a_warning_where_it_is_quoted(tmp_path: Path) -> None:
    text = "Oslo, 7 May 2021. Yesterday the fair opened in Saltmere."
    files = {LETTER: letter(), "archive/letter.txt": text}
    assert [problem.code for problem in severe(tmp_path / "unquoted", files)] == ["unused-source"]
    files[FILE] = event("the fair opened in Saltmere", "letter")
    assert severe(tmp_path / "quoted", files) == [
        Diagnostic(
            "source-unavailable",
            Severity.WARNING,
            Place(LETTER, 3, 10),
            "The fingerprint content/sources/letter.print is missing; without the text, as in CI, no quote is proved.",
            "Run `timeline source add archive/letter.txt --id letter --force` (with --force, as its record is there), "
            "and commit the fingerprint.",
        )
    ]
    add_source(
        tmp_path / "quoted",
        tmp_path / "quoted/archive",
        tmp_path / "quoted/archive/letter.txt",
        id="letter",
        force=True,
    )
    assert apart_from_prose(problems(tmp_path / "quoted")) == []


def test_another_text_under_the_same_name_is_told(tmp_path: Path) -> None:
    found = severe(tmp_path, {"archive/report.txt": "Saltmere Gazette. The fourth Tide Fair opened on Thursday.\n"})
    assert [(problem.code, problem.place) for problem in found] == [("source-changed", Place(REPORT, 5, 10))]
    assert found[0].message.startswith("The text report.txt is not the text of the fingerprint")
    assert "timeline source add archive/report.txt --id fair-report --force" in found[0].hint


@pytest.mark.parametrize(
    ("text", "published", "dateline"),
    [
        ("Oslo, 7 May 2021. We write.", "2021-05-07", "Oslo, 7 May 2021"),
        ("Friday, May 7, 2021 We write.", "2021-05-07", "Friday, May 7, 2021"),
        ("date 2021-05-07 We write.", "2021-05-07", "date 2021-05-07"),
        ("Oslo, 7 May 2021. We write.", "2021-05", "Oslo, 7 May 2021"),
        ("Oslo, 7 May 2021. We write.", "2021", "Oslo, 7 May 2021"),
        ("Oslo, Coast Press, 2021. We write.", "2021", "Oslo, Coast Press, 2021"),
        ("© 2021 by Ada Finch. We write.", "2021", "© 2021 by Ada Finch"),
        ("The Magazine, No. 14, May 2021. We write.", "2021-05", "The Magazine, No. 14, May 2021"),
        ("Rome, 44 BC: we write.", "-0043", "Rome, 44 BC: we"),
    ],
)
def test_a_dateline_that_gives_the_date_passes(tmp_path: Path, text: str, published: str, dateline: str) -> None:
    files = {LETTER: letter(published, dateline), "archive/letter.txt": text}
    assert [problem.code for problem in severe(tmp_path, files)] == ["unused-source"]


@pytest.mark.parametrize(
    ("published", "dateline", "message", "hint"),
    [
        (
            "2021-05-07",
            "Oslo, 8 May 2021",
            "The dateline is not found in its source `letter`.",
            "Copy the words that give the text's date, or leave `dateline` out.",
        ),
        (
            "2021-05-07",
            "May 2021",
            "The dateline has fewer than three words, so nothing proves it.",
            "Copy the words around the date too.",
        ),
        (
            "2021-05-06",
            "Oslo, 7 May 2021",
            "The dateline does not give 6 May 2021 as the text's date.",
            "The words say: “7 May 2021” is 7 May 2021. Correct `published`, or copy the words that give it.",
        ),
        (
            "2020",
            "Oslo, 7 May 2021",
            "The dateline does not give 2020 as the text's date.",
            "The words say: “7 May 2021” is 7 May 2021. Correct `published`, or copy the words that give it.",
        ),
        (
            "2021-05-07",
            "We were at Oslo",
            "The dateline does not give 7 May 2021 as the text's date.",
            "Copy the words that give it. Where the text does not give it in full, leave `dateline` out.",
        ),
        (
            "2021-05-09",
            "On May 9 we write",
            "The dateline does not give 9 May 2021 as the text's date.",
            "The year must stand there too. Where the text does not give it, leave `dateline` out.",
        ),
        (
            "2021-05-10",
            "Friday, 10 May 2021",
            "The dateline does not give 10 May 2021 as the text's date.",
            "10 May 2021 is a Monday, not a Friday. Leave `dateline` out.",
        ),
    ],
    ids=["not there", "short", "another day", "another year", "no date", "no year", "wrong weekday"],
)
def test_a_dateline_that_does_not_give_the_date_is_refused(
    tmp_path: Path, published: str, dateline: str, message: str, hint: str
) -> None:
    text = "Oslo, 7 May 2021. We were at Oslo. On May 9 we write. Friday, 10 May 2021."
    file = letter(published, dateline)
    found = severe(tmp_path, {LETTER: file, "archive/letter.txt": text})
    (problem,) = [problem for problem in found if problem.code != "unused-source"]
    assert (problem.code, problem.severity) == ("dateline-not-found", Severity.ERROR)
    assert problem.place == where(LETTER, file, f'"{dateline}')
    assert problem.message == message
    assert problem.hint == hint


def test_the_quotes_of_entities_are_proved_too(tmp_path: Path) -> None:
    boats = """barge:
  name: Barge
  description: A choir sang on it.[^choir]
  evidence:
    choir: {source: fair-report, quote: "The choir from Grayholm sang from a boat"}
"""
    file = "content/entities/boats.yaml"
    (problem,) = severe(tmp_path, {file: boats})
    assert (problem.code, problem.place) == ("quote-not-found", where(file, boats, '"The choir'))
    assert (
        problem.hint == "The nearest passage is: The choir from Grayholm sang from a »barge«. It does not have “boat”."
    )


def test_an_unknown_source_is_one_problem(tmp_path: Path) -> None:
    text = event("The fourth Tide Fair", "fair-reprot").replace("date: 2021-05-06", "date: 1999\nplace: grayholm")
    found = [problem for problem in severe(tmp_path, {FILE: text}) if problem.severity is Severity.ERROR]
    assert [(problem.code, problem.place) for problem in found] == [
        ("unknown-source", where(FILE, text, "fair-reprot"))
    ]


def test_a_broken_source_record_is_one_problem(tmp_path: Path) -> None:
    broken = (MUSEUM / REPORT).read_text("utf-8").replace("2021-05-08", "8 May")
    found = severe(tmp_path, {REPORT: broken})
    assert {(problem.code, problem.place.file) for problem in found} == {("bad-date", REPORT)}


def test_a_broken_record_hides_nothing_of_another(tmp_path: Path) -> None:
    found = severe(
        tmp_path,
        {
            "content/events/broken.yaml": "title: [",
            FILE: event("The fourth Tide Fair opened"),
            "content/events/wrong.yaml": event("The fifth Tide Fair opened").replace("2021-05-06", "2021-05-05"),
        },
    )
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    assert {(problem.code, problem.place.file) for problem in errors} == {
        ("yaml-syntax", "content/events/broken.yaml"),
        ("quote-not-found", FILE),
        ("quote-not-found", "content/events/wrong.yaml"),
        ("date-unsupported", "content/events/wrong.yaml"),
    }


def test_related_places_are_sorted_by_length(tmp_path: Path) -> None:
    site = (MUSEUM / "content" / "site.yaml").read_text("utf-8").replace("max_share: 0.8", "max_share: 0.1")
    found = [problem for problem in severe(tmp_path, {"content/site.yaml": site}) if problem.code == "quote-share"]
    assert len(found) == 2
    for problem in found:
        counts = [int(each.message.split()[0]) for each in problem.related]
        assert counts == sorted(counts, reverse=True)
        assert all(isinstance(each, Related) for each in problem.related)
