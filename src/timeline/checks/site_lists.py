"""What the rules on kinds and series share: what an event names stands in a list of site.yaml."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Place
from timeline.diagnostics.hints import for_unknown


def unlisted(
    context: CheckContext, what: str, field: str, listed: Collection[str], named: Iterable[tuple[str, Place]]
) -> Iterator[tuple[Place, str, str]]:
    """The ids in ``named`` that are not ``listed`` under that field of site.yaml: place, message and hint of a
    diagnostic each.

    ``what`` is the word for one of them. Nothing is concluded from a site.yaml with a form error.
    """
    site = context.timeline.site
    if site.at.file in context.timeline.broken:
        return
    remedy = f"Add a new {what} under `{field}` in {site.at.file}, with its label."
    for id, at in named:
        if id not in listed:
            yield at, f"The site has no {what} `{id}`.", for_unknown(id, listed, remedy)
