"""The workflow that publishes the site is well formed, safe, and builds for the address that the site will have."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "pages.yml"
TEXT = WORKFLOW.read_text(encoding="utf-8")
# The base loader reads everything as text: "on" stays a key, and is not a boolean.
WORK: dict[str, Any] = yaml.load(TEXT, Loader=yaml.BaseLoader)


def lint_schema(path: Path) -> subprocess.CompletedProcess[str]:
    options = ["--builtin-schema", "vendor.github-workflows"]
    command = [sys.executable, "-m", "check_jsonschema", *options, str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def lint_security(path: Path) -> subprocess.CompletedProcess[str]:
    options = ["--offline", "--no-progress", "--no-config", "--persona=pedantic", "--strict-collection"]
    command = [str(Path(sys.executable).with_name("zizmor")), *options, str(path)]
    return subprocess.run(command, capture_output=True, text=True)


def steps(job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = WORK["jobs"][job]["steps"]
    return found


def step(job: str, start: str) -> tuple[int, dict[str, Any]]:
    """The only step of the job whose action or command starts so, and its place among the steps."""
    [found] = [
        (n, each) for n, each in enumerate(steps(job)) if each.get("uses", each.get("run", "")).startswith(start)
    ]
    return found


def test_it_fits_the_schema_of_github_workflows() -> None:
    result = lint_schema(WORKFLOW)
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing() -> None:
    result = lint_security(WORKFLOW)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_linters_see_a_broken_workflow(tmp_path: Path) -> None:
    broken = tmp_path / "pages.yml"
    broken.write_text(TEXT.replace("runs-on:", "runs-at:"), encoding="utf-8")
    assert lint_schema(broken).returncode != 0
    broken.write_text(TEXT.replace("run: make test", "run: make ${{ github.head_ref }}"), encoding="utf-8")
    assert lint_security(broken).returncode != 0


def test_it_runs_on_pushes_to_main_on_pull_requests_and_by_hand() -> None:
    assert set(WORK["on"]) == {"push", "pull_request", "workflow_dispatch"}
    assert WORK["on"]["push"] == {"branches": ["main"]}


def test_each_job_has_the_least_permissions() -> None:
    assert WORK["permissions"] == {}
    assert {name: job["permissions"] for name, job in WORK["jobs"].items()} == {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_a_pull_request_is_checked_and_tested_and_never_published() -> None:
    assert "if" not in WORK["jobs"]["check"]
    assert WORK["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert WORK["jobs"]["build"]["needs"] == "check"
    assert WORK["jobs"]["deploy"]["needs"] == "build"
    assert step("check", "make check")[1]["run"] == "make check FORMAT=github"
    assert step("check", "make test")[1]["if"] == "${{ !cancelled() }}"


@pytest.mark.parametrize(
    ("action", "version"),
    [("checkout", 7), ("setup-python", 7), ("configure-pages", 6), ("upload-pages-artifact", 5), ("deploy-pages", 5)],
)
def test_actions_are_pinned_to_one_commit_of_the_right_version(action: str, version: int) -> None:
    uses = re.findall(rf"uses: actions/{action}@(.*)", TEXT)
    assert uses
    assert len(set(uses)) == 1
    assert re.fullmatch(rf"[0-9a-f]{{40}} # v{version}\.\d+\.\d+", uses[0])


def test_the_site_is_built_for_the_address_that_pages_gives_it() -> None:
    asked, pages = step("build", "actions/configure-pages@")
    built, build = step("build", "make site")
    uploaded, upload = step("build", "actions/upload-pages-artifact@")
    assert asked < built < uploaded
    # The Makefile hands it to the build: tests/repository/test_makefile.py.
    assert build["env"] == {"TIMELINE_BASE_URL": f"${{{{ steps.{pages['id']}.outputs.base_url }}}}"}
    assert upload["with"]["path"] == "build/site"


def test_no_command_has_an_expression_in_it() -> None:
    commands = [each["run"] for job in WORK["jobs"] for each in steps(job) if "run" in each]
    assert commands
    assert not [command for command in commands if "${{" in command]
