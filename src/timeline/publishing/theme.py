"""The folders and files of the theme: the default theme, and a site's own ``templates/`` and ``static/`` in front."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline import PACKAGE
from timeline.content.load import leads_out
from timeline.publishing.publish import OutputError


def default_theme() -> Path:
    """The folder with the default ``templates`` and ``static``: inside the package in a wheel, else next to ``src``."""
    inside = PACKAGE / "theme"
    return inside if inside.is_dir() else PACKAGE.parents[1]


def template_folders(root: Path) -> tuple[Path, ...]:
    """The folders of templates for the site at ``root``, in the order in which they are searched.

    Raises NotADirectoryError, and OutputError where a link in the site's own folder leads out of the site.
    """
    own = _folder(root / "templates")
    for _ in _files(own, os.path.realpath(root), hidden=True):  # a template may include any file, a hidden one too
        pass
    return tuple(dict.fromkeys((own, default_theme() / "templates")))


def static_files(root: Path) -> Mapping[str, bytes]:
    """The static files of the site at ``root`` without hidden ones: path below ``static/`` (with ``/``) → bytes.

    Raises OSError where a file cannot be read, and OutputError where one must not be published.
    """
    found: dict[str, bytes] = {}
    own = _folder(root / "static")
    for folder in dict.fromkeys((default_theme() / "static", own)):
        for path in _files(folder, os.path.realpath(root) if folder == own else "", hidden=False):
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return dict(sorted(found.items()))


def _files(folder: Path, home: str, *, hidden: bool) -> Iterator[Path]:
    """The files below ``folder``. ``home`` is the real path of the site; it is empty for the default theme.

    Raises OutputError for a link that leads out of the site, a link to a folder, and a device or pipe.
    """
    if home and leads_out(folder, home):
        raise OutputError(f"{folder} leads out of the site's folder; put the folder itself there")
    for inside, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if hidden or not name.startswith(".")]
        names = [name for name in names if hidden or not name.startswith(".")]
        for path in (Path(inside, name) for name in sorted([*folders, *names])):
            if home and leads_out(path, home):
                raise OutputError(f"{path} leads out of the site's folder; put the file itself there")
            if path.is_dir():
                if path.is_symlink():  # it may lead in a circle, or to where further links lead out
                    raise OutputError(f"{path} is a link to a folder; put the folder itself there")
            elif path.exists() and not path.is_file():
                raise OutputError(f"{path} is neither a file nor a folder; delete it")
            else:
                yield path


def _folder(path: Path) -> Path:
    """``path``. Raises NotADirectoryError where it is a file; it may be missing."""
    if path.exists() and not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a file stands where a folder belongs", str(path))
    return path


def _raise(problem: OSError) -> None:
    if not isinstance(problem, FileNotFoundError):
        raise problem
