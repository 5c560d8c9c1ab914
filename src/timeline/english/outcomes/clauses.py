"""Clauses: how the auxiliaries, the governors and the clause of a verb or noun change what it says.

There is no grammar here, only words at a short distance: what comes directly before a verb (``has not yet been
signed``), which verb its infinitive depends on (``failed to sign``), whether its subject is negative (``no pact was
signed``), and whether a condition begins its clause (``if the pact is signed``).
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.english.outcomes.governors import (
    ADVERBS,
    BE,
    CHOOSING,
    CONDITION,
    DECIDING,
    DO,
    DOUBT,
    DOUBTED_THAT,
    DOUBTING,
    FINITE,
    FORESTALLING,
    FUTURE,
    HAVE,
    LATER,
    MODALS,
    NEGATIVE,
    NO_COUNT,
    NOT,
    NOT_COUNT,
    OPENERS,
    PERIODS,
    PLAINLY_FUTURE,
    POSSIBLE,
    PREPOSITIONS,
    UNFORTHCOMING,
    UNTIL,
    UNTOLD,
    Governors,
    gerund_governors,
    infinitive_governors,
    noun_governors,
)
from timeline.english.outcomes.lexicon import LexiconEntry, irregular_pasts, tables
from timeline.english.outcomes.tokens import ClauseTokens


def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words at which the search for the governor of a noun stops: before the noun, and after it.
_NOUN_ENDS = ("after", "since", "welcomed", "of", "following", "which", "that", "and", "by")
_PREDICATE_ENDS = ("and", "which", "that", "who", "but", "after", "before", "when", "for", "against", "ahead")
_CAUSED = _word_set("sentence fine convict sack apologise award condemn welcome pay execute pardon accuse")
_CLAUSAL = _word_set("it he she they there the a an its his her their this these")
_ON_CONDITION = frozenset({"once", "when", "after", "until", "till", "before"})
_LEADING = PREPOSITIONS | FINITE | {"of", "not", "and", "or"}  # before an article that does not begin a new clause
_THINKING = _word_set("think thinks believe believes suspect suspects hope hopes fear fears doubt doubts")


@dataclass(frozen=True, slots=True)
class Modality:
    """How a text speaks of an act: whether it denies it, and how certain it is.

    ``modal`` is "" (done, or a plain statement), "future" or "possible". ``start`` is the index of the first word of
    the verb group. ``loose`` marks the infinitive of a purpose or a promise; ``passive`` a verb with a form of "be"
    before it.
    """

    negated: bool
    modal: str
    start: int
    loose: bool = False
    passive: bool = False


def negates(words: ClauseTokens, at: int) -> bool:
    """Whether the word at ``at`` denies something; in ``not only``, ``whether or not`` and ``no fewer than`` it does
    not."""
    word, behind, before = words.at(at), words.at(at + 1), words.at(at - 1)
    if word == "not":
        alternative = before == "or" and words.at(at - 2) in ("whether", "")
        return not (behind in NOT_COUNT or before == "if" or alternative)
    if word == "no":
        number = behind.isdigit() and words.text[words.spans[at][1] : words.spans[at][1] + 1] == "."
        return not number and behind not in NO_COUNT
    if word in ("none", "nothing"):
        return behind not in ("other", "but", "less", "short")
    return word in NEGATIVE or word in NOT


def said(words: ClauseTokens, head: int, depth: int = 0) -> Modality:
    """The modality of the verb at ``head``: from its auxiliaries and the verbs it depends on (``depth`` counts
    these)."""
    start, infinitive = _verb_group(words, head)
    group = range(start, head)
    forms = words.forms[start:head]
    negated = False
    for at in group:
        denies = words.forms[at] in NOT and negates(words, at)
        negated ^= denies or (words.forms[at] == "no" and words.at(at + 1) == "longer")
    modal = _modal(words, start, head)
    if negated and modal == POSSIBLE and not {"can", "could"}.isdisjoint(forms):
        modal = ""  # "could not agree": they did not
    passive = not BE.isdisjoint(forms) or "'s" in forms
    if infinitive:
        told = _infinitive_modality(words, start - 1, "have" in forms, depth)
        negated ^= told.negated ^ negates(words, start - 2)
        return Modality(negated, modal or told.modal, told.start, told.loose, passive)
    if (
        (not group or forms == ("be",))
        and depth < 3
        and (shared := _with_shared_auxiliaries(words, start, head, depth))
    ):
        return shared
    if negated and not modal and _denied_only_until(words, start, head):
        negated = False  # "not signed until Monday": it was signed
    gerund = words.at(head).endswith("ing") and not passive
    if not modal and (gerund or forms[:1] in (("being",), ("having",))):
        governed = _nearest_governor(words, start, gerund_governors(), 5, ("and", "who", "which", "but"))
        if governed and (words.at(start - 1) != "before" or _prevented(words, start)):
            return Modality(governed[0] ^ negated, governed[1], start)
    return _in_clause(words, head, Modality(negated, modal, start, False, passive))


def _verb_group(words: ClauseTokens, head: int) -> tuple[int, bool]:
    """The first word of the auxiliaries and adverbs before ``head``, and whether a "to" comes before them."""
    at = head
    while at > max(0, head - 12):
        word = words.forms[at - 1]
        if words.gaps[at] == "." or (words.gaps[at] == "," and "however" not in (word, words.forms[at])):
            return at, False
        if word == "to" and not words.forms[head].endswith("ing"):
            return at, True
        adverb = word in ADVERBS or (word.endswith("ly") and len(word) > 4)
        longer = word == "no" and words.forms[at] == "longer"
        if not (adverb or longer or word in FINITE or word in NOT or word in DOUBT or word == "'s"):
            return at, False
        at -= 1
    return at, False


def _modal(words: ClauseTokens, start: int, head: int) -> str:
    """What the auxiliaries say about the certainty: "", future or possible."""
    forms = words.forms[start:head]
    found = next((MODALS[form] for form in forms if form in MODALS), "")
    if found == FUTURE and "would" in forms:
        if "have" in forms:
            return POSSIBLE
        if words.at(head) in UNFORTHCOMING and ("not" in forms or words.at(start - 2) == "neither"):
            return ""  # "would not say": they did not
    return found or (POSSIBLE if not DOUBT.isdisjoint(forms) else "")


def _in_clause(words: ClauseTokens, head: int, alone: Modality) -> Modality:
    """The modality ``alone``, changed by the subject, the object and the clause of the verb."""
    negated, modal = alone.negated, alone.modal
    if modal == POSSIBLE and "before" in (words.at(alone.start - 2), words.at(alone.start - 3)):
        return Modality(True, "", alone.start, False, alone.passive)  # "before he could be crowned": he was not
    denied, doubtful = _subject_effect(words, alone.start)
    denied = denied and not (alone.start == head and relative(words, head))
    denied = denied and not (words.at(head).endswith("ing") and words.at(alone.start - 1) in PREPOSITIONS)
    negated ^= denied ^ _object_denied(words, head)
    if doubtful and modal != FUTURE:
        modal = POSSIBLE
    if not modal and alone.passive and words.at(head).endswith("ing") and _future_time_follows(words, head):
        modal = FUTURE
    return Modality(negated, modal, alone.start, alone.loose, alone.passive)


def _infinitive_modality(words: ClauseTokens, to: int, have: bool, depth: int) -> Modality:
    """The modality of an infinitive whose "to" is at ``to``; ``have``: it is "to have signed"."""
    table = infinitive_governors()
    for at in words.before(to, 7):
        word = words.forms[at]
        if word in BE and at + 1 < to and words.forms[at + 1] not in NOT:
            continue
        if word in ("have", "has") and at + 1 < to:
            continue
        if word in ("and", "but", "who", "which") and at + 1 < to:
            break
        if word not in table:
            continue
        denied, modal = table[word]
        if modal == FUTURE and _done_by_deciding(words, at, to + 1):
            modal = ""
        if have and modal:
            modal = POSSIBLE
        if depth >= 3:
            return Modality(denied, modal, to, True)
        outer = said(words, at, depth + 1)
        if outer.negated and word == "had":
            modal = POSSIBLE
        start = at if denied else to
        return Modality(denied ^ outer.negated, modal or outer.modal, start, word not in PLAINLY_FUTURE)
    return Modality(False, "" if have else FUTURE, to, True)


def _done_by_deciding(words: ClauseTokens, governor: int, act: int) -> bool:
    """Whether the decision that ``governor`` reports is itself the act at ``act``: ``voted to reject``."""
    return words.forms[governor] in DECIDING and words.at(act) in tables().decided


def _denied_only_until(words: ClauseTokens, start: int, head: int) -> bool:
    """Whether a verb is denied only until some time, which comes after the verb or begins the sentence."""
    for at in words.behind(head, 10):
        if words.gaps[at] == ",":
            break
        if words.forms[at] in UNTIL:
            return True
    return any(words.forms[at] in UNTIL for at in words.before(start, 9)) and words.forms[0] in UNTIL


def _prevented(words: ClauseTokens, start: int) -> bool:
    """Whether the words before "before" prevented the act: ``died before signing it``."""
    return any(words.forms[at] in FORESTALLING for at in words.before(start, 12))


def _with_shared_auxiliaries(words: ClauseTokens, start: int, head: int, depth: int) -> Modality | None:
    """The modality of a verb that shares auxiliaries of another (``will sign and ratify``), or None."""
    at = start - 1
    while at > start - 4 and (words.at(at) in ADVERBS or words.at(at).endswith("ly")):
        at -= 1
    joint = words.at(at) in ("and", "or", "nor", "but")
    if at < 0 or not (joint or words.gaps[at + 1] == ","):
        return None
    if words.forms[head] in tables().bases or start < head:
        return _base_with_shared_auxiliaries(words, head, at, depth)
    other = at - 1 if joint else at
    if (
        other < 0
        or words.gaps[at] == "."
        or not _may_be_participle(words.forms[head])
        or not _may_be_participle(words.forms[other])
    ):
        return None
    told = said(words, other, depth + 1)
    if told.start == other and not (told.negated and words.forms[at] in ("or", "nor")):
        return None
    return Modality(told.negated and words.forms[at] != "but", told.modal, head, told.loose, told.passive)


def _base_with_shared_auxiliaries(words: ClauseTokens, head: int, at: int, depth: int) -> Modality | None:
    """The same for a base form; ``at`` is the joining word."""
    bases = tables().bases
    for index in words.before(at, 14):
        form, behind = words.forms[index], words.at(index + 1)
        if form in MODALS or form in DO or (form == "to" and behind in bases):
            told = said(words, index + (2 if behind in NOT else 1), depth + 1)
            return Modality(told.negated and words.forms[at] != "but", told.modal, head, told.loose)
        if form in BE or form in HAVE or (form.endswith("ed") and form not in bases):
            return None
    return None


def _may_be_participle(word: str) -> bool:
    """Whether a word may be a past participle."""
    return word.endswith(("ed", "en")) or word in irregular_pasts() or word in ("put", "set", "cut", "hit", "shut")


def _nearest_governor(
    words: ClauseTokens, start: int, table: Governors, limit: int, ends: tuple[str, ...]
) -> tuple[bool, str] | None:
    """How the nearest governor before ``start`` changes the word there (denied, how certain), or None."""
    for at in words.before(start, limit, comma=True):
        word = words.forms[at]
        if word in ends or (word in tables().verbs and word not in table and table is noun_governors()):
            return None
        if word in table:
            denied, modal = table[word]
            if table is noun_governors():
                if word == "for" and _gives_reason(words, at):
                    return None  # "was fined for the dumping of waste"
                if denied and not PREPOSITIONS.isdisjoint(words.forms[at + 1 : start]):
                    return None  # "left no heirs at his death"
                if _done_by_deciding(words, at, start):
                    return None  # "announced her resignation"
            undone = denied and any(words.forms[i] in NOT for i in range(max(0, at - 2), at))
            if word == "against" and words.at(at - 1) not in CHOOSING:
                return True, FUTURE  # "voted against merging"
            return denied and not undone, modal
    return None


def _gives_reason(words: ClauseTokens, at: int) -> bool:
    """Whether the words after the "for" at ``at`` say why somebody was punished, paid or praised."""
    return any(
        not _CAUSED.isdisjoint(entry.acts) for i in words.before(at, 8) if (entry := _lexicon_entry(words.forms[i]))
    )


def _lexicon_entry(form: str) -> LexiconEntry | None:
    """What the lexicon says of a word, or None."""
    known = tables()
    return known.verbs.get(form) or known.nouns.get(form)


def _subject_effect(words: ClauseTokens, start: int) -> tuple[bool, bool]:
    """Whether the subject before ``start`` denies its verb (``no pact``), and whether the clause is in doubt (``if the
    pact``, ``denied that the pact``)."""
    aside = [at for at in range(max(1, start - 7), start) if words.gaps[at] == ","]
    if 0 < start < len(words.gaps) and words.gaps[start] == "," and aside:
        start = aside[-1]  # "Neither the bank nor its auditor, Quarrie & Lamb, was named"
    opening = [start - 1] if aside and start == aside[-1] else []
    for at in (*opening, *words.before(start - len(opening), 12, comma=True)):
        word = words.forms[at]
        if word in CONDITION:
            return False, words.at(at + 1) != "not"
        counted = word == "not" and words.at(at + 1) in ("one", "all", "a", "every", "any")
        if word != "without" and (word in NEGATIVE or counted) and negates(words, at):
            owned = words.at(start - 1) in ("and", "but") and words.at(at - 1) in FINITE
            return not owned, False  # "has no debt and plans": the plan is not denied
        if word in ("which", "whom") and words.at(at - 1) == "of" and words.at(at - 2) in ("none", "neither"):
            return True, False  # "three graves, none of which contained weapons"
        if (
            word in _ON_CONDITION
            and words.at(start) in ("is", "are", "has", "have")
            and _sentence_looks_ahead(words, start)
        ):
            return False, True  # "once the bridge is finished, lorries may use it"
        if word in OPENERS:
            doubted = word == "that" and any(words.forms[i] in DOUBTED_THAT for i in words.before(at, 3))
            return False, doubted
        if at + 1 < start and (word in DOUBTING or (word in _THINKING and words.forms[at + 1] in _CLAUSAL)):
            return False, True
        if word in FINITE or (word.endswith("ed") and at + 1 < start and not word.endswith("eed")):
            return False, False
    return False, False


def _sentence_looks_ahead(words: ClauseTokens, at: int) -> bool:
    """Whether the sentence around ``at`` speaks of what will or may be."""
    return any(words.forms[i] in MODALS for i in (*words.before(at, 20), *words.behind(at, 20)))


def relative(words: ClauseTokens, head: int) -> bool:
    """Whether a participle only describes a subject whose verb comes later: ``none of the ships lost in the storm
    carried passengers``."""
    if not _may_be_participle(words.forms[head]) or words.at(head + 1) not in PREPOSITIONS:
        return False
    for at in words.behind(head, 10):
        form = words.forms[at]
        if words.gaps[at] or form in ("and", "but", "or", "who", "which", "that"):
            return False
        if form in FINITE or (
            at > head + 2 and _may_be_participle(form) and words.forms[at - 1] not in ("the", "a", "an")
        ):
            return True
    return False


def _object_denied(words: ClauseTokens, head: int) -> bool:
    """Whether the object is negative: ``signed no pact``, ``agreed on nothing``."""
    for at in words.behind(head, 3):
        word = words.forms[at]
        if words.gaps[at] == "," or word in OPENERS or word in ("and", "or", "there"):
            return False
        if (
            word in ("no", "none", "nobody", "nothing", "neither")
            and negates(words, at)
            and words.at(at + 1) != "longer"
        ):
            return words.at(at - 1) not in ("in", "at", "with", "for") or at == head + 1
    return False


def _future_time_follows(words: ClauseTokens, head: int) -> bool:
    """Whether a future time comes after ``head``."""
    return any(
        words.forms[at] in LATER or (words.forms[at] == "next" and words.at(at + 1) in PERIODS)
        for at in words.behind(head, 9)
    )


def noun_said(words: ClauseTokens, head: int) -> tuple[bool, str]:
    """The modality of an act that a noun names, from the words before it or the predicate after it: denied, how
    certain."""
    table = noun_governors()
    told = _nearest_governor(words, head, table, 5, _NOUN_ENDS)
    if told:
        return told
    for at in words.behind(head, 9):
        word = words.forms[at]
        afresh = word in ("the", "a", "an") and words.forms[at - 1] not in _LEADING
        if words.gaps[at] == "," or afresh or word in _PREDICATE_ENDS or (word in tables().verbs and word not in table):
            break
        if word == "off":
            if words.at(at - 1) in ("called", "put"):
                return False, FUTURE
        elif word in ("not", "never") and words.at(at + 1) in UNTOLD:
            return False, ""  # "the verdict is not known"
        elif word in table and word not in ("talks", "no") and (word != "due" or words.at(at + 1) != "to"):
            return table[word]
    return False, ""
