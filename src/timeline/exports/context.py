"""What an export is made from, and the texts that several exports share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates import edtf
from timeline.evidence.facts import Evidence
from timeline.model.records import Event, Timeline
from timeline.site import PagePlan
from timeline.site.language import Language
from timeline.site.names import SiteNames

EARLIEST, LATEST = edtf.day("0001-01-01"), edtf.day("9999-12-31")


@dataclass(frozen=True, slots=True)
class ExportContext:
    """The records as the site names them, with their evidence, and the planned pages."""

    names: SiteNames
    pages: Sequence[PagePlan]

    @property
    def timeline(self) -> Timeline:
        """The records; ``timeline.site.base_url`` is where they are published."""
        return self.names.timeline

    @property
    def evidence(self) -> Evidence:
        return self.names.evidence

    @property
    def language(self) -> Language:
        """The language of the site's own words."""
        return self.names.language

    def url(self, path: str) -> str:
        """The full address of a path of the built site."""
        return self.timeline.site.base_url + path

    def title(self, event: Event) -> str:
        """The event's title; for an event that is only expected it says so."""
        title = one_line(event.title)
        return self.language.say("Expected: %(title)s", title=title) if event.expected else title

    def summary(self, event: Event) -> str:
        """The event's summary as plain text, without Markdown and footnotes; empty if there is none."""
        return " ".join(self.names.sentences(event, "summary"))

    def dated_title(self, event: Event) -> str:
        """The event's date and title, and whether it is only expected: “6 September 2018. First Fair.”"""
        date, title = self.language.date(event.date), one_line(event.title)
        if event.expected:
            return self.language.say("%(date)s, expected. %(title)s.", date=date, title=title)
        return self.language.say("%(date)s. %(title)s.", date=date, title=title)

    def kind(self, event: Event) -> str:
        """The label of the event's kind."""
        kind = self.timeline.site.kinds.get(event.kind)
        return kind.label if kind else str(event.kind)

    def name(self, entity: str) -> str:
        """The name of a person, place or thing."""
        found = self.timeline.entities.get(entity)
        return str(found.name) if found else str(entity)

    def sources(self, event: Event) -> tuple[str, ...]:
        """The ids of the sources that the record quotes, in the order of its quotes."""
        return tuple(dict.fromkeys(str(quote.source) for quote in event.evidence.values()))

    def updated(self, event: Event) -> int:
        """The day of the newest source that the record quotes, between the years 1 and 9999."""
        sources = self.timeline.sources
        days = [sources[id].published.interval.last for id in self.sources(event) if id in sources]
        return min(max((day for day in days if day is not None), default=EARLIEST), LATEST)

    def newest(self) -> tuple[Event, ...]:
        """The events, those with the newest sources first."""
        return tuple(sorted(self.timeline.events, key=lambda event: (-self.updated(event), event.id)))


def one_line(text: str) -> str:
    """The text with one space for each run of white space of any kind."""
    return " ".join(text.split())


def moment(day: int) -> str:
    """The beginning of a day in the format of RFC 3339; the year 1 for days before it."""
    return f"{edtf.iso(max(day, EARLIEST))}T00:00:00Z"
