"""Attached names: of whom, of what and where a noun is told.

``The researchers at Colmere``, ``Roe's assistant Ann Vale``, ``a treaty in Vell``: refuted only where the quotes have
that noun once, attached there in the same way to another name, and the sentence's own name stands apart from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.english.stems import is_function_word, root
from timeline.english.words import plain
from timeline.evidence.grounding.frames import DETERMINERS, ParsedText, RoleFiller, VerbFrame

_OWNED, _AT, _PLACED = "of", "at", "in"
_LINKS = {"of": _OWNED, "from": "from", "at": _AT, "in": _PLACED, "near": _PLACED, "by": "by", "to": "to"}
# Behind these a place is not where something was: "along the Drave".
_AWAY = frozenset({"from", "along", "to", "towards", "toward", "with", "via", "between", "against", "across"})
# Those who are told by the house that they belong to: they are at no other.
_STAFF = frozenset(
    root(one)
    for one in plain(
        "researchers scientists doctors surgeons engineers students staff workers nurses astronomers biologists "
        "physicists chemists geologists economists archaeologists historians curators teachers professor lecturer "
        "fellow analysts guards prisoners inmates patients pupils"
    )
)
# "The suburb of Almy" is Almy.
_NAMED = frozenset(
    root(one)
    for one in plain(
        "suburb city town village island port province county district region state republic kingdom duchy parish "
        "quarter resort borough hamlet isle title name month commune municipality colony"
    )
)
_PLACES = ("in", "at", "near", "off", "outside")
_HALTS = frozenset(map(root, plain("call calling calls stop stops stopping stopped halt halts halted")))
_LEADS = 4  # lower-case words that may stand between a link and its name: "to the property developer Quill"


@dataclass(frozen=True, slots=True)
class _Tie:
    """A noun, by its root and the index of its word, how it is tied, and the name that it is tied to.

    ``holder`` is the name of the one whom the noun tells of: ``Ann Vale`` of ``Roe's assistant, Ann Vale``.
    """

    head: str
    at: int
    link: str
    to: RoleFiller
    holder: str = ""


def misattached(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The nouns of ``claim`` (first word, behind the last, the name with them) that the quotes attach to others."""
    yield from _misplaced(claim, quotes)
    mine = list(_ties(claim))
    if not mine:
        return
    theirs = [(quote, tie) for quote in quotes for tie in _ties(quote)]
    for tie in mine:
        same = [(quote, other) for quote, other in theirs if other.head == tie.head]
        if not same or any(other.to.key == tie.to.key and other.link == tie.link for _, other in same):
            if _turned(tie, [other for _, other in same]):
                yield min(tie.at, tie.to.first), max(tie.at + 1, tie.to.last)
            continue
        count = sum(root(word.text) == tie.head for quote in quotes for word in quote.passage.words)
        if count == 1 and (_turned(tie, [other for _, other in same]) or _of_another(tie, same, quotes)):
            yield min(tie.at, tie.to.first), max(tie.at + 1, tie.to.last)


def _misplaced(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The acts of ``claim`` whose place is in the quotes that of something else, and which have another there."""
    for frame in claim.frames:
        here = {key for role in _PLACES for key in frame.role(role) if "/" in key}
        if len(here) != 1:
            continue
        same = [(quote, one) for quote in quotes for one in quote.frames if one.own == frame.own]
        there = [{key for role in _PLACES for key in one.role(role) if "/" in key} for _, one in same]
        if len(same) != 1 or len(there[0]) != 1 or any(here & keys for keys in same[0][1].roles.values()):
            continue
        (mine,), (theirs,) = here, there[0]
        if not _parted(mine, theirs) or not _one_act(frame, same[0][1]):
            continue
        found = [(quote, item) for quote in quotes for item in quote.items if item.key == mine]
        place = next(item for item in same[0][0].items if item.key == theirs)
        if found and all(
            quote is same[0][0]
            and (_lead(quote, item) in _AWAY or (_tied(quote, item) and _one_sentence(quote, quote, item, place)))
            for quote, item in found
        ):
            yield frame.at, next(item.last for item in claim.items if item.key == mine and item.last > 0)


def _one_act(one: VerbFrame, other: VerbFrame) -> bool:
    """Whether nothing says that two frames of one verb tell of two acts."""
    pairs = [(one.role(role), other.role(role)) for role in ("subject", "object")]
    return all(not here or not there or bool(here & there) for here, there in pairs)


def _turned(mine: _Tie, same: Sequence[_Tie]) -> bool:
    """Whether he who has something in the quotes is in the claim what another has, or another is it."""
    theirs = [other for other in same if other.link == mine.link == _OWNED and other.holder]
    if not mine.holder or len(theirs) != 1:
        return False
    return mine.holder == theirs[0].to.key and mine.to.key == theirs[0].holder


def _of_another(mine: _Tie, same: Sequence[tuple[ParsedText, _Tie]], quotes: Sequence[ParsedText]) -> bool:
    """Whether the quotes tie the noun to another name in the same way, and the claim's stands apart from it."""
    linked = [(quote, other) for quote, other in same if other.link == mine.link]
    if len(linked) != 1 or len(same) != 1:
        return False
    told, other = linked[0]
    if not _parted(mine.to.key, other.to.key):
        return False
    if any(mine.to.key in keys for frame in told.frames if frame.at == other.at for keys in frame.roles.values()):
        return False  # "hosted by the ministers of Arden, Ann Vale and Tom Rook"
    there = [(quote, item) for quote in quotes for item in quote.items if item.key == mine.to.key]
    if not there:
        return False
    for quote, item in there:
        if quote is told and _beside(told, item, other.to):
            return False
        lead = _lead(quote, item)
        tied = _tied(quote, item) not in ("", mine.head)
        if _LINKS.get(lead) == mine.link and not tied:
            return False  # "to Kesk on Monday and to Sarnetz on Tuesday"
        if mine.link in (_PLACED, _AT) and lead not in _AWAY:
            spot = lead == "at" and _tied(quote, item) in _HALTS  # where trains call is another spot
            staff = mine.link == _AT and (mine.head in _STAFF or spot)
            if not tied or not (staff or _one_sentence(told, quote, item, other.to)):
                return False
    return True


def _one_sentence(told: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether one sentence tells of two places: "drafted in Bern and signed in Lima"."""
    first, last = sorted((one.first, other.first))
    return quote is told and not any("." in told.passage.gap(index) for index in range(first + 1, last + 1))


def _parted(one: str, other: str) -> bool:
    """Whether two names surely are two: neither is a part of the other."""
    first, second = (set(key.rpartition("/")[2].strip("?").replace("-", " ").split()) for key in (one, other))
    return first.isdisjoint(second)


def _beside(told: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether two names stand side by side, or in one list."""
    first, last = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    between = told.passage.forms[first:last]
    inside = {index for item in told.items for index in range(item.first, item.last)}
    return all(
        form in ("and", "or", "of", "in", "at", *DETERMINERS) or first + offset in inside
        for offset, form in enumerate(between)
    )


def _lead(told: ParsedText, item: RoleFiller) -> str:
    """The word before a name, articles aside."""
    index = item.first - 1
    while index > 0 and told.passage.forms[index] in DETERMINERS:
        index -= 1
    return told.passage.forms[index] if index >= 0 else ""


def _tied(told: ParsedText, item: RoleFiller) -> str:
    """The root of the word that a name is joined to by a preposition; empty where there is none."""
    index = item.first - 1
    while index > 0 and told.passage.forms[index] in DETERMINERS:
        index -= 1
    joined = index > 0 and not told.passage.gap(index).strip(' \n"”’»')
    if not joined or is_function_word(told.passage.words[index - 1].text):
        return ""
    return root(told.passage.words[index - 1].text)


def _ties(told: ParsedText) -> Iterator[_Tie]:
    passage = told.passage
    verbs = {frame.at for frame in told.frames}
    names = {item.first: item for item in told.items if item.kind == "name"}
    ends = {item.last: item for item in names.values()}
    for item in names.values():
        if passage.words[item.last - 1].text.endswith("'s"):
            last = item.last
            while last < len(passage.words) and passage.tight(last) and _noun(told, last):
                last += 1
            if item.last < last <= item.last + 3:
                holder = names.get(last)
                yield _Tie(root(passage.words[last - 1].text), last - 1, _OWNED, item, holder.key if holder else "")
            continue
        after = item.last
        if after < len(passage.words) and passage.tight(after) and after not in verbs and _noun(told, after):
            continue  # "by its Indian counterparts"
        at = item.first - 1
        while at > max(0, item.first - _LEADS) and passage.tight(at + 1) and _leads(told, at):
            at -= 1
        link = _LINKS.get(passage.forms[at] if at >= 0 else "", "")
        if at < 1 or not link or not passage.tight(at) or not passage.tight(at + 1):
            continue
        if at + 1 < item.first and link in (_OWNED, _PLACED) and passage.forms[item.first - 1] not in DETERMINERS:
            continue  # "of the poet Ann Vale"
        head = at - 1
        if not _noun(told, head) or (link == _OWNED and root(passage.words[head].text) in _NAMED):
            continue
        first = head
        while first and passage.tight(first) and (_noun(told, first - 1) or passage.forms[first - 1] in DETERMINERS):
            first -= 1
        before = ends.get(first) if passage.gap(first) == ", " else None
        behind = names.get(item.last) if item.last < len(passage.words) and passage.gap(item.last) == ", " else None
        holder = before or behind
        yield _Tie(root(passage.words[head].text), head, link, item, holder.key if holder and link == _OWNED else "")


def _leads(told: ParsedText, index: int) -> bool:
    """Whether a word may stand between a preposition and its name: "by the property developer Quill"."""
    form = told.passage.forms[index]
    return form in DETERMINERS or (form not in _LINKS and _noun(told, index))


def _noun(told: ParsedText, index: int) -> bool:
    """Whether a word may be a noun or an adjective: lower case, and no word that only joins others."""
    word = told.passage.words[index].text
    lower = word.islower() or (word.istitle() and "." in told.passage.gap(index))
    return word.isalpha() and lower and len(word) > 2 and not is_function_word(word)
