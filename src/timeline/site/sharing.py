"""How a page is shared: citations, frames for other sites, and descriptions for programs (oEmbed, Open Graph)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from urllib.parse import quote

from timeline.model.records import Event
from timeline.site import paths
from timeline.site.bibliography import CslItem, apa, bibtex, chicago, csl_json, ris
from timeline.site.entries import tallied, year_name
from timeline.site.facets import period_label
from timeline.site.footnotes import cited, notes
from timeline.site.home import extent
from timeline.site.names import SiteNames
from timeline.site.page_models import PagePlan
from timeline.site.periods import year_of
from timeline.site.previews import pictures, tally
from timeline.site.shared import Citation, EmbedListPage, EmbedPage, EmbedYear, OembedPage, Sharing

WIDTH = 600  # the width of a frame in pixels; it works down to 240
_LIST_HEIGHT = 480
_LEAST, _MOST = 220, 560
_LINE, _HEAD, _SIGNS = 28, 215, 64  # pixels of a line of the summary and of the rest; characters of a line

MOST_LINES = 300  # the most events in a frame with a list; of a larger chronology it lists the periods


def titled(names: SiteNames, event: Event) -> str:
    """The title of an event's page; it says if the event is expected."""
    return names.language.say("Expected: %(title)s", title=event.title) if event.expected else str(event.title)


def sharing(names: SiteNames, event: Event) -> Sharing:
    """The address, citations and frame of an event's page."""
    site, path, title = names.timeline.site, paths.event_path(event.id), titled(names, event)
    item = CslItem(event.id, "webpage", title, container=site.title, url=site.base_url + path, language=site.language)
    return Sharing(item.url, tuple(_citations(item)), _frame(names, paths.embed_path(event.id), title, _height(event)))


def _citations(item: CslItem) -> Iterator[Citation]:
    yield Citation("APA", apa(item))
    yield Citation("Chicago", chicago(item))
    for label, text, ending, type in (
        ("BibTeX", bibtex(item), "bib", "application/x-bibtex"),
        ("RIS", ris(item), "ris", "application/x-research-info-systems"),
        ("CSL-JSON", csl_json([item]), "json", "application/vnd.citationstyles.csl+json"),
    ):
        shown = text.replace("\r\n", "\n").rstrip("\n")
        yield Citation(label, shown, f"{item.key}.{ending}", f"data:{type};charset=utf-8,{quote(text, safe='')}")


def _frame(names: SiteNames, path: str, title: str, height: int) -> str:
    """The HTML with which another site frames a page of this site."""
    address = escape(names.timeline.site.base_url + path)
    return (
        f'<iframe src="{address}" title="{escape(title)}" width="{WIDTH}" height="{height}" loading="lazy"'
        ' style="border: 0; max-width: 100%"></iframe>'
    )


def _height(event: Event) -> int:
    """The estimated height, in pixels, with which a frame of ``WIDTH`` shows the event without scrolling."""
    signs = len(event.summary.text) if event.summary else 0
    return min(_MOST, max(_LEAST, _HEAD + _LINE * -(-signs // _SIGNS)))


def embed_list(names: SiteNames) -> PagePlan:
    """The chronology as other sites frame it."""
    site, events = names.timeline.site, names.timeline.events
    years = _years(names) if len(events) <= MOST_LINES else _periods(names)
    page = EmbedListPage(extent(names), tuple(years))
    return PagePlan(paths.EMBED, "embed-list.html", page, site.title, site.description, listed=False)


def embed(names: SiteNames, event: Event) -> PagePlan:
    """An event as other sites frame it."""
    home = paths.event_path(event.id)
    page = EmbedPage(
        names.line(event), names.status(event), cited(event.summary, home, notes(event.evidence, event.summary)),
        tally(names, event),
    )  # fmt: skip
    title = titled(names, event)
    return PagePlan(paths.embed_path(event.id), "embed.html", page, title, page.status, listed=False)


def _years(names: SiteNames) -> Iterator[EmbedYear]:
    for year, events in groupby(names.timeline.events, lambda event: year_of(event.date)):
        yield EmbedYear(year_name(names, year), tuple(map(names.line, events)), "", "")


def _periods(names: SiteNames) -> Iterator[EmbedYear]:
    for period in names.division.periods:
        yield EmbedYear(period_label(names, period), (), tallied(names, len(period.events)), period.path)


def attachments(names: SiteNames, pages: Iterable[PagePlan]) -> Iterator[PagePlan]:
    """The files that belong to pages: the pictures for shared links, and the oEmbed descriptions of the frames."""
    yield from pictures(names, extent(names))
    heights = {paths.oembed_path(event.id): _height(event) for event in names.timeline.events}
    for page in pages:
        if page.oembed:
            height = heights.get(page.oembed, _LIST_HEIGHT)
            code = _frame(names, f"{page.path}{paths.EMBED}", page.title, height)
            described = OembedPage(page.title, code, WIDTH, height, page.picture)
            yield PagePlan(page.oembed, "oembed.json", described, page.title, "")


def locale(tag: str) -> str:
    """A language tag (BCP 47) as Open Graph writes it, with a territory: its own, or the most likely one by CLDR."""
    from babel.core import get_global

    language, *others = tag.replace("_", "-").split("-")
    territory = next((part.upper() for part in others if len(part) == 2 and part.isalpha()), "")
    if not territory and language.lower() == "en":
        territory = "GB"  # the spelling of this program's own words
    likely = str(get_global("likely_subtags").get(language.lower(), "")).split("_")
    territory = territory or (likely[-1] if len(likely) > 1 else "")
    return "_".join(filter(None, (language.lower(), territory)))


def shown(page: PagePlan) -> PagePlan:
    """The page with the picture for shared links: its own, or that of the site."""
    if page.path == paths.HOME:
        return page._replace(picture=paths.PREVIEW, oembed=paths.OEMBED)
    return page if page.picture or page.path == paths.NOT_FOUND else page._replace(picture=paths.PREVIEW)
