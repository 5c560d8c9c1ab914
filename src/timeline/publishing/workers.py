"""Work spread over processes: one function, many items, and the results in the order of the items."""

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

_CHUNKS = 32  # for each process: so many that none waits long for the others to end


def processors() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], items: Sequence[T], *, jobs: int | None, many: int) -> Generator[R, None, None]:
    """``function`` of each of ``items``, in their order, as ``map`` gives it; what it raises is raised,
    and ChildProcessError where a process is killed.

    ``jobs`` is how many processes work: where it is None, one a processor if there are at least ``many`` items.
    Function, items and results are pickled, the function once for each process. No process outlives the generator,
    nor, if it is killed, this one.
    """
    jobs = min(len(items), jobs or (processors() if len(items) >= many else 1))
    if jobs <= 1:
        yield from map(function, items)
        return
    size = -(-len(items) // (_CHUNKS * jobs))
    chunks = [items[at : at + size] for at in range(0, len(items), size)]

    # These take time to load, and a small site does without them.
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    working: dict[Connection, BaseProcess] = {}
    idle: SimpleQueue[Connection] = SimpleQueue()
    # A thread for each process hands it a chunk and waits for the results.
    threads = ThreadPoolExecutor(jobs)
    try:
        with _uninterrupted():
            for _ in range(jobs):
                connection, process = _started(function)
                working[connection] = process
                idle.put(connection)
        for results in threads.map(partial(_worked, idle), chunks):
            yield from results
    finally:
        for process in working.values():
            process.kill()
        threads.shutdown(cancel_futures=True)
        for connection, process in working.items():
            process.join()
            connection.close()


def _started(function: Callable[[T], R]) -> tuple[Connection, BaseProcess]:
    """A process that works, and the connection to it. It ends with the connection."""
    from multiprocessing import get_context

    # The preview builds in a thread, and a process that was forked beside threads may never wake up: so none is forked.
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, function), daemon=True)
    process.start()
    there.close()
    return here, process


def _worked(idle: SimpleQueue[Connection], chunk: Sequence[Any]) -> list[Any]:
    """The results of a chunk, from whichever process is idle."""
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
    """Answer each chunk with its results, or with what was raised, for as long as anybody asks."""
    import signal
    import traceback

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever asks
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
    """Ctrl-C waits meanwhile; processes that are started meanwhile never hear of it."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    # The first process to be started would start this one too, which lets Ctrl-C through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: there is none in records, and it takes ever longer the more there are."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
