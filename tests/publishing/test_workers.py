"""Work in several processes: the same results in the same order as in one, and no process left behind."""

from __future__ import annotations

import gc
import multiprocessing
import os
from functools import partial

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


def end(_: int) -> None:
    os._exit(1)


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(ChildProcessError, match="A process ended before its work was done"):
        list(spread(end, range(4), jobs=2, many=0))
    assert multiprocessing.active_children() == []


def test_a_reader_that_stops_early_leaves_no_process_behind() -> None:
    some = spread(partial(power, 2), range(12), jobs=2, many=0)
    assert next(some)[1] == 1
    some.close()
    assert multiprocessing.active_children() == []


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
