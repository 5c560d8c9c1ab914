"""What the preview puts into pages, and how it reads addresses; pure."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import unquote

from timeline.write import check_names

PANEL = """<div id="timeline-problems" role="alert" style="all:initial;position:fixed;z-index:2147483647;\
inset:auto 0 0 0;max-height:60vh;overflow:auto;padding:12px 16px;background:#2b1113;border-top:4px solid #e5484d">
<details open style="all:initial;display:block">
<summary style="all:initial;display:list-item;cursor:pointer;color:#fff;font:600 15px/1.5 system-ui,sans-serif">\
The site has errors. What you see is the last good build.</summary>
<pre style="all:initial;display:block;white-space:pre-wrap;overflow-wrap:anywhere;color:#fff;\
font:13px/1.5 ui-monospace,monospace">{report}</pre>
</details></div>
"""
PLAIN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body><h1>{title}</h1>
<pre style="white-space:pre-wrap">{report}</pre></body></html>
"""


def with_preview(page: bytes, script: str, panel: str) -> bytes:
    """The page (HTML) with the script in its head, or at its end if it has none, and the panel at its end."""
    head = re.search(rb"</head\s*>", page, re.IGNORECASE)
    at = head.start() if head else len(page)
    page = page[:at] + script.encode() + page[at:]
    bodies = list(re.finditer(rb"</body\s*>", page, re.IGNORECASE))
    at = bodies[-1].start() if bodies else len(page)
    return page[:at] + panel.encode() + page[at:]


def page_name(path: str) -> str | None:
    """The name (see ``write``) of the file or folder of a URL's path, which begins with ``/``; "" for the whole tree.

    None if no published file can have that name, so that no path leads out of the tree.
    """
    if path == "/":
        return ""
    try:
        name = unquote(path, errors="strict").removeprefix("/").removesuffix("/")
        check_names([name])
    except ValueError:
        return None
    return name


def is_loopback(host: str) -> bool:
    """Whether the host, a name or an address, can only be this computer."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def split_host(header: str) -> tuple[str, str]:
    """The name or address, and the port or "80", of a Host header; two empty strings if it is none."""
    match = re.fullmatch(r"(\[[0-9A-Fa-f:.]+\]|[^][:@/?#\s]+)(?::(\d{1,5}))?", header)
    return (match[1], match[2] or "80") if match else ("", "")
