"""Makes new records for editors to fill in, and adds sources to the archive.

No file that an editor wrote is ever overwritten. What is written here is read back with the same values, and either all
of it is written or nothing.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline.content.archive import (
    MAX_TEXT,
    RUN,
    Fingerprint,
    fingerprint,
    from_print,
    print_file,
    read_file,
    to_print,
)
from timeline.content.containers import Fields, Values
from timeline.content.fields import EVENT, QUOTE, SOURCE
from timeline.content.text_reader import decode, unfit_characters
from timeline.content.values import ReadContext
from timeline.content.yaml_reader import Scalar, read
from timeline.dates import edtf
from timeline.dates.expressions import read as read_dates
from timeline.diagnostics.diagnostic import Place
from timeline.english.words import plain, words
from timeline.model.ids import bad_id, id_hint, near_id
from timeline.model.records import Source

_HEAD = 2_000  # the number of characters at the start of a text in which its dateline is searched
_LINE = 120  # the most characters of a headline
_ZIP, _PDF = b"PK\x03\x04", b"%PDF-"

_EVENT = """\
# Fill in what the sources say, and no more. `timeline check` says what is still wrong.
title: {title}
date: {date}
# status: expected          # until a source reports that it happened
kind: {kind}
# place:                    # an id in entities/places.yaml
# people:
#   - {{person: , role: }}    # an id in entities/people.yaml; the role as the source gives it
# about: []                 # ids in any entities file
summary: >
  One sentence in your own words.[^first]
evidence:
  first:
    source: {source}
    quote: ""               # the source's own words, at least three
"""

_SOURCE = """\
# `timeline source add FILE --id {id} --force` archives its text and adds the fingerprint.
title: {title}
# publisher:                # if the text says it
# agency:                   # the news agency that the text names as its source
published: {date}
# dateline:                 # the words of the text that give that date
# archive:                  # the name of its text in archive/
# url:                      # where it was published, if known
"""


class DraftError(Exception):
    """Raised when a record or source is not written; says why, in a sentence for editors."""


@dataclass(frozen=True, slots=True)
class Added:
    """The result of ``add_source``.

    It has the source's id, the paths of the files that were written, the number of words of the text, its date of
    publication (EDTF), the dateline if one was found, and what the editor still has to do, as a sentence.
    """

    id: str
    files: tuple[str, ...]
    words: int
    published: str
    dateline: str | None
    to_do: str = ""


def new_event(root: Path, id: str, *, title: str = "", date: str = "", kind: str = "", source: str = "") -> str:
    """Write a draft of an event record and return its path. Raises DraftError."""
    given = {"title": title, "date": date, "kind": kind}
    _fit(EVENT, given)
    _fit(QUOTE, {"source": source})
    text = _EVENT.format(**{name: _scalar(value) for name, value in {**given, "source": source}.items()})
    return _draft(root, f"content/events/{_checked(id)}.yaml", text)


def new_source(root: Path, id: str, *, title: str = "", date: str = "") -> str:
    """Write a draft of a source record and return its path. Raises DraftError."""
    _fit(SOURCE, {"title": title, "published": date})
    text = _SOURCE.format(id=_checked(id), title=_scalar(title), date=_scalar(date))
    return _draft(root, f"content/sources/{id}.yaml", text)


def add_source(
    root: Path,
    archive: Path,
    file: Path,
    *,
    id: str | None = None,
    published: str | None = None,
    fields: Mapping[str, str] | None = None,
    force: bool = False,
) -> Added:
    """Add a text to the archive, and write its source record and its fingerprint.

    ``published`` is EDTF. Without it, the date is taken from an existing record, or else the text's dateline must give
    a day. ``fields`` are further fields of the record (title, publisher, agency, url, dateline). With ``force`` the
    source's own archived text and fingerprint are replaced, and the text may be one that another source has too. An
    existing record is never changed, and neither is the text of another source. Raises DraftError; then nothing is
    written.
    """
    given = dict(fields or {})
    data = _bytes(file)
    text = _text(file, data)
    made = fingerprint(data, text)
    if made.words < RUN:
        raise DraftError(f"{file} has {made.words} words; a source has at least {RUN}.")
    id = _checked(id) if id else _made_id(given.get("title") or file.stem)
    kept, record, print_ = archive / file.name, root / f"content/sources/{id}.yaml", root / print_file(id)
    there = _record(record)
    if there and not published:
        published = there["published"].date.text
    dateline, day = _dateline(text, made, published, given.get("dateline"))
    values = {
        "title": given.get("title") or f"Untitled text of {edtf.in_words(edtf.parse(day))}",
        "publisher": given.get("publisher"),
        "agency": given.get("agency"),
        "published": day,
        "dateline": dateline,
        "archive": file.name,
        "url": given.get("url"),
    }
    _fit(SOURCE, {name: value for name, value in values.items() if value})

    others = _other_prints(root, id)
    if _there(kept, data) is False:
        message = f"The archive holds another text named {file.name}"
        if not there or there["archive"] != file.name or sha256(_bytes(kept)).hexdigest() in others:
            raise DraftError(f"{message}. Rename this one.")
        if not force:
            raise DraftError(f"{message}, that of `{id}`. Rename this one, or use --force to replace that text.")
    if made.sha256 in others and not force:
        raise DraftError(f"{file}: the source `{others[made.sha256]}` has this text already. Quote that source.")
    if os.path.lexists(record) and not force:
        name = _from(root, record)
        raise DraftError(f"{name} exists. Choose another --id, or use --force to renew its fingerprint.")
    new = {kept: data, print_: to_print(made).encode()}
    to_do = ""
    if os.path.lexists(record):
        to_do = _to_do(root, record, there, file.name)
    else:
        if not given.get("title"):
            wanted = "headline" if given.get("publisher") else "headline and publisher"
            to_do = f"It is called “{values['title']}” so far: "
            to_do += f"write the {wanted}, if it has one, into {_from(root, record)}.{_headline(text, dateline)}"
        lines = (f"{name}: {_scalar(value)}\n" for name, value in values.items() if value)
        new[record] = "".join(lines).encode()
    written = {path: content for path, content in new.items() if not _there(path, content)}
    _write(written)
    return Added(id, tuple(_from(root, path) for path in written), made.words, day, dateline, to_do)


def _text(file: Path, data: bytes) -> str:
    text, problems = decode(data, file.name)
    wide = text is None and "saved as" in problems[0].message  # UTF-16 and UTF-32 are full of NUL bytes
    if data.startswith((_ZIP, _PDF)) or (b"\0" in data and not wide):
        raise DraftError(f"{file} is not a text file. Save its words as plain text, in UTF-8, and add that file.")
    if text is None:
        raise DraftError(f"{file} is not a UTF-8 text. {problems[0].hint or problems[0].message}")
    return text


def _record(file: Path) -> Values[Source] | None:
    """The fields of the source record in that file; None where there is no file, or a required field is missing."""
    if not os.path.lexists(file):
        return None
    node, text, _ = read(_bytes(file), file.name)
    return SOURCE.read(node, ReadContext(file.name, text)) if node else None


def _other_prints(root: Path, id: str) -> Mapping[str, str]:
    """The ids of the other sources that have a fingerprint, by the SHA-256 of their texts."""
    found: dict[str, str] = {}
    for file in sorted((root / print_file(id)).parent.glob("*.print")):
        with suppress(OSError, ValueError):  # `timeline check` reports a damaged one
            if file.stem != id:
                found.setdefault(from_print(read_file(file).decode("ascii")).sha256, file.stem)
    return found


def _to_do(root: Path, record: Path, there: Values[Source] | None, name: str) -> str:
    """What the editor has to do so that the record names the archived text ``name``; empty where it does."""
    if there and there["archive"] == name:
        return ""
    return f"{_from(root, record)} is not changed: make sure that it says `archive: {_scalar(name)}`."


def _headline(text: str, dateline: str | None) -> str:
    """A sentence with the first line of a text, where that may be its headline; otherwise empty."""
    first = " ".join(next(line for line in text.splitlines() if plain(line)).split())
    if len(first) > _LINE or (dateline and dateline in first):
        return ""
    return f" Perhaps its first line is the headline: “{first}”."


def _dateline(text: str, made: Fingerprint, published: str | None, wanted: str | None) -> tuple[str | None, str]:
    """The words of the text that give its date (at least three, or None), and the date as EDTF.

    ``wanted`` are these words, if the editor gives them. Otherwise they are searched at the start of the text. Raises
    DraftError where no day is found, or ``wanted`` is not in the text.
    """
    try:
        day = edtf.parse(published) if published else None
    except ValueError as problem:
        raise DraftError(f"--published {published}: {problem}") from None
    if wanted and (len(plain(wanted)) < RUN or made.find(plain(wanted)) is None):
        raise DraftError(f"--dateline: these words, at least {RUN}, are not in the text: {wanted}")
    head = wanted or text[:_HEAD]
    for reading in read_dates(head, day or edtf.parse("0001")):
        first = reading.interval.first
        if first is None or first != reading.interval.last or reading.relative or reading.conflict:
            continue
        if day is None or day.span.contains(reading.interval):
            return wanted or _widened(head, reading.start, reading.end), published or edtf.iso(first)
    if published is None:
        where = "in that dateline" if wanted else "at the head of this text"
        raise DraftError(f"There is no day {where}. Say when it was published: --published 2023-10-24.")
    return wanted, published


def _widened(text: str, start: int, end: int) -> str | None:
    """The words from ``start`` to ``end``; if they are fewer than three, with words before or after them."""
    there = words(text)
    inside = [index for index, word in enumerate(there) if start <= word.start < end]
    first, last = inside[0], inside[-1]
    first = max(0, min(first, last - RUN + 1))
    last = min(len(there) - 1, max(last, first + RUN - 1))
    return re.sub(r"\s+", " ", text[there[first].start : there[last].end])


def _bytes(file: Path) -> bytes:
    try:
        data = read_file(file, MAX_TEXT + 1)
    except OSError as problem:
        raise DraftError(f"{file} cannot be read: {problem.strerror}.") from None
    if len(data) > MAX_TEXT:
        raise DraftError(f"{file} is larger than {MAX_TEXT // 1_000_000} MB.")
    return data


def _there(path: Path, data: bytes) -> bool | None:
    """Whether the file has these bytes; None where there is no such file."""
    return _bytes(path) == data if os.path.lexists(path) else None


def _checked(id: str) -> str:
    if problem := bad_id(id):
        raise DraftError(f"{problem} {id_hint(id)}".strip())
    return id


def _made_id(name: str) -> str:
    if not (id := near_id(name)):
        raise DraftError(f"No id can be made of “{name}”. Choose one: --id fair-report.")
    return id


def _fit(record: Fields[Any], given: Mapping[str, str]) -> None:
    """Raise DraftError for a value that its field would refuse. Empty values are left for the editor to fill in."""
    for one in record.fields:
        value = given.get(one.name, "")
        context = ReadContext("", value)
        context.problems.extend(unfit_characters(value, ""))
        if value and not context.problems:
            one.shape.read(Scalar(value, Place(""), True, (0, 0)), context)
        for problem in context.problems:
            raise DraftError(f"{one.name}: {problem.message} {problem.hint}".strip())


def _scalar(text: str) -> str:
    """``text`` as a YAML scalar: plain where that is safe, else in double quotes (a JSON string is valid YAML)."""
    safe = re.fullmatch(r"[\w(][\w ,.()/+–—’“”‘-]*", text) and not text.endswith(" ")
    return text if safe else json.dumps(text, ensure_ascii=False)


def _draft(root: Path, file: str, text: str) -> str:
    if os.path.lexists(root / file):
        raise DraftError(f"{file} exists. Choose another id.")
    _write({root / file: text.encode()})
    return file


def _from(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _write(files: Mapping[Path, bytes]) -> None:
    """Write all files or none. Raises DraftError.

    Each is first written under a temporary name, then all are renamed; if one rename fails, the others are undone.
    """
    fresh: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    path = Path()
    try:
        for number, (path, data) in enumerate(files.items()):
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh[path] = path.with_name(f".timeline-{os.getpid()}-{number}.tmp")
            fresh[path].write_bytes(data)
        for path in files:
            before[path] = path.read_bytes() if path.exists() else None
            fresh[path].replace(path)
    except OSError as problem:
        with suppress(OSError):
            for done, old in before.items():
                if old is None:
                    done.unlink(missing_ok=True)
                elif done.read_bytes() != old:
                    done.write_bytes(old)
        raise DraftError(f"{path} cannot be written: {problem.strerror}.") from None
    finally:
        with suppress(OSError):
            for temporary in fresh.values():
                temporary.unlink(missing_ok=True)
