"""The pipeline: load → evidence → check → plan the site → check → render and export → write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from timeline import checks
from timeline.checks.context import CheckContext
from timeline.content.archive import read_archive
from timeline.content.load import load
from timeline.diagnostics.diagnostic import Diagnostic, has_errors, in_order
from timeline.evidence.facts import Evidence, gather
from timeline.model.audit_score import read as read_audit
from timeline.model.records import Timeline
from timeline.publishing.workers import spread, uncollected
from timeline.site import PagePlan, StatedRule, attachments, frame, outline, plan

MANY_RECORDS = 500  # from here on, starting further processes costs less than it saves


@dataclass(frozen=True)
class Checked:
    """The site at ``root`` as far as it is known before anything is rendered."""

    root: Path
    timeline: Timeline
    evidence: Evidence
    diagnostics: tuple[Diagnostic, ...]

    @cached_property
    def pages(self) -> tuple[PagePlan, ...]:
        """The planned pages: a check does without them, so they are planned when a build asks for them."""
        return plan(self.timeline, self.evidence, stated_rules(), read_audit(self.root))

    @cached_property
    def attachments(self) -> tuple[PagePlan, ...]:
        """What stands beside the pages: their pictures, and the descriptions of their frames."""
        return attachments(self.timeline, self.pages)


@dataclass(frozen=True, slots=True)
class BuildResult:
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


def check(root: Path, archive: Path, base_url: str | None = None, *, jobs: int | None = None) -> Checked:
    """Read and check the site at ``root``; never writes, never raises for bad content.

    ``jobs`` is how many processes read the records (as many as there are processors where it is None and the site is
    large).
    """
    with uncollected():
        return _check(root, archive, base_url, jobs)


def _check(root: Path, archive: Path, base_url: str | None, jobs: int | None) -> Checked:
    timeline, ill_formed = load(root)
    if base_url is not None:
        timeline = replace(timeline, site=replace(timeline.site, base_url=base_url))
    archived, unreadable = read_archive(root, archive, timeline)
    evidence = gather(timeline, archived, partial(spread, jobs=jobs, many=MANY_RECORDS))
    untrue = checks.check(CheckContext(timeline, evidence, archived))
    # Where a record is broken its page is missing, and nothing follows from that.
    misplanned = () if timeline.broken else checks.check_site(outline(timeline))
    return Checked(root, timeline, evidence, in_order((*ill_formed, *unreadable, *untrue, *misplanned)))


def stated_rules() -> tuple[StatedRule, ...]:
    """The rules as the site tells of them: what each wants, in the first line of its documentation."""
    return tuple(
        StatedRule(rule.code, rule.family, str(rule.severity), rule.doc.partition("\n")[0]) for rule in checks.rules()
    )


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

    ``jobs`` is how many processes read and render (as many as there are processors where it is None and the site is
    large); with ``force`` nothing is taken from the cache. Raises render.TemplateProblem, search.SearchProblem,
    write.OutputRefused and OSError.
    """
    checked = check(root, archive, base_url, jobs=jobs)
    if has_errors(checked.diagnostics):
        return BuildResult(checked.diagnostics)

    # `timeline check` does not wait for what only a build needs.
    from timeline.exports import export_all
    from timeline.exports.context import ExportContext
    from timeline.publishing.cache import Cache
    from timeline.publishing.incremental import render_pages
    from timeline.publishing.publish import OutputRefused, check_names, publish
    from timeline.publishing.theme import static_files, template_folders
    from timeline.search import index, search_records

    around, static = frame(checked.timeline), static_files(root)
    planned = (*checked.pages, *checked.attachments)
    context = ExportContext(checked.timeline, checked.evidence, checked.pages)
    with Cache(root / "build" / "cache") as cache:
        found = index(search_records(context), around.language, cache, force=force)
        pages, reasons = render_pages(planned, around, template_folders(root), static, cache, jobs=jobs, force=force)
    files = {f"static/{name}": data for name, data in static.items()} | export_all(context) | found | pages
    try:
        check_names(files)
    except ValueError as problem:  # only the files of static/ have names that we do not make
        raise OutputRefused(f"{root / 'static'}: {problem}") from None
    own = [root / name for name in ("content", "templates", "static")]
    published = publish(files, out, keep=[*own, archive])
    return BuildResult(checked.diagnostics, published.written, published.unchanged, published.removed, reasons)
