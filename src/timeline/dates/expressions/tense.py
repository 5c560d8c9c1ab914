"""How the words around a date speak of it: as past, as future, or so that one cannot tell.

The nearest verb or marker before the date in its sentence decides. If there is none before it, the nearest one after it
decides. “The Pentagon said Blinken will visit on Friday” speaks of a coming Friday, “The minister said on Friday he
will resign” of one that is over.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.expressions.tokens import word_set

PAST = "past"
FUTURE = "future"
UNKNOWN = "unknown"
# The infinitive of a headline and the word “after” count only if no verb decides.
_MAYBE_FUTURE = "maybe future"
_MAYBE_PAST = "maybe past"


_REACH = 60  # words: one that is further away decides nothing, however long the sentence is

_MODALS = word_set("will shall ll may might should must")
_WOULD = word_set("would could")
_COMING = word_set("upcoming forthcoming impending")
_PLANNED = word_set(
    "expected scheduled set due slated anticipated planned likely poised supposed tipped billed projected forecast"
)
_INTENDING = word_set(
    "plan plans planning intend intends intending hope hopes hoping aim aims aiming want wants expect expects "
    "prepare prepares preparing prepared ready about going agreed agree agrees decided decide decides vowed vows "
    "pledged pledges promised promises committed resolved hoped intended planned promise pledge commitment due "
    "bound seeks seeking wanted"
)
_PRESENT_BE = word_set("is are am")
_PAST_BE = word_set("was were had been")
_SCHEDULED_PRESENT = word_set(
    "visits arrives begins starts opens meets holds hosts travels leaves takes kicks attends departs end ends "
    "closes concludes plays faces returns moves resumes reopens switches launches goes"
)
_PRESENT = word_set("resume open begin start end close meet leave return vote gather")
_HEADLINE_VERBS = word_set(
    "visit hold sign meet host attend discuss launch travel arrive begin start take participate deliver open "
    "return leave resume receive join address chair lead go come vote appear speak conduct carry stage release "
    "publish unveil inaugurate embark tour call face play head pay make be"
)
_PAST_VERBS = word_set(
    "said told held met was were had been went came took gave made saw spoke wrote led left began became sent won "
    "lost fell rose grew struck hit paid sold bought brought built thought sought caught fought found got kept "
    "knew meant ran sat shot sank spent stood swore threw understood undertook wore withdrew broke chose drew "
    "drove flew forgot froze hung laid lent lit rode shook stole stuck swept tore did done taken given seen gone "
    "written chosen born set quit risen fallen grown shown known broken driven flown frozen ridden spoken stolen "
    "sworn thrown torn withdrawn begun sung sunk become forgotten beaten overthrown undertaken proven shaken "
    "woken forgone overtaken drawn overthrew overtook oversaw forbade beat dealt felt heard shut bore burst split "
    "spread underwent"
)
_NOT_VERBS = word_set(
    "need needs speed seed feed breed indeed hundred sacred exceed proceed succeed embed watershed bleed deed "
    "greed weed steed creed naked wicked beloved unprecedented sophisticated so-called newlywed airbed infrared "
    "rugged"
)
# Participles that are mostly adjectives: verbs only after an auxiliary or a name.
_ADJECTIVES = word_set(
    "combined advanced united related integrated detailed shared continued increased expanded enhanced limited "
    "proposed armed allied joined used based retired elected unmanned besieged occupied"
)
_DETERMINERS = word_set(
    "the a an this that these those their its his her our my your some any no all both new recently newly much long's s"
)
_ADVERBS = word_set("not also now still currently tentatively already just never only then since jointly since")
_POSTPONED = word_set(
    "postponed deferred moved rescheduled delayed adjourned extended pushed postpone defer put cancelled canceled"
)
_UNDONE = word_set("postponed deferred rescheduled delayed cancelled canceled scrapped moved called averted")
# What is granted "from January" mostly begins in January.
_GRANTED = word_set(
    "offered promised agreed approved proposed announced ordered imposed banned raised granted given set introduced"
)
_REPORTED = word_set(
    "said believed known thought reported continued continue continues used ought claimed alleged seems"
)
_RELATIVE = word_set("who whom whose which where")
_AFTER_OPEN = word_set("in at on with after and but by or amid when while because")


def marks(words: Sequence[str], raw: Sequence[str]) -> list[str]:
    """For each word, what it says about the time, or "". ``words`` are in lower case, ``raw`` as they are written."""
    return [_mark(words, raw, i) for i in range(len(words))]


def speaks_of_future(marked: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words speak of the future anywhere; the present tense of a schedule counts too."""
    if FUTURE in marked or _MAYBE_FUTURE in marked:
        return True
    return any(
        word in _SCHEDULED_PRESENT
        or (word in _PRESENT_BE and any(near.endswith("ing") for near in words[i + 1 : i + 3]))
        for i, word in enumerate(words)
    )


def judge(words: Sequence[str], codes: str, marked: Sequence[str], first: int, last: int) -> str:
    """The tense in which a sentence speaks of the date at its words ``first`` to ``last``: past, future or unknown.

    ``codes`` are those of ``tokens``, ``marked`` is what ``marks`` returns.
    """
    start = max(codes.rfind(".", max(0, first - _REACH), first) + 1, first - _REACH, 0)
    end = codes.find(".", last + 1, last + _REACH)
    end = min(len(codes), last + _REACH) if end < 0 else end
    before = next((i for i in range(first - 1, start - 1, -1) if marked[i] in (PAST, FUTURE, UNKNOWN)), None)
    if before is not None:
        opened = _closed_clause(words, start, before, first)
        before = next((i for i in range(opened - 1, start - 1, -1) if marked[i] in (PAST, FUTURE, UNKNOWN)), before)
        return _tense_with_preposition(words, codes, marked[before], before, first, last)
    if _MAYBE_FUTURE in marked[start:first]:
        return FUTURE
    after = next((i for i in range(last + 1, end) if marked[i] in (PAST, FUTURE, UNKNOWN)), None)
    if after is not None:
        if marked[after] == PAST and _UNDONE.intersection(words[after : after + 4]):
            return UNKNOWN
        return marked[after]
    return PAST if _MAYBE_PAST in marked[start:first] else UNKNOWN


def _closed_clause(words: Sequence[str], start: int, verb: int, first: int) -> int:
    """The start of the relative clause of a verb, if a comma closes the clause before the date; otherwise ``start``.

    “A plaque will be unveiled at the house, where she lived until 1913, on Saturday.”
    """
    lead = first - 1
    while lead > verb and words[lead] in ("on", "in", "the"):
        lead -= 1
    if words[lead] != ",":
        return start
    found = (i for i in range(verb - 1, start, -1) if words[i] in _RELATIVE and words[i - 1] == ",")
    return next(found, start)


def _tense_with_preposition(words: Sequence[str], codes: str, tense: str, verb: int, first: int, last: int) -> str:
    """The tense of a verb, corrected by the word right before the date (“postponed to Friday”)."""
    lead = first - 1
    if lead >= 0 and codes[lead] == "h":
        lead -= 1
    if tense != PAST or lead < 0:
        return tense
    leading = words[lead]
    if leading in ("to", "until", "till", "for") and _POSTPONED.intersection(words[verb:lead]):
        return FUTURE
    if leading == "by" and (words[verb] in ("was", "were") or "had" in words[max(0, verb - 2) : verb + 1]):
        return PAST  # "had contained the fire by Friday"
    if leading in ("until", "till", "by") or (leading == "from" and words[verb] in _GRANTED):
        return UNKNOWN
    if words[last + 1 : last + 2] in (["'s"], ["’s"]) and _UNDONE.intersection(words[verb:first]):
        return FUTURE  # "called off Friday's strike"
    stands_free = last + 1 >= len(words) or words[last + 1] in _AFTER_OPEN or not words[last + 1][:1].isalnum()
    if leading == "for" and stands_free and words[last + 1 : last + 2] != ["'s"] and words[verb] not in _PAST_BE:
        return FUTURE
    return tense


def _mark(words: Sequence[str], raw: Sequence[str], i: int) -> str:
    """What word ``i`` says about the time, or ""."""
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else ""
    if word in _MODALS:
        return "" if word == "may" and raw[i] != "may" else FUTURE
    if word in _WOULD or (word == "according" and following == "to"):
        return UNKNOWN
    if word in _COMING or (word == "ahead" and following == "of"):
        return FUTURE
    if word == "to":
        return _infinitive_tense(words, i, following)
    if word in _PLANNED and (planned := _planned_tense(words, i, following)):
        return planned
    if word in _PRESENT_BE:
        return FUTURE if following == "to" else UNKNOWN
    if word in _SCHEDULED_PRESENT and raw[i].islower():
        before = words[i - 1] if i else ""
        bare = before == "to" or before in _DETERMINERS or before in _MODALS or before in _WOULD
        return "" if bare else UNKNOWN
    if word in _PRESENT and following == "on" and i and words[i - 1].endswith("s") and not words[i - 1].endswith("ss"):
        return FUTURE  # "Talks resume on Thursday"
    if word == "won" and following in ("'", "’"):
        return FUTURE
    if word == "after":
        return _MAYBE_PAST
    if word in _PAST_VERBS or (word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS):
        return _past_form_tense(words, raw, i)
    return ""


def _before_adverbs(words: Sequence[str], i: int) -> int:
    """The index of the nearest word before ``i`` that is no adverb, or -1."""
    at = i - 1
    while at >= max(0, i - 4) and (words[at] in _ADVERBS or (words[at].endswith("ly") and len(words[at]) > 4)):
        at -= 1
    return at


def _infinitive_tense(words: Sequence[str], i: int, verb: str) -> str:
    """What the “to” at ``i`` and its verb say about the time: “plans to visit”, “to visit” in a headline."""
    at = _before_adverbs(words, i)
    before = words[at] if at >= 0 else ""
    if before in _INTENDING and verb and verb not in _DETERMINERS:
        earlier = _before_adverbs(words, at)
        return UNKNOWN if earlier >= 0 and words[earlier] in _PAST_BE else FUTURE
    if before in _PAST_BE or before in _REPORTED or verb not in _HEADLINE_VERBS:
        return ""
    if verb == "be":
        participle = words[i + 2] if i + 2 < len(words) else ""
        return FUTURE if participle.endswith("ed") or participle in _PAST_VERBS else ""
    return _MAYBE_FUTURE


def _planned_tense(words: Sequence[str], i: int, following: str) -> str:
    """What a word such as “expected”, “due” or “set” says about the time."""
    at = _before_adverbs(words, i)
    before = words[at] if at >= 0 else ""
    word = words[i]
    if word == "set" and before not in _PRESENT_BE and following not in ("to", "for"):
        return ""
    if word == "due" and following == "to" and before not in _PRESENT_BE and before not in _PAST_BE:
        return ""
    return UNKNOWN if before in _PAST_BE or before == "be" else FUTURE


def _past_form_tense(words: Sequence[str], raw: Sequence[str], i: int) -> str:
    """What a past form says about the time; it may be a participle or an adjective."""
    at = _before_adverbs(words, i)
    before = words[at] if at >= 0 else ""
    if before in ("have", "has", "been", "having"):
        earlier = _before_adverbs(words, at)
        if before == "been" and earlier >= 0 and words[earlier] in ("have", "has"):
            earlier = _before_adverbs(words, earlier)
        return FUTURE if earlier >= 0 and words[earlier] in ("will", "shall", "ll") else PAST
    if before in ("was", "were", "had", "did"):
        return PAST
    if before in ("be", "being", "to", "can", "cannot") or before in _MODALS or before in _WOULD:
        return ""
    if before in _PRESENT_BE:
        return UNKNOWN
    if words[i] in _PAST_VERBS:
        return PAST
    if raw[i][0].isupper() and at >= 0 and raw[at][:1].isalnum():
        return ""
    if (before in _DETERMINERS and before != "that") or before in _HEADLINE_VERBS:
        return ""
    if words[i] in _ADJECTIVES and not (at >= 0 and (raw[at][0].isupper() or before in ("who", "which", "that"))):
        return ""
    return PAST
