"""Makes the pages' bytes: from the cache where nothing they are made of changed, else anew, in one process or more."""

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

RendererArgs = tuple[tuple[Path, ...], SiteFrame, dict[str, str]]  # what a Renderer is made of

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
    """The pages as files (path in the built site → bytes), and for each that was made anew which input changed.

    ``folders`` and ``static`` are the theme's templates and files. ``jobs`` is how many processes render: as many as
    there are processors where it is None and the pages are many. With ``force`` nothing is taken from the cache.
    Raises render.RenderError.
    """
    kit = (folders, frame, {name: digest(data)[:12] for name, data in static.items()})
    renderer = Renderer(*kit)
    around = {
        "the program": code_digest(),
        "what stands around every page": digest(repr(frame)),
        "a static file": digest(repr(kit[2])),
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
    rendered = spread(_Rendering(kit, renderer), waiting, jobs=jobs, many=MANY_PAGES)
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
    if before is None:
        return "it was not in the cache"
    known = json.loads(before)
    changed = [name for name, value in inputs.items() if known.get(name) != value]
    return f"{' and '.join(changed)} changed" if changed else "it was lost from the cache"


class _Rendering:
    """Renders pages; another process that is given it makes a renderer of its own."""

    def __init__(self, kit: RendererArgs, renderer: Renderer | None = None) -> None:
        self.kit = kit
        self.renderer = renderer or Renderer(*kit)

    def __call__(self, page: PagePlan) -> bytes:
        return self.renderer.render(page)

    def __reduce__(self) -> tuple[type[_Rendering], tuple[RendererArgs]]:
        return _Rendering, (self.kit,)
