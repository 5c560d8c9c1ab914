"""Plants wrong dates: dates that are moved or made more precise, and expected events reported as happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.audit.falsehood import AuditedSentence, Falsehood, Known, Record, Shuffle, planted, said
from timeline.audit.given import DAYS, may_give, months_named, possible, weekdays_named
from timeline.dates.edtf import MONTHS, Edtf, in_words, iso, parse
from timeline.dates.intervals import Interval, civil, years
from timeline.model.records import HAPPENED, Event, Text

_END = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)")
_MOVES = {"days": (1, 2, 7), "months": (1, 2, 6), "years": (1, 2, 10, 100)}
_AHEAD = re.compile(
    r"\b(?:will|to|would|shall|expected?|expects|scheduled|planned|plans?|upcoming|anticipated|due|hopes?|aims?)\b",
    re.I,
)


def shifted(value: Edtf, *, days: int = 0, months: int = 0, years: int = 0) -> Edtf | None:
    """The date, moved by days, months or years, with the same precision.

    None where the date is not of a plain form, has no day or month to move, or the new day does not exist (31 June).
    """
    ends = []
    for end in value.text.split("/"):
        match = _END.fullmatch(end)
        if match is None or (days and not match[3]) or (months and not match[2]):
            return None
        if days:
            number = parse(end.rstrip("?~%")).interval.first
            assert number is not None
            ends.append(iso(number + days) + match[4])
        else:
            since = int(match[1]) * 12 + int(match[2] or 1) - 1 + months + 12 * years
            year = since // 12
            number_of_year = f"-{-year:04}" if year < 0 else f"{year:04}"
            month = f"-{since % 12 + 1:02}" if match[2] else ""
            day = f"-{match[3]}" if match[3] else ""
            ends.append(f"{number_of_year}{month}{day}{match[4]}")
    try:
        return parse("/".join(ends))
    except ValueError:
        return None


def moves(value: Edtf) -> Iterator[Edtf]:
    """Dates near ``value``, with the same precision."""
    for unit, counts in _MOVES.items():
        for count in counts:
            for sign in (-1, 1):
                moved = shifted(value, **{unit: sign * count})
                if moved is not None and moved.interval != value.interval:
                    yield moved


def sharpened(value: Edtf) -> Iterator[Edtf]:
    """Dates within ``value`` that are more precise: single days, a month of a year, the halves of an interval.

    A year with more than four digits gives none, because EDTF cannot write its days.
    """
    first, last = value.interval.first, value.interval.last
    if first is None or last is None or first == last:
        return
    ends = [iso(day) for day in (first, (first + last) // 2, (first + last) // 2 + 1, last)]
    if any(end.startswith("Y") for end in ends):
        return
    yield from map(parse, dict.fromkeys(ends))
    for start, end in ((ends[0], ends[1]), (ends[2], ends[3])):
        if start != end:
            yield parse(f"{start}/{end}")
    months = [end.rpartition("-")[0] for end in (ends[0], ends[3])]
    if months[0] != months[1]:
        yield from map(parse, months)


# The dates of a record


def dates(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Moves the date, and the dates of earlier sources, to days that no quote gives."""
    yield from _changed_dates(record, known, "date", moves)


def precision(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Makes dates more precise than the quotes are."""
    yield from _changed_dates(record, known, "precision", sharpened)


def _changed_dates(
    record: Record, known: Known, kind: str, change: Callable[[Edtf], Iterable[Edtf]]
) -> Iterator[Falsehood]:
    if not isinstance(record, Event):
        return
    for date in change(record.date):
        if _is_false(date, record.date, _dated_quotes(record, known, record.evidence)):
            described = f"date: {in_words(record.date)} → {in_words(date)}"
            yield Falsehood(kind, described, record.date_at, replace(record, date=date))
    for number, previous in enumerate(record.previously):
        for date in change(previous.date):
            if _is_false(date, previous.date, _dated_quotes(record, known, previous.evidence)):
                described = f"earlier date: {in_words(previous.date)} → {in_words(date)}"
                every = (*record.previously[:number], replace(previous, date=date), *record.previously[number + 1 :])
                yield Falsehood(kind, described, previous.at, replace(record, previously=every))


def _is_false(date: Edtf, own: Edtf, quotes: Sequence[tuple[str, Edtf]]) -> bool:
    """Whether no quote may give the date. Near an approximate date nothing is false: only a distant date is."""
    near = own.approximate and own.span.overlaps(date.span)
    return not near and not may_give(date.span, quotes, own.span)


def _dated_quotes(record: Record, known: Known, keys: Iterable[str]) -> list[tuple[str, Edtf]]:
    """The quotes with these keys, each with its source's date."""
    quotes = [record.evidence[key] for key in keys if key in record.evidence]
    return [(str(quote.text), known.timeline.sources[quote.source].published) for quote in quotes]


def status(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Reports an expected event as happened, if its sources are older than its date or call it a future event."""
    if not isinstance(record, Event) or not record.expected:
        return
    quotes, starts = _dated_quotes(record, known, record.evidence), record.date.interval.first
    ends = [published.interval.last for _, published in quotes]
    early = starts is not None and all(end is not None and end < starts for end in ends)
    if early or any(_AHEAD.search(text) for text, _ in quotes):
        happened = replace(record, status=Text(HAPPENED, record.status.at))
        yield Falsehood("status", "status: expected → happened", record.status.at, happened)


# Dates in prose

_NAMES = "|".join(MONTHS)
_MONTH = re.compile(rf"\b(?:{_NAMES})\b")
_DAY = re.compile(rf"\b(?:(?:{_NAMES})\s+(\d{{1,2}})(?![\d:]|\.\d)|(\d{{1,2}})\s+(?:{_NAMES}))\b")
_YEAR = re.compile(r"(?<![\w+.,/-])(1\d{3}|20\d\d)(?![\w+%]|[.,]\d|-\d)")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
_BEFORE_MAY = re.compile(r"(?:\d|\b(?:in|of|on|since|until|by|and|from|to))\s+$")


def in_prose(record: Record, known: Known, shuffle: Shuffle) -> Iterator[Falsehood]:
    """Replaces months, days, years and weekdays in sentences by others that their quotes cannot give."""
    own = record.date.span if isinstance(record, Event) else None
    for one in said(record):
        dated = [(str(quote.text), known.timeline.sources[quote.source].published) for quote in one.quotes]
        given = [days for text, published in dated for days in possible(text, published, own)]
        civils = [(civil(first), civil(last)) for first, last in given]
        for start, end, new in (
            *_months(one, civils),
            *_days(one, civils),
            *_years(one, given),
            *_weekdays(one, given),
        ):
            yield planted("prose-date", record, one, start, end, new)


Civil = tuple[int, int, int]
Change = tuple[int, int, str]  # start and end in the Markdown, and the new words


def _months(one: AuditedSentence, given: Sequence[tuple[Civil, Civil]]) -> Iterator[Change]:
    spared = months_named(one.quoted) | {first[1] for first, last in given if first[:2] == last[:2]}
    for match in one.find(_MONTH):
        if match[0] == "May" and not _BEFORE_MAY.search(one.raw[: match.start()]):
            continue  # perhaps the verb
        old = MONTHS.index(match[0])
        for new in ((old + step) % 12 for step in (1, 3, 6, 11)):
            if new + 1 not in spared:
                yield *match.span(), MONTHS[new]


def _days(one: AuditedSentence, given: Sequence[tuple[Civil, Civil]]) -> Iterator[Change]:
    spared = {int(figure) for figure in re.findall(r"\d{1,2}", one.quoted)}
    spared |= {first[2] for first, last in given if first == last}
    for match in one.find(_DAY):
        group = 1 if match[1] else 2
        old = int(match[group])
        for new in (old - 1, old + 1, (old + 6) % 28 + 1):
            if 1 <= new <= 28 and new not in spared:
                yield *match.span(group), str(new)


def _years(one: AuditedSentence, given: Sequence[tuple[int, int]]) -> Iterator[Change]:
    for match in one.find(_YEAR):
        for new in (int(match[0]) + step for step in (-10, -1, 1, 2, 100)):
            whole = years(new, new)
            if str(new) not in one.quoted and not any(whole.contains(Interval(*days)) for days in given):
                yield *match.span(), str(new)


def _weekdays(one: AuditedSentence, given: Sequence[tuple[int, int]]) -> Iterator[Change]:
    spared = weekdays_named(one.quoted) | {(first - 1) % 7 for first, last in given if first == last}
    for match in one.find(_WEEKDAY):
        for new in ((DAYS.index(match[0]) + step) % 7 for step in (1, 3, 6)):
            if new not in spared:
                yield *match.span(), DAYS[new]
