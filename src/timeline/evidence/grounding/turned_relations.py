"""Relations: who does what to whom, and which figure or day belongs to what.

The words of a sentence may all stand in its quotes and its sense be turned: the guest hosts, the loser wins, two
figures change places. Here a sentence and a quote are cut into frames, a verb with what stands in each of its roles,
and a sentence is refuted only where a quote says the very opposite: two of its parts stand there in each other's
roles. What no quote contradicts passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, root
from timeline.english.words import plain
from timeline.evidence.grounding.date_arithmetic import parted
from timeline.evidence.grounding.frames import DETERMINERS, REPORTING, SOMETHING, ParsedText, RoleFiller, VerbFrame
from timeline.evidence.grounding.swapped_arguments import exchanged

# What two do with each other, or each by itself: who is told first says nothing.
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
# The roles that are filled with another, and the role that has to fit for it to be the same act.
_FELLOWS = (
    ("subject", "object"), ("object", "subject"), ("to", "object"), ("from", "object"), ("with", "object"),
    ("against", "subject"),
)  # fmt: skip
_DONE_TO = ("subject", "object", "with", "to", "for", "against")
_DENIALS = frozenset({"not", "never", "no", "nor", "neither", "without", "nobody", "none"})
_REACH = 2  # words from a denial to its verb
_TIMES = frozenset({"after", "before", "since", "until", "during"})  # what they lead is of another act
# What one does who comes after another: no other telling of the act itself.
_LATER = REPORTING | {"take", "occupy", "succeed", "be"}
_SPEAKING = REPORTING | {"write", f"~{root('explain')}", f"~{root('conclude')}"}
_SEVERAL = frozenset(map(root, plain("team group crew party expedition company firm family body panel court jury")))
_RELIEVING = frozenset({"replacing", "replaces", "replaced", "succeeding", "succeeds", "succeeded"})
_APART = 4  # words from "by a shepherd" to a name that is no longer his
_HAVING = frozenset({"had", "has", "with", "won", "got", "scored", "received", "took"})


def turned(claim: ParsedText, quotes: Sequence[ParsedText], elided: bool = False) -> Iterator[tuple[int, int, str]]:
    """The words of ``claim`` (first, behind the last) whose sense some quote turns round, and why.

    ``elided``: a quote leaves a verb out ("his steward did"), so that of whom it tells it is not known.
    """
    told = [other for quote in quotes for other in quote.frames]
    done = [other for quote in quotes for other in quote.frames if not _denied(quote.passage, other)]
    named = {item.key for quote in quotes for item in quote.items}
    said = {one.key: frozenset(claim.passage.forms[one.first : one.last]) for one in claim.items if one.kind == "name"}
    if place := _before_not_after(claim, quotes):
        yield *place, "its quotes have these the other way round"
        return
    denied = _DENIALS.intersection(claim.passage.forms)
    if denied <= {form for quote in quotes for form in quote.passage.forms} and _crossed(claim.frames, told):
        frame = claim.frames[-1]
        yield claim.frames[0].at, frame.at + 1, "its quotes have these the other way round"
        return
    for frame in claim.frames:
        if not denied and any(_ruled_out(frame, other) for other in told):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
        if _misordered(frame, told):
            yield frame.at, frame.at + 1, "its quotes have it before and not after, or after and not before"
            return
        if frame.verb in REPORTING:
            if _silent(frame, quotes):
                yield frame.at, frame.at + 1, "its quotes tell it of another"
                return
            continue
        if any(_reversed(frame, other, told, named) for other in told) or _swapped(frame, told):
            yield frame.at, frame.at + 1, "its quotes turn it round"
            return
        if not elided and _another(frame, told if denied else done, named, said):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
        if not denied and any(
            _by_a_stranger(claim, frame, quote) or _relieved(claim, frame, quote) for quote in quotes
        ):
            yield frame.at, frame.at + 1, "its quotes tell it of another"
            return
    for figure in claim.items:
        if figure.kind == "number" and _of_another(claim, quotes, figure):
            yield figure.first, figure.last, "its quotes give it to another"
            return
    for one, other in combinations(claim.items, 2):
        if one.kind == other.kind and one.key != other.key and any(exchanged(claim, q, one, other) for q in quotes):
            yield one.first, other.last, "its quotes have these the other way round"
            return


def _reversed(claim: VerbFrame, quote: VerbFrame, told: Sequence[VerbFrame], named: Set[str]) -> bool:
    """Whether two roles of the claim are filled the other way round in the quote, and nowhere as in the claim."""
    if claim.verb == "beat" and any(frame.verb == "win" and frame.agent & claim.role("subject") for frame in told):
        return False  # each may have beaten the other once
    if claim.verb == quote.verb and claim.own != quote.own and claim.agent & quote.agent:
        parted = claim.role("object") and quote.role("object") and claim.role("object").isdisjoint(quote.role("object"))
        return not parted and not any(
            frame.own == claim.own and (not frame.agent or claim.agent & frame.agent) for frame in told
        )
    apart = not _together(claim, quote, named)
    for one, other in _PAIRS if claim.verb == quote.verb else _WAYS:
        if one != "subject" and apart:
            continue
        if (one, other) == ("subject", "with") and not (claim.role("for") and quote.role("for")):
            continue  # who flies with another may be told as the other; "flew there for talks with" not
        if claim.verb in _MUTUAL and one in ("subject", "object") and other in ("object", "with", "against"):
            continue
        here, there = claim.roles.get(one), claim.roles.get(other)
        first, second = quote.roles.get(one), quote.roles.get(other)
        if one == "subject" and not first and other in _GIVEN and claim.role("object") & quote.role("object"):
            first = _names(quote.role("around"))  # "By the Peace of Bress, signed in 1648, Arden ceded it to Tarn"
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


def _ruled_out(claim: VerbFrame, quote: VerbFrame) -> bool:
    """Whether the quote tells of the act and rules out one whom the claim names: "rather than the master"."""
    out = _names(quote.role("instead"))
    if claim.verb != quote.verb or not out or out & claim.role("instead"):
        return False
    others = {key for role, keys in quote.roles.items() if role not in ("instead", "around") for key in keys}
    return any(out & keys - others for role, keys in claim.roles.items() if role != "around")


def _denied(passage: Passage, frame: VerbFrame) -> bool:
    """Whether a text says right before a verb that it was not done: "was not fined"."""
    before = passage.forms[max(0, frame.at - _REACH) : frame.at]
    return "not" in before or "never" in before


def _misordered(claim: VerbFrame, told: Sequence[VerbFrame]) -> bool:
    """Whether the quotes have before something what the claim has after it, or the other way round."""
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    return len(same) == 1 and any(
        claim.role(one) & same[0].role(other)
        and claim.role(other).isdisjoint(same[0].role(other))
        and claim.role(one).isdisjoint(same[0].role(one))
        for one, other in (("before", "after"), ("after", "before"))
    )


def _before_not_after(claim: ParsedText, quotes: Sequence[ParsedText]) -> tuple[int, int] | None:
    """Where the claim tells as long "before" something as the quotes tell "after" it, or the other way round."""
    mine = list(parted(claim.passage.text))
    theirs = [one for quote in quotes for one in parted(quote.passage.text)] if mine else []
    for start, end, measure, way, behind in mine:
        lead = _content(behind)[:1]
        same = [
            other for _, _, told, other, words in theirs if told == measure and lead and _content(words)[:1] == lead
        ]
        if same and way not in same:
            inside = [at for at, word in enumerate(claim.passage.words) if start <= word.start < end]
            return inside[0], inside[-1] + 1
    return None


def _content(text: str) -> list[str]:
    """The roots of the content words of a text."""
    return [root(word) for word in text.split() if not is_function_word(word)]


def _crossed(claim: Sequence[VerbFrame], told: Sequence[VerbFrame]) -> bool:
    """Whether what two verbs of the claim are done to is in the quotes done to each other's."""
    for one, other in combinations(claim, 2):
        firsts = [frame for frame in told if frame.own == one.own]
        seconds = [frame for frame in told if frame.own == other.own]
        if one.own == other.own or len(firsts) != 1 or len(seconds) != 1:
            continue
        for role in _DONE_TO:
            here, there = _filled(one, role), _filled(firsts[0], role)
            for fellow in _DONE_TO:
                mine, theirs = _filled(other, fellow), _filled(seconds[0], fellow)
                ones, others = here - there, mine - theirs
                if ones and others and ones <= theirs and others <= there:
                    return True
    return False


def _filled(frame: VerbFrame, role: str) -> frozenset[str]:
    """What stands in a role; of those who do it only the names."""
    return _names(frame.role(role)) if role == "subject" else frame.role(role) - {SOMETHING}


def _silent(claim: VerbFrame, quotes: Sequence[ParsedText]) -> bool:
    """Whether the one who speaks in the claim is in the quotes only one who is met or opposed, and another speaks."""
    speaker = _names(claim.role("subject"))
    there = [(quote, item) for quote in quotes for item in quote.items if item.key in speaker]
    if not there or not all(_met(quote, item) for quote, item in there):
        return False
    return any(
        _names(frame.role("subject")) - speaker for quote in quotes for frame in quote.frames if frame.verb in REPORTING
    )


def _met(quote: ParsedText, item: RoleFiller) -> bool:
    """Whether a name only follows "with" or "against", its title aside."""
    index = item.first - 1
    while index > 0 and (quote.passage.capital(index) or quote.passage.forms[index] in DETERMINERS):
        index -= 1
    return index >= 0 and quote.passage.forms[index] in ("with", "against")


def _of_another(claim: ParsedText, quotes: Sequence[ParsedText], figure: RoleFiller) -> bool:
    """Whether a figure that the claim gives to one name is another's in the quotes, where the first has its own."""
    owner = _holder(claim, figure)
    if not owner:
        return False
    held = [(_holder(quote, item), item.key) for quote in quotes for item in quote.items if item.kind == "number"]
    owners = [name for name, key in held if key == figure.key]
    return bool(owners) and all(owners) and owner not in owners and any(name == owner for name, _ in held)


def _holder(told: ParsedText, figure: RoleFiller) -> str:
    """The name right before a figure, if at most "had" or "with" stands between."""
    before = [item for item in told.items if item.kind == "name" and figure.first - 2 <= item.last <= figure.first]
    if not before or not told.passage.unbroken(before[-1].last - 1, figure.first + 1):
        return ""
    between = told.passage.forms[before[-1].last : figure.first]
    return before[-1].key if all(form in _HAVING for form in between) else ""


def _swapped(claim: VerbFrame, told: Sequence[VerbFrame]) -> bool:
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


def _together(claim: VerbFrame, quote: VerbFrame, named: Set[str]) -> bool:
    """Whether nothing says that two frames tell of two who do it."""
    mine, theirs = (
        {key if "/" in key else f"/{key}" for key in frame.role("subject") if "/" in key or f"/{key}" in named}
        for frame in (claim, quote)
    )
    return not mine or not theirs or bool(mine & theirs)


def _names(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if "/" in key)


def _another(claim: VerbFrame, told: Sequence[VerbFrame], named: Set[str], said: Mapping[str, Set[str]]) -> bool:
    """Whether the quotes tell of the claim's act, and always of somebody else whom they name.

    ``said`` are the words of each name of the claim: one whose first name it says is nobody else ("her brother Oskar").
    """
    same = [frame for frame in told if frame.verb == claim.verb and frame.own == claim.own]
    if claim.verb in _MUTUAL:
        return False
    for role, fellow in _FELLOWS:
        here = _names(claim.role(role))
        if not here or not here <= named:
            continue
        there = [_names(frame.role(role)) for frame in same]
        words = {word for key in here for word in said.get(key, ())}
        if any(key[:1] == "/" and key[1:] in words for keys in there for key in keys - here):
            continue
        known = [_fits(claim, frame, fellow) for frame in same]
        if role in ("subject", "object") and len(same) == 1 and all(known) and _replaced(here, there[0], same[0]):
            return True
        if (
            role == "subject"
            and not claim.role("object")
            and not all(_complement(claim) & _complement(frame) for frame in same)
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


def _by_a_stranger(told: ParsedText, claim: VerbFrame, quote: ParsedText) -> bool:
    """Whether the quote has the act done "by a shepherd", and only speaking the one who does it in the claim."""
    doer = _names(claim.role("subject"))
    same = [frame for frame in quote.frames if frame.own == claim.own]
    if not doer or len(same) != 1 or not same[0].passive or not _fits(claim, same[0], "object"):
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
    """Whether a name is that of one who speaks or writes: ``Ann Vale and colleagues write``."""
    return any(
        frame.verb in _SPEAKING
        and item.last <= frame.at <= item.last + 2
        and quote.passage.unbroken(item.last - 1, frame.at + 1)
        for frame in quote.frames
    )


def _relieved(told: ParsedText, claim: VerbFrame, quote: ParsedText) -> bool:
    """Whether the claim has appointed whom the quote only has replaced by another: "Roe was named, replacing Vale"."""
    chosen = _names(claim.role("object")) or _names(claim.role("subject"))
    if claim.verb != "appoint" or len(chosen) != 1 or any(frame.verb == "succeed" for frame in told.frames):
        return False
    there = [item for item in quote.items if item.key in chosen]
    same = [frame for frame in quote.frames if frame.own == claim.own]
    others = [_names(frame.role("object") | frame.role("subject")) for frame in same]
    return (
        bool(there)
        and bool(same)
        and all(keys and keys.isdisjoint(chosen) for keys in others)
        and all(item.first and quote.passage.forms[item.first - 1] in _RELIEVING for item in there)
    )


def _fits(claim: VerbFrame, quote: VerbFrame, fellow: str) -> bool:
    """Whether the other role of a frame of the quotes may be filled as in the claim."""
    here, there = claim.role(fellow), quote.role(fellow)
    if not here or not here.isdisjoint(there) or SOMETHING in there:
        return True
    return not there and bool(_complement(claim) & _complement(quote))


def _complement(frame: VerbFrame) -> frozenset[str]:
    """What an act is told with, apart from who does it and to what."""
    out = ("subject", "object", "around", "by")
    return frozenset(key for role, keys in frame.roles.items() if role not in out for key in keys)


def _replaced(here: Set[str], there: Set[str], quote: VerbFrame) -> bool:
    """Whether in a list one name has taken another's place."""
    stranger = here - there
    if len(here) < 2 or len(here) != len(there) or len(stranger) != 1:
        return False
    return stranger.isdisjoint(key for keys in quote.roles.values() for key in keys)
