"""A labelled table: does a sentence give a role to a person? And the laws of the reading."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics.diagnostic import Place
from timeline.english.passages import Passage, passage
from timeline.evidence.mentions import NameIndex
from timeline.evidence.offices import attached
from timeline.model.records import Entity, Text

PLACE = Place("content/entities/people.yaml")
LEFT_OUT = re.compile(r"…|\[[^\]]*\]")

# role | person | a sentence that gives the role to the person
TRUE = """
Foreign Minister | Jane Doe | Foreign Minister Jane Doe opened the talks.
foreign minister | Jane Doe | FOREIGN MINISTER JANE DOE OPENS TALKS
Foreign Minister | Jane Doe | The talks were opened by foreign minister Jane Doe.
Foreign Minister | Bill Roe | Prime Minister Jane Doe and Foreign Minister Bill Roe flew home.
Prime Minister | Jane Doe | Prime Minister Jane Doe and Foreign Minister Bill Roe flew home.
Defence Secretary | Amy Poe | Prime Minister Jane Doe, Foreign Minister Bill Roe and Defense Secretary Amy Poe met.
Foreign Minister | Bill Roe | Prime Minister Jane Doe, Foreign Minister Bill Roe and Defense Secretary Amy Poe met.
Mayor | Ada Finch | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Harbor Master | Tom Reed | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Bishop | Ivo Low | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Judge | Una Bly | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Coach | Pat Orr | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Minister | Jane Doe | Foreign Minister Jane Doe opened the talks.
Secretary of State | Bill Roe | US Secretary of State Bill Roe landed on Monday.
US Secretary of State | Bill Roe | U.S. Secretary of State Bill Roe landed on Monday.
Secretary | Bill Roe | US Secretary of State Bill Roe landed on Monday.
Assistant Secretary of State | Kim Day | Assistant Secretary of State for African Affairs Kim Day was at the table.
Assistant Secretary | Kim Day | Assistant Secretary of State for East Asian and Pacific Affairs Kim Day sat.
Foreign Minister of Japan | Yoko Arai | The Foreign Minister of Japan Yoko Arai will speak first.
Foreign Minister | Yoko Arai | The foreign minister of Japan, Yoko Arai, will speak first.
foreign minister | Yoko Arai | Japan's foreign minister Yoko Arai will speak first.
Foreign Minister | Yoko Arai | Japanese Foreign Minister Yoko Arai's plane was late.
Japan Foreign Minister | Yoko Arai | Japan's Foreign Minister Yoko Arai will speak first.
Foreign Minister of Japan | Yoko Arai | Foreign Minister Yoko Arai of Japan will speak first.
minister | Jane Doe | The minister, Jane Doe, left without a word.
minister | Jane Doe | The minister, Jane Doe.
Foreign Minister | Jane Doe | Jane Doe, the Foreign Minister, left without a word.
Foreign Minister | Jane Doe | Jane Doe, Foreign Minister, left without a word.
Foreign Minister | Yoko Arai | Yoko Arai, Japan's Foreign Minister, left without a word.
Foreign Secretary | Jane Doe | Jane Doe, the United Kingdom's Foreign Secretary, left without a word.
Foreign Minister | Jane Doe | Jane Doe (Foreign Minister) and Bill Roe (Defence Minister) signed.
Defence Minister | Bill Roe | Jane Doe (Foreign Minister) and Bill Roe (Defence Minister) signed.
Foreign Minister | Jane Doe | Jane Doe – the Foreign Minister – left without a word.
Foreign Minister | Jane Doe | Jane Doe — the Foreign Minister — left without a word.
Foreign Minister | Jane Doe | Jane Doe as Foreign Minister will chair the meeting.
Foreign Minister | Jane Doe | Jane Doe, as Foreign Minister, will chair the meeting.
Foreign Minister | Jane Doe | Jane Doe is the Foreign Minister of a small island.
Foreign Minister | Jane Doe | Jane Doe, who is the Foreign Minister, will chair the meeting.
Foreign Minister | Jane Doe | The Foreign Minister is Jane Doe.
Foreign Minister | Jane Doe | Jane Doe remains Foreign Minister.
Chairman | Jane Doe | Jane Doe became chairman in May.
Foreign Minister | Jane Doe | Jane Doe, 52, Foreign Minister since May, will chair the meeting.
Defence Minister | Bill Roe | Defence Ministers Bill Roe and Amy Poe shook hands.
Defence Minister | Amy Poe | Defence Ministers Bill Roe and Amy Poe shook hands.
Defence Minister | Kim Day | Defence ministers Bill Roe, Amy Poe and Kim Day shook hands.
Defence Minister | Amy Poe | Defence ministers Bill Roe, Amy Poe and Kim Day shook hands.
Defence Minister | Amy Poe | The US and Indian Defence Ministers Bill Roe and Amy Poe shook hands.
Secretary of State | Amy Poe | Secretaries of State Bill Roe and Amy Poe shook hands.
minister | Amy Poe | Foreign and Defence Ministers Bill Roe and Amy Poe shook hands.
Judge | Una Bly | Judges Ivo Low, Una Bly and Pat Orr dissented.
Foreign Minister | Jane Doe | Foreign Minister Dr Jane Doe opened the talks.
Foreign Minister | Jane Doe | Foreign Minister Dr. Jane Doe opened the talks.
Defence Minister | Bill Roe | Defence Minister Gen. Bill Roe inspected the ship.
Defence Minister | Jane Doe | Defence Minister Smt. Jane Doe inspected the ship.
Defence Secretary | Bill Roe | Amy Poe succeeds Defence Secretary Bill Roe in March.
Defence Secretary | Bill Roe | Amy Poe, who replaced Defence Secretary Bill Roe, was sworn in.
President | Bill Roe | The adviser to President Bill Roe resigned.
Prime Minister | Bill Roe | Ann Roe, wife of Prime Minister Bill Roe, cut the ribbon.
spokesman | Ivo Low | Foreign Minister Jane Doe's spokesman Ivo Low denied it.
Foreign Minister | Jane Doe | Foreign Minister Jane Doe's spokesman Ivo Low denied it.
Deputy Prime Minister | Jane Doe | Deputy Prime Minister Jane Doe opened the talks.
Foreign Minister | Jane Doe | Deputy Prime Minister and Foreign Minister Jane Doe opened the talks.
former Prime Minister | Jane Doe | Former Prime Minister Jane Doe was invited too.
acting director | Kim Day | The museum's acting director Kim Day declined to comment.
Vice President | Amy Poe | Vice President Amy Poe cast the deciding vote.
President-elect | Amy Poe | President-elect Amy Poe named her cabinet.
Chief Justice | Una Bly | Chief Justice Una Bly of the High Court read the judgment.
Chief Justice of the High Court | Una Bly | Chief Justice Una Bly of the High Court read the judgment.
Chief Justice | Una Bly | The Chief Justice (CJ) Una Bly read the judgment.
Justice | Una Bly | Justice Una Bly, writing for the majority, disagreed.
Judge | Una Bly | U.S. District Judge Una Bly blocked the order.
prosecutor | Pat Orr | The lead prosecutor, Pat Orr, asked for twelve years.
CEO | Tess Vane | Acme CEO Tess Vane sold her shares.
chairman and CEO | Tess Vane | Acme chairman and CEO Tess Vane sold her shares.
CEO | Tess Vane | Tess Vane, CEO of Acme Steel, sold her shares.
chief executive | Tess Vane | Tess Vane, chairman and chief executive of Acme Steel, sold her shares.
chief executive of Acme | Tess Vane | The chief executive of Acme Tess Vane sold her shares.
chief financial officer | Max Ode | Acme's chief financial officer, Max Ode, presented the figures.
founder | Max Ode | Max Ode, the founder, kept a tenth.
captain | Lena Sol | England captain Lena Sol lifted the cup.
captain | Lena Sol | Lena Sol, the England captain, lifted the cup.
coach | Pat Orr | The coach, Pat Orr, praised goalkeeper Lena Sol.
goalkeeper | Lena Sol | The coach, Pat Orr, praised goalkeeper Lena Sol.
vice-captain | Lena Sol | Vice-captain Lena Sol scored twice.
Nobel laureate | Iris Koh | Nobel laureate Iris Koh led the team.
astronomer | Iris Koh | The comet was seen by astronomer Iris Koh and student Max Ode.
student | Max Ode | The comet was seen by astronomer Iris Koh and student Max Ode.
Professor | Iris Koh | Professor Iris Koh, a co-author, urged caution.
co-author | Iris Koh | Professor Iris Koh, a co-author, urged caution.
Secretary-General | Max Ode | Secretary-General of the United Nations Max Ode called for calm.
Ambassador | Kim Day | US Ambassador to India Kim Day hosted a dinner.
Foreign Secretary | Kim Day | Foreign Secretary Kim Day told the minister that talks would go on.
Governor | Kim Day | Kim Day, Governor of the central bank, kept the rate.
Foreign Minister | Jane Doe | The Prime Minister met Foreign Minister Jane Doe.
External Affairs Minister | J. K. Lal | External Affairs Minister J.K. Lal will travel too.
External Affairs Minister | J. K. Lal | External Affairs Minister (EAM) J. K. Lal will travel too.
Defence Minister | Amy Poe | "Defence Minister Amy Poe", the caption says.
spokesperson | Ivo Low | Defence Ministry spokesperson Ivo Low said so.
Under Secretary | Kim Day | Under Secretary of State for Political Affairs Kim Day arrived.
director | Kim Day | Kim Day, the museum's director, declined to comment.
director | Kim Day | Kim Day, the museum's long-serving director, declined to comment.
director | Kim Day | Kim Day, director of the museum, declined to comment.
astronomer | Iris Koh | Iris Koh, a senior astronomer at the observatory, urged caution.
minister | Jane Doe | Jane Doe, the foreign minister, left without a word.
chief executive | Tess Vane | Its chief executive, Tess Vane, sold her shares.
chief executive | Tess Vane | Tess Vane, the company's chief executive, sold her shares.
chief executive | Tess Vane | Tess Vane is the company's chief executive.
captain | Lena Sol | Lena Sol, the team's new captain, lifted the cup.
secretary of state | Bill Roe | The US secretary of state, Bill Roe, and the defence secretary, Amy Poe, arrived.
defence secretary | Amy Poe | The US secretary of state, Bill Roe, and the defence secretary, Amy Poe, arrived.
Foreign Minister | Jane Doe | Jane Doe, the Foreign Minister, and Amy Poe, the Mayor, arrived.
Mayor | Amy Poe | Jane Doe, the Foreign Minister, and Amy Poe, the Mayor, arrived.
Prime Minister | Bill Roe | Prime Minister of India Bill Roe arrived.
Minister of Defence | Bill Roe | Minister of Defence Bill Roe arrived.
Minister of State | Bill Roe | Bill Roe, Minister of State for External Affairs, arrived.
foreign policy chief | Kim Day | The EU's foreign policy chief Kim Day arrived.
foreign policy chief | Kim Day | Kim Day, the EU's foreign policy chief, arrived.
President of France | Amy Poe | President Amy Poe of France and Chancellor Max Ode of Germany dined.
Chancellor of Germany | Max Ode | President Amy Poe of France and Chancellor Max Ode of Germany dined.
Foreign Minister | Bill Roe | Jane Doe met Foreign Minister Bill Roe.
Foreign Minister | Bill Roe | Jane Doe, who met Foreign Minister Bill Roe, left early.
President | Bill Roe | President Bill Roe's Foreign Minister Jane Doe left early.
Foreign Minister | Jane Doe | President Bill Roe's Foreign Minister Jane Doe left early.
harbour pilot | Jane Doe | The quarrel between the harbour pilot, Jane Doe and the owner, Bill Roe ended.
owner | Bill Roe | The quarrel between the harbour pilot, Jane Doe and the owner, Bill Roe this spring ended.
Chancellor | Jane Doe | A letter reached Japan's Chancellor, Jane Doe on Monday.
Secretary of Ports | Jane Doe | Ribbon cut by Secretary of Ports #PortSec Jane Doe at noon.
weaver | Jane Doe | The cloth came from weaver and dyer Jane Doe.
dyer | Jane Doe | The cloth came from weaver and dyer Jane Doe.
head gardener | Jane Doe | Jane Doe, founder and head gardener of the park, planted it.
member | Jane Doe | Jane Doe of the harbour club, who is also a member of the board, sang.
"""

# role | person | a sentence that does not
FALSE = """
Foreign Minister | Jane Doe | Prime Minister Jane Doe and Foreign Minister Bill Roe flew home.
Prime Minister | Bill Roe | Prime Minister Jane Doe and Foreign Minister Bill Roe flew home.
Foreign Minister | Jane Doe | Prime Minister Jane Doe, Foreign Minister Bill Roe and Defense Secretary Amy Poe met.
Defence Secretary | Bill Roe | Prime Minister Jane Doe, Foreign Minister Bill Roe and Defense Secretary Amy Poe met.
Foreign Minister | Amy Poe | Prime Minister Jane Doe, Foreign Minister Bill Roe and Defense Secretary Amy Poe met.
Harbour Master | Ada Finch | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Mayor | Tom Reed | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Judge | Ivo Low | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Judge | Pat Orr | Mayor Ada Finch, Harbour Master Tom Reed, Bishop Ivo Low, Judge Una Bly and Coach Pat Orr.
Defence Minister | Jane Doe | Jane Doe (Foreign Minister) and Bill Roe (Defence Minister) signed.
Foreign Minister | Bill Roe | Jane Doe (Foreign Minister) and Bill Roe (Defence Minister) signed.
Foreign Minister | Bill Roe | Jane Doe, the Foreign Minister, Bill Roe, and their staff left.
Defence Minister | Jane Doe | Foreign Minister, Jane Doe; Defence Minister, Bill Roe; Mayor, Ada Finch.
Foreign Minister | Bill Roe | Foreign Minister, Jane Doe; Defence Minister, Bill Roe; Mayor, Ada Finch.
Foreign Minister | Jane Doe | Jane Doe met the Foreign Minister.
Foreign Minister | Jane Doe | Jane Doe told the Foreign Minister that talks would go on.
Foreign Minister | Jane Doe | The Foreign Minister told Jane Doe that talks would go on.
minister | Jane Doe | After he had met the minister, Jane Doe said nothing.
Foreign Minister | Jane Doe | When he became Foreign Minister, Jane Doe resigned.
Foreign Minister | Jane Doe | Jane Doe, who met Foreign Minister Bill Roe, left early.
Foreign Minister | Jane Doe | Jane Doe, like Foreign Minister Bill Roe, left early.
Foreign Minister | Jane Doe | Jane Doe, as well as the Foreign Minister, left early.
Foreign Minister | Jane Doe | Jane Doe, as quoted by the Foreign Minister, left early.
Foreign Minister | Jane Doe | Jane Doe as well as Foreign Minister Bill Roe left early.
Foreign Minister | Jane Doe | Jane Doe, Bill Roe and the Foreign Minister left early.
Foreign Minister | Jane Doe | Jane Doe and the Foreign Minister left early.
Foreign Minister | Jane Doe | The Foreign Minister and Jane Doe left early.
Foreign Minister | Jane Doe | Jane Doe is not the Foreign Minister.
Foreign Minister | Jane Doe | Jane Doe is no Foreign Minister.
Foreign Minister | Jane Doe | Jane Doe is Foreign Minister Bill Roe's deputy.
Foreign Minister | Jane Doe | Jane Doe is the Foreign Minister's deputy.
Foreign Minister | Jane Doe | Jane Doe, the Foreign Minister's deputy, left early.
minister | Jane Doe | Jane Doe, the minister’s spokeswoman, left early.
ministers | Jane Doe | Jane Doe, the ministers' spokeswoman, left early.
Foreign Minister | Bill Doe | The Foreign Minister's brother, Bill Doe, left early.
Prime Minister | Ann Roe | Ann Roe, wife of Prime Minister Bill Roe, cut the ribbon.
Prime Minister | Ann Roe | Prime Minister Bill Roe's wife Ann Roe cut the ribbon.
Prime Minister | Ann Roe | The wife of the Prime Minister Ann Roe cut the ribbon.
Defence Secretary | Amy Poe | Amy Poe succeeds Defence Secretary Bill Roe in March.
Defence Secretary | Amy Poe | Amy Poe, successor to Defence Secretary Bill Roe, was sworn in.
Defence Secretary | Amy Poe | The successor to the Defence Secretary Amy Poe was sworn in.
Prime Minister | Kim Day | Principal Secretary to the Prime Minister Kim Day briefed the press.
President | Kim Day | Special Assistant to the President Kim Day briefed the press.
Adviser | Bill Roe | Kim Day, Adviser to President Bill Roe, briefed the press.
Foreign Minister | Ivo Low | Foreign Minister Jane Doe's spokesman Ivo Low denied it.
spokesman | Jane Doe | Foreign Minister Jane Doe's spokesman Ivo Low denied it.
spokesman | Jane Doe | A spokesman for Jane Doe denied it.
lawyer | Jane Doe | A lawyer for Ms. Jane Doe denied it.
Prime Minister | Jane Doe | Former Prime Minister Jane Doe was invited too.
Prime Minister | Jane Doe | Ex-Prime Minister Jane Doe was invited too.
Prime Minister | Jane Doe | Deputy Prime Minister Jane Doe opened the talks.
Minister | Jane Doe | Prime Minister Jane Doe opened the talks.
Secretary of State | Bill Roe | Former US Secretary of State Bill Roe gave a lecture.
Defence Secretary | Bill Roe | Acting U.S. Defense Secretary Bill Roe gave a lecture.
minister | Bill Roe | The deputy foreign minister Bill Roe gave a lecture.
Secretary of State | Kim Day | Assistant Secretary of State Kim Day was at the table.
Assistant Secretary of State | Kim Day | Deputy Assistant Secretary of State Kim Day was at the table.
Secretary of State | Kim Day | Under Secretary of State for Political Affairs Kim Day arrived.
President | Amy Poe | Vice President Amy Poe cast the deciding vote.
President | Amy Poe | Vice-President Amy Poe cast the deciding vote.
President | Amy Poe | President-elect Amy Poe named her cabinet.
Foreign Minister | Amy Poe | Amy Poe, Foreign Minister-designate, declined to comment.
Defence Secretary | Amy Poe | Defence Secretary nominee Amy Poe declined to comment.
mayor | Amy Poe | Amy Poe, the mayor candidate, declined to comment.
director | Kim Day | The museum's acting director Kim Day declined to comment.
director | Kim Day | Kim Day, the interim director, declined to comment.
Foreign Secretary | Kim Day | Shadow Foreign Secretary Kim Day declined to comment.
Minister | Kim Day | First Minister Kim Day declined to comment.
Foreign Minister | Bill Roe | Foreign and Defence Ministers Bill Roe and Amy Poe shook hands.
Defence Minister | Bill Roe | Foreign and Defence Ministers Bill Roe and Amy Poe shook hands.
Defence Minister | Bill Roe | Foreign/Defence Ministers Bill Roe and Amy Poe shook hands.
Foreign Minister | Amy Poe | Foreign Ministers Jane Doe and Bill Roe and Defence Secretary Amy Poe met.
Foreign Minister | Amy Poe | Foreign Ministers Jane Doe, Bill Roe and Captain Amy Poe met.
Foreign Minister | Amy Poe | Foreign Ministers Jane Doe and Bill Roe, Captain Amy Poe and others met.
Foreign Minister | Amy Poe | Foreign Ministers met Amy Poe.
Foreign Minister | Jane Doe | Jane Doe, foreign ministers of the seven and their staff dined.
Secretary | Amy Poe | Secretary of State Bill Roe and Amy Poe met.
Secretary of State | Amy Poe | Secretary of State Bill Roe and Amy Poe met.
Secretary | Amy Poe | Secretary of State Bill Roe and Defence Minister Amy Poe met.
Secretary | Amy Poe | Secretary of State Bill Roe's Press Officer Amy Poe denied it.
Assistant Secretary of Defence | Bill Roe | Bill Roe, Assistant Secretary of Defence for Ocean Affairs Amy Poe met.
Defence Secretary | Bill Roe | He met the Defence Secretary. Bill Roe was absent.
CEO | Bill Roe | She wrote to the CEO. Bill Roe was absent.
Defence Secretary | Bill Roe | He met the Defence Secretary; Bill Roe was absent.
Defence Secretary | Bill Roe | He met the Defence Secretary - Bill Roe was absent.
Defence Secretary | Bill Roe | The Defence Secretary … Bill Roe was absent.
Defence Secretary | Bill Roe | Bill Roe … Defence Secretary of a neighbour.
Defence Secretary | Bill Roe | The Defence … Secretary Bill Roe was absent.
Defence Secretary | Bill Roe | The [Defence Secretary] Bill Roe was absent.
Defence Secretary | Bill Roe | Bill Roe [the Defence Secretary] was absent.
Defence Secretary | Bill Roe | The Defence Secretary [and] Bill Roe were absent.
Defence Secretary | Bill Roe | Bill Roe, the Defence [Secretary], was absent.
Chief Justice | Una Bly | Una Bly told the Chief Justice she would dissent.
Justice | Una Bly | Una Bly, the Justice Department lawyer, left early.
Attorney | Una Bly | Attorney General Una Bly left early.
Secretary | Max Ode | Secretary General Max Ode called for calm.
Judge | Pat Orr | Judge Una Bly sentenced Pat Orr to four years.
Judge | Pat Orr | Pat Orr, whom Judge Una Bly sentenced, will appeal.
defendant | Una Bly | Judge Una Bly warned the defendant.
CEO | Max Ode | Tess Vane, CEO of Acme Steel, thanked Max Ode.
CEO | Max Ode | CEO Tess Vane's predecessor, Max Ode, kept a tenth.
CEO of Acme | Tess Vane | CEO Tess Vane of Acme Steel sold her shares.
chief executive | Max Ode | Max Ode, the deputy chief executive, presented the figures.
chief | Max Ode | Acme's chief financial officer Max Ode presented the figures.
founder | Max Ode | Co-founder Max Ode kept a tenth.
captain | Lena Sol | Vice-captain Lena Sol scored twice.
captain | Lena Sol | Lena Sol, England's vice-captain, scored twice.
captain | Lena Sol | Lena Sol shook hands with the captain.
coach | Lena Sol | The coach, Pat Orr, praised goalkeeper Lena Sol.
goalkeeper | Pat Orr | The coach, Pat Orr, praised goalkeeper Lena Sol.
professor | Iris Koh | Assistant professor Iris Koh led the team.
astronomer | Max Ode | The comet was seen by astronomer Iris Koh and student Max Ode.
student | Iris Koh | The comet was seen by astronomer Iris Koh and student Max Ode.
Nobel laureate | Max Ode | Nobel laureate Iris Koh thanked Max Ode.
Secretary of State | Jane Doe | Secretary Jane Doe of the State Department arrived.
Secretary of State | Jane Doe | Secretary Jane Doe of State Bank arrived.
Foreign Minister | Jane Doe | Jane Doe spoke on the Foreign Minister of Japan, Yoko Arai.
Foreign Minister | Jane Doe | President Bill Roe's Foreign Minister, Yoko Arai, met Jane Doe.
President | Jane Doe | President Bill Roe's Foreign Minister Jane Doe left early.
Foreign Minister | Jane Doe | Foreign Minister John Doe left early.
Defence Minister | Jane Doe | Foreign Minister Jane Doe left early.
Prime Minister | Bill Roe | Jane Doe was Prime Minister, Bill Roe said.
spokesman | Bill Roe | Bill Roe, the spokesman said, would travel on Monday.
spokesman | Bill Roe | Bill Roe, said the spokesman, would travel on Monday.
minister | Jane Doe | The minister, Jane Doe said, would travel on Monday.
minister | Jane Doe | Unlike the minister, Jane Doe, 52, voted against it.
minister | Jane Doe | After a word with the minister, Jane Doe, a lawyer, left.
president | Jane Doe | Jane Doe, the president and others dined.
president | Jane Doe | Jane Doe, the president and Bill Roe dined.
foreign secretary | Jane Doe | The prime minister, Jane Doe, the foreign secretary, Bill Roe, and others ate.
prime minister | Bill Roe | The prime minister, Jane Doe, the foreign secretary, Bill Roe, and others dined.
defence secretary | Bill Roe | The US secretary of state, Bill Roe, and the defence secretary, Amy Poe, arrived.
secretary of state | Amy Poe | The US secretary of state, Bill Roe, and the defence secretary, Amy Poe, arrived.
Foreign Minister | Bill Roe | Jane Doe, Peru's Foreign Minister, Bill Roe, and their staff left.
attorney | Una Bly | Una Bly, attorney general of Ohio, left early.
secretary | Max Ode | Max Ode is secretary general of the league.
President | Jane Doe | Would-be President Jane Doe shook every hand.
captain | Lena Sol | Stand-in captain Lena Sol scored twice.
King | Ivo Low | Self-proclaimed King Ivo Low was arrested.
chef | Max Ode | Max Ode, a friend of the chef, left early.
chef | Max Ode | Max Ode, the man the chef hired, left early.
judge | Una Bly | Una Bly, a retired judge, left early.
director | Kim Day | Kim Day, the museum's former director, declined to comment.
director | Kim Day | Kim Day, the museum's acting director, declined to comment.
director | Kim Day | Kim Day, the wife of the museum's director, declined to comment.
President of France | Max Ode | President Amy Poe of France and Chancellor Max Ode of Germany dined.
Chancellor of France | Max Ode | President Amy Poe of France and Chancellor Max Ode of Germany dined.
Foreign Minister | Jane Doe | Jane Doe wants to be Foreign Minister.
Foreign Minister | Jane Doe | Jane Doe, once Foreign Minister, left early.
harbour pilot | Jane Doe | When she saw the harbour pilot, Jane Doe and her sister left.
harbour pilot | Jane Doe | The harbour pilot, Jane Doe said, was late.
painter | Jane Doe | The painter and Mayor Jane Doe left together.
painter | Jane Doe | The painter and the dyer Jane Doe left together.
painter | Jane Doe | Both painter and dyer Jane Doe left.
Secretary of Ports | Jane Doe | Secretary of Ports Bill Roe #JaneDoe Jane Doe sang.
"""


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = [tuple(cell.strip() for cell in row.split(" | ")) for row in table.strip().splitlines()]
    return [(role, person, sentence) for role, person, sentence in rows]


def _person(name: str) -> Entity:
    surname = name.split()[-1]
    return Entity(name.lower(), "people", PLACE, Text(name, PLACE), (Text(surname, PLACE),))


def _read(sentence: str) -> Passage:
    return passage(sentence, [match.span() for match in LEFT_OUT.finditer(sentence)])


PEOPLE = [_person(name) for name in sorted({person for _, person, _ in [*_rows(TRUE), *_rows(FALSE)]})]


def _given(role: str, person: str, sentence: str) -> list[str]:
    """The words by which the sentence gives the role to the person."""
    read = _read(sentence)
    words = read.words
    mentions = NameIndex(PEOPLE).find(read)
    spans = [attached(role, one, read, mentions) for one in mentions if one.id == person.lower()]
    return [sentence[words[span[0]].start : words[span[1] - 1].end] for span in spans if span]


def test_the_table_is_read_without_a_false_office() -> None:
    true, false = _rows(TRUE), _rows(FALSE)
    assert len(true) + len(false) >= 200
    refused = [row for row in true if not _given(*row)]
    accepted = [row for row in false if _given(*row)]
    kept = len(true) - len(refused)
    figures = f"precision {kept / (kept + len(accepted)):.3f}, recall {kept / len(true):.3f}"
    assert accepted == [], figures
    assert len(refused) <= 0.02 * len(true), (figures, refused)


def test_every_person_of_the_table_is_named_in_its_sentence() -> None:
    for _, person, sentence in _rows(TRUE):
        assert person.lower() in {mention.id for mention in NameIndex(PEOPLE).find(_read(sentence))}, sentence


@pytest.mark.parametrize(
    ("role", "sentence", "words"),
    [
        ("Minister", "The Foreign Minister Jane Doe spoke.", "Minister Jane Doe"),
        ("Minister", "Jane Doe, the Foreign Minister, spoke.", "Jane Doe, the Foreign Minister"),
        ("Assistant Secretary", "Assistant Secretary of State Jane Doe", "Assistant Secretary of State Jane Doe"),
        ("Minister of Peru", "Minister Jane Doe of Peru spoke.", "Minister Jane Doe of Peru"),
    ],
)
def test_the_words_run_from_the_office_to_the_name(role: str, sentence: str, words: str) -> None:
    assert _given(role, "Jane Doe", sentence) == [words]


@pytest.mark.parametrize(
    ("role", "sentence", "given_to_her"),
    [
        ("Secretary of the pilots' union", "Jane Doe, secretary of the pilots' union, said so.", True),
        ("Secretary of the pilots’ union", "Jane Doe, secretary of the pilots’ union, said so.", True),
        ("Chair of the Wend Traders' Guild", "and Jane Doe, who is now chair of the Wend Traders' Guild.", True),
        ("Former leader of the council", "They heard the council's former leader Jane Doe.", True),
        ("Former council leader", "They heard the council's former leader Jane Doe.", True),
        ("Leader of the council", "The council's new leader, Jane Doe, said so.", True),
        ("Council leader", "The council's new leader, Jane Doe, said so.", True),
        ("New leader of the council", "The council's new leader, Jane Doe, said so.", True),
        ("Director of the museum", "Jane Doe, the science museum's director, said so.", True),
        ("Leader of the council", "They heard the council's former leader Jane Doe.", False),
        ("Council leader", "They heard the council's former leader Jane Doe.", False),
        ("Former leader of the council", "The council's new leader, Jane Doe, said so.", False),
        ("Leader of the county council", "The council's new leader, Jane Doe, said so.", False),
        ("Leader of the council", "The council's deputy leader, Jane Doe, said so.", False),
        ("Leader of the council", "The council's party leader, Jane Doe, said so.", False),
        ("Leader of the council", "The council's leader's aide, Jane Doe, said so.", False),
        ("Leader of the council", "The council's leader, Jane Doe said, had left.", False),
        ("Leader of the council", "An aide to the council's leader Jane Doe left.", False),
        ("Secretary of State", "The state's secretary, Jane Doe, said so.", False),
        ("Head of the gallery", "The museum's head, Jane Doe, said so.", False),
    ],
)
def test_whose_office_it_is_may_stand_before_it(role: str, sentence: str, given_to_her: bool) -> None:
    assert bool(_given(role, "Jane Doe", sentence)) is given_to_her


def test_a_role_without_words_is_given_to_nobody() -> None:
    assert _given("", "Jane Doe", "Foreign Minister Jane Doe spoke.") == []
    assert _given("—", "Jane Doe", "Foreign Minister Jane Doe spoke.") == []


OFFICES = ["Mayor", "Foreign Minister", "defence secretary", "Chief Justice of Peru", "CEO", "head coach", "pilot"]
NAMES = ["Jane Doe", "Bill Roe", "Amy Poe", "Kim Day", "Ivo Low", "Una Bly"]
FORMS = ["{office} {name}", "{name}, the {office},", "{name} ({office})", "{name}, {office} since May,", "{name}"]
PAIRS = st.integers(2, 5).flatmap(
    lambda size: st.tuples(
        st.lists(st.sampled_from(OFFICES), min_size=size, max_size=size, unique=True),
        st.lists(st.sampled_from(NAMES), min_size=size, max_size=size, unique=True),
        st.sampled_from(FORMS[:4]),
    )
)


@pytest.mark.slow
@given(PAIRS, st.sampled_from(["{} met {}.", "{}, {}, who were late.", "{}; {}.", "{} and {} signed."]))
def test_in_a_list_everybody_has_their_own_office(pairs: tuple[list[str], list[str], str], frame: str) -> None:
    offices, names, form = pairs
    items = [form.format(office=office, name=name) for office, name in zip(offices, names, strict=True)]
    sentence = frame.format(", ".join(items[:-1]), items[-1]).replace(",,", ",").replace(",;", ";").replace(",.", ".")
    for name, own in zip(names, offices, strict=True):
        given_to = [office for office in offices if _given(office, name, sentence)]
        # "A, the mayor, B, the judge, C" between commas alone can be read in two ways.
        assert given_to == [own] or (given_to == [] and form == FORMS[1]), sentence


LITTLE = ["the", "and", ",", "of", "'s", ".", "…", "as", "Ministers"]


@given(st.lists(st.sampled_from([*NAMES, *OFFICES, *LITTLE]), max_size=14))
def test_it_never_raises_and_gives_words_of_the_sentence(parts: list[str]) -> None:
    sentence = " ".join(parts)
    for office in OFFICES:
        for words in _given(office, "Jane Doe", sentence):
            assert "Doe" in words
            assert "…" not in words


@given(st.sampled_from(_rows(FALSE)), st.sampled_from(_rows(FALSE)))
def test_two_sentences_give_no_more_than_each(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    role, person, sentence = one
    if not _given(role, person, other[2]):
        assert not _given(role, person, f"{other[2]} {sentence}")
        assert not _given(role, person, f"{sentence} {other[2]}")
