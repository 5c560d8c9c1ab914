"""The data of the page about the verification: the rules, how much was checked, and the result of the audit."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import Ref, Tongue


class StatedRule(NamedTuple):
    """A rule of the checks: its code, family, usual severity, and the first line of its docstring (Markdown code)."""

    code: str
    family: str
    severity: str
    words: str


class RuleFamily(NamedTuple):
    """The rules of a family, with the question of a reader that they answer."""

    label: str
    question: str
    rules: tuple[StatedRule, ...]


class Tally(NamedTuple):
    """How many statements of a sort there are, and how many of them the quotes support."""

    label: str
    number: int
    borne_out: int


class Escaped(NamedTuple):
    """A falsehood that was not caught: the record in which it was planted, the change, and why it was accepted."""

    record: Ref
    planted: str
    why: str


class AuditKind(NamedTuple):
    """How many falsehoods of a kind were planted and caught; those not caught, and how many ``more`` there are."""

    label: str
    planted: int
    caught: int
    share: str
    escaped: tuple[Escaped, ...]
    more: int


class AuditScore(NamedTuple):
    """The result of the audit; ``extent`` is the total, as a sentence.

    ``relations`` are reported apart: sentences with the right words that say who did something to whom the wrong way.
    """

    extent: str
    kinds: tuple[AuditKind, ...]
    relations: tuple[AuditKind, ...]


class VerificationPage(NamedTuple):
    """What was checked. ``extent`` says how much, as a sentence; ``words`` are sentences on what gives only a warning.

    ``accepted`` are the words that need no evidence. ``tongue`` is the language of the audit's own texts, where it is
    not the site's.
    """

    extent: str
    facts: tuple[Tally, ...]
    sentences: tuple[Tally, ...]
    words: str
    atoms: tuple[Tally, ...]
    families: tuple[RuleFamily, ...]
    accepted: tuple[str, ...]
    audit: AuditScore | None
    tongue: Tongue | None = None
