"""What is published as a package is whole: installed on its own, in an empty folder, it builds a site.

And the lock, from which it is installed to be tested, holds what the package asks for.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import timeline

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED: list[str] = PROJECT["project"]["dependencies"]
BUILDS: list[str] = PROJECT["build-system"]["requires"]
LOCKS: dict[str, list[str]] = {
    "site": [*NEEDED, *BUILDS],
    "dev": [*NEEDED, *BUILDS, *PROJECT["project"]["optional-dependencies"]["dev"]],
    "lock": PROJECT["dependency-groups"]["lock"],
}
every_lock = pytest.mark.parametrize("lock", LOCKS)


class Built(NamedTuple):
    """The two files of a release."""

    sdist: Path
    wheel: Path


class Installed(NamedTuple):
    """An environment that holds the wheel, and not this repository's sources."""

    python: Path
    command: Path


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that succeeds, run without the variables that could show it this repository."""
    hidden = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The source distribution, and the wheel built from it alone: what the one lacks, the other lacks too."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    [sdist] = out.glob("*.tar.gz")
    [wheel] = out.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    scheme = {"base": str(home), "platbase": str(home)}
    scripts = Path(sysconfig.get_path("scripts", "venv", scheme))
    python = scripts / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", built.wheel, cwd=home)
    # The dependencies come from the environment of the tests, so that no network is needed. The .pth files in there
    # are not followed from here, hence not the editable installation either.
    packages = Path(sysconfig.get_path("purelib", "venv", scheme))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Installed(python, scripts / "timeline")


def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as files:
        return set(files.namelist())


def files_below(folder: Path) -> set[str]:
    """The paths of the files below a folder, without what Python leaves behind."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in paths}


def test_the_wheel_holds_the_package_with_its_types_and_theme_and_nothing_else(built: Built) -> None:
    expected = {f"timeline/{name}" for name in files_below(ROOT / "src" / "timeline")}
    for part in ("templates", "static"):
        theme = {f"timeline/theme/{part}/{name}" for name in files_below(ROOT / part)}
        assert theme
        expected |= theme
    assert "timeline/py.typed" in expected
    assert {name for name in names(built.wheel) if ".dist-info/" not in name} == expected


def test_the_wheel_has_the_command_the_version_and_the_licence(built: Built) -> None:
    [info] = {name.partition("/")[0] for name in names(built.wheel) if ".dist-info/" in name}
    assert info == f"timeline_evidence-{timeline.__version__}.dist-info"
    with ZipFile(built.wheel) as files:
        assert "timeline = timeline.cli:main" in files.read(f"{info}/entry_points.txt").decode()
        assert files.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()


def test_the_source_distribution_has_what_a_clone_has_but_no_archive(built: Built) -> None:
    with tarfile.open(built.sdist) as files:
        found = {name.partition("/")[2] for name in files.getnames()}
    wanted = {"Makefile", "README.md", "CHANGELOG.md", "LICENSE", ".ci/run", "content/site.yaml", "tests/conftest.py"}
    wanted |= {"requirements/site.txt", "requirements/dev.txt", "CONTRIBUTING.md", "SECURITY.md"}
    assert wanted <= found
    assert not [name for name in found if name.startswith(("archive/", "build/", ".venv/"))]


def test_the_installed_package_is_the_wheel_and_brings_its_theme(installed: Installed, tmp_path: Path) -> None:
    where = "import timeline, pathlib; print(pathlib.Path(timeline.__file__).parent)"
    package = Path(run(installed.python, "-c", where, cwd=tmp_path).strip())
    assert not package.is_relative_to(ROOT)
    assert files_below(package / "theme" / "templates") == files_below(ROOT / "templates")


def test_the_installed_command_builds_a_site_in_an_empty_folder(installed: Installed, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(MINIMAL / "content", site / "content")
    run(installed.command, "build", cwd=site)
    home = (site / "build" / "site" / "index.html").read_text(encoding="utf-8")
    assert "Weathervane room opened" in home
    assert (site / "build" / "site" / "events" / "weathervane-room" / "index.html").is_file()


def test_the_installed_module_runs_too(installed: Installed, tmp_path: Path) -> None:
    assert "check" in run(installed.python, "-m", "timeline", "--help", cwd=tmp_path)


class Pin(NamedTuple):
    """A line of the lock: what is installed, and the hashes of its files."""

    requirement: Requirement
    hashes: frozenset[str]

    @property
    def version(self) -> str:
        [specifier] = self.requirement.specifier
        assert specifier.operator == "=="
        return specifier.version


def text_of(lock: str) -> str:
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


def pins(lock: str) -> list[Pin]:
    lines = re.sub(r"^ *#.*\n", "", text_of(lock), flags=re.MULTILINE).replace("\\\n", "").splitlines()
    found = [(Requirement(line.partition(" --hash=")[0]), re.findall(r"--hash=(\S+)", line)) for line in lines]
    return [Pin(requirement, frozenset(hashes)) for requirement, hashes in found]


@every_lock
def test_the_lock_holds_each_dependency_once_for_every_python_and_system_and_within_its_range(lock: str) -> None:
    for python in ("3.11", "3.12", "3.13", "3.14"):
        for system, name in (("linux", "posix"), ("darwin", "posix"), ("win32", "nt")):
            there = {"python_version": python, "python_full_version": f"{python}.0"}
            there |= {"sys_platform": system, "os_name": name}
            held = [pin for pin in pins(lock) if not (marker := pin.requirement.marker) or marker.evaluate(there)]
            versions = {canonicalize_name(pin.requirement.name): pin.version for pin in held}
            assert len(versions) == len(held)
            for wanted in map(Requirement, LOCKS[lock]):
                version = versions.get(canonicalize_name(wanted.name))
                assert version, f"{wanted} is not locked: make lock UPGRADE="
                assert wanted.specifier.contains(version, prereleases=True), wanted


@every_lock
def test_the_lock_has_hashes_and_no_index_or_path_of_the_machine_that_made_it(lock: str) -> None:
    line = re.compile(
        r"# This file was autogenerated by uv via the following command:|#    make lock"
        r"|[a-z0-9-]+==[a-z0-9.]+( ; [a-zA-Z0-9_.'<>=! ()]+)? \\"
        r"|    --hash=sha256:[0-9a-f]{64}( \\)?"
        r"|    #( via)?( +[a-z0-9-]+( \(pyproject\.toml(:[a-z]+)?\))?)?"
    )
    assert [each for each in text_of(lock).splitlines() if not line.fullmatch(each)] == []
    assert all(each.hashes for each in pins(lock))


def test_a_site_is_built_with_the_very_files_that_are_tested() -> None:
    tested = {each.requirement.name: (each.version, each.hashes) for each in pins("dev")}
    assert {each.requirement.name: (each.version, each.hashes) for each in pins("site")}.items() <= tested.items()
    assert len(pins("site")) < len(tested)


def test_what_builds_the_program_is_locked_as_the_build_asks_for_it() -> None:
    assert PROJECT["dependency-groups"]["build"] == BUILDS
