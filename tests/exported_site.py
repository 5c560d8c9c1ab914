"""Sites for the tests of the exports: an event for every form of date, and events whose texts try to break a format."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import sample
from timeline.check import check
from timeline.diagnostics.diagnostic import has_errors
from timeline.exports.context import ExportContext
from timeline.model.config import Kind
from timeline.model.records import Caveat, Event, PersonRole
from timeline.site.names import SiteNames

HOSTILE = (
    'A "quoted", comma; semicolon: colon\\backslash',
    "=cmd|' /C calc'!A0",
    "+1 @SUM(1) -2",
    "</script><script>alert(1)</script> & <b>bold</b> &amp;",
    "#tag [x] [a](https://example.org) ![p](p.png) @here !id 50% .start",
    "2018-09-06: 2019 // not a date: now: # not a heading",
    "🎏 عيد المد في سالتمير \u202eabc\u202c हिन्दी 日本",
    "{curly} \\textbf{x} ~ ^ _ $ % & TY  - ER  -",
    "line\nbreak\r\nBEGIN:VEVENT\u2028next\x85end",
    "— " + "long ältere Wörter 🎏 " * 12,
)
DATES = (
    "2018-09-06", "0001-01-01", "9999-12-31", "1066-10-14", "2018-09-06?", "2018-09-06~", "2018-09", "2018-09~", "2018",
    "0044", "2018%", "201X", "20XX", "2018-XX", "2018-09-XX", "2018-21", "2018-24", "2023-11-01/2023-11-15",
    "2018/2020", "2018-05/2018-09", "2018-09-06/2018-12-31", "2018/..", "../2018", "2018/", "/2018-09-06", "-0043",
    "-0043-03-15", "0000", "Y12018", "Y-300000", "2018-09-06T09:30:00Z", "2018~/2019",
)  # fmt: skip

# Any title that is allowed: surrogates and control characters are not.
titles = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip)


def context(*events: Event, **settings: Any) -> ExportContext:
    """The sample's site with these events, without verdicts and pages, which these exports do not use."""
    records = sample.timeline(events, settings=sample.site(**settings))
    return ExportContext(SiteNames(records, sample.stated(records)), ())


def with_sources(whole: ExportContext, **sources: Any) -> ExportContext:
    """The same with other sources."""
    return replace(whole, names=replace(whole.names, timeline=replace(whole.timeline, sources=sources)))


def empty() -> ExportContext:
    return ExportContext(SiteNames(sample.timeline((), (), {}, ())), ())


def hostile(title: str, number: int = 0, date: str = "2018-09-06", **fields: Any) -> Event:
    """An event that has this text in every field for text."""
    return sample.event(
        f"hostile-{number}",
        date,
        title=sample.text(title),
        people=(PersonRole(sample.text("ada-marsh"), sample.text(title)),),
        summary=sample.prose(f"{title} [^a]", "a"),
        evidence=sample.quotes(a=("report", "The first Tide Fair opened in Saltmere on Thursday.")),
        caveats=(Caveat(sample.text(title), (sample.text("a"),)),),
        **fields,
    )


@cache
def hostile_site() -> ExportContext:
    events = [hostile(title, number) for number, title in enumerate(HOSTILE)]
    return context(
        *events,
        title=HOSTILE[3],
        description=HOSTILE[4],
        kinds={"fair": Kind("fair", HOSTILE[3]), "loan": Kind("loan", HOSTILE[0])},
    )


@cache
def dated_site() -> ExportContext:
    """An event for each form of date, happened and expected."""
    return context(
        *(
            sample.event(
                f"{status}-{number}", date, status=sample.text(status), title=sample.text(f"The {status} {number}"),
                summary=sample.prose("It opened.[^a]", "a"),
                evidence=sample.quotes(a=("report", "The first Tide Fair opened in Saltmere on Thursday.")),
            )
            for number, date in enumerate(DATES)
            for status in ("happened", "expected")
        )
    )  # fmt: skip


@cache
def sample_site() -> ExportContext:
    return context(sample.FIRST, sample.THIRD)


@cache
def built(root: Path) -> ExportContext:
    """The site in a folder, without its pages."""
    checked = check(root, root / "archive")
    assert not has_errors(checked.diagnostics)
    return ExportContext(checked.names, ())
