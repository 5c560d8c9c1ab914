"""``timeline coverage``: lists what the sources date or name and no record quotes."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import add_archive, archive, root
from timeline.commands.terminal import say

ABOUT = "List what the sources date or name and no record quotes."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to list it (default: text)")


def run(given: argparse.Namespace) -> int:
    from timeline.check import check
    from timeline.fixes.coverage import FORMS, coverage

    site = root(given)
    checked = check(site, archive(given, site))
    say(FORMS[given.format](coverage(checked.timeline, checked.evidence, checked.archived)))
    return 0
