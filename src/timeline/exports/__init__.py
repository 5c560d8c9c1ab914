"""The files for other programs, a module for each format: ``PATH`` is its file in the built site, ``export(context)``
gives its bytes.

A new format is a new module here; no other code has to change.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from timeline.exports.context import ExportContext

_NOT_EXPORTS = {"context"}


def export_all(context: ExportContext) -> dict[str, bytes]:
    """Every export of the site: path in the built site → bytes."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_EXPORTS)
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {module.PATH: module.export(context) for module in modules}
