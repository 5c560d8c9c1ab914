"""Plans the site: turns records and their evidence into pages, each with its address and only the data it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from timeline.model.audit_score import Audit
from timeline.model.records import Page
from timeline.site import paths
from timeline.site.as_of_pages import AsOfPages
from timeline.site.events import event_page
from timeline.site.facets import EXPECTED, HAPPENED
from timeline.site.home import home, period_pages
from timeline.site.index_pages import (
    entities_of_type,
    entity_pages,
    entity_types,
    events_of_entity,
    events_of_kind,
    events_of_series,
    events_of_status,
    held_of_source,
    kind_pages,
    kinds_list,
    rows_by_page,
    series_list,
    series_pages,
    source_pages,
    sources_list,
    status_pages,
    statuses_list,
    type_list,
)
from timeline.site.json_ld import linked
from timeline.site.names import SiteNames
from timeline.site.page_models import FreePage, NotFoundPage, PagePlan, SiteFrame
from timeline.site.pagination import addresses
from timeline.site.search_page import search_page
from timeline.site.sharing import attachments as attachments_of
from timeline.site.sharing import embed, embed_list, locale, shown
from timeline.site.verification import verification_page
from timeline.site.verified import StatedRule
from timeline.site.view_models import Cited, Ref

__all__ = ["PagePlan", "SiteFrame", "StatedRule", "attachments", "frame", "outline", "plan"]


class Section(NamedTuple):
    """Pages that are planned together: their addresses, and the pages themselves, which are made only when needed.

    ``free`` says that editors wrote the content of the pages, so that it may have links to check.
    """

    addresses: Iterable[str]
    pages: Callable[[], Iterable[PagePlan]]
    free: bool = False


def sections(names: SiteNames, rules: Sequence[StatedRule] = (), audit: Audit | None = None) -> Iterator[Section]:
    """The pages of the site, in its order: the only list of them, which plans, links and checks use."""
    timeline, site, past = names.timeline, names.timeline.site, AsOfPages(names)
    yield _one(paths.HOME, lambda: home(names, past.links()))
    events = timeline.events
    for before, event, after in zip((None, *events[:-1]), events, (*events[1:], None), strict=False):
        yield _one(paths.event_path(event.id), partial(event_page, names, event, before, after))
    yield Section(names.division.addresses(), partial(period_pages, names))
    yield _list(paths.SOURCES, timeline.sources, partial(sources_list, names))
    for source in timeline.sources.values():
        held = held_of_source(names, source)
        yield Section(
            addresses(paths.source_path(source.id), held), partial(source_pages, names, source, held, past.of)
        )
    for type in entity_types(names):
        yield _list(paths.type_path(type), entities_of_type(names, type), partial(type_list, names, type))
    for entity in timeline.entities.values():
        related = events_of_entity(names, entity)
        yield Section(
            addresses(paths.entity_path(entity.type, entity.id), related), partial(entity_pages, names, entity, related)
        )
    if site.series:
        yield _list(paths.SERIES, site.series, partial(series_list, names))
    for id in site.series:
        numbered = events_of_series(names, id)
        yield Section(addresses(paths.series_path(id), numbered), partial(series_pages, names, id, numbered))
    if site.kinds:
        yield _list(paths.KINDS, site.kinds, partial(kinds_list, names))
    for id in site.kinds:
        of_kind = events_of_kind(names, id)
        yield Section(addresses(paths.kind_path(id), of_kind), partial(kind_pages, names, id, of_kind))
    if events:
        statuses = (HAPPENED, EXPECTED)
        yield _list(paths.STATUS, statuses, partial(statuses_list, names))
        for status in statuses:
            of_status = events_of_status(names, status)
            yield Section(
                addresses(paths.status_path(status), of_status), partial(status_pages, names, status, of_status)
            )
    yield Section(past.addresses(), past.pages)
    yield _one(paths.EMBED, partial(embed_list, names))
    for event in events:
        yield _one(paths.embed_path(event.id), partial(embed, names, event))
    yield _one(paths.VERIFICATION, partial(verification_page, names, rules, audit))
    yield _one(paths.SEARCH, lambda: search_page(names, _contents(names)))
    for page in timeline.pages:
        yield _one(paths.page_path(page.id), partial(_free_page, page))._replace(free=True)
    yield _one(paths.NOT_FOUND, partial(_not_found, names))


def _one(address: str, page: Callable[[], PagePlan]) -> Section:
    return Section((address,), lambda: (page(),))


def _list(address: str, rows: Iterable[object], pages: Callable[[], Iterable[PagePlan]]) -> Section:
    """A list with these rows, on one or more pages."""
    return Section(addresses(address, rows_by_page(rows), paths.list_path), pages)


def plan(names: SiteNames, rules: Sequence[StatedRule] = (), audit: Audit | None = None) -> tuple[PagePlan, ...]:
    """All pages of the site. ``rules`` are the rules of the checks, ``audit`` their measured score, if there is one.

    Pure, and never raises. Equal input gives pages with equal ``repr``, and a change of a record changes only the
    pages that show it. An id that names nothing is shown without a link: the checks report it.
    """
    pages = (page for section in sections(names, rules, audit) for page in section.pages())
    return tuple(linked(names, map(shown, pages)))


def outline(names: SiteNames) -> tuple[PagePlan, ...]:
    """The pages of ``plan``, with their addresses alone; only the free pages have their content too.

    A check follows the links of the free pages, and does not have to wait until all other pages are planned.
    """
    return tuple(page for section in sections(names) for page in _outlined(section))


def _outlined(section: Section) -> Iterable[PagePlan]:
    if section.free:
        return map(shown, section.pages())
    return (PagePlan(address, "", NotFoundPage(), "", "") for address in section.addresses)


def attachments(names: SiteNames, pages: Sequence[PagePlan]) -> tuple[PagePlan, ...]:
    """The files beside the pages of a plan: their preview pictures, and the descriptions of their embedded frames."""
    return tuple(attachments_of(names, pages))


def frame(names: SiteNames) -> SiteFrame:
    """The frame around every page."""
    site = names.timeline.site
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
    """The links to the parts of the site that every page has."""
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
