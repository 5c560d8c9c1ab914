"""Relations between acts: which acts one act implies, which are its contraries, and which it excludes."""

from __future__ import annotations

# A quote of the act on the left supports a claim of the acts on the right.
IMPLIED = """
sign: agree approve conclude
enact: approve sign accept
host: hold attend
chair: hold attend
attend: meet
meet: hold discuss attend
discuss: meet hold
hold: meet begin open
visit: meet arrive go
open: begin hold launch found
close: end fail cut
complete: end build open conclude
begin: open launch hold found
launch: begin open publish announce hold found
found: begin open build launch
build: complete found open
resume: begin open meet restore hold return
restore: resume build
fail: end lose close conclude
bankrupt: fail close end
adjourn: postpone end suspend
postpone: adjourn
cancel: end suspend withdraw
suspend: ban
lift: end overturn
dissolve: end close
end: close complete lift conclude
withdraw: leave cancel end
leave: withdraw resign escape
escape: leave survive
resign: leave withdraw
abdicate: resign
sack: leave end
ratify: approve accept enact
approve: agree accept allow support welcome
accept: agree approve welcome
grant: approve give allow
award: grant win give
allow: approve
ban: suspend end
block: ban reject
reject: uphold block
overturn: end reject ban
uphold: reject approve
convict: rule
acquit: rule release
sentence: convict rule
charge: accuse
release: acquit
execute: kill die
murder: kill die attack
kill: die attack
die: kill
survive: escape
spare: survive escape
crash: destroy sink
explode: destroy erupt
erupt: explode begin
destroy: damage
sink: lose destroy crash
damage: injure
invade: attack capture
capture: attack win arrest
liberate: capture release
occupy: capture
surrender: lose end
elect: win appoint become choose
appoint: elect become promote begin
nominate: choose appoint
crown: appoint become
win: elect award capture promote get
beat: reject
lose: fall fail
promote: appoint rise win
demote: lose fall
buy: merge get capture
sell: give
merge: buy join
join: sign become
arrive: come
return: arrive come restore
publish: announce show
announce: say publish
confirm: announce say admit
admit: say confirm
discover: show announce rule
rule: discover say
disprove: deny
promise: agree say announce
support: approve welcome
oppose: reject condemn
give: award grant sell
raise: rise
rise: raise
cut: fall
fall: cut
layoff: sack cut
impose: begin announce
steal: take
fine: sentence
become: appoint
take: capture steal win
make: appoint
keep: hold uphold
draw: end
stand: uphold
"""

# Contraries: no two acts of a row are done to the same thing at once. A semicolon ends a row.
CONTRARY = """
approve reject; survive lose; keep lose; allow reject; spare injure; spare kill; spare die; escape surrender; approve
postpone; accept reject; accept refuse; agree refuse; allow ban; allow block; impose lift; uphold overturn; convict
acquit; admit deny; confirm deny; hold cancel; hold postpone; begin end; open close; launch cancel; launch postpone;
begin postpone; cancel postpone; cancel complete; suspend resume; suspend end; join leave; join withdraw; win lose
draw; succeed fail; rise fall; raise cut; strengthen weaken; promote demote; appoint sack; appoint resign; elect lose;
found dissolve; build destroy; buy sell; die survive; kill survive; marry divorce; support oppose; favour disfavour;
arrest release; capture lose; publish withdraw; restore dissolve; sentence acquit; kill injure; approve cancel; grant
reject; grant refuse; hold adjourn; suspend complete; release kill; resume close; approve block; end extend; admit
reject
"""

# Acts that may follow one another: they are contraries only if they are done to the same thing.
TURNS = """
arrive leave; leave return; join leave; open close; begin end; steal return; build sink; found buy; buy lend; sell lend;
give take; give steal; write read; send get; attack liberate; accept give; discover lose; meet leave;
begin complete; capture withdraw; launch destroy; restore destroy; restore lose; restore damage; support attack
"""

# A quote that the act on the left was done supports a claim that the acts on the right were not done.
EXCLUDED = """
acquit: convict
reject: approve accept grant allow ratify agree elect support
refuse: approve accept grant allow agree
deny: confirm admit
cancel: hold launch open begin complete
favour: disfavour
disfavour: favour
lose: win keep elect
win: lose
fail: succeed win agree
survive: die kill
spare: injure kill die
die: survive
ban: allow
block: approve allow
overturn: uphold
uphold: overturn
rise: fall
fall: rise
resign: keep
oppose: support approve
"""
