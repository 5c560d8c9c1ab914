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
from timeline.english.stems import is_function_word, root
from timeline.english.words import plain
from timeline.evidence.grounding.date_arithmetic import parted
from timeline.evidence.grounding.frames import REPORTING, SOMETHING, ParsedText, VerbFrame
from timeline.evidence.grounding.places import DETERMINERS, RoleFiller
from timeline.evidence.grounding.swapped_arguments import exchanged

# What two parties do with each other, or each of them alone: their order means nothing.
_MUTUAL = frozenset(plain("agree meet discuss sign hold merge attend join marry crash ~contact")) | {
    f"~{root(verb)}"
    for verb in plain(
        "marry wed divorce collide talk negotiate share play face draw tie border resemble partner combine cooperate "
        "clash fight compete debate correspond overlap adjoin quarrel argue differ duel separate"
    )
}
_ARGUMENTS = ("subject", "object", "to", "from", "into", "against", "for", "with")
_PAIRS = (*combinations(_ARGUMENTS, 2), ("object", "over"))
_WAYS = (("to", "from"),)
_GIVEN = ("to", "from", "against")
# The roles that may be filled differently, and the role that must fit so that it is the same act.
_FELLOWS = (
    ("subject", "object"), ("object", "subject"), ("to", "object"), ("from", "object"), ("with", "object"),
    ("against", "subject"),
)  # fmt: skip
_DONE_TO = ("subject", "object", "with", "to", "for", "against")
_DENIALS = frozenset({"not", "never", "no", "nor", "neither", "without", "nobody", "none"})
_REACH = 2  # words from a denial to its verb
_TIMES = frozenset({"after", "before", "since", "until", "during"})  # what follows them belongs to another act
# What a successor does: these verbs do not report the act itself.
_LATER = REPORTING | {"take", "occupy", "succeed", "be"}
_SPEAKING = REPORTING | {"write", f"~{root('explain')}", f"~{root('conclude')}"}
_SEVERAL = frozenset(map(root, plain("team group crew party expedition company firm family body panel court jury")))
_RELIEVING = frozenset({"replacing", "replaces", "replaced", "succeeding", "succeeds", "succeeded"})
_APART = 4  # words: a name further away from "by a shepherd" than this is not his
_HAVING = frozenset({"had", "has", "with", "won", "got", "scored", "received", "took"})


def turned(claim: ParsedText, quotes: Sequence[ParsedText], elided: bool = False) -> Iterator[tuple[int, int, str]]:
    """The words of ``claim`` (first, after the last) whose meaning some quote turns round, and why; at most one.

    ``elided``: a quote leaves out a verb ("his steward did"), so that its subject is not known.
    """
    told = [other for quote in quotes for other in quote.frames]
    done = [other for quote in quotes for other in quote.frames if not _verb_is_denied(quote.passage, other)]
    named = {item.key for quote in quotes for item in quote.items}
    said = {one.key: frozenset(claim.passage.forms[one.first : one.last]) for one in claim.items if one.kind == "name"}
    if place := _before_not_after(claim, quotes):
        yield *place, "its quotes have these the other way round"
        return
    denied = _DENIALS.intersection(claim.passage.forms)
    if denied <= {form for quote in quotes for form in quote.passage.forms} and _objects_crossed(claim.frames, told):
        frame = claim.frames[-1]
        yield claim.frames[0].at, frame.at + 1, "its quotes have these the other way round"
        return
    for frame in claim.frames:
        if not denied and any(_excluded_in_quote(frame, other) for other in told):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
        if _order_reversed(frame, told):
            yield frame.at, frame.at + 1, "its quotes have it before and not after, or after and not before"
            return
        if frame.verb in REPORTING:
            if _speaker_is_another(frame, quotes):
                yield frame.at, frame.at + 1, "its quotes tell it of another"
                return
            continue
        if any(_roles_reversed(frame, other, told, named) for other in told) or _done_to_doer(frame, told):
            yield frame.at, frame.at + 1, "its quotes turn it round"
            return
        if not elided and _done_by_another(frame, told if denied else done, named, said):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
        if not denied and any(
            _done_by_unnamed(claim, frame, quote) or _was_replaced(claim, frame, quote) for quote in quotes
        ):
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
        if claim.verb in _MUTUAL and one in ("subject", "object") and other in ("object", "with", "against"):
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


def _excluded_in_quote(claim: VerbFrame, quote: VerbFrame) -> bool:
    """Whether the quote reports the act and excludes somebody whom the claim names: "rather than the master"."""
    out = _only_names(quote.role("instead"))
    if claim.verb != quote.verb or not out or out & claim.role("instead"):
        return False
    others = {key for role, keys in quote.roles.items() if role not in ("instead", "around") for key in keys}
    return any(out & keys - others for role, keys in claim.roles.items() if role != "around")


def _verb_is_denied(passage: Passage, frame: VerbFrame) -> bool:
    """Whether a text says right before a verb that it was not done: "was not fined"."""
    before = passage.forms[max(0, frame.at - _REACH) : frame.at]
    return "not" in before or "never" in before


def _order_reversed(claim: VerbFrame, told: Sequence[VerbFrame]) -> bool:
    """Whether the quotes have before something what the claim has after it, or the other way round."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    return len(same) == 1 and any(
        claim.role(one) & same[0].role(other)
        and claim.role(other).isdisjoint(same[0].role(other))
        and claim.role(one).isdisjoint(same[0].role(one))
        for one, other in (("before", "after"), ("after", "before"))
    )


def _before_not_after(claim: ParsedText, quotes: Sequence[ParsedText]) -> tuple[int, int] | None:
    """The words of the claim with a distance "before" something that the quotes have "after" it, or the reverse."""
    mine = list(parted(claim.passage.text))
    theirs = [one for quote in quotes for one in parted(quote.passage.text)] if mine else []
    for start, end, measure, way, behind in mine:
        lead = _content_roots(behind)[:1]
        same = [
            other
            for _, _, told, other, words in theirs
            if told == measure and lead and _content_roots(words)[:1] == lead
        ]
        if same and way not in same:
            inside = [at for at, word in enumerate(claim.passage.words) if start <= word.start < end]
            return inside[0], inside[-1] + 1
    return None


def _content_roots(text: str) -> list[str]:
    """The roots of the content words of a text."""
    return [root(word) for word in text.split() if not is_function_word(word)]


def _objects_crossed(claim: Sequence[VerbFrame], told: Sequence[VerbFrame]) -> bool:
    """Whether the objects (or similar roles) of two verbs of the claim are exchanged in the quotes."""
    for one, other in combinations(claim, 2):
        firsts = [frame for frame in told if frame.own == one.own]
        seconds = [frame for frame in told if frame.own == other.own]
        if one.own == other.own or len(firsts) != 1 or len(seconds) != 1:
            continue
        for role in _DONE_TO:
            here, there = _role_content(one, role), _role_content(firsts[0], role)
            for fellow in _DONE_TO:
                mine, theirs = _role_content(other, fellow), _role_content(seconds[0], fellow)
                ones, others = here - there, mine - theirs
                if ones and others and ones <= theirs and others <= there:
                    return True
    return False


def _role_content(frame: VerbFrame, role: str) -> frozenset[str]:
    """What fills a role; for the subject only the names."""
    return _only_names(frame.role(role)) if role == "subject" else frame.role(role) - {SOMETHING}


def _speaker_is_another(claim: VerbFrame, quotes: Sequence[ParsedText]) -> bool:
    """Whether the speaker of the claim is only met or opposed in the quotes, and somebody else speaks there."""
    speaker = _only_names(claim.role("subject"))
    there = [(quote, item) for quote in quotes for item in quote.items if item.key in speaker]
    if not there or not all(_only_met(quote, item) for quote, item in there):
        return False
    return any(
        _only_names(frame.role("subject")) - speaker
        for quote in quotes
        for frame in quote.frames
        if frame.verb in REPORTING
    )


def _only_met(quote: ParsedText, item: RoleFiller) -> bool:
    """Whether a name, with its title, comes only after "with" or "against"."""
    index = item.first - 1
    while index > 0 and (quote.passage.capital(index) or quote.passage.forms[index] in DETERMINERS):
        index -= 1
    return index >= 0 and quote.passage.forms[index] in ("with", "against")


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
    if not same or claim.verb in _MUTUAL:
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
    if claim.verb in _MUTUAL:
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


def _done_by_unnamed(told: ParsedText, claim: VerbFrame, quote: ParsedText) -> bool:
    """Whether in the quote the act is done "by a shepherd", and the person who does it in the claim only speaks."""
    doer = _only_names(claim.role("subject"))
    same = [frame for frame in quote.frames if frame.own == claim.own]
    if not doer or len(same) != 1 or not same[0].passive or not _role_may_fit(claim, same[0], "object"):
        return False
    if not claim.passive and not any(item.key in doer and item.last == claim.at for item in told.items):
        return False  # "Mirel identified a jaw found in 2009"
    forms = quote.passage.forms
    by = next((at for at in range(same[0].at, len(forms) - 2) if forms[at] == "by"), 0)
    who = frozenset(map(root, forms[by + 2 : by + 3]))
    if not by or forms[by + 1] not in ("a", "an") or same[0].role("subject") != who or who & _SEVERAL:
        return False
    there = [item for item in quote.items if item.key in doer]
    return bool(there) and all(
        item.first > by + _APART
        and _speaks(quote, item)
        and not any("." in quote.passage.gap(at) for at in range(by + 1, item.first - 1))
        for item in there
    )


def _speaks(quote: ParsedText, item: RoleFiller) -> bool:
    """Whether a name belongs to somebody who speaks or writes: ``Ann Vale and colleagues write``."""
    return any(
        frame.verb in _SPEAKING
        and item.last <= frame.at <= item.last + 2
        and quote.passage.unbroken(item.last - 1, frame.at + 1)
        for frame in quote.frames
    )


def _was_replaced(told: ParsedText, claim: VerbFrame, quote: ParsedText) -> bool:
    """Whether the claim appoints a person whom the quote only has replaced: "Roe was named, replacing Vale"."""
    chosen = _only_names(claim.role("object")) or _only_names(claim.role("subject"))
    if claim.verb != "appoint" or len(chosen) != 1 or any(frame.verb == "succeed" for frame in told.frames):
        return False
    there = [item for item in quote.items if item.key in chosen]
    same = [frame for frame in quote.frames if frame.own == claim.own]
    others = [_only_names(frame.role("object") | frame.role("subject")) for frame in same]
    return (
        bool(there)
        and bool(same)
        and all(keys and keys.isdisjoint(chosen) for keys in others)
        and all(item.first and quote.passage.forms[item.first - 1] in _RELIEVING for item in there)
    )


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
