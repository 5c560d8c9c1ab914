"""The shape of the program: wings that import only downwards, small modules, a check that loads only what it needs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

from museum import MUSEUM
from timeline import PACKAGE

MOST_LINES = 400
MOST_AT_THE_TOP = 20

# A wing imports from the lines above its own. Wings of one line do not know each other.
CHAIN = (
    "diagnostics | dates | english",
    "model",
    "content",
    "evidence",
    "fixes | site",
    "checks | exports | publishing",
    "search | audit | preview | explain",
    "check",
    "build",
    "commands",
    "cli",
)
LEVELS = {wing: level for level, wings in enumerate(CHAIN) for wing in wings.split(" | ")}
# The package itself holds its version and its place, which any wing may ask for; `python -m timeline` is the cli.
TABLE_OF_CONTENTS = {"", "__main__"}


def modules() -> dict[str, Path]:
    """Every module by its name within the package; the package itself is the empty name."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()
NAMES = sorted(MODULES.keys() - {""})
TEXTS = {name: path.read_text("utf-8") for name, path in MODULES.items()}
TREES = {name: ast.parse(text) for name, text in TEXTS.items()}


def imports(name: str) -> set[str]:
    """The modules of ours that a module names in any import: those in functions and under TYPE_CHECKING too."""
    found = set()
    for node in ast.walk(TREES[name]):
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


IMPORTS = {name: imports(name) for name in NAMES}


def wing(name: str) -> str:
    return name.partition(".")[0]


def test_every_wing_stands_in_the_chain_once() -> None:
    listed = " | ".join(CHAIN).split(" | ")
    assert len(listed) == len(set(listed))
    assert set(listed) == set(map(wing, MODULES)) - TABLE_OF_CONTENTS


def test_the_top_is_short() -> None:
    at_the_top = set(map(wing, NAMES))  # without the package itself
    assert len(at_the_top) <= MOST_AT_THE_TOP


def test_a_wing_imports_only_from_those_before_it() -> None:
    against = {
        f"{name} imports {other}"
        for name in NAMES
        if name not in TABLE_OF_CONTENTS
        for other in IMPORTS[name]
        if wing(other) != wing(name) and LEVELS[wing(other)] >= LEVELS[wing(name)]
    }
    assert against == set()


def test_no_imports_go_in_a_circle() -> None:
    order = TopologicalSorter({name: IMPORTS[name] - {name} for name in NAMES})
    assert len(list(order.static_order())) >= len(NAMES)  # raises CycleError, which names the circle


def test_imports_in_functions_and_for_types_are_seen() -> None:
    assert "content.drafts" in IMPORTS["cli"]
    assert "checks.context" in IMPORTS["checks.quote_not_found"]
    assert "site.page_models" in IMPORTS["publishing.render"]


def test_a_class_name_stands_for_one_thing() -> None:
    homes = defaultdict(list)
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(name)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


def test_no_module_is_long() -> None:
    assert {name for name, text in TEXTS.items() if len(text.splitlines()) > MOST_LINES} == set()


def test_modules_are_named_after_what_they_do() -> None:
    vague = {"utils", "util", "helpers", "common", "misc", "globals"}
    assert {name for name in NAMES if vague & set(name.split("."))} == set()


def test_every_module_says_what_it_is_for() -> None:
    assert {name for name, tree in TREES.items() if not ast.get_docstring(tree)} == set()


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
    assert "timeline.evidence.facts" in names
    assert {name.partition(".")[0] for name in names}.isdisjoint(
        {"jinja2", "markdown", "nh3", "livereload", "tornado", "watchfiles", "dateutil", "multiprocessing", "babel"}
    )
    assert names.isdisjoint(
        {
            "timeline.build",
            "timeline.exports",
            "timeline.publishing.render",
            "timeline.publishing.incremental",
            "timeline.publishing.publish",
            "timeline.preview.serve",
            "timeline.content.drafts",
        }
    )


def test_help_loads_next_to_nothing() -> None:
    names = {name.removeprefix("timeline.") for name in loaded("--help") if name.startswith("timeline")}
    commands = {name for name in names if wing(name) == "commands"}
    assert {"commands.check", "commands.source.add"} <= commands
    assert names - commands <= {"timeline", "cli", "diagnostics", "diagnostics.reports", "diagnostics.diagnostic"}
