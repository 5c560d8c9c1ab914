"""``timeline new event``: writes the record of an event to fill in."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import add_id, root
from timeline.commands.terminal import say

ABOUT = "Write content/events/ID.yaml to fill in."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_id(parser)
    parser.add_argument("--title", default="", help="what happened, or is expected")
    parser.add_argument("--date", default="", help="when, in EDTF")
    parser.add_argument("--kind", default="", help="a key of `kinds` in site.yaml")
    parser.add_argument("--source", default="", help="the id of the source to quote")


def run(given: argparse.Namespace) -> int:
    from timeline.content.drafts import new_event

    file = new_event(root(given), given.id, title=given.title, date=given.date, kind=given.kind, source=given.source)
    say(f"Wrote {file}: fill it in, then run `timeline check`.\n")
    return 0
