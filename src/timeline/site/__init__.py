"""Planning the site: records and their evidence become pages, each with its own narrow data and its address."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from timeline.evidence.facts import Evidence
from timeline.model.audit_score import Audit
from timeline.model.records import Page, Timeline
from timeline.site import paths
from timeline.site.as_of_pages import AsOfPages
from timeline.site.events import event_page
from timeline.site.home import home, period_pages
from timeline.site.index_pages import (
    entity_pages,
    entity_types,
    kind_pages,
    kinds_list,
    list_addresses,
    series_list,
    series_pages,
    source_pages,
    sources_pages,
    status_pages,
    type_pages,
)
from timeline.site.json_ld import linked
from timeline.site.names import SiteNames
from timeline.site.page_models import FreePage, NotFoundPage, PagePlan, SiteFrame
from timeline.site.search_page import search_page
from timeline.site.sharing import attachments as beside
from timeline.site.sharing import embeds, locale, shown
from timeline.site.verification import verification_page
from timeline.site.verified import StatedRule
from timeline.site.view_models import Cited, Ref

__all__ = ["PagePlan", "SiteFrame", "StatedRule", "attachments", "frame", "outline", "plan"]


def plan(
    timeline: Timeline, evidence: Evidence, rules: Sequence[StatedRule] = (), audit: Audit | None = None
) -> tuple[PagePlan, ...]:
    """All pages of the site. ``rules`` are those of the checks, ``audit`` is what was measured of them, if it was.

    Pure and total. Equal input gives pages with equal ``repr``, and a record changes only the pages that show it. An
    id that names nothing is shown without a link: the checks report it.
    """
    names = SiteNames(timeline, evidence)
    past = AsOfPages(names)
    events, site = timeline.events, timeline.site
    pages = chain(
        [home(names, past.links())],
        map(event_page, [names] * len(events), events, (None, *events[:-1]), (*events[1:], None)),
        period_pages(names),
        sources_pages(names),
        *(source_pages(names, source, past.of(source)) for source in timeline.sources.values()),
        *(type_pages(names, type) for type in entity_types(names)),
        *(entity_pages(names, entity) for entity in timeline.entities.values()),
        series_list(names) if site.series else [],
        *(series_pages(names, id) for id in site.series),
        kinds_list(names) if site.kinds else [],
        *(kind_pages(names, id) for id in site.kinds),
        status_pages(names),
        past.pages(),
        embeds(names),
        [verification_page(names, rules, audit)],
        [search_page(names, _contents(names))],
        map(_free_page, timeline.pages),
        [_not_found(names)],
    )
    return tuple(linked(names, map(shown, pages)))


def attachments(timeline: Timeline, pages: Sequence[PagePlan]) -> tuple[PagePlan, ...]:
    """What stands beside the pages of a plan: the pictures that are shown for them, and what describes their frames."""
    return tuple(beside(SiteNames(timeline, Evidence()), pages))


def outline(timeline: Timeline) -> tuple[PagePlan, ...]:
    """The pages of ``plan`` by their addresses; of these the free pages alone say what they show.

    A check follows their links, and need not wait until all the others are planned.
    """
    names = SiteNames(timeline, Evidence())
    addresses = chain(
        [paths.HOME],
        (paths.event_path(event.id) for event in timeline.events),
        names.division.addresses(),
        list_addresses(names),
        AsOfPages(names).addresses(),
        [paths.EMBED],
        (paths.embed_path(event.id) for event in timeline.events),
        [paths.VERIFICATION, paths.SEARCH, paths.NOT_FOUND],
    )
    blank = (PagePlan(address, "", NotFoundPage(), "", "") for address in addresses)
    return (*blank, *(shown(_free_page(page)) for page in timeline.pages))


def frame(timeline: Timeline) -> SiteFrame:
    """What stands around every page."""
    site, names = timeline.site, SiteNames(timeline, Evidence())
    return SiteFrame(
        title=site.title,
        description=site.description,
        language=site.language,
        base_url=site.base_url,
        contents=_contents(names),
        verified=site.evidence_required,
        direction=names.language.direction,
        locale=locale(site.language),
    )


def _contents(names: SiteNames) -> tuple[Ref, ...]:
    """The parts of the site, as every page lists them."""
    say = names.language.say
    return (
        Ref(say("Chronology"), paths.HOME),
        *([Ref(names.language.say_as("several", "Series"), paths.SERIES)] if names.timeline.site.series else []),
        *(Ref(names.type(type), paths.type_path(type)) for type in entity_types(names)),
        Ref(say("Sources"), paths.SOURCES),
        Ref(say("Verification"), paths.VERIFICATION),
        *(Ref(page.title, paths.page_path(page.id)) for page in names.timeline.pages),
        Ref(say("Search"), paths.SEARCH),
    )


def _not_found(names: SiteNames) -> PagePlan:
    say = names.language.say
    title, description = say("Not found"), say("There is no page at this address.")
    return PagePlan(paths.NOT_FOUND, "404.html", NotFoundPage(), title, description)


def _free_page(page: Page) -> PagePlan:
    path = paths.page_path(page.id)
    return PagePlan(path, "page.html", FreePage(page.title, Cited(page.text, path)), page.title, page.title)
