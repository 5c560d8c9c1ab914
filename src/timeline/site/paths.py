"""The addresses of the site's pages, from its root; nobody else knows them."""

from __future__ import annotations

HOME = ""
SOURCES = "sources/"
SERIES = "series/"
KINDS = "kinds/"
KNOWN = "known/"
VERIFICATION = "verification/"
NOT_FOUND = "404.html"


def event_path(id: str) -> str:
    return f"events/{id}/"


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


def known_path(day: str) -> str:
    """The view of the past of a day, written as ``dates.iso`` does."""
    return f"{KNOWN}{day}/"


def page_path(id: str) -> str:
    return f"{id}/"
