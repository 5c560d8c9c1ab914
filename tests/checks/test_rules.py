"""Every rule keeps its folder's contract: it is documented, its examples hold, its code is the one that is used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from museum import MUSEUM, laid_over, problems
from timeline.checks import Rule, rules
from timeline.diagnostics.diagnostic import Severity
from timeline.explain import FAMILIES, data, document

RULES = {rule.code: rule for rule in rules()}
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def lay_over(root: Path, example: dict[str, str]) -> Path:
    return laid_over(root, {path: data(text) for path, text in example.items()})


def test_the_site_of_the_examples_is_without_error_and_warning() -> None:
    assert [problem for problem in problems(MUSEUM) if problem.severity is not Severity.INFO] == []


@every_rule
def test_a_rule_is_documented_in_sentences(rule: Rule) -> None:
    parts = document(rule)
    assert parts.title.endswith(".")
    assert parts.title[0].isupper() or parts.title[0] == "`"
    assert parts.text.endswith(".")


@every_rule
def test_a_rule_is_of_a_known_family(rule: Rule) -> None:
    assert rule.family in FAMILIES


@every_rule
def test_what_passes_passes(rule: Rule, tmp_path: Path) -> None:
    found = problems(lay_over(tmp_path, document(rule).passes))
    assert [problem for problem in found if problem.code == rule.code or problem.severity is Severity.ERROR] == []


@every_rule
def test_what_fails_fails_by_its_rule_alone_and_is_said_in_sentences(rule: Rule, tmp_path: Path) -> None:
    files = document(rule).fails
    reported = problems(lay_over(tmp_path, files))
    assert {problem.code for problem in reported if problem.severity is Severity.ERROR} <= {rule.code}
    found = [problem for problem in reported if problem.code == rule.code]
    assert found
    assert {problem.severity for problem in found} == {rule.severity}
    places = {place.file for problem in found for place in (problem.place, *(each.place for each in problem.related))}
    assert places & set(files)
    for sentence in [text for problem in found for text in (problem.message, problem.hint) if text]:
        assert not sentence[0].islower()
        assert sentence.endswith((".", "!", "?", ":", "…"))


def codes_in_use() -> Iterator[str]:
    """The code of each diagnostic that the program makes."""
    for file in Path(timeline.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                code = node.args[0]
                if node.func.id in ("error", "warning", "info"):
                    assert isinstance(code, ast.Constant), f"{file.name}:{node.lineno}: which code is this?"
                    yield str(code.value)


@pytest.mark.slow
def test_every_code_in_use_has_a_rule_and_every_rule_is_in_use() -> None:
    assert set(codes_in_use()) == set(RULES)
