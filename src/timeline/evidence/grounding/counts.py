"""Counts: whether a number of a quote supports a number of a sentence, and whether both count the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline.english.numbers import Quantity, bears_out
from timeline.english.stems import is_function_word, root
from timeline.english.word_tables import word_list
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote

_BACK = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir) $")
_ALONE = re.compile(r" (?:aboard|ashore|alive|dead|missing|injured|wounded|homeless|apiece|overall|altogether)\b")
_SHORT = re.compile(r"[\d.,]+m")
_RANGE = re.compile(r"\d\S* ?[-–] ?\S?\d|\w to \w")
_TWICE = re.compile(r"\btwice\b")
_LIST = re.compile(r"(?: [^\W\d_]+){1,2}(?::|,) ([^.;:]+? and [^.;:,]+)")
_AND = re.compile(r", and |, | and ")
_OF = re.compile(r"\bof (?:its|the|their|his|her) $")
_UNSURE = re.compile(r"\b(?:may|might|could)\b[^.;,]{0,24}$")
_FOLD = (" times", " as many", " as much", " the number")
_VOTES = re.compile(r" (?:votes )?(?:to|against) |[-–]")
_POLLED = re.compile(r" votes? (?:to|against|for)\b")
_JUDGING = "judge justice member juror vote voter councillor panel ballot delegate deputy senator director"
_WORD = r"(?!and\b)[\w'’.-]+"
_ITEM = rf"{_WORD}(?: {_WORD}){{0,4}}"
_NAMES = re.compile(
    rf"(?: (?:of|in|at|on|for|from)|:|,)? (?P<items>{_ITEM}(?:, {_ITEM})*?,? and {_WORD}(?: {_WORD}){{0,2}})"
)
_NEW = re.compile(
    r"\b(?:maiden|inaugural|debut\w*|discover\w*|earliest|pioneer\w*|invent\w*|premi[eè]re\w*|initial\w*|founding|"
    r"never before|not [^.;]*since|[Nn]o (?:other|one|\w+ ha[sd]) [^.;]*before|only (?:in|then|from)|new)\b"
)
_WON, _AGAIN = ("first", "1st"), ("first", "second", "1st", "2nd")


def counts(
    text: str, verbs: tuple[str, ...], claimed: Quantity, parsed: ParsedQuote, cited: Sequence[ParsedQuote]
) -> list[EvidenceSpan]:
    """The evidence spans of ``parsed`` that support the quantity ``claimed`` of the sentence ``text``.

    ``verbs`` are the verbs of the sentence, ``cited`` all quotes that it cites.
    """
    return [
        parsed.between(said.start, said.end)
        for said in parsed.quantities
        if (_value_supports(said, claimed) or _as_unsure(text, claimed, said) or _nth(text, claimed, parsed.own, said))
        and _same_kind_of_count(text, verbs, claimed, parsed, said)
        and _count_the_same(text, claimed, parsed, said, cited)
        and not _other_number_in_place(text, claimed, parsed, said)
        and (
            len(parsed.quantities) == 1 or not _is_loose_bound(claimed, said) or _has_near(text, claimed, parsed, said)
        )
    ]


def _is_loose_bound(claimed: Quantity, said: Quantity) -> bool:
    """Whether a bound is supported by another number than its own: ``more than 121`` by 29,056."""
    if claimed.unit or (claimed.low is not None and claimed.high is not None):
        return False
    return claimed.low not in (said.low, said.high) if claimed.low is not None else claimed.high != said.high


def _has_near(text: str, claimed: Quantity, parsed: ParsedQuote, said: Quantity) -> bool:
    """Whether both numbers have a word near them in common, so that they may count the same thing, or the quote has no
    other number."""
    if len(parsed.quantities) == 1:
        return True
    mine, theirs = _words_near_number(text, claimed), _words_near_number(parsed.own, said)
    return any(one.isalpha() and not is_function_word(one) for one in mine & theirs)


def refers_back(text: str, claimed: Quantity, cited: Sequence[ParsedQuote]) -> bool:
    """Whether ``the two sides`` only refers to those whom the quotes name, and no quote counts sides."""
    if claimed.words != "two" or not _BACK.search(text[: claimed.start]):
        return False
    noun = _word_after_number(text, claimed.end)
    return bool(noun) and not any(
        noun in _words_near_number(each.own, one) for each in cited for one in each.quantities
    )


def _value_supports(said: Quantity, claimed: Quantity) -> bool:
    """Whether the quantity of a quote supports the claimed one by its value."""
    if not bears_out(said, claimed) and not bears_out(_millions(said), _millions(claimed)):
        return False
    if claimed.low is None and claimed.high and said.high and said.high * 4 < claimed.high:
        return False  # "up to 400" for "up to 40"
    ranged = claimed.low != claimed.high and _RANGE.search(claimed.words) is not None
    return not ranged or (said.low, said.high) == (claimed.low, claimed.high)  # "36 to 60" for 36


def _as_unsure(text: str, claimed: Quantity, said: Quantity) -> bool:
    """``may be 2.9 million`` for ``as much as 2.9 million``."""
    return said.low is None and claimed.low == claimed.high == said.high and bool(_UNSURE.search(text[: claimed.start]))


@cache
def _measure_roots() -> frozenset[str]:
    """The roots of the words for units of measure."""
    return frozenset(map(root, word_list("measures.txt")))


def _millions(one: Quantity) -> Quantity:
    """``1.1m`` as millions, if nothing after it says whether it is metres or millions."""
    if one.unit or one.low is None or not _SHORT.fullmatch(one.words) or one.low != one.high or one.low >= 10**6:
        return one
    return replace(one, low=one.low * 10**6, high=one.low * 10**6)


def _same_kind_of_count(
    text: str, verbs: tuple[str, ...], claimed: Quantity, parsed: ParsedQuote, said: Quantity
) -> bool:
    """Whether both count how often, or neither does; and the quote does not count a part of what the sentence
    counts."""
    here, there = _word_after_number(text, claimed.end), _word_after_number(parsed.own, said.end)
    half = parsed.own.startswith("second-half", said.end + 1)
    if here != there and not half and here in _measure_roots() and there in _measure_roots():
        return False  # eleven weeks are not eleven months
    if (claimed.low is None or claimed.high is None) and ("twice" in claimed.words) != ("twice" in said.words):
        return False
    part = _OF.search(parsed.own[: said.start]) is not None  # "lost 7 of its 31 ships": it did not lose 31
    parted = part and any(parsed.own[one.end : said.start].startswith(" of ") for one in parsed.quantities)
    whole = not _OF.search(text[: claimed.start].lower())
    if (
        parted
        and whole
        and any(_followed_by_verb(text, claimed, verb) and _followed_by_verb(parsed.own, said, verb) for verb in verbs)
    ):
        return False  # "two of the 14 were charged": the 14 were not
    return not (part and verbs and text[: claimed.start].rstrip().endswith(verbs))


def _followed_by_verb(text: str, counted: Quantity, verb: str) -> bool:
    """Whether a verb follows a number, with at most the word for what is counted between them."""
    at = text.find(f" {verb}", counted.end, counted.end + 24 + len(verb))
    return at >= 0 and text.count(" ", counted.end, at) <= 1


def _count_the_same(
    text: str, claimed: Quantity, parsed: ParsedQuote, said: Quantity, cited: Sequence[ParsedQuote]
) -> bool:
    """Whether both numbers count the same thing, or the quotes nowhere count what the sentence counts."""
    mine = _word_after_number(text, claimed.end)
    if (
        not mine
        or not _word_after_number(parsed.own, said.end)
        or _ALONE.match(parsed.own, said.end)
        or mine in _words_near_number(parsed.own, said)
        or (
            _word_before_number(text, claimed.start)
            and _word_before_number(text, claimed.start) == _word_before_number(parsed.own, said.start)
        )
    ):
        return True
    return not any(
        mine in _words_near_number(each.own, one) for each in cited for one in each.quantities if one is not said
    )


def _other_number_in_place(text: str, claimed: Quantity, parsed: ParsedQuote, said: Quantity) -> bool:
    """Whether the quote has another number in this place: ``has served four years of a 15-year term``."""
    before, noun = _word_before_number(text, claimed.start), _word_after_number(text, claimed.end)
    if (
        not before
        or not noun
        or _word_before_number(parsed.own, said.start) == before
        or not _word_after_number(parsed.own, said.end)
    ):
        return False
    return any(
        one is not said and not _value_supports(one, claimed) and _word_after_number(parsed.own, one.end) == noun
        for one in parsed.quantities
        if _word_before_number(parsed.own, one.start) == before
    )


def _word_before_number(text: str, start: int) -> str:
    """The root of the content word right before a number, or ""."""
    word = text[max(0, start - 30) : start].rstrip().removesuffix(" for").rpartition(" ")[2]
    return "" if not word.isalpha() or is_function_word(word) else root(word)


def _nth(text: str, claimed: Quantity, own: str, said: Quantity) -> bool:
    """``round 9`` for ``the ninth round``."""
    if claimed.ordinal or not said.ordinal or said.low != claimed.low:
        return False
    before = text[: claimed.start].split()
    return bool(before) and before[-1].isalpha() and root(before[-1]) == _word_after_number(own, said.end)


def _word_after_number(text: str, end: int) -> str:
    """The root of the content word right after a number, or ""."""
    word = next(iter(text[end : end + 40].replace("-", " ").split()), "").strip(".,;:)")
    return "" if not word.isalpha() or is_function_word(word) else root(word)


def _words_near_number(text: str, said: Quantity) -> set[str]:
    """The roots of the words near a number: two before it, four after it, up to a comma."""
    behind = text[said.end : said.end + 80].partition(",")[0].replace("-", " ").split()[:4]
    before = text[max(0, said.start - 60) : said.start].rpartition(",")[2].split()[-2:]
    return {root(word.strip(".,;:()")) for word in (*before, *behind)}


def tallied(
    text: str, claimed: Quantity, cited: Sequence[ParsedQuote], known: frozenset[str]
) -> tuple[EvidenceSpan, ...]:
    """The evidence spans for a number that the quotes do not give as a number; empty if there are none.

    ``three subjects: A, B and C`` counts its own list, if the quotes have every word of it (``known``, by root). For
    ``two abbeys`` a quote may name both; for ``one in six`` it may count 16 of 96.
    """
    words = claimed.words.lower()
    for parsed in cited:
        span = (
            (words in _AGAIN and _implied_ordinal(words, parsed))
            or (len(words) == 4 and words.isdecimal() and _year_as_number(words, parsed))
            or ((" in " in words or text.startswith(_FOLD, claimed.end)) and _computed_share(claimed, parsed))
            or _one_more(claimed, parsed)
            or _votes_cast(text, claimed, parsed)
            or _named_members(text, claimed, parsed)
        )
        if span:
            return (parsed.between(*span),)
    items = _LIST.match(text, claimed.end)
    if not items or not claimed.low == claimed.high == 1 + len(_AND.findall(items[1])):
        return ()
    names = [root(word.strip(".,")) for word in items[1].split() if word[0].isalpha() and not is_function_word(word)]
    if not known.issuperset(names):
        return ()
    found = (
        parsed.bearing(at, at + 1)
        for parsed in cited
        for at, word in enumerate(parsed.passage.words)
        if root(word.text) in names
    )
    return tuple(found)


Span = tuple[int, int]


def _implied_ordinal(words: str, parsed: ParsedQuote) -> Span | None:
    """``first`` and ``second`` without a number in the quote: a winner was first; twice means a second time."""
    if words in _WON:
        won = next((act for act in parsed.outcomes if "win" in act.acts and not act.negated), None)
        if won:
            return won.start, won.end
        if new := _NEW.search(parsed.own):
            return new.span()
    again = _TWICE.search(parsed.own)
    return again.span() if again else None


def _year_as_number(words: str, parsed: ParsedQuote) -> Span | None:
    """``the 2030 Asian Games``: a year that the quote has in a date or in a name."""
    at = parsed.own.find(words)
    return (at, at + 4) if at >= 0 and not parsed.own[at - 1 : at].isdecimal() else None


def _computed_share(claimed: Quantity, parsed: ParsedQuote) -> Span | None:
    """``one in six`` where the quote counts 16 of 96; ``three times`` where it has $1m and $3m."""
    whole = [one for one in parsed.quantities if one.low == one.high and one.low and not one.ordinal]
    for one in whole:
        if any(
            other.low and one.low and other.unit == one.unit and one.low / other.low == claimed.low for other in whole
        ):
            return one.start, one.end
    return None


def _one_more(claimed: Quantity, parsed: ParsedQuote) -> Span | None:
    """``three schools`` where the quote has two schools and "a third"."""
    for one in parsed.quantities:
        further = one.words.startswith("a ") and not parsed.own.startswith(" of", one.end)
        if further and claimed.low == claimed.high and one.low and one.low * (claimed.low or 0) == 1:
            return one.start, one.end  # "a third" is read as a fraction
    return None


def _votes_cast(text: str, claimed: Quantity, parsed: ParsedQuote) -> Span | None:
    """``nine judges`` where the quote has six votes to three."""
    if _word_after_number(text, claimed.end) not in _judging_roots() or _POLLED.match(text, claimed.end):
        return None
    for one, other in pairwise(parsed.quantities):
        votes = _VOTES.fullmatch(parsed.own, one.end, other.start)
        if votes and one.low and other.low and one.low + other.low == claimed.low == claimed.high:
            return one.start, other.end
    return None


def _named_members(text: str, claimed: Quantity, parsed: ParsedQuote) -> Span | None:
    """``two abbeys`` where the quote names the abbeys of Saint Odo and Trebnik."""
    noun = _word_after_number(text, claimed.end)
    if not noun or claimed.low != claimed.high or not claimed.low or not 1 < claimed.low < 10:
        return None
    for at, there in enumerate(parsed.passage.words):
        if there.text.endswith(("s", "n")) and root(there.text) == noun and there.text != noun:
            names = _NAMES.match(parsed.own, there.end)
            if names and len(_AND.findall(names["items"])) + 1 == claimed.low:
                return parsed.passage.words[at].start, names.end()
    return None


@cache
def _judging_roots() -> frozenset[str]:
    """The roots of the words for people who vote or judge."""
    return frozenset(map(root, _JUDGING.split()))
