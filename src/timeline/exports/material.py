"""What an export is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.evidence import Evidence
from timeline.records import Timeline
from timeline.site import PagePlan


@dataclass(frozen=True, slots=True)
class Material:
    """The records, their evidence and the planned pages. ``timeline.site.base_url`` is where they are published."""

    timeline: Timeline
    evidence: Evidence
    pages: Sequence[PagePlan]

    def url(self, path: str) -> str:
        """The full address of a path of the built site."""
        return self.timeline.site.base_url + path
