"""What is wrong, and where: diagnostics as values.

Nothing here reads or prints; ``reports`` turns diagnostics into text, JSON, GitHub annotations and SARIF.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is: an error stops a build, a warning does not, an info only tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the site: its path from the site's folder, with ``/``; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that matters to a diagnostic, and what stands there."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. ``code`` is the slug of the rule that found it; ``hint`` says how to mend it, or is empty."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()


def error(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    return _said(Severity.ERROR, code, place, message, hint, related)


def warning(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    return _said(Severity.WARNING, code, place, message, hint, related)


def info(code: str, place: Place, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> Diagnostic:
    return _said(Severity.INFO, code, place, message, hint, related)


def _said(
    severity: Severity, code: str, place: Place, message: str, hint: str, related: tuple[Related, ...]
) -> Diagnostic:
    return Diagnostic(code, severity, place, _sentence(message), _sentence(hint), related)


def _sentence(text: str) -> str:
    """``text`` with a capital at its start and a stop at its end, so that no rule has to see to it."""
    whole = text[:1].upper() + text[1:]
    return whole if not whole or whole.endswith((".", "!", "?", ":", "…")) else f"{whole}."


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by file, line and column, each said once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.place, d.severity, d.code, d.message)))


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many there are of each severity, the absent ones as 0."""
    found = Counter(d.severity for d in diagnostics)
    return {severity.value: found[severity] for severity in Severity}


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(d.severity is Severity.ERROR for d in diagnostics)
