"""Exchanges: two figures, days or names of a sentence that stand in each other's places in a quote.

``Sold 12 ships and bought 30`` of ``bought 12 and sold 30``. A place is told by the name before an item, the word that
leads to it and the word behind it; items that only stand in a list have no order to turn.
"""

from __future__ import annotations

from timeline.english.stems import is_function_word, root
from timeline.evidence.grounding.frames import BE, DETERMINERS, ROLES, ParsedText, RoleFiller

_UNITS = 3  # words behind a figure that say of what it is: "cubic metres of"


def exchanged(claim: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
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


def _counted(item: RoleFiller) -> bool:
    """Whether an item is a plain count, not a share or an amount: behind these stand units."""
    low, _, rest = item.key.partition(" ")
    return item.kind == "number" and rest.strip() == low and low.isdecimal() and len(low) < 6


def _joined(told: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether only "and" or a comma stands between two items: their order says nothing."""
    return all(form in ("and", "or") for form in told.passage.forms[one.last : other.first])


def _followed(claim: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether what belongs to two names changes places with them: ``A will return 20, B 30``."""
    there = {item.key: _owner(quote, item) for item in quote.items if item.kind != "name"}
    return one.kind == "name" and any(
        item.kind != "name" and _owner(claim, item) == there.get(item.key) in (one.key, other.key)
        for item in claim.items
    )


def _before(told: ParsedText, item: RoleFiller) -> str:
    """What leads to an item: ``profit`` of ``a profit of 3``, ``order for`` of ``an order for 12``."""
    forms = told.passage.forms
    index = item.first - 1
    while index >= 0 and (forms[index] in DETERMINERS or forms[index] in BE):
        index -= 1
    link = forms[index] if index > 0 and forms[index] in ROLES else ""
    index -= bool(link)
    if index < 0:
        return ""
    if told.passage.forms[index] == "compared":
        return "than"
    held = next((one for one in told.items if one.first <= index < one.last + (one.kind == "number") * _UNITS), None)
    if held and held.kind != "name":
        lead = held.key if held.kind == "number" and item.kind == "date" else ""
    else:
        word = told.passage.words[index].text
        lead = "" if is_function_word(word) and word != "own" else root(word)
    if not lead:
        return link if link in ("from", "to", "than", "against") else ""
    return lead if link in ("", "of") else f"{lead} {link}"


def _behind(told: ParsedText, item: RoleFiller) -> str:
    index = item.last
    if index < len(told.passage.words) - 1 and told.passage.forms[index] in ("of", "among", "for"):
        held = next((one.key for one in told.items if one.first == index + 1), "")
        link, word = told.passage.forms[index], told.passage.words[index + 1].text
        if link == "of":
            return held
        return "" if item.kind != "number" or held or is_function_word(word) else f"{link} {root(word)}"
    if index < len(told.passage.words) and told.passage.tight(index):
        word = told.passage.words[index].text
        return "" if is_function_word(word) else root(word)
    return ""


def _owner(told: ParsedText, item: RoleFiller) -> str:
    """The name before a figure or a day."""
    if item.kind == "name":
        return ""
    before = [other for other in told.items if other.kind == "name" and other.last <= item.first]
    return before[-1].key if before else ""
