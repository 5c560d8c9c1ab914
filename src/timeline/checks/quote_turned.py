"""A quote does not leave out a word that turns what a statement takes from it.

A word turns a sentence if it denies it (`not`), makes it depend on something (`if`), doubts it (`perhaps`, `plans to`),
or gives it to a speaker (`she claimed that`). If a quote leaves such a word out of its own sentence, between its parts
or around them, the statement gives it itself, or states nothing that it turns. The editor's words in brackets never
stand in its place. If `…` crosses the end of a sentence, the parts are separate statements of the source, so one
sentence does not join them. A text's fingerprint shows all this without the text; one of version 1 does not.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    summary: The museum did not sell tickets.[^tickets]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      tickets: {source: fair-report, quote: The museum did not sell tickets; a tin bucket at the gate}

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    summary: The walk would lead along the old sea wall.[^walk]
    evidence:
      opening: {source: fair-report, quote: "The third Tide Fair opened at the harbour museum in Saltmere on Thursday."}
      walk: {source: fair-report, quote: the walk would lead along the old sea wall}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.checks.context import CheckContext
from timeline.content.archive import WHY_FORCE, print_file
from timeline.diagnostics.diagnostic import Diagnostic, Place, Severity, error, info
from timeline.english.stems import is_function_word, root
from timeline.english.turning import Turn, classes
from timeline.english.words import words
from timeline.evidence.grounding import AtomKind
from timeline.evidence.quotes import Omission, QuoteProof, Turned
from timeline.evidence.statements import Statement
from timeline.model.citations import quoting
from timeline.model.records import Quote

FAMILY = "quote"
SEVERITY = Severity.ERROR

_NAMED = {
    Turn.DENIAL: "a denial",
    Turn.CONDITION: "a condition",
    Turn.DOUBT: "a word of doubt or intention",
    Turn.SPEAKER: "the speaker whose words they are",
}
# A statement that gives one of these says no more than a sentence with the first.
_ENOUGH = {
    Turn.DENIAL: {Turn.DENIAL},
    Turn.CONDITION: {Turn.CONDITION},
    Turn.DOUBT: {Turn.DOUBT, Turn.CONDITION, Turn.SPEAKER, Turn.DENIAL},
    Turn.SPEAKER: {Turn.SPEAKER},
}


def check(context: CheckContext) -> Iterator[Diagnostic]:
    yield from _old_prints(context)
    for record, quote in context.quotes():
        for gap in context.proof(record, quote).gaps:
            if gap.covered:
                message = f"Words in brackets stand in place of {_NAMED[gap.covered]}."
                yield error("quote-turned", quote.text.at, message, "Quote the source's own words there.")
    for record in quoting(context.timeline):
        evidence = context.evidence.of(record)
        proofs = {key: proof for key, proof in evidence.quotes.items() if proof.turned or proof.seams}
        if proofs:
            for statement in evidence.statements:
                yield from _turned(statement, record.evidence, proofs)


def _turned(
    statement: Statement, quotes: Mapping[str, Quote], proofs: Mapping[str, QuoteProof]
) -> Iterator[Diagnostic]:
    """What a statement takes from quotes that leave out what turns it, or that glue two sentences."""
    given = classes(statement.text, words(statement.text))
    for key in statement.cites:
        if key not in proofs:
            continue
        text, proof = str(quotes[key].text), proofs[key]
        others = [str(quotes[other].text) for other in statement.cites if other != key and other in quotes]
        left = _content(statement.text) - _content(*others)
        for one in proof.turned:
            taken = left & _content(text[one.start : one.end]) - _content(text[: one.start], text[one.end :])
            if given.isdisjoint(_ENOUGH[one.turn]) and (len(taken) > 1 or (taken and _takes_act(statement, key, one))):
                message = (
                    f"The quote `{key}` leaves {_NAMED[one.turn]} out of its sentence, "
                    f"which turns “{text[one.start : one.end]}”."
                )
                hint = "Quote the whole sentence, and say in the statement what it says."
                yield error("quote-turned", statement.at, message, hint)
                break
        for gap in proof.seams:
            before, behind = _content(text[: gap.start]), _content(text[gap.end :])
            if gap.cut and not _is_closed(text, gap) and left & before - behind and left & behind - before:
                message = f"The “…” of the quote `{key}` crosses the end of a sentence; the statement joins its parts."
                hint = "Quote the two sentences separately, and state only what each of them says."
                yield error("quote-turned", statement.at, message, hint)
                break


def _content(*texts: str) -> frozenset[str]:
    """The roots of the content words of texts."""
    return frozenset(root(word.text) for text in texts for word in words(text) if not is_function_word(word.text))


def _takes_act(statement: Statement, key: str, turned: Turned) -> bool:
    """Whether the statement reports an act for which it has only the turned words."""
    return any(
        atom.kind is AtomKind.OUTCOME
        and atom.bearings
        and all(one.quote == key and turned.start <= one.start < turned.end for one in atom.bearings)
        for atom in statement.atoms
    )


def _is_closed(text: str, gap: Omission) -> bool:
    """Whether the quote itself shows that a sentence ends before the gap."""
    return text[gap.start :].lstrip("\"'”’»)")[:1] in tuple(".!?。।۔")


def _old_prints(context: CheckContext) -> Iterator[Diagnostic]:
    """Says of each quoted source whose fingerprint is of version 1 what it does not tell."""
    quoted = {str(quote.source) for _, quote in context.quotes()}
    for id, archived in context.archived.items():
        if id in quoted and archived.fingerprint.ends is None:
            message = "This fingerprint is of version 1: it does not tell where sentences end and what turns them."
            hint = f"Run `timeline source add FILE --id {id} --force` ({WHY_FORCE}), where FILE is its text."
            yield info("quote-turned", Place(print_file(id)), message, hint)
