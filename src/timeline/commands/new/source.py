"""``timeline new source``: writes the record of a source whose text comes later."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import add_id, root
from timeline.commands.terminal import say

ABOUT = "Write content/sources/ID.yaml to fill in."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_id(parser)
    parser.add_argument("--title", default="", help="its headline")
    parser.add_argument("--date", default="", help="when it was published, in EDTF")


def run(given: argparse.Namespace) -> int:
    from timeline.content.drafts import new_source

    file = new_source(root(given), given.id, title=given.title, date=given.date)
    say(f"Wrote {file}: fill it in, then run `timeline source add FILE --id {given.id} --force` with its text.\n")
    return 0
