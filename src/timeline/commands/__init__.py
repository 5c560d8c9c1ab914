"""The commands, a file for each: ``check.py`` is ``timeline check``, ``source/add.py`` is ``timeline source add``.

A command has ``ABOUT``, its help in a sentence, ``arguments(parser)``, which adds its arguments besides ``--site``, and
``run(given)``, which carries it out and returns the exit code. A folder is a group of commands, and has ``ABOUT`` too.
A new command is a new file; no other code has to change.

``run`` imports what it needs, so that the help and the other commands start fast.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType

# The order of commands in `timeline --help`; commands that are not named here follow.
ORDER = ("check", "audit", "coverage", "build", "serve", "new", "source", "explain", "schema")
_NOT_COMMANDS = {"arguments", "terminal"}


def within(group: ModuleType) -> dict[str, ModuleType]:
    """The commands and the groups of commands in a folder, by name: first those in its ``ORDER``, if it has one."""
    found = {one.name for one in pkgutil.iter_modules(group.__path__)} - _NOT_COMMANDS
    first = [name for name in getattr(group, "ORDER", ()) if name in found]
    return {name: import_module(f"{group.__name__}.{name}") for name in (*first, *sorted(found - set(first)))}
