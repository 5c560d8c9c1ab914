"""Which quotes fix a statement: the fewest, from the first tiers, and none that does harm."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.evidence import grounding
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote, parse_quote
from timeline.evidence.mentions import NameIndex
from timeline.evidence.quotes import Found, QuoteProof
from timeline.fixes.candidate_quotes import akin, candidate_quotes, lacking
from timeline.model.records import Quote, Source, Text

AT = Place("x")
STATEMENT = "Ada cut 300 ropes"
KINDS = {"Ada": AtomKind.NAME, "300": AtomKind.NUMBER, "ropes": AtomKind.WORD}


def read(text: str) -> ParsedQuote:
    quote = Quote(Text(text, AT), Text("s", AT), Text(text, AT))
    return parse_quote(
        quote, QuoteProof(text, "s", Found.FOUND), Source("s", AT, Text("t", AT), parse("2021")), NameIndex(())
    )


def ground(cited: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
    """A word is grounded if a quote has it; ``never`` in a quote is a problem of its own."""
    there = " ".join(one.quote.text for one in cited).split()
    atoms = []
    for word, kind in KINDS.items():
        start = STATEMENT.index(word)
        atoms.append(Atom(kind, word, start, start + len(word), word in there))
    if "never" in there:
        atoms.append(Atom(AtomKind.NEGATION, "cut", 4, 7, False))
    return tuple(atoms)


def alike(atom: Atom, parsed: ParsedQuote) -> bool:
    return "other" not in parsed.quote.text


def chosen(cited: Sequence[str], *tiers: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The chosen quotes, with the words that each fixes."""
    known = [read(one) for one in cited]
    found = candidate_quotes(known, ground(known), [[read(one) for one in tier] for tier in tiers], ground, alike)
    return [(str(one.parsed.quote.text), [atom.words for atom in one.mends]) for one in found]


def test_nothing_is_lacking_where_every_word_is_there() -> None:
    assert lacking(ground([read("Ada 300 ropes")])) == ()
    assert chosen(["Ada 300 ropes"], ["Ada 300 ropes too"]) == []


def test_the_quote_that_fixes_most_is_taken() -> None:
    assert chosen(["x"], ["Ada", "Ada 300", "ropes"]) == [("Ada 300", ["Ada", "300"]), ("ropes", ["ropes"])]


def test_of_quotes_that_fix_as_much_the_first_is_taken() -> None:
    assert chosen(["Ada ropes"], ["of 300", "300"]) == [("of 300", ["300"])]


def test_an_error_weighs_more_than_any_warning() -> None:
    assert chosen(["300"], ["ropes", "Ada"])[0] == ("Ada", ["Ada"])


def test_a_later_tier_is_looked_at_only_where_an_error_is_left() -> None:
    assert chosen(["x"], ["Ada 300"], ["Ada 300 ropes"]) == [("Ada 300", ["Ada", "300"])]
    assert chosen(["x"], ["Ada"], ["Ada 300 ropes"]) == [("Ada 300 ropes", ["Ada", "300", "ropes"])]
    assert chosen(["Ada 300"], [], ["ropes"]) == [("ropes", ["ropes"])]


def test_a_quote_that_makes_something_else_wrong_is_not_taken() -> None:
    assert chosen(["x"], ["Ada 300 ropes never"]) == []
    assert chosen(["x"], ["Ada 300 ropes never"], ["Ada 300 ropes"]) == [("Ada 300 ropes", ["Ada", "300", "ropes"])]


def test_a_quote_that_fixes_nothing_is_not_taken() -> None:
    assert chosen(["x"], ["y", "z"]) == []


def test_a_quote_about_something_else_is_not_taken() -> None:
    assert chosen(["x"], ["other Ada 300 ropes", "Ada"]) == [("Ada", ["Ada"])]


@pytest.mark.parametrize(
    ("sentence", "word", "kind", "quote", "taken"),
    [
        ("The fund holds only a little", "holds", AtomKind.OUTCOME, "inquiry chair Ada Finch said so", False),
        ("The fund holds only a little", "holds", AtomKind.OUTCOME, "the chair of the fund", True),
        (
            "When the bridge was closed he left",
            "closed",
            AtomKind.WORD,
            "the bridge will reopen by the end of May",
            False,
        ),
        ("When the bridge was closed he left", "closed", AtomKind.WORD, "a bridge is closing in May", True),
        ("She wanted all bridges inspected", "all", AtomKind.WORD, "he accepted all but two of them", False),
        ("The court ordered no new trial", "new", AtomKind.WORD, "the council's new leader spoke", False),
        ("The court ordered no new trial", "new", AtomKind.WORD, "there was to be no new trial", True),
        ("Ada cut 300 ropes", "Ada", AtomKind.NAME, "Ada sang", False),
        ("Ada cut 300 ropes", "Ada", AtomKind.NAME, "Ada had 300 of them", True),
    ],
)
def test_a_quote_that_shares_nothing_else_tells_of_something_else(
    sentence: str, word: str, kind: AtomKind, quote: str, taken: bool
) -> None:
    start = sentence.index(word)
    atom = Atom(kind, word, start, start + len(word), False)

    def found(cited: Sequence[ParsedQuote]) -> tuple[Atom, ...]:
        return grounding.ground(sentence, cited, NameIndex(()), frozenset())

    assert akin(sentence, atom, read(quote), found) is taken
