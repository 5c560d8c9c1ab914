"""``timeline check``: reports every problem of the records in one run."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import add_archive, add_jobs, archive, root
from timeline.commands.terminal import say
from timeline.diagnostics import reports
from timeline.diagnostics.diagnostic import has_errors

ABOUT = "Hold every record against its sources."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("--format", choices=tuple(reports.FORMS), default="text", help="how to report (default: text)")
    add_jobs(parser, "how many processes read the records")


def run(given: argparse.Namespace) -> int:
    from timeline.check import check

    site = root(given)
    found = check(site, archive(given, site), jobs=given.jobs).diagnostics
    say(reports.FORMS[given.format](found))
    return 1 if has_errors(found) else 0
