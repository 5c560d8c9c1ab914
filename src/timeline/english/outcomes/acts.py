"""The acts: the verbs, phrases, nouns and states that report each of them.

A line is ``act: verbs and phrases ; nouns ; words for the resulting state``. In a phrase the first word is inflected,
and ``~`` stands for one to three words. A last word "off", "down", "back", "out" or "up" may come after the object
("called the talks off").
"""

from __future__ import annotations

# Acts that few words report: a sentence that claims one must find it in its quotes.
ACTS = """
sign: sign, ink, put ~ name to, put ~ names to, put ~ signature to, put ~ signatures to ; signing, signings, signature,
  signatory, signatories
agree: agree, reach agreement, reach an agreement, strike a deal, reach a deal, come to an agreement, reach consensus,
  shake hands on, reach ~ settlement, come to terms, strike a bargain, hammer out, settle
host: host, play host to, co-host
chair: chair, co-chair, preside over
deny: deny, dispute, plead not guilty ; denial
refuse: refuse, decline, turn down ; refusal
reject: reject, refuse, turn down, decline, dismiss, throw out, vote down, vote against, spurn, rebuff, say no to, deny,
  veto, defeat, rule out, overrule, shoot down ; rejection, refusal, dismissal, veto
postpone: postpone, delay, defer, put off, push back, put back, reschedule, shelve ; postponement, delay, deferral
adjourn: adjourn ; adjournment
cancel: cancel, call off, scrap, abandon, axe, shelve, abort, ditch, pull the plug on ; cancellation, abandonment
suspend: suspend, halt, discontinue, pause, freeze, put on hold, put ~ on hold, interrupt, break off, stop ;
  suspension, freeze, moratorium
withdraw: withdraw, pull out, quit, back out, drop out, pull back, retract, take back, retreat, pull away, drop ;
  withdrawal, retraction, retreat
admit: admit, be admitted to, acknowledge, confess, concede, plead guilty, own up ; admission, confession
elect: elect, re-elect, vote into, return to power, give ~ term ; election, re-election
appoint: appoint, name, install, instal, swear in, designate, take office, assume office, take ~ oath, hire ;
  appointment, installation
nominate: nominate, put forward ; nomination
resign: resign, step down, quit, stand down, step aside, tender ~ resignation, hand in ~ resignation, hand in ~ notice,
  leave office, give up ~ post ; resignation, resignations
sack: sack, fire, dismiss, oust, depose, remove from office, remove ~ from office, remove as, relieve of, relieve ~
  of, strip of, strip ~ of, topple, overthrow, unseat, impeach, part company with, discharge, recall, expel, lay off ;
  dismissal, sacking, ouster, overthrow
abdicate: abdicate, give up the throne, give up ~ throne, renounce the throne, renounce ~ throne ; abdication
convict: convict, find guilty, find ~ guilty, return a guilty ; conviction
acquit: acquit, exonerate, clear, absolve, find not guilty, find ~ not guilty, clear of, clear ~ of ; acquittal,
  exoneration
pardon: pardon ; pardon
sentence: sentence, jail, imprison, send to prison, send ~ to prison, give ~ sentence, receive ~ sentence, give ~ term ;
  sentence, sentencing, imprisonment
charge: charge, indict, prosecute, bring charges, bring ~ charges, press charges, put on trial, file charges ;
  indictment, charge, charges, prosecution, arraignment
sue: sue, take ~ to court, bring a lawsuit, bring ~ action, bring ~ suit, bring ~ claim, file suit, file ~ lawsuit, file
  ~ suit, file ~ claim, file ~ action, take legal action, start proceedings ; lawsuit, suit
arrest: arrest, detain, take into custody, take ~ into custody, apprehend, round up ; arrest, arrests, detention,
  custody
release: release, free, set free, let go, walk free, discharge ; release
murder: murder, assassinate, stab to death, gun down, strangle ; murder, murders, assassination
execute: execute, put to death, behead, guillotine, burn at the stake, hang ; execution, executions
approve: approve, pass, adopt, endorse, authorise, authorize, sign off on, clear, wave through, give the go-ahead, give
  ~ approval, give ~ backing, give ~ assent, give ~ blessing, give ~ consent, green-light, greenlight, vote for, vote in
  favour of, vote through, consent ; approval, adoption, endorsement, passage, authorisation,
  authorization, go-ahead, assent, consent
enact: enact, become law, pass into law, pass ~ into law, sign into law, sign ~ into law, give royal assent, give ~
  assent ;
  enactment
ratify: ratify ; ratification
accept: accept, take up, say yes to ; acceptance
uphold: uphold, affirm, let ~ stand, leave ~ standing, leave ~ in place, sustain, stand by
overturn: overturn, quash, annul, set aside, strike down, reverse, revoke, rescind, repeal, void, invalidate, throw out,
  declare void, declare ~ void, declare unconstitutional, declare ~ unconstitutional, overrule ; annulment, repeal,
  revocation, reversal ; unconstitutional
favour: favour, find for, rule for, rule in favour of, find in favour of, side with
disfavour: disfavour, find against, rule against
ban: ban, prohibit, outlaw, bar, forbid, disallow, criminalise, criminalize ; ban, prohibition ; illegal
merge: merge, amalgamate, join forces ; merger, amalgamation
marry: marry, wed, tie the knot ; marriage, wedding
divorce: divorce ; divorce
crown: crown ; coronation
invade: invade, march into ; invasion
surrender: surrender, capitulate, lay down ~ arms, give up ~ arms, give up ~ weapons, give ~ up ; surrender,
  capitulation
fine: fine, hit with ~ fine, hit with ~ penalty, penalise, penalize ; fine, fines, penalty
apologise: apologise, apologize, say sorry, say ~ sorry ; apology, apologies ; sorry
annex: annex ; annexation
welcome: welcome, hail, praise, applaud, commend, laud, greet, cheer, receive, be pleased, be delighted, be glad,
  express ~
  satisfaction, take comfort ; welcome, praise
conclude: conclude ~ talks, conclude ~ negotiations, complete ~ talks, complete ~ negotiations, finish ~ talks, finish ~
  negotiations, wrap up ~ talks, wrap up ~ negotiations, conclude talks, conclude negotiations, complete talks, complete
  negotiations, finish talks, finish negotiations, wrap up talks, wrap up negotiations
nationalise: nationalise, nationalize ; nationalisation, nationalization
privatise: privatise, privatize ; privatisation, privatization
"""

# Acts that so many words report that a missing word means nothing: only a contradiction counts.
SOFT_ACTS = """
announce: announce, declare, proclaim, make public, make ~ public, unveil, reveal, disclose ; announcement, declaration,
  proclamation
hold: hold, take place, happen, occur, convene, stage, conduct, meet for, go ahead, gather ; gathering
join: join, accede, become a member of, become a party to, be admitted to, become part of, enter, enlist, sign up ;
  accession
attend: attend, take part, participate, be present ; attendance, participation
resume: resume, restart, reopen, renew, begin again, start again, open again, meet again ; resumption, renewal,
  reopening
leave: leave, depart, quit, set out, set off, set sail ; departure, exit
fail: fail, collapse, break down, fall through, fall apart, come to nothing, flop, stall, end without, break up without,
  close without, go bust, give way, cave in, crumble ; failure, collapse, breakdown
bankrupt: go bankrupt, go bust, fold, file for bankruptcy, file for insolvency, file for ~ protection, be declared
  bankrupt, go into administration, go into receivership, become insolvent, enter administration ; bankruptcy,
  insolvency ; bankrupt, insolvent
succeed: succeed, pay off ; success ; successful
confirm: confirm, corroborate, verify ; confirmation
win: win, gain, triumph, prevail, be victorious, claim victory, secure victory, take ~ title, lift ~ cup, lift ~ trophy,
  take gold, clinch ; win, victory, triumph ; victorious, champions
lose: lose, suffer defeat, be knocked out, crash out, forfeit ; loss, defeat
kill: kill, shoot dead, slay, claim the lives, claim the life, take the lives, leave ~ dead, claim ~ lives, cost ~
  lives, take ~ lives, cost ~ life ; killing, killings ; dead, fatal, fatally
die: die, perish, pass away, lose ~ life, lose ~ lives, lose their lives, drown, succumb, freeze to death, burn to
  death, starve, suffocate, be lost ; death, deaths, fatality, fatalities, toll ; dead, fatal, fatally, bodies
injure: injure, wound, hurt, maim, burn ; injury, injuries, wounds, casualties, casualty ; casualties
survive: survive, bring ~ alive, bring out alive, pull ~ alive, rescue ; survival, survivor, survivors ; alive
spare: escape injury, escape unhurt, walk away ; ; unhurt, unharmed, uninjured, unscathed, safe
grant: grant
award: award ; award
rule: rule, hold that, find that, judge ; ruling, verdict, judgment, judgement
allow: allow, permit, let, authorise, authorize, legalise, legalize, enable ; permission ; legal
block: block, veto, thwart, prevent, bar, obstruct, foil ; veto
lift: lift, ease, remove, relax ; lifting, removal
impose: impose, levy, introduce ; imposition
open: open, open again, inaugurate ; opening, inauguration
close: close, shut, shut down, shutter, cease trading ; closure, closing, shutdown
launch: launch, lift off, blast off, roll out, unveil, introduce, take off ; launch, launching, lift-off, rollout
begin: begin, start, begin again, start again, commence, kick off, get under way, get underway, initiate, break out,
  embark, take effect, come into force, come into effect, enter into force, set in ; beginning, start, commencement,
  outbreak, onset ; underway
end: end, conclude, finish, cease, stop, wind up, come to an end, be over, wrap up,
  break up, expire, lapse, terminate,
  discontinue, phase out, run out ; end, ending, conclusion, cessation, termination, expiry
complete: complete, finish, finalise, finalize ; completion
found: establish, set up, create, form, founded, institute, organise, organize, incorporate ; establishment, creation,
  foundation, founding, formation, founder, founders
dissolve: dissolve, disband, abolish, break up, wind up, liquidate ; dissolution, abolition, liquidation
build: build, construct, erect, put up, rebuild ; construction, building
destroy: destroy, demolish, raze, tear down, burn down, wreck, gut, wash away, sweep away, level, flatten, knock down,
  pull down, blow up, devastate, ruin, bulldoze ; destruction, demolition
damage: damage, harm, batter ; damage
extend: extend, prolong, renew ; extension
restore: restore, reinstate, bring back, repair, renovate, revive ; restoration, reinstatement, repair, repairs
publish: publish, release, issue, bring out, come out, print, put out ; publication, release
discover: discover, detect, find, find that, uncover, unearth, identify, locate, spot ; discovery, detection
replicate: replicate, reproduce ; replication
disprove: disprove, refute, debunk, rebut, contradict
attack: attack, raid, assault, storm, bomb, shell, ambush, bombard, besiege ; attack, raid, assault, attacks, raids,
  bombing, shelling, ambush, bombardment
capture: capture, seize, conquer, overrun, take control of, gain control of, retake, recapture ; capture, seizure,
  conquest
liberate: liberate ; liberation
occupy: occupy, take over ; occupation
escape: escape, flee, break out, get away, run away, abscond ; escape
sink: sink, go down, founder, capsize, scuttle, torpedo ; sinking
crash: crash, come down, derail, collide ; crash, derailment, collision
buy: buy, purchase, acquire, take over, snap up ; purchase, acquisition, takeover, buyout
sell: sell, fetch, auction, divest, offload, go under the hammer ; sale, sales
promise: promise, pledge, vow, commit, undertake ; promise, pledge
support: support, back ; support, backing
oppose: oppose, object, resist, be against, come out against, speak out against, campaign against ; opposition,
  objection
accuse: accuse, allege, blame, denounce ; accusation, allegation, allegations
explode: explode, go off, blow up, detonate, erupt ; explosion, explosions, blast
erupt: erupt ; eruption, eruptions
visit: visit, travel to, pay a visit, call on, tour ; visit, tour
meet: meet, meet again, hold talks, hold a meeting, confer, call on ; meeting
discuss: discuss, hold talks, talk about, deliberate, debate ; discussion
arrive: arrive, reach, land, touch down ; arrival
return: return, come back, go back, give back, hand back ; return
say: say, state, tell, note
rise: rise, increase, grow, climb, surge, jump, soar, go up, gain, advance, edge up, double, treble, triple, swell,
  mount ; rise, increase, growth, surge, jump
fall: fall, decrease, drop, decline, shrink, plunge, slump, slip, go down, dip, sink, ease, slide, tumble, come down,
  edge down, dwindle, halve, plummet, recede, subside ; fall, decrease, drop, decline, slump
raise: raise, increase, put up, hike, push up, boost, step up ; increase
cut: cut, reduce, lower, slash, trim, bring down, decrease, scale back, shed ; cut, reduction, cuts
layoff: lay off, cut ~ jobs, shed ~ jobs, axe ~ jobs, cut ~ posts, make redundant, make ~ redundant ; layoffs,
  redundancies
strengthen: strengthen, reinforce, bolster, tighten ; strengthening
weaken: weaken, loosen, dilute, undermine ; weakening
lend: lend, loan, go on loan, be on loan ; loan
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
keep: keep, retain
know: know
show: show
stand: stand
fight: fight
draw: draw, tie
lay: lay
wear: wear
throw: throw
fly: fly
grow: grow
drive: drive
choose: choose
read: read
steal: steal
shun: avoid, boycott, shun, snub, skip, stay away from, shirk ; boycott, snub
condemn: condemn, deplore, criticise, criticize, denounce, decry ; condemnation, criticism
hinder: hinder, hamper, impede ; setback, setbacks
strike: strike, go on strike, walk out, down tools ; strike, strikes, walkout, walkouts, stoppage
beat: beat, defeat, overcome, thrash, rout, vanquish
promote: promote ; promotion
demote: demote, relegate ; demotion, relegation
"""

# Verbs with so many other senses that their act counts as soft.
AMBIGUOUS = """
pass name clear free drop settle fire hang recall expel discharge freeze scrap axe shelve abandon interrupt void reverse
put affirm hire sanction ink quit detain delay ban bar merge fine release agree reach hail praise applaud commend laud
greet cheer receive express take
"""

# Acts that are done by deciding them: "voted to reject", "announced her resignation".
DECIDED = """
approve reject accept ratify impose lift ban allow suspend sack elect appoint nominate postpone adjourn cancel dissolve
overturn uphold cut raise award grant resign withdraw abdicate
"""

# Acts that nobody reports if the source has no word that denies, refuses or ends something.
ADVERSE = """
deny refuse reject postpone cancel suspend withdraw sack ban block oppose shun condemn hinder fail disfavour
overturn dissolve
"""

# Nouns that name an act and nothing else. A summary may use the others ("the ruling", "the victory", "its foundation")
# for the thing and not for the act: they are soft.
PURE_NOUNS = """
signing signings resignation resignations acquittal conviction cancellation postponement rejection withdrawal suspension
killing killings murder murders assassination abdication arrest arrests surrender dismissal ratification approval
refusal retraction resumption ouster exoneration annulment revocation repeal reinstatement death deaths closure
demolition destruction sinking derailment acquisition takeover sentencing eruption explosion explosions coronation
annexation abolition dissolution completion departure arrival dead fatal fatally bodies unhurt unharmed uninjured
unscathed alive casualties injuries custody
"""
