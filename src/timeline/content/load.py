"""Loads the files of ``content/`` as records *and* diagnostics; it never raises for bad content.

A broken file never hides the problems of another file: all that can be read is read, and ``Timeline.broken`` names the
broken files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline.content import fields
from timeline.content.containers import Fields, Record, Values
from timeline.content.text_reader import decode, place_at, unfit_characters
from timeline.content.values import ReadContext, Shape
from timeline.content.yaml_reader import MAX_BYTES, read
from timeline.dates import edtf
from timeline.diagnostics.diagnostic import Diagnostic, Place, Related, error, warning
from timeline.model.config import QuotePolicy, Site
from timeline.model.ids import bad_id, near_id
from timeline.model.records import Entity, Event, Page, Text, Timeline

SITE_FILE = "content/site.yaml"
FOLDERS = ("events", "sources", "entities", "pages")

_MAX_TITLE = 200  # characters of a page's title
_HEADING = re.compile(r"\s*^# +([^\r\n]+)\s*", re.MULTILINE)

_NO_LIMIT = QuotePolicy(max_words=1_000_000, max_share=1)

# Folders of the built site that no free page and no entity type may take.
RESERVED = (
    "events", "sources", "series", "kinds", "years", "status", "embed", "known", "verification", "search", "pagefind",
    "static", "404",
)  # fmt: skip


def load(root: Path) -> tuple[Timeline, tuple[Diagnostic, ...]]:
    """All records under ``root``/content, and a diagnostic for every fault in their form."""
    problems: list[Diagnostic] = []

    def values(file: str, shape: Shape) -> Any:
        value, found = _read(root, file, shape)
        problems.extend(found)
        return value

    def records(folder: str, shape: Fields[Record]) -> list[Record]:
        """The records of a folder that has one file for each."""
        files = _files(root, folder, ".yaml", problems)
        return [one.record(id=id) for id, file in files if (one := values(file, shape))]

    _report_unknown_files(root, problems)
    site = _site(values(SITE_FILE, fields.SITE), whole=not any(one.place.file == SITE_FILE for one in problems))
    events = records("events", fields.EVENT)
    sources = records("sources", fields.SOURCE)
    entities: dict[str, Entity] = {}
    for type_, file in _files(root, "entities", ".yaml", problems):
        if type_ in RESERVED:
            problems.append(_reserved(file, type_))
        for id, entity in (values(file, fields.ENTITIES) or {}).items():
            if first := entities.get(id):
                related = (Related(first.at, "the first"),)
                message = f"`{id}` is an entity already; ids are unique over all files in entities/."
                problems.append(error("duplicate-key", id.at, message, "Give one of them another id.", related))
            else:
                entities[id] = entity.record(id=id, type=type_, at=id.at)
    pages = [_page(root, id, file, problems) for id, file in _files(root, "pages", ".md", problems)]
    types = {entity.type for entity in entities.values()}
    problems.extend(_reserved(page.at.file, page.id) for page in pages if page and page.id in {*RESERVED, *types})

    timeline = Timeline(
        site=site,
        events=tuple(sorted(events, key=lambda event: _order(event, site))),
        sources={source.id: source for source in sources},
        entities=dict(sorted(entities.items())),
        pages=tuple(page for page in pages if page),
        broken=frozenset(problem.place.file for problem in problems),
    )
    problems.extend(_without_evidence(timeline))
    return timeline, tuple(problems)


def leads_out(path: str | os.PathLike[str], home: str) -> bool:
    """Whether a link leads from this path to a place outside ``home``, the real path of the site's folder."""
    real = os.path.realpath(path)
    return real != home and not real.startswith(os.path.join(home, ""))


def _order(event: Event, site: Site) -> tuple[Any, ...]:
    """The sort key of an event: its date, then its kind, in the order of site.yaml, then its id.

    So an editor can put a meeting before what was said about it on the same day.
    """
    kinds = list(site.kinds)
    rank = kinds.index(event.kind) if event.kind in site.kinds else len(kinds)
    return (edtf.sort_key(event.date), rank, event.id)


def _without_evidence(timeline: Timeline) -> Iterator[Diagnostic]:
    """A diagnostic for each event without evidence."""
    for event in timeline.events:
        if event.evidence or event.at.file in timeline.broken:
            continue
        message = "This record has no evidence."
        hint = "Add `evidence:` with a key, its `source` and the `quote` that supports the record."
        if timeline.site.evidence_required:
            yield error("missing-field", event.at, message, hint)
        else:
            yield warning("missing-field", event.at, f"{message} Readers see it as unverified.", hint)


def _files(root: Path, folder: str, suffix: str, problems: list[Diagnostic]) -> list[tuple[str, str]]:
    """The id and the path of each record file in a folder of content/, by id; other files are reported."""
    found = []
    for entry in _entries(root, f"content/{folder}", problems):
        file = f"content/{folder}/{entry.name}"
        stem, ending = os.path.splitext(entry.name)
        if entry.name.endswith("~"):
            continue
        if folder == "sources" and ending == ".print":
            if leads_out(entry, os.path.realpath(root)):
                problems.append(_outside(file))
        elif ending != suffix or not os.path.isfile(entry):
            problems.append(error("bad-id", Place(file), *_why_not_a_record(entry, folder, suffix)))
        elif problem := bad_id(stem):
            near = near_id(stem)
            hint = f"Rename it to {near}{suffix}." if near else "Rename it."
            problems.append(error("bad-id", Place(file), f"The file's name is the id. {problem}", hint))
        else:
            found.append((stem, file))
    return found


def _entries(root: Path, folder: str, problems: list[Diagnostic]) -> list[os.DirEntry[str]]:
    """The files and folders in a folder, by name, without hidden ones. A missing folder is empty; an unreadable one
    is reported."""
    if leads_out(root / folder, os.path.realpath(root)):
        if (root / folder).is_symlink():  # otherwise content/ is the link, which is reported
            problems.append(_outside(folder))
        return []
    try:
        with os.scandir(root / folder) as entries:
            return sorted((one for one in entries if not one.name.startswith(".")), key=lambda one: one.name)
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        problems.append(error("bad-id", Place(folder), "This is a file, where a folder belongs.", "Rename the file."))
    except OSError as problem:
        problems.append(_unreadable("folder", folder, problem))
    return []


def _why_not_a_record(entry: os.DirEntry[str], folder: str, suffix: str) -> tuple[str, str]:
    """Why a file or folder is not a record of content/``folder``, and what to do: a message and a hint."""
    stem, ending = os.path.splitext(entry.name)
    if os.path.isdir(entry):
        return "This is a folder, and is not read.", f"Records are files directly in content/{folder}/."
    if not os.path.isfile(entry):
        what = "link to nothing" if entry.is_symlink() else "device"
        return f"This is a {what}, and is not read.", "Delete it."
    if suffix == ".yaml" and ending.lower() in (".yml", ".yaml"):
        return f"Only files that end in {suffix} are read.", f"Rename it to {near_id(stem) or stem}{suffix}."
    return "This is not a record, and is not read.", f"Records are in files whose names end in {suffix}."


def _report_unknown_files(root: Path, problems: list[Diagnostic]) -> None:
    """Report everything in content/ that is not read."""
    known = [path.removeprefix("content/") for path in (SITE_FILE, *(f"content/{name}" for name in FOLDERS))]
    for entry in _entries(root, "content", problems):
        if entry.name not in known and not entry.name.endswith("~"):
            hint = f"The program reads {', '.join(known)}: move it to one of these, or out of content/."
            problems.append(error("bad-id", Place(f"content/{entry.name}"), "This is not read.", hint))


def _reserved(file: str, id: str) -> Diagnostic:
    return error("bad-id", Place(file), f"`{id}` is taken: the site has a folder of that name.", "Rename the file.")


def _outside(file: str) -> Diagnostic:
    # Otherwise a pull request could publish any file of the machine that builds the site.
    return error("bad-id", Place(file), "This leads out of the site's folder.", "Put the file itself there.")


def _unreadable(what: str, file: str, problem: OSError) -> Diagnostic:
    return error("bad-encoding", Place(file), f"The {what} cannot be read: {problem.strerror or 'unknown reason'}.")


def _read(root: Path, file: str, shape: Shape) -> tuple[Any, list[Diagnostic]]:
    """The file's value in that shape (None if it is unusable), and its diagnostics."""
    data, unread = _bytes(root, file)
    if unread:
        return None, list(unread)
    node, text, problems = read(data, file)
    context = ReadContext(file, text, list(problems))
    return (shape.read(node, context) if node else None), context.problems


def _bytes(root: Path, file: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The file's bytes, at most one more than is allowed; a diagnostic if it cannot or must not be read."""
    if leads_out(root / file, os.path.realpath(root)):
        return b"", (_outside(file),)
    try:
        with (root / file).open("rb") as stream:
            return stream.read(MAX_BYTES + 1), ()
    except OSError as problem:
        return b"", (_unreadable("file", file, problem),)


def _site(values: Values[Site] | None, whole: bool) -> Site:
    """The settings. If the file is not ``whole``, limits that were not read are lifted, so that no
    rule reports anything because of it."""
    values = values or Values(fields.SITE, Place(SITE_FILE))
    site = values.record(at=Place(SITE_FILE))
    if whole:
        return site
    read = values["quotes"].by_name if values["quotes"] else {}
    return replace(site, quotes=replace(_NO_LIMIT, **read))


def _page(root: Path, id: str, file: str, problems: list[Diagnostic]) -> Page | None:
    """The free page of that file, or None; its faults are added to ``problems``."""
    data, unread = _bytes(root, file)
    if len(data) > MAX_BYTES:
        unread = (error("too-large", Place(file), "The page is larger than 1 MB.", "Make several pages of it."),)
    text, undecoded = (None, ()) if unread else decode(data, file)
    problems.extend((*unread, *undecoded))
    if text is None:
        return None
    problems.extend(unfit_characters(text, file))
    heading = _HEADING.match(text)
    title = _title(heading[1]) if heading else ""
    if not heading or not title:
        hint = "Write `# Title` in the first line, and the text below it."
        problems.append(error("missing-field", Place(file), "The page has no title.", hint))
        return None
    if len(title) > _MAX_TITLE:
        message = f"The page's title is {len(title)} characters long; the limit is {_MAX_TITLE}."
        problems.append(error("too-large", Place(file), message, "Leave a blank line below the title."))
    body = Text(text[heading.end() :].rstrip(), place_at(text, heading.end(), file))
    return Page(id, title, body, Place(file))


def _title(heading: str) -> str:
    """The words of a heading, without the ``#`` that may close it."""
    title = heading.strip()
    open_ = title.rstrip("#")
    return title if open_ and not open_[-1].isspace() else open_.rstrip()
