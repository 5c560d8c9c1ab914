"""Words that turn a sentence: a denial, a condition, a doubt, or a speaker, and which words of the sentence they turn.

There is no grammar here. A word turns what follows it up to the end of its clause, or its whole clause; the tables say
which. An attribution that only interrupts or ends a sentence (``…, the minister said.``) leaves it a statement of the
text, so it turns nothing, unless it casts doubt (``…, he claimed.``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.english.sentences import sentences
from timeline.english.words import Word


class Turn(StrEnum):
    """The class of a turning word."""

    DENIAL = "denial"
    CONDITION = "condition"
    DOUBT = "doubt"
    SPEAKER = "speaker"


class Turning(NamedTuple):
    """A turning word: its class, its number (from 0) in the text, and the first and last word that it turns."""

    turn: Turn
    at: int
    first: int
    last: int


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DENIALS = _word_set("not never no cannot nor neither hardly scarcely barely n't falsely wrongly")
_NOBODY = _word_set("none nothing nobody nowhere")  # they also turn a verb before them
_DENYING = _word_set(
    "deny denies denied denying dispute disputes disputed refute refutes refuted reject rejects rejected false untrue "
    "myth hoax"
)  # with "that"
_UNDONE = _word_set(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining stopped unable "
    "reluctant unwilling"
)  # with "to"
_NO_DENIAL = _word_set("only least less fewer later longer doubt matter sooner merely just")  # "not only", "no doubt"
_BEFORE_NO = _word_set("with in at by under for of")  # "with no debate" says nothing of the verb
_CONDITIONS = _word_set("if unless provided assuming")
_SUBJECT = _word_set("subject conditional contingent dependent")  # with "to", "on" or "upon"
_NO_CONDITION = _word_set("even as what only")  # "even if", "as if"
_ASKING = _word_set("ask asks asked wonder wondered wonders know knew see unclear doubted")
_MODALS = _word_set("may might could would should whether")
_ADVERBS = _word_set(
    "perhaps maybe possibly probably allegedly reportedly apparently supposedly purportedly seemingly presumably "
    "ostensibly rumoured rumored alleged purported"
)
_INTENDED = _word_set(
    "plan plans planned planning hope hopes hoped hoping want wants wanted expect expects expected intend intends "
    "intended intending aim aims aimed propose proposes proposed seek seeks sought try tries tried trying attempt "
    "attempts attempted attempting threaten threatens threatened ready readiness willing likely unlikely about "
    "prepared pledged promised vowed offered scheduled set due supposed meant"
)  # with "to"
_DOUBTING = _word_set(
    "doubt doubts doubted fear fears feared suspect suspects suspected hope hopes hoped suppose supposed wish wished "
    "rumour rumor rumours rumors imagine imagined pretend pretended pretends"
)  # with "that"
_SPEAKING = _word_set(
    "say says said saying tell tells told report reports reported state states stated argue argues argued believe "
    "believes believed think thinks thought insist insists insisted maintain maintains maintained suggest suggests "
    "suggested assert asserts asserted write writes wrote warn warns warned testify testified testifies complain "
    "complained add adds added claim claims claimed allege alleges accuse accuses accused declare declares declared"
)
_CLAIMING = _word_set("claim claims claimed allege alleges")
_OWN = _word_set("he she they it we i")  # after "said that": what the speaker says of himself
_SUBJECTS = _word_set("the a an this these his her its their our there both all")
_CONTRASTS = _word_set("but although though while whereas because after before since when who which where until")
_HEAD = re.compile(
    r"\s*(?:date|dated|published|posted|updated)\s*:?\s+"
    r"(?:\d{4}(?:-\d\d){0,2}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2},? \d{4})(?![\w-])",
    re.IGNORECASE,
)
_HARD, _SOFT = re.compile(r"[;]"), re.compile(r"[,;:()—–]| - ")
_THAT_WITHIN = 7  # words between "told" and "that"


def ends(text: str, cut: Sequence[Word]) -> tuple[int, ...]:
    """The numbers of the words of ``text`` (cut into ``cut``) that end a sentence, and the date at its head."""
    starts = [word.start for word in cut]
    spots = [sentence.end for sentence in sentences(text)]
    if head := _HEAD.match(text):
        spots.append(head.end())
    return tuple(sorted({last for spot in spots if (last := bisect_right(starts, spot - 1) - 1) >= 0}))


def turnings(text: str, cut: Sequence[Word], closes: Sequence[int]) -> tuple[Turning, ...]:
    """The turning words of ``text``, which has the words ``cut`` and whose sentences end with the words ``closes``."""
    found: list[Turning] = []
    first = 0
    for last in dict.fromkeys((*closes, len(cut) - 1)):
        if first <= last:
            found += _Reader(text, cut, first, last).turnings()
        first = last + 1
    return tuple(found)


def classes(text: str, cut: Sequence[Word]) -> frozenset[Turn]:
    """The classes of the turning words that a statement gives itself, wherever they stand in it."""
    low = [word.text.lower() for word in cut]
    given = {one.turn for one in turnings(text, cut, ())}
    if not _SPEAKING.isdisjoint(low) or ("according" in low):
        given.add(Turn.SPEAKER)
    if not (_DENYING | _UNDONE | _DENIALS | _NOBODY).isdisjoint(low) or any(one.endswith("n't") for one in low):
        given.add(Turn.DENIAL)
    if not (_INTENDED | _DOUBTING | _ADVERBS | _MODALS).isdisjoint(low):
        given.add(Turn.DOUBT)
    return frozenset(given)


class _Reader:
    """Reads one sentence, the words ``first`` to ``last`` of a text."""

    def __init__(self, text: str, cut: Sequence[Word], first: int, last: int) -> None:
        self.start, self.stop = first, last
        # "May" within a sentence is a month, and no modal verb.
        self.low = [
            word.text if word.text == "May" and n else word.text.lower() for n, word in enumerate(cut[first : last + 1])
        ]
        self.gaps = [text[cut[i - 1].end : cut[i].start] if i > first else "" for i in range(first, last + 1)]
        # Found once a sentence, so that a sentence full of turning words takes no longer than its words.
        numbers = range(1, len(self.low))
        self.softs = [k for k in numbers if _SOFT.search(self.gaps[k])]
        self.contrasts = [k for k in numbers if self.low[k] in _CONTRASTS]
        self.opens = [k for k in numbers if self._parts(k)]

    def turnings(self) -> Iterator[Turning]:
        for i, word in enumerate(self.low):
            if span := self._denied(i, word):
                yield self._turning(Turn.DENIAL, i, span)
            elif span := self._conditional(i, word):
                yield self._turning(Turn.CONDITION, i, span)
            elif span := self._doubted(i, word):
                yield self._turning(Turn.DOUBT, i, span)
            elif span := self._said(i, word):
                yield self._turning(Turn.SPEAKER, i, span)

    def _turning(self, turn: Turn, at: int, span: tuple[int, int]) -> Turning:
        return Turning(turn, self.start + at, self.start + span[0], self.start + span[1])

    def _word(self, i: int) -> str:
        return self.low[i] if 0 <= i < len(self.low) else ""

    def _denied(self, i: int, word: str) -> tuple[int, int] | None:
        if word in _DENYING and (that := self._that(i)):
            return that, len(self.low) - 1
        if word in _UNDONE and self._word(i + 1) == "to":
            return i, self._clause_end(i)
        if word in _NOBODY:
            return self._clause_start(i), self._clause_end(i)
        if word not in _DENIALS and not word.endswith("n't"):
            return None
        if self._word(i + 1) in _NO_DENIAL or (word == "no" and self._word(i - 1) in _BEFORE_NO):
            return None
        if (that := self._that(i)) and self._word(i + 1) in ("true", "correct", "clear", "certain", "the", "case"):
            return that, len(self.low) - 1
        return i, self._clause_end(i)

    def _conditional(self, i: int, word: str) -> tuple[int, int] | None:
        before, after = self._word(i - 1), self._word(i + 1)
        if word in _SUBJECT and after in ("to", "on", "upon"):
            return self._clause_start(i), self._clause_end(i)
        if word not in _CONDITIONS or before in _NO_CONDITION or (word == "provided" and after != "that"):
            return None
        if before in _ASKING:
            return i, self._clause_end(i)
        if i == 0 or _SOFT.search(self.gaps[i]):
            return (i if i == 0 else self._part_start(i)), self._part_end(i)
        return self._part_start(i), self._part_end(i)

    def _doubted(self, i: int, word: str) -> tuple[int, int] | None:
        if word in _ADVERBS:
            return self._clause_start(i), self._clause_end(i)
        if word in _INTENDED and self._word(i + 1) == "to":
            return i, self._clause_end(i)
        if word in _DOUBTING and (that := self._that(i)):
            return that, len(self.low) - 1
        return (i, self._clause_end(i)) if word in _MODALS and self._word(i + 1).isalpha() else None

    def _said(self, i: int, word: str) -> tuple[int, int] | None:
        if word not in _SPEAKING:
            return None
        that = self._that(i)
        if that and self._word(that + 1) not in _OWN:
            return that, self._part_end(that)
        aside = any("," in gap or "”" in gap or '"' in gap for gap in self.gaps[max(1, i - 5) : i + 2])
        if word in _CLAIMING and aside:
            return self._part_start(i), self._part_end(i)
        opens = self._word(i + 1) in _SUBJECTS or self._word(i + 1)[:1].isdigit()
        if not that and not aside and opens and i < len(self.low) - 3:
            return i + 1, self._part_end(i)
        return None

    def _that(self, i: int) -> int | None:
        """The number of the word “that” which belongs to the word ``i``."""
        for k in range(i + 1, min(i + 1 + _THAT_WITHIN, len(self.low))):
            if _HARD.search(self.gaps[k]):
                return None
            if self.low[k] == "that":
                return k
        return None

    def _clause_end(self, i: int) -> int:
        """The last word of the clause of word ``i``; an aside directly after that word is part of it."""
        if i + 1 < len(self.low) and "," in self.gaps[i + 1]:
            # The aside ends with the next mark, and from there on a contrast ends the clause too.
            mark = self._after(self.softs, i + 1)
            return min(self._after(self.softs, mark), self._after(self.contrasts, mark)) - 1
        return min(self._after(self.softs, i + 1), self._after(self.contrasts, i)) - 1

    def _clause_start(self, i: int) -> int:
        return self._before(self.softs, i - 1)

    def _part_start(self, i: int) -> int:
        return self._before(self.opens, i)

    def _part_end(self, i: int) -> int:
        return self._after(self.opens, i) - 1

    def _after(self, numbers: Sequence[int], i: int) -> int:
        """The first of the sorted ``numbers`` that is greater than ``i``, or the number of words."""
        at = bisect_right(numbers, i)
        return numbers[at] if at < len(numbers) else len(self.low)

    def _before(self, numbers: Sequence[int], i: int) -> int:
        """The last of the sorted ``numbers`` that is not greater than ``i``, or 0."""
        at = bisect_right(numbers, i)
        return numbers[at - 1] if at else 0

    def _parts(self, k: int) -> bool:
        """Whether a main clause of its own may begin with word ``k``."""
        return bool(_HARD.search(self.gaps[k])) or ("," in self.gaps[k] and self.low[k] in ("but", "yet"))
