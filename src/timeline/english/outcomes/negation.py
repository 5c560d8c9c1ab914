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
_OF = frozenset({"guilty", "aware", "capable", "accused", "convicted", "part"})  # say nothing without what follows
_SUBJECTS = frozenset({"no", "none", "nobody", "nothing", "neither"})
_NOUNS_IN_LY = frozenset(
    {"family", "reply", "supply", "apply", "july", "italy", "ally", "assembly", "monopoly", "rally"}
)
_VERBS_IN_LY = frozenset({"rely", "comply", "imply", "fly", "multiply"})
_EMPTY = frozenset({"'s", "yet", "longer", "all", "ever", "every", "still", "far"})
_PARTICIPLES = ("ed", "en", "wn", "ld", "ght")


@dataclass(frozen=True, slots=True)
class Negation:
    """Words that deny, with their character offsets, and the stems of the content words that they govern, in order:
    the verb and the nearest object, or the noun and its verb."""

    start: int
    end: int
    words: str
    scope: tuple[str, ...]


def negations(text: str) -> tuple[Negation, ...]:
    """The negations of ``text``, in order; two that undo each other (``not without``) are none."""
    words = tokens(text)
    found: list[tuple[int, int, tuple[int, ...]]] = []
    for at, form in enumerate(words.forms):
        if (form in NEGATIVE or form in NOT) and negates(words, at):
            opened = words.forms[0] in ("until", "till")
            if form == "not" and (
                opened or (words.at(at - 1) not in MODALS and not _until(words, at).isdisjoint(("until", "till")))
            ):
                continue  # "not signed until Monday": it was signed
            if form == "no" and words.gaps[min(at + 1, len(words.gaps) - 1)]:
                continue  # "No, he said."
            last = at + (1 if form == "no" and words.at(at + 1) in ("one", "longer") and not words.gaps[at + 1] else 0)
            found.append((at, last, _governed(words, at, last)))
        elif form in _FAILING and words.at(at + 1) == "to":
            found.append((at, at + 1, _behind(words, at + 1, 2)))
    return tuple(
        Negation(words.spans[first][0], words.spans[last][1], words.text[words.spans[first][0] : words.spans[last][1]],
                 tuple(dict.fromkeys(_stem(words.forms[i]) for i in scope)))
        for first, last, scope in _undone(words, found)
    )  # fmt: skip


def _until(words: ClauseTokens, at: int) -> frozenset[str]:
    found = []
    for index in words.behind(at, 8):
        if words.gaps[index] == ",":
            break
        found.append(words.forms[index])
    return frozenset(found)


def _stem(word: str) -> str:
    return stem(irregular_pasts().get(word, word))


def _undone(
    words: ClauseTokens, found: list[tuple[int, int, tuple[int, ...]]]
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Without the pairs that undo each other: one stands right behind the other, or governs the same verb."""
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


def _governed(words: ClauseTokens, at: int, last: int) -> tuple[int, ...]:
    form = words.forms[at]
    if form == "no" and words.at(last) == "longer":
        return (*_subject(words, at, last), *_behind(words, last, 2))
    if form == "neither" and (_is_verb(words, at + 1) or words.at(at + 1) in FINITE):
        return _behind(words, last, 2)
    if form in _SUBJECTS:
        if form in ("nobody", "nothing") or last > at or (form == "none" and words.at(at + 1) != "of"):
            before = _verb_before(words, at)
            return before or _behind(words, last, 2)
        noun = _noun(words, last)
        behind = noun[-1] if noun else last
        before = _verb_before(words, at)
        return (*before, *noun) if before else (*noun, *_verb_behind(words, behind))
    if form == "nor" and words.at(at - 1) != "" and words.at(at + 1) not in FINITE and not _is_verb(words, at + 1):
        noun = _noun(words, at)
        return (*noun, *_verb_behind(words, noun[-1])) if noun else ()
    if form == "without":
        scope = _behind(words, at, 2)
        return scope if scope and words.forms[scope[0]].endswith("ing") else _noun(words, at)
    return (*_subject(words, at, last), *_behind(words, last, 2))


def _content(words: ClauseTokens, at: int) -> bool:
    form = words.at(at)
    adverb = form.endswith("ly") and form not in _NOUNS_IN_LY | _VERBS_IN_LY
    return bool(form) and not adverb and form not in _EMPTY and not is_function_word(form)


def _is_verb(words: ClauseTokens, at: int) -> bool:
    return words.at(at).endswith(("ed", "ing")) or words.at(at) in irregular_pasts()


def _behind(words: ClauseTokens, at: int, most: int) -> tuple[int, ...]:
    """The first content words behind ``at``: the verb, and the noun of its object."""
    found: list[int] = []
    for index in words.behind(at, 10):
        form = words.forms[index]
        if found and form == "or" and _content(words, index + 1):
            most += 1
            continue
        if form == "of" and found and words.forms[found[-1]] in _OF:
            continue
        if (found and (words.gaps[index] == "," or form in PREPOSITIONS or form in _LINKS)) or form == "nor":
            break
        if _content(words, index):
            # Of a row of words that stand side by side, the last is the noun: "a new trade pact".
            if len(found) == most:
                found[-1] = index
            else:
                found.append(index)
    return tuple(found)


def _noun(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The last content word of the noun phrase behind ``at``."""
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
        if _content(words, index):
            if found and (_is_verb(words, index) or (form.endswith("s") and form in tables().verbs)):
                break
            found = (index,)
    return found


def _verb_behind(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The verb of the subject at ``at``."""
    aside, described = False, False  # within "of the trial", which stands between the subject and its verb
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
        if _content(words, index) and (not aside or _is_verb(words, index) or form in tables().verbs):
            return (index,)
    return ()


def _verb_before(words: ClauseTokens, at: int) -> tuple[int, ...]:
    """The verb of the object at ``at``: the content word just before it."""
    if words.gaps[at]:
        return ()
    index = at - 1
    if words.at(index) in PREPOSITIONS:
        index -= 1
    return (index,) if index >= 0 and _content(words, index) and not words.gaps[index + 1] else ()


def _participle(form: str) -> bool:
    return form.endswith(_PARTICIPLES) or form in irregular_pasts()


def _subject(words: ClauseTokens, at: int, last: int) -> tuple[int, ...]:
    """The subject of a passive: what was not signed."""
    behind = [words.forms[i] for i in words.behind(last, 3)]
    group = [words.at(at - 1), words.at(at - 2), *behind]
    if not any(form in BE for form in group) or not any(_participle(form) for form in behind):
        return ()
    opened = at - 1 if words.at(at - 1) in FINITE else at
    if words.gaps[opened] == ",":  # "Haskel, which reported it, was not fined"
        aside = next((i for i in range(opened - 1, max(0, opened - 10), -1) if words.gaps[i] == ","), opened)
        before = range(aside - 1, max(-1, aside - 4), -1)
    else:
        before = words.before(at, 4, comma=True)
    for index in before:
        if words.forms[index] not in FINITE and _content(words, index):
            return (index,)
    return ()
