"""The formats for machines, a file each: ``PATH`` is the file in the built site, ``export(material)`` its bytes.

A new format is a new file; nothing else needs to know.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from timeline.exports.material import Material

_NOT_EXPORTS = {"material"}


def export_all(material: Material) -> dict[str, bytes]:
    """Every export of the site: path in the built site → bytes."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_EXPORTS)
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {module.PATH: module.export(material) for module in modules}
