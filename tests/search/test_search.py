"""What can be found, and the index that Pagefind makes of it."""

from __future__ import annotations

import gzip
import json
import os
import re
import stat
import sys
from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest

from sample import FIRST, PAGES, changed, entity, prose, quotes, source, stated, text, timeline
from timeline.exports.context import ExportContext
from timeline.model.records import Page, Quote, Timeline
from timeline.publishing.cache import Cache
from timeline.search import FoundQuote, SearchIndexError, SearchRecord, index, search_records
from timeline.search.records import as_html
from timeline.site.names import SiteNames

ONE = SearchRecord(
    "events/one/", "One", "Fair", "2018", "", ("The first.",), (FoundQuote("quote-a", "Report", "It is so"),)
)


def found(records: Timeline) -> dict[str, SearchRecord]:
    return {one.path: one for one in search_records(ExportContext(SiteNames(records, stated(records)), ()))}


def made(*records: SearchRecord, language: str = "en") -> dict[str, bytes]:
    return index(records, language, Cache(None))


def fragments(files: Mapping[str, bytes]) -> dict[str, dict[str, object]]:
    """What the index shows of each page, by its path."""
    told = [gzip.decompress(data)[12:] for name, data in files.items() if "/fragment/" in name]
    return {one["url"]: one for one in map(json.loads, told)}


# What can be found


def test_every_record_can_be_found_once() -> None:
    paths = [one.path for one in search_records(ExportContext(SiteNames(timeline()), ()))]
    assert len(paths) == len(set(paths))
    assert set(paths) == {
        "events/first-fair/", "events/third-fair/", "sources/preview/", "sources/report/", "people/ada-marsh/",
        "people/tom-reed/", "people/una-holm/", "places/saltmere/", "things/pilots-charter/", "about/",
    }  # fmt: skip


def test_an_event_is_found_by_all_that_its_record_says() -> None:
    one = found(timeline())["events/first-fair/"]
    assert (one.title, one.kind, one.date, one.status) == ("First Tide Fair", "Fair", "6 September 2018", "")
    said, named = one.texts
    assert said == "Ada Marsh and Tom Reed cut the ribbon. It opened in Saltmere. The report does not say which ribbon."
    assert named == "Ada Marsh (Keeper), Tom Reed (Mayor), Saltmere, Pilots' Charter and harbour"


def test_each_quote_has_its_anchor_its_source_and_its_words_alone() -> None:
    noted = changed(
        FIRST, evidence={"opened": Quote(text("opened"), text("report"), text("It\n opened."), "As printed.")}
    )
    one = found(timeline([noted]))["events/first-fair/"]
    assert one.passages == (FoundQuote("quote-opened", "Fair opens, 6 September 2018", "It opened."),)
    assert one.texts[-1] == "As printed."


def test_only_what_is_expected_says_so() -> None:
    every = found(timeline())
    assert [path for path, one in every.items() if one.status] == ["events/third-fair/"]
    assert every["events/third-fair/"].status == "Expected"


def test_a_source_is_found_by_title_publisher_and_agency() -> None:
    one = found(timeline())["sources/report/"]
    assert (one.title, one.kind, one.date) == ("Fair opens", "Source", "6 September 2018")
    assert one.texts == ("The Saltmere Post", "Coast Wire")
    assert one.passages == ()


def test_a_person_is_found_by_other_names_description_and_quotes() -> None:
    una = entity(
        "una-holm", "people", "Una Holm", aliases=(text("Holm"), text("U. Holm")),
        description=prose("She *keeps* the light.[^light]", "light"),
        evidence=quotes(light=("report", "kept by Una Holm")),
    )  # fmt: skip
    one = found(timeline(entities=[una]))["people/una-holm/"]
    assert (one.title, one.kind) == ("Una Holm", "People")
    assert one.texts == ("Holm and U. Holm", "She keeps the light.")
    assert one.passages == (FoundQuote("quote-light", "Fair opens, 6 September 2018", "kept by Una Holm"),)


def test_a_free_page_is_found_by_its_text_without_marks() -> None:
    page = Page("visit", "Visit", text("# How\n\nBy *ferry*, 2 < 3 & more, see [the fair](../events/x/)."), PAGES[0].at)
    assert found(timeline(pages=[page]))["visit/"].texts == ("How By ferry, 2 < 3 & more, see the fair.",)


def test_what_is_unknown_is_named_by_its_id() -> None:
    lost = changed(FIRST, kind=text("regatta"), place=text("atlantis"), evidence=quotes(a=("lost", "Some words here")))
    one = found(timeline([lost]))["events/first-fair/"]
    assert one.kind == "regatta"
    assert "atlantis" in one.texts[1]
    assert one.passages[0].source == "lost"


# The index


def test_the_index_has_what_a_result_shows() -> None:
    told = fragments(made(ONE))["events/one/"]
    assert told["meta"] == {"title": "One", "kind": "Fair", "date": "2018"}
    assert told["content"] == "One. The first. Report. “It is so”"
    assert told["anchors"] == [{"element": "h6", "id": "quote-a", "text": "Report", "location": 3}]


@pytest.mark.parametrize("words", ["<b>& \"quoted\" 'so' </p>", "a &amp; b &lt;i&gt;", "</body></html><h6 id=x>y</h6>"])
def test_no_text_passes_for_html(words: str) -> None:
    told = fragments(made(ONE._replace(title=words, texts=(words,), passages=(FoundQuote("quote-a", words, words),))))
    one = told["events/one/"]
    assert one["meta"]["title"] == words  # type: ignore[index]
    assert str(one["content"]).count(words) == 4
    assert [each["id"] for each in one["anchors"]] == ["quote-a"]  # type: ignore[attr-defined]
    assert escape(words) in as_html(ONE._replace(title=words))


def test_nothing_is_published_but_what_the_search_page_needs() -> None:
    names = {re.sub(r"_[0-9a-f]{6,}", "_0", name) for name in made(ONE)}
    assert names == {
        "pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.en.pagefind",
        "pagefind/pagefind.en_0.pf_meta", "pagefind/index/en_0.pf_index", "pagefind/fragment/en_0.pf_fragment",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "wasm"), [("en", "en"), ("en-GB", "en"), ("hi", "hi"), ("ur-PK", "unknown"), ("tlh", "unknown")]
)
def test_the_site_s_language_decides_on_the_stems(language: str, wasm: str) -> None:
    files = made(ONE, language=language)
    assert [name for name in files if "wasm" in name] == [f"pagefind/wasm.{wasm}.pagefind"]


def many(count: int) -> list[SearchRecord]:
    words = ["tide", "fair", "harbour", "keeper", "mayor", "ribbon", "charter", "island", "bell", "दिल्ली", "été", "2+2"]
    return [
        ONE._replace(
            path=f"events/{number}/",
            title=f"{words[number % 12]} {number}",
            texts=(" ".join(words[number % 7 :]), f"{words[number % 11]}s"),
            passages=tuple(FoundQuote(f"quote-{n}", words[n], " ".join(words[n : n + 5])) for n in range(number % 5)),
        )
        for number in range(count)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 1, 60, 700])
def test_the_same_records_give_the_same_bytes(count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(*many(count))
    for zone, folder in (("Pacific/Kiritimati", tmp_path), ("America/Lima", Path("/"))):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.chdir(folder)
        again = made(*many(count))
        assert again == first
        assert list(again) == list(first)
    assert len(fragments(first)) == count


def test_what_was_made_once_is_kept_until_a_record_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(tmp_path) as cache:
        files = index([ONE], "en", cache)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/nowhere")
    assert index([ONE], "en", Cache(tmp_path)) == files
    for records, language, force in (([ONE], "en", True), ([ONE], "hi", False), ([ONE, ONE], "en", False)):
        with pytest.raises(SearchIndexError):
            index(records, language, Cache(tmp_path), force=force)


# Where it cannot be made


def program(tmp_path: Path, script: str) -> str:
    path, code = tmp_path / "pagefind", tmp_path / "pagefind.py"
    code.write_text(script)
    # By way of a shell: the first line of a script cannot name a Python whose path has a blank.
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{code}" "$@"\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("", "stopped before it had answered"),
        ("import sys; sys.exit(3)", "stopped before it had answered"),
        ("print('no such option,')", "cannot be read"),
        ("print('bm90aGluZw==,', end='')", "cannot be read"),
        ("print('e30=,', end='')", "cannot be read"),
        (
            "import base64, json, sys; sys.stdin.read(9)\n"
            "told = {'message_id': 1, 'payload': {'type': 'Error', 'message': 'no memory'}}\n"
            "print(base64.b64encode(json.dumps(told).encode()).decode(), end=',')",
            "no memory",
        ),
    ],
    ids=["silent", "failing", "words", "no JSON", "no reply", "error"],
)
def test_a_program_that_fails_is_told_of_in_a_sentence(
    script: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program(tmp_path, script))
    with pytest.raises(SearchIndexError, match=why) as caught:
        made(*many(300))
    assert "pip install" in str(caught.value)


@pytest.mark.parametrize("path", ["/nowhere/pagefind", os.devnull])
def test_a_program_that_is_not_there_is_told_of(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", path)
    with pytest.raises(SearchIndexError, match="The search index cannot be made"):
        made(ONE)


def test_a_build_without_it_says_so_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from museum import laid_over
    from timeline.cli import main

    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/nowhere/pagefind")
    root = laid_over(tmp_path, {})
    assert main(["build", "--site", str(root)]) == 2
    said = capsys.readouterr().err
    assert "The search index cannot be made" in said
    assert "Traceback" not in said
    assert not (root / "build" / "site").exists()


def test_sources_without_a_publisher_are_found_by_their_title() -> None:
    one = found(timeline(sources={"leaf": source("leaf", "A leaf", "2019")}, events=[], entities=[]))["sources/leaf/"]
    assert (one.title, one.date, one.texts) == ("A leaf", "2019", ())
