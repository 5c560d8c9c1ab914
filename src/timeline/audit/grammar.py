"""Whether a changed sentence is still English: which word may replace another, decided by the words around it.

It is strict, and refuses what may be wrong: a reader notices bad grammar without any source, so it would test nothing.
"""

from __future__ import annotations

import re

from timeline.audit.falsehood import words_of
from timeline.audit.forms import VERBS
from timeline.audit.verbs import ALONE, BEFORE_THAT, BEFORE_TO, BY_THEMSELVES, Form, in_tense

_ADVERB = r"(?:(?:\w+ly|also|later|then|soon|not|never|since|now)\s+)?"
_PASSIVE = re.compile(rf"\b(?:is|are|was|were|be|been|being)\s+{_ADVERB}$")
_PERFECT = re.compile(rf"\b(?:has|have|had)\s+{_ADVERB}$")
_NEXT = re.compile(r"[^\w.,;:!?()–—…'\"’]*([.,;:!?()–—…]|[\w'’-]*)")
_INFINITIVE = re.compile(r"\s+to\s+(?:\w+ly\s+)?([a-z-]+)")
_NO_OBJECT = frozenset(
    words_of(
        "about after again against ahead alongside also although among and as at because before between but by despite "
        "during earlier early for from here if in into last late later next of on only onto or over since so soon than "
        "that then there this though through to today together tomorrow too towards under until upon when where while "
        "with within without yesterday"
    )
)
_PARTICLES = frozenset(words_of("away back down off out over up"))
_ARTICLE = re.compile(
    r"\b(?:the|a|an|this|that|their|its|his|her|our|no|any|each|every|first|public|annual)\s+$", re.IGNORECASE
)
_AN = re.compile(r"\b(an?)\s+$", re.IGNORECASE)
_VOWEL = re.compile(r"(?:[aeio]|u(?!nan|ni|se)|8|1[18](?!\d)|hour|honou?r)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:\b(?:[Tt]hey|[Ww]e|[Yy]ou|[Bb]oth)|\b[A-Z]\S* and (?:[A-Z]\S*\s?)+|[a-hj-rtv-z]s)\s*$")


def next_word(behind: str) -> str:
    """The first word or punctuation mark of the text that follows, in small letters."""
    match = _NEXT.match(behind)
    return match[1].lower() if match else ""


def has_object(behind: str) -> bool:
    """Whether a verb with these words after it has an object."""
    word = next_word(behind)
    return word[:1].isalnum() and word not in _NO_OBJECT and not word.endswith("ly")


def is_told_of(form: Form, before: str, behind: str) -> bool:
    """Whether a past form is active, with a subject that did it: not in “was signed” or “the deal signed in May”."""
    if _PASSIVE.search(before):
        return False
    word = next_word(behind)
    return has_object(behind) or form.verb in BY_THEMSELVES or word == "that" or bool(_INFINITIVE.match(behind))


def instead(form: Form, other: str, before: str, behind: str) -> str | None:
    """The verb ``other`` in the tense that replaces the form; None where the grammar does not allow it."""
    word = next_word(behind)
    if word in _PARTICLES:
        return None
    if form.tense == "gerund" and (_ARTICLE.search(before) or not has_object(behind)):
        return None  # "a public meeting"
    perfect = _PERFECT.search(before)
    if form.tense in ("past", "participle") and not perfect and not is_told_of(form, before, behind):
        return in_tense(other, "participle")
    fits = other in ALONE
    if (infinitive := _INFINITIVE.match(behind)) and (infinitive[1] in VERBS or infinitive[1] in ("be", "have")):
        fits = other in BEFORE_TO
    elif word == "that":
        fits = other in BEFORE_THAT
    elif has_object(behind):
        fits = True
    if not fits:
        return None
    return in_tense(other, "participle" if form.tense == "past" and perfect else form.tense)


def fits_article(before: str, new: str) -> bool:
    """Whether ``new`` may follow the words before it, which may end with “a” or “an”."""
    article = _AN.search(before)
    return article is None or (article[1].lower() == "an") == bool(_VOWEL.match(new))


def is_plural(before: str) -> bool:
    """Whether these words seem to end with a plural subject."""
    return _PLURAL.search(before) is not None
