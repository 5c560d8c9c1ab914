"""What the preview adds to pages, and how it reads addresses. Nothing here does I/O."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import unquote

from timeline.publishing.publish import check_names

# The pages' Content Security Policy forbids inline styles, so the panel has a style sheet of its own.
PANEL = """<link rel="stylesheet" href="/livereload.css">
<div id="timeline-problems" role="alert"><details open>
<summary>The site has errors. What you see is the last good build.</summary>
<pre>{report}</pre>
</details></div>
"""
PANEL_STYLE = """#timeline-problems, #timeline-problems * { all: revert; box-sizing: border-box; color: #fff }
#timeline-problems { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh; overflow: auto; \
padding: 12px 16px; background: #2b1113; border-top: 4px solid #e5484d }
#timeline-problems summary { cursor: pointer; font: 600 15px/1.5 system-ui, sans-serif }
#timeline-problems pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; \
font: 13px/1.5 ui-monospace, monospace }
"""
PLAIN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title></head>
<body><h1>{title}</h1>
<pre style="white-space:pre-wrap">{report}</pre></body></html>
"""


def with_preview(page: bytes, script: str, panel: str) -> bytes:
    """The page (HTML) with the script at the end of its head, and the panel at the end of its body.

    Where the page has no head or no body, that part is added at its end.
    """
    head = re.search(rb"</head\s*>", page, re.IGNORECASE)
    at = head.start() if head else len(page)
    page = page[:at] + script.encode() + page[at:]
    bodies = list(re.finditer(rb"</body\s*>", page, re.IGNORECASE))
    at = bodies[-1].start() if bodies else len(page)
    return page[:at] + panel.encode() + page[at:]


def page_name(path: str) -> str | None:
    """The name (see ``publish``) of the file or folder for a URL's path, which begins with ``/``; "" for the root.

    None if no published file can have that name. So no path leads out of the built site.
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
    """Whether the host (a name or an IP address) can only be this computer."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def split_host(header: str) -> tuple[str, str]:
    """The name or address of a Host header and its port ("80" if it has none); two empty strings if it is not one."""
    match = re.fullmatch(r"(\[[0-9A-Fa-f:.]+\]|[^][:@/?#\s]+)(?::(\d{1,5}))?", header)
    return (match[1], match[2] or "80") if match else ("", "")
