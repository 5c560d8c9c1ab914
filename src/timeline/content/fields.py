"""The fields of every file in ``content/``: the content format, as tables of shapes.

A table names the class of its records, and loading makes the records from it: for a new field, add a line here and one
in its class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.content.containers import Field, Fields, Keyed, Many
from timeline.content.values import (
    Date,
    FileName,
    Id,
    Key,
    LanguageTag,
    Markdown,
    Number,
    OneOf,
    Shape,
    Share,
    ShortText,
    Url,
)
from timeline.model.config import EntityType, Kind, QuotePolicy, Series, Site
from timeline.model.records import (
    EXPECTED,
    HAPPENED,
    Caveat,
    Entity,
    Event,
    Link,
    PersonRole,
    Previous,
    Quote,
    SeriesNumber,
    Source,
    Text,
)


class _SeriesNumbers(Keyed):
    """A mapping from series to numbers; a record keeps them as SeriesNumber."""

    def kept(self, value: Mapping[Text, int]) -> tuple[SeriesNumber, ...]:
        return tuple(SeriesNumber(series, number, series.at) for series, number in value.items())


class _RequiredOrOptional(OneOf):
    """`required` or `optional`; a record keeps True for `required`."""

    def kept(self, value: str) -> bool:
        return value == "required"


QUOTE = Fields(
    "A quote",
    Quote,
    (
        Field("source", Id(), "the id of the source that the words are from", required=True),
        Field(
            "quote",
            ShortText(5_000),
            "the source's own words; … marks words left out, [brackets] mark your own words",
            required=True,
            to="text",
        ),
        Field("note", ShortText(1_000), "a remark shown beside the quote"),
    ),
    besides=("key",),
)
_EVIDENCE = Field("evidence", Keyed(QUOTE, 100, free=True), "the quotes that support the record, by their keys")
_LABEL = Field("label", ShortText(100), "its name for readers", required=True)
_KEYS = Many(Key(), 50, single=True)

EVENT = Fields(
    "An event",
    Event,
    (
        Field("title", ShortText(200), "what happened, or is expected, in a few plain words", required=True),
        Field("date", Date(), "when, in EDTF, and no more precise than the sources", required=True, at="date_at"),
        Field(
            "status",
            OneOf((HAPPENED, EXPECTED)),
            "whether it happened (the default) or is only expected",
            default=HAPPENED,
        ),
        Field("kind", Id(), "a key of `kinds` in site.yaml", required=True),
        Field("place", Id(), "an id in entities/places.yaml"),
        Field(
            "series",
            _SeriesNumbers(Number(1, 1_000_000), 20),
            "series in site.yaml, each with this event's number in it",
        ),
        Field(
            "people",
            Many(
                Fields(
                    "A person of an event",
                    PersonRole,
                    (
                        Field("person", Id(), "an id in entities/people.yaml", required=True),
                        Field("role", ShortText(200), "the role as the source gives it"),
                    ),
                ),
                200,
            ),
            "who took part, or is expected to",
        ),
        Field("about", Many(Id(), 100), "ids in any entities file that the event is about"),
        Field(
            "previously",
            Many(
                Fields(
                    "An earlier date",
                    Previous,
                    (
                        Field("date", Date(), "the date that earlier sources gave", required=True, at="at"),
                        Field("evidence", _KEYS, "the keys of the quotes that gave it", required=True),
                    ),
                ),
                50,
            ),
            "what earlier sources gave, oldest first",
        ),
        Field("summary", Markdown(), "what happened, in your own words; every sentence cites its evidence: [^key]"),
        _EVIDENCE,
        Field(
            "caveats",
            Many(
                Fields(
                    "A caveat",
                    Caveat,
                    (
                        Field("text", ShortText(1_000), "what a reader must know", required=True),
                        Field("evidence", _KEYS, "the keys of the quotes that show it", required=True),
                    ),
                ),
                50,
            ),
            "where sources disagree or are wrong",
        ),
        Field(
            "links",
            Many(
                Fields(
                    "A link",
                    Link,
                    (
                        Field("url", Url(), "where it leads", required=True),
                        Field("label", ShortText(200), "what is there", required=True),
                    ),
                ),
                50,
            ),
            "further reading; no evidence",
        ),
        Field("tags", Many(ShortText(60), 50), "free words"),
    ),
    besides=("id", "at"),
)

SOURCE = Fields(
    "A source",
    Source,
    (
        Field("title", ShortText(300), "its headline, or a plain description if it has none", required=True),
        Field("publisher", ShortText(200), "who published it, if the text says so"),
        Field("agency", ShortText(200), "the news agency that the text names as its source"),
        Field("published", Date(), "when it was published", required=True),
        Field("dateline", ShortText(300), "the words of the text that give that date"),
        Field("archive", FileName(), "the file's name in archive/"),
        Field("url", Url(), "where it was published, if known"),
        Field("language", LanguageTag(), "the language of the text and of its title (the site's by default)"),
    ),
    besides=("id", "at"),
)

ENTITY = Fields(
    "An entity",
    Entity,
    (
        Field("name", ShortText(200), "the name shown to readers", required=True),
        Field("aliases", Many(ShortText(200), 100), "other spellings that sources use"),
        Field("description", Markdown(5_000), "who or what it is; every sentence cites its evidence: [^key]"),
        _EVIDENCE,
    ),
    besides=("id", "type", "at"),
)
ENTITIES = Keyed(ENTITY, 20_000)

QUOTES = Fields(
    "The quotation policy",
    QuotePolicy,
    (
        Field("max_words", Number(3, 1_000), "the longest quote, in words (60 by default)"),
        Field("max_share", Share(), "the largest share of one source's words on the whole site (0.4 by default)"),
    ),
)

SITE = Fields(
    "The site",
    Site,
    (
        Field("title", ShortText(200), "the site's title", required=True),
        Field("description", ShortText(1_000), "what the chronology covers, in a sentence or two", required=True),
        Field("base_url", Url(base=True), "where the site is published; it may have a path", required=True),
        Field("language", LanguageTag(), "the language of the records (`en` by default)"),
        Field(
            "kinds",
            Keyed(Fields("A kind", Kind, (_LABEL,), besides=("id",)), 100),
            "the kinds of events",
            required=True,
        ),
        Field(
            "series",
            Keyed(
                Fields(
                    "A series",
                    Series,
                    (_LABEL, Field("aliases", Many(ShortText(100), 20), "other names that sources use")),
                    besides=("id", "at"),
                ),
                200,
            ),
            "numbered series of events",
        ),
        Field(
            "types",
            Keyed(Fields("A type of entities", EntityType, (_LABEL,), besides=("id", "at")), 100),
            "what readers see in place of the names of the files in entities/",
        ),
        Field(
            "evidence",
            _RequiredOrOptional(("required", "optional")),
            "whether a record without evidence is an error or a warning",
            to="evidence_required",
        ),
        Field("quotes", QUOTES, "how much of a source may be quoted"),
        Field("accept", Many(ShortText(60), 2_000), "words that prose may use without evidence"),
    ),
    besides=("at",),
    partial=True,
)

TABLES: Mapping[str, Fields[Any]] = {"event": EVENT, "quote": QUOTE, "source": SOURCE, "entity": ENTITY, "site": SITE}
FILES: Mapping[str, Shape] = {"event": EVENT, "source": SOURCE, "site": SITE, "entities": ENTITIES}


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``event``, ``source``, ``site`` or ``entities``, for text editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Timeline: {name}",
        **FILES[name].schema(),
    }


def table(name: str) -> str:
    """The fields of ``event``, ``quote``, ``source``, ``entity`` or ``site`` as a Markdown table.

    A field inside another field is named by its path: ``people[].role``, ``kinds.<id>.label``.
    """
    lines = ["| Field | Value | What it is |", "| --- | --- | --- |"]
    for path, one in _rows("", TABLES[name].fields):
        needed = " (required)" if one.required else ""
        lines.append(f"| `{path}`{needed} | {_value(one.shape)} | {one.about} |")
    return "\n".join(lines) + "\n"


def _rows(prefix: str, fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """The fields with their paths, each followed by the fields inside it."""
    for one in fields:
        yield prefix + one.name, one
        shape, path = one.shape, prefix + one.name
        while isinstance(shape, (Many, Keyed)):
            path += "[]" if isinstance(shape, Many) else ".<key>" if shape.free else ".<id>"
            shape = shape.of
        if isinstance(shape, Fields) and shape is not QUOTE:
            yield from _rows(f"{path}.", shape.fields)


def _value(shape: Shape) -> str:
    """A value of this shape, described in a few words."""
    if isinstance(shape, Many):
        inner = _value(shape.of)
        return (
            f"{inner}, or a list of at most {shape.most}" if shape.single else f"list of at most {shape.most}: {inner}"
        )
    if isinstance(shape, Keyed):
        return f"at most {shape.most}, each `{'key' if shape.free else 'id'}: value`: {_value(shape.of)}"
    if isinstance(shape, Fields):
        return "the fields of a quote" if shape is QUOTE else "the fields below"
    return shape.wanted.removeprefix("a ").removeprefix("an ").removeprefix("the ")
