"""Decides which pages are made again: bytes come from the cache if no input of a page changed, else by rendering."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from timeline.publishing.cache import Cache, code_digest, digest
from timeline.publishing.fonts import Fonts
from timeline.publishing.rasterize import rasterize
from timeline.publishing.render import Renderer, RenderError
from timeline.publishing.workers import spread
from timeline.site import PagePlan, SiteFrame

RendererArgs = tuple[tuple[Path, ...], SiteFrame, dict[str, str]]  # the arguments of a Renderer

MANY_PAGES = 400  # from here on, starting further processes costs less than it saves


def render_pages(
    pages: Sequence[PagePlan],
    frame: SiteFrame,
    folders: tuple[Path, ...],
    static: Mapping[str, bytes],
    cache: Cache,
    *,
    jobs: int | None = None,
    force: bool = False,
) -> tuple[dict[str, bytes], dict[str, str]]:
    """The pages as files (path in the built site → bytes), and for each page that was rendered which input changed.

    ``folders`` and ``static`` are the theme's templates and files. ``jobs`` is the number of processes that render: if
    it is None and there are many pages, one for each processor. With ``force`` nothing is taken from the cache. Raises
    render.RenderError.
    """
    arguments = (folders, frame, {name: digest(data)[:12] for name, data in static.items()})
    renderer = Renderer(*arguments)
    around = {
        "the program": code_digest(),
        "what stands around every page": digest(repr(frame)),
        "a static file": digest(repr(arguments[2])),
        "a font": digest(*Fonts(folders).fingerprint()),
    }
    closures: dict[str, str] = {}
    keys: dict[str, str] = {}
    files: dict[str, bytes] = {}
    reasons: dict[str, str] = {}
    for page in pages:
        if page.template not in closures:
            names = renderer.closure(page.template)
            closures[page.template] = digest(*names, *map(renderer.source, names))
        inputs = {**around, "a template": closures[page.template], "what the page shows": digest(repr(page))}
        keys[page.file] = digest(*inputs.values())
        known = None if force else cache.get(keys[page.file])
        if known is not None:
            files[page.file] = known
        else:
            reasons[page.file] = "it was asked for" if force else _reason(inputs, cache.get(f"inputs of {page.file}"))
        cache.put(f"inputs of {page.file}", json.dumps(inputs).encode())

    waiting = [page for page in pages if page.file in reasons]
    rendered = spread(_Rendering(arguments, renderer), waiting, jobs=jobs, many=MANY_PAGES)
    for page, data in zip(waiting, rendered, strict=True):
        files[page.file] = data
        cache.put(keys[page.file], data)
    drawings = {page.file: files[page.file] for page in pages if page.file.endswith(".png")}
    try:
        pictures, drawn = rasterize(drawings, folders, cache, jobs=jobs, force=force)
    except ValueError as problem:
        raise RenderError("preview.svg", 1, f"it cannot be drawn: {problem}") from None
    files |= pictures
    reasons |= dict.fromkeys(sorted(drawn - reasons.keys()), "its picture was not in the cache")
    return files, reasons


def _reason(inputs: Mapping[str, str], before: bytes | None) -> str:
    """Why a page has to be rendered: which of its inputs differ from those that the cache has of it."""
    if before is None:
        return "it was not in the cache"
    known = json.loads(before)
    changed = [name for name, value in inputs.items() if known.get(name) != value]
    return f"{' and '.join(changed)} changed" if changed else "it was lost from the cache"


class _Rendering:
    """Renders pages. When it is sent to another process, a new renderer is made there."""

    def __init__(self, arguments: RendererArgs, renderer: Renderer | None = None) -> None:
        self.arguments = arguments
        self.renderer = renderer or Renderer(*arguments)

    def __call__(self, page: PagePlan) -> bytes:
        return self.renderer.render(page)

    def __reduce__(self) -> tuple[type[_Rendering], tuple[RendererArgs]]:
        return _Rendering, (self.arguments,)
