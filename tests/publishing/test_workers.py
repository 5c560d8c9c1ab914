"""Work in several processes: the same results in the same order as in one, and no process left behind."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from timeline.publishing import workers
from timeline.publishing.workers import processors, spread, uncollected


def power(base: int, exponent: int) -> tuple[int, int]:
    if exponent == 13:
        raise ValueError("no luck")
    return os.getpid(), base**exponent


def processes(jobs: int | None, many: int, items: int = 6) -> int:
    """In how many other processes the items were worked on; the results are as they should be."""
    found = list(spread(partial(power, 3), range(items), jobs=jobs, many=many))
    assert [result for _, result in found] == [3**item for item in range(items)]
    return len({process for process, _ in found} - {os.getpid()})


@pytest.mark.parametrize(("jobs", "many"), [(1, 0), (None, 7)])
def test_few_items_stay_in_this_process(jobs: int | None, many: int) -> None:
    assert processes(jobs, many) == 0


@pytest.mark.slow
@pytest.mark.parametrize(("jobs", "many"), [(2, 100), (None, 6), (99, 6)])
def test_many_items_or_a_number_of_jobs_start_processes(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, many: int
) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    assert 1 <= processes(jobs, many) <= (jobs or 2)
    assert multiprocessing.active_children() == []


def test_nothing_is_spread_over_no_process() -> None:
    assert list(spread(partial(power, 3), [], jobs=2, many=0)) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_process_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="no luck"):
        list(spread(partial(power, 2), range(40), jobs=jobs, many=0))


def test_what_a_process_raises_says_where_it_was_raised() -> None:
    with pytest.raises(ValueError, match="no luck") as caught:
        list(spread(partial(power, 2), range(40), jobs=2, many=0))
    [note] = caught.value.__notes__
    assert note.startswith("Traceback")
    assert "in power" in note


def uneven(item: int) -> int:
    """Takes long for the first item, and fails for two later ones."""
    if item == 0:
        time.sleep(0.5)
    elif item in {2, 3}:
        raise ValueError(f"no luck with {item}")
    return item


@pytest.mark.slow
def test_the_results_before_a_failure_come_first_as_in_one_process() -> None:
    for jobs in (1, 2):
        results = spread(uneven, range(4), jobs=jobs, many=0)
        assert [next(results), next(results)] == [0, 1]
        with pytest.raises(ValueError, match="no luck with 2"):
            next(results)


def end(item: int) -> None:
    if item % 2:
        os._exit(1)
    time.sleep(0.2)


@pytest.mark.slow
@pytest.mark.parametrize("function", [end, os._exit])
def test_a_process_that_is_killed_is_told(function: Callable[[int], None]) -> None:
    with pytest.raises(ChildProcessError, match="A process ended before its work was done"):
        list(spread(function, range(4), jobs=2, many=0))
    assert multiprocessing.active_children() == []


def test_a_reader_that_stops_early_leaves_no_process_behind() -> None:
    some = spread(partial(power, 2), range(12), jobs=2, many=0)
    assert next(some)[1] == 1
    some.close()
    assert multiprocessing.active_children() == []


def large(_: int) -> bytes:
    return bytes(20_000_000)


@pytest.mark.slow
def test_a_reader_that_stops_while_answers_are_on_their_way_does_not_wait() -> None:
    for _ in range(3):
        some = spread(large, range(40), jobs=2, many=0)
        assert len(next(some)) == 20_000_000
        start = time.monotonic()
        some.close()
        assert time.monotonic() - start < 10
        assert multiprocessing.active_children() == []


def unheard(_: int) -> bool:
    """Whether Ctrl-C was kept from this process from its beginning."""
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def sleeper(seconds: float) -> int:
    print(os.getpid(), flush=True)
    time.sleep(seconds)
    return os.getpid()


def program(code: str) -> list[str]:
    """A new Python that runs ``code`` with the functions of this file."""
    here = Path(__file__)
    start = f"import sys; sys.path.insert(0, {str(here.parent)!r}); from {here.stem} import *"
    return [sys.executable, "-c", f"{start}\n{code}"]


def test_processes_never_hear_of_ctrl_c_from_their_beginning() -> None:
    # In a new process nothing of multiprocessing runs yet: what it starts first must not undo it.
    code = "print(*spread(unheard, range(8), jobs=2, many=0))"
    done = subprocess.run(program(code), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"] * 8


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_however_a_program_ends_its_processes_end_too(ending: signal.Signals) -> None:
    code = "for _ in spread(sleeper, [0.5] * 200, jobs=2, many=0): pass"
    with subprocess.Popen(program(code), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        processes = {int(running.stdout.readline())}
        while len(processes) < 2:
            processes.add(int(running.stdout.readline()))
        running.send_signal(ending)
        # Its processes write to the same pipes: these close when the last of them has ended.
        _, errors = running.communicate(timeout=20)
    assert errors.count("Traceback") == (ending == signal.SIGINT)  # its own; cli.main() catches it


def test_no_more_processors_are_counted_than_may_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {1, 4, 5}, raising=False)
    assert processors() == 3
    monkeypatch.delattr("os.sched_getaffinity")
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert processors() == 1


def test_garbage_is_collected_again_afterwards() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_is_collected_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        1 // 0  # noqa: B018
    assert gc.isenabled()


def test_who_had_no_garbage_collected_has_none_afterwards() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
