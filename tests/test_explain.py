"""The rules as documentation."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from museum import MUSEUM
from timeline import checks
from timeline.checks import Rule, rules
from timeline.diagnostics.diagnostic import Severity
from timeline.explain import data, document, in_terminal, index, page, pages

DOCS = Path(__file__).parents[1] / "docs" / "rules"


def rule(doc: str) -> Rule:
    return Rule("bad-boat", "form", Severity.WARNING, doc, checks)


BOATS = rule(
    r"""A boat floats.

Wood does.

Iron in the shape of a boat does too.

Passes:

    # content/entities/boats.yaml
    ferry:
      name: Ferry

    barge: {name: Barge}
    # content/pages/boats.md
    # Boats

    ```
    a ferry
    ```

Fails:

    # archive/log.txt
    sunk at 5\xE9
"""
)


def test_the_committed_pages_are_those_of_the_rules() -> None:
    committed = {file.name: file.read_text("utf-8") for file in DOCS.iterdir()}
    assert committed == pages(rules()), "python -m timeline.explain docs/rules"


def test_the_command_writes_the_pages_and_removes_old_ones(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "rules"
    folder.mkdir(parents=True)
    (folder / "no-such-rule.md").write_text("old")
    subprocess.run([sys.executable, "-m", "timeline.explain", str(folder)], check=True, timeout=60)
    assert {file.name: file.read_text("utf-8") for file in folder.iterdir()} == pages(rules())


def test_a_docstring_is_read_in_parts() -> None:
    parts = document(BOATS)
    assert parts.title == "A boat floats."
    assert parts.text == "Wood does.\n\nIron in the shape of a boat does too."
    assert parts.passes == {
        "content/entities/boats.yaml": "ferry:\n  name: Ferry\n\nbarge: {name: Barge}\n",
        "content/pages/boats.md": "# Boats\n\n```\na ferry\n```\n",
    }
    assert parts.fails == {"archive/log.txt": "sunk at 5\\xE9\n"}


def test_an_escape_stands_for_a_byte() -> None:
    assert data("sunk at 5\\xE9 é\n") == b"sunk at 5\xe9 \xc3\xa9\n"


SHORT = (
    "A boat floats.\n\nOn.\n\nPasses:\n\n    # content/a.yaml\n    a: b\n\nFails:\n\n    # content/b.yaml\n    b: c\n"
)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        (SHORT, ""),
        ("A boat floats.", "A boat\nfloats."),
        ("On.\n\n", ""),
        ("Passes:", "Does:"),
        ("    # content/b.yaml\n    b: c\n", ""),
        ("    # content/a.yaml\n", ""),
        ("# content/b.yaml", "# elsewhere/b.yaml"),
    ],
    ids=["empty", "two lines", "no explanation", "no passing", "no failing", "no file", "a file elsewhere"],
)
def test_a_docstring_of_another_form_is_refused(part: str, other: str) -> None:
    assert document(rule(SHORT)).passes == {"content/a.yaml": "a: b\n"}
    with pytest.raises(ValueError, match=r"^bad-boat: "):
        document(rule(SHORT.replace(part, other)))


def test_a_page_has_all_parts_of_the_rule() -> None:
    assert page(BOATS) == "\n".join(
        [
            "# bad-boat",
            "",
            "A boat floats.",
            "",
            "*Warning, of the family [form](README.md#form).*",
            "",
            "Wood does.",
            "",
            "Iron in the shape of a boat does too.",
            "",
            "## Passes",
            "",
            "`content/entities/boats.yaml`:",
            "",
            "```yaml",
            "ferry:",
            "  name: Ferry",
            "",
            "barge: {name: Barge}",
            "```",
            "",
            "`content/pages/boats.md`:",
            "",
            "````markdown",
            "# Boats",
            "",
            "```",
            "a ferry",
            "```",
            "````",
            "",
            "## Fails",
            "",
            "`archive/log.txt`, where `\\xNN` stands for that byte:",
            "",
            "```text",
            "sunk at 5\\xE9",
            "```",
            "",
            "Both stand on [the site of the examples](README.md#the-site-of-the-examples).",
            "",
        ]
    )


def test_the_index_names_every_rule_once_under_its_family() -> None:
    text = index(rules())
    for each in rules():
        assert text.count(f"\n- [{each.code}]({each.code}.md) ({each.severity}): ") == 1
        family = text.split(f"\n## {each.family}\n")[1].split("\n## ")[0]
        assert f"[{each.code}]" in family


def test_the_index_tells_what_the_site_of_the_examples_holds() -> None:
    told = index([]).split("## The site of the examples")[1]
    names = [file.stem for folder in ("events", "sources", "pages") for file in (MUSEUM / "content" / folder).iterdir()]
    entities = [
        line.split(":")[0]
        for file in (MUSEUM / "content" / "entities").iterdir()
        for line in file.read_text("utf-8").splitlines()
    ]
    assert names
    assert entities
    assert [name for name in (*names, *entities) if f"`{name}`" not in told] == []


def test_the_terminal_shows_the_same() -> None:
    shown = in_terminal(BOATS)
    assert shown.startswith("bad-boat (warning, family form)\n\nA boat floats.\n\nWood does.\n")
    assert shown.endswith("    sunk at 5\\xE9\n")
