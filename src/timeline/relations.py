"""Relations: who does what to whom, and which figure or day belongs to what.

The words of a sentence may all stand in its quotes and its sense be turned: the guest hosts, the loser wins, two
figures change places. Here a sentence and a quote are cut into frames, a verb with what stands in each of its roles,
and a sentence is refuted only where a quote says the very opposite: two of its parts stand there in each other's
roles. What no quote contradicts passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from timeline.days import Interval
from timeline.outcomes import Outcome
from timeline.passages import Passage
from timeline.stems import is_function_word, root

# What is left of a converse verb when it is told as its fellow: whose role each of its roles is there.
_CONVERSE: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "sell": ("buy", {"subject": "from", "to": "subject"}),
    "~import": ("~export", {"subject": "to", "from": "subject"}),
    "~borrow": ("~lend", {"subject": "to", "from": "subject"}),
    "~receiv": ("give", {"subject": "to", "from": "subject"}),
    "lose": ("beat", {"to": "subject", "subject": "object", "against": "subject"}),
    "~replac": ("succeed", {}),
}
# Whose infinitive has their own subject: "agreed to sell", but not "ordered the firm to sell".
_CONTROL = frozenset(
    {"agree", "refuse", "promise", "announce", "reject", "~plan", "~want", "~hope", "~decid", "~intend", "~tri",
     "~seek",
     "~offer", "~threaten", "~expect", "~prepar", "~manag", "fail"}
)  # fmt: skip
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "than", "until"})
_MUTUAL = frozenset({"agree", "meet", "discuss", "sign", "marry", "hold", "merge", "attend", "join"})
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
_ROLES = frozenset(
    {"to", "from", "by", "into", "against", "for", "of", "with", "in", "on", "at", "under", "over", "between", "as",
     "after", "before", "since", "than", "about", "through", "during", "until", "towards", "toward", "among", "upon"}
)  # fmt: skip
_ARGUMENTS = ("subject", "object", "to", "from", "into", "against", "for", "with")
_PAIRS, _WAYS = tuple(combinations(_ARGUMENTS, 2)), (("to", "from"),)
_ENDS = frozenset({"who", "which", "that", "where", "when", "while", "because", "although", "whether", "if", "but"})
_PRONOUNS = ("he", "she", "they")
REPORTING = frozenset({"say", "tell", "add", "state", "note", "announce", "~report", "admit", "~add"})


@dataclass(frozen=True, slots=True)
class Item:
    """Words ``first`` to ``last`` (exclusive) that may stand in a role: a name, a figure or a day, by its ``key``."""

    first: int
    last: int
    key: str
    kind: str  # "name", "number" or "date"
    intervals: tuple[Interval, ...] = ()  # of a date: what it may say


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, by its root, and the keys of what stands in each role."""

    verb: str
    at: int
    roles: Mapping[str, frozenset[str]]
    own: str = ""  # the verb before it was told as its converse
    agent: frozenset[str] = frozenset()  # its own subject

    def role(self, name: str) -> frozenset[str]:
        """What stands in one role."""
        return self.roles.get(name, frozenset())


@dataclass(frozen=True, slots=True)
class Telling:
    """A text cut up: its words, the items that stand among them, and its frames."""

    passage: Passage
    items: tuple[Item, ...]
    frames: tuple[Frame, ...]


def telling(passage: Passage, items: Iterable[Item], acts: Sequence[Outcome]) -> Telling:
    """The frames of a text from its words, its items (in order, not overlapping) and its verbs."""
    found = tuple(sorted(items, key=lambda item: item.first))
    return Telling(passage, found, tuple(_frames(passage, found, acts)))


def turned(claim: Telling, quotes: Sequence[Telling], elided: bool = False) -> Iterator[tuple[int, int, str]]:
    """The words of ``claim`` (first, behind the last) whose sense some quote turns round, and why.

    ``elided``: a quote leaves a verb out ("his steward did"), so that of whom it tells it is not known.
    """
    told = [other for quote in quotes for other in quote.frames]
    named = {item.key for quote in quotes for item in quote.items}
    for frame in claim.frames:
        if frame.verb in REPORTING:
            continue
        if any(_reversed(frame, other, told) for other in told):
            yield frame.at, frame.at + 1, "its quotes turn it round"
            return
        if not elided and _another(frame, told, named):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
    for one, other in combinations(claim.items, 2):
        if one.kind == other.kind and one.key != other.key and any(_exchanged(claim, q, one, other) for q in quotes):
            yield one.first, other.last, "its quotes have these the other way round"
            return


def _reversed(claim: Frame, quote: Frame, told: Sequence[Frame]) -> bool:
    """Whether two roles of the claim are filled the other way round in the quote, and nowhere as in the claim."""
    if claim.verb == quote.verb and claim.own != quote.own and claim.agent & quote.agent:
        return not any(frame.own == claim.own and claim.agent & frame.agent for frame in told)
    for one, other in _PAIRS if claim.verb == quote.verb else _WAYS:
        here, there = claim.roles.get(one), claim.roles.get(other)
        first, second = quote.roles.get(one), quote.roles.get(other)
        if not (here and there and first and second):
            continue
        ones, others = (here & second) - first - there, (there & first) - second - here
        if (
            ones
            and others
            and not any(
                frame.verb == claim.verb and ones & frame.role(one) and others & frame.role(other) for frame in told
            )
        ):
            return True
    return False


def _another(claim: Frame, told: Sequence[Frame], named: Set[str]) -> bool:
    """Whether the quotes tell of the claim's act, and always of somebody else whom they name."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if claim.verb in _MUTUAL:
        return False
    for role, fellow in (("subject", "object"), ("object", "subject")):
        here = frozenset(key for key in claim.role(role) if "/" in key)
        if not here or not here <= named:
            continue
        there = [frozenset(key for key in frame.role(role) if "/" in key) for frame in same]
        known = [not claim.role(fellow) or not claim.role(fellow).isdisjoint(frame.role(fellow)) for frame in same]
        if role == "subject" and not claim.role("object"):
            continue  # a headline's "sentenced to four years" may be passive
        elsewhere = {key for frame in same for keys in frame.roles.values() for key in keys}
        if there and all(there) and all(known) and here.isdisjoint(elsewhere):
            return True
    return False


def _frames(passage: Passage, items: Sequence[Item], acts: Sequence[Outcome]) -> Iterator[Frame]:
    words = passage.words
    starts = {word.start: index for index, word in enumerate(words)}
    heads: list[tuple[int, int]] = []
    verbs: list[str] = []
    at = 0
    for act in acts:
        if act.form == "noun":
            continue
        while at < len(words) and words[at].end < act.end:
            at += 1
        first = starts.get(act.start, at)
        if at < len(words) and (not heads or at > heads[-1][1]):
            heads.append((max(first, heads[-1][1] + 1) if heads else first, at))
            verbs.append(act.act)
    keyed = _keyed(passage, items)
    before: frozenset[str] = frozenset()
    for number, (first, last) in enumerate(heads):
        floor = heads[number - 1][1] + 1 if number else 0
        ceiling = heads[number + 1][0] if number + 1 < len(heads) else len(words)
        link = passage.forms[first - 1] if first else ""
        if passage.forms[first] == "to" or link == "to":
            subject = before if number and verbs[number - 1] in _CONTROL else frozenset()
        elif before and link in ("and", "but", "or", *_PRONOUNS):
            subject = before
        elif link in _ENDS or link == "it" or (number and "," in passage.gap(first)):
            subject = frozenset()
        else:
            subject = _subject(passage, keyed, floor, first)
        roles = _complements(passage, keyed, last + 1, ceiling)
        # Whatever stands before the verb may be its subject: "the secretary for trade Ann Vale".
        roles["around"] = frozenset(key for key in keyed[floor:first] if key)
        passive = not _BE.isdisjoint(passage.forms[first:last])
        before = subject
        if passive or ("by" in roles and "object" not in roles):
            roles = {**roles, "object": subject, "subject": roles.pop("by", frozenset())}
        else:
            roles["subject"] = subject
        yield _canonical(verbs[number], last, roles)


def _canonical(verb: str, at: int, roles: dict[str, frozenset[str]]) -> Frame:
    agent = roles["subject"]
    if verb not in _CONVERSE:
        return Frame(verb, at, roles, verb, agent)
    fellow, renamed = _CONVERSE[verb]
    if renamed and verb == "lose":
        roles.pop("object", None)
    return Frame(
        fellow, at, {renamed.get(role, role): keys for role, keys in roles.items()}, verb if renamed else fellow, agent
    )


def _keyed(passage: Passage, items: Sequence[Item]) -> list[str]:
    """For each word the key of its item, the root of a content word, or nothing."""
    keys = ["" if is_function_word(word.text) else root(word.text) for word in passage.words]
    for item in items:
        keys[item.first : item.last] = [item.key] * (item.last - item.first)
    return keys


def _subject(passage: Passage, keys: Sequence[str], floor: int, verb: int) -> frozenset[str]:
    """What stands before a verb in its clause, without what a preposition governs."""
    first = verb
    while first > floor and not _parts(passage, first):
        first -= 1
    found: set[str] = set()
    for index in range(first, verb):
        if passage.forms[index] in _CONJUNCTIONS:
            found.clear()
            continue
        if passage.forms[index] in _ROLES and passage.forms[index] != "of":
            if found:
                break
            continue
        if keys[index]:
            found.add(keys[index])
    return frozenset(found)


def _parts(passage: Passage, index: int) -> bool:
    """Whether a clause begins at word ``index``."""
    gap = passage.gap(index)
    if "," in gap and passage.forms[index] in ("and", "but", *_ENDS):
        return True
    return (any(mark in gap for mark in ";:.!?—") and not passage.tight(index)) or passage.forms[index - 1] in _ENDS


def _complements(passage: Passage, keys: Sequence[str], first: int, ceiling: int) -> dict[str, frozenset[str]]:
    """What stands behind a verb, by role: the object, then what each preposition governs."""
    roles: dict[str, set[str]] = {}
    role = "object"
    for index in range(first, ceiling):
        form = passage.forms[index]
        if (index > first and _parts(passage, index)) or form in _ENDS:
            break
        if "," in passage.gap(index) and form in ("and", "or", "with"):
            break
        counted = any(" " in key for key in roles.get(role, ()))
        if form == "and" and counted and index + 1 < ceiling and "/" in keys[index + 1]:
            roles["gapped"] = {keys[index + 1]}
            break  # "will return 20 prisoners and Bress 30"
        if form in _ROLES:
            role = form if form != "of" else role
        elif keys[index]:
            roles.setdefault(role, set()).add(keys[index])
    return {role: frozenset(found) for role, found in roles.items()}


def _exchanged(claim: Telling, quote: Telling, one: Item, other: Item) -> bool:
    """Whether two items of the claim stand in each other's places in the quote."""
    ones = [item for item in quote.items if item.key == one.key]
    others = [item for item in quote.items if item.key == other.key]
    if not ones or not others or _joined(claim, one, other) or _followed(claim, quote, one, other):
        return False
    crossed = 0
    for context in (_owner, _before, _behind):
        here, there = context(claim, one), context(claim, other)
        first, second = {context(quote, each) for each in ones}, {context(quote, each) for each in others}
        if here == there:
            continue
        if here in first and there in second and (here or there):
            return False
        if here in second and there in first and here not in first and there not in second:
            crossed += 2 if here and there else 1
    return crossed > 1


def _joined(told: Telling, one: Item, other: Item) -> bool:
    """Whether only "and" or a comma stands between two items: their order says nothing."""
    return all(form in ("and", "or") for form in told.passage.forms[one.last : other.first])


def _followed(claim: Telling, quote: Telling, one: Item, other: Item) -> bool:
    """Whether what belongs to two names changes places with them: ``A will return 20, B 30``."""
    there = {item.key: _owner(quote, item) for item in quote.items if item.kind != "name"}
    return one.kind == "name" and any(
        item.kind != "name" and _owner(claim, item) == there.get(item.key) in (one.key, other.key)
        for item in claim.items
    )


_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "some", "about", "another", "more", "also"})


def _before(told: Telling, item: Item) -> str:
    index = item.first - 1
    while index >= 0 and told.passage.forms[index] in _DETERMINERS:
        index -= 1
    if index > 0 and told.passage.forms[index] in _ROLES:
        lead = root(told.passage.words[index - 1].text)
        return f"{lead} {told.passage.forms[index]}"
    return root(told.passage.words[index].text) if index >= 0 else ""


def _behind(told: Telling, item: Item) -> str:
    index = item.last
    if index < len(told.passage.words) - 1 and told.passage.forms[index] == "of":
        return next((item.key for item in told.items if item.first == index + 1), "")
    if index < len(told.passage.words) and told.passage.tight(index):
        word = told.passage.words[index].text
        return "" if is_function_word(word) else root(word)
    return "."


def _owner(told: Telling, item: Item) -> str:
    """The name before a figure or a day."""
    if item.kind == "name":
        return ""
    before = [other for other in told.items if other.kind == "name" and other.last <= item.first]
    return before[-1].key if before else ""
