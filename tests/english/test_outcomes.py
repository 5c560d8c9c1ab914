"""Outcomes and negations are read as the labelled tables say, and as laws that hold for any text."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negations_table import ALIKE, ROWS
from negations_table import Row as NegationRow
from outcomes_table import FALSE, TRUE, Pair
from timeline.english.outcomes import (
    Outcome,
    bears_out,
    borne_out,
    contradicts,
    is_adverse,
    leaves_open,
    negations,
    outcomes,
)
from timeline.english.outcomes.lexicon import forms, tables
from timeline.english.stems import stem


def accepted(pair: Pair) -> bool:
    quotes = outcomes(pair.quote)
    return all(borne_out(claim, quotes) for claim in outcomes(pair.claim))


def shown(text: str) -> list[str]:
    return [" ".join(filter(None, ("not" if each.negated else "", each.act, each.modal))) for each in outcomes(text)]


def only(text: str) -> Outcome:
    (found,) = outcomes(text)
    return found


def test_at_most_one_true_pair_in_a_hundred_is_refused() -> None:
    refused = [pair for pair in TRUE if not accepted(pair)]
    assert len(TRUE) >= 300
    assert len(refused) <= len(TRUE) // 100, refused


def test_at_most_one_false_pair_in_a_hundred_is_accepted() -> None:
    passed = [pair for pair in FALSE if accepted(pair)]
    assert len(FALSE) >= 300
    assert len(passed) <= len(FALSE) // 100, passed


def test_every_claim_of_the_false_table_tells_of_an_outcome() -> None:
    assert [pair.claim for pair in FALSE if not outcomes(pair.claim)] == []


def test_no_row_stands_in_both_tables_or_twice() -> None:
    rows = [*TRUE, *FALSE]
    assert len(set(rows)) == len(rows)


def test_every_text_supports_itself() -> None:
    texts = {text for pair in (*TRUE, *FALSE) for text in (pair.claim, pair.quote)}
    assert [text for text in sorted(texts) if not accepted(Pair(text, text))] == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("They signed it.", "sign"),
        ("They have not signed it.", "not sign"),
        ("They will sign it.", "sign future"),
        ("They won't sign it.", "not sign future"),
        ("They may sign it.", "sign possible"),
        ("They would have signed it.", "sign possible"),
        ("It is to be signed.", "sign future"),
        ("It was to be signed.", "sign future"),
        ("They agreed to sign it.", "agree; sign future"),
        ("They refused to sign it.", "refuse; not sign"),
        ("They failed to sign it.", "not sign"),
        ("They did not fail to sign it.", "sign"),
        ("They managed to sign it.", "~manag; sign"),
        ("They did not manage to sign it.", "not ~manag; not sign"),
        ("They were unlikely to sign it.", "not sign possible"),
        ("If it is signed, all is well.", "sign possible"),
        ("It was signed and ratified.", "sign; ratify"),
        ("It was not signed or ratified.", "not sign; not ratify"),
        ("It was not cancelled but postponed.", "not cancel; postpone"),
        ("They will sign and ratify it.", "sign future; ratify future"),
        ("They called the whole thing off.", "cancel"),
        ("He was found not guilty.", "acquit"),
        ("He lost his life.", "die"),
        ("The launch was postponed.", "launch future; postpone"),
        ("The U.S. signed it.", "sign"),
        ("Nobody signed it.", "not sign"),
        ("They left without signing it.", "leave; not sign"),
        ("He was accused of killing her.", "accuse; kill possible"),
        ("It was allegedly signed.", "sign possible"),
        ("They beat Spain.", "beat"),
        ("The table is green.", ""),
        ("", ""),
    ],
)
def test_reading(text: str, acts: str) -> None:
    assert "; ".join(shown(text)) == acts


def test_the_words_of_an_outcome_are_its_verb_and_what_stands_before_it() -> None:
    text = "The pact has not yet been signed by the envoy."
    found = only(text)
    assert found.words == "has not yet been signed"
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    ("quote", "claim", "borne"),
    [
        ("They signed it.", "It was signed.", True),
        ("The mob murdered him.", "The mob killed him.", True),
        ("The mob killed him.", "The mob murdered him.", False),
        ("Peru hosted it.", "It was held.", True),
        ("It was held.", "Peru hosted it.", False),
        ("It was not held.", "Peru did not host it.", True),
        ("Peru did not host it.", "It was not held.", False),
        ("They rejected it.", "They did not approve it.", True),
        ("They did not approve it.", "They rejected it.", False),
        ("They will sign it.", "They may sign it.", True),
        ("They may sign it.", "They will sign it.", False),
    ],
)
def test_support_goes_one_way(quote: str, claim: str, borne: bool) -> None:
    assert bears_out(only(quote), only(claim)) is borne


@pytest.mark.parametrize(
    ("quote", "claim", "against"),
    [
        ("The shop closed.", "The shop opened.", True),
        ("The shop did not open.", "The shop opened.", True),
        ("The shop will open.", "The shop opened.", True),
        ("The shop may close.", "The shop opened.", False),
        ("The work began.", "The work ended.", True),
        ("The mob killed him.", "The mob hurt him.", True),
        ("The shop moved.", "The shop opened.", False),
        ("She spoke of the opening.", "The shop opened.", False),
    ],
)
def test_a_contrary_contradicts_and_another_act_does_not(quote: str, claim: str, against: bool) -> None:
    claimed = only(claim)
    assert any(contradicts(said, claimed) for said in outcomes(quote)) is against


def test_what_a_decision_does_by_itself_is_done() -> None:
    assert borne_out(only("The bill was rejected."), outcomes("They voted to reject the bill."))
    assert borne_out(only("She resigned."), outcomes("She announced her resignation."))
    assert not borne_out(only("A bridge was built."), outcomes("They voted to build a bridge."))
    assert not borne_out(only("She resigned."), outcomes("He demanded her resignation."))


def test_who_did_not_admit_it_may_have_denied_it() -> None:
    assert leaves_open(only("He did not admit it."), only("He denied it."))
    assert not leaves_open(only("He admitted it."), only("He denied it."))


@pytest.mark.parametrize("text", ["They boycotted it.", "They refused to go.", "They called it off."])
def test_adverse_acts(text: str) -> None:
    assert is_adverse(outcomes(text)[0])


@pytest.mark.parametrize("text", ["They signed it.", "They did not boycott it.", "They dropped in.", "They closed it."])
def test_acts_that_are_not_adverse(text: str) -> None:
    assert not is_adverse(outcomes(text)[0])


def test_contraries_are_acts_and_go_both_ways() -> None:
    known = tables()
    acts = {act for table in (known.verbs, known.nouns) for entry in table.values() for act in entry.acts}
    for act, others in known.contrary.items():
        assert {act, *others} <= acts
        assert all(act in known.contrary[other] for other in others)
        assert others.isdisjoint(known.implied.get(act, frozenset()))
    assert known.adverse <= acts


def test_a_soft_act_is_only_contradicted() -> None:
    claim = only("The envoy visited Cairo.")
    assert claim.soft
    assert borne_out(claim, outcomes("The envoy was in Cairo."))
    assert not bears_out(only("The envoy will visit Cairo."), claim)
    assert not borne_out(claim, outcomes("The envoy will visit Cairo."))
    assert not borne_out(only("The prices rose."), outcomes("The prices fell."))


def test_no_quote_supports_an_outcome_by_saying_nothing() -> None:
    assert not borne_out(only("They signed it."), ())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_negations(row: NegationRow) -> None:
    found = [(each.words, each.scope) for each in negations(row.text)]
    assert found == [(words, tuple(stem(word) for word in scope)) for words, scope in row.found]


def test_the_table_of_negations_is_large_enough() -> None:
    assert len(ROWS) >= 80
    assert sum(not row.found for row in ROWS) >= 15


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_ways_of_denying_have_one_scope(one: str, other: str) -> None:
    (first,), (second,) = negations(one), negations(other)
    common = set(first.scope) & set(second.scope)
    assert common in (set(first.scope), set(second.scope))


def test_the_forms_of_verbs() -> None:
    assert list(forms("sign")) == ["sign", "signs", "signed", "signing"]
    assert list(forms("deny")) == ["deny", "denies", "denied", "denying"]
    assert list(forms("ban")) == ["ban", "bans", "banned", "banning"]
    assert list(forms("agree")) == ["agree", "agrees", "agreed", "agreeing"]
    assert list(forms("withdraw")) == ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"]
    assert {"cancelled", "canceled"} <= set(forms("cancel"))


def test_what_acts_imply_and_exclude_are_acts() -> None:
    known = tables()
    phrases = (each.entry for row in known.phrases.values() for each in row)
    acts = {act for entry in (*known.verbs.values(), *known.nouns.values(), *phrases) for act in entry.acts}
    for relation in (known.implied, known.excluded, known.turns):
        assert {act for act, others in relation.items() for act in (act, *others)} <= acts


VOCABULARY = (
    "the a pact talks minister India no not never nobody neither nor without failed to refused agreed will would may "
    "have has been be was is signed sign signing launch launched of by and or but if that , . ; … ( ) called off put "
    "down found guilty only until longer didn't won't U.S. 's No. 5 rose fell hardly lost his life over"
)
WORDS = VOCABULARY.split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@pytest.mark.slow
@settings(max_examples=400)
@given(st.one_of(SENTENCES, st.text(max_size=200)))
def test_any_text_is_read_in_order_within_it(text: str) -> None:
    for found in (outcomes(text), negations(text)):
        for each in found:
            assert 0 <= each.start < each.end <= len(text)
            assert each.words == text[each.start : each.end]
    heads = [each.end for each in outcomes(text) if " " not in each.words]
    assert heads == sorted(heads)
    assert all(each.modal in ("", "future", "possible") for each in outcomes(text))
    starts = [each.start for each in negations(text)]
    assert starts == sorted(starts)


@given(SENTENCES)
def test_a_text_supports_whatever_it_says(text: str) -> None:
    found = outcomes(text)
    assert all(bears_out(each, each) for each in found)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["signed ", "not ", "to ", "agreed to ", "will not ", "no pact ", "and ", ", ", "call ", "put ~ ", "without ",
     "failed to ", "was not signed or ", "early ", "also ", "launch ", "x", ".", "…", "'", "-", "fly ",
     "the launch of "],
)  # fmt: skip
@pytest.mark.parametrize("reader", [outcomes, negations], ids=["outcomes", "negations"])
def test_time_grows_with_the_text_and_not_faster(reader: object, piece: str) -> None:
    assert callable(reader)

    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        reader(text)
        return time.process_time() - start

    seconds(100)
    assert seconds(40_000) < 8 * seconds(10_000) + 0.5


def test_importing_stays_cheap() -> None:
    code = (
        "import sys; from timeline.english.outcomes import lexicon; "
        "print(lexicon.tables.cache_info().misses, 'snowballstemmer' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["0", "False"]
