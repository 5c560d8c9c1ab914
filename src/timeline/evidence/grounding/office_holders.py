"""Office holders: who holds an office, and which name a place of some kind has.

``The mayor, Ann Vale,`` is refuted only if the quotes give that office to somebody else by name, or give Ann Vale
another office, rank or field. In both texts office and name must be next to each other; if an office is described in
other ways, the sentence passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.english.passages import Passage
from timeline.english.words import plain, possessor, runs_of
from timeline.evidence.grounding.frames import ParsedText

_OFFICES = frozenset(
    plain(
        "president premier chancellor minister king queen prince princess emperor empress duke duchess earl baron "
        "count countess viscount marquis "
        "bishop archbishop cardinal pope mayor governor senator secretary ambassador envoy consul commissioner "
        "chairman chairwoman chairperson director captain coach manager goalkeeper striker midfielder champion "
        "judge justice magistrate prosecutor lawyer barrister solicitor sheriff general colonel admiral commander "
        "lieutenant sergeant inspector superintendent constable coroner professor rector dean treasurer editor "
        "publisher composer conductor pianist violinist singer soprano actor actress novelist poet painter "
        "sculptor architect engineer geologist botanist astronaut spokesman spokeswoman spokesperson councillor "
        "councilor alderman regent speaker vicar registrar clerk ombudsman archivist librarian headteacher "
        "headmaster rabbi imam abbot owner founder curator choreographer playwright biologist astronomer "
        "physicist chemist surgeon nurse referee challenger defendant plaintiff claimant appellant"
    )
)
_RANKS = frozenset({"deputy", "vice", "shadow"})
_ONCE = frozenset(plain("former ex previous outgoing incoming predecessor successor"))
# Fields that distinguish offices of the same kind; fields of one group mean the same.
_GROUPS = (
    "health; education schools; foreign external; finance treasury; defence defense war; interior home; justice; "
    "labour labor employment; trade commerce; transport railways; environment; agriculture farm farming; culture; "
    "energy; housing; tourism; sports sport; prime; attorney; solicitor; fisheries; "
    "immigration; development; oil petroleum"
)
_FIELDS = {field: group for group, fields in enumerate(_GROUPS.split(";")) for field in plain(fields)}
# Offices that may mean the same, and professions of which a person may have several.
_ALIKE_OFFICES = [
    frozenset(plain(group))
    for group in (
        "spokesman spokeswoman spokesperson secretary director",
        "chairman chairwoman chairperson president director speaker",
        "premier president chancellor minister secretary governor commissioner senator",
        "judge justice magistrate coroner",
        "lawyer barrister solicitor prosecutor professor",
        "coach manager captain champion goalkeeper striker midfielder director owner founder publisher editor engineer",
        "king queen prince princess emperor empress duke duchess earl baron count countess viscount marquis regent",
        "bishop archbishop cardinal pope vicar abbot",
        "general colonel admiral commander lieutenant sergeant captain inspector superintendent constable sheriff",
        "composer conductor pianist violinist singer soprano actor actress novelist poet painter sculptor architect "
        "choreographer playwright curator director professor",
        "professor geologist botanist astronaut biologist astronomer physicist chemist surgeon nurse engineer director",
        "ambassador envoy consul",
        "councillor councilor alderman mayor",
    )
]
_PLACES = frozenset(plain("town city village province district county region island port state republic parish"))
_WATERS = frozenset(plain("river valley lake mountains bay sea strait canal forest fire basin"))
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "current", "new"})
_LEADS = frozenset({"of", "for", "in", "at"})


@dataclass(frozen=True, slots=True)
class _Holder:
    """An office at word ``at`` of a text, its rank, its field, and the last word of the name of the person who holds
    it.

    ``first`` and ``last`` (exclusive) are the words of the name, or else of the office.
    """

    at: int
    office: str
    rank: str
    field: str
    name: str
    first: int
    last: int


def misplaced(claim: ParsedText, quotes: Sequence[ParsedText]) -> Iterator[tuple[int, int]]:
    """The offices of ``claim`` that the quotes give to somebody else, or with another rank or field.

    For each: the first word and the word after the last one, with the name included.
    """
    yield from _places_of_other_kind(claim.passage, [quote.passage for quote in quotes])
    mine = [one for one in _holders(claim.passage) if one.office]
    if not mine:
        return
    theirs = [one for quote in quotes for one in _holders(quote.passage)]
    said = {form for quote in quotes for form in quote.passage.forms}
    moved = not _ONCE.isdisjoint(said.union(claim.passage.forms))
    for one in mine:
        same = [other for other in theirs if other.office == one.office]
        if not same:
            his = [other for other in theirs if other.name == one.name] if one.name and not moved else []
            if (
                his
                and one.office not in said
                and not any(_may_be_one_office(one.office, other.office) for other in his)
            ):
                yield min(one.at, one.first), max(one.at + 1, one.last)
            continue
        if one.field and one.field not in said and all(_fields_differ(one, other) for other in same):
            yield min(one.at - 1, one.first), max(one.at + 1, one.last)
        elif one.name and all(other.name for other in same) and not moved:
            his = [other for other in same if other.name == one.name]
            if (not his and one.name in said) or (his and all(other.rank != one.rank for other in his)):
                yield min(one.at, one.first), max(one.at + 1, one.last)


def _places_of_other_kind(claim: Passage, quotes: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """``The town of Juniper``, where the quotes have another town, and Juniper only in names such as Juniper Ridge."""
    for at, form in enumerate(claim.forms[:-2]):
        if form not in _PLACES or claim.forms[at + 1] != "of" or not _is_in_name(claim, at + 2):
            continue
        last = _end_of_name(claim, at + 2)
        name = claim.forms[at + 2 : last]
        towns = [(quote, index) for quote in quotes for index, word in enumerate(quote.forms) if word == form]
        others = [
            quote.forms[index + 1 : index + 2] == ("of",) and _is_in_name(quote, index + 2)
            for quote, index in towns
            if index + 2 < len(quote.forms)
        ]
        there = [(quote, index) for quote in quotes for index in runs_of(name, quote.forms)]
        if others and all(others) and there and all(_name_continues(quote, index, len(name)) for quote, index in there):
            yield at, last


def _name_continues(quote: Passage, index: int, size: int) -> bool:
    """Whether the name continues after these words, or is that of a river: ``Juniper Ridge``, ``the Kess river``."""
    behind = index + size
    follows = behind < len(quote.words) and quote.tight(behind)
    return follows and (quote.capital(behind) or quote.forms[behind] in _WATERS)


def _may_be_one_office(one: str, other: str) -> bool:
    """Whether two offices may be the same in other words: a coach, a manager."""
    return any(one in group and other in group for group in _ALIKE_OFFICES)


def _fields_differ(one: _Holder, other: _Holder) -> bool:
    """Whether two offices have different fields: the foreign minister, the finance minister."""
    return bool(other.field) and _FIELDS[other.field] != _FIELDS[one.field]


def _holders(passage: Passage) -> list[_Holder]:
    """The offices in a text, with their holders."""
    found = []
    for at, form in enumerate(passage.forms):
        if form in _OFFICES and form == passage.words[at].text.lower():
            before = passage.forms[at - 1] if at and passage.tight(at) else ""
            first, last = _name_of_holder(passage, at)
            name = possessor(passage.words[last - 1].text).lower() if last else ""
            found.append(
                _Holder(at, form, before if before in _RANKS else "", before if before in _FIELDS else "", name,
                        first if last else at, last if last else at + 1)
            )  # fmt: skip
    return found


def _name_of_holder(passage: Passage, at: int) -> tuple[int, int]:
    """The name (first word, after the last) of the person who holds the office at ``at``; (0, 0) if there is none.

    ``Judge Ada Roe``, ``the judge, Ada Roe,``, ``the mayor of Aldmar, Ada Roe,`` and ``Ada Roe, the mayor of Aldmar``.
    """
    index = at + 1
    if index < len(passage.words) and passage.tight(index) and _is_in_name(passage, index):
        return index, _end_of_name(passage, index)
    if index + 1 < len(passage.words) and passage.tight(index) and passage.forms[index] in _LEADS:
        index += 1
        while index < min(at + 8, len(passage.words)) and passage.tight(index):
            index += 1
    if index < len(passage.words) and passage.gap(index) == ", ":
        index += passage.forms[index] in _ARTICLES
        last = _end_of_name(passage, index) if index < len(passage.words) and _is_in_name(passage, index) else 0
        if last and any(mark in passage.gap(last) for mark in ",.;:"):
            return index, last
    back = at
    while back > max(0, at - 4) and passage.tight(back):
        back -= 1
    if back and passage.gap(back) == ", " and passage.forms[back] in _ARTICLES and passage.capital(back - 1):
        first = back - 1
        while first and passage.tight(first) and _is_in_name(passage, first - 1):
            first -= 1
        if back - first > 1:
            return first, back
    return 0, 0


def _is_in_name(passage: Passage, index: int) -> bool:
    """Whether a word is part of a name and not itself an office."""
    return passage.capital(index) and passage.forms[index] not in _OFFICES and passage.words[index].text.isalpha()


def _end_of_name(passage: Passage, index: int) -> int:
    """The index after the last word of the name that begins at ``index``."""
    last = index + 1
    while last < len(passage.words) and passage.tight(last) and passage.capital(last):
        last += 1
    return last
