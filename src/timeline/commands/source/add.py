"""``timeline source add``: puts a text into the archive, and writes its record and its fingerprint."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.commands.arguments import add_archive, archive, root
from timeline.commands.terminal import say
from timeline.diagnostics import reports

ABOUT = "Archive a text, and write its record and its fingerprint."

_FIELDS = {
    "title": "its headline",
    "publisher": "who published it, if the text says so",
    "agency": "the news agency that the text names as its source",
    "dateline": "the words of the text that give its date (default: searched for)",
    "url": "where it was published, if known",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("file", type=Path, metavar="FILE", help="the text, in UTF-8")
    parser.add_argument("--id", help="the source's id (default: made from the title or the file's name)")
    parser.add_argument(
        "--published", metavar="DATE", help="when it was published, in EDTF (default: the text's dateline)"
    )
    for name, about in _FIELDS.items():
        parser.add_argument(f"--{name}", help=about)
    parser.add_argument("--force", action="store_true", help="renew the fingerprint of a source that is there")


def run(given: argparse.Namespace) -> int:
    from timeline.content.drafts import add_source

    site = root(given)
    added = add_source(
        site,
        archive(given, site),
        given.file,
        id=given.id,
        published=given.published,
        fields={name: getattr(given, name) for name in _FIELDS if getattr(given, name)},
        force=given.force,
    )
    for file in added.files:
        say(f"Wrote {file}\n")
    told = f"its dateline “{added.dateline}”" if added.dateline else "no dateline found"
    say(f"Source `{added.id}`: {added.words} words, published {added.published} ({told}).\n")
    if added.to_do:
        say(f"{reports.shown(added.to_do)}\n")
    say("Quote it in an event's evidence with that id; commit the .yaml and the .print, never the text.\n")
    return 0
