"""Grounding: each atom of a sentence against its quotes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grounded import held, names, read, wrong
from labelled import CORPUS, rows
from timeline.evidence.grounding import Atom, AtomKind, ground

ACCORD = "Arden and Bress signed the trade accord in Port Lune on Thursday, ending three years of talks."
TRUE = [
    ("Arden and Bress signed the accord on 6 May 2021.", ACCORD),
    ("The trade agreement was signed.", "The ministers signed the trade agreement."),
    ("The talks had lasted 3 years.", "The talks lasted three years."),
    (
        "The vote took place on 6 May 2021, two days after the debate.",
        "The vote took place two days after the debate, on Thursday.",
    ),
    ("The firm apologised.", "The firm made an apology."),
    ("Anglia bought the mine.", "Vale Mills sold the mine to Anglia."),
    ("There was a fire in the depot.", "A fire broke out in the depot, which will be rebuilt."),
    ("The show was held in March.", "The show took place in March. Another will be held in May."),
    ("The firm was fined for dumping waste.", "The firm was fined for the dumping of waste."),
    ("Police do not think it was stolen on purpose.", "Police do not think that it was stolen on purpose."),
    ("All schools were closed.", "All schools were closed, but the hospital stayed open."),
    ("She won in round 9.", "She won in the ninth round."),
    ("Two judges, Ada Roe and Ben Coe, dissented.", "Judge Ada Roe and Judge Ben Coe dissented."),
    ("The line was proposed in 1851 and opened twelve years later.", "The line, proposed in 1851, was opened in 1863."),
    ("The mill was sold to the council.", "The council bought the mill."),
    ("The samples held 2 micrograms per liter.", "The samples held 2 micrograms per litre."),
    ("No pact was signed.", "The pact was not signed."),
    ("Lorries heavier than 7.5 tonnes are banned.", "Lorries above 7.5 tonnes are banned."),
    ("Public meeting at the Corn Exchange", "A public meeting will be held at the Corn Exchange on 21 May."),
    ("Opening of the museum", "The museum will open on 21 May."),
    ("Election of the mayor", "The mayor will be elected on 21 May."),
    ("Second phase of the works to end", "The second phase of the works is due to end in spring 2025."),
    # The act in other words, or as a noun
    ("The senators rejected the bill.", "The senators voted 40-31 to reject the bill."),
    ("The talks ended without a deal.", "The talks broke up on Thursday without a deal."),
    ("Nine people died in the blast.", "The blast left nine people dead."),
    ("Roe is to be sentenced in May.", "Judge Coe set sentencing of Roe for May."),
    ("Roe was elected president.", "Roe won the presidential election."),
    ("The town held its first fair.", "Stalls opened at noon at the first fair in the town."),
    ("The baker sent the bread back.", "The baker sent the stale bread back to the mill."),
    ("Roe fought a finding that he lied.", "Roe fought the board's finding that he lied."),
    ("Members voted against admitting women.", "Members turned down a motion to admit women."),
    ("The firm has halted the sale.", "The firm is discontinuing the sale."),
    ("The boat reached Lune.", "The boat sailed into Lune after leaving Arden."),
    ("Until 1968 men were not admitted to the college.", "It was not until 1968 that the college admitted men."),
    ("The verdict, of which no copy is left, is not known.", "No copy is left, and the verdict is not known."),
    ("The bill became law in May.", "The president signed the bill into law in May."),
    # What nobody did, in other words
    ("The driver was not hurt.", "The driver was unhurt."),
    ("Nobody was injured.", "No injuries were reported."),
    ("No charges were brought.", "The prosecutors decided not to press charges."),
    (
        "The law required it to publish accounts, but it has never done so.",
        "It has never published accounts, although the law required it to publish them.",
    ),
    (
        "She was the first woman to hold the post.",
        "The first woman in the post, she took over where no woman had held it before.",
    ),
    # Numbers
    ("The boat sank with 140 people aboard.", "The boat had 140 aboard when it sank; fifty people are missing."),
    ("The two sides agreed.", "Arden and Bress agreed."),
]


@pytest.mark.parametrize(("claim", "quote"), TRUE)
def test_what_a_quote_says_in_other_words_is_grounded(claim: str, quote: str) -> None:
    assert wrong(claim, quote) == set()


FALSE = [
    ("date", "The accord was signed on 7 May 2021.", ACCORD),
    ("date", "The bill was rejected in 1831.", "The assembly rejected the bill in 1829; a second bill passed in 1831."),
    ("name", "Arden and Corvia signed the trade accord.", ACCORD),
    ("outcome", "A public meeting took place.", "A public meeting will be held on 21 May."),
    ("outcome", "The museum was opened.", "The museum will open on 21 May."),
    ("name", "Tove Gorst withdrew her proof.", "Tove Arnesen withdrew her proof of the Gorst conjecture."),
    ("name", "The owner, Rodham Coal, paid.", "At a pit near Rodham the owner, Dunmoor Coal, paid."),
    ("date", "It will be signed by the end of the month.", "It was drafted on Monday. It will be signed by June."),
    ("word", "The stage was won by Rook.", "The stage was cancelled. Rook keeps the jersey."),
    ("name", "The report names John Smith.", "The report names John Brown and Mary Smith."),
    ("number", "The talks lasted four years.", ACCORD),
    ("number", "The convoy lost 31 ships.", "The convoy lost 7 of its 31 ships."),
    ("number", "She was 40 minutes behind.", "The winner took 24 minutes; she was 40 seconds behind."),
    ("outcome", "The pact was signed.", "The pact will be signed in June."),
    ("outcome", "The coins are of the ninth century.", "The coins are perhaps of the ninth century."),
    ("outcome", "The hotline was in operation.", "The hotline will be in operation."),
    ("outcome", "The bill was rejected.", "The senators voted 40-31 to approve the bill."),
    ("outcome", "The bill was rejected.", "The senators will vote on whether to reject the bill."),
    ("outcome", "The shop opened in May.", "The shop closed in May."),
    ("outcome", "The envoys boycotted the dinner.", "The envoys came to the dinner."),
    ("outcome", "The firm refused to build the mill.", "The firm will build the mill."),
    ("outcome", "Roe was convicted.", "Roe was questioned for nine hours."),
    ("outcome", "They signed a pact.", "They agreed on the text of a pact."),
    ("outcome", "The union welcomed the closure.", "The mine closed in 1984."),
    ("outcome", "They agreed to conclude negotiations.", "They agreed to expedite negotiations."),
    ("outcome", "The bill became law.", "The senators backed the bill at first reading."),
    ("outcome", "The prisoners were freed after talks.", "They held talks in Lune on the release of the prisoners."),
    ("outcome", "The boat left Lune.", "The boat reached Lune."),
    ("outcome", "The lamp was launched in May.", "The launch of the lamp is planned for May."),
    ("outcome", "There was a parade in Harn on 4 May.", "A parade is planned in Harn on 4 May."),
    ("outcome", "A public meeting took place at the hall.", "A public meeting will be held at the hall."),
    ("outcome", "The works were finished.", "Once the works are finished, the road may reopen."),
    ("word", "All the claims were accepted.", "All but two of the claims were accepted."),
    ("outcome", "It had bought copper.", "It had sold copper."),
    ("opposite", "Women could vote.", "Men could vote."),
    ("opposite", "He earned less than his brother.", "He earned more than his brother."),
    ("opposite", "The tower is taller than the church.", "The tower is shorter than the church."),
    ("opposite", "The sale was lawful.", "The sale was unlawful."),
    ("opposite", "The sample was complete.", "The sample was incomplete."),
    ("number", "The siege lasted eleven months.", "The siege lasted eleven weeks."),
    ("number", "The three sides agreed.", "The two sides agreed."),
    ("negation", "The driver was not hurt.", "The driver was hurt."),
    ("negation", "There were no survivors.", "There were 14 survivors."),
    ("negation", "The talks were not held.", "The talks were held on Thursday."),
    ("word", "Arden and Bress signed a secret trade accord.", ACCORD),
    ("word", "The ministers eagerly accepted an offer.", "The ministers accepted an offer."),
]


@pytest.mark.parametrize(("kind", "claim", "quote"), FALSE)
def test_what_no_quote_says_is_not_grounded(kind: str, claim: str, quote: str) -> None:
    assert kind in wrong(claim, quote)


PEOPLE = {"ann-vale": ["Ann Vale", "Vale"], "tom-rook": ["Tom Rook", "Rook"]}


def test_an_office_that_the_quote_gives_to_another_is_refused() -> None:
    quote = "Goalkeeper Ann Vale saved two penalties and captain Tom Rook scored the last."
    assert "name" in wrong("Goalkeeper Tom Rook scored the last.", quote, known=PEOPLE)
    assert wrong("Captain Tom Rook scored the last.", quote, known=PEOPLE) == set()


def test_who_does_what_to_whom_is_refused_where_a_quote_turns_it_round() -> None:
    quote = "Ann Vale will host Tom Rook next week."
    assert wrong("Tom Rook will host Ann Vale.", quote, known=PEOPLE) == {"relation"}
    assert wrong("Ann Vale will be hosted by Tom Rook.", quote, known=PEOPLE) == {"relation"}
    assert wrong("Tom Rook will be hosted by Ann Vale.", quote, known=PEOPLE) == set()


def test_an_accepted_stem_needs_no_evidence() -> None:
    index = names({})
    quote = read("The ministers signed the pact.", 0, "2021-05-08", index)
    atoms = ground("The ministers signed the landmark pact.", [quote], index, frozenset({"landmark"}))
    assert all(atom.grounded for atom in atoms)


def test_a_sentence_without_quotes_has_no_atoms() -> None:
    assert ground("The pact was signed.", [], names({}), frozenset()) == ()


def test_a_bearing_stands_in_its_quote() -> None:
    for atom in held("Arden and Bress signed the accord after three years.", ACCORD):
        assert atom.grounded
        for bearing in atom.bearings:
            assert ACCORD[bearing.start : bearing.end] == bearing.words


VOCABULARY = """
the pact was not signed by Arden Bress Ann Vale in 1851 three of its 31 ships will be sold , ; . and to from no
before after two years later twice perhaps by on Monday host hosted but who minister agreed principle
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)


@given(st.text(max_size=60) | WORDS, st.lists(st.text(max_size=60) | WORDS, max_size=3))
def test_any_text_is_taken_apart_into_atoms_that_lie_in_it(claim: str, quotes: list[str]) -> None:
    for atom in held(claim, *quotes, known=PEOPLE):
        assert claim[atom.start : atom.end] == atom.words
        assert 0 <= atom.start < atom.end <= len(claim)


@pytest.mark.slow
@given(st.sampled_from([quote for row in rows(CORPUS) for quote in row["quotes"]]) | WORDS)
@settings(max_examples=400)
def test_a_sentence_is_grounded_in_itself(text: str) -> None:
    """But for a date that is read from a day it is not told on, or that contradicts itself."""
    atoms = held(text, text, known=PEOPLE)
    assert [atom for atom in atoms if not atom.grounded and atom.kind is not AtomKind.DATE] == []


@pytest.mark.slow
@given(WORDS, WORDS, WORDS)
@settings(max_examples=300)
def test_another_quote_never_ungrounds_a_word_or_a_name(claim: str, quote: str, other: str) -> None:

    def missing(atoms: list[Atom]) -> set[tuple[int, str]]:
        return {(atom.start, atom.words) for atom in atoms if not atom.grounded and atom.kind is AtomKind.WORD}

    assert missing(held(claim, quote, other)) - missing(held(claim, quote)) <= {
        (atom.start, atom.words) for atom in held(claim, quote) if atom.kind is AtomKind.OUTCOME
    }


@pytest.mark.slow
def test_a_thousand_sentences_take_about_a_second() -> None:
    """A wide margin: what is measured here is that no text takes quadratic time, not the machine."""
    index = names(PEOPLE)
    cited = [read(ACCORD, 0, "2021-05-08", index)]
    started = time.process_time()
    for _ in range(300):
        ground("Arden and Bress signed the accord on 6 May 2021.", cited, index, frozenset())
    ground("the pact was not signed by Ann Vale in 1851, " * 300, cited, index, frozenset())
    assert time.process_time() - started < 10
