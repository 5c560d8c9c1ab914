"""Builds a site: check → plan → index, render and export → publish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline import checks
from timeline.check import Checked, check
from timeline.diagnostics.diagnostic import Diagnostic, has_errors
from timeline.exports import export_all
from timeline.exports.context import ExportContext
from timeline.model.audit_score import read as read_audit
from timeline.publishing.cache import Cache
from timeline.publishing.incremental import render_pages
from timeline.publishing.publish import OutputError, check_names, publish
from timeline.publishing.theme import static_files, template_folders
from timeline.search import index, search_records
from timeline.site import PagePlan, SiteFrame, StatedRule, attachments, frame, plan


@dataclass(frozen=True, slots=True)
class SitePlan:
    """What will be rendered: the pages, the files beside them, and the frame around every page."""

    pages: tuple[PagePlan, ...]
    attachments: tuple[PagePlan, ...]
    frame: SiteFrame


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. Paths are relative to the built site. With errors nothing is written, and all are empty.

    ``reasons`` say for each page that was rendered which of its inputs changed.
    """

    diagnostics: tuple[Diagnostic, ...]
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reasons: Mapping[str, str] | None = None

    @property
    def ok(self) -> bool:
        return not has_errors(self.diagnostics)


def build(
    root: Path,
    out: Path,
    archive: Path,
    *,
    base_url: str | None = None,
    jobs: int | None = None,
    force: bool = False,
) -> BuildResult:
    """Build the site at ``root`` into ``out``; on an error in the content nothing is written.

    ``jobs`` is the number of processes that read and render: if it is None and the site is large, one for each
    processor. With ``force`` nothing is taken from the cache. Raises render.RenderError, search.SearchIndexError,
    publish.OutputError and OSError.
    """
    checked = check(root, archive, base_url, jobs=jobs)
    if has_errors(checked.diagnostics):
        return BuildResult(checked.diagnostics)

    planned = plan_site(checked)
    context = ExportContext(checked.names, planned.pages)
    static = static_files(root)
    with Cache(root / "build" / "cache") as cache:
        found = index(search_records(context), planned.frame.language, cache, force=force)
        pages, reasons = render_pages(
            (*planned.pages, *planned.attachments),
            planned.frame,
            template_folders(root),
            static,
            cache,
            jobs=jobs,
            force=force,
        )
    files = {f"static/{name}": data for name, data in static.items()} | export_all(context) | found | pages
    try:
        check_names(files)
    except ValueError as problem:  # only the files of static/ have names that the program does not choose
        raise OutputError(f"{root / 'static'}: {problem}") from None
    own = [root / name for name in ("content", "templates", "static")]
    published = publish(files, out, keep=[*own, archive])
    return BuildResult(checked.diagnostics, published.written, published.unchanged, published.removed, reasons)


def plan_site(checked: Checked) -> SitePlan:
    """The plan of a checked site; the score of its last audit is read from its folder."""
    pages = plan(checked.names, stated_rules(), read_audit(checked.root))
    return SitePlan(pages, attachments(checked.names, pages), frame(checked.names))


def stated_rules() -> tuple[StatedRule, ...]:
    """The rules as the site lists them: what each wants is the first line of its documentation."""
    return tuple(
        StatedRule(rule.code, rule.family, str(rule.severity), rule.doc.partition("\n")[0]) for rule in checks.rules()
    )
