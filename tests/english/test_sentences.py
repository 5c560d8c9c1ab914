"""Sentences are separated and cite as the labelled table says, and keep laws for any text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.english.sentences import sentences
from timeline.english.words import plain

# A row is one Markdown text with a ¦ where one sentence ends and the next begins; ⏎ is a line's end.
# The text has the keys as footnotes, so each part shows which it cites.
SPLIT = """
# Plain
The court sat. ¦It rose.
The court sat! ¦Who rose? ¦Nobody did.
The court sat.  ¦It rose.
The court sat.⏎¦It rose.
The court sat and⏎rose at once.
No stop at the end
One sentence. ¦No stop at the end
The index rose 2.5 per cent. ¦It fell again.
The index rose .5 points.
The ratio is 2.5. ¦It was 3.
Play began in 1998. ¦India won.
Play began in 1998. ¦20 players came.
See example.org for more. ¦It is free.
He scored 3.¦ Then he left.
The team met; it lost. ¦It won: nobody knew why.
They met (it was late). ¦They ate.
They met (It was late.) and ate.
They met. ¦(It was late.) ¦They ate.
They met. ¦[They ate.]
Is it so? ¦It is.
It is so!? ¦It is.
# Initials, titles and acronyms
They met S. Jaishankar in Delhi. ¦He smiled.
J. R. R. Tolkien wrote it. ¦It sold.
Antony J. Blinken came. ¦He left.
Dr. Rao spoke. ¦Mr. Sen replied.
Gen. Bipin Rawat and Lt. Col. Das came.
Prof. A. P. J. Kalam spoke.
St. John won on Mt. Hood.
The U.S. Department of State spoke. ¦It was late.
He went to the U.S. ¦The visit was short.
He went to the U.S. ¦It was short.
The U.S. and India met. ¦They agreed.
The U.S.-India talks ended.
The U.K. and the E.U. signed. ¦Nobody came.
They met in Washington, D.C. ¦They agreed.
Sen. Warren and Rep. Lee wrote to Gov. Hochul.
The Rev. Martin Luther King Jr. spoke. ¦He was heard.
John Roe Jr. Smith signed.
Justice R. F. Nariman wrote it. ¦Two dissented.
The case of Smith v. Jones was heard. ¦Jones won.
The case of Smith vs. Jones was heard.
She has a Ph.D. ¦She teaches.
She has a Ph.D. in physics.
Doe et al. wrote it. ¦They were right.
Vitamin B. ¦The dose is small.
They chose Plan B. ¦It failed.
Henry V. Smith won.
# Abbreviations
Apples, pears, etc. were sold. ¦They were ripe.
They sold apples, etc. ¦They were ripe.
Some birds, e.g. Arctic terns, fly far. ¦They rest.
Some birds, e.g. terns, fly far.
The capital, i.e. Delhi, was quiet.
Rule No. 5 applies. ¦It is old.
Rules Nos. 5 and 6 apply.
Art. 21 protects life. ¦Sec. 3 limits it.
Art. III is long.
See Fig. 3 and pp. 4. ¦They differ.
See Vol. II for more.
It was built c. 1850. ¦It burnt down.
It cost Rs. 500. ¦It broke.
It took approx. 5 minutes.
Apple Inc. rose. ¦It then fell.
Apple Inc. ¦The shares rose.
Tata Motors Ltd. and Ford Motor Co. merged.
He works at Ford Motor Co. ¦He likes it.
It was signed on Sept. 6. ¦It lapsed.
It was signed on Sept. 6, 2018, in Delhi.
It lapsed in Sept. ¦The court agreed.
They met at 5 p.m. ¦They left.
They met at 5 p.m. Monday. ¦They left.
They met at 5 p.m. IST on the day.
They met at 5 p.m. and left.
They met at 5 p.m. ¦Officials left.
They live on Main St. ¦The house is red.
The Dept. of Energy paid. ¦It was late.
# Quotes
He said "No." ¦Then he left.
He said “No.” ¦Then he left.
He said 'No.' ¦Then he left.
“It is over.” ¦The crowd left.
“It is over,” he said. ¦The crowd left.
"Why?" he asked. ¦Nobody knew.
"Why?" Smith asked. ¦Nobody knew.
"Why?" Justice Elena Kagan asked. ¦Nobody knew.
"Never!" the crowd shouted.
Who wrote "Why?" ¦Nobody knew.
He cited "the law of the U.S." ¦It was old.
«Non.» ¦Il partit.
He said, "We won. ¦We are glad." ¦He left.
The "2.5 rule" holds.
Yahoo! said it would pay. ¦It did.
# Ellipses
He said … nothing. ¦He left.
He paused… then went on.
He paused… ¦Then he went on.
He paused... ¦Then he went on.
He paused .... ¦Then he went on.
The minister said … India would sign.
The minister said […] India would sign.
# Footnotes
They signed.[^a] ¦They left.[^b]
They signed[^a]. ¦They left[^b].
They signed.[^a][^b] ¦They left.
They signed[^a][^b].
They signed. [^a] ¦They left. [^b]
They signed.[^a] [^b] ¦They left.
They signed.[^a]⏎¦They left.[^b]
They signed.⏎[^a]⏎¦They left.
They signed.[^a]¦They left.[^b]
They signed,[^a] and left.[^b]
They[^a] signed[^b] and left[^a].
“They signed.”[^a] ¦They left.
“They signed”.[^a] ¦They left.
“They signed.[^a]” ¦They left.
(They signed.)[^a] ¦They left.
They signed in the U.S.[^a] ¦Officials left.[^b]
They signed in the U.S.[^a] and left.[^b]
They met Dr.[^a] Rao.
They signed?[^a] ¦They left![^b]
They signed…[^a] ¦They left.
They signed.[^a] ¦they left.
They signed [^a].
They signed [^no key] and left.
They signed.[^a]⏎⏎[^b]⏎⏎¦They left.
They ended 2–1[^a]; they left.[^b]
# Marks
**They signed.** ¦They left.
**They signed.**[^a] ¦_They_ left.
**They signed.[^a]** ¦They left.
*They signed* the `pact`. ¦They left.
They signed the [pact](https://example.org/a.b). ¦They left.
They signed the [pact. ¦It holds](https://example.org/). ¦They left.
They signed the [pact](<u> "The pact. It holds.") today.
They signed the [pact] today. ¦They left.
See <https://example.org/a.b>. ¦They left.
It is 2 \\* 3. ¦They left.
It is AT&amp;T. ¦They left.
The snake_case_name stays. ¦They left.
# Blocks
# Head⏎¦Text.
- one⏎¦- two⏎¦- three
- one[^a]⏎¦- two[^b]
* They signed. ¦They left.⏎¦* They ate.
1. They signed⏎¦2. They left
They agreed:⏎¦- to sign⏎¦- to leave
A paragraph⏎⏎¦and another
A paragraph⏎of two lines⏎⏎¦and another
Before⏎¦> quoted words
## Head⏎¦Text under it. ¦More.
It began in⏎1998. ¦It ended.
He was ill. ¦Modi spoke.
They sat in the sun. ¦Modi spoke.
They heard mass. ¦Modi spoke.
# Other scripts
会談は終わった。¦彼らは帰った。
वे मिले।¦ वे गए।
¿Por qué? ¦Nadie lo sabe.
Ça va. ¦Écoutez.
"""


def parts(row: str) -> list[str]:
    return [part.strip() for part in row.replace("⏎", "\n").split("¦")]


ROWS = [row for row in SPLIT.splitlines() if row and not re.fullmatch(r"# [A-Z][A-Za-z, ]+", row)]


@pytest.mark.parametrize("row", ROWS)
def test_table(row: str) -> None:
    markdown = row.replace("⏎", "\n").replace("¦", "")
    found = sentences(markdown)
    wanted = parts(row)
    cites = [tuple(dict.fromkeys(re.findall(r"\[\^([^\]\s]+)\]", part))) for part in wanted]
    assert [each.cites for each in found] == cites
    shown = [re.sub(r"^(?:[-*>]|#+|\d\.)\s+", "", part) for part in wanted]
    assert [markdown[each.start : each.end] for each in found] == shown


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 120
    assert sum("[^" in row for row in ROWS) >= 25


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**They** _signed_ the `pact`.[^a]", "They signed the pact."),
        ("They signed [^a] the pact [^b].", "They signed the pact."),
        ("They signed[^a][^b], and left.", "They signed, and left."),
        ("They signed[^a]the pact.", "They signed the pact."),
        ("The [pact of *2018*](https://example.org/a_(b)) holds.", "The pact of 2018 holds."),
        ("The [pact][^a] holds.", "The [pact] holds."),
        ("Two\nlines  and\ttabs", "Two lines and tabs"),
        ("It is AT&amp;T, 2 \\* 3 and 2 * 3.", "It is AT&T, 2 * 3 and 2 * 3."),
        ("A snake_case word, and Kishida`s.", "A snake_case word, and Kishida`s."),
        ("- **One**", "One"),
        ("> Said\n> so", "Said so"),
        ("## Head", "Head"),
        ("See <https://example.org/>.", "See https://example.org/."),
        ("It was <b>bold</b>.", "It was <b>bold</b>."),
        ("5 > 3 and 2 < 3.", "5 > 3 and 2 < 3."),
    ],
)
def test_a_sentence_is_plain_words(markdown: str, text: str) -> None:
    assert [each.text for each in sentences(markdown)] == [text]


def test_a_paragraph_of_footnotes_belongs_to_the_sentence_before_it() -> None:
    (only,) = sentences("They signed.[^a]\n\n[^b][^a]\n")
    assert only.cites == ("a", "b")
    assert sentences("[^a]") == ()
    assert sentences("***\n\n—") == ()
    assert sentences("") == ()


PIECES = (
    "They signed the pact U.S. S. Jaishankar Dr. No. 5 2.5 Inc. p.m. … ... . ! ? , ; \" ' “ ” ( ) and left He "
    "[^a] [^b] .[^a] [^a]. * ** _ ` - # > 1. [link](https://x.y/) &amp; \\* [ ] ]( 会談。"
)
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n\n"]), max_size=25)
TEXTS = st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text(max_size=200))
PLAIN = "They signed U.S. S. Dr. No. 5 2.5 Inc. met. left! … “ ” (so) and, [^a] .[^b]"
PROSE = st.lists(st.sampled_from(PLAIN.split()), max_size=25).map(" ".join)


@pytest.mark.slow
@settings(max_examples=500)
@given(TEXTS)
def test_any_text_gives_sentences_in_order_within_it(text: str) -> None:
    end = 0
    for each in sentences(text):
        assert end <= each.start < each.end <= len(text)
        assert each.text == " ".join(each.text.split())
        assert any(map(str.isalnum, each.text))
        assert len(set(each.cites)) == len(each.cites)
        end = each.end


@settings(max_examples=300)
@given(TEXTS)
def test_every_letter_stands_in_a_sentence(text: str) -> None:
    covered = [at for each in sentences(text) for at in range(each.start, each.end)]
    left = "".join(character for at, character in enumerate(text) if at not in set(covered))
    # What is left are marks, the numbers of list items, and footnotes before the first sentence.
    left = re.sub(r"\[\^[^\]\s]+\]|&\w+;|\d{1,3}[.)]|\]\(\S*", "", left)
    assert not re.search(r"[^\W\d_]", left)


@given(PROSE)
def test_the_sentences_hold_every_word_and_citation_of_plain_prose(text: str) -> None:
    found = sentences(text)
    bare = re.sub(r"\s*\[\^[ab]\]", "", text)
    assert "".join(plain(" ".join(each.text for each in found))) == "".join(plain(bare))
    if found:
        assert {key for each in found for key in each.cites} == set(re.findall(r"\[\^([ab])\]", text[found[0].start :]))


@given(PROSE, PROSE)
def test_paragraphs_are_read_apart(one: str, other: str) -> None:
    alone = [each.text for text in (one, other) for each in sentences(text)]
    assert [each.text for each in sentences(f"{one}\n\n{other}")] == alone


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "a. ", ".", ". ", " ", "\n", "\n\n", "[", "](", "[^", "[^a]", "[^a] ", ".[^a] ", "*", "* ", "_", "`", "&", "&a",
        "<", "<https://", "[a](", "[a](b", '"', '." ', "A.", "A. ", "- ", "\n- ", "\n>", ">", "1. ", "\n1. ", "# ",
        "\\", "…", "“Why?” A ", "!", "U.S. ", "\n---", "\ue000", "\ue002", "a" , "[a](b \"", "    ",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        sentences(text)
        return time.process_time() - start

    seconds(100)
    # A quadratic reading of four times as many characters would take 16 times as long.
    assert seconds(40_000) < 8 * seconds(10_000) + 0.5
