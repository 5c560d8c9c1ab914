"""The lexicon: the tables of the acts, prepared for reading on first use, with every form of their verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.english.outcomes.acts import ACTS, ADVERSE, AMBIGUOUS, DECIDED, PURE_NOUNS, SOFT_ACTS
from timeline.english.outcomes.implications import CONTRARY, EXCLUDED, IMPLIED, TURNS

# Verbs that belong to no act: only their past forms are needed.
_PLAIN_IRREGULAR = """
lend lent; hear heard; feel felt; hide hid hidden; forgive forgave forgiven; ride rode ridden; sing sang sung; swim swam
swum; steal stole stolen; wake woke woken; bear bore borne; bind bound; bleed bled; blow blew blown; breed bred; catch
caught; cling clung; deal dealt; dig dug; drink drank drunk; eat ate eaten; feed fed; fling flung; hang hung; lean
leant; learn learnt; mean meant; mistake mistook mistaken; seek sought; shine shone; sleep slept; slide slid; spring
sprang sprung; stick stuck; sting stung; strive strove striven; sweep swept; undergo underwent undergone; undertake
undertook undertaken; weave wove woven; weep wept; withhold withheld; withstand withstood; arise arose arisen; bite bit
bitten; bend bent; grind ground; leap leapt; rebuild rebuilt; overcome overcame; overthrow overthrew overthrown; foresee
foresaw foreseen; rewrite rewrote rewritten; repay repaid; mislead misled; forbear forbore; partake partook
"""

# base past participle; one form if past and participle are equal
_IRREGULAR = """
hold held; win won; lose lost; begin began begun; withdraw withdrew withdrawn; quit quit; forbid forbade forbidden;
overturn overturned; break broke broken; fall fell fallen; put put; set set; take took taken; throw threw thrown;
find found; give gave given; say said; tell told; meet met; come came come; go went gone; come came; strike struck;
shake shook shaken; stand stood; swear swore sworn; shoot shot; slay slew slain; shut shut; build built; tear tore
torn; burn burned; bring brought; sink sank sunk; buy bought; sell sold; get got gotten; wind wound; speak spoke
spoken; freeze froze frozen; flee fled; write wrote written; send sent; see saw seen; run ran run; lead led; pay
paid; lay laid; spend spent; teach taught; think thought; keep kept; know knew known; show showed shown; fight
fought; draw drew drawn; wear wore worn; fly flew flown; grow grew grown; drive drove driven; choose chose chosen;
read read; beat beat beaten; rise rose risen; cut cut; shrink shrank shrunk; hurt hurt; let let; become became
become; make made; leave left; uphold upheld; overrun overran overrun; plead pleaded; wed wed; founded founded
"""
_DOUBLED_WORDS = """
scrap ban bar commit admit acquit permit refer defer quit put set cut hit slip drop plan stop shut win sit get run
begin let wrap step rub flop dip wed forbid rebut shun snub skip trim gut
"""
_DOUBLED = frozenset(_DOUBLED_WORDS.split())


UNCHANGING = frozenset(
    {"burst", "cast", "cost", "split", "spread", "shed", "thrust", "bet", "hit", "upset"}
)  # the past is the same as the base
_DOUBLED_OR_NOT = frozenset({"cancel", "travel", "annul"})  # British English doubles the last letter


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """What a word or phrase may say: its acts, the likeliest first, and whether any of them is soft."""

    acts: tuple[str, ...]
    soft: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a phrase after the first (``~`` stands for any), and what the whole phrase says."""

    rest: tuple[str, ...]
    entry: LexiconEntry


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs by form, phrases by the form of their first word (longest first), nouns, and the relations of the acts.

    ``implied`` contains for each act also the act itself. ``decided`` are the words for acts that a decision does by
    itself.
    """

    verbs: Mapping[str, LexiconEntry]
    phrases: Mapping[str, tuple[Phrase, ...]]
    nouns: Mapping[str, LexiconEntry]
    bases: frozenset[str]
    implied: Mapping[str, frozenset[str]]
    excluded: Mapping[str, frozenset[str]]
    contrary: Mapping[str, frozenset[str]]
    turns: Mapping[str, frozenset[str]]
    decided: frozenset[str]
    adverse: frozenset[str]


@cache
def tables() -> Lexicon:
    """The lexicon, made on first use."""
    verbs: dict[str, list[str]] = {}
    phrases: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    nouns: dict[str, list[str]] = {}
    bases: set[str] = set()
    soft: set[str] = set()
    for table, gentle in ((ACTS, False), (SOFT_ACTS, True)):
        for line in table.replace("\n  ", " ").strip().splitlines():
            act, _, words = line.partition(":")
            said, _, named = words.partition(";")
            if gentle:
                soft.add(act)
            for verb in (each.split() for each in said.split(",")):
                for form in forms(verb[0]):
                    if len(verb) == 1:
                        verbs.setdefault(form, []).append(act)
                    else:
                        phrases.setdefault((form, tuple(verb[1:])), []).append(act)
                if len(verb) == 1:
                    bases.add(verb[0])
            for noun in named.replace(",", " ").replace(";", " ").split():
                nouns.setdefault(noun, []).append(act)

    ambiguous = {form for verb in AMBIGUOUS.split() for form in forms(verb)}

    def said_by(form: str, acts: list[str]) -> LexiconEntry:
        return LexiconEntry(tuple(dict.fromkeys(acts)), form in ambiguous or any(act in soft for act in acts))

    pure, done = frozenset(PURE_NOUNS.split()), frozenset(DECIDED.split())
    by_first: dict[str, list[Phrase]] = {}
    for (first, rest), acts in sorted(phrases.items(), key=lambda item: -len(item[0][1])):
        by_first.setdefault(first, []).append(Phrase(rest, said_by(first, acts)))
    return Lexicon(
        {form: said_by(form, acts) for form, acts in verbs.items()},
        {first: tuple(each) for first, each in by_first.items()},
        {noun: LexiconEntry(tuple(dict.fromkeys(acts)), noun not in pure) for noun, acts in nouns.items()},
        frozenset(bases),
        {act: others | {act} for act, others in _relation(IMPLIED).items()},
        _relation(EXCLUDED),
        _contraries(CONTRARY),
        _contraries(TURNS),
        frozenset(word for table in (verbs, nouns) for word, acts in table.items() if not done.isdisjoint(acts)),
        frozenset(ADVERSE.split()),
    )


def _contraries(table: str) -> dict[str, frozenset[str]]:
    """For each act of a table, the other acts of its rows."""
    found: dict[str, set[str]] = {}
    for row in table.split(";"):
        acts = set(row.split())
        for act in acts:
            found.setdefault(act, set()).update(acts - {act})
    return {act: frozenset(others) for act, others in found.items()}


def forms(verb: str) -> Iterator[str]:
    """The forms of ``verb``: base, third person, past, participle, gerund."""
    if verb == "be":
        yield from ("be", "am", "is", "are", "was", "were", "been", "being")
        return
    yield verb
    yield (
        verb[:-1] + "ies"
        if _ends_in_consonant_y(verb)
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    )
    if verb in _DOUBLED_OR_NOT:
        yield from (verb + "ed", verb + "ing", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
        return
    irregular = _irregular().get(verb)
    yield from irregular or (_with_ending(verb, "ed"),)
    yield _with_ending(verb, "ing")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """The past forms of each irregular verb."""
    rows = (row.split() for row in f"{_IRREGULAR};{_PLAIN_IRREGULAR}".replace("\n", " ").split(";"))
    return {row[0]: tuple(row[1:]) for row in rows if row}


@cache
def irregular_pasts() -> Mapping[str, str]:
    """The base of each irregular past form that differs from it."""
    return {past: base for base, pasts in _irregular().items() for past in pasts if past != base}


def _ends_in_consonant_y(verb: str) -> bool:
    """Whether a verb ends with a consonant and "y"."""
    return verb.endswith("y") and verb[-2] not in "aeiou"


def _with_ending(verb: str, ending: str) -> str:
    """``verb`` with the ending "ed" or "ing", spelt correctly."""
    if ending == "ed" and _ends_in_consonant_y(verb):
        return verb[:-1] + "ied"
    if verb == "die" and ending == "ing":
        return "dying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe"))):
        return verb[:-1] + ending
    return verb + (verb[-1] if verb in _DOUBLED else "") + ending


def _relation(table: str) -> dict[str, frozenset[str]]:
    """For each act on the left of a table, the acts on the right."""
    found: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        act, _, acts = line.partition(":")
        found.setdefault(act, set()).update(acts.split())
    return {act: frozenset(acts) for act, acts in found.items()}
