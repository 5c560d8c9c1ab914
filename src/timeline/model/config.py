"""A site's settings, as ``content/site.yaml`` gives them; frozen, and handed to whoever needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.diagnostics.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: its id and its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class EntityType:
    """A type of entities: its id, which is the name of their file, its label, and where it is set."""

    id: str
    label: str
    at: Place


@dataclass(frozen=True, slots=True)
class Series:
    """A numbered series of events: its id, its label, where it is set, and other wordings of the label."""

    id: str
    label: str
    at: Place
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotePolicy:
    """How much of a source may be quoted: words in one quote; share (0 to 1) of a source's words on the whole site."""

    max_words: int = 60
    max_share: float = 0.4


@dataclass(frozen=True, slots=True)
class Site:
    """The whole of ``site.yaml``. ``base_url`` ends in ``/``; ``accept`` holds the words that editors allow.

    What could not be read of the file is empty, or what holds where the file does not say.
    """

    title: str = ""
    description: str = ""
    base_url: str = "/"
    language: str = "en"
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    evidence_required: bool = True
    quotes: QuotePolicy = field(default=QuotePolicy())
    accept: tuple[str, ...] = ()
    types: Mapping[str, EntityType] = field(default_factory=dict)
    at: Place = field(default=Place("content/site.yaml"))
