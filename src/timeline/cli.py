"""The command line: finds the commands in ``commands/``, carries out one, and says what went wrong.

Exit codes: 0 nothing is wrong; 1 the content has errors; 2 the command could not be carried out; 130 Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from types import ModuleType
from typing import TYPE_CHECKING

from timeline import __version__, commands
from timeline.commands.arguments import CommandError, add_site
from timeline.commands.terminal import say
from timeline.diagnostics import reports

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return its exit code. Nobody sees a traceback, unless TIMELINE_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return 130
    except Exception as problem:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        reason = reports.shown(_reason(problem), keep="\n")
        say(f"timeline: {reason}\n", sys.stderr)
        return 2


def _run(arguments: Sequence[str] | None) -> int:
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as ended:  # --help, --version, or a mistake that argparse has reported
        say("")
        return int(ended.code or 0)
    code: int = given.run(given)
    return code


def _reason(problem: Exception) -> str:
    """Why the command could not be carried out; an error of the program itself is named as such."""
    from timeline.content.drafts import DraftError
    from timeline.publishing.publish import OutputError
    from timeline.publishing.render import RenderError

    if isinstance(problem, (CommandError, DraftError, OutputError, RenderError)):
        return str(problem)
    if isinstance(problem, OSError):
        file = f"{problem.filename}: " if problem.filename else ""
        return f"{file}{problem.strerror or problem}"
    return (
        f"A fault in the program: {type(problem).__name__}: {problem}. Your files are as they were. "
        "Please report it with what TIMELINE_DEBUG=1 prints."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="timeline", description="Builds a chronology whose every statement is checked against its sources."
    )
    parser.add_argument("--version", action="version", version=f"timeline {__version__}")
    _add(commands, parser.add_subparsers(metavar="COMMAND", required=True))
    return parser


def _add(group: ModuleType, parsers: Subcommands) -> None:
    """A parser for each command of a group, and for those of the groups in it."""
    for name, module in commands.within(group).items():
        parser = parsers.add_parser(name, help=module.ABOUT, description=module.ABOUT)
        if hasattr(module, "__path__"):
            _add(module, parser.add_subparsers(metavar="WHAT", required=True))
        else:
            add_site(parser)
            module.arguments(parser)
            parser.set_defaults(run=module.run)
