"""Counts: a number of a quote bears out one of a sentence where both count the same thing in the same measure."""

from __future__ import annotations

import pytest

from grounded import wrong

SAME = [
    ("The ship had 140 people aboard.", "The ship, for 85 passengers, had 140 aboard; 50 people are missing."),
    (
        "It carried 1.4m passengers, up from 1.1m before.",
        "It carried 1.4 million passengers, up from 1.1 million before.",
    ),
    ("The two firms agreed.", "Vale Mills and Rook Mills agreed."),
    ("In the second half they scored in eleven minutes.", "They scored in eleven second-half minutes."),
    ("The pension age would rise to 67.", "The pension age would go up to 67."),
    ("She won in round 9.", "She won in the ninth round."),
    ("The siege lasted eleven weeks.", "The eleven-week siege ended in May."),
    # What follows from a quote without standing in it
    ("Two destroyers were launched.", "The destroyers Falk and Habicht were launched."),
    ("Three schools closed.", "The rain closed two schools on Monday and a third on Tuesday."),
    ("One in four patients relapsed.", "Of 80 patients, 20 relapsed."),
    ("The festival drew half as many visitors.", "The festival had 12,000 visitors, against 24,000 the year before."),
    ("Three of the nine judges dissented.", "By six votes to three the judges allowed the appeal."),
    ("The town will stage the 2031 Games.", "The town was given the 2031 Games."),
    ("The fossil may be 90 million years old.", "The fossil could be up to 90 million years old."),
    ("It was the first frost since 1963.", "The lake froze, which had not happened since 1963."),
    ("The motion passed by 34 votes to two.", "The motion was carried, 34-2."),
    ("They were held for 36 to 60 hours.", "They were held for between 36 and 60 hours."),
    ("The bridge stood for 50 years.", "The bridge stood for half a century."),
    ("He accepted only one of the two offers.", "He had two offers and accepted only one of them."),
    (
        "Magnitude 6.3 quake kills at least 41",
        "At least 41 people died and 300 were hurt when a quake of magnitude 6.3 struck.",
    ),
    ("Fewer than 100 people came.", "Only 60 people came."),
    ("The 14 defendants were tried together.", "Fourteen were tried together; two of the 14 were fined."),
    ("Vale is to get 20 cows and Rook 30.", "Rook is to get 30 cows and Vale 20."),
]


@pytest.mark.parametrize(("claim", "quote"), SAME)
def test_the_same_count(claim: str, quote: str) -> None:
    assert "number" not in wrong(claim, quote)


OTHER = [
    ("The siege lasted eleven months.", "The siege lasted eleven weeks."),
    ("The road is 40 miles long.", "The road is 40 kilometres long."),
    ("The three firms agreed.", "The two firms agreed."),
    ("The two firms agreed.", "The three firms agreed."),
    ("Two firms agreed.", "Vale Mills agreed."),
    ("The tower is 1.1 million years old.", "The tower is 1.1m kilograms heavy and 12 years old."),
    ("Three destroyers were launched.", "The destroyers Falk and Habicht were launched."),
    ("Two in five pupils passed.", "Of 50 pupils, 30 passed."),
    ("The fossil is 90 million years old.", "The fossil could be up to 90 million years old."),
    ("The hall seats 900 people.", "The hall seats 600 people; outside stood 900 people."),
    # One part of a score, a vote or a range; a looser bound; a part of the whole
    ("The motion passed by 36 votes to 2.", "The motion passed by 34 votes to two."),
    ("They were held for 36 to 60 hours.", "They were held for 36 hours."),
    ("Cracks of up to 400 metres were found.", "Cracks of up to 40 metres were found."),
    ("The works were planned for eight weeks.", "The works were planned for six weeks and took eight weeks."),
    ("The 14 were charged.", "Two of the 14 were charged."),
]


@pytest.mark.parametrize(("claim", "quote"), OTHER)
def test_another_count(claim: str, quote: str) -> None:
    assert "number" in wrong(claim, quote)
