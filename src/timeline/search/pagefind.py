"""The search index that Pagefind makes of the records, kept in the cache.

Pagefind is a separate program. Its own Python library waits for replies in steps of 0.1 s, which takes minutes with
thousands of records. So this module speaks the library's protocol itself: requests and replies are JSON in base64, each
followed by a comma. Pagefind handles the requests in their order, and the index depends on nothing else.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import metadata
from io import BufferedReader
from itertools import islice
from threading import Thread
from typing import IO, Any, cast

from timeline.publishing.cache import Cache, code_digest, digest
from timeline.search.records import SearchRecord, as_html

FOLDER = "pagefind/"
_PACKAGES = ("pagefind", "pagefind-bin", "pagefind-bin-extended")
_MEND = "Install it again: pip install --force-reinstall 'pagefind[bin]'"
_CHUNK = 1 << 20


class SearchIndexError(OSError):
    """Raised when the index cannot be made; the message says why, and what to do."""


def index(records: Sequence[SearchRecord], language: str, cache: Cache, *, force: bool = False) -> dict[str, bytes]:
    """The files of the index (path in the built site → bytes).

    ``language`` is the site's, as a BCP 47 tag; it decides how words are separated and reduced to stems. With ``force``
    nothing is taken from the cache. Raises SearchIndexError.
    """
    key = digest("search", code_digest(), *_versions(), language, repr(tuple(records)))
    kept = None if force else cache.get(key)
    if kept is not None:
        return _unpacked(kept)
    files = {f"{FOLDER}{name}": data for name, data in sorted(_index_files(records, language)) if _is_needed(name)}
    cache.put(key, _packed(files))
    return files


def _versions() -> Iterator[str]:
    for package in _PACKAGES:
        try:
            yield f"{package} {metadata.version(package)}"
        except metadata.PackageNotFoundError:
            yield f"no {package}"


def _is_needed(name: str) -> bool:
    """Whether the search page needs the file: not Pagefind's own pages, nor its worker for large indexes."""
    return "/" in name or name in {"pagefind.js", "pagefind-entry.json"} or name.endswith((".pf_meta", ".pagefind"))


def _index_files(records: Sequence[SearchRecord], language: str) -> Iterator[tuple[str, bytes]]:
    requests: list[dict[str, Any]] = [
        {"type": "NewIndex", "config": {"force_language": language.partition("-")[0].lower()}},
        *({"type": "AddFile", "index_id": 0, "url": one.path, "file_contents": as_html(one)} for one in records),
        {"type": "GetFiles", "index_id": 0},
    ]
    replies = _replies(requests)
    files = {file["path"]: b64decode(file["content"]) for file in replies[-1]["files"]}
    languages = json.loads(files["pagefind-entry.json"])["languages"].values()
    wanted = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in languages}
    return ((name, data) for name, data in files.items() if not name.startswith("wasm.") or name in wanted)


def _replies(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Pagefind's replies, one for each request. Raises SearchIndexError."""
    try:
        with subprocess.Popen([_program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin
            # Pagefind replies while requests are still being sent, so a thread sends and this one reads.
            sender = Thread(target=_send, args=(process.stdin, requests), daemon=True)
            sender.start()
            try:
                replies = _messages(cast("BufferedReader", process.stdout))
                found = [_payload(reply) for reply in islice(replies, len(requests))]
            finally:
                process.kill()  # all replies are read, or it failed
                sender.join()
                with suppress(OSError):
                    process.stdin.close()
    except SearchIndexError:
        raise
    except OSError as problem:
        raise _problem(str(problem.strerror or problem)) from None
    except (LookupError, TypeError, ValueError):
        raise _problem("Pagefind's answer cannot be read") from None
    if len(found) < len(requests):
        raise _problem("Pagefind stopped before it had answered")
    return found


def _problem(why: str) -> SearchIndexError:
    packages = " and ".join(_versions())
    return SearchIndexError(f"The search index cannot be made: {why} ({packages}). {_MEND}")


def _program() -> str:
    try:
        from pagefind.service import get_executable

        found = get_executable()
    except ImportError:
        found = None
    if found is None:
        raise _problem("Pagefind is not installed")
    return str(found)


def _send(program: IO[bytes], requests: Sequence[dict[str, Any]]) -> None:
    with suppress(OSError):  # if the program has ended, the replies that are missing show it
        for number, request in enumerate(requests, 1):
            message = json.dumps({"message_id": number, "payload": request})
            program.write(b64encode(message.encode()) + b",")
        program.flush()  # not closed: Pagefind ends when its input ends, even if replies are missing


def _messages(program: BufferedReader) -> Iterator[bytes]:
    """The messages that the program writes, without the comma after each."""
    parts: list[bytes] = []
    while chunk := program.read1(_CHUNK):
        head, *rest = chunk.split(b",")
        parts.append(head)
        for each in rest:
            yield b"".join(parts)
            parts = [each]


def _payload(reply: bytes) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads(b64decode(reply, validate=True))["payload"]
    if payload["type"] == "Error":
        raise _problem(str(payload["message"]))
    return payload


def _packed(files: Mapping[str, bytes]) -> bytes:
    """The files as one cache entry: a line of JSON with the name and length of each, then their bytes."""
    head = json.dumps([[name, len(data)] for name, data in files.items()])
    return head.encode() + b"\n" + b"".join(files.values())


def _unpacked(data: bytes) -> dict[str, bytes]:
    head, _, rest = data.partition(b"\n")
    files, start = {}, 0
    for name, length in json.loads(head):
        files[name] = rest[start : start + length]
        start += length
    return files
