"""The shape of the program: modules import only downwards, stay small, and a check loads no more than it needs."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import timeline
from museum import MUSEUM

PACKAGE = Path(timeline.__file__).parent
MOST_LINES = 400

# A module imports from rows above its own, and from its own row without going in a circle. ``*`` is a whole folder.
ROWS = {
    "1 words and dates": (
        "diagnostics reports ids hints slips days dates words stems passages phrases phrases.* "
        "families synonyms numbers numbers.* outcomes outcomes.* sentences"
    ),
    "2 records": "config records citations gaps datewords language bibliography",
    "3 reading": (
        "yamltext shapes structures fields load archive quotes mentions offices ordinals evidence "
        "grounding grounding.* asides statements foresight known mending mending.* audited"
    ),
    "4 the site": "site site.*",
    "5 judging and making": (
        "advice coverage checks checks.* explain markup theme lettering render exports exports.* write drafts"
    ),
    "6 the pipeline": "workers cache pictures press search search.* build audit audit.*",
    "7 the preview": "serve preview watching",
    "8 the command line": "cli __main__",
}


def modules() -> dict[str, Path]:
    """Every module by its name within the package; the package itself is the empty name."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()
NAMES = sorted(MODULES.keys() - {""})


def imports(name: str) -> set[str]:
    """The modules of ours that a module names in any import: those in functions and under TYPE_CHECKING too."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            inside = f"{node.module}.".removeprefix("timeline.")
            found |= {
                f"timeline.{inside}{one.name}" if f"{inside}{one.name}" in MODULES else str(node.module)
                for one in node.names
            }
    return {one.removeprefix("timeline.") for one in found if one.startswith("timeline.")}


def row(name: str) -> int:
    """The number of the module's row, from 0."""
    found = [
        number
        for number, members in enumerate(ROWS.values())
        if name in members.split() or f"{name.partition('.')[0]}.*" in members.split()
    ]
    assert len(found) == 1, f"{name} has to stand in one row"
    return found[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_module_has_a_row(name: str) -> None:
    assert row(name) in range(len(ROWS))


def test_every_name_in_the_rows_is_a_module() -> None:
    listed = " ".join(ROWS.values()).split()
    assert {name.removesuffix(".*") for name in listed} <= set(NAMES)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("name", NAMES)
def test_a_module_imports_only_downwards(name: str) -> None:
    assert {other for other in imports(name) if row(other) > row(name)} == set()


def test_no_imports_go_in_a_circle() -> None:
    order = TopologicalSorter({name: imports(name) - {name} for name in NAMES})
    assert len(list(order.static_order())) >= len(NAMES)  # raises CycleError, which names the circle


def test_imports_in_functions_and_for_types_are_seen() -> None:
    assert "load" in imports("cli")
    assert "checks.material" in imports("checks.quote_not_found")
    assert "site.pages" in imports("render")


@pytest.mark.parametrize("name", ["", *NAMES])
def test_no_module_is_long(name: str) -> None:
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("name", NAMES)
def test_modules_are_named_after_what_they_do(name: str) -> None:
    assert not {"utils", "util", "helpers", "common", "misc", "globals"} & set(name.split("."))


@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name].read_text("utf-8")))


def loaded(*arguments: str) -> set[str]:
    """The modules that a command has loaded when it ends."""
    program = (
        "import sys; from timeline.cli import main; code = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_a_check_loads_only_what_it_needs() -> None:
    names = loaded("check", "--site", str(MUSEUM))
    assert "timeline.evidence" in names
    assert {name.partition(".")[0] for name in names}.isdisjoint(
        {"jinja2", "markdown", "nh3", "livereload", "tornado", "watchfiles", "dateutil", "multiprocessing", "babel"}
    )
    assert names.isdisjoint(
        {"timeline.render", "timeline.press", "timeline.write", "timeline.serve", "timeline.drafts"}
    )


def test_help_loads_next_to_nothing() -> None:
    names = {name for name in loaded("--help") if name.startswith("timeline")}
    assert names <= {"timeline", "timeline.cli", "timeline.reports", "timeline.diagnostics"}
