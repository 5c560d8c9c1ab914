"""Plants opposites in sentences: negations added or removed, actions reversed, plans reported as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.audit.counted import BOUND, NUMBER_WORD
from timeline.audit.falsehood import AuditedSentence, Falsehood, Known, Record, Shuffle, has_stem, planted, said
from timeline.audit.forms import PARTICIPLES, VERBS
from timeline.audit.grammar import fits_article, instead, is_plural, is_told_of
from timeline.audit.verbs import ALIKE, FORMS, NOUNS, OPPOSITES, Form
from timeline.model.records import Event

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|unable)\b|n['’]t\b", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|may|must|should|shall|might)\b(?=\s)|\b(?:has|have|had)\b(?=\s+(\w+))"
)
_INVERTED = re.compile(r"\b(?:only(?:\s+\w+){1,2}|nor|neither|never|rarely|seldom|hardly|so)\s+$", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|would|can|could|may|must|should|shall|might|to)\s+$")
_BEHIND_HAVE = frozenset({"also", "already", "been", "become", "had", "long", "since"})
_WITH = re.compile(r"(?<!along )(?<!together )\bwith(?=\s)")
_LEFT_OUT = {
    re.compile(r"(?<!,)\s+(?:not(?!\s+(?:only|until|yet|least|just))|never|no longer)\b"): "",
    re.compile(r"n['’]t\b"): "",
    re.compile(r"\bcannot\b"): "can",
    re.compile(r"\bno(?=\s)(?!\s+(?:longer|one|more|less|fewer)\b)", re.IGNORECASE): "some",
    re.compile(r"\bwithout\b"): "with",
    re.compile(r"\bnobody\b"): "everybody",
    re.compile(r"\bnone\b"): "all",
}
_LOWER = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)*(?![\w-])")
# “no” may replace a number only if ``_PICKED`` does not match before it, and ``_COUNTED`` matches after it.
_PICKED = re.compile(
    r"\b(?:the|these|those|all|its|their|his|her|our|another|other|first|last|next|past|every|and|or|to|only|just|even"
    r"|chapter|part|phase|number|room)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?!(?:of|or|to|and|per|more|other|further|in|on|at|\w+ (?:later|earlier|ago))\b)[a-z]")
_SHARED = re.compile(r"\s+(?:and|or|but)\b")
# After one of these, a past form is a participle or belongs to a noun.
_NOT_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|the|a|an|by|to|their|its|his|her|not|never|newly|of|and|or)\s+$"
)
_AFTER_BASE = re.compile(r"\b(?:to|will|would|can|could|may|shall|should|must|did|and|also)\s+$")


def negations(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Adds “not” or a similar word to a sentence without a negation, or removes it from one that has it."""
    for one in said(record):
        if _NEGATION.search(one.shadow, one.start, one.end):
            for pattern, new in _LEFT_OUT.items():
                for match in one.find(pattern):
                    yield planted("negation", record, one, *match.span(), new)
            continue
        for match in one.find(_AUXILIARY):
            before, behind = one.shadow[one.start : match.start()], match[1]
            helps = behind is None or ((behind in PARTICIPLES or behind in _BEHIND_HAVE) and not _MODAL.search(before))
            if helps and not _INVERTED.search(before):
                yield planted("negation", record, one, match.end(), match.end(), " not")
        for match in one.find(_LOWER):
            form, before = FORMS.get(match[0]), one.shadow[one.start : match.start()]
            if form is None:
                continue
            if form.tense in ("past", "participle") and not _NOT_FINITE.search(before):
                yield planted("negation", record, one, match.start(), match.start(), "never ")
                if _is_active_verb(one, form, match):
                    yield planted("negation", record, one, *match.span(), f"did not {form.verb}")
            elif form.tense == "third" and _is_headline_verb(one, before):
                yield planted("negation", record, one, *match.span(), f"does not {form.verb}")
            elif form.tense == "base" and re.search(r"\bto\s+$", before):
                yield planted("negation", record, one, match.start() - 3, match.start() - 3, "not ")
        for match in one.find(NUMBER_WORD):
            before = one.shadow[one.start : match.start()]
            if not (BOUND.search(before) or _PICKED.search(before)) and _COUNTED.match(one.shadow, match.end()):
                yield planted("negation", record, one, *match.span(), "no")
        for match in one.find(_WITH):
            yield planted("negation", record, one, *match.span(), "without")


def outcomes(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces an action by its opposite, makes it fail, and reports a plan as done."""
    for one in said(record):
        for start, end, new in (*_opposites(one), *_failures(one), *_plans_as_done(record, one)):
            yield planted("outcome", record, one, start, end, new)


def _is_active_verb(one: AuditedSentence, form: Form, match: re.Match[str]) -> bool:
    """Whether a past form says what its subject did, and shares no object with a verb after it.

    It does not in “Two hotlines agreed” or “found guilty and fined”.
    """
    if _SHARED.match(one.shadow, match.end()) or (one.part == "title" and not one.shadow[match.end() :].strip()):
        return False
    return is_told_of(form, one.shadow[one.start : match.start()], one.shadow[match.end() : one.end])


def _is_headline_verb(one: AuditedSentence, before: str) -> bool:
    """Whether a form in -s is the verb of a title, and not a noun."""
    return one.part == "title" and bool(before.strip()) and not _NOT_FINITE.search(before)


Change = tuple[int, int, str]


def _opposites(one: AuditedSentence) -> Iterator[Change]:
    for match in one.find(_LOWER):
        word, before = match[0], one.shadow[one.start : match.start()]
        if word in NOUNS and not has_stem(one.quoted, NOUNS[word]) and fits_article(before, NOUNS[word]):
            yield *match.span(), NOUNS[word]
        form = FORMS.get(word)
        if form is None or word in NOUNS or (form.tense == "base" and not _AFTER_BASE.search(before)):
            continue
        if form.tense == "third" and not _is_headline_verb(one, before):
            continue  # perhaps a noun
        for other in OPPOSITES[form.verb]:
            if not any(has_stem(one.quoted, each) for each in (other, VERBS[other].past, *ALIKE.get(other, ()))):
                new = instead(form, other, before, one.shadow[match.end() : one.end])
                if new is not None:
                    yield *match.span(), new


def _failures(one: AuditedSentence) -> Iterator[Change]:
    for match in one.find(_LOWER):
        form = FORMS.get(match[0])
        if form is None or form.tense != "past" or _NOT_FINITE.search(one.shadow[one.start : match.start()]):
            continue
        if _is_active_verb(one, form, match):
            for new in ("failed", "refused"):
                if not has_stem(one.quoted, new) and form.verb not in ("fail", "refuse", "decline"):
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
# After one of these, “would” does not introduce a plan.
_SUPPOSED = re.compile(
    r"\b(?:afraid|fear\w*|hop(?:e|es|ed|ing)|worr\w+|doubt\w*|if|whether|unless)\b[^,;.]*$", re.IGNORECASE
)


def _plans_as_done(record: Record, one: AuditedSentence) -> Iterator[Change]:
    expected = isinstance(record, Event) and record.expected and one.part == "title"
    for match in one.find(_IN_TITLE if expected else _PLANS):
        verb, adverb = match["verb"], match["adverb"] or ""
        if _SUPPOSED.search(one.shadow, one.start, match.start()):
            continue
        if match["be"]:
            own = re.match(r"(is|are|was|were)\b", match[0])
            plural = own[1] in ("are", "were") if own else is_plural(one.shadow[one.start : match.start()])
            done, new = rf"\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+)?{verb}\b", f"{adverb}{verb}"
            new = f"were {new}" if plural else f"was {new}"
        elif verb in VERBS:
            done, new = rf"\b{VERBS[verb].past}\b", f"{adverb}{VERBS[verb].past}"
        else:
            continue
        if not re.search(done, one.quoted, re.IGNORECASE):
            yield *match.span(), new
