"""What `make quick` leaves out is marked: nothing that it runs drives a browser, or needs a site built for tests."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[1]
# Who has one of these has a browser.
BROWSERS = {"sync_playwright", "Browser", "BrowserContext", "Page"}


def asked_for(node: ast.AST) -> set[str]:
    """The types of a function's parameters, and the names that it uses."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def functions(path: Path) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def chosen(files: list[Path], markers: str) -> set[tuple[str, str]]:
    """The tests of the files that pytest chooses by their markers, each by its file and its function."""
    names = [path.relative_to(TESTS.parent).as_posix() for path in files]
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-p", "no:cacheprovider"]
    # With more words the tests would come as a tree.
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    done = subprocess.run([*command, "-m", markers, *names], cwd=TESTS.parent, capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.split("[")[0].split("::") for line in done.stdout.splitlines() if "::" in line]
    return {(file, function) for file, function in lines}


def test_what_drives_a_browser_or_looks_at_built_sites_is_marked() -> None:
    found = {path: path.read_text("utf-8") for path in sorted(TESTS.rglob("test_*.py")) if path != Path(__file__)}
    drivers = [path for path, text in found.items() if "playwright" in text]
    lookers = [path for path, text in found.items() if "import built" in text]
    assert len(drivers) > 10
    assert len(lookers) > 5
    quick = chosen([*drivers, *lookers], "not browser and not slow and not corpus")
    for path in drivers:
        file = path.relative_to(TESTS.parent).as_posix()
        for name, node in functions(path).items():
            assert (file, name) not in quick or not asked_for(node) & BROWSERS, f"{file}::{name}"
    names = {path.relative_to(TESTS.parent).as_posix() for path in lookers}
    assert not {test for test in quick if test[0] in names}
    # There is something left to choose, so that an empty choice does not pass for a right one.
    assert ("tests/repository/test_tooling.py", "test_a_reader_that_fails_says_so") in quick
