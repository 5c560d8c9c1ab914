"""The addresses of the site's pages, relative to its root. Only this module decides them."""

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
    """The picture for shared links to the page of an event (Open Graph)."""
    return f"{event_path(id)}{PREVIEW}"


def embed_path(id: str) -> str:
    """The page of an event that other sites show in a frame."""
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
    """Page ``number`` (from 1) of a list on several pages whose first is ``path``."""
    return path if number == 1 else f"{path}{number}/"


def list_path(path: str, number: int) -> str:
    """The same for a list whose items have pages below it. An id has no underscore, so the addresses differ."""
    return path if number == 1 else f"{path}page_{number}/"


def known_path(day: str) -> str:
    """The view of the past of a day, which is written as by ``edtf.iso``."""
    return f"{KNOWN}{day}/"


def page_path(id: str) -> str:
    return f"{id}/"
