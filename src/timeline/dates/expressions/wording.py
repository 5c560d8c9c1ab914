"""How a date expression was read, as a sentence: diagnostics say it in English, pages in the site's language."""

from __future__ import annotations

from timeline.dates.expressions import Reading

# Messages of the site's catalogues, with places for the words, the date of their text, and what they mean.
_AS_IT_STANDS = "“%(words)s”."
_MEANS = "“%(words)s” is %(meaning)s."
_MEANS_THERE = "“%(words)s”, read in a text of %(published)s, is %(meaning)s."

MESSAGES = (_AS_IT_STANDS, _MEANS, _MEANS_THERE)


def how_read(reading: Reading, meaning: str, *, published: bool = True) -> str:
    """The message that says how an expression was read whose days are ``meaning`` in words.

    ``published`` is False where the date of its text is not known. What contradicts itself has no meaning to tell.
    """
    if reading.relative and published:
        return _MEANS_THERE
    return _AS_IT_STANDS if reading.words == meaning else _MEANS
