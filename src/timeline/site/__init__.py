"""Planning the site: records and their evidence become pages, each with its own narrow data and its address."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from timeline.audited import Audit
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
from timeline.site.pages import Frame, FreePage, NotFoundPage, PagePlan
from timeline.site.parts import Cited, Ref
from timeline.site.past import Past
from timeline.site.verification import verification_page
from timeline.site.verified import StatedRule
from timeline.site.wording import capital, spoken

__all__ = ["Frame", "PagePlan", "StatedRule", "frame", "outline", "plan"]


def plan(
    timeline: Timeline, evidence: Evidence, rules: Sequence[StatedRule] = (), audit: Audit | None = None
) -> tuple[PagePlan, ...]:
    """All pages of the site. ``rules`` are those of the checks, ``audit`` is what was measured of them, if it was.

    Pure and total. Equal input gives pages with equal ``repr``, and a record changes only the pages that show it. An
    id that names nothing is shown without a link: the checks report it.
    """
    names = Names(timeline, evidence)
    past = Past(names)
    events, site = timeline.events, timeline.site
    return tuple(
        chain(
            [home(names, past.links())],
            map(event_page, [names] * len(events), events, (None, *events[:-1]), (*events[1:], None)),
            [sources_page(names)],
            (source_page(names, source, past.of(source)) for source in timeline.sources.values()),
            (type_page(names, type) for type in entity_types(names)),
            (entity_page(names, entity) for entity in timeline.entities.values()),
            [series_list(names)] if site.series else [],
            (series_page(names, id) for id in site.series),
            [kinds_list(names)] if site.kinds else [],
            (kind_page(names, id) for id in site.kinds),
            past.pages(),
            [verification_page(names, rules, audit)],
            map(_free_page, timeline.pages),
            [PagePlan(paths.NOT_FOUND, "404.html", NotFoundPage(), "Not found", "There is no page at this address.")],
        )
    )


def outline(timeline: Timeline) -> tuple[PagePlan, ...]:
    """The pages of ``plan`` by their addresses; of these the free pages alone say what they show.

    A check follows their links, and need not wait until all the others are planned.
    """
    site, names = timeline.site, Names(timeline, Evidence())
    addresses = chain(
        [paths.HOME],
        (paths.event_path(event.id) for event in timeline.events),
        [paths.SOURCES],
        map(paths.source_path, timeline.sources),
        map(paths.type_path, entity_types(names)),
        (paths.entity_path(entity.type, entity.id) for entity in timeline.entities.values()),
        [paths.SERIES] if site.series else [],
        map(paths.series_path, site.series),
        [paths.KINDS] if site.kinds else [],
        map(paths.kind_path, site.kinds),
        Past(names).addresses(),
        [paths.VERIFICATION, paths.NOT_FOUND],
    )
    blank = (PagePlan(address, "", NotFoundPage(), "", "") for address in addresses)
    return (*blank, *map(_free_page, timeline.pages))


def frame(timeline: Timeline) -> Frame:
    """What stands around every page."""
    site, names = timeline.site, Names(timeline, Evidence())
    contents = (
        Ref("Chronology", paths.HOME),
        *([Ref("Series", paths.SERIES)] if site.series else []),
        *(Ref(capital(spoken(type)), paths.type_path(type)) for type in entity_types(names)),
        Ref("Sources", paths.SOURCES),
        Ref("Verification", paths.VERIFICATION),
        *(Ref(page.title, paths.page_path(page.id)) for page in timeline.pages),
    )
    return Frame(
        title=site.title,
        description=site.description,
        language=site.language,
        base_url=site.base_url,
        contents=contents,
        verified=site.evidence_required,
        direction=names.language.direction,
    )


def _free_page(page: Page) -> PagePlan:
    path = paths.page_path(page.id)
    return PagePlan(path, "page.html", FreePage(page.title, Cited(page.text, path)), page.title, page.title)
