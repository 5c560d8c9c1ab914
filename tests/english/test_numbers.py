"""Quantities are read as the labelled tables say, support each other as the pairs say, and keep laws for any text."""

from __future__ import annotations

import re
import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.english.numbers import Quantity, bears_out, quantities

# A row: a text with each quantity in « » | what they say, separated by ";". A text without « » must have none.
# 20 exactly; 10..12 both ends in; >20, >=20, <20, <=20; 18..<20 without 20; >50..55 without 50; 5th; the unit first.
READ = """
# Figures
The court sat for «14» days. | 14
Rainfall reached «2.5» inches. | 2.5
The index closed at «18,432.75». | 18432.75
The village has «1,00,000» residents. | 100000
The survey covered «1\u00a0250\u00a0000» stars. | 1250000
A share fell by «.5» points. | 0.5
It was «-5»°C at the station. | -5
The probe recorded «−12.4» degrees. | -12.4
The yield fell «minus three» points. | -3
He came in at No. «5» in the draft. | 5
The jury of «12» retired. | 12
The rod is «5km» long. | 5
The plant gives «40MW» of power. | 40
The bridge is «2½» miles long. | 2.5
The bridge is «2 1/2» miles long. | 2.5
«Some ½» of it was lost. | 0.45..0.55
A «10»-member bench heard it. | 10
A «30»-day notice was served. | 30
An «18»-year-old won the final. | 18
He took «7» wickets, «3» catches and «1» run-out. | 7 ; 3 ; 1
She has «1,043» caps. | 1043
The vaccine needs «2» doses (each «0.3» ml). | 2 ; 0.3
# Words
The bench of «nine» sat. | 9
«Twenty-one» players were named. | 21
«Twenty one» players were named. | 21
The list has «two hundred and five» names. | 205
The list has «two hundred five» names. | 205
«A hundred» boats sailed. | 100
«A thousand and one» nights passed. | 1001
«One hundred and twenty-three» votes were void. | 123
«Three thousand two hundred and forty» cells were counted. | 3240
«Nineteen thousand» seats were sold. | 19000
The fund holds «two million five hundred thousand» shares. | 2500000
The fund holds «five hundred million» shares. | 500000000
«A dozen» judges dissented. | 12
«Two dozen» eggs broke. | 24
«Half a dozen» ships sailed. | 6
«Half-a-dozen» ships sailed. | 6
«A couple of» goals came late. | 2
«A pair of» gloves was found. | 2
«Half a million» people marched. | 500000
«A quarter of a million» people marched. | 250000
«Two and a half» years later it closed. | 2.5
«One and a half million» doses were sent. | 1500000
«2.5 million» doses were sent. | 2500000
«3bn» people watched. | 3000000000
«40k» fans came. | 40000
«Zero» cases were found. | 0
The side lost «three»-«nil». | 3 ; 0
He won the title «twice». | 2
Output grew «tenfold». | 10
The «two» sides met «three» times. | 2 ; 3
A «five»-day Test began. | 5
The crowd was «one million». | 1000000
«Two lakh» votes were cast. | 200000
«Two thousand crore» is the outlay. | 20000000000
«Five lakh crore» is the outlay. | 5000000000000
# Parts
«A third» of the members left. | 1/3
«One third» of the members left. | 1/3
«Two-thirds» of the seats changed hands. | 2/3
«Two thirds» of the seats changed hands. | 2/3
A «two-third» majority is needed. | 2/3
«Three quarters» of the sample decayed. | 3/4
«Three-fourths» of the sample decayed. | 3/4
«A quarter» of the sample decayed. | 1/4
«Nine-tenths» of the law is this. | 9/10
«Half» of the squad was ill. | 1/2
«Half» the squad was ill. | 1/2
«1/3» of the squad was ill. | 1/3
Costs were cut by «a fifth». | 1/5
He scored in the «first» half. | 1st
He scored in the «second» half. | 2nd
He wrote a half-hearted reply. |
Play stopped at half-time. |
# Ordinals
It was a «third» term for the mayor. | 3rd
She came «fifth» in the race. | 5th
She came «5th» in the race. | 5th
The «21st» edition opened. | 21st
The «twenty-first» edition opened. | 21st
The «one hundred and first» edition opened. | 101st
The «hundredth» edition opened. | 100th
The «inaugural» match was drawn. | 1st
His «maiden» century came there. | 1st
The «22nd» amendment passed. | 22nd
The «112th» Congress rose. | 112th
He took «one» second to answer. | 1
The rate is «5» bits per second. | 5
At first he refused. |
First of all, he thanked them. |
# Ranges
Between «10 and 12» people were hurt. | 10..12
It weighs «10 to 12» tonnes. | 10..12
It weighs «10–12» tonnes. | 10..12
It weighs «10-12» tonnes. | 10..12
It weighs «10 – 12» tonnes. | 10..12
«Two or three» jurors wept. | 2..3
«Ten to twelve million» shares changed hands. | 10000000..12000000
«10-12 million» shares changed hands. | 10000000..12000000
«Two to three hundred» guests came. | 200..300
The rate rose from «5» to «7 per cent». | % 5 ; % 7
The rate rose from «5 per cent» to «7 per cent». | % 5 ; % 7
Inflation will be «5–7%». | % 5..7
It costs «$3-5 billion». | $ 3000000000..5000000000
Between «$3 and $5 billion» was lost. | $ 3000000000..5000000000
# Scores
They won «3»-«1». | 3 ; 1
They lost «1»-«3». | 1 ; 3
The court ruled «5»–«4». | 5 ; 4
The Senate voted «48»-«52». | 48 ; 52
It was a «6»-«3» decision. | 6 ; 3
They won by «five» wickets to «four». | 5 ; 4
# Money and percentages
The fine was «$3 billion». | $ 3000000000
The fine was «three billion dollars». | $ 3000000000
The fine was «3 billion US dollars». | $ 3000000000
The fine was «US$3bn». | $ 3000000000
The fine was «USD 3 billion». | $ 3000000000
The fine was «$3B». | $ 3000000000
The fine was «£5m». | £ 5000000
The fine was «5m pounds». | £ 5000000
A «three-billion-dollar» fine was set. | $ 3000000000
The outlay is «Rs 2,000 crore». | ₹ 20000000000
The outlay is «Rs. 500». | ₹ 500
The outlay is «₹5 lakh». | ₹ 500000
The outlay is «2,000 crore rupees». | ₹ 20000000000
It sold for «€1.2 million». | € 1200000
It sold for «5 €». | € 5
It sold for «A$40». | A$ 40
It sold for «40 Australian dollars». | A$ 40
It sold for «50 cents». | ¢ 50
It sold for «¥300». | ¥ 300
Turnout was «61%». | % 61
Turnout was «61 per cent». | % 61
Turnout was «61 percent». | % 61
Turnout was «61 pct». | % 61
A «20-per-cent» stake was sold. | % 20
A «20-percent» stake was sold. | % 20
The rate fell by «25 basis points». | pp 0.25
The rate fell by «0.25 percentage points». | pp 0.25
«Millions of dollars» were lost. | $ 2000000..<1000000000
# Qualifiers
«More than 20» states sued. | >20
«Over 20» states sued. | >20
«At least 20» states sued. | >=20
«No fewer than 20» states sued. | >=20
«20 or more» states sued. | >=20
«20 states or more» sued. | >=20
«20+» states sued. | >=20
«Fewer than 20» states sued. | <20
«Under 20» states sued. | <20
«Up to 20» states sued. | <=20
«No more than 20» states sued. | <=20
«As many as 20» states sued. | <=20
«20 or fewer» states sued. | <=20
«About 20» states sued. | 18..22
«Around 20» states sued. | 18..22
«Some 20» states sued. | 18..22
«Roughly 20» states sued. | 18..22
«20-odd» states sued. | 18..22
«20 or so» states sued. | 18..22
«An estimated 20» states sued. | 18..22
«Nearly 20» states sued. | 18..<20
«Almost 20» states sued. | 18..<20
«Just under 20» states sued. | 18..<20
«Just over 20» states sued. | >20..22
«More than a dozen» states sued. | >12
«Nearly half» of the states sued. | 0.45..<0.5
«More than $3 billion» was paid. | $ >3000000000
«About 10 to 12» people came. | 9..13.2
The trial ran «over two» weeks. | >=2
They spoke about «three» issues; talks about «four» more followed. | 3 ; 4
«Dozens» were hurt. | >=24
«Tens of thousands» marched. | >=20000
«Hundreds of millions of dollars» were lost. | $ 200000000..<100000000000
«Several hundred» seals were counted. | >=200
# Clocks
The match began at «5 p.m.» on the day. | h 17
The match began at «5pm» on the day. | h 17
The match began at «17:00» on the day. | h 17
Trading opened at «10.30 am» on the day. | h 10.5
Trading opened at «12:15 a.m.» on the day. | h 0.25
# No numbers
The 2+2 dialogue and the G7 met on I2U2. |
An F-16, a Su-30MKI and a MiG-21 flew past. |
COVID-19 and 5G were discussed in the 1980s. |
The B-52, U2 and T20 are names; so are v2.0 and 1.2.3. |
See https://example.org/2023/5 and @court2 and #top10. |
The call went to 020-7946-0958. |
No one knew which one it was. |
It was one of the best that another one had seen. |
They warned one another. |
Divers checked the plates one by one. |
First the choir sang, then the mayor spoke. |
It rained; first the pier went, and then the mill. |
The maps were kept in one place. |
A one-sided, one-off game. |
The minutes, quarters and halves passed. |
A court is a place. |
The new one was better. |
«One» of the «three» judges dissented. | 1 ; 3
«One in five» patients improved. | 1/5
Only «one» goal was scored. | 1
"""

TRUE = """
# The claim | the words that bear it out
more than 20 states | 23 states
more than 20 states | over 20 states
more than 20 states | at least 21 states
at least 20 states | more than 20 states
at least 20 states | 20 states
three judges | 3 judges
3 judges | three judges
21 players | twenty-one players
205 names | two hundred and five names
a third of voters | 1/3 of voters
one-third of voters | a third of voters
half of voters | 50% of voters
50 per cent of voters | half the voters
more than half of voters | 60 per cent of voters
more than half of voters | over 50% of voters
three quarters | 75 percent
nearly half | 48 per cent
$3 billion | three billion dollars
$3 billion | US$3bn
3 billion US dollars | $3 billion
Rs 2,000 crore | ₹20 billion
2,000 crore rupees | Rs. 2,000 crore
£5 million | £5m
a dozen seals | 12 seals
12 seals | a dozen seals
two dozen seals | 24 seals
half a million | 500,000
1.5 million | one and a half million
two and a half years | 2.5 years
10 to 12 tonnes | 11 tonnes
10 to 12 tonnes | between 10 and 12 tonnes
between 10 and 20 tonnes | 12–15 tonnes
10–12 per cent | ten to twelve percent
about 1,000 people | 1,043 people
about 1,000 people | 1,000 people
about 1,000 people | around 1,000 people
about 1,000 people | nearly 1,000 people
around 20 wickets | some 20 wickets
nearly 20 wickets | 19 wickets
nearly 20 wickets | almost 20 wickets
up to 20 medals | as many as 20 medals
up to 20 medals | 15 medals
no more than 20 medals | up to 20 medals
fewer than 20 medals | 19 medals
fewer than 20 medals | under 15 medals
up to 20 medals | fewer than 20 medals
the fifth edition | the 5th edition
the 21st edition | the twenty-first edition
the first edition | the inaugural edition
61% | 61 per cent
61 percent | 61%
a quarter-point, or 0.25 percentage points | a quarter-point, 25 basis points
dozens of seals | 40 seals
thousands marched | 5,000 marched
hundreds marched | tens of thousands marched
over two weeks | in two weeks
over two weeks | more than two weeks
won 3-1 | won 3–1
ruled 5-4 | voted five to four
48 to 52 votes | 50 votes
twice champion | two titles
5 p.m. | 17:00
5pm | 5 p.m.
5 o'clock | 5 a.m.
two or three judges | two judges
20 or more | 23
20+ countries | at least 20 countries
1,00,000 votes | one lakh votes
1 million votes | ten lakh votes
3.0 points | three points
just over 50% | 52%
a tenfold rise | a 10-fold rise
40 MW | 40MW
more than a dozen | 13
zero cases | 0 cases
one in five | 1 in 5
a couple of goals | two goals
"""

FALSE = """
# The claim | words that do not bear it out
more than 20 states | 20 states
more than 20 states | at least 20 states
more than 20 states | nearly 20 states
more than 20 states | about 20 states
at least 20 states | up to 20 states
20 states | more than 20 states
20 states | about 20 states
20 states | 21 states
three judges | four judges
three judges | third judge
third judge | three judges
fifth edition | sixth edition
fifth edition | 15th edition
the first edition | the second edition
a third of voters | a quarter of voters
a third of voters | two-thirds of voters
half of voters | 40% of voters
more than half of voters | half of voters
more than half of voters | 48 per cent of voters
$3 billion | $3 million
$3 billion | €3 billion
$3 billion | 3 billion shares
3 billion shares | $3 billion
$3 billion | $30 billion
$3 billion | A$3 billion
Rs 2,000 crore | Rs 2,000 lakh
Rs 2,000 crore | $2,000 crore
12 seats | 12%
12% | 12 seats
12 per cent | 12 percentage points
12% | 1.2%
0.25 percentage points | 50 basis points
a dozen seals | 13 seals
two dozen seals | a dozen seals
half a million | 600,000
1.5 million | 1.6 million
two and a half years | two years
10 to 12 tonnes | 13 tonnes
10 to 12 tonnes | 10 to 15 tonnes
11 tonnes | 10 to 12 tonnes
about 1,000 people | 1,300 people
about 1,000 people | more than 1,000 people
nearly 20 wickets | 20 wickets
nearly 20 wickets | 12 wickets
up to 20 medals | 21 medals
up to 20 medals | more than 20 medals
fewer than 20 medals | 20 medals
fewer than 20 medals | up to 20 medals
no more than 20 medals | no fewer than 20 medals
dozens of seals | 15 seals
thousands marched | hundreds marched
millions | thousands
won 3-1 | won 3-2
ruled 5-4 | ruled 6-3
twice champion | three titles
thrice champion | twice champion
5 p.m. | 5 a.m.
17:00 | 16:00
20 or more | 19
20+ countries | 19 countries
1,00,000 votes | 1,000 votes
-5 degrees | 5 degrees
2.5 points | 25 points
one goal | two goals
zero cases | two cases
just over 50% | 49%
just over 50% | 70%
205 names | 250 names
21 players | 12 players
two or three judges | four judges
more than a dozen | 12
one in five | one in six
a tenfold rise | a twofold rise
61 per cent | 16 per cent
hundreds marched | 90 marched
"""


def rows(table: str) -> list[tuple[str, str]]:
    lines = [line for line in table.splitlines() if line and not line.startswith("# ")]
    return [(text.strip(), label.strip()) for text, _, label in (line.partition("|") for line in lines)]


def said(quantity: Quantity) -> str:
    """A quantity as the table writes it."""
    low, high = quantity.low, quantity.high
    if quantity.ordinal:
        return f"{low}th"
    if low is None or high is None:
        sign = "<" if low is None else ">"
        text = f"{sign}{'' if quantity.low_open or quantity.high_open else '='}{high if low is None else low}"
    elif low == high:
        text = str(low)
    else:
        text = f"{'>' * quantity.low_open}{low}..{'<' * quantity.high_open}{high}"
    return f"{quantity.unit} {text}".strip()


def label(text: str) -> str:
    """A label with its decimals as fractions and its ordinals ending in th."""
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "th", text.strip())
    return re.sub(r"\d+\.\d+", lambda match: str(Fraction(match[0])), text)


@pytest.mark.parametrize(("marked", "labels"), rows(READ))
def test_table(marked: str, labels: str) -> None:
    found = quantities(marked.replace("«", "").replace("»", ""))
    assert [said(each) for each in found] == [label(part) for part in labels.split(";") if part.strip()]
    assert [each.words for each in found] == re.findall("«([^»]*)»", marked)


def grounded(claim: str, quote: str) -> bool:
    """Whether some quantity of the quote supports each quantity of the claim, which has at least one."""
    claimed, quoted = quantities(claim), quantities(quote)
    assert claimed
    assert quoted
    return all(any(bears_out(each, one) for each in quoted) for one in claimed)


@pytest.mark.parametrize(("claim", "quote"), rows(TRUE))
def test_the_words_support_the_claim(claim: str, quote: str) -> None:
    assert grounded(claim, quote)


@pytest.mark.parametrize(("claim", "quote"), rows(FALSE))
def test_the_words_do_not_support_the_claim(claim: str, quote: str) -> None:
    assert not grounded(claim, quote)


def test_the_tables_are_large_enough() -> None:
    assert len(rows(READ)) >= 150
    assert len(rows(TRUE)) >= 60
    assert len(rows(FALSE)) >= 60


VOCABULARY = (
    "a an the one two three ten twenty twenty-one hundred thousand million billion lakh crore dozen half third quarter "
    "thirds first second fifth hundredth and of to or between from about over than more at least up nearly some few "
    "several tens dozens thousands twice per cent % percent percentage points dollars US $ € Rs . , - – + / : ( ) 1 "
    "2.5 1,000 10 12 2018 5th 21st 3bn 5m 5pm a.m. 17:00 2+2 F-16 ½ -5 #1 odd so days people won vote"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=20)
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text(max_size=200))
QUANTITIES = st.one_of(
    TEXTS.flatmap(lambda text: st.sampled_from(quantities(text) or quantities("1"))),
    st.builds(
        lambda low, more, kind, unit: quantities(f"{kind} {low} to {low + more} {unit}")[0],
        st.integers(1, 30), st.integers(1, 3), st.sampled_from(["", "about", "up to", "over"]),
        st.sampled_from(["", "%", "dollars"]),
    ),
    st.builds(
        lambda kind, number: quantities(f"{kind} {number}")[0],
        st.sampled_from(["", "about", "nearly", "just over", "over", "under", "at least", "up to"]),
        st.sampled_from(["one tenth", "half", "50%", "3", "3.1", "20", "18", "20%", "third", "$20", "22"]),
    ),
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=500)
@given(TEXTS)
def test_any_text_gives_quantities_in_order_within_it(text: str) -> None:
    end = 0
    for each in quantities(text):
        assert end <= each.start < each.end <= len(text)
        assert each.words == text[each.start : each.end]
        assert each.low is not None or each.high is not None
        if each.low is not None and each.high is not None:
            assert each.low <= each.high
        if each.ordinal:
            assert each.low == each.high
        end = each.end


@pytest.mark.slow
@given(TEXTS, st.integers(0, 80), st.integers(0, 40), st.integers(0, 80), st.integers(0, 40))
def test_no_quantity_touches_what_is_skipped(text: str, first: int, length: int, other: int, more: int) -> None:
    spans = [(first, first + length), (other, other + more)]
    for each in quantities(text, spans):
        for start, end in spans:
            assert each.end <= start or each.start >= end or start == end


def test_skipped_words_part_the_words_around_them() -> None:
    text = "between 2018 and 20 people came on 6 September"
    day = (text.index("6 Sept"), len(text))
    assert [each.words for each in quantities(text, [day, (8, 12)])] == ["20"]


@given(QUANTITIES)
def test_a_quantity_supports_itself(each: Quantity) -> None:
    assert bears_out(each, each)


@pytest.mark.slow
@settings(max_examples=1000)
@given(QUANTITIES, QUANTITIES, QUANTITIES)
def test_support_is_transitive(one: Quantity, two: Quantity, three: Quantity) -> None:
    if bears_out(one, two) and bears_out(two, three):
        assert bears_out(one, three)


@given(st.integers(0, 10**9))
def test_separators_say_nothing(number: int) -> None:
    (plain,), (grouped,) = quantities(f"It has {number} parts."), quantities(f"It has {number:,} parts.")
    assert plain.low == grouped.low == grouped.high == number


@given(st.integers(1, 999), st.integers(1, 999))
def test_only_equal_numbers_support_each_other(one: int, two: int) -> None:
    assert grounded(f"{one} seats", f"{two} seats") == (one == two)
    assert grounded(f"more than {one} seats", f"{two} seats") == (two > one)
    assert grounded(f"at most {one} seats", f"{two} seats") == (two <= one)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "1", "1,", "1.", "1-", "1/", "1+", "1:00", "1 to ", "a ", "one ", "one and ", "hundred ", "one million ",
        "tens of ",
        "half a ", "-", "$", "Rs.", "a-", "a.", "1 000 ", "over ", "no more ", "from 1 to ", "between 1 and 2 ",
        "é1", "thousand one million one ", "lakh crore ", "@", "#a", "http://", "½", "three quarters of a ", "'", "a'",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        quantities(text)
        quantities(text, [(at, at + 1) for at in range(0, length, 7)])
        return time.process_time() - start

    seconds(100)
    # A quadratic reading of four times as many characters would take 16 times as long.
    assert seconds(40_000) < 8 * seconds(10_000) + 0.5
