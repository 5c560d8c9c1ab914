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
    """A kind of falsehood: its id, a label for readers, and the function that plants it in a record.

    ``warning`` is the code of the warning that is enough to catch it, where no rule reports an error; else it is empty.
    """

    id: str
    label: str
    plant: Plant
    warning: str = ""


def _word_falsehoods(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    yield from renamed.words(record, known, shuffle)
    yield from miscited.words(record, known, shuffle)


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
    FalsehoodKind("word", "words that no quote has (a warning is enough)", _word_falsehoods, warning="word-ungrounded"),
    FalsehoodKind(RELATION, "who does what to whom turned round", turned.relations),
)
