"""Date attachment: which act, thing or figure a date belongs to.

A date may be in the quotes and still belong to something else. As with relations, a sentence is refuted only if its
quotes clearly attach the date to something else; if they leave it open, the sentence passes. A text is cut into
stretches, each about one verb. A date belongs to the verb of its stretch if the stretch has one verb and one date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from timeline.english.passages import Passage
from timeline.english.stems import root
from timeline.english.words import plain
from timeline.evidence.grounding.frames import REPORTING, SOMETHING, ParsedText, VerbFrame
from timeline.evidence.grounding.places import BE, RoleFiller

# Words that begin a new clause; those of _TIMES also come before plain dates ("after Monday").
_OPENERS = frozenset({"which", "who", "whom", "whose", "that", "where", "when", "while", "because", "although", "but",
                      "whether", "if", "though"})  # fmt: skip
_TIMES = frozenset({"after", "before", "since", "until", "as", "than", "once"})
_AUXILIARY = frozenset({"is", "are", "was", "were", "been", "being", "be", "has", "had", "have", "having", "will",
                        "would", "to", "not", "never", "then", "later", "finally", "and", "or", "but", "also",
                        "only"})  # fmt: skip
# Verbs that say too little about an act to distinguish it from another.
_LIGHT = REPORTING | {"take", "hold", "be", "plan", "expect", "give", "get"} | {
    f"~{root(verb)}"
    for verb in plain(
        "have make give get go come do put set see lead follow include become remain use"
    )
}  # fmt: skip

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_NEAR = 6  # the greatest number of words from a verb to its date


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a text about one act or none: its frames, its dates, and the dates of things in it (``loose``).

    ``earlier``: its act was over before that of the words around it ("had"). ``compared``: it only compares with a
    figure or date ("than in 1841").
    """

    frames: tuple[VerbFrame, ...]
    days: tuple[RoleFiller, ...]
    loose: tuple[RoleFiller, ...]
    earlier: bool
    compared: bool


def misdated(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[RoleFiller]:
    """The dates of ``claim`` that its quotes attach to something else: what the claim dates has another date there."""
    days = [item for item in claim.items if item.kind == "date"]
    if other := next((day for day in days if _other_part_of_day(claim, day, quotes)), None):
        yield other
        return
    if len(days) != 1:
        return
    day = days[0]
    parts = [one for quote in quotes for one in _stretches(quote)]
    theirs = [one for one in parts if any(_may_be_one_date(day, other) for other in one.days)]
    bound = all(one.first is None for one in day.intervals)
    if not bound and not theirs and not any(_may_be_one_date(day, other) for one in parts for other in one.loose):
        return
    if lead := _dated_thing(claim, day):
        tied = [(_dated_thing(quote, item), item) for quote in quotes for item in quote.items if item.kind == "date"]
        same = [item for key, item in tied if key == lead]
        there = sum(_occurrences(quote, lead) for quote in quotes)
        if same and len(same) == there and not any(_may_be_one_date(day, item) for item in same):
            yield day
        return
    frame = _verb_of_date(claim, day)
    if not frame:
        return
    told = [(one, other) for one in parts for other in one.frames if other.own == frame.own]
    if not told or not all(_may_be_one_act(frame, other, surely=frame.verb in _LIGHT) for _, other in told):
        return
    elsewhere = all(_has_other_date(day, *each) for each in told)
    surely = elsewhere and all(_right_after_verb(*each) for each in told)
    if any(other.own == frame.own for one in theirs for other in one.frames):
        return
    if not surely and not all(_belongs_or_compares(one, day) for one in theirs):
        return
    undated = theirs and all(not one.days and not one.loose for one, _ in told)
    earlier = all(one.earlier for one in theirs) and not any(one.earlier for one in _stretches(claim))
    if elsewhere or (undated and (earlier or _only_end_of_range(day, theirs))):
        yield day


def _other_part_of_day(claim: ParsedText, day: RoleFiller, quotes: Sequence[ParsedText]) -> bool:
    """Whether the quotes speak of that day, but always of another part of it: "Monday evening", not "Monday
    morning"."""
    mine = _part_of_day(claim, day)
    if not mine or len(day.intervals) != 1 or day.intervals[0].first != day.intervals[0].last:
        return False
    said = {form for quote in quotes for form in quote.passage.forms}
    if not said.isdisjoint(("dawn", "midnight", "overnight", "noon", "midday", "dusk", "gmt", "utc")):
        return False
    theirs = [
        _part_of_day(quote, item)
        for quote in quotes
        for item in quote.items
        if item.kind == "date"
        and any(one.first is not None and one.overlaps(day.intervals[0]) for one in item.intervals)
    ]
    return bool(theirs) and all(part and part != mine for part in theirs)


def _part_of_day(told: ParsedText, day: RoleFiller) -> str:
    """The half of the day that a date, or the words around it, gives: "morning", "later" or ""."""
    forms = told.passage.forms
    joined = forms[day.last : day.last + 1] in (("and",), ("or",), ("to",))  # "Monday morning and evening"
    near = set(forms[day.first : day.last + 1 + joined])
    if day.first > 1 and forms[day.first - 1] == "of" and "night" not in forms[day.first - 2]:
        near.add(forms[day.first - 2])  # "the night of 4 May" may end in the morning
    later = not near.isdisjoint(("afternoon", "evening", "night"))
    if "morning" in near:
        return "" if later else "morning"
    return "later" if later else ""


def _only_end_of_range(day: RoleFiller, theirs: Sequence[_Stretch]) -> bool:
    """Whether the day is in the quotes only as the first or last one of a range: "between 1931 and 1933"."""
    there = [
        other.intervals[0] for one in theirs for other in one.days if other.intervals and _may_be_one_date(day, other)
    ]
    mine = day.intervals[0]
    return bool(there) and all(
        None not in (one.first, one.last, mine.first, mine.last)
        and one != mine
        and (one.first == mine.first) != (one.last == mine.last)
        for one in there
    )


def _belongs_or_compares(stretch: _Stretch, day: RoleFiller) -> bool:
    """Whether a date in a stretch of a quote surely belongs to an act there, or is only a comparison."""
    return bool(stretch.frames) or stretch.compared


def _verb_of_date(claim: ParsedText, day: RoleFiller) -> VerbFrame | None:
    """The verb that a date of a sentence belongs to: the last one before it in its stretch, otherwise the first."""
    for one in _stretches(claim):
        if day in one.days:
            if claim.passage.forms[day.first - 1] == "since" and _date_of_apposition(claim, day):
                return None
            before = [frame for frame in one.frames if frame.at < day.first]
            return before[-1] if before else next(iter(one.frames), None)
    return None


def _date_of_apposition(told: ParsedText, day: RoleFiller) -> bool:
    """Whether a date belongs to an apposition before it: "Solm, ambassador since 2012"."""
    at = day.first - 1
    heads = {frame.at for frame in told.frames}
    while at > 0 and at not in heads and "," not in told.passage.gap(at):
        at -= 1
    return at > 0 and at not in heads and told.passage.capital(at - 1) and not told.passage.forms[at].endswith("ing")


def _dated_thing(told: ParsedText, day: RoleFiller) -> str:
    """What a date directly belongs to: ``the spill of 2009``, ``the 2009 spill``, ``6.9 per cent in February``."""
    forms = told.passage.forms
    link = forms[day.first - 1] if day.first else ""
    before = [item for item in told.items if item.kind == "number" and day.first - 5 <= item.last <= day.first]
    if before and any(before[-1].last <= frame.at < day.first for frame in told.frames):
        before = []  # "two members drowned in 1933"
    if link not in ("in", "on", "of", "for") and not (before and before[-1].last == day.first):
        return ""
    if before and not any("," in told.passage.gap(index) for index in range(before[-1].last, day.first)):
        return before[-1].key
    return root(told.passage.words[day.first - 2].text) if link == "of" and day.first > 1 else ""


def _occurrences(told: ParsedText, lead: str) -> int:
    """How often the thing that a date belongs to occurs in a text."""
    if any(item.key == lead for item in told.items):
        return sum(item.key == lead for item in told.items)
    return sum(root(word.text) == lead for word in told.passage.words)


def _has_other_date(day: RoleFiller, stretch: _Stretch, frame: VerbFrame) -> bool:
    """Whether the act of a quote surely has another date: the only date of a stretch in which no other act claims
    it."""
    if len(stretch.days) != 1 or _may_be_one_date(day, stretch.days[0]):
        return False
    others = [one for one in stretch.frames if one is not frame and one.verb not in REPORTING]
    return not others or (
        _right_after_verb(stretch, frame) and all(one.at < frame.at or one.at > stretch.days[0].first for one in others)
    )


def _right_after_verb(stretch: _Stretch, frame: VerbFrame) -> bool:
    """Whether the date of a stretch comes right after a verb."""
    return 0 < stretch.days[0].first - frame.at <= _NEAR


def _may_be_one_act(claim: VerbFrame, quote: VerbFrame, surely: bool) -> bool:
    """Whether two frames of one verb may report one act. ``surely``: they must share a role."""
    shared = False
    for role in ("subject", "object"):
        here, there = claim.role(role) - {SOMETHING}, quote.role(role) - {SOMETHING}
        if here and there and here.isdisjoint(there):
            return False
        shared |= bool(here and there)
    return shared or not surely


def _may_be_one_date(mine: RoleFiller, other: RoleFiller) -> bool:
    """Whether two dates may be the same; "by 1841" and "by 1871" are not."""
    return any(
        one.last == two.last if one.first is None and two.first is None else one.overlaps(two)
        for one in mine.intervals
        for two in other.intervals
    )


def _stretches(told: ParsedText) -> list[_Stretch]:
    """The stretches of a text, in order."""
    heads = {frame.at: frame for frame in told.frames}
    dated = {index: item for item in told.items if item.kind == "date" for index in range(item.first, item.last)}
    size = len(told.passage.words)
    cuts = [0, *(index for index in range(1, size) if _begins_clause(told.passage, index, heads.keys(), dated)), size]
    found: list[_Stretch] = []
    for first, last in pairwise(cuts):
        for start, end in _cut_between_verbs(told.passage, first, last, [at for at in heads if first <= at < last]):
            frames = tuple(frame for at, frame in heads.items() if start <= at < end)
            days = [item for item in told.items if item.kind == "date" and start <= item.first < end]
            free = tuple(day for day in days if not _of_a_thing(told.passage, day))
            if len(free) > 1:  # "at dawn on Wednesday, 73 days later"
                free = tuple(day for day in free if not day.apart) or free
            forms = told.passage.forms[start:end]
            loose = tuple(day for day in days if day not in free)
            compared = not frames and bool(forms) and forms[0] in ("as", "than")
            found.append(_Stretch(frames, free, loose, bool(frames) and "had" in forms, compared))
    return found


def _of_a_thing(passage: Passage, day: RoleFiller) -> bool:
    """Whether a date says which thing is meant: ``the spill of 2009``, ``the 2009 spill``, ``Friday's strike``."""
    led = passage.forms[day.first - 1] if day.first else ""
    if led == "of" or passage.words[day.last - 1].text.endswith("'s"):
        return True
    return led in _ARTICLES and day.last < len(passage.words) and passage.tight(day.last)


def _begins_clause(passage: Passage, index: int, heads: Set[int], dated: Mapping[int, RoleFiller]) -> bool:
    """Whether a clause, or another verb with the same subject, begins at word ``index``."""
    gap, form = passage.gap(index), passage.forms[index]
    if any(mark in gap for mark in ";:!?—–()") or ("." in gap and not passage.tight(index)) or form in _OPENERS:
        return True
    if "," in gap and form == "so":
        return True
    if index in dated or index - 1 in dated:
        # "Bress left on Monday, two days after Arden": the distance dates what follows it.
        # "Bress left two days after Arden": it dates what comes before it.
        day = dated.get(index) or dated[index - 1]
        leads = min(dated) == day.first
        if passage.forms[day.last - 1] in _TIMES and index in (day.first, day.last):
            return index == (day.last if leads else day.first)
        if index in dated:
            return False
    if form in _TIMES:
        return index + 1 not in dated
    if "," in gap and form in ("and", "or"):
        return True
    if "," not in gap and form not in ("and", "or"):
        return False
    at = index
    while at < len(passage.words) and (passage.forms[at] in _AUXILIARY or passage.forms[at].endswith("ly")):
        at += 1
    return at in heads or any(one in BE for one in passage.forms[index:at])


def _cut_between_verbs(passage: Passage, first: int, last: int, heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A part with several verbs, cut between two of them if only one word or mark can separate them."""
    start = first
    for one, other in pairwise(heads):
        joints = [index for index in range(one + 1, other) if passage.forms[index] == "and"]
        commas = [index for index in range(one + 1, other) if "," in passage.gap(index)]
        if len(joints) == 1 or (not joints and commas):
            at = joints[0] if joints else commas[-1]
            yield start, at
            start = at
    yield start, last
