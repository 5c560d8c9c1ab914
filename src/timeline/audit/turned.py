"""Sentences whose words all stay, and whose sense is turned: who does it to whom, from where to where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.audit.falsehood import AuditedSentence, Falsehood, Known, Record, Shuffle, planted, said
from timeline.audit.forms import PARTICIPLES, VERBS
from timeline.audit.renamed import named

# What stands between two names and gives each a part of its own. What both do alike (met, agreed with) does not.
_DIRECTED = re.compile(
    r"\b(?:hosted|hosts?|hosting|visit(?:s|ed|ing)?|call(?:s|ed|ing)? on|accompan(?:y|ies|ied|ying)|by|invit\w+"
    r"|sue[sd]?|appoint\w+|succeed\w*|replac\w+|defeat\w*|beat|b(?:uy|ought|uys)|s(?:ell|old|ells)|len[dt]s?|g(?:ive|ave|ives)"
    r"|ask(?:s|ed)?|t(?:ell|old|ells)|thank\w*|accus\w+|support\w*|criticis\w+|from|prais\w+|brief(?:s|ed))\b"
)
_ALIKE = re.compile(r"\b(?:and|or|met|meets?|meeting|between|alongside|together|agreed|discuss\w*)\b|[;:]")
_FROM_TO = re.compile(r"\bfrom\s+(?P<one>[A-Z]\w+(?:\s+[A-Z]\w+)*)\s+to\s+(?P<other>[A-Z]\w+(?:\s+[A-Z]\w+)*)")
_PASSIVE = re.compile(
    r"\b(?P<be>will be|would be|was|were|is|are|has been|have been)\s+(?P<verb>[a-z]+(?:ed|en|ld|nt))\s+by\b"
)


def relations(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Two names of one type exchanged round a verb, ``from A to B`` turned round, and passives made active."""
    for one in said(record):
        for start, end, new in (*_swapped(one, known), *_reversed(one), *_active(one)):
            yield planted("relation", record, one, start, end, new)


Change = tuple[int, int, str]


def _swapped(one: AuditedSentence, known: Known) -> Iterator[Change]:
    for (start, end, entity), (after, last, other) in pairwise(named(one, known)):
        between = one.shadow[end:after]
        directed = _DIRECTED.search(between) and not _ALIKE.search(between)
        from_to = _FROM_TO.search(one.shadow, max(one.start, start - 5), last)
        if entity.type == other.type and entity.id != other.id and directed and not from_to:
            yield start, last, f"{one.raw[after:last]}{one.raw[end:after]}{one.raw[start:end]}"


def _reversed(one: AuditedSentence) -> Iterator[Change]:
    for match in one.find(_FROM_TO):
        yield *match.span(), f"from {match['other']} to {match['one']}"


def _active(one: AuditedSentence) -> Iterator[Change]:
    """“will be hosted by” → “will host”."""
    for match in one.find(_PASSIVE):
        verb = PARTICIPLES.get(match["verb"])
        if verb is not None:
            will = match["be"].split()[0]
            yield *match.span(), f"{will} {verb}" if will in ("will", "would") else VERBS[verb].past
