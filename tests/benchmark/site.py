"""Writes the invented site: records that are true of their sources, and the fingerprints of those."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmark.scenes import FILLER, SCENES, Scene
from benchmark.world import World, drawn, slug, world
from timeline.content.archive import fingerprint, to_print
from timeline.dates.edtf import MONTHS
from timeline.dates.expressions.tokens import WEEKDAYS

_FIRST_DAY = date(2003, 1, 6)
_WORDS = (300, 600)  # of a source's text, about

_SITE = """title: The Amber Coast
description: An invented coast, its invented news, and a record of each event.
base_url: https://example.org/coast/
kinds:
{kinds}
quotes: {{max_words: 60, max_share: 1}}
accept: [expected, earlier, text, court, visit, hoard, planned, floods, strike]
"""


@dataclass
class _Paper:
    """A source while its text is gathered."""

    id: str
    day: date
    place: str
    paragraphs: list[str]


def write(root: Path, events: int, sources: int, seed: int = 1) -> None:
    """Write a site of ``events`` records and ``sources`` sources into ``root``/content, without its source texts."""
    random = Random(seed)
    known = world(random)
    papers = [
        _Paper(f"paper-{number:05}", _FIRST_DAY + timedelta(days=number * 4), random.choice(known.places), [])
        for number in range(sources)
    ]
    content = root / "content"
    for folder in ("events", "sources", "entities"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    for number in range(events):
        record = _event(random, known, papers, number * sources // events, number)
        (content / "events" / f"event-{number:05}.yaml").write_text(record, "utf-8")
    for paper in papers:
        _publish(random, known, paper, content / "sources")
    for type_, names in {
        "people": known.people,
        "places": known.places,
        "organisations": known.organisations,
        "agreements": known.agreements,
    }.items():
        lines = [f"{slug(name)}: {{name: {name}{_aliases(type_, name)}}}\n" for name in names]
        (content / "entities" / f"{type_}.yaml").write_text("".join(lines), "utf-8")
    kinds = "\n".join(f"  {scene.kind}: {{label: {scene.kind.capitalize()}}}" for scene in SCENES)
    (content / "site.yaml").write_text(_SITE.format(kinds=kinds), "utf-8")


def _aliases(type_: str, name: str) -> str:
    return f", aliases: [{name.split()[1]}]" if type_ == "people" else ""


def _event(random: Random, known: World, papers: Sequence[_Paper], at: int, number: int) -> str:
    """One record as YAML; its quotes go into the texts of its sources."""
    scene = SCENES[number % len(SCENES)]
    paper = papers[at]
    words = drawn(random, known)
    day = paper.day + timedelta(days=random.randint(14, 120) if scene.expected else -random.randint(1, 6))
    words |= {"when": _when(random, paper.day, day), "date": "", "ahead": "", "before": ""}
    edtf = day.isoformat()
    if scene.expected:
        words["ahead"], edtf = _ahead(random, day)
    quotes = {key: (paper.id, random.choice(wordings).format(**words)) for key, wordings in scene.quotes.items()}
    previously = _foreseen(random, scene, papers[max(0, at - 5)], words, day, quotes)
    paper.paragraphs.append(" ".join(text for source, text in quotes.values() if source == paper.id))
    summary = [
        f"{random.choice(wordings).format(**words | _dated(random, day))}[^{key}]" for key, wordings in scene.summary
    ]
    fields: dict[str, object] = {"title": random.choice(scene.titles).format(**words), "date": edtf, "kind": scene.kind}
    if scene.expected:
        fields["status"] = "expected"
    fields["place"] = slug(words["place"])
    told = " ".join(text for _, text in quotes.values())
    fields["people"] = list(_people(words, told))
    if about := [slug(words[name]) for name in ("agreement", "org") if words[name] in told]:
        fields["about"] = about
    fields |= previously
    fields["summary"] = " ".join(summary)
    fields["evidence"] = {key: {"source": source, "quote": text} for key, (source, text) in quotes.items()}
    return _yaml(fields)


def _when(random: Random, published: date, day: date) -> str:
    """The day as a text published soon after it writes it."""
    forms = [
        f"on {WEEKDAYS[day.weekday()]}",
        f"on {day.day} {MONTHS[day.month - 1]}",
        f"on {MONTHS[day.month - 1]} {day.day}",
    ]
    forms.append(f"on {WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}")
    if published - day == timedelta(days=1):
        forms.append("yesterday")
    return random.choice(forms)


def _ahead(random: Random, day: date) -> tuple[str, str]:
    """A day to come as a text writes it, and the record's date, no more precise than that."""
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return random.choice([(f"in {month}", day.isoformat()[:7]), (f"on {day.day} {month}", day.isoformat())])


def _dated(random: Random, day: date) -> dict[str, str]:
    month = MONTHS[day.month - 1]
    return {
        "date": random.choice(
            ["", f" on {day.day} {month} {day.year}", f" on {day.day} {month}", f" on {month} {day.day}, {day.year}"]
        )
    }


def _foreseen(
    random: Random, scene: Scene, earlier: _Paper, words: dict[str, str], day: date, quotes: dict[str, tuple[str, str]]
) -> dict[str, object]:
    """For some events a day that an earlier source gave, and a caveat that says so."""
    if not scene.foreseen or earlier.day >= day or random.random() > 0.4:
        return {}
    foreseen = earlier.day + timedelta(days=random.randint(7, 12))
    told = f"{foreseen.day} {MONTHS[foreseen.month - 1]}"
    text = random.choice(scene.foreseen).format(**words | {"before": f"on {told}"})
    earlier.paragraphs.append(text)
    quotes["foreseen"] = (earlier.id, text)
    caveat = f"An earlier text expected it on {told} {foreseen.year}."
    return {
        "previously": [{"date": foreseen.isoformat(), "evidence": "foreseen"}],
        "caveats": [{"text": caveat, "evidence": "foreseen"}],
    }


def _people(words: Mapping[str, str], told: str) -> Iterator[dict[str, str]]:
    for person, role in (("p1", "r1"), ("p2", "r2")):
        if f"{words[role]} {words[person]}" in told:
            yield {"person": slug(words[person]), "role": words[role]}
        elif words[person] in told:
            yield {"person": slug(words[person])}


def _publish(random: Random, known: World, paper: _Paper, folder: Path) -> None:
    """A source's record and fingerprint; its text is filled up with what nobody quotes."""
    dateline = f"{WEEKDAYS[paper.day.weekday()]}, {paper.day.day} {MONTHS[paper.day.month - 1]} {paper.day.year}"
    wanted = random.randint(*_WORDS)
    while sum(len(paragraph.split()) for paragraph in paper.paragraphs) < wanted:
        paper.paragraphs.append(random.choice(FILLER).format(**drawn(random, known)))
    random.shuffle(paper.paragraphs)
    text = "\n\n".join([f"{paper.place}, {dateline}", *paper.paragraphs, ""])
    (folder / f"{paper.id}.print").write_text(to_print(fingerprint(text.encode(), text)), "utf-8")
    fields = {
        "title": f"News from {paper.place}, {dateline}",
        "publisher": f"{paper.place} Gazette",
        "published": paper.day.isoformat(),
        "dateline": dateline,
    }
    (folder / f"{paper.id}.yaml").write_text(_yaml(fields), "utf-8")


def _yaml(fields: Mapping[str, object]) -> str:
    """A record as an editor writes it: texts in quotes, a line for each field, quotes as a block."""
    return "".join(f"{key}: {value}\n" for key, value in _lines(fields))


def _lines(fields: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in fields.items():
        if key == "evidence":
            assert isinstance(value, dict)
            rows = [
                f"  {name}:\n    source: {one['source']}\n    quote: {json.dumps(one['quote'], ensure_ascii=False)}"
                for name, one in value.items()
            ]
            yield key, "\n" + "\n".join(rows)
        elif key == "summary":
            yield key, ">\n  " + str(value).replace("] ", "]\n  ")
        else:
            yield key, json.dumps(value, ensure_ascii=False)
