from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

import timeline
from museum import laid_over
from timeline import cli, commands
from timeline.check import check
from timeline.content.fields import json_schema
from timeline.diagnostics import reports

pytestmark = pytest.mark.slow


def every_command(group: ModuleType = commands, *before: str) -> Iterator[str]:
    """The names of all commands, as one types them."""
    for name, module in commands.within(group).items():
        if hasattr(module, "__path__"):
            yield from every_command(module, *before, name)
        else:
            yield " ".join((*before, name))


COMMANDS = tuple(every_command())

BELL = "content/events/bell-lent.yaml"
TEXT = "Saltmere Gazette, Monday, 3 May 2021\n\nThe museum will open a room for ropes on Thursday.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return laid_over(tmp_path / "site", {})


@pytest.fixture
def broken(root: Path) -> Path:
    """The museum's site with one error."""
    (root / BELL).write_text("title: x\ndate: never\nkind: plan\n")
    return root


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Carry out a command in this process: exit code, standard output, standard error."""

    def command(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(one) for one in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return command


def process(
    *arguments: object, cwd: Path | None = None, environment: Mapping[str, str] | None = None, program: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Carry out a command in a process of its own."""
    command = [sys.executable, *(["-c", program] if program else ["-m", "timeline"]), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **(environment or {})}, capture_output=True, timeout=60)


def shell(line: str, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """Carry out a line of the shell in which ``timeline`` is this program."""
    program = f"{shlex.quote(sys.executable)} -m timeline"
    whole = line.replace("timeline", f"{program}").format(*(shlex.quote(str(one)) for one in arguments))
    return subprocess.run(["bash", "-c", whole], capture_output=True, timeout=60)


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What a change of any kind would change of the files and folders."""
    found = {}
    for path in [folder, *folder.rglob("*")]:
        stat = path.lstat()
        found[path.relative_to(folder).as_posix()] = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size)
    return found


# --- check -----------------------------------------------------------------------------------------------------------


def test_check_of_a_sound_site(run: Run, root: Path) -> None:
    code, out, err = run("check", "--site", root)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("no errors, no warnings")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_check_of_a_broken_site(run: Run, broken: Path, jobs: str) -> None:
    code, out, err = run("check", "--site", broken, "--jobs", jobs)
    assert (code, err) == (1, "")
    assert f"{BELL}:2:7: error: " in out


def test_warnings_do_not_fail_a_check(run: Run, root: Path) -> None:
    (root / "content/sources/unread.yaml").write_text("title: Unread\npublished: 2021\n")
    code, out, _ = run("check", "--site", root)
    assert "[unused-source]" in out
    assert code == 0


@pytest.mark.parametrize("form", reports.FORMS)
def test_every_form_of_report(run: Run, broken: Path, form: str) -> None:
    code, out, err = run("check", "--site", broken, "--format", form)
    assert (code, err) == (1, "")
    assert out == reports.FORMS[form](check(broken, broken / "archive").diagnostics)


@pytest.mark.parametrize("sound", [True, False])
def test_json_is_one_object_and_nothing_else(root: Path, sound: bool) -> None:
    if not sound:
        (root / BELL).write_text("title: “x”: y\n", "utf-8")
    done = process("check", "--site", root, "--format", "json", environment={"LANG": "C", "PYTHONUTF8": "0"})
    assert done.stderr == b""
    whole = json.loads(done.stdout.decode("utf-8"))
    assert list(whole) == ["ok", "counts", "diagnostics"]
    assert (whole["ok"], done.returncode) == ((True, 0) if sound else (False, 1))


@pytest.mark.parametrize("form", reports.FORMS)
def test_check_never_writes(broken: Path, form: str) -> None:
    before = stamps(broken)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "timeline", "check", "--format", form]
    assert subprocess.run(command, cwd=broken, env=environment, capture_output=True).returncode == 1
    assert stamps(broken) == before


def test_the_archive_is_the_option_then_the_variable_then_the_folder(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(name: str) -> Path:
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text("Another text.")
        return tmp_path / name

    assert run("check", "--site", root)[0] == 0
    monkeypatch.setenv("TIMELINE_ARCHIVE", str(changed("variable")))
    assert "[source-changed]" in run("check", "--site", root)[1]
    assert run("check", "--site", root, "--archive", root / "archive")[0] == 0
    (tmp_path / "empty").mkdir()
    assert run("check", "--site", root, "--archive", tmp_path / "empty")[0] == 0


# --- the site's folder -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["", "content", "content/events", "archive"])
def test_the_site_is_looked_for_upwards(run: Run, root: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / folder)
    assert run("check")[0] == 0


def test_a_given_site_is_not_looked_for_upwards(run: Run, root: Path) -> None:
    code, out, err = run("check", "--site", root / "content")
    assert (code, out) == (2, "")
    assert err == (
        f"timeline: {root / 'content'} does not hold content/site.yaml. "
        "Go to the site's folder, or name it: --site DIR.\n"
    )


def test_the_nearest_site_is_taken(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = laid_over(root / "examples/inner", {BELL: "title: ["})
    monkeypatch.chdir(inner / "content")
    assert run("check")[0] == 1


def test_without_a_site_it_is_said_where_it_was_looked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("check")
    assert code == 2
    assert f"Neither {tmp_path} nor a folder above it holds content/site.yaml" in err


def test_a_relative_site(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root.parent)
    assert run("build", "--site", "site")[0] == 0
    assert (root / "build/site/index.html").is_file()


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = shell("cd {} && rmdir {} && timeline check", tmp_path / "gone", tmp_path / "gone")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


# --- what cannot be carried out --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "nonsense",
        "check --format xml",
        "check --nonsense",
        "check extra",
        "check --site",
        "check --site /nowhere",
        "check --site {root}/content/site.yaml",
        "check --site {root} --archive /nowhere",
        "check --site {root} --archive {root}/content/site.yaml",
        "check --site {root} --jobs 0",
        "build --site {root} --jobs 0",
        "build --site {root} --jobs many",
        "build --site {root} --jobs ²",
        "build --site {root} --base-url /museum/",
        "build --site {root} --base-url javascript:alert(1)",
        "build --site {root} --base-url https://example.org/?a=b",
        "build --site {root} --out {root}",
        "build --site {root} --out {root}/content",
        "build --site {root} --out {root}/content/site.yaml",
        "build --site {root} --out {root}/content/site.yaml/below",
        "build --site {root} --out /",
        "build --site {root} --out /proc/nowhere/site",
        "serve --site {root} --port 99999",
        "serve --site {root} --port x",
        "serve --site {root} --host 256.256.256.256 --port 0",
        "new",
        "new event",
        "new event Bad_Id --site {root}",
        "new event bell-lent --site {root}",
        "new event x --date tomorrow --site {root}",
        "new source fair-report --site {root}",
        "new thing x --site {root}",
        "source",
        "source add",
        "source add /nowhere.txt --site {root}",
        "source add {root} --site {root}",
        "source add {root}/archive/report.txt --site {root} --archive {root}/content/site.yaml",
        "source add {root}/archive/report.txt --site {root} --published never --id x",
        "source add {root}/content/site.yaml --site {root}",
        "explain",
        "explain nonsense",
        "schema",
        "schema nonsense",
    ],
)
def test_what_cannot_be_carried_out_is_told_in_a_sentence(run: Run, root: Path, arguments: str) -> None:
    before = {file: stamp for file, stamp in stamps(root).items() if not file.startswith("build")}
    code, out, err = run(*(one.format(root=root) for one in arguments.split()))
    assert (code, out) == (2, "")
    assert err.strip()
    assert "fault in the program" not in err
    after = {file: stamp for file, stamp in stamps(root).items() if not file.startswith("build")}
    assert {file for file in before if file != "." and after[file] != before[file]} == set()


def test_a_rule_that_is_not_there_is_told_with_the_nearest(run: Run) -> None:
    code, _, err = run("explain", "futur-witness")
    assert (code, err.splitlines()[0][:76]) == (
        2,
        "timeline: There is no rule `futur-witness`. Did you mean `future-witness`?",
    )


def test_a_disk_that_refuses_is_told(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(root / "build"))

    monkeypatch.setattr("timeline.build.publish", refuse)
    assert run("build", "--site", root) == (2, "", f"timeline: {root / 'build'}: No space left on device\n")


def test_a_fault_of_our_own_is_named_as_such(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("timeline.check.check", fail)
    code, out, err = run("check", "--site", root)
    assert (code, out) == (2, "")
    assert "A fault in the program: ZeroDivisionError: division by zero" in err
    assert "TIMELINE_DEBUG=1" in err
    monkeypatch.setenv("TIMELINE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli.main(["check", "--site", str(root)])


# --- build -----------------------------------------------------------------------------------------------------------


def test_build_says_what_it_did(run: Run, root: Path) -> None:
    code, out, err = run("build", "--site", root)
    assert (code, err) == (0, "")
    assert out.startswith(f"Built {root / 'build/site'}: ")
    assert " written, 0 unchanged, 0 removed.\n" in out
    assert "0 written" in run("build", "--site", root)[1]


def test_build_of_a_broken_site(run: Run, broken: Path) -> None:
    code, out, err = run("build", "--site", broken)
    assert (code, out) == (1, "")
    assert f"{BELL}:2:7: error: " in err
    assert err.endswith("Nothing was written.\n")
    assert not (broken / "build").exists()


def test_build_counts_what_check_tells(run: Run, root: Path) -> None:
    (root / "content/sources/unread.yaml").write_text("title: Unread\npublished: 2021\n")
    _, out, err = run("build", "--site", root)
    told = run("check", "--site", root)[1].splitlines()
    assert len(told) > 1
    assert out.splitlines()[1:] == [f"{told[-1]}: see `timeline check`."]
    assert err == ""


def test_build_of_a_broken_site_tells_what_check_tells(run: Run, broken: Path) -> None:
    assert run("build", "--site", broken)[2] == f"{run('check', '--site', broken)[1]}Nothing was written.\n"


def test_build_of_a_site_without_fault_has_nothing_to_count(run: Run, tmp_path: Path) -> None:
    root = shutil.copytree(Path(__file__).parent / "sites/minimal", tmp_path / "minimal")
    assert run("check", "--site", root)[1] == "no errors, no warnings, no infos\n"
    assert run("build", "--site", root)[1].count("\n") == 1


def test_build_explains_itself(run: Run, root: Path) -> None:
    first = run("build", "--site", root, "--explain")[1]
    assert "index.html: made anew, because it was not in the cache\n" in first
    (root / BELL).unlink()
    second = run("build", "--site", root, "--explain")[1]
    assert "index.html: made anew, because what the page shows changed\n" in second
    assert "events/bell-lent/index.html: removed, because nothing makes it any more\n" in second
    assert "sources/fair-preview/index.html" not in second


def test_build_into_another_folder(run: Run, root: Path, tmp_path: Path) -> None:
    assert run("build", "--site", root, "--out", tmp_path / "some/where", "--base-url", "https://a.example/b")[0] == 0
    assert "https://a.example/b/events/" in (tmp_path / "some/where/sitemap.xml").read_text()
    assert not (root / "build/site").exists()


def test_a_folder_with_other_files_is_refused(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("mine")
    code, _, err = run("build", "--site", root, "--out", tmp_path / "mine")
    assert code == 2
    assert "letter.txt" in err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_template_is_told_with_its_place(run: Run, root: Path, jobs: str) -> None:
    (root / "templates").mkdir()
    (root / "templates/source.html").write_text("<p>\n{{ page.nothing.at.all }}\n")
    code, out, err = run("build", "--site", root, "--jobs", jobs)
    assert (code, out) == (2, "")
    assert err.startswith(f"timeline: {root / 'templates/source.html'}:2: ")


@pytest.mark.parametrize("name", ["templates", "static"])
def test_a_file_in_the_place_of_a_folder_is_told(run: Run, root: Path, name: str) -> None:
    (root / name).write_text("x")
    code, _, err = run("build", "--site", root)
    assert (code, err) == (2, f"timeline: {root / name}: a file stands where a folder belongs\n")


def test_static_files_that_lead_out_or_are_none_are_refused(run: Run, root: Path) -> None:
    (root / "static").mkdir(exist_ok=True)
    leak, pipe = root / "static/pw.txt", root / "static/pipe"
    leak.symlink_to("/etc/passwd")
    code, _, err = run("build", "--site", root)
    assert (code, err) == (2, f"timeline: {leak} leads out of the site's folder; put the file itself there\n")
    leak.unlink()
    os.mkfifo(pipe)
    code, _, err = run("build", "--site", root)
    assert (code, err) == (2, f"timeline: {pipe} is neither a file nor a folder; delete it\n")
    assert not (root / "build/site").exists()


def test_a_template_that_is_not_utf8_is_told_with_its_place(run: Run, root: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates/source.html").write_bytes(b"<p>\n\xff\n")
    code, _, err = run("build", "--site", root)
    assert code == 2
    assert err.startswith(f"timeline: {root / 'templates/source.html'}:2: the byte 0xFF is not UTF-8")


def test_a_refusal_does_not_command_the_terminal(run: Run, root: Path) -> None:
    (root / "static").mkdir(exist_ok=True)
    (root / "static/a\x1b[31m").symlink_to("/etc/passwd")
    code, _, err = run("build", "--site", root)
    assert code == 2
    assert "a\\x1b[31m leads out" in err
    assert "\x1b" not in err


def test_a_file_in_the_place_of_the_build_is_told(run: Run, root: Path) -> None:
    (root / "build").write_text("x")
    code, _, err = run("build", "--site", root)
    assert code == 2
    assert "build" in err


# --- records and sources ---------------------------------------------------------------------------------------------


def test_new_event(run: Run, root: Path) -> None:
    code, out, _ = run("new", "event", "x", "--site", root, "--title", "- a: b", "--date", "2021", "--kind", "fair")
    assert (code, out) == (0, "Wrote content/events/x.yaml: fill it in, then run `timeline check`.\n")
    assert 'title: "- a: b"\ndate: 2021\n' in (root / "content/events/x.yaml").read_text()


def test_new_source_and_then_its_text(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "ropes.txt").write_text(TEXT)
    code, out, _ = run("new", "source", "ropes", "--site", root, "--title", "Ropes", "--date", "2021-05-03")
    assert code == 0
    assert "`timeline source add FILE --id ropes --force`" in out
    code, out, _ = run("source", "add", tmp_path / "ropes.txt", "--site", root, "--id", "ropes", "--force")
    assert code == 0
    assert "make sure that it says `archive: ropes.txt`" in out


def test_source_add(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "ropes.txt").write_text(TEXT)
    code, out, err = run("source", "add", tmp_path / "ropes.txt", "--site", root, "--publisher", "Saltmere Gazette")
    assert (code, err) == (0, "")
    assert out == (
        "Wrote archive/ropes.txt\n"
        "Wrote content/sources/ropes.print\n"
        "Wrote content/sources/ropes.yaml\n"
        "Source `ropes`: 16 words, published 2021-05-03 (its dateline “Monday, 3 May 2021”).\n"
        "It is called “Untitled text of 3 May 2021” so far: write the headline, if it has one, "
        "into content/sources/ropes.yaml.\n"
        "Quote it in an event's evidence with that id; commit the .yaml and the .print, never the text.\n"
    )
    assert run("check", "--site", root)[0] == 0


def test_source_add_into_an_archive_that_is_elsewhere(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "ropes.txt").write_text(TEXT)
    assert run("source", "add", tmp_path / "ropes.txt", "--site", root, "--archive", tmp_path / "texts")[0] == 0
    assert (tmp_path / "texts/ropes.txt").read_text() == TEXT
    assert not (root / "archive/ropes.txt").exists()


def test_an_argument_that_is_not_utf8_is_refused(root: Path) -> None:
    done = process("new", "event", "x", "--site", root, "--title", os.fsdecode(b"caf\xe9"))
    assert done.returncode == 2
    assert b"title: The invisible character" in done.stderr
    assert not (root / "content/events/x.yaml").exists()


# --- explain and schema ----------------------------------------------------------------------------------------------


def test_explain(run: Run) -> None:
    code, out, _ = run("explain", "bad-date")
    assert code == 0
    assert out.startswith("bad-date (error, family form)\n")
    assert "Passes:" in out
    assert "Fails:" in out


@pytest.mark.parametrize("name", ["event", "source", "site", "entities"])
def test_schema(run: Run, name: str) -> None:
    code, out, _ = run("schema", name)
    assert code == 0
    assert json.loads(out) == json_schema(name)


def test_the_commands_are_the_files_of_their_folder_in_the_order_of_the_help(run: Run) -> None:
    by_hand = "check, audit, coverage, build, serve, new event, new source, source add, explain, schema"
    assert ", ".join(COMMANDS) == by_hand
    listed = re.findall(r"^    (\w+)  ", run("--help")[1], re.MULTILINE)
    assert listed == list(dict.fromkeys(name.split()[0] for name in COMMANDS)) == list(commands.ORDER)


def test_a_new_command_is_a_new_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "count.py").write_text(
        "from timeline.commands.terminal import say\n\n"
        'ABOUT = "Count to a number."\n\n'
        'def arguments(parser):\n    parser.add_argument("number", type=int)\n\n'
        "def run(given):\n    say(f'{list(range(given.number))}')\n    return 0\n"
    )
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(tmp_path)])
    try:
        assert re.findall(r"^    (\w+)  ", run("--help")[1], re.MULTILINE) == [*commands.ORDER, "count"]
        assert run("count", "3") == (0, "[0, 1, 2]", "")
    finally:
        sys.modules.pop("timeline.commands.count", None)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_site(run: Run, command: str) -> None:
    code, out, _ = run(*command.split(), "--help")
    assert code == 0
    assert "--site DIR" in out


@pytest.mark.parametrize("command", ["check", "audit", "coverage", "build", "serve", "source add"])
def test_commands_that_read_sources_take_the_archive(run: Run, command: str) -> None:
    assert "--archive DIR" in run(*command.split(), "--help")[1]


def test_the_documentation_names_every_command_and_option(run: Run) -> None:
    document = (Path(__file__).parents[1] / "docs/commands.md").read_text("utf-8")
    for command in COMMANDS:
        assert f"timeline {command}" in document
        options = {
            word.strip("[],") for word in run(*command.split(), "--help")[1].split() if word.startswith(("--", "[--"))
        }
        assert {option for option in options if option != "--help" and option not in document} == set()


def test_the_version(run: Run) -> None:
    assert run("--version") == (0, f"timeline {timeline.__version__}\n", "")


# --- the process -----------------------------------------------------------------------------------------------------


def test_python_m_timeline_is_the_program(root: Path) -> None:
    done = process("check", cwd=root)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_entry_point_is_the_program(root: Path) -> None:
    script = Path(sys.executable).with_name("timeline")
    done = subprocess.run([script, "check", "--site", root], capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
    ids=["C", "ascii", "latin-1"],
)
def test_what_is_said_is_utf8_whatever_the_locale(broken: Path, environment: dict[str, str]) -> None:
    (broken / BELL).write_text("title: „Ä“: 日本\n", "utf-8")
    (broken / "content/events/größe.yaml").write_text("x")
    (broken / "content/events" / os.fsdecode(b"\xff.yaml")).write_text("x")
    for form in reports.FORMS:
        done = process("check", "--site", broken, "--format", form, environment=environment)
        assert (done.returncode, done.stderr) == (1, b"")
        done.stdout.decode("utf-8")
    assert "größe.yaml" in process("check", "--site", broken).stdout.decode("utf-8")


@pytest.mark.parametrize("form", reports.FORMS)
def test_whoever_reads_may_stop_early(broken: Path, form: str) -> None:
    for number in range(400):
        (broken / f"content/events/Nr {number}.yaml").write_text("x")
    done = shell("timeline check --site {} --format {} | head -1; echo ${{PIPESTATUS[0]}}", broken, form)
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"1"
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("command", ["--help", "--version", "schema event", "explain bad-date"])
def test_a_closed_pipe_is_no_fault(command: str) -> None:
    done = shell(f"timeline {command} | true; echo ${{{{PIPESTATUS[0]}}}}")
    assert (done.stderr, done.stdout) == (b"", b"0\n")


def test_a_build_goes_on_when_nobody_reads_any_more(root: Path) -> None:
    done = shell("timeline build --site {} --explain | true; echo ${{PIPESTATUS[0]}}", root)
    assert (done.stderr, done.stdout) == (b"", b"0\n")
    assert (root / "build/site/index.html").is_file()


@pytest.mark.parametrize("streams", [">&-", "2>&-", ">&- 2>&-"])
def test_streams_may_be_closed(broken: Path, streams: str) -> None:
    done = shell(f"timeline check --site {{}} {streams}", broken)
    assert done.returncode == 1
    assert b"Traceback" not in done.stdout + done.stderr


def test_output_that_cannot_be_written_is_told(root: Path, tmp_path: Path) -> None:
    (tmp_path / "read-only").write_text("")
    done = shell("exec 3< {} && timeline check --site {} >&3", tmp_path / "read-only", root)
    assert done.returncode == 2
    assert done.stderr == b"timeline: Bad file descriptor\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_without_a_traceback(root: Path, tmp_path: Path, jobs: str) -> None:
    build = ["build", "--site", str(root), "--jobs", jobs, "--out", str(tmp_path / "out")]
    start = time.monotonic()
    assert process(*build).returncode == 0
    usual = time.monotonic() - start
    before = stamps(tmp_path / "out")
    (root / "templates").mkdir()
    endless = "{% for i in range(10**5) %}{% for j in range(10**5) %}{% endfor %}{% endfor %}"
    (root / "templates/source.html").write_text(endless)
    running = subprocess.Popen(
        [sys.executable, "-m", "timeline", *build],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C goes to the whole group of processes
    )
    try:
        time.sleep(1 + 2 * usual)
        assert running.poll() is None
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=20)
    except BaseException:
        os.killpg(running.pid, signal.SIGKILL)
        raise
    assert (running.returncode, out, err) == (130, b"", b"")
    assert stamps(tmp_path / "out") == before
