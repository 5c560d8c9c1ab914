"""``make bench``: how long `timeline check` takes on the invented site, on two processors where they can be chosen."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from benchmark.site import write

_HERE = Path(__file__).parents[2]  # the repository


def main(arguments: list[str] | None = None, say: Callable[[str], None] = print) -> int:
    """Make the site, unless it is there, check it once, and tell what that took; 1 where the check finds an error."""
    parser = argparse.ArgumentParser(prog="benchmark", description=__doc__)
    parser.add_argument("--events", type=int, default=10_000, metavar="N", help="how many records (default: 10000)")
    parser.add_argument("--sources", type=int, default=2_000, metavar="N", help="how many sources (default: 2000)")
    parser.add_argument("--cores", type=int, default=2, metavar="N", help="on how many processors (default: 2)")
    parser.add_argument(
        "--into", type=Path, default=_HERE / "build" / "bench", metavar="DIR", help="where the site lies"
    )
    given = parser.parse_args(arguments)

    root = _made(given.into, given.events, given.sources, say)
    cores = _pinned(given.cores)
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "timeline", "check", "--site", str(root)], stdout=subprocess.PIPE)
    seconds = time.perf_counter() - start
    say(f"{given.events} records, {given.sources} sources, {cores}, Python {sys.version.split()[0]}")
    say(f"{seconds:.1f} s, {given.events / seconds:.0f} records a second{_used()}")
    say(done.stdout.decode().splitlines()[-1])
    return done.returncode


def _made(folder: Path, events: int, sources: int, say: Callable[[str], None]) -> Path:
    """The site's folder. It is named after the code that makes it, so that no other code's site is taken for it."""
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    root = folder.absolute() / f"{events}-{sources}-{sha256(code).hexdigest()[:12]}"
    if not (root / "content" / "site.yaml").exists():  # it is written last
        say(f"Writing the site into {root}")
        for other in folder.glob(f"{events}-{sources}-*"):
            shutil.rmtree(other)
        write(root, events, sources)
    return root


def _pinned(cores: int) -> str:
    """Keep this process, and those that it starts, to so many processors; says on how many they run."""
    if not hasattr(os, "sched_setaffinity"):
        return f"{os.cpu_count()} processors"
    chosen = sorted(os.sched_getaffinity(0))[:cores]
    os.sched_setaffinity(0, chosen)
    return f"{len(chosen)} of {os.cpu_count()} processors"


def _used() -> str:
    """What the processes that were started and have ended used: processor time, and the memory of the largest."""
    if sys.platform == "win32":
        return ""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = used.ru_utime + used.ru_stime
    return f", {busy:.1f} s of processor time, {used.ru_maxrss * unit / 1e6:.0f} MB in the largest process"


if __name__ == "__main__":
    sys.exit(main())
