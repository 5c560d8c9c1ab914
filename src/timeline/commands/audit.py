"""``timeline audit``: measures how many planted falsehoods the checks catch."""

from __future__ import annotations

import argparse
import sys

from timeline.commands.arguments import add_archive, add_jobs, archive, percent, root, seed
from timeline.commands.terminal import say
from timeline.diagnostics import reports
from timeline.diagnostics.diagnostic import Severity, has_errors

ABOUT = "Measure the checks: plant falsehoods in every record, and count those caught."


def arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to report (default: text)")
    parser.add_argument(
        "--min-score", type=percent, metavar="PERCENT", help="the least that has to be caught of each kind"
    )
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="what the lot is drawn by (default: 0)")
    add_jobs(parser, "how many processes measure")


def run(given: argparse.Namespace) -> int:
    from timeline.audit import measure, report
    from timeline.check import check
    from timeline.model import audit_score

    site = root(given)
    texts, measured_on = archive(given, site), audit_score.digest(site)
    checked = check(site, texts, jobs=given.jobs)
    if has_errors(checked.diagnostics):
        errors = [one for one in checked.diagnostics if one.severity is Severity.ERROR]
        say(reports.FORMS[given.format](errors))
        say("Nothing was measured: first the content has to be free of errors.\n", sys.stderr)
        return 1
    audit = measure.measure(
        checked.timeline, checked.archived, seed=given.seed, jobs=given.jobs, progress=report.followed
    )
    say(report.FORMS[given.format](audit, given.min_score))
    # If a text without a fingerprint proves quotes, nothing in the site identifies what was measured.
    if not any(one.to_print for one in checked.archived.values()):
        audit_score.save(site, audit, measured_on)
    return 1 if given.min_score is not None and report.failures(audit, given.min_score) else 0
