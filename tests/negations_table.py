"""Negations, labelled by hand: a row is ``text | words: scope ; …``, and a text that denies nothing has no words.

Scopes are given in words, in the text's order: the test compares their stems.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A text, and for each negation its words and the words that it governs."""

    text: str
    found: tuple[tuple[str, tuple[str, ...]], ...]


_ROWS = """
India did not sign the pact. | not: sign pact
India didn't sign the pact. | didn't: sign pact
India didn’t sign the pact. | didn’t: sign pact
India has not signed the pact. | not: signed pact
India hasn't yet signed the new trade pact. | hasn't: signed pact
India will not sign the pact. | not: sign pact
India won't sign. | won't: sign
India cannot sign the pact. | cannot: sign pact
The pact was not signed. | not: pact signed
The pact was never signed. | never: pact signed
The pact has never been ratified. | never: pact ratified
No pact was signed. | No: pact signed
No trade pact was signed in Delhi. | No: pact signed
India signed no pact. | no: signed pact
The talks produced no agreement. | no: produced agreement
No one signed the pact. | No one: signed pact
Nobody signed the pact. | Nobody: signed pact
None of the ministers signed the pact. | None: ministers signed
Nothing was agreed. | Nothing: agreed
They agreed on nothing. | nothing: agreed
Neither side signed the pact. | Neither: side signed
Neither minister signed. | Neither: minister signed
The plan was neither approved nor rejected. | neither: approved ; nor: rejected
India signed neither pact. | neither: signed pact
They left without signing the pact. | without: signing pact
The talks ended without agreement. | without: agreement
The talks ended without an agreement. | without: agreement
The parties failed to agree. | failed to: agree
The parties failed to sign the pact. | failed to: sign pact
He fails to appear. | fails to: appear
The ministers no longer support the plan. | no longer: support plan
The road is no longer open. | no longer: road open
He hardly spoke. | hardly: speak
They scarcely met. | scarcely: meet
He did not attend, nor did he send a deputy. | not: attend ; nor: send deputy
Nor did the king attend. | Nor: king attend
He did not attend or speak. | not: attend speak
Not one vote was cast. | Not: vote cast
Not all members voted. | Not: members voted
The king never returned to Paris. | never: returned
The court did not hear the appeal. | not: hear appeal
The court found no evidence of fraud. | no: find evidence
There was no evidence of fraud. | no: evidence
There were no survivors. | no: survivors
He had no licence. | no: licence
He has no children. | no: children
No evidence was found. | No: evidence find
The probe detected no methane. | no: detected methane
The drug did not reduce pain. | not: reduce pain
The result could not be replicated. | not: result replicated
The result was not significant. | not: significant
The treaty never entered into force. | never: entered
The bill did not pass. | not: pass
The ship was not damaged. | not: ship damaged
The ship was not badly damaged. | not: ship damaged
He is not guilty. | not: guilty
He pleaded not guilty. | not: guilty
He was found not guilty. | not: guilty
India and China did not discuss trade. | not: discuss trade
It wasn't the first summit. | wasn't: first summit
They do not recognise the government. | not: recognise government
He might not attend the talks. | not: attend talks
The city should not have opened the dam. | not: opened dam
The minister said he would not resign. | not: resign
The minister said that no decision had been taken. | no: decision take
She said nothing. | nothing: say
He nowhere mentions the duke. | nowhere: mentions duke
The army met no resistance. | no: meet resistance
Without a quorum the meeting ended. | Without: quorum
They agreed not to raise tariffs. | not: raise tariffs
He promised never to return. | never: return
The rains have not come; the fields are dry. | not: come
No, he did not sign. | not: sign
The pact, not the treaty, was signed. | not: treaty
The pact will not be signed until May. | not: pact signed
The paper has not been peer-reviewed. | not: paper peer-reviewed
The jury did not reach a verdict. | not: reach verdict
The jury reached no verdict. | no: reached verdict
Nobody was killed. | Nobody: killed
The comet was not seen again. | not: comet see again
The envoy never met the king. | never: meet king
The firm hasn't paid. | hasn't: pay
The vaccine had no effect. | no: effect
It was not only signed but also ratified. |
The plan was not just approved but funded. |
He not merely signed the pact. |
The pact was not signed until Monday. |
The dead were not found till spring. |
No fewer than ten people came. |
No more than ten people came. |
No less than a third voted. |
It was nothing but a rumour. |
Nothing less than a miracle saved them. |
There is no doubt that it was signed. |
He is none other than the king. |
See case No. 5 of 1912. |
Whether or not he signed is disputed. |
It was signed, if not ratified. |
The vote was held no later than May. |
The pact is not without critics. |
They did not fail to sign the pact. |
Nobody did nothing. |
The northern notary signed a note. |
Nonetheless the pact was signed. |
"""


def _row(line: str) -> Row:
    text, _, found = line.partition(" |")
    parts = [part.partition(":") for part in found.split(";") if part.strip()]
    return Row(text, tuple((words.strip(), tuple(scope.split())) for words, _, scope in parts))


ROWS = tuple(_row(line) for line in _ROWS.strip().splitlines())

# Two ways of denying the same: their scopes hold the same stems.
ALIKE = (
    ("No agreement was signed.", "They did not sign an agreement."),
    ("They signed no agreement.", "They did not sign an agreement."),
    ("They never signed the agreement.", "The agreement was not signed."),
    ("They left without signing an agreement.", "They failed to sign an agreement."),
    ("The probe found no methane.", "The probe did not find methane."),
    ("No methane was found.", "The probe failed to find methane."),
)
