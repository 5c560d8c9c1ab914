"""What the page about the verification shows, as plain values: the rules, how much was checked, what was measured."""

from __future__ import annotations

from typing import NamedTuple

from timeline.site.view_models import Ref, Tongue


class StatedRule(NamedTuple):
    """A rule of the checks: its code, family and usual severity, and in one line what it wants (code in backticks)."""

    code: str
    family: str
    severity: str
    words: str


class RuleFamily(NamedTuple):
    """The rules of a family, and what they ask, as a reader would."""

    label: str
    question: str
    rules: tuple[StatedRule, ...]


class Tally(NamedTuple):
    """How many there are of something, and of how many the quotes bear it out."""

    label: str
    number: int
    borne_out: int


class Escaped(NamedTuple):
    """A falsehood that was not caught: the record in which it was planted, what it was, and why it got through."""

    record: Ref
    planted: str
    why: str


class AuditKind(NamedTuple):
    """How many falsehoods of a kind were planted and caught, those that got through, and how many ``more`` did."""

    label: str
    planted: int
    caught: int
    share: str
    escaped: tuple[Escaped, ...]
    more: int


class AuditScore(NamedTuple):
    """What the audit measured, of which ``extent`` is the sum in words.

    ``relations``, where the sense of the right words is turned, are reported apart.
    """

    extent: str
    kinds: tuple[AuditKind, ...]
    relations: tuple[AuditKind, ...]


class VerificationPage(NamedTuple):
    """What was checked: ``extent`` says of how much, ``words`` what of the sentences only warns; ``accepted`` are the
    words that need no evidence. ``tongue`` is that of what the audit itself says, where it is not the site's."""

    extent: str
    facts: tuple[Tally, ...]
    sentences: tuple[Tally, ...]
    words: str
    atoms: tuple[Tally, ...]
    families: tuple[RuleFamily, ...]
    accepted: tuple[str, ...]
    audit: AuditScore | None
    tongue: Tongue | None = None
