"""Loading: the files of ``content/`` into records *and* diagnostics; it never raises for bad content.

A broken file never hides the problems of another: what can be read is read, and ``Timeline.broken`` names the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline import dates, fields
from timeline.config import Kind, QuotePolicy, Series, Site
from timeline.diagnostics import Diagnostic, Place, Related, error, warning
from timeline.records import (
    HAPPENED,
    Caveat,
    Entity,
    Event,
    Link,
    Page,
    PersonRole,
    Previous,
    Quote,
    SeriesNumber,
    Source,
    Text,
    Timeline,
)
from timeline.shapes import Fields, Keyed, Sheet, Values, bad_id, id_hint
from timeline.yamltext import MAX_BYTES, decode, read, unfit_characters

SITE_FILE = "content/site.yaml"

# Folders of the built site that no free page and no entity type may take.
RESERVED = ("events", "sources", "series", "kinds", "known", "verification", "static", "404")


def load(root: Path) -> tuple[Timeline, tuple[Diagnostic, ...]]:
    """All records under ``root``/content, and everything wrong with their form."""
    problems: list[Diagnostic] = []

    def values(file: str, shape: Fields | Keyed) -> Any:
        value, found = _read(root, file, shape)
        problems.extend(found)
        return value

    site = _site(values(SITE_FILE, fields.SITE))
    events = [_event(id, values(file, fields.EVENT)) for id, file in _files(root, "events", ".yaml", problems)]
    sources = [_source(id, values(file, fields.SOURCE)) for id, file in _files(root, "sources", ".yaml", problems)]
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
                entities[id] = _entity(id, type_, entity)
    pages = [_page(root, id, file, problems) for id, file in _files(root, "pages", ".md", problems)]
    types = {entity.type for entity in entities.values()}
    problems.extend(_reserved(page.at.file, page.id) for page in pages if page and page.id in {*RESERVED, *types})

    timeline = Timeline(
        site=site,
        events=tuple(sorted((e for e in events if e), key=lambda e: (dates.sort_key(e.date), e.id))),
        sources={source.id: source for source in sources if source},
        entities=dict(sorted(entities.items())),
        pages=tuple(page for page in pages if page),
        broken=frozenset(problem.place.file for problem in problems),
    )
    problems.extend(_unproven(timeline))
    return timeline, tuple(problems)


def _unproven(timeline: Timeline) -> Iterator[Diagnostic]:
    for event in timeline.events:
        if event.evidence or event.at.file in timeline.broken:
            continue
        message = "This record has no evidence."
        hint = "Add `evidence:` with a key, its `source` and the `quote` that bears the record out."
        if timeline.site.evidence_required:
            yield error("missing-field", event.at, message, hint)
        else:
            yield warning("missing-field", event.at, f"{message} Readers see it as unverified.", hint)


def _files(root: Path, folder: str, suffix: str, problems: list[Diagnostic]) -> list[tuple[str, str]]:
    """The id and the path of each record file in a folder of content/, by id; other files are problems."""
    found = []
    try:
        entries = sorted(os.scandir(root / "content" / folder), key=lambda entry: entry.name)
    except OSError:
        return []
    for entry in entries:
        file = f"content/{folder}/{entry.name}"
        stem, ending = os.path.splitext(entry.name)
        if entry.name.startswith(".") or entry.name.endswith("~") or (folder == "sources" and ending == ".print"):
            continue
        if ending != suffix or not entry.is_file():
            hint = f"Records stand in files such as content/{folder}/{_example(stem)}{suffix}."
            problems.append(error("bad-id", Place(file), "This is not a record, and is not read.", hint))
        elif problem := bad_id(stem):
            hint = f"Rename it to {_example(stem)}{suffix}."
            problems.append(error("bad-id", Place(file), f"The file's name is the id. {problem}", hint))
        else:
            found.append((stem, file))
    return found


def _example(stem: str) -> str:
    return id_hint(stem).removeprefix("For example `").removesuffix("`.") or "first-meeting"


def _reserved(file: str, id: str) -> Diagnostic:
    return error("bad-id", Place(file), f"`{id}` is taken: the site has a folder of that name.", "Rename the file.")


def _read(root: Path, file: str, shape: Fields | Keyed) -> tuple[Any, list[Diagnostic]]:
    """The file's value in that shape (None where it is unusable), and what is wrong with it."""
    data, unread = _bytes(root, file)
    if unread:
        return None, list(unread)
    node, text, problems = read(data, file)
    sheet = Sheet(file, text, list(problems))
    return (shape.read(node, sheet) if node else None), sheet.problems


def _bytes(root: Path, file: str) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The file's bytes, at most one more than may be; a file that cannot be read is a diagnostic."""
    try:
        with (root / file).open("rb") as stream:
            return stream.read(MAX_BYTES + 1), ()
    except OSError as problem:
        reason = problem.strerror or "unknown reason"
        return b"", (error("bad-encoding", Place(file), f"The file cannot be read: {reason}."),)


def _site(values: Values | None) -> Site:
    values = values or Values(Place(SITE_FILE))
    quotes = values["quotes"] or Values(values.at)
    policy = QuotePolicy()
    return Site(
        title=values["title"] or "",
        description=values["description"] or "",
        base_url=(values["base_url"] or "").rstrip("/") + "/",
        language=values["language"] or "en",
        kinds={id: Kind(id, kind["label"]) for id, kind in (values["kinds"] or {}).items()},
        series={
            id: Series(id, series["label"], series["aliases"] or (), id.at)
            for id, series in (values["series"] or {}).items()
        },
        evidence_required=values["evidence"] != "optional",
        quotes=QuotePolicy(
            int(quotes["max_words"] or policy.max_words),
            policy.max_share if quotes["max_share"] is None else quotes["max_share"],
        ),
        accept=values["accept"] or (),
    )


def _quotes(values: Mapping[Text, Values] | None) -> dict[str, Quote]:
    return {key: Quote(key, quote["source"], quote["quote"], quote["note"]) for key, quote in (values or {}).items()}


def _event(id: str, values: Values | None) -> Event | None:
    if values is None:
        return None
    return Event(
        id=id,
        at=values.at,
        title=values["title"],
        date=values["date"].date,
        date_at=values["date"].at,
        status=values["status"] or Text(HAPPENED, values.at),
        kind=values["kind"],
        place=values["place"],
        series=tuple(SeriesNumber(key, int(number), key.at) for key, number in (values["series"] or {}).items()),
        people=tuple(PersonRole(person["person"], person["role"]) for person in values["people"] or ()),
        about=values["about"] or (),
        previously=tuple(
            Previous(previous["date"].date, previous["evidence"], previous["date"].at)
            for previous in values["previously"] or ()
        ),
        summary=values["summary"],
        evidence=_quotes(values["evidence"]),
        caveats=tuple(Caveat(caveat["text"], caveat["evidence"]) for caveat in values["caveats"] or ()),
        links=tuple(Link(link["url"], link["label"]) for link in values["links"] or ()),
        tags=values["tags"] or (),
    )


def _source(id: str, values: Values | None) -> Source | None:
    if values is None:
        return None
    return Source(
        id=id,
        at=values.at,
        title=values["title"],
        published=values["published"].date,
        publisher=values["publisher"],
        agency=values["agency"],
        dateline=values["dateline"],
        archive=values["archive"],
        url=values["url"],
    )


def _entity(id: Text, type_: str, values: Values) -> Entity:
    return Entity(
        id=id,
        type=type_,
        at=id.at,
        name=values["name"],
        aliases=values["aliases"] or (),
        description=values["description"],
        evidence=_quotes(values["evidence"]),
    )


def _page(root: Path, id: str, file: str, problems: list[Diagnostic]) -> Page | None:
    data, unread = _bytes(root, file)
    if len(data) > MAX_BYTES:
        unread = (error("too-large", Place(file), "The page is larger than 1 MB.", "Make several pages of it."),)
    text, undecoded = (None, ()) if unread else decode(data, file)
    problems.extend((*unread, *undecoded))
    if text is None:
        return None
    problems.extend(unfit_characters(text, file))
    heading, _, rest = text.strip().partition("\n")
    title = heading.removeprefix("#").strip()
    if not heading.startswith("# ") or not title:
        problems.append(error("missing-field", Place(file), "The page has no title.", "Write `# Title` in line 1."))
        return None
    return Page(id, title, rest.strip(), Place(file))
