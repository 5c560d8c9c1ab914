"""A quote stands word for word in its source.

Words are compared with their case, in unbroken order; typography and punctuation between them do not matter. `…` or
`[…]` marks words left out, and what follows must come later in the source. `[words]` in brackets are yours. A letter of
another script that only looks like the right one is another letter. With the archive at hand the nearest passage is
shown, with the words that differ between » and «.

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

from timeline.archive import Archived
from timeline.checks.material import Material
from timeline.diagnostics import Diagnostic, Severity, error
from timeline.quotes import Found, nearest, prove
from timeline.records import Quote
from timeline.words import plain

FAMILY = "quote"
SEVERITY = Severity.ERROR

_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")  # scripts with letters that one takes for Latin ones


def check(material: Material) -> Iterator[Diagnostic]:
    for record, quote in material.quotes():
        if material.proof(record, quote).status is Found.NOT_FOUND:
            hint = _elsewhere(quote, material) or f"{_strange(quote)}{_near(quote, material.archived[quote.source])}"
            yield error("quote-not-found", quote.text.at, f"These words do not stand in `{quote.source}`.", hint)


def _elsewhere(quote: Quote, material: Material) -> str:
    """The source in which the quote does stand."""
    for id, archived in material.archived.items():
        if id != quote.source and prove(quote.key, id, quote.text, archived).status is Found.FOUND:
            return f"It stands in `{id}`: name that source, or quote this one."
    return ""


def _strange(quote: Quote) -> str:
    """The words of a Latin text that hold letters of another script, which nobody sees."""
    names = {letter: unicodedata.name(letter, "") for letter in quote.text if letter.isalpha()}
    strange = {letter: name for letter, name in names.items() if name.startswith(_LOOK_ALIKE)}
    words = [word for word in plain(quote.text) if strange.keys() & set(word)]
    if not words or len(strange) == len(names):
        return ""
    letters = ", ".join(sorted({strange[letter] for letter in strange.keys() & set(words[0])}))
    return f"“{words[0]}” holds letters of another script, which only look like the right ones ({letters}). "


def _near(quote: Quote, archived: Archived) -> str:
    """The passage of the source that comes nearest, where its text is at hand."""
    if archived.text is None:
        return "With the source's text at hand, `timeline check --archive DIR` shows the nearest passage."
    close = nearest(quote.text, archived.text)
    if not close:
        return "Nothing in the source comes near it."
    there, here = plain(close), plain(quote.text)
    if [word.casefold() for word in there] == [word.casefold() for word in here]:
        return f"Only capitals differ: {close}. A word with a capital of your own stands in brackets, as `[Word]`."
    extra = " ".join(word for word in here if word not in there)
    return f"The nearest passage is: {close}." + (f" It does not have “{extra}”." if extra else "")
