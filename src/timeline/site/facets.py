"""The facets by which events can be filtered. Each value links a page that lists its events.

So they work as plain links without JavaScript; where scripts run, a script combines them into filters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.model.records import Event
from timeline.site import paths
from timeline.site.chronicle import Facet, FacetValue
from timeline.site.names import SiteNames
from timeline.site.periods import Period
from timeline.site.view_models import Ref

MOST_VALUES = 36

HAPPENED, EXPECTED = "happened", "expected"


def facets(names: SiteNames) -> tuple[Facet, ...]:
    """The facets kind, person, topic, status, place and year; those without a value are left out.

    A facet with more than ``MOST_VALUES`` values has the most frequent ones, and links to the lists of all of them.
    """
    say, timeline = names.language.say, names.timeline
    events = timeline.events
    kinds = Counter(str(event.kind) for event in events)
    status = Counter(status_of(event) for event in events)
    people = _entity_values(names, (dict.fromkeys(str(one.person) for one in event.people) for event in events))
    topics = _entity_values(names, (dict.fromkeys(map(str, event.about)) for event in events))
    places = _entity_values(names, ([str(event.place)] if event.place else [] for event in events))
    found = [
        _facet(
            "kind",
            say("Kind"),
            [FacetValue(id, names.kind(id).ref, kinds[id]) for id in timeline.site.kinds if kinds[id]],
            [Ref(say("All kinds"), paths.KINDS)],
        ),
        _facet("person", say("Person"), people, _links_to_lists(names, people)),
        _facet("topic", say("Topic"), topics, _links_to_lists(names, topics)),
        _facet(
            "status",
            say("Status"),
            [
                FacetValue(id, Ref(status_label(names, id), paths.status_path(id)), status[id])
                for id in (HAPPENED, EXPECTED)
                if status[id]
            ],
            (),
        ),
        _facet("place", say("Place"), places, _links_to_lists(names, places)),
        _facet("year", say("Year"), _period_values(names), [Ref(say("All years"), paths.YEARS)]),
    ]
    return tuple(facet for facet in found if facet.values)


def status_of(event: Event) -> str:
    return EXPECTED if event.expected else HAPPENED


def status_label(names: SiteNames, status: str) -> str:
    """“Reported”, “Expected”: the words for a status in the chronology."""
    if status == EXPECTED:
        return names.language.say("Expected")
    required = names.timeline.site.evidence_required
    return names.language.say("Reported") if required else names.language.say("Recorded as having taken place")


def period_label(names: SiteNames, period: Period) -> str:
    """“2018”, “2010–2019”; a label of its own for events whose beginning is unknown."""
    return names.language.say("Beginning unknown") if period.days is None else names.language.days(period.days)


def _facet(key: str, label: str, values: Sequence[FacetValue], lists: Sequence[Ref]) -> Facet:
    if len(values) <= MOST_VALUES:
        return Facet(key, label, tuple(values), ())
    least = sorted((value.number for value in values), reverse=True)[MOST_VALUES - 1]
    above = [value for value in values if value.number > least]
    same = [value for value in values if value.number == least][: MOST_VALUES - len(above)]
    chosen = {value.value for value in (*above, *same)}
    return Facet(key, label, tuple(value for value in values if value.value in chosen), tuple(lists))


def _entity_values(names: SiteNames, of_events: Iterable[Iterable[str]]) -> list[FacetValue]:
    """The entities, sorted by the number of their events. Ids without an entity have no page, and are left out."""
    counts = Counter(id for ids in of_events for id in ids)
    known = [FacetValue(id, names.entity(id), count) for id, count in counts.items() if id in names.timeline.entities]
    return sorted(known, key=lambda value: (-value.number, value.ref.label.casefold(), value.value))


def _links_to_lists(names: SiteNames, values: Iterable[FacetValue]) -> list[Ref]:
    types = dict.fromkeys(names.timeline.entities[value.value].type for value in values)
    return [
        Ref(names.language.say("All: %(type)s", type=names.type(type)), paths.type_path(type)) for type in sorted(types)
    ]


def _period_values(names: SiteNames) -> list[FacetValue]:
    return [
        FacetValue(period.key, Ref(period_label(names, period), period.path), len(period.events))
        for period in names.division.periods
    ]
