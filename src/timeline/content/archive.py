"""Source texts and their fingerprints: how a quote is proved without the source's text.

A fingerprint has the SHA-256 of a text's bytes, its number of words, and a hash for each run of three successive words,
in order. The hash is the first six bytes of the SHA-256 of the three words in normal form (see ``words``), joined by
single spaces. It also says after which words sentences end, and which words turn a sentence (see ``turning``): by
class, and not by word. Version 1 has neither. A fingerprint is not encryption: anyone who guesses three words can test
whether the text has them.
"""

from __future__ import annotations

import errno
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from textwrap import wrap

from timeline.content.text_reader import decode
from timeline.diagnostics.diagnostic import Diagnostic, Place, error
from timeline.english.turning import Turn, Turning, ends, turnings
from timeline.english.words import plain, words
from timeline.model.records import Source, Timeline

RUN = 3  # the number of words in a hashed run; a shorter quote cannot be proved
_SIZE = 6  # bytes of each hash
_HEAD = "timeline-fingerprint"
_TURNS = {turn.value[:2]: turn for turn in Turn}
_WIDTH = 110
_FORM = re.compile(
    rf"{_HEAD} (?:1|2(?=\n[^\n]*\n[^\n]*\nmarks))\nsha256 (?P<sha256>[0-9a-f]{{64}})\nwords (?P<words>\d{{1,9}})\n"
    rf"(?:marks (?P<sum>[0-9a-f]{{12}})\n(?P<ends>ends(?:\s\d{{1,9}})*+)\n"
    rf"(?P<turns>turns(?:\s(?:{'|'.join(_TURNS)}):\d{{1,9}}:\d{{1,9}}-\d{{1,9}})*+)\n)?(?P<hashes>[0-9a-f \n]*)"
)
_PER_LINE = 8
MAX_TEXT = 20_000_000  # bytes
WHY_FORCE = "with --force, as its record is there"


@dataclass(frozen=True)
class Fingerprint:
    """The fingerprint of a text: ``sha256`` of its bytes in hexadecimal, its number of words, the hashes in order.

    ``ends`` are the numbers (from 0) of the words that end sentences, ``turns`` the turning words. Where a fingerprint
    of version 1 does not tell them, ``ends`` is None.
    """

    sha256: str
    words: int
    hashes: bytes
    ends: tuple[int, ...] | None = None
    turns: tuple[Turning, ...] = ()

    def find(self, needle: Sequence[str], after: int = 0) -> int | None:
        """The index (from 0) of the word where ``needle`` begins, at ``after`` or later; None where it is not found.

        ``needle`` are at least three words in normal form.
        """
        wanted = _hashes(needle)
        at = self.hashes.find(wanted, after * _SIZE)
        while at % _SIZE and at >= 0:
            at = self.hashes.find(wanted, at + 1)
        return None if at < 0 else at // _SIZE


@dataclass(frozen=True)
class Archived:
    """What is available of a source: its fingerprint, and its text where the archive has it.

    ``to_print`` is the command that writes the fingerprint where its file is missing; else it is empty.
    """

    fingerprint: Fingerprint
    text: str | None = None
    to_print: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        return plain(self.text or "")


def fingerprint(data: bytes, text: str) -> Fingerprint:
    """The fingerprint of a text, given as bytes and decoded."""
    cut = words(text)
    found = [word.text for word in cut]
    closes = ends(text, cut)
    return Fingerprint(sha256(data).hexdigest(), len(found), _hashes(found), closes, turnings(text, cut, closes))


def _hashes(found: Sequence[str]) -> bytes:
    return b"".join(sha256(" ".join(found[i : i + RUN]).encode()).digest()[:_SIZE] for i in range(len(found) - RUN + 1))


def to_print(print_: Fingerprint) -> str:
    """The text of the ``.print`` file for a fingerprint."""
    line = _SIZE * _PER_LINE
    rows = [print_.hashes[i : i + line].hex(" ", _SIZE) for i in range(0, len(print_.hashes), line)]
    head = [f"{_HEAD} {1 if print_.ends is None else 2}", f"sha256 {print_.sha256}", f"words {print_.words}"]
    if print_.ends is not None:
        closes = " ".join(["ends", *map(str, print_.ends)])
        turns = " ".join(["turns", *(f"{one.turn[:2]}:{one.at}:{one.first}-{one.last}" for one in print_.turns)])
        head += [f"marks {_sum(closes, turns)}", *wrap(closes, _WIDTH), *wrap(turns, _WIDTH)]
    return "\n".join([*head, *rows, ""])


def from_print(text: str) -> Fingerprint:
    """The fingerprint in the text of a ``.print`` file. Raises ValueError where it is not one, or not complete."""
    match = _FORM.fullmatch(text.replace("\r", ""))
    if not match:
        raise ValueError("it is not a fingerprint of this program")
    number, digits = int(match["words"]), "".join(match["hashes"].split())
    closes, turns = ((match[part] or "").split() for part in ("ends", "turns"))
    marked = match["sum"] is None or match["sum"] == _sum(" ".join(closes), " ".join(turns))
    if len(digits) != 2 * _SIZE * max(0, number - RUN + 1) or not marked:
        raise ValueError("it is not complete")
    hashes = bytes.fromhex(digits)
    if match["sum"] is None:
        return Fingerprint(match["sha256"], number, hashes)
    return Fingerprint(match["sha256"], number, hashes, tuple(map(int, closes[1:])), tuple(map(_turning, turns[1:])))


def _sum(closes: str, turns: str) -> str:
    """A sum over the marks, so that a torn file is noticed."""
    return sha256(f"{closes}\n{turns}".encode()).hexdigest()[: 2 * _SIZE]


def _turning(told: str) -> Turning:
    turn, at, first, last = re.split("[:-]", told)
    return Turning(_TURNS[turn], int(at), int(first), int(last))


def read_archive(
    root: Path, archive: Path, timeline: Timeline
) -> tuple[Mapping[str, Archived], tuple[Diagnostic, ...]]:
    """What is available of the sources of ``timeline``, by id, and the diagnostics.

    A source is left out if it has neither fingerprint nor text. ``root`` is the site's folder, whose content/sources/
    has the fingerprints; ``archive`` is the folder of the texts.
    """
    found: dict[str, Archived] = {}
    problems: list[Diagnostic] = []
    for source in timeline.sources.values():
        archived = _read_source(root, archive, source, problems)
        if archived:
            found[source.id] = archived
    return found, tuple(problems)


def print_file(source: str) -> str:
    """The path of a source's fingerprint, relative to the site's folder."""
    return f"content/sources/{source}.print"


def read_file(path: Path, most: int = -1) -> bytes:
    """The first ``most`` bytes of the file, or all of them.

    Raises OSError, also where it is not a regular file, because reading a pipe may never end.
    """
    if not S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device, not a file", str(path))
    with path.open("rb") as stream:
        return stream.read(most)


def _renewal(root: Path, archive: Path, source: Source) -> str:
    """The command, run in the site's folder, that makes the fingerprint of a source that has a record."""
    here, folder = root.absolute(), archive.absolute()
    near = folder.relative_to(here) if folder.is_relative_to(here) else folder
    file = shlex.quote((near / source.archive).as_posix()) if source.archive else "FILE"
    elsewhere = "" if folder == here / "archive" else f" --archive {shlex.quote(near.as_posix())}"
    return f"timeline source add {file} --id {source.id} --force{elsewhere}"


def _read_source(root: Path, archive: Path, source: Source, problems: list[Diagnostic]) -> Archived | None:
    renewal = _renewal(root, archive, source)
    committed = _read_print(root, source, renewal, problems)
    name = source.archive
    if name is None:
        return Archived(committed) if committed else None
    try:
        data = read_file(archive / name, MAX_TEXT + 1)
    except FileNotFoundError:
        return Archived(committed) if committed else None
    except OSError as problem:
        message = f"The archived text {name} cannot be read: {problem.strerror}."
        problems.append(error("source-unavailable", name.at, message))
        return Archived(committed) if committed else None
    if len(data) > MAX_TEXT:
        problems.append(error("too-large", name.at, f"The archived text {name} is larger than 20 MB."))
        return Archived(committed) if committed else None
    text, undecoded = decode(data, name)
    if text is None:
        problems.append(error("bad-encoding", name.at, f"The archived text {name} is not UTF-8.", undecoded[0].hint))
        return Archived(committed) if committed else None
    if committed and committed.sha256 != sha256(data).hexdigest():
        message = f"The text {name} is not the text of the fingerprint {print_file(source.id)}."
        hint = f"Put the right text back, or run `{renewal}` ({WHY_FORCE}) and check again."
        problems.append(error("source-changed", name.at, message, hint))
        return Archived(committed)
    made = fingerprint(data, text)
    if committed and committed != (made if committed.ends is not None else replace(made, ends=None, turns=())):
        message = (
            f"The fingerprint {print_file(source.id)} names this text, but its hashes are not the hashes of its words."
        )
        hint = f"Make it again: `{renewal}` ({WHY_FORCE})."
        problems.append(error("source-changed", name.at, message, hint))
    absent = committed is None and not (root / print_file(source.id)).exists()
    return Archived(made, text, renewal if absent else "")


def _read_print(root: Path, source: Source, renewal: str, problems: list[Diagnostic]) -> Fingerprint | None:
    file = print_file(source.id)
    try:
        return from_print(read_file(root / file).decode("ascii"))
    except FileNotFoundError:
        return None
    except OSError as problem:
        reason = f"it cannot be read: {problem.strerror}"
    except ValueError as problem:
        reason = "it is not plain text" if isinstance(problem, UnicodeError) else str(problem)
    hint = f"Take the committed file back, or make it again: `{renewal}` ({WHY_FORCE})."
    problems.append(error("source-unavailable", Place(file), f"This fingerprint cannot be used: {reason}.", hint))
    return None
