"""The small words: auxiliaries, negators, conditions, and the governors that change how an act is meant.

A governor makes an infinitive, a gerund or a noun denied or uncertain: ``failed to sign``, ``accused of killing``,
``postponed the launch``.
"""

from __future__ import annotations

from functools import cache

from timeline.english.outcomes.lexicon import forms

POSSIBLE, FUTURE = "possible", "future"

Governors = dict[str, tuple[bool, str]]  # word → whether it denies what depends on it, and how certain it leaves that


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _all_forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in forms(verb))


BE = _word_set("be am is are was were been being get got gets")
HAVE = _word_set("have has had having")
DO = _word_set("do does did")
MODALS = {
    **dict.fromkeys(_word_set("will shall would"), FUTURE),
    **dict.fromkeys(_word_set("may might could can must should ought"), POSSIBLE),
}
FINITE = BE | HAVE | DO | frozenset(MODALS)
NOT = _word_set("not never hardly scarcely nor neither")
NEGATIVE = _word_set("no none nobody nothing neither without nor nowhere never")
# "no fewer than", "not only" deny nothing.
NO_COUNT = _word_set("fewer less more later earlier sooner doubt matter other but wonder")
NOT_COUNT = _word_set("only just merely least simply solely fewer less more later earlier until till")
DOUBT = _word_set(
    "allegedly reportedly supposedly purportedly possibly perhaps probably likely maybe apparently nearly almost "
    "presumably potentially"
)
ADVERBS = _word_set(
    "also now then already just still yet ever soon only even once again first always often all both later today "
    "yesterday since thus therefore longer indeed instead however simply either long too so far going about set due "
    "together jointly"
)
CONDITION = _word_set("if unless whether lest")
OPENERS = _word_set(
    "that which who whom when while but because as although though after before where since so once until than"
)
FORESTALLING = _all_forms(
    "die leave resign quit withdraw collapse arrest kill cancel halt abandon stop interrupt dismiss"
)
UNTIL = _word_set("until till")
UNTOLD = _word_set(
    "known clear announced published disclosed revealed public final reported recorded confirmed certain explained "
    "expected specified stated mentioned named described given immediately"
)
UNFORTHCOMING = _word_set("say comment confirm disclose reveal discuss tell explain answer")
PREPOSITIONS = _word_set(
    "in on at to for from by with of after before during until since about over under against into without between "
    "beneath below above behind beside inside outside aboard "
    "among within near across around along through despite throughout beyond toward towards upon except"
)
LATER = _word_set("tomorrow shortly soon")
PERIODS = _word_set("week month year spring summer autumn fall winter")
DETERMINERS = _word_set(
    "the a an this that these those its their his her our any each 's of no every in on at for from by after before "
    "during following with without until since another upon into under against as despite first second third new"
)
OWNERS = _word_set("'s its their his her after following since welcomed with")
CHOOSING = _all_forms("decide choose opt")
DECIDING = _all_forms("vote decide announce")
DOUBTED_THAT = _all_forms(
    "propose suggest recommend demand request urge deny allege claim doubt suspect believe think hope fear"
) | _word_set("evidence rumour rumours rumor rumors speculation denial allegations")
DOUBTING = _word_set("denied denies alleged alleges claimed claims believes doubts")  # also without "that"
PLAINLY_FUTURE = BE | _word_set("expected set due scheduled slated poised about going")


@cache
def infinitive_governors() -> Governors:
    """For each governor, how it changes the infinitive that depends on it."""
    return {
        **dict.fromkeys(
            _all_forms(
                "want hope seek try attempt ask urge call threaten offer propose consider wish demand request need "
                "encourage press pressure allow permit appear seem tempt push lobby suppose believe "
                "allege report think claim say understand invite advise recommend authorise authorize enable help"
            )
            | _word_set(
                "have has "
                "likely right power powers ready willing bid chance proposal proposals effort efforts rumoured "
                "rumored eager keen permission leave licence motion application mandate opportunity "
                "opportunities option ability readiness"
            ),
            (False, POSSIBLE),
        ),
        **dict.fromkeys(
            _all_forms(
                "expect plan schedule agree decide promise pledge vow commit intend poise slate prepare arrange "
                "order require anticipate aim resolve undertake go project vote"
            )
            | _word_set(
                "due set about decision agreement deal pact intention bound meant preparations is are was were be"
            ),
            (False, FUTURE),
        ),
        **dict.fromkeys(
            _all_forms("manage force compel oblige proceed choose begin start continue cease come succeed oversee")
            | _word_set("had able first last only second third known found proud"),
            (False, ""),
        ),
        **dict.fromkeys(
            _all_forms("fail refuse decline neglect omit forget")
            | _word_set("unable unwilling refusal failure inability yet"),
            (True, ""),
        ),
        **dict.fromkeys(_word_set("unlikely reluctant"), (True, POSSIBLE)),
    }


@cache
def gerund_governors() -> Governors:
    """For each governor, how it changes the gerund that depends on it."""
    return {
        **dict.fromkeys(
            _all_forms(
                "consider discuss propose plan suggest contemplate accuse suspect charge deny oppose aim hope weigh "
                "favour favor recommend delay postpone debate forbid"
            )
            | _word_set(
                "sign signs hint towards toward possibility prospect risk talks negotiations before option idea "
                "intention suspicion readiness"
            ),
            (False, POSSIBLE),
        ),
        **dict.fromkeys(
            _all_forms("avoid refrain prevent bar ban prohibit stop block escape save spare rescue")
            | _word_set("without instead rather against short out"),
            (True, ""),
        ),
    }


@cache
def noun_governors() -> Governors:
    """For each governor, how it changes the act that a noun near it names."""
    return {
        **dict.fromkeys(
            _all_forms(
                "postpone delay plan schedule expect propose discuss oppose block prevent seek demand urge anticipate "
                "await announce cancel suspend consider prepare promise threaten envisage debate reschedule defer "
                "scrap negotiate recommend request halt thwart fear avert vote offer reject refuse pledge stay avoid "
                "escape prohibit forbid withhold deny save rescue spare"
            )
            | _word_set(
                "subject order orders ordered "
                "towards toward upcoming forthcoming possible prospective attempted pending potential for "
                "against due will would could may might should must off eventual calls talks whether if future "
                "alleged imminent"
            ),
            (False, FUTURE),
        ),
        **dict.fromkeys(_word_set("before until ahead"), (False, POSSIBLE)),
        **dict.fromkeys(_word_set("no without lack absence never not neither"), (True, "")),
    }
