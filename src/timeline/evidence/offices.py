"""Offices: a role counts only if a text gives it to that very person.

In ``Secretary of State Mike Pompeo and Defence Secretary Mark Esper`` each office belongs to the name after it, never
to the neighbour. A record may give a role in part (``Minister`` where the text has ``Defence Minister``), but not so
that it says more: ``Assistant Secretary of Defense`` and ``former US Secretary of Defense`` do not support ``Secretary
of Defense``. If a text can be read in two ways, it gives the office to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.english.passages import Passage
from timeline.english.words import folded, plain, possessor
from timeline.evidence.mentions import Mention

# Before an office, these words make it another office, or a past or coming one.
_RANKS = frozenset(
    plain(
        "acting additional assistant associate caretaker chief co deputy elect emeritus ex first former honorary "
        "incoming interim joint junior late lieutenant onetime outgoing parliamentary press prime private provisional "
        "rear retired second shadow sub temporary third under vice"
    )
)
# After it, these words do; and these parts of a hyphenated word before it ("would-be", "stand-in", "so-called").
_UNDOING = frozenset(plain("aspirant candidate contender counselor designate elect emeritus general hopeful nominee"))
_PRETENDING = frozenset(plain("be in called styled proclaimed declared"))
# "Special Assistant to the Prime Minister Jane Doe" does not say whose office it is.
_SERVING = frozenset(
    plain(
        "advisor aide assistant counsel counselor deputy envoy heir predecessor representative secretary spokesman "
        "spokesperson spokeswoman successor daughter father husband mother partner son wife widow"
    )
)
# Words between a rank and an office that is given in part: "foreign" of "deputy foreign minister".
_FIELDS = frozenset(
    plain("affairs defense economic energy external finance foreign health home interior trade prime general vice")
)
_HEADS = frozenset(
    plain(
        "ambassador captain chairman chairwoman chief coach director general governor judge justice king mayor "
        "minister officer president prince princess pope queen secretary senator"
    )
)
_TITLES = frozenset(plain("mr mrs ms miss dr sir dame lord lady smt shri gen lt col adm amb prof hon"))
_ARTICLES = frozenset(plain("the a an its his her their our then now current new serving sitting"))
_STOPS = frozenset(plain("of to for with by and or the a an who whom that when where said"))  # never in an apposition
_SINCE = frozenset(plain("since until who under"))
_OPENERS = frozenset(
    plain("after although as before besides despite during following for if like once since unlike when while with")
)
_RECENT = frozenset(plain("current new present serving sitting"))  # they do not change the office
_HANDLES = frozenset(("#", "@", "(#", "(@"))  # what opens the name of an office in a post
_BOTH = frozenset(plain("both between"))  # two people follow
_GOING_ON = frozenset(plain("and this last next on in at for during over from of before after"))
_ADVERBS = frozenset(plain("also still then once currently now"))
_COPULAS = frozenset(plain("is was as became becomes remains remained"))
_LINKS = frozenset(plain("of for at from to in"))
_SMALL = _LINKS | {"the", "and", "on"}
_FILLERS = 4  # words between a name and an office after it: "the United Kingdom's new Foreign Secretary"
_REACH = 8  # words between an office and the name it governs: "Assistant Secretary of Defence for … Affairs"
_LOOK_BACK = 3  # words in which a rank may stand before an office: "former US Defence Secretary"


def attached(role: str, mention: Mention, passage: Passage, others: Sequence[Mention] = ()) -> tuple[int, int] | None:
    """The words (first, after the last) with which ``passage`` gives ``role`` to the person of ``mention``, or None.

    ``others`` are the mentions in the passage: an office never reaches across the name of another person.
    """
    wanted = [folded(word) for word in plain(role)]
    barred = frozenset(
        index
        for other in others
        if other.type == "people" and other.id != mention.id
        for index in range(other.first, other.last)
    )
    size = mention.first + len(wanted)
    if wanted and size < mention.last and list(passage.forms[mention.first : size]) == wanted:
        return mention.first, mention.last  # the alias "Judge Doe" has the office in it
    for first, last, plural in (*_literal_places(wanted, passage), *_possessive_places(wanted, passage)):
        if _another_office(passage, first, last):
            continue
        if plural:
            given = _plural_before_names(passage, first, last, mention)
        else:
            given = (
                _office_before_name(passage, first, last, mention)
                or _long_office_before_name(passage, first, last, mention, barred)
                or _office_after_name(passage, first, last, mention, barred)
            )
        if given:
            return min(first, mention.first), max(last, mention.last)
    return _office_around_name(wanted, mention, passage)


def _literal_places(wanted: Sequence[str], passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Where the role is written word for word, and whether in the plural there (``Secretaries of State``)."""
    size = len(wanted)
    opening = {form for word in wanted[:1] for form in (word, _plural(word))}
    for first in range(len(passage.forms) - size + 1 if wanted else 0):
        if passage.forms[first] not in opening or not _words_follow(passage, first, first + size):
            continue
        there = passage.forms[first : first + size]
        other = [(role, form) for role, form in zip(wanted, there, strict=True) if role != form]
        plural = len(other) == 1 and other[0][1] == _plural(other[0][0])
        if not other or plural:
            yield first, first + size, plural


def _possessive_places(wanted: Sequence[str], passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Where the owner of an office comes before it, as a possessive.

    ``the council's former leader`` is the ``Former leader of the council`` and the ``Former council leader``. Only
    words such as ``new`` may come between the two if the role does not have them.
    """
    for owner, office in _owner_and_office(wanted):
        size = len(owner)
        for first in range(len(passage.forms) - size):
            at = first + size
            if passage.forms[first:at] != owner or not _is_possessive(passage, at - 1):
                continue
            while passage.forms[at : at + 1] and passage.forms[at] in _RECENT and passage.forms[at] != office[0]:
                at += 1
            last = at + len(office)
            if passage.forms[at:last] == office and _words_follow(passage, first, last):
                yield first, last, False


def _owner_and_office(wanted: Sequence[str]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The owner and the office of ``leader of the council`` or ``former council leader``, as the words may be split."""
    for at in range(1, len(wanted) - 2):
        if tuple(wanted[at : at + 2]) == ("of", "the"):
            yield tuple(wanted[at + 2 :]), tuple(wanted[:at])
            return
    ranks = next((number for number, word in enumerate(wanted) if word not in _RANKS | _RECENT), len(wanted))
    for at in range(ranks + 1, len(wanted)):
        if _SMALL.isdisjoint(wanted):
            yield tuple(wanted[ranks:at]), (*wanted[:ranks], *wanted[at:])


def _words_follow(passage: Passage, first: int, last: int) -> bool:
    """Whether these words follow each other; a plural possessive may be among them: ``the pilots' union``."""
    return all(passage.tight(at) or passage.gap(at) in ("' ", "’ ") for at in range(first + 1, last))


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _another_office(passage: Passage, first: int, last: int) -> bool:
    """Whether the words around it make another office of it: a lower, past or coming one, or that of an assistant."""
    if passage.forms[last : last + 1] and passage.forms[last] in _UNDOING:
        return True
    if _is_possessive(passage, last - 1):  # the minister's spokesman
        return True
    at = first - 1
    if at > 0 and passage.forms[at] in _PRETENDING and passage.gap(at) == "-":
        return True
    if at > 1 and passage.forms[at] == "the" and passage.forms[at - 1] in ("to", "of", "for"):
        return passage.unbroken(at - 2, first + 1) and passage.forms[at - 2] in _SERVING
    while at >= max(0, first - _LOOK_BACK) and passage.tight(at + 1):
        if passage.forms[at] in _RANKS:
            return True
        field = passage.forms[at] in _FIELDS or (passage.capital(at) and passage.forms[at] not in _HEADS | _SMALL)
        if not field or _is_possessive(passage, at):
            return False
        at -= 1
    return False


def _is_possessive(passage: Passage, index: int) -> bool:
    """Whether a word is a possessive."""
    word = passage.words[index].text
    return possessor(word) != word or passage.gap(index + 1)[:1] in ("'", "’")


def _start_with_honorifics(passage: Passage, name: int) -> int:
    """The first word of a name, with the honorifics before it."""
    while name > 0 and passage.forms[name - 1] in _TITLES and passage.tight(name):
        name -= 1
    return name


def _office_before_name(passage: Passage, first: int, last: int, mention: Mention) -> bool:
    """Office before name: ``Defence Secretary Mark Esper``, ``the minister, S. Jaishankar,``, ``the minister is S.
    Jaishankar``."""
    name = _start_with_honorifics(passage, mention.first)
    if name == last:
        return passage.tight(last) or _name_in_apposition(passage, first, last, mention)
    if last < name <= last + 2 and all(passage.gap(at).strip() in _HANDLES for at in range(last, name)):
        return passage.gap(name).strip() in ("", ")")  # Secretary of Defense #SecDef Jane Doe
    if last < name <= last + _FILLERS and passage.forms[last] == "and":
        return _two_offices(passage, first, last, name)
    if name != last + 1:
        return False
    if passage.gap(last).strip() == "(" and passage.gap(name).strip() == ")":  # Chief Justice (CJ) Jane Roe
        return passage.words[last].text.isupper()
    return passage.forms[last] in ("is", "was") and passage.unbroken(last - 1, name + 1)


def _two_offices(passage: Passage, first: int, last: int, name: int) -> bool:
    """Two offices of one person: ``sculptor and architect Jane Doe``.

    In ``the painter and Mayor Jane Doe``, and in ``the painter and the engraver Jane Doe``, there are two people.
    """
    both = (*range(first, last), *range(last + 1, name))
    return (
        last + 1 < name
        and passage.unbroken(last - 1, name + 1)
        and not any(passage.capital(at) or passage.forms[at] in _STOPS | _ARTICLES for at in both)
        and not (first and passage.forms[first - 1] in _BOTH)
    )


def _name_in_apposition(passage: Passage, first: int, at: int, mention: Mention) -> bool:
    """Whether the name at ``at`` is between commas, in apposition to the office at ``first``."""
    if passage.gap(at).strip() != ",":
        return False
    if passage.tight(mention.last) and not _verbless(passage, first, mention):
        return False  # "After he met the minister, Jane Doe left"
    start = first
    while passage.tight(start):
        start -= 1
    after_a_name = passage.gap(start).strip() == "," and passage.capital(start - 1)
    if after_a_name and _may_be_between(passage, start, first):  # "Pompeo, the Secretary of State, Mark Esper"
        return False
    return passage.forms[start] not in _OPENERS and passage.gap(mention.last)[:1] in (",", ".", ";", ")", "–", "—", " ")


def _verbless(passage: Passage, first: int, mention: Mention) -> bool:
    """Whether a name in apposition goes on without a comma, where no verb can follow: ``between the goalkeeper, Jane
    Doe and the doctor``.

    Not if a clause begins before the office that may end with it: ``When she saw the minister, Jane Doe and her aide
    left``.
    """
    start = first
    while start > 0 and not set(passage.gap(start)) & set(".;:?!"):
        start -= 1
    return passage.forms[mention.last] in _GOING_ON and _OPENERS.isdisjoint(passage.forms[start:first])


def _may_be_between(passage: Passage, start: int, first: int) -> bool:
    """Whether the words between a name and an office after it may be there: ``the museum's new`` director."""
    between = range(start, first)
    described = start < first and (passage.forms[start] in _ARTICLES or _is_possessive(passage, start))
    return (
        len(between) <= _FILLERS
        and passage.unbroken(start, first)
        and not any(passage.forms[i] in _RANKS | _STOPS for i in between[1:])
        and (described or all(passage.capital(i) or passage.forms[i] in _FIELDS - _RANKS for i in between))
    )


def _long_office_before_name(passage: Passage, first: int, last: int, mention: Mention, barred: frozenset[int]) -> bool:
    """Office and what it governs before name: ``Assistant Secretary of Defence for Indo-Pacific Security Affairs Ely
    Ratner``."""
    name = _start_with_honorifics(passage, mention.first)
    between = range(last, name)
    return (
        0 < len(between) <= _REACH
        and passage.forms[last] in _LINKS
        and passage.unbroken(last - 1, name)
        and (passage.tight(name) or _name_in_apposition(passage, first, name, mention))
        and passage.capital(name - 1)
        and all(passage.capital(i) or passage.forms[i] in _SMALL for i in between)
        and not any(passage.forms[i] in _HEADS or _is_possessive(passage, i) or i in barred for i in between)
    )


def _office_after_name(passage: Passage, first: int, last: int, mention: Mention, barred: frozenset[int]) -> bool:
    """Office after name: ``Lloyd Austin, the US Secretary of Defense``; ``Austin (Defense Secretary)``; ``Austin as
    Secretary``."""
    start = mention.last
    if start > first:
        return False
    start = _past_origin(passage, start)
    parted = passage.gap(start).strip() in (",", "(", "–", "—", ", (")
    if parted and passage.forms[start].isdecimal() and passage.gap(start + 1).strip() == ",":  # Jane Doe, 52, a judge
        start += 1
    elif parted and passage.forms[start] == "who" and passage.tight(start + 1):
        start += 1
        parted = False
    by_comma = parted
    if start < first and passage.forms[start] in _COPULAS and (parted or passage.tight(start)):
        start += 1
        parted = passage.tight(start)
        while start < first and passage.forms[start] in _ADVERBS and passage.tight(start + 1):
            start += 1
    before = first
    if before - 2 >= start and passage.forms[first - 1] == "and" and passage.forms[first - 2] in _HEADS:
        before -= 2  # chairman and chief executive
    elif before - 2 >= start and passage.forms[first - 1] == "and" and by_comma and _lower(passage, start, first - 1):
        before = start  # co-founder and chief engineer
    end = last  # after the office and what it governs
    while passage.tight(end) and (passage.capital(end) or passage.forms[end] in _SMALL):
        end += 1
    return (
        parted
        and _may_be_between(passage, start, before)
        and passage.unbroken(start, first + 1)
        and (not by_comma or _apposition_ends(passage, last))
        # In "Pompeo, Defence Secretary Mark Esper" the office belongs to the name after it.
        and not (passage.tight(last) and passage.capital(last))
        # So it does in "the President, Jane Doe, the Foreign Minister, Bill Roe,".
        and not (passage.gap(mention.first).strip() == "," == passage.gap(last).strip() and passage.capital(last))
        and barred.isdisjoint(range(start, end))
    )


def _past_origin(passage: Passage, start: int) -> int:
    """The word after where somebody is from, if a relative clause follows it: ``Jane Doe of the harbour club, who``."""
    at = start
    if passage.forms[at : at + 1] and passage.forms[at] in ("of", "from", "at") and passage.tight(at):
        while at < start + _REACH and passage.tight(at):
            at += 1
    ends = passage.gap(at).strip() == "," and passage.forms[at : at + 1] == ("who",)
    return at if ends else start


def _lower(passage: Passage, start: int, last: int) -> bool:
    """Whether the words name one thing in small letters, without a preposition: ``co-founder``."""
    return last - start <= _FILLERS and all(
        not passage.capital(at) and passage.forms[at] not in _STOPS for at in range(start, last)
    )


def _apposition_ends(passage: Passage, last: int) -> bool:
    """Whether an apposition ends with its office; not in ``Jane Doe, the minister said, would resign``."""
    if passage.tight(last) and passage.forms[last] == "and":
        return last + 1 < len(passage.forms) and passage.forms[last + 1] in _HEADS
    return not passage.tight(last) or passage.forms[last] in _LINKS | _SINCE


def _plural_before_names(passage: Passage, first: int, last: int, mention: Mention) -> bool:
    """Plural office before a list of names: ``Defence Ministers Rajnath Singh and Lloyd Austin``.

    Not ``Foreign and Defence Ministers Sushma Swaraj and Nirmala Sitharaman``: there each has another office.
    """
    if last - first > 1 and first and (passage.forms[first - 1] in ("and", "or", "&") or not passage.tight(first)):
        return False
    name = _start_with_honorifics(passage, mention.first)
    if name < last or not passage.tight(last):
        return False
    ands = [index for index in range(last, name) if passage.forms[index] == "and"]
    if ands and ands != [name - 1]:
        return False
    opens = name == last or bool(ands) or passage.gap(name).strip() == ","
    return opens and all(
        passage.gap(index).strip() in ("", ",", ".")
        and (index in (*ands, name) or (passage.capital(index) and passage.forms[index] not in _HEADS))
        for index in range(last, name + 1)
    )


def _office_around_name(wanted: Sequence[str], mention: Mention, passage: Passage) -> tuple[int, int] | None:
    """Office on both sides of the name: ``Joint Secretary Vishwesh Negi of the Indian Ministry of Defence``."""
    for cut in range(1, len(wanted)):
        head, tail = tuple(wanted[:cut]), tuple(wanted[cut:])
        while tail and tail[0] in _SMALL:
            tail = tail[1:]
        start = mention.first - cut
        if start < 0 or not tail or passage.forms[start : mention.first] != head:
            continue
        if not passage.unbroken(start, mention.first + 1) or _another_office(passage, start, mention.first):
            continue
        if mention.last >= len(passage.forms) or passage.forms[mention.last] not in _LINKS:
            continue
        at = mention.last + 1
        while at < mention.last + 4 and (passage.forms[at : at + 1] == ("the",) or passage.capital(at)):
            end = at + len(tail)
            ends = not (passage.tight(end) and passage.capital(end))
            if ends and passage.forms[at:end] == tail and passage.unbroken(mention.last - 1, end):
                return start, end
            at += 1
    return None
