"""A quote stands word for word in its source.

Words are compared with their case and in their order, without gaps. Typography and the punctuation between words do not
matter. `…` or `[…]` marks words that were left out; what follows it must come later in the source. `[words]` in
brackets are your own words. A letter of another script that only looks like the right letter is a different letter. If
the archive is available, the hint shows the nearest passage, with the words that differ between » and «. It also says
if a quote joins two passages, or puts passages into the wrong order.

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

_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")  # scripts with letters that look like Latin ones
_APART = 12  # with more words between them, two parts of a quote are two passages
_COMPARED = 40_000  # the most comparisons of a quote with another source in one run; they take about two seconds
_READ = 3_000_000  # the most words of source texts that one run reads to show the nearest passages


def check(context: CheckContext) -> Iterator[Diagnostic]:
    sought = read = 0
    for record, quote in context.quotes():
        if context.proof(record, quote).status is Found.NOT_FOUND:
            archived = context.archived[quote.source]
            sought, read = sought + 1, read + archived.fingerprint.words
            hint = _in_other_source(quote, context) if sought * len(context.archived) <= _COMPARED else ""
            if not hint and read <= _READ:
                hint = f"{_foreign_letters(quote)}{_difference(quote, archived)}"
            yield error(
                "quote-not-found", quote.text.at, f"The quote is not found in its source `{quote.source}`.", hint
            )


def _in_other_source(quote: Quote, context: CheckContext) -> str:
    """Names the other source that has the quote or most of it; empty where none has."""
    others = {id: archived for id, archived in context.archived.items() if id != quote.source}
    for id, archived in others.items():
        if prove(quote.key, id, quote.text, archived).status is Found.FOUND:
            return f"It is in `{id}`: name that source, or quote this one."
    wanted = plain(" ".join(pieces(quote.text)))
    here = likeness(wanted, context.archived[quote.source].fingerprint)
    if here >= 0.3 or not others:
        return ""
    like, id = max((likeness(wanted, archived.fingerprint), id) for id, archived in others.items())
    return f"Most of it is in `{id}`. {_difference(quote, others[id])}" if like >= 0.5 else ""


def _foreign_letters(quote: Quote) -> str:
    """Names the first word of a Latin text with letters of another script: a reader cannot see them. Else empty."""
    names = {letter: unicodedata.name(letter, "") for letter in quote.text if letter.isalpha()}
    strange = {letter: name for letter, name in names.items() if name.startswith(_LOOK_ALIKE)}
    words = [word for word in plain(quote.text) if strange.keys() & set(word)]
    if not words or len(strange) == len(names):
        return ""
    letters = ", ".join(sorted({strange[letter] for letter in strange.keys() & set(words[0])}))
    return f"“{words[0]}” has letters of another script that only look like the right ones ({letters}). "


def _difference(quote: Quote, archived: Archived) -> str:
    """How the quote differs from its source: by the order of its parts, a part that is missing there, or its words."""
    parts = pieces(quote.text)
    places = [archived.fingerprint.find(plain(part)) for part in parts]
    if len(parts) > 1 and None not in places:
        order = [part for _, part in sorted(zip(places, parts, strict=True), key=lambda pair: pair[0] or 0)]
        if order == list(parts):
            return "The source has each part, but they overlap."
        return f"The source has each part, but in this order: {' … '.join(order)}"
    wrong = [part for part, place in zip(parts, places, strict=True) if place is None]
    hints = [_nearest_hint(part, archived) for part in wrong]
    if len(parts) == 1:
        return hints[0]
    return " ".join(
        f"The source does not have the part “{part}”. {each}" for part, each in zip(wrong, hints, strict=True)
    )


def _nearest_hint(part: str, archived: Archived) -> str:
    """For a quote without gaps: where it joins two passages, or the passage of the source that is most like it."""
    wanted = plain(part)
    seam = joint(wanted, archived.fingerprint)
    if seam and not 0 <= seam[1] <= _APART:
        second = " ".join(wanted[seam[0] : seam[0] + 4])
        mend = (
            "put “…” before it"
            if seam[1] > 0
            else "in the source it comes before the first: quote them separately, or change their order"
        )
        return f"Two passages are joined here. The second begins with “{second}”: {mend}."
    if archived.text is None:
        return "If you have the source's text, `timeline check --archive DIR` shows the nearest passage."
    close = nearest(part, archived.text)
    if not close:
        return "The source has nothing similar."
    there = plain(close.text)
    if [word.casefold() for word in there] == [word.casefold() for word in wanted]:
        return f"Only capitals differ: {close.text}. Put a word with a capital of your own into brackets: `[Word]`."
    if sorted(there) == sorted(wanted):
        return f"The source has the same words in another order: {close.text.replace('»', '').replace('«', '')}."
    shown = f"The nearest passage is: {close.text}."
    if close.lacks:
        *most, last = (f"“{words}”" for words in close.lacks)
        listed = f"{', '.join(most)} and {last}" if most else last
        return f"{shown} It does not have {listed}."
    return f"{shown} You left words out: put them back, or “…” in their place."
