from __future__ import annotations

import json
import pickle
import pkgutil
import posixpath
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from jinja2 import Environment

from sample import (
    AT,
    FIRST,
    STATIC,
    THIRD,
    changed,
    entity,
    event,
    planned,
    prose,
    quotes,
    site,
    source,
    text,
    timeline,
)
from timeline import exports
from timeline.model.config import Kind, Series
from timeline.model.records import Caveat, Link, Page, PersonRole, Quote, Timeline
from timeline.publishing.render import Renderer, RenderError, outside
from timeline.publishing.theme import default_theme
from timeline.site import PagePlan, frame
from timeline.site.names import SiteNames
from timeline.site.page_models import FreePage

THEME = default_theme() / "templates"
ASSETS = {**STATIC, "style.css": "0123abc"}


def rendered(records: Timeline) -> dict[str, bytes]:
    """The bytes of every page of a site, by file."""
    renderer = Renderer([THEME], frame(SiteNames(records)), ASSETS)
    return {page.file: renderer.render(page) for page in planned(records).values()}


def tree(html: bytes) -> Element:
    parsed: Element = html5lib.parse(html, namespaceHTMLElements=False, transport_encoding="utf-8")
    return parsed


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def words_of(element: Element) -> str:
    return "".join(element.itertext())


def by_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


SITE = rendered(timeline())
TREES = {file: tree(html) for file, html in SITE.items()}
every_page = pytest.mark.parametrize("file", sorted(SITE))
BOOLEAN = ("hidden", "disabled", "checked", "open", "popover")


# Every page


@every_page
def test_a_page_has_one_title_and_its_headings_skip_no_level(file: str) -> None:
    levels = [int(element.tag[1]) for element in TREES[file].iter() if re.fullmatch("h[1-6]", str(element.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert TREES[file].findtext("head/title")


@every_page
def test_a_page_has_its_landmarks_and_language(file: str) -> None:
    root = TREES[file]
    assert root.get("lang") == "en"
    assert [element.get("id") for element in root.iter("main")] == ["content"]
    if not file.endswith("embed/index.html"):  # there is nothing to skip in a frame
        assert next(element for element in root.iter("a")).get("href") == "#content"
    labels = [element.get("aria-label") for element in root.iter("nav")]
    assert None not in labels
    assert len(set(labels)) == len(labels)


@every_page
def test_ids_are_unique_and_no_attribute_is_empty(file: str) -> None:
    ids = [element.attrib["id"] for element in TREES[file].iter() if "id" in element.attrib]
    assert len(set(ids)) == len(ids)
    blank = {*BOOLEAN, "data-open", "data-wanted"}  # the last two are handles for a script
    empty = [
        (element.tag, name) for element in TREES[file].iter() for name, value in element.attrib.items() if not value
    ]
    assert [(tag, name) for tag, name in empty if name not in blank] == []


@every_page
def test_nothing_runs_and_nothing_is_styled_inline(file: str) -> None:
    assert dangerous(TREES[file]) == []


@every_page
def test_times_are_given_to_machines_only_as_dates(file: str) -> None:
    for element in TREES[file].iter("time"):
        assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", element.attrib["datetime"])


def own_script(element: Element) -> bool:
    """A script of the theme, or JSON-LD, which does not run; a form that sends nothing anywhere."""
    if element.tag == "form":
        return "action" not in element.attrib
    if element.get("type") == "application/ld+json":
        return element.attrib.keys() == {"type"} and isinstance(json.loads(element.text or ""), dict)
    source = element.get("src", "")
    return (
        element.tag == "script"
        and element.attrib.keys() == {"type", "src"}
        and not element.text
        and re.fullmatch(r"(\.\./)*(/fairs/)?(/[^/]*/)?static/[a-z]+\.js\?v=\w+", source) is not None
    )


def dangerous(root: Element) -> list[str]:
    """What could run, load or style something: the theme's own style sheets, scripts and icon left aside."""
    found = []
    for element in root.iter():
        if own_script(element):
            continue
        if element.tag in ("script", "style", "iframe", "object", "embed", "img", "form", "video", "audio"):
            found.append(str(element.tag))
        if element.tag == "base" and element.attrib != {"target": "_top"}:  # a frame's links lead out of it
            found.append("base")
        for name, value in element.attrib.items():
            if name == "href" and "download" in element.attrib and value.startswith("data:application/"):
                continue  # a citation to save
            if name == "style" or name.startswith("on") or re.match(r"\s*(javascript|data|vbscript):", value, re.I):
                found.append(f"{element.tag} {name}={value}")
    return found


# Links


def targets(files: Mapping[str, Element]) -> Iterator[tuple[str, str, str]]:
    """Every link from one file of the site to another: the file, the other, the fragment."""
    for file, root in files.items():
        for element in root.iter():
            link = element.get("href")
            if link is not None and not outside(link) and "download" not in element.attrib:
                parts = urlsplit(link)
                base = "/fairs/" if file == "404.html" else f"/fairs/{posixpath.dirname(file)}/"
                path = posixpath.normpath(posixpath.join(base, unquote(parts.path))) if parts.path else f"/fairs/{file}"
                ending = "/index.html" if parts.path.endswith("/") else ""
                yield file, f"{path}{ending}".removeprefix("/fairs/"), parts.fragment


def test_no_link_and_no_anchor_is_dead() -> None:
    modules = (found.name for found in pkgutil.iter_modules(exports.__path__) if found.name != "context")
    elsewhere = {f"static/{name}" for name in ASSETS}
    elsewhere |= {import_module(f"timeline.exports.{name}").PATH for name in modules}
    for file, target, fragment in targets(TREES):
        if target not in elsewhere:
            assert target in TREES, f"{file} links to {target}"
            ids = {element.get("id") for element in TREES[target].iter()}
            assert not fragment or fragment in ids, f"{file} links to {target}#{fragment}"


def test_links_are_relative_but_for_the_page_that_is_served_at_any_depth() -> None:
    for file, root in TREES.items():
        links = [element.attrib["href"] for element in root.iter() if "href" in element.attrib]
        inside = [link for link in links if not outside(link) and not link.startswith("#")]
        assert all(link.startswith("/fairs/") == (file == "404.html") for link in inside), file


@pytest.mark.parametrize(("base_url", "home"), [("https://example.org/", "/"), ("https://example.org//a/b/", "/a/b/")])
def test_the_error_page_knows_the_path_of_the_site(base_url: str, home: str) -> None:
    root = tree(rendered(timeline(settings=site(base_url=base_url)))["404.html"])
    assert by_class(root, "masthead-title")[0].find("a").attrib["href"] == home  # type: ignore[union-attr]


def test_links_of_a_text_lead_from_the_page_where_it_belongs() -> None:
    written = "A [source](../../sources/report/#quotes), [about](/about/), [itself](#evidence), [out](../../../x/)."
    pages = rendered(timeline([changed(FIRST, summary=prose(f"{written}[^ribbon]", "ribbon"))]))
    hrefs = [
        [link.get("href") for link in by_class(tree(pages[file]), name)[0].iter("a")]
        for file, name in (("index.html", "entry-summary"), ("events/first-fair/index.html", "summary"))
    ]
    assert hrefs == [
        ["sources/report/#quotes", "about/", "events/first-fair/#evidence", "x/"],
        ["../../sources/report/#quotes", "../../about/", "#evidence", "../../x/", "#quote-ribbon--s1"],
    ]


def test_assets_carry_their_digests() -> None:
    assert b'href="../../static/style.css?v=0123abc"' in SITE["events/first-fair/index.html"]


# Evidence


def test_references_lead_to_the_quotes_and_back() -> None:
    root = TREES["events/first-fair/index.html"]
    references = [element.find("a") for element in root.iter("sup") if element.get("class") == "ref"]
    assert references[0] is not None
    assert references[0].get("href") == "#quote-ribbon--s1"
    ribbon = next(element for element in by_class(root, "quote") if element.get("id") == "quote-ribbon")
    assert "quote-ribbon--s1" in {element.get("id") for element in ribbon.iter()}
    assert [element.get("href") for element in by_class(root, "back")] == ["#cite-1", "#cite-2"]


def test_the_marked_words_point_to_their_facts() -> None:
    root = TREES["events/first-fair/index.html"]
    quote = next(element for element in by_class(root, "quote") if element.get("id") == "quote-ribbon")
    marked = {name: "".join(map(words_of, by_class(quote, name))) for name in ("m-c", "m-d")}
    assert marked == {"m-c": "Keeper Ada Marsh", "m-d": "Mayor Tom Reed"}
    assert "".join(map(words_of, by_class(quote, "fact-words"))) == "Keeper Ada MarshMayor Tom Reed"
    letters = [link for element in by_class(quote, "letter") for link in element.iter("a")]
    assert [(link.get("href"), link.get("aria-label")) for link in letters] == [
        ("#fact-c", "c: Ada Marsh, Keeper"),
        ("#fact-d", "d: Tom Reed, Mayor"),
    ]


def test_how_a_date_was_read_is_said() -> None:
    assert "“Thursday”, read in a text of 6 September 2018, is 6 September 2018." in words(
        TREES["events/first-fair/index.html"]
    )


def test_what_no_quote_bears_out_is_said() -> None:
    doubtful = changed(FIRST, place=text("grayholm"), date=THIRD.date)
    records = timeline([doubtful], [*timeline().entities.values(), entity("grayholm", "places", "Grayholm")])
    doubts = [words(element) for element in by_class(tree(rendered(records)["events/first-fair/index.html"]), "doubt")]
    assert len(doubts) == 2  # of the caveat there is only a doubt: its words are the editor's
    assert all(doubt.startswith("Not borne out by the quotes") for doubt in doubts)


def test_a_sentence_that_claims_nothing_says_what_it_was_held_against() -> None:
    record = changed(FIRST, summary=prose("So it was.[^ribbon]", "ribbon"))
    root = tree(rendered(timeline([record]))["events/first-fair/index.html"])
    row = next(element for element in root.iter() if element.get("id") == "s1")
    assert words(row) == "Sentence 1 # So it was. Held against1"
    to_itself, held = [link.get("href") or "" for link in row.iter("a")]
    assert to_itself.startswith("#said-")
    assert held == "#quote-ribbon--s1"


def test_a_sentence_without_a_quote_says_so() -> None:
    record = changed(FIRST, summary=prose("It opened."), evidence={}, caveats=())
    root = tree(rendered(timeline([record]))["events/first-fair/index.html"])
    assert "Sentence 1 # It opened. Unverified: it cites no quote." in words(root)


# What editors write cannot do anything


EVIL = "\"><script>alert(1)</script>' onmouseover=alert(1) <img src=x onerror=alert(1)> [x](javascript:alert(1))"
URL = 'javascript:alert(1)//"><script>'


def test_script_in_any_field_is_inert() -> None:
    evil = text(EVIL)
    person = entity(
        "ada-marsh",
        "people",
        EVIL,
        aliases=(evil,),
        description=prose(f"{EVIL}[^k]", "k"),
        evidence=quotes(k=("report", EVIL)),
    )
    fair = event(
        "first-fair",
        "2018-09-06",
        title=evil,
        people=(PersonRole(text("ada-marsh"), evil),),
        place=evil,
        about=(evil,),
        summary=prose(f'{EVIL}[^k] [^"><script>]', "k", '"><script>'),
        evidence={
            **quotes(k=("report", f"[{EVIL}] Keeper Ada Marsh and Mayor Tom Reed cut")),
            '"><script>': Quote(text('"><script>'), text("report"), evil, EVIL),
        },
        caveats=(Caveat(evil, (text('"><script>'),)),),
        links=(Link(URL, EVIL), Link("https://example.org/", EVIL)),
        tags=(EVIL,),
    )
    settings = site(
        title=EVIL,
        description=EVIL,
        language='en"><script>',
        base_url='https://example.org/"><script>/',
        kinds={"fair": Kind("fair", EVIL)},
        series={"fairs": Series("fairs", EVIL, AT)},
    )
    records = timeline(
        [fair],
        [person],
        {"report": source("report", EVIL, "2018-09-06", publisher=EVIL, agency=EVIL, dateline=evil, url=URL)},
        [Page("about", EVIL, f"## {EVIL}\n\n{EVIL}\n\n```{EVIL}\n{EVIL}\n```\n\n| {EVIL} |\n|---|\n| {EVIL} |", AT)],
        settings,
    )
    pages = rendered(records)
    assert {file: dangerous(tree(html)) for file, html in pages.items()} == {file: [] for file in pages}
    assert "alert(1)" in words(tree(pages["events/first-fair/index.html"]))


@pytest.mark.parametrize("url", ["javascript:x", " https://x", "https://x y", "//x", "data:x", "https:\\\\x", "", "x"])
def test_only_the_web_and_mail_are_outside(url: str) -> None:
    assert outside(url) == ""
    assert outside("HTTPS://example.org/") == "HTTPS://example.org/"


def test_what_no_address_may_hold_is_encoded_in_a_link_and_nothing_else() -> None:
    assert outside('https://example.org/"<b>?a=|{}^`') == "https://example.org/%22%3Cb%3E?a=%7C%7B%7D%5E%60"
    for fine in ("https://example.org/a%20b?c=[d]&e=(f)*'#g", "https://bücher.example/ß"):
        assert outside(fine) == fine
    assert outside("https://example.org/100%") == "https://example.org/100%25"


# The theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


PLAN = PagePlan("about/", "page.html", planned(timeline())["about/"].data, "About", "About")


def test_the_same_input_gives_the_same_bytes() -> None:
    assert rendered(timeline()) == SITE


def test_a_site_overrides_single_templates(folder: Path) -> None:
    (folder / "footer.html").write_text("<footer>Ours, by {{ site.title }}</footer>\n")
    html = Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).render(PLAN)
    assert b"<footer>Ours, by Tide Fairs of Saltmere</footer>" in html
    assert isinstance(PLAN.data, FreePage)


def test_a_folder_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    assert Renderer([tmp_path / "none", THEME], frame(SiteNames(timeline())), ASSETS).render(PLAN)


def test_the_closure_is_all_that_a_template_is_made_of() -> None:
    renderer = Renderer([THEME], frame(SiteNames(timeline())), ASSETS)
    assert renderer.closure("page.html") == (
        "base.html", "contents.html", "footer.html", "head.html",
        "keys.html", "masthead.html", "page.html", "policy.html",
    )  # fmt: skip
    assert {"entry.html", "macros.html"} <= set(renderer.closure("home.html"))
    assert renderer.source("page.html") == (THEME / "page.html").read_text()


def test_the_closure_of_a_computed_name_is_the_whole_theme(folder: Path) -> None:
    (folder / "page.html").write_text("{% include plan.path ~ '.html' %}")
    closure = Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).closure("page.html")
    assert set(closure) == {path.name for path in THEME.glob("*.html")}


def test_a_template_is_compiled_once_in_a_process_and_again_when_its_text_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[object] = []
    compile_ = Environment.compile

    def watched(environment: Environment, source: Any, name: Any, filename: Any) -> object:
        compiled.append(name)
        return compile_(environment, source, name, filename)

    monkeypatch.setattr(Environment, "compile", watched)
    for words in ("one", "one", "two", "one"):
        (folder / "page.html").write_text(words)
        assert Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).render(PLAN) == words.encode()
    assert compiled == ["page.html"] * 3


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\n\n{{ page.titel }}", 3, "titel"),
        ("one\n{{ nothing }}", 2, "nothing"),
        ("one\n{% include 'none.html' %}", 2, "none.html"),
        ("one\n{{ 1 // 0 }}", 2, "zero"),
        ("one\n{{ url(3) }}", 2, "partition"),
        ("one\n{{ asset('none.js') }}", 2, "none.js"),
    ],
)
def test_a_mistake_in_a_template_is_said_with_its_place(folder: Path, template: str, line: int, message: str) -> None:
    (folder / "page.html").write_text(template)
    with pytest.raises(RenderError) as raised:
        Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).render(PLAN)
    assert (raised.value.file, raised.value.line) == (str(folder / "page.html"), line)
    assert message in raised.value.message


@pytest.mark.parametrize("template", ["{% if %}", "{% include 'none.html' %}"])
def test_a_mistake_is_found_in_the_closure_too(folder: Path, template: str) -> None:
    (folder / "page.html").write_text(template)
    with pytest.raises(RenderError) as raised:
        Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).closure("page.html")
    assert raised.value.file == str(folder / "page.html")


def test_a_template_that_is_not_there_is_told_by_its_name_only(folder: Path) -> None:
    for template, message in {
        "{% extends 'extra.html' %}": "there is no template “extra.html”",
        "{% include ['a.html', 'b.html'] %}": "there is no template “a.html” or “b.html”",
    }.items():
        (folder / "page.html").write_text(template)
        with pytest.raises(RenderError) as raised:
            Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS).render(PLAN)
        assert raised.value.message == message


@pytest.mark.parametrize("name", ["page.html", "base.html"])
def test_a_template_that_is_not_utf8_is_told_with_its_place(folder: Path, name: str) -> None:
    (folder / name).write_bytes("é\n\n<p>caf".encode() + b"\xe9\n")
    if name != "page.html":
        (folder / "page.html").write_text("{% extends 'base.html' %}")
    renderer = Renderer([folder, THEME], frame(SiteNames(timeline())), ASSETS)
    for step in (lambda: renderer.render(PLAN), lambda: renderer.closure("page.html"), lambda: renderer.source(name)):
        with pytest.raises(RenderError) as raised:
            step()
        assert (raised.value.file, raised.value.line) == (str(folder / name), 3)
        assert raised.value.message == "the byte 0xE9 is not UTF-8; save the file as UTF-8"


def test_a_mistake_can_be_sent_between_processes() -> None:
    problem = pickle.loads(pickle.dumps(RenderError("page.html", 3, "no")))
    assert (problem.file, problem.line, problem.message, str(problem)) == ("page.html", 3, "no", "page.html:3: no")


def test_a_site_that_may_have_unverified_records_does_not_promise_evidence_for_each_fact() -> None:
    may = rendered(timeline(settings=site(evidence_required=False)))["index.html"].decode()
    must = SITE["index.html"].decode()
    for words in ("or is marked as unverified", "where a record names no source, unverified"):
        assert words in may
        assert words not in must
