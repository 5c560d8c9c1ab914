"""Plants turned relations: the words of a sentence stay, but who does something to whom is reversed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.audit.falsehood import AuditedSentence, Falsehood, Known, Record, Shuffle, planted, said
from timeline.audit.forms import PARTICIPLES, VERBS
from timeline.audit.renamed import named

# Words between two names that give each of them a different part. Words for what both do equally (met) do not.
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
    """Swaps two names of one type around a verb, reverses ``from A to B``, and makes passive verbs active."""
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
