"""The badge of an event: how many of its statements are supported by its quotes.

Its statements are the rows of its page: each fact (a person and their role are one) and each sentence.
"""

from __future__ import annotations

from timeline.evidence.facts import Fact, RecordEvidence, Verdict
from timeline.model.records import Event
from timeline.site.chronicle import Seal
from timeline.site.language import Language


def seal(language: Language, event: Event, evidence: RecordEvidence) -> Seal:
    """The badge: a sentence on how much of the event its evidence supports."""
    if not event.evidence:
        return Seal("none", language.say("Unverified: this record names no source."))
    quotes = language.count("%(number)s quote", "%(number)s quotes", len(event.evidence))
    sources = {str(quote.source) for quote in event.evidence.values()}
    texts = language.count("%(number)s source", "%(number)s sources", len(sources))
    borne, every = tally(evidence)
    if not every:
        return Seal("none", language.say("Unverified: %(quotes)s from %(sources)s.", quotes=quotes, sources=texts))
    if borne == every:
        words = language.count(
            "The one statement is borne out by %(quotes)s from %(sources)s.",
            "All %(number)s statements are borne out by %(quotes)s from %(sources)s.",
            every,
            quotes=quotes,
            sources=texts,
        )
        return Seal("whole", words)
    words = language.count(
        "Of %(number)s statement, %(borne)s is borne out by %(quotes)s from %(sources)s.",
        "Of %(number)s statements, %(borne)s are borne out by %(quotes)s from %(sources)s.",
        every,
        borne=borne,
        quotes=quotes,
        sources=texts,
    )
    return Seal("partly", words)


def tally(evidence: RecordEvidence) -> tuple[int, int]:
    """How many statements of a record are supported, and how many there are."""
    facts: dict[tuple[object, ...], bool] = {}
    for fact in evidence.facts:
        row = _row_key(fact)
        facts[row] = facts.get(row, True) and fact.verdict is Verdict.BORNE_OUT
    sentences = [evidence.whole and said.supported for said in evidence.statements]
    return sum(facts.values()) + sum(sentences), len(facts) + len(sentences)


def _row_key(fact: Fact) -> tuple[object, ...]:
    if fact.kind == "previous":
        return (fact.kind, fact.at)
    return ("person" if fact.kind == "role" else fact.kind, fact.subject)
