"""Relations: who does what to whom, and which figure or day belongs to what.

The words of a sentence may all stand in its quotes and its sense be turned: the guest hosts, the loser wins, two
figures change places. Here a sentence and a quote are cut into frames, a verb with what stands in each of its roles,
and a sentence is refuted only where a quote says the very opposite: two of its parts stand there in each other's
roles. What no quote contradicts passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from timeline.frames import BE, DETERMINERS, REPORTING, ROLES, Frame, Item, Telling
from timeline.stems import is_function_word, root
from timeline.words import plain

# What two do with each other, or each by itself: who is told first says nothing.
_MUTUAL = frozenset(plain("agree meet discuss sign hold merge attend join marry crash")) | {
    f"~{root(verb)}"
    for verb in plain(
        "marry wed divorce collide talk negotiate share play face draw tie border resemble partner combine cooperate "
        "clash fight compete debate correspond overlap adjoin quarrel argue differ duel separate"
    )
}
_ARGUMENTS = ("subject", "object", "to", "from", "into", "against", "for", "with")
_PAIRS, _WAYS = tuple(combinations(_ARGUMENTS, 2)), (("to", "from"),)
_TIMES = frozenset({"after", "before", "since", "until", "during"})  # what they lead is of another act
# What one does who comes after another: no other telling of the act itself.
_LATER = REPORTING | {"take", "occupy", "succeed", "be"}
_HAVING = frozenset({"had", "has", "with", "won", "got", "scored", "received", "took"})
_UNITS = 3  # words behind a figure that say of what it is: "cubic metres of"


def turned(claim: Telling, quotes: Sequence[Telling], elided: bool = False) -> Iterator[tuple[int, int, str]]:
    """The words of ``claim`` (first, behind the last) whose sense some quote turns round, and why.

    ``elided``: a quote leaves a verb out ("his steward did"), so that of whom it tells it is not known.
    """
    told = [other for quote in quotes for other in quote.frames]
    named = {item.key for quote in quotes for item in quote.items}
    for frame in claim.frames:
        if frame.verb in REPORTING:
            if _silent(frame, quotes):
                yield frame.at, frame.at + 1, "its quotes tell it of another"
                return
            continue
        if any(_reversed(frame, other, told) for other in told) or _swapped(frame, told):
            yield frame.at, frame.at + 1, "its quotes turn it round"
            return
        if not elided and _another(frame, told, named):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
    for figure in claim.items:
        if figure.kind == "number" and _of_another(claim, quotes, figure):
            yield figure.first, figure.last, "its quotes give it to another"
            return
    for one, other in combinations(claim.items, 2):
        if one.kind == other.kind and one.key != other.key and any(_exchanged(claim, q, one, other) for q in quotes):
            yield one.first, other.last, "its quotes have these the other way round"
            return


def _reversed(claim: Frame, quote: Frame, told: Sequence[Frame]) -> bool:
    """Whether two roles of the claim are filled the other way round in the quote, and nowhere as in the claim."""
    if claim.verb == "beat" and any(frame.verb == "win" and frame.agent & claim.role("subject") for frame in told):
        return False  # each may have beaten the other once
    if claim.verb == quote.verb and claim.own != quote.own and claim.agent & quote.agent:
        parted = claim.role("object") and quote.role("object") and claim.role("object").isdisjoint(quote.role("object"))
        return not parted and not any(
            frame.own == claim.own and (not frame.agent or claim.agent & frame.agent) for frame in told
        )
    for one, other in _PAIRS if claim.verb == quote.verb else _WAYS:
        if claim.verb in _MUTUAL and one in ("subject", "object") and other in ("object", "with", "against"):
            continue
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


def _silent(claim: Frame, quotes: Sequence[Telling]) -> bool:
    """Whether the one who speaks in the claim is in the quotes only one who is met or opposed, and another speaks."""
    speaker = _names(claim.role("subject"))
    there = [(quote, item) for quote in quotes for item in quote.items if item.key in speaker]
    if not there or not all(_met(quote, item) for quote, item in there):
        return False
    return any(
        _names(frame.role("subject")) - speaker for quote in quotes for frame in quote.frames if frame.verb in REPORTING
    )


def _met(quote: Telling, item: Item) -> bool:
    """Whether a name only follows "with" or "against", its title aside."""
    index = item.first - 1
    while index > 0 and (quote.passage.capital(index) or quote.passage.forms[index] in DETERMINERS):
        index -= 1
    return index >= 0 and quote.passage.forms[index] in ("with", "against")


def _of_another(claim: Telling, quotes: Sequence[Telling], figure: Item) -> bool:
    """Whether a figure that the claim gives to one name is another's in the quotes, where the first has its own."""
    owner = _holder(claim, figure)
    if not owner:
        return False
    held = [(_holder(quote, item), item.key) for quote in quotes for item in quote.items if item.kind == "number"]
    owners = [name for name, key in held if key == figure.key]
    return bool(owners) and all(owners) and owner not in owners and any(name == owner for name, _ in held)


def _holder(told: Telling, figure: Item) -> str:
    """The name right before a figure, if at most "had" or "with" stands between."""
    before = [item for item in told.items if item.kind == "name" and figure.first - 2 <= item.last <= figure.first]
    if not before or not told.passage.unbroken(before[-1].last - 1, figure.first + 1):
        return ""
    between = told.passage.forms[before[-1].last : figure.first]
    return before[-1].key if all(form in _HAVING for form in between) else ""


def _swapped(claim: Frame, told: Sequence[Frame]) -> bool:
    """Whether one whom the claim has do it has it done to them in the quotes, or the other way round."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if not same or claim.verb in _MUTUAL:
        return False
    doing, done = _names(claim.role("subject")), _names(claim.role("object"))
    if done and all(
        done <= frame.role("subject")
        and done.isdisjoint(frame.role("object"))
        and (frame.passive or _names(frame.role("object")))
        for frame in same
    ):
        return True
    return bool(doing and done - doing) and all(
        doing <= frame.role("object")
        and (done | doing).isdisjoint(frame.role("subject"))
        and done.isdisjoint(frame.role("object"))
        for frame in same
    )


def _names(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if "/" in key)


def _another(claim: Frame, told: Sequence[Frame], named: Set[str]) -> bool:
    """Whether the quotes tell of the claim's act, and always of somebody else whom they name."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if claim.verb in _MUTUAL:
        return False
    for role, fellow in (("subject", "object"), ("object", "subject")):
        here = _names(claim.role(role))
        if not here or not here <= named:
            continue
        there = [_names(frame.role(role)) for frame in same]
        known = [not claim.role(fellow) or not claim.role(fellow).isdisjoint(frame.role(fellow)) for frame in same]
        if (
            role == "subject"
            and not claim.role("object")
            and (
                any(frame.role("object") for frame in same)  # a headline's "sentenced to four years" may be passive
                or any(
                    here & (frame.role("subject") | frame.role("object")) for frame in told if frame.verb not in _LATER
                )
            )
        ):
            continue
        elsewhere = {key for frame in same for name, keys in frame.roles.items() if name not in _TIMES for key in keys}
        if there and all(there) and all(known) and here.isdisjoint(elsewhere):
            return True
    return False


def _exchanged(claim: Telling, quote: Telling, one: Item, other: Item) -> bool:
    """Whether two items of the claim stand in each other's places in the quote."""
    ones = [item for item in quote.items if item.key == one.key]
    others = [item for item in quote.items if item.key == other.key]
    if not ones or not others or _joined(claim, one, other) or _followed(claim, quote, one, other):
        return False
    crossed, moved = False, [0, 0]
    for context in (_owner, _before, _behind):
        here, there = context(claim, one), context(claim, other)
        first, second = {context(quote, each) for each in ones}, {context(quote, each) for each in others}
        if here == there:
            continue
        if here and there and here in first and there in second:
            return False
        here_only = bool(here) and here in second and here not in first
        there_only = bool(there) and there in first and there not in second
        crossed |= here_only and there_only
        if context is not _owner:
            moved = [moved[0] + here_only, moved[1] + there_only]
    # "Took five drawings; two were recovered": what stands before and behind the one is the other's in the quote.
    return crossed or (max(moved) == 2 and _counted(one) and _counted(other))


def _counted(item: Item) -> bool:
    """Whether an item is a plain count, not a share or an amount: behind these stand units."""
    low, _, rest = item.key.partition(" ")
    return item.kind == "number" and rest.strip() == low and low.isdecimal() and len(low) < 6


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


def _before(told: Telling, item: Item) -> str:
    """What leads to an item: ``profit`` of ``a profit of 3``, ``order for`` of ``an order for 12``."""
    forms = told.passage.forms
    index = item.first - 1
    while index >= 0 and (forms[index] in DETERMINERS or forms[index] in BE):
        index -= 1
    link = forms[index] if index > 0 and forms[index] in ROLES else ""
    index -= bool(link)
    if index < 0:
        return ""
    held = next((one for one in told.items if one.first <= index < one.last + (one.kind == "number") * _UNITS), None)
    if held and held.kind != "name":
        lead = held.key if held.kind == "number" and item.kind == "date" else ""
    else:
        word = told.passage.words[index].text
        lead = "" if is_function_word(word) and word != "own" else root(word)
    if not lead:
        return link if link in ("from", "to", "than", "against") else ""
    return lead if link in ("", "of") else f"{lead} {link}"


def _behind(told: Telling, item: Item) -> str:
    index = item.last
    if index < len(told.passage.words) - 1 and told.passage.forms[index] == "of":
        return next((one.key for one in told.items if one.first == index + 1), "")
    if index < len(told.passage.words) and told.passage.tight(index):
        word = told.passage.words[index].text
        return "" if is_function_word(word) else root(word)
    return ""


def _owner(told: Telling, item: Item) -> str:
    """The name before a figure or a day."""
    if item.kind == "name":
        return ""
    before = [other for other in told.items if other.kind == "name" and other.last <= item.first]
    return before[-1].key if before else ""
