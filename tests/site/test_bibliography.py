"""Citations, read back by the parsers that people's programs use."""

from __future__ import annotations

import json
from typing import Any

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from timeline.dates.edtf import parse
from timeline.site.bibliography import CslItem, apa, bibtex, chicago, csl, csl_json, ris

PAGE = CslItem(
    "third-fair",
    "webpage",
    "Expected: Third “Tide” Fair & more, 50% {off} \\ at_sea #1 ~ a^b $5",
    container="Häfen & Meere",
    url="https://example.org/a_b/events/third-fair/?q=50%25&x={y}",
    language="en",
)
REPORT = CslItem(
    "report",
    "article-newspaper",
    "Die Grüße von São Tomé",
    container="The Harbour Mail",
    publisher="Hafen-Verlag",
    issued=parse("2018-09-06"),
    language="de-AT",
)

# Words as titles have them: no control characters, nothing that Unicode leaves unassigned, no space but in between.
TITLES = (
    st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


def spoken(latex: str) -> str:
    """What the signs of LaTeX that we write stand for."""
    for sign, command in {
        "\\": "backslash",
        "{": "braceleft",
        "}": "braceright",
        "~": "asciitilde",
        "^": "asciicircum",
    }.items():
        latex = latex.replace(f"\\text{command}{{}}", f"\0{ord(sign)}\0")
    for sign in "#$%&_":
        latex = latex.replace(f"\\{sign}", sign)
    parts = latex.split("\0")
    return "".join(
        chr(int(part)) if index % 2 else part.replace("{", "").replace("}", "") for index, part in enumerate(parts)
    )


def bibtex_fields(text: str) -> dict[str, str]:
    """The one entry of the text as pybtex reads it: its key, its type and its fields."""
    (entry,) = parse_string(text, "bibtex").entries.values()
    return {"key": entry.key, "type": entry.original_type, **entry.fields}


def test_bibtex_reads_back() -> None:
    fields = bibtex_fields(bibtex(PAGE))
    assert (fields["key"], fields["type"]) == ("third-fair", "online")
    assert spoken(fields["title"]) == PAGE.title
    assert spoken(fields["organization"]) == PAGE.container
    assert fields["url"] == "https://example.org/a_b/events/third-fair/?q=50%25&x=%7By%7D"
    assert fields["langid"] == "english"
    assert fields.keys().isdisjoint({"date", "year", "author", "publisher", "note"})


def test_bibtex_has_the_date_of_a_text_that_has_one() -> None:
    fields = bibtex_fields(bibtex(REPORT))
    assert fields["type"] == "article"
    assert (fields["journaltitle"], fields["publisher"], fields["date"]) == (
        "The Harbour Mail",
        "Hafen-Verlag",
        "2018-09-06",
    )
    assert fields["title"] == "{Die Grüße von São Tomé}"


@pytest.mark.slow
@given(TITLES)
def test_any_title_reads_back_from_bibtex(title: str) -> None:
    assert spoken(bibtex_fields(bibtex(CslItem("it", "webpage", title)))["title"]) == title


def test_ris_reads_back() -> None:
    (page,) = rispy.loads(ris(PAGE))
    assert page["type_of_reference"] == "ELEC"
    assert page["title"] == PAGE.title
    assert page["secondary_title"] == PAGE.container
    assert page["urls"] == ["https://example.org/a_b/events/third-fair/?q=50%25&x=%7By%7D"]
    assert page.keys().isdisjoint({"year", "date", "publication_year", "authors"})
    (report,) = rispy.loads(ris(REPORT))
    assert (report["type_of_reference"], report["year"], report["date"]) == ("NEWS", "2018", "2018/09/06/")


@given(TITLES)
def test_any_title_reads_back_from_ris(title: str) -> None:
    (read,) = rispy.loads(ris(CslItem("it", "webpage", title)))
    assert read["title"] == title


def test_the_lines_of_ris_end_as_its_format_has_them() -> None:
    assert ris(PAGE).startswith("TY  - ELEC\r\nID  - third-fair\r\n")
    assert ris(PAGE).endswith("ER  - \r\n")
    assert ris(PAGE).count("\n") == ris(PAGE).count("\r\n")


def test_csl_reads_back() -> None:
    text = csl_json([PAGE, REPORT])
    read: Any = CiteProcJSON(json.loads(text))
    assert str(read["third-fair"].title) == PAGE.title
    assert read["third-fair"].type == "webpage"
    assert "issued" not in json.loads(text)[0]
    issued = read["report"].issued
    assert (issued.year, issued.month, issued.day) == (2018, 9, 6)
    assert "Grüße" in text


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2018-09-06", {"date-parts": [[2018, 9, 6]]}),
        ("2018-09", {"date-parts": [[2018, 9]]}),
        ("2018", {"date-parts": [[2018]]}),
        ("2023-11-01/2023-11-15", {"date-parts": [[2023, 11, 1], [2023, 11, 15]]}),
        ("2023-11~", {"date-parts": [[2023, 11]], "circa": True}),
        ("-0043", {"date-parts": [[-43]]}),
        ("199X", {"literal": "the 1990s"}),
        ("2018/..", {"literal": "from 2018"}),
        ("2001-21", {"literal": "spring 2001"}),
    ],
)
def test_csl_dates_are_as_precise_as_the_source(date: str, expected: object) -> None:
    assert csl(REPORT._replace(issued=parse(date)))["issued"] == expected


@pytest.mark.parametrize(
    ("date", "year", "day"),
    [
        ("2018-09-06", "2018", "2018/09/06/"),
        ("2018-09", "2018", "2018/09//"),
        ("2018", "2018", "2018///"),
        ("2023-11-01/2023-11-15", "2023", "2023///1–15 November 2023"),
        ("2023-11~", "2023", "2023///about November 2023"),
        ("2022/2023", None, "///2022–2023"),
        ("-0043", None, "///44 BC"),
    ],
)
def test_ris_never_makes_a_day_of_less(date: str, year: str | None, day: str) -> None:
    (read,) = rispy.loads(ris(REPORT._replace(issued=parse(date))))
    assert (read.get("year"), read["date"]) == (year, day)


def test_the_styles_say_that_there_is_no_date() -> None:
    page = PAGE._replace(title="Third “Tide” Fair", container="Harbour", url="https://example.org/e/")
    assert apa(page) == "Third “Tide” Fair. (n.d.). Harbour. https://example.org/e/"
    assert chicago(page) == "“Third ‘Tide’ Fair.” Harbour. n.d. https://example.org/e/."


def test_the_styles_add_no_stop_to_a_title_that_ends() -> None:
    page = CslItem("it", "webpage", "Was it signed?", container="Harbour")
    assert apa(page) == "Was it signed? (n.d.). Harbour."
    assert chicago(page) == "“Was it signed?” Harbour. n.d."


@given(TITLES)
def test_a_title_stands_in_the_styles_as_it_is(title: str) -> None:
    assert apa(CslItem("it", "webpage", title)).startswith(title)
