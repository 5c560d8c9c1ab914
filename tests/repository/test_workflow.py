"""What GitHub reads is well formed and safe: the workflows, Dependabot's settings, the issue forms.

The workflow that publishes the site builds it for the address that it will have.
"""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
WORKFLOW = GITHUB / "workflows" / "pages.yml"
NEWEST = GITHUB / "workflows" / "newest.yml"
DEPENDABOT = GITHUB / "dependabot.yml"
FORMS = GITHUB / "ISSUE_TEMPLATE"
TEXT = WORKFLOW.read_text(encoding="utf-8")
# The base loader reads everything as text: "on" stays a key, and is not a boolean.
WORK: dict[str, Any] = yaml.load(TEXT, Loader=yaml.BaseLoader)

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)


def lint_schema(path: Path, schema: str = "github-workflows") -> subprocess.CompletedProcess[str]:
    options = ["--builtin-schema", f"vendor.{schema}"]
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


@each_workflow
def test_it_fits_the_schema_of_github_workflows(workflow: Path) -> None:
    result = lint_schema(workflow)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", [*WORKFLOWS, DEPENDABOT], ids=lambda path: path.stem)
def test_zizmor_finds_nothing(path: Path) -> None:
    result = lint_security(path)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_settings_of_dependabot_fit_their_schema_and_cover_actions_and_python() -> None:
    result = lint_schema(DEPENDABOT, "dependabot")
    assert result.returncode == 0, result.stdout + result.stderr
    updates = yaml.safe_load(DEPENDABOT.read_text(encoding="utf-8"))["updates"]
    assert [each["package-ecosystem"] for each in updates] == ["github-actions", "pip"]


@pytest.mark.slow
@pytest.mark.parametrize("form", sorted(FORMS.iterdir()), ids=lambda path: path.stem)
def test_the_issue_forms_fit_their_schema(form: Path) -> None:
    result = lint_schema(form, "github-issue-config" if form.stem == "config" else "github-issue-forms")
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_false_alarm_and_a_missed_falsehood_are_reported_with_statement_and_quotes() -> None:
    for name in ("1-false-alarm.yml", "2-missed-falsehood.yml"):
        fields = yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))["body"]
        wanted = {field["id"] for field in fields if field.get("validations", {}).get("required")}
        assert {"statement", "quotes", "why"} <= wanted


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
    uses = [used for path in WORKFLOWS for used in re.findall(rf"uses: actions/{action}@(.*)", path.read_text("utf-8"))]
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


def test_only_the_job_that_publishes_nothing_takes_packages_from_a_cache_and_by_the_lock() -> None:
    given = {job: step(job, "actions/setup-python@")[1]["with"] for job in ("check", "build")}
    assert given["check"]["cache"] == "pip"
    assert [path.name for path in ROOT.glob(given["check"]["cache-dependency-path"])]
    assert set(given["build"]) == {"python-version"}


def test_the_newest_of_everything_is_tested_each_week_and_what_differs_is_said_whatever_comes_of_it() -> None:
    work: dict[str, Any] = yaml.load(NEWEST.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert set(work["on"]) == {"schedule", "workflow_dispatch"}
    [schedule] = work["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    assert work["permissions"] == {}
    [job] = work["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    [python] = [each["with"] for each in job["steps"] if each.get("uses", "").startswith("actions/setup-python@")]
    assert set(python) == {"python-version"}
    test, say = [each for each in job["steps"] if "run" in each]
    assert test["run"] == "make newest"
    # The Makefile writes it: tests/repository/test_makefile.py.
    assert "build/newest.md" in say["run"]
    assert say["if"] == "${{ !cancelled() }}"


@each_workflow
def test_no_command_has_an_expression_in_it(workflow: Path) -> None:
    work: dict[str, Any] = yaml.load(workflow.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    commands = [each["run"] for job in work["jobs"].values() for each in job["steps"] if "run" in each]
    assert commands
    assert not [command for command in commands if "${{" in command]


def test_the_hooks_of_pre_commit_are_tools_of_this_environment() -> None:
    path = ROOT / ".pre-commit-config.yaml"
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(path)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    repositories = yaml.safe_load(path.read_text(encoding="utf-8"))["repos"]
    assert [each["repo"] for each in repositories] == ["local"]
    for hook in repositories[0]["hooks"]:
        tool, *words = hook["entry"].split()
        if tool == ".venv/bin/python":
            assert words[0] == "-m"
            assert find_spec(words[1]), hook["entry"]
        else:
            assert tool.startswith(".venv/bin/")
            assert Path(sys.executable).with_name(Path(tool).name).is_file(), hook["entry"]
