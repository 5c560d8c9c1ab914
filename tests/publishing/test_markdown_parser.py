"""Markdown in time that grows with the text, and without losing any of it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from timeline.publishing.markdown_parser import convert, convert_page

# What the package reads again for each of them: headings, rules and definitions in a block, marks in a paragraph,
# lines in an item, levels of lists and quotations. Each is repeated some thousand times.
REPEATED = {
    "headings with a line under them": "a\n===\n",
    "headings with dashes under them": "a\n---\n",
    "headings with a blank line after them": "a\n===\n\n",
    "headings of paragraphs of two lines": "x\na\n---\n",
    "headings": "# a\n",
    "headings and text": "x\n# a\n",
    "headings and code": "    a\n# b\n",
    "headings after code": "    a\nb\n===\n",
    "headings in a quotation": "> a\n> ===\n",
    "headings of one id": "# a\n\n",
    "headings after items": "- a\n# b\n",
    "rules": "***\n",
    "rules of bullets": "- - -\n",
    "rules and text": "x\n***\n",
    "definitions and text": "x\n[a]: b\n",
    "definitions over two lines": "[a]:\n",
    "definitions with an open title": "[a]: b 'x\n",
    "tables of contents": "[TOC]\n\n# a\n\n",
    "ampersands": "&",
    "ampersands in paragraphs": "&\n\n",
    "entities": "&amp;",
    "stars": "*",
    "open emphasis": "*a ",
    "emphasis": "*a* ",
    "strong and not": "*a **b ",
    "ambiguous emphasis": "a*b**c",
    "underscores": "_",
    "open underscores": "*a _b ",
    "backticks": "`",
    "runs of backticks": "`a ``b ",
    "open brackets": "[",
    "open brackets and text": "[a ",
    "brackets": "[]",
    "links": "[a](b) ",
    "open links": "[a](",
    "open links in angles": "[a](<",
    "open titles": '[a](b "c ',
    "references": "[a][b] ",
    "less": "<",
    "open addresses": "<http://",
    "addresses": "<http://a> ",
    "backslashes": "\\",
    "escapes": "\\* ",
    "breaks": "a  \n",
    "quotations": ">",
    "quotations with spaces": "> ",
    "quoted lines": "> a\n",
    "quoted lists": "> - > - > - > - a\n",
    "bullets in bullets": "- ",
    "bullets": "- a\n",
    "loose bullets": "- a\n\n",
    "bullets in three levels": "- a\n    - b\n        - c\n",
    "numbers": "1. a\n",
    "lists of two kinds": "- a\n\n1. b\n\n",
    "code": "    a\n",
    "code and blank lines": "    a\n\n",
    "open fences": "```a\n",
    "open fences with braces": "``` {a}\n",
    "open fences with a quotation mark": "``` hl_lines='\n",
    "fences": "```\na\n```\n\n",
    "bars": "|",
    "code in bars": "|`a`",
    "tables": "a|b\n-|-\nc|d\n\n",
    "paragraphs": "a\n\n",
    "words": "word ",
    "blank lines": "\n",
}
BUILT = {
    "brackets in one another": lambda n: "[" * n + "]" * n,
    "emphasis in one another": lambda n: "*a " * n + "b* " * n,
    "quotation marks in a definition": lambda n: "[a]: " + "'" * n + " x",
    "growing runs of backticks": lambda n: " ".join("`" * length for length in range(1, round((6 * n) ** 0.5))),
    "growing fences": lambda n: "\n".join("`" * length for length in range(3, round((6 * n) ** 0.5))),
    "growing quotations": lambda n: "\n".join(">" * depth + " a" for depth in range(1, round((6 * n) ** 0.5))),
    "growing indentation": lambda n: "\n".join("    " * depth + "- a" for depth in range(round(n**0.5))),
    "lines of a deep item": lambda n: (
        "".join("    " * depth + "- a\n" for depth in range(12)) + ("    " * 12 + "- b\n") * n
    ),
    "cells that are not there": lambda n: "|a" * (n // 10) + "\n" + "|-" * (n // 10) + "\n" + "b\n" * n,
    "a long line": lambda n: "a" * (50 * n),
    "a long rule": lambda n: "-" * (10 * n) + " x",
}  # fmt: skip
INPUTS: dict[str, Callable[[int], str]] = {
    **{name: lambda n, part=part: part * n for name, part in REPEATED.items()},  # type: ignore[misc]
    **BUILT,
}


def cost(render: Callable[[str], str], text: str) -> float:
    """Seconds of processor time; at least so many that a clock's steps do not matter."""
    start = time.process_time()
    render(text)
    return max(time.process_time() - start, 0.01)


@pytest.mark.slow
@pytest.mark.parametrize("render", [convert, convert_page], ids=["prose", "page"])
@pytest.mark.parametrize("name", INPUTS)
def test_twice_the_text_takes_twice_the_time(name: str, render: Callable[[str], str]) -> None:
    once, twice = INPUTS[name](1500), INPUTS[name](3000)
    # Twice the time is a ratio of 2, the square of it one of 4. What else the machine does may disturb a measurement.
    ratios: list[float] = []
    while len(ratios) < 6 and min(ratios, default=9.0) > 2.9:
        ratios.append(cost(render, twice) / cost(render, once))
    assert min(ratios) <= 2.9, ratios


# What is long is understood as what is short


def count(tag: str, html: str) -> int:
    return len(re.findall(f"<{tag}[ >]", html))


@pytest.mark.parametrize("text", ["a\n===\n", "a\n---\n", "# a\n", "x\n# a\n", "    a\nb\n---\n"])
def test_each_heading_of_a_long_block_is_a_heading(text: str) -> None:
    assert count("h2", convert_page(text * 1000)) == 1000
    assert convert_page(text * 1000).count("a") == 1000 * convert_page(text).count("a")


@pytest.mark.parametrize("rule", ["***\n", "- - -\n", "x\n***\n"])
def test_each_rule_of_a_long_block_is_a_rule(rule: str) -> None:
    assert count("hr /", convert_page(rule * 1000)) == 1000


def test_each_definition_of_a_long_block_is_known() -> None:
    text = "".join(f"x\n[{number}]: /{number}\n" for number in range(300))
    assert 'href="/299"' in convert_page(f"{text}\n[a][299]")


def test_a_long_table_is_a_table_whatever_stands_in_it() -> None:
    assert count("tr", convert_page("a|b\n-|-\n" + "# c|d\n" * 1000)) == 1001


def test_a_long_list_keeps_its_links() -> None:
    text = "- *a* and [b](/c) and `d`\n" * 1000
    for html in (convert(text), convert_page(text)):
        assert [count(tag, html) for tag in ("li", "em", "a", "code")] == [1000] * 4


@pytest.mark.slow
def test_a_long_page_is_a_page() -> None:
    assert count("h2", convert_page("# One\n\nThe text.\n\n" * 10_000)) == 10_000


def test_wide_code_is_code_and_does_not_change_the_page() -> None:
    html = convert_page("# One\n\n```\n" + " " * 100 + "x\n```\n\n*two*")
    assert "<pre><code>" + " " * 100 + "x\n</code></pre>" in html
    assert count("h2", html) == count("em", html) == 1


# What goes beyond a bound is shown as it is written


def test_a_tangled_paragraph_is_shown_as_it_is_written_and_no_other() -> None:
    html = convert("*one*\n\n" + "*a &amp; " * 1000 + "\n\n*two*")
    assert html.startswith("<p><em>one</em></p>\n<p>*a &amp;amp; *a")
    assert html.endswith("<p><em>two</em></p>")


@pytest.mark.parametrize("text", ["> " * 40 + "a", "- " * 40 + "a", "> - " * 20 + "a"])
def test_what_stands_too_deep_is_text(text: str) -> None:
    html = convert(text)
    assert 10 < count("li", html) + count("blockquote", html) < 40
    assert re.sub("[ \n]|<[^>]*>", "", html).replace("&gt;", ">").endswith(text[-12:].replace(" ", ""))


def test_a_link_has_four_levels_of_brackets_at_most() -> None:
    assert count("a", convert("[[[[[a]]]]](/b)")) == 1
    assert "/b" in convert("[[[[[[a]]]]]](/b)")
    assert count("a", convert("[[[[[[a]]]]]](/b)")) == 0


def test_a_very_long_address_is_no_link() -> None:
    assert count("a", convert(f"[a](/{'b' * 1900})")) == 1
    assert convert(f"[a](/{'b' * 2100})") == f"<p>[a](/{'b' * 2100})</p>"


@pytest.mark.parametrize(("rows", "tables"), [(100, 1), (5000, 0)])
def test_a_table_of_cells_that_nobody_wrote_is_text(rows: int, tables: int) -> None:
    assert count("table", convert_page("a|b|c|d|e|f|g|h|i|j\n" + "-|" * 9 + "-\n" + "x\n" * rows)) == tables


def test_there_is_one_table_of_contents() -> None:
    html = convert_page("[TOC]\n\n# A\n\n> [TOC]")
    assert html.startswith('<div class="toc">')
    assert html.count('href="#a"') == 1
    assert "<p>[TOC]</p>" in html


# Single mistakes of the package, or of ours


def test_an_escaped_bracket_without_a_partner_is_a_bracket() -> None:
    assert convert(r"a \[ b") == "<p>a [ b</p>"


def test_quotation_marks_that_do_not_close_take_no_text_away() -> None:
    text = "[b]('x 'y(z)b and more"
    assert re.sub("<[^>]*>", "", convert(text)) == text


def test_a_bracket_before_a_reference_leaves_it_a_reference() -> None:
    assert convert_page("[^r][[a][b]\n\n[b]: /u") == '<p>[^r][<a href="/u">a</a></p>'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\na\n```", "a\n"),
        ("~~~ python\na\n\nb\n~~~  ", "a\n\nb\n"),
        ("```{.python}\n```", ""),
        ('``` .py hl_lines="1 2"\n<&>\n```', "&lt;&amp;&gt;\n"),
        ("````\n```\n````", "```\n"),
    ],
)
def test_code_stands_between_fences(text: str, code: str) -> None:
    assert convert_page(text) == f"<pre><code>{code}</code></pre>"
    assert convert_page(f"a\n{text}\nb") == f"<p>a</p>\n<pre><code>{code}</code></pre>\n<p>b</p>"


@pytest.mark.parametrize("text", ["```\na", "```a b\nc\n```d", "a ```\nb\n```", "``\na\n``"])
def test_where_a_fence_has_no_partner_there_is_no_code(text: str) -> None:
    assert "<pre>" not in convert_page(text)
