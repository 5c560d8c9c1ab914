"""Spreads work over processes: one function, many items, and the results in the order of the items."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from queue import SimpleQueue

T = TypeVar("T")
R = TypeVar("R")

_CHUNKS = 32  # for each process: with so many, no process waits long for the others at the end


def processors() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], items: Sequence[T], *, jobs: int | None, many: int) -> Generator[R, None, None]:
    """The results of ``function`` for ``items``, in their order, like ``map``.

    ``jobs`` is the number of processes: if it is None, one for each processor if there are at least ``many`` items, and
    otherwise one. Function, items and results are pickled, the function once for each process. Raises what
    ``function`` raises, and ChildProcessError if a process is killed. The processes end with the generator, and also
    if this process is killed.
    """
    jobs = min(len(items), jobs or (processors() if len(items) >= many else 1))
    if jobs <= 1:
        yield from map(function, items)
        return
    size = -(-len(items) // (_CHUNKS * jobs))
    chunks = [items[at : at + size] for at in range(0, len(items), size)]

    # Imported here: they take time to load, and a small site does not need them.
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    working: dict[Connection, BaseProcess] = {}
    idle: SimpleQueue[Connection] = SimpleQueue()
    # A thread for each process gives it a chunk and waits for the results.
    threads = ThreadPoolExecutor(jobs)
    try:
        with _uninterrupted():
            for _ in range(jobs):
                connection, process = _start_process(function)
                working[connection] = process
                idle.put(connection)
        for results in threads.map(partial(_results_of, idle), chunks):
            yield from results
    finally:
        for process in working.values():
            process.kill()
        threads.shutdown(cancel_futures=True)
        for connection, process in working.items():
            process.join()
            connection.close()


def _start_process(function: Callable[[T], R]) -> tuple[Connection, BaseProcess]:
    """A connection to a new process that works, and the process. It ends when the connection ends."""
    from multiprocessing import get_context

    # The preview builds in a thread, and a process that is forked beside threads may hang: so none is forked.
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, function), daemon=True)
    process.start()
    there.close()
    return here, process


def _results_of(idle: SimpleQueue[Connection], chunk: Sequence[Any]) -> list[Any]:
    """The results of a chunk, from the first process that is idle."""
    connection = idle.get()
    try:
        connection.send(chunk)
        done, value = connection.recv()
    except (EOFError, ConnectionError):
        raise ChildProcessError("A process ended before its work was done.") from None
    finally:
        idle.put(connection)
    if not done:
        raise value
    results: list[Any] = value
    return results


def _work(connection: Connection, function: Callable[[Any], Any]) -> None:
    """Answer each chunk with its results, or with the exception, until the connection ends."""
    import signal
    import traceback

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    try:
        while True:
            items = connection.recv()
            try:
                connection.send((True, [function(item) for item in items]))
            except Exception as problem:
                problem.add_note(traceback.format_exc())
                connection.send((False, problem))
    except (EOFError, OSError):
        return


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Holds back Ctrl-C until the end of the block; processes that are started in it never get Ctrl-C."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    # Starting the first process would start the resource tracker too, and that would let Ctrl-C through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def uncollected() -> Iterator[None]:
    """Switches off the search for cyclic garbage in the block: records have none, and the search takes longer and
    longer the more records there are."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
