"""The rules, a file each: the file's name is the code, its docstring the documentation.

A rule module has ``FAMILY``, ``SEVERITY`` and, unless the loader or the archive finds the problem while reading,
``check(context)`` for the records or ``check_site(plan)`` for the planned pages, which yield diagnostics. Its
docstring opens with one line that says what the rule wants, explains, and ends with an example after ``Passes:`` and
one after ``Fails:``, which the tests run. A new rule is a new file; nothing else needs to know.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Severity, in_order

_NOT_RULES = {"context", "entity_names", "site_lists"}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, family and usual severity, its documentation, and the module that checks it."""

    code: str
    family: str
    severity: Severity
    doc: str
    module: ModuleType


def rules() -> tuple[Rule, ...]:
    """All rules, by code."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_RULES)
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(
        Rule(name.replace("_", "-"), module.FAMILY, module.SEVERITY, module.__doc__ or "", module)
        for name, module in zip(names, modules, strict=True)
    )


def check(context: CheckContext) -> tuple[Diagnostic, ...]:
    """What the rules find in the records, by place."""
    return in_order(_found(rules(), context))


def _found(every: Iterable[Rule], context: CheckContext) -> Iterator[Diagnostic]:
    for rule in every:
        if hasattr(rule.module, "check"):
            yield from rule.module.check(context)


def check_site(plan: Sequence[object]) -> tuple[Diagnostic, ...]:
    """What the rules find in the planned pages, by place."""
    return in_order(
        problem for rule in rules() if hasattr(rule.module, "check_site") for problem in rule.module.check_site(plan)
    )
