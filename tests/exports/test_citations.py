"""/citations.bib, .ris and .json: the sources, as pybtex, rispy and citeproc-py read them."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from pybtex.database import parse_string

import sample
from exported_site import DATES, HOSTILE, built, empty, sample_site, titles, with_sources
from museum import MUSEUM
from timeline.exports import citations_bib, citations_json, citations_ris
from timeline.exports.context import ExportContext

REPOSITORY = Path(__file__).parents[2]

# A style of our own: as much of CSL as shows that the program found each field.
STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Test</title><id>https://example.org/test</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter="">
<text variable="title"/><text variable="publisher" prefix=" | "/>
<date variable="issued" prefix=" | "><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/>
<date-part name="day" prefix="-"/></date><text variable="URL" prefix=" | "/>
</layout></bibliography></style>"""


def bib(whole: ExportContext) -> dict[str, dict[str, str]]:
    data = parse_string(citations_bib.export(whole).decode(), "bibtex")
    return {key: {**{"type": entry.type}, **dict(entry.fields.items())} for key, entry in data.entries.items()}


def ris(whole: ExportContext) -> dict[str, dict[str, Any]]:
    return {one["id"]: dict(one) for one in rispy.loads(citations_ris.export(whole).decode())}


def csl(whole: ExportContext) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in json.loads(citations_json.export(whole))}


def rendered(whole: ExportContext) -> list[str]:
    """The bibliography that citeproc makes of the CSL file."""
    source = CiteProcJSON(json.loads(citations_json.export(whole)))
    style = CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    return list(map(str, bibliography.bibliography()))


def unlatexed(text: str) -> str:
    """What LaTeX shows for a title of ours."""
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
             "textasciicircum": "^"}  # fmt: skip
    text = text[1:-1] if text.startswith("{") else text
    return re.sub(r"\\(?:(text[a-z]+)\{\}|([#$%&_]))", lambda found: names.get(found[1] or "", found[2] or ""), text)


def titled(*given: str) -> ExportContext:
    sources = {f"s-{number}": sample.source(f"s-{number}", title, "2018-09-06") for number, title in enumerate(given)}
    return with_sources(sample_site(), **sources)


def test_each_reader_finds_what_the_source_says() -> None:
    whole = sample_site()
    assert bib(whole)["report"] == {
        "type": "misc", "title": "{Fair opens}", "publisher": "The Saltmere Post", "date": "2018-09-06",
        "note": "Agency: Coast Wire",
    }  # fmt: skip
    assert ris(whole)["report"] == {
        "type_of_reference": "GEN", "id": "report", "title": "Fair opens", "publisher": "The Saltmere Post",
        "year": "2018", "date": "2018/09/06/", "notes": ["Agency: Coast Wire"],
    }  # fmt: skip
    assert csl(whole)["report"] == {
        "id": "report", "type": "document", "title": "Fair opens", "publisher": "The Saltmere Post",
        "issued": {"date-parts": [[2018, 9, 6]]}, "note": "Agency: Coast Wire",
    }  # fmt: skip
    assert rendered(whole) == [
        "A third fair is planned | 2020-5-20",
        "Fair opens | The Saltmere Post | 2018-9-6",
    ]


def test_what_a_source_does_not_say_is_left_out() -> None:
    whole = sample_site()
    assert bib(whole)["preview"].keys() == {"type", "title", "date"}
    assert ris(whole)["preview"].keys() == {"type_of_reference", "id", "title", "year", "date"}
    assert csl(whole)["preview"].keys() == {"id", "type", "title", "issued"}


def test_a_source_with_an_address_is_a_web_page() -> None:
    source = sample.source("web", "On the web", "2020", url="https://example.org/a?b=c&d=%20#e")
    whole = with_sources(sample_site(), web=source)
    assert (bib(whole)["web"]["type"], bib(whole)["web"]["url"]) == ("online", source.url)
    assert (ris(whole)["web"]["type_of_reference"], ris(whole)["web"]["urls"]) == ("ELEC", [source.url])
    assert (csl(whole)["web"]["type"], csl(whole)["web"]["URL"]) == ("webpage", source.url)
    assert rendered(whole) == [f"On the web | 2020 | {source.url}"]


@pytest.mark.parametrize("date", DATES)
def test_no_date_is_more_precise_than_the_source_s(date: str) -> None:
    whole = with_sources(sample_site(), one=sample.source("one", "One", date))
    assert bib(whole)["one"]["date"] == date
    given = [end for end in date.split("/") if end not in ("", "..")]
    issued = csl(whole)["one"]["issued"]
    for parts, end in zip(issued.get("date-parts", []), given, strict=False):
        assert len(parts) <= end.lstrip("-").removesuffix("~").partition("T")[0].replace("-XX", "").count("-") + 1
    assert ("date-parts" in issued) != ("literal" in issued)
    of_year, *rest = ris(whole)["one"]["date"].split("/")[:3]
    assert len(list(filter(None, rest))) <= date.lstrip("-").count("-")
    assert of_year in ("", date[:4], date.removeprefix("Y"))


def test_hostile_titles_come_back_whole() -> None:
    whole = titled(*HOSTILE)
    found = bib(whole), ris(whole), csl(whole)
    for number, title in enumerate(HOSTILE):
        line = " ".join(title.split())
        key = f"s-{number}"
        assert unlatexed(found[0][key]["title"]) == line
        assert (found[1][key]["title"], found[2][key]["title"]) == (line, line)
    assert all(len(one) == len(HOSTILE) for one in found)


@pytest.mark.slow
@given(titles)
def test_any_title_comes_back(title: str) -> None:
    whole, line = titled(title, "Next"), " ".join(title.split())
    assert unlatexed(bib(whole)["s-0"]["title"]) == line
    assert (ris(whole)["s-0"]["title"], csl(whole)["s-0"]["title"]) == (line, line)
    assert len(bib(whole)) == len(ris(whole)) == 2


def test_a_site_without_sources_has_empty_files() -> None:
    assert (bib(empty()), ris(empty()), csl(empty())) == ({}, {}, {})


@pytest.mark.parametrize("site", [MUSEUM, REPOSITORY], ids=["museum", "repository"])
def test_a_real_site_has_all_its_sources(site: Path) -> None:
    whole = built(site)
    ids = list(whole.timeline.sources)
    assert list(bib(whole)) == list(ris(whole)) == list(csl(whole)) == ids
    assert len(rendered(whole)) == len(ids)
