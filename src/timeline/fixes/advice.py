"""Advice: how an editor mends what the quotes do not bear out, in words.

The quote of the record that should be cited too or, where the texts are at hand, the passage that bears it out, ready
to paste. Whatever is given has been tried: with it, the fault is gone.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.content.archive import Archived
from timeline.evidence.facts import Evidence, Fact
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.statements import Statement
from timeline.fixes import pasting
from timeline.fixes.candidate_quotes import CandidateQuote
from timeline.fixes.proposals import Proposals, first
from timeline.model.records import Entity, Event, Quote, Timeline


class Advice:
    """Advice on the faults of one timeline's records."""

    def __init__(self, timeline: Timeline, evidence: Evidence, archived: Mapping[str, Archived]) -> None:
        self._most = timeline.site.quotes.max_share
        self._proposals = Proposals(timeline, evidence, archived)

    def cited(self, record: Event | Entity, statement: Statement) -> tuple[ParsedQuote, ...]:
        """The quotes that a statement cites, as they are read."""
        return self._proposals.cited(record, statement.cites)

    def meant(self, statement: Statement, atom: Atom) -> tuple[str, ...]:
        """The ids of whom or what the words of an atom name."""
        return self._proposals.meant(statement, atom)

    def on_atom(self, record: Event | Entity, statement: Statement, atom: Atom) -> tuple[str, bool]:
        """What would ground an atom that is not, empty where nothing is found; and whether the record has it already.

        That is a quote to cite, or else a passage to paste. A passage that mends several atoms is given with the first
        of them, and named with the others.
        """
        for remedy in self._proposals.for_statement(record, statement):
            if atom in remedy.mends:
                leader, own = first(remedy.mends), remedy.parsed.quote.key in record.evidence
                if atom != leader and not own:
                    return f"The passage shown for “{leader.words}” bears it out.", own
                return self._told(record, statement, remedy), own
        return "", False

    def on_uncited(self, record: Event | Entity, statement: Statement) -> str:
        """What to cite behind a sentence that cites nothing. Empty where nothing bears the whole of it out."""
        found = self._proposals.for_statement(record, statement)
        mended = [atom for remedy in found for atom in remedy.mends]
        left = [one for one in self._proposals.faults(statement) if one not in mended and one.kind is not AtomKind.WORD]
        return "" if left else "\n".join(self._told(record, statement, remedy) for remedy in found)

    def on_fact(self, event: Event, fact: Fact) -> str:
        """The passage of the record's sources that would bear a fact out, ready to paste. Empty where none is found."""
        quote = self._proposals.for_fact(event, fact)
        if quote is None:
            return ""
        if fact.kind == "previous":
            return self._to_paste(event, quote, f"Then add `{quote.key}` to that date's `evidence`.")
        return self._to_paste(event, quote, "It needs no reference: facts are held against all quotes of the record.")

    def in_vain(self, record: Event | Entity) -> str:
        """Why nothing is advised: too much was tried already, no text is at hand, or none was found to hold it."""
        if self._proposals.tired:
            return "In this run too many faults came before it to look for what bears it out."
        if self._proposals.at_hand(record):
            return "No passage was found in the texts at hand that bears it out."
        return "With the sources' texts at hand, `timeline check --archive DIR` looks for the passage that does."

    def _told(self, record: Event | Entity, statement: Statement, remedy: CandidateQuote) -> str:
        quote = remedy.parsed.quote
        if statement.part == "caveat":
            cite = f"add `{quote.key}` to the caveat's `evidence`."
        else:
            cite = f"put [^{quote.key}] behind the sentence."
        if quote.key in record.evidence:
            return f"The record's quote `{quote.key}` bears it out: {cite}"
        if statement.part == "title":
            return self._to_paste(record, quote, "It needs no reference: a title is held against all quotes.")
        return self._to_paste(record, quote, f"Then {cite}")

    def _to_paste(self, record: Event | Entity, quote: Quote, then: str) -> str:
        entry = pasting.lines(record, quote.key, quote.source, quote.text)
        share = self._proposals.share(quote)
        if share > self._most:
            then += f" With it the site quotes {share:.1%} of that source; at most {self._most:.0%} may be quoted."
        return f"A passage of `{quote.source}` bears it out. Put this into the record's `evidence`:\n{entry}\n{then}"
