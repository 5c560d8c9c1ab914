"""Pagination: lists on several pages, with links from each page to the one before and the one after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from timeline.site import paths
from timeline.site.names import SiteNames
from timeline.site.page_models import Data, PagePlan
from timeline.site.view_models import PageTurn, Ref

Item = TypeVar("Item")
Address = Callable[[str, int], str]


def turned(
    names: SiteNames,
    plan: PagePlan,
    pages: Sequence[tuple[Item, ...]],
    made: Callable[[tuple[Item, ...], PageTurn | None], Data],
    address: Address = paths.part_path,
) -> Iterator[PagePlan]:
    """The plans of a list on several pages.

    ``pages`` are the items of each page, ``made`` turns them into the page's data, and ``address`` gives the path of a
    page from that of ``plan``. The first page has the path and the title of ``plan``.
    """
    for number, items in enumerate(pages, 1):
        title = plan.title
        if number > 1:
            title = names.language.say("%(title)s, page %(number)s", title=plan.title, number=number)
        data = made(items, turn(names, plan.path, number, len(pages), address))
        yield plan._replace(path=address(plan.path, number), data=data, title=title)


def turn(names: SiteNames, path: str, number: int, every: int, address: Address = paths.part_path) -> PageTurn | None:
    """The links of page ``number`` (from 1) of ``every`` pages to its neighbours; None where it is the only page."""
    if every == 1:
        return None

    def page(other: int) -> Ref | None:
        if not 1 <= other <= every:
            return None
        return Ref(names.language.say("Page %(number)s", number=other), address(path, other))

    words = names.language.say("Page %(number)s of %(pages)s", number=number, pages=every)
    return PageTurn(words, page(number - 1), page(number + 1))


def addresses(path: str, pages: Sequence[object], address: Address = paths.part_path) -> Iterator[str]:
    """The addresses of the pages that ``turned`` plans."""
    return (address(path, number) for number in range(1, len(pages) + 1))
