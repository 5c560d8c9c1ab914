"""Ids that stay: a place on a page is named by what stands there, and not by its number."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_UNUSUAL = re.compile(r"[^A-Za-z0-9]+")


def said(sentences: Iterable[str]) -> tuple[str, ...]:
    """An id for each sentence, made from its words: ``said-3f2a91c0``. Spaces and capitals make no difference."""
    return _told_apart(f"said-{hashlib.sha256(_plain(one).encode()).hexdigest()[:8]}" for one in sentences)


def facts(keys: Iterable[str]) -> tuple[str, ...]:
    """An id for each fact, made from what it is about: ``fact-date``, ``fact-person-ada-finch``."""
    return _told_apart(f"fact-{_UNUSUAL.sub('-', key).strip('-')}" for key in keys)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _told_apart(ids: Iterable[str]) -> tuple[str, ...]:
    """The same id a second time ends in ``--2``."""
    met: Counter[str] = Counter()
    found = []
    for id in ids:
        met[id] += 1
        found.append(id if met[id] == 1 else f"{id}--{met[id]}")
    return tuple(found)
