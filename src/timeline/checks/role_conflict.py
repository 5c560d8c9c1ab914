"""At one time a person has one office.

The rule reports two records with overlapping dates that give one person two roles, both supported by quotes, where
neither role contains all the words of the other. One of the sources may be wrong: then leave the wrong role out, and
tell the reader in a caveat. Neither British or American spelling nor the order of the words makes a conflict.

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

    # archive/letter.txt
    Grayholm, 8 May 2021. On Thursday Harbour Master Ada Finch cut the ribbon in Saltmere, and we were there.
    # content/sources/letter.yaml
    title: A letter from Grayholm
    published: 2021-05-08
    archive: letter.txt
    # content/events/ribbon.yaml
    title: Ribbon cut
    date: 2021-05-06
    kind: fair
    people: [{person: ada-finch, role: Harbour Master}]
    evidence:
      ribbon: {source: letter, quote: On Thursday Harbour Master Ada Finch cut the ribbon in Saltmere}
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, warning
from timeline.english.words import folded, plain
from timeline.evidence.facts import Verdict
from timeline.model.records import Event, Text

FAMILY = "series"
SEVERITY = Severity.WARNING


def check(context: CheckContext) -> Iterator[Diagnostic]:
    roles_of: dict[str, list[tuple[Event, Text]]] = {}
    for event in context.timeline.events:
        facts = context.evidence.events[event.id].facts
        proved = {fact.at for fact in facts if fact.kind == "role" and fact.verdict is Verdict.BORNE_OUT}
        for person in event.people:
            if person.role is not None and person.role.at in proved:
                roles_of.setdefault(person.person, []).append((event, person.role))
    for id, roles in roles_of.items():
        reported: set[frozenset[str]] = set()
        for number, (event, role) in enumerate(roles):
            for other_event, other in roles[:number]:
                one, two = _role_words(role), _role_words(other)
                if one <= two or two <= one or not event.date.interval.overlaps(other_event.date.interval):
                    continue
                if frozenset((role, other)) not in reported:
                    reported.add(frozenset((role, other)))
                    name = context.timeline.entities[id].name
                    message = f"{name} is “{role}” here and “{other}” in a record of the same time."
                    hint = "If a source errs, leave the wrong role out and say so in a caveat."
                    yield warning("role-conflict", role.at, message, hint, (Related(other.at, "the other role"),))


def _role_words(role: str) -> frozenset[str]:
    """The words of a role in one spelling, without joining words."""
    return frozenset(folded(word) for word in plain(role)) - {"of", "the", "for", "and", "us", "s"}
