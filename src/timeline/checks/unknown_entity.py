"""Places, people and topics are entities of the site.

`place` is an id in `content/entities/places.yaml`, `person` is an id in `content/entities/people.yaml`, and `about` is
a list of ids in any file of `content/entities`.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    place: saltmere
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    place: saltmeer
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Diagnostic, Related, Severity, error
from timeline.diagnostics.hints import for_unknown
from timeline.model.records import Entity, Event, Text, Timeline

FAMILY = "reference"
SEVERITY = Severity.ERROR

_FOLDER = "content/entities/"


def check(context: CheckContext) -> Iterator[Diagnostic]:
    timeline = context.timeline
    for event in timeline.events:
        for id, type_ in _entity_ids(event):
            entity = timeline.entities.get(id)
            if context.unread(f"{_FOLDER}{type_ and f'{type_}.'}") or (entity and type_ in ("", entity.type)):
                continue
            yield _wrong_file(id, type_, entity) if entity else _no_such_entity(id, type_, timeline)


def _entity_ids(event: Event) -> Iterator[tuple[Text, str]]:
    """Each id that the event names, with the type that the entity must have; an empty type allows all."""
    if event.place is not None:
        yield event.place, "places"
    for person in event.people:
        yield person.person, "people"
    for topic in event.about:
        yield topic, ""


def _wrong_file(id: Text, type_: str, entity: Entity) -> Diagnostic:
    field, wanted = ("place", "a place") if type_ == "places" else ("person", "a person")
    message = f"`{id}` is in {entity.at.file}, but `{field}` must name an id in {_FOLDER}{type_}.yaml."
    hint = f"Name {wanted} here; `about` may name `{id}`."
    return error("unknown-entity", id.at, message, hint, (Related(entity.at, "It is here."),))


def _no_such_entity(id: Text, type_: str, timeline: Timeline) -> Diagnostic:
    known = [each.id for each in timeline.entities.values() if type_ in ("", each.type)]
    if type_:
        file = f"{_FOLDER}{type_}.yaml"
        hint = for_unknown(id, known, f"Add a new one to {file}, with its name.")
        return error("unknown-entity", id.at, f"There is no `{id}` in {file}.", hint)
    hint = for_unknown(id, known, f"Add a new one to a file of {_FOLDER}, with its name.")
    return error("unknown-entity", id.at, f"There is no `{id}` in any file of {_FOLDER}.", hint)
