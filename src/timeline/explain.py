"""The documentation of the rules: a Markdown page for each rule, an index, and a text for the terminal.

All of it comes from the rules' docstrings, whose examples the tests run. ``python -m timeline.explain docs/rules``
writes the pages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path
from textwrap import dedent

from timeline.checks import Rule, rules

FAMILIES = {
    "form": "Files can be read, and follow the content format. Reported while they are read.",
    "reference": "Every id, key and link names something that exists, and everything that exists is used.",
    "quote": "Quotes are their sources' own words, and not too many of them.",
    "date": "Dates say what the quotes say, and no source witnesses the future.",
    "fact": "People, roles, places, topics and numbers are those of the quotes.",
    "prose": "Titles, summaries and caveats say no more than the quotes.",
    "series": "Records agree with each other.",
}

_FILE = re.compile(r"# ((?:content|archive)/\S+)\n")
_BYTE = re.compile(r"\\x([0-9A-Fa-f]{2})")
_LANGUAGES = {".yaml": "yaml", ".md": "markdown"}


@dataclass(frozen=True, slots=True)
class Document:
    """The parts of a rule's docstring: its first line, its explanation in Markdown, and its two examples.

    An example maps the paths of files to their texts. In a text ``\\xNN`` stands for the byte with that hexadecimal
    value.
    """

    title: str
    text: str
    passes: dict[str, str]
    fails: dict[str, str]


def document(rule: Rule) -> Document:
    """The parts of a rule's docstring. Raises ValueError where it does not have that form."""
    match = re.fullmatch(r"([^\n]+)\n\n(.+)\n\nPasses:\n\n(.+)\n\nFails:\n\n(.+)", cleandoc(rule.doc), re.DOTALL)
    if not match:
        raise ValueError(
            f"{rule.code}: a rule opens with a line, explains, and gives an example after Passes: and Fails:"
        )
    return Document(match[1], match[2], _files(rule, match[3]), _files(rule, match[4]))


def _files(rule: Rule, example: str) -> dict[str, str]:
    """The files of an example; a line such as ``# content/site.yaml`` introduces each. Raises ValueError."""
    before, *parts = _FILE.split(dedent(example) + "\n")
    if before or not parts:
        raise ValueError(f"{rule.code}: an example begins with the path of a file, as `# content/…`")
    return dict(zip(parts[::2], parts[1::2], strict=True))


def data(text: str) -> bytes:
    """The bytes of an example's file, given as its text."""
    pieces = _BYTE.split(text)
    return b"".join(bytes.fromhex(piece) if odd % 2 else piece.encode() for odd, piece in enumerate(pieces))


def page(rule: Rule) -> str:
    """The page of a rule, in Markdown."""
    parts = document(rule)
    return "\n".join(
        [
            f"# {rule.code}",
            "",
            parts.title,
            "",
            f"*{rule.severity.capitalize()}, of the family [{rule.family}](README.md#{rule.family}).*",
            "",
            parts.text,
            "",
            "## Passes",
            "",
            *_blocks(parts.passes),
            "## Fails",
            "",
            *_blocks(parts.fails),
            "Both stand on [the site of the examples](README.md#the-site-of-the-examples).",
            "",
        ]
    )


def _blocks(files: dict[str, str]) -> Iterable[str]:
    for path, text in files.items():
        fence = max(("```", *(f"{found}`" for found in re.findall("`{3,}", text))), key=len)
        remark = ", where `\\xNN` stands for that byte" if _BYTE.search(text) else ""
        language = _LANGUAGES.get(Path(path).suffix, "text")
        yield from (f"`{path}`{remark}:", "", f"{fence}{language}", text.rstrip("\n"), fence, "")


def index(every: Iterable[Rule]) -> str:
    """The list of the rules by family, in Markdown."""
    lines = [_INTRODUCTION]
    found = tuple(every)
    for family, about in FAMILIES.items():
        members = [rule for rule in found if rule.family == family]
        if members:
            lines += [f"## {family}", "", about, ""]
            lines += [f"- [{rule.code}]({rule.code}.md) ({rule.severity}): {document(rule).title}" for rule in members]
            lines.append("")
    return "\n".join([*lines, _SITE_OF_THE_EXAMPLES])


def in_terminal(rule: Rule) -> str:
    """The text that ``timeline explain CODE`` prints."""
    return f"{rule.code} ({rule.severity}, family {rule.family})\n\n{cleandoc(rule.doc)}\n"


_INTRODUCTION = """\
# The rules

`timeline check` applies these rules. An *error* stops a build, a *warning* does not, and an *info* only informs.
`timeline explain CODE` shows the same text in the terminal. These pages are made from the rules' docstrings, with
`make rules`.
"""

_SITE_OF_THE_EXAMPLES = """\
## The site of the examples

The files of an example are added to the site in `tests/sites/museum`, or replace files of it. That is an invented
museum in the invented town of Saltmere. The tests run all examples. The site has:

- two sources: `fair-preview`, published on 30 April 2021, and `fair-report`, published on Saturday, 8 May 2021;
- two events: `third-tide-fair`, which opened on Thursday, 6 May 2021, and `bell-lent`, expected for June 2021;
- the people `ada-finch` and `tom-reed`, the places `saltmere` and `grayholm`, and the thing `grayholm-bell`;
- the kinds `fair` and `plan`, and the series `tide-fair` and `lantern-walk`;
- the page `about`.

One quote may have at most 40 words, and all quotes together at most 0.8 of the words of a source.
"""


def pages(every: Iterable[Rule]) -> dict[str, str]:
    """All pages: file name → Markdown."""
    found = tuple(every)
    return {"README.md": index(found), **{f"{rule.code}.md": page(rule) for rule in found}}


def _write(folder: Path) -> None:
    made = pages(rules())
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    _write(Path(sys.argv[1]))
