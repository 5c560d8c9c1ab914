"""The theme's folders and files: the default one, and what a site's own ``templates/`` and ``static/`` put over it."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

_PACKAGE = Path(__file__).parent


def default_theme() -> Path:
    """The folder of the default ``templates`` and ``static``: in a wheel inside the package, else beside src."""
    inside = _PACKAGE / "theme"
    return inside if inside.is_dir() else _PACKAGE.parents[1]


def template_folders(root: Path) -> tuple[Path, ...]:
    """The folders in which a template of the site at ``root`` is looked for, in order. Raises NotADirectoryError."""
    return tuple(dict.fromkeys((_folder(root / "templates"), default_theme() / "templates")))


def static_files(root: Path) -> Mapping[str, bytes]:
    """The static files of the site at ``root``, but hidden ones: path below ``static/``, with ``/`` → bytes.

    Raises OSError where one cannot be read.
    """
    found: dict[str, bytes] = {}
    for folder in dict.fromkeys((default_theme() / "static", _folder(root / "static"))):
        for inside, folders, names in os.walk(folder, onerror=_raise):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for path in (Path(inside, name) for name in names if not name.startswith(".")):
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return dict(sorted(found.items()))


def _folder(path: Path) -> Path:
    """``path``, which may be absent but not a file."""
    if path.exists() and not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a file stands where a folder belongs", str(path))
    return path


def _raise(problem: OSError) -> None:
    if not isinstance(problem, FileNotFoundError):
        raise problem
