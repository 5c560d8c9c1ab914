"""``timeline build``: builds the site, if its content has no errors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from timeline.commands.arguments import add_archive, add_jobs, archive, base_url, root
from timeline.commands.terminal import say
from timeline.diagnostics import reports

ABOUT = "Check the records and build the site; on an error nothing is written."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to (default: build/site in the site's folder)")
    parser.add_argument("--base-url", type=base_url, metavar="URL", help="where the site will be published")
    add_jobs(parser, "how many processes read and render")
    parser.add_argument("--force", action="store_true", help="take nothing from the cache")
    parser.add_argument("--explain", action="store_true", help="say why each page was made anew")


def run(given: argparse.Namespace) -> int:
    from timeline.build import build

    site = root(given)
    out = given.out or site / "build" / "site"
    outcome = build(site, out, archive(given, site), base_url=given.base_url, jobs=given.jobs, force=given.force)
    if not outcome.ok:
        say(reports.text(outcome.diagnostics), sys.stderr)
        say("Nothing was written.\n", sys.stderr)
        return 1
    if given.explain:
        for file, reason in sorted((outcome.reasons or {}).items()):
            say(f"{file}: made anew, because {reason}\n")
        for file in outcome.removed:
            say(f"{file}: removed, because nothing makes it any more\n")
    made = f"{len(outcome.written)} written, {len(outcome.unchanged)} unchanged, {len(outcome.removed)} removed"
    say(f"Built {out}: {made}.\n")
    if outcome.diagnostics:
        say(f"{reports.summary(outcome.diagnostics)}: see `timeline check`.\n")
    return 0
