"""Swapped arguments: two numbers, dates or names of a sentence that are in each other's place in a quote.

Example: ``sold 12 ships and bought 30`` for ``bought 12 and sold 30``. The place of an item is given by the name before
it, the word that leads to it, and the word after it. Items in a plain list have no order that could be swapped.
"""

from __future__ import annotations

from timeline.english.stems import is_function_word, root
from timeline.evidence.grounding.frames import ROLES, ParsedText
from timeline.evidence.grounding.places import BE, DETERMINERS, RoleFiller

_UNITS = 3  # words after a figure that name its unit: "cubic metres of"


def exchanged(claim: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether two items of the claim are in each other's place in the quote."""
    ones = [item for item in quote.items if item.key == one.key]
    others = [item for item in quote.items if item.key == other.key]
    if not ones or not others or _only_listed(claim, one, other) or _belongings_follow(claim, quote, one, other):
        return False
    crossed, moved = False, [0, 0]
    for context in (_name_before, _leading_to_item, _following_item):
        here, there = context(claim, one), context(claim, other)
        first, second = {context(quote, each) for each in ones}, {context(quote, each) for each in others}
        if here == there:
            continue
        if here and there and here in first and there in second:
            return False
        here_only = bool(here) and here in second and here not in first
        there_only = bool(there) and there in first and there not in second
        crossed |= here_only and there_only
        if context is not _name_before:
            moved = [moved[0] + here_only, moved[1] + there_only]
    # "Took five drawings; two were recovered": in the quote, the words before and after one number are the other's.
    return crossed or (max(moved) == 2 and _is_plain_count(one) and _is_plain_count(other))


def _is_plain_count(item: RoleFiller) -> bool:
    """Whether an item is a plain count, not a share or an amount: after these there are units."""
    low, _, rest = item.key.partition(" ")
    return item.kind == "number" and rest.strip() == low and low.isdecimal() and len(low) < 6


def _only_listed(told: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether only "and" or a comma is between two items, so that their order means nothing."""
    return all(form in ("and", "or") for form in told.passage.forms[one.last : other.first])


def _belongings_follow(claim: ParsedText, quote: ParsedText, one: RoleFiller, other: RoleFiller) -> bool:
    """Whether what belongs to two names changes places with them: ``A will return 20, B 30``."""
    there = {item.key: _name_before(quote, item) for item in quote.items if item.kind != "name"}
    return one.kind == "name" and any(
        item.kind != "name" and _name_before(claim, item) == there.get(item.key) in (one.key, other.key)
        for item in claim.items
    )


def _leading_to_item(told: ParsedText, item: RoleFiller) -> str:
    """What leads to an item: ``profit`` in ``a profit of 3``, ``order for`` in ``an order for 12``."""
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


def _following_item(told: ParsedText, item: RoleFiller) -> str:
    """The word after an item: ``ship`` in ``12 ships``."""
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


def _name_before(told: ParsedText, item: RoleFiller) -> str:
    """The key of the last name before a number or a date, or ""."""
    if item.kind == "name":
        return ""
    before = [other for other in told.items if other.kind == "name" and other.last <= item.first]
    return before[-1].key if before else ""
