"""Verbs that tell what came of something, each with its opposites and its forms; shared by what turns deeds round."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.audit.falsehood import words_of

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
NOUNS = {
    "acceptance": "refusal", "approval": "rejection", "arrival": "departure", "defeat": "victory", "failure": "success",
    "growth": "decline", "opening": "closure", "opposition": "support", "progress": "setback", "readiness": "refusal",
    "signing": "rejection", "success": "failure", "support": "opposition", "victory": "defeat",
}  # fmt: skip

_PASTS = """
be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built
buy bought bought|choose chose chosen|come came come|cut cut cut|do did done|draw drew drawn|fall fell fallen
find found found|fly flew flown|forbid forbade forbidden|get got got|give gave given|go went gone|grow grew grown
have had had|hear heard heard|hold held held|keep kept kept|know knew known|lay laid laid|lead led led|leave left left
lend lent lent|let let let|lose lost lost|make made made|meet met met|pay paid paid|put put put|quit quit quit
read read read|ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|sell sold sold|send sent sent
set set set|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sit sat sat|speak spoke spoken
spend spent spent|stand stood stood|steal stole stolen|take took taken|teach taught taught|tell told told
think thought thought|throw threw thrown|win won won|withdraw withdrew withdrawn|withhold withheld withheld
write wrote written
"""
_IRREGULAR = {
    base: (past, done) for base, past, done in (entry.split() for entry in re.split(r"[|\n]", _PASTS.strip()))
}
_DOUBLED = frozenset(
    words_of("admit ban bar commit drop occur permit plan prefer refer regret ship shun skip snub stop submit scrap")
)
_DOUBLED_GERUND = _DOUBLED | frozenset(words_of("begin cut get let put quit run set shut sit win"))


def past(verb: str) -> str:
    """The past form: signed, held."""
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _with_ed(verb)


def participle(verb: str) -> str:
    """The past participle: signed, held, begun."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _with_ed(verb)


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else f"{verb}ed"


def gerund(verb: str) -> str:
    """The form in -ing."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in _DOUBLED_GERUND else f"{verb}ing"


def third(verb: str) -> str:
    """The form in -s."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb of OPPOSITES: ``tense`` is base, past, participle, gerund or third."""

    verb: str
    tense: str


_SHAPES: dict[str, Callable[[str], str]] = {
    "base": str,
    "past": past,
    "participle": participle,
    "gerund": gerund,
    "third": third,
}
FORMS: dict[str, Form] = {}
for _tense, _shape in reversed(_SHAPES.items()):
    FORMS.update({_shape(_verb): Form(_verb, _tense) for _verb in OPPOSITES})


def in_tense(verb: str, tense: str) -> str:
    """The verb in the tense of a Form."""
    return _SHAPES[tense](verb)


def base_of(word: str) -> str | None:
    """The verb of a form in -ed, or of an irregular one; None where it may be none."""
    if word in FORMS:
        return FORMS[word].verb
    for verb, forms in _IRREGULAR.items():
        if word in forms:
            return verb
    return None
