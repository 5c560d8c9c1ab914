"""Why a falsehood survived: what the checks accepted as its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from timeline.diagnostics.diagnostic import Diagnostic
from timeline.evidence.facts import RecordEvidence, Verdict
from timeline.evidence.grounding import Atom
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.statements import Statement

_UNREAD = "no rule reads this"
_BARE = "the record has no quote that it could be held against"


def why(before: RecordEvidence, after: RecordEvidence, warned: Sequence[Diagnostic] = ()) -> str:
    """Why the checks accepted the falsehood, in words.

    ``before`` is the record's evidence without the falsehood, ``after`` with it; ``warned`` are its warnings.
    """
    if not before.quotes:
        return _BARE
    reasons = [*_new_facts(before, after), *_changed_statements(before, after)]
    if warned:
        reasons.append(f"only a warning: {', '.join(dict.fromkeys(one.code for one in warned))}")
    return "; ".join(dict.fromkeys(reasons)) or _UNREAD


def _new_facts(before: RecordEvidence, after: RecordEvidence) -> Iterable[str]:
    known = {(fact.kind, fact.subject, fact.value) for fact in before.facts}
    for fact in after.facts:
        if (fact.kind, fact.subject, fact.value) not in known and fact.verdict is Verdict.BORNE_OUT:
            yield f"{fact.kind} “{fact.value}” is taken as borne out by {_quoted_words(fact.bearings)}"


def _changed_statements(before: RecordEvidence, after: RecordEvidence) -> Iterable[str]:
    for old, new in zip_longest(before.statements, after.statements):
        if new is None or (old is not None and (old.text, old.cites) == (new.text, new.cites)):
            continue
        start, end = (0, len(new.text)) if old is None or old.text == new.text else _changed_span(old.text, new.text)
        touched = [atom for atom in new.atoms if atom.start < end and start < atom.end]
        for atom in touched:
            yield _atom_reason(atom)
        if not touched:
            yield _unread(new, start, end)


def _changed_span(old: str, new: str) -> tuple[int, int]:
    """Start and end of the whole words in which ``new`` differs; the words on both sides of words that are left out."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    first, last = start, len(new) - end
    while first > 0 and not new[first - 1].isspace():
        first -= 1
    while last < len(new) and not new[last].isspace():
        last += 1
    return first, last


def _atom_reason(atom: Atom) -> str:
    if not atom.grounded:
        return f"“{atom.words}” is not borne out"
    return f"{atom.kind} “{atom.words}” is taken as borne out by {_quoted_words(atom.bearings)}"


def _unread(statement: Statement, start: int, end: int) -> str:
    return f"no rule reads “{statement.text[start:end].strip()}” here"


def _quoted_words(bearings: Sequence[EvidenceSpan]) -> str:
    return ", ".join(dict.fromkeys(f"“{one.words}” ({one.quote})" for one in bearings)) or "nothing"
