"""How the site says what it has no message for: ids, and that something is in another language than its own."""

from __future__ import annotations

from timeline.site.language import Language, direction
from timeline.site.view_models import Tongue


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def spoken(id: str) -> str:
    """An id as words: “organisations”, “joint statements”."""
    return id.replace("-", " ")


def tongue(language: Language, tag: str | None) -> Tongue | None:
    """The language of a tag, where it is not the site's."""
    if not tag or tag == language.tag:
        return None
    there = direction(tag)
    return Tongue(str(tag), "" if there == language.direction else there)
