"""A quote of the record gives each person that role.

The words of the role stand next to that person's name: before it (`Mayor Ada Finch`), after it (`Ada Finch, the
mayor`), or on both sides. In a list of people with their offices, the office of the next person does not count. The
record may say less than the source, but not more: a deputy is not the mayor. British and American spellings are equal.

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

_BEFORE, _BEHIND = 6, 12  # the number of words shown before and after a name; an office after it may be long


def check(context: CheckContext) -> Iterator[Diagnostic]:
    for event, fact in context.unsupported("role"):
        facts = context.evidence.events[event.id].facts
        named = [each for each in facts if (each.kind, each.subject) == ("person", fact.subject) and each.bearings]
        if not named:
            continue  # no quote names the person, so none can give the role: person-unsupported reports it
        name = context.timeline.entities[fact.subject].name
        message = f"No quote of this record gives {name} the role “{fact.value}”."
        there = [(event.evidence[each.quote].text, each) for each in named[0].bearings]
        shown = dict.fromkeys(f"“{_excerpt(text, each)}”" for text, each in there)
        hint = (
            f"The quotes say: {'; '.join(shown)}. Write the role as the quotes give it with the name, or leave it out."
        )
        related = tuple(Related(text.at, f"“{each.words}”") for text, each in there)
        yield error("role-unsupported", fact.at, message, context.with_passage(event, fact, hint), related)


def _excerpt(text: str, name: EvidenceSpan) -> str:
    """A person's name with the words before and after it."""
    before, behind = text[: name.start].split(), text[name.end :].split(" ")
    start = f"{'… ' if len(before) > _BEFORE else ''}{' '.join(before[-_BEFORE:])}"
    space = " " if text[: name.start].endswith(" ") else ""
    end = f"{' '.join(behind[: _BEHIND + 1])}{' …' if len(behind) > _BEHIND + 1 else ''}"
    return f"{start}{space}{text[name.start : name.end]}{end}".rstrip(".")
