"""The arguments of commands: those that several commands take, the values allowed, and the folders that they name."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path


class CommandError(Exception):
    """The command cannot be carried out; the message says why, in a sentence."""


def add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", type=Path, metavar="DIR", help="the site's folder (default: here, or above)")


def add_archive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--archive", type=Path, metavar="DIR", help="the folder of the source texts")


def add_jobs(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("--jobs", type=jobs, metavar="N", help=about)


def add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="small letters, digits and hyphens; the record's address")


def root(given: argparse.Namespace) -> Path:
    """The site's folder: the one given, or the current folder or the nearest above it that has content/site.yaml.

    Raises CommandError if there is none.
    """
    from timeline.content.load import SITE_FILE

    here = (given.site or Path.cwd()).absolute()
    folders = [here] if given.site else [here, *here.parents]
    for folder in folders:
        if (folder / SITE_FILE).is_file():
            return folder
    holds = f"{here} does not hold" if given.site else f"Neither {here} nor a folder above it holds"
    raise CommandError(f"{holds} {SITE_FILE}. Go to the site's folder, or name it: --site DIR.")


def archive(given: argparse.Namespace, root: Path) -> Path:
    """The folder of the source texts: the one given, that of TIMELINE_ARCHIVE, or archive/ in the site's folder.

    Raises CommandError if the one that is named is not a folder.
    """
    named = given.archive or os.environ.get("TIMELINE_ARCHIVE")
    if named and not Path(named).is_dir():
        raise CommandError(f"There is no folder {named} to read source texts from.")
    return Path(named).absolute() if named else root / "archive"


def base_url(value: str) -> str:
    from timeline.content.values import is_base_address

    if not is_base_address(value):
        raise argparse.ArgumentTypeError(
            f"{value!r} is not an address that starts with https:// or http://, without ? and #"
        )
    return value.rstrip("/") + "/"


def jobs(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 1000:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 to 1000")
    return int(value)


def percent(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 0 to 100")
    return number


def seed(value: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", value):
        raise argparse.ArgumentTypeError(f"{value!r} is not a whole number")
    return int(value)


def port(value: str) -> int:
    if not value.isdecimal() or int(value) > 65535:
        raise argparse.ArgumentTypeError(f"{value!r} is not a port: 0 to 65535")
    return int(value)
