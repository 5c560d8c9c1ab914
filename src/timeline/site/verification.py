"""The page about the verification: what was checked, how much was supported, and how many falsehoods are caught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.evidence.facts import Fact, RecordEvidence, Verdict
from timeline.evidence.grounding import AtomKind
from timeline.evidence.quotes import Found
from timeline.evidence.statements import Statement
from timeline.model.audit_score import RELATION, Audit, KindScore, Survivor, of_hundred
from timeline.site import paths
from timeline.site.language import Language, message
from timeline.site.names import SiteNames
from timeline.site.page_models import PagePlan
from timeline.site.verified import AuditKind, AuditScore, Escaped, RuleFamily, StatedRule, Tally, VerificationPage
from timeline.site.view_models import Ref
from timeline.site.wording import capital, tongue

MOST_ESCAPED = 50  # the most survivors of a kind that are shown

_FACTS = {
    "date": message("Dates"),
    "previous": message("Earlier dates"),
    "place": message("Places"),
    "person": message("People"),
    "role": message("Roles of people"),
    "topic": message("What the records are about"),
    "ordinal": message("Numbers in a series"),
}
_PARTS = {
    "title": message("Titles"),
    "summary": message("Sentences of summaries"),
    "description": message("Sentences of descriptions"),
    "caveat": message("Sentences of caveats"),
}
_ATOMS = {
    AtomKind.NAME: message("Names"),
    AtomKind.DATE: message("Dates"),
    AtomKind.NUMBER: message("Numbers"),
    AtomKind.OUTCOME: message("What was done, or is to be done"),
    AtomKind.NEGATION: message("What is denied"),
}
_OTHER_WORDS = message("Other words that were not found, left to the editors")
# The order is that of readers' questions. Families that are not in the table follow, sorted by name.
_FAMILIES = {
    "quote": (message("Quotes"), message("Is each quote in its source, word for word, and short enough to be fair?")),
    "date": (message("Dates"), message("Do the dates say what the quotes say, and could their sources know it?")),
    "fact": (
        message("Facts"),
        message("Do the quotes name the people, roles, places, subjects and numbers of each record?"),
    ),
    "prose": (message("Sentences"), message("Do the quotes say what titles, summaries, descriptions and caveats say?")),
    "series": (message("Agreement between records"), message("Do the records fit together?")),
    "reference": (message("References"), message("Is what a record names there, and is nothing there in vain?")),
    "form": (message("Form"), message("Can every file be read, and is it filled in as it should be?")),
}


def verification_page(names: SiteNames, rules: Sequence[StatedRule], audit: Audit | None) -> PagePlan:
    """The page: what ``rules`` check, how much was supported, and the result of ``audit`` (None if there is none).

    An audit that planted no falsehood is not shown.
    """
    page = VerificationPage(
        extent=_extent(names),
        facts=tuple(_facts(names.language, (fact for record in _records(names) for fact in record.facts))),
        sentences=tuple(_sentences(names.language, _records(names))),
        words=_sentences_on_words(names.language, [said for record in _records(names) for said in record.statements]),
        atoms=tuple(_atoms(names.language, (said for record in _records(names) for said in record.statements))),
        families=tuple(_families(names.language, rules)),
        accepted=tuple(map(str, names.timeline.site.accept)),
        audit=_audit_score(names, audit) if audit and audit.planted else None,
        tongue=tongue(names.language, "en"),
    )
    description = names.language.say(
        "What was checked before these pages were published, rule by rule, and what the checks cannot see."
    )
    return PagePlan(paths.VERIFICATION, "verification.html", page, names.language.say("Verification"), description)


def _records(names: SiteNames) -> tuple[RecordEvidence, ...]:
    return (*names.evidence.events.values(), *names.evidence.entities.values())


def _extent(names: SiteNames) -> str:
    """“30 events and 3 descriptions rest on 80 quotes from 5 sources. All 80 quotes were found …”"""
    timeline = names.timeline
    described = [entity for entity in timeline.entities.values() if entity.description]
    events, descriptions = (sum(1 for one in every if one.evidence) for every in (timeline.events, described))
    bare = len(timeline.events) + len(described) - events - descriptions
    proofs = [proof for record in _records(names) for proof in record.quotes.values()]
    if not proofs:
        return names.language.say("No record has a quote yet.")
    found = sum(proof.status is Found.FOUND for proof in proofs)
    count, language = names.language.count, names.language
    records = [count("%(number)s event", "%(number)s events", events)] if events else []
    records += [count("%(number)s description", "%(number)s descriptions", descriptions)] if descriptions else []
    found_words = [
        count(
            "%(records)s rests on %(quotes)s from %(sources)s.",
            "%(records)s rest on %(quotes)s from %(sources)s.",
            events + descriptions,
            records=language.listed(records) or language.say("The records"),
            quotes=count("%(number)s quote", "%(number)s quotes", len(proofs)),
            sources=count("%(number)s source", "%(number)s sources", len({proof.source for proof in proofs})),
        ),
        count("%(number)s of them was found word for word.", "%(number)s of them were found word for word.", found)
        if found < len(proofs)
        else count("It was found word for word.", "All of them were found word for word.", found),
    ]
    if bare:
        found_words.append(
            count(
                "%(number)s record has no quote and cannot be verified.",
                "%(number)s records have no quote and cannot be verified.",
                bare,
            )
        )
    return " ".join(found_words)


def _facts(language: Language, facts: Iterable[Fact]) -> Iterator[Tally]:
    made: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for fact in facts:
        made[fact.kind] += 1
        good[fact.kind] += fact.verdict is Verdict.BORNE_OUT
    return (Tally(language.word(label), made[kind], good[kind]) for kind, label in _FACTS.items() if made[kind])


def _sentences(language: Language, records: Iterable[RecordEvidence]) -> Iterator[Tally]:
    made: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for record in records:
        for said in record.statements:
            made[said.part] += 1
            good[said.part] += record.whole and said.supported
    return (Tally(language.word(label), made[part], good[part]) for part, label in _PARTS.items() if made[part])


def _sentences_on_words(language: Language, statements: Sequence[Statement]) -> str:
    """“In 2 sentences there is none of these. …”: sentences on the ordinary words, which the tables do not count."""
    bare = sum(bool(said.cites) and all(atom.open for atom in said.atoms) for said in statements)
    some = sum(any(atom.open and not atom.grounded for atom in said.atoms) for said in statements)
    sentences = [
        language.say("The other words of a sentence are compared too, by their stems and by lists of words."),
        language.say(
            "Where one is not found in those quotes, it is the editor’s own, and a person decides whether it is fair."
        ),
        language.count(
            "Here %(number)s of %(all)s sentences has such words, named with the sentence.",
            "Here %(number)s of %(all)s sentences have such words, named with the sentence.",
            some,
            all=len(statements),
        )
        if some
        else language.say("Here no sentence has such words."),
    ]
    if bare:
        claimless = language.count(
            "In %(number)s sentence there is none of these.", "In %(number)s sentences there is none of these.", bare
        )
        sentences.insert(0, claimless)
    return " ".join(sentences)


def _atoms(language: Language, statements: Iterable[Statement]) -> Iterator[Tally]:
    made: Counter[AtomKind] = Counter()
    good: Counter[AtomKind] = Counter()
    others = 0
    for atom in (one for said in statements for one in said.atoms):
        if atom.open and not atom.grounded:
            others += 1
        else:
            made[atom.kind] += 1
            good[atom.kind] += atom.grounded
    yield from (Tally(language.word(label), made[kind], good[kind]) for kind, label in _ATOMS.items() if made[kind])
    if others:
        yield Tally(language.word(_OTHER_WORDS), others, 0)


def _families(language: Language, rules: Sequence[StatedRule]) -> Iterator[RuleFamily]:
    present = {rule.family for rule in rules}
    for family in (*(one for one in _FAMILIES if one in present), *sorted(present.difference(_FAMILIES))):
        label, question = _FAMILIES.get(family, (family.capitalize(), ""))
        stated = tuple(rule._replace(words=language.word(rule.words)) for rule in rules if rule.family == family)
        yield RuleFamily(language.word(label), language.word(question), stated)


def _audit_score(names: SiteNames, audit: Audit) -> AuditScore:
    kinds = [score for score in audit.kinds if score.planted]
    return AuditScore(
        extent=_audit_sentence(names.language, audit),
        kinds=tuple(_audit_kind(names, audit, score) for score in kinds if score.kind != RELATION),
        relations=tuple(_audit_kind(names, audit, score) for score in kinds if score.kind == RELATION),
    )


def _audit_kind(names: SiteNames, audit: Audit, score: KindScore) -> AuditKind:
    escaped = [survivor for survivor in audit.survivors if survivor.kind == score.kind]
    return AuditKind(
        label=capital(names.language.word(score.label)),
        planted=score.planted,
        caught=score.caught,
        share=_share(names.language, score.caught, score.planted),
        escaped=tuple(
            Escaped(_record_ref(names, one), _as_sentence(one.planted), _as_sentence(one.why))
            for one in escaped[:MOST_ESCAPED]
        ),
        more=max(0, len(escaped) - MOST_ESCAPED),
    )


def _audit_sentence(language: Language, audit: Audit) -> str:
    """“In 3 records, 20 falsehoods were planted and 19 caught: 95%.”"""
    within = language.count(
        "In %(number)s record", "In %(number)s records", sum(1 for record in audit.records if record.planted)
    )
    return language.count(
        "%(within)s, %(number)s falsehood was planted and %(caught)s caught: %(share)s.",
        "%(within)s, %(number)s falsehoods were planted and %(caught)s caught: %(share)s.",
        audit.planted,
        within=within,
        caught=audit.caught,
        share=_share(language, audit.caught, audit.planted),
    )


def _share(language: Language, caught: int, planted: int) -> str:
    share = of_hundred(caught, planted)
    return language.percent(float(share)) if share else ""


def _as_sentence(clause: str) -> str:
    return capital(clause) if clause.endswith((".", ".”", "?", "!")) else f"{capital(clause)}."


def _record_ref(names: SiteNames, survivor: Survivor) -> Ref:
    for event in names.timeline.events:
        if event.id == survivor.record:
            return names.event(event)
    return names.entity(survivor.record.rpartition("/")[2])
