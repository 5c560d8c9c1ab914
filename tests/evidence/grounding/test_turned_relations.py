"""Relations: a sentence is refuted only where a quote says the opposite."""

from __future__ import annotations

import pytest

from grounded import wrong

KNOWN = {"arden": ["Arden"], "bress": ["Bress"], "ann-vale": ["Ann Vale", "Vale"], "tom-rook": ["Tom Rook", "Rook"]}
TURNED = [
    ("Bress hosted Arden.", "Arden hosted Bress."),
    ("Arden was hosted by Bress.", "Bress was hosted by Arden."),
    ("Ann Vale travelled from Bress to Arden.", "Ann Vale travelled from Arden to Bress."),
    ("Bress lent Arden nine ships.", "Arden lent Bress nine ships."),
    ("Bress exported grain to Arden.", "Arden exported grain to Bress."),
    ("Bress imported grain from Arden.", "Bress exported grain to Arden."),
    ("Arden sold the mine to Bress.", "Arden bought the mine from Bress."),
    ("Ann Vale beat Tom Rook.", "Tom Rook beat Ann Vale."),
    ("Tom Rook will succeed Ann Vale.", "Tom Rook will be succeeded by Ann Vale."),
    ("Arden will return 20 prisoners and Bress 30.", "Arden will return 30 prisoners and Bress 20."),
    ("Ann Vale is suing Tom Rook.", "Ann Vale is being sued by Tom Rook."),
    ("Tom Rook dismissed Ann Vale.", "The minister, Ann Vale, dismissed Tom Rook on Friday."),
    ("They will host Ann Vale and Tom Rook.", "They will be hosted by the ministers, Ann Vale and Tom Rook."),
    ("Rook will accompany Ann Vale.", "Bress's Secretary for South Sea Affairs Ann Vale will accompany Rook."),
    ("Ann Vale was dismissed.", "The minister, Ann Vale, dismissed Tom Rook on Friday."),
    ("Tom Rook resigned as chairman.", "Ann Vale resigned as chairman, a week after the vote; Tom Rook takes over."),
    ("Parents thanked the head, Ann Vale.", "The head, Ann Vale, thanked parents on Friday."),
    ("Arden asked Bress for figures.", "Bress, meeting in Port Lune, took note and asked Arden for figures."),
    ("The Greens had 24 per cent.", "The Unity Party had 31 per cent, the Reform List 24 per cent and the Greens 14."),
    ("Ann Vale opposed the levy but Tom Rook supported it.", "Tom Rook opposed the levy but Ann Vale supported it."),
    (
        "They will host Ann Vale and Tom Rook.",
        "They will be hosted by their peers, Trade Minister Ann Vale and Home Affairs Minister Tom Rook.",
    ),
    ("The board picked Tom Rook over Ann Vale.", "The board picked Ann Vale as head by 54 votes to 31 over Tom Rook."),
    ("It was closed three months after its term was to end.", "It was closed three months before its term was to end."),
    (
        "Tom Rook was elected to the chair.",
        "Ann Vale, a pupil of Tom Rook, was elected to the chair by six votes to five.",
    ),
    ("The academy awarded the medal to Tom Rook.", "The academy awarded the medal to Ann Vale. Tom Rook was there."),
    ("The court fined Tom Rook.", "The court fined Ann Vale 40 crowns; Tom Rook, who reported her, was not fined."),
    ("The museum appointed Tom Rook as its head.", "The museum appointed Ann Vale as its head, succeeding Tom Rook."),
    ("Arden ceded the port to Bress.", "By the pact, signed in 1648, Bress ceded the port to Arden."),
    ("Arden sued Bress for $8 million.", "Bress filed suit against Arden for $8 million."),
    ("Infections fell by 41 among men and 64 among women.", "Infections fell by 64 among men and 41 among women."),
]
STRAIGHT = [
    ("Bress was hosted by Arden.", "Arden hosted Bress."),
    ("From Arden Ann Vale travelled to Bress.", "Ann Vale travelled from Arden to Bress."),
    ("Bress sold the mine to Arden.", "Arden bought the mine from Bress."),
    ("Tom Rook was beaten by Ann Vale.", "Ann Vale beat Tom Rook."),
    ("Ann Vale will succeed Tom Rook.", "Tom Rook will be succeeded by Ann Vale."),
    ("Bress will return 20 prisoners and Arden 30.", "Arden will return 30 prisoners and Bress 20."),
    ("Arden lost contact with the probe Lark.", "The probe Lark lost contact with Arden on Monday."),
    ("Bress broke off talks with Arden.", "Arden broke off talks with Bress."),
    ("The coin was found by Tom Rook.", "The coin was found by a farmer near Arden, Tom Rook, who said he was glad."),
    ("The coin was found by Tom Rook.", "The coin was found by a farmer. Tom Rook said he had been ploughing."),
    ("Tom Rook named a coin found in 2009.", "Tom Rook said the coin, found in 2009 by a farmer, is new."),
    ("Ann Vale was named head, replacing Tom Rook.", "The board named Ann Vale head, replacing Tom Rook."),
    ("The court fined Ann Vale and not Tom Rook.", "The court fined Ann Vale; Tom Rook was not fined."),
    (
        "The mill council voted by 18 to 9 to sell it to Arden.",
        "By 18 votes to 9 the mill council voted to sell it to Arden.",
    ),
    ("Bress sued Arden for $8 million.", "Bress filed suit against Arden for $8 million."),
    ("Tom Rook married Ann Vale.", "Ann Vale married Tom Rook in May."),
    ("Ann Vale, who had bought the mine, sold it.", "Ann Vale sold the mine two years after buying it."),
    (
        "Sales rose from 7 million in 2011 to 9 million in 2012.",
        "Sales rose to 9 million in 2012 from 7 million in 2011.",
    ),
    (
        "The profit was 14 million on sales of 310 million.",
        "Sales were 310 million crowns, and there was a profit of 14 million.",
    ),
    ("Arden will return four ships and take six.", "Arden will take six ships, and return four."),
    (
        "The Greens had 14 per cent.",
        "The Unity Party had 31 per cent, the Reform List 24 per cent and the Greens 14 per cent.",
    ),
    ("Ann Vale and Tom Rook spoke, she said.", "Ann Vale said that she had spoken with Tom Rook."),
    ("Ann Vale crossed the line.", "Sailing alone, Ann Vale left Arden, rounded the cape and crossed the line."),
    ("Ann Vale will join Tom Rook.", "The Arden secretary for trade Ann Vale will join Tom Rook."),
    ("Tom Rook and Ann Vale met in Arden.", "Ann Vale and Tom Rook met in Arden."),
    ("Ann Vale landed and sent a picture.", "Ann Vale landed on Tuesday, the agency said, and sent a picture."),
    ("With Bress at war, the council asked for help.", "The council asked for help, as Bress was at war."),
    ("The envoys of Arden flew to Bress with Ann Vale.", "Ann Vale flew to Bress with the envoys of Arden."),
    ("Her brother Oskar Marl ran it.", "Edith Marl gave it to her brother Oskar, who ran it."),
    ("Ann Vale apologised after the defeat by Arden.", "After the defeat by Arden the captain, Ann Vale, apologised."),
    ("The inquiry blamed Ann Vale.", "The inquiry blamed Ann Vale rather than Tom Rook."),
]


@pytest.mark.parametrize(("claim", "quote"), TURNED)
def test_a_relation_that_is_turned_round_is_refuted(claim: str, quote: str) -> None:
    assert "relation" in wrong(claim, quote, known=KNOWN)


@pytest.mark.parametrize(("claim", "quote"), STRAIGHT)
def test_a_relation_told_in_another_voice_passes(claim: str, quote: str) -> None:
    assert wrong(claim, quote, known=KNOWN) == set()
