"""The settings of a site, as ``content/site.yaml`` has them. They are frozen, and passed as arguments."""

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
    """A type of entities: its id (the name of their file without ``.yaml``), its label, and its place in site.yaml."""

    id: str
    label: str
    at: Place


@dataclass(frozen=True, slots=True)
class Series:
    """A numbered series of events: its id, its label, its place in site.yaml, and other names for it."""

    id: str
    label: str
    at: Place
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotePolicy:
    """How much may be quoted: words in one quote, and the share (0 to 1) of a source's words on the whole site."""

    max_words: int = 60
    max_share: float = 0.4


@dataclass(frozen=True, slots=True)
class Site:
    """The settings of ``site.yaml``.

    ``base_url`` ends in ``/``. ``language`` is a BCP 47 tag. ``accept`` are words that need no evidence.
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
