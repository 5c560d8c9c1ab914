"""Sentences turned into their opposite: negations put in and left out, deeds reversed, plans told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.audit.counted import NUMBER_WORD
from timeline.audit.falsehood import Falsehood, Known, Record, Said, Shuffle, has_stem, planted, said
from timeline.audit.verbs import FORMS, NOUNS, OPPOSITES, in_tense, participle, past
from timeline.records import Event

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|unable)\b|n['’]t\b", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|must|should|shall|did|does|do|might)\b(?=\s)"
)
_WITH = re.compile(r"(?<!along )(?<!together )\bwith(?=\s)")
_LEFT_OUT = {
    re.compile(r"\s+(?:not(?!\s+only)|never|no longer)\b"): "",
    re.compile(r"n['’]t\b"): "",
    re.compile(r"\bcannot\b"): "can",
    re.compile(r"\bno\s+(?!longer|one\b)"): "",
    re.compile(r"\bwithout\b"): "with",
    re.compile(r"\bnobody\b"): "everybody",
    re.compile(r"\bnone\b"): "all",
}
_LOWER = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)*(?![\w-])")
# Before a past form, these make it a participle or a noun's own.
_NOT_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|the|a|an|by|to|their|its|his|her|not|never|newly|of|and|or)\s+$"
)
_AFTER_BASE = re.compile(r"\b(?:to|will|would|can|could|may|shall|should|must|did|and|also)\s+$")


def negations(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """“not” and the like put into a sentence that denies nothing, or left out of one that does."""
    for one in said(record):
        if _NEGATION.search(one.shadow, one.start, one.end):
            for pattern, new in _LEFT_OUT.items():
                for match in one.find(pattern):
                    yield planted("negation", record, one, *match.span(), new)
            continue
        for match in one.find(_AUXILIARY):
            yield planted("negation", record, one, match.end(), match.end(), " not")
        for match in one.find(_LOWER):
            form, before = FORMS.get(match[0]), one.shadow[one.start : match.start()]
            if form is None:
                continue
            if form.tense in ("past", "participle") and not _NOT_FINITE.search(before):
                yield planted("negation", record, one, match.start(), match.start(), "never ")
                if not _closes_title(one, match):
                    yield planted("negation", record, one, *match.span(), f"did not {form.verb}")
            elif form.tense == "third" and one.part == "title" and not _NOT_FINITE.search(before):
                yield planted("negation", record, one, *match.span(), f"does not {form.verb}")
            elif form.tense == "base" and re.search(r"\bto\s+$", before):
                yield planted("negation", record, one, match.start() - 3, match.start() - 3, "not ")
        for match in one.find(NUMBER_WORD):
            yield planted("negation", record, one, *match.span(), "no")
        for match in one.find(_WITH):
            yield planted("negation", record, one, *match.span(), "without")


def outcomes(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """What was done, exchanged for its opposite; what did not fail, failed; what is planned, done."""
    for one in said(record):
        for start, end, new in (*_opposites(one), *_failures(one), *_done(record, one)):
            yield planted("outcome", record, one, start, end, new)


def _closes_title(one: Said, match: re.Match[str]) -> bool:
    """“Two hotlines agreed”: whoever did it is not named."""
    return one.part == "title" and not one.shadow[match.end() :].strip()


Change = tuple[int, int, str]


def _opposites(one: Said) -> Iterator[Change]:
    for match in one.find(_LOWER):
        word, before = match[0], one.shadow[one.start : match.start()]
        if word in NOUNS and not has_stem(one.quoted, NOUNS[word]):
            yield *match.span(), NOUNS[word]
        form = FORMS.get(word)
        if form is None or word in NOUNS or (form.tense == "base" and not _AFTER_BASE.search(before)):
            continue
        if form.tense == "third" and (one.part != "title" or _NOT_FINITE.search(before)):
            continue  # perhaps a noun
        passive = form.tense == "past" and re.search(r"\b(?:is|are|was|were|be|been|being|has|have|had)\s+$", before)
        for other in OPPOSITES[form.verb]:
            if not has_stem(one.quoted, other) and not has_stem(one.quoted, past(other)):
                yield *match.span(), participle(other) if passive else in_tense(other, form.tense)


def _failures(one: Said) -> Iterator[Change]:
    for match in one.find(_LOWER):
        form = FORMS.get(match[0])
        if form is None or form.tense != "past" or _NOT_FINITE.search(one.shadow[one.start : match.start()]):
            continue
        if _closes_title(one, match):
            continue
        for new in ("failed", "refused"):
            if not has_stem(one.quoted, new):
                yield *match.span(), f"{new} to {form.verb}"


# Plans

_ADVERB = r"(?P<adverb>(?:also|jointly|soon|later|then|\w+ly)\s+)?"
_VERB = r"(?P<be>be\s+)?(?P<verb>[a-z]+(?:-[a-z]+)?)\b"
_PLANS = re.compile(
    r"\b(?:(?:will|would|shall)\s+|(?:is|are|was|were)\s+(?:scheduled|expected|planned|due|set|likely|ready|anticipated)"
    r"\s+to\s+|(?:agree|agreed|decided|committed|plan|planned|plans|aim|aimed|aims|hope|hoped|hopes|intended|intends"
    rf"|promised|offered|vowed|pledged)\s+to\s+){_ADVERB}{_VERB}"
)
_IN_TITLE = re.compile(rf"\bto\s+{_ADVERB}{_VERB}")
_NO_VERB = frozenset({"the", "a", "an", "not", "be", "have", "their", "its", "his", "her", "this", "that", "date"})


def _done(record: Record, one: Said) -> Iterator[Change]:
    expected = isinstance(record, Event) and record.expected and one.part == "title"
    for match in one.find(_IN_TITLE if expected else _PLANS):
        verb, adverb = match["verb"], match["adverb"] or ""
        if verb in _NO_VERB:
            continue
        told = rf"\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+)?{verb}\b" if match["be"] else rf"\b{past(verb)}\b"
        if not re.search(told, one.quoted, re.IGNORECASE):
            yield *match.span(), f"were {adverb}{verb}" if match["be"] else f"{adverb}{past(verb)}"
