"""Frames: a text cut up by its verbs, each with what fills each of its roles.

This is no parser. The subject is what comes before a verb in its clause; after the verb, the prepositions separate the
roles. If the words leave a role open, it stays empty, and code that compares frames finds nothing wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.english.outcomes import Outcome
from timeline.english.passages import Passage
from timeline.english.stems import is_function_word, root
from timeline.english.words import possessor
from timeline.evidence.grounding.places import BE, DETERMINERS, RoleFiller, Thing, things

# For each verb: its converse, and which of its roles becomes which role of the converse.
_CONVERSE: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "sell": ("buy", {"subject": "from", "to": "subject"}),
    "~import": ("~export", {"subject": "to", "from": "subject"}),
    "~borrow": ("lend", {"subject": "to", "from": "subject"}),
    "~receiv": ("give", {"subject": "to", "from": "subject"}),
    "lose": ("beat", {"to": "subject", "subject": "object", "against": "subject"}),
    "~replac": ("succeed", {}),
}
# Verbs whose infinitive has the same subject: "agreed to sell", but not "ordered the firm to sell".
_CONTROL = frozenset(
    {"agree", "refuse", "promise", "announce", "reject", "~plan", "~want", "~hope", "~decid", "~intend", "~tri",
     "~seek",
     "~offer", "~threaten", "~expect", "~prepar", "~manag", "fail"}
)  # fmt: skip
_HAVE = frozenset({"had", "has", "have", "having"})
_CONJUNCTIONS = frozenset({"as", "after", "before", "since", "than", "until"})
ROLES = frozenset(
    {"to", "from", "by", "into", "against", "for", "of", "with", "in", "on", "at", "under", "over", "between", "as",
     "after", "before", "since", "than", "about", "through", "during", "until", "towards", "toward", "among", "upon",
     "near", "off", "along", "across", "outside", "inside", "despite"}
)  # fmt: skip
_ENDS = frozenset(
    {"who", "which", "whose", "whom", "that", "where", "when", "while", "because", "although", "whether", "if", "but"}
)
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir")
_PRONOUNS = ("he", "she", "they")
_STANDING_FOR = ("it", "them", "him", "both", "this", "these")
# What two parties have or lose with each other: in "lost contact with" their order means nothing.
_TOUCH = frozenset(map(root, ("contact", "touch", "talks", "ties", "links", "relations")))
SOMETHING = "*"  # what a pronoun after a verb stands for
REPORTING = frozenset({"say", "tell", "add", "state", "note", "announce", "~report", "admit", "~add"})
KIN = frozenset(
    {"son", "daughter", "child", "nephew", "niece", "brother", "sister", "wife", "widow", "widower", "husband",
     "father", "mother", "cousin", "uncle", "aunt", "grandson", "granddaughter", "student", "pupil", "disciple",
     "teacher", "tutor", "rival", "predecessor", "successor", "heir", "friend", "assistant", "aide", "opponent",
     "partner", "lover"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb, by its root, and the keys of what fills each role.

    ``at`` is the index of its last word.
    """

    verb: str
    at: int
    roles: Mapping[str, frozenset[str]]
    own: str = ""  # the verb as the text has it; ``verb`` may be its converse
    agent: frozenset[str] = frozenset()  # the subject of the verb of the text
    passive: bool = False  # the subject comes from a phrase with "by"

    def role(self, name: str) -> frozenset[str]:
        """The keys of what fills one role."""
        return self.roles.get(name, frozenset())


@dataclass(frozen=True)
class ParsedText:
    """A text cut up: its words, the items among them, and its frames."""

    passage: Passage
    items: tuple[RoleFiller, ...]
    frames: tuple[VerbFrame, ...]

    @cached_property
    def things(self) -> Mapping[str, Sequence[Thing]]:
        """Its things by their keys, each with what stands beside it."""
        return things(self.passage, self.items, {frame.at for frame in self.frames})


def telling(passage: Passage, items: Iterable[RoleFiller], acts: Sequence[Outcome]) -> ParsedText:
    """The frames of a text, from its words, its items (in any order, without overlaps) and its acts."""
    known = list(items)
    found = tuple(sorted([*known, *_unknown_names(passage, known)], key=lambda item: item.first))
    return ParsedText(passage, found, tuple(_frames(passage, found, acts)))


def _unknown_names(passage: Passage, known: Sequence[RoleFiller]) -> Iterator[RoleFiller]:
    """The names that belong to no entity of the site: runs of words with capitals; the last word is the key."""
    held = {index for item in known for index in range(item.first, item.last)}
    surnames = {passage.words[item.last - 1].text: item.key for item in known if item.kind == "name"}
    full = _shared_last_words(passage)
    first = 0
    while first < len(passage.words):
        last = first
        while last < len(passage.words) and last not in held and _may_be_in_name(passage, last, opens=last == first):
            last += 1
        if last > first + (not first):  # a capital at the start of the text may belong to any word
            name = possessor(passage.words[last - 1].text)
            key = name.lower()
            if key in full:  # alone it may mean either of them
                key = "-".join(passage.forms[first:last]) if last - first > 1 else f"{key}?"
            yield RoleFiller(first, last, surnames.get(name, f"/{key}"), "name")
        first = max(last, first + 1)


def _shared_last_words(passage: Passage) -> frozenset[str]:
    """The last words that several names of a text share: ``the Golden Lion`` and ``the Silver Lion``."""
    lead: dict[str, str] = {}
    found = set()
    for index in range(1, len(passage.words)):
        if passage.capital(index) and passage.tight(index) and passage.capital(index - 1):
            name = possessor(passage.words[index].text).lower()
            if lead.setdefault(name, passage.forms[index - 1]) != passage.forms[index - 1]:
                found.add(name)
    return frozenset(found)


def _may_be_in_name(passage: Passage, index: int, opens: bool) -> bool:
    """Whether a word is part of a name; ``opens``: it would be the first word of it."""
    word = passage.words[index].text
    plain = not word[:1].isupper() or is_function_word(word) or word in _TITLES
    return not plain and (opens or passage.tight(index)) and len(word) > 1


def _frames(passage: Passage, items: Sequence[RoleFiller], acts: Sequence[Outcome]) -> Iterator[VerbFrame]:
    """The frames of a text, verb by verb."""
    words = passage.words
    heads, verbs = _verbs(passage, items, acts)
    keyed = _keys_of_words(passage, items)
    owners = {index for index, word in enumerate(words) if word.text.endswith("'s")}
    owners.update(index for item in items if item.last - 1 in owners for index in range(item.first, item.last))
    free = ["" if index in owners else key for index, key in enumerate(keyed)]
    before: frozenset[str] = frozenset()
    outer: frozenset[str] = frozenset()  # the subject outside a relative clause: "the bank, which sold it, was fined"
    for number, (first, last) in enumerate(heads):
        floor = heads[number - 1][1] + 1 if number else 0
        ceiling = heads[number + 1][0] if number + 1 < len(heads) else len(words)
        link = passage.forms[first - 1] if first else ""
        if passage.forms[first] == "to" or link == "to":
            subject = before if number and verbs[number - 1] in _CONTROL else frozenset()
        elif number and link in ("and", "but", "or"):
            subject = before
        elif words[last].text.endswith("ing") and (link in _CONJUNCTIONS or link in ROLES or link == "without"):
            subject = frozenset()  # "after buying it"
        elif before and link in _PRONOUNS:
            subject = before
        elif number and "," in passage.gap(first) and _is_insertion(passage, *heads[number - 1]):
            subject = before  # "the council, meeting in Kesk, took note"
        elif link in ("who", "which"):
            subject = outer = _antecedent(passage, items, first - 1)
        elif outer and "," in passage.gap(first):
            subject, outer = outer, frozenset()
        elif link in _ENDS or link == "it" or (number and _continues_clause(passage, floor, first)):
            subject = frozenset()
        else:
            subject = _subject_before(passage, free, floor, first)
        passive = _is_passive(passage, first, last)
        roles = _complements(passage, keyed, last + 1, ceiling, passive)
        if within := frozenset(key for key in keyed[first + 1 : last] if "/" in key):
            roles["object"] = roles.get("object", frozenset()) | within  # "found Tom Rook guilty"
        # Anything before the verb may be its subject: "the secretary for trade Ann Vale".
        inherited = link in ("and", "but", "or") and subject and "," not in passage.gap(first - 1)
        guessed = not inherited and link in ("and", "but", "or", "who", "which", "that", *_PRONOUNS)
        roles["around"] = (
            frozenset() if inherited else _all_before_verb(passage, keyed, 0 if guessed else floor, first, guessed)
        )
        if not (verbs[number] in REPORTING and "," in passage.gap(last + 1)):
            before = subject  # "it landed, the agency said, and sent a picture"
        done = _HAVE.isdisjoint(passage.forms[max(0, first - 2) : last])  # "had apologised" is no passive
        doers = [key for key in roles.get("by", ()) if not key.startswith("Interval") and " " not in key]
        turned = passive or (done and bool(doers) and "object" not in roles)  # "fell by 9 per cent" is no passive
        if turned:
            roles = {**roles, "object": subject, "subject": roles.pop("by", frozenset())}
        else:
            roles["subject"] = subject
        yield _canonical_frame(verbs[number], last, roles, turned and bool(roles["subject"]))


def _continues_clause(passage: Passage, floor: int, verb: int) -> bool:
    """Whether, after a comma, a verb continues a clause that began before ``floor``."""
    return "," in passage.gap(verb) and _clause_start(passage, floor, verb) == floor


def _clause_start(passage: Passage, floor: int, verb: int) -> int:
    """The first word of the clause of a verb; ``floor`` is the earliest possible one."""
    first = verb
    while first > floor and not _clause_begins_at(passage, first):
        first -= 1
    return first


def _all_before_verb(passage: Passage, keyed: Sequence[str], floor: int, verb: int, guessed: bool) -> frozenset[str]:
    """Everything before a verb in its clause, except names that only say whose relative or pupil somebody is.

    If its subject is only ``guessed``, everything from ``floor`` on counts.
    """
    first = floor if guessed else _clause_start(passage, floor, verb)
    found = {
        key
        for index, key in enumerate(keyed[first:verb], first)
        if key and not _only_says_whose_relative(passage, keyed, index)
    }
    return frozenset(found)


def _only_says_whose_relative(passage: Passage, keyed: Sequence[str], index: int) -> bool:
    """Whether a name only says whose relative somebody is: ``a nephew of the regent``, ``Roe's sister``."""
    first = last = index
    while last + 1 < len(keyed) and keyed[last + 1] == keyed[index]:
        last += 1
    while first and keyed[first - 1] == keyed[index]:
        first -= 1
    if passage.words[last].text.endswith("'s"):
        return not KIN.isdisjoint(passage.forms[last + 1 : last + 3])
    first -= passage.forms[first - 1] in DETERMINERS if first else 0
    return first > 1 and passage.forms[first - 1] == "of" and passage.forms[first - 2] in KIN


def _is_passive(passage: Passage, first: int, last: int) -> bool:
    """Whether the act is done to the subject: "is being sued", not "is suing"."""
    while first and (passage.forms[first - 1] in BE or passage.forms[first - 1].endswith("ly")):
        first -= 1
    return not BE.isdisjoint(passage.forms[first:last]) and not passage.forms[last].endswith("ing")


def _antecedent(passage: Passage, items: Sequence[RoleFiller], link: int) -> frozenset[str]:
    """The name right before "who" or "which", if there is one."""
    return frozenset(item.key for item in items if item.kind == "name" and item.last == link)


def _verbs(
    passage: Passage, items: Sequence[RoleFiller], acts: Sequence[Outcome]
) -> tuple[list[tuple[int, int]], list[str]]:
    """The verbs of a text: the first and last word of each, and its name (an act, or ``~`` and a root)."""
    words = passage.words
    held = {index for item in items for index in range(item.first, item.last)}
    spans: list[tuple[int, int, str]] = []
    starts = {word.start: index for index, word in enumerate(words)}
    at = 0
    for act in acts:
        if act.form == "noun":
            continue
        while at < len(words) and words[at].end < act.end:
            at += 1
        if at < len(words) and at not in held and not (at and passage.capital(at)):
            spans.append((starts.get(act.start, at), at, act.act))
    taken = {index for first, last, _ in spans for index in range(first, last + 1)}
    spans += [(at, at, f"~{root(words[at].text)}") for at in range(1, len(words) - 1)
              if at not in taken and _is_separated_verb(passage, at)]  # fmt: skip
    heads: list[tuple[int, int]] = []
    verbs: list[str] = []
    for start, last, verb in sorted(spans):
        first = next((index for index in range(start, last) if index not in held), last)
        if not heads or last > heads[-1][1]:
            heads.append((max(first, heads[-1][1] + 1) if heads else first, last))
            verbs.append(verb)
    return heads, verbs


def _is_separated_verb(passage: Passage, at: int) -> bool:
    """Whether a past form is a verb whose subject is not right before it: ``the head, Clem Roe, thanked the
    parents``."""
    word = passage.words[at].text
    if not word.endswith("ed") or not word.islower() or len(word) < 5 or not passage.tight(at + 1):
        return False
    if passage.forms[at - 1] not in ("and", "but", "who", "which") and "," not in passage.gap(at):
        return False
    behind = passage.forms[at + 1]
    return passage.capital(at + 1) or behind in DETERMINERS or not (behind in ROLES or is_function_word(behind))


def _is_insertion(passage: Passage, first: int, last: int) -> bool:
    """Whether a verb only adds something about the subject before it: ``, meeting in Kesk,``."""
    return "," in passage.gap(first) and passage.words[last].text.endswith(("ing", "ed"))


def _canonical_frame(verb: str, at: int, roles: dict[str, frozenset[str]], passive: bool) -> VerbFrame:
    """The frame of a verb; a verb with a converse becomes that converse ("sell" becomes "buy"), with its roles
    renamed."""
    agent = roles["subject"]
    if not _TOUCH.isdisjoint(roles.get("object", ())) and "with" in roles:
        return VerbFrame("~contact", at, roles, "~contact", agent, passive)
    if verb == "sue" and "against" in roles and not passive:
        roles["object"] = roles.pop("against")  # "filed suit against"
    if verb not in _CONVERSE:
        return VerbFrame(verb, at, roles, verb, agent, passive)
    fellow, renamed = _CONVERSE[verb]
    if renamed and verb == "lose":
        roles.pop("object", None)
    told = {renamed.get(role, role): keys for role, keys in roles.items()}
    return VerbFrame(fellow, at, told, verb if renamed else fellow, agent, passive)


def _keys_of_words(passage: Passage, items: Sequence[RoleFiller]) -> list[str]:
    """For each word the key of its item, or the root of a content word, or ""."""
    keys = ["" if is_function_word(word.text) else root(word.text) for word in passage.words]
    for item in items:
        keys[item.first : item.last] = [item.key] * (item.last - item.first)
    return keys


def _subject_before(passage: Passage, keys: Sequence[str], floor: int, verb: int) -> frozenset[str]:
    """What comes before a verb in its clause, without what a preposition governs."""
    first = _clause_start(passage, floor, verb)
    found: set[str] = set()
    # aside: inside what a preposition governs, also one of the verb before ("a jury led by Ann Vale gave").
    # apposed: after a comma that follows the subject.
    aside, apposed = 0 < floor == first and passage.forms[first] in ROLES, False
    # fronted: "With the lake low, the council has asked"
    fronted = passage.forms[first] in ROLES and sum("," in passage.gap(at) for at in range(first + 1, verb + 1)) == 1
    for index in range(first, verb):
        if passage.forms[index] in _CONJUNCTIONS:
            found.clear()
            continue
        if passage.forms[index] in ROLES and (passage.forms[index] != "of" or apposed):
            aside = aside or bool(found)  # "Piers, a nephew of the regent, was"
        elif "," in passage.gap(index) and fronted:
            found.clear()
            fronted = False
        elif "," in passage.gap(index):
            aside, apposed = False, bool(found)
        if keys[index] and not aside:
            found.add(keys[index])
    own = verb - 1
    while own > first and keys[own - 1] == keys[own]:
        own -= 1
    if aside and own > first and "/" in keys[own] and passage.capital(own - 1):
        found.add(keys[own])  # "the Secretary for Trade Ann Vale will"
    return frozenset(found)


def _clause_begins_at(passage: Passage, index: int) -> bool:
    """Whether a clause begins at word ``index``."""
    gap = passage.gap(index)
    if "," in gap and passage.forms[index] in ("and", "but", *_ENDS):
        return True
    return (any(mark in gap for mark in ";:.!?—") and not passage.tight(index)) or passage.forms[index - 1] in _ENDS


def _complements(
    passage: Passage, keys: Sequence[str], first: int, ceiling: int, passive: bool
) -> dict[str, frozenset[str]]:
    """What comes after a verb, by role: the object, then what each preposition governs."""
    roles: dict[str, set[str]] = {}
    role = "object"
    for index in range(first, ceiling):
        form = passage.forms[index]
        if (index > first and _clause_begins_at(passage, index)) or form in _ENDS:
            break
        if "," in passage.gap(index) and form in ("and", "or", "with"):
            break
        if passive and form in ("and", "but") and role == "object":
            break  # "was approved and the treaty with Arden rejected"
        counted = any(" " in key for key in roles.get(role, ()))
        if form == "and" and counted and index + 1 < ceiling and "/" in keys[index + 1]:
            roles["gapped"] = {keys[index + 1]}
            break  # "will return 20 prisoners and Bress 30"
        if passage.forms[index - 1 : index + 1] == ("rather", "than") or passage.forms[index : index + 2] == (
            "instead",
            "of",
        ):
            role = "instead"
        elif form in ROLES and not keys[index]:  # not the "before" of "the night before"
            if form != "of" and not (form == "by" and role in _CONJUNCTIONS):  # "after the defeat by Arden"
                role = form
        elif keys[index]:
            roles.setdefault(role, set()).add(keys[index])
        elif index == first and form in _STANDING_FOR:
            roles["object"] = {SOMETHING}
    return {role: frozenset(found) for role, found in roles.items()}
