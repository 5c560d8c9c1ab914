"""The rules as documentation: a page each, their index, and the same for the terminal.

What is told is what the docstring of a rule says; its examples are the ones that the tests run.
``python -m timeline.explain docs/rules`` writes the pages anew.
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
    "form": "Files can be read, and hold what the content format wants. Found while they are read.",
    "reference": "What names something names a thing that is there, and nothing is there in vain.",
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
    """A rule's docstring in parts: its first line, its explanation in Markdown, and an example of each sort.

    An example maps the paths of files to their texts, in which ``\\xNN`` stands for that byte.
    """

    title: str
    text: str
    passes: dict[str, str]
    fails: dict[str, str]


def document(rule: Rule) -> Document:
    """The parts of a rule's docstring; ``ValueError`` where it is not of that form."""
    match = re.fullmatch(r"([^\n]+)\n\n(.+)\n\nPasses:\n\n(.+)\n\nFails:\n\n(.+)", cleandoc(rule.doc), re.DOTALL)
    if not match:
        raise ValueError(
            f"{rule.code}: a rule opens with a line, explains, and gives an example after Passes: and Fails:"
        )
    return Document(match[1], match[2], _files(rule, match[3]), _files(rule, match[4]))


def _files(rule: Rule, example: str) -> dict[str, str]:
    """The files of an example, each of which a line such as ``# content/site.yaml`` introduces."""
    before, *parts = _FILE.split(dedent(example) + "\n")
    if before or not parts:
        raise ValueError(f"{rule.code}: an example begins with the path of a file, as `# content/…`")
    return dict(zip(parts[::2], parts[1::2], strict=True))


def data(text: str) -> bytes:
    """The bytes of a file of an example."""
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
    """What ``timeline explain`` prints of a rule."""
    return f"{rule.code} ({rule.severity}, family {rule.family})\n\n{cleandoc(rule.doc)}\n"


_INTRODUCTION = """\
# The rules

What `timeline check` looks for. An *error* stops a build, a *warning* does not, an *info* only tells.
`timeline explain CODE` shows the same in the terminal. These pages are made from the rules themselves, with
`python -m timeline.explain docs/rules`.
"""

_SITE_OF_THE_EXAMPLES = """\
## The site of the examples

The examples of the rules are laid over the site in `tests/sites/museum`, an invented museum in the invented town of
Saltmere, and the tests run them all. It holds:

- two sources: `fair-preview`, published on 30 April 2021, and `fair-report`, published on Saturday, 8 May 2021;
- two events: `third-tide-fair`, which opened on Thursday, 6 May 2021, and `bell-lent`, expected for June 2021;
- the people `ada-finch` and `tom-reed`, the places `saltmere` and `grayholm`, and the thing `grayholm-bell`;
- the kinds `fair` and `plan`, and the series `tide-fair` and `lantern-walk`;
- the page `about`.

At most 40 words are quoted at a time, and at most 0.8 of the words of a source.
"""


def pages(every: Iterable[Rule]) -> dict[str, str]:
    """All pages by the names of their files."""
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
