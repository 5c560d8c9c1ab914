"""The command line. Exit codes: 0 nothing wrong; 1 the content has errors; 2 the command could not be carried out."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from timeline import __version__
from timeline.diagnostics import reports
from timeline.diagnostics.diagnostic import Severity, has_errors

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]


class Refused(Exception):
    """The command cannot be carried out; says why, in a sentence."""


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
        said = reports.shown(_said(problem), keep="\n")
        _say(f"timeline: {said}\n", sys.stderr)
        return 2


def _run(arguments: Sequence[str] | None) -> int:
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as ended:  # --help, --version, or a mistake that argparse has told of
        _say("")
        return int(ended.code or 0)
    code: int = given.run(given)
    return code


def _say(text: str, stream: TextIO | None = None) -> None:
    """Print at once. Whoever reads it may stop early (`timeline check | head`): then the command goes on in silence."""
    stream = stream or sys.stdout
    try:
        print(text, end="", file=stream, flush=True)
    except OSError as problem:
        # What is still in the buffer must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(problem, BrokenPipeError):
            raise


def _said(problem: Exception) -> str:
    """Why the command could not be carried out; a fault of our own is named as such."""
    from timeline.content.drafts import DraftRefused
    from timeline.publishing.publish import OutputRefused
    from timeline.publishing.render import TemplateProblem

    if isinstance(problem, (Refused, DraftRefused, OutputRefused, TemplateProblem)):
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
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], int], about: str, within: Subcommands = commands
    ) -> argparse.ArgumentParser:
        one = within.add_parser(name, help=about, description=about)
        one.add_argument("--site", type=Path, metavar="DIR", help="the site's folder (default: here, or above)")
        one.set_defaults(run=run)
        return one

    def group(name: str, about: str) -> Subcommands:
        one = commands.add_parser(name, help=about, description=about)
        return one.add_subparsers(metavar="WHAT", required=True)

    def archive(one: argparse.ArgumentParser) -> None:
        one.add_argument("--archive", type=Path, metavar="DIR", help="the folder of the source texts")

    one = command("check", _check, "Hold every record against its sources.")
    archive(one)
    one.add_argument("--format", choices=tuple(reports.FORMS), default="text", help="how to report (default: text)")
    one.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes read the records")

    one = command("audit", _audit, "Measure the checks: plant falsehoods in every record, and count those caught.")
    archive(one)
    one.add_argument("--format", choices=("text", "json"), default="text", help="how to report (default: text)")
    one.add_argument(
        "--min-score", type=_percent, metavar="PERCENT", help="the least that has to be caught of each kind"
    )
    one.add_argument("--seed", type=_seed, default=0, metavar="N", help="what the lot is drawn by (default: 0)")
    one.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes measure")

    one = command("coverage", _coverage, "List what the sources date or name and no record quotes.")
    archive(one)
    one.add_argument("--format", choices=("text", "json"), default="text", help="how to list it (default: text)")

    one = command("build", _build, "Check the records and build the site; on an error nothing is written.")
    archive(one)
    one.add_argument("--out", type=Path, metavar="DIR", help="where to (default: build/site in the site's folder)")
    one.add_argument("--base-url", type=_base_url, metavar="URL", help="where the site will be published")
    one.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes read and render")
    one.add_argument("--force", action="store_true", help="take nothing from the cache")
    one.add_argument("--explain", action="store_true", help="say why each page was made anew")

    one = command("serve", _serve, "Preview the site; it follows your edits.")
    archive(one)
    one.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1)")
    one.add_argument("--port", type=_port, default=8000, help="the port (default: 8000; 0: any free one)")
    one.add_argument("--open", action="store_true", help="open it in the browser")

    new = group("new", "Start a record to fill in.")
    one = command("event", _new_event, "Write content/events/ID.yaml to fill in.", new)
    one.add_argument("id", metavar="ID", help="small letters, digits and hyphens; the record's address")
    one.add_argument("--title", default="", help="what happened, or is expected")
    one.add_argument("--date", default="", help="when, in EDTF")
    one.add_argument("--kind", default="", help="a key of `kinds` in site.yaml")
    one.add_argument("--source", default="", help="the id of the source to quote")
    one = command("source", _new_source, "Write content/sources/ID.yaml to fill in.", new)
    one.add_argument("id", metavar="ID", help="small letters, digits and hyphens; the record's address")
    one.add_argument("--title", default="", help="its headline")
    one.add_argument("--date", default="", help="when it was published, in EDTF")

    source = group("source", "Work on the sources.")
    one = command("add", _source_add, "Archive a text, and write its record and its fingerprint.", source)
    archive(one)
    one.add_argument("file", type=Path, metavar="FILE", help="the text, in UTF-8")
    one.add_argument("--id", help="the source's id (default: made from the title or the file's name)")
    one.add_argument(
        "--published", metavar="DATE", help="when it was published, in EDTF (default: the text's dateline)"
    )
    for name, about in {
        "title": "its headline",
        "publisher": "who published it, where the text says so",
        "agency": "the wire that the text says it draws on",
        "dateline": "the words of the text that give its date (default: looked for)",
        "url": "where it was published, where known",
    }.items():
        one.add_argument(f"--{name}", help=about)
    one.add_argument("--force", action="store_true", help="renew the fingerprint of a source that is there")

    one = command("explain", _explain, "What a rule wants, with a passing and a failing example.")
    one.add_argument("code", help="the code of a rule, as a diagnostic names it")
    one = command("schema", _schema, "The JSON Schema of a file in content/, for editors' programs.")
    one.add_argument("name", choices=("event", "source", "site", "entities"))
    return parser


def _check(given: argparse.Namespace) -> int:
    from timeline.check import check

    root = _root(given)
    found = check(root, _archive(given, root), jobs=given.jobs).diagnostics
    _say(reports.FORMS[given.format](found))
    return 1 if has_errors(found) else 0


def _audit(given: argparse.Namespace) -> int:
    from timeline.audit import measure, report
    from timeline.check import check
    from timeline.model import audit_score

    root = _root(given)
    archive, measured_on = _archive(given, root), audit_score.digest(root)
    checked = check(root, archive, jobs=given.jobs)
    if has_errors(checked.diagnostics):
        errors = [one for one in checked.diagnostics if one.severity is Severity.ERROR]
        _say(reports.FORMS[given.format](errors))
        _say("Nothing was measured: first the content has to be free of errors.\n", sys.stderr)
        return 1
    archived = checked.archived
    audit = measure.measure(checked.timeline, archived, seed=given.seed, jobs=given.jobs, progress=report.followed)
    _say(report.FORMS[given.format](audit, given.min_score))
    # Where a text proves quotes and has no fingerprint, nothing in the site tells what this was measured on.
    if not any(one.to_print for one in archived.values()):
        audit_score.save(root, audit, measured_on)
    return 1 if given.min_score is not None and report.failures(audit, given.min_score) else 0


def _coverage(given: argparse.Namespace) -> int:
    from timeline.check import check
    from timeline.fixes.coverage import FORMS, coverage

    root = _root(given)
    checked = check(root, _archive(given, root))
    _say(FORMS[given.format](coverage(checked.timeline, checked.evidence, checked.archived)))
    return 0


def _build(given: argparse.Namespace) -> int:
    from timeline.build import build

    root = _root(given)
    out = given.out or root / "build" / "site"
    outcome = build(root, out, _archive(given, root), base_url=given.base_url, jobs=given.jobs, force=given.force)
    if not outcome.ok:
        _say(reports.text(outcome.diagnostics), sys.stderr)
        _say("Nothing was written.\n", sys.stderr)
        return 1
    if given.explain:
        for file, reason in sorted((outcome.reasons or {}).items()):
            _say(f"{file}: made anew, because {reason}\n")
        for file in outcome.removed:
            _say(f"{file}: removed, because nothing makes it any more\n")
    made = f"{len(outcome.written)} written, {len(outcome.unchanged)} unchanged, {len(outcome.removed)} removed"
    _say(f"Built {out}: {made}.\n")
    if outcome.diagnostics:
        _say(f"{reports.summary(outcome.diagnostics)}: see `timeline check`.\n")
    return 0


def _serve(given: argparse.Namespace) -> int:
    from timeline.build import build
    from timeline.preview.serve import serve
    from timeline.publishing.theme import default_theme

    root = _root(given)
    archive, out = _archive(given, root), root / "build" / "preview"
    folders = [root / name for name in ("content", "templates", "static")]
    theme = [default_theme() / name for name in ("templates", "static")]
    # The port may be any free one, so the preview's address has no part in the pages but the links of 404.html, which
    # need the path alone.
    serve(
        root,
        build=lambda: build(root, out, archive, base_url="http://localhost/"),
        watched=lambda: [*folders, archive, *theme],
        out=out,
        host=given.host,
        port=given.port,
        open_browser=given.open,
    )
    return 0


def _new_event(given: argparse.Namespace) -> int:
    from timeline.content.drafts import new_event

    root = _root(given)
    file = new_event(root, given.id, title=given.title, date=given.date, kind=given.kind, source=given.source)
    _say(f"Wrote {file}: fill it in, then run `timeline check`.\n")
    return 0


def _new_source(given: argparse.Namespace) -> int:
    from timeline.content.drafts import new_source

    file = new_source(_root(given), given.id, title=given.title, date=given.date)
    _say(f"Wrote {file}: fill it in, then run `timeline source add FILE --id {given.id} --force` with its text.\n")
    return 0


def _source_add(given: argparse.Namespace) -> int:
    from timeline.content.drafts import add_source

    root = _root(given)
    fields = {name: getattr(given, name) for name in ("title", "publisher", "agency", "dateline", "url")}
    added = add_source(
        root,
        _archive(given, root),
        given.file,
        id=given.id,
        published=given.published,
        fields={name: value for name, value in fields.items() if value},
        force=given.force,
    )
    for file in added.files:
        _say(f"Wrote {file}\n")
    told = f"its dateline “{added.dateline}”" if added.dateline else "no dateline found"
    _say(f"Source `{added.id}`: {added.words} words, published {added.published} ({told}).\n")
    if added.to_do:
        _say(f"{reports.shown(added.to_do)}\n")
    _say("Quote it in an event's evidence by that id; commit the .yaml and the .print, never the text.\n")
    return 0


def _explain(given: argparse.Namespace) -> int:
    from timeline.checks import rules
    from timeline.diagnostics.hints import for_unknown
    from timeline.explain import in_terminal

    every = {rule.code: rule for rule in rules()}
    if given.code not in every:
        raise Refused(f"There is no rule `{given.code}`. {for_unknown(given.code, every, '')}".strip())
    _say(in_terminal(every[given.code]))
    return 0


def _schema(given: argparse.Namespace) -> int:
    import json

    from timeline.content.fields import json_schema

    _say(json.dumps(json_schema(given.name), ensure_ascii=False, indent=2) + "\n")
    return 0


def _root(given: argparse.Namespace) -> Path:
    """The site's folder: the one given, or the nearest from here upwards that holds content/site.yaml."""
    from timeline.content.load import SITE_FILE

    here = (given.site or Path.cwd()).absolute()
    folders = [here] if given.site else [here, *here.parents]
    for folder in folders:
        if (folder / SITE_FILE).is_file():
            return folder
    holds = f"{here} does not hold" if given.site else f"Neither {here} nor a folder above it holds"
    raise Refused(f"{holds} {SITE_FILE}. Go to the site's folder, or name it: --site DIR.")


def _archive(given: argparse.Namespace, root: Path) -> Path:
    """The folder of the source texts: the one given, that of TIMELINE_ARCHIVE, or archive/ in the site's folder."""
    named = given.archive or os.environ.get("TIMELINE_ARCHIVE")
    if named and not Path(named).is_dir():
        raise Refused(f"There is no folder {named} to read source texts from.")
    return Path(named).absolute() if named else root / "archive"


def _base_url(value: str) -> str:
    from timeline.content.values import is_base_address

    if not is_base_address(value):
        raise argparse.ArgumentTypeError(
            f"{value!r} is not an address that starts with https:// or http://, without ? and #"
        )
    return value.rstrip("/") + "/"


def _jobs(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 1000:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 1000")
    return int(value)


def _percent(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 0 to 100")
    return number


def _seed(value: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", value):
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number")
    return int(value)


def _port(value: str) -> int:
    if not value.isdecimal() or int(value) > 65535:
        raise argparse.ArgumentTypeError(f"{value!r} is not a port: 0 to 65535")
    return int(value)
