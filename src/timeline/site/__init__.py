"""Planning the site: records and their evidence become pages, each with its own narrow data and its address."""

from __future__ import annotations

from itertools import chain

from timeline.evidence import Evidence
from timeline.records import Page, Timeline
from timeline.site import paths
from timeline.site.events import event_page
from timeline.site.home import home
from timeline.site.lists import (
    entity_page,
    entity_types,
    kind_page,
    kinds_list,
    series_list,
    series_page,
    source_page,
    sources_page,
    type_page,
)
from timeline.site.names import Names
from timeline.site.pages import Cited, Frame, FreePage, NotFoundPage, PagePlan, Ref
from timeline.site.wording import capital, spoken

__all__ = ["Frame", "PagePlan", "frame", "plan"]


def plan(timeline: Timeline, evidence: Evidence) -> tuple[PagePlan, ...]:
    """All pages of the site.

    Pure and total. Equal input gives pages with equal ``repr``, and a record changes only the pages that show it. An
    id that names nothing is shown without a link: the checks report it.
    """
    names = Names(timeline, evidence)
    events, site = timeline.events, timeline.site
    return tuple(
        chain(
            [home(names)],
            map(event_page, [names] * len(events), events, (None, *events[:-1]), (*events[1:], None)),
            [sources_page(names)],
            (source_page(names, source) for source in timeline.sources.values()),
            (type_page(names, type) for type in entity_types(names)),
            (entity_page(names, entity) for entity in timeline.entities.values()),
            [series_list(names)] if site.series else [],
            (series_page(names, id) for id in site.series),
            [kinds_list(names)] if site.kinds else [],
            (kind_page(names, id) for id in site.kinds),
            map(_free_page, timeline.pages),
            [PagePlan(paths.NOT_FOUND, "404.html", NotFoundPage(), "Not found", "There is no page at this address.")],
        )
    )


def frame(timeline: Timeline) -> Frame:
    """What stands around every page."""
    site, names = timeline.site, Names(timeline, Evidence())
    contents = (
        Ref("Chronology", paths.HOME),
        *([Ref("Series", paths.SERIES)] if site.series else []),
        *(Ref(capital(spoken(type)), paths.type_path(type)) for type in entity_types(names)),
        Ref("Sources", paths.SOURCES),
        *(Ref(page.title, paths.page_path(page.id)) for page in timeline.pages),
    )
    return Frame(site.title, site.description, site.language, site.base_url, contents)


def _free_page(page: Page) -> PagePlan:
    path = paths.page_path(page.id)
    return PagePlan(path, "page.html", FreePage(page.title, Cited(page.text, path)), page.title, page.title)
