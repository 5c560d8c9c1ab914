"""The seal of an event: how many of its statements its quotes bear out.

Its statements are the rows of its page: each fact (a person and the role are one) and each sentence.
"""

from __future__ import annotations

from timeline.evidence.facts import Fact, RecordEvidence, Verdict
from timeline.evidence.grounding import AtomKind
from timeline.evidence.statements import Statement
from timeline.model.records import Event
from timeline.site.chronicle import Seal
from timeline.site.language import Language


def seal(language: Language, event: Event, evidence: RecordEvidence) -> Seal:
    """What the evidence of an event amounts to, in a sentence."""
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
    """How many statements of a record are borne out, and how many there are."""
    facts: dict[tuple[object, ...], bool] = {}
    for fact in evidence.facts:
        row = _row(fact)
        facts[row] = facts.get(row, True) and fact.verdict is Verdict.BORNE_OUT
    sentences = [evidence.whole and _borne_out(said) for said in evidence.statements]
    return sum(facts.values()) + sum(sentences), len(facts) + len(sentences)


def _row(fact: Fact) -> tuple[object, ...]:
    if fact.kind == "previous":
        return (fact.kind, fact.at)
    return ("person" if fact.kind == "role" else fact.kind, fact.subject)


def _borne_out(said: Statement) -> bool:
    """Whether it cites something and all that it claims is there; words that are only warned of may be missing."""
    return bool(said.cites) and all(atom.grounded or atom.kind is AtomKind.WORD for atom in said.atoms)
