"""Synonyms: plain words that a summary may use for each other, grouped by subject.

A semicolon ends a row; any word of a row supports any other word of it. Words that say more than their neighbours
(``assassinate`` and ``kill``), or say how many, how large or how sure, do not belong here.
"""

from __future__ import annotations

SYNONYMS = """
treaty pact accord agreement deal settlement arrangement; truce ceasefire armistice; talks negotiations discussions
dialogue meeting; conference summit congress convention gathering; statement communique announcement declaration; law
act statute legislation bill; constitution charter; rule regulation; plan scheme project proposal programme; vote
ballot poll election referendum; voter elector electorate voting; parliament assembly legislature senate chamber house
lawmaker deputy legislator senator member; minister secretary; premier prime; president presidency presidential;
leader head chief; government administration cabinet authority state ministry; office post position job role; opponent
rival opposition; council councillor; mayor mayoral; citizen national resident people inhabitant villager; border
frontier; envoy ambassador diplomat emissary; tie relation link; aid assistance help relief; ally partner; country
nation state; capital city town; village hamlet town; region province district area territory; isle island; sea ocean;
river stream waters; court judge judicial tribunal bench justice magistrate; case lawsuit suit action litigation
proceedings; trial retrial hearing; appeal appellant challenge; verdict ruling judgment decision finding order; lawyer
attorney counsel solicitor barrister; prosecutor prosecution; charge count accusation indictment allegation; plaintiff
claimant; defendant accused suspect; crime offence offense; jail prison gaol imprisonment custody detention; inmate
prisoner captive detainee; sentence term; murder killing homicide; theft steal robbery thief burglary; fraud deception
swindle; inquiry enquiry investigation probe; inquest coroner; damages compensation; dissent minority split; motion
application request petition; police officer detective constable; army military troops soldier force; fighter rebel
insurgent guerrilla militant; war conflict fighting hostilities; battle fight clash; attack assault raid strike
offensive; bomb explosive blast explosion; shell bombard; weapon arm gun; navy fleet naval; ship vessel boat steamer
ferry liner tanker freighter frigate warship; crew sailor seaman hand; captain commander skipper; coup takeover
putsch; protest demonstration rally march protester demonstrator; riot unrest disturbance; fire blaze wildfire flames
burn; firefighter fireman; flood flooding inundation; storm hurricane cyclone typhoon tempest gale; earthquake quake
tremor; landslide mudslide; crash accident collision wreck disaster; disaster catastrophe tragedy accident; disease
illness sickness outbreak epidemic; dead death die body fatality victim kill toll; injure injury hurt wound casualty
unhurt unharmed; survivor survive alive; rescue save; hospital clinic infirmary; doctor physician medic; patient
participant volunteer subject; drug medicine treatment therapy; damage harm; evacuate evacuation flee; missing lost
disappear; sale purchase buy acquisition takeover; disaster capsize sink wreck crash collision derail flood fire
tragedy; pay damages recover compensation fine penalty; new unknown first; peace ceasefire truce; fail failure stop
break; fight tackle battle; unveil present show reveal; electric electrify electricity; retake recapture; retire
retirement; evacuate safety; aground ground grounding; house home dwelling cottage bungalow building; hall building;
road street highway motorway carriageway route; rail railway train track line; bridge crossing; car vehicle; lorry
truck; plane aircraft jet airliner airplane; pilot crew; airline carrier; passenger traveller; harbour port dock;
factory plant mill works; shop store; firm company business corporation group enterprise concern; chairman chairwoman
chair chairperson; boss executive director manager; worker employee staff workforce employ employment job; union
unionist; strike walkout stoppage; wage pay salary; price cost; pay payment buy purchase money; revenue turnover
sales; profit earnings; loss lose shed; share stock shareholder investor; stake holding share; owner own proprietor;
buy purchase acquire acquisition buyer takeover; sell sale auction fetch; bid offer tender; merger merge takeover;
debt loan borrowing; fund money finance; tax levy duty; rate interest; inflation price; jobless unemployed
unemployment; budget spending; bankrupt bankruptcy insolvent insolvency; customer client buyer; maker manufacturer
producer make; product goods; export shipment; market trade; growth grow rise increase expand expansion; invest
investment; deposit saving; found foundation establish establishment set-up create creation form formation; open
opening inaugurate start; close closure shut; build construction construct builder; repair restoration renovation
restore disrepair; demolish demolition raze; begin start commence launch; end finish conclude conclusion close; last
final; former ex previous past; next following later; annual yearly year; monthly month; daily day; overnight night;
scientist researcher team investigator author astronomer; study research trial experiment paper; paper article study
report; journal magazine periodical; newspaper paper daily; book novel work volume; writer author novelist; poem poet
poetry; artist painter painting; picture painting canvas portrait; statue sculpture monument; composer music musical;
concert performance recital perform; symphony orchestra; singer song sing; play drama theatre theatrical; film movie
picture; premiere debut; director direct; museum gallery; exhibition show display exhibit; library archive collection;
manuscript text document; discover discovery find finding uncover; species animal plant; bone skeleton remains skull;
fossil remains; grave tomb burial bury; date age old; site place location; dig excavation excavate; archaeologist
archaeology; sample specimen; measure measurement; telescope observatory; planet world; star stellar; probe spacecraft
craft satellite lander orbiter; rocket launcher; launch liftoff; land landing lander; moon lunar; sun solar; explorer
expedition party exploration; voyage journey trip sail; climb climber ascent; summit peak top; mountain mount peak;
game match fixture; side team club squad; player footballer; coach trainer manager; season campaign; league division;
cup trophy title championship; champion title championship; win victory winner; defeat loss beat lose; draw tie; score
goal; race run runner; record best; medal gold; tournament competition event contest; final decider; fan supporter
spectator crowd visitor attendance; stadium ground arena; school college academy; pupil student; teacher staff;
university college; church cathedral chapel; bishop diocese; priest clergyman vicar; monk monastery abbey; king royal
monarch crown reign; queen royal monarch reign; throne crown reign; prince princess royal; wife husband spouse
marriage wed; son daughter child children heir; father mother parent; brother sister sibling; man male; woman female;
boy girl child; baby infant; youth young; say tell announce state; report say; ask request call urge; warn caution
warning; demand call; pledge promise vow; say spokesman spokeswoman spokesperson; want seek; need require requirement;
allow permit permission; forbid ban prohibit prohibition; stop halt prevent; delay postpone late; cancel scrap; resign
resignation quit depart departure; leave departure depart quit; stay remain; arrive arrival reach; return back home;
send dispatch; give grant award hand; receive get award; take seize capture; bring carry; show reveal; hide conceal;
know known unknown; name naming called; secret undisclosed; disclose reveal publish public undisclosed; publish
publication issue; print printing; translate translation; sign signature signatory signed; approve approval back
backing endorse endorsement support favour; reject rejection refuse refusal; oppose opposition against; agree
agreement consent; decide decision; choose choice select selection elect pick; appoint appointment name; succeed
successor succession replace replacement; lead leader leadership head; join member membership; belong member; split
divide division; unite union merge; separate part; help assist aid; try attempt effort bid; cause reason trigger due;
result outcome consequence; effect impact; problem trouble difficulty; danger risk threat; safety safe; strong
strength; heavy heavily; quick fast speed; big large; rise increase climb up higher more; fall drop decline decrease
down lower less ease reduce reduction; raise increase lift; cut reduce reduction lower; double twice; half halve; high
height tall; long length; wide width; deep depth; weigh weight; cost worth value price valued; use usage; hold keep
retain; unchanged same hold steady; end deadline expire; number figure total; share proportion percentage; quarter
fourth; third thirds; consecutive straight row running successive; early earlier; late evening night; morning dawn;
midday noon; further additional more extra; again re return second; include involve; worldwide world global
international; whole entire full; only sole one alone; main chief principal; near close nearby; foreign overseas
abroad; local town; poor poverty; rich wealthy; fresh new; previously earlier before; dispute row quarrel
disagreement; crisis emergency; power electricity energy; oil petroleum crude; water reservoir; crop harvest; farm
farmer agriculture agricultural; food grain; ice glacier; snow snowfall; rain rainfall wet; heat hot heatwave
temperature degrees; cold freeze frost; weather storm rain; signature petition sign; cell battery; phone telephone
mobile; computer machine; website online internet; television broadcast tv; radio broadcast; photograph picture photo
image; map chart; letter write wrote; speech address speak; visit tour trip visitor; guest visitor; reception dinner
banquet; ceremony service; funeral burial; anniversary years; birthday born birth; holiday vacation; festival fair;
flag banner; garden park; tree wood forest; bird species; dog animal; horse rider ride; ban suspend suspension; doping
drug; punish punishment penalty fine sanction; pardon clemency; apologise apology sorry; blame fault; deny denial;
admit admission; confess confession; accuse accusation; escape flight flee; hide hiding; search hunt seek look; follow
pursue; shoot shooting shot gun fire; stab knife; poison toxic; drown sea; explode explosion blast erupt eruption;
sink sank wreck; collapse fall; break broke fracture; destroy destruction ruin wreck gut; empty vacant; ready prepared
prepare preparation; enrol recruit register; sponsor fund; charity charitable; donate donation gift give; member
delegate representative; delegate delegation; organise organiser organisation host; agency body organisation;
committee panel commission board; board trustee governor; report account; audit auditor; bank lender; insurer
insurance; broker agent; contract agreement deal; licence permit license; patent invention; inventor invent invention;
design designer architect; engineer engineering; miner mine mining; fisherman fishing fish fishery; shipyard yard;
tunnel underground; station stop; airport airfield; dam reservoir; canal waterway; tower spire; wall rampart; castle
fortress fort; palace residence; prison cell; camp settlement; colony colonial settler; slave slavery; independence
independent; republic republican; empire imperial emperor; revolt rebellion uprising insurrection mutiny; siege
besiege; garrison troops; invade invasion invader; occupy occupation; conquer conquest; surrender capitulate
capitulation; retreat withdraw withdrawal; liberate liberation free; exile banish; refugee displaced; migrant
immigrant migration; census population; famine hunger starvation; plague epidemic; vaccine vaccination jab; infect
infection case; virus viral; cancer tumour; heart cardiac; blood transfusion; gene genetic genome; cell cellular;
climate warming; carbon emission; nuclear atomic; burst overflow rupture breach; produce yield output; gut burn; main
key chief principal leading; protect protection effective efficacy guard; juror jury; doubt question uncertain;
regulator regulatory watchdog authority commission board agency; expel remove exclude; arrive come reach land enter;
home resident house; win prize award; childless child children heir; book novel volume; find show indicate suggest
report study research inquiry analysis survey; finish place third second; rule hold judge judgment; clear acquit
guilty innocent; drug therapeutic therapy; crew astronaut cosmonaut; bid bidder; few less reduce reduction; earliest
earlier soon early; job work worker employ staff; coastline coast shore shoreline seashore; transplant donor organ
graft; operation operate surgery surgeon surgical; cite quote; referendum voter vote ballot plebiscite; choose name
pick select; bequeath leave bequest will; flight fly balloon airborne; presence present attend; peace truce treaty;
sing choir; jail imprison prison; stage host; enrol join enter; retire career; sport career game; expect forecast
predict prediction projection outlook; raise high; seat constituency; silent silence; cease stop; relegate demote;
responsibility responsible; permanent ever forever; species kind; evacuate flee; arms weapon; burial bury cemetery
inter; wreck wreckage debris remains; cargo freight goods load; anchor moor berth; mutiny mutineer; drought dry rain;
blizzard snow storm; collapse cave; rubble ruin debris; shelter refuge; tremor quake aftershock seismic; crater
volcano eruption lava; orbit circle satellite; dock docking berth; astronomer telescope observe observatory; trial
study test; placebo control; symptom illness; cure treat; gene dna sequence genome; fossil bone; tomb grave; coin
hoard treasure; excavate dig unearth; inscription text carve; manuscript codex scroll; painter paint painting;
sculptor sculpt statue; author write writer book; composer compose; premiere perform; role part; actor actress star
act; audience crowd spectator; medal medallist podium; lap race circuit; champion title; coach manage manager; striker
forward; goalkeeper keeper; semi-final final; runner-up second; record fastest; sprint sprinter race metre; rower row
rowing crew; cyclist ride rider cycling race; skier ski; jockey ride horse; sailor sail yacht; miner mine; farmer
farm; editor edit; publisher publish; founder found; inventor invent; owner own; buyer buy; seller sell; bankrupt
insolvent administration receiver; dividend payout shareholder; forecast expect; subsidiary unit; outlet shop store
branch; redundant layoff job; tariff duty levy; export abroad; sanction embargo; envoy delegate; coalition alliance
govern; cabinet minister; candidate stand; constituency seat district; turnout vote; recount count; abstain
abstention; petition signature; decree order edict proclamation; ordinance decree edict; throne king queen; heir son;
knight noble lord; serf peasant; monk friar nun convent monastery; bishop church; pope papal; siege surround besiege;
rout defeat; ambush attack; hostage captive abduct kidnap; smuggle traffic; forge forgery fake; bribe corruption
bribery; perjury lie; testify witness testimony; custody detain; extradite extradition
"""
