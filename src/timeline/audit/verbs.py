"""Verbs for the result of an action, each with its opposites, for the modules that reverse actions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.audit.falsehood import words_of
from timeline.audit.forms import VERBS

_OPPOSITES = """
accept reject refuse | acquit convict | adopt reject | agree refuse | allow forbid | announce deny withdraw
appoint dismiss | approve reject veto | arrive depart | attend boycott skip | begin cease | build demolish | buy sell
chair boycott | co-chair boycott | close open | commit decline | complete abandon | conclude abandon | confirm deny
convict acquit | decide decline | deny confirm | elect reject | end begin | enter leave | envision oppose
expand shrink | fail succeed | fall rise | gain lose | give deny | grant deny refuse | hold cancel postpone
host snub | increase decrease reduce | join leave quit | launch cancel scrap | lend deny | lose win | meet avoid shun
open close shut | oppose support | pass reject | praise condemn | publish withhold | ratify reject | reach abandon
reduce increase | reject accept approve | release detain arrest | reopen close | resume suspend halt | rise fall
sell buy | sign reject cancel | start stop cancel | succeed fail | support oppose | suspend resume | visit avoid
welcome condemn reject | win lose | withdraw submit
"""
OPPOSITES = {
    verb: tuple(others)
    for entry in re.split(r"[|\n]", _OPPOSITES)
    if entry.strip()
    for verb, *others in [entry.split()]
}
# Synonyms of an opposite. If a quote has one of them, the opposite may be true of something in it, and is not planted.
ALIKE = {
    "acquit": ("clear", "exonerate"),
    "close": ("shut",),
    "shut": ("close",),
    "end": ("finish",),
    "cease": ("stop",),
}
NOUNS = {
    "acceptance": "refusal", "approval": "rejection", "arrival": "departure", "defeat": "victory", "failure": "success",
    "growth": "decline", "opening": "closure", "opposition": "support", "progress": "setbacks", "readiness": "refusal",
    "signing": "rejection", "success": "failure", "support": "opposition", "victory": "defeat",
}  # fmt: skip

# Verbs that are complete without an object: the talks began, the bridge opened to cars.
ALONE = frozenset(
    words_of(
        "arrive attend begin cease close decline decrease depart end expand fail fall increase leave lose open quit "
        "reopen resume rise shrink shut start stop succeed win"
    )
)
# Verbs that may have no object, but then say little that could be reversed: the ministers met, agreed, decided.
BY_THEMSELVES = ALONE | frozenset(words_of("accept agree commit conclude decide join meet pass"))
# Verbs that an infinitive with “to” may follow, and verbs that a clause with “that” may follow.
BEFORE_TO = frozenset(words_of("agree begin cease commit decide decline fail refuse start"))
BEFORE_THAT = frozenset(words_of("announce confirm deny"))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb in ``OPPOSITES``. ``tense`` is base, past, participle, gerund or third."""

    verb: str
    tense: str


_TENSES = ("third", "gerund", "participle", "past", "base")  # where two forms are equal, the later tense counts
FORMS = {getattr(VERBS[verb], tense): Form(verb, tense) for tense in _TENSES for verb in OPPOSITES}


def in_tense(verb: str, tense: str) -> str:
    """The verb in that tense (see ``Form``)."""
    form: str = getattr(VERBS[verb], tense)
    return form
