"""``timeline explain``: shows the documentation of a rule."""

from __future__ import annotations

import argparse

from timeline.commands.arguments import CommandError
from timeline.commands.terminal import say

ABOUT = "What a rule wants, with a passing and a failing example."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", help="the code of a rule, as a diagnostic names it")


def run(given: argparse.Namespace) -> int:
    from timeline.checks import rules
    from timeline.diagnostics.hints import for_unknown
    from timeline.explain import in_terminal

    every = {rule.code: rule for rule in rules()}
    if given.code not in every:
        raise CommandError(f"There is no rule `{given.code}`. {for_unknown(given.code, every, '')}".strip())
    say(in_terminal(every[given.code]))
    return 0
