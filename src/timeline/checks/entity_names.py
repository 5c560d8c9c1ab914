"""What the rules on places, people and topics share: a quote of the record names the entity."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.diagnostics.diagnostic import Place


def unnamed(context: CheckContext, kind: str, hint: str) -> Iterator[tuple[Place, str, str]]:
    """The facts of that kind whose entity no quote of their record names: place, message and hint of a diagnostic each.

    ``hint`` says how to mend it; ``{names}`` in it are the names that are known of the entity.
    """
    for event, fact in context.unsupported(kind):
        names = ", ".join(f"“{name}”" for name in context.timeline.entities[fact.subject].names)
        message = f"No quote of this record names {fact.value}."
        yield fact.at, message, context.with_passage(event, fact, hint.format(names=names))
