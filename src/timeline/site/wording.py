"""Small forms of words that are not messages: capitals, ids as words, and the language of a text."""

from __future__ import annotations

from timeline.site.language import Language, direction
from timeline.site.view_models import Tongue


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def spoken(id: str) -> str:
    """An id as words: “organisations”, “joint statements”."""
    return id.replace("-", " ")


def tongue(language: Language, tag: str | None) -> Tongue | None:
    """The language of a tag (BCP 47); None where it is the site's, or there is no tag."""
    if not tag or tag == language.tag:
        return None
    there = direction(tag)
    return Tongue(str(tag), "" if there == language.direction else there)
