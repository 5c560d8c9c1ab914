"""The search page: a place for the results of a script, and links to the lists for readers who prefer them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.site import paths
from timeline.site.names import SiteNames
from timeline.site.page_models import PagePlan, SearchPage
from timeline.site.view_models import Ref


def search_page(names: SiteNames, contents: Sequence[Ref]) -> PagePlan:
    """The page; ``contents`` links the parts of the site."""
    say, site = names.language.say, names.timeline.site
    lists = (
        *(ref for ref in contents if ref.path != paths.SEARCH),
        *([Ref(say("Years"), paths.YEARS)] if names.timeline.events else []),
        *([Ref(say("Kinds of events"), paths.KINDS)] if site.kinds else []),
        Ref(say("Status"), paths.STATUS),
    )
    about = say("Search the records of this chronology and their quotes.")
    return PagePlan(paths.SEARCH, "search.html", SearchPage(lists), say("Search"), about)
