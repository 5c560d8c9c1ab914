from __future__ import annotations

import re
import time
from collections.abc import Callable

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.english.sentences import sentences
from timeline.publishing.markdown import NoteLink, Rendered, Span, page, prose

NOTES = {"ribbon": NoteLink(1, "#quote-ribbon", "cite-1"), "a&b": NoteLink(2, "#quote--2", "cite-2")}
ALLOWED = {
    "html", "head", "body", "p", "br", "em", "strong", "code", "a", "ul", "ol", "li", "blockquote", "sup",
    "h2", "h3", "h4", "h5", "h6", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "div",
}  # fmt: skip


def link(target: str) -> str:
    return target if target.startswith(("https://", "../", "#")) else ""


def shown(text: str) -> Rendered:
    return prose(text, link, NOTES)


def test_a_note_that_opens_is_a_button_over_its_number() -> None:
    notes = {
        "one": NoteLink(1, "", opens="note-1", label="उद्धरण १", written="१"),
        "two": NoteLink(2, "", opens='note"2', label="<2>"),
    }
    html = prose("It opened.[^one][^two] It closed.[^one]", link, notes).html
    first = '<span aria-hidden="true">१</span><button popovertarget="note-1" aria-label="उद्धरण १"></button></sup>'
    assert html == (
        f'<p>It opened.<sup class="ref">{first}<sup class="ref next"><span aria-hidden="true">2</span>'
        '<button popovertarget="note&quot;2" aria-label="&lt;2&gt;"></button></sup>'
        f' It closed.<sup class="ref">{first}</p>'
    )


def tags(html: str) -> set[str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return {str(element.tag) for element in tree.iter()}


def test_a_reference_is_a_numbered_link_to_the_quote() -> None:
    assert shown("They cut it.[^ribbon]").html == (
        '<p>They cut it.<sup class="ref"><a href="#quote-ribbon" role="doc-noteref" id="cite-1"'
        ' aria-label="Quote 1">1</a></sup></p>'
    )


def test_only_the_first_reference_to_a_quote_can_be_come_back_to() -> None:
    rendered = shown("One.[^ribbon] Two.[^a&b] Three.[^ribbon]")
    assert rendered.html.count('id="cite-1"') == 1
    assert rendered.cited == ("ribbon", "a&b")


def test_a_reference_without_a_quote_stays_as_it_is_written() -> None:
    assert shown("What?[^none]") == Rendered("<p>What?[^none]</p>")


@pytest.mark.parametrize(
    "text",
    [
        "[the ribbon[^ribbon]](https://example.org/)",
        "[ribbon](https://example.org/[^ribbon])",
        "<https://example.org/[^ribbon]>",
        "`code[^ribbon]`",
        "**[^ribbon]**",
        "- [^ribbon]",
        "[^ribbon]: https://example.org/",
    ],
)
def test_a_reference_never_breaks_what_stands_around_it(text: str) -> None:
    tree = html5lib.parse(shown(text).html, namespaceHTMLElements=False)
    for anchor in tree.iter("a"):
        assert set(anchor.attrib) <= {"href", "role", "id", "aria-label"}
        assert list(anchor.iter("a")) == [anchor]


def test_raw_html_is_shown() -> None:
    html = shown("A <b onclick=x>bold</b> <script>alert(1)</script> <!-- note -->").html
    assert tags(html) == {"html", "head", "body", "p"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- note --&gt;" in html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org",
        "x:y",
        "&#106;avascript:x",
    ],
)
def test_links_lead_only_where_they_may(target: str) -> None:
    for text in (f"[x]({target})", f"<{target}>", f"[x][y]\n\n[y]: {target}"):
        for rendered in (shown(text), page(text, link)):
            assert "href" not in rendered.html


def test_a_link_keeps_its_own_address() -> None:
    assert shown('[x](https://example.org/?a="b&c)').html == (
        '<p><a href="https://example.org/?a=&quot;b&amp;c">x</a></p>'
    )


def test_pictures_are_left_out() -> None:
    assert "img" not in tags(
        shown("![a](https://example.org/a.png)").html + page("![a][b]\n\n[b]: ../c.png", link).html
    )


def test_prose_has_no_headings_and_no_definitions() -> None:
    assert tags(shown("# One\n\nTwo\n---\n\n[three]: https://example.org/").html) == {"html", "head", "body", "p"}


def test_the_headings_of_a_page_begin_below_its_title_and_skip_no_level() -> None:
    html = page("#### A\n\n# B\n\n###### C\n\n## Content", link).html
    assert html == ('<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>\n<h2 id="contents">Content</h2>')


def test_tables_and_code_of_a_page() -> None:
    html = page("| a | b |\n|---|:-:|\n| 1 | [x |\n\n```yaml\nkey: [<b>]\n\n\nother: [\n```", link).html
    assert '<div class="scroll"><table>' in html
    assert "<td>[x</td>" in html
    assert "<pre><code>key: [&lt;b&gt;]\n\n\nother: [\n</code></pre>" in html
    assert "style=" not in html


HOSTILE = [
    "[" * 4000, "*" * 5000, "`" * 5000, ">" * 3000, "![" * 3000, "<" * 5000, "_" * 5000, "> " * 3000, "[a](" * 3000,
    "[[](" * 2000, "a](" * 3000, "1. " * 4000, "- " * 5000, "| " * 5000, "*a _b " * 2000, "`a ``b " * 2000,
    "[^ribbon]" * 3000, "[\n\n" * 3000, "<a href='" * 2000, "&" * 5000, "\\" * 5000, "~~~\n" * 2000, "#" * 5000,
    "\n".join("  " * depth + "- a" for depth in range(400)), "\t" * 5000 + "a", "[a]: <" * 2000, "\ue000" * 5000,
    "[x]" * 300 + "[" * 700, "*[" * 499,
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{text[:6]!r}x{len(text)}")
@pytest.mark.parametrize("render", [shown, lambda text: page(text, link)], ids=["prose", "page"])
def test_hostile_input_is_soon_done(text: str, render: Callable[[str], Rendered]) -> None:
    start = time.process_time()
    html = render(text).html
    assert time.process_time() - start < 2
    assert tags(html) <= ALLOWED


@given(st.text(alphabet="ab[]()^<>*_`!#&\\\"':/ \n\t-1.|~\ue000\ue001\ue002", max_size=80))
def test_any_text_becomes_plain_tags(text: str) -> None:
    for rendered in (shown(text), page(text, link)):
        assert tags(rendered.html) <= ALLOWED
        assert not set("\ue000\ue001\ue002") & set(rendered.html)
        for element in html5lib.parse(rendered.html, namespaceHTMLElements=False).iter():
            assert set(element.attrib) <= {"href", "role", "id", "aria-label", "class"}


def test_what_is_too_tangled_is_shown_as_it_is_written() -> None:
    assert "*" * 2000 in shown("*" * 2000 + " and[^ribbon]").html
    assert shown("*" * 2000 + " and[^ribbon]").cited == ("ribbon",)


# Sentences


def spanned(text: str) -> Rendered:
    spans = [
        Span(one.start, one.end, f"u u-s{number}", dict.fromkeys(one.cites, f"#quote--s{number}"))
        for number, one in enumerate(sentences(text), 1)
    ]
    return prose(text, link, NOTES, spans)


def test_a_sentence_is_a_span_with_its_references() -> None:
    assert spanned("*They* cut it.[^ribbon] It opened.").html == (
        '<p><span class="u u-s1"><em>They</em> cut it.<sup class="ref"><a href="#quote--s1" role="doc-noteref"'
        ' id="cite-1" aria-label="Quote 1">1</a></sup></span> <span class="u u-s2">It opened.</span></p>'
    )


def test_where_emphasis_goes_beyond_a_sentence_each_of_its_texts_is_a_span() -> None:
    assert spanned("**One. Two** and three.").html == (
        '<p><strong><span class="u u-s1">One.</span> <span class="u u-s2">Two</span></strong>'
        '<span class="u u-s2"> and three.</span></p>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\n- Two.\n- Three[^ribbon]. Four.\n\n> Five. Six.",
        "[One. Two](https://example.org/a). Three.",
        "1. One.\n2. Two.",
        "`One. Two.` Three.",
        "<https://example.org/。a> One。Two。",
        "_One. Two._ Three &amp; four. \\*Five.",
    ],
)
def test_spans_change_nothing_else(text: str) -> None:
    without = re.sub("</?span[^>]*>", "", spanned(text).html)
    assert re.sub("#quote--s[0-9]+", "#quote-ribbon", without) == shown(text).html
    assert spanned(text).html.count("<span") >= len(sentences(text))


@given(st.text(st.sampled_from("ab. \n*_`[]()<>#>-1!?\\&;\"'。^"), max_size=60))
def test_spans_never_break_what_stands_around_them(text: str) -> None:
    html = spanned(text).html
    assert re.sub("</?span[^>]*>", "", html) == shown(text).html
    assert not re.search("[\ue000-\ue004]", html)
    opened: list[str] = []
    for end, name in re.findall(r"<(/?)([a-z]+)[^>]*>", re.sub("<br ?/?>", "", html)):
        if end:
            assert opened.pop() == name
        else:
            opened.append(name)
    assert opened == []
