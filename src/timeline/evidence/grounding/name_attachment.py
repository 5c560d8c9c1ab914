"""Name attachment: which name a noun belongs to: whose it is, at what, and where.

``The researchers at Colmere``, ``Roe's assistant Ann Vale``, ``a treaty in Vell``: refuted only if the quotes have that
noun once, attach it in the same way to another name, and have the name of the sentence somewhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.english.stems import is_function_word, root
from timeline.english.words import plain
from timeline.evidence.grounding.frames import ParsedText, VerbFrame
from timeline.evidence.grounding.places import DETERMINERS, RoleFiller

_OWNED, _AT, _PLACED = "of", "at", "in"
_LINKS = {"of": _OWNED, "from": "from", "at": _AT, "in": _PLACED, "near": _PLACED, "by": "by", "to": "to"}
# After these words a place is not where something happened: "along the Drave".
_AWAY = frozenset({"from", "along", "to", "towards", "toward", "with", "via", "between", "against", "across"})
# People who are named by the institution that they belong to: they belong to no other one.
_STAFF = frozenset(
    root(one)
    for one in plain(
        "researchers scientists doctors surgeons engineers students staff workers nurses astronomers biologists "
        "physicists chemists geologists economists archaeologists historians curators teachers professor lecturer "
        "fellow analysts guards prisoners inmates patients pupils"
    )
)
# After these nouns the name is that of the thing itself: "the suburb of Almy" is Almy.
_NAMED = frozenset(
    root(one)
    for one in plain(
        "suburb city town village island port province county district region state republic kingdom duchy parish "
        "quarter resort borough hamlet isle title name month commune municipality colony"
    )
)
_PLACES = ("in", "at", "near", "off", "outside")
_HALTS = frozenset(map(root, plain("call calling calls stop stops stopping stopped halt halts halted")))
_LEADS = 4  # lower-case words that may be between a link and its name: "to the property developer Quill"


@dataclass(frozen=True, slots=True)
class _Tie:
    """A noun, by its root and the index of its word, and the name that it is attached to.

    ``link`` is how it is attached. ``holder`` is the key of the person whom the noun describes: ``Ann Vale`` in ``Roe's
    assistant, Ann Vale``.
    """

    head: str
    at: int
    link: str
    to: RoleFiller
    holder: str = ""


def misattached(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The nouns of ``claim`` that the quotes attach to other names.

    For each: the first word and the word after the last one, with its name included.
    """
    yield from _acts_in_other_places(claim, quotes)
    mine = list(_ties(claim))
    if not mine:
        return
    theirs = [(quote, tie) for quote in quotes for tie in _ties(quote)]
    for tie in mine:
        same = [(quote, other) for quote, other in theirs if other.head == tie.head]
        if not same or any(other.to.key == tie.to.key and other.link == tie.link for _, other in same):
            if _people_exchanged(tie, [other for _, other in same]):
                yield min(tie.at, tie.to.first), max(tie.at + 1, tie.to.last)
            continue
        count = sum(root(word.text) == tie.head for quote in quotes for word in quote.passage.words)
        if count == 1 and (
            _people_exchanged(tie, [other for _, other in same]) or _attached_to_other_name(tie, same, quotes)
        ):
            yield min(tie.at, tie.to.first), max(tie.at + 1, tie.to.last)


def _acts_in_other_places(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The acts of ``claim`` that have another place in the quotes, where its place belongs to something else."""
    for frame in claim.frames:
        here = {key for role in _PLACES for key in frame.role(role) if "/" in key}
        if len(here) != 1:
            continue
        same = [(quote, one) for quote in quotes for one in quote.frames if one.own == frame.own]
        there = [{key for role in _PLACES for key in one.role(role) if "/" in key} for _, one in same]
        if len(same) != 1 or len(there[0]) != 1 or any(here & keys for keys in same[0][1].roles.values()):
            continue
        (mine,), (theirs,) = here, there[0]
        if not _surely_different(mine, theirs) or not _could_be_one_act(frame, same[0][1]):
            continue
        found = [(quote, item) for quote in quotes for item in quote.items if item.key == mine]
        place = next(item for item in same[0][0].items if item.key == theirs)
        if found and all(
            quote is same[0][0]
            and (
                _word_before_name(quote, item) in _AWAY
                or (_noun_before_name(quote, item) and _in_one_sentence(quote, quote, item, place))
            )
            for quote, item in found
        ):
            yield frame.at, next(item.last for item in claim.items if item.key == mine and item.last > 0)


def _could_be_one_act(one: VerbFrame, other: VerbFrame) -> bool:
    """Whether two frames of one verb may report one act."""
    pairs = [(one.role(role), other.role(role)) for role in ("subject", "object")]
    return all(not here or not there or bool(here & there) for here, there in pairs)


def _people_exchanged(mine: _Tie, same: Sequence[_Tie]) -> bool:
    """Whether the two people of a tie have changed places: the claim calls A the assistant of B, the quotes B that of
    A."""
    theirs = [other for other in same if other.link == mine.link == _OWNED and other.holder]
    if not mine.holder or len(theirs) != 1:
        return False
    return mine.holder == theirs[0].to.key and mine.to.key == theirs[0].holder


def _attached_to_other_name(mine: _Tie, same: Sequence[tuple[ParsedText, _Tie]], quotes: Sequence[ParsedText]) -> bool:
    """Whether the quotes attach the noun in the same way to another name, and have the claim's name somewhere else."""
    linked = [(quote, other) for quote, other in same if other.link == mine.link]
    if len(linked) != 1 or len(same) != 1:
        return False
    told, other = linked[0]
    if not _surely_different(mine.to.key, other.to.key):
        return False
    if any(mine.to.key in keys for frame in told.frames if frame.at == other.at for keys in frame.roles.values()):
        return False  # "hosted by the ministers of Arden, Ann Vale and Tom Rook"
    there = [(quote, item) for quote in quotes for item in quote.items if item.key == mine.to.key]
    if not there:
        return False
    for quote, item in there:
        if quote is told and _names_in_list(told, item, other.to):
            return False
        lead = _word_before_name(quote, item)
        tied = _noun_before_name(quote, item) not in ("", mine.head)
        if _LINKS.get(lead) == mine.link and not tied:
            return False  # "to Kesk on Monday and to Sarnetz on Tuesday"
        if mine.link in (_PLACED, _AT) and lead not in _AWAY:
            spot = (
                lead == "at" and _noun_before_name(quote, item) in _HALTS
            )  # a place where trains stop is another kind of place
            staff = mine.link == _AT and (mine.head in _STAFF or spot)
            if not tied or not (staff or _in_one_sentence(told, quote, item, other.to)):
                return False
    return True


def _in_one_sentence(told: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether one sentence names two places: "drafted in Bern and signed in Lima"."""
    first, last = sorted((one.first, other.first))
    return quote is told and not any("." in told.passage.gap(index) for index in range(first + 1, last + 1))


def _surely_different(one: str, other: str) -> bool:
    """Whether two names surely differ: neither is a part of the other."""
    first, second = (set(key.rpartition("/")[2].strip("?").replace("-", " ").split()) for key in (one, other))
    return first.isdisjoint(second)


def _names_in_list(told: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether two names are next to each other, or in one list."""
    first, last = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    between = told.passage.forms[first:last]
    inside = {index for item in told.items for index in range(item.first, item.last)}
    return all(
        form in ("and", "or", "of", "in", "at", *DETERMINERS) or first + offset in inside
        for offset, form in enumerate(between)
    )


def _word_before_name(told: ParsedText, item: RoleFiller) -> str:
    """The word before a name, without articles."""
    index = item.first - 1
    while index > 0 and told.passage.forms[index] in DETERMINERS:
        index -= 1
    return told.passage.forms[index] if index >= 0 else ""


def _noun_before_name(told: ParsedText, item: RoleFiller) -> str:
    """The root of the word that a preposition joins to a name, or ""."""
    index = item.first - 1
    while index > 0 and told.passage.forms[index] in DETERMINERS:
        index -= 1
    joined = index > 0 and not told.passage.gap(index).strip(' \n"”’»')
    if not joined or is_function_word(told.passage.words[index - 1].text):
        return ""
    return root(told.passage.words[index - 1].text)


def _ties(told: ParsedText) -> Iterator[_Tie]:
    """All ties in a text."""
    passage = told.passage
    verbs = {frame.at for frame in told.frames}
    names = {item.first: item for item in told.items if item.kind == "name"}
    ends = {item.last: item for item in names.values()}
    for item in names.values():
        if passage.words[item.last - 1].text.endswith("'s"):
            last = item.last
            while last < len(passage.words) and passage.tight(last) and _may_be_noun(told, last):
                last += 1
            if item.last < last <= item.last + 3:
                holder = names.get(last)
                yield _Tie(root(passage.words[last - 1].text), last - 1, _OWNED, item, holder.key if holder else "")
            continue
        after = item.last
        if after < len(passage.words) and passage.tight(after) and after not in verbs and _may_be_noun(told, after):
            continue  # "by its Indian counterparts"
        at = item.first - 1
        while at > max(0, item.first - _LEADS) and passage.tight(at + 1) and _may_precede_name(told, at):
            at -= 1
        link = _LINKS.get(passage.forms[at] if at >= 0 else "", "")
        if at < 1 or not link or not passage.tight(at) or not passage.tight(at + 1):
            continue
        if at + 1 < item.first and link in (_OWNED, _PLACED) and passage.forms[item.first - 1] not in DETERMINERS:
            continue  # "of the poet Ann Vale"
        head = at - 1
        if not _may_be_noun(told, head) or (link == _OWNED and root(passage.words[head].text) in _NAMED):
            continue
        first = head
        while (
            first
            and passage.tight(first)
            and (_may_be_noun(told, first - 1) or passage.forms[first - 1] in DETERMINERS)
        ):
            first -= 1
        before = ends.get(first) if passage.gap(first) == ", " else None
        behind = names.get(item.last) if item.last < len(passage.words) and passage.gap(item.last) == ", " else None
        holder = before or behind
        yield _Tie(root(passage.words[head].text), head, link, item, holder.key if holder and link == _OWNED else "")


def _may_precede_name(told: ParsedText, index: int) -> bool:
    """Whether a word may be between a preposition and its name: "by the property developer Quill"."""
    form = told.passage.forms[index]
    return form in DETERMINERS or (form not in _LINKS and _may_be_noun(told, index))


def _may_be_noun(told: ParsedText, index: int) -> bool:
    """Whether a word may be a noun or an adjective: in lower case, and no function word."""
    word = told.passage.words[index].text
    lower = word.islower() or (word.istitle() and "." in told.passage.gap(index))
    return word.isalpha() and lower and len(word) > 2 and not is_function_word(word)
