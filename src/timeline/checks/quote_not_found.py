"""A quote stands word for word in its source.

Words are compared with their case, in unbroken order; typography and punctuation between them do not matter. `…` or
`[…]` marks words left out, and what follows must come later in the source. `[words]` in brackets are yours. A letter of
another script that only looks like the right one is another letter. With the archive at hand the nearest passage is
shown, with the words that differ between » and «; a quote that joins two passages, or takes them in the wrong order, is
told as such.

Passes:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened … on Thursday. Mayor Ada Finch

Fails:

    # content/events/opening.yaml
    title: Tide Fair opens
    date: 2021-05-06
    kind: fair
    evidence:
      opening:
        source: fair-report
        quote: The third Tide Fair opened at the old harbour museum in Saltmere on Thursday.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.content.archive import Archived
from timeline.diagnostics.diagnostic import Diagnostic, Severity, error
from timeline.english.words import plain
from timeline.evidence.quotes import Found, pieces, prove
from timeline.fixes.misquotes import joint, likeness, nearest
from timeline.model.records import Quote

FAMILY = "quote"
SEVERITY = Severity.ERROR

_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")  # scripts with letters that one takes for Latin ones
_APART = 12  # words between two passages, from which on they are two
_COMPARED = 40_000  # quotes with other sources, in one run: about two seconds
_READ = 3_000_000  # words of texts that are read to show what is near


def check(context: CheckContext) -> Iterator[Diagnostic]:
    sought = read = 0
    for record, quote in context.quotes():
        if context.proof(record, quote).status is Found.NOT_FOUND:
            archived = context.archived[quote.source]
            sought, read = sought + 1, read + archived.fingerprint.words
            hint = _elsewhere(quote, context) if sought * len(context.archived) <= _COMPARED else ""
            if not hint and read <= _READ:
                hint = f"{_strange(quote)}{_told(quote, archived)}"
            yield error("quote-not-found", quote.text.at, f"These words do not stand in `{quote.source}`.", hint)


def _elsewhere(quote: Quote, context: CheckContext) -> str:
    """The source in which the quote, or most of it, does stand."""
    others = {id: archived for id, archived in context.archived.items() if id != quote.source}
    for id, archived in others.items():
        if prove(quote.key, id, quote.text, archived).status is Found.FOUND:
            return f"It stands in `{id}`: name that source, or quote this one."
    wanted = plain(" ".join(pieces(quote.text)))
    here = likeness(wanted, context.archived[quote.source].fingerprint)
    if here >= 0.3 or not others:
        return ""
    like, id = max((likeness(wanted, archived.fingerprint), id) for id, archived in others.items())
    return f"Most of it stands in `{id}`. {_told(quote, others[id])}" if like >= 0.5 else ""


def _strange(quote: Quote) -> str:
    """The words of a Latin text that hold letters of another script, which nobody sees."""
    names = {letter: unicodedata.name(letter, "") for letter in quote.text if letter.isalpha()}
    strange = {letter: name for letter, name in names.items() if name.startswith(_LOOK_ALIKE)}
    words = [word for word in plain(quote.text) if strange.keys() & set(word)]
    if not words or len(strange) == len(names):
        return ""
    letters = ", ".join(sorted({strange[letter] for letter in strange.keys() & set(words[0])}))
    return f"“{words[0]}” holds letters of another script, which only look like the right ones ({letters}). "


def _told(quote: Quote, archived: Archived) -> str:
    """What is wrong with the quote: the order of its parts, the part that is not there, or the words in it."""
    parts = pieces(quote.text)
    places = [archived.fingerprint.find(plain(part)) for part in parts]
    if len(parts) > 1 and None not in places:
        order = [part for _, part in sorted(zip(places, parts, strict=True), key=lambda pair: pair[0] or 0)]
        if order == list(parts):
            return "Each part stands there, but they overlap."
        return f"Each part stands there, but in this order: {' … '.join(order)}"
    wrong = [part for part, place in zip(parts, places, strict=True) if place is None]
    said = [_near(part, archived) for part in wrong]
    if len(parts) == 1:
        return said[0]
    return " ".join(f"The part “{part}” is not there. {each}" for part, each in zip(wrong, said, strict=True))


def _near(part: str, archived: Archived) -> str:
    """Where an unbroken quote is joined of two passages, or the passage that comes nearest."""
    wanted = plain(part)
    seam = joint(wanted, archived.fingerprint)
    if seam and not 0 <= seam[1] <= _APART:
        second = " ".join(wanted[seam[0] : seam[0] + 4])
        mend = "put “…” before it" if seam[1] > 0 else "it stands before the first: quote them one by one, or turn them"
        return f"Two passages are joined here. The second begins with “{second}”: {mend}."
    if archived.text is None:
        return "With the source's text at hand, `timeline check --archive DIR` shows the nearest passage."
    close = nearest(part, archived.text)
    if not close:
        return "Nothing in the source comes near it."
    there = plain(close.text)
    if [word.casefold() for word in there] == [word.casefold() for word in wanted]:
        return f"Only capitals differ: {close.text}. A word with a capital of your own stands in brackets, as `[Word]`."
    if sorted(there) == sorted(wanted):
        return f"The same words stand there in another order: {close.text.replace('»', '').replace('«', '')}."
    told = f"The nearest passage is: {close.text}."
    if close.lacks:
        *most, last = (f"“{words}”" for words in close.lacks)
        listed = f"{', '.join(most)} and {last}" if most else last
        return f"{told} It does not have {listed}."
    return f"{told} You left words out: put them back, or “…” in their place."
