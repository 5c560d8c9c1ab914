"""The kinds of falsehood, in the order in which they are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.audit import counted, exchanged, miscited, misquoted, moved, renamed, reversed, turned
from timeline.audit.falsehood import Falsehood, Known, Record, Shuffle
from timeline.model.audit_score import RELATION

Plant = Callable[[Record, Known, Shuffle], Iterator[Falsehood]]


@dataclass(frozen=True, slots=True)
class FalsehoodKind:
    """A kind of falsehood: its id, a label for readers, and the function that plants it in a record."""

    id: str
    label: str
    plant: Plant


KINDS = (
    FalsehoodKind("date", "dates moved", moved.dates),
    FalsehoodKind("precision", "dates made more precise", moved.precision),
    FalsehoodKind("status", "what was expected told as happened", moved.status),
    FalsehoodKind("person", "people exchanged", exchanged.people),
    FalsehoodKind("role", "roles exchanged", exchanged.roles),
    FalsehoodKind("place", "places exchanged", exchanged.places),
    FalsehoodKind("topic", "topics exchanged or added", exchanged.topics),
    FalsehoodKind("series", "numbers in a series exchanged or added", exchanged.series),
    FalsehoodKind("quote", "words of quotes altered", misquoted.quotes),
    FalsehoodKind("source", "quotes given to other sources", misquoted.sources),
    FalsehoodKind("citation", "citations dropped or exchanged", miscited.citations),
    FalsehoodKind("number", "numbers exchanged in sentences", counted.numbers),
    FalsehoodKind("ordinal", "ordinals exchanged in sentences", counted.ordinals),
    FalsehoodKind("prose-date", "dates exchanged in sentences", moved.in_prose),
    FalsehoodKind("name", "names exchanged in sentences", renamed.names),
    FalsehoodKind("negation", "negations added or dropped", reversed.negations),
    FalsehoodKind("outcome", "outcomes reversed, plans told as done", reversed.outcomes),
    FalsehoodKind(RELATION, "who does what to whom turned round", turned.relations),
)
