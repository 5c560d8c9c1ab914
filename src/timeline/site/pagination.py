"""Lists that go on over several pages: where each page stands among them."""

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
    """A page of ``plan`` for each of ``pages``, with what is ``made`` of its items; the first has the plan's path."""
    for number, items in enumerate(pages, 1):
        title = plan.title
        if number > 1:
            title = names.language.say("%(title)s, page %(number)s", title=plan.title, number=number)
        data = made(items, turn(names, plan.path, number, len(pages), address))
        yield plan._replace(path=address(plan.path, number), data=data, title=title)


def turn(names: SiteNames, path: str, number: int, every: int, address: Address = paths.part_path) -> PageTurn | None:
    """Where page ``number`` (from 1) stands among ``every`` page; None where it is the only one."""
    if every == 1:
        return None

    def page(other: int) -> Ref | None:
        if not 1 <= other <= every:
            return None
        return Ref(names.language.say("Page %(number)s", number=other), address(path, other))

    words = names.language.say("Page %(number)s of %(pages)s", number=number, pages=every)
    return PageTurn(words, page(number - 1), page(number + 1))


def addresses(path: str, pages: Sequence[object], address: Address = paths.part_path) -> Iterator[str]:
    """The addresses of what ``turned`` makes."""
    return (address(path, number) for number in range(1, len(pages) + 1))
