"""What events can be chosen by, each value with a page that lists its events: plain links, which a script may join."""

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
    """Kind, person, topic, status, place and year, each where the events have it.

    Of more than ``MOST_VALUES`` values there are the most frequent, and links to the lists of them all.
    """
    say, timeline = names.language.say, names.timeline
    events = timeline.events
    kinds = Counter(str(event.kind) for event in events)
    status = Counter(status_of(event) for event in events)
    people = _entities(names, (dict.fromkeys(str(one.person) for one in event.people) for event in events))
    topics = _entities(names, (dict.fromkeys(map(str, event.about)) for event in events))
    places = _entities(names, ([str(event.place)] if event.place else [] for event in events))
    found = [
        _facet(
            "kind",
            say("Kind"),
            [FacetValue(id, names.kind(id).ref, kinds[id]) for id in timeline.site.kinds if kinds[id]],
            [Ref(say("All kinds"), paths.KINDS)],
        ),
        _facet("person", say("Person"), people, _lists(names, people)),
        _facet("topic", say("Topic"), topics, _lists(names, topics)),
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
        _facet("place", say("Place"), places, _lists(names, places)),
        _facet("year", say("Year"), _periods(names), [Ref(say("All years"), paths.YEARS)]),
    ]
    return tuple(facet for facet in found if facet.values)


def status_of(event: Event) -> str:
    return EXPECTED if event.expected else HAPPENED


def status_label(names: SiteNames, status: str) -> str:
    """“Reported”, “Expected”: as the chronology says it of events."""
    if status == EXPECTED:
        return names.language.say("Expected")
    required = names.timeline.site.evidence_required
    return names.language.say("Reported") if required else names.language.say("Recorded as having taken place")


def period_label(names: SiteNames, period: Period) -> str:
    """“2018”, “2010–2019”; of events whose beginning is unknown it says so."""
    return names.language.say("Beginning unknown") if period.days is None else names.language.days(period.days)


def _facet(key: str, label: str, values: Sequence[FacetValue], lists: Sequence[Ref]) -> Facet:
    if len(values) <= MOST_VALUES:
        return Facet(key, label, tuple(values), ())
    least = sorted((value.number for value in values), reverse=True)[MOST_VALUES - 1]
    above = [value for value in values if value.number > least]
    same = [value for value in values if value.number == least][: MOST_VALUES - len(above)]
    chosen = {value.value for value in (*above, *same)}
    return Facet(key, label, tuple(value for value in values if value.value in chosen), tuple(lists))


def _entities(names: SiteNames, of_events: Iterable[Iterable[str]]) -> list[FacetValue]:
    """The entities by how many events have them; those that no file knows have no page, and are left out."""
    counts = Counter(id for ids in of_events for id in ids)
    known = [FacetValue(id, names.entity(id), count) for id, count in counts.items() if id in names.timeline.entities]
    return sorted(known, key=lambda value: (-value.number, value.ref.label.casefold(), value.value))


def _lists(names: SiteNames, values: Iterable[FacetValue]) -> list[Ref]:
    types = dict.fromkeys(names.timeline.entities[value.value].type for value in values)
    return [
        Ref(names.language.say("All: %(type)s", type=names.type(type)), paths.type_path(type)) for type in sorted(types)
    ]


def _periods(names: SiteNames) -> list[FacetValue]:
    return [
        FacetValue(period.key, Ref(period_label(names, period), period.path), len(period.events))
        for period in names.division.periods
    ]
