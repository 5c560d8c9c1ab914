"""Permanent ids: a place on a page is named after its content, so that links to it stay valid when others are added."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_UNUSUAL = re.compile(r"[^A-Za-z0-9]+")


def said(sentences: Iterable[str]) -> tuple[str, ...]:
    """An id for each sentence, a hash of its words: ``said-3f2a91c0``. Spaces and capitals make no difference."""
    return _made_unique(f"said-{hashlib.sha256(_normalised(one).encode()).hexdigest()[:8]}" for one in sentences)


def facts(keys: Iterable[str]) -> tuple[str, ...]:
    """An id for each fact, made from what it is about: ``fact-date``, ``fact-person-ada-finch``."""
    return _made_unique(f"fact-{_UNUSUAL.sub('-', key).strip('-')}" for key in keys)


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _made_unique(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids in their order; an id that is repeated gets ``--2``, ``--3``, … at its end."""
    counts: Counter[str] = Counter()
    found = []
    for id in ids:
        counts[id] += 1
        found.append(id if counts[id] == 1 else f"{id}--{counts[id]}")
    return tuple(found)
