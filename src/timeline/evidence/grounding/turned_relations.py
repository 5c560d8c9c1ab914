"""Turned relations: who does what to whom, and which number or date belongs to what.

All words of a sentence may be in its quotes, and its meaning still be turned round: the guest hosts, the loser wins,
two numbers change places. The sentence and the quotes are cut into frames: a verb with what fills each of its roles.
The sentence is refuted only if a quote says the opposite, so that two parts of the sentence are in each other's role
there. What no quote contradicts passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from timeline.english.passages import Passage
from timeline.evidence.grounding.frames import REPORTING, SOMETHING, ParsedText, VerbFrame
from timeline.evidence.grounding.places import RoleFiller, is_mutual
from timeline.evidence.grounding.swapped_arguments import exchanged

_ARGUMENTS = ("subject", "object", "to", "from", "into", "against", "for", "with")
_PAIRS = (*combinations(_ARGUMENTS, 2), ("object", "over"))
_WAYS = (("to", "from"),)
_GIVEN = ("to", "from", "against")
# The roles that may be filled differently, and the role that must fit so that it is the same act.
_FELLOWS = (
    ("subject", "object"), ("object", "subject"), ("to", "object"), ("from", "object"), ("with", "object"),
    ("against", "subject"),
)  # fmt: skip
_DENIALS = frozenset({"not", "never", "no", "nor", "neither", "without", "nobody", "none"})
_REACH = 2  # words from a denial to its verb
_TIMES = frozenset({"after", "before", "since", "until", "during"})  # what follows them belongs to another act
# What a successor does: these verbs do not report the act itself.
_LATER = REPORTING | {"take", "occupy", "succeed", "be"}
_HAVING = frozenset({"had", "has", "with", "won", "got", "scored", "received", "took"})


def turned(claim: ParsedText, quotes: Sequence[ParsedText], elided: bool = False) -> Iterator[tuple[int, int, str]]:
    """The words of ``claim`` (first, after the last) whose meaning some quote turns round, and why; at most one.

    ``elided``: a quote leaves out a verb ("his steward did"), so that its subject is not known.
    """
    told = [other for quote in quotes for other in quote.frames]
    done = [other for quote in quotes for other in quote.frames if not _verb_is_denied(quote.passage, other)]
    named = {item.key for quote in quotes for item in quote.items}
    said = {one.key: frozenset(claim.passage.forms[one.first : one.last]) for one in claim.items if one.kind == "name"}
    denied = _DENIALS.intersection(claim.passage.forms)
    for frame in claim.frames:
        if frame.verb in REPORTING:
            continue
        if any(_roles_reversed(frame, other, told, named) for other in told) or _done_to_doer(frame, told):
            yield frame.at, frame.at + 1, "its quotes turn it round"
            return
        if not elided and _done_by_another(frame, told if denied else done, named, said):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
    for figure in claim.items:
        if figure.kind == "number" and _number_of_another(claim, quotes, figure):
            yield figure.first, figure.last, "its quotes give it to another"
            return
    for one, other in combinations(claim.items, 2):
        if one.kind == other.kind and one.key != other.key and any(exchanged(claim, q, one, other) for q in quotes):
            yield one.first, other.last, "its quotes have these the other way round"
            return


def _roles_reversed(claim: VerbFrame, quote: VerbFrame, told: Sequence[VerbFrame], named: Set[str]) -> bool:
    """Whether the quote fills two roles of the claim the other way round, and no quote fills them as the claim does."""
    if claim.verb == "beat" and any(frame.verb == "win" and frame.agent & claim.role("subject") for frame in told):
        return False  # each may have beaten the other once
    if claim.verb == quote.verb and claim.own != quote.own and claim.agent & quote.agent:
        parted = claim.role("object") and quote.role("object") and claim.role("object").isdisjoint(quote.role("object"))
        return not parted and not any(
            frame.own == claim.own and (not frame.agent or claim.agent & frame.agent) for frame in told
        )
    apart = not _may_share_subject(claim, quote, named)
    for one, other in _PAIRS if claim.verb == quote.verb else _WAYS:
        if one != "subject" and apart:
            continue
        if (one, other) == ("subject", "with") and not (claim.role("for") and quote.role("for")):
            continue  # "A flew with B" may be "B flew"; not so "flew there for talks with B"
        if is_mutual(claim.verb) and one in ("subject", "object") and other in ("object", "with", "against"):
            continue
        here, there = claim.roles.get(one), claim.roles.get(other)
        first, second = quote.roles.get(one), quote.roles.get(other)
        if one == "subject" and not first and other in _GIVEN and claim.role("object") & quote.role("object"):
            first = _only_names(quote.role("around"))  # "By the Peace of Bress, signed in 1648, Arden ceded it to Tarn"
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


def _verb_is_denied(passage: Passage, frame: VerbFrame) -> bool:
    """Whether a text says right before a verb that it was not done: "was not fined"."""
    before = passage.forms[max(0, frame.at - _REACH) : frame.at]
    return "not" in before or "never" in before


def _number_of_another(claim: ParsedText, quotes: Sequence[ParsedText], figure: RoleFiller) -> bool:
    """Whether the quotes give a number of the claim to another name, and another number to the name of the claim."""
    owner = _name_before_number(claim, figure)
    if not owner:
        return False
    held = [
        (_name_before_number(quote, item), item.key)
        for quote in quotes
        for item in quote.items
        if item.kind == "number"
    ]
    owners = [name for name, key in held if key == figure.key]
    return bool(owners) and all(owners) and owner not in owners and any(name == owner for name, _ in held)


def _name_before_number(told: ParsedText, figure: RoleFiller) -> str:
    """The key of the name right before a number, with at most a word such as "had" or "with" between; otherwise ""."""
    before = [item for item in told.items if item.kind == "name" and figure.first - 2 <= item.last <= figure.first]
    if not before or not told.passage.unbroken(before[-1].last - 1, figure.first + 1):
        return ""
    between = told.passage.forms[before[-1].last : figure.first]
    return before[-1].key if all(form in _HAVING for form in between) else ""


def _done_to_doer(claim: VerbFrame, told: Sequence[VerbFrame]) -> bool:
    """Whether the quotes do to a person what the claim says the person does, or the other way round."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if not same or is_mutual(claim.verb):
        return False
    doing, done = _only_names(claim.role("subject")), _only_names(claim.role("object"))
    if done and all(
        done <= frame.role("subject")
        and done.isdisjoint(frame.role("object"))
        and (frame.passive or _only_names(frame.role("object")))
        for frame in same
    ):
        return True
    return bool(doing and done - doing) and all(
        doing <= frame.role("object")
        and (done | doing).isdisjoint(frame.role("subject"))
        and done.isdisjoint(frame.role("object"))
        for frame in same
    )


def _may_share_subject(claim: VerbFrame, quote: VerbFrame, named: Set[str]) -> bool:
    """Whether two frames may have the same subject."""
    mine, theirs = (
        {key if "/" in key else f"/{key}" for key in frame.role("subject") if "/" in key or f"/{key}" in named}
        for frame in (claim, quote)
    )
    return not mine or not theirs or bool(mine & theirs)


def _only_names(keys: frozenset[str]) -> frozenset[str]:
    """Those of the keys that are names."""
    return frozenset(key for key in keys if "/" in key)


def _done_by_another(
    claim: VerbFrame, told: Sequence[VerbFrame], named: Set[str], said: Mapping[str, Set[str]]
) -> bool:
    """Whether the quotes report the act of the claim, but always of somebody else, whom they name.

    ``said`` are the words of each name of the claim. If the quotes have only a first name that is among
    these words, it may be the same person ("her brother Oskar").
    """
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if is_mutual(claim.verb):
        return False
    for role, fellow in _FELLOWS:
        here = _only_names(claim.role(role))
        if not here or not here <= named:
            continue
        there = [_only_names(frame.role(role)) for frame in same]
        words = {word for key in here for word in said.get(key, ())}
        if any(key[:1] == "/" and key[1:] in words for keys in there for key in keys - here):
            continue
        known = [_role_may_fit(claim, frame, fellow) for frame in same]
        if (
            role in ("subject", "object")
            and len(same) == 1
            and all(known)
            and _one_replaced_in_list(here, there[0], same[0])
        ):
            return True
        if (
            role == "subject"
            and not claim.role("object")
            and not all(_other_roles(claim) & _other_roles(frame) for frame in same)
            and (
                any(frame.role("object") for frame in same)  # a headline's "sentenced to four years" may be passive
                or any(
                    here & (frame.role("subject") | frame.role("object")) for frame in told if frame.verb not in _LATER
                )
            )
        ):
            continue
        out = _TIMES | {"over"} if role == "object" else _TIMES
        elsewhere = {key for frame in same for name, keys in frame.roles.items() if name not in out for key in keys}
        if there and all(there) and all(known) and here.isdisjoint(elsewhere):
            return True
    return False


def _role_may_fit(claim: VerbFrame, quote: VerbFrame, fellow: str) -> bool:
    """Whether the role ``fellow`` of a frame of the quotes may be filled as in the claim."""
    here, there = claim.role(fellow), quote.role(fellow)
    if not here or not here.isdisjoint(there) or SOMETHING in there:
        return True
    return not there and bool(_other_roles(claim) & _other_roles(quote))


def _other_roles(frame: VerbFrame) -> frozenset[str]:
    """What fills the roles of an act other than subject and object."""
    out = ("subject", "object", "around", "by")
    return frozenset(key for role, keys in frame.roles.items() if role not in out for key in keys)


def _one_replaced_in_list(here: Set[str], there: Set[str], quote: VerbFrame) -> bool:
    """Whether one name of a list has been replaced by another."""
    stranger = here - there
    if len(here) < 2 or len(here) != len(there) or len(stranger) != 1:
        return False
    return stranger.isdisjoint(key for keys in quote.roles.values() for key in keys)
