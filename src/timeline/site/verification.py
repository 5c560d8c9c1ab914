"""The page about the verification: what was checked and how much of it, how well the checks catch falsehoods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.audited import RELATION, Audit, KindScore, Survivor, of_hundred
from timeline.evidence import Fact, RecordEvidence, Verdict
from timeline.grounding import AtomKind
from timeline.quotes import Found
from timeline.site import paths
from timeline.site.names import Names
from timeline.site.pages import PagePlan
from timeline.site.parts import Ref
from timeline.site.verified import AuditKind, AuditScore, Escaped, RuleFamily, StatedRule, Tally, VerificationPage
from timeline.site.wording import capital, counted, listed
from timeline.statements import Statement

MOST_ESCAPED = 50  # of each kind, those that are shown

_FACTS = {
    "date": "Dates",
    "previous": "Earlier dates",
    "place": "Places",
    "person": "People",
    "role": "Roles of people",
    "topic": "What the records are about",
    "ordinal": "Numbers in a series",
}
_PARTS = {
    "title": "Titles",
    "summary": "Sentences of summaries",
    "description": "Sentences of descriptions",
    "caveat": "Sentences of caveats",
}
_ATOMS = {
    AtomKind.NAME: "Names",
    AtomKind.DATE: "Dates",
    AtomKind.NUMBER: "Numbers",
    AtomKind.OUTCOME: "What was done, or is to be done",
    AtomKind.NEGATION: "What is denied",
}
_OTHER_WORDS = "Other words that were not found, left to the editors"
# What readers ask for first comes first. Families that are not named here follow, by name.
_FAMILIES = {
    "quote": ("Quotes", "Is each quote in its source, word for word, and short enough to be fair?"),
    "date": ("Dates", "Do the dates say what the quotes say, and could their sources know it?"),
    "fact": ("Facts", "Do the quotes name the people, roles, places, subjects and numbers of each record?"),
    "prose": ("Sentences", "Do the quotes say what titles, summaries, descriptions and caveats say?"),
    "series": ("Agreement between records", "Do the records fit together?"),
    "reference": ("References", "Is what a record names there, and is nothing there in vain?"),
    "form": ("Form", "Can every file be read, and is it filled in as it should be?"),
}


def verification_page(names: Names, rules: Sequence[StatedRule], audit: Audit | None) -> PagePlan:
    """What was checked, by ``rules``, and how many falsehoods the ``audit`` saw caught; None where none was made.

    An audit that planted nothing measured nothing, and is not told.
    """
    page = VerificationPage(
        extent=_extent(names),
        facts=tuple(_facts(fact for record in _records(names) for fact in record.facts)),
        sentences=tuple(_sentences(_records(names))),
        words=_words([said for record in _records(names) for said in record.statements]),
        atoms=tuple(_atoms(said for record in _records(names) for said in record.statements)),
        families=tuple(_families(rules)),
        accepted=tuple(map(str, names.timeline.site.accept)),
        audit=_score(names, audit) if audit and audit.planted else None,
    )
    description = "What was checked before these pages were published, rule by rule, and what the checks cannot see."
    return PagePlan(paths.VERIFICATION, "verification.html", page, "Verification", description)


def _records(names: Names) -> tuple[RecordEvidence, ...]:
    return (*names.evidence.events.values(), *names.evidence.entities.values())


def _extent(names: Names) -> str:
    """“30 events and 3 descriptions rest on 80 quotes from 5 sources. All 80 quotes were found …”"""
    timeline = names.timeline
    described = [entity for entity in timeline.entities.values() if entity.description]
    events, descriptions = (sum(1 for one in every if one.evidence) for every in (timeline.events, described))
    bare = len(timeline.events) + len(described) - events - descriptions
    proofs = [proof for record in _records(names) for proof in record.quotes.values()]
    if not proofs:
        return "No record has a quote yet."
    found = sum(proof.status is Found.FOUND for proof in proofs)
    records = [counted(events, "event")] if events else []
    records += [counted(descriptions, "description")] if descriptions else []
    quotes = counted(len(proofs), "quote")
    sources = counted(len({proof.source for proof in proofs}), "source")
    rest = "rests" if events + descriptions == 1 else "rest"
    which = f"{found} of them" if found < len(proofs) else "All of them" if found > 1 else "It"
    were = "was" if found == 1 else "were"
    unverified = f" {counted(bare, 'record has', 'records have')} no quote and cannot be verified." if bare else ""
    told = f"{listed(records) or 'The records'} {rest} on {quotes} from {sources}."
    return f"{told} {which} {were} found word for word.{unverified}"


def _facts(facts: Iterable[Fact]) -> Iterator[Tally]:
    made: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for fact in facts:
        made[fact.kind] += 1
        good[fact.kind] += fact.verdict is Verdict.BORNE_OUT
    return (Tally(label, made[kind], good[kind]) for kind, label in _FACTS.items() if made[kind])


def _sentences(records: Iterable[RecordEvidence]) -> Iterator[Tally]:
    made: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for record in records:
        for said in record.statements:
            made[said.part] += 1
            good[said.part] += record.whole and _borne_out(said)
    return (Tally(label, made[part], good[part]) for part, label in _PARTS.items() if made[part])


def _borne_out(said: Statement) -> bool:
    """Whether it cites something and nothing that it claims is missing there: words that are only warned of may be."""
    return bool(said.cites) and all(atom.grounded or atom.kind is AtomKind.WORD for atom in said.atoms)


def _words(statements: Sequence[Statement]) -> str:
    """“In 2 sentences there is none of these. …”: of what the tables do not count, how much there is."""
    bare = sum(bool(said.cites) and all(atom.kind is AtomKind.WORD for atom in said.atoms) for said in statements)
    some = sum(any(atom.kind is AtomKind.WORD and not atom.grounded for atom in said.atoms) for said in statements)
    claimless = f"In {counted(bare, 'sentence')} there is none of these. " if bare else ""
    which = f"{some} of the {counted(len(statements), 'sentence')}" if some else "no sentence"
    return (
        f"{claimless}The other words of a sentence are compared too, by their stems and by lists of words. "
        f"Where one is not found in those quotes, that is a warning, and left to the editors: "
        f"here {which} {'has' if some < 2 else 'have'} such words{', named with the sentence' if some else ''}."
    )


def _atoms(statements: Iterable[Statement]) -> Iterator[Tally]:
    made: Counter[AtomKind] = Counter()
    good: Counter[AtomKind] = Counter()
    for said in statements:
        for atom in said.atoms:
            made[atom.kind] += 1
            good[atom.kind] += atom.grounded
    yield from (Tally(label, made[kind], good[kind]) for kind, label in _ATOMS.items() if made[kind])
    if others := made[AtomKind.WORD] - good[AtomKind.WORD]:
        yield Tally(_OTHER_WORDS, others, 0)


def _families(rules: Sequence[StatedRule]) -> Iterator[RuleFamily]:
    present = {rule.family for rule in rules}
    for family in (*(one for one in _FAMILIES if one in present), *sorted(present.difference(_FAMILIES))):
        label, question = _FAMILIES.get(family, (family.capitalize(), ""))
        yield RuleFamily(label, question, tuple(rule for rule in rules if rule.family == family))


def _score(names: Names, audit: Audit) -> AuditScore:
    kinds = [score for score in audit.kinds if score.planted]
    return AuditScore(
        planted=audit.planted,
        caught=audit.caught,
        share=_share(audit.caught, audit.planted),
        records=sum(1 for record in audit.records if record.planted),
        kinds=tuple(_kind(names, audit, score) for score in kinds if score.kind != RELATION),
        relations=tuple(_kind(names, audit, score) for score in kinds if score.kind == RELATION),
    )


def _kind(names: Names, audit: Audit, score: KindScore) -> AuditKind:
    escaped = [survivor for survivor in audit.survivors if survivor.kind == score.kind]
    return AuditKind(
        label=capital(score.label),
        planted=score.planted,
        caught=score.caught,
        share=_share(score.caught, score.planted),
        escaped=tuple(
            Escaped(*_record(names, one), _sentence(one.planted), _sentence(one.why)) for one in escaped[:MOST_ESCAPED]
        ),
        more=max(0, len(escaped) - MOST_ESCAPED),
    )


def _share(caught: int, planted: int) -> str:
    share = of_hundred(caught, planted)
    return f"{share}%" if share else ""


def _sentence(clause: str) -> str:
    return capital(clause) if clause.endswith((".", ".”", "?", "!")) else f"{capital(clause)}."


def _record(names: Names, survivor: Survivor) -> Ref:
    for event in names.timeline.events:
        if event.id == survivor.record:
            return names.event(event)
    return names.entity(survivor.record.rpartition("/")[2])
