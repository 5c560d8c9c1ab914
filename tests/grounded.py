"""Claims compared with quotes that a test gives: the parsed quotes, the atoms, and the kinds that nothing supports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.grounding import Atom, ground
from timeline.evidence.grounding.parsed_quote import ParsedQuote, parse_quote
from timeline.evidence.mentions import NameIndex
from timeline.evidence.quotes import Found, QuoteProof
from timeline.model.records import Entity, Quote, Source, Text

AT = Place("x")


def names(known: Mapping[str, Any]) -> NameIndex:
    entities = []
    for id, called in known.items():
        first, *others = called if isinstance(called, list) else [called]
        entities.append(Entity(id, "things", AT, Text(first, AT), tuple(Text(one, AT) for one in others)))
    return NameIndex(entities)


def held(claim: str, *quotes: str, day: str = "2021-05-08", known: Mapping[str, Any] | None = None) -> list[Atom]:
    """The atoms of a claim, compared with quotes that one source published on ``day``."""
    index = names(known or {})
    return list(ground(claim, [read(quote, key, day, index) for key, quote in enumerate(quotes)], index, frozenset()))


def read(quote: str, key: int, day: str, index: NameIndex) -> ParsedQuote:
    source = Source("s", AT, Text("t", AT), parse(day))
    cited = Quote(Text(f"q{key}", AT), Text("s", AT), Text(quote, AT))
    return parse_quote(cited, QuoteProof(f"q{key}", "s", Found.FOUND), source, index)


def wrong(claim: str, *quotes: str, day: str = "2021-05-08", known: Mapping[str, Any] | None = None) -> set[str]:
    """The kinds of the atoms that no quote supports."""
    atoms = held(claim, *quotes, day=day, known=known)
    return {str(atom.kind) for atom in atoms if not atom.grounded}
