"""Advice, in words: how an editor can fix what the quotes do not support.

It names a quote of the record that should be cited too or, if the texts are available, a passage that supports the
statement or fact, ready to paste. All advice has been tried: with it, the problem is gone.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.content.archive import Archived
from timeline.evidence.facts import Evidence, Fact
from timeline.evidence.grounding import Atom
from timeline.evidence.grounding.parsed_quote import ParsedQuote
from timeline.evidence.statements import Statement
from timeline.fixes import pasting
from timeline.fixes.candidate_quotes import CandidateQuote
from timeline.fixes.proposals import Proposals, first
from timeline.model.records import Entity, Event, Quote, Timeline


class Advice:
    """Advice on the problems of one timeline's records."""

    def __init__(self, timeline: Timeline, evidence: Evidence, archived: Mapping[str, Archived]) -> None:
        self._most = timeline.site.quotes.max_share
        self._proposals = Proposals(timeline, evidence, archived)

    def cited(self, record: Event | Entity, statement: Statement) -> tuple[ParsedQuote, ...]:
        """The quotes that a statement cites, as parsed quotes; those of an unknown source are left out."""
        return self._proposals.cited(record, statement.cites)

    def meant(self, statement: Statement, atom: Atom) -> tuple[str, ...]:
        """The ids of the entities that the words of an atom name."""
        return self._proposals.meant(statement, atom)

    def on_atom(self, record: Event | Entity, statement: Statement, atom: Atom) -> tuple[str, bool]:
        """Advice on an atom that is not grounded, and whether the record already has the quote.

        The advice is a quote to cite or a passage to paste; it is empty if nothing is found. A passage that fixes
        several atoms is shown with the first of them, and mentioned with the others.
        """
        for remedy in self._proposals.for_statement(record, statement):
            if atom in remedy.mends:
                leader, own = first(remedy.mends), remedy.parsed.quote.key in record.evidence
                if atom != leader and not own:
                    return f"The passage shown for “{leader.words}” supports it.", own
                return self._in_words(record, statement, remedy), own
        return "", False

    def on_uncited(self, record: Event | Entity, statement: Statement) -> str:
        """What to cite after a sentence that cites nothing; empty if nothing supports the whole sentence."""
        found = self._proposals.for_statement(record, statement)
        mended = [atom for remedy in found for atom in remedy.mends]
        left = [one for one in self._proposals.faults(statement) if one not in mended and not one.open]
        return "" if left else "\n".join(self._in_words(record, statement, remedy) for remedy in found)

    def on_fact(self, event: Event, fact: Fact) -> str:
        """The passage of the record's sources that would support a fact, ready to paste; empty if none is found."""
        quote = self._proposals.for_fact(event, fact)
        if quote is None:
            return ""
        if fact.kind == "previous":
            return self._to_paste(event, quote, f"Then add `{quote.key}` to that date's `evidence`.")
        return self._to_paste(event, quote, "It needs no reference: facts are compared with all quotes of the record.")

    def in_vain(self, record: Event | Entity) -> str:
        """Why there is no advice: too much has been tried already, no text is available, or no text has such a
        passage."""
        if self._proposals.tired:
            return "This run found too many problems before this one to look for a quote that supports it."
        if self._proposals.at_hand(record):
            return "No passage that supports it was found in the available texts."
        return "With the texts of the sources, `timeline check --archive DIR` looks for a passage that supports it."

    def _in_words(self, record: Event | Entity, statement: Statement, remedy: CandidateQuote) -> str:
        """The advice for one candidate quote, in words."""
        quote = remedy.parsed.quote
        if statement.part == "caveat":
            cite = f"add `{quote.key}` to the caveat's `evidence`."
        else:
            cite = f"put [^{quote.key}] after the sentence."
        if quote.key in record.evidence:
            return f"The record's quote `{quote.key}` supports it: {cite}"
        if statement.part == "title":
            return self._to_paste(record, quote, "It needs no reference: a title is compared with all quotes.")
        return self._to_paste(record, quote, f"Then {cite}")

    def _to_paste(self, record: Event | Entity, quote: Quote, then: str) -> str:
        """The lines to paste, with what to do ``then``."""
        entry = pasting.lines(record, quote.key, quote.source, quote.text)
        share = self._proposals.share(quote)
        if share > self._most:
            then += f" With it the site quotes {share:.1%} of that source; at most {self._most:.0%} may be quoted."
        return f"A passage of `{quote.source}` supports it. Put this into the record's `evidence`:\n{entry}\n{then}"
