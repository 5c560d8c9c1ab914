"""Pictures: SVG becomes PNG, with the given fonts only. A picture that the cache has is not drawn again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from timeline.publishing.cache import Cache, digest
from timeline.publishing.fonts import FONTS, Fonts
from timeline.publishing.workers import spread

MANY_PICTURES = 60  # from this number on, starting further processes costs less time than it saves

_LIBRARIES = ("resvg-py", *FONTS)


def rasterize(
    drawings: Mapping[str, bytes],
    folders: Sequence[Path],
    cache: Cache,
    *,
    jobs: int | None = None,
    force: bool = False,
) -> tuple[dict[str, bytes], set[str]]:
    """Two values: name → PNG, and the names of those that were not taken from the cache.

    ``drawings`` are SVG by name. ``folders`` are the theme's folders of templates, which may have fonts. With ``force``
    nothing is taken from the cache. Raises ValueError where a drawing is not SVG.
    """
    if not drawings:
        return {}, set()
    fonts = Fonts(folders)
    tools = digest(*(f"{name} {metadata.version(name)}" for name in _LIBRARIES), *fonts.fingerprint())
    keys = {name: digest("picture", tools, svg) for name, svg in drawings.items()}
    found = {name: None if force else cache.get(key) for name, key in keys.items()}
    # Equal drawings have one key, and are drawn once.
    waiting = {keys[name]: drawings[name] for name, data in found.items() if data is None}
    drawn = spread(_Rasterizer([str(path) for path in fonts.files]), [*waiting.values()], jobs=jobs, many=MANY_PICTURES)
    fresh = dict(zip(waiting, drawn, strict=True))
    for key, data in fresh.items():
        cache.put(key, data)
    files = {name: data if data is not None else fresh[keys[name]] for name, data in found.items()}
    return files, {name for name, data in found.items() if data is None}


class _Rasterizer:
    """Draws SVG as PNG with the fonts in these files. It can be sent to another process."""

    def __init__(self, fonts: Sequence[str]) -> None:
        self.fonts = list(fonts)

    def __call__(self, svg: bytes) -> bytes:
        from resvg_py import svg_to_bytes

        return svg_to_bytes(svg_string=svg.decode(), skip_system_fonts=True, font_files=self.fonts)
