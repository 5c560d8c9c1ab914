"""What a caveat says about its sources is compared with their number, days and order; the rest with the quotes."""

from __future__ import annotations

import pytest

from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.grounding import Atom, AtomKind
from timeline.evidence.grounding.parsed_quote import ParsedQuote, parse_quote
from timeline.evidence.mentions import NameIndex
from timeline.evidence.quotes import Found, QuoteProof
from timeline.evidence.source_references import asides
from timeline.evidence.statements import Statement, grounded
from timeline.model.records import Quote, Source, Text

AT = Place("x")
NAMES = NameIndex(())


def read(source: str, published: str, text: str) -> ParsedQuote:
    quote = Quote(Text(source, AT), Text(source, AT), Text(text, AT))
    record = Source(source, AT, Text(source, AT), parse(published))
    return parse_quote(quote, QuoteProof(source, source, Found.FOUND), record, NAMES)


OLD = read("old", "2023-03-14", "The union's letter, dated 21 November 2022, had concerned the lights.")
NEW = read("new", "2024-02-09", "A letter of the union, received on 22 November 2022, described rust.")
THIRD = read("third", "2024-09-19", "Warnings were read, filed and forgotten.")


def held(text: str, *cited: ParsedQuote, part: str = "caveat") -> tuple[Atom, ...]:
    keys = tuple(str(one.quote.key) for one in cited)
    return grounded(Statement(part, text, AT, keys), cited, NAMES, frozenset())


def faults(text: str, *cited: ParsedQuote, part: str = "caveat") -> list[tuple[AtomKind, str]]:
    return [(atom.kind, atom.words) for atom in held(text, *cited, part=part) if not atom.grounded]


TRUE = """
The earlier report says that the letter was dated 21 November 2022, the later that it was received on 22 November.
The first text says that the letter was dated 21 November 2022; the second that it was received on 22 November.
A report of March 2023 says that the letter was dated 21 November 2022, a report of 9 February that it was received.
The 14 March 2023 report says that the letter was dated 21 November 2022.
Two reports give days of November 2022.
Both articles give days of November 2022.
By the earlier article the letter was dated 21 November 2022, by the later it was received on 22 November 2022.
The letter was dated 21 November 2022 in the first report and received on 22 November 2022 in the second.
The later text calls it a letter of the union; it also says that it was received.
The reports differ.
"""


@pytest.mark.parametrize("text", TRUE.split("\n")[1:-1])
def test_a_caveat_may_name_its_sources(text: str) -> None:
    assert faults(text, OLD, NEW) == []


@pytest.mark.parametrize("text", ["A report of March 2023 says that the letter was dated 21 November 2022."])
def test_nothing_but_a_caveat_may(text: str) -> None:
    assert (AtomKind.DATE, "March 2023") in faults(text, OLD, NEW, part="summary")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A report of April 2023 says that the letter was dated.", AtomKind.DATE, "April 2023"),
        ("A report of Wednesday, 14 March 2023 gives a day.", AtomKind.DATE, "Wednesday, 14 March 2023"),
        ("The third report gives 21 November 2022.", AtomKind.NUMBER, "third"),
        ("Three reports give days of November 2022.", AtomKind.NUMBER, "Three"),
        ("Two singers gave the letter.", AtomKind.NUMBER, "Two"),
        ("The letter was the second.", AtomKind.NUMBER, "second"),
        ("The report says that the letter was dated 23 November 2022.", AtomKind.DATE, "23 November 2022"),
    ],
)
def test_what_the_sources_are_not_is_refused(text: str, kind: AtomKind, words: str) -> None:
    assert (kind, words) in faults(text, OLD, NEW)


@pytest.mark.parametrize(
    "text",
    [
        "The later report says that the letter was dated 21 November 2022, the earlier that it was received.",
        "The second text says that the letter was dated 21 November 2022; the first says that it was received.",
        "A report of 9 February 2024 says that the letter was dated 21 November 2022.",
        "A report of 9 February 2024 says it was dated 21 November 2022, a report of March 2023 that it was received.",
    ],
)
def test_the_wrong_order_is_refused(text: str) -> None:
    found = [atom for atom in held(text, OLD, NEW) if atom.kind is AtomKind.RELATION]
    assert [atom.why for atom in found] == ["its quotes have it the other way round"]
    assert found[0].words in text


def test_where_both_say_it_the_order_is_not_judged() -> None:
    same = read("same", "2024-02-09", "The union's letter, dated 21 November 2022, had concerned the lights.")
    text = "The later report says that the letter was dated 21 November 2022, the earlier that it concerned the lights."
    assert faults(text, OLD, same) == []


def test_two_sources_of_one_day_are_in_no_order() -> None:
    other = read("other", "2023-03-14", "A letter of the union, received on 22 November 2022, described rust.")
    assert asides("The later report says that it was dated.", [OLD, other]).turns == ()


def test_two_reports_set_against_each_other_are_both_cited() -> None:
    text = "The earlier report says that the letter was dated 21 November 2022, the later report that it was."
    (found,) = [atom for atom in held(text, OLD) if atom.kind is AtomKind.RELATION]
    assert (found.words, found.why) == ("the later report", "its quotes are of one source")
    assert faults("An earlier report gave 21 November 2022.", OLD) == []


def test_of_three_sources_each_has_its_number() -> None:
    text = "The first report says this, the second that, and the third report says more."
    assert [turn.source for turn in asides(text, [THIRD, NEW, OLD]).turns] == ["old", "new", "third"]
    assert asides("The later report says more.", [THIRD, NEW, OLD]).turns == ()


def test_a_date_of_a_source_needs_no_quote() -> None:
    (date, *_) = held("A report of 14 March 2023 says that the letter was dated.", OLD, NEW)
    assert (date.kind, date.words, date.grounded, date.bearings) == (AtomKind.DATE, "14 March 2023", True, ())
