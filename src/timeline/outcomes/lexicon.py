"""The outcome words: what was done, the verbs, phrases and nouns that say it, and what one act says of another.

The tables are short strings, and the forms of the verbs are made from them on first use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

# act : verbs and phrases ; nouns of the act. In a phrase the first word is inflected, ``~`` stands for one to three
# words, and a last word "off", "down", "back", "out" or "up" may stand behind the object ("called the talks off").
_ACTS = """
sign: sign, ink, put ~ name to, put ~ names to, put ~ signature to, put ~ signatures to ; signing, signings,
  signature, signatory, signatories
agree: agree, reach agreement, reach an agreement, strike a deal, reach a deal, come to an agreement, reach
  consensus, shake hands on
announce: announce, declare, proclaim, make public, make ~ public ; announcement, declaration, proclamation
hold: hold, take place, happen, occur, convene, stage, conduct, meet for, go ahead
host: host, play host to, co-host
chair: chair, co-chair, preside over
join: join, accede, become a member of, become a party to, be admitted to, become part of ; accession
attend: attend, take part, participate ; attendance, participation
resume: resume, restart, reopen, renew ; resumption, renewal
deny: deny, dispute, plead not guilty ; denial
refuse: refuse, decline ; refusal
reject: reject, refuse, turn down, decline, dismiss, throw out, vote down, vote against, spurn, rebuff, say no
  to, deny, veto ; rejection, refusal, dismissal, veto
postpone: postpone, delay, defer, put off, push back, put back, reschedule, shelve ; postponement, delay,
  deferral
adjourn: adjourn ; adjournment
cancel: cancel, call off, scrap, abandon, axe, shelve ; cancellation
suspend: suspend, halt, pause, freeze, put on hold, put ~ on hold ; suspension, freeze
withdraw: withdraw, pull out, quit, back out, drop out, pull back, retract, take back, retreat ; withdrawal,
  retraction, retreat
leave: leave, depart, quit ; departure
fail: fail, collapse, break down, fall through, fall apart, come to nothing, flop ; failure, collapse
succeed: succeed ; success
confirm: confirm, corroborate ; confirmation
admit: admit, be admitted to, acknowledge, confess, concede, plead guilty ; admission, confession
win: win, triumph, prevail, be victorious, claim victory, secure victory ; win, victory, triumph
lose: lose, suffer defeat ; loss, defeat
elect: elect, vote in, re-elect ; election
appoint: appoint, name, install, swear in, designate ; appointment
nominate: nominate ; nomination
resign: resign, step down, quit, stand down, tender ~ resignation, hand in ~ resignation ; resignation
sack: sack, fire, dismiss, oust, depose, remove from office, relieve of, relieve ~ of ; dismissal, sacking,
  ouster, removal
abdicate: abdicate, give up the throne ; abdication
convict: convict, find guilty, find ~ guilty ; conviction
acquit: acquit, exonerate, clear, find not guilty, find ~ not guilty, clear of, clear ~ of ; acquittal,
  exoneration
sentence: sentence, jail, imprison
charge: charge, indict ; indictment
accuse: accuse ; accusation
sue: sue, take ~ to court, file a lawsuit, bring a lawsuit
arrest: arrest, detain, take into custody, take ~ into custody, apprehend ; arrest, detention
release: release, free, set free ; release
escape: escape, flee ; escape
murder: murder, assassinate ; murder, murders, assassination
execute: execute, put to death ; execution, executions
kill: kill, shoot dead, slay, claim the lives, claim the life, take the lives ; killing, killings
die: die, perish, pass away, lose ~ life, lose ~ lives, lose their lives ; death, deaths
injure: injure, wound, hurt ; injury, injuries
survive: survive ; survival
approve: approve, pass, adopt, endorse, authorise, authorize, sign off on, clear, wave through, give the
  go-ahead, give ~ approval, give ~ backing, green-light, greenlight ; approval, adoption, endorsement, passage,
  authorisation, authorization, go-ahead
ratify: ratify ; ratification
accept: accept, take up ; acceptance
grant: grant
award: award ; award
uphold: uphold, affirm, let ~ stand
overturn: overturn, quash, annul, set aside, strike down, reverse, revoke, rescind, repeal, void, invalidate,
  throw out ; annulment, repeal, revocation, reversal
rule: rule, hold that, find that ; ruling
favour: favour, find for, rule for, rule in favour of, find in favour of, decide for
disfavour: disfavour, find against, rule against, decide against
allow: allow, permit, let, authorise, authorize, legalise, legalize
ban: ban, prohibit, outlaw, bar, forbid, disallow ; ban, prohibition
block: block, veto, thwart ; veto
lift: lift, ease, remove ; lifting, removal
impose: impose, levy ; imposition
open: open, inaugurate ; opening, inauguration
close: close, shut, shut down, shutter ; closure, closing, shutdown
launch: launch, lift off, blast off, roll out ; launch, launching, lift-off, rollout
begin: begin, start, commence, kick off, get under way, get underway, initiate, break out ; beginning, start,
  commencement, outbreak
end: end, conclude, finish, cease, stop, wind up, come to an end, be over, wrap up ; end, ending, conclusion,
  cessation
complete: complete, finish ; completion
found: establish, set up, create, form, founded ; establishment, creation, foundation, founding, formation
dissolve: dissolve, disband, abolish, break up ; dissolution, abolition
build: build, construct, erect ; construction
destroy: destroy, demolish, raze, tear down, burn down ; destruction, demolition
restore: restore, reinstate ; restoration, reinstatement
publish: publish, release, issue, bring out, come out ; publication, release
discover: discover, detect, find, find that, uncover, unearth, identify ; discovery, detection
replicate: replicate, reproduce ; replication
disprove: disprove, refute, debunk, rebut
invade: invade, march into ; invasion
attack: attack, raid, assault ; attack, raid, assault
capture: capture, seize, conquer, overrun, take control of ; capture, seizure, conquest
surrender: surrender, capitulate, lay down ~ arms ; surrender, capitulation
liberate: liberate ; liberation
occupy: occupy ; occupation
sink: sink ; sinking
crash: crash ; crash
buy: buy, purchase, acquire, take over ; purchase, acquisition, takeover
sell: sell ; sale
merge: merge ; merger
marry: marry, wed ; marriage, wedding
divorce: divorce ; divorce
crown: crown ; coronation
promise: promise, pledge, vow, commit ; promise, pledge
support: support, back ; support, backing
oppose: oppose ; opposition
"""

# Acts told in too many ways for a missing word to say anything: only a contradiction counts.
_SOFT_ACTS = """
visit: visit, travel to, pay a visit, call on, tour ; visit, tour
meet: meet, hold talks, hold a meeting, confer, call on ; meeting
discuss: discuss, hold talks, talk about, deliberate ; discussion
arrive: arrive, reach, land ; arrival
return: return, come back, go back ; return
say: say, state, tell, note
rise: rise, increase, grow, climb, surge, jump, soar, go up, gain ; rise, increase, growth, surge, jump
fall: fall, decrease, drop, decline, shrink, plunge, slump, slip, go down, dip, sink ; fall, decrease, drop,
  decline
raise: raise, increase, put up, hike ; increase
cut: cut, reduce, lower, slash ; cut, reduction
strengthen: strengthen ; strengthening
weaken: weaken ; weakening
give: give, hand over, donate
take: take
make: make
become: become
speak: speak
write: write
bring: bring
send: send
see: see
get: get
go: go
come: come
run: run
lead: lead
pay: pay
spend: spend
teach: teach
think: think
keep: keep
know: know
show: show
stand: stand
fight: fight
draw: draw
lay: lay
wear: wear
throw: throw
fly: fly
grow: grow
drive: drive
choose: choose
read: read
beat: beat, defeat
promote: promote ; promotion
demote: demote ; demotion
"""

# Verbs of no act of their own, for their past forms only.
_PLAIN_IRREGULAR = """
lend lent; hear heard; feel felt; hide hid hidden; forgive forgave forgiven; ride rode ridden; sing sang sung; swim
swam swum; steal stole stolen; wake woke woken; bear bore borne; bind bound; bleed bled; blow blew blown; breed
bred; catch caught; cling clung; deal dealt; dig dug; drink drank drunk; eat ate eaten; feed fed; fling flung; hang
hung; lean leant; learn learnt; mean meant; mistake mistook mistaken; seek sought; shine shone; sleep slept; slide
slid; spring sprang sprung; stick stuck; sting stung; strive strove striven; sweep swept; undergo underwent
undergone; undertake undertook undertaken; weave wove woven; weep wept; withhold withheld; withstand withstood;
arise arose arisen; bite bit bitten; bend bent; grind ground; leap leapt;
rebuild rebuilt; overcome overcame; overthrow overthrew overthrown; foresee foresaw foreseen; rewrite rewrote rewritten;
repay repaid; mislead misled; forbear forbore; partake partook
"""

# Nouns that name an act and nothing else. Of the others ("the ruling", "the victory", "its foundation") a summary may
# speak in passing, of the thing and not of the act: they are soft.
_PURE_NOUNS = """
signing signings resignation acquittal conviction cancellation postponement rejection withdrawal suspension killing
killings murder murders assassination abdication arrest surrender dismissal ratification approval refusal retraction
resumption ouster exoneration expulsion annulment revocation repeal reinstatement
"""

# A quote of the act on the left bears out a claim of the acts on the right.
_IMPLIED = """
host: hold
chair: hold attend
host: attend
meet: hold
ratify: approve
murder: kill
execute: kill
kill: die
sentence: convict
charge: accuse
abdicate: resign
adjourn: postpone
launch: begin
open: begin
close: end
complete: end
crown: appoint
grant: approve
award: grant win
confirm: announce
"""

# A quote that the act on the left was done bears out a claim that the acts on the right were not.
_EXCLUDED = """
acquit: convict
reject: approve accept grant allow ratify
refuse: approve accept grant allow agree
deny: confirm admit
cancel: hold launch open
favour: disfavour
disfavour: favour
lose: win
win: lose
fail: succeed win
survive: die
ban: allow
block: approve allow
overturn: uphold
uphold: overturn
rise: fall
fall: rise
"""

_OPPOSITES = {"rise": "fall", "raise": "cut", "strengthen": "weaken", "promote": "demote"}
_OPPOSITES |= {act: opposed for opposed, act in _OPPOSITES.items()}

# base: past, participle (where they are one form, once)
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
begin let wrap step rub flop dip wed forbid rebut
"""
_DOUBLED = frozenset(_DOUBLED_WORDS.split())


UNCHANGING = frozenset(
    {"burst", "cast", "cost", "split", "spread", "shed", "thrust", "bet", "hit", "upset"}
)  # past as base
_EITHER = frozenset({"cancel", "travel", "annul"})  # doubled on one side of the Atlantic


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase may say: its acts, the first the likeliest, and whether all of them are soft."""

    acts: tuple[str, ...]
    soft: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that follow a phrase's first (``~`` any), and what the whole says."""

    rest: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs by form, phrases by the form of their first word (longest first), nouns; and the acts' relations."""

    verbs: Mapping[str, Entry]
    phrases: Mapping[str, tuple[Phrase, ...]]
    nouns: Mapping[str, Entry]
    bases: frozenset[str]
    implied: Mapping[str, frozenset[str]]
    excluded: Mapping[str, frozenset[str]]


@cache
def tables() -> Lexicon:
    """The tables, made on first use."""
    verbs: dict[str, list[str]] = {}
    phrases: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    nouns: dict[str, list[str]] = {}
    bases: set[str] = set()
    soft: set[str] = set()
    for table, gentle in ((_ACTS, False), (_SOFT_ACTS, True)):
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
            for noun in named.replace(",", " ").split():
                nouns.setdefault(noun, []).append(act)

    def entry(acts: list[str]) -> Entry:
        return Entry(tuple(dict.fromkeys(acts)), all(act in soft for act in acts))

    pure = frozenset(_PURE_NOUNS.split())
    by_first: dict[str, list[Phrase]] = {}
    for (first, rest), acts in sorted(phrases.items(), key=lambda item: -len(item[0][1])):
        by_first.setdefault(first, []).append(Phrase(rest, entry(acts)))
    return Lexicon(
        {form: entry(acts) for form, acts in verbs.items()},
        {first: tuple(each) for first, each in by_first.items()},
        {noun: Entry(entry(acts).acts, entry(acts).soft or noun not in pure) for noun, acts in nouns.items()},
        frozenset(bases),
        _relation(_IMPLIED),
        _relation(_EXCLUDED),
    )


def opposite(act: str) -> str:
    """The act that cannot be true of the same thing, or no word."""
    return _OPPOSITES.get(act, "")


def forms(verb: str) -> Iterator[str]:
    """The forms of ``verb``: base, third person, past, participle, gerund."""
    if verb == "be":
        yield from ("be", "am", "is", "are", "was", "were", "been", "being")
        return
    yield verb
    yield verb[:-1] + "ies" if _y(verb) else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    if verb in _EITHER:
        yield from (verb + "ed", verb + "ing", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
        return
    irregular = _irregular().get(verb)
    yield from irregular or (_joined(verb, "ed"),)
    yield _joined(verb, "ing")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in f"{_IRREGULAR};{_PLAIN_IRREGULAR}".replace("\n", " ").split(";"))
    return {row[0]: tuple(row[1:]) for row in rows if row}


@cache
def irregular_pasts() -> Mapping[str, str]:
    """The base of each irregular past form that is not itself a base."""
    return {past: base for base, pasts in _irregular().items() for past in pasts if past != base}


def _y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"


def _joined(verb: str, ending: str) -> str:
    """``verb`` with "ed" or "ing", as English spells it."""
    if ending == "ed" and _y(verb):
        return verb[:-1] + "ied"
    if verb == "die" and ending == "ing":
        return "dying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe"))):
        return verb[:-1] + ending
    return verb + (verb[-1] if verb in _DOUBLED else "") + ending


def _relation(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        act, _, acts = line.partition(":")
        found.setdefault(act, set()).update(acts.split())
    return {act: frozenset(acts) for act, acts in found.items()}
