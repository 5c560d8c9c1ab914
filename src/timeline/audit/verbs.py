"""Verbs that tell what came of something, each with its opposites; shared by what turns deeds round."""

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
# What a quote may say instead of the opposite, which then may be true of something in it.
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

# Verbs that tell all without an object: the talks began, the bridge opened to cars.
ALONE = frozenset(
    words_of(
        "arrive attend begin cease close decline decrease depart end expand fail fall increase leave lose open quit "
        "reopen resume rise shrink shut start stop succeed win"
    )
)
# Verbs that may be told without one, but say little that could be turned round: the ministers met, agreed, decided.
BY_THEMSELVES = ALONE | frozenset(words_of("accept agree commit conclude decide join meet pass"))
# Verbs before what is to be done, and before what is said.
BEFORE_TO = frozenset(words_of("agree begin cease commit decide decline fail refuse start"))
BEFORE_THAT = frozenset(words_of("announce confirm deny"))


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb of OPPOSITES: ``tense`` is base, past, participle, gerund or third."""

    verb: str
    tense: str


_TENSES = ("third", "gerund", "participle", "past", "base")  # of equal forms, the last
FORMS = {getattr(VERBS[verb], tense): Form(verb, tense) for tense in _TENSES for verb in OPPOSITES}


def in_tense(verb: str, tense: str) -> str:
    """The verb in the tense of a Form."""
    form: str = getattr(VERBS[verb], tense)
    return form
