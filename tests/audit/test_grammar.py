"""What the audit plants is English: its verbs have the forms that they have, and stand where such verbs stand."""

from __future__ import annotations

import pytest

from timeline.audit.exchanged import adjoins
from timeline.audit.falsehood import Known
from timeline.audit.forms import VERBS, Forms
from timeline.audit.grammar import fits_article, instead
from timeline.audit.reversed import negations, outcomes
from timeline.audit.verbs import FORMS, OPPOSITES
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place
from timeline.model.config import QuotePolicy, Site
from timeline.model.records import Event, Prose, Quote, Text, Timeline

SITE = Site("A site", "", "https://example.org/", "en", {}, {}, True, QuotePolicy(), ())
AT = Place("content/events/x.yaml", 1, 1)

FORM_TABLE = """
accept accepted accepted accepts accepting
acquit acquitted acquitted acquits acquitting
agree agreed agreed agrees agreeing
begin began begun begins beginning
cancel cancelled cancelled cancels cancelling
co-chair co-chaired co-chaired co-chairs co-chairing
deny denied denied denies denying
forbid forbade forbidden forbids forbidding
pass passed passed passes passing
release released released releases releasing
shun shunned shunned shuns shunning
stop stopped stopped stops stopping
submit submitted submitted submits submitting
veto vetoed vetoed vetoes vetoing
visit visited visited visits visiting
withdraw withdrew withdrawn withdraws withdrawing
"""


@pytest.mark.parametrize("row", FORM_TABLE.split("\n")[1:-1])
def test_verbs_have_their_forms(row: str) -> None:
    forms = Forms(*row.split())
    assert VERBS[forms.base] == forms


def test_every_verb_that_is_exchanged_is_spelt_out() -> None:
    assert {*OPPOSITES, *(one for others in OPPOSITES.values() for one in others)} <= VERBS.keys()
    assert FORMS["held"].verb == "hold"
    assert all(other != verb for verb, others in OPPOSITES.items() for other in others)


@pytest.mark.parametrize(
    ("sentence", "other", "new"),
    [
        ("They [accepted] all of them.", "reject", "rejected"),
        ("The plan was [accepted] in May.", "reject", "rejected"),
        ("The deal [signed] in May was theirs.", "forbid", "forbidden"),
        ("The court has [allowed] the appeal.", "forbid", "forbidden"),
        ("They [agreed] to lend it.", "refuse", "refused"),
        ("They [announced] that it was over.", "deny", "denied"),
        ("The bridge [reopened] to cars.", "close", "closed"),
        ("The talks [began] on Monday.", "cease", "ceased"),
        ("After [visiting] the museum she left.", "avoid", "avoiding"),
        ("They [met] with the mayor.", "avoid", None),
        ("They [agreed] that it was over.", "refuse", None),
        ("They [agreed] on a plan.", "refuse", None),
        ("They [announced] that it was over.", "withdraw", None),
        ("A public [meeting] the mayor had wanted.", "avoid", None),
        ("A [meeting] was held.", "avoid", None),
        ("Lorries will be [allowed] back.", "forbid", None),
        ("They [began] to sing.", "end", None),
    ],
)
def test_a_verb_stands_where_it_may(sentence: str, other: str, new: str | None) -> None:
    before, _, rest = sentence.partition("[")
    word, _, behind = rest.partition("]")
    assert instead(FORMS[word], other, before, behind) == new


@pytest.mark.parametrize(
    ("before", "word", "fits"),
    [
        ("a ", "refusal", True),
        ("an ", "refusal", False),
        ("an ", "approval", True),
        ("a ", "eighth", False),
        ("an ", "18th", True),
        ("a ", "unanimous", True),
        ("the ", "eighth", True),
    ],
)
def test_an_article_fits_its_word(before: str, word: str, fits: bool) -> None:
    assert fits_article(before, word) is fits


def _planted(sentence: str, quoted: str = "Nothing of the kind.") -> str:
    quote = Quote(Text("key", AT), Text("source", AT), Text(quoted, AT))
    summary = Prose(Text(f"{sentence}[^key]", AT), (Text("key", AT),))
    event = Event(
        "x",
        AT,
        Text("A bell", AT),
        parse("2021"),
        AT,
        Text("happened", AT),
        Text("fair", AT),
        summary=summary,
        evidence={"key": quote},
    )
    known = Known(Timeline(SITE), {})
    return "\n".join(one.planted for plant in (negations, outcomes) for one in plant(event, known, list))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A jury convicted him in May.", "did not convict him"),
        ("A jury acquitted him in May.", "A jury convicted him"),
        ("The ministers will be hosted by the mayor.", "were hosted by"),
        ("The minister will be hosted by the mayor.", "was hosted by"),
        ("It found no sign of fire.", "found some sign"),
        ("It heard eight singers.", "heard no singers"),
    ],
)
def test_english_is_planted(sentence: str, words: str) -> None:
    assert words in _planted(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A jury convicted and fined him.", "did not convict and fined"),
        ("A jury convicted and fined him.", "refused to convict"),
        ("Only then will heavy lorries be allowed back.", "heavied"),
        ("Only then will heavy lorries be allowed back.", "will not"),
        ("Only then will heavy lorries be allowed back.", "forbidden"),
        ("The ships have lights.", "have not"),
        ("It could have prevented the fire.", "have not"),
        ("It was about the lights, not the steel.", "lights, the steel"),
        ("It rang at least three times.", "no times"),
        ("Cars followed three weeks later.", "no weeks"),
        ("The three singers left the hall.", "the no"),
        ("They feared that they would lose trade.", "lost trade"),
    ],
)
def test_what_is_no_english_is_not_planted(sentence: str, words: str) -> None:
    assert words not in _planted(sentence)


@pytest.mark.parametrize(
    ("text", "role", "true"),
    [
        ("council leader Ada Finch", "Council leader", True),
        ("The council's new leader, Ada Finch, said so.", "Council leader", True),
        ("The council's new leader, Ada Finch, said so.", "Leader of the council", True),
        ("Ada Finch, the pilots' secretary, said so.", "Secretary of the pilots", True),
        ("The council's new leader, Ada Finch, said so.", "Secretary of the council", False),
        ("Mayor Ada Finch and Harbour Master Tom Reed", "Harbour Master", False),
    ],
)
def test_a_role_that_may_be_hers_is_known(text: str, role: str, true: bool) -> None:
    assert adjoins(text, "Ada Finch", role) is true


def test_what_a_quote_says_in_other_words_is_not_planted() -> None:
    assert "acquitted" not in _planted("A jury convicted him.", "The jury cleared him of a second count.")
    assert "acquitted" in _planted("A jury convicted him.", "The jury heard him.")
