"""Reads and checks a site: load → evidence → check the records → follow the links of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from timeline import checks
from timeline.checks.context import CheckContext
from timeline.content.archive import Archived, read_archive
from timeline.content.load import load
from timeline.diagnostics.diagnostic import Diagnostic, in_order
from timeline.evidence.facts import Evidence, gather
from timeline.model.records import Timeline
from timeline.publishing.workers import spread, uncollected
from timeline.site import outline
from timeline.site.names import SiteNames

MANY_RECORDS = 500  # from here on, starting further processes costs less than it saves


@dataclass(frozen=True, slots=True)
class Checked:
    """The site at ``root`` before any page is planned, and its diagnostics.

    ``archived`` has the sources whose fingerprint or text is available, ``names`` are made of the records and their
    evidence.
    """

    root: Path
    timeline: Timeline
    archived: Mapping[str, Archived]
    evidence: Evidence
    names: SiteNames
    diagnostics: tuple[Diagnostic, ...]


@uncollected()
def check(root: Path, archive: Path, base_url: str | None = None, *, jobs: int | None = None) -> Checked:
    """Read and check the site at ``root``; never writes, never raises for bad content.

    ``base_url``, if given, replaces the site's own. ``jobs`` is the number of processes that read the records: if it is
    None and the site is large, one for each processor.
    """
    timeline, ill_formed = load(root)
    if base_url is not None:
        timeline = replace(timeline, site=replace(timeline.site, base_url=base_url))
    archived, unreadable = read_archive(root, archive, timeline)
    evidence = gather(timeline, archived, partial(spread, jobs=jobs, many=MANY_RECORDS))
    untrue = checks.check(CheckContext(timeline, evidence, archived))
    names = SiteNames(timeline, evidence)
    # If a record is broken, its page is missing, so a link to it is not an error.
    misled = () if timeline.broken else checks.check_site(outline(names))
    return Checked(root, timeline, archived, evidence, names, in_order((*ill_formed, *unreadable, *untrue, *misled)))
