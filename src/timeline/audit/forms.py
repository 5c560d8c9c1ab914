"""The forms of the verbs that are planted in sentences. No form is guessed: only verbs that are listed are planted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    past: str
    participle: str
    third: str
    gerund: str


# (the end of the base that is dropped, the ending of past and participle, of the third person, and in -ing) → the bases
_REGULAR = {
    ("", "ed", "s", "ing"): """
        abandon accept add adjourn adopt allow answer appeal appear appoint arrest ask attend avoid award boycott
        call chair claim clear co-chair collect complain condemn conduct confirm consent construct consult convict
        crown deepen defeat defend deliver demand depart detain develop discover display elect embark end enter
        envision exhibit expand explain export extend fail follow gain grant halt happen help host import inspect
        install intend invest join kill lift load maintain mention need offer open order overturn paint perform plant
        present prevent proclaim protest reject reopen repair report represent respond restart return review sail
        seem sign start strengthen succeed support suspend talk train treat turn visit vow walk warn work
    """,
    ("", "ed", "es", "ing"): """
        abolish address attach demolish discuss dismiss establish finish launch pass polish publish push quash reach
        search stress touch veto
    """,
    ("e", "ed", "es", "ing"): """
        acquire announce approve argue arrange arrive cease celebrate change close complete conclude continue convene
        create damage decide declare decline decrease dine ease excavate execute exonerate explore expose fine hope
        improve inaugurate include increase introduce invite issue merge move name negotiate note nominate observe
        oppose organise participate pledge postpone praise prepare produce promise propose prosecute provide purchase
        raise reduce refuse release remove replace rescue resume retire save schedule serve settle share update use
        welcome
    """,
    ("", "d", "s", "ing"): "agree free guarantee",
    ("y", "ied", "ies", "ying"): "accompany apply bury carry copy deny identify occupy ratify supply testify try",
    ("", "ned", "s", "ning"): "ban plan shun",
    ("", "ped", "s", "ping"): "drop equip scrap ship skip stop",
    ("", "ted", "s", "ting"): "acquit admit commit permit submit",
    ("", "bed", "s", "bing"): "rob snub",
    ("", "red", "s", "ring"): "bar occur refer",
    ("", "led", "s", "ling"): "cancel fulfil patrol signal travel",
}
# base, past, participle, form in -ing
_IRREGULAR = """
    become became become becoming | begin began begun beginning | break broke broken breaking
    bring brought brought bringing | build built built building | buy bought bought buying
    choose chose chosen choosing | come came come coming | cut cut cut cutting | draw drew drawn drawing
    fall fell fallen falling | find found found finding | fly flew flown flying | forbid forbade forbidden forbidding
    get got got getting | give gave given giving | grow grew grown growing | hear heard heard hearing
    hold held held holding | keep kept kept keeping | know knew known knowing | lay laid laid laying
    lead led led leading | leave left left leaving | lend lent lent lending | let let let letting
    lose lost lost losing | make made made making | meet met met meeting | pay paid paid paying | put put put putting
    quit quit quit quitting | read read read reading | repay repaid repaid repaying | ride rode ridden riding
    ring rang rung ringing | rise rose risen rising | run ran run running | say said said saying | see saw seen seeing
    sell sold sold selling | send sent sent sending | set set set setting | show showed shown showing
    shrink shrank shrunk shrinking | shut shut shut shutting | sing sang sung singing | sit sat sat sitting
    speak spoke spoken speaking | spend spent spent spending | stand stood stood standing
    steal stole stolen stealing | strike struck struck striking | take took taken taking
    teach taught taught teaching | tell told told telling | think thought thought thinking
    throw threw thrown throwing | win won won winning | withdraw withdrew withdrawn withdrawing
    withhold withheld withheld withholding | write wrote written writing
"""


def _verbs() -> Iterator[Forms]:
    for (lost, past, third, gerund), bases in _REGULAR.items():
        for base in bases.split():
            stem = base.removesuffix(lost)
            yield Forms(base, stem + past, stem + past, stem + third, stem + gerund)
    for entry in re.split(r"[|\n]", _IRREGULAR):
        if entry.strip():
            base, past, participle, gerund = entry.split()
            yield Forms(base, past, participle, f"{base}s", gerund)


VERBS = {forms.base: forms for forms in _verbs()}
PARTICIPLES = {forms.participle: forms.base for forms in VERBS.values()}
