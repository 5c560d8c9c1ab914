"""Ids: the names of records, which become the addresses of their pages."""

from __future__ import annotations

import re

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
MAX_ID = 100
_ID = re.compile(ID_PATTERN)


def bad_id(text: str) -> str:
    """Why ``text`` is not an id, as a sentence; an empty string where it is one."""
    if len(text) > MAX_ID:
        return f"This id is {len(text)} characters long; the limit is {MAX_ID}."
    if not _ID.fullmatch(text):
        return f"`{text[:60]}` is not an id: ids are small letters a–z and digits, in groups joined by single hyphens."
    return ""


def near_id(text: str) -> str:
    """An id close to ``text``; an empty string where no character of it can be used in an id."""
    import unicodedata  # imported here: few commands need it, the others start faster

    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:MAX_ID].strip("-")


def id_hint(text: str) -> str:
    """An id close to ``text``, as a hint; empty where there is none."""
    near = near_id(text)
    return f"For example `{near}`." if near else ""
