"""Prints what a command says."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def say(text: str, stream: TextIO | None = None) -> None:
    """Print at once. If the reader stops early (`timeline check | head`), the command continues without output."""
    stream = stream or sys.stdout
    try:
        print(text, end="", file=stream, flush=True)
    except OSError as problem:
        # What is still in the buffer must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(problem, BrokenPipeError):
            raise
