"""The report of an audit, as text and as JSON, and whether its score is high enough."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from timeline.diagnostics import reports
from timeline.model.audit_score import RELATION, Audit, KindScore, of_hundred, to_json

T = TypeVar("T")


def followed(done: Iterator[T], total: int) -> Iterable[T]:
    """``done``, with a progress bar on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        return done
    from tqdm import tqdm  # imported here: without a terminal the command starts faster

    bar: Iterable[T] = tqdm(done, total=total, unit=" records", file=sys.stderr, leave=False)
    return bar


def failures(audit: Audit, minimum: float) -> list[str]:
    """The ids of the kinds (and ``total``) whose score is under ``minimum`` percent. The relation kind never counts."""
    scores = [(one.kind, one.caught, one.planted) for one in audit.kinds if one.kind != RELATION]
    scores.append(("total", audit.caught, audit.planted))
    return [name for name, caught, planted in scores if caught * 100 < minimum * planted]


def text(audit: Audit, minimum: float | None = None) -> str:
    """The scores by kind, then the records with survivors, then each survivor with its place, change and reason."""
    lines = [f"{'caught':>7} {'of':>6}         what was planted"]
    lines += [_kind_line(one) for one in audit.kinds if one.kind != RELATION]
    lines += [_score_line(audit.caught, audit.planted, f"in all, in {_counted(len(audit.records), 'record')}"), ""]
    lines += ["By itself, because what can be caught without false alarms is little:"]
    lines += [
        _score_line(one.caught, one.planted, f"{one.label} [{one.kind}]") for one in audit.kinds if one.kind == RELATION
    ]
    left = [one for one in audit.records if one.caught < one.planted]
    if left:
        lines += ["", "Records that let something through:"]
        lines += [_score_line(one.caught, one.planted, one.record) for one in left]
    if audit.survivors:
        lines += ["", "What got through:"]
    for escaped in audit.survivors:
        lines += [f"{escaped.file}:{escaped.line}: [{escaped.kind}] {escaped.planted}", f"    {escaped.why}"]
    if minimum is not None and (under := failures(audit, minimum)):
        lines += ["", f"Under {minimum:g} %: {', '.join(under)}."]
    return "".join(f"{reports.shown(line)}\n" for line in lines)


def _kind_line(score: KindScore) -> str:
    return _score_line(score.caught, score.planted, f"{score.label} [{score.kind}]")


def _score_line(caught: int, planted: int, label: str) -> str:
    return f"{caught:>7} {planted:>6} {percent(caught, planted):>7}  {label}"


def percent(caught: int, planted: int) -> str:
    """``99.9 %``, or ``–`` where nothing was planted."""
    share = of_hundred(caught, planted)
    return f"{share} %" if share else "–"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(audit: Audit, minimum: float | None = None) -> str:
    """One JSON object: ``ok``, the scores ``under`` the minimum (see ``failures``), the total, and the audit."""
    under = failures(audit, minimum) if minimum is not None else []
    total = {"planted": audit.planted, "caught": audit.caught}
    whole = {"ok": not under, "under": under, "total": total, **to_json(audit)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": text, "json": as_json}
