"""The rules, a file each: the file's name is the code, its docstring the documentation.

A rule module has ``FAMILY`` and ``SEVERITY``. It also has ``check(context)`` for the records or ``check_site(plan)``
for the planned pages, which yield diagnostics, unless the loader or the archive reports the problem while it reads.
The module's docstring starts with one line that says what the rule requires. Then it explains the rule, and ends with
an example after ``Passes:`` and one after ``Fails:``; the tests run both. A new rule is a new file; then ``make rules``
writes its page, and ``make messages`` puts its first line into the catalogues, where it has to be translated.
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
    """A rule: its code, its family (a key of ``explain.FAMILIES``), its usual severity, its docstring, its module."""

    code: str
    family: str
    severity: Severity
    doc: str
    module: ModuleType


def rules() -> tuple[Rule, ...]:
    """All rules, sorted by code."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_RULES)
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(
        Rule(name.replace("_", "-"), module.FAMILY, module.SEVERITY, module.__doc__ or "", module)
        for name, module in zip(names, modules, strict=True)
    )


def check(context: CheckContext) -> tuple[Diagnostic, ...]:
    """The diagnostics of all rules for the records, sorted by place."""
    return in_order(_check_records(rules(), context))


def _check_records(every: Iterable[Rule], context: CheckContext) -> Iterator[Diagnostic]:
    for rule in every:
        if hasattr(rule.module, "check"):
            yield from rule.module.check(context)


def check_site(plan: Sequence[object]) -> tuple[Diagnostic, ...]:
    """The diagnostics of all rules for the planned pages, sorted by place."""
    return in_order(
        problem for rule in rules() if hasattr(rule.module, "check_site") for problem in rule.module.check_site(plan)
    )
