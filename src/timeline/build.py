"""The pipeline: load → evidence → check → plan the site → check → render and export → write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from timeline import checks
from timeline.archive import read_archive
from timeline.checks.material import Material
from timeline.diagnostics import Diagnostic, has_errors, in_order
from timeline.evidence import Evidence, gather
from timeline.load import load
from timeline.records import Timeline
from timeline.site import PagePlan, frame, plan


@dataclass(frozen=True, slots=True)
class Checked:
    """A site as far as it is known before anything is rendered."""

    timeline: Timeline
    evidence: Evidence
    pages: tuple[PagePlan, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did. Paths are relative to the built site. With errors nothing is written and all are empty.

    ``reasons`` say for each page that was rendered anew which of its inputs changed.
    """

    diagnostics: tuple[Diagnostic, ...]
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reasons: Mapping[str, str] | None = None

    @property
    def ok(self) -> bool:
        return not has_errors(self.diagnostics)


def check(root: Path, archive: Path, base_url: str | None = None) -> Checked:
    """Read and check the site at ``root``; never writes, never raises for bad content."""
    timeline, ill_formed = load(root)
    if base_url is not None:
        timeline = replace(timeline, site=replace(timeline.site, base_url=base_url))
    archived, unreadable = read_archive(root, archive, timeline)
    evidence = gather(timeline, archived)
    untrue = checks.check(Material(timeline, evidence, archived))
    pages = plan(timeline, evidence)
    # Where a record is broken its page is missing, and nothing follows from that.
    misplanned = () if timeline.broken else checks.check_site(pages)
    return Checked(timeline, evidence, pages, in_order((*ill_formed, *unreadable, *untrue, *misplanned)))


def build(
    root: Path,
    out: Path,
    archive: Path,
    *,
    base_url: str | None = None,
    jobs: int | None = None,
    force: bool = False,
) -> Outcome:
    """Build the site at ``root`` into ``out``; on an error in the content nothing is written.

    ``jobs`` is how many processes render (as many as there are processors where it is None and the site is large);
    with ``force`` nothing is taken from the cache. Raises render.TemplateProblem, write.OutputRefused and OSError.
    """
    checked = check(root, archive, base_url)
    if has_errors(checked.diagnostics):
        return Outcome(checked.diagnostics)

    # `timeline check` does not wait for what only a build needs.
    from timeline.cache import Cache
    from timeline.exports import export_all
    from timeline.exports.material import Material as Exported
    from timeline.press import press
    from timeline.theme import static_files, template_folders
    from timeline.write import OutputRefused, check_names, publish

    around, static = frame(checked.timeline), static_files(root)
    cache = Cache(root / "build" / "cache")
    pages, reasons = press(checked.pages, around, template_folders(root), static, cache, jobs=jobs, force=force)
    exported = export_all(Exported(checked.timeline, checked.evidence, checked.pages))
    files = {f"static/{name}": data for name, data in static.items()} | exported | pages
    try:
        check_names(files)
    except ValueError as problem:  # only the files of static/ have names that we do not make
        raise OutputRefused(f"{root / 'static'}: {problem}") from None
    own = [root / name for name in ("content", "templates", "static")]
    published = publish(files, out, keep=[*own, archive])
    return Outcome(checked.diagnostics, published.written, published.unchanged, published.removed, reasons)
