"""Diagnostics: values that say what is wrong, and where.

Nothing here reads or prints files; ``reports`` writes diagnostics as text, JSON, GitHub annotations or SARIF.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops a build, a warning does not, an info only informs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: its path relative to the site's folder, with ``/``; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that a diagnostic refers to, and what is there."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem.

    ``code`` is the slug of the rule that found it. ``hint`` says how to fix it, or is empty.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()


def error(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A diagnostic of severity error; ``message`` and ``hint`` get a capital and a full stop."""
    return _diagnostic(Severity.ERROR, code, place, message, hint, related)


def warning(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A diagnostic of severity warning; ``message`` and ``hint`` get a capital and a full stop."""
    return _diagnostic(Severity.WARNING, code, place, message, hint, related)


def info(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    """A diagnostic of severity info; ``message`` and ``hint`` get a capital and a full stop."""
    return _diagnostic(Severity.INFO, code, place, message, hint, related)


def _diagnostic(
    severity: Severity, code: str, place: Place, message: str, hint: str, related: tuple[Related, ...]
) -> Diagnostic:
    return Diagnostic(code, severity, place, _as_sentence(message), _as_sentence(hint), related)


def _as_sentence(text: str) -> str:
    """``text`` with a capital at its start and a full stop at its end, so that the rules need not add them."""
    whole = text[:1].upper() + text[1:]
    return whole if not whole or whole.endswith((".", "!", "?", ":", "…")) else f"{whole}."


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics sorted by file, line and column, without duplicates."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.place, d.severity, d.code, d.message)))


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """The number of diagnostics of each severity; a severity without any has 0."""
    found = Counter(d.severity for d in diagnostics)
    return {severity.value: found[severity] for severity in Severity}


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the diagnostics is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
