"""The kinds of falsehood, in the order in which they are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.audit import counted, exchanged, miscited, misquoted, moved, renamed, reversed, turned
from timeline.audit.falsehood import Falsehood, Known, Record, Shuffle
from timeline.model.audit_score import RELATION

Plant = Callable[[Record, Known, Shuffle], Iterator[Falsehood]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of falsehood: its id, what is done, in plain words, and what plants it in a record.

    ``warning`` is the code of the warning that catches it where no rule promises an error, or is empty.
    """

    id: str
    label: str
    plant: Plant
    warning: str = ""


def _words(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    yield from renamed.words(record, known, shuffle)
    yield from miscited.words(record, known, shuffle)


KINDS = (
    Kind("date", "dates moved", moved.dates),
    Kind("precision", "dates made more precise", moved.precision),
    Kind("status", "what was expected told as happened", moved.status),
    Kind("person", "people exchanged", exchanged.people),
    Kind("role", "roles exchanged", exchanged.roles),
    Kind("place", "places exchanged", exchanged.places),
    Kind("topic", "topics exchanged or added", exchanged.topics),
    Kind("series", "numbers in a series exchanged or added", exchanged.series),
    Kind("quote", "words of quotes altered", misquoted.quotes),
    Kind("source", "quotes given to other sources", misquoted.sources),
    Kind("citation", "citations dropped or exchanged", miscited.citations),
    Kind("number", "numbers exchanged in sentences", counted.numbers),
    Kind("ordinal", "ordinals exchanged in sentences", counted.ordinals),
    Kind("prose-date", "dates exchanged in sentences", moved.in_prose),
    Kind("name", "names exchanged in sentences", renamed.names),
    Kind("negation", "negations added or dropped", reversed.negations),
    Kind("outcome", "outcomes reversed, plans told as done", reversed.outcomes),
    Kind("word", "words that no quote has (a warning is enough)", _words, warning="word-ungrounded"),
    Kind(RELATION, "who does what to whom turned round", turned.relations),
)
