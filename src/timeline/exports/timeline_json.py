"""``/timeline.json``: every record with its evidence and verdicts.

``version`` changes when a program that reads the file would have to change.
"""

from __future__ import annotations

import json
from typing import Any

from timeline.dates import edtf
from timeline.dates.edtf import Edtf
from timeline.dates.intervals import Interval
from timeline.evidence.facts import Fact, RecordEvidence, Verdict
from timeline.evidence.grounding import Atom
from timeline.evidence.grounding.parsed_quote import EvidenceSpan
from timeline.evidence.quotes import QuoteProof
from timeline.evidence.statements import Statement
from timeline.exports.context import ExportContext
from timeline.model.records import Entity, Event, Prose, Quote, Source
from timeline.site.paths import entity_path, event_path, source_path

PATH = "timeline.json"
VERSION = 1


def export(context: ExportContext) -> bytes:
    """The file, as indented UTF-8 JSON."""
    timeline, site = context.timeline, context.timeline.site
    whole = {
        "version": VERSION,
        "title": site.title,
        "description": site.description,
        "url": site.base_url,
        "language": site.language,
        "kinds": {id: {"label": kind.label} for id, kind in site.kinds.items()},
        "series": {id: {"label": series.label} for id, series in site.series.items()},
        "events": [_event(context, event) for event in timeline.events],
        "sources": {id: _source(context, source) for id, source in timeline.sources.items()},
        "entities": {id: _entity(context, entity) for id, entity in timeline.entities.items()},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _event(context: ExportContext, event: Event) -> dict[str, Any]:
    evidence = context.evidence.events[event.id]
    return _without_empty(
        {
            "id": event.id,
            "url": context.url(event_path(event.id)),
            "title": event.title,
            "date": _date(event.date),
            "status": event.status,
            "kind": event.kind,
            "place": event.place,
            "series": {number.series: number.number for number in event.series},
            "people": [_without_empty({"person": who.person, "role": who.role}) for who in event.people],
            "about": list(event.about),
            "previously": [
                {"date": _date(previous.date), "evidence": list(previous.evidence)} for previous in event.previously
            ],
            "summary": _prose(event.summary),
            "evidence": {key: _quote(quote, evidence.quotes[key]) for key, quote in event.evidence.items()},
            "facts": [_fact(fact) for fact in evidence.facts],
            "sentences": [_sentence(statement) for statement in evidence.statements],
            "caveats": [{"text": caveat.text, "evidence": list(caveat.evidence)} for caveat in event.caveats],
            "links": [{"url": link.url, "label": link.label} for link in event.links],
            "tags": list(event.tags),
        }
    )


def _source(context: ExportContext, source: Source) -> dict[str, Any]:
    share = context.evidence.shares.get(source.id)
    return _without_empty(
        {
            "url": context.url(source_path(source.id)),
            "title": source.title,
            "publisher": source.publisher,
            "agency": source.agency,
            "published": _date(source.published),
            "dateline": source.dateline,
            "original": source.url,
            "language": source.language,
            "share_quoted": None if share is None else round(share, 4),
        }
    )


def _entity(context: ExportContext, entity: Entity) -> dict[str, Any]:
    evidence = context.evidence.entities.get(entity.id, RecordEvidence())
    return _without_empty(
        {
            "type": entity.type,
            "url": context.url(entity_path(entity.type, entity.id)),
            "name": entity.name,
            "aliases": list(entity.aliases),
            "description": _prose(entity.description),
            "evidence": {key: _quote(quote, evidence.quotes[key]) for key, quote in entity.evidence.items()},
            "sentences": [_sentence(statement) for statement in evidence.statements],
        }
    )


def _prose(prose: Prose | None) -> dict[str, Any] | None:
    return None if prose is None else {"markdown": prose.text, "cites": list(dict.fromkeys(prose.citations))}


def _quote(quote: Quote, proof: QuoteProof) -> dict[str, Any]:
    return _without_empty(
        {
            "source": quote.source,
            "quote": quote.text,
            "note": quote.note,
            "status": str(proof.status),
            "words": [list(run) for run in proof.runs],
        }
    )


def _fact(fact: Fact) -> dict[str, Any]:
    return _without_empty(
        {
            "fact": fact.kind,
            "subject": fact.subject or None,
            "value": fact.value,
            "verdict": str(fact.verdict),
            "why": fact.why,
            "borne_out_by": [_evidence_span(bearing) for bearing in fact.bearings],
        }
    )


def _sentence(said: Statement) -> dict[str, Any]:
    return _without_empty(
        {
            "part": said.part,
            "text": said.text,
            "cites": list(said.cites),
            "claims": [_claim(atom) for atom in said.atoms],
        }
    )


def _claim(atom: Atom) -> dict[str, Any]:
    """A claim of a sentence.

    A date may have the same words as evidence twice, as a date that was read and as plain words: then only the date
    that was read is given.
    """
    read = {(one.quote, one.start, one.end) for one in atom.bearings if one.reading}
    given = [one for one in atom.bearings if one.reading or (one.quote, one.start, one.end) not in read]
    return _without_empty(
        {
            "claim": str(atom.kind),
            "words": atom.words,
            "start": atom.start,
            "end": atom.end,
            "verdict": str(Verdict.BORNE_OUT if atom.grounded else Verdict.NOT_BORNE_OUT),
            "why": atom.why,
            "borne_out_by": [_evidence_span(bearing) for bearing in dict.fromkeys(given)],
        }
    )


def _evidence_span(bearing: EvidenceSpan) -> dict[str, Any]:
    read = bearing.reading
    return _without_empty(
        {
            "evidence": bearing.quote,
            "source": bearing.source,
            "start": bearing.start,
            "end": bearing.end,
            "words": bearing.words,
            "read_as": None if read is None else _interval(read.interval),
            "relative_to_source": None if read is None else read.relative,
            "tense": None if read is None else read.tense,
        }
    )


def _date(date: Edtf) -> dict[str, Any]:
    return {"edtf": date.text, "words": edtf.in_words(date), **_interval(date.interval)}


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "first": None if interval.first is None else edtf.iso(interval.first),
        "last": None if interval.last is None else edtf.iso(interval.last),
    }


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """The values without empty ones: what a record does not have is left out, never null or empty."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", [], {})}
