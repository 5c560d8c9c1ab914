"""A quote is read from the source's own words only, and once."""

from __future__ import annotations

from grounded import names, read
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.evidence.grounding.parsed_quote import parse_quote
from timeline.evidence.quotes import Found, QuoteProof
from timeline.model.records import Quote, Source, Text

AT = Place("x")
QUOTE = "Ann Vale [not the mayor] signed 12 pacts on Thursday, two days after the vote."


def test_a_quote_is_read_for_all_that_it_tells() -> None:
    index = names({"ann-vale": ["Ann Vale"]})
    told = read("Ann Vale did not sign 12 pacts on Thursday.", 0, "2021-05-08", index)
    assert [mention.id for mention in told.mentions] == ["ann-vale"]
    assert [one.words for one in told.quantities] == ["12"]
    assert [(one.act, one.negated) for one in told.outcomes] == [("sign", True)]
    assert [one.words for one in told.negations] == ["not"]
    assert {"sign", "pact"} <= told.roots


def test_the_editors_own_words_say_nothing() -> None:
    added = (QUOTE.index("["), QUOTE.index("]") + 1)
    source = Source("s", AT, Text("t", AT), parse("2021-05-08"))
    quote = Quote(Text("q", AT), Text("s", AT), Text(QUOTE, AT))
    told = parse_quote(quote, QuoteProof("q", "s", Found.FOUND, added=(added,)), source, names({}))
    assert len(told.own) == len(QUOTE)
    assert told.negations == ()
    assert "mayor" not in told.roots
    assert told.between(*added).words == "[not the mayor]"


def test_a_day_told_by_its_distance_is_an_item_of_the_telling() -> None:
    told = read("Arden withdrew on 9 May 2021, two days after Bress voted.", 0, "2021-05-08", names({}))
    days = [item.intervals for item in told.telling.items if item.kind == "date"]
    assert [(one.first, one.last) for intervals in days for one in intervals] == [(737919, 737919), (737917, 737917)]
