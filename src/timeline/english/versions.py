"""Versions: ``v1.1``, ``1.6.0-rc1``, ``1.7``. They are compared part by part, never as decimal numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_STAGES = r"alpha|beta|rc|pre|dev|preview|snapshot|nightly|a|b"
_VERSION = re.compile(
    r"(?<![\w.,$€£¥₹/-])(?P<v>[vV]\.?\s?)?(?P<parts>\d+(?:\.\d+)+|(?<=[vV])\d+|(?<=[vV]\.)\d+)"
    rf"(?:[-.+ ]?(?P<stage>{_STAGES})[-. ]?(?P<number>\d+)?(?![\w%]))?(?!\w|[.,]\d|/\d|\s?(?:%|per cent|percent))",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:versions?|releases?|firmware|build|patch|upgraded? to|updated? to|formats?)\s+$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?P<of>[^\W\d_][\w'’-]*)\s+(?:(?:the\s+)?(?:version|release|firmware|build|v\.?)\s+)?$", re.IGNORECASE
)
_UP = re.compile(
    r"\s*(?:,|\()?\s*(?:(?:or|and)\s+(?:above|higher|later|newer|up|upwards?|onwards?)\b|onwards?\b|\+)", re.I
)
_DOWN = re.compile(r"\s*(?:,|\()?\s*(?:or|and)\s+(?:below|earlier|lower|older)\b", re.I)
_SINCE = re.compile(r"\b(?:since|from|starting (?:with|at|in))\s+(?:version\s+)?$", re.I)
_UNTIL = re.compile(r"\b(?:before|prior to|up to|until|older than|earlier than)\s+(?:version\s+)?$", re.I)
_SHORT = {"a": "alpha", "b": "beta"}


@dataclass(frozen=True, slots=True)
class Version:
    """A version in a text: its character offsets, its ``parts`` without final zeros, and its ``stage``.

    ``stage`` is "" for a release, else what comes before one, with its number: ``rc1``. ``of`` is the capitalised word
    before it, in small letters: most often what it is a version of. ``sure`` says that nothing but a version is written
    so; a figure such as ``1.7`` may also be a number. ``reach`` is "up" or "down" if the later or the earlier versions
    are meant too, else "".
    """

    start: int
    end: int
    parts: tuple[int, ...]
    stage: str
    of: str
    reach: str
    sure: bool

    def supports(self, claim: Version) -> bool:
        """Whether the claim names the same version, and no others: 1.7 is 1.7.0, but neither 1.7.5 nor 1.7-rc1."""
        return (self.parts, self.stage) == (claim.parts, claim.stage) and claim.reach in ("", self.reach)


def versions(text: str, skip: Iterable[tuple[int, int]] = ()) -> tuple[Version, ...]:
    """The versions in ``text``, in order. What touches the character ranges ``skip`` is something else."""
    ranges = tuple(skip)
    return tuple(one for one in _read(text) if not any(start < one.end and one.start < end for start, end in ranges))


def _read(text: str) -> Iterator[Version]:
    last = Version(-9, -9, (), "", "", "", False)
    for match in _VERSION.finditer(text):
        parts = [int(part) for part in match["parts"].split(".") if len(part) < 10]
        while len(parts) > 1 and not parts[-1]:
            parts.pop()
        stage = (match["stage"] or "").lower()
        if len(stage) == 1 and not match["number"]:
            continue  # "1.5 b" is an amount
        stage = _SHORT.get(stage, stage) + str(int(match["number"] or 0) or "") if stage else ""
        before = text[max(0, match.start() - 60) : match.start()]
        listed = re.fullmatch(r"\s?(?:,|and|or|,\s?and)\s", text[last.end : match.start()]) is not None
        sure = bool(match["v"] or stage or match["parts"].count(".") > 1 or _SAID.search(before))
        sure = sure or (listed and last.sure)
        named = _BEFORE.search(before)
        of = named["of"].lower() if named and named["of"][0].isupper() else last.of if listed else ""
        last = Version(
            match.start(), match.end(), tuple(parts), stage, of, _reach(before, text[match.end() :][:20]), sure
        )
        yield last


def _reach(before: str, behind: str) -> str:
    """Which other versions are meant too: the later ones ("up"), the earlier ones ("down"), or none ("")."""
    if _UP.match(behind) or _SINCE.search(before):
        return "up"
    return "down" if _DOWN.match(behind) or _UNTIL.search(before) else ""
