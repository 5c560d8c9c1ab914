"""The page of an event: all that its record says, each fact with the words that support it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.evidence.facts import Fact
from timeline.model.records import Event, SeriesNumber
from timeline.site import paths
from timeline.site.footnotes import StatedFact, cards, cited, notes, rows
from timeline.site.names import SiteNames
from timeline.site.page_models import CaveatCard, Earlier, EventPage, PagePlan, SeriesPlace, WebLink
from timeline.site.sentences import numbered, sentence_rows
from timeline.site.sharing import sharing, titled
from timeline.site.view_models import Ref
from timeline.site.wording import capital


def event_page(names: SiteNames, event: Event, before: Event | None, after: Event | None) -> PagePlan:
    """The page of an event; ``before`` and ``after`` are its neighbours in the chronology."""
    path, sources = paths.event_path(event.id), names.timeline.sources
    evidence = names.proof(event)
    footnotes = notes(event.evidence, event.summary)
    own, earlier = tuple(_stated_facts(names, event)), _stated_earlier_dates(names, event)
    claims = (*own, *earlier)
    language = names.language
    said = numbered(evidence.statements, language)
    lettered = rows(claims, footnotes, sources, language)
    page = EventPage(
        line=names.line(event),
        status=names.status(event),
        series=tuple(_series_place(names, event, place) for place in event.series),
        summary=cited(event.summary, path, footnotes, said),
        facts=lettered[: len(own)],
        sentences=sentence_rows(said, footnotes, sources, language),
        quotes=cards(event.evidence, footnotes, sources, evidence, claims, said, language),
        previously=tuple(
            Earlier(names.when(previous.date), row)
            for previous, row in zip(event.previously, lettered[len(own) :], strict=True)
        ),
        caveats=tuple(
            CaveatCard(
                str(caveat.text),
                tuple(footnotes[key] for key in dict.fromkeys(caveat.evidence) if key in footnotes),
                tuple(one.id for one in said if one.statement.part == "caveat" and one.statement.index == index),
            )
            for index, caveat in enumerate(event.caveats)
        ),
        links=tuple(WebLink(link.label, link.url) for link in event.links),
        tags=tuple(map(str, event.tags)),
        before=names.line(before) if before else None,
        after=names.line(after) if after else None,
        sharing=sharing(names, event),
    )
    description = language.say("%(date)s. %(status)s", date=capital(page.line.when.words), status=page.status)
    return PagePlan(
        path,
        "event.html",
        page,
        titled(names, event),
        description,
        picture=paths.preview_path(event.id),
        oembed=paths.oembed_path(event.id),
    )


def _stated_facts(names: SiteNames, event: Event) -> Iterator[StatedFact]:
    facts, say = names.proof(event).facts, names.language.say

    def found(*kinds: str, subject: str = "") -> tuple[Fact, ...]:
        return tuple(fact for fact in facts if fact.kind in kinds and fact.subject == subject)

    yield StatedFact(say("Date"), names.language.date(event.date), found("date"), key="date")
    if event.place:
        place = names.entity(event.place)
        yield StatedFact(say("Place"), place.label, found("place", subject=event.place), place, key="place")
    for each in event.people:
        person = names.entity(each.person)
        yield StatedFact(
            say("Person"),
            person.label,
            found("person", "role", subject=each.person),
            person,
            str(each.role or ""),
            f"person-{each.person}",
        )
    for id in event.about:
        topic = names.entity(id)
        yield StatedFact(say("About"), topic.label, found("topic", subject=id), topic, key=f"about-{id}")
    for place_in in event.series:
        series = names.series(place_in.series)
        value = names.numbered_in(place_in)
        proved, label = found("ordinal", subject=place_in.series), names.language.say_as("one", "Series")
        yield StatedFact(label, value, proved, series, key=f"series-{place_in.series}")


def _stated_earlier_dates(names: SiteNames, event: Event) -> tuple[StatedFact, ...]:
    facts = [fact for fact in names.proof(event).facts if fact.kind == "previous"]
    return tuple(
        StatedFact(
            names.language.say("Earlier date"),
            names.language.date(previous.date),
            tuple(fact for fact in facts if fact.at == previous.at),
            key=f"earlier-{previous.date.text}",
        )
        for previous in event.previously
    )


def _series_place(names: SiteNames, event: Event, place: SeriesNumber) -> SeriesPlace:
    known, say = names.known(place.series), names.language.say
    highest = next(reversed(known.keys()), 0)

    def neighbour(number: int) -> Ref | None:
        if number < 1 or number > highest:
            return None
        if number not in known:
            return Ref(say("The %(nth)s is not in the sources.", nth=names.language.nth(number)), None)
        return names.event(known[number])

    series = names.series(place.series)
    nth = capital(names.language.nth(place.number))
    return SeriesPlace(nth, series, neighbour(place.number - 1), neighbour(place.number + 1))
