"""Labelled sentences, and how well the rules of prose separate true from false ones: `python tests/labelled.py`.

A row of `tests/corpus/` is a sentence or a title with the quotes that it cites: `true`, or `false` for the one reason
that is named. Each is put into a record, and the rules check it like any other. The authors of the rows in
`tests/corpus/unseen/` had not seen the rules. Their rows were read once, on 1 December 2026, so their figures are
better than those of other people's sentences will be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from timeline.checks import rules
from timeline.checks.context import CheckContext
from timeline.dates.edtf import parse
from timeline.diagnostics.diagnostic import Place, Severity
from timeline.evidence.facts import gather
from timeline.model.config import QuotePolicy, Site
from timeline.model.records import Caveat, Entity, Event, Quote, Source, Text, Timeline

HERE = Path(__file__).parent
CORPUS, UNSEEN = HERE / "corpus", HERE / "corpus" / "unseen"
PAGE = HERE.parent / "docs" / "checks.md"
BEGIN, END = "<!-- figures: make figures -->", "<!-- end of figures -->"

# The kinds of falsehood, in the order of the table, each with its rule.
RULES = {
    "number": "number-ungrounded",
    "date": "date-ungrounded",
    "name": "name-ungrounded",
    "outcome": "outcome-ungrounded",
    "negation": "negation-mismatch",
    "word": "word-excluded",
    "relation": "relation-turned",
}
PART = "uncited-part"  # no quote supports the second half of the sentence: any rule may report it
RELATION = "relation"
# Counted by themselves: no rule without false alarms finds many of these. Of an ordinary word that the quotes do not
# have, nobody can tell by rule whether it is fair, so nobody is warned of it.
APART = (RELATION, "word")
PROSE = [rule for rule in rules() if rule.family == "prose"]
SEVERITY = {rule.code: rule.severity for rule in PROSE}
AT = Place("content/events/row.yaml")


@dataclass(frozen=True, slots=True)
class Held:
    """A checked row: its label (``true``, or the kind of its falsehood) and the codes reported for it."""

    claim: str
    label: str
    codes: frozenset[str]

    @property
    def refused(self) -> bool:
        """Whether an error was reported: then nothing is built."""
        return any(SEVERITY[code] is Severity.ERROR for code in self.codes)


def rows(folder: Path) -> Iterator[Mapping[str, Any]]:
    for file in sorted(folder.glob("*.yaml")):
        yield from yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)


def timeline(row: Mapping[str, Any]) -> Timeline:
    """A site with one record that has the row's claim and cites its quotes."""
    source = Source("source", AT, Text("A source", AT), parse(row.get("published", "2021-05-08")))
    quotes = {
        key: Quote(Text(key, AT), Text("source", AT), Text(quote, AT))
        for key, quote in ((f"q{number}", quote) for number, quote in enumerate(row["quotes"]))
    }
    entities = {}
    for id, called in row.get("names", {}).items():
        first, *others = [called] if isinstance(called, str) else called
        entities[id] = Entity(id, "things", AT, Text(first, AT), tuple(Text(one, AT) for one in others))
    claim = Text(row["claim"], AT)
    as_title = row.get("title") == "true"
    event = Event(
        "row",
        AT,
        title=claim if as_title else Text("", AT),
        date=parse("2000"),
        date_at=AT,
        status=Text("happened", AT),
        kind=Text("kind", AT),
        evidence=quotes,
        caveats=() if as_title else (Caveat(claim, tuple(Text(key, AT) for key in quotes)),),
    )
    site = Site("", "", "", "en", {}, {}, True, QuotePolicy(), ())
    return Timeline(site, (event,), {"source": source}, entities)


def held(row: Mapping[str, Any]) -> Held:
    """A row, and what the rules of prose report for it."""
    site = timeline(row)
    context = CheckContext(site, gather(site, {}))
    found = (problem for rule in PROSE for problem in rule.module.check(context))
    codes = frozenset(problem.code for problem in found if problem.severity is not Severity.INFO)
    return Held(row["claim"], "true" if "true" in row else row["false"], codes)


@cache
def measured(folder: Path) -> tuple[Held, ...]:
    """Every row of a folder, checked."""
    return tuple(map(held, rows(folder)))


def caught(found: Sequence[Held]) -> tuple[int, int]:
    """How many false rows, without those counted apart, a rule reports, and how many there are."""
    false = [one for one in found if one.label not in ("true", *APART)]
    return sum(bool(one.codes) for one in false), len(false)


def by_error(found: Sequence[Held]) -> int:
    """For how many false rows, without those counted apart, an error is reported."""
    return sum(one.refused for one in found if one.label not in ("true", *APART))


def refused(found: Sequence[Held]) -> tuple[int, int]:
    """For how many true rows an error is reported, and how many there are."""
    true = [one for one in found if one.label == "true"]
    return sum(one.refused for one in true), len(true)


def warned(found: Sequence[Held]) -> int:
    """For how many true rows only a warning is reported."""
    return sum(one.label == "true" and bool(one.codes) and not one.refused for one in found)


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent; a dash if the whole is 0."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def by_rule(found: Sequence[Held]) -> Iterator[str]:
    """A line of the table for each rule: its precision, and the recall of its own kind of falsehood."""
    reports = Counter((code, one.label == "true") for one in found for code in one.codes)
    for kind, code in RULES.items():
        own = [one for one in found if one.label == kind]
        by_it, by_any = sum(code in one.codes for one in own), sum(bool(one.codes) for one in own)
        right, wrong = reports[code, False], reports[code, True]
        yield (
            f"| [{code}](rules/{code}.md) | {right + wrong} | {share(right, right + wrong)} "
            f"| {len(own)} | {share(by_it, len(own))} | {share(by_any, len(own))} |"
        )


def figures(title: str, found: Sequence[Held]) -> str:
    """The figures of a folder's rows, as Markdown."""
    seen, false = caught(found)
    parts = [one for one in found if one.label == PART]
    apart = {label: [one for one in found if one.label == label] for label in APART}
    lines = [
        f"### {title}",
        "",
        f"- False sentences caught, without relations and words: {seen} of {false} ({share(seen, false)}), "
        f"{by_error(found)} of them with an error; of those whose second half no quote supports, "
        f"{sum(bool(one.codes) for one in parts)} of {len(parts)}.",
        "- Relations turned round, caught: {} of {}; ordinary words that no quote has: {} of {}.".format(
            *(number for rows in apart.values() for number in (sum(bool(one.codes) for one in rows), len(rows)))
        ),
        "- True sentences refused with an error: {} of {} ({}); ".format(*refused(found), share(*refused(found)))
        + f"with a warning and no error: {warned(found)}.",
        "",
        "| Rule | Reports | Precision | False sentences of its kind | Recall, by this rule | Recall, by any rule |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *by_rule(found),
    ]
    return "\n".join(lines)


def page() -> str:
    """docs/checks.md with the present figures."""
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    titled = {"The rows that the rules were tuned on": CORPUS, "Rows that were unseen until 1 December 2026": UNSEEN}
    now = [figures(title, measured(folder)) for title, folder in titled.items()]
    return "\n\n".join([f"{before}{BEGIN}", *now, f"{END}{after}"])


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(f"Wrote {PAGE}")
