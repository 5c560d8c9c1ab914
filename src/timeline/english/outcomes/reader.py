"""The outcome reader: which acts the words of a text report, verb by verb and noun by noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.english.outcomes.clauses import Modality, noun_said, said
from timeline.english.outcomes.governors import (
    ADVERBS,
    BE,
    DETERMINERS,
    DO,
    FINITE,
    HAVE,
    MODALS,
    NOT,
    OWNERS,
    POSSIBLE,
    PREPOSITIONS,
    gerund_governors,
)
from timeline.english.outcomes.lexicon import UNCHANGING, Lexicon, LexiconEntry, irregular_pasts, tables
from timeline.english.outcomes.outcome import Outcome
from timeline.english.outcomes.tokens import ClauseTokens, tokens
from timeline.english.stems import is_function_word, stem

_GERUND_OPENERS = frozenset({"from", "of", "on", "about", "for", "against"})
_PAST_BASES = frozenset({"cut", "put", "set", "let", "shut", "quit", "beat", "hurt", "read", "run", "come", "become"})
_SELDOM_BARE = frozenset(
    {"back", "fire", "free", "clear", "shell", "state", "note", "land", "axe", "head", "stage", "draw"}
)
_ARTICLES = OWNERS - {"after", "following", "since", "welcomed", "with"} | {"a", "an", "the"}
_QUANTIFIERS = frozenset({"all", "several", "some", "many", "most", "few", "more", "further", "other", "such", "both"})
_COUNTS = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "m", "bn"})
_TOPICS = frozenset({"on", "about"})  # "a text on sharing data" does not say that data is shared
_OPEN_TALKS = frozenset(
    {"talks", "negotiations", "discussions", "debate", "consultations", "vote", "referendum", "plans"}
)
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who", "which", "nobody", "everyone", "none"})
_BEFORE_VERBS = frozenset((*MODALS, *DO, "to", "not"))
_INERT, _BARE, _SHAPED = range(3)
_PARTICLES = frozenset({"off", "down", "back", "out", "up"})
_DEALS = frozenset(
    {"agreement", "deal", "pact", "accord", "treaty", "agreements", "deals", "pacts", "accords", "consensus"}
)
_REACHING = frozenset(
    {"reached", "reach", "reaches", "reaching", "struck", "clinched", "sealed", "finalised", "finalized", "concluded",
     "secured", "brokered"}
)  # fmt: skip


def outcomes(text: str) -> tuple[Outcome, ...]:
    """The acts that ``text`` reports, in the order of its words."""
    words = tokens(text)
    return tuple(_read_outcomes(words))


def _read_outcomes(words: ClauseTokens) -> Iterator[Outcome]:
    known = tables()
    at = 0
    while at < len(words.forms):
        form = words.forms[at]
        sort = _form_class(form)
        if sort == _INERT or (sort == _BARE and words.at(at - 1) not in _BEFORE_VERBS):
            at += 1
            continue
        phrase = _phrase(words, at, known) if form in known.phrases else None
        if phrase:
            entry, last = phrase
            told = _verb_outcome(words, at, last, entry)
            if told:
                yield told
            # The object inside a split phrase may have outcomes itself; an unsplit phrase is read as one.
            at = at + 1 if last - at > 3 and words.at(last) in _PARTICLES else last + 1
            continue
        listed = form in known.verbs or form in known.nouns
        found = _lexicon_outcome(words, at, known) if listed else _unlisted_verb_outcome(words, at)
        if found:
            yield found
        at += 1


@lru_cache(maxsize=65_536)
def _form_class(form: str) -> int:
    """Whether a word may report an act: never, only if the word before makes it a verb, or by its form."""
    known = tables()
    if form in known.phrases or form in known.verbs or form in known.nouns:
        return _SHAPED
    if not form.isalpha() or form in ADVERBS or form.endswith("ly") or is_function_word(form):
        return _INERT
    shaped = form.endswith(("ed", "ing")) or form in _PAST_BASES or form in irregular_pasts() or form in UNCHANGING
    return _SHAPED if shaped else _BARE


def _phrase(words: ClauseTokens, at: int, known: Lexicon) -> tuple[LexiconEntry, int] | None:
    """The longest phrase that begins at ``at``: its entry in the lexicon and its last word, or None."""
    if words.forms[at].endswith("ing") and words.at(at - 1) in _ARTICLES:
        return None  # "a finding that"
    room = words.behind(at, 7)
    for phrase in known.phrases[words.forms[at]]:
        last = _end_of_match(words, phrase.rest, room)
        if last is not None:
            return phrase.entry, last
        if len(phrase.rest) == 1 and phrase.rest[0] in _PARTICLES:
            for index in room[1:5]:
                if words.gaps[index] == "," or words.forms[index] in known.verbs:
                    break
                if words.forms[index] == phrase.rest[0]:
                    return phrase.entry, index
    return None


def _end_of_match(words: ClauseTokens, parts: tuple[str, ...], room: range) -> int | None:
    """The index of the last word if the words of ``room`` begin with ``parts``, or None; ``~`` is one to three
    words."""
    if not parts:
        return room.start - 1
    if not room:
        return None
    if parts[0] != "~":
        return _end_of_match(words, parts[1:], room[1:]) if words.forms[room.start] == parts[0] else None
    for length in range(1, min(5, len(room)) + 1):
        if words.forms[room[length - 1]] in NOT or words.gaps[room[length - 1]] == ",":
            return None
        last = _end_of_match(words, parts[1:], room[length:])
        if last is not None:
            return last
    return None


def _lexicon_outcome(words: ClauseTokens, at: int, known: Lexicon) -> Outcome | None:
    """The outcome of a verb or noun of the lexicon at ``at``, or None if the word is neither there."""
    form, before = words.forms[at], words.at(at - 1)
    verb, noun = known.verbs.get(form), known.nouns.get(form)
    if (
        words.text[words.spans[at][0]].isupper()
        and at
        and not words.gaps[at]
        and form not in known.nouns
        and _inside_name(words, at)
    ):
        return None
    if before == "to" and words.text[words.spans[at][0]].isupper() and words.text[words.spans[at - 1][0]].islower():
        return None  # "handed to Open Looms"
    if noun and (not verb or _is_noun(words, at)):
        return _noun_outcome(words, at, noun)
    if not verb or (form.endswith("ing") and before in _ARTICLES):
        return None
    if before in _ARTICLES and is_attributive(words, at):
        return None
    if form in known.bases and before in DETERMINERS and before not in ("that", "no") and not words.gaps[at]:
        return None  # "the back", "a pass"
    if (
        form in known.bases
        and not _must_be_verb(words, at)
        and (
            _made_noun_by_article(words, at)
            or not at
            or before[:1].isdigit()
            or words.at(at + 1) == "of"
            or form in _SELDOM_BARE
        )
    ):
        return None  # "the Drevanian crown", "chair of the board", "Fire gutted it", "sent it back"
    if verb and form.endswith("s") and (before[:1].isdigit() or before in _COUNTS):
        return None  # "8 million crowns"
    return _verb_outcome(words, at, at, verb)


def is_attributive(words: ClauseTokens, at: int) -> bool:
    """Whether a participle stands before a noun, and says what the noun is like: ``a locked exit``."""
    behind = words.at(at + 1)
    is_participle = words.forms[at].endswith(("ed", "en"))
    return is_participle and bool(behind) and not words.gaps[at + 1] and not is_function_word(behind)


def _must_be_verb(words: ClauseTokens, at: int) -> bool:
    """Whether the word before a base form makes it a verb: ``did not fire``, ``to back``."""
    before = words.at(at - 1)
    return before in MODALS or before in DO or before in NOT or before in _PRONOUNS or before == "to"


def _inside_name(words: ClauseTokens, at: int) -> bool:
    """Whether a word is part of a name: ``the Open Society Archives``."""
    if not 0 < at < len(words.forms) - 1 or words.gaps[at]:
        return False
    return all(words.text[words.spans[index][0]].isupper() for index in (at - 1, at, at + 1))


def _made_noun_by_article(words: ClauseTokens, at: int) -> bool:
    """Whether an article and an adjective before the base form of a verb make it a noun."""
    before = words.at(at - 1)
    if (
        words.forms[at] in _PAST_BASES
        or words.forms[at].endswith("ed")
        or before.endswith("s")
        or before in _PRONOUNS
        or before in FINITE
        or before in NOT
        or before in ADVERBS
    ):
        return False
    article = words.at(at - 2) in ("the", "a", "an", "this", "its", "their", "his", "her")
    return article and not words.gaps[at] and not words.gaps[at - 1] and before not in ("to", "and", "or")


def _is_noun(words: ClauseTokens, at: int) -> bool:
    """Whether a word that can be a noun or a verb is a noun at ``at``."""
    form, before, behind = words.forms[at], words.at(at - 1), words.at(at + 1)
    if form.endswith("ing"):
        return (
            form == "sentencing"
            or behind == "of"
            or before in ("the", "a", "an", "'s", "its", "their", "his", "her")
            or (_made_noun_by_article(words, at) and (not behind or behind in PREPOSITIONS or behind in FINITE))
            or (at == 0 and behind != "the")
            or (at == 1 and behind in PREPOSITIONS and not before.endswith("s"))  # "Public meeting at the Exchange"
        )
    if before in DETERMINERS or before in _QUANTIFIERS or (words.gaps[at] == "." and behind == "of"):
        return True
    if before in MODALS or before in DO or before in ("to", "not", "and", "who", "which", "they", "we"):
        return False
    if behind in BE and form in tables().bases and (before or behind in ("is", "was")):
        return True  # "the commercial launch is planned"
    described = before.endswith(("al", "ed", "ous", "ive", "ial", "ic", "able"))
    return behind in ("of", "by", "on") or (described and words.text[words.spans[at - 1][0]].islower())  # not "Reed"


def _noun_outcome(words: ClauseTokens, at: int, entry: LexiconEntry) -> Outcome:
    """The outcome that a noun names."""
    negated, modal = noun_said(words, at)
    topic = words.at(at - 1) in DETERMINERS and words.at(at - 2) in _TOPICS  # "talks on the release of"
    if topic and any(words.forms[i] in _OPEN_TALKS for i in words.before(at, 12)):
        return _make_outcome(words, Modality(negated, POSSIBLE, at), at, at, LexiconEntry(entry.acts, False), "noun")
    passing = topic or modal == POSSIBLE or (entry.soft and not negated and not modal and not _names_event(words, at))
    told = Modality(negated, POSSIBLE if passing else modal, at)
    return _make_outcome(words, told, at, at, LexiconEntry(entry.acts, passing), "noun")


def _names_event(words: ClauseTokens, at: int) -> bool:
    """Whether a noun that may also name a thing names an act: ``the launch of``, ``after his election``."""
    around = {words.at(at - 1), words.at(at - 2), words.at(at - 3)}
    return words.at(at + 1) in ("of", "by") or not around.isdisjoint(OWNERS)


def _verb_outcome(words: ClauseTokens, at: int, last: int, entry: LexiconEntry) -> Outcome | None:
    """The outcome of a verb or phrase of the lexicon, or None if it reports no act here."""
    if words.at(last + 1) == "to":
        if entry.acts[0] == "fail":
            return None
        if entry.acts[0] == "refuse":
            entry = LexiconEntry(("refuse",), True)  # "declined to say" rejects nothing
    told = said(words, at)
    acts = entry.acts
    if words.forms[at] == "found" and (words.at(at - 1) == "to" or words.at(at - 1) in MODALS):
        entry = LexiconEntry(("found",), True)
    if "acquit" in acts and "guilty" in (behind := [words.forms[i] for i in words.behind(last, 8)]) and "but" in behind:
        entry = LexiconEntry((*acts, "convict"), False)
    elif "admit" in acts and told.passive:
        entry = LexiconEntry((*acts, "join"), False)
    elif "beat" in acts:
        entry = LexiconEntry((*acts, "lose" if told.passive else "win"), entry.soft)
    elif words.forms[at] in _REACHING and any(
        words.forms[i] in _DEALS for i in (words.before(at, 8) if told.passive else words.behind(last, 6))
    ):
        kept = tuple(act for act in acts if act not in ("arrive", "end"))
        entry = LexiconEntry((*kept, "agree", "conclude"), False)
    if not told.negated and "not" in words.forms[told.start : at]:
        entry = LexiconEntry(entry.acts, True)  # "until 1897 women were not admitted" says two things at once
    return _make_outcome(words, told, at, last, entry)


def _make_outcome(
    words: ClauseTokens, told: Modality, head: int, last: int, entry: LexiconEntry, form: str = ""
) -> Outcome:
    """An outcome in the words from the start of ``told`` to ``last``."""
    start, end = words.spans[min(told.start, head)][0], words.spans[last][1]
    form = form or ("infinitive" if told.loose else "verb")
    said, acts = words.text[start:end], frozenset(entry.acts)
    what = _object_word(words, last) if form == "verb" and not acts.isdisjoint(tables().turns) else ""
    return Outcome(start, end, said, entry.acts[0], told.negated, told.modal, acts, form, entry.soft, what)


def _object_word(words: ClauseTokens, last: int) -> str:
    """The first content word after a verb."""
    return next((words.forms[i] for i in words.behind(last, 3) if not is_function_word(words.forms[i])), "")


def _unlisted_verb_outcome(words: ClauseTokens, at: int) -> Outcome | None:
    """The outcome of a verb that the lexicon does not have, known by its past form or by the word before it."""
    form = words.forms[at]
    if is_function_word(form) or not _is_unlisted_verb(words, at):
        return None
    act = f"~{stem(irregular_pasts().get(form, form))}"
    if form.endswith("ing") and words.at(at - 1) in _TOPICS:
        return _make_outcome(words, Modality(False, POSSIBLE, at), at, at, LexiconEntry((act,), True), "noun")
    return _make_outcome(words, said(words, at), at, at, LexiconEntry((act,), True))


def _is_unlisted_verb(words: ClauseTokens, at: int) -> bool:
    """Whether a word that the lexicon does not have is a verb at ``at``."""
    form, before = words.forms[at], words.at(at - 1)
    if before == "to" and words.text[words.spans[at][0]].isupper():
        return False
    if before in _ARTICLES and is_attributive(words, at):
        return False
    if form in _PAST_BASES and before in HAVE:
        return True
    if form in irregular_pasts() or before in MODALS or before in DO or (before == "to" and at > 1):
        return True
    if before == "not" and (words.at(at - 2) in MODALS or words.at(at - 2) in DO):
        return True
    if form.endswith("ed") and len(form) > 4:
        return _is_finite_verb(words, at)
    if form.endswith("ing") and len(form) > 5:
        return before in BE or before in _GERUND_OPENERS or before in gerund_governors()
    return form in UNCHANGING and bool(before) and before not in DETERMINERS


def _is_finite_verb(words: ClauseTokens, at: int) -> bool:
    """Whether a word in -ed is a verb and not an adjective: ``reviewed the plan``, not ``an advanced plan``."""
    before, behind = words.at(at - 1), words.at(at + 1)
    if before in BE or before in HAVE or before in NOT or before in _PRONOUNS:
        return True
    if not behind or is_function_word(behind) or words.gaps[at + 1]:
        return before not in DETERMINERS
    return bool(before) and before not in DETERMINERS and not words.gaps[at] and not is_function_word(before)
