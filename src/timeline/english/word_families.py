"""Families of words: words that only report and claim nothing, endings that form words, irregular past forms."""

from __future__ import annotations

# Words with which a summary reports what its quotes say, and which claim nothing themselves.
NEUTRAL = """
according accordingly add added adds age aged amount amounts article became become becomes becoming body call called
calls came case certain child city come comes coming company concern concerned country describe described describes
document dr earlier enter entered enters event events figure figures firm follow followed following follows former ft
get give given gives go goes going gone got group happen happened happens hence include included includes including
involve involved involves item items kg kind km known later latter lb m made make makes man many matter matters mean
means meant member members men mention mentioned mentions mr mrs ms name named names nation note noted notes number
numbers occur occurred occurs others part particular parts people person persons place previous previously put quote
quoted relate related remain remained remains report reported reports respective respectively said say say-so saying
says several side sides sir sort source stated statement states subject subjects take taken takes tell tells term
termed text thing things time times told took topic topics total town type use used uses using various way ways went
whole woman women word words post posts posted quoted text texts hold holds held holding reach reached reaches reaching
drew drawn bring brings brought recorded file filed files receive received receives carry carried carries run ran runs
keep kept keeps leave leaves left put puts set sets last lasted lasts end ended ends ending work
works worked working need needs needed see saw seen involving regarding following making giving holding taking using
year years month months week weeks day days hour hours minute minutes old long high tall wide deep rate rates vote votes
hand hands door doors favour short further home back turn turned serve served face faced faces form case cases order
stand stood course way start started move moved due
"""

# Endings, after stemming, of words of one family: agree and agreement, apology and apologise.
ENDINGS = """
abl ac ag age al an ance ant ar ari at ate ation ber d der e ed ee el ement en enc ent er eri es ger i ial ian
iation ibl ic ical ifi ing ion is ise ish ist it iti ition ity ive iz lin man men ment mer n ner or our ous per r ress
rs s se ship t ter th u ur ure woman y
"""

# Families whose words differ by more than an ending.
FAMILIES = """
lend loan lent borrow borrower; win winner won victory victor; die death dead deceased; sell sale seller; think
thought; choose choice; speak speech; lose loss loser; bear birth born; fly flight; give gift; believe belief; prove
proof; defend defence; succeed success successor; two twice second; one once first; three third thrice; four fourth
quarter; year annual yearly; month monthly; day daily; begin start; end finish; advise advice; practise practice;
long length; high height; strong strength; deep depth; young youth; rob robbery; see sight; serve service; meet
meeting; poor poverty; free freedom; king royal; found founder foundation; describe description; receive receipt;
destroy destruction; hot heat; elect vote; marry wife husband marriage; produce production; explain explanation;
permit permission; decide decision; admit admission; emit emission; divide division; expand expansion; extend
extension; conclude conclusion; lead led; invade invasion; seize seizure; ship vessel; plane aircraft; film movie;
study research; rise increase up; fall drop decrease down; year century decade; temperature degree celsius c
"""

# An irregular past form or plural, and its base.
PASTS = """
arisen arise; arose arise; ate eat; awoke awake; beat beat; beaten beat; became become; began begin; begun begin;
bent bend; bit bite; bitten bite; bled bleed; blew blow; blown blow; bore bear; borne bear; bought buy; bound bind;
bred breed; broke break; broken break; brought bring; built build; burnt burn; came come; caught catch; children
child; chose choose; chosen choose; clung cling; crept creep; dealt deal; did do; done do; drank drink; drawn draw;
drew draw; driven drive; drove drive; drunk drink; dug dig; eaten eat; fallen fall; fed feed; feet foot; fell fall;
felt feel; fled flee; flew fly; flown fly; forbade forbid; forbidden forbid; fought fight; found find; froze freeze;
frozen freeze; gave give; given give; gone go; got get; gotten get; grew grow; grown grow; halves half; heard hear;
held hold; hid hide; hidden hide; hung hang; hurt hurt; kept keep; knew know; knives knife; known know; laid lay;
leapt leap; leaves leaf; led lead; left leave; lent lend; lives life; lost lose; made make; meant mean; men man; met
meet; paid pay; people person; ran run; rang ring; ridden ride; risen rise; rode ride; rose rise; said say; sang
sing; sank sink; saw see; seen see; sent send; shaken shake; shone shine; shook shake; shot shoot; shown show;
shrank shrink; shrunk shrink; slept sleep; slid slide; sold sell; sought seek; spent spend; spoke speak; spoken
speak; sprang spring; sprung spring; stole steal; stolen steal; stood stand; struck strike; stuck stick; stung
sting; sung sing; sunk sink; swam swim; swept sweep; swore swear; sworn swear; swum swim; swung swing; taken take;
taught teach; thieves thief; thought think; threw throw; thrown throw; told tell; took take; tore tear; torn tear;
went go; wept weep; wives wife; woke wake; woken wake; women woman; won win; wore wear; worn wear; wound wind; wove
weave; woven weave; written write; wrote write
"""

PREFIXES = ("", "over", "under", "re", "mis", "out", "fore", "with", "up", "un")
