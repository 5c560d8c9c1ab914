"""The names of a sentence: those of entities that the site knows, and other words with a capital as they are
written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.english.peoples import country
from timeline.english.stems import is_function_word
from timeline.english.words import plain, possessor, runs_of
from timeline.evidence.grounding.claim import Atom, AtomKind, Claim
from timeline.evidence.grounding.parsed_quote import EvidenceSpan, ParsedQuote

_KIN = frozenset(
    plain(
        "brother sister son daughter father mother wife husband widow widower child children parents cousin nephew "
        "niece uncle aunt grandson granddaughter grandfather grandmother twin twins siblings"
    )
)


def known_names(claim: Claim) -> Iterator[Atom]:
    """The atoms of the entities that the sentence names."""
    meant: dict[tuple[int, int], list[str]] = {}
    for mention in claim.mentions:
        meant.setdefault((mention.first, mention.last), []).append(mention.id)
    for (first, last), ids in meant.items():
        if claim.taken.issuperset(range(first, last)) and claim.covered(claim.passage.words[first].start):
            continue
        bearings = []
        name = possessor(claim.text[claim.passage.words[first].start : claim.passage.words[last - 1].end])
        for parsed in claim.cited:
            there = next((mention for mention in parsed.mentions if mention.id in ids), None)
            if there:
                bearings.append(parsed.bearing(there.first, there.last))
            elif (at := parsed.own.find(f"of {name}")) >= 0:
                bearings.append(parsed.between(at + 3, at + 3 + len(name)))  # "the High Court of Velmark"
            elif of_country := _country_in(parsed, claim, range(first, last)):
                bearings.append(of_country)
        words = claim.passage.words
        yield claim.atom(AtomKind.NAME, words[first].start, words[last - 1].end, bearings)


def other_names(claim: Claim) -> Iterator[Atom]:
    """The atoms of runs of words with a capital that name no known entity.

    A word that has its capital only because it begins the sentence counts as an ordinary word.
    """
    words = claim.passage.words
    run: list[int] = []
    for index in range(len(words) + 1):
        named = index < len(words) and index not in claim.taken and _is_name(claim, index)
        if run and (not named or not claim.passage.tight(index)):
            yield _name_atom(claim, run)
            run = []
        if named:
            run.append(index)


def _is_name(claim: Claim, index: int) -> bool:
    """Whether a word of the sentence is part of a name."""
    word = claim.passage.words[index].text
    if index and word.isdecimal() and claim.passage.gap(index) == "-" and claim.passage.capital(index - 1):
        return True  # "Lantern-2"
    if not word[:1].isupper() or is_function_word(word):
        return False
    if index and not claim.text[claim.passage.words[index - 1].end : claim.passage.words[index].start].strip(" -–,("):
        return True
    if len(word) > 1 and (word.isupper() or not word[1:].islower()):
        return True
    return claim.passage.capital(index + 1) and claim.passage.tight(index + 1) and _opens_a_name(claim, index)


def _opens_a_name(claim: Claim, index: int) -> bool:
    """Whether the word that begins the sentence begins a name in the quotes: ``Tove`` of ``Tove Arnesen``."""
    return any(
        read.capital(at) and read.capital(at + 1) and read.tight(at + 1)
        for read, stems in ((parsed.passage, parsed.stems) for parsed in claim.cited)
        for at in runs_of((claim.stems[index],), stems)
    )


def _name_atom(claim: Claim, run: Sequence[int]) -> Atom:
    """The atom of a run of words.

    The run is grounded if it stands unbroken in one quote, or if it can be split into parts that do. A part of one word
    must be a common noun there, such as a title.
    """
    words = claim.passage.words
    bearings: list[EvidenceSpan] = []
    first = 0
    while first < len(run):
        found = next(
            (
                (size, there)
                for size in range(len(run) - first, 0, -1)
                if (there := _find_run(claim, run[first : first + size], whole=size == len(run)))
            ),
            None,
        )
        if found is None:
            return claim.atom(AtomKind.NAME, words[run[0]].start, words[run[-1]].end, ())
        bearings.append(found[1])
        first += found[0]
    return claim.atom(AtomKind.NAME, words[run[0]].start, words[run[-1]].end, bearings)


def _find_run(claim: Claim, run: Sequence[int], whole: bool) -> EvidenceSpan | None:
    """The words of a quote that have this run, or None; ``whole``: it is the whole name."""
    wanted = tuple(claim.stems[index] for index in run)
    kin = not _KIN.isdisjoint(claim.passage.forms)  # "her brother Oskar Marl" may have her surname
    for parsed in claim.cited:
        for at in runs_of(wanted, parsed.stems):
            read = parsed.passage
            alone = not read.capital(at + 1) and (kin or not (read.tight(at) and read.capital(at - 1)))
            if whole or len(run) > 1 or alone or read.words[at].text.islower():
                return parsed.bearing(at, at + len(run))
        if whole and len(run) == 2:
            for at in runs_of(wanted[:1], parsed.stems):  # "Judge Keane" of "Judge Paul Keane"
                behind = parsed.stems[at + 2 : at + 3]
                if behind == wanted[1:] and all(map(parsed.passage.capital, (at + 1, at + 2))):
                    return parsed.bearing(at, at + 3)
        if of_country := _country_in(parsed, claim, run):
            return of_country
    return None


def _country_in(parsed: ParsedQuote, claim: Claim, run: Sequence[int]) -> EvidenceSpan | None:
    """The words of a quote that stand for the same country as these words: ``Greeks`` for ``Greece``."""
    number = country([claim.passage.words[index].text for index in run])
    there = None if number is None else next((one for one in parsed.countries if one.country == number), None)
    return parsed.bearing(there.first, there.last) if there else None
