"""The addresses of the site's pages, from its root; nobody else knows them."""

from __future__ import annotations

HOME = ""
SOURCES = "sources/"
SERIES = "series/"
KINDS = "kinds/"
YEARS = "years/"
STATUS = "status/"
KNOWN = "known/"
VERIFICATION = "verification/"
SEARCH = "search/"
NOT_FOUND = "404.html"
PREVIEW = "preview.png"
EMBED = "embed/"
OEMBED = "oembed.json"


def event_path(id: str) -> str:
    return f"events/{id}/"


def preview_path(id: str) -> str:
    """The picture that is shown where the page of an event is shared."""
    return f"{event_path(id)}{PREVIEW}"


def embed_path(id: str) -> str:
    """The event as other sites frame it."""
    return f"{event_path(id)}{EMBED}"


def oembed_path(id: str) -> str:
    return f"{event_path(id)}{OEMBED}"


def source_path(id: str) -> str:
    return f"{SOURCES}{id}/"


def type_path(type: str) -> str:
    return f"{type}/"


def entity_path(type: str, id: str) -> str:
    return f"{type}/{id}/"


def series_path(id: str) -> str:
    return f"{SERIES}{id}/"


def kind_path(id: str) -> str:
    return f"{KINDS}{id}/"


def period_path(key: str) -> str:
    return f"{YEARS}{key}/"


def status_path(status: str) -> str:
    return f"{STATUS}{status}/"


def part_path(path: str, number: int) -> str:
    """The page ``number`` (from 1) of what begins at ``path`` and goes on over several pages."""
    return path if number == 1 else f"{path}{number}/"


def list_path(path: str, number: int) -> str:
    """The same for a list below which records have pages of their own: no id has an underscore."""
    return path if number == 1 else f"{path}page_{number}/"


def known_path(day: str) -> str:
    """The view of the past of a day, written as ``dates.iso`` does."""
    return f"{KNOWN}{day}/"


def page_path(id: str) -> str:
    return f"{id}/"
