"""A quote of the record gives each person that role.

The words of the role stand at that person's name: before it (`Mayor Ada Finch`), behind it (`Ada Finch, the mayor`), or
around it. In a list of people each with an office, the neighbour's office is not theirs. Less may be said than the
source says, not more: a deputy is not the mayor. British and American spellings are one.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    people: [{person: ada-finch, role: Mayor}]
    evidence:
      opening:
        source: fair-report
        quote: >-
          The third Tide Fair opened at the harbour museum in Saltmere on Thursday. Mayor Ada Finch and Harbour
          Master Tom Reed cut the ribbon before a crowd of 300.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    people: [{person: ada-finch, role: Harbour Master}]
    evidence:
      opening:
        source: fair-report
        quote: >-
          The third Tide Fair opened at the harbour museum in Saltmere on Thursday. Mayor Ada Finch and Harbour
          Master Tom Reed cut the ribbon before a crowd of 300.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error
from timeline.evidence.grounding.parsed_quote import EvidenceSpan

FAMILY = "fact"
SEVERITY = Severity.ERROR

_BEFORE, _BEHIND = 6, 12  # words shown before and behind a name: an office behind it may be long


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for event, fact in context.unsupported("role"):
        facts = context.evidence.events[event.id].facts
        named = [each for each in facts if (each.kind, each.subject) == ("person", fact.subject) and each.bearings]
        if not named:
            continue  # nobody is named, so nobody is given a role: person-unsupported says so
        name = context.timeline.entities[fact.subject].name
        message = f"No quote of this record gives {name} the role “{fact.value}”."
        there = [(event.evidence[each.quote].text, each) for each in named[0].bearings]
        shown = dict.fromkeys(f"“{_around(text, each)}”" for text, each in there)
        hint = f"What stands there: {'; '.join(shown)}. Write the role as it stands at the name, or leave it out."
        related = tuple(Related(text.at, f"“{each.words}”") for text, each in there)
        yield error("role-unsupported", fact.at, message, context.mended(event, fact, hint), related)


def _around(text: str, name: EvidenceSpan) -> str:
    """A person's name with the words about it."""
    before, behind = text[: name.start].split(), text[name.end :].split(" ")
    start = f"{'… ' if len(before) > _BEFORE else ''}{' '.join(before[-_BEFORE:])}"
    space = " " if text[: name.start].endswith(" ") else ""
    end = f"{' '.join(behind[: _BEHIND + 1])}{' …' if len(behind) > _BEHIND + 1 else ''}"
    return f"{start}{space}{text[name.start : name.end]}{end}".rstrip(".")
