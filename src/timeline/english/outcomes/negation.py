"""Negations: the words that deny something, and the stems of the few content words that they govern."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.english.outcomes.clauses import negates, relative
from timeline.english.outcomes.governors import BE, FINITE, MODALS, NEGATIVE, NOT, PREPOSITIONS
from timeline.english.outcomes.lexicon import irregular_pasts, tables
from timeline.english.outcomes.tokens import ClauseTokens, tokens
from timeline.english.stems import is_function_word, stem

_FAILING = frozenset({"fail", "fails", "failed", "failing"})
_LINKS = frozenset({"that", "which", "who", "when", "while", "if", "and", "but", "or", "nor", "because", "as", "than"})
_OF = frozenset(
    {"guilty", "aware", "capable", "accused", "convicted", "part"}
)  # mean nothing without the word after "of"
_SUBJECTS = frozenset({"no", "none", "nobody", "nothing", "neither"})
_NOUNS_IN_LY = frozenset(
    {"family", "reply", "supply", "apply", "july", "italy", "ally", "assembly", "monopoly", "rally"}
)
_VERBS_IN_LY = frozenset({"rely", "comply", "imply", "fly", "multiply"})
_EMPTY = frozenset({"'s", "yet", "longer", "all", "ever", "every", "still", "far"})
_PARTICIPLES = ("ed", "en", "wn", "ld", "ght")


@dataclass(frozen=True, slots=True)
class Negation:
    """Words that deny something, with their character offsets.

    ``scope`` are the stems of the content words that they govern, in order: the verb and the nearest object, or the
    noun and its verb.
    """

    start: int
    end: int
    words: str
    scope: tuple[str, ...]


def negations(text: str) -> tuple[Negation, ...]:
    """The negations of ``text`` in order; two that cancel each other (``not without``) are left out."""
    words = tokens(text)
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for at, form in enumerate(words.forms):
        if (form in NEGATIVE or form in NOT) and negates(words, at):
            opened = words.forms[0] in ("until", "till")
            if form == "not" and (
                opened
                or (words.at(at - 1) not in MODALS and not _words_up_to_comma(words, at).isdisjoint(("until", "till")))
            ):
                continue  # "not signed until Monday": it was signed
            if form == "no" and words.gaps[min(at + 1, len(words.gaps) - 1)]:
                continue  # "No, he said."
            last = at + (1 if form == "no" and words.at(at + 1) in ("one", "longer") and not words.gaps[at + 1] else 0)
            found.append((at, last, _governed_words(words, at, last)))
        elif form in _FAILING and words.at(at + 1) == "to":
            found.append((at, at + 1, _content_words_after(words, at + 1, 2)))
    return tuple(
        Negation(words.spans[first][0], words.spans[last][1], words.text[words.spans[first][0] : words.spans[last][1]],
                 tuple(dict.fromkeys(_stem(words.forms[i]) for i in scope)))
        for first, last, scope in _without_cancelled(words, found)
    )  # fmt: skip


def _words_up_to_comma(words: ClauseTokens, at: int) -> frozenset[str]:
    """The words after ``at`` up to a comma, at most eight."""
    found = []
    for index in words.behind(at, 8):
        if words.gaps[index] == ",":
            break
        found.append(words.forms[index])
    return frozenset(found)


def _stem(word: str) -> str:
    """The stem of a word; for an irregular past form that of its base."""
    return stem(irregular_pasts().get(word, word))


def _without_cancelled(
    words: ClauseTokens, found: list[tuple[int, int, tuple[int, ...]]]
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Without the pairs that cancel each other: one right after the other, or both govern the same verb."""
    kept: list[tuple[int, int, tuple[int, ...]]] = []
    for each in found:
        if kept and words.at(each[0]) not in ("nor", "neither") and words.at(kept[-1][0]) not in ("nor", "neither"):
            first, last, scope = kept[-1]
            near = each[0] - last <= 2 and all(words.gaps[i] == "" for i in range(last + 1, each[0] + 1))
            if near or (scope[:1] and each[2] and scope[-1] == each[2][0] and words.at(first) in _SUBJECTS):
                kept.pop()
                continue
        kept.append(each)
    return kept


def _governed_words(words: ClauseTokens, at: int, last: int) -> tuple[int, ...]:
    """The indices of the content words that the negation in the words ``at`` to ``last`` governs."""
    form = words.forms[at]
    if form == "no" and words.at(last) == "longer":
        return (*_passive_subject(words, at, last), *_content_words_after(words, last, 2))
    if form == "neither" and (_is_verb(words, at + 1) or words.at(at + 1) in FINITE):
        return _content_words_after(words, last, 2)
    if form in _SUBJECTS:
        if form in ("nobody", "nothing") or last > at or (form == "none" and words.at(at + 1) != "of"):
            before = _verb_before_object(words, at)
            return before or _content_words_after(words, last, 2)
        noun = _noun_after(words, last)
        behind = noun[-1] if noun else last
        before = _verb_before_object(words, at)
        return (*before, *noun) if before else (*noun, *_verb_after_subject(words, behind))
    if form == "nor" and words.at(at - 1) != "" and words.at(at + 1) not in FINITE and not _is_verb(words, at + 1):
        noun = _noun_after(words, at)
        return (*noun, *_verb_after_subject(words, noun[-1])) if noun else ()
    if form == "without":
        scope = _content_words_after(words, at, 2)
        return scope if scope and words.forms[scope[0]].endswith("ing") else _noun_after(words, at)
    return (*_passive_subject(words, at, last), *_content_words_after(words, last, 2))


def _is_content_word(words: ClauseTokens, at: int) -> bool:
    """Whether the word at ``at`` is a content word that a negation can govern."""
    form = words.at(at)
    adverb = form.endswith("ly") and form not in _NOUNS_IN_LY | _VERBS_IN_LY
    return bool(form) and not adverb and form not in _EMPTY and not is_function_word(form)


def _is_verb(words: ClauseTokens, at: int) -> bool:
    return words.at(at).endswith(("ed", "ing")) or words.at(at) in irregular_pasts()


def _content_words_after(words: ClauseTokens, at: int, most: int) -> tuple[int, ...]:
    """The first content words after ``at``: the verb, and the noun of its object."""
    found: list[int] = []
    for index in words.behind(at, 10):
        form = words.forms[index]
        if found and form == "or" and _is_content_word(words, index + 1):
            most += 1
            continue
        if form == "of" and found and words.forms[found[-1]] in _OF:
            continue
        if (found and (words.gaps[index] == "," or form in PREPOSITIONS or form in _LINKS)) or form == "nor":
            break
        if _is_content_word(words, index):
            # In a row of words the last one is the noun: "a new trade pact".
            if len(found) == most:
                found[-1] = index
            else:
                found.append(index)
    return tuple(found)


def _noun_after(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The last content word of the noun phrase after ``at``."""
    found: tuple[int, ...] = ()
    for index in words.behind(at, 6):
        form = words.forms[index]
        if (
            words.gaps[index] == ","
            or form in FINITE
            or form in _LINKS
            or (form in PREPOSITIONS and (found or form != "of"))
        ):
            break
        if _is_content_word(words, index):
            if found and (_is_verb(words, index) or (form.endswith("s") and form in tables().verbs)):
                break
            found = (index,)
    return found


def _verb_after_subject(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The verb after the subject at ``at``."""
    aside, described = False, False  # inside "of the trial", between the subject and its verb
    for index in words.behind(at, 8):
        form = words.forms[index]
        if words.gaps[index] == "," or form in ("and", "but"):
            break
        aside = (aside or form in PREPOSITIONS) and form not in FINITE
        if relative(words, index):
            described = True  # "none of the ships lost in the storm sailed"
            continue
        if described and not _is_verb(words, index):
            continue
        if _is_content_word(words, index) and (not aside or _is_verb(words, index) or form in tables().verbs):
            return (index,)
    return ()


def _verb_before_object(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The verb of the object at ``at``: the content word right before it."""
    if words.gaps[at]:
        return ()
    index = at - 1
    if words.at(index) in PREPOSITIONS:
        index -= 1
    return (index,) if index >= 0 and _is_content_word(words, index) and not words.gaps[index + 1] else ()


def _looks_like_participle(form: str) -> bool:
    """Whether a word may be a past participle."""
    return form.endswith(_PARTICIPLES) or form in irregular_pasts()


def _passive_subject(words: ClauseTokens, at: int, last: int) -> tuple[int, ...]:
    """The subject of a passive verb: what was not signed."""
    behind = [words.forms[i] for i in words.behind(last, 3)]
    group = [words.at(at - 1), words.at(at - 2), *behind]
    if not any(form in BE for form in group) or not any(_looks_like_participle(form) for form in behind):
        return ()
    opened = at - 1 if words.at(at - 1) in FINITE else at
    if words.gaps[opened] == ",":  # "Haskel, which reported it, was not fined"
        aside = next((i for i in range(opened - 1, max(0, opened - 10), -1) if words.gaps[i] == ","), opened)
        before = range(aside - 1, max(-1, aside - 4), -1)
    else:
        before = words.before(at, 4, comma=True)
    for index in before:
        if words.forms[index] not in FINITE and _is_content_word(words, index):
            return (index,)
    return ()
